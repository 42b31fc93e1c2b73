"""The words that the organisations of this edition are called by, their departments and titles."""

from __future__ import annotations

from samplecards.organization_words import OrganizationKind, Words, wordings

_STEMS = wordings("""
青嶺 Seirei|縁樹 Enju|蒼波 Soha|星霜 Seiso|ミナモ Minamo|みどり丘 Midorioka|東雲野 Shinonomeno|曙光 Shoko|北斗原 Hokutohara
ツバメ野 Tsubameno|彩雲 Saiun|瑞穂川 Mizuhogawa|こもれび Komorebi|白嶺 Hakurei|ハルカゼ Harukaze|三ツ星野 Mitsuboshino
""")
_TRADES = wordings("""
製作所 Works|電機 Electric|精密工業 Precision|システムズ Systems|食品 Foods|化学 Chemical|建設 Construction|物流 Logistics
テクノロジー Technologies|印刷 Printing|酒造 Brewery|鉄工所 Iron Works|設計事務所 Architects|ソリューションズ Solutions
""")
_PLACE_STEMS = wordings(
    "青葉野 Aobano|桜浜 Sakurahama|若草 Wakakusa|緑ヶ丘 Midorigaoka|月見坂 Tsukimizaka|花園台 Hanazonodai"
)
_MINISTRIES = wordings("""
地域振興省 Ministry of Regional Promotion|産業創造省 Ministry of Industrial Creation
未来環境庁 Future Environment Agency|知的財産推進庁 Intellectual Property Promotion Agency
地域振興省_東北地域振興局 Tohoku Bureau, Ministry of Regional Promotion|産業創造省_近畿産業創造局 Kinki Bureau, Ministry of Industrial Creation
未来環境庁_関東地方環境事務所 Kanto Regional Office, Future Environment Agency
""")
_AGENCIES = wordings("""
独立行政法人中小産業支援機構 Small Industry Support Organization|一般財団法人地域連携推進センター Regional Partnership Center
公益社団法人発明振興会 Invention Promotion Society|国立研究開発法人先端素材研究所 Advanced Materials Institute
青葉商工会議所 Aoba Chamber of Commerce|緑樹県信用保証協会 Ryokuju Credit Guarantee Corporation|特定非営利活動法人みなも Minamo NPO
""")

_DEPARTMENTS = {
    OrganizationKind.COMPANY: wordings("""
営業本部第一営業部 Sales Department I|開発部 Development Department|総務部人事課 Human Resources Section
経営企画室 Corporate Planning Office|品質保証部 Quality Assurance Department|知的財産部 Intellectual Property Department
製造部技術課 Manufacturing Engineering Section|情報システム部 Information Systems Department|広報室 Public Relations Office
東日本支社営業部法人営業課 Corporate Sales Section, East Japan|技術本部設計部第二設計課設計係 Design Section II|DX推進室 DX Office
    """),
    OrganizationKind.MUNICIPALITY: wordings("""
産業振興部商工課 Commerce and Industry Division|総務部情報政策課 Information Policy Division
企画財政部企画課 Planning Division|市民環境部生活安全課 Community Safety Division|観光交流課 Tourism Division
経済局産業振興部商業課商業係 Commerce Division|まちづくり推進部都市計画課計画係 City Planning Division|会計課 Accounting Division
    """),
    OrganizationKind.MINISTRY: wordings("""
官房総務課企画係 General Affairs Division|地域政策局産業課 Industry Division, Regional Policy Bureau
産業局中小企業課支援係 SME Division, Industry Bureau|総合政策局情報化推進課 Digitalization Division, Policy Bureau
環境局計画課調査係 Planning Division, Environment Bureau|総務企画部総務課会計係 General Affairs Division
地域経済部産業技術課 Industrial Technology Division|資源循環部リサイクル推進課 Recycling Division
    """),
    OrganizationKind.UNIVERSITY: wordings("""
工学部機械工学科 Department of Mechanical Engineering|産学連携推進センター Center for Industry Collaboration
大学院情報科学研究科 Graduate School of Information Science|事務局研究推進課 Research Promotion Division
    """),
    OrganizationKind.AGENCY: wordings("""
経営支援部 Management Support Department|知財活用支援室 IP Utilization Office
企画調整課 Planning and Coordination Division|事業推進部連携促進グループ Partnership Group
    """),
}

_OFFICIAL_TITLES = wordings("""
課長 Director|課長補佐 Deputy Director|係長 Unit Chief|主査 Senior Officer|主任 Chief Officer|専門官 Specialist|参事官 Counsellor
局長 Director-General|課長代理 Acting Director|主任専門官 Chief Specialist|係員 Officer
""")
_TITLES = {
    OrganizationKind.COMPANY: wordings("""
代表取締役社長 President and CEO|取締役 Director|部長 General Manager|次長 Deputy General Manager|課長 Manager
係長 Section Chief|主任 Senior Staff|シニアエンジニア Senior Engineer|マネージャー Manager|所長 Director
取締役兼技術本部長 Director and CTO|執行役員_営業本部長 Executive Officer|課長代理 Deputy Manager|グループリーダー Group Leader
    """),
    OrganizationKind.MUNICIPALITY: _OFFICIAL_TITLES,
    OrganizationKind.MINISTRY: _OFFICIAL_TITLES,
    OrganizationKind.UNIVERSITY: wordings("""
教授 Professor|准教授 Associate Professor|助教 Assistant Professor|特任研究員 Project Researcher
    """),
    OrganizationKind.AGENCY: wordings(
        "理事 Executive Director|部長 Director|グループ長 Group Leader|コーディネーター Coordinator"
    ),
}

WORDS = Words(
    stems=_STEMS,
    trades=_TRADES,
    place_stems=_PLACE_STEMS,
    ministries=_MINISTRIES,
    agencies=_AGENCIES,
    departments=_DEPARTMENTS,
    titles=_TITLES,
    municipalities=(("市", "City"), ("市役所", "City Office"), ("町", "Town"), ("県", "Prefecture")),
    universities=(("", "大学"), ("国立大学法人", "大学"), ("", "工業大学")),
    forms=(
        "株式会社{}", "株式会社{}", "{}株式会社", "{}株式会社", "有限会社{}", "合同会社{}", "㈱{}",
    ),
    branches=("東日本支社", "西日本支社", "中央研究所", "第二工場", "海外事業所"),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 52,
    OrganizationKind.MUNICIPALITY: 16,
    OrganizationKind.MINISTRY: 12,
    OrganizationKind.UNIVERSITY: 10,
    OrganizationKind.AGENCY: 10,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: ("co.jp",),
    OrganizationKind.MUNICIPALITY: ("lg.jp",),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp",),
}
