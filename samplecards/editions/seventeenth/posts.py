"""Which departments and titles the customers of this edition have; ``_`` parts the levels of a department."""

from __future__ import annotations

import re

from samplecards.organization_words import OrganizationKind
from samplecards.staff import Staff, only_at

_TEAM = re.compile(r"(?:[係班]|担当|グループ|チーム|ユニット|ライン|窓口|デスク)$")
_HEAD_OF_WHOLE = re.compile(r"^(?:部長|次長|課長|室長|副課長|所長|担当部長|部長代理|支社長|局次長)$")

_NO_UNIT = "なし -"
_FIRM = r"株|有限|合同会社|㈱|㈲|（有）"
_STOCK = r"株|有限|㈱|㈲|（有）"
_PARTNERSHIP = r"合同会社"
_OFFICES = (
    r"法律|弁護士|会計|税理士|司法書士|社労士|社会保険|調査士|行政書士|建築士|特許|鑑定|経営サポート|測量登記"
)
_WARDS = r"病院|クリニック|医院|総合医療センター"
_BUILDERS = r"建設|土木|電気管理|設備|塗工|庭苑|舗道|住建|鋼業|リフォーム|建築創房|瓦"
_MAKERS = r"製機|精密|フーズ|製粉|ニット|化工機|硝子|木材|鍛造|測器|醸造|製茶|樹脂|段ボール|半導体|水産フーズ|ブルワリー"
_PROGRAMMERS = r"ソフト|クラウド|ネットコム|データ|システム|ＡＩ|ウェブ|ドローン"
_SURVEYORS = r"調査設計|コンサル|都市総合|地盤|環境アセス|航測|総合研究所"
_SHOPS = r"ホテル|温泉|書林|呉服|醸造|菓子|洋品|花園|青果|時計|文具|薬局|珈琲|美容|ブルワリー|牧場|葬祭"
_MOVERS = r"運送|急便|自動車|ハイヤー|フェリー"
_CITY = r"市(?:役所)?$"
_COUNTRY = r"[町村](?:役場)?$"
_PREFECTURE = r"県(?:庁)?$"
_MINISTRY = r"[省庁]$"
_LOCAL = r"[局署所部]$|ステーション$"
_BUREAU = r"局$"
_CHAMBER = r"商工会|中央会|同友会|協同組合早苗野|鋳物"
_SIGHTS = r"観光|ＤＭＯ|道の駅"
_LAND = r"農業協同|ＪＡ|漁業協同|森林組合|土地改良|生活協同"
_CARE = r"福祉|若竹会|シルバー|医療生協"
_BANKS = r"銀行|信用金庫|信用組合|労働金庫|金融公庫"
_NEWS = r"新報|タイムス|放送|ケーブルテレビ"
_NETS = r"発電|ガス株|鉄道|バスターミナル|水道企業団"
_SCHOOLS = r"学園|学校|女学院"
_CIRCLES = r"非営利|ＮＰＯ|移住|実行委員会|まちづくり桐ノ宮"
_INSTITUTES = r"機構|財団|協会|公社|研究所|(?<!ショッピング)センター$|連合会|推進会議|行政事務組合|士会"
_MUSEUMS = r"図書館|博物館"

STAFF: dict[OrganizationKind, tuple[Staff, ...]] = {
    OrganizationKind.COMPANY: (
        Staff(_NO_UNIT, "代表取締役 President|代表取締役社長 President|代表取締役_兼_最高経営責任者 President and CEO|取締役会長_ファウンダー Chairman and Founder|専務取締役 Senior Managing Director|取締役副社長_営業管掌 Executive Vice President|常務執行役員 Managing Executive Officer|監査役（社外） Corporate Auditor|取締役_経営企画室長 Director, Corporate Planning", _STOCK, 4),
        Staff(_NO_UNIT, "代表社員 Managing Partner|代表 Representative|業務執行社員 Executive Partner", _PARTNERSHIP, 12),
        Staff(
            "営業部 Sales Department|総務部 General Affairs Department|南関東統括支社 Minami Kanto Branch|公共渉外部 Public Affairs Department|事業戦略本部 Business Strategy Division|経営サポート室 Management Support Office|法人ソリューション営業部 Corporate Solutions Department|海外事業推進室 Overseas Business Office",
            "部長 General Manager|次長 Deputy General Manager|課長 Manager|係長 Assistant Manager|主任 Chief|担当部長 Senior General Manager|部長補佐（官公庁統括） Assistant General Manager|なし -", _FIRM, 2,
        ),
        Staff(
            "管理部_財務経理グループ Finance and Accounting Group|人事総務本部_労務課 Labor Affairs Section|営業統括本部_東日本営業部_第三営業課 Sales Section 3, East Japan|営業第二本部_自治体ソリューション部 Municipal Solutions Department|営業企画部_マーケティング課 Marketing Section|購買部_資材調達グループ Procurement Group|西播磨営業所_営業係 Sales Unit, Nishi Harima Office|名古屋北支店_法人営業課 Corporate Sales Section, Nagoya Kita Branch|お客様相談室_受付窓口 Customer Desk|サステナビリティ推進室_環境ユニット Environment Unit|経営企画本部_広報・ＩＲ室 Public Relations and IR Office|通販事業部_受注センター Order Center",
            "課長 Manager|係長 Assistant Manager|主任 Chief|課長代理 Acting Manager|リーダー Leader|サブリーダー（営業） Subleader|マネージャー Manager|セールスエグゼクティブ Sales Executive|なし -|なし -", _FIRM,
        ),
        Staff("関西統括支店 Kansai Branch", "支店長 Branch Manager|支店次長格 Deputy Branch Manager|営業主任（総合職） Sales Chief", _FIRM, 2),
        Staff("静岡東営業所 Shizuoka Higashi Office|多摩オフィス Tama Office", "所長 Office Manager|営業主任（総合職） Sales Chief|主任 Chief", _FIRM),
        Staff("北東北支社 Kita Tohoku Branch", "支社長代行 Acting Branch Manager|営業主任（総合職） Sales Chief|部長 General Manager", _FIRM),
        Staff(
            "工事本部_建築第二課 Building Section 2|土木事業本部_公共工事課 Public Works Section|施工管理部_現場支援課 Site Support Section|積算購買部_積算二係 Estimating Unit 2|安全品質統括室 Safety and Quality Office|メンテナンス事業部_点検課 Inspection Section",
            "課長 Manager|係長 Assistant Manager|主任 Chief|現場代理人（主任技術者） Site Agent|工事統括部長 General Manager, Works|施工管理技術者 Construction Engineer|副主任 Assistant Chief", _BUILDERS, 2,
        ),
        Staff(
            "生産本部_製造第三課 Manufacturing Section 3|品質保証部_検査グループ Inspection Group|技術開発部_要素技術室 Elemental Technology Office|加賀工場_生産管理課 Production Control Section, Kaga Plant|研究開発ラボ R&D Center|設備技術課_保守ライン Maintenance Line",
            "課長 Manager|係長 Assistant Manager|主任 Chief|工場長 Plant Manager|リサーチャー（上級） Senior Researcher|主席技術員 Chief Engineer|製造リーダー Production Leader|工場次長 Deputy Plant Manager", _MAKERS,
        ),
        Staff(
            "自治体ＤＸ事業部 Municipal DX Department|プロダクト開発部_基盤チーム Platform Team|ソリューション第一部_公共グループ Public Sector Group|インフラ運用センター Infrastructure Operation Center|ＵＸデザイン室 UX Design Office|営業推進部_パートナー課 Partner Section",
            "エンジニア Engineer|マネージャー Manager|リーダー Leader|主任 Chief|テックリード Tech Lead|プロジェクトマネジャー（PMP） Project Manager|ＵＩデザイナー UI Designer|データサイエンティスト Data Scientist|取締役ＣＴＯ Director and CTO", _PROGRAMMERS, 2,
        ),
        Staff(
            "構造設計部_橋梁グループ Bridge Group|水環境事業部_下水道課 Sewerage Section|まちづくり計画部_景観デザイン室 Landscape Design Office|測量計測部_三次元計測課 3D Measurement Section|防災技術室 Disaster Engineering Office|インフラ統括本部_社会基盤事業部 Social Infrastructure Department",
            "主任技師 Senior Engineer|技師 Engineer|課長 Manager|主幹 Principal|技師長補佐役 Acting Chief Engineer|管理技術者（道路） Supervising Engineer|上席コンサルタント Senior Consultant|主任研究員 Senior Researcher", _SURVEYORS, 2,
        ),
        Staff(_NO_UNIT, "店長 Store Manager|店主・三代目 Owner|総料理長_兼_支配人 Executive Chef and Manager|女将（取締役） Proprietress|宿泊予約主任 Reservations Chief|オーナーバイヤー Owner and Buyer|蔵元当代 Head Brewer", _SHOPS, 2),
        Staff("運輸部_運行課_運行管理係 Operation Control Unit|貸切営業所 Charter Office|物流事業本部_三温度帯センター Distribution Center", "課長 Manager|主任 Chief|係長 Assistant Manager|センター長 Center Manager|統括運行管理責任者 Chief Operation Controller", _MOVERS, 2),
    ),
    OrganizationKind.MUNICIPALITY: (
        Staff(
            "総務部_法務文書課_文書係 Documents Unit|総務部_契約管財課 Contracts Division|企画政策部_企画課_政策調整担当 Policy Coordination|企画政策部_シティプロモーション課 City Promotion Division|財務部_資産経営課 Asset Management Division|税務部_固定資産税課_家屋係 House Tax Unit|市民協働部_地域づくり推進課 Community Division|くらし環境部_ごみ減量課 Waste Reduction Division|福祉保健部_地域共生課_相談支援係 Consultation Unit|福祉保健部_介護保険課_認定係 Certification Unit|こども若者部_保育課 Childcare Division|経済部_産業政策課_中小企業支援係 Small Business Support Unit|経済部_観光交流課 Tourism Division|農林水産部_農政課_担い手支援係 Farm Successors Unit|都市部_都市計画課_計画係 City Planning Unit|都市部_建築指導課 Building Guidance Division|土木部_道路維持課_維持係 Road Maintenance Unit|危機管理室_防災担当 Disaster Preparedness|行政経営部_ＤＸ推進課 Digital Division|議会事務局_総務課_庶務係 Assembly General Affairs Unit|教育部_学校教育課_指導係 School Guidance Unit|選挙管理委員会事務局_選挙係 Election Commission Office|東部支所_地域振興課 Regional Promotion Division, Eastern Branch",
            "課長 Director|課長補佐 Assistant Director|係長 Unit Chief|主査 Senior Clerk|主任 Chief Clerk|主事 Clerk|副参事（企画調整） Deputy Counselor|統括主任（窓口） Managing Clerk|主任主事 Chief Clerk|課長補佐（兼係長事務取扱） Assistant Director and Unit Chief|主事補（新規採用） Junior Clerk", _CITY,
        ),
        Staff("経済部 Economy Department|土木部 Civil Works Department|こども若者部 Children's Future Department|市長公室 Mayor's Office", "部長 Director-General|次長 Deputy Director-General|参事 Counselor|部次長兼課長 Deputy Director-General|技監兼建設統括 Chief Engineer and Director-General", _CITY, 2),
        Staff(_NO_UNIT, "市長職務代理者 Acting Mayor|副市長 Deputy Mayor|危機管理監（理事） Crisis Management Officer|最高デジタル責任者補佐官 Aide to the CDO", _CITY, 2),
        Staff("建設部_公共建築課_設備係 Building Equipment Unit|土木部_河川みなと課 Rivers and Port Division", "技師 Engineer|主任技師 Chief Engineer|課長 Director|副主幹 Senior Engineer|係長 Unit Chief", _CITY),
        Staff(
            "総務部_人事課_給与班 Payroll Group|総合政策部_デジタル戦略課 Digital Strategy Division|地域振興部_市町村課_行政班 Municipal Affairs Group|産業労働部_経営支援課_金融支援担当 Financial Support|産業労働部_企業立地推進課 Business Location Division|文化観光部_観光誘客課 Tourism Promotion Division|農林水産部_農業技術課_普及指導担当 Agricultural Extension|健康福祉部_医療政策課_地域医療班 Regional Medicine Group|環境森林部_資源循環課 Resource Circulation Division|県土整備部_技術企画課_建設ＤＸ担当 Construction DX|危機管理局_消防保安課 Fire and Safety Division|出納局_管財課 Property Division|中部県民センター_総務企画部_地域政策課 Regional Policy Division, Central Center|西部土木事務所_道路課_改良係 Road Improvement Unit, Western Works Office|東京事務所 Tokyo Office|工業技術試験場_食品部 Food Department, Technology Center",
            "課長 Director|主幹 Senior Officer|主査 Senior Clerk|主任主査（班総括） Chief Senior Clerk|主事 Clerk|課長補佐 Assistant Director|総括課長補佐（予算） Senior Assistant Director|主任専門員（統括） Chief Specialist|技術主任主査 Chief Technical Officer|副課長 Deputy Director|研究主査 Senior Researcher", _PREFECTURE,
        ),
        Staff(_NO_UNIT, "副知事 Vice Governor|理事（政策担当） Executive Director|技監（県土整備） Chief Engineer", _PREFECTURE, 2),
        Staff(
            "総務課 General Affairs Division|税務課 Tax Division|企画課 Planning Division|企画財政課_財政係 Finance Unit|住民生活課_環境衛生係 Environment Unit|健康福祉課_介護係 Nursing Care Unit|産業振興課 Industry Division|農林課_鳥獣対策係 Wildlife Unit|建設課_用地管理係 Land Unit|教育委員会事務局_生涯学習係 Lifelong Learning Unit|地域おこし推進室 Regional Vitalization Office|議会事務局_議事調査係 Assembly Office",
            "課長 Director|課長補佐 Assistant Director|係長 Unit Chief|主査 Senior Clerk|主事 Clerk|主任 Chief Clerk|主任主査兼係長 Chief Senior Clerk", _COUNTRY,
        ),
        Staff("健康福祉課_保健センター Health Center", "保健師 Public Health Nurse|主任保健師（成人担当） Chief Public Health Nurse|主任管理栄養士 Chief Dietitian", _COUNTRY),
        Staff("地域おこし推進室 Regional Vitalization Office|産業振興課 Industry Division", "地域おこし協力隊 Local Vitalization Cooperator|集落支援専任員 Village Supporter", _COUNTRY, 2),
        Staff(_NO_UNIT, "町長職務代理者 Acting Mayor|副町長（総括） Deputy Mayor", r"町(?:役場)?$", 3),
        Staff(_NO_UNIT, "村長 Mayor|教育委員（教育長代理） Acting Superintendent", r"村(?:役場)?$", 3),
        Staff("総務部_消防総務課 Fire Administration Division|予防部_査察課_査察指導係 Inspection Unit|警防部_救急救助課 Rescue Division|北消防署_警備第一課 Fire Guard Division 1", "消防監 Assistant Fire Chief|消防司令長 Battalion Chief|課長補佐 Assistant Director|係長 Unit Chief|消防司令補（主任） Fire Lieutenant", r"消防", 2),
        Staff("経営企画監理室 Management Office|水道部_配水課_漏水防止係 Leakage Unit|下水道部_施設課_水質係 Water Quality Unit|お客さまサービス課 Customer Services Division", "課長 Director|係長 Unit Chief|主査 Senior Clerk|技師 Engineer|主任 Chief Clerk", r"下水道局$", 2),
        Staff("教育総務課_施設係 Facilities Unit|学校教育課_学務係 School Affairs Unit|社会教育課_文化財担当 Cultural Properties|教職員課_人事班 Personnel Group", "課長 Director|主任指導主事 Chief Supervisor of Schools|主査 Senior Clerk|主任主事 Chief Clerk|文化財専門員 Cultural Properties Specialist|係長 Unit Chief", r"教育(?:委員会|庁)$", 2),
        Staff(_NO_UNIT, "議長 Speaker|副議長 Deputy Speaker|議員 Assembly Member|議員（総務文教委員長） Assembly Member", r"議会$", 3),
        Staff("議会事務局_政策法務係 Legislative Unit|議会事務局_議事広報係 Assembly Public Relations Unit", "係長 Unit Chief|主査 Senior Clerk|主任 Chief Clerk", r"議会$"),
        Staff("生活安全部_サイバー犯罪対策課 Cybercrime Division|警務部_広報県民課 Public Relations Division|交通部_交通企画課_安全教育係 Traffic Safety Unit", "警部 Police Inspector|警部補 Assistant Inspector|課長補佐 Assistant Director|巡査部長 Sergeant|警視 Superintendent", r"警察", 2),
    ),
    OrganizationKind.MINISTRY: (
        Staff(
            "大臣官房総務課 General Affairs Division|大臣官房_会計課_監査室 Audit Office|大臣官房_デジタル統括室 Digital Office|地域産業局_地域経済課_企画係 Planning Unit|地域産業局_中堅企業支援室 Medium Business Office|技術政策局_研究開発課 Research and Development Division|制度改革局_総務課_法令係 Legislation Unit|通商局_国際戦略課_交渉第二班 Negotiation Group 2",
            "課長補佐 Deputy Director|係長 Unit Chief|係員 Staff|専門官 Expert Officer|企画官 Planning Officer|総括補佐 Senior Deputy Director|企画調整専門職 Planning Specialist|課長補佐（総括担当） Deputy Director", _MINISTRY,
        ),
        Staff(_NO_UNIT, "審議官 Deputy Director-General|参事官 Counsellor|大臣官房政策立案参事官 Counsellor for Policy|局長 Director-General", _MINISTRY, 2),
        Staff("総務課 General Affairs Division|総務企画部_人事厚生課 Personnel Division|会計課_用度第二係 Supplies Unit 2", "課長 Director|係長 Unit Chief|専門官 Expert Officer|事務官 Administrative Official|課長補佐 Assistant Director|主任調査専門官 Chief Investigator", _LOCAL),
        Staff("地域経済部_産業技術革新課_推進係 Innovation Unit|産業振興部_経営革新課_創業支援担当 Start-up Support|総務部_防災調整官室 Disaster Coordination Office|農村計画課_事業調整班 Project Group", "課長 Director|係長 Unit Chief|専門官 Expert Officer|技官 Technical Official|課長補佐 Assistant Director|総括調整官（防災） Senior Coordinator", _BUREAU),
        Staff("工務第三課 Works Division 3|調査第二課_計画係 Planning Unit|用地課_用地補償係 Compensation Unit|道路管理課 Road Management Division", "課長 Director|係長 Unit Chief|技官 Technical Official|事務官 Administrative Official|建設監督官（工事） Construction Supervisor|専門職（河川） River Specialist", r"事務所$|出張所$", 2),
        Staff("雇用指導部門 Employment Guidance Section|事業所第二部門 Employers Section 2", "統括職業指導官（企業） Chief Employment Officer|就職促進専門員 Employment Specialist|事務官 Administrative Official", r"安定所$", 2),
        Staff("法人課税第一部門 Corporate Taxation Section 1|資産課税部門 Property Taxation Section", "統括国税調査官（法人） Chief Examiner|上席国税徴収専門官 Senior Collector|事務官 Administrative Official", r"税務署$", 2),
        Staff("監督課 Inspection Division|安全衛生第二課 Safety and Health Division 2", "労働基準監督官（主任） Chief Inspector|課長 Director|係員 Staff", r"監督署$|労働局$", 2),
        Staff("治山課 Erosion Control Division|業務グループ Operations Group", "森林官（首席） Chief Forester|主任森林整備官 Chief Forest Officer|係員 Staff", r"森林管理署$", 2),
        Staff(_NO_UNIT, "局長 Director-General|総務担当次長 Deputy Director-General", _BUREAU, 2),
        Staff(_NO_UNIT, "所長 Head|次長 Deputy Head|統括調整所長 Head", r"事務所$|安定所$|出張所$", 2),
        Staff(_NO_UNIT, "副署長（管理） Deputy Head|次長 Deputy Head", r"署$", 2),
    ),
    OrganizationKind.UNIVERSITY: (
        Staff(
            "理工学部_機械知能学科 Department of Mechanical Intelligence|工学研究科_社会基盤工学専攻 Department of Civil Infrastructure|情報科学部_メディア情報学科 Department of Media Informatics|農学部_森林資源学科_木質材料研究室 Wood Materials Laboratory|経済学部_地域経済学科 Department of Regional Economics|国際文化学部_比較文化コース Comparative Culture|医学部_公衆衛生学講座 Public Health|教育学部_学校臨床心理コース School Clinical Psychology|地域共創推進センター Regional Cooperation Center|先端材料研究所_機能材料部門 Functional Materials Division|法学部_政策科学科 Department of Policy Science|保健看護学部_老年看護学 Gerontological Nursing",
            "教授 Professor|准教授 Associate Professor|講師 Lecturer|助教 Assistant Professor|特任教授 Project Professor|客員教授 Visiting Professor|教授・学部長補佐 Associate Dean and Professor|教授・研究所長 Professor and Center Director|特任研究員（ＰＤ） Project Researcher|名誉教授 Professor Emeritus", r"大学$",
        ),
        Staff(
            "総務企画部_総務課_庶務係 General Affairs Unit|学務部_教務企画課 Academic Affairs Division|学生支援センター_就職支援係 Career Unit|研究協力部_産学連携課_知財担当 Intellectual Property|財務部_経理契約課 Accounting and Procurement Division|国際部_留学交流課 International Exchange Division|附属図書館_利用者支援係 Library Services Unit|入試広報戦略室 Admissions Office",
            "課長 Director|係長 Unit Chief|主任 Chief|主査 Senior Staff|コーディネーター Coordinator|課長補佐 Assistant Director|ＵＲＡ（主任） Research Administrator|一般職員（任期付） Administrative Staff", r"大学", 2,
        ),
        Staff(_NO_UNIT, "学長 President|副学長 Vice President|理事 Trustee|理事・副学長（研究） Trustee and Vice President", r"大学$", 5),
    ),
    OrganizationKind.AGENCY: (
        Staff(_NO_UNIT, "理事長 President|専務理事 Executive Director|常務理事 Managing Director|事務局長 Secretary-General|監事（非常勤） Auditor", f"(?:{_INSTITUTES}|{_CARE})", 3),
        Staff(_NO_UNIT, "会長 Chairman|副会長 Vice Chairman|専務理事 Executive Director|常任相談役 Standing Adviser", rf"{_CHAMBER}|観光協会|観光連盟|国際交流協会", 2),
        Staff(_NO_UNIT, "代表理事 Representative Director|理事 Director|事務局長 Secretary-General|コミュニティコーディネーター Community Coordinator|広報ボランティア担当 Volunteer Public Relations", _CIRCLES, 3),
        Staff("事務局 Secretariat|事務局_総務企画課 Planning Section", "事務局長 Secretary-General|次長 Deputy Secretary-General|主任 Senior Staff|主事 Clerk|係長 Chief|書記（会計） Clerk|なし -", rf"{_CHAMBER}|{_SIGHTS}|協会|財団|{_CIRCLES}|シルバー|連合会|土地改良|士会|推進会議", 2),
        Staff(
            "総務部_経理契約課 Accounting Section|企画調整部_事業評価室 Evaluation Office|支援事業部_専門家派遣課 Expert Dispatch Section|技術支援部_材料評価チーム Materials Team|研究推進部_水資源グループ Water Resources Group|振興課_販路支援係 Market Support Unit|業務部_審査第三課 Examination Section 3",
            "課長 Manager|係長 Chief|主任 Senior Staff|主査 Senior Associate|次長 Deputy Manager|主任研究員 Senior Researcher|技術専門員（試験） Technical Specialist|プロジェクトマネージャー（創業） Project Manager", _INSTITUTES,
        ),
        Staff("中小企業支援課_経営相談係 Management Consultation Unit|地域振興部_まちなか活性課 Downtown Section|会員サービス課_検定担当 Certification Tests", "経営指導員 Business Adviser|主任 Senior Staff|課長 Manager|係長 Chief|補助員（経営改善） Assistant", _CHAMBER, 3),
        Staff("観光推進部_受入環境課 Visitor Services Section|物産振興課 Products Section|まちなか観光案内所 Downtown Information Office", "主任 Senior Staff|課長 Manager|係長 Chief|観光地域づくりマネージャー Destination Manager|駅長（支配人） Station Master", _SIGHTS, 3),
        Staff("地域福祉課_ボランティア支援係 Volunteer Unit|総務課_人事労務係 Personnel Unit|特別養護老人ホームひだまり苑 Nursing Home Hidamarien|在宅支援センターわかたけ Home Care Center Wakatake", "課長 Manager|係長 Chief|主任 Senior Staff|施設長（管理者） Facility Director|主任介護支援専門員 Chief Care Manager|生活相談員主任 Chief Counselor|福祉活動専門員 Welfare Specialist", _CARE, 3),
        Staff("営農経済部_米穀課 Rice Section|金融共済部_ローン相談課 Loan Section|総務企画課_組合員係 Members Unit|購買部_生活資材課 Household Supplies Section", "課長 Manager|係長 Chief|主任 Senior Staff|営農指導主任 Chief Farm Adviser|参事兼部長 General Manager", _LAND, 3),
        Staff(
            "地域産業支援部 Regional Industry Support Department|法人営業部_ソリューション室 Solution Office|営業統括部_公務推進課 Public Sector Section|融資審査部_再生支援グループ Revitalization Group|大通中央支店 Odori Chuo Branch|県庁前支店_渉外課 Sales Section, Kenchomae Branch|事務集中部_為替係 Exchange Unit",
            "部長 General Manager|次長 Deputy General Manager|課長 Manager|係長 Assistant Manager|主任 Supervisor|推進役（法人） Promotion Officer|上席審査役 Senior Examiner|業務役 Operations Officer", _BANKS, 3,
        ),
        Staff("緑が丘東支店 Midorigaoka Higashi Branch|卸町支店 Oroshimachi Branch", "支店長 Branch Manager|支店長代理 Acting Branch Manager|副支店長兼融資課長 Deputy Branch Manager", _BANKS, 2),
        Staff("編集局_地域報道部 Local News Desk|報道制作部 News Production Department|デジタル編集部_動画班 Video Group", "記者 Reporter|論説委員（文化） Editorial Writer|副部長待遇 Deputy Manager|チーフアナウンサー Chief Announcer|部長 General Manager", _NEWS, 4),
        Staff("営業事業局_地域営業部 Local Sales Department|ビジネス開発局_催事企画部 Events Department", "部長 General Manager|主任 Supervisor|営業局次長 Deputy Director|営業プランナー Sales Planner", _NEWS, 4),
        Staff("営業本部_法人契約グループ Corporate Contracts Group|地域共生推進室 Regional Relations Office|施設管理部_保全計画課 Maintenance Planning Section|工務課_管路係 Pipe Unit", "課長 Manager|主任 Supervisor|係長 Assistant Manager|副課長 Deputy Manager|担当課長 Manager|技術主任（保安） Technical Supervisor", _NETS, 4),
        Staff("法人事務局_経営企画室 Corporate Planning Office|教育相談室 Counseling Office", "主任 Chief|係長 Chief|広報渉外主幹 Public Relations Officer|事務局長 Secretary-General|進路指導主任教諭 Career Guidance Teacher", r"学園$|女学院", 3),
        Staff(_NO_UNIT, "校長（学校運営責任者） Principal|教頭職 Vice Principal|教務主任教諭 Head Teacher|養護主任教諭 School Nurse", r"学校$", 4),
        Staff("学校事務室 School Office|進路キャリア部 Career Guidance", "主任 Chief|主査 Senior Staff|教諭（進路指導主事） Career Guidance Teacher|係長 Chief", r"学校$", 2),
        Staff(_NO_UNIT, "園長（法人理事） Principal|主幹保育教諭 Chief Nursery Teacher", r"こども園", 4),
        Staff("子育て支援センターたんぽぽ Child Support Center Tampopo|園事務室 Office", "主任 Chief|係長 Chief|支援員（主任） Chief Supporter", r"こども園", 2),
        Staff("学芸課_資料係 Collections Unit|奉仕課_児童サービス担当 Children's Services|管理運営課 Administration Division", "館長代理 Acting Director|主任司書 Chief Librarian|主任学芸員 Chief Curator|係長 Chief|主査 Senior Staff", _MUSEUMS, 4),
    ),
    OrganizationKind.PRACTICE: (
        Staff(_NO_UNIT, "所長 Principal|代表 Representative|代表社員 Managing Partner|パートナー Partner|共同代表（東京） Co-representative|なし -", _OFFICES, 4),
        Staff("法人顧問部 Corporate Counsel Department|相続・承継サポート室 Succession Office|労務相談課 Labor Consultation Section|総務経理課 General Affairs Section", "主任 Supervisor|マネージャー Manager|リーダー Leader|事務長 Business Manager|スタッフ職 Staff|アソシエイト（勤務） Associate|なし -", _OFFICES),
    ),
    OrganizationKind.HOSPITAL: (
        Staff(_NO_UNIT, "院長 Director|副院長 Deputy Director|理事長 Chairman|事務長 Business Director|看護部長 Director of Nursing|診療部長（外科） Head of Surgery", _WARDS, 3),
        Staff("内科 Internal Medicine|小児科 Pediatrics|整形外科 Orthopedics|腎臓・透析内科 Nephrology|脳卒中センター Stroke Center|緩和ケア科 Palliative Care|眼科診療部 Ophthalmology", "部長 Director|医長 Chief Physician|医員 Physician|主任医長（循環器） Senior Chief Physician", _WARDS),
        Staff("事務局_経営戦略課 Management Strategy Section|患者サポートセンター_入退院支援係 Admission Support Unit|医事課_外来会計係 Outpatient Billing Unit|施設用度課 Facilities Section|総務課 General Affairs Section", "課長 Manager|係長 Chief|主任 Senior Staff|主事 Clerk|医療ソーシャルワーカー（社会福祉士） Medical Social Worker|診療情報管理主任 Chief Records Officer", _WARDS, 2),
        Staff("臨床検査技術科 Laboratory|薬剤部 Pharmacy|リハビリ技術科 Rehabilitation|栄養管理科 Nutrition", "主任 Chief|技師長（検査） Chief Technician|薬剤師 Pharmacist|科長補佐 Assistant Head", r"病院$|医療センター|中央病院|病院機構"),
        Staff("看護部 Nursing Department|看護部_五階東病棟 Fifth Floor East Ward|看護部_地域連携室 Liaison Office", "看護師長 Head Nurse|主任 Chief|副看護部長（教育） Deputy Director of Nursing", r"病院$|医療センター|中央病院|病院機構"),
        Staff(_NO_UNIT, "院長補佐（医局長） Assistant to the Director|受付主任 Reception Chief|管理獣医師・獣医学修士 Veterinarian in Charge", r"クリニック|医院|どうぶつ病院", 2),
        Staff("医療事務室 Medical Office|訪問診療部 Home Visits", "主任 Chief|マネージャー Manager|係長 Chief", r"クリニック|医院|どうぶつ病院"),
    ),
}  # fmt: skip
POSTS = {
    kind: tuple(post for staff in several for post in staff.posts(_TEAM, _HEAD_OF_WHOLE))
    for kind, several in STAFF.items()
}
ONLY_AT = only_at(staff for several in STAFF.values() for staff in several)
"""Departments and titles, as a pattern, and the pattern of the organisations that have them."""
