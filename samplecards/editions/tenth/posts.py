"""Who works where in the organisations of this edition: departments by their level, with the titles found there."""

from __future__ import annotations

from itertools import product

from samplecards.organization_words import OrganizationKind, Wording, wordings

Posts = tuple[tuple[Wording, Wording], ...]
_NONE = (Wording("", ""),)


def _posts(units: str, titles: str, *, untitled: bool = False) -> Posts:
    """Each of the departments with each of the titles; without departments, the titles alone."""
    several = wordings(titles) + (_NONE if untitled else ())
    return tuple(product(wordings(units) or _NONE, several))


_COMPANY = (
    *_posts(
        "",
        """
代表取締役社長 President|代表取締役社長 President|代表取締役 Representative Director|代表取締役_社長執行役員 President & Executive Officer|代表取締役会長兼社長 Chairman & President
取締役_専務執行役員 Director, Senior Managing Officer|取締役_常務執行役員 Director, Managing Officer|執行役員CFO Chief Financial Officer|取締役_CTO Chief Technology Officer|社外監査役 Outside Auditor
常務取締役 Managing Director|執行役員_営業戦略担当 Executive Officer, Sales Strategy|代表社員社長 President|監査役（常勤） Standing Auditor
        """,
    ),
    *_posts(
        "公共事業統括本部 Public Business Headquarters|経営管理本部 Business Administration HQ|社会基盤設計本部 Infrastructure Design HQ|金融システム事業本部 Financial Systems HQ",
        "本部長補佐 Assistant Division Director|常務執行役員_本部長 Managing Officer, Division Director|統括部長（公共） Chief General Manager|理事_技師長 Senior Chief Engineer|本部技監 Chief Technologist",
    ),
    *_posts(
        "東部支社 Eastern Office|西部支社 Western Office",
        "執行役員_支社長 Executive Officer, Head|副支社長 Deputy Head|支社長代理（営業） Acting Head, Sales",
    ),
    *_posts(
        "都心支店 City Branch|首都圏統括支店 Metropolitan Branch",
        "支店長 Branch Manager|副支店長（法人担当） Deputy Branch Manager|執行役員_支店長 Executive Officer, Branch Manager",
    ),
    *_posts(
        """
営業部 Sales Department|総務部 General Affairs Department|法務・コンプライアンス推進部 Legal and Compliance Department|公共営業第一部 Public Sales Department 1|財務企画部 Financial Planning Department
情報システム統括部 Information Systems Department|構造設計部 Structural Design Department|法人営業第三部 Corporate Sales Department 3|東日本支社_社会インフラ部 Infrastructure Department, East Japan Office
西日本支社_ビジネス推進部 Business Promotion Department, West Japan Office|経営企画戦略室 Corporate Planning Office|中央支店_法人渉外部 Corporate Relations, Central Branch|サステナビリティ戦略室 Sustainability Office
本店営業第二部 Head Office Sales Department 2|公共事業統括本部_調達推進部 Procurement Department, Public Business HQ
        """,
        "部長 General Manager|次長 Deputy General Manager|担当部長 General Manager in Charge|部長代理 Acting General Manager|副部長（総括） Deputy Manager|部長（官公庁担当） General Manager, Public Sector|技術参与 Counselor|シニアマネージャー（公共） Senior Manager",
    ),
    *_posts(
        """
総務部_総務第二課 General Affairs Section|公共営業第一部_第一課 Section 1, Public Sales Department 1|人財本部_採用研修課 Recruiting and Training Section|管理本部_経理部_決算課 Closing Section, Accounting Department
営業本部_官需営業部_東京営業課 Tokyo Section, Public Demand Sales|本社営業統括部_官公庁営業課 Public Sector Section|購買部_契約管理課 Contract Section, Purchasing|品質保証本部_検査課 Inspection Section
首都圏統括支店_工事部_工事第二課 Works Section 2, Metropolitan Branch|設計統括部_意匠設計課 Design Section|第二支社_営業推進課 Sales Promotion Section, Branch 2|川口工場_生産技術課 Production Engineering, Kawaguchi Plant
融資審査部_審査第一課 Credit Section 1|貿易本部_機械貿易課 Machinery Trading Section
        """,
        "課長 Manager|課長代理 Acting Manager|係長 Chief|主任 Supervisor|担当課長 Manager in Charge|主席 Principal|課長（心得） Acting Section Head|主任調査役 Chief Examiner",
        untitled=True,
    ),
    *_posts(
        """
公共ソリューション本部_自治体クラウドグループ Municipal Cloud Group|デジタル事業部_UXデザインチーム UX Design Team|技術本部_構造解析グループ Structural Analysis Group|社会基盤設計本部_河川チーム River Team
開発第二本部_プロダクト企画グループ Product Planning Group|コーポレート本部_広報・IRグループ PR & IR Group|クラウドサービス部_導入支援チーム Onboarding Team|研究開発センター_計測技術グループ Measurement Group
都市計画部_まちづくり推進グループ Town Planning Group|データ戦略室 Data Strategy Office
        """,
        """
グループリーダー（設計） Group Leader|マネージャー Manager|チームリーダー Team Leader|主任技師 Chief Engineer|シニアエンジニア（基盤） Senior Engineer|コンサルタント Consultant|プロジェクトマネージャー（PM） Project Manager
プリンシパルコンサルタント Principal Consultant|ビジネスアソシエイト Associate|グループ長 Group Manager|専任担当課長 Senior Specialist|技術主査 Senior Engineer|アートディレクター Art Director|リードデザイナー Lead Designer
        """,
        untitled=True,
    ),
    *_posts(
        "城北営業所 Johoku Sales Office|湾岸営業所 Wangan Sales Office|南部営業所 Minami Office|技術研究所 Technical Research Institute|中央物流センター Central Logistics Center",
        "所長 Head|副所長（管理） Acting Head|センター長 Center Manager|副所長（技術） Deputy Head, Engineering|主任研究員 Senior Researcher|営業担当主任 Sales Supervisor",
    ),
)  # fmt: skip

_MUNICIPALITY = (
    *_posts("", "副市長 Vice Mayor|市長公室長 Chief of Mayor's Office|都市政策監 Policy Director|教育部長 Director of Education|会計管理者兼会計局長 Chief Accountant|区長 Mayor|技監兼都市局長 Chief Engineer"),
    *_posts(
        """
財政局 Finance Bureau|都市経営局 Urban Management Bureau|こども未来局 Children's Bureau|総務局_行政管理部 Administration Department|健康局_保健予防部 Preventive Health Department|建設局_土木部 Public Works Department
        """,
        "局長 Director-General|部長 Director|次長 Deputy Director|参事 Counselor|理事・部長 Senior Director|担当部長 Director in Charge",
    ),
    *_posts(
        """
総務局_行政管理部_情報政策課 Information Policy Division|財政局_契約部_契約第一課 Contract Division 1|経済観光局_産業部_企業立地課 Business Location Division|都市経営局_国際課 International Division
総務部_総務第二課 General Affairs Division|総務部_契約検査課 Contract and Inspection Division|デジタル戦略部_DX推進課 DX Promotion Division|教育委員会事務局_指導部_教職員課 Teachers' Division, Board of Education
教育委員会_学校施設課 School Facilities Division, Board of Education|選挙管理委員会事務局_選挙課 Election Commission Office|農業委員会事務局_農地調整課 Farmland Division|監査委員事務局_監査課 Audit Division
土木部_道路管理課 Road Management Division|会計局_出納課 Treasury Division|福祉保健部_障がい福祉課 Disability Welfare Division|市民局_地域協働課 Community Division|水道局_経営企画課 Management Planning, Waterworks
知事公室_広報戦略課 PR Strategy Division|区民部_戸籍住民課 Residents' Division|環境局_資源循環課 Recycling Division
        """,
        """
課長 Director|課長補佐 Assistant Director|副参事（調整担当） Deputy Counselor|主幹 Senior Staff|係長 Chief|主査 Senior Clerk|主任 Chief Clerk|主事 Clerk|技師 Engineer|統括主任 Chief Staff|担当係長（調整） Chief in Charge

        """,
        untitled=True,
    ),
    *_posts(
        """
総務局_行政管理部_情報政策課_システム担当 Systems Unit, Information Policy Division|財政局_財政部_財政課_予算第二係 Budget Unit 2|都市整備部_建築指導課_審査係 Building Inspection Unit|企画部_企画課_政策調整グループ Policy Group
教育委員会事務局_生涯学習部_文化財課_調査係 Research Unit, Cultural Properties|区民生活部_協働推進課_協働支援係 Community Support Unit|保健所_生活衛生課_食品監視担当 Food Inspection Unit
        """,
        "係長 Unit Chief|主査 Senior Clerk|主任主事 Chief Clerk|主事 Clerk|主任技師 Chief Engineer|技師 Engineer|保健師 Public Health Nurse|担当 Staff|主任（総括） Chief Clerk",
    ),
)  # fmt: skip

_MINISTRY = (
    *_posts("", "事務次官 Vice-Minister|官房長 Deputy Vice-Minister|大臣官房審議官（都市政策担当） Deputy Director-General|政策統括官 Director-General for Policy|大臣政務官秘書官 Secretary"),
    *_posts(
        """
大臣官房_人事課 Personnel Division|大臣官房_文書課 Archives and Documents Division|都市局_都市再生課 Urban Renewal Division|基盤整備局_総務課 General Affairs Division, Infrastructure Bureau|産業政策局_新産業室 New Industry Office
医政局_地域医療政策課 Community Medicine Division|統計情報部_統計企画課 Statistics Planning Division|長官官房_総務課 General Affairs, Commissioner's Secretariat|研究振興局_学術基盤課 Academic Infrastructure Division
関東支分局_企画部_広域計画課 Regional Planning Division, Kanto Bureau|中部支分局_総務部_契約課 Contract Division, Chubu Bureau|九州支分局_建政部 Construction Department, Kyushu Bureau
        """,
        """
課長 Director|企画官 Planning Officer|室長 Office Director|課長補佐 Deputy Director|総括課長補佐（法規担当） Deputy Director, Legal|専門官 Specialist|係長 Unit Chief|主査 Chief|課付 Staff|企画専門職（総括） Planning Specialist
調査官（統計） Research Officer|補佐（総括担当） Deputy Director in General
        """,
    ),
    *_posts(
        """
大臣官房_会計課_契約第一係 Contract Unit 1, Accounts Division|都市局_都市再生課_民間連携係 Private Partnership Unit|産業政策局_産業構造課_分析第二係 Analysis Unit 2|中部支分局_道路部_交通対策課_安全係 Traffic Safety Unit
医政局_総務課_企画法令係 Legal Planning Unit|長官官房_総務課_広報係 Public Relations Unit
        """,
        "係長 Unit Chief|主任 Senior Staff|係員 Staff|事務官 Official|技官 Technical Official|併任係長 Unit Chief",
        untitled=True,
    ),
)  # fmt: skip

_UNIVERSITY = (
    *_posts("", "理事・事務総長 Trustee and Secretary-General|副学長（研究担当） Vice President for Research|学長特別補佐 Special Assistant to the President"),
    *_posts(
        """
大学院公共政策学研究科 Graduate School of Public Policy|法学部_政治行政学科 Department of Politics|工学研究院_社会基盤部門 Division of Civil Engineering|情報学部_データ工学科 Department of Data Engineering
大学院医学研究科_公衆衛生学講座 Department of Public Health|文学部_史学科 Department of History|都市デザイン研究センター Urban Design Research Center|理工学術院_建築学専攻 Department of Architecture
        """,
        "教授 Professor|教授 Professor|准教授 Associate Professor|専任講師（常勤） Lecturer|助教 Assistant Professor|特任教授 Project Professor|客員准教授（連携） Visiting Associate Professor|教授・学科主任 Professor and Chair|研究科長・専攻主任 Dean|名誉教授 Professor Emeritus",
    ),
    *_posts(
        """
総務部_総務企画課 General Planning Division|財務部_調達課_調達第一係 Procurement Unit 1|研究推進部_外部資金課 External Funding Division|国際部_留学生課 International Students Division|社会連携本部_産官学連携室 Partnership Office
教務部_教務課 Academic Affairs Division|入試センター_広報係 Admissions PR Unit|施設部_施設企画課 Facilities Planning Division
        """,
        "課長 Manager|係長 Unit Chief|主任 Chief Clerk|主査 Senior Staff|課長補佐 Assistant Manager|専門職員（国際） Specialist|主任URA Senior Research Administrator|特任専門職員 Project Specialist",
        untitled=True,
    ),
)  # fmt: skip

_AGENCY = (
    *_posts("", "理事長 President|専務理事 Executive Director|常務理事（総括） Managing Director|事務局長 Secretary-General|代表理事 Representative Director|代表理事会長 Chairman|副会頭（産業担当） Vice Chairman|中央執行委員長 Chairman|書記長 General Secretary"),
    *_posts(
        """
総務部_総務第二課 General Affairs Section|経営企画部_広報課 Public Relations Section|事業支援部_再生支援課 Revitalization Support Section|東日本本部_都市業務部 Urban Operations, East Headquarters|中小企業振興部 Small Business Promotion Department
融資部_融資審査課 Loan Section|事務局_総務担当 General Affairs, Secretariat|産業政策部_地域振興課 Regional Promotion Section|認証評価部_評価第二課 Evaluation Section 2|情報セキュリティ研究部門_解析グループ Analysis Group
会員サービス部_研修課 Training Section|普及啓発室 Public Awareness Office|西日本本部_技術監理課 Technical Supervision Section
        """,
        """
部長 General Manager|課長 Manager|課長代理 Acting Manager|主査 Senior Staff|主任 Senior Associate|係長 Chief|参事 Counselor|上席研究員（計測） Senior Researcher|調査役（総括） Examiner|主席調査員 Senior Researcher|経営指導員 Business Adviser
専門役 Specialist Officer|室長代理 Acting Office Head
        """,
        untitled=True,
    ),
)  # fmt: skip

_PRACTICE = (
    *_posts(
        "",
        """
弁護士（第二東京弁護士会） Attorney at Law|弁護士（第二東京弁護士会） Attorney at Law|パートナー_弁護士 Partner, Attorney at Law|代表社員_弁護士 Managing Attorney|公認会計士 Certified Public Accountant|公認会計士_税理士 CPA, Tax Accountant|代表社員_公認会計士 Representative Partner, CPA
アソシエイト_弁護士 Associate, Attorney at Law|弁理士（電気・情報） Patent Attorney|カウンセル_弁護士 Counsel|弁護士・ニューヨーク州弁護士 Attorney at Law (Japan, New York)|所長_弁理士 Managing Patent Attorney|シニアパートナー Senior Partner
        """,
    ),
    *_posts(
        "監査第二事業部 Audit Division 2|公共インフラ部門 Public Infrastructure Practice|アドバイザリー部 Advisory Department|丸の内オフィス Tokyo Office|商標意匠第一部 Trademark and Design Department",
        "シニアマネジャー Senior Manager|マネジャー（監査） Manager|パートナー Partner|シニア・アソシエイト Senior Associate|事務長補佐 Assistant Office Manager|パラリーガル（渉外） Paralegal",
    ),
)  # fmt: skip

_HOSPITAL = (
    *_posts("", "病院長（事業管理者） Director|院長 Director|副院長兼看護部長 Deputy Director and Chief Nurse|名誉院長 Honorary Director|事務部長 Director of Administration"),
    *_posts(
        "循環器内科・血管内科 Cardiology|脳神経外科 Neurosurgery|小児科・新生児科 Pediatrics|救命救急センター Emergency Center|リハビリテーション診療科 Rehabilitation|麻酔科・集中治療部 Anesthesiology and ICU",
        "部長 Director|医長（病棟） Chief Physician|副医長 Deputy Chief Physician|医師（専攻医） Physician|診療部長（外来） Director of Clinical Department",
    ),
    *_posts(
        "事務部_経営戦略課 Management Strategy Section|患者サポートセンター Patient Support Center|総務部_職員課 Staff Section|看護部 Nursing Department|医療情報管理室 Medical Information Office|薬剤部_調剤室 Pharmacy",
        "課長 Manager|主任 Supervisor|係長 Unit Chief|看護師長 Head Nurse|副看護部長（教育担当） Deputy Chief Nurse|医療ソーシャルワーカー（主任） Medical Social Worker|室長 Head|薬剤部長 Director of Pharmacy",
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
