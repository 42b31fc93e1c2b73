"""Who works where in the organisations of this edition; ``_`` parts the levels of a department."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from samplecards.organization_words import OrganizationKind, Wording, wordings

Posts = tuple[tuple[Wording, Wording], ...]
_LEDGER = re.compile(r"[係班]$|グループ$|チーム$")
_HEADS = re.compile(r"^(?:担当|副)?[部課室]長|^次長|^センター長|^課長補佐")
_NOWHERE = "-"


@dataclass(frozen=True, slots=True)
class Floor:
    """Departments and the titles found in each of them."""

    departments: str
    """As ``wordings`` reads them, ``-`` for none."""
    titles: str
    where: str = ""
    """The pattern of the organisations that have them; all, where it is empty."""
    times: int = 1
    """How often it is drawn."""

    def posts(self) -> Posts:
        """Each title in each department, but no head of a whole division in one of its parts."""
        units, ranks = _words(self.departments), _words(self.titles)
        return self.times * tuple(
            (unit, rank)
            for unit, rank in product(units, ranks)
            if not (_LEDGER.search(unit.japanese) and _HEADS.search(rank.japanese))
        )

    def words(self) -> set[str]:
        """All its departments and titles."""
        return {word.japanese for word in (*_words(self.departments), *_words(self.titles)) if word.japanese}


def _words(table: str) -> tuple[Wording, ...]:
    return tuple(Wording("", "") if word.japanese == _NOWHERE else word for word in wordings(table))


_SITES = r"建設|土木|工務|設備|電気|塗装|造園|舗装|水道|解体|工業所"
_PLANTS = r"製作|工業|機械|食品|製菓|製紙|金属|樹脂|醸造|電子|精密"
_CODERS = r"システム|ソフト|情報|データ|ネット|クラウド|デジタル"
_PLANNERS = r"コンサル|測量|設計|計画|地質|環境調査"
_COUNTERS = r"(?:銀行|信用金庫|信用組合)$"
_PAPERS = r"新聞|放送|テレビ"
_SHOPS = r"旅館|菓|酒類|書店|生花|茶|印判|写真|自動車整備|薬局"
_CITY, _WARD_OR_CITY, _SMALL, _PREFECTURE = (
    r"市(?:役所)?$",
    r"[市区](?:役所)?$",
    r"[町村](?:役場)?$",
    r"県(?:庁)?$",
)
_CAPITAL = r"[省庁]$"
_BUREAU = r"局$|事務所$"
_WELFARE = r"福祉|シルバー"
_CHAMBER = r"商工"
_TOURISM = r"観光|物産"
_FARM = r"農業協同|漁業協同|森林"
_SCHOOL = r"学園|高等学校|幼稚園"
_POWER = r"電力|ガス|鉄道|水力"
_BODIES = r"機構|財団|協会|公社|研究所|連合|センター|基金"
_WARDS = r"病院|医|リハビリ"
_OFFICES = r"事務所|士法人|オフィス"
_CLUBS = r"特定非営利|ＮＰＯ"

FLOORS: dict[OrganizationKind, tuple[Floor, ...]] = {
    OrganizationKind.COMPANY: (
        Floor("- -", "代表取締役 President|代表取締役社長 President|取締役 Director|専務取締役 Senior Managing Director|常務取締役 Managing Director", times=4),
        Floor(
            "営業部 Sales Department|総務部 General Affairs Department|第二営業本部 Sales Division 2|経営企画室_広報担当グループ Corporate Planning Office|中日本支店 Naka-Nihon Branch|営業推進本部 Sales Headquarters",
            "部長 General Manager|次長 Deputy General Manager|課長 Manager|係長 Assistant Manager|主任 Supervisor|部長代理 Acting General Manager|- -", times=2,
        ),
        Floor(
            "管理部_総務人事課 General Affairs and Personnel Section|財務部_経理課 Accounting Section|管理部_購買グループ Purchasing Group|人事総務部_労務課 Labor Section|営業部_業務一課 Sales Administration Section 1|営業部_官庁課 Government Sales Section|営業本部_公共営業部_一課 Public Sales Department, Section 1|営業推進部_企画販促課 Sales Promotion Section|東海支店_営業課 Sales Section, Tokai Branch|四国営業所_営業係 Sales Unit, Shikoku Office|お客様サービス部_受付課 Customer Service Section",
            "課長 Manager|係長 Assistant Manager|主任 Supervisor|課長代理 Acting Manager|副主任 Assistant Supervisor|チームリーダー Team Leader|担当課長 Manager|- -|- -",
        ),
        Floor(
            "施工部 Works Department|工事部_土木一課 Civil Works Section 1|建築部_積算課 Estimation Section|工事本部_安全品質課 Safety and Quality Section|リフォーム事業部_施工課 Renovation Section|メンテナンス部_巡回点検課 Inspection Section",
            "課長 Manager|現場主任 Site Supervisor|係長 Assistant Manager|主任 Supervisor", _SITES, 2,
        ),
        Floor(
            "製造部_加工二課 Production Section 2|技術部_開発課 Development Section|品質管理部_検査係 Inspection Unit|本社工場_生産管理課 Production Control Section|研究室_分析グループ Analysis Group",
            "課長 Manager|係長 Assistant Manager|主任 Supervisor|技術係長 Technical Chief|主任研究員 Senior Researcher|グループ長 Group Leader", _PLANTS,
        ),
        Floor(
            "公共システム部 Public Systems Department|自治体ソリューション部_営業一課 Municipal Solutions Sales Section 1|開発本部_第三開発部 Development Department 3|サポート部_運用グループ Operations Group|ＤＸ支援室 DX Support Office|基盤技術部_ネットワーク課 Network Section",
            "エンジニア Engineer|マネージャー Manager|リーダー Leader|主任 Supervisor|システムエンジニア職 System Engineer|コンサルタント Consultant", _CODERS, 2,
        ),
        Floor(
            "道路橋梁部 Roads and Bridges Department|河川防災部_計画課 River Planning Section|調査測量部_測量課 Survey Section|まちづくり計画室 Town Planning Office|設計部_意匠グループ Design Group|補償部_用地調査課 Land Research Section",
            "主任技師 Senior Engineer|技師 Engineer|課長 Manager|主幹 Principal|技術次長 Deputy Chief Engineer|管理技術者 Managing Engineer", _PLANNERS, 2,
        ),
        Floor("- -", "店長 Store Manager|三代目 Third Generation|代表 Owner|販売主任 Sales Chief", _SHOPS, 2),
    ),
    OrganizationKind.MUNICIPALITY: (
        Floor(
            "総務部_法務文書課 Legal Affairs Division|企画部_政策推進課_企画係 Planning Unit|財政部_財産管理課 Property Management Division|市民部_戸籍住民環境課 Residents Division|健康福祉部_長寿支援課 Elderly Support Division|健康福祉部_生活支援課_保護係 Public Assistance Unit|こども部_保育幼稚園課 Nursery Division|環境部_ごみ減量課 Waste Reduction Division|経済部_商工労政課 Commerce and Labor Division|経済部_農林水産課_農政係 Agriculture Unit|建設部_道路維持課 Road Maintenance Division|都市計画部_開発指導課 Development Guidance Division|教育委員会_学校教育課_指導係 School Education Unit|教育委員会_生涯学習課 Lifelong Learning Division|公平委員会事務局 Equity Commission Office",
            "課長 Director|課長補佐 Assistant Director|係長 Unit Chief|主査 Senior Clerk|主任 Chief Clerk|主事 Clerk|主任主事 Chief Clerk|副主幹 Deputy Supervisor", _WARD_OR_CITY,
        ),
        Floor("総務部 General Affairs Department|健康福祉部 Health and Welfare Department|建設部 Construction Department", "部長 Director-General|次長 Deputy Director-General|参事 Counselor", _WARD_OR_CITY, 2),
        Floor("- -", "副市長 Deputy Mayor|政策参与 Counselor to the City", _CITY, 3),
        Floor("水道局_給水課 Water Supply Division|建設部_建築営繕課 Building Maintenance Division|都市計画部_区画整理課 Land Readjustment Division", "課長 Director|係長 Unit Chief|技師 Engineer|主任技師 Chief Engineer|主査 Senior Clerk", _CITY),
        Floor(
            "総務部_市町村振興課 Municipal Support Division|企画政策部_地域づくり課 Community Development Division|商工労働部_産業政策課_企業立地班 Business Location Group|農政部_農地整備課 Farmland Division|県民生活部_交通安全課 Traffic Safety Division|土木部_砂防課 Erosion Control Division|土木部_道路建設課_橋梁班 Bridge Group|福祉保健部_障害福祉課 Disability Welfare Division|東部県民局_総務企画課 Eastern Office Planning Division|中央土木事務所_工務第一課 Central Works Office Section 1|教育庁_文化財保護課 Cultural Properties Division",
            "課長 Director|主幹 Senior Officer|主査 Senior Clerk|主任主事 Chief Clerk|主事 Clerk|課長補佐 Assistant Director|参事 Counselor|技師 Engineer", _PREFECTURE,
        ),
        Floor(
            "総務課 General Affairs Division|総務課_財政係 Finance Unit|税務課 Tax Division|企画課 Planning Division|会計課 Treasury|産業振興課 Industry Division|住民環境課 Residents Division|建設水道課_水道係 Waterworks Unit|保健福祉課_介護保険係 Care Insurance Unit|農林課_林務係 Forestry Unit",
            "課長 Director|課長補佐 Assistant Director|係長 Unit Chief|主査 Senior Clerk|主事 Clerk|主任 Chief Clerk", _SMALL,
        ),
        Floor("保健福祉課_健康増進係 Health Promotion Unit", "保健師 Public Health Nurse|係長 Unit Chief", _SMALL),
        Floor("地域振興課_交流係 Exchange Unit", "地域おこし協力隊 Community Reactivation Officer|主事 Clerk", _SMALL),
    ),
    OrganizationKind.MINISTRY: (
        Floor("大臣官房_政策評価室 Policy Evaluation Office|大臣官房_地方課 Local Affairs Division|大臣官房_人事課_任用係 Appointment Unit", "課長補佐 Deputy Director|係長 Unit Chief|係員 Staff|専門官 Expert Officer|企画官 Senior Planning Officer", r"省$"),
        Floor(
            "政策企画局_総括課 General Division|政策企画局_支援制度課_補助金係 Grants Unit|国際局_企画協力課 Cooperation Division|事業局_監理課_契約班 Contract Group|統計企画部_調査分析課 Statistics Division",
            "課長補佐 Deputy Director|係長 Unit Chief|係員 Staff|専門官 Expert Officer|企画官 Senior Planning Officer|総括補佐 Chief Deputy Director", _CAPITAL,
        ),
        Floor("- -", "審議官 Deputy Director-General|参事官 Counsellor", _CAPITAL, 3),
        Floor(
            "総務部_会計課 Accounting Division|総務部_厚生課 Welfare Division|企画部_企画調整課 Coordination Division|地域支援部_地域振興課_支援係 Regional Support Unit|技術部_施設整備課 Facilities Division|監督部_監督第二課 Supervision Division 2|用地部_用地企画課 Land Planning Division",
            "課長 Director|係長 Unit Chief|専門官 Expert Officer|事務官 Administrative Official|技官 Technical Official|課長補佐 Assistant Director|係員 Staff", _BUREAU,
        ),
        Floor("- -", "局長 Director-General|所長 Head", _BUREAU, 2),
    ),
    OrganizationKind.UNIVERSITY: (
        Floor(
            "工学部_建築学科 Department of Architecture|工学部_電気電子工学科 Department of Electrical Engineering|経済学部_経済学科 Department of Economics|法学部_法律学科 Department of Law|農学部_森林科学科 Department of Forest Science|教育学部_社会科教育講座 Social Studies Education|大学院_総合理工学研究科 Graduate School of Science and Engineering|大学院_地域政策研究科 Graduate School of Regional Policy|人間社会学部_社会福祉学科 Department of Social Welfare|地域連携研究センター Regional Research Center|保健医療学部_看護学科 Department of Nursing",
            "教授 Professor|准教授 Associate Professor|講師 Lecturer|助教 Assistant Professor|特任教授 Project Professor|名誉教授 Professor Emeritus|客員教授 Visiting Professor|教授_博士（工学） Professor", r"大学$",
        ),
        Floor(
            "総務部_企画広報課 Planning and Public Relations Division|学生支援部_就職課 Career Division|研究協力部_産学連携課 Industry Liaison Division|財務部_経理調達課 Procurement Division|附属図書館_情報サービス係 Library Information Unit|入試課 Admissions Division|地域交流推進室 Regional Liaison Office",
            "課長 Director|係長 Unit Chief|主任 Chief|主査 Senior Staff|コーディネーター Coordinator|課長補佐 Assistant Director", times=2,
        ),
        Floor("- -", "学長 President|副学長 Vice President|理事 Trustee", r"大学$", 5),
    ),
    OrganizationKind.AGENCY: (
        Floor("- -", "理事長 President|専務理事 Executive Director|理事 Director|事務局長 Secretary-General|常務理事 Managing Director", f"{_BODIES}|{_WELFARE}|{_FARM}|{_SCHOOL}", 3),
        Floor("- -", "会長 Chairman|副会長 Vice Chairman|専務理事 Executive Director", rf"{_CHAMBER}|{_TOURISM}|協会", 2),
        Floor("- -", "代表理事 Representative Director|理事 Director|事務局長 Secretary-General", _CLUBS, 3),
        Floor("事務局 Secretariat", "事務局長 Secretary-General|次長 Deputy Secretary-General|主任 Senior Staff|主事 Clerk|- -", rf"{_CHAMBER}|{_TOURISM}|協会|財団|{_CLUBS}|シルバー|協議会|連合", 2),
        Floor(
            "総務事業課 General Planning Section|業務課_審査係 Examination Unit|事業部_普及課 Public Awareness Section|研修事業部 Training Department|調査研究部 Research Department|施設管理課 Facility Section",
            "課長 Manager|係長 Chief|主任 Senior Staff|主査 Senior Associate|主任研究員 Senior Researcher|次長 Deputy Manager", _BODIES,
        ),
        Floor("中小企業支援室 Small Business Consultation Office|経営相談課 Management Support Section|経営相談課_金融係 Finance Unit", "経営指導員 Business Adviser|主任 Senior Staff|課長 Manager|係長 Chief", _CHAMBER, 3),
        Floor("企画誘客課 Promotion Section|案内所_受付係 Information Desk", "主任 Senior Staff|課長 Manager|係長 Chief|コーディネーター Coordinator", _TOURISM, 3),
        Floor("地域福祉課_ボランティア係 Volunteer Unit|総務管理課 Administration Section|デイサービスセンターひだまり Day Care Center Hidamari", "課長 Manager|係長 Chief|主任 Senior Staff|生活相談員 Life Consultant|介護福祉士 Certified Care Worker", _WELFARE, 3),
        Floor("営農経済部_営農課 Farming Section|金融共済部_融資課 Loan Section|指導販売課 Guidance Section", "課長 Manager|係長 Chief|主任 Senior Staff|営農指導員 Farm Adviser|次長 Deputy Manager", _FARM, 3),
        Floor(
            "本店営業推進部 Head Office Sales Department|公務部 Public Sector Department|融資部_管理課 Loan Management Section|地域応援部 Regional Revitalization Department|西口支店 Nishiguchi Branch|市役所前支店 Shiyakushomae Branch|新町支店_渉外係 Shimmachi Branch Liaison Unit",
            "部長 General Manager|次長 Deputy General Manager|課長 Manager|係長 Assistant Manager|主任 Supervisor|主査 Research Officer", _COUNTERS, 3,
        ),
        Floor("城北支店 Johoku Branch|桜通支店 Sakuradori Branch", "支店長 Branch Manager|支店長代理 Acting Branch Manager|次長 Deputy Branch Manager", _COUNTERS, 2),
        Floor("編集局_社会報道部 News Desk|編集局_暮らし報道部 Life Desk|北部支局 Northern Bureau", "記者 Reporter|次長 Deputy General Manager|主任 Supervisor", _PAPERS, 4),
        Floor("営業局_広告営業部 Advertising Department|事業局_企画事業部 Events Department", "部長 General Manager|次長 Deputy General Manager|主任 Supervisor", _PAPERS, 4),
        Floor("営業部_公共法人課 Public Customers Section|地域共生部_渉外課 Community Relations Section|保安部_設備課 Facilities Section|運輸部_計画課 Operations Planning Section", "課長 Manager|主任 Supervisor|係長 Assistant Manager|副課長 Deputy Manager|部長代理 Acting General Manager", _POWER, 4),
        Floor("事務室 Office|進路指導部 Career Guidance|教務部 Academic Affairs", "主任 Chief|教諭 Teacher|係長 Chief|主査 Senior Staff", _SCHOOL, 3),
        Floor("- -", "校長 Principal|教頭 Vice Principal", r"高等学校", 4),
    ),
    OrganizationKind.PRACTICE: (
        Floor("- -", "所長 Principal|代表 Representative|パートナー Partner", _OFFICES, 3),
        Floor("- -", "代表社員 Managing Partner", r"士法人", 4),
        Floor("事務局_企画課 Planning Section|相談受付室 Consultation Room|総務課 General Affairs Section", "主任 Supervisor|マネージャー Manager|リーダー Leader|事務長 Business Manager|- -"),
    ),
    OrganizationKind.HOSPITAL: (
        Floor("- -", "院長 Director|副院長 Deputy Director|理事長 Chairman|事務長 Business Director|看護部長 Director of Nursing", _WARDS, 3),
        Floor("内科 Internal Medicine|小児科 Pediatrics|整形外科 Orthopedics|呼吸器外科 Thoracic Surgery|脳外科 Neurosurgery|救急科 Emergency Medicine", "部長 Director|医長 Chief Physician|医員 Physician"),
        Floor("事務局_総務課 General Affairs Section|患者支援室 Community Liaison Office|医事課_会計係 Billing Unit|経営管理課 Management Section", "課長 Manager|係長 Chief|主任 Senior Staff|室長 Head|主事 Clerk", times=2),
        Floor("看護部 Nursing Department|薬剤部 Pharmacy", "主任 Chief|薬剤師 Pharmacist"),
        Floor("看護部_外来看護科 Outpatient Nursing|看護部_手術室看護科 Operating Room Nursing", "看護師長 Head Nurse|主任 Chief"),
    ),
}  # fmt: skip
POSTS: dict[OrganizationKind, Posts] = {
    kind: tuple(post for floor in floors for post in floor.posts()) for kind, floors in FLOORS.items()
}
_ALL = [floor for floors in FLOORS.values() for floor in floors]
_PLACES = {
    word: [floor.where for floor in _ALL if word in floor.words()]
    for word in sorted(set().union(*(floor.words() for floor in _ALL)))
}
ONLY_AT = tuple((f"^{re.escape(word)}$", "|".join(places)) for word, places in _PLACES.items() if all(places))
"""Departments and titles, as a pattern, that are found only in organisations with names of such a pattern."""
