"""The departments and the titles of this edition."""

from __future__ import annotations

from app.core.reading import FieldName
from samplecards.organization_words import OrganizationKind, Wording, wordings
from samplecards.people import Contact
from samplecards.styles import Style

_OFFICIAL_TITLES = wordings("""
補佐 Assistant Director|総括係長 Senior Unit Chief|技査 Senior Engineer|主任技査 Chief Senior Engineer
審議官 Deputy Director-General|理事官 Senior Counselor|企画調整官 Planning Coordinator
担当係長 Unit Chief in Charge|副主査 Deputy Senior Officer|主任専門職 Chief Specialist Officer|主任調査員 Chief Investigator
事務官 Official|技官 Technical Official|土木技師 Civil Engineer|主任保健師 Chief Public Health Nurse|次長兼課長 Deputy Director|所長補佐 Assistant to the Director
専門調査官 Special Investigator|主任行政書記 Chief Administrative Clerk|部次長 Deputy Director of Department|課付主幹 Principal Officer|農業普及指導員 Agricultural Adviser|上席調査官 Senior Investigator
""")

DEPARTMENTS: dict[OrganizationKind, tuple[Wording, ...]] = {
    OrganizationKind.COMPANY: wordings("""
経営戦略部 Corporate Strategy Department|用度課 Supplies Section|システム部 Systems Department|人材開発部 Human Resources Development|開発営業部 Development Sales|統括営業所 Central Sales Office|エンジニアリング部 Engineering Department
営業一課 Sales Section 1|第二営業部 Sales Department II|営業統括部 Sales Headquarters|法人営業部第一課 Corporate Sales Section 1|経営管理部 Business Administration
調達部調達第二課 Procurement Section 2|設計課 Design Section|工事課 Construction Section
システム事業本部_公共システム部 Public Systems Department|海外営業部アジア課 Asia Section, Overseas Sales|業務推進課 Operations Promotion|企画部 Planning Department
広報宣伝部 Public Relations and Advertising|法務・コンプライアンス室 Legal and Compliance Office|研究開発本部_材料研究部_第三グループ Group 3, Materials Research|IT戦略部 IT Strategy Department
公共営業部_自治体ソリューション課 Local Government Solutions|法人部法人第一課 Corporate Banking Section 1|地方創生部 Regional Development|建設統括部安全環境課 Safety and Environment Section|製造部 Manufacturing Department|製造二課 Manufacturing Section 2
管理本部総務部 General Affairs, Administration Headquarters|東北営業所 Tohoku Sales Office|関西支社ソリューション営業部 Solution Sales, Kansai Branch|事業開発本部 Business Development Headquarters|デザイン室 Design Studio
サービス企画課 Service Planning Section|アカウント営業本部_第三営業部_官公庁担当 Government Accounts, Sales Department III|編集局 Editorial Bureau|社長室 President's Office|R&Dセンター R&D Center|保守サービス課 Maintenance Section
    """),
    OrganizationKind.MUNICIPALITY: wordings("""
産業観光課 Industry and Tourism Division|商工労働部産業立地課 Business Location Division|商工労働部_中小企業支援課_金融係 Finance Unit, SME Division|総務部職員課 Personnel Division
総合政策部デジタル推進課 Digital Promotion Division|市長公室秘書広報課 Secretarial and Public Relations Division|財務部管財課 Property Division|土木部河川課 River Division|都市建設部住宅課市営住宅係 Municipal Housing Unit
福祉部こども家庭課 Child and Family Division|健康増進課 Health Promotion Division|農林課林業振興係 Forestry Unit|教育委員会事務局_学校教育課 School Education Division|生活環境課 Living Environment Division|地域づくり推進室 Community Building Office
まち・ひと・しごと創生課 Regional Revitalization Division|会計管理室 Treasury Office|選挙管理委員会事務局 Election Commission Office|東京事務所企業誘致班 Tokyo Office, Business Attraction|経済部経済企画課_新産業創出グループ New Industries Group
ふるさと納税推進室 Hometown Tax Office|水道部工務課 Waterworks Engineering Division|税務部市民税課 Residents Tax Division|産業労働局_商工部_経営支援課 Management Support Division
    """),
    OrganizationKind.MINISTRY: wordings("""
大臣官房政策課 Policy Division, Minister's Secretariat|長官官房国際室 International Office|産業部経営支援課 Business Support Division|産業部_産業振興課_商業振興室 Commerce Promotion Office|総務企画部企画調査課 Planning and Research Division
地域経済部_地域経済課 Regional Economy Division|資源エネルギー環境部_電源開発課 Power Development Division|道路部交通対策課 Traffic Measures Division|管理課 Management Division|調査第一課 Survey Division 1|総務課庶務係 General Affairs Unit
職業安定部訓練室 Training Office|政策統括官付参事官室 Office of the Director-General for Policy|知財戦略推進室 IP Strategy Office|会計課調達係 Procurement Unit|法人課税第二部門 Corporate Taxation Group 2|森林整備課造林係 Afforestation Unit
情報システム管理室 Information Systems Office
    """),
    OrganizationKind.UNIVERSITY: wordings("""
理工学部情報工学科 Department of Information Engineering|農学部応用生命科学科 Department of Applied Life Sciences|地域共創機構 Regional Co-creation Organization
産学官連携本部 Industry-Academia Headquarters|研究推進部研究協力課 Research Cooperation Division|大学院医学系研究科_公衆衛生学分野 Department of Public Health
知的財産マネジメント室 IP Management Office|未来材料研究センター Future Materials Center|学術情報部図書館課 Library Division|教育学部 Faculty of Education|生産システム工学科 Department of Production Systems
    """),
    OrganizationKind.AGENCY: wordings("""
総務管理部 General Affairs Department|企画課 Planning Section|産業振興部販路開拓課 Market Development Section|研究企画室 Research Planning Office
普及推進課 Promotion Section|地域福祉課 Community Welfare Section|本店営業課 Main Branch Sales|事業部事業第一課 Project Section 1|電子応用科 Applied Electronics Group
誘客宣伝課 Visitor Promotion Section|融資推進課 Loan Promotion Section|進路指導室 Career Guidance Office|検定試験係 Examination Unit|広報・会員部 Public Relations and Membership|技術支援部化学材料グループ Chemical Materials Group
    """),
    OrganizationKind.PRACTICE: wordings("""
国際業務部 International Practice|商標・意匠部 Trademark and Design Department|特許第二グループ Patent Group 2|会計監査部門 Audit Group|労務相談室 Labor Consultation Office|調査測量課 Survey Section|本部 Headquarters
    """),
    OrganizationKind.HOSPITAL: wordings("""
診療情報管理室 Medical Records Office|放射線科 Radiology|訪問看護部 Home Nursing Department
栄養科 Nutrition Section|地域医療連携課 Regional Medical Liaison|経営企画課 Management Planning Section
    """),
}

HEADS = frozenset(
    (
        "代表取締役会長",
        "取締役社長",
        "CEO",
        "代表取締役CEO",
        "代表",
        "取締役 執行役員社長",
        "理事長・院長",
        "施設長",
    )
)
"""Titles of those who belong to no department."""

_TAX, _PATENT, _LABOR, _LAND = (
    ("税理士", "会計士"),
    ("弁理士", "特許"),
    ("社会保険労務士", "社労士"),
    ("調査士", "測量"),
)
_CALLINGS = {
    "税理士": _TAX, "会計": _TAX, "弁理士": _PATENT, "特許": _PATENT, "商標": _PATENT, "弁護士": ("弁護士", "法律"), "社労士": _LABOR, "労務": _LABOR,
    "調査士": _LAND, "測量": _LAND, "司法書士": ("司法書士",), "施設長": ("施設",), "院長": ("病院", "クリニック", "外科", "医療法人"),
}  # fmt: skip


def shown_on(contact: Contact, style: Style) -> frozenset[FieldName]:
    """The fields that are printed, less a department or a title that does not fit the rest."""
    said, kind = contact.fields, contact.organization.kind
    shown = set(style.shown)
    if said[FieldName.TITLE] in HEADS:
        shown.discard(FieldName.DEPARTMENT)
    if kind in (OrganizationKind.PRACTICE, OrganizationKind.HOSPITAL):
        posts = (FieldName.DEPARTMENT, FieldName.TITLE)
        shown -= {name for name in posts if not _belongs(said[name], said[FieldName.ORGANIZATION])}
    return frozenset(shown)


def _belongs(post: str, organization: str) -> bool:
    """Whether a post may occur in a practice or a hospital: no patent attorney at an office of tax accountants."""
    return all(
        any(calling in organization for calling in callings)
        for word, callings in _CALLINGS.items()
        if word in post
    )


TITLES: dict[OrganizationKind, tuple[Wording, ...]] = {
    OrganizationKind.COMPANY: wordings("""
部長補佐 Assistant General Manager|支店次長 Deputy Branch Manager|営業所次長 Deputy Office Manager|チーフマネージャー Chief Manager|営業統括 Head of Sales|技術課長 Engineering Manager|主席技師 Principal Engineer
取締役本部長 Director and Division Head|執行役員 Executive Officer|統括課長 Supervising Manager|専門課長 Expert Manager
支社長代理 Deputy Branch President|次席 Deputy|技師長 Chief Engineer
エンジニア Engineer|リードエンジニア Lead Engineer|上級研究員 Senior Researcher|研究員 Researcher|ゼネラルマネージャー General Manager
アシスタントマネージャー Assistant Manager|プロデューサー Producer|プランナー Planner|サブリーダー Sub Leader|CEO CEO|代表取締役CEO Representative Director, CEO
編集長 Editor in Chief|課長_東日本担当 Manager, East Japan|部長兼第一課長 General Manager|統括部長 General Manager|主管 Principal|主務 Assistant Principal|代表 Principal
アカウントエグゼクティブ Account Executive|スーパーバイザー Supervisor|コンシェルジュ Concierge|渉外担当 Client Relations|専任課長 Senior Section Manager|取締役_執行役員社長 President and COO
    """),
    OrganizationKind.MUNICIPALITY: _OFFICIAL_TITLES
    + wordings("""
地域おこし協力隊 Regional Revitalization Staff|集落支援員 Village Support Staff|総括参事 General Councillor|政策推進員 Policy Promotion Staff|DX推進専門官 Digital Transformation Officer
    """),
    OrganizationKind.MINISTRY: _OFFICIAL_TITLES,
    OrganizationKind.UNIVERSITY: wordings("""
特任教授 Project Professor|専任講師 Full-time Lecturer|特任講師 Project Lecturer|博士研究員 Postdoctoral Researcher
専攻主任 Program Chair|教授_学科長 Professor and Chair|准教授_副センター長 Associate Professor|事務職員 Administrative Staff|上席URA Senior URA|教授・医学博士 Professor
    """),
    OrganizationKind.AGENCY: wordings("""
部長代行 Acting General Manager|中小企業相談所長 Head of Consultation Office|補助員 Assistant|上席主任研究員 Principal Researcher
理事兼事務局長 Director and Secretary General|支所長 Branch Office Head|統括コーディネーター Chief Coordinator|プロジェクトマネージャー補 Assistant Project Manager|次長心得 Acting Deputy
上席主任 Senior Chief|知財総合支援アドバイザー IP Adviser|専務理事兼事務局長 Executive Director|考査役 Inspector|渉外係 Client Relations
    """),
    OrganizationKind.PRACTICE: wordings("""
所長・税理士 Director, Tax Accountant|所長・弁理士 Director, Patent Attorney|代表税理士 Representative Tax Accountant|代表弁理士 Representative Patent Attorney|弁護士_パートナー Partner, Attorney|特定社労士 Labor Consultant|特許技術者 Patent Engineer
所属弁護士 Attorney at Law|主任調査士 Chief Surveyor|事務局員 Office Staff|代表社員・司法書士 Managing Partner, Judicial Scrivener
    """),
    OrganizationKind.HOSPITAL: wordings("""
理事長・院長 Chairman and Director|看護師 Nurse|事務長代理 Acting Business Director|主任医師 Chief Doctor|管理薬剤師 Managing Pharmacist|施設長 Facility Director
副看護部長 Deputy Director of Nursing|主任理学療法士 Chief Physical Therapist
    """),
}
