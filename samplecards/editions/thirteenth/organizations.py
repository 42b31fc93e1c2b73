"""The words that the organisations of this edition are called by."""

from __future__ import annotations

from samplecards.editions.thirteenth.posts import ONLY_AT, POSTS
from samplecards.organization_words import OrganizationKind, Words, wordings

WORDS = Words(
    stems=wordings("""
霧積 Kirizumi|弥彦原 Yahikohara|凪の浦 Naginoura|鳴瀬川 Narusegawa|岳南堂 Gakunando|玄海屋 Genkaiya|北辰 Hokushin|翠嶺 Suirei|ヤマイチ角田 Yamaichi-Kakuta|丸福 Marufuku|カネジュウ Kaneju|三ツ輪 Mitsuwa|東雲館 Shinonomekan
セイワード Seiward|ノヴィア Novia|エルガイア Elgaia|アスティオ Astio|トライム Trime|ソラネスト Soranest|ピコレ Pikore|クオーラ Quola|ハナミズキ Hanamizuki|ひだまり Hidamari|いろはや Irohaya|藍染川 Aizomegawa|久遠堂 Kuondo
高砂野 Takasagono|大瑠璃 Oruri|白樺尾 Shirakabao|ＮＫＴ NKT|ＯＲＢ ORB|ニッタカ Nittaka|フジトミ Fujitomi|あかつき Akatsuki|イーストリム Eastrim|第一常磐 Daiichi-Tokiwa
    """),
    trades=wordings("""
組土建 Gumi|建築工房 Architects|造園土木工業 Landscape Works|塗装防水 Painting|板金工業 Sheet Metal|空調サービス設備 Air Conditioning|水道工業所 Plumbing|電機工業所 Electric Works|精機技研 Precision|金型製作 Molds|化成品 Chemicals|ゴム工業 Rubber|板硝子 Glass|陶業 Ceramics|繊維紡績 Textiles|染工場 Dyeing|縫製 Sewing
製菓堂 Confectionery|銘醸 Sake Brewing|水産物流 Marine Products|畜産ファーム Livestock|製茶園 Tea|種苗園 Seeds|観光農園 Farm|木工芸 Woodworking|家具製作所 Furniture|印刷紙工 Printing|出版局 Publishing|ラジオ放送 Broadcasting|タイムス新聞社 Daily Newspaper|ソフト技研 Software|情報処理サービス Information Services|通信システム Communication Systems|ロボット技研 Robotics|デザイン事務所 Design Office
第二銀行 Bank|生命保険 Life Insurance|機械リース Leasing|不動産管理 Real Estate|ホームズ設計 Homes|急行電鉄 Railway|乗合バス Bus|通運 Transport|海運汽船 Shipping|倉庫運送 Warehouse|航空サービス Aviation Services|旅行企画 Travel|シティホテル Hotel|屋商会 Shokai|通商 Trading|調剤薬局 Pharmacy|介護サービス Care Services|環境整備 Environmental Services|綜合警備 Security|測量設計センター Surveying|経営コンサルタンツ Consulting|総合企画 Planning|瓦斯 Gas|地域電力 Electric Power|自動車整備 Motor Sales
    """),
    place_stems=wordings("""
霧積 Kirizumi|弥彦原 Yahikohara|鳴瀬川 Narusegawa|白樺尾 Shirakabao|三日月浦 Mikazukiura|青柳沢 Aoyagisawa|由良ヶ峰 Yuragamine|菱ノ江 Hishinoe|御影原 Mikagehara|久遠寺台 Kuonjidai|高砂野 Takasagono|東雲原 Shinonomehara
    """)
    * 4,  # so that most universities are called after places, which share their draw with the other stems
    ministries=wordings("""
産業未来省 Ministry of Industrial Future|地域交通省 Ministry of Regional Transport|食農環境省 Ministry of Food, Agriculture and Environment|学術文化省 Ministry of Science and Culture|公共財務省 Ministry of Public Finance|健康労働省 Ministry of Health and Labor
消費流通庁 Consumer and Distribution Agency|河川海岸庁 River and Coast Agency|知的資産庁 Intellectual Assets Agency|官民協働庁 Public-Private Partnership Agency
    """),
    agencies=wordings("""
独立行政法人産業技能人材機構 Industrial Human Resources Organization|独立行政法人地域観光振興センター Regional Tourism Center|国立研究開発法人環境計測研究所 Institute of Environmental Measurement|独立行政法人雇用促進支援協会 Employment Support Association
公益財団法人弥彦原県産業支援センター Yahikohara Industry Support Center|公益財団法人菱ノ江市国際交流協会 Hishinoe International Exchange Association|一般財団法人御影原地域づくり財団 Mikagehara Community Foundation|公益財団法人高砂野育英会 Takasagono Scholarship Society
一般社団法人三日月浦観光協会 Mikazukiura Tourism Association|一般社団法人鳴瀬川法人会連合 Narusegawa Corporate Federation|公益社団法人霧積県看護協会 Kirizumi Nursing Association|公益社団法人白樺尾青年会議所 Shirakabao Junior Chamber|一般社団法人東雲原工業団地協議会 Shinonomehara Industrial Park Council
社会福祉法人ひかりの丘 Hikari no Oka|社会福祉法人御影原厚生会 Mikagehara Koseikai|社会福祉法人由良ヶ峰市社会福祉協議会 Yuragamine Council of Social Welfare
霧積商工会議所 Kirizumi Chamber of Commerce and Industry|菱ノ江商工会議所 Hishinoe Chamber of Commerce and Industry|青柳沢町商工会 Aoyagisawa Society of Commerce|弥彦原県商工会連合会 Yahikohara Federation of Societies of Commerce|高砂野県中小企業団体中央会 Takasagono Federation of Small Business Associations
三日月浦信用金庫 Mikazukiura Shinkin Bank|白樺尾信用組合 Shirakabao Credit Cooperative|鳴瀬川農業協同組合 Narusegawa Agricultural Cooperative|三日月浦漁業協同組合 Mikazukiura Fisheries Cooperative|青柳沢森林組合 Aoyagisawa Forest Owners Cooperative|協同組合東雲原流通センター Shinonomehara Distribution Center Cooperative|久遠寺台生活協同組合 Kuonjidai Consumers Cooperative
弥彦原県信用保証協会 Yahikohara Credit Guarantee Corporation|霧積県住宅供給公社 Kirizumi Housing Corporation|ＮＰＯ法人みずべの会 Mizube no Kai|特定非営利活動法人まなびの樹 Manabi no Ki|認定ＮＰＯ法人ふるさと再生ネット Furusato Saisei Net|弥彦原県立産業技術センター Yahikohara Industrial Technology Center|宗教法人久遠寺台山荘 Kuonjidai Sanso
    """),
    departments={kind: tuple(dict.fromkeys(unit for unit, _ in posts if unit.japanese)) for kind, posts in POSTS.items()},
    titles={kind: tuple(dict.fromkeys(title for _, title in posts if title.japanese)) for kind, posts in POSTS.items()},
    posts=POSTS,
    only_at=ONLY_AT,
    municipalities=(
        ("市", "City"), ("市", "City"), ("市", "City"), ("市役所", "City Office"), ("市役所", "City Office"), ("県", "Prefecture"), ("県", "Prefecture"), ("県", "Prefecture"), ("県庁", "Prefectural Office"), ("町", "Town"), ("町役場", "Town Office"), ("村役場", "Village Office"),
    ),
    universities=(
        ("国立大学法人", "大学"), ("国立大学法人", "大学"), ("国立大学法人　", "大学"), ("", "大学"), ("", "大学"), ("公立大学法人", "県立大学"), ("学校法人", "学園大学"), ("", "医療福祉大学"), ("", "女子大学"), ("", "市立短期大学"), ("", "工業高等専門学校"),
    ),
    forms=(
        "株式会社{}", "株式会社{}", "株式会社{}", "株式会社 {}", "株式会社　{}", "{}株式会社", "{}株式会社", "{}株式会社", "{} 株式会社", "有限会社{}", "有限会社 {}", "合同会社{}", "㈱{}", "{}㈱", "(株){}", "合資会社{}",
    ),
    branches=("仙北支店", "臨海営業所", "笠取工場", "南信事業所", "天神橋店", "環状通支店", "首都圏営業部", "西日本統括支社", "北陸サービスセンター", "山陰出張所", "テクニカルベース"),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
{}市民法律事務所 {} Law Office|弁護士法人{}総合事務所 {} Law Firm|税理士法人{}タックス {} Tax Corporation|{}会計・税理士事務所 {} Tax Accountant Office|{}司法書士・行政書士事務所 {} Judicial Scrivener Office|{}人事社会保険労務士事務所 {} Labor Consultant Office|行政書士{}法務事務所 {} Administrative Scrivener Office
特許業務法人{}国際事務所 {} Patent Firm|{}測量土地家屋調査士事務所 {} Land Surveyor Office|監査法人{} {} Audit Corporation|{}中小企業診断士事務所 {} Management Consultant Office|一級建築士事務所_{}設計室 {} Architect Office
        """),
        OrganizationKind.HOSPITAL: wordings("""
{}病院 {} Hospital|{}中央病院 {} Central Hospital|医療法人社団{}会診療所 {} Medical Corporation|医療法人{}会_{}療養病院 {} Hospital|{}赤十字総合病院 {} Red Cross General Hospital|{}矯正歯科医院 {} Dental Clinic|{}こどもとアレルギーのクリニック {} Children's Clinic|{}市立総合医療センター {} City Medical Center|独立行政法人国立{}病院機構 {} National Hospital|{}眼科 {} Eye Clinic
        """),
    },
    english_forms=("Co., Ltd.", "Co., Ltd.", "Co.,Ltd.", "Inc.", "K.K.", "LLC"),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 38,
    OrganizationKind.MUNICIPALITY: 16,
    OrganizationKind.MINISTRY: 8,
    OrganizationKind.UNIVERSITY: 8,
    OrganizationKind.AGENCY: 17,
    OrganizationKind.PRACTICE: 7,
    OrganizationKind.HOSPITAL: 6,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: ("co.jp", "co.jp", "co.jp", "co.jp", "com", "jp", "net"),
    OrganizationKind.MUNICIPALITY: ("lg.jp", "lg.jp", "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp", "or.jp", "jp", "com"),
    OrganizationKind.PRACTICE: ("jp", "com", "gr.jp"),
    OrganizationKind.HOSPITAL: ("or.jp", "jp", "com"),
}
