"""What the customers of this edition are called."""

from __future__ import annotations

from samplecards.editions.seventeenth.posts import ONLY_AT, POSTS
from samplecards.organization_words import OrganizationKind, Words, wordings

_PLACES = wordings("""
早苗野 Sanaeno|白鶴野 Shirazuruno|朝風 Asakaze|桐ノ宮 Kirinomiya|美樺原 Mikabahara|小鳥ヶ浜 Kotorigahama|蓮見坂 Hasumizaka|鹿鳴 Rokumei|錦織川 Nishikorigawa|御笠野 Mikasano|龍ヶ渕 Ryugafuchi|虹ノ松 Nijinomatsu|沖波 Okinami|笹鳴 Sasanari|燕沢 Tsubamezawa|榧野 Kayano|七曲 Nanamagari|つきのわ Tsukinowa
""")

WORDS = Words(
    stems=wordings("""
やまびこ Yamabiko|マルヨシ Maruyoshi|カクイチ Kakuichi|丸田屋 Marutaya|大宝堂 Daihodo|旭栄 Kyokuei|三星 Mitsuboshi|東海林田 Shojida|太陽精 Taiyosei|日南 Nichinan|北陽 Hokuyo|大和路 Yamatoji|光洋堂 Koyodo|昭宝 Shoho|新東 Shinto|富久 Fukuhisa|松風 Matsukaze|白山堂 Hakusando|近江路 Omiji|高千穂野 Takachihono|宇治田 Ujita|阿波屋 Awaya|片倉田 Katakurada|伊勢谷 Isetani|竜王 Ryuo|五洋堂 Goyodo|共和田 Kyowada|鈴木屋 Suzukiya|丹波路 Tambaji|佐渡屋 Sadoya
ノヴァリス Novalis|エルミナ Elmina|クレスタ Cresta|トライポート Triport|ヴィオレ Violet|シエル Ciel|ミライズ Miraiz|コトノハ Kotonoha|アンカーズ Anchors|Ｓｏｒａｔｏ Sorato|ピコリノ Picorino|ユニフィオ Unifio|ハレルト Harelt|ソーシャルノート Socialnote|ブルーム Bloom|ケイズ Keiz|ＴＯＫ TOK|ＡＭＳ AMS|ＫＲＴ KRT|エムツー M2|つむぎや Tsumugiya|ほしぞら Hoshizora|なないろ Nanairo|グリーンフィールド Greenfield
    """),
    trades=wordings("""
建設興務 Construction|土木工業所 Civil Works|電気管理 Electrical Services|設備メンテナンス Facility Maintenance|塗工 Coating|庭苑 Landscaping|舗道土木 Paving|住建サービス Housing|鋼業所 Steel|リフォーム工房 Renovation|建築創房 Architects and Builders|瓦工業 Roof Tiles
製機 Machinery|精密工作所 Precision Works|フーズファクトリー Foods|製粉所 Flour Milling|ニット Knitting|化工機 Chemical Machinery|硝子工芸 Glass Crafts|木材流通 Timber Market|鍛造 Forging|測器製造 Measuring Instruments|味噌醤油醸造元 Miso and Soy Sauce|製茶直売所 Tea|樹脂成型 Plastics|段ボール Cardboard|半導体材料 Semiconductor Materials
ソフトウエア研究所 Software Laboratory|クラウドワークス Cloud Works|ネットコム Netcom|データアナリティクス Data Analytics|システムデザイン System Design|ＡＩソリューション AI Solutions|ウェブスタジオ Web Studio
調査設計 Survey and Design|技術コンサルタンツ Engineering Consultants|都市総合計画 Urban Planning|地盤研究所 Geotechnical Research|環境アセス Environmental Assessment|航測 Aerial Surveys
倉庫急送 Warehousing and Transport|急便 Express|観光自動車 Sightseeing Bus|ハイヤー Hired Cars|フェリー Ferry|オートモータース Motors|エナジーサービス Energy Services|通商物産 Trading|機材リース Equipment Leasing|オフィスサプライ Office Supplies|印刷紙業 Printing and Paper|広告企画室 Advertising Agency|保険代行 Insurance Agency|地所建物 Real Estate|綜合管財 Building Management|セキュリティ Security|美装 Cleaning|リサイクル資源 Recycling|ヘルスケアデザイン Healthcare|訪問看護 Visiting Nursing|キャリア Career Staffing|イベント企画 Event Planning|葬祭 Funeral Services
レイクホテル Lake Hotel|温泉郷 Onsen Resort|書林 Books|呉服店 Kimono|醸造蔵 Brewery|和菓子処 Confectionery|洋品店 Clothing|花園 Florist|水産フーズ Seafood|青果卸 Fruits and Vegetables|時計店 Watches|文具 Stationery|調剤くすり薬局 Pharmacy|珈琲 Coffee Roasters|美容室 Hair Salon|ブルワリー Craft Brewery|牧場 Farm
総合研究社 Research Institute|教育企画 Educational Planning|メディカル器材 Medical Supplies|消防設備 Fire Equipment|再生可能エネルギー Renewable Energy|ドローン測量 Drone Survey|まちづくり工房 Community Design|ベンチャーキャピタル Venture Capital
    """),
    place_stems=_PLACES * 5,  # so that most universities, which draw from the other stems as well, are named by places
    ministries=wordings("""
商務産業省 Ministry of Trade and Commerce|国土基盤省 Ministry of National Infrastructure|食料農林省 Ministry of Food and Forestry|保健労働省 Ministry of Health and Labor|教育科学省 Ministry of Education and Science|地域共創庁 Regional Development Agency|防災復興庁 Disaster Recovery Agency|デジタル基盤庁 Digital Infrastructure Agency
東北商務産業局 Tohoku Bureau of Trade and Commerce|近畿国土基盤局 Kinki National Infrastructure Bureau|九州食料農林局 Kyushu Bureau of Food and Forestry|中国四国保健労働局 Chugoku-Shikoku Health and Labor Bureau|関東信越財政局 Kanto-Shinetsu Fiscal Bureau|北海道運輸観光局 Hokkaido Transport and Tourism Bureau|朝風税務署 Asakaze Tax Office|早苗野労働基準監督署 Sanaeno Labor Standards Office|桐ノ宮公共職業安定所 Kirinomiya Employment Security Office|沖波海上保安署 Okinami Coast Guard Station|錦織川河川国道事務所 Nishikorigawa River and Highway Office|御笠野森林管理署 Mikasano Forest Office|鹿鳴地方法務局 Rokumei Legal Affairs Bureau|虹ノ松港湾空港整備事務所 Nijinomatsu Port and Airport Office|燕沢国道維持出張所 Tsubamezawa Highway Branch Office|朝風県労働局 Asakaze Labor Bureau|榧野植物防疫所 Kayano Plant Protection Station
    """),
    agencies=wordings("""
株式会社朝風銀行 Asakaze Bank|株式会社北早苗銀行 Kitasanae Bank|早苗野信用金庫 Sanaeno Shinkin Bank|燕沢信用組合 Tsubamezawa Credit Union|日本地域金融公庫 Japan Regional Finance Corporation|東日本労働金庫連合会 Higashinihon Labor Banks Federation
株式会社朝風新報社 Asakaze Shimpo|沖波タイムス社 Okinami Times|株式会社白鶴放送 Shirazuru Broadcasting|鹿鳴ケーブルテレビ株式会社 Rokumei Cable Television|桐ノ宮コミュニティ放送株式会社 Kirinomiya Community Radio|錦織川発電株式会社 Nishikorigawa Power|虹ノ松ガス株式会社 Nijinomatsu Gas|早苗野電気鉄道株式会社 Sanaeno Electric Railway|小鳥ヶ浜バスターミナル株式会社 Kotorigahama Bus Terminal|御笠野水道企業団 Mikasano Waterworks Authority
朝風商工会議所 Asakaze Chamber of Commerce and Industry|桐ノ宮商工会議所 Kirinomiya Chamber of Commerce and Industry|笹鳴町商工会 Sasanari Society of Commerce and Industry|榧野村商工会 Kayano Society of Commerce and Industry|一般社団法人沖波市観光協会 Okinami Tourism Association|一般社団法人つきのわＤＭＯ Tsukinowa DMO|公益社団法人朝風県観光連盟 Asakaze Tourism Federation|朝風県中小企業団体中央会 Asakaze Federation of Small Business Associations|協同組合早苗野ショッピングセンター Sanaeno Shopping Center Cooperative|燕沢鋳物工業協同組合 Tsubamezawa Foundry Cooperative|朝風経済同友会 Asakaze Association of Corporate Executives
朝風みなみ農業協同組合 Asakaze Minami Agricultural Cooperative|ＪＡさなえの JA Sanaeno|沖波市漁業協同組合 Okinami Fisheries Cooperative|龍ヶ渕森林組合 Ryugafuchi Forest Owners Cooperative|七曲土地改良区 Nanamagari Land Improvement District|生活協同組合コープあさかぜ Co-op Asakaze
社会福祉法人白鶴野市社会福祉協議会 Shirazuruno Council of Social Welfare|社会福祉法人ひだまり福祉会 Hidamari Welfare Association|社会福祉法人若竹会 Wakatakekai|公益社団法人桐ノ宮市シルバー人材センター Kirinomiya Silver Human Resources Center|医療生協ささなり Sasanari Medical Co-op
独立行政法人中小産業応援機構 Small Industry Support Organization|独立行政法人国土技術センター National Land Technology Center|国立研究開発法人水環境総合研究所 Water Environment Research Institute|公益財団法人あさかぜ産業振興機構 Asakaze Industry Promotion Organization|公益財団法人早苗野市文化スポーツ振興財団 Sanaeno Culture and Sports Foundation|一般財団法人虹ノ松みなとまちづくり公社 Nijinomatsu Port Town Corporation|一般社団法人朝風県測量設計業協会 Asakaze Surveyors Association|公益社団法人朝風県社会福祉士会 Asakaze Association of Social Workers|朝風県信用保証協会 Asakaze Credit Guarantee Corporation|朝風県住宅供給公社 Asakaze Housing Corporation|朝風県国民健康保険団体連合会 Asakaze National Health Insurance Federation|一般財団法人燕沢地場産業振興センター Tsubamezawa Local Industry Center|地方独立行政法人朝風県工業技術センター Asakaze Industrial Technology Center|公益財団法人朝風県国際交流協会 Asakaze International Association|公益財団法人朝風県暴力追放推進会議 Asakaze Crime Prevention Council|早苗野広域行政事務組合 Sanaeno Administrative Union|朝風地方税滞納整理機構 Asakaze Tax Collection Organization
特定非営利活動法人まちの縁側すずめ Machino Engawa Suzume|特定非営利活動法人森と水の学び舎 Mori to Mizu no Manabiya|ＮＰＯ法人こそだてネット早苗野 Kosodate Net Sanaeno|認定ＮＰＯ法人フードバンクあさかぜ Food Bank Asakaze|一般社団法人つばめ移住デザイン Tsubame Migration Design|あさかぜ音楽祭実行委員会 Asakaze Music Festival Committee|株式会社観光まちづくり桐ノ宮 Kirinomiya Tourism Development|学校法人鹿鳴学園 Rokumei Gakuen|朝風県立桐ノ宮商業高等学校 Kirinomiya Commercial High School|早苗野市立みどり台小学校 Midoridai Elementary School|学校法人聖泉女学院中学校高等学校 Seisen Girls' School|幼保連携型認定こども園にじのまつ Nijinomatsu Kindergarten|早苗野市図書館 Sanaeno City Library|朝風県立歴史博物館 Asakaze Museum of History|道の駅つばめ沢 Michinoeki Tsubamezawa
    """),
    departments={kind: tuple(dict.fromkeys(unit for unit, _ in posts if unit.japanese)) for kind, posts in POSTS.items()},
    titles={kind: tuple(dict.fromkeys(rank for _, rank in posts if rank.japanese)) for kind, posts in POSTS.items()},
    posts=POSTS,
    only_at=ONLY_AT,
    municipalities=(
        *(("市", "City"),) * 6, *(("市役所", "City Hall"),) * 4, *(("県", "Prefecture"),) * 5, ("県庁", "Prefectural Office"), *(("町", "Town"),) * 3, *(("町役場", "Town Hall"),) * 2, ("村", "Village"), ("村役場", "Village Hall"), ("市教育委員会", "City Board of Education"), ("県教育庁", "Prefectural Board of Education"), ("広域消防本部", "Regional Fire Department"), ("市上下水道局", "Water and Sewerage Bureau"), ("市議会", "City Assembly"), ("県警察本部", "Prefectural Police"),
    ),
    universities=(
        *(("国立大学法人", "大学"),) * 2, *(("", "大学"),) * 5, ("国立大学法人 ", "大学"), ("公立大学法人", "大学"), ("", "学院大学"), ("", "工科大学"), ("", "県立大学"), ("", "女子大学"),
    ),
    forms=(
        *("株式会社{}",) * 9, *("{}株式会社",) * 6, *("株式会社 {}",) * 2, *("{} 株式会社",) * 2, "株式会社　{}", *("有限会社{}",) * 2, "{}有限会社", *("合同会社{}",) * 2, "合同会社 {}", "㈱{}", "{}㈱", "(株){}", "{}（株）", "（有）{}",
    ),
    branches=("北東北支社", "県央営業所", "西播磨営業所", "名古屋北支店", "関西統括支店", "長崎出張所", "静岡東営業所", "広島テクニカルセンター", "札幌南事業所", "加賀工場", "群馬物流拠点", "多摩オフィス", "沖縄サテライト"),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
{}みなみ綜合法律事務所 {} Law Offices|弁護士法人{}あおぞら {} Aozora Law Firm|{}駅前通り法律事務所 {} Ekimae Law Office|税理士法人{}アカウンティング {} Accounting|{}会計パートナー事務所 {} Accounting Office|公認会計士{}監査事務所 {} CPA Office|{}司法書士オフィス {} Judicial Scriveners|司法書士法人{}トータルサポート {} Total Support|社会保険労務士事務所{}ワークス {} Works|社労士法人{}人事パートナーズ {} HR Partners|土地家屋調査士{}測量事務所 {} Land and House Investigators|行政書士法人{}リーガル {} Administrative Scriveners|有限会社{}一級建築士事務所 {} Architects Office|{}国際知財特許事務所 {} International Patent Office|{}不動産鑑定 {} Real Estate Appraisal|{}経営サポート（中小企業診断士） {} Management Support|{}測量登記センター {} Survey and Registration
        """),
        OrganizationKind.HOSPITAL: wordings("""
医療法人{}会_総合病院 {} General Hospital|医療法人社団{}会_ファミリークリニック {} Family Clinic|{}市立北市民病院 {} City Hospital|{}県立総合医療センター {} Prefectural Medical Center|地方独立行政法人{}病院機構 {} Hospital Organization|{}内科・循環器科医院 {} Clinic|{}歯科クリニック {} Dental Clinic|社会医療法人{}中央病院 {} Central Hospital|{}どうぶつ病院 {} Animal Hospital
        """),
    },
    english_forms=(*("Co., Ltd.",) * 6, "Inc.", "Inc.", "Corporation", "K.K.", "LLC", "Co., Ltd"),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 36,
    OrganizationKind.MUNICIPALITY: 21,
    OrganizationKind.MINISTRY: 8,
    OrganizationKind.UNIVERSITY: 6,
    OrganizationKind.AGENCY: 19,
    OrganizationKind.PRACTICE: 6,
    OrganizationKind.HOSPITAL: 4,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: (*("co.jp",) * 6, "jp", "jp", "com", "net", "info"),
    OrganizationKind.MUNICIPALITY: (*("lg.jp",) * 3, "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp", "or.jp", "jp", "com", "org"),
    OrganizationKind.PRACTICE: ("jp", "com", "jp", "net"),
    OrganizationKind.HOSPITAL: ("or.jp", "jp", "com", "or.jp"),
}
