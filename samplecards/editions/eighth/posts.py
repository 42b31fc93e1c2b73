"""Who works where in the organisations of this edition: departments of one to four levels, with the titles found in them."""

from __future__ import annotations

from itertools import product

from samplecards.organization_words import OrganizationKind, Wording, wordings

Posts = tuple[tuple[Wording, Wording], ...]
_NONE = (Wording("", ""),)
"""No department, or no title."""
_UNITS = ("係", "班", "担当")
_HEADS = ("課長", "部長", "副課長", "筆頭課長補佐", "室長", "主幹")
"""Titles of those who are above such units."""


def _posts(*groups: tuple[tuple[Wording, ...], tuple[Wording, ...]]) -> Posts:
    """Each department of a group with each title of the group that its last level can have."""
    return tuple(
        (unit, title)
        for units, titles in groups
        for unit, title in product(units, titles)
        if not (unit.japanese.endswith(_UNITS) and title.japanese.startswith(_HEADS))
    )


_COMPANY = _posts(
    (
        _NONE * 3,
        wordings("""
代表取締役社長 President|代表取締役 Representative Director|取締役名誉会長 Chairman of the Board|専務取締役 Senior Managing Director|取締役副会長 Vice Chairman
代表取締役社長_CEO President & CEO|常務取締役_営業統括 Managing Director, Sales|執行役員_経営企画室長 Executive Officer, Corporate Planning
上席執行役員_管理本部長 Senior Executive Officer, Administration|取締役_東日本統括 Director, Eastern Japan
        """),
    ),
    (
        wordings("""
第一営業本部 Sales Headquarters 1|生産技術本部 Production Engineering HQ|法人営業本部 Corporate Sales HQ|経営企画本部 Corporate Planning HQ
        """),
        wordings("本部長 Division Director|副本部長 Deputy Division Director|取締役_本部長 Director and Division Head|執行役員_副本部長 Executive Officer"),
    ),
    (
        wordings("""
総務部 General Affairs Department|営業部 Sales Department|財務経理部 Accounting and Finance Department|海外調達部 Overseas Procurement Department
官公庁営業部 Public Sector Sales Department|設計監理部 Design Supervision Department|品質統括部 Quality Control Department|人事企画部 HR Planning Department
東京支社_公共営業部 Public Sales Department, Tokyo Office|関西支社_ソリューション営業部 Solution Sales, Kansai Office
        """),
        wordings("部長 General Manager|次長 Deputy General Manager|部長代理 Acting General Manager|担当部長 General Manager in Charge|理事_部長 Senior General Manager"),
    ),
    (
        wordings("""
営業部_第二営業課 Sales Section 2, Sales Department|営業本部_中日本営業部_名古屋一課 Nagoya Section 1, Central Japan Sales
総務部_庶務課 General Services Section|東北支店_工務部_積算課 Estimation Section, Tohoku Branch|製造部_第一製造課 Manufacturing Section 1
調達本部_資材部_外注管理課 Subcontract Management, Procurement HQ|静岡工場_製造部_生産管理課 Production Control, Shizuoka Plant
管理本部_総務人事課 HR and General Affairs, Administration HQ|住宅事業部_営業企画課 Sales Planning, Housing Division
リテール統括部_融資業務課 Loan Operations, Retail Division|保全技術部_設備課 Facilities Section, Maintenance Engineering
        """),
        (
            *wordings("課長 Manager|課長代理 Acting Manager|係長 Chief|主任 Supervisor|副主任 Assistant Supervisor|主幹課長 Senior Manager|課長補佐 Assistant Manager"),
            *_NONE,
        ),
    ),
    (
        wordings("""
公共システム事業部_自治体DX推進グループ Local Government DX Group|クラウド基盤本部_運用設計チーム Operations Design Team, Cloud HQ
ソリューション統括部_第3開発グループ Development Group 3|マーケティング部_デジタル販促チーム Digital Promotion Team|新事業開発室 New Business Development Office
技術開発センター_材料研究グループ Materials Research Group|首都圏営業統括部_官公庁担当_第一グループ Public Sector Group 1, Metropolitan Sales
        """),
        wordings("""
グループ長 Group Leader|グループマネジャー Group Manager|上級エンジニア Senior Engineer|マネージャー Manager|統括マネジャー Chief Manager|主幹技師 Lead Engineer
シニアコンサルタント Senior Consultant|首席技師 Principal Engineer|アシスタントマネジャー Assistant Manager|主任研究員 Senior Researcher
        """),
    ),
    (
        wordings("北関東支店 Kita-Kanto Branch|中京支店 Chukyo Branch|四国支店 Shikoku Branch|神戸支店 Kobe Branch"),
        wordings("支店長 Branch Manager|支店営業統括 Branch Sales Supervisor|支店統括 Deputy Branch Manager|支店長補佐 Assistant Branch Manager"),
    ),
    (
        wordings("多摩営業所 Tama Sales Office|奥羽事業所 Ou Works|筑波研究所 Tsukuba Laboratory|南港出張所 Nanko Office"),
        wordings("所長 Head|所長付 Assistant to the Head|所長代理 Acting Head|主任 Supervisor"),
    ),
)  # fmt: skip

_MUNICIPALITY = _posts(
    (_NONE * 2, wordings("教育次長 Deputy Superintendent of Education|危機管理監 Crisis Management Director|会計管理者 Chief Accountant|議会事務局長 Council Secretary-General")),
    (
        wordings("""
総務部 General Affairs Department|産業観光部 Industry and Tourism Department|都市整備部 Urban Development Department|こども未来部 Children's Future Department
        """),
        wordings("部長 Director-General|技監兼部長 Executive Director-General|次長 Deputy Director-General|参事 Counselor|総括政策監 Policy Supervisor"),
    ),
    (
        wordings("""
産業観光部_商工労政課 Commerce and Labor Division|総務部_税務課_課税係 Assessment Unit, Tax Division|企画政策部_情報政策課 Information Policy Division
建設部_道路河川課_維持係 Maintenance Unit, Road and River Division|農林水産部_農村振興課 Rural Promotion Division|会計課 Accounting Division
環境生活部_脱炭素推進課_計画担当 Planning Unit, Decarbonization Division|教育委員会事務局_生涯学習課 Lifelong Learning Division
健康福祉部_高齢介護課_地域包括支援係 Community Care Unit|企業誘致推進室 Business Attraction Office|総務部_人事課_研修厚生班 Training Group, Personnel Division
東京事務所 Tokyo Office|秘書室_広報広聴課 Public Relations Division|商工労働部_産業立地課_立地推進班 Industrial Location Division
上下水道局_施設課_浄水係 Purification Unit, Waterworks Bureau|経済部_にぎわい創出課 City Vitality Division
        """),
        wordings("""
課長 Director|課長補佐 Assistant Director|主幹 Senior Staff|副主幹 Deputy Senior Staff|係長 Unit Chief|主査 Senior Clerk|主任主事 Chief Clerk|主事 Clerk
技師 Engineer|主任技師 Chief Engineer|筆頭課長補佐 Principal Assistant Director|専任係長 Chief in Charge|専門嘱託員 Specialist Staff
        """),
    ),
)  # fmt: skip

_MINISTRY = _posts(
    (
        wordings("""
大臣官房_政策評価広報課 Policy Evaluation and PR Division|産業振興局_参事官室 Counsellor's Office, Industry Bureau|大臣官房_会計課 Accounts Division
地域振興局_地域政策課 Regional Policy Division|総合政策局_国際経済課 International Economy Division|国際局_協力企画課 Cooperation Planning Division
        """),
        wordings("課長 Director|企画官 Senior Planning Officer|課長補佐 Deputy Director|室長 Office Director|総括課長補佐 Principal Deputy Director|総括調整官 Chief Coordinator"),
    ),
    (
        wordings("""
近畿地方局_産業部_商業振興課_商業第二係 Commerce Unit 2, Kinki Regional Bureau|総合政策局_国際経済課_協定第一係 Agreement Unit 1|東北地方局_総務企画部_会計課_調度係 Supplies Unit, Tohoku Regional Bureau
大臣官房_秘書課_採用企画係 Recruitment Planning Unit|北陸地方局_地域経済部_地域連携推進課 Regional Cooperation Division, Hokuriku Bureau|九州地方局_環境部_調査課 Survey Division, Kyushu Regional Bureau
産業振興局_企画課_調整第二係 Coordination Unit 2|大臣官房_デジタル化推進室 Digitalization Office
        """),
        (*wordings("係長 Unit Chief|主任 Senior Staff|係員 Staff|専門官 Expert Officer|事務官 Administrative Official|技官 Technical Official|課長補佐 Deputy Director|研修員 Trainee"), *_NONE),
    ),
    (
        _NONE * 2,
        wordings("大臣官房審議官（国際担当） Deputy Director-General|局長 Director-General|次官 Vice-Minister|大臣秘書官 Executive Secretary|事務所長 Office Head|大臣官房参事官 Counsellor"),
    ),
)  # fmt: skip

_UNIVERSITY = _posts(
    (
        wordings("""
大学院理工学研究科_機械システム専攻 Graduate School of Science and Engineering|農学部_生物資源学科 Faculty of Agriculture|経済経営学部 Faculty of Economics
工学部_建築環境学科_都市計画研究室 Urban Planning Laboratory|人間社会学域_心理学系 School of Human and Social Studies|地域共創研究センター Regional Co-creation Center
大学院医歯薬学総合研究科_分子病態学分野 Department of Molecular Pathology
        """),
        wordings("教授 Professor|准教授 Associate Professor|講師 Lecturer|助教 Assistant Professor|産学連携助教 Project Assistant Professor|特任教授 Project Professor|研究科長・教授 Dean and Professor|招へい教授 Visiting Professor"),
    ),
    (
        wordings("""
研究推進部_産学連携課_知財係 Intellectual Property Unit|総務部_総務課 General Affairs Division|財務部_経理契約課_契約第二係 Contract Unit 2
学務部_キャリア支援課 Career Support Division|附属図書館_情報サービス課 University Library|産学官連携推進機構 Industry-Government Cooperation Organization
        """),
        (*wordings("課長 Director|係長 Unit Chief|主任 Chief|副課長 Deputy Director|研究推進主幹 University Research Administrator|産学連携マネージャー Industry Liaison Coordinator"), *_NONE),
    ),
    (_NONE, wordings("理事・副学長 Trustee and Vice President|学長補佐 Assistant to the President")),
)  # fmt: skip

_AGENCY = _posts(
    (_NONE * 2, wordings("理事長 President|専務理事 Executive Director|副会長 Vice Chairman|事務局長 Secretary-General|代表理事 Representative Director|特別参与 Special Counselor|常勤理事 Full-time Trustee")),
    (
        wordings("""
総務企画部_経理課 Accounting Section, Planning Department|中小企業相談所_経営支援課 Business Support Section|事務局 Secretariat|技術支援部_材料分析室 Materials Analysis Office
本店営業部_渉外係 Client Relations, Head Office|事業推進部_認証業務課 Certification Section|法人部_販路開拓支援グループ Market Development Group
東日本支部_業務第一課 Operations Section 1, East Branch|地域支援部_創業・承継支援課 Start-up and Succession Support Section|購買事業部 Purchasing Division
        """),
        (
            *wordings("""
部長 General Manager|課長 Manager|主査 Senior Staff|係長 Chief|主任 Senior Associate|経営指導員 Business Adviser|特別研究員 Principal Researcher|上席調査役 Examiner
推進役 Promotion Officer|主任経営支援員 Chief Business Supporter|専門支援員 Specialist
            """),
            *_NONE,
        ),
    ),
)  # fmt: skip

_PRACTICE = _posts(
    (
        _NONE * 2,
        wordings("""
弁護士（東京弁護士会） Attorney at Law|所属税理士 Certified Tax Accountant|所長_弁護士 Principal Attorney|代表社員_税理士 Managing Tax Partner|税理士・公認会計士 CPA and Tax Accountant
アソシエイト弁護士 Associate|所長 Principal|パートナー弁護士 Partner
        """),
    ),
    (wordings("業務第二部 Operations Department 2|名古屋事務所 Nagoya Office|相続・信託部門 Estate and Trust"), wordings("所長付 Assistant to the Head|スタッフ Staff|シニアスタッフ Senior Staff|事務局長 Office Manager")),
)  # fmt: skip

_HOSPITAL = _posts(
    (_NONE, wordings("院長 Director|副院長 Deputy Director|理事長兼院長 Chairman and Director|副施設長 Deputy Facility Director|事務長 Office Manager")),
    (
        wordings("""
消化器内科 Gastroenterology|看護部 Nursing Department|地域医療連携部_入退院支援室 Admission and Discharge Support|診療技術部_放射線科 Radiology|事務部_医事課 Medical Affairs Section
栄養管理室 Nutrition Office|総務課_用度係 Supplies Unit|在宅支援課 Home Care Section
        """),
        wordings("部長 Director|科長 Chief|室長 Head|主任 Supervisor|係長 Unit Chief|医療相談員 Medical Social Worker|副部長兼医長 Deputy Director"),
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
