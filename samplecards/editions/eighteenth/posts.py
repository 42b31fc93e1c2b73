"""Who works where in the organisations of this edition: trees of departments, and the titles found at each depth of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from samplecards.organization_words import OrganizationKind, Wording, wordings

Post = tuple[Wording, Wording]
_NONE = Wording("", "")


@dataclass(frozen=True, slots=True)
class House:
    """The departments of organisations of one sort, and who is in them."""

    tree: str
    """A line for each large department, ``>`` before its parts, and ``:`` between these and their own; empty for none."""
    titles: tuple[str, ...]
    """Those of the large departments, of their parts, and of the parts of these; ``-`` for no title."""
    where: str = ""
    """The pattern of the names of such organisations; any, where it is empty."""
    often: tuple[int, ...] = (6, 2, 1)
    """How often a post of each depth is drawn, against one of the others."""

    def posts(self) -> Iterator[Post]:
        """Each as often as it is drawn."""
        ranks = [tuple(map(_plain, wordings(titles))) for titles in self.titles]
        for depth, unit in _units(self.tree):
            for rank in ranks[depth]:
                if unit.japanese or rank.japanese:
                    yield from [(unit, rank)] * self.often[depth]


def _plain(word: Wording) -> Wording:
    return _NONE if word.japanese == "-" else word


def _units(tree: str) -> Iterator[tuple[int, Wording]]:
    """The departments with their depth; a part's English is its own and that of the department above it."""
    if not tree:
        yield 0, _NONE
        return
    for line in filter(None, map(str.strip, tree.split("\n"))):
        head, *parts = line.split(" > ")
        (top,) = wordings(head)
        yield 0, top
        for part in "".join(parts).split("|"):
            names = [wordings(name)[0] for name in part.split(":") if name.strip()]
            for depth, name in enumerate(names[:1] + names[1:]):
                above = [top] if depth == 0 else [top, names[0]]
                japanese = " ".join(word.japanese for word in (*above, name))
                yield min(depth, 1) + 1, Wording(japanese, f"{name.english}, {above[-1].english}")


_CITY, _TOWN, _PREFECTURE = r"市(?:役所)?$", r"[町村](?:役場)?$", r"県(?:庁)?$"
_CAPITAL, _BRANCH = r"[省庁]$", r"(?:局|事務所|支所|センター)$"
_COUNTER = r"(?:税務署|監督署|安定所)$"
_BUILDERS = r"建設|工務|土木|住建|建工|舗道|造園|空調|電設|塗工|鉄建|水道"
_MAKERS = r"製作|製造|工業|精工|機工|化成|食品|醸造|紡|硝子|製材|電器|金型|鍛造|印刷"
_CODERS = r"システム|ソフト|情報|データ|ネット|クラウド|デジタル|テック|ラボ|ＩＴ"
_PLANNERS = r"コンサル|測量|設計|計画|地質|環境|都市|調査"
_SHOPS = r"商店|書房|菓|茶|酒|花|呉服|旅館|ホテル|薬局|写真|自動車|寝具|食堂|眼鏡"
_BANKS = r"銀行|金庫|信用組合"
_CHAMBERS = r"商工会"
_CAREGIVERS = r"福祉|シルバー|社協|社会事業"
_GROWERS = r"農業協同|漁業協同|森林組合|土地改良"
_SCHOOLS = r"学園|高等学校|専門学校|幼稚園"
_MEDIA = r"新聞|放送|テレビ|ケーブル"
_LINES = r"電力|ガス|鉄道|バス|高速道路"
_SOCIETIES = r"協会|財団|連盟|センター|機構|公社|基金|研究所|学会|連合会|協議会"
_VOLUNTEERS = r"特定非営利|ＮＰＯ|NPO"

_OFFICE_STAFF = "係長 Chief|主査 Senior Clerk|主任 Senior Staff|主事 Clerk|- -"

HOUSES: dict[OrganizationKind, tuple[House, ...]] = {
    OrganizationKind.COMPANY: (
        House("", ("代表取締役 Representative Director|代表取締役社長 President|取締役 Director|専務取締役 Senior Managing Director|常務取締役 Managing Director|執行役員 Executive Officer|取締役会長兼社長 Chairman|取締役副社長（営業担当） Vice President|相談役（非常勤） Senior Adviser",), often=(14,)),
        House(
            """
官公庁ビジネス部 Public Sector Sales Department > 第一課 First Section|第二課 Second Section:自治体担当 Municipality Team|推進課 Promotion Section
経営統括本部 Corporate Headquarters > 経営戦略部 Corporate Strategy Department:広報グループ Public Relations Group:ＩＲ担当 Investor Relations Team|人財開発部 Talent Development Department:採用グループ Recruiting Group|法務室 Legal Office
営業総括部 Sales Control Department > 東営業所 Eastern Sales Office|開発営業課 Development Sales Section:法人営業係 Corporate Sales Unit|販売企画課 Sales Planning Section
業務管理本部 Administration Headquarters > 経理部 Accounting Department:財務グループ Finance Group|総務部 General Affairs Department:庶務グループ General Affairs Group|資材部 Materials Department
中部統括支店 Chubu Regional Branch > 業務課 Operations Section|営業一課 Sales Section 1:一係 Unit 1|営業二課 Sales Section 2
総合営業推進部 General Sales Department > 営業支援課 Sales Support Section|東京営業所 Tokyo Sales Office
首都圏統括支社 Metropolitan Branch > 第一営業部 Sales Department 1:一課 Section 1|総務課 General Affairs Section
近畿統括支店 Kansai Regional Branch > 営業課 Sales Section|サービス課 Service Section
人事総務本部 Personnel Headquarters > 人事課 Personnel Section|総務課 General Affairs Section:労務係 Labor Unit
技術推進部 Technical Promotion Department > 技術一課 Technical Section 1|品質課 Quality Section
新事業共創室 New Business Office > 調査企画グループ Research Group
お客様窓口室 Customer Relations Office > 窓口担当 Reception Team
""",
            (
                "部長 General Manager|次長 Deputy General Manager|本部長 Head of Division|担当部長 Associate General Manager|部長代理 Acting General Manager|上席部長 Senior General Manager|常務執行役員 Managing Executive Officer|課長 Manager|主任 Supervisor|- -",
                "課長 Manager|課長代理 Acting Manager|係長 Assistant Manager|主任 Supervisor|担当課長 Associate Manager|副主任 Assistant Supervisor|- -",
                "チームリーダー Team Leader|主任 Supervisor|係長 Assistant Manager|マネージャー Manager|リーダー Leader|- -",
            ),
        ),
        House(
            """
土木本部 Civil Engineering Division > 工事一部 Works Department 1:施工一課 Works Section 1|積算部 Estimation Department:見積課 Estimating Section
建築本部 Building Division > 設計施工部 Design and Build Department|改修工事部 Renovation Department:点検課 Inspection Section
安全環境室 Safety and Environment Office > 巡回指導班 Patrol Group
""",
            ("部長 General Manager|本部長 Head of Division|次長 Deputy General Manager", "課長 Manager|工事課長 Works Manager|施工主任 Works Supervisor|主任 Supervisor|部長 General Manager", "現場監督 Site Supervisor|主任 Supervisor|係長 Assistant Manager"),
            _BUILDERS, (4, 4, 3),
        ),
        House(
            """
生産本部 Production Headquarters > 製造一部 Production Department 1:加工課 Processing Section:切削係 Cutting Unit|品質保証部 Quality Assurance Department:検査一課 Inspection Section 1
開発センター Development Center > 要素技術課 Core Technology Section|商品開発課 Product Development Section:試作係 Prototype Unit
北工場 North Factory > 生産技術課 Production Engineering Section|出荷課 Shipping Section
""",
            ("部長 General Manager|工場長 Factory Manager|センター長 Head of Center|次長 Deputy General Manager", "課長 Manager|主任 Supervisor|副課長 Deputy Manager|主任技師 Senior Engineer", "係長 Assistant Manager|班長（製造） Group Chief|技師 Engineer|リーダー Leader"),
            _MAKERS, (3, 3, 2),
        ),
        House(
            """
公共ソリューション本部 Public Solutions Division > 自治体システム部 Municipal Systems Department:第一開発グループ Development Group 1|住民情報部 Residents Information Department:標準化推進チーム Standardization Team
ＤＸ推進本部 DX Division > コンサルティング部 Consulting Department|データ利活用部 Data Utilization Department:分析チーム Analysis Team
サービスデスク Service Desk > 運用保守グループ Maintenance Group
""",
            ("本部長 Head of Division|部長 General Manager|マネージャー Manager|- -", "部長 General Manager|マネージャー Manager|コンサルタント Consultant|エンジニア Engineer|シニアコンサル Senior Consultant", "リーダー Leader|エンジニア Engineer|- -|主任 Supervisor|プロジェクト統括 Project Director"),
            _CODERS, (4, 4, 3),
        ),
        House(
            """
国土基盤部 National Infrastructure Department > 道路設計課 Road Design Section|橋梁保全課 Bridge Maintenance Section:点検係 Inspection Unit
河川港湾部 Rivers and Ports Department > 水工課 Hydraulic Section|海岸課 Coast Section
測量調査部 Survey Department > 空間情報課 Geospatial Section:図化係 Mapping Unit|用地補償課 Land Compensation Section
""",
            ("部長 General Manager|副技師長 Deputy Chief Engineer|次長 Deputy General Manager", "課長 Manager|主任技師 Senior Engineer|技師 Engineer|主幹 Principal", "技師 Engineer|係長 Assistant Manager|主任 Supervisor"),
            _PLANNERS, (4, 4, 3),
        ),
        House("", ("店長 Store Manager|当主 Owner|代表 Representative|六代目 Sixth-generation Owner|総支配人 General Manager|店長代理 Acting Store Manager",), _SHOPS, (30,)),
    ),
    OrganizationKind.MUNICIPALITY: (
        House(
            """
行政総務部 General Affairs Department > 行政経営課 Administrative Management Division:文書管理係 Documents Unit|職員課 Personnel Division:給与厚生係 Payroll Unit|契約検査課 Contracts Division:工事契約担当 Works Contracts Unit|危機管理課 Crisis Management Division:防災係 Disaster Prevention Unit
企画財政部 Planning and Finance Department > 総合政策課 Comprehensive Policy Division:地方創生担当 Regional Revitalization Unit|財政課 Finance Division:予算係 Budget Unit|デジタル戦略課 Digital Strategy Division:情報基盤係 Information Systems Unit|広報広聴課 Public Relations Division
市民生活部 Citizens Department > 市民課 Residents Division:戸籍係 Family Register Unit|協働のまちづくり課 Community Division|環境政策課 Environmental Policy Division:脱炭素推進係 Decarbonization Unit|国保年金課 Insurance and Pension Division
福祉保健共生部 Welfare Department > 福祉総務課 Welfare Administration Division:地域共生係 Inclusive Community Unit|障がい福祉課 Disability Welfare Division|高齢介護課 Elderly Care Division:認定給付係 Certification Unit|生活福祉課 Public Assistance Division:保護一係 Public Assistance Unit 1
こども健康未来部 Children's Future Department > 子育て支援課 Child Rearing Division:手当医療係 Allowance Unit|保育課 Nursery Division|こども家庭センター Child and Family Center
産業経済部 Industry Department > 商工観光課 Commerce and Tourism Division:企業誘致係 Business Attraction Unit|農業振興課 Agriculture Division:農産係 Farm Products Unit|ふるさと納税推進室 Hometown Tax Office
都市基盤整備部 City Development Department > 都市政策課 City Planning Division:計画係 Planning Unit|建築指導課 Building Guidance Division|公園緑地課 Parks Division|道路河川課 Roads and Rivers Division:維持補修係 Maintenance Unit|住宅政策課 Housing Division
上下水道局 Waterworks Department > 経営企画課 Business Planning Division|下水道建設課 Sewerage Works Division:施設係 Facilities Unit
教育部 Education Department > 教育総務課 Education Administration Division:学校施設係 School Facilities Unit|学務課 School Affairs Division|社会教育課 Social Education Division:文化財担当 Cultural Properties Unit|スポーツ課 Sports Division
会計審査室 Treasury Office > 出納係 Cashier Unit
市議会事務局 Council Secretariat > 議事調査課 Proceedings Division:議事係 Proceedings Unit
市農業委員会事務局 Agricultural Committee Office > 農地係 Farmland Unit
市選挙管理委員会事務局 Election Commission Office > 選挙係 Election Unit
""",
            (
                "部長 Director-General|次長 Deputy Director-General|理事 Executive Director|参事 Counselor|室長 Head|局長 Head of Secretariat",
                "課長 Director|課長補佐 Assistant Director|副参事（政策担当） Deputy Counselor|主幹 Supervisor|主査 Senior Clerk|主任 Chief Clerk|主事 Clerk|課長補佐（庶務担当） Assistant Director|主任主事 Chief Clerk",
                "係長 Unit Chief|主査 Senior Clerk|主任 Chief Clerk|主事 Clerk|主任主事 Chief Clerk|主査（係長級） Senior Clerk|技師 Engineer|副主幹 Deputy Supervisor|会計年度任用職員（事務） Fiscal-Year Appointee",
            ),
            _CITY, (4, 3, 2),
        ),
        House("", ("副市長 Deputy Mayor|教育長職務代行 Acting Superintendent of Education|会計統括監 Treasurer|政策調整監 Policy Director|市政アドバイザー Municipal Adviser",), _CITY, (20,)),
        House(
            """
総務部 General Affairs Department > 財産活用課 Property Division:庁舎管理班 Building Management Group|税務企画課 Tax Planning Division|市町村支援課 Municipal Support Division:行政班 Administration Group
地域政策部 Regional Policy Department > 交通政策課 Transport Policy Division:鉄道対策班 Railway Group|移住定住促進課 Migration Promotion Division|中山間地域振興課 Mountain Area Division
産業労働部 Industry and Labor Department > 産業創造課 Industry Creation Division:スタートアップ支援担当 Startup Team|経営支援課 Business Support Division:金融班 Finance Group|雇用人材課 Employment Division
環境森林部 Environment and Forestry Department > 循環型社会推進課 Recycling Society Division|森林整備課 Forest Improvement Division:治山林道班 Forest Road Group
農政水産部 Agriculture and Fisheries Department > 担い手育成課 Farmer Training Division|漁業管理課 Fishery Management Division:漁港担当 Fishing Port Team
県土整備部 Land Development Department > 技術企画課 Technical Planning Division:積算基準班 Estimation Standards Group|道路維持課 Road Maintenance Division|流域治水課 River Basin Division:ダム班 Dam Group|営繕課 Building Works Division
健康医療部 Health and Medical Department > 医療政策課 Medical Policy Division:地域医療班 Regional Medicine Group|薬務衛生課 Pharmaceutical Affairs Division|感染症対策課 Infectious Disease Division
北部振興局 Northern Promotion Bureau > 地域振興部 Regional Promotion Department:企画振興課 Planning Section|建設管理部 Construction Department:用地課 Land Section
南部土木事務所 Southern Works Office > 工務課 Works Section:橋梁担当 Bridge Team|管理課 Administration Section
教育委員会事務局 Board of Education Office > 義務教育課 Compulsory Education Division|高校教育課 High School Division:指導班 Guidance Group
""",
            (
                "部長 Director-General|次長 Deputy Director-General|局長 Head of Bureau|所長 Head|理事 Executive Director|参事 Counselor",
                "課長 Director|主幹 Senior Officer|主査 Senior Clerk|主任主事 Chief Clerk|主事 Clerk|課長補佐 Assistant Director|副課長 Deputy Director|上席専門員 Chief Specialist",
                "班長（主幹） Group Chief|主査 Senior Clerk|主査（総括） Chief Senior Clerk|主事 Clerk|技師 Engineer|主任技師 Chief Engineer",
            ),
            _PREFECTURE, (4, 3, 2),
        ),
        House("", ("知事 Governor|知事補佐監 Assistant to the Governor|公営企業管理者 Public Enterprise Manager|県議会議員 Prefectural Assembly Member",), _PREFECTURE, (16,)),
        House(
            """
総務課 General Affairs Division > 行政係 Administration Unit|財政管財係 Finance Unit|情報統計係 Information Unit
企画まちづくり課 Planning Division > 政策係 Policy Unit|ふるさと係 Hometown Unit
くらし福祉課 Residents and Welfare Division > 戸籍住民係 Residents Unit|福祉係 Welfare Unit
産業振興課 Industry Division > 農林係 Agriculture and Forestry Unit|商工観光係 Commerce and Tourism Unit
建設整備課 Construction Division > 土木管理係 Civil Works Unit|上下水道係 Waterworks Unit
保健センター Health Center > 保健予防係 Health Unit
税務課 Tax Division > 課税係 Assessment Unit
教育委員会 Board of Education > 学校教育係 School Unit|生涯学習係 Lifelong Learning Unit
""",
            ("課長 Director|課長補佐 Assistant Director|参事 Counselor|主幹 Supervisor", "係長 Unit Chief|主査 Senior Clerk|主任 Chief Clerk|主事 Clerk|地域おこし協力隊 Community Reactivation Officer"),
            _TOWN, (4, 3),
        ),
        House("", ("町議会議員 Town Councillor|村議会議員 Village Councillor|移住コーディネーター Migration Coordinator|総括参与 Chief Counselor",), _TOWN, (3,)),
    ),
    OrganizationKind.MINISTRY: (
        House(
            """
大臣官房 Minister's Secretariat > 総務課 General Affairs Division:法令審査室 Legislation Office|経理調査課 Accounts Division:決算監査室 Audit Office|広報戦略室 Public Relations Strategy Office
総合計画局 Comprehensive Planning Bureau > 調整課 Coordination Division:調査第一係 Research Unit 1|地域計画課 Regional Planning Division:計画推進室 Plan Promotion Office
事業推進局 Project Promotion Bureau > 補助事業課 Subsidized Projects Division:交付係 Grants Unit|技術政策課 Technology Policy Division|国際協力室 International Cooperation Office
""",
            ("審議官 Deputy Director-General|参事官 Counsellor|政策評価官 Policy Evaluator|局長 Director-General", "課長 Director|企画官 Planning Officer|課長補佐 Deputy Director|専門官 Expert Officer|課長補佐（調整担当） Deputy Director|係長 Unit Chief|室長 Office Director", "室長 Office Director|係長 Unit Chief|係員 Staff|専門職員（主任） Specialist|課長補佐 Deputy Director"),
            _CAPITAL, (3, 3, 3),
        ),
        House(
            """
総務調整部 General Planning Department > 総務課 General Affairs Division:人事係 Personnel Unit|経理課 Accounting Division:契約係 Contracts Unit
企業支援部 Business Support Department > 中小企業課 Small Business Division:支援担当 Support Team|新事業促進室 New Business Office
整備計画部 Development Planning Department > 事業計画課 Project Planning Division:調整係 Coordination Unit|施設管理課 Facility Management Division
指導監督部 Supervision Department > 審査課 Examination Division|検査課 Inspection Division:検査第一係 Inspection Unit 1
""",
            ("部長 Director-General|次長 Deputy Director-General|上席調整官 Coordinator", "課長 Director|課長補佐 Assistant Director|専門官 Expert Officer|事務官 Administrative Official|技官 Technical Official|室長 Head", "係長 Unit Chief|係員 Staff|主任 Senior Official|専門職員（主任） Specialist"),
            _BRANCH, (3, 3, 3),
        ),
        House("", ("局長 Director-General|総務統括官 Administrative Director",), r"局$", (12,)),
        House("", ("所長 Head|所長補（調整担当） Assistant Head",), r"事務所$", (12,)),
        House(
            """
庶務課 General Affairs Section
監督第一課 Supervision Section 1
職業相談部門 Job Consultation Section
運営管理部門 Administration Section
""",
            ("課長 Chief|統括職業指導官 Chief Job Counsellor|上席専門職 Senior Expert|主任 Senior Official|- -|次長 Deputy Head|署長 Head of Office",),
            _COUNTER, (4,),
        ),
    ),
    OrganizationKind.UNIVERSITY: (
        House(
            """
先進理工学部 Faculty of Science and Engineering > 機械システム工学科 Department of Mechanical Systems Engineering|応用化学科 Department of Applied Chemistry|情報工学科 Department of Information Engineering:知能システム研究室 Intelligent Systems Laboratory
人文学部 Faculty of Humanities > 日本文化学科 Department of Japanese Culture|心理学科 Department of Psychology
経営会計学部 Faculty of Business > 会計学科 Department of Accounting|経営情報学科 Department of Business Information
生命農学部 Faculty of Agriculture and Life Science > 食料資源学科 Department of Food Resources|動物科学科 Department of Animal Science:繁殖学研究室 Reproduction Laboratory
看護保健学部 Faculty of Nursing > 看護学科 Department of Nursing:地域看護学講座 Community Nursing Course
大学院理工学府 Graduate School of Engineering > 都市環境専攻 Division of Urban Environment|電気情報専攻 Division of Electrical Engineering
大学院公共政策研究科 Graduate School of Public Policy > 地域行政専攻 Division of Local Government
地域共創センター Center for Regional Co-creation > 産学官連携部門 Industry Liaison Section
""",
            ("教授（学部長） Dean|教授 Professor|准教授 Associate Professor|特任教授 Project Professor|教授・研究科長 Professor and Dean", "教授 Professor|准教授 Associate Professor|講師 Lecturer|助教 Assistant Professor|学科長・教授 Professor and Chair|特任准教授 Project Associate Professor", "教授 Professor|助教 Assistant Professor|講師 Lecturer|プロジェクト研究員 Postdoctoral Researcher"),
            r"大学$", (2, 3, 2),
        ),
        House(
            """
企画総務部 Planning and General Affairs Department > 総務企画課 General Planning Division:評価係 Evaluation Unit|社会連携課 Community Liaison Division:地域連携係 Regional Liaison Unit
学術研究部 Research Department > 研究支援課 Research Support Division:外部資金係 External Funds Unit|知財戦略室 Intellectual Property Office
学生部 Student Affairs Department > キャリア支援課 Career Support Division:就職支援係 Employment Unit|教務課 Academic Affairs Division
""",
            ("部長 Director-General|次長 Deputy Director-General|事務部長 Head of Administration", "課長 Director|課長補佐 Assistant Director|主任 Chief|コーディネーター Coordinator|室長 Head", "係長 Unit Chief|主任 Chief|係員 Staff"),
            often=(2, 3, 2),
        ),
        House("", ("学長 President|副学長 Vice President|理事 Trustee|名誉教授 Professor Emeritus|客員教授 Visiting Professor|理事兼副学長 Trustee and Vice President",), r"大学$", (4,)),
    ),
    OrganizationKind.AGENCY: (
        House("", ("会長 Chairman|副会長 Vice Chairman|専務理事 Executive Director|事務局長 Secretary-General|常務理事 Managing Director|評議員 Councillor",), rf"{_SOCIETIES}|{_CHAMBERS}|{_CAREGIVERS}", (5,)),
        House("", ("理事長 President|代表理事 Representative Director|理事 Director|事務局長 Secretary-General|監事（学識経験） Auditor",), rf"{_VOLUNTEERS}|機構|財団|{_CAREGIVERS}|{_GROWERS}", (4,)),
        House(
            """
事業普及部 Project Planning Department > 普及啓発課 Promotion Section:広報係 Public Relations Unit|研修課 Training Section
総務会員部 Administration Department > 総務課 General Affairs Section:経理係 Accounting Unit|会員サービス課 Member Service Section
調査部 Research Department > 研究第一課 Research Section 1
""",
            ("部長 General Manager|次長 Deputy General Manager|担当部長 Associate General Manager", f"課長 Manager|{_OFFICE_STAFF}|主任研究員 Senior Researcher|調査役（企画） Senior Associate", "係長 Chief|主任 Senior Staff|- -"),
            _SOCIETIES, (2, 2, 1),
        ),
        House(
            """
経営活力支援部 Management Support Department > 創業支援課 Startup Section:相談係 Consultation Unit|経営発達支援課 Business Development Section
会員事業部 Membership Department > 共済課 Mutual Aid Section
小規模企業相談所 Small Business Consultation Office > 記帳指導係 Bookkeeping Unit
""",
            ("部長 General Manager|所長 Head|次長 Deputy General Manager", "経営指導員 Business Adviser|課長 Manager|主任 Senior Staff|記帳支援員 Assistant Adviser", "経営指導員 Business Adviser|係長 Chief|記帳専任職員 Bookkeeping Staff"),
            _CHAMBERS, (2, 3, 2),
        ),
        House(
            """
地域ソリューション部 Regional Solutions Department > 公務金融課 Public Finance Section:指定金融担当 Designated Finance Team|ビジネスマッチング課 Business Matching Section
融資管理統括部 Loan Control Department > 審査第一課 Credit Section 1|事業再生支援課 Business Revival Section
本町中央支店 Honcho Chuo Branch > 営業課 Business Section:渉外担当 Liaison Team|融資課 Loan Section
緑ヶ丘支店 Midorigaoka Branch > 窓口課 Counter Section|得意先課 Customers Section
""",
            ("部長 General Manager|支店長 Branch Manager|次長（融資統括） Deputy Branch Manager|次長 Deputy General Manager|支店長代理 Acting Branch Manager", "課長 Manager|調査役（渉外） Research Officer|主任 Supervisor|係長 Assistant Manager|支店長代理 Acting Branch Manager", "主任 Supervisor|係長 Assistant Manager|- -"),
            _BANKS, (3, 3, 2),
        ),
        House(
            """
地域福祉推進課 Community Welfare Section > 権利擁護係 Rights Protection Unit|ボランティアセンター Volunteer Center
在宅福祉サービス課 Home Service Section > 訪問介護係 Home Care Unit|居宅介護支援係 Care Planning Unit
特別養護老人ホームあさぎり荘 Asagiri-so Nursing Home > 生活支援係 Living Support Unit
""",
            ("課長 Manager|課長補佐 Assistant Manager|統括施設長 Facility Director|主任 Senior Staff", "係長 Chief|主任 Senior Staff|生活支援員（主任） Life Supporter|介護支援専門員（主任） Care Manager|相談支援主任 Consultation Specialist"),
            _CAREGIVERS, (3, 3),
        ),
        House(
            """
営農指導部 Farm Guidance Department > 園芸課 Horticulture Section|米穀課 Rice Section
総務企画室 General Planning Office > 経理庶務係 Accounting Unit
販売流通部 Marketing Department > 直売課 Direct Sales Section
""",
            ("部長 General Manager|参事 Counselor|課長 Manager", "課長 Manager|係長 Chief|主任 Senior Staff|営農アドバイザー Farm Consultant|技術指導主任 Chief Technical Adviser"),
            _GROWERS, (3, 3),
        ),
        House(
            """
編集センター Editorial Center > 地域報道グループ Regional News Group|経済グループ Business News Group|写真映像グループ Photo and Video Group
メディア営業局 Media Sales Bureau > 広告企画部 Advertising Planning Department|イベント事業部 Events Department
""",
            ("局長 Head of Bureau|次長 Deputy Head|論説編集員 Editorial Writer", "記者 Reporter|報道デスク Desk Editor|部長 General Manager|主任 Supervisor|番組制作主任 Director"),
            _MEDIA, (4, 4),
        ),
        House(
            """
地域共創本部 Regional Co-creation Division > 自治体連携部 Municipal Relations Department:企画グループ Planning Group|渉外広報部 Public Relations Department
保守技術部 Maintenance Department > 設備保全課 Equipment Section:電気係 Electric Unit|工務計画課 Works Planning Section
""",
            ("本部長 Head of Division|部長 General Manager|次長 Deputy General Manager", "課長 Manager|副長 Deputy Chief|主任 Supervisor|担当課長 Associate Manager", "係長 Assistant Manager|主任 Supervisor|リーダー Leader"),
            _LINES, (4, 4, 3),
        ),
        House("事務局 Secretariat\n地域活動推進部 Community Activities Department > 居場所づくり担当 Gathering Place Team", ("主任 Senior Staff|コーディネーター Coordinator|次長 Deputy Head|- -", "リーダー Leader|- -"), _VOLUNTEERS, (3, 2)),
        House("事務局 Secretariat > 庶務会計担当 General Affairs Team", ("次長 Deputy Secretary-General|主任 Senior Staff|主事 Clerk|- -", "主任 Senior Staff|主事 Clerk|- -"), rf"{_SOCIETIES}|{_CHAMBERS}", (3, 2)),
        House("法人本部 Head Office > 総務経理室 General Affairs Office\n進路相談部 Career Guidance > 求人担当 Recruitment Liaison", ("事務長 Business Manager|主任 Chief|教諭（進路） Teacher|- -", "主任 Chief|教諭（進路） Teacher|事務職員（主任） Office Staff"), _SCHOOLS, (3, 2)),
        House("", ("理事長 President|校長代理 Acting Principal|副園長 Vice Principal",), _SCHOOLS, (4,)),
    ),
    OrganizationKind.PRACTICE: (
        House("", ("所長 Principal|代表 Representative|代表社員 Managing Partner|パートナー Partner|所長補（税務担当） Assistant Principal|勤務弁護士（東京弁護士会） Associate Attorney", ), r"弁護士|法律", (3,)),
        House("", ("所長 Principal|代表 Representative|代表社員 Managing Partner|所長補（税務担当） Assistant Principal",), often=(4,)),
        House("相続支援室 Inheritance Office\n顧問先サポート部 Client Support Department > 労務グループ Labor Group|会計グループ Accounting Group\n総務課 General Affairs Section", ("室長 Head|主任 Supervisor|マネージャー Manager|事務長 Business Manager|- -", "リーダー Leader|主任 Supervisor|- -"), often=(1, 1)),
    ),
    OrganizationKind.HOSPITAL: (
        House("", ("院長 Director|副院長 Deputy Director|理事長 Chairman|事務長 Business Director|看護部長 Director of Nursing|院長代理 Acting Director",), often=(3,)),
        House("消化器科 Gastroenterology\n心臓血管内科 Cardiology\n内科 Internal Medicine\n整形外科 Orthopedics\n小児科 Pediatrics\n耳鼻咽喉科 Otolaryngology\n総合内科 General Medicine", ("部長 Director|医長 Chief Physician|医員 Physician|科長（診療） Head Physician",), often=(1,)),
        House(
            """
地域医療連携相談室 Regional Liaison Office > 入退院支援係 Admission Support Unit
病院事務部 Administration Department > 総務人事課 General Affairs Section:用度係 Supplies Unit|医事課 Medical Affairs Section
""",
            ("部長 Director|室長 Head|主任 Senior Staff|事務部長 Head of Administration|医療相談員（社会福祉士） Medical Social Worker", "課長 Manager|係長 Chief|主任 Senior Staff", "係長 Chief|主任 Senior Staff|主事 Clerk"),
            often=(1, 1, 1),
        ),
        House("看護部 Nursing Department > 四階病棟 Fourth Ward|手術室 Operating Room\n院内薬局 Pharmacy > 調剤管理室 Dispensary\nリハビリ診療部 Rehabilitation Department > 理学療法室 Physical Therapy Room", ("次長 Deputy Director|主任 Chief|看護副部長（教育担当） Deputy Director of Nursing", "看護師長 Head Nurse|主任 Chief|室長 Head|副主任 Assistant Chief"), often=(1, 1)),
    ),
}  # fmt: skip
_HEADS = {
    r"本部長$": r"本部$",
    r"学部長": r"学部$",
    r"研究科長": r"研究科$",
    r"^学科長": r"学科$",
    r"^事務部長": r"事務部$",
    r"^(?:上席|担当|副)?部長": r"(?<!本)部$|科$",
    r"^次長|^部長代理": r"部$|支店$|局$|^庶務課$",
    r"^参事$|^理事$|^教授$|^准教授$|^特任教授$": r"部$|局$|科$|専攻$|研究室$|講座$|部門$|^..課$|^....課$",
    r"局長$": r"局$",
    r"室長$": r"室$",
    r"センター長$": r"センター$",
    r"工場長$": r"工場$",
    r"支店長": r"支店$",
    r"^(?:担当|副|工事)?課長(?!補佐)": r"課$",
    r"^課長補佐": r"[課室]$",
    r"^係長": r"[課係]$",
    r"^班長": r"[課係班]$",
    r"^チームリーダー": r"(?:チーム|グループ|担当)$",
    r"^所長": r"所$",
    r"^署長": r"署$",
    r"^科長": r"科$",
    r"施設長": r"荘$",
    r"職業指導官": r"職業相談",
    r"^看護師長": r"病棟$|手術室$",
    r"編集員|^報道デスク|^記者": r"編集|報道|経済",
    r"^番組": r"映像|事業",
    r"地域おこし": r"商工観光係$|ふるさと係$",
    r"医療相談": r"連携相談室$",
    r"教諭": r"^進路",
    r"^看護": r"看護部$",
    r"技師|^技官|^現場": r"工|土木|施設|設計|道路|橋梁|技術|積算|整備|維持|公園|建築|建設|河川|港湾|測量|治水|ダム|営繕|森林|漁港|基盤|水|計画",
    r"アドバイザー|技術指導": r"課$",
    r"介護支援専門員": r"介護|支援係$",
    r"生活支援員": r"支援係$",
    r"^経営指導員|^記帳支援員": r"支援|相談",
    r"^記帳": r"記帳",
    r"^プロジェクト研究員|^助教|^講師": r"科$|専攻$|研究室$|講座$|部門$",
}  # fmt: skip
"""Titles, as patterns, and the ends of the departments in which they are held, if in any."""
_HELD = tuple((re.compile(rank), re.compile(unit)) for rank, unit in _HEADS.items())


def _stands(post: Post) -> bool:
    unit, rank = (word.japanese for word in post)
    return not unit or all(there.search(unit) for held, there in _HELD if held.search(rank))


POSTS: dict[OrganizationKind, tuple[Post, ...]] = {
    kind: tuple(post for house in houses for post in house.posts() if _stands(post))
    for kind, houses in HOUSES.items()
}


_NAMED = {
    OrganizationKind.COMPANY: r"会社|㈱|[（(]株",
    OrganizationKind.MUNICIPALITY: r"[市県町村](?:役所|庁|役場)?$",
    OrganizationKind.MINISTRY: r"[省庁局署]$|所$",
    OrganizationKind.UNIVERSITY: r"大学$",
    OrganizationKind.AGENCY: r"$",
    OrganizationKind.PRACTICE: r"事務所|法人|設計室",
    OrganizationKind.HOSPITAL: r"病院|医|クリニック|歯科|プラザ",
}  # fmt: skip
"""How organisations of a kind are called."""


def _only_at() -> tuple[tuple[str, str], ...]:
    """What is found only in organisations of some names."""
    where: dict[str, set[str]] = defaultdict(set)
    for kind, houses in HOUSES.items():
        for house in houses:
            for word in {word.japanese for post in house.posts() for word in post if word.japanese}:
                where[word].add(house.where or _NAMED[kind])
    together: dict[str, list[str]] = defaultdict(list)
    for word, patterns in sorted(where.items()):
        together["|".join(sorted(patterns))].append(re.escape(word))
    return tuple((f"^(?:{'|'.join(words)})$", place) for place, words in together.items())


ONLY_AT = _only_at()
