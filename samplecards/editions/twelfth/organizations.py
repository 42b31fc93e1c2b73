"""The words that the organisations of this edition are called by."""

from __future__ import annotations

from samplecards.editions.twelfth.posts import POSTS
from samplecards.organization_words import OrganizationKind, Words, wordings

WORDS = Words(
    stems=wordings("""
桐生川 Kiryugawa|瑞枝 Mizue|汐路野 Shiojino|稲穂台 Inahodai|檀上原 Danjohara|桧山浜 Hiyamahama|八雲木 Yakumogi|紫雲野 Shiunno|千鳥瀬 Chidorise|琴弾坂 Kotohikizaka|松韻 Shoin|青藍舎 Seiransha
ヴィオルナ Viorna|サンテラス Santerrace|ミツバノ Mitsubano|テクノリーブ Technoleave|ハルモア Harmoa|オオヤシマ Oyashima|丸重 Marushige|カネ吉 Kanekichi|山二佐野 Yamani-Sano|甲信堂 Koshindo|三葉橋 Mitsubabashi|光徳院前 Kotokuinmae
    """),
    trades=wordings("""
建設興産 Construction|橋梁建設 Bridge Construction|道路舗装工業 Road Paving|設備設計 Facility Design|電工社 Electric Works|鉄工機械 Iron Works|精密加工 Precision Machining|産機 Industrial Machinery|計装サービス Instrumentation|樹脂加工 Plastics|製薬研究所 Pharmaceuticals|特殊製紙 Paper
水産食品 Marine Foods|醸造元 Brewery|製麺所 Noodles|青果市場 Fruits and Vegetables|木材市場 Timber Market|測地設計 Geodesy|防災テック Disaster Tech|システム開発 Systems Development|ネットソリューションズ Net Solutions|データバンク Data Bank
リース販売 Leasing|相互信託銀行 Trust Bank|火災保険サービス Insurance Services|中央証券 Securities|新報社 Shimpo|ケーブルテレビ Cable Television|貸切観光バス Tourist Bus|陸運 Transport|海陸倉庫 Warehouse|興産地所 Estate|書籍販売 Books|事務機 Office Machines|広告通信社 Advertising|温泉旅館 Ryokan|ガスエナジー Energy|リサイクル Recycling|電力工事 Power Works|地域総合研究所 Research Institute
    """),
    place_stems=wordings("""
稲穂台 Inahodai|桧山浜 Hiyamahama|千鳥瀬 Chidorise|汐路野 Shiojino|八雲木 Yakumogi|紫雲野 Shiunno|檀上原 Danjohara|北栗駒 Kita-Kurikoma|御津ノ原 Mitsunohara|阿曽根 Asone
    """)
    * 4,  # so that most universities are called after places, which share their draw with the other stems
    ministries=wordings("""
経済連携省 Ministry of Economic Partnership|国土整備省 Ministry of Land Development|農林食料省 Ministry of Food and Forestry|生活安定省 Ministry of Livelihood Stability|情報基盤庁 Information Infrastructure Agency|地域防災庁 Regional Disaster Prevention Agency
    """),
    agencies=wordings("""
独立行政法人中小企業成長支援機構 Organization for Small Business Growth|独立行政法人技能研修振興機構 Skills Training Promotion Organization|国立研究開発法人沿岸技術研究機構 Coastal Technology Research Organization
公益財団法人汐路野県産業振興財団 Shiojino Industry Promotion Foundation|公益財団法人稲穂台市文化芸術財団 Inahodai Culture and Arts Foundation|一般財団法人桧山浜みどりの財団 Hiyamahama Green Foundation|公益財団法人八雲木国際研修センター Yakumogi International Training Center
一般社団法人千鳥瀬青果物流通協会 Chidorise Produce Distribution Association|公益社団法人紫雲野県建築設計協会 Shiunno Architectural Design Association|一般社団法人檀上原電設業協会 Danjohara Electrical Contractors Association
社会福祉法人つゆくさ福祉会 Tsuyukusa Welfare Society|社会福祉法人紫雲野市社会福祉協議会 Shiunno Council of Social Welfare|社会福祉法人北栗駒の里 Kita-Kurikoma no Sato
稲穂台商工会議所 Inahodai Chamber of Commerce and Industry|桧山浜商工会議所 Hiyamahama Chamber of Commerce and Industry|檀上原町商工会 Danjohara Society of Commerce|汐路野県商工会連合会 Shiojino Federation of Societies of Commerce
千鳥瀬信用金庫 Chidorise Shinkin Bank|八雲木信用組合 Yakumogi Credit Cooperative|汐路野農業協同組合 Shiojino Agricultural Cooperative|桧山浜漁業協同組合 Hiyamahama Fisheries Cooperative|紫雲野県信用保証協会 Shiunno Credit Guarantee Corporation
汐路野県中小企業団体中央会 Shiojino Federation of Small Business Associations|紫雲野県土地開発公社 Shiunno Land Development Corporation|稲穂台港湾運送事業協同組合 Inahodai Harbor Transport Cooperative
特定非営利活動法人まちの縁側なごみ Machi no Engawa Nagomi|ＮＰＯ法人阿曽根里山の会 Asone Satoyama Society|認定特定非営利活動法人こどもの港 Kodomo no Minato|地方独立行政法人汐路野工業技術センター Shiojino Industrial Technology Center
    """),
    departments={kind: tuple(dict.fromkeys(unit for unit, _ in posts if unit.japanese)) for kind, posts in POSTS.items()},
    titles={kind: tuple(dict.fromkeys(title for _, title in posts if title.japanese)) for kind, posts in POSTS.items()},
    posts=POSTS,
    municipalities=(
        ("市", "City"), ("市", "City"), ("市", "City"), ("市", "City"), ("市役所", "City Hall"), ("県", "Prefecture"), ("県", "Prefecture"), ("県", "Prefecture"), ("町", "Town"), ("町役場", "Town Office"), ("村", "Village"),
    ),
    universities=(
        ("国立大学法人", "大学"), ("国立大学法人", "大学"), ("", "大学"), ("", "大学"), ("公立大学法人", "大学"), ("学校法人", "学院大学"), ("", "工科大学"), ("国立", "工業高等専門学校"), ("", "県立農業大学校"),
    ),
    forms=(
        "株式会社{}", "株式会社{}", "株式会社{}", "株式会社{}", "株式会社 {}", "{}株式会社", "{}株式会社", "{}株式会社", "{} 株式会社", "有限会社{}", "合同会社{}", "㈱{}",
    ),
    branches=("港南営業所", "内陸支店", "西部物流拠点", "北第三工場", "学研都市ラボ", "湾岸支店", "山手営業所", "丘陵事業所", "空港前出張所"),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
{}中央綜合法律事務所 {} Sogo Law Office|弁護士法人{}綜合 {} Legal Professional Corporation|{}会計税理士法人 {} Tax Corporation|{}税理士総合事務所 {} Tax Accountant Office|司法書士法人{}法務 {} Judicial Scriveners Corporation|社労士法人{} {} Labor Consultants
{}国際行政書士事務所 {} Administrative Scrivener Office|{}国際特許綜合事務所 {} Patent and Trademark Office|{}公認会計士税理士事務所 {} CPA Office
        """),
        OrganizationKind.HOSPITAL: wordings("""
医療法人{}会_{}脳神経病院 {} Neurosurgery Hospital|医療法人社団{}会_{}整形クリニック {} Orthopedic Clinic|市立{}市民病院 {} Municipal Hospital|地方独立行政法人{}医療センター {} Medical Center|社会医療法人_{}総合病院 {} Sogo Hospital|{}内科循環器クリニック {} Heart Clinic|国民健康保険{}町立病院 {} Town Hospital
        """),
    },
    english_forms=("Co., Ltd.", "Co., Ltd.", "Co., Ltd.", "Inc.", "Corporation"),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 36,
    OrganizationKind.MUNICIPALITY: 17,
    OrganizationKind.MINISTRY: 9,
    OrganizationKind.UNIVERSITY: 8,
    OrganizationKind.AGENCY: 18,
    OrganizationKind.PRACTICE: 6,
    OrganizationKind.HOSPITAL: 6,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: ("co.jp", "co.jp", "co.jp", "jp", "com"),
    OrganizationKind.MUNICIPALITY: ("lg.jp", "lg.jp", "lg.jp", "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp", "or.jp", "or.jp", "jp"),
    OrganizationKind.PRACTICE: ("jp", "com", "or.jp"),
    OrganizationKind.HOSPITAL: ("or.jp", "or.jp", "jp"),
}
