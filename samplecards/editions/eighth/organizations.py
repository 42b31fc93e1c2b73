"""The words that the organisations of this edition are called by."""

from __future__ import annotations

from samplecards.editions.eighth.posts import POSTS
from samplecards.organization_words import OrganizationKind, Words, wordings

WORDS = Words(
    stems=wordings("""
凪沢 Nagisawa|霧ヶ野 Kirigano|雲雀原 Hibarihara|大蔵屋 Okuraya|つきのわ堂 Tsukinowado|セイリオン Seirion|丸木橋 Marukibashi|藍洲 Aishu
銀鱗 Ginrin|アマネス Amanes|ヨリドコ Yoridoko|エルムナ Elmna|灯台守 Todaimori|カムロギ Kamurogi|萌黄 Moegi|碧山 Hekizan|東雲屋 Shinonomeya
七草庵 Nanakusaan|テラノヴィス Teranovis|オリゾンテ Orizonte|玄冬社 Gentosha|宮路川 Miyajigawa|トリノス Torinos|フジノエ Fujinoe
    """),
    trades=wordings("""
精螺工業 Screw Works|合板 Plywood|硝子工業 Glass Industries|冷熱設備 Air Conditioning|車載電装 Automotive Electronics|倉庫運輸 Warehousing|農産 Produce
味噌醸造 Brewing|テクノサービス Techno Services|ソフト開発 Software|総合リース Leasing|木造住宅 Housing|鋳鋼 Foundry|製袋 Packaging
アグリファーム Agri Farm|エステート Estate|ベンチャーズ Ventures|電気設備 Electric Works|道路舗装 Paving|計装機器 Instruments|化学品 Chemicals|燃料 Fuels
自動車交通 Transit|ビル総合管理 Building Maintenance|人材サービス Staffing|酒類 Sake Brewery|福祉用具 Care Equipment|ジャパン Japan
    """),
    place_stems=wordings("""
汐名 Shiona|織瀬 Orise|御影沢 Mikagesawa|千鳥野 Chidorino|瀬音 Seoto|白樺原 Shirakabahara|綾根 Ayane|東汐名 Higashi-Shiona|鹿乃 Kano
    """),
    ministries=wordings("""
国土緑化省 Ministry of National Greening|生活流通省 Ministry of Daily Commerce|資源活用省 Ministry of Resource Utilization|海洋文化省 Ministry of Ocean Culture|公文書整備省 Ministry of Public Archives
    """),
    agencies=wordings("""
独立行政法人製品評価推進機構 Product Evaluation Promotion Organization|国立研究開発法人沿岸工学研究所 Institute of Coastal Engineering
汐名商工会議所 Shiona Chamber of Commerce and Industry|織瀬信用金庫 Orise Shinkin Bank|御影沢漁業協同組合 Mikagesawa Fisheries Cooperative
一般財団法人千鳥野地域振興公社 Chidorino Regional Promotion|公益財団法人瀬音産業振興センター Seoto Industry Promotion Center
特定非営利活動法人こもれび学舎 Komorebi Gakusha|社会福祉法人綾根福祉会 Ayane Welfare Society|一般社団法人日本木質建材協会 Japan Wood Materials Association
地方独立行政法人白樺原産業技術センター Shirakabahara Industrial Technology Center|鹿乃町商工会 Kano Society of Commerce
    """),
    departments={kind: tuple(dict.fromkeys(unit for unit, _ in posts if unit.japanese)) for kind, posts in POSTS.items()},
    titles={kind: tuple(dict.fromkeys(title for _, title in posts if title.japanese)) for kind, posts in POSTS.items()},
    posts=POSTS,
    municipalities=(
        ("市", "City"), ("市", "City"), ("町", "Town"), ("村", "Village"), ("県", "Prefecture"), ("県庁", "Prefectural Government"), ("市役所", "City Hall"),
        ("町役場", "Town Office"),
    ),
    universities=(
        ("国立大学法人 ", "大学"), ("", "大学"), ("", "工科大学"), ("公立大学法人 ", "看護大学"), ("学校法人 ", "学園大学"),
    ),
    forms=(
        "株式会社{}", "株式会社{}", "株式会社{}", "{}株式会社", "{}株式会社", "{}株式会社", "株式会社 {}", "有限会社{}", "合同会社{}", "{}（株）",
    ),
    branches=("旭川営業所", "仙台支社", "新潟出張所", "静岡工場", "金沢支店", "大阪事業所", "松山営業所", "福岡支社", "中央研究室"),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
{}法律会計事務所 {} Law and Accounting|税理士法人{}会計社 {} Tax Accountants|{}法務税務事務所 {} Legal and Tax Office
{}共同法務会計事務所 {} Joint Law Office|弁護士法人{}法律会計 {} Legal
        """),
        OrganizationKind.HOSPITAL: wordings("""
医療法人社団{}会 {} Medical Corporation|{}医療センター {} Medical Center|医療法人財団{}会_{}病院 {} Central Hospital|{}記念クリニック {} Memorial Clinic
        """),
    },
    english_forms=("Co., Ltd.", "Inc.", "Corporation", "Co., Ltd."),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 42,
    OrganizationKind.MUNICIPALITY: 17,
    OrganizationKind.MINISTRY: 14,
    OrganizationKind.UNIVERSITY: 7,
    OrganizationKind.AGENCY: 11,
    OrganizationKind.PRACTICE: 5,
    OrganizationKind.HOSPITAL: 4,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: ("co.jp", "co.jp", "co.jp", "jp", "com"),
    OrganizationKind.MUNICIPALITY: ("lg.jp", "lg.jp", "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp", "or.jp", "go.jp", "jp"),
    OrganizationKind.PRACTICE: ("jp", "com"),
    OrganizationKind.HOSPITAL: ("or.jp", "jp", "com"),
}
