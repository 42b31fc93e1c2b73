"""The words that the organisations of this edition are called by, their departments and titles."""

from __future__ import annotations

from samplecards.organization_words import OrganizationKind, Wording, Words, wordings

# A title of two characters stands in the table with a space, and is printed with a wide one: 部　長.
_MUNICIPAL_TITLES = wordings("""
課_長 Director|課_長 Director|係_長 Subsection Chief|係_長 Subsection Chief|主_任 Senior Staff|主_事 Staff|主_査 Senior Official|部_長 Director-General
課長補佐兼係長 Deputy Director|主任主査 Senior Chief|副主任 Assistant Chief|総括主幹 Senior Manager|政策監 Policy Supervisor|技_師 Engineer
主事補 Junior Staff|副係長 Assistant Chief|市_長 Mayor|理事兼部長 Director-General|保健師 Public Health Nurse|会計年度任用職員 Fiscal-Year Staff
""")
_MINISTERIAL_TITLES = wordings("""
係_長 Unit Chief|係_長 Unit Chief|総括補佐 Senior Deputy Director|課長補佐（総括） Senior Deputy Director|課長補佐（企画担当） Deputy Director
課_長 Director|上席専門官 Senior Specialist|主任調査官 Senior Researcher|企画係長 Planning Unit Chief|統括専門官 Chief Specialist|技_官 Technical Official
行政実務研修員 Administrative Trainee|地域連携推進官 Regional Liaison Officer|産業技術専門職 Industrial Technology Specialist|総務係長 General Affairs Unit Chief
""")

WORDS = Words(
    stems=wordings("""
鷹ノ沢 Takanosawa|灯台堂 Todaido|萱ノ木 Kayanoki|久世野 Kuzeno|雲雀野 Hibarino|水鏡 Mizukagami|名越川 Nagoegawa|蓮沢 Hasuzawa
鷲尾谷 Washiodani|十河原 Sogohara|稲穂崎 Inahozaki|丸亀屋 Marugameya|湧水台 Wakimizudai|八潮路 Yashioji|三枝木 Saegusagi|小田切谷 Odagiridani
大門寺 Daimonji|甲州谷 Koshudani|北海路 Hokkairo|東瀬戸 Higashiseto|リベロス Riberos|サンクレア Sanclea|アルカディス Arcadis|ユニヴァント Univant
QUOLIS Quolis|ネクサリア Nexaria|はなもも Hanamomo|たんぽぽ舎 Tampoposha|富士見野 Fujimino
    """),
    trades=(
        Wording("", "Works"),
        Wording("", "Group"),
        *wordings("""
設備 Setsubi|電設 Densetsu|土木 Doboku|建設工業 Construction|建材 Building Materials|鋼業 Steel|機工 Machinery|化成 Chemicals|製薬 Pharma|製紙 Paper|繊維 Textile
木材 Lumber|計測 Measurement|制御 Controls|情報サービス Information Services|ソフトウェア Software|ネットワークス Networks|ビジネスサービス Business Services
保険サービス Insurance Services|広告社 Advertising|メディア Media|出版 Publishing|倉庫 Warehouse|海運 Shipping|交通 Kotsu|観光 Tourism|地所 Estate|住宅 Homes
技研 Giken|産業 Industries|物産 Trading|興業 Kogyo|商会 Shokai|本舗 Hompo|銀行 Bank|リース Leasing|樹脂工業 Plastics|塗装工業 Coating|コンサルタンツ Consultants
ラボ Lab|工芸 Crafts|醸造 Brewing|鉄道 Railway|ガス Gas|ケアサービス Care Services|精機 Seiki|製作 Manufacturing|テクニカ Technica
        """),
    ),
    place_stems=wordings("""
水鏡 Mizukagami|久世野 Kuzeno|雲雀野 Hibarino|萱ノ木 Kayanoki|稲穂崎 Inahozaki|東名越 Higashinagoe|八潮路 Yashioji|霧ヶ浦 Kirigaura|大楠原 Okusubara
小鷹 Kodaka|赤羽根川 Akabanegawa|南蓮沢 Minamihasuzawa
    """),
    ministries=wordings("""
農山漁村省 Ministry of Rural Affairs|農山漁村省_東海農山漁村局 Tokai Bureau, Ministry of Rural Affairs|通商技術省 Ministry of Trade and Technology
通商技術省_九州通商技術局 Kyushu Bureau, Ministry of Trade and Technology|通商技術省_東北通商技術局 Tohoku Bureau, Ministry of Trade and Technology
社会基盤省_近畿地方基盤整備局 Kinki Infrastructure Bureau|社会基盤省 Ministry of Infrastructure|公正競争庁 Fair Competition Agency|勤労福祉省 Ministry of Work and Welfare
勤労福祉省_愛知勤労局 Aichi Bureau, Ministry of Work and Welfare|統計調査庁 Statistical Survey Agency|気候観測庁 Climate Observation Agency
    """),
    agencies=wordings("""
水鏡商工会議所 Mizukagami Chamber of Commerce|久世野町商工会 Kuzeno Society of Commerce|雲雀野信用金庫 Hibarino Shinkin Bank|稲穂崎農業協同組合 Inahozaki Farmers Cooperative
萱ノ木県信用保証公社 Kayanoki Credit Guarantee Corporation|公益財団法人萱ノ木県産業支援センター Kayanoki Industrial Support Center|独立行政法人地域企業振興機構 Regional Enterprise Promotion Organization
国立研究開発法人産業計測研究所 Industrial Measurement Research Institute|一般社団法人雲雀野観光局 Hibarino Tourism Bureau|一般財団法人貿易情報協会 Trade Information Association
社会福祉法人たんぽぽ福祉会 Tampopo Welfare Association|特定非営利活動法人まちの灯 Machinoakari|霧ヶ浦漁業協同組合連合会 Kirigaura Fisheries Federation
協同組合水鏡卸売センター Mizukagami Wholesale Center|公益社団法人全国設備工業会 Nationwide Equipment Industry Association|日本電設資材工業組合 Electrical Materials Industry Union
    """),
    departments={
        OrganizationKind.COMPANY: wordings("""
営業本部 Sales Headquarters|営業推進部 Sales Promotion|法人営業部 Corporate Sales|法人営業部第二課 Corporate Sales Section 2|第一営業部 Sales Department 1|営業二課 Sales Section 2
中央支店_営業課 Sales Section, Chuo Branch|本店_営業部 Sales Department, Head Office|本社_公共営業部 Public Sector Sales|公共ソリューション部 Public Solutions
総務人事部 General and Personnel Affairs|管理本部総務課 General Affairs Section|経理部 Accounting|人事総務課 Personnel Section|経営企画部 Corporate Planning|経営戦略室 Corporate Strategy
生産技術部 Production Engineering|製造部製造一課 Manufacturing Section 1|品質管理課 Quality Control|設計部 Design Department|技術開発部 Technology Development|研究開発部 R&D
土木部工事課 Civil Works Section|建築事業部 Building Division|資材部 Materials Department|業務部 Operations Department|営業企画課 Sales Planning|システム開発部 System Development
ITサービス事業部 IT Service Division|カスタマーサポート部 Customer Support|海外営業部 Overseas Sales|地域創生部 Regional Revitalization|融資部 Loan Department|編集部 Editorial Department
        """),
        OrganizationKind.MUNICIPALITY: wordings("""
産業振興課 Industry Promotion Division|商工労働部産業政策課 Industrial Policy Division|商工観光課 Commerce and Tourism Division|商工観光課商工係 Commerce Unit|企画政策課 Policy Planning Division
経済部商業振興課 Commerce Promotion Division|経済観光部企業立地推進課 Business Location Division|政策企画部デジタル推進課 Digital Promotion Division|総務部財政課 Finance Division
総務部職員課人事係 Personnel Unit|農林振興課 Agriculture and Forestry Division|健康福祉部福祉課 Welfare Division|建設部都市計画課 City Planning Division|都市整備部土木課 Civil Engineering Division
こども未来課 Children's Future Division|市長公室広報広聴課 Public Relations Division|環境生活部環境政策課 Environmental Policy Division|教育委員会事務局学校教育課 School Education Division
防災安全課 Disaster Prevention Division|産業労働局商工部経営支援課 Management Support Division|水道局施設課 Water Facilities Division|税務課資産税係 Property Tax Unit|農業委員会事務局 Agricultural Committee Secretariat
        """),
        OrganizationKind.MINISTRY: wordings("""
大臣官房総務課 General Affairs Division|産業部中小企業課 SME Division|産業部製造産業課 Manufacturing Industries Division|総務企画部会計課 Accounting Division|企画部企画課 Planning Division
地域経済部地域経済課 Regional Economy Division|通商政策局総務課 Trade Policy Bureau|技術振興局研究開発課 R&D Division|道路部道路管理課 Road Administration Division|資源部資源循環課 Resource Circulation Division
経済取引局取引企画課 Trade Practices Division|生産振興局園芸課 Horticulture Division|総務部人事課任用係 Appointment Unit|職業安定部職業対策課 Employment Measures Division
        """),
        OrganizationKind.UNIVERSITY: wordings("""
工学部電気電子工学科 Department of Electrical Engineering|大学院工学研究科 Graduate School of Engineering|大学院理工学研究科 Graduate School of Science and Engineering|農学部 Faculty of Agriculture
医学部附属病院 University Hospital|産学連携推進室 Industry Liaison Office|研究推進部産学連携課 Industry Liaison Division|総務企画課 General Planning Division|経営学部 Faculty of Business Administration
地域連携センター Regional Liaison Center|学務部学生課 Student Affairs Division|法学部 Faculty of Law|キャリアセンター Career Center|情報基盤センター Information Infrastructure Center
        """),
        OrganizationKind.AGENCY: wordings("""
事務局 Secretariat|事務局 Secretariat|経営支援課 Management Support Section|中小企業相談所 SME Consultation Office|業務部業務課 Operations Section|総務部総務課 General Affairs Section
企画振興課 Planning and Promotion Section|創業支援グループ Startup Support Group|研究企画部 Research Planning|営業推進部法人営業課 Corporate Section|会員サービス部 Member Services|地域支援部 Regional Support
        """),
        OrganizationKind.PRACTICE: wordings("知財戦略部 IP Strategy|税務第一部 Tax Department 1|特許第一部 Patent Department 1|法人第二部 Corporate Department 2|商標部 Trademark Department"),
        OrganizationKind.HOSPITAL: wordings("""
外科 Surgery|循環器内科 Cardiology|事務部総務課 General Affairs Section|地域医療連携室 Community Liaison Office|医療連携課 Medical Liaison Section|看護部外来 Outpatient Nursing
診療技術部放射線科 Radiology|小児科 Pediatrics|患者支援センター Patient Support Center
        """),
    },
    titles={
        OrganizationKind.COMPANY: wordings("""
部_長 General Manager|部_長 General Manager|課_長 Manager|課_長 Manager|係_長 Section Chief|主_任 Chief|所_長 Office Manager|次_長 Deputy General Manager|顧_問 Advisor
代表取締役会長 Chairman|代表取締役_社長 President|代表取締役_社長 President|取締役社長 President|取締役営業部長 Director, Sales|取締役_営業本部長 Director, Head of Sales|執行役員_事業本部長 Executive Officer
営業部長 Sales Manager|営業課長 Sales Section Manager|部長代理 Acting General Manager|支店長 Branch Manager|支店長 Branch Manager|副支店長 Deputy Branch Manager|技術部長 Engineering Manager
グループマネージャー Group Manager|エリアマネージャー Area Manager|アカウントマネージャー Account Manager|シニアマネージャー Senior Manager|ディレクター Director|リーダー Leader
セールスエンジニア Sales Engineer|主任技術者 Chief Engineer|専任部長 Senior Manager|担当マネージャー Manager in Charge|営業担当 Sales Representative|営業担当 Sales Representative|記者 Reporter
        """),
        OrganizationKind.MUNICIPALITY: _MUNICIPAL_TITLES,
        OrganizationKind.MINISTRY: _MINISTERIAL_TITLES,
        OrganizationKind.UNIVERSITY: wordings("""
教_授 Professor|教_授 Professor|助_教 Assistant Professor|准教授（博士（工学）） Associate Professor|客員准教授 Visiting Associate Professor|特任助教 Project Assistant Professor
産学官連携コーディネーター Industry Liaison Coordinator|リサーチ・アドミニストレーター Research Administrator|課_長 Director|係_長 Unit Chief|専門職員 Specialist|副学長 Vice President|研究科長 Dean
        """),
        OrganizationKind.AGENCY: wordings("""
事務局次長 Deputy Secretary General|課_長 Section Manager|係_長 Unit Chief|主_任 Chief|会_頭 Chairperson|代表理事 Representative Director|業務執行理事 Executive Director|プロジェクトリーダー Project Leader
経営支援員 Business Support Staff|主任経営指導員 Senior Business Adviser|統括研究員 Principal Researcher|チーフコーディネーター Chief Coordinator|融資課長 Loan Manager
        """),
        OrganizationKind.PRACTICE: wordings("所_長 Director|弁護士・弁理士 Attorney|弁_護_士 Attorney at Law|税_理_士 Tax Accountant|副所長 Deputy Director|シニアアソシエイト Senior Associate|事務局スタッフ Staff"),
        OrganizationKind.HOSPITAL: wordings("""
病院長 Hospital Director|理_事_長 Chairman|看護部長 Director of Nursing|事務次長 Deputy Business Director|総務課長 General Affairs Manager|診療部長 Chief of Medicine|医療ソーシャルワーカー Medical Social Worker
主_任 Chief|課_長 Manager
        """),
    },
    municipalities=(
        *(("市", "City"),) * 5, ("市役所", "City Hall"), *(("町", "Town"),) * 2, ("町役場", "Town Office"), ("村", "Village"),
        *(("県", "Prefecture"),) * 4, ("県庁", "Prefectural Government"), ("区", "Ward"), ("市上下水道局", "City Waterworks"), ("市教育委員会", "City Board of Education"),
    ),
    universities=(
        *(("国立大学法人", "大学"),) * 2, *(("", "大学"),) * 4, ("学校法人", "大学"), ("", "工科大学"), ("", "県立大学"), ("", "工業高等専門学校"), ("公立大学法人", "大学"),
    ),
    forms=(
        *("株式会社{}",) * 9, *("{}株式会社",) * 7, "株式会社 {}", *("有限会社{}",) * 2, "合同会社{}", "㈱{}", "{}（株）",
    ),
    branches=("中央支店", "東営業所", "南営業所", "第一工場", "流通センター", "南支店", "資材置場", "サービスセンター", "テクニカルセンター"),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
{}法律事務所 {} Law Office|弁護士法人{} {} LPC|税理士法人{} {} Tax|{}会計事務所 {} Accounting|{}特許商標事務所 {} IP|{}社会保険労務士事務所 {} Labor|{}行政書士事務所 {} Legal
        """),
        OrganizationKind.HOSPITAL: wordings("""
医療法人{}会_{}中央病院 {} Central Hospital|社会福祉法人{}会_{}総合病院 {} General Hospital|{}市立病院 {} Municipal Hospital|{}クリニック {} Clinic|医療法人社団{}会_{}整形外科 {} Orthopedics
        """),
    },
    english_forms=("Co., Ltd.", "Co., Ltd.", "Co., Ltd.", "Corporation", "Inc.", "K.K."),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 52,
    OrganizationKind.MUNICIPALITY: 15,
    OrganizationKind.MINISTRY: 8,
    OrganizationKind.UNIVERSITY: 7,
    OrganizationKind.AGENCY: 10,
    OrganizationKind.PRACTICE: 4,
    OrganizationKind.HOSPITAL: 4,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: ("co.jp", "co.jp", "co.jp", "co.jp", "jp", "com"),
    OrganizationKind.MUNICIPALITY: ("lg.jp", "lg.jp", "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp", "or.jp", "jp"),
    OrganizationKind.PRACTICE: ("jp", "com", "gr.jp"),
    OrganizationKind.HOSPITAL: ("or.jp", "jp"),
}
