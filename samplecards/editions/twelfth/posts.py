"""Who works where in the organisations of this edition; ``_`` parts the levels of a department."""

from __future__ import annotations

import re
from itertools import product

from samplecards.organization_words import OrganizationKind, Wording, wordings

Posts = tuple[tuple[Wording, Wording], ...]
_NONE = (Wording("", ""),)
"""No department, or no title."""


_LED = {
    "室長": re.compile(r"室$"),
    "課長": re.compile(r"[^係班室]$"),
    "課長補佐": re.compile(r"[^係班部]$"),
    "係長": re.compile(r"[^部局]$"),
    "部長": re.compile(r"[^係班室課]$"),
}
"""How the last level of a department ends that has such a head."""


def _posts(*groups: tuple[tuple[Wording, ...], tuple[Wording, ...], int]) -> Posts:
    """Each department of a group with each of the titles that it can have, each group so many times over."""
    return tuple(
        (unit, title)
        for units, titles, times in groups
        for unit, title in tuple(product(units, titles)) * times
        if not unit.japanese or title.japanese not in _LED or _LED[title.japanese].search(unit.japanese)
    )


_COMPANY = _posts(
    (
        _NONE,
        wordings("""
代表取締役社長 President|代表取締役 Representative Director|専務取締役 Senior Managing Director|常務取締役 Managing Director|取締役 Director|取締役最高顧問 Director and Adviser
取締役管理部門統括 Director, Administration|取締役技術開発本部長 Director, Technology Development|常務執行役員_東日本統括 Managing Executive Officer, East Japan|上席執行役員 Senior Executive Officer|常勤顧問 Standing Adviser
        """),
        6,
    ),
    (
        wordings("営業部 Sales Department|総務部 General Affairs Department|総務経理部 General Affairs and Accounting Department|工務本部 Works Division"),
        wordings("部長 General Manager|次長 Deputy General Manager|担当部長 General Manager in Charge|部長代理 Acting General Manager|理事部長 Senior General Manager|取締役総務部長 Director and General Manager|主任 Supervisor"),
        3,
    ),
    (
        wordings("""
営業部_公共営業一課 Public Sales Section 1|営業本部_官公庁営業部_第二グループ Government Sales Group 2|公共事業推進部 Public Business Department|営業推進部_自治体ビジネス課 Municipal Business Section
総務部_法務知財課 Legal and IP Section|経営企画部_広報ＩＲ室 Public Relations and IR Office|人財開発部 Human Capital Development|購買物流部_調達一課 Procurement Section 1|安全品質管理室 Safety and Quality Office
開発部_要素技術課 Element Technology Section|生産技術部_設備保全課 Maintenance Section|中部支社_営業課 Sales Section, Chubu Office|九州支社_業務推進課 Business Promotion, Kyushu Office|関西支店_法人営業課 Corporate Sales, Kansai Branch
本社_海外事業部 Overseas Division, Head Office|東関東支店_サービス課 Service Section, Higashi-Kanto Branch
        """),
        (
            *wordings("課長 Manager|係長 Chief|主任 Supervisor|課長代理 Acting Manager|担当課長 Manager in Charge|副主任 Assistant Supervisor|主任（営業担当） Sales Supervisor|チームリーダー Team Leader|グループ長 Group Leader"),
            *_NONE,
        ),
        1,
    ),
    (
        wordings("工事統括部_土木課 Civil Works Section|建築本部_現場支援課 Site Support Section|積算見積部 Estimation Department|測地第二部 Geodesy Department 2|設備工事部_施工課 Facility Works Section|道路維持部 Road Maintenance Department"),
        wordings("工事課長 Works Manager|現場所長 Site Manager|主任技術者（土木） Chief Engineer|工務主任 Works Supervisor|部長 General Manager|技術顧問 Technical Adviser"),
        1,
    ),
    (
        wordings("ソリューション開発部_開発二課 Solution Development Section 2|公共ＤＸ推進本部_第一チーム Public DX Team 1|クラウド基盤部 Cloud Infrastructure|プロダクト企画室 Product Planning Office"),
        wordings("マネージャー Manager|リーダー Leader|エンジニア Engineer|アーキテクト Architect|プロジェクトリード Project Leader|コンサルタント Consultant"),
        1,
    ),
    (
        wordings("ソリューション統括部_地域創生室 Regional Revitalization Office|法人業務部_公金課 Public Funds Section|湖東支店_融資課 Loan Section, Koto Branch|本店営業部_第三課 Head Office Section 3"),
        wordings("支店長 Branch Manager|次長 Deputy General Manager|課長 Manager|主席調査役 Senior Deputy Manager|渉外主任 Client Relations Supervisor"),
        1,
    ),
    (
        wordings("報道制作局_報道センター News Center|編集総務部 Editorial Administration|論説委員室 Editorial Board"),
        wordings("報道記者 Reporter|論説副委員長 Deputy Chief Editorial Writer|ニュースデスク News Desk|部長 General Manager"),
        1,
    ),
)  # fmt: skip

_MUNICIPALITY = _posts(
    (_NONE, wordings("市長公室付参与 Counselor to the Mayor|副市長 Deputy Mayor|技監兼まちづくり統括 Chief Engineer|病院事業管理者代理 Acting Hospital Business Manager"), 2),
    (
        wordings("""
総務課 General Affairs Division|企画課 Planning Division|会計課 Accounting Division|産業振興課 Industry Promotion Division|総務企画課_行政係 Administration Unit|産業建設課_農林係 Agriculture Unit|ふるさと創生課 Hometown Creation Division
税務会計課 Tax and Accounting Division|健康福祉課_子育て係 Child Care Unit|出納室 Treasury Office
        """),
        wordings("課長 Director|課長補佐 Assistant Director|係長 Unit Chief|主査 Senior Clerk|主任 Chief Clerk|主事 Clerk"),
        1,
    ),
    (
        wordings("""
総務部_職員課_人事研修係 Personnel Unit|企画財政部_財政課_財政係 Budget Unit|経済部_企業立地推進課 Business Location Division|市民協働部_地域づくり課_協働推進係 Collaboration Unit|環境部_脱炭素推進課 Decarbonization Division
福祉部_生活支援課_保護第二係 Livelihood Support Unit 2|こども未来部_保育幼稚園課 Nursery and Kindergarten Division|都市整備部_公園緑地課_整備係 Parks Unit|建設局_道路管理課_占用係 Road Occupancy Unit|上下水道部_浄水課 Water Purification Division
教育委員会_生涯学習課_文化財係 Cultural Properties Unit, Board of Education|教育委員会事務局_施設課 Facilities Division, Board of Education|議会局_総務課 Council Affairs Division|監査事務局 Audit Secretariat
産業労働局_産業政策課_新産業班 New Industry Group|県民生活部_くらし安全課 Living Safety Division|農政水産部_畜産課_衛生担当 Livestock Hygiene|総合政策局_統計分析課 Statistics Division|県土整備局_河川課_計画班 River Planning Group
中央県税事務所_課税第一課 Tax Assessment Division 1|東部農林振興事務所 Eastern Agriculture and Forestry Office|東京事務所 Tokyo Office|保健環境センター_微生物科 Microbiology, Health Center|消防局_警防課_救急係 Emergency Unit, Fire Bureau
        """),
        wordings("""
課長 Director|課長補佐 Assistant Director|係長 Unit Chief|主幹 Senior Staff|副主幹 Deputy Senior Staff|主査 Senior Clerk|主任主事 Chief Clerk|主事 Clerk|参事 Counselor|担当係長兼主査 Unit Chief in Charge|室長補佐役 Assistant Head
        """),
        1,
    ),
    (
        wordings("""
建設部_河川砂防課_工事係 River Works Unit|都市整備部_建築審査課 Building Inspection Division|水道局_施設課_管路係 Pipeline Unit, Waterworks Bureau|土木管理課 Civil Works Administration Division|道路河川課_維持係 Maintenance Unit
        """),
        wordings("課長 Director|係長 Unit Chief|主任技師 Chief Engineer|技師 Engineer|主査 Senior Clerk|技術主幹 Senior Engineer"),
        2,
    ),
    (
        wordings("総合政策部 Policy Department|地域創造部 Regional Creation Department|建設農林部 Construction and Agriculture Department|危機管理局 Crisis Management Bureau"),
        wordings("部長 Director-General|次長 Deputy Director-General|部参事 Department Counselor|理事（部長職） Executive Director"),
        2,
    ),
)  # fmt: skip

_MINISTRY = _posts(
    (
        wordings("""
政策推進局_地域連携課_調整係 Coordination Unit, Regional Partnership Division|政策推進局_総務企画課 General Planning Division, Policy Bureau|基盤整備局_計画課_企画第二係 Planning Unit 2, Infrastructure Bureau|基盤整備局_調達改善室 Procurement Reform Office
監理局_検査課 Inspection Division, Supervision Bureau|監理局_業務改革課_情報係 Information Unit, Supervision Bureau|国際局_協力課 Cooperation Division, International Bureau|大臣官房総務課 General Affairs Division, Minister's Secretariat
大臣官房_会計企画課_契約班 Contract Group, Minister's Secretariat|大臣官房_情報化推進室 Digital Office, Minister's Secretariat|長官官房_総務課_文書係 Documents Unit, Commissioner's Secretariat|政策推進局参事官付 Office of the Counsellor, Policy Bureau
        """),
        wordings("課長 Director|室長 Office Director|企画官 Senior Planning Officer|課長補佐 Deputy Director|係長 Unit Chief|専門官 Expert Officer|係員 Staff|主査 Senior Official|調整専門官 Coordination Officer"),
        2,
    ),
    (
        wordings("""
奥羽総合局_総務部_人事課_任用係 Appointment Unit, Ou General Bureau|奥羽総合局_地域部_産業支援課 Industry Support Division, Ou General Bureau|東海道総合局_地域部_創業推進課_創業支援係 Start-up Support Unit, Tokaido General Bureau
東海道総合局_管理部_契約課 Contract Division, Tokaido General Bureau|瀬戸内総合局_調査部_統計課 Statistics Division, Setouchi General Bureau|瀬戸内総合局_総務部_広報相談室 Public Relations Office, Setouchi General Bureau
瀬戸内総合局_岡山出張所 Okayama Office, Setouchi General Bureau|西海総合局_地域部_支援第二課 Support Division 2, Saikai General Bureau|道央総合局_事業部_用地課_補償係 Compensation Unit, Doo General Bureau
        """),
        wordings("課長 Director|課長補佐 Deputy Director|係長 Unit Chief|専門官 Expert Officer|事務官 Administrative Official|技官 Technical Official|総括主任官 Chief Unit Head|統括調査官 Supervising Investigator"),
        2,
    ),
    (_NONE, wordings("審議官 Deputy Director-General|参事官 Counsellor|局長 Director-General|総括参事官 Senior Counsellor|地方総合局長 Regional Director-General"), 3),
)  # fmt: skip

_UNIVERSITY = _posts(
    (
        wordings("""
工学部_社会基盤工学科 Civil Infrastructure Engineering|生物資源学部_森林科学コース Forest Science|大学院総合理工学研究科_物質専攻 Graduate School of Science and Engineering|経済経営学部_地域経済学科 Faculty of Economics and Management|法文学部_法政コース Law and Politics
医学部_地域医療学講座 Community Medicine|先端素材研究センター Advanced Materials Research Center|電気電子工学科 Electrical and Electronic Engineering|社会連携機構 Organization for Social Partnership
        """),
        wordings("教授 Professor|准教授 Associate Professor|講師 Lecturer|助教 Assistant Professor|特任准教授 Project Associate Professor|教授・学科長 Professor and Head of Department|特任主任研究員 Project Researcher"),
        1,
    ),
    (
        wordings("研究推進部_産学官連携課 Industry-Government Liaison|総務部_基金渉外室 Fundraising Office|学務部_キャリア支援課_就職係 Career Unit|財務施設部_契約課 Contract Division|附属図書館_情報管理課 Library Information Division|事務局 Secretariat"),
        wordings("課長 Director|係長 Unit Chief|主任 Chief|主任専門職員 Specialist Staff|コーディネーター Coordinator|ＵＲＡ Research Administrator"),
        1,
    ),
    (_NONE, wordings("学長付特別補佐 Special Aide to the President|副学長 Vice President|研究科長補佐 Dean of Graduate School|事務局長 Secretary-General|校長補佐 Assistant Principal"), 2),
)  # fmt: skip

_AGENCY = _posts(
    (_NONE, wordings("理事長 President|専務理事 Executive Director|代表理事 Representative Director|事務局長 Secretary-General|代表業務執行理事 Managing Trustee|常務理事（事務局長） Managing Director|会長代理 Acting Chairman|評議員会議長 Chair of Councilors"), 5),
    (wordings("事務局 Secretariat"), wordings("事務局長補 Assistant Secretary-General|主任 Senior Staff|主事 Clerk|事務局員（嘱託） Secretariat Staff|主査 Senior Associate"), 3),
    (
        wordings("""
総務課 General Affairs Section|企画課 Planning Section|総務管理課_経理係 Accounting Unit|事業振興部_販路支援課 Sales Channel Support Section|経営支援部_創業承継グループ Start-up and Succession Group|研修事業課 Training Section
技術相談支援室 Technical Consultation Office|業務統括部_業務第三課 Operations Section 3|会員事業課 Member Services Section|施設運営課_貸館係 Hall Rental Unit|支援事業部_助成金課 Grants Section
        """),
        (*wordings("課長 Manager|係長 Chief|主任 Senior Staff|主査 Senior Associate|次長 Deputy Manager|専門支援相談員 Support Specialist|グループ長 Group Leader|コーディネーター Coordinator"), *_NONE),
        2,
    ),
    (
        wordings("中小企業相談部_支援課 SME Consultation Department|経営支援一課 Management Support Section 1"),
        wordings("経営指導員 Business Adviser|課長 Manager|主席経営指導員 Chief Business Adviser|記帳補助員 Assistant"),
        2,
    ),
    (
        wordings("湊町支店 Minatomachi Branch|営業統轄部_地域支援課 Regional Support Section|融資統括部 Loan Supervision Department"),
        wordings("支店長 Branch Manager|課長 Manager|支店長代理補 Acting Branch Manager|次席推進役 Deputy"),
        1,
    ),
)  # fmt: skip

_PRACTICE = _posts(
    (_NONE, wordings("所長 Principal|代表社員 Managing Partner|パートナー Partner|代表 Representative|副所長弁護士 Deputy Principal Attorney"), 4),
    (wordings("企業法務グループ Corporate Group|資産承継部 Estate Planning Department|会計監査一課 Audit Section 1|名古屋分室 Nagoya Office"), wordings("事務長 Office Manager|主任 Supervisor|事務局職員 Office Staff"), 1),
)  # fmt: skip

_HOSPITAL = _posts(
    (_NONE, wordings("院長 Hospital Director|副院長 Deputy Director|理事長 Chairman|事務長 Business Director|名誉院長補佐 Aide to the Honorary Director"), 3),
    (wordings("看護部 Nursing Department"), wordings("看護部長 Director of Nursing|看護師長 Head Nurse|副看護部長兼教育師長 Deputy Director of Nursing"), 2),
    (
        wordings("脳神経内科 Neurology|消化器外科_病棟 Gastroenterological Surgery|呼吸器内科_病棟 Pulmonology|救急集中治療部 Emergency and Critical Care"),
        wordings("部長 Director|主任診療科長 Head of Department|医長補佐 Assistant Head Physician"),
        1,
    ),
    (
        wordings("事務局_経営企画室 Management Planning|地域医療支援室 Community Medical Support Office|診療情報管理課 Medical Records|患者総合サポート室 Patient Support Office|栄養給食科 Nutrition"),
        wordings("課長 Manager|係長 Chief|主任 Senior Staff|室長 Head|地域医療ソーシャルワーカー Medical Social Worker"),
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
_BANK = re.compile(r"銀行|金庫|信用組合|証券")
_ONLY_AT = (
    (re.compile(r"地域創生室|公金|融資|本店営業|調査役|渉外主任|湊町支店|統轄|次席|支店長|融資統括"), _BANK),
    (re.compile(r"報道|編集総務|論説|ニュース"), re.compile(r"新報|テレビ")),
    (re.compile(r"工事|工務|建築本部|積算|測地|道路維持|現場|主任技術者|技術顧問"), re.compile(r"建設|道路|設備|電工|測地|電力工事")),
    (re.compile(r"ソリューション開発|ＤＸ|クラウド|プロダクト|アーキテクト|プロジェクトリーダー"), re.compile(r"システム|ネット|データ|テック|総合研究所|事務機")),
    (re.compile(r"開発部 要素|生産技術|設備保全"), re.compile(r"工業|鉄工|加工|産機|計装|製|醸造|食品|紙")),
    (re.compile(r"経営指導員|相談部|経営支援一課|補助員"), re.compile(r"商工会")),
    (re.compile(r"ふるさと創生|産業建設|税務会計課|総務企画課|出納室|健康福祉課"), re.compile(r"[町村]|町役場")),
    (re.compile(r"東京事務所"), re.compile(r"[県市]")),
    (re.compile(r"事務局|会長|代表理事|評議員|代表業務"), re.compile(r"^(?!.*(?:金庫|信用組合|[農漁]業協同))")),
    (re.compile(r"市長|副市長|市民協働|教育委員会|福祉部|こども|上下水道部|都市整備部|消防局|病院事業"), re.compile(r"市")),
    (re.compile(r"産業労働局|県民|農政水産|県土|県税|東部農林|保健環境"), re.compile(r"県")),
    (re.compile(r"大臣官房"), re.compile(r"省$")),
    (re.compile(r"長官官房"), re.compile(r"庁$")),
    (re.compile(r"校長補佐"), re.compile(r"学校")),
    (re.compile(r"副所長弁護士"), re.compile(r"法律|弁護士")),
    (re.compile(r"評議員|業務執行理事"), re.compile(r"財団|社会福祉")),
    (re.compile(r"会計監査一課"), re.compile(r"会計士|税理士")),
    (re.compile(r"販路|創業承継|研修事業|技術相談|会員事業|助成金|支援相談員"), re.compile(r"^(?!.*(?:金庫|信用組合|[農漁]業協同|福祉会|の里))")),
    (re.compile(r"技術相談"), re.compile(r"機構|財団|技術")),
    (re.compile(r"施設運営課"), re.compile(r"文化|センター|福祉")),
)  # fmt: skip
"""Departments and titles that are found only in organisations with such names."""


def is_found_at(post: str, organization: str) -> bool:
    """Whether an organisation has such a department or title."""
    return all(place.search(organization) for word, place in _ONLY_AT if word.search(post))
