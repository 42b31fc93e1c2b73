"""The words that the organisations of this edition are called by."""

from __future__ import annotations

from samplecards.editions.tenth.posts import POSTS
from samplecards.organization_words import OrganizationKind, Words, wordings

WORDS = Words(
    stems=wordings("""
双樹 Soju|瑞陽院 Zuiyoin|東稜堂 Toryodo|大暁 Taigyo|白門台 Hakumondai|星河野 Seigano|麹坂 Kojizaka|翠嵐 Suiran|松籟館 Shoraikan|葵橋 Aoibashi|丹楓 Tampu
銀杏台 Ichodai|リュミオス Lumios|ソルヴィナ Solvina|テクトレア Tectrea|ノルトリア Noltria|カナデア Kanadea|ユニセルム Uniselm|紀尾野 Kiono|暁星橋 Gyoseibashi
明治坂 Meijizaka|ハルヴェス Halves|京濱野 Keihinno|中嶺 Chubu-mine|エクスリア Exlia|共進堂 Kyoshindo
    """),
    trades=wordings("""
設計コンサルタント Design Consultants|電算センター Computer Center|情報システムズ Information Systems|信託商事 Trust Trading|証券印刷 Securities Printing|総合計画研究所 Planning Institute
重電機 Heavy Electric|精密機器製作所 Precision Works|製薬工業 Pharmaceutical|産業貿易 Trading|海上火災保険 Marine & Fire Insurance|都市再開発 Urban Development
通信ネットワークス Communication Networks|鉄道車両 Rolling Stock|プラント建設 Plant Construction|データサイエンス Data Science|測量設計社 Surveying|空調技研 Climate Engineering
アセットマネジメント Asset Management|建築事務所 Architects|広告企画社 Advertising|ガスエンジニアリング Gas Engineering|食品流通 Food Distribution|紙商事 Paper Trading
オフィスサービス Office Services|クラウドソリューションズ Cloud Solutions|総研 Research Institute|リサーチ Research|総合金融 Financial|グループ本社 Holdings
    """),
    place_stems=wordings("""
澄見 Sumimi|榛瀬 Hanze|西霧島野 Nishi-Kirishimano|汀 Migiwa|大榧 Okaya-no|若桐 Wakagiri|東瑠璃 Higashi-Ruri|弓張野 Yumiharino|藍川原 Aikawahara|天領 Tenryo
    """),
    ministries=wordings("""
都市生活省 Ministry of Urban Life|産業構想省 Ministry of Industrial Creation|国民保健省 Ministry of National Health|情報通信基盤庁 Digital Infrastructure Agency|学術振興省 Ministry of Scholarship|水資源管理庁 Water Resources Management Agency
    """),
    agencies=wordings("""
独立行政法人都市基盤支援機構 Urban Infrastructure Support Agency|独立行政法人中小事業再生機構 Small Business Revitalization Agency|国立研究開発法人情報安全技術研究所 Institute of Information Safety
国立研究開発法人防災計測研究機構 Disaster Measurement Research Organization|澄見商工会議所 Sumimi Chamber of Commerce|一般社団法人全国公共調達協会 Public Procurement Association
公益財団法人若桐文化財団 Wakagiri Cultural Foundation|日本印刷設計士会 Japan Society of Print Designers|全日本自治事務職員組合連合会 Federation of Municipal Clerks
特定非営利活動法人まちの縁側 Machi no Engawa|認定特定非営利活動法人こども未来室 Kodomo Mirai-shitsu|公益社団法人榛瀬市医師会 Hanze Medical Association|地方共同法人下水道技術事業団 Sewerage Technology Agency
弓張野信用組合 Yumiharino Credit Cooperative|東瑠璃労働金庫 Higashi-Ruri Labor Bank|一般財団法人建築保全評価センター Building Maintenance Evaluation Center
    """),
    departments={kind: tuple(dict.fromkeys(unit for unit, _ in posts if unit.japanese)) for kind, posts in POSTS.items()},
    titles={kind: tuple(dict.fromkeys(title for _, title in posts if title.japanese)) for kind, posts in POSTS.items()},
    posts=POSTS,
    municipalities=(
        ("市", "City"), ("市", "City"), ("市", "City"), ("県", "Prefecture"), ("県", "Prefecture"), ("県庁", "Prefectural Government"), ("市役所", "City Office"), ("区", "Ward"),
        ("区役所", "Ward Office"), ("町", "Town"),
    ),
    universities=(
        ("国立大学法人", "大学"), ("", "大学"), ("", "大学"), ("公立大学法人", "大学"), ("学校法人", "学院大学"), ("", "医療大学"), ("", "国際大学"),
    ),
    forms=(
        "株式会社{}", "株式会社{}", "株式会社{}", "株式会社{}", "{}株式会社", "{}株式会社", "{}株式会社", "株式会社 {}", "合同会社{}", "（株）{}",
    ),
    branches=("第二本社", "総合研究センター", "開発センター別館", "研修会館", "東オフィス", "西オフィス", "集配センター", "サテライトオフィス", "試験センター"),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
{}総合法律会計事務所 {} Law Offices|{}監査法人 {} Audit Corporation|弁護士法人{}パートナーズ {} Partners|税理士法人{}アドバイザリー {} Tax Advisory|{}国際特許商標事務所 {} Patent and Trademark
{}公認会計士共同事務所 {} CPA Office|司法書士法人{}リーガル {} Legal|社会保険労務士法人{}コンサルティング {} Labor Consulting|{}外国法共同事業法律事務所 {} Law Joint Enterprise
        """),
        OrganizationKind.HOSPITAL: wordings("""
医療法人社団{}会_{}中央総合病院 {} General Hospital|地方独立行政法人{}市民医療機構 {} Civic Medical Organization|{}大学医学部附属病院 {} University Hospital|社会医療法人{}会 {} Social Medical Corporation
国家公務員共済組合連合会_{}病院 {} Hospital|公益財団法人{}会_{}循環器病院 {} Cardiovascular Hospital
        """),
    },
    english_forms=("Co., Ltd.", "Corporation", "Inc.", "K.K."),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 44,
    OrganizationKind.MUNICIPALITY: 14,
    OrganizationKind.MINISTRY: 11,
    OrganizationKind.UNIVERSITY: 7,
    OrganizationKind.AGENCY: 13,
    OrganizationKind.PRACTICE: 7,
    OrganizationKind.HOSPITAL: 4,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: ("co.jp", "co.jp", "co.jp", "jp", "com", "com"),
    OrganizationKind.MUNICIPALITY: ("lg.jp", "lg.jp", "lg.jp", "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp", "go.jp", "or.jp", "jp", "org"),
    OrganizationKind.PRACTICE: ("jp", "com", "gr.jp"),
    OrganizationKind.HOSPITAL: ("or.jp", "jp", "ac.jp"),
}
