"""Who works where in the organisations of this edition; ``_`` parts the levels of a department."""

from __future__ import annotations

import re
from itertools import product

from samplecards.organization_words import OrganizationKind, Wording, wordings

Posts = tuple[tuple[Wording, Wording], ...]
_NONE = (Wording("", ""),)
"""No department, or no title."""


def _posts(*groups: tuple[tuple[Wording, ...], tuple[Wording, ...], int]) -> Posts:
    """Each department of a group with each of its titles, each group so many times over."""
    return tuple(
        (unit, title)
        for units, titles, times in groups
        for unit, title in tuple(product(units, titles)) * times
    )


_COMPANY = _posts(
    (
        _NONE,
        wordings("""
代表取締役 Representative Director|代表取締役社長 President|代表取締役社長執行役員 President and Executive Officer|専務取締役 Senior Managing Director
常務取締役 Managing Director|取締役副社長執行役員 Executive Vice President|取締役営業本部長 Director, Head of Sales|取締役製造本部長 Director, Plant Manager|代表取締役専務 Senior Managing Director
執行役員_総務人事担当 Executive Officer, Human Resources|監査等委員 Auditor
        """),
        7,
    ),
    (
        wordings("営業部 Sales Department|総務部 General Affairs Department"),
        wordings("部長 General Manager|次長 Deputy General Manager|部長代理 Acting General Manager|取締役部長 Director and General Manager|担当部長 General Manager in Charge|執行役員部長 Executive Officer"),
        6,
    ),
    (
        wordings("""
営業部_官公需課 Public Demand Section, Sales|総務部_経理課 Accounting Section|管理部_人事総務課 HR and General Affairs Section|営業本部_公共ソリューション部_自治体二課 Municipal Section 2
技術部_設計第二課 Design Section 2, Engineering|製造部_組立課 Assembly Section|品質保証部_検査課 Inspection Section, Quality Assurance|生産部_資材課 Materials Section|業務部_受注センター Order Center
山陰支店_営業課 Sales Section, San'in Branch|東北支社_営業第一部_営業一課 Sales Section 1, Tohoku Office|北陸支店_工事部_工事課 Construction Section, Hokuriku Branch|四国支社_環境インフラ部 Environment and Infrastructure, Shikoku Office
本社_営業統括部_企画課 Planning Section, Head Office|東京支店_公務営業課 Public Sales Section, Tokyo Branch|長野営業所_業務係 Operations Unit, Nagano Office|本社工場_製造二課 Manufacturing Section 2, Head Plant
        """),
        (
            *wordings("課長 Manager|課長代理 Acting Manager|係長 Chief|主任 Supervisor|課長補佐 Assistant Manager|営業課主任 Sales Supervisor|副主任 Assistant Supervisor|主査 Senior Staff"),
            *_NONE,
        ),
        1,
    ),
    (
        wordings("南九州支店 Minami-Kyushu Branch|岡山支店 Okayama Branch|本店公務部 Head Office Public Sales|県庁前支店 Kencho-mae Branch|中央通支店 Chuo-dori Branch|長野営業所 Nagano Office"),
        wordings("支店長 Branch Manager|副支店長兼課長 Deputy Branch Manager|支店長代行 Acting Branch Manager|次長 Deputy General Manager|課長 Manager"),
        2,
    ),
    (
        wordings("""
ビジネスソリューション部_第2グループ Business Solutions Group 2|デジタル事業本部_公共システム部 Public Systems, Digital Division|システム開発部_開発一課 Development Section 1
サポートセンター_運用グループ Operations Group, Support Center|地域DX推進室 Regional DX Office
        """),
        wordings("マネージャー Manager|グループサブリーダー Group Leader|プロジェクト主任 Project Manager|上級システムエンジニア Systems Engineer|技術主任補 Chief Engineer|リーダー Leader"),
        1,
    ),
    (
        wordings("測量部 Surveying Department|測量設計部_設計課 Design Section|補償調査部 Compensation Survey Department|技術第一部 Engineering Department 1|工務部 Works Department|建築部_工事課 Building Works Section"),
        wordings("部長 General Manager|技師長代理 Chief Engineer|主任技師 Senior Engineer|主任 Supervisor|工事長 Site Manager"),
        1,
    ),
    (
        wordings("融資部_審査課 Screening Section, Loans|地域振興部_ソリューション営業室 Solution Sales Office|営業統括部_公務グループ Public Sector Group|事業支援部_事業承継チーム Business Succession Team"),
        wordings("業務調査役 Deputy Manager|統括調査役 Senior Deputy Manager|営業推進役 Promotion Officer|部長代理 Acting General Manager"),
        1,
    ),
    (
        wordings("編集局_報道部 News Department|編集局_経済部 Economy Desk|営業局_広告部 Advertising Department|事業局_文化事業課 Cultural Events Section|秋田総局 Akita General Bureau"),
        wordings("経済記者 Staff Writer|デスク Desk Editor|編集委員 Senior Writer|部長 General Manager|部長補佐兼デスク Deputy General Manager"),
        1,
    ),
)  # fmt: skip

_MUNICIPALITY = _posts(
    (_NONE, wordings("副市長 Deputy Mayor|会計管理監 Chief Accountant|総合政策監 Policy Director|教育長職務代理者 Superintendent of Education|理事 Executive Director"), 2),
    (
        wordings("""
総務課 General Affairs Division|企画課 Planning Division|会計課 Accounting Division|産業振興課 Industry Promotion Division|まちづくり推進課_定住促進係 Settlement Promotion Unit|産業課_商工観光係 Commerce and Tourism Unit|住民福祉課_福祉係 Welfare Unit
税務住民課_収納係 Collection Unit|建設水道課_管理係 Administration Unit|企画商工課_ふるさと納税担当 Hometown Tax Unit
        """),
        wordings("課長 Director|課長補佐 Assistant Director|係長 Unit Chief|主査 Senior Clerk|主事 Clerk|主任 Chief Clerk"),
        1,
    ),
    (
        wordings("""
総務部_管財契約課_契約係 Contract Unit, Property Division|商工観光部_産業雇用課 Industry and Employment Division|企画部_デジタル戦略課_情報基盤係 Information Systems Unit|都市建設部_建築住宅課_指導係 Building Guidance Unit
市民生活部_環境保全課 Environment Division|保健福祉部_長寿支援課_介護保険係 Care Insurance Unit|農林部_林業振興課 Forestry Division|上下水道局_経営総務課 Management Division, Waterworks Bureau
教育委員会事務局_学校教育課_指導係 School Education Division, Board of Education|教育委員会事務局_教育総務課 Education Affairs, Board of Education|教育委員会_文化財保護室 Cultural Properties Office, Board of Education
産業労働部_中小企業支援課_経営革新班 Business Innovation Group|商工労働観光部_ものづくり振興課 Manufacturing Promotion Division|県土整備部_技術管理課_技術調整班 Technical Coordination Group|知事政策局_広報戦略課 Public Relations Division, Governor's Policy Bureau
土木部_監理課_建設業担当 Construction Industry Unit|企業局_工務課_電気係 Electrical Unit, Enterprise Bureau|東部地方振興局_農林課 Agriculture Division, Eastern Regional Bureau|選挙管理委員会_事務局 Election Board Office|議会事務局_議事調査課 Proceedings Division, Council Office
東京事務所 Tokyo Office|消防本部_予防課_指導係 Prevention Division, Fire Headquarters|監査委員事務局 Audit Office|産業技術センター_食品開発部 Food Development, Industrial Technology Center
        """),
        wordings("""
課長 Director|課長補佐 Assistant Director|副課長 Vice Director|係長 Unit Chief|主幹 Senior Staff|副主幹 Deputy Senior Staff|主査 Senior Clerk|主任主事 Chief Clerk|主事 Clerk|主任技師 Chief Engineer|技師 Engineer|参事 Counselor|主査（統括） Supervising Staff
        """),
        1,
    ),
    (
        wordings("総務部 General Affairs Department|経済産業部 Economy and Industry Department|健康こども部 Health and Children Department|農林水産局 Agriculture Bureau"),
        wordings("部長 Director-General|次長 Deputy Director-General|参事監 Senior Counselor|部長兼危機対策監 Executive Director-General"),
        2,
    ),
)  # fmt: skip

_MINISTRY = _posts(
    (
        wordings("""
北日本管区局_総務部_経理課 Accounting Division, Northern Bureau|北日本管区局_産業企画部_地域支援課_支援第一係 Support Unit 1, Northern Bureau|四国管区局_総務課 General Affairs, Shikoku Bureau|四国管区局_業務部_指導監督課 Supervision Division, Shikoku Bureau
九州沖縄管区局_企画調整部_広域連携課 Wide-area Cooperation Division, Kyushu-Okinawa Bureau|九州沖縄管区局_長崎事務所 Nagasaki Office|信越管区局_事業推進部_計画課_計画係 Planning Unit, Shin'etsu Bureau|東海管区局_総務部_契約課 Contract Division, Tokai Bureau
中国管区局_鳥取事務所_庶務課 General Affairs, Tottori Office|近畿管区局_産業企画部_中小企業課_取引適正化推進室 Fair Trade Office, Kinki Bureau|東海管区局_監理部_調査課 Survey Division, Tokai Bureau
        """),
        wordings("課長 Director|課長補佐 Deputy Director|係長 Unit Chief|専門官 Expert Officer|主任 Senior Staff|係員 Staff|地域調整官 Coordinator|統括専門職 Senior Expert|事務官 Administrative Official|技官 Technical Official"),
        2,
    ),
    (
        wordings("""
大臣官房総務課 General Affairs Division, Minister's Secretariat|大臣官房_広報文書室 Public Relations Office|総括審議官付 Office of the Director-General|地域経営局_自治支援課 Local Support Division|地域経営局_中核企業室_企業支援係 Business Support Unit
政策統括局_調査統計課 Statistics Division|国土技術局_技術政策課_企画係 Technology Planning Unit
        """),
        wordings("課長 Director|室長 Office Director|企画官 Senior Planning Officer|課長補佐 Deputy Director|参事官補佐官 Assistant Counsellor|係長 Unit Chief|係員 Staff"),
        2,
    ),
    (_NONE, wordings("審議官 Deputy Director-General|参事官 Counsellor|局長 Director-General|地方局次長 Deputy Bureau Director"), 2),
)  # fmt: skip

_UNIVERSITY = _posts(
    (
        wordings("""
理工学部_機械システム工学科 Mechanical Systems Engineering|農学生命科学部_食料資源学科 Food Resource Sciences|大学院_地域マネジメント研究科 Graduate School of Regional Management|教育学部_数学教育講座 Mathematics Education|経営情報学部 Faculty of Management and Information
医学系研究科_公衆衛生学講座 Public Health|工学研究院_電気情報部門 Electrical and Information Division|看護学科_地域看護学 Community Nursing|地域連携推進センター Community Liaison Center
        """),
        wordings("教授 Professor|准教授 Associate Professor|講師 Lecturer|助教 Assistant Professor|特任教授 Project Professor|教授（センター長） Professor, Center Director"),
        1,
    ),
    (
        wordings("研究協力課_産学連携係 Industry Liaison Unit|総務企画部_総務広報課 Public Relations Division|学生支援部_就職支援課 Career Support|財務部_経理調達課_調達第一係 Procurement Unit 1|事務局 Secretariat|入試・広報課 Admissions and Publicity"),
        wordings("課長 Director|係長 Unit Chief|主任 Chief|事務主任 Chief Administrator|参事 Counselor|コーディネーター Coordinator"),
        1,
    ),
    (_NONE, wordings("学長補佐室長 Head, Office of the President|副学長 Vice President|学部長補佐 Dean|事務局長 Secretary-General"), 2),
)  # fmt: skip

_AGENCY = _posts(
    (_NONE, wordings("会長職務代行 Acting Chairman|理事長 President|専務理事 Executive Director|事務局長 Secretary-General|常務理事兼事務局長 Managing Director|事務局長補佐 Deputy Secretary-General"), 6),
    (wordings("事務局 Secretariat"), wordings("事務局担当 Secretariat Staff|主任 Senior Staff|主事 Clerk|総括主任 Supervising Staff"), 3),
    (
        wordings("""
総務課 General Affairs Section|企画課 Planning Section|総務部_管理課 Administration Section|業務部_業務第二課 Operations Section 2|事業推進課 Project Promotion Section|地域支援課_相談支援係 Consultation Unit|企画総務部_総務グループ General Affairs Group
事業部_普及啓発課 Outreach Section|研修交流課 Training and Exchange Section|東日本支所_業務課 Operations Section, East Branch
        """),
        (*wordings("課長 Manager|係長 Chief|主任 Senior Staff|主査 Senior Associate|次長 Deputy Manager|業務専門員 Specialist|課長代理 Acting Manager"), *_NONE),
        2,
    ),
    (
        wordings("中小企業相談所_指導課 Guidance Section, SME Consultation Office|経営指導課 Management Guidance Section"),
        wordings("経営指導員 Business Adviser|課長 Manager|経営支援員補 Assistant Business Supporter"),
        2,
    ),
    (
        wordings("本店業務推進部 Head Office Business Department|駅東支店 Ekimae Branch|城東支店_渉外課 Client Relations, Joto Branch|業務推進部_地域連携課 Regional Cooperation Section"),
        wordings("支店長 Branch Manager|課長 Manager|調査役補 Assistant Deputy Manager|支店長席 Acting Branch Manager"),
        1,
    ),
)  # fmt: skip

_PRACTICE = _posts(
    (_NONE, wordings("所長 Principal|代表 Representative|代表社員 Managing Partner|副代表 Vice Principal|パートナー Partner"), 4),
    (wordings("水戸事務所 Mito Office|相続業務部 Estate Department|監査業務部 Audit Department|本部事務所 Main Office"), wordings("事務長 Office Manager|職員 Staff|業務主任 Chief Staff"), 1),
)  # fmt: skip

_HOSPITAL = _posts(
    (_NONE, wordings("院長 Hospital Director|副院長 Deputy Director|理事長（院長） Chairman and Director|事務長 Business Director|事務部長 Head of Administration"), 3),
    (wordings("看護部 Nursing Department"), wordings("看護部長 Director of Nursing|看護師長 Head Nurse|看護部長補佐兼デスク Deputy Director of Nursing"), 2),
    (
        wordings("整形外科_外来 Orthopedics|循環器科 Cardiology|小児科_新生児室 Pediatrics|麻酔科 Anesthesiology"),
        wordings("主任医長 Chief Physician|部長 Director|医員 Staff Physician|診療部門長 Head of Clinical Department"),
        1,
    ),
    (
        wordings("事務部_総務課 General Affairs, Administration|地域医療連携センター Community Medical Liaison Center|医事課_外来係 Outpatient Unit|経営管理企画室 Management Planning Office|リハビリ室 Rehabilitation"),
        wordings("課長 Manager|係長 Chief|主任 Senior Staff|室長 Head|医療相談支援員 Medical Social Worker"),
        1,
    ),
)  # fmt: skip

POSTS: dict[OrganizationKind, Posts] = {
    OrganizationKind.COMPANY: _COMPANY,
    OrganizationKind.MUNICIPALITY: _MUNICIPALITY,
    OrganizationKind.MINISTRY: _MINISTRY,
    OrganizationKind.UNIVERSITY: _UNIVERSITY,
    OrganizationKind.AGENCY: _AGENCY,
    OrganizationKind.PRACTICE: _PRACTICE,
    OrganizationKind.HOSPITAL: _HOSPITAL,
}
_ONLY_AT = (
    (re.compile(r"融資|審査|地域振興部|事業承継|調査役|推進役|支店長|副支店長|県庁前|中央通|渉外"), re.compile(r"銀行|信用|金庫")),
    (re.compile(r"編集|記者|デスク|総局|広告部|文化事業"), re.compile(r"新聞|放送")),
    (re.compile(r"測量|補償調査|工事|建築部|工務部"), re.compile(r"測量|建設|土木|工務店|コンサル|設計|組$")),
    (re.compile(r"システム|デジタル事業|サポートセンター|エンジニア|プロジェクト"), re.compile(r"情報|ソフト|システム|電子|データ")),
    (re.compile(r"製造|組立|生産|工場"), re.compile(r"製作所|工業|製|食品|酒造|精機|電子|化学|紙")),
    (re.compile(r"経営指導|相談所|経営支援員"), re.compile(r"商工会")),
    (re.compile(r"ふるさと|定住|商工観光係|建設水道|税務住民|企画商工|住民福祉"), re.compile(r"[市町]")),
    (re.compile(r"副市長|市民生活"), re.compile(r"市$|市役所")),
    (re.compile(r"県土|知事|東部地方|産業労働部|商工労働観光"), re.compile(r"県")),
    (re.compile(r"教育長"), re.compile(r"[市町]")),
)  # fmt: skip
"""Departments and titles that are found only in organisations with such names."""


def is_found_at(post: str, organization: str) -> bool:
    """Whether an organisation has such a department or title."""
    return all(place.search(organization) for word, place in _ONLY_AT if word.search(post))
