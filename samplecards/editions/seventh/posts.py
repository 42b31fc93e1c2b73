"""Who sits where: departments, titles, and which go together."""

from __future__ import annotations

import random
import re
from itertools import starmap

from app.core.reading import FieldName
from samplecards.organization_words import OrganizationKind, Wording, wordings
from samplecards.people import Contact

Units = tuple[Wording, ...]
"""The parts of a department, the largest first."""
_KIND = OrganizationKind


def _repeated(table: str) -> list[tuple[int, str]]:
    """Rows parted by ``|``, each behind how often it is listed."""
    rows = (row.split(maxsplit=1) for row in table.replace("\n", "|").split("|") if row.strip())
    return [(int(often), row) for often, row in rows]


def _departments(table: str) -> tuple[Units, ...]:
    """Units parted by ``/``, in Japanese and then in English."""
    found: list[Units] = []
    for often, row in _repeated(table):
        japanese, english = row.split(maxsplit=1)
        units = zip(japanese.split("/"), english.split("/"), strict=True)
        found += [tuple(starmap(Wording, units))] * often
    return tuple(found)


def _titles(table: str) -> tuple[Wording, ...]:
    return tuple(word for often, row in _repeated(table) for word in wordings(row) * often)


UNITS: dict[OrganizationKind, tuple[Units, ...]] = {
    _KIND.COMPANY: _departments("""
7 営業部 Sales Department|5 総務部 General Affairs Department|2 営業統括部/第一営業グループ Sales Control Department/Sales Group 1|2 営業部/販売促進課 Sales Department/Sales Promotion Section
2 東京支店/営業部 Tokyo Branch/Sales Department|1 大阪支社/営業二部 Osaka Branch Office/Sales Department 2|2 北関東営業所 Kita-Kanto Sales Office|2 新潟支店/営業課 Niigata Branch/Sales Section
1 四国営業所 Shikoku Sales Office|1 横浜支店/法人営業課 Yokohama Branch/Corporate Sales Section|1 長野工場/品質保証課 Nagano Plant/Quality Assurance Section
1 技術開発本部/要素技術部 R&D Headquarters/Core Technology Department|1 製品開発部/設計二課 Product Development Department/Design Section 2
1 研究開発部/基礎研究室 R&D Department/Basic Research Laboratory|1 情報システム部/運用課 Information Systems Department/Operations Section
1 人事労務部/採用グループ Personnel Department/Recruiting Group|1 コーポレート本部/総務グループ Corporate Headquarters/General Affairs Group|1 官公庁営業部/第二課 Government Sales Department/Section 2
1 自治体ビジネス推進部 Local Government Business Department|1 インフラ事業本部/環境施設部 Infrastructure Headquarters/Environmental Facilities Department
1 工務部/積算課 Works Department/Estimating Section|1 海外事業部/アジア課 Overseas Department/Asia Section|1 クラウドサービス部/導入支援チーム Cloud Services Department/Deployment Team
1 資材調達部 Procurement Department|1 編集局/地域報道部 Editorial Bureau/Regional News Department|1 新規事業開発室 New Business Development Office
1 法務コンプライアンス部 Legal and Compliance Department|1 カスタマーサポート課 Customer Support Section|1 保守サービス部/東日本保守課 Maintenance Department/East Japan Section
4 営業部/営業一課 Sales Department/Sales Section 1|3 営業部/営業二課 Sales Department/Sales Section 2|2 経理財務部 Accounting and Finance Department
2 技術部/技術課 Engineering Department/Engineering Section|2 管理部/総務課 Administration Department/General Affairs Section|2 管理業務部 Administration Services Department
2 工事部/工事課 Construction Department/Construction Section|2 名古屋支店/営業部 Nagoya Branch/Sales Department|1 社長室/秘書課 President's Office/Secretary Section
1 経営企画管理部 Corporate Planning and Administration Department|1 東日本物流センター East Japan Distribution Center|2 総務部/経理課 General Affairs Department/Accounting Section
2 営業本部/営業推進課 Sales Headquarters/Sales Promotion Section
    """),
    _KIND.MUNICIPALITY: _departments("""
2 総務課 General Affairs Division|2 企画課 Planning Division|2 産業振興課 Industry Promotion Division|1 住民課 Residents Division
2 商工部/企業立地課 Commerce Department/Business Location Division|2 商工観光部/商工振興課 Commerce and Tourism Department/Commerce Promotion Division
2 産業経済部/産業支援課/創業支援係 Industry and Economy Department/Industry Support Division/Startup Unit|2 産業労働局/経営支援課 Industry and Labor Bureau/Business Support Division
1 産業労働局/産業人材課/人材確保班 Industry and Labor Bureau/Human Resources Division/Recruitment Team|1 地域振興部/交通政策課 Regional Promotion Department/Transport Policy Division
1 総務部/管財課/契約係 General Affairs Department/Property Division/Contracts Unit|1 企画部/秘書広報課 Planning Department/Secretary and PR Division
1 環境部/脱炭素推進室 Environment Department/Decarbonization Office|1 市民生活部/市民協働課 Citizens Department/Citizen Cooperation Division
1 福祉部/障害福祉課 Welfare Department/Disability Welfare Division|1 保健福祉部/健康増進課 Health and Welfare Department/Health Promotion Division
1 農林部/林業振興課 Agriculture and Forestry Department/Forestry Promotion Division|1 農林水産課/水産係 Agriculture and Fisheries Division/Fisheries Unit
1 建設部/建築住宅課/住宅係 Construction Department/Housing Division/Housing Unit|1 水道局/営業課 Waterworks Bureau/Customer Division|1 議会事務局 Assembly Secretariat|1 大阪事務所 Osaka Office
1 移住定住推進室 Migration Promotion Office|1 会計課 Accounting Division|2 企画財政部/企画政策課 Planning and Finance Department/Policy Planning Division
1 市民部/市民税課 Citizens Department/Residents' Tax Division|2 産業観光部/産業観光課 Industry and Tourism Department/Industry and Tourism Division|2 産業課 Industry Division
1 商工観光課/商工労働係 Commerce and Tourism Division/Commerce and Labor Unit|1 総務部/人事課/人事係 General Affairs Department/Personnel Division/Personnel Unit
1 土木部/河川砂防課 Civil Works Department/Rivers Division|1 教育委員会/学校教育課/指導係 Board of Education/School Education Division/Guidance Unit|1 住民生活課 Residents' Life Division
1 町民課/戸籍係 Townspeople Division/Registry Unit|2 商工労働部/経営支援課 Commerce and Labor Department/Business Support Division
    """),
    _KIND.MINISTRY: _departments("""
1 総務課 General Affairs Division|2 産業政策局/地域産業課 Industrial Policy Bureau/Regional Industry Division|1 産業政策局/知的財産室 Industrial Policy Bureau/Intellectual Property Office
2 地域産業部/中小企業課 Regional Industry Department/Small Business Division|2 地域産業部/技術振興課/技術振興係 Regional Industry Department/Technology Promotion Division/Technology Unit
1 地域産業部/経営支援課 Regional Industry Department/Business Support Division|1 資源循環局/廃棄物対策課 Resource Circulation Bureau/Waste Management Division
1 環境対策部/大気環境課/監視係 Environmental Measures Department/Air Quality Division/Monitoring Unit|1 総務部/総務課/広報係 General Affairs Department/General Affairs Division/PR Unit
1 研究振興局/基盤研究課 Research Promotion Bureau/Basic Research Division|1 審議官室 Deputy Director-General's Office|1 国際標準課 International Standards Division
1 統計情報部/企画調査課 Statistics Department/Planning and Research Division|2 大臣官房/会計課/監査係 Minister's Secretariat/Accounting Division/Audit Unit
    """),
    _KIND.UNIVERSITY: _departments("""
2 文学部 Faculty of Letters|2 法学部/政策科学科 Faculty of Law/Department of Policy Science|2 工学部/機械システム工学科 Faculty of Engineering/Department of Mechanical Systems
1 工学部/土木環境工学科 Faculty of Engineering/Department of Civil Engineering|1 大学院/経済学研究科/経済政策専攻 Graduate School/Economics/Economic Policy
1 医学部附属病院/総合診療科 University Hospital/General Medicine|1 看護学部/看護学科 Faculty of Nursing/Nursing|2 産学官連携センター Industry-Government Collaboration Center
1 研究支援課 Research Support Division|1 総務部/人事労務課 General Affairs Department/Personnel Division|1 入試広報課 Admissions and PR Division
1 国際交流センター International Exchange Center|1 附属図書館/情報サービス係 University Library/Information Service Unit|1 電子制御工学科 Department of Electronic Control
1 防災研究センター Disaster Prevention Research Center|2 農学部/食料環境学科 Faculty of Agriculture/Department of Food and Environment
2 大学院/工学研究科/機械工学専攻 Graduate School/Engineering/Mechanical Engineering|1 データサイエンス学部/統計学科 Faculty of Data Science/Department of Statistics
1 理工学部 Faculty of Science and Engineering|1 理工学部/応用化学科 Faculty of Science and Engineering/Department of Applied Chemistry
    """),
    _KIND.AGENCY: _departments("""
2 総務課 General Affairs Section|1 地域振興部/振興課 Regional Promotion Department/Promotion Section|1 営業推進部/ソリューション課 Business Promotion Department/Solutions Section
1 営農経済部/園芸課 Farming Department/Horticulture Section|1 本店営業部 Head Office Business Department|1 駅前支店 Ekimae Branch
1 情報技術部/計測グループ Information Technology Department/Measurement Group|1 販路開拓支援部 Market Development Department|1 地域福祉課/相談支援係 Community Welfare Section/Consultation Unit
2 事務局 Secretariat|1 北海道本部/支援課 Hokkaido Headquarters/Support Section|1 技術支援部/食品加工科 Technical Support Department/Food Processing Section
2 総務企画部/企画課 General Affairs and Planning Department/Planning Section|2 中小企業相談部 SME Consultation Department|2 経営支援部/支援第一課 Business Support Department/Support Section 1
1 融資部/融資課 Loan Department/Loan Section
    """),
    _KIND.PRACTICE: _departments("2 本店 Main Office|2 新宿支店 Shinjuku Branch|1 九州オフィス Kyushu Office|1 梅田オフィス Umeda Office"),
    _KIND.HOSPITAL: _departments("""
2 看護部 Nursing Department|1 事務部/経理用度課 Administration Department/Accounting and Supplies Section|1 医療安全管理室 Medical Safety Office
1 診療部/循環器内科 Clinical Department/Cardiology|1 診療部/整形外科 Clinical Department/Orthopedics|1 診療部/小児科 Clinical Department/Pediatrics
1 事務部/総務課/人事係 Administration Department/General Affairs Section/Personnel Unit|1 地域医療連携課/相談係 Community Liaison Section/Consultation Unit
1 薬剤部/調剤課 Pharmacy Department/Dispensing Section
    """),
}  # fmt: skip

_CLERKS = """
10 主事 Clerk|10 主任 Senior Clerk|9 係長 Unit Chief|9 主査 Senior Staff|8 課長 Director|7 課長補佐 Deputy Director|3 主任主事 Chief Clerk|3 主幹 Senior Manager|2 副主幹 Deputy Manager
3 技師 Engineer|1 主任技師 Chief Engineer|2 参事 Counselor|3 部長 Director-General|2 次長 Deputy Director-General|2 室長 Office Director|1 副課長 Vice Director|1 所長 Office Head
1 主席主査 Principal Staff|1 総括班長 Chief Team Head|1 専門主査 Specialist Staff|1 主任専門員 Senior Specialist Staff
"""
TITLES: dict[OrganizationKind, tuple[Wording, ...]] = {
    _KIND.COMPANY: _titles("""
10 課長 Manager|9 部長 General Manager|8 主任 Supervisor|6 係長 Section Chief|3 代表取締役 Representative Director|4 代表取締役社長 President|4 課長代理 Deputy Manager
3 次長 Deputy General Manager|3 部長代理 Acting General Manager|2 取締役 Director|1 常務取締役 Managing Director|1 専務取締役 Senior Managing Director|1 執行役員 Executive Officer
1 執行役員技術部長 Executive Officer, General Manager of Engineering|1 取締役工場長 Director, Plant Manager|4 マネージャー Manager|3 リーダー Leader|1 チームリーダー Team Leader
1 グループ長 Group Manager|2 所長 Office Manager|3 支店長 Branch Manager|1 工場長 Plant Manager|1 店長 Shop Manager|2 室長 Office General Manager
2 本部長 Division Head|1 センター長 Center Director|1 担当部長 General Manager in Charge|2 担当課長 Manager in Charge
2 課長補佐 Assistant Manager|1 主幹 Senior Specialist|1 参事 Counselor|1 主任研究員 Senior Researcher|2 エンジニア Engineer|1 コンサルタント Consultant
1 代表取締役副社長 Executive Vice President
1 取締役相談役 Director, Senior Adviser|1 専任次長 Dedicated Deputy General Manager|1 主任設計士 Chief Designer|1 システムエンジニア Systems Engineer|1 論説委員 Editorial Writer
1 部門長 Department Head|1 特別顧問 Special Adviser
    """),
    _KIND.MUNICIPALITY: _titles(_CLERKS + "|1 市長 Mayor|1 副町長 Deputy Mayor|1 局長 Director-General|1 保健師 Public Health Nurse|1 教育長 Superintendent of Education|1 地域おこし協力隊 Regional Revitalization Cooperator"),
    _KIND.MINISTRY: _titles("""
8 係長 Unit Chief|8 課長補佐 Deputy Director|3 係員 Official|4 専門官 Specialist|3 企画官 Planning Officer|3 室長 Office Director|4 課長 Director|2 主査 Senior Official|1 参事官 Counselor
1 審議官 Deputy Director-General|1 部長 Director-General|1 局長 Director-General|2 事務官 Administrative Officer|1 技官 Technical Officer|1 統計専門職 Statistics Staff
1 統括係長 Chief Unit Head|1 政策調整官 Policy Coordinator
    """),
    _KIND.UNIVERSITY: _titles("""
8 教授 Professor|6 准教授 Associate Professor|3 助教 Assistant Professor|1 特任教授 Specially Appointed Professor|1 特任准教授 Specially Appointed Associate Professor
1 名誉教授 Professor Emeritus|2 課長 Manager|2 係長 Unit Chief|2 主任 Senior Staff|1 副学長 Vice President|1 センター長 Center Director|1 知財マネージャー IP Manager
1 特命助教 Specially Appointed Assistant Professor|1 副学部長 Vice Dean|1 副研究科長 Vice Dean of the Graduate School|1 専門員（産学連携） Specialist (Industry Liaison)
    """),
    _KIND.AGENCY: _titles("""
4 課長 Manager|3 部長 General Manager|3 主任 Senior Staff|2 係長 Unit Chief|1 理事長 President|1 専務理事 Executive Director|2 事務局長 Secretary General|2 経営指導員 Business Adviser
1 主任研究員 Senior Researcher|1 代表理事組合長 Representative Director|1 次長 Deputy General Manager|1 課長補佐 Assistant Manager|1 コーディネーター Coordinator|1 所長 Director
1 代表理事 Representative Director|1 主事 Clerk|1 支援員 Support Staff|1 総括研究員 Supervising Researcher|1 組合長 Association President|1 副支部長 Deputy Chapter Head
1 支店次席 Second Officer|1 渉外係長 Liaison Unit Chief
    """),
    _KIND.PRACTICE: _titles("5 公認会計士・税理士 CPA, Tax Accountant|4 弁護士・パートナー Attorney, Partner|2 所長弁理士 Principal Patent Attorney|1 特定社会保険労務士 Labor Attorney|1 司法書士 Judicial Scrivener|1 行政書士 Administrative Scrivener|2 所長 Principal|1 パートナー Partner|2 代表 Representative|1 監査課長 Audit Manager"),
    _KIND.HOSPITAL: _titles("""
2 院長 Hospital Director|1 副院長 Deputy Director|1 看護部長 Director of Nursing|2 看護師長 Head Nurse|1 事務長 Business Director|1 事務部長 Head of Administration|2 主任 Senior Staff
2 係長 Unit Chief|2 課長 Manager|1 主任薬剤師 Chief Pharmacist|1 診療放射線技師 Radiological Technologist|1 診療科長 Head of Clinic|1 主任医療ソーシャルワーカー Chief Medical Social Worker
1 診療統括部長 Head of Clinical Services
    """),
}  # fmt: skip

_HEADS_ALL = re.compile(
    r".*取締役.*|特別顧問|.*組合長|代表.*|常務.*|専務.*|理事長?|副?学長|名誉教授|市長|副町長|教育長|副?院長|会頭|事務局?長|事務部長|診療部長|パートナー"
)
"""Titles of those who sit in no department."""
_HEADED = {
    r"本部長": r"本部",
    r"支店長.*|支店次長": r"支店",
    r"(?:担当)?部長.*|次長|部長代理": r"(?<!本)部|支店|支社",
    r"専任課長|担当課長|課長.*|副課長": r"課",
    r"係長|総括係長": r"係|課",
    r"班長": r"班",
    r"室長": r"室",
    r"局長|審議官": r"局",
    r"センター長": r"センター",
    r"グループ長": r"グループ",
    r"チームリーダー": r"チーム",
    r"工場長|主任技術者": r"工場|製造部",
    r"所長": r"営業所|事務所|相談所|研究所",
    r"学部長": r"学部",
    r"研究科長": r"研究科",
    r"(?:特任)?(?:准?教授|助教)|講師": r"学部|学科|研究科|専攻|研究センター|診療科",
    r"知財マネージャー": r"センター|研究支援課",
    r"看護.*": r"看護部",
    r"主任薬剤師": r"薬剤部",
    r"診療放射線技師": r"放射線科",
    r"医長": r"内科|外科|小児科",
    r"医療ソーシャルワーカー": r"連携課",
    r"記者": r"報道部",
    r"セールスエンジニア|アカウントマネージャー|営業主任": r"営業.*",
    r"エンジニア|プロジェクトマネージャー": r"部|チーム|運用課",
    r"経営指導員": r"相談所|経営支援課",
}
"""How the last unit is called of those who bear a title."""
_OFFICE_OF = {
    "会計士・税理士": "会計|税理士", "弁護士": "法律|弁護士", "弁理士": "特許", "社会保険労務士": "社労士", "司法書士": "司法書士", "行政書士": "行政書士",
    "監査課長": "会計|税理士", "副町長": "町", "市長": "市",
}  # fmt: skip
"""What stands in the name of an office where somebody of this title works."""
_DRAWN = 40
"""Departments for each listed title."""


def _whole(units: Units) -> Wording:
    return Wording(
        "".join(unit.japanese for unit in units), ", ".join(unit.english for unit in reversed(units))
    )


def _of_title(kind: OrganizationKind, title: str) -> list[Units]:
    """The departments where a title occurs, down to the unit that its bearer is of; all if any will do."""
    end = next((end for form, end in _HEADED.items() if re.fullmatch(form, title)), None)
    if end is None:
        return [*UNITS[kind]]
    last = re.compile(f".*(?:{end})$")
    cut = (
        units[:count]
        for units in UNITS[kind]
        for count in range(len(units), 0, -1)
        if last.match(units[count - 1].japanese)
    )
    return [*cut] or [*UNITS[kind]]


def _pairs(kind: OrganizationKind) -> tuple[tuple[Units, Wording], ...]:
    return tuple(
        (units, title)
        for title in TITLES[kind]
        for units in random.Random(title.japanese).choices(_of_title(kind, title.japanese), k=_DRAWN)
    )


_PAIRS = {kind: _pairs(kind) for kind in UNITS}
POSTS = {kind: tuple((_whole(units), title) for units, title in pairs) for kind, pairs in _PAIRS.items()}
"""Departments and titles that go together, as often as they are drawn."""
DEPARTMENTS = {kind: tuple(map(_whole, several)) for kind, several in UNITS.items()}
_PARTS = {_whole(units).japanese: units for pairs in _PAIRS.values() for units, _ in pairs}


def heads_all(title: str) -> bool:
    """Whether who bears this title sits in no department."""
    return bool(_HEADS_ALL.fullmatch(title))


def units_of(contact: Contact) -> list[str]:
    """The parts of the department as a card may name it; none for those who sit in none."""
    if heads_all(contact.fields[FieldName.TITLE]):
        return []
    return [unit.japanese for unit in _PARTS[contact.fields[FieldName.DEPARTMENT]]]


def works_there(contact: Contact) -> bool:
    """Whether an office of this name has the title."""
    title, office = contact.fields[FieldName.TITLE], contact.fields[FieldName.ORGANIZATION]
    return all(re.search(name, office) for word, name in _OFFICE_OF.items() if word in title)
