"""The words that the organisations of this edition are called by."""

from __future__ import annotations

from samplecards.editions.fifteenth.posts import ONLY_AT, POSTS
from samplecards.organization_words import OrganizationKind, Words, wordings

_PLACES = wordings("""
美津原 Mitsuhara|汐浜 Shiohama|桐ヶ沢 Kirigasawa|水科 Mizushina|羽根川 Hanekawa|戸津野 Totsuno|三ツ森 Mitsumori|大桑原 Okuwabara|北浦野 Kitaurano|久世原 Kuzehara|鳴海崎 Narumizaki|織戸 Orito|宇津根 Utsune|楠葉台 Kusubadai|早苗川 Sanaegawa
""")

WORDS = Words(
    stems=wordings("""
あけぼの Akebono|アオイ Aoi|大鵬 Taiho|ミズホク Mizuhoku|新栄 Shinei|共立 Kyoritsu|富士見 Fujimi|タカラダ Takarada|ハマナカ Hamanaka|丸和 Maruwa|ヤマキチ Yamakichi|カネヨシ Kaneyoshi|三栄 Sanei|第一共和 Daiichi-Kyowa|豊栄 Hoei|日新 Nissin|大黒 Daikoku|吉川屋 Yoshikawaya|中川原 Nakagawara|西田中 Nishitanaka
セントラル Central|ユニテック Unitec|アルファード Alfade|プラムネット Plumnet|トライメル Trimell|ベルネクス Bellnex|ノバリス Novalis|キューブワン Cube-One|リンクス Lynx|グリーンリーフ Greenleaf|ＦＫＣ FKC|ＴＡＫ TAK|エヌ・ワイ NY|ひまわり Himawari|さくらぎ Sakuragi|いちょう Icho
    """),
    trades=wordings("""
建設産業 Construction|土木興業 Civil Engineering|電気設備工事 Electric Works|設備サービス Facility Services|塗装工芸 Painting|造園建設 Landscaping|道路舗装建設 Paving|管工業所 Plumbing|解体工業 Demolition|工務店設計室 Builders
機械製作 Machinery|精密製作 Precision|食品販売 Foods|製菓本舗 Confectionery|金属製作所 Metals|樹脂化工 Plastics|電子製作所 Electronics|醸造本舗 Brewery|製紙加工 Paper
システムサービス System Services|ソフトウェアサービス Software|情報開発 Information Systems|データ通信 Data Communications|クラウドサービス Cloud Services|デジタルワークス Digital Works|ビジネスマシン販売 Business Machines|事務機センター Office Equipment
土木コンサルタント Consultants|測量設計企画 Survey and Design|建築設計工房 Architects|環境調査 Environmental Research|地質調査事務所 Geotechnical Survey|都市計画設計 Town Planning
商事通商 Shoji Trading|運送倉庫 Transport|自動車整備工業 Motors|不動産販売 Real Estate|損害保険代理店 Insurance Agency|警備 Security|ビル管財 Building Maintenance|オフセット印刷 Printing|広告宣伝企画 Advertising|人材派遣センター Staffing|リース事業 Leasing|観光バス交通 Bus|環境衛生 Sanitation|エネルギー Energy|農園フルーツ Farm|薬局チェーン Pharmacy|印判店 Stamps|酒類商店 Liquor Shop|文化書店 Book Store|生花店 Florist|写真館 Photo Studio|製茶本舗 Tea|旅館別邸 Ryokan|メディカル機器 Medical|マネジメントジャパン Management Japan|フードサービス Food Services|オフィス家具 Office Furniture|教材社 Teaching Materials
    """),
    place_stems=_PLACES * 5,  # most universities are called after places, which share their draw with the other stems
    ministries=wordings("""
国土開発省 Ministry of Land Development|産業通商省 Ministry of Industry and Trade|農林資源省 Ministry of Agriculture and Resources|社会保障省 Ministry of Social Security|文教科学省 Ministry of Education and Science|公共交通庁 Public Transport Agency|地域振興庁 Regional Promotion Agency
東海地方開発局 Tokai Regional Development Bureau|北陸交通局 Hokuriku Transport Bureau|中国四国農林局 Chugoku-Shikoku Agriculture Bureau|関西産業局 Kansai Industry Bureau|九州財政局 Kyushu Finance Bureau|東北森林局 Tohoku Forest Bureau|水科国道工事事務所 Mizushina National Highway Office|羽根川河川管理事務所 Hanekawa River Office|汐浜港湾事務所 Shiohama Port Office|美津原年金相談事務所 Mitsuhara Pension Office
    """),
    agencies=wordings("""
株式会社汐浜銀行 Shiohama Bank|株式会社美津原相互銀行 Mitsuhara Sogo Bank|水科信用金庫 Mizushina Shinkin Bank|大桑原信用金庫 Okuwabara Shinkin Bank|北浦野信用組合 Kitaurano Credit Union
株式会社美津原日日新聞社 Mitsuhara Nichinichi Newspaper|株式会社水科新聞社 Mizushina Newspaper|汐浜テレビ放送株式会社 Shiohama Television Broadcasting|美津原電力株式会社 Mitsuhara Electric Power|鳴海崎ガス株式会社 Narumizaki Gas|羽根川鉄道株式会社 Hanekawa Railway
美津原商工会議所 Mitsuhara Chamber of Commerce and Industry|大桑原商工会議所 Okuwabara Chamber of Commerce and Industry|早苗川町商工会 Sanaegawa Society of Commerce|一般社団法人汐浜観光協会 Shiohama Tourist Association|公益社団法人美津原県観光連盟 Mitsuhara Tourism Federation|織戸市物産振興会 Orito Products Association
みつはら農業協同組合 Mitsuhara Agricultural Cooperative|汐浜漁業協同組合 Shiohama Fishery Cooperative|宇津根森林組合 Utsune Forest Owners Association
社会福祉法人水科市社会福祉協議会 Mizushina Council of Social Welfare|社会福祉法人楠葉福祉会 Kusuba Welfare Association|社会福祉法人こもれび Komorebi Social Welfare Corporation|公益社団法人織戸市シルバー人材センター Orito Silver Human Resources Center
独立行政法人地域経済活性機構 Regional Economy Activation Organization|国立研究開発法人水環境研究所 Water Environment Research Institute|独立行政法人雇用能力機構 Employment and Ability Organization|公益財団法人美津原県産業振興財団 Mitsuhara Industrial Promotion Foundation|公益財団法人汐浜市文化財団 Shiohama Cultural Foundation|一般財団法人久世原市公園協会 Kuzehara Parks Association|一般社団法人美津原県測量設計業協会 Mitsuhara Survey and Design Association|美津原県信用保証協会 Mitsuhara Credit Guarantee Association|美津原県住宅供給公社 Mitsuhara Housing Corporation|美津原県国民健康保険団体連合会 Mitsuhara National Health Insurance Federation
特定非営利活動法人おりと子育てネット Orito Kosodate Net|特定非営利活動法人羽根川の自然を守る会 Hanekawa Nature Society|ＮＰＯ法人まちの縁側 Machi no Engawa|学校法人三ツ森学園 Mitsumori Gakuen|汐浜県立水科高等学校 Mizushina High School|学校法人あけぼの幼稚園 Akebono Kindergarten
    """),
    departments={kind: tuple(dict.fromkeys(unit for unit, _ in posts if unit.japanese)) for kind, posts in POSTS.items()},
    titles={kind: tuple(dict.fromkeys(title for _, title in posts if title.japanese)) for kind, posts in POSTS.items()},
    posts=POSTS,
    only_at=ONLY_AT,
    municipalities=(
        *(("市", "City"),) * 6, *(("市役所", "City Office"),) * 3, *(("県", "Prefecture"),) * 4, ("県庁", "Prefectural Office"), *(("町", "Town"),) * 2, ("町役場", "Town Office"), ("村", "Village"), ("村役場", "Village Office"), ("区役所", "Ward Office"),
    ),
    universities=(
        ("国立大学法人", "大学"), ("国立大学法人 ", "大学"), *(("", "大学"),) * 5, ("公立大学法人", "大学"), ("", "医療大学"), ("", "学院大学"), ("", "経済大学"),
    ),
    forms=(
        *("株式会社{}",) * 7, *("{}株式会社",) * 6, "株式会社 {}", "株式会社　{}", "{} 株式会社", "有限会社{}", "有限会社 {}", "合同会社{}", "㈱{}", "（株）{}", "{}（株）",
    ),
    branches=("南東北支店", "首都圏第二営業部", "埼玉西営業所", "静岡東部営業所", "北陸支店", "京滋営業所", "岡山南営業所", "南九州営業所", "道央営業所", "相模原センター"),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
弁護士事務所{} {} Law Offices|弁護士法人{}共同事務所 {} Legal Professional Corporation|{}みなと法律事務所 {} Minato Law Office|税理士法人{}経営会計 {} Tax Accountants|税理士{}事務所 {} Tax Office|{}会計_税理士法人 {} Tax Accounting Corporation|司法書士法人{}パートナーズ {} Shiho-shoshi Corporation|司法書士{}登記事務所 {} Registration Office|社会保険労務士法人{}人事労務 {} Labor Consultants|社労士オフィス{} {} Labor Consultant Office|土地家屋調査士法人{}測地 {} Land Surveyors|土地家屋調査士{}事務所 {} Land Surveyor Office|行政書士法人{} {} Gyosei-shoshi Corporation|{}建築士事務所 {} Architect Office|特許事務所{} {} Patent Office
        """),
        OrganizationKind.HOSPITAL: wordings("""
医療法人{}会クリニック {} Medical Corporation|医療法人社団{}会_総合病院 {} General Hospital|{}共済会病院 {} Hospital|{}市総合病院 {} City Hospital|{}東病院 {} Higashi Hospital|{}こども医院 {} Children's Clinic|社会医療法人{} {} Medical Association|{}リハビリテーション病院 {} Rehabilitation Hospital
        """),
    },
    english_forms=(*("Co., Ltd.",) * 5, "Inc.", "Corporation", "K.K.", "LLC"),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 36,
    OrganizationKind.MUNICIPALITY: 19,
    OrganizationKind.MINISTRY: 7,
    OrganizationKind.UNIVERSITY: 7,
    OrganizationKind.AGENCY: 20,
    OrganizationKind.PRACTICE: 7,
    OrganizationKind.HOSPITAL: 4,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: (*("co.jp",) * 6, "jp", "jp", "com", "net"),
    OrganizationKind.MUNICIPALITY: (*("lg.jp",) * 5, "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp", "jp", "jp"),
    OrganizationKind.PRACTICE: ("jp", "jp", "com", "gr.jp"),
    OrganizationKind.HOSPITAL: ("or.jp", "jp", "com"),
}
