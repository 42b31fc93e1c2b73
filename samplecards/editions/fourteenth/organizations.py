"""The words that the organisations of this edition are called by."""

from __future__ import annotations

from samplecards.editions.fourteenth.posts import ONLY_AT, POSTS
from samplecards.organization_words import OrganizationKind, Words, wordings

_PLACES = wordings("""
瀬尾野 Seono|玖珂原 Kugahara|朝羽 Asaha|賀名山 Kanayama|波志江浦 Hashieura|砥石川 Toishigawa|美作野 Mimasakano|千早台 Chihayadai|桂瀬 Katsurase|烏帽子崎 Eboshizaki|百瀬川 Momosegawa|加古里 Kakosato|飛鳥井 Asukai|竹並 Takenami
""")

WORDS = Words(
    stems=wordings("""
柏葉 Kashiwaba|松葉屋 Matsubaya|瑞光 Zuiko|千歳屋 Chitoseya|山城谷 Yamashirodani|海鳴 Uminari|南都 Nanto|北雁 Hokugan|大和田 Owada|三日市 Mikkaichi|丸十倉敷 Maruju|カクヨ坂下 Kakuyo|ヤマニシ Yamanishi|サンリョウ Sanryo|トクナガ Tokunaga|コトブキ Kotobuki
アルヴェラ Alvera|リンドバーク Lindberk|ノルデン Norden|フォルティナ Fortina|エクサリオ Exalio|メルクライン Merkline|クレアス Creas|オルテック Ortec|ユニヴィス Univis|ブライトウェル Brightwell|ＭＴＳ MTS|ＡＫコア AK-Core|ゆめの里 Yumenosato|せせらぎ Seseragi|つくしの Tsukushino|みかげ Mikage
旭光 Kyokko|東陵 Toryo|協和堂 Kyowado|昭栄 Shoei|大同寺 Daidoji|第二東邦 Daini-Toho|中央第一 Chuo-Daiichi|城北 Johoku|湖南 Konan|鶴来 Tsurugi|藤ノ木 Fujinoki|花房 Hanabusa
    """),
    trades=wordings("""
総合建設興業 Construction|土木建設工業 Civil Works|木造工務店 Builders|電設計装 Electric Construction|設備工業 Plumbing|塗装工業社 Painting|造園緑化土木 Landscaping|舗装建材 Paving Materials|住建ホーム Housing|水道設備 Waterworks
製作工業 Manufacturing|精工舎 Seikosha|機器製造 Equipment|化学工業所 Chemical Industries|冷凍食品工業 Foods|味噌醤油醸造 Brewery|段ボール工業 Paper|織物 Textiles|樹脂成形 Plastics|鋳造 Casting|光学機器 Optical Instruments|木工所 Woodworks
システム構築 Systems|データセンター運営 Data Centers|情報企画 Information Planning|テクノロジーズ Technologies|ウェブ制作所 Web Works|ネットワーク工事 Networks|ソフトウェア開発 Software
建設技術コンサルタント Engineering Consultants|都市計画研究所 Urban Planning Institute|設計コンサルタンツ Design Consultants|測量社 Land Survey|政策総研 Research|建築都市設計事務所 Architects
みらい銀行 Bank|共栄証券 Securities|火災海上保険 Insurance|機器リース販売 Leasing|新報新聞社 Shimpo|放送局 Broadcasting|出版企画 Publishing|食彩物産 Bussan|総合商事 Shoji|産業機材 Industries|外国貿易 Foreign Trade|運輸倉庫 Transport|交通バス Bus|不動産センター Real Estate|警備保障システム Security Services|ビル美装 Building Maintenance|リサイクル工業 Recycling|エナジーソリューション Energy|人財サポート Human Resources|広告宣伝社 Advertising|印刷製本所 Printing|和風旅館 Ryokan|菓子舗 Confectionery|すこやか薬局 Pharmacy|書店 Books|茶舗 Tea|花苑 Florist|酒店 Liquor|ジャパンテック Japantech|インターナショナルジャパン International Japan|グループホールディングス Holdings|メディカルサプライ Medical|ファーマテック Pharma
    """),
    place_stems=_PLACES * 4,  # most universities are called after places, which share their draw with the other stems
    ministries=wordings("""
国土共生省 Ministry of Land and Community|経済創造省 Ministry of Economic Creation|総合行政省 Ministry of General Administration|水産農林省 Ministry of Fisheries, Agriculture and Forestry|教育振興省 Ministry of Education Promotion|福祉労務省 Ministry of Welfare and Labor|情報通信技術省 Ministry of Communications Technology
技術認証庁 Technology Certification Agency|観光交流庁 Tourism and Exchange Agency|小規模企業庁 Small Enterprise Agency|資源循環庁 Resource Circulation Agency
    """),
    agencies=wordings("""
独立行政法人国際交流促進機構 International Exchange Promotion Organization|独立行政法人技能評価機構 Skills Assessment Organization|国立研究開発法人海洋資源研究機構 Institute of Marine Resources|独立行政法人農業経営支援機構 Farm Management Organization|国立研究開発法人材料信頼性研究所 Institute of Materials Reliability
公益財団法人朝羽県産業創造財団 Asaha Industry Foundation|公益財団法人桂瀬市文化振興財団 Katsurase Cultural Foundation|一般財団法人千早台まちづくり公社 Chihayadai Community Corporation|公益財団法人日本港湾緑化協会 Port Greening Association|一般財団法人地方行政調査会 Local Administration Research Association
一般社団法人百瀬川ＤＭＯ Momosegawa DMO|一般社団法人朝羽県建設業協会 Asaha Construction Association|公益社団法人賀名山シルバー人材センター Kanayama Silver Human Resources Center|一般社団法人地域エネルギー推進協議会 Regional Energy Council|公益社団法人砥石川青色申告会 Toishigawa Blue Return Association
社会福祉法人せせらぎ福祉会 Seseragi Welfare Association|社会福祉法人竹並市社会福祉協議会 Takenami Council of Social Welfare|社会福祉法人福祉の里はるか Haruka Welfare Village
桂瀬商工会議所 Katsurase Chamber of Commerce and Industry|烏帽子崎商工会議所 Eboshizaki Chamber of Commerce and Industry|加古里町商工会 Kakosato Society of Commerce|朝羽県商工会連合会 Asaha Federation of Societies of Commerce
瀬尾野信用金庫 Seono Shinkin Bank|波志江浦信用金庫 Hashieura Shinkin Bank|朝羽県信用組合 Asaha Credit Cooperative|飛鳥井農業協同組合 Asukai Agricultural Cooperative|烏帽子崎漁業協同組合 Eboshizaki Fisheries Cooperative|美作野森林組合連合 Mimasakano Forest Owners Federation|協同組合千早台卸センター Chihayadai Wholesale Center Cooperative
特定非営利活動法人里山クラブ桂瀬 Satoyama Club Katsurase|ＮＰＯ法人まちなか子ども食堂 Machinaka Kodomo Shokudo|認定特定非営利活動法人海辺の学び舎 Umibe no Manabiya|学校法人瑞光学園 Zuiko Gakuen|学校法人海鳴女学院 Uminari Jogakuin|朝羽県土地開発公社 Asaha Land Development Corporation|地方独立行政法人竹並市立病院機構 Takenami City Hospital Organization
    """),
    departments={kind: tuple(dict.fromkeys(unit for unit, _ in posts if unit.japanese)) for kind, posts in POSTS.items()},
    titles={kind: tuple(dict.fromkeys(title for _, title in posts if title.japanese)) for kind, posts in POSTS.items()},
    posts=POSTS,
    only_at=ONLY_AT,
    municipalities=(
        *(("市", "City"),) * 5, *(("市役所", "City Office"),) * 2, *(("県", "Prefecture"),) * 4, ("県庁", "Prefectural Office"), ("町", "Town"), ("町役場", "Town Office"), ("村", "Village"), ("村役場", "Village Office"),
    ),
    universities=(
        ("国立大学法人", "大学"), ("国立大学法人　", "大学"), ("国立大学法人 ", "大学"), ("", "大学"), ("", "大学"), ("", "大学"), ("公立大学法人", "大学"), ("学校法人", "大学"), ("", "工科大学"), ("", "福祉大学短期大学部"),
    ),
    forms=(
        *("株式会社{}",) * 5, *("{}株式会社",) * 5, "株式会社 {}", "株式会社　{}", "{} 株式会社", "有限会社{}", "有限会社　{}", "{}有限会社", "合同会社{}", "㈱{}", "（株）{}", "{}㈱",
    ),
    branches=("東北ブロック支店", "京葉営業所", "北関東支社", "湘南サービスステーション", "東海物流センター", "阪神支店", "備後営業所", "山口分室", "筑豊出張所", "つくば研究開発棟"),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
{}駅前法律事務所 {} Law Office|弁護士法人_{}法律事務所 {} Law Firm|税理士法人{}税務会計社 {} Tax Corporation|{}公認会計士・税理士事務所 {} Accounting Office|{}人財社会保険労務士法人 {} Labor Consultant Corporation|{}労務社会保険労務士オフィス {} Labor Office|司法書士法人{}相続リーガル {} Judicial Scrivener Corporation|行政書士{}国際法務オフィス {} Administrative Scrivener Office|{}特許商標意匠事務所 {} Patent Office|{}登記測量_土地家屋調査士事務所 {} Surveyor Office|有限責任{}監査法人 {} Audit Corporation|一級建築士事務所{}アトリエ {} Architect Office
        """),
        OrganizationKind.HOSPITAL: wordings("""
医療法人{}会病院 {} Hospital|{}協立総合病院 {} General Hospital|医療法人社団{}会_中央病院 {} Central Hospital|{}市立市民病院 {} Municipal Hospital|社会医療法人{}会_記念病院 {} Memorial Hospital|{}がん医療センター {} Medical Center|{}内科小児科病院 {} Hospital|公立{}地域医療センター {} Community Medical Center|{}済世病院 {} Saisei Hospital
        """),
    },
    english_forms=(*("Co., Ltd.",) * 4, "Inc.", "Corporation", "Ltd."),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 40,
    OrganizationKind.MUNICIPALITY: 17,
    OrganizationKind.MINISTRY: 7,
    OrganizationKind.UNIVERSITY: 7,
    OrganizationKind.AGENCY: 17,
    OrganizationKind.PRACTICE: 7,
    OrganizationKind.HOSPITAL: 5,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: (*("co.jp",) * 5, "jp", "com", "net"),
    OrganizationKind.MUNICIPALITY: ("lg.jp", "lg.jp", "lg.jp", "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp", "ac.jp", "jp"),
    OrganizationKind.AGENCY: ("or.jp", "or.jp", "or.jp", "jp", "org"),
    OrganizationKind.PRACTICE: ("jp", "com", "net"),
    OrganizationKind.HOSPITAL: ("or.jp", "jp", "or.jp"),
}
