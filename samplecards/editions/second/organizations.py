"""The words that the organisations of this edition are called by, their departments and titles."""

from __future__ import annotations

from samplecards.organization_words import OrganizationKind, Words, wordings

_OFFICIAL_TITLES = wordings("""
局次長 Deputy Director-General|室長 Office Director|企画官 Planning Officer|主幹 Principal Officer|副主幹 Assistant Principal Officer|主事 Officer
技師 Engineering Officer|審査官 Examiner|統括主査 Chief Senior Officer|課長心得 Acting Chief
調整官 Coordination Officer
""")

WORDS = Words(
    stems=wordings("""
紺碧 Konpeki|緋桜 Hizakura|朝凪 Asanagi|月虹 Gekko|ソラノネ Soranone|あかね雲 Akanegumo|北辰野 Hokushinno|銀河台 Gingadai
雪代 Yukishiro|アオバト Aobato|潮音 Choon|花霞 Hanagasumi|ワカクサ Wakakusa|千種原 Chigusahara|つむぎ Tsumugi
    """),
    trades=wordings("""
工業 Industries|商事 Trading|薬品 Pharmaceuticals|ホールディングス Holdings|エンジニアリング Engineering|運輸 Transport
デザイン Design|データサービス Data Services|紙業 Paper|農園 Farms|電子 Electronics|総合研究所 Research Institute|硝子 Glass
    """),
    place_stems=wordings(
        "朝霧 Asagiri|白樺野 Shirakabano|夕凪 Yunagi|藤波 Fujinami|七瀬川 Nanasegawa|榛名原 Harunahara"
    ),
    ministries=wordings("""
生活文化省 Ministry of Life and Culture|海洋資源庁 Marine Resources Agency|国土情報省 Ministry of Land Information
食料安全庁 Food Safety Agency|海洋資源庁_西日本海洋監視部 West Japan Office, Marine Resources Agency
国土情報省_中部国土情報事務所 Chubu Office, Ministry of Land Information
    """),
    agencies=wordings("""
独立行政法人産業人材育成機構 Human Resources Development Organization|一般社団法人広域観光協会 Regional Tourism Association
公益財団法人科学技術財団 Science and Technology Foundation|地方独立行政法人食品技術センター Food Technology Center
朝霧県中小企業団体中央会 Asagiri Federation of Small Business|藤波漁業協同組合 Fujinami Fisheries Cooperative|社会福祉法人夕凪の里 Yunagi Welfare
    """),
    departments={
        OrganizationKind.COMPANY: wordings("""
海外事業部 Overseas Division|財務部経理課 Accounting Section|法務部 Legal Department|生産本部生産管理部 Production Control Department
マーケティング部 Marketing Department|お客様相談室 Customer Relations Office|研究開発センター Research and Development Center
物流部購買課 Purchasing Section|ソリューション営業部 Solution Sales Department|監査役室 Auditors Office
西日本事業部建築部積算課 Estimation Section|プラント本部保全部機械課保全係 Maintenance Section|サステナビリティ推進部 Sustainability Department
        """),
        OrganizationKind.MUNICIPALITY: wordings("""
健康福祉部高齢福祉課 Elderly Welfare Division|建設部道路維持課 Road Maintenance Division|農林水産部農政課 Agriculture Division
教育委員会生涯学習課 Lifelong Learning Division|税務課 Tax Division|都市整備局公園緑地部緑化課緑化係 Parks Division
子ども家庭部保育課給付係 Childcare Division|危機管理室 Crisis Management Office
        """),
        OrganizationKind.MINISTRY: wordings("""
大臣官房会計課 Accounts Division|文化振興局国際課 International Division, Culture Bureau
海洋政策局資源課調査係 Resources Division, Marine Policy Bureau|統計局情報管理室 Information Office, Statistics Bureau
測量部測地課基準点係 Geodesy Division|用地部管理課 Land Management Division|検疫部輸入食品課 Imported Food Division
        """),
        OrganizationKind.UNIVERSITY: wordings("""
理学部化学科 Department of Chemistry|経済学部 Faculty of Economics|附属図書館 University Library
大学院工学研究科電気工学専攻 Department of Electrical Engineering|国際交流課 International Exchange Division
        """),
        OrganizationKind.AGENCY: wordings("""
総務企画部 General Affairs Department|人材育成課 Training Division|事業支援グループ Business Support Group
技術相談室 Technical Consultation Office
        """),
    },
    titles={
        OrganizationKind.COMPANY: wordings("""
専務取締役 Senior Managing Director|常務執行役員 Managing Executive Officer|本部長 Division Director|室長 Office Manager
工場長 Plant Manager|担当部長 Senior Manager|主席研究員 Principal Researcher|コンサルタント Consultant|チームリーダー Team Leader
常務取締役兼管理本部長 Managing Director|上席執行役員_工場統括 Senior Executive Officer|支店長代理 Deputy Branch Manager|会長 Chairman
        """),
        OrganizationKind.MUNICIPALITY: _OFFICIAL_TITLES,
        OrganizationKind.MINISTRY: _OFFICIAL_TITLES,
        OrganizationKind.UNIVERSITY: wordings("""
講師 Lecturer|名誉教授 Professor Emeritus|特任准教授 Project Associate Professor|主任研究員 Senior Researcher
        """),
        OrganizationKind.AGENCY: wordings("""
専務理事 Senior Executive Director|事務局長 Secretary General|センター長 Center Director|主任相談員 Senior Advisor
        """),
    },
    municipalities=(("市", "City"), ("村", "Village"), ("区役所", "Ward Office"), ("町役場", "Town Office")),
    universities=(("公立大学法人", "大学"), ("学校法人", "学園大学"), ("", "医科大学")),
    forms=("株式会社{}", "株式会社{}", "{}株式会社", "{}株式会社", "合資会社{}", "{}有限会社", "(株){}"),
    branches=("関東支店", "九州営業所", "技術開発センター", "浜松工場", "大阪本社"),
)
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 52,
    OrganizationKind.MUNICIPALITY: 16,
    OrganizationKind.MINISTRY: 12,
    OrganizationKind.UNIVERSITY: 10,
    OrganizationKind.AGENCY: 10,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: ("co.jp",),
    OrganizationKind.MUNICIPALITY: ("lg.jp",),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp",),
}
