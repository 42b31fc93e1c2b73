"""Departments and titles as offices give them, and which department goes with a title."""

from __future__ import annotations

import random
import re

from app.core.reading import FieldName
from samplecards.organization_words import OrganizationKind, Wording, wordings
from samplecards.people import Contact

Units = tuple[Wording, ...]
"""The parts of a department from the largest."""


def _departments(table: str) -> tuple[Units, ...]:
    """Rows parted by ``|``: how often it is listed, the units parted by ``/``, and each in English, parted likewise."""
    rows = (row.split(maxsplit=2) for row in table.replace("\n", "|").split("|") if row.strip())
    return tuple(
        tuple(map(Wording, japanese.split("/"), english.split("/")))
        for often, japanese, english in rows
        for _ in range(int(often))
    )


def _titles(table: str) -> tuple[Wording, ...]:
    """Rows as of ``wordings``, each with how often it is listed before it."""
    rows = (row.split(maxsplit=1) for row in table.replace("\n", "|").split("|") if row.strip())
    return tuple(word for often, row in rows for word in wordings(row) * int(often))


UNITS: dict[OrganizationKind, tuple[Units, ...]] = {
    OrganizationKind.COMPANY: _departments("""
6 営業部 Sales Department|4 総務部 General Affairs Department|2 人事部 Human Resources Department|1 経理課 Accounting Section|2 営業課 Sales Section|2 管理本部 Administration Division
2 営業部/営業課 Sales Department/Sales Section|2 営業部/第一課 Sales Department/Section 1|2 営業第二部 Sales Department 2|1 第一営業部/第三課 First Sales Department/Section 3
2 営業本部/東日本営業部 Sales Division/East Japan Sales Department|2 管理本部/総務人事部 Administration Division/General Affairs and HR Department
1 管理本部/人事総務部/人事課 Administration Division/HR and General Affairs Department/HR Section|2 品質管理部 Quality Control Department|2 生産管理部 Production Control Department
2 購買部 Purchasing Department|1 財務部/財務課 Finance Department/Finance Section|2 事業企画部 Business Planning Department|1 営業企画部 Sales Planning Department|1 広報部 Public Relations Department
2 技術本部/開発部/第二グループ Engineering Division/Development Department/Group 2|1 応用技術センター Applied Technology Center|2 土木部/施工課 Civil Works Department/Works Section
1 建築部/設計室 Building Department/Design Office|2 東北支店 Tohoku Branch|2 九州支店/営業部 Kyushu Branch/Sales Department|1 中部支社/ソリューション営業部 Chubu Regional Office/Solution Sales Department
2 関西営業所 Kansai Sales Office|1 埼玉営業所 Saitama Sales Office|1 茨城工場/製造課 Ibaraki Plant/Manufacturing Section|1 滋賀工場 Shiga Plant|1 事業開発部 Business Development Department
2 公共営業部/公共第二グループ Public Sector Sales Department/Group 2|1 ICTソリューション事業部 ICT Solutions Division|1 DX推進部/システム企画チーム DX Promotion Department/Systems Planning Team
1 法人営業本部/第四営業部/二課 Corporate Sales Division/Sales Department 4/Section 2|1 生産本部/技術課/保全係 Production Division/Engineering Section/Maintenance Unit
1 秘書室 Secretariat|1 内部監査室 Internal Audit Office|1 知財法務部 IP and Legal Department|1 地方創生推進部 Regional Revitalization Department|1 お客様サービス課 Customer Service Section
1 サステナビリティ推進室 Sustainability Office|1 先端技術研究所 Advanced Technology Laboratory
    """),
    OrganizationKind.MUNICIPALITY: _departments("""
2 総務課 General Affairs Division|2 企画課 Planning Division|2 産業振興課 Industry Promotion Division|2 商工課 Commerce and Industry Division|2 観光課 Tourism Division|2 財政課 Finance Division
2 農政課 Agricultural Policy Division|1 福祉課 Welfare Division|1 建設課 Construction Division|1 都市計画課 City Planning Division|1 危機管理課 Crisis Management Division|1 環境課 Environment Division
2 産業部/商工課 Industry Department/Commerce and Industry Division|2 産業振興部/商工振興課/商工係 Industry Promotion Department/Commerce and Industry Division/Commerce Unit
2 経済部/産業政策課 Economic Affairs Department/Industrial Policy Division|1 経済部/商工労政課/企業支援係 Economic Affairs Department/Commerce and Labor Division/Business Support Unit
2 総務部/行政管理課 General Affairs Department/Administration Division|1 総務部/契約検査課 General Affairs Department/Contracts and Inspection Division|2 企画部/政策推進課 Planning Department/Policy Promotion Division
1 企画財政課/企画係 Planning and Finance Division/Planning Unit|1 健康福祉部/高齢者支援課 Health and Welfare Department/Senior Support Division|1 こども未来部/保育課 Children's Future Department/Nursery Division
1 都市整備部/道路管理課 City Development Department/Road Management Division|1 都市整備部/公園緑地課/緑化推進係 City Development Department/Parks Division/Greenery Unit|1 上下水道部/工務課 Water and Sewerage Department/Works Division
1 商工労働部/産業立地推進課 Commerce and Labor Department/Industrial Location Division|1 商工労働部/新産業創出課 Commerce and Labor Department/New Industries Division|1 農林水産部/農業経営課 Agriculture Department/Farm Management Division
1 教育委員会/社会教育課 Board of Education/Social Education Division|1 東京事務所 Tokyo Office|1 情報政策課 Information Policy Division|1 総合政策室/広報課 General Policy Office/Public Relations Division|1 経済観光局/経済振興課 Economy and Tourism Bureau/Economy Division
    """),
    OrganizationKind.MINISTRY: _departments("""
1 総務課 General Affairs Division|1 会計課 Accounting Division|2 大臣官房/総務課 Minister's Secretariat/General Affairs Division|2 産業部/産業振興課 Industry Department/Industry Promotion Division
2 産業部/創業支援課 Industry Department/Start-up Support Division|2 地域経済部/連携推進課 Regional Economy Department/Partnership Division|1 地域経済部/新規事業室 Regional Economy Department/New Business Office
2 地域政策局/地域政策課 Regional Policy Bureau/Regional Policy Division|1 総合政策局/情報政策課/サイバーセキュリティ室 General Policy Bureau/Information Policy Division/Cybersecurity Office
1 大臣官房/政策立案総括室 Minister's Secretariat/Policy Coordination Office|1 総務企画部/経理課 General Affairs and Planning Department/Accounting Division|1 資源部/水資源課/調査係 Resources Department/Water Resources Division/Research Unit
1 国際局/国際協力課 International Bureau/Cooperation Division|1 業務部/監理課/監理第二係 Operations Department/Supervision Division/Supervision Unit 2
    """),
    OrganizationKind.UNIVERSITY: _departments("""
3 工学部 Faculty of Engineering|1 理学部 Faculty of Science|1 医学部 Faculty of Medicine|2 工学部/電子情報工学科 Faculty of Engineering/Department of Electronics and Information|2 大学院/総合理工学研究科 Graduate School/Science and Engineering
1 大学院/情報科学研究科/知能情報学専攻 Graduate School/Information Sciences/Intelligent Informatics|1 経済学部/経営学科 Faculty of Economics/Department of Business Administration|2 産学連携推進機構 Office for Industry Collaboration
2 研究推進部/社会連携課 Research Promotion Department/Community Relations Division|1 学務部/キャリア支援課 Student Affairs Department/Career Support Division|1 総務課 General Affairs Division|1 財務課/契約係 Finance Division/Contracts Unit
1 地域共創センター Regional Co-creation Center|1 機械工学科 Department of Mechanical Engineering|1 農学部/附属農場 Faculty of Agriculture/University Farm|1 次世代材料研究所 Next-generation Materials Institute
    """),
    OrganizationKind.AGENCY: _departments("""
2 総務部 General Affairs Department|2 事業部 Business Department|2 経営支援部/経営支援課 Business Support Department/Business Support Section|1 総務課 General Affairs Section|1 企画部/企画調整課 Planning Department/Coordination Section
1 会員支援部 Member Support Department|1 融資部/審査課 Loan Department/Screening Section|1 指導課 Guidance Section|1 関東支部 Kanto Branch|1 産業技術センター/材料技術グループ Industrial Technology Center/Materials Group
1 研究調整室 Research Coordination Office|1 中小企業支援センター SME Support Center|1 本店/営業推進部/地域金融課 Head Office/Business Promotion Department/Regional Finance Section|1 共済課 Mutual Aid Section|1 事務局 Secretariat
    """),
    OrganizationKind.PRACTICE: _departments("2 東京オフィス Tokyo Office|1 大阪オフィス Osaka Office"),
    OrganizationKind.HOSPITAL: _departments("""
2 看護部 Nursing Department|1 呼吸器内科 Respiratory Medicine|1 消化器外科 Gastroenterological Surgery|1 事務部/庶務課 Administration Department/General Affairs Section|1 事務部/医事課/入院係 Administration Department/Medical Affairs Section/Admissions Unit
1 医療連携室 Community Liaison Office|1 薬剤科 Pharmacy|1 入退院支援センター Admission Support Center|1 リハビリテーション部 Rehabilitation Department
    """),
}  # fmt: skip

_OFFICIALS = """
10 主事 Clerk|9 主任 Senior Clerk|9 係長 Unit Chief|9 主査 Senior Staff|7 課長 Director|7 課長補佐 Deputy Director|3 主任主事 Chief Clerk|3 主幹 Senior Manager|2 副主幹 Deputy Manager|3 技師 Engineer|1 主任技師 Chief Engineer
2 参事 Counselor|2 部長 Director-General|2 次長 Deputy Director-General|2 室長 Office Director|1 副課長 Vice Director|1 技監 Chief Technical Officer|1 所長 Office Head|1 総括主査 Supervising Staff|1 理事 Executive Director
1 地域おこし協力隊 Regional Revitalization Cooperator
"""
TITLES: dict[OrganizationKind, tuple[Wording, ...]] = {
    OrganizationKind.COMPANY: _titles("""
10 課長 Manager|9 部長 General Manager|7 主任 Supervisor|6 係長 Section Chief|6 代表取締役 Representative Director|5 代表取締役社長 President|4 課長代理 Deputy Manager|3 次長 Deputy General Manager|3 部長代理 Acting General Manager
3 取締役 Director|2 常務取締役 Managing Director|2 専務取締役 Senior Managing Director|2 執行役員 Executive Officer|1 執行役員営業本部長 Executive Officer, Head of Sales|1 取締役管理本部長 Director, Head of Administration|1 常務執行役員 Managing Executive Officer
4 マネージャー Manager|2 マネジャー Manager|3 リーダー Leader|1 チームリーダー Team Leader|1 グループ長 Group Manager|2 所長 Office Manager|2 支店長 Branch Manager|1 工場長 Plant Manager|1 店長 Shop Manager|2 室長 Office General Manager
2 本部長 Division Head|1 センター長 Center Director|2 担当部長 General Manager in Charge|2 担当課長 Manager in Charge|2 課長補佐 Assistant Manager|1 主幹 Senior Specialist|1 参事 Counselor|1 主査 Senior Staff|1 顧問 Advisor|1 取締役会長 Chairman
2 主任研究員 Senior Researcher|2 エンジニア Engineer|1 コンサルタント Consultant|1 フィールドエンジニア Field Engineer|1 技術主任 Chief Technician|1 副主任 Assistant Supervisor|1 テクニカルアドバイザー Technical Adviser|1 テクニカルリーダー Technical Leader
    """),
    OrganizationKind.MUNICIPALITY: _titles(_OFFICIALS + "|1 町長 Mayor|1 副市長 Deputy Mayor|1 局長 Director-General|1 保健師 Public Health Nurse|1 館長 Curator"),
    OrganizationKind.MINISTRY: _titles("""
8 係長 Unit Chief|8 課長補佐 Deputy Director|3 係員 Official|5 専門官 Specialist|3 企画官 Planning Officer|3 室長 Office Director|4 課長 Director|2 主査 Senior Official|1 総括補佐 Chief Deputy Director|1 調査官 Research Officer|1 参事官 Counselor
1 審議官 Deputy Director-General|1 部長 Director-General|1 局長 Director-General|2 事務官 Administrative Officer|1 技官 Technical Officer|1 専門職 Expert Staff|1 室長補佐 Assistant Office Director|1 参事官補佐 Assistant Counselor
    """),
    OrganizationKind.UNIVERSITY: _titles("""
8 教授 Professor|6 准教授 Associate Professor|3 助教 Assistant Professor|3 講師 Lecturer|1 特任教授 Specially Appointed Professor|1 特任准教授 Specially Appointed Associate Professor|1 客員教授 Visiting Professor|1 名誉教授 Professor Emeritus
2 課長 Manager|2 係長 Unit Chief|1 主任 Senior Staff|1 学長 President|1 副学長 Vice President|1 URA Research Administrator|1 センター長 Center Director|1 産学連携コーディネーター Industry Liaison Coordinator
    """),
    OrganizationKind.AGENCY: _titles("""
4 課長 Manager|3 部長 General Manager|3 主任 Senior Staff|2 係長 Unit Chief|2 理事長 President|2 専務理事 Executive Director|2 事務局長 Secretary General|2 経営指導員 Business Adviser|1 主任研究員 Senior Researcher|1 上席研究員 Principal Researcher
2 調査役 Deputy Manager|1 次長 Deputy General Manager|1 課長補佐 Assistant Manager|1 センター長 Center Director|1 コーディネーター Coordinator|1 副会頭 Vice Chairman|1 所長 Director|1 支店長 Branch Manager|1 代表理事 Representative Director|1 主事 Clerk
    """),
    OrganizationKind.PRACTICE: _titles("5 税理士 Certified Public Tax Accountant|4 弁護士 Attorney at Law|2 弁理士 Patent Attorney|2 社会保険労務士 Labor and Social Security Attorney|3 所長 Principal|1 代表社員 Managing Partner|1 パートナー Partner|2 代表 Representative"),
    OrganizationKind.HOSPITAL: _titles("""
2 院長 Hospital Director|1 副院長 Deputy Director|2 医師 Physician|1 部長 Head Physician|1 看護部長 Director of Nursing|2 看護師長 Head Nurse|1 事務長 Business Director|1 事務部長 Head of Administration|1 主任 Senior Staff
1 薬剤師 Pharmacist|1 臨床検査技師 Clinical Laboratory Technologist|1 理学療法士 Physical Therapist|1 係長 Unit Chief
    """),
}  # fmt: skip

_ABOVE_DEPARTMENTS = re.compile(
    r"(?:代表|常務|専務)?取締役.*|.*執行役員.*|顧問|代表(?:社員|理事)?|理事長?|専務理事|副?学長|名誉教授|町長|副市長|副?院長|副会頭|事務局?長|事務部長|パートナー"
)
"""Titles of those who belong to no department."""
_ENDS = {
    r"本部長": r"本部",
    r"支店長": r"支店",
    r"(?:.*部長|次長|部長代理)": r"(?<!本)部|支店|支社",
    r"課長.*|担当課長|副課長|総括補佐": r"課",
    r"係長|主査": r"課|係",
    r"室長.*": r"室",
    r"センター長": r"センター",
    r"グループ長": r"グループ",
    r"チームリーダー": r"チーム",
    r"工場長": r"工場",
    r"所長": r"営業所|事務所|研究所",
    r"局長|審議官": r"局",
    r"(?:.*教授|准教授|助教|講師)": r"学部|学科|研究科|専攻|研究所",
    r"看護.*": r"看護部",
    r"薬剤師": r"薬剤科",
    r"理学療法士": r"リハビリテーション部",
    r"医師": r"内科|外科",
    r"地域おこし協力隊|エンジニア|フィールドエンジニア": r"部|課|グループ",
}
"""What the last unit of a department ends in with some titles."""
_WHERE = {
    "税理士": "税", "弁護士": "法律", "弁理士": "特許", "社会保険労務士": "社会保険労務士", "町長": "町", "副市長": "市",
}  # fmt: skip
"""What the name of an office has where people with these titles work."""
_OF_EACH_TITLE = 40
"""Departments drawn for each listed title."""


def _joined(units: Units) -> Wording:
    return Wording(
        "".join(unit.japanese for unit in units), ", ".join(unit.english for unit in reversed(units))
    )


def _fitting(kind: OrganizationKind, title: str) -> list[Units]:
    """The departments that go with a title, cut behind the unit that its bearer heads; all where it heads none."""
    end = next((end for form, end in _ENDS.items() if re.fullmatch(form, title)), "")
    cuts = (
        [count for count, unit in enumerate(units, 1) if re.search(f"(?:{end})$", unit.japanese)]
        for units in UNITS[kind]
    )
    fitting = [units[: counts[-1]] for units, counts in zip(UNITS[kind], cuts, strict=True) if counts]
    return fitting or [*UNITS[kind]]


def _posts(kind: OrganizationKind) -> tuple[tuple[Units, Wording], ...]:
    return tuple(
        (units, title)
        for title in TITLES[kind]
        for units in random.Random(title.japanese).choices(_fitting(kind, title.japanese), k=_OF_EACH_TITLE)
    )


_POSTS = {kind: _posts(kind) for kind in UNITS}
POSTS = {kind: tuple((_joined(units), title) for units, title in posts) for kind, posts in _POSTS.items()}
"""Departments and titles that go together, as often as they are drawn."""
DEPARTMENTS = {kind: tuple(map(_joined, several)) for kind, several in UNITS.items()}
_UNITS_OF = {_joined(units).japanese: units for posts in _POSTS.values() for units, _ in posts}


def units_of(contact: Contact) -> list[str]:
    """The parts of the department that the card may name, none for the head of the office."""
    if is_above_departments(contact.fields[FieldName.TITLE]):
        return []
    return [unit.japanese for unit in _UNITS_OF[contact.fields[FieldName.DEPARTMENT]]]


def is_above_departments(title: str) -> bool:
    """Whether who bears this title belongs to no department."""
    return bool(_ABOVE_DEPARTMENTS.fullmatch(title))


def works_there(contact: Contact) -> bool:
    """Whether the title is one that the name of the office allows: no lawyers at patent offices."""
    title, office = contact.fields[FieldName.TITLE], contact.fields[FieldName.ORGANIZATION]
    return all(word in office for end, word in _WHERE.items() if title.endswith(end))
