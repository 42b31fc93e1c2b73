"""Who works where in the organisations of this edition; ``_`` parts the levels of a department."""

from __future__ import annotations

from itertools import product

from samplecards.organization_words import OrganizationKind, Wording, wordings

Posts = tuple[tuple[Wording, Wording], ...]
_NONE = (Wording("", ""),)
"""No department, or no title."""
_NOT_LED = {
    "部長": ("課", "係", "班", "室", "科"),
    "課長": ("係", "班", "室", "部"),
    "課長補佐": ("係", "班"),
    "室長": ("課", "係", "班", "部"),
    "係長": ("部", "局"),
}
"""How departments end that have no such head."""


def _of(departments: str, titles: str, times: int = 1, *, untitled: bool = False) -> Posts:
    """Each of the departments with each of the titles, so many times over; on some cards with none."""
    several = wordings(titles) + (_NONE if untitled else ())
    posts = product(wordings(departments) or _NONE, several)
    return times * tuple(
        (unit, title) for unit, title in posts if not unit.japanese.endswith(_NOT_LED.get(title.japanese, ()))
    )


POSTS: dict[OrganizationKind, Posts] = {
    OrganizationKind.COMPANY: (
        *_of("", "代表取締役社長 President|代表取締役 Representative Director|代表取締役会長ＣＥＯ Chairman|専務取締役 Senior Managing Director|常務取締役 Managing Director|取締役副社長（営業管掌） Executive Vice President|社外取締役 Outside Director|常任監査役 Standing Auditor|執行役員 Executive Officer|取締役営業統括 Director, Sales|会長兼社長 Chairman and President|名誉相談役 Senior Adviser", 4),
        *_of(
            "営業部 Sales Department|総務部 General Affairs Department|営業統括本部 Sales Headquarters|総合管理本部 Administration Headquarters|経営統括部 Corporate Management Department|首都圏第一営業部 Metropolitan Sales Department 1",
            "部長 General Manager|本部長 Division Head|次長 Deputy General Manager|部長代理 Acting General Manager|担当部長 General Manager|執行役員_部長 Executive Officer and General Manager|副部長兼課長 Assistant General Manager",
            2,
        ),
        *_of(
            """
営業部_営業一課 Sales Section 1|営業部_直需営業課 Direct Sales Section|営業部_業務サポート課 Sales Support Section|総務部_総務人事課 General Affairs and Personnel Section|経理部_財務課 Finance Section|第二営業本部_東日本営業部_営業２課 East Japan Sales Section 2|経営企画室_サステナビリティ推進課 Sustainability Section|調達部_購買課 Purchasing Section|商品企画課 Product Planning Section|お客様相談課 Customer Service Section
情報システム課 Information Systems Section|大阪支店_営業課 Sales Section, Osaka Branch|名古屋支店_総務課 General Affairs, Nagoya Branch|盛岡営業所 Morioka Office|福岡営業所_営業係 Fukuoka Sales Office
            """,
            "課長 Manager|係長 Chief|主任 Supervisor|課長代理 Acting Manager|課長補佐 Assistant Manager|リーダー Leader|営業リーダー Sales Supervisor|チーフ Chief|シニア担当 Senior Staff",
            untitled=True,
        ),
        *_of(
            "工事管理部 Construction Department|工事部_施工管理課 Site Management Section|設計積算課 Design and Estimate Section|土木事業部_工事第一課 Civil Works Section 1|メンテナンス事業部 Maintenance Division",
            "部長 General Manager|工事主任 Works Supervisor|現場代理人 Site Agent|現場工事長 Works Chief|設計主任 Design Supervisor|所長 Site Chief",
            2,
        ),
        *_of(
            "製造部_製造二課 Manufacturing Section 2|生産統制部 Production Control Department|品質保証管理課 Quality Control Section|研究開発部_応用研究室 Applied Research Laboratory|技術本部_設計開発部 Design and Development Department",
            "部長 General Manager|課長 Manager|工場長 Plant Manager|技術首席 Chief Engineer|研究主任 Senior Researcher|組長 Crew Chief|工程管理主任 Technical Supervisor",
            2,
        ),
        *_of("", "店長 Store Manager|支配人 General Manager|副店長 Assistant Store Manager|店舗薬局長 Chief Pharmacist|女将 Proprietress|ケアマネジャー Care Manager|杜氏 Master Brewer|代表社員 Managing Member", 3),
        *_of(
            "デジタル事業部_開発チーム Digital Development Team|システム開発部_第３グループ System Development Group 3|クラウド推進室 Cloud Promotion Office|ＡＩソリューション部 AI Solutions",
            "エンジニア Engineer|マネージャー Manager|主席エンジニア Senior Engineer|プロジェクト責任者 Project Manager|テクニカルリード Technical Lead|デザインディレクター Director|ユニットマネージャー Group Manager",
            2,
        ),
        *_of(
            "本店部 Head Office Business Department|駅前通支店 Ekimae-dori Branch|法人部_ソリューション営業課 Corporate Solutions Section|地域振興部 Regional Development Department",
            "支店長 Branch Manager|次長 Deputy Manager|支店長代理 Deputy Branch Manager|審査役 Senior Officer|首席調査役 Chief Officer|融資役 Loan Officer",
            2,
        ),
        *_of(
            "編集局_社会部 City News Desk|報道部 News Department|編集局_経済・産業部 Economic News Desk|放送本部_制作部 Production Department",
            "記者 Reporter|整理部デスク Desk Editor|論説編集委員 Senior Staff Writer|部長 General Manager|デザインディレクター Director|キャスター Presenter",
            2,
        ),
    ),
    OrganizationKind.MUNICIPALITY: (
        *_of(
            "総務課 General Affairs Division|企画課 Planning Division|会計課 Accounting Division|税務課 Tax Division|農林課 Agriculture and Forestry Division|財政管財課 Finance Division|秘書広報課 Secretariat and Public Relations Division|デジタル推進課 Digital Promotion Division",
            "課長 Director|課長補佐 Assistant Director|係長 Unit Chief|主査 Senior Clerk|主任 Chief Clerk|主事 Clerk|参事 Counselor|主席専門員 Senior Chief Clerk|副参事兼班長 Assistant Counselor|総括主任主査 Supervising Clerk",
        ),
        *_of(
            """
産業観光部_商工振興課 Commerce and Industry Division|産業部_企業誘致課_誘致係 Business Invitation Unit|市民生活部_環境課_環境保全係 Environmental Protection Unit|健康福祉部_高齢者支援課 Elderly Support Division|子ども家庭部_保育課_入所係 Nursery Unit|教育部_学校教育課 School Education Division|教育委員会事務局_文化振興課_文化財担当 Cultural Heritage Section|総務部_危機管理室 Crisis Management Office|都市計画部_都市計画課_開発指導係 Development Guidance Unit
上下水道局_経営課 Management Division, Water Bureau|市長公室_シティプロモーション課 City Promotion Division|まちづくり推進部_地域支援課 Regional Support Division
            """,
            "課長 Director|課長補佐 Assistant Director|係長 Unit Chief|主査 Senior Clerk|主任 Chief Clerk|主事 Clerk|課長補佐（係長事務取扱） Assistant Director and Unit Chief|主任主事 Chief Clerk|技師 Engineer|副課長 Deputy Director",
        ),
        *_of(
            """
商工労働部_経営支援課_金融班 Finance Group|商工観光労働部_産業立地課 Industrial Location Division|農林水産部_農産園芸課 Crops Division|県土整備部_河川砂防課 River and Erosion Control Division|環境生活部_循環型社会推進課_廃棄物対策班 Waste Management Group|企画振興部_交通政策課 Transport Policy Division|健康福祉部_医務課 Medical Affairs Division|東部県民局_地域振興室 Regional Promotion, Eastern Office|教育庁_高校教育課 High School Education Division|北部地方振興局_建設部 Construction Department, Northern Office|関西事務所 Kansai Office|工業試験場_金属材料部 Industrial Research Institute
            """,
            "課長 Director|室長 Office Director|班長（総括） Group Chief|主幹 Senior Staff|主査 Senior Clerk|主任 Chief Clerk|主事 Clerk|副主幹 Deputy Senior Staff|企画監 Planning Officer|総括技術主査 Senior Engineer|専門員（林業） Specialist|副参事兼班長 Assistant Counselor",
        ),
        *_of(
            "住民課_戸籍係 Family Register Unit|建設水道課 Construction and Water Division|まちづくり課_観光係 Tourism Unit|保健福祉課 Health and Welfare Division|産業課_林務係 Forestry Unit",
            "課長 Director|係長 Unit Chief|主査 Senior Clerk|主事 Clerk|保健師 Public Health Nurse|地域おこし協力隊 Community Reactivation Officer",
        ),
        *_of("総務部 General Affairs Department|産業部 Industry Department|まち整備部 Urban Development Department|議会局 Council Secretariat", "部長 Director-General|次長 Deputy Director-General|市政参与 Counselor|技監兼務部長 Chief Engineer", 3),
        *_of("", "副市長 Deputy Mayor|市議会議員 Member of the City Council|監査委員 Auditor|教育参事 Superintendent of Education", 2),
    ),
    OrganizationKind.MINISTRY: (
        *_of(
            """
大臣官房総務課 General Affairs Division, Minister's Secretariat|大臣官房_政策広報評価室 Policy Evaluation Division|大臣官房_秘書課_人事企画室 Personnel Planning Office|産業政策局_中堅企業課 Mid-size Enterprise Division|産業政策局_中堅企業課_取引適正化班 Fair Trade Group|地域政策局_地域振興課 Regional Development Division|地域政策局_地域振興課_補助事業係 Subsidy Unit
研究振興局_技術基盤課 Technology Infrastructure Division|総合交渉局_通商室 Trade Office|審査部_第四審査長室 Examination Office 4|統計調査部_構造統計室 Structural Statistics Office|デジタル統括室 Digital Governance Office
            """,
            "課長 Director|室長 Office Director|企画官 Senior Planning Officer|課長補佐 Deputy Director|係長 Unit Chief|係員 Staff|総括補佐 Chief Deputy Director|総括調整係長 Supervising Unit Chief|行政専門職 Specialist|政策調整官補佐 Deputy Policy Coordinator|法令専門官 Legal Specialist",
        ),
        *_of(
            """
東北産業局_地域経済部_企業支援課 Business Support Division, Tohoku Bureau|北陸産業局_総務企画部_会計係 Accounting Unit, Hokuriku Bureau|関東甲信地方局_資源環境部 Resources and Environment Department, Kanto-Koshin Bureau|近畿地方局_産業部_創業支援室 Start-up Office, Kinki Bureau|中国四国地方局_調整課 Coordination Division, Chugoku-Shikoku Bureau|九州支局_経済課_調査係 Research Unit, Kyushu Office|札幌分室 Sapporo Office
            """,
            "課長 Director|室長 Office Director|課長補佐 Deputy Director|係長 Unit Chief|専門官 Expert Officer|事務官 Administrative Official|総括主任官補 Chief Unit Head|地方調整官 Coordinator",
            2,
        ),
        *_of("", "審議官 Deputy Director-General|参事官 Counsellor|大臣政務官 Parliamentary Secretary|次官級顧問 Senior Adviser|首席統括官 Principal Officer", 3),
    ),
    OrganizationKind.UNIVERSITY: (
        *_of(
            """
理工学部_機械工学科 Mechanical Engineering|大学院工学研究科_電子情報専攻 Electronics and Informatics|経営学部_経営学科 Business Administration|農学部_応用生命科学科 Applied Life Science|人文社会科学部 Humanities and Social Sciences|医学系研究科_内科学分野 Internal Medicine|薬学部_創剤学研究室 Pharmaceutics Laboratory|教育学部_理科教育講座 Science Education|地域未来研究センター Center for Regional Co-creation|学術情報センター Information Technology Center
            """,
            "教授 Professor|准教授 Associate Professor|講師 Lecturer|助教 Assistant Professor|特任教授 Project Professor|特命助手 Project Assistant Professor|学部長・教授 Dean and Professor|客員教授 Visiting Professor|ポスドク研究員 Postdoctoral Researcher|教授・センター長 Professor and Director",
        ),
        *_of(
            "総務企画部_総務課 General Affairs Division|研究協力課_外部資金係 External Funding Unit|学生生活支援課 Student Support Division|アドミッション課 Admissions and Public Relations|施設環境部 Facilities Department|地域連携推進室 Regional Cooperation Office|図書館事務室 Library Office",
            "課長 Director|係長 Unit Chief|主任 Chief|課長補佐 Assistant Director|事務専門職 Administrative Staff|連携コーディネーター Liaison Coordinator|主査 Senior Staff",
        ),
        *_of("", "学長 President|副学長 Vice President|理事（副学長） Trustee and Vice President|事務局長 Secretary-General|名誉教授 Professor Emeritus", 2),
    ),
    OrganizationKind.AGENCY: (
        *_of("", "理事長 President|専務理事 Executive Director|代表理事 Representative Director|事務局長 Secretary-General|常務理事 Managing Director|会長 Chairman|副会長 Vice Chairman|監事 Auditor", 4),
        *_of("事務局 Secretariat", "事務局長 Secretary-General|次長 Deputy Secretary-General|主任 Senior Staff|主事 Clerk|書記次長 Secretary|事務局参事 Deputy Secretary-General|係長 Chief|一般職員 Staff", 3),
        *_of(
            """
総務課 General Affairs Section|企画課 Planning Section|総務部_経理管財課 Accounting Section|事業課_事業推進係 Project Unit|地域支援推進部 Regional Support Department|担い手育成課 Human Resources Development Section|相談支援課 Consultation Section|普及啓発課 Outreach Section|調査研究室 Research Office|企画調整部_広報課 Public Relations Section
            """,
            "課長 Manager|係長 Chief|主任 Senior Staff|主査 Senior Associate|部長 General Manager|課長代理 Acting Manager|専門相談員 Consultant|室長 Head|総括マネージャー General Manager|推進員 Promoter",
            untitled=True,
        ),
        *_of("中小企業相談室 SME Consultation Office|経営相談支援課 Management Support Section", "経営指導員 Business Adviser|所長 Head|上席経営指導員 Senior Business Adviser|経営支援専門員 Business Support Staff|記帳指導員 Assistant", 3),
        *_of("本店統括営業課 Head Office Section|南町支店 Minamimachi Branch|業務推進部 Business Promotion Department|営農経済部 Farming and Economy Department", "支店長 Branch Manager|部長 General Manager|課長 Manager|訪問渉外員 Client Relations|得意先係長 Client Relations Chief", 2),
    ),
    OrganizationKind.PRACTICE: (
        *_of("", "所長 Principal|代表社員 Managing Partner|パートナー Partner|代表 Representative|副代表社員 Deputy Principal|社員 Partner|勤務弁護士 Associate|所長特命補佐 Deputy Principal", 4),
        *_of("総務部 General Affairs Department|第一事業部 Practice Group 1|大阪分事務所 Osaka Office|相続対策室 Inheritance Office|監査部 Audit Department", "マネージャー Manager|主任 Supervisor|法律事務員 Secretary|事務スタッフ Staff|シニアパートナー補 Senior Manager"),
    ),
    OrganizationKind.HOSPITAL: (
        *_of("", "院長 Director|副院長 Deputy Director|理事長 Chairman|事務長 Business Director|看護部長 Director of Nursing|病院事業管理者 Hospital Business Administrator", 3),
        *_of(
            "内科 Internal Medicine|整形外科 Orthopedics|小児科 Pediatrics|リハビリ科 Rehabilitation|放射線診断科 Radiology|薬剤部 Pharmacy",
            "部長 Director|医長 Chief Physician|医員 Physician|放射線技師長 Chief Technician|薬剤師 Pharmacist|理学療法係長 Physical Therapist",
        ),
        *_of(
            "事務部_総務人事課 General Affairs|地域連携・入退院支援室 Regional Liaison Office|医事課_入院係 Inpatient Affairs|経営戦略課 Management Planning|医療安全対策室 Medical Safety Office",
            "課長 Manager|係長 Chief|主任 Senior Staff|室長 Head|退院支援相談員 Medical Social Worker|事務部長 Business Director",
            2,
        ),
        *_of("看護部 Nursing Department", "看護部長 Director of Nursing|看護師長 Head Nurse|副看護部長（業務担当） Deputy Director of Nursing|認定看護師 Certified Nurse", 3),
    ),
}  # fmt: skip

_BUILDERS = r"組|建築|土木|塗装|板金|空調|水道|電機|測量|ホーム|不動産|環境整備|電力|ガス"
_MAKERS = r"製作所|精機|金型|化成|ゴム|硝子|窯業|繊維|染工|縫製|製菓|銘醸|水産|畜産|製茶|木工|家具|ロボ|印刷"
_INFORMATION = r"ソフト|情報サービス|通信|ロボ|デザイン|コンサル|総合企画"
_SMALL = r"薬局|旅行|ホテル|商会|農園|製菓|銘醸|介護|印刷|種苗|合資|合同|有限"
_LENDERS = r"銀行|信用金庫|信用組合|農業協同|漁業協同|リース|生命保険"
_PRESS = r"新聞|放送|出版"

ONLY_AT = (
    (r"^工事|施工管理|設計積算|土木事業|メンテナンス|現場代理|設計主任", _BUILDERS),
    (r"^製造|生産管理|品質管理|研究開発|設計開発|技術本部|工場長|技術首席|研究主任|組長|工程管理主任", rf"{_MAKERS}|電機|県$|県庁$"),
    (r"デジタル事業|システム開発|クラウド|ＡＩ|^エンジニア|主席エンジニア|テクニカル|プロジェクト責任", _INFORMATION),
    (r"店長$|支配人|薬剤師|女将|ケアマネ|杜氏", rf"{_SMALL}|{_LENDERS}|事務所|法人|病院|医|科|会$"),
    (r"支配人|女将", r"ホテル|旅行"),
    (r"店舗薬局長", r"薬局"),
    (r"ケアマネ", r"介護"),
    (r"杜氏", r"銘醸"),
    (r"本店|駅前通|法人部|地域振興部$|支店長|調査役|融資役|渉外|得意先", _LENDERS),
    (r"南町支店|業務推進部", r"信用|協同組合"),
    (r"営農", r"農業"),
    (r"編集|報道|放送本部|記者|デスク|キャスター", _PRESS),
    (r"市民|子ども家庭|上下水道局|市長公室|まちづくり推進|都市計画部|産業観光|^産業部|健康福祉部 高齢|教育部|教育委員会|副市長|市議会", r"市"),
    (r"商工労働|商工観光労働|農林水産部|県土|環境生活|企画振興|医務課|県民局|教育庁|地方振興局|関西事務所|工業試験場|企画監", r"県"),
    (r"住民課|建設水道|まちづくり課|^保健福祉課|産業課", r"[町村]"),
    (r"まち整備部|教育参事|監査委員|議会局", r"[市町村]"),
    (r"大臣", r"省$"),
    (r"経営指導員|中小企業相談|経営支援専門員|経営相談支援課|記帳指導", r"商工会"),
    (r"^事務局|事務局長|事務局次長|書記", r"^(?!.*(?:金庫|信用組合|農業|漁業|公社|研究所))"),
    (r"監事|専務理事|常務理事|代表理事|理事長", r"^(?!.*(?:商工会|研究所|県立|医院|クリニック|眼科))"),
    (r"^(?:副?会長)$", r"商工会|協会|会議|連合|中央会|協議会|商会|会$"),
    (r"勤務弁護士", r"法律|弁護士"),
    (r"相続", r"税理士|司法書士|行政書士|法律"),
    (r"監査部", r"監査"),
    (r"法律事務員", r"法律|弁護士|司法書士"),
    (r"学部|大学院|学系|学長|ポスドク", r"大学"),
    (r"第一事業部|分事務所$|^社員$|代表社員$", r"法人|合同|合資"),
    (r"リハビリ|整形|放射線|小児科|^内科|薬剤部|看護部|医事課|医療安全|地域連携・|病院事業|看護|退院支援相談|技師長|理学", r"病院|医療|会$|大学"),
)  # fmt: skip
"""Departments and titles, as a pattern, that are found only in organisations with names of such a pattern."""
