"""The words that made-up organisations are called by, their departments and titles, in Japanese and in English."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class OrganizationKind(StrEnum):
    COMPANY = "company"
    MUNICIPALITY = "municipality"
    MINISTRY = "ministry"
    UNIVERSITY = "university"
    AGENCY = "agency"
    PRACTICE = "practice"
    """The office of lawyers, tax accountants or the like."""
    HOSPITAL = "hospital"


@dataclass(frozen=True, slots=True)
class Wording:
    """The same thing in Japanese and in English."""

    japanese: str
    english: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one split."""

    stems: tuple[Wording, ...]
    trades: tuple[Wording, ...]
    place_stems: tuple[Wording, ...]
    ministries: tuple[Wording, ...]
    agencies: tuple[Wording, ...]
    departments: dict[OrganizationKind, tuple[Wording, ...]]
    titles: dict[OrganizationKind, tuple[Wording, ...]]
    municipalities: tuple[tuple[str, str], ...]
    """What follows the place, in Japanese and in English."""
    universities: tuple[tuple[str, str], ...]
    """What stands before and behind the place."""
    forms: tuple[str, ...]
    """Legal forms of companies, ``{}`` for the rest of the name."""
    branches: tuple[str, ...]
    patterns: dict[OrganizationKind, tuple[Wording, ...]] = field(default_factory=dict)
    """Names of practices and hospitals, ``{}`` for a stem."""
    english_forms: tuple[str, ...] = ("Co., Ltd.",)


def wordings(table: str) -> tuple[Wording, ...]:
    """A table with rows parted by ``|``, each a Japanese word and its English; ``_`` stands for a space in the former."""
    rows = (row.strip().split(" ", 1) for row in table.replace("\n", "|").split("|") if row.strip())
    return tuple(Wording(japanese.replace("_", " "), english) for japanese, english in rows)


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

COMMON_WORDS = Words(
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

_TRIAL_OFFICIAL_TITLES = wordings("""
局次長 Deputy Director-General|室長 Office Director|企画官 Planning Officer|主幹 Principal Officer|副主幹 Assistant Principal Officer|主事 Officer
技師 Engineering Officer|審査官 Examiner|統括主査 Chief Senior Officer|課長心得 Acting Chief
調整官 Coordination Officer
""")

TRIAL_WORDS = Words(
    stems=wordings("""
紺碧 Konpeki|緋桜 Hizakura|朝凪 Asanagi|月虹 Gekko|ソラノネ Soranone|あかね雲 Akanegumo|北辰野 Hokushinno|銀河台 Gingadai
雪代 Yukishiro|アオバト Aobato|潮音 Choon|花霞 Hanagasumi|ワカクサ Wakakusa|千種原 Chigusahara|つむぎ Tsumugi
    """),
    trades=wordings("""
工業 Industries|商事 Trading|薬品 Pharmaceuticals|ホールディングス Holdings|エンジニアリング Engineering|運輸 Transport
デザイン Design|データサービス Data Services|紙業 Paper|農園 Farms|電子 Electronics|総合研究所 Research Institute|硝子 Glass
    """),
    place_stems=wordings(
        "朝霧 Asagiri|白樺野 Shirakabano|夕凪 Yunagi|藤波 Fujinami|七瀬川 Nanasegawa|榛名原 Harunahara"
    ),
    ministries=wordings("""
生活文化省 Ministry of Life and Culture|海洋資源庁 Marine Resources Agency|国土情報省 Ministry of Land Information
食料安全庁 Food Safety Agency|海洋資源庁_西日本海洋監視部 West Japan Office, Marine Resources Agency
国土情報省_中部国土情報事務所 Chubu Office, Ministry of Land Information
    """),
    agencies=wordings("""
独立行政法人産業人材育成機構 Human Resources Development Organization|一般社団法人広域観光協会 Regional Tourism Association
公益財団法人科学技術財団 Science and Technology Foundation|地方独立行政法人食品技術センター Food Technology Center
朝霧県中小企業団体中央会 Asagiri Federation of Small Business|藤波漁業協同組合 Fujinami Fisheries Cooperative|社会福祉法人夕凪の里 Yunagi Welfare
    """),
    departments={
        OrganizationKind.COMPANY: wordings("""
海外事業部 Overseas Division|財務部経理課 Accounting Section|法務部 Legal Department|生産本部生産管理部 Production Control Department
マーケティング部 Marketing Department|お客様相談室 Customer Relations Office|研究開発センター Research and Development Center
物流部購買課 Purchasing Section|ソリューション営業部 Solution Sales Department|監査役室 Auditors Office
西日本事業部建築部積算課 Estimation Section|プラント本部保全部機械課保全係 Maintenance Section|サステナビリティ推進部 Sustainability Department
        """),
        OrganizationKind.MUNICIPALITY: wordings("""
健康福祉部高齢福祉課 Elderly Welfare Division|建設部道路維持課 Road Maintenance Division|農林水産部農政課 Agriculture Division
教育委員会生涯学習課 Lifelong Learning Division|税務課 Tax Division|都市整備局公園緑地部緑化課緑化係 Parks Division
子ども家庭部保育課給付係 Childcare Division|危機管理室 Crisis Management Office
        """),
        OrganizationKind.MINISTRY: wordings("""
大臣官房会計課 Accounts Division|文化振興局国際課 International Division, Culture Bureau
海洋政策局資源課調査係 Resources Division, Marine Policy Bureau|統計局情報管理室 Information Office, Statistics Bureau
測量部測地課基準点係 Geodesy Division|用地部管理課 Land Management Division|検疫部輸入食品課 Imported Food Division
        """),
        OrganizationKind.UNIVERSITY: wordings("""
理学部化学科 Department of Chemistry|経済学部 Faculty of Economics|附属図書館 University Library
大学院工学研究科電気工学専攻 Department of Electrical Engineering|国際交流課 International Exchange Division
        """),
        OrganizationKind.AGENCY: wordings("""
総務企画部 General Affairs Department|人材育成課 Training Division|事業支援グループ Business Support Group
技術相談室 Technical Consultation Office
        """),
    },
    titles={
        OrganizationKind.COMPANY: wordings("""
専務取締役 Senior Managing Director|常務執行役員 Managing Executive Officer|本部長 Division Director|室長 Office Manager
工場長 Plant Manager|担当部長 Senior Manager|主席研究員 Principal Researcher|コンサルタント Consultant|チームリーダー Team Leader
常務取締役兼管理本部長 Managing Director|上席執行役員_工場統括 Senior Executive Officer|支店長代理 Deputy Branch Manager|会長 Chairman
        """),
        OrganizationKind.MUNICIPALITY: _TRIAL_OFFICIAL_TITLES,
        OrganizationKind.MINISTRY: _TRIAL_OFFICIAL_TITLES,
        OrganizationKind.UNIVERSITY: wordings("""
講師 Lecturer|名誉教授 Professor Emeritus|特任准教授 Project Associate Professor|主任研究員 Senior Researcher
        """),
        OrganizationKind.AGENCY: wordings("""
専務理事 Senior Executive Director|事務局長 Secretary General|センター長 Center Director|主任相談員 Senior Advisor
        """),
    },
    municipalities=(("市", "City"), ("村", "Village"), ("区役所", "Ward Office"), ("町役場", "Town Office")),
    universities=(("公立大学法人", "大学"), ("学校法人", "学園大学"), ("", "医科大学")),
    forms=("株式会社{}", "株式会社{}", "{}株式会社", "{}株式会社", "合資会社{}", "{}有限会社", "(株){}"),
    branches=("関東支店", "九州営業所", "技術開発センター", "浜松工場", "大阪本社"),
)
