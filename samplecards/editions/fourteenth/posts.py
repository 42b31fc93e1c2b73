"""Who works where in the organisations of this edition; ``_`` parts the levels of a department."""

from __future__ import annotations

import re
from itertools import product

from samplecards.organization_words import OrganizationKind, Wording, wordings

Posts = tuple[tuple[Wording, Wording], ...]
_SMALL_UNIT, _HEAD = re.compile(r"[係班]$|グループ$|チーム$"), re.compile(r"^(?:担当)?[部課室]長$|^次長$")
"""Departments that have no such heads."""


def _among(departments: str, titles: str, times: int = 1) -> Posts:
    """Each of the departments with each of the titles, so many times over; ``-`` stands for none."""
    units, ranks = (
        tuple(Wording("", "") if word.japanese == "-" else word for word in wordings(table))
        for table in (departments, titles)
    )
    return times * tuple(
        (unit, rank)
        for unit, rank in product(units, ranks)
        if not (_SMALL_UNIT.search(unit.japanese) and _HEAD.search(rank.japanese))
    )


POSTS: dict[OrganizationKind, Posts] = {
    OrganizationKind.COMPANY: (
        *_among("- -", "代表取締役社長 President|代表取締役 Representative Director|代表取締役社長_兼_ＣＯＯ President and COO|取締役会長（代表権有） Chairman|専務取締役 Senior Managing Director|常務取締役 Managing Director|取締役 Director|取締役_総務担当 Director, General Affairs|執行役員 Executive Officer|上席執行役員_営業担当 Senior Executive Officer|会長付特命顧問 Special Adviser|専務執行役員_ＣＴＯ CTO", 2),
        *_among(
            "営業部 Sales Department|総務部 General Affairs Department|事業推進統括部 Business Promotion Department|経営管理統括部 Corporate Administration Department|北日本営業統括部 North Japan Sales Department|公共ソリューション統括部 Public Sector Solutions Department|渉外広報部 Public Affairs Department",
            "部長 General Manager|次長 Deputy General Manager|担当部長 General Manager|部長代理 Acting General Manager|理事_兼_部長 Senior General Manager|執行役員_統括部長 Executive Officer and General Manager|副部長_営業推進担当 Assistant General Manager",
        ),
        *_among(
            """
総務部_庶務人事課 General Affairs and Personnel Section|経理財務部_資金課 Treasury Section|人財開発部_採用グループ Recruiting Group|資材調達部_外注管理課 Subcontracting Section|品質・環境推進課 Quality and Environment Section|カスタマーリレーション課 Customer Relations Section
            """,
            "課長 Manager|係長 Chief|主任 Supervisor|課長代理 Acting Manager|副主任 Assistant Supervisor|担当課長 Manager|課長付 Assistant to the Manager|- -|- -",
        ),
        *_among(
            """
営業部_公共営業課 Public Sector Sales Section|営業部_特販二課 Special Sales Section 2|法人営業第一本部_官公庁営業部_第二グループ Government Sales Group 2|営業開発部_入札グループ Tender Group|熊本営業所_技術営業課 Technical Sales, Kumamoto Office|関西支社_第三営業課 Kansai Sales Section 3|新潟出張所_営業担当 Niigata Local Office
            """,
            "課長 Manager|係長 Chief|主任 Supervisor|課長代理 Acting Manager|担当課長 Manager|セールスチーフ Sales Chief|営業職（エキスパート） Sales Expert|- -",
            2,
        ),
        *_among(
            "工務部_工事第三課 Works Section 3|土木統括部_積算グループ Estimating Group|建築事業部_設計監理課 Design Supervision Section|リニューアル工事部_工務課 Renewal Works Section|維持管理センター_点検課 Inspection Section",
            "課長 Manager|工務統括長 Works Manager|作業所長 Site Manager|監理技術主任 Supervising Engineer|主任 Supervisor|積算主任 Chief Estimator",
        ),
        *_among(
            "製造本部_組立課 Assembly Section|開発試作部_評価解析課 Evaluation Section|生産技術部_設備保全係 Plant Maintenance Section|品質保証部_検査二課 Inspection Section 2|基盤技術研究部_材料グループ Materials Group",
            "課長 Manager|主任技師 Senior Engineer|職長 Foreman|開発主幹 Chief Developer|係長 Chief|グループ長 Group Leader",
        ),
        *_among("- -", "店長 Store Manager|総支配人室長 Head of General Manager's Office|店主 Owner|四代目店主 Owner, Fourth Generation|副店主 Vice Owner|板長 Head Chef|若女将 Young Proprietress|番頭 Head Clerk|管理薬局長 Chief Pharmacist"),
        *_among(
            "ＤＸ推進本部_自治体システム部 Municipal Systems Department|プラットフォーム事業部_開発二課 Platform Development Section 2|データサイエンス室_第一チーム Data Science Team 1|運用保守センター_監視チーム Monitoring Team|ＵＸデザイン室_制作チーム UX Design Team",
            "エンジニア Engineer|プロジェクトリーダー補 Deputy Project Leader|シニアアーキテクト Senior Architect|コンサルタント Consultant|マネージャー Manager|チーフＵＩデザイナー Lead Designer|スクラムマスター Scrum Master",
        ),
        *_among(
            "本店営業第三部_法人課 Head Office Sales Department 2|公務法人室 Public Institutions Office|花見町支店 Hanamicho Branch|融資審査部_審査グループ Credit Examination Group|地方創生推進グループ Regional Revitalization Group",
            "部長 General Manager|支店長代理 Deputy Branch Manager|課長 Manager|上席推進役 Senior Promoter|調査主任役 Research Officer|法人渉外主任 Corporate Relations Officer",
        ),
        *_among(
            "編集局_地方部 Regional News Desk|報道制作部_県政班 Prefectural Desk|企画事業局_事業部 Events Department|論説委員会 Editorial Board|総局_取材班 Bureau Team",
            "記者 Reporter|部長 General Manager|編集委員（行政担当） Senior Writer|取材キャップ Reporting Captain|論説副主幹 Deputy Chief Editorial Writer",
        ),
        *_among(
            "社会基盤部_道路・橋梁グループ Roads and Bridges Group|都市計画コンサル室 Urban Planning Office|防災情報部_解析課 Disaster Information Section|環境計画部_自然環境グループ Natural Environment Group",
            "主任研究員 Senior Researcher|技師長代行 Acting Chief Engineer|主任技師 Senior Engineer|都市プランナー Planner|上席主任技師 Principal Engineer|マネージャー Manager",
        ),
    ),
    OrganizationKind.MUNICIPALITY: (
        *_among(
            """
総務部_行政経営課 Administrative Management Division|財務部_契約検査課_契約グループ Contract Group|税務部_収納対策課 Tax Collection Division|市民生活部_窓口サービス課 Counter Services Division|福祉こども部_子育て応援課 Child-rearing Support Division|健康増進部_地域医療課 Regional Medical Division|環境経済部_脱炭素推進室 Decarbonization Office|都市整備部_建築指導課_道路審査係 Building Examination Unit
都市整備部_公園みどり課 Parks and Greenery Division|上下水道部_経営企画課 Waterworks Planning Division|危機管理監付_防災対策課 Disaster Prevention Division|教育委員会事務局_学校施設課 School Facilities Division|議会事務局_議事調査担当 Council Affairs Division|消防本部_予防課 Fire Prevention Division|企画部_ＤＸ戦略課 DX Strategy Division|市長公室_広聴広報課 Public Relations Division|文化スポーツ部_文化財課 Cultural Properties Division
            """,
            "課長 Director|課長補佐 Assistant Director|係長 Unit Chief|主査 Senior Clerk|主任主事 Chief Clerk|主事 Clerk|副主幹 Deputy Supervisor|主任級主事補 Junior Clerk",
        ),
        *_among("都市整備部_公園みどり課 Parks and Greenery Division|上下水道部_浄水場 Water Purification Plant", "技師 Engineer|主任技師 Chief Engineer|場長補佐 Assistant Plant Chief"),
        *_among(
            """
産業労働部_中小企業支援課_金融班 Finance Group, SME Division|地域創生部_交通対策課 Transport Division|県土整備部_河川砂防課_計画班 River Planning Group|農林部_農村整備課 Rural Development Division|保健医療部_医療人材課 Medical Personnel Division|総合政策部_統計分析課 Statistics Division|県税事務所_課税第二課 Prefectural Tax Office Section 2|南部土木整備事務所_用地課 Land Acquisition Section|産業技術総合センター_材料技術部 Materials Technology Department|知事直轄_国際戦略室 International Strategy Office
            """,
            "課長 Director|主幹 Senior Officer|主査 Senior Clerk|主任主事 Chief Clerk|主事 Clerk|技師 Engineer|総括課長補佐級主幹 Senior Assistant Director|課長補佐_兼_班長 Assistant Director and Group Chief",
        ),
        *_among(
            "税務住民課_住民係 Residents Unit|産業観光課_商工観光係 Commerce and Tourism Unit|建設課_管理係 Construction Management Unit|健康ほけん課 Health Division|総務課_防災係 Disaster Prevention Unit|企画課 Planning Division|学校教育課_総務係 School Education Unit",
            "課長 Director|係長 Unit Chief|主査 Senior Clerk|主事 Clerk",
        ),
        *_among("健康ほけん課_保健指導係 Health Guidance Unit", "保健師 Public Health Nurse|主任保健師長 Chief Public Health Nurse|係長 Unit Chief", 2),
        *_among("企画課_移住定住係 Settlement Unit", "地域おこし協力隊 Community Reactivation Officer|係長 Unit Chief", 2),
        *_among("総務部 General Affairs Department|都市整備部_技術監理担当 Urban Development Department|産業振興部_農政担当 Industry Department", "部長 Director-General|次長 Deputy Director-General|理事 Senior Director|参事 Counselor", 2),
        *_among("- -", "市長特別補佐 Special Adviser to the Mayor|副市長 Deputy Mayor|市議会副議長 Vice Chair of the City Council|会計管理者補佐 Deputy Treasurer|政策監（技術） Policy Supervisor", 2),
        *_among("- -", "副町長_兼_総務課長 Deputy Mayor|町教育長 Superintendent of Education|町議会議長 Chair of the Town Council", 2),
    ),
    OrganizationKind.MINISTRY: (
        *_among(
            """
大臣官房総務課 General Affairs Division, Minister's Secretariat|大臣官房_会計課_調達第二係 Procurement Unit 2|大臣官房_情報化統括室 Informatization Office|総合戦略局_地方連携課 Regional Cooperation Division|総合戦略局_地方連携課_交付金班 Grants Group|基盤整備局_計画調整課 Planning Coordination Division|基盤整備局_技術基準室 Technical Standards Office|経済構造局_人材育成課_研修係 Training Unit|審査業務部_方式審査課 Formality Examination Division
国際協力部_多国間協力室 Multilateral Cooperation Office|データ戦略課_標準化推進班 Standardization Group
            """,
            "課長補佐 Deputy Director|係長 Unit Chief|係員 Staff|専門官 Expert Officer|企画官 Senior Planning Officer|調整係長_併任_事務官 Coordination Unit Chief|総括補佐 Chief Deputy Director|技官 Technical Official",
        ),
        *_among(
            """
関東整備局_総務部_契約課 Contract Division, Kanto Bureau|東北経済振興局_産業支援部_新事業課 New Business Division, Tohoku Bureau|中部運輸振興局_観光部_観光地域振興課 Tourism Division, Chubu Bureau|近畿総合通信局_無線通信部 Radio Department, Kinki Bureau|四国農林局_経営支援部_担い手係 Farmers Support Unit, Shikoku Bureau|九州環境事務所_資源循環課 Resource Circulation Division, Kyushu Office|北陸河川国道工事事務所_調査第一課 Research Division 1, Hokuriku Office
            """,
            "課長 Director|係長 Unit Chief|専門官 Expert Officer|事務官 Administrative Official|技官 Technical Official|建設監督専門官 Construction Supervision Officer|地域振興調整官補 Regional Coordinator",
        ),
        *_among("- -", "審議官 Deputy Director-General|参事官 Counsellor|局長 Director-General|次席統括調査官 Deputy Chief Investigator", 2),
    ),
    OrganizationKind.UNIVERSITY: (
        *_among(
            """
大学院_創成理工学研究科_建築環境分野 Graduate School of Science and Engineering|工学部_社会システム土木系学科 Civil Systems Engineering|経済経営学部_地域経済コース Regional Economics|農林環境学部_森林資源学講座 Forest Resources|法文学部_行政学研究室 Public Administration Laboratory|看護保健学部_地域看護学領域 Community Nursing|生命情報学研究所 Institute of Bioinformatics|防災減災教育研究センター Disaster Prevention Center|総合教育機構_データサイエンス部門 Data Science Division
            """,
            "教授 Professor|准教授 Associate Professor|講師 Lecturer|助教 Assistant Professor|特任准教授 Project Associate Professor|教授・副研究科長 Professor and Vice Dean|名誉教授 Professor Emeritus|主任研究員 Senior Researcher|教授（副所長） Professor and Deputy Director",
        ),
        *_among(
            "産学官連携本部_知財グループ Intellectual Property Group|財務部_契約室 Contract Office|学務部_入試広報課 Admissions Division|研究推進部_研究支援第二課 Research Support Division 2|地域共創センター_事務室 Regional Co-creation Office|法人本部_総務企画課 Corporate Affairs Division",
            "課長 Director|係長 Unit Chief|主任 Chief|主査 Senior Staff|ＵＲＡ（特任専門員） University Research Administrator|コーディネーター Coordinator|室長 Head",
        ),
        *_among("- -", "学長 President|副学長 Vice President|理事長 Chairman|学長補佐（地域連携担当） Adviser to the President", 2),
    ),
    OrganizationKind.AGENCY: (
        *_among("- -", "理事長 President|専務理事 Executive Director|常務理事 Managing Director|代表理事 Representative Director|会長 Chairman|事務局長 Secretary-General|副会長 Vice Chairman|理事 Director", 2),
        *_among("事務局 Secretariat", "事務局長 Secretary-General|次長 Deputy Secretary-General|主任 Senior Staff|主事 Clerk|局長補 Assistant Secretary-General|事務局担当員 Staff", 3),
        *_among(
            """
総務課 General Affairs Section|総務企画部_経理係 Accounting Unit|事業推進部_支援第一課 Support Section 1|研修普及課 Training Section|地域活動支援課 Community Support Section|販路開拓支援室 Market Development Office|調査広報部_広報係 Public Relations Unit|施設運営課_ホール貸出係 Facility Rental Unit
            """,
            "課長 Manager|係長 Chief|主任 Senior Staff|主査 Senior Associate|課長補佐 Assistant Manager|推進コーディネータ Coordinator|- -",
        ),
        *_among("経営支援一課_巡回担当 Management Support Section 1|記帳・金融支援課 Bookkeeping Support Section", "経営指導員 Business Adviser|主席経営支援員 Senior Business Supporter|課長 Manager|補助指導員 Assistant Adviser", 3),
        *_among("本店_営業推進課 Head Office Sales Section|みどり台支店 Midoridai Branch|融資管理課 Loan Management Section|共済推進部 Mutual Insurance Department", "主任 Senior Staff|係長 Chief|融資渉外主任 Loan Officer|窓口主任 Counter Chief", 3),
        *_among("みどり台支店 Midoridai Branch", "支店長 Branch Manager|次長 Deputy Manager", 3),
        *_among("相談支援センターはるかぜ Consultation Center Harukaze|在宅サービス課 Home Care Section|こども園_ひなた Nursery School Hinata", "施設長補佐 Deputy Director|主任 Senior Staff|生活支援員 Life Support Worker|主任相談支援員 Senior Consultant|園長代理 Deputy Head", 3),
    ),
    OrganizationKind.PRACTICE: (
        *_among("- -", "所長 Principal|代表社員 Managing Partner|代表 Representative|パートナー Partner|所属弁護士（企業法務） Associate|副所長_パートナー Deputy Principal|共同代表 Co-representative|顧問（客員） Counsel", 2),
        *_among("企業法務チーム Corporate Team|相続・事業承継室 Succession Office|東京分室 Tokyo Office|業務推進課_給与グループ Payroll Group", "マネージャー Manager|主任 Supervisor|リーダー Leader|補助者 Assistant|秘書室スタッフ Secretary|シニアスタッフ（監査） Senior Staff"),
    ),
    OrganizationKind.HOSPITAL: (
        *_among("- -", "院長 Director|副院長 Deputy Director|理事長 Chairman|事務長 Business Director|院長特別補佐 Adviser to the Director|看護部長 Director of Nursing", 2),
        *_among("内科 Internal Medicine|小児科 Pediatrics|整形外科 Orthopedics|循環器・腎臓内科 Cardiology and Nephrology|健診センター_読影室 Health Examination Center", "部長 Director|医長 Chief Physician|医員 Physician|診療科主任部長 Chief Director"),
        *_among("事務部_施設用度課 Facilities and Supplies Section|患者サポートセンター_相談室 Patient Support Center|経営企画室_情報システム係 Information Systems Unit|医事業務課_算定係 Medical Affairs Unit", "課長 Manager|係長 Chief|主任 Senior Staff|副主任 Deputy Chief", 2),
        *_among("患者サポートセンター_相談室 Patient Support Center", "社会福祉専門員 Social Worker", 2),
        *_among("看護部 Nursing Department|リハビリテーション部_訪問係 Home Rehabilitation Unit|栄養管理科_調理室 Nutrition Management", "看護師長 Head Nurse|副技師長（訪問担当） Deputy Chief Therapist|主任 Chief|科長心得 Acting Chief"),
    ),
}  # fmt: skip

_BUILDERS = r"建設|土木|設備|塗装|防水|電設|造園|工務店|建材|舗装|水道|住建|県|市"
_MAKERS = r"製作|精工|工業|機器|化学|食品|醸造|製紙|織物|樹脂|鋳造|窯|木工|光学|県"
_INFORMATION = r"システム|データ|ソフト|ウェブ|情報|テクノ|ネット|デザイン|通信"
_SHOPS = r"旅館|菓子|薬局|書店|酒店|家具|花苑|食堂|茶舗|理容|有限|合同|合名"
_LENDERS = r"銀行|信用金庫|証券|信用組合|農業協同|漁業協同"
_PRESS = r"新聞|放送|出版|新報"
_PLANNERS = r"コンサル|測量|都市計画|計画研究|設計|総研"

ONLY_AT = (
    (r"工務|^土木統括|^建築事業|リニューアル|維持管理|作業所長|監理技術|積算", _BUILDERS),
    (r"^製造|開発試作|生産技術|品質保証部|基盤技術|職長|開発主幹", _MAKERS),
    (r"^ＤＸ推進本部|プラットフォーム|^データサイエンス室|運用保守|ＵＸ|アーキテクト|プロジェクトリーダー|デザイナー|スクラム|^エンジニア$", _INFORMATION),
    (r"店主|^店長", _SHOPS),
    (r"板長|若女将|番頭|支配人", r"旅館|ホテル"),
    (r"管理薬局長", r"薬局"),
    (r"本店営業|公務法人|花見町|融資審査|地方創生推進グ|推進役|調査主任役|法人渉外", r"銀行|証券"),
    (r"編集|報道|企画事業局|論説|^総局|記者|取材", _PRESS),
    (r"社会基盤|都市計画コン|防災情報部|環境計画|技師長代行|プランナー|上席主任", _PLANNERS),
    (r"行政経営課|契約検査|収納対策|窓口サービス|子育て応援|地域医療課|脱炭素推進室|建築指導|公園みどり|上下水道部|場長補佐|危機管理監付|学校施設課|議事調査|消防本部|ＤＸ戦略|広聴広報|文化財|会計管理者|政策監|技術監理担当|農政担当|主事補|市長|市議会", r"市"),
    (r"^理事$", r"市|法人|会|センター"),
    (r"産業労働部|地域創生部|県土整備|^農林部|保健医療部|総合政策部|県税|土木整備事務所|産業技術総合|知事|級主幹|班長", r"県"),
    (r"税務住民|産業観光課|建設課|健康ほけん|防災係|^企画課|学校教育課|保健師|協力隊", r"[町村]"),
    (r"町長|町議会|町教育長", r"町"),
    (r"^総務部$", r"^(?!.*[町村](?:役場)?$)"),
    (r"大臣", r"省$"),
    (r"関東整備|工事事務所|建設監督|基盤整備", r"国土"),
    (r"東北経済振興局|経済構造局", r"経済創造|小規模"),
    (r"中部運輸振興局", r"国土|観光"),
    (r"近畿総合通信局", r"情報通信|総合行政"),
    (r"四国農林局", r"水産農林"),
    (r"九州環境事務所", r"資源循環"),
    (r"審査業務部", r"技術認証"),
    (r"統括|第一本部|関西支社|熊本営業所|営業開発|渉外広報|人財開発|資材調達|公共ソリューション|^執行役員|^上席執行|^専務執行", r"^(?!.*(?:旅館|菓子|書店|酒店|家具|花苑|茶舗|有限|合同))"),
    (r"学部|大学院|^学長|副学長|研究科|教授", r"大学"),
    (r"経営支援一課|記帳|経営指導員|経営支援員|補助指導", r"商工会"),
    (r"^本店 営業推進課|みどり台|融資管理|共済推進|融資渉外|窓口主任|支店長$", r"信用金庫|信用組合|農業協同"),
    (r"^販路開拓|^地域活動支援|^研修普及", r"商工|財団|協会|協議会|公社|ＤＭＯ|クラブ|農業|漁業|連合|機構"),
    (r"^施設運営課", r"財団|公社|センター|学校|福祉|ＤＭＯ|会議所"),
    (r"はるかぜ|在宅サービス|こども園|施設長|生活支援員|相談支援員|園長", r"福祉"),
    (r"^会長$|^副会長$", r"会$|会議所|連合|協会"),
    (r"^事務局|^専務理事|局長補", r"^(?!.*(?:金庫|信用組合|農業|漁業|福祉|研究))"),
    (r"^代表理事|^常務理事|^理事長|^理事$", r"^(?!.*商工会)"),
    (r"所属弁護士|企業法務", r"法律|弁護士"),
    (r"相続|給与|秘書", r"税理士|会計|社会保険|法務"),
    (r"代表社員|共同代表", r"法人"),
    (r"シニアスタッフ", r"会計|監査|税理士"),
    (r"看護|リハビリ|栄養|医長|医員|診療科|整形|小児|^内科|循環器|患者サポート|施設用度|健診|院長特別|社会福祉専門", r"病院|大学|センター|医療|県$|県庁|市|[町村]"),
)  # fmt: skip
"""Departments and titles, as a pattern, that are found only in organisations with names of such a pattern."""
