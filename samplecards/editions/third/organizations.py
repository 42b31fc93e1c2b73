"""The words that the organisations of this edition are called by, their departments and titles."""

from __future__ import annotations

from samplecards.organization_words import OrganizationKind, Words, wordings

_OFFICIAL_TITLES = wordings("""
副市長 Deputy Mayor|参与 Counselor to the Director|統括官 Coordinator-General|班長 Team Chief|副参事 Assistant Counsellor
主任主事 Chief Clerk|主任技師 Chief Engineer|専門員 Technical Expert|担当課長 Director in Charge|企画専門職 Planning Specialist
書記 Clerk|副課長 Vice Director|司書 Librarian
""")

WORDS = Words(
    stems=wordings("""
翠鳳 Suiho|紅葉谷 Momijidani|カナリア Kanaria|若鮎 Wakaayu|久遠 Kuon|風待 Kazemachi|すずらん Suzuran|マルハチ Maruhachi
鶴亀堂 Tsurukamedo|オルディス Ordis|ヴェルナ Verna|結び舎 Musubisha|澄川 Sumikawa|トライデン Triden|ノルドライト Nordlight|白銀野 Shiroganeno
    """),
    trades=wordings("""
商店 Shoten|金属 Metals|製菓 Confectionery|不動産 Realty|警備保障 Security|通信 Communications|環境サービス Environmental Services
ロボティクス Robotics|コンサルティング Consulting|貿易 Commerce|造園 Landscaping|水産 Fisheries|染織 Textiles|工務店 Builders
メディカル Medical|・ジャパン Japan|旅行 Travel|測量 Surveying
    """),
    place_stems=wordings(
        "霞沢 Kasumizawa|柊 Hiiragi|鳴神 Narukami|有明台 Ariakedai|宝来 Horai|椿島 Tsubakijima|北星 Hokusei"
    ),
    ministries=wordings("""
交流推進省 Ministry of Exchange Promotion|水循環庁 Water Cycle Agency|郷土保全省 Ministry of Heritage Conservation
宇宙港湾庁 Spaceport Agency|交流推進省_北海道交流局 Hokkaido Bureau, Ministry of Exchange Promotion
水循環庁_四国水系管理事務所 Shikoku Office, Water Cycle Agency|郷土保全省_九州郷土保全局 Kyushu Bureau, Ministry of Heritage Conservation
    """),
    agencies=wordings("""
柊農業協同組合 Hiiragi Agricultural Cooperative|鳴神商工会 Narukami Society of Commerce and Industry|椿島森林組合 Tsubakijima Forest Owners
認定NPO法人ひだまり広場 Hidamari Hiroba|公益社団法人霞沢市シルバー就業センター Kasumizawa Senior Work Center|生活協同組合みのり野 Minorino Consumer Cooperative
国立研究開発法人海底観測機構 Seafloor Observation Organization|公益財団法人宝来文化振興事業団 Horai Culture Promotion Foundation
    """),
    departments={
        OrganizationKind.COMPANY: wordings("""
営業部 Sales Department|総務部 General Affairs|管理部 Administration|技術部 Engineering Department|商品企画部 Product Planning Department
店舗開発部 Store Development Department|東京支店営業課 Sales Section, Tokyo Branch|人事部採用課 Recruiting Section
カスタマーサクセス部 Customer Success Department|施工管理部 Construction Management|購買部資材課 Materials Section
新規事業準備室 New Business Office|EC事業部 E-commerce Division|工事部 Works Department|首都圏統括部法人担当 Corporate Accounts, Greater Tokyo
        """),
        OrganizationKind.MUNICIPALITY: wordings("""
市民課 Residents Division|総務課 General Affairs Division|建築指導課 Building Guidance Division|上下水道局経営課 Waterworks Management Division
福祉保健部障がい福祉課 Disability Welfare Division|地域振興部移住定住推進室 Settlement Promotion Office|議会事務局議事課 Proceedings Division
消防本部予防課 Fire Prevention Division|デジタル戦略課 Digital Strategy Division|環境部ごみ減量推進課 Waste Reduction Division
市民生活部戸籍住民課窓口係 Family Registry Division|財政課契約係 Contracts Unit
        """),
        OrganizationKind.MINISTRY: wordings("""
長官官房総務課 General Affairs Division|交流企画局企画課 Planning Division, Exchange Bureau|地方連携室 Regional Cooperation Office
水資源部管理課監視係 Management Division, Water Resources|広報戦略室 Communications Office|統括監察官付 Inspector-General's Staff
保全整備局設計課 Design Division, Conservation Bureau
        """),
        OrganizationKind.UNIVERSITY: wordings("""
文学部日本文学科 Department of Japanese Literature|看護学部 Faculty of Nursing|教務課 Academic Affairs Division|入試広報室 Admissions Office
大学院芸術研究科 Graduate School of Arts|学生支援課 Student Support Division|データサイエンス学部 Faculty of Data Science
        """),
        OrganizationKind.AGENCY: wordings("""
信用共済部 Credit and Mutual Aid Department|営農指導課 Farming Guidance Section|会員サービス課 Member Services Section|業務課 Operations Section
相談支援係 Counselling Unit|普及啓発部 Outreach Department|観測研究部門 Observation Research Division
        """),
        OrganizationKind.PRACTICE: wordings(
            "企業法務部門 Corporate Practice|資産税部 Property Tax Department|東京事務所 Tokyo Office|相続支援チーム Inheritance Team"
        ),
        OrganizationKind.HOSPITAL: wordings("""
内科 Internal Medicine|整形外科 Orthopedics|看護部 Nursing Department|医事課 Medical Affairs Section|地域連携室 Community Liaison Office
リハビリテーション科 Rehabilitation|薬剤部 Pharmacy
        """),
    },
    titles={
        OrganizationKind.COMPANY: wordings("""
代表取締役 Representative Director|専務 Senior Director|常務取締役 Managing Director|支社長 Branch President|営業所長 Sales Office Manager
店長 Store Manager|副部長 Associate General Manager|チーフデザイナー Chief Designer|プロジェクトマネージャー Project Manager
統括マネージャー Supervising Manager|相談役 Corporate Advisor|常勤監査役 Standing Auditor|営業主任 Sales Supervisor|工務長 Works Superintendent
カントリーマネージャー Country Manager|取締役副社長 Executive Vice President
        """),
        OrganizationKind.MUNICIPALITY: _OFFICIAL_TITLES,
        OrganizationKind.MINISTRY: _OFFICIAL_TITLES,
        OrganizationKind.UNIVERSITY: wordings(
            "学部長 Dean|特命教授 Specially Appointed Professor|助手 Assistant|技術職員 Technical Staff|事務長 Head of Administration"
        ),
        OrganizationKind.AGENCY: wordings(
            "理事長 President|会頭 Chairperson|常務理事 Managing Trustee|支部長 Chapter Head|経営指導員 Business Adviser|参事 Councillor"
        ),
        OrganizationKind.PRACTICE: wordings(
            "代表弁護士 Managing Attorney|パートナー Partner|アソシエイト Associate|代表社員 Managing Partner|パラリーガル Paralegal"
        ),
        OrganizationKind.HOSPITAL: wordings(
            "院長 Hospital Director|副院長 Deputy Director|看護師長 Head Nurse|事務部長 Business Director|医長 Chief Physician|薬局長 Chief Pharmacist"
        ),
    },
    municipalities=(
        ("市", "City"), ("町", "Town"), ("県庁", "Prefectural Government"), ("市教育委員会", "City Board of Education"),
        ("広域連合", "Regional Union"), ("市消防局", "City Fire Department"),
    ),
    universities=(("", "女子大学"), ("", "芸術大学"), ("国立大学法人", "教育大学"), ("学校法人", "学院大学"), ("", "短期大学")),
    forms=(
        "株式会社{}", "{}株式会社", "{}株式会社", "株式会社 {}", "合名会社{}", "{}合同会社", "（株）{}", "（有）{}",
    ),
    branches=("名古屋支店", "北陸営業所", "仙台オフィス", "川口物流センター", "京都本店", "デザインスタジオ"),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
弁護士法人{}法律事務所 {} Law Office|税理士法人{}会計 {} Tax Corporation|{}司法書士事務所 {} Judicial Scriveners|{}総合法律事務所 {} Law Firm
{}国際特許事務所 {} Patent Firm
        """),
        OrganizationKind.HOSPITAL: wordings("""
医療法人社団{}会_{}病院 {} Hospital|医療法人{}クリニック {} Clinic|社会医療法人{}記念病院 {} Memorial Hospital|{}歯科医院 {} Dental Clinic
        """),
    },
    english_forms=("Inc.", "K.K.", "Corporation", "Ltd."),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 46,
    OrganizationKind.MUNICIPALITY: 16,
    OrganizationKind.MINISTRY: 9,
    OrganizationKind.UNIVERSITY: 9,
    OrganizationKind.AGENCY: 10,
    OrganizationKind.PRACTICE: 5,
    OrganizationKind.HOSPITAL: 5,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: ("co.jp", "co.jp", "jp", "com", "ne.jp"),
    OrganizationKind.MUNICIPALITY: ("lg.jp", "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp", "jp"),
    OrganizationKind.PRACTICE: ("jp", "com", "gr.jp"),
    OrganizationKind.HOSPITAL: ("or.jp", "jp"),
}
