"""Which departments and titles the customers of this edition have; ``_`` parts the levels of a department."""

from __future__ import annotations

import re

from samplecards.organization_words import OrganizationKind
from samplecards.staff import Staff, only_at

_SMALL_UNIT = re.compile(r"(?:[係班]|担当|グループ|チーム|窓口)$")
_OF_A_WHOLE = re.compile(r"^(?:部長|次長|課長|室長|副課長|所長|担当部長|部長代理)$")

_NO_UNIT = "なし -"
_BUILDERS = r"建設|土建|工務|組$|電設|設備|塗装|造園|道路|基礎|鉄構"
_MAKERS = r"製作|工機|精機|食品|製麺|繊維|化学|硝子|製材|鋳造|計器|蒲鉾"
_PROGRAMMERS = r"システム|ソフト|情報|ネット|テクノ|ＩＴ|デジタル|ラボ"
_SURVEYORS = r"コンサル|測量|設計|計画|地質|技研|調査"
_COUNTERS = r"ホテル|旅館|温泉|書房|表具|漬物|家具|陶器|園芸|菓子|鮮魚|自動車|眼鏡|畳"
_MOVERS = r"運輸|物流|交通|タクシー|海運"
_CITY = r"市(?:役所)?$"
_COUNTRY = r"[町村](?:役場)?$"
_PREFECTURE = r"県(?:庁)?$"
_MINISTRY = r"[省庁]$"
_LOCAL = r"[局署所部台]$"
_CHAMBER, _SIGHTS, _LAND = r"商工", r"観光|物産|コンベンション", r"農業協同|漁業協同|森林|土地改良|酪農"
_CARE = r"福祉|社会事業|老人|障害|シルバー"
_BANKS = r"銀行|信用金庫|信用組合|労働金庫"
_NEWS = r"新聞|放送|テレビ|ケーブル|エフエム"
_NETS = r"電力|ガス|鉄道|高速道路|水道企業団"
_SCHOOLS = r"学園|学校|幼稚園|こども園|学院"
_CIRCLES = r"特定非営利|ＮＰＯ|実行委員会|まちづくり"
_INSTITUTES = r"機構|財団|協会|公社|研究所|研究センター|連合会|基金|事業団|振興センター|公園"
_FIRE = r"消防"

_OFFICIALS = "課長 Director|係長 Unit Chief|専門官 Expert Officer|事務官 Administrative Official|技官 Technical Official|課長補佐 Assistant Director|連絡調整官補佐 Assistant Coordinator"

STAFF: dict[OrganizationKind, tuple[Staff, ...]] = {
    OrganizationKind.COMPANY: (
        Staff(_NO_UNIT, "代表取締役 President|代表取締役社長 President|代表取締役会長_兼_社長 Chairman|常務取締役 Managing Director|取締役_営業統括部長 Director, Head of Sales|専務取締役_管理本部長 Senior Managing Director|執行役員_東部統括 Executive Officer|取締役_最高顧問 Director and Counsel", often=4),
        Staff(
            "営業部 Sales Department|総務部 General Affairs Department|西部統括支社 Seibu Branch|営業開発本部 Business Development Division|事業企画室 Business Planning Office|法人営業統括部 Corporate Sales Department|品質保証室 Quality Assurance Office",
            "部長 General Manager|次長 Deputy General Manager|課長 Manager|係長 Assistant Manager|主任 Chief|参与（技術） Senior Adviser|部長（事業担当） Senior General Manager|なし -", often=2,
        ),
        Staff(
            "管理本部_総務グループ General Affairs Group|管理本部_人材開発課 Human Resources Development Section|経理部_出納課 Cashier Section|営業本部_第一営業部_官公庁課 Government Sales Section|営業二部_販売促進課 Sales Promotion Section|首都圏営業部_開拓推進チーム Market Development Team|法人事業部_企画営業課 Planning and Sales Section|購買資材部_調達課 Procurement Section|瀬戸内支店_営業一課 Sales Section 1, Setouchi Branch|仙北営業所_サービス係 Service Unit, Semboku Office|カスタマーサポート部_受注窓口 Order Desk|新規事業準備室_地域協働担当 Community Projects",
            "課長 Manager|係長 Assistant Manager|主任 Chief|課長代理 Acting Manager|リーダー Leader|課長（特命担当） Senior Manager|営業アソシエイト Associate|なし -|なし -",
        ),
        Staff(
            "建築工事部 Building Works Department|土木本部_工事二課 Civil Works Section 2|工事部_見積課 Estimating Section|安全環境部_安全推進室 Safety Promotion Office|住環境事業部_改修工事課 Renovation Works Section|維持管理部_保全係 Maintenance Unit",
            "課長 Manager|係長 Assistant Manager|主任 Chief|工事部長代理 Works Manager|作業所統括所長 Site Manager|工事副所長 Deputy Site Manager", _BUILDERS, 2,
        ),
        Staff(
            "製造本部_組立一課 Assembly Section|生産技術部_設備保全グループ Equipment Group|第二工場_品質課 Quality Section, Second Plant|商品開発室 Product Development Office|資材部_外注管理係 Subcontracting Unit",
            "課長 Manager|係長 Assistant Manager|主任 Chief|工場長代理 Acting Plant Manager|主任開発員 Senior Developer|班長職 Foreman", _MAKERS,
        ),
        Staff(
            "公共ビジネス部 Public Business Department|自治体クラウド部_導入支援チーム Municipal Cloud Team|開発二部_アプリケーション課 Applications Section|データ活用推進室 Data Utilization Office|カスタマーサクセス推進部 Customer Success Department|セキュリティ統括室 Security Office",
            "エンジニア Engineer|マネージャー Manager|リーダー Leader|主任 Chief|プロダクトオーナー Product Owner|デザイナー Designer|シニアアナリスト Senior Analyst", _PROGRAMMERS, 2,
        ),
        Staff(
            "技術本部_橋梁設計室 Bridge Design Office|河川・海岸部 Rivers and Coasts Department|測量事業部_空間情報課 Geospatial Section|社会基盤部_交通計画室 Transport Planning Office|地盤解析部_防災課 Disaster Mitigation Section|環境調査部_生態系グループ Ecology Group",
            "主任技師 Senior Engineer|技師 Engineer|課長 Manager|主幹 Principal|主席技師長 Chief Engineer|照査技術者 Checking Engineer|主管研究員 Senior Researcher", _SURVEYORS, 2,
        ),
        Staff(_NO_UNIT, "店長 Store Manager|店主（四代目） Owner|五代目当主 Fifth-generation Owner|総支配人代理 General Manager|若女将（接客統括） Proprietress|番頭役 Head Clerk", _COUNTERS, 2),
        Staff("運行管理部_配車課 Dispatch Section|乗務課_点呼係 Crew Unit|倉庫事業部 Warehouse Department", "課長 Manager|主任 Chief|運行管理者 Operations Manager|係長 Assistant Manager", _MOVERS, 2),
    ),
    OrganizationKind.MUNICIPALITY: (
        Staff(
            "総務部_行財政改革課 Administrative Reform Division|総合政策部_企画調整課_総合計画係 General Planning Unit|市長公室_秘書広報課 Mayor's Office, Public Relations|市民生活部_人権・男女共同参画課 Human Rights Division|市民生活部_市民協働課_自治会係 Community Unit|福祉部_障がい福祉課_給付係 Disability Benefits Unit|保健医療部_国保年金課 Health Insurance Division|子育て支援部_こども家庭課 Child and Family Division|産業観光部_商工振興課_企業誘致係 Business Attraction Unit|産業観光部_農林整備課 Farm and Forest Works Division|都市整備部_緑と公園課 Parks Division|都市整備部_住まい政策課 Housing Policy Division|建設部_河川課 Rivers Division|危機管理部_防災危機管理課 Crisis Management Division|デジタル推進部_情報システム課 Information Systems Division|議会事務局_議事法制課 Assembly Proceedings Division|教育委員会事務局_学校整備課 School Facilities Division|会計管理者_出納室 Treasury Office|監査委員事務局_監査係 Audit Office",
            "課長 Director|課長補佐 Assistant Director|係長 Unit Chief|主査 Senior Clerk|主任 Chief Clerk|主事 Clerk|筆頭主査 Managing Clerk|主幹主査 Principal Clerk|主事（任期付） Assistant Clerk|担当課長 Director in Charge", _CITY,
        ),
        Staff("総務政策部 General Affairs and Policy Department|福祉部 Welfare Department|まちづくり整備部 City Development Department", "部長 Director-General|次長 Deputy Director-General|参事（公共施設再編担当） Counselor|理事 Executive Director", _CITY, 2),
        Staff(_NO_UNIT, "副市長 Deputy Mayor|防災監（部長級） Crisis Management Officer|政策推進監 Policy Officer", _CITY, 3),
        Staff("都市整備部_営繕住宅課 Public Buildings Division|建設部_橋りょう保全室 Bridge Maintenance Office", "技師 Engineer|主任技師 Chief Engineer|課長 Director|主査（技術） Senior Engineer|係長 Unit Chief", _CITY),
        Staff(
            "総務部_私学文書課 Private Schools and Records Division|政策企画部_統計分析課 Statistics Division|未来創造部_移住定住促進課 Migration Promotion Division|商工観光労働部_ものづくり振興課_技術支援担当 Technology Support|農林水産部_水産漁港課 Fisheries and Ports Division|環境生活部_脱炭素社会推進課 Decarbonization Division|県土整備部_港湾空港課 Ports and Airports Division|県土整備部_用地対策課_補償担当 Land Compensation|医療福祉部_薬務衛生課 Pharmaceutical Affairs Division|東部地域振興局_健康福祉環境部 Eastern Regional Office|北部建設事務所_維持課 Northern Works Office|企業局_発電課 Power Generation Division|人事委員会事務局_任用審査課 Personnel Commission",
            "課長 Director|主幹 Senior Officer|主査 Senior Clerk|主任主事 Chief Clerk|主事 Clerk|課長補佐 Assistant Director|首席専門員 Senior Specialist|室長 Office Director|企画員 Planning Officer", _PREFECTURE,
        ),
        Staff(
            "総務課 General Affairs Division|税務課 Tax Division|総務課_情報防災係 Information and Disaster Unit|まちづくり推進課 Town Planning Division|住民福祉課_戸籍年金係 Registry and Pension Unit|産業観光課_農政林務係 Agriculture and Forestry Unit|地域整備課_上下水道係 Water and Sewerage Unit|教育課_社会教育係 Social Education Unit|議会事務局_議事係 Assembly Office",
            "課長 Director|課長補佐 Assistant Director|係長 Unit Chief|主査 Senior Clerk|主事 Clerk|主任 Chief Clerk|主任主事 Chief Clerk", _COUNTRY,
        ),
        Staff("健康こども課_母子保健係 Maternal Health Unit", "保健師 Public Health Nurse|保健師長 Senior Public Health Nurse|係長 Unit Chief", _COUNTRY),
        Staff(_NO_UNIT, "町づくり専門監 Town Planning Officer|会計管理者（課長） Treasurer|副村長 Deputy Village Mayor", r"村(?:役場)?$", 2),
        Staff("総務課_企画財務係 Planning and Finance Unit|予防課_危険物係 Hazardous Materials Unit|警防課_指揮調査係 Command Unit|西分署 Western Branch Station", "消防司令 Fire Captain|消防司令補 Fire Lieutenant|消防士長 Fire Sergeant|消防士 Firefighter", _FIRE, 2),
        Staff("施設課_浄水係 Purification Unit|営業総務課 Business Affairs Division|下水道整備課 Sewerage Division|環境施設課 Environmental Facilities Division|業務管理課_契約検査係 Contract Unit", "課長 Director|係長 Unit Chief|主査 Senior Clerk|技師 Engineer|主任 Chief Clerk", r"水道局$|組合$", 2),
        Staff("学校教育部_指導主事室 Teaching Guidance Office|生涯学習部_文化振興課 Culture Division|教育総務課_庶務係 General Affairs Unit", "課長 Director|指導主事 Supervisor of Schools|主査 Senior Clerk|社会教育主事 Social Education Supervisor|学芸員 Curator|係長 Unit Chief", r"教育委員会$", 2),
    ),
    OrganizationKind.MINISTRY: (
        Staff(
            "大臣官房_情報基盤室 Information Office|大臣官房_広報評価課 Public Relations and Evaluation Division|総合戦略局_総務課 General Affairs Division|総合戦略局_地方連携課_連携第一係 Regional Liaison Unit 1|流通制度局_取引企画室 Trade Planning Office|資源保全局_管理課_予算班 Budget Group|国際部_二国間協力室 Bilateral Cooperation Office",
            "課長補佐 Deputy Director|係長 Unit Chief|係員 Staff|専門官 Expert Officer|企画官 Senior Planning Officer|室長代理補佐 Deputy Office Director|連絡調整官 Coordination Officer|主席分析官 Chief Analyst", _MINISTRY,
        ),
        Staff(_NO_UNIT, "審議官 Deputy Director-General|参事官 Counsellor|官房参事官（地方創生担当） Counsellor for Regional Revitalization", _MINISTRY, 2),
        Staff("総務課 General Affairs Division|管理課_庁務係 Office Management Unit|総務部_合同庁舎管理室 Joint Building Office", _OFFICIALS, _LOCAL),
        Staff("産業部_中小企業課_金融班 Small Business Finance Group|監理部_適正業務管理官室 Compliance Office|企画調整部_地域連携課 Regional Liaison Division", _OFFICIALS, r"局$"),
        Staff("建政部_計画管理課 Planning Management Division|調査設計課_設計係 Design Unit|工務第二課 Works Division 2", f"{_OFFICIALS}|建設専門官 Construction Expert", r"整備局$|事務所$|ダム"),
        Staff("求人開拓部門 Job Development Section|職業相談第一部門 Job Consultation Section 1", "統括監督官 Supervising Official|上席専門官（窓口） Senior Officer|事務官 Administrative Official", r"安定所$", 2),
        Staff("個人課税第三部門 Individual Taxation Section 3|管理運営部門 Operations Section", "特別調査官 Senior Examiner|事務官 Administrative Official|係員 Staff", r"税務署$", 2),
        Staff("観測予報課 Observation Division|警備救難課 Guard and Rescue Division|交通部_航行安全課 Navigation Safety Division", "係長 Unit Chief|課長 Director|技官 Technical Official", r"気象台$|海上保安部$", 2),
        Staff(_NO_UNIT, "局長 Director-General|所長 Head|次長 Deputy Head|副署長 Deputy Head", _LOCAL, 2),
    ),
    OrganizationKind.UNIVERSITY: (
        Staff(
            "理学部_地球環境学科 Department of Earth and Environment|工学部_都市社会工学科 Department of Urban Engineering|情報学部_知能情報コース Intelligent Informatics|生物生産学部_水圏科学講座 Aquatic Science|経営学部_会計ファイナンス学科 Department of Accounting and Finance|人文社会学部_観光文化学科 Department of Tourism and Culture|薬学部_臨床薬理学分野 Clinical Pharmacology|大学院_先端創成科学研究科 Graduate School of Advanced Science|大学院_公共マネジメント研究科 Graduate School of Public Management|地域防災教育研究センター Disaster Education Research Center|芸術学部_デザイン学科 Department of Design|看護学部_在宅看護学領域 Home Care Nursing",
            "教授 Professor|准教授 Associate Professor|講師 Lecturer|助教 Assistant Professor|特任准教授 Project Associate Professor|客員教授 Visiting Professor|特任助教（研究） Project Assistant Professor|学科主任・教授 Chair and Professor", r"大学(?:部)?$",
        ),
        Staff(
            "総務部_法人運営課 Corporate Affairs Division|教務部_学修支援課 Learning Support Division|学生部_キャリア支援室 Career Support Office|研究推進機構_産学官連携本部 Industry-Academia Office|財務施設部_契約課_用度係 Supplies Unit|国際交流センター_留学生担当 International Students|図書館_学術情報課 Library Academic Information Division|広報企画戦略室 Public Relations Office",
            "課長 Director|係長 Unit Chief|主任 Chief|主査 Senior Staff|コーディネーター Coordinator|課長補佐 Assistant Director|国際専門職員 Specialist|事務職（一般） Administrative Staff", often=2,
        ),
        Staff(_NO_UNIT, "学長 President|副学長 Vice President|理事 Trustee|学長室特任補佐 Special Aide to the President", r"大学(?:部)?$", 5),
    ),
    OrganizationKind.AGENCY: (
        Staff(_NO_UNIT, "理事長 President|専務理事 Executive Director|常務理事 Managing Director|事務局長 Secretary-General|常勤監事 Auditor", f"{_INSTITUTES}|{_CARE}|{_LAND}|{_SCHOOLS}", 3),
        Staff(_NO_UNIT, "会長 Chairman|副会長 Vice Chairman|専務理事 Executive Director|事務局次席 Deputy Secretary-General", rf"{_CHAMBER}|{_SIGHTS}|協会|連合会", 2),
        Staff(_NO_UNIT, "代表理事 Representative Director|副代表理事 Vice Representative|事務局長 Secretary-General|事務局運営スタッフ Secretariat Staff", _CIRCLES, 3),
        Staff("事務局 Secretariat|事務局_庶務係 General Affairs Unit", "事務局長 Secretary-General|次長 Deputy Secretary-General|主任 Senior Staff|主事 Clerk|係長 Chief|なし -", rf"{_CHAMBER}|{_SIGHTS}|協会|財団|{_CIRCLES}|シルバー|協議会|連合会|土地改良", 2),
        Staff(
            "総務企画部_経営戦略課 Management Strategy Section|事業推進部_助成課 Grants Section|人材育成部_研修課 Training Section|調査部_データ分析室 Data Analysis Office|審査部_第二審査課 Examination Section 2|施設運営課_利用受付係 Facility Reception Unit|産業支援部_販路開拓課 Market Development Section",
            "課長 Manager|係長 Chief|主任 Senior Staff|主査 Senior Associate|次長 Deputy Manager|専任研究員 Researcher|調査役（主席） Research Officer|専門調査員 Expert Researcher", _INSTITUTES,
        ),
        Staff("中小企業相談所_窓口班 Small Business Consultation Office|経営支援部_創業支援課 Start-up Support Section|会員サービス部_共済課 Mutual Aid Section", "経営指導員 Business Adviser|主任 Senior Staff|課長 Manager|係長 Chief|経営支援補佐員 Assistant", _CHAMBER, 3),
        Staff("誘客宣伝部 Promotion Department|旅行商品企画室 Tour Planning Office|駅前観光案内所 Station Information Office", "主任 Senior Staff|課長 Manager|係長 Chief|ガイドリーダー Lead Guide", _SIGHTS, 3),
        Staff("在宅福祉課_訪問介護係 Home Care Unit|法人本部_経営企画課 Corporate Planning Section|特別養護老人ホームあさひの里 Nursing Home Asahi no Sato|相談支援センター Consultation Center", "課長 Manager|係長 Chief|主任 Senior Staff|相談支援専門員 Consultation Specialist|介護支援専門員 Care Manager|ホーム施設長 Facility Director", _CARE, 3),
        Staff("営農販売部_園芸課 Horticulture Section|信用部_貸付審査課 Loan Examination Section|指導事業課_普及係 Extension Unit|工務管理課_換地係 Land Exchange Unit", "課長 Manager|係長 Chief|主任 Senior Staff|技術員 Technician|次長 Deputy Manager", _LAND, 3),
        Staff(
            "公務金融部 Public Finance Department|本店営業部_法人営業課 Corporate Sales Section|地域創生推進部 Regional Revitalization Department|審査管理部_企業支援グループ Business Support Group|駅東口支店 Ekihigashi Branch|みなと通支店_融資係 Minatodori Branch Loan Unit",
            "部長 General Manager|次長 Deputy General Manager|課長 Manager|係長 Assistant Manager|主任 Supervisor|融資調査役 Research Officer|主席推進役 Senior Promotion Officer", _BANKS, 3,
        ),
        Staff("市民病院前支店 Shimin Byoin-mae Branch|臨港支店 Rinko Branch", "支店長 Branch Manager|支店長代理 Acting Branch Manager|副支店長（融資） Deputy Branch Manager", _BANKS, 2),
        Staff("報道制作局_報道部 News Department|編集局_経済文化部 Economy and Culture Desk|県政担当 Prefectural Affairs Desk", "記者 Reporter|統括デスク Desk Editor|次長 Deputy General Manager|番組ディレクター Director", _NEWS, 4),
        Staff("メディア営業局_営業推進部 Media Sales Department|総合企画局_事業部 Events Department", "部長 General Manager|次長 Deputy General Manager|主任 Supervisor|局次長待遇 Deputy Director", _NEWS, 4),
        Staff("お客さま本部_法人担当 Corporate Customers|地域連携共創室 Regional Liaison Office|設備部_配管保全課 Pipe Maintenance Section|運転計画課 Operations Planning Section", "課長 Manager|主任 Supervisor|係長 Assistant Manager|副課長 Deputy Manager|部長代理 Acting General Manager|専任役 Senior Staff", _NETS, 4),
        Staff("事務部_会計庶務係 Accounts Unit|進路支援部 Career Support|法人事務局_募集広報課 Admissions Section", "主任 Chief|教諭（進路担当） Teacher|係長 Chief|事務長 Business Manager|主幹教諭 Senior Teacher", _SCHOOLS, 3),
        Staff(_NO_UNIT, "学校長 Principal|副校長 Vice Principal|園長 Principal", r"学校|幼稚園|こども園", 4),
    ),
    OrganizationKind.PRACTICE: (
        Staff(_NO_UNIT, "所長 Principal|代表 Representative|代表社員 Managing Partner|副代表パートナー Vice Principal|パートナー Partner", often=4),
        Staff("資産税チーム Property Tax Department|相続手続センター Inheritance Center|経営支援室 Management Support Office|総務企画室 General Planning Office", "主任 Supervisor|マネージャー Manager|リーダー Leader|事務長 Business Manager|所員 Staff|なし -"),
    ),
    OrganizationKind.HOSPITAL: (
        Staff(_NO_UNIT, "院長 Director|副院長 Deputy Director|理事長 Chairman|事務長 Business Director|看護部長 Director of Nursing|顧問医師 Honorary Director", often=3),
        Staff("内科 Internal Medicine|小児科 Pediatrics|整形外科 Orthopedics|消化器・肝臓内科 Gastroenterology|循環器センター Cardiovascular Center|総合診療科 General Medicine|麻酔・集中治療科 Anesthesiology", "部長 Director|医長 Chief Physician|医員 Physician|診療統括科長 Head Physician"),
        Staff("事務部_経営企画課 Management Planning Section|地域医療患者連携室 Regional Medical Liaison Office|医療情報課_システム係 Medical Information Unit|用度施設課 Supplies Section|総務人事課 Personnel Section", "課長 Manager|係長 Chief|主任 Senior Staff|室長 Head|主事 Clerk|医療福祉相談員 Medical Social Worker", often=2),
        Staff("リハビリ療法科 Rehabilitation|薬剤部 Pharmacy|栄養サポート室 Nutrition Office|検査部 Laboratory", "主任 Chief|技士長 Chief Technician|診療技術科長代理 Acting Head"),
        Staff("看護部 Nursing Department|看護部_三階西病棟 Third Floor West Ward", "看護師長 Head Nurse|主任 Chief|副看護師長 Deputy Head Nurse"),
    ),
}  # fmt: skip
POSTS = {
    kind: tuple(post for staff in several for post in staff.posts(_SMALL_UNIT, _OF_A_WHOLE))
    for kind, several in STAFF.items()
}
ONLY_AT = only_at(staff for several in STAFF.values() for staff in several)
"""Departments and titles, as a pattern, and the pattern of the organisations that have them."""
