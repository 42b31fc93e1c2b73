"""What the organisations of this edition are called."""

from __future__ import annotations

from samplecards.editions.seventh.posts import DEPARTMENTS, POSTS, TITLES
from samplecards.organization_words import OrganizationKind, Words, wordings

WORDS = Words(
    stems=wordings("""
丹沢野 Tanzawano|志野原 Shinohara|常磐谷 Tokiwadani|鶴城 Kakujo|早瀬野 Hayaseno|唐沢屋 Karasawaya|三稜台 Sanryodai|銀嶺堂 Ginreido|岩清水 Iwashimizu|日輪 Nichirin|旭鷹 Asahitaka|碧海原 Hekikaihara
ヴェルナス Vernas|コルテア Cortea|リオネクト Rionect|アクシオラ Axiola|カネヤスノ Kaneyasuno|キタミネ Kitamine|ミズホノ Mizuhono|サンテラ Santerra|ＯＺＫ OZK|葛尾山 Kuzuoyama|中筋 Nakasuji|白根沢 Shiranesawa
双葉野 Futabano|大鳥居 Otorii|楢崎谷 Narasakidani|千束屋 Chizukaya
    """),
    trades=wordings("""
組 Gumi|金属工業 Metal Industries|鋳造所 Foundry|計器 Instruments|電装 Electronics|製材所 Sawmill|米穀 Rice|染工 Dyeing|陶器 Ceramics|防水 Waterproofing|道路 Road Construction|舗道 Paving
測器 Measuring Instruments|コンサルタント Consultants|データ Data|ロジスティクス Logistics|ファーマ Pharma|トラベル Travel|自動車販売 Motor Sales|石油販売 Fuel Sales|損害保険サービス Insurance Services
ビル管理 Building Management|人材開発 Human Resources|精密 Precision|電線 Cable|軸受 Bearings|油圧 Hydraulics|工機 Machine Tools|板金 Sheet Metal|管工 Plumbing|建機 Construction Machinery
製本 Bookbinding|種苗 Seeds|冷凍 Cold Storage|乳業 Dairy|製粉 Flour Mills|採石 Quarry|興産 Kosan|総業 Sogyo|ホーム Home|企画 Planning|技建 Giken|地質調査 Geological Survey|プラント Plant|モータース Motors
テック Tech|ケミカル Chemical|工業所 Works|鉄鋼 Steel|電子工業 Electronics|電機製作所 Electric Works|化学工業 Chemical Industries|食品工業 Food Industries|印刷所 Printing|写真製版 Photoengraving
ヘルスケア Healthcare|アグリ Agri|総合設備 Facilities|道路工業 Road Works|観光バス Sightseeing Bus|タクシー Taxi|旅館 Inn|ホテル Hotel|百貨店 Department Store|通信工業 Communications
コミュニケーションズ Communications|パートナーズ Partners|ファイナンス Finance|ガラス工業 Glass
    """),
    place_stems=wordings("葦ノ原 Ashinohara|八雲崎 Yagumozaki|鈴音 Suzune|美里原 Misatohara|羽白 Hashiro|瀬名津 Senatsu|北ノ沢 Kitanosawa|桐生田 Kiryuda|若狭野 Wakasano"),
    ministries=wordings("""
地域産業省 Ministry of Regional Industry|国土環境省 Ministry of Land and Environment|暮らし安全庁 Citizen Safety Agency|科学振興庁 Science Promotion Agency
地域産業省_北陸地域産業局 Hokuriku Bureau, Ministry of Regional Industry|地域産業省_四国地域産業局 Shikoku Bureau, Ministry of Regional Industry|国土環境省_近畿地方環境局 Kinki Bureau, Ministry of Land and Environment
国土環境省_九州地方環境局 Kyushu Bureau, Ministry of Land and Environment|科学振興庁_標準研究センター Standards Center, Science Promotion Agency
    """),
    agencies=wordings("""
瀬名津商工会議所 Senatsu Chamber of Commerce and Industry|羽白町商工会 Hashiro Society of Commerce and Industry|八雲崎信用金庫 Yagumozaki Shinkin Bank|桐生田信用組合 Kiryuda Credit Union|葦ノ原農業協同組合 Ashinohara Agricultural Cooperative
独立行政法人中小事業者支援機構 Organization for Small Business Support|国立研究開発法人先端計測研究機構 National Institute of Advanced Measurement|公益財団法人鈴音県産業支援センター Suzune Industry Support Center
一般財団法人美里原文化振興財団 Misatohara Culture Foundation|社会福祉法人羽白町社会福祉協議会 Hashiro Council of Social Welfare|北ノ沢森林組合 Kitanosawa Forest Owners' Association|一般社団法人瀬名津観光コンベンション協会 Senatsu Tourism and Convention Association
葦ノ原県中小企業団体中央会 Ashinohara Federation of Small Business Associations|協同組合八雲崎鉄工センター Yagumozaki Ironworks Cooperative
    """),
    departments=DEPARTMENTS,
    titles=TITLES,
    posts=POSTS,
    municipalities=(
        *(("市", "City"),) * 5, *(("県", "Prefecture"),) * 3, *(("町", "Town"),) * 2, ("市役所", "City Hall"), ("町役場", "Town Hall"), ("県庁", "Prefectural Office"),
        ("広域連合", "Wide-area Union"),
    ),
    universities=(
        *(("", "大学"),) * 3, ("国立大学法人", "大学"), ("公立大学法人", "大学"), ("", "県立大学"), ("", "女子大学"), ("", "高等専門学校"), ("学校法人", "学院"),
    ),
    forms=(
        *("株式会社{}",) * 7, *("{}株式会社",) * 7, "{}　株式会社", "株式会社 {}", "有限会社{}", "{}有限会社", "合同会社{}", "(株){}",
    ),
    branches=("駅東営業所", "臨海工場", "北支店", "南事業所", "配送センター", "研修センター", "技術センター", "資材センター"),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
{}総合会計事務所 {} General Accounting Office|{}綜合法律事務所 {} Law Office|{}法律特許事務所 {} Law and Patent Office|税理士法人{}税務会計 {} Tax Corporation|弁護士法人{}総合 {} Law Firm
{}会計士事務所 {} Accounting Office|{}社労士オフィス {} Labor Consultants|{}行政書士オフィス {} Administrative Office
    """),
        OrganizationKind.HOSPITAL: wordings("""
医療法人{}会_{}病院 {} Hospital|社会福祉法人{}会_{}記念病院 {} Memorial Hospital|{}市民病院 {} Municipal Hospital|{}内科クリニック {} Clinic|医療法人社団{}会_{}中央整形外科 {} Orthopedic Clinic
{}総合クリニック {} General Clinic
    """),
    },
    english_forms=("Co., Ltd.", "Co., Ltd.", "Co., Ltd.", "Inc.", "Ltd.", "Corporation"),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 54,
    OrganizationKind.MUNICIPALITY: 15,
    OrganizationKind.MINISTRY: 7,
    OrganizationKind.UNIVERSITY: 8,
    OrganizationKind.AGENCY: 9,
    OrganizationKind.PRACTICE: 4,
    OrganizationKind.HOSPITAL: 3,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: ("co.jp", "co.jp", "co.jp", "jp", "com", "net"),
    OrganizationKind.MUNICIPALITY: ("lg.jp", "lg.jp", "lg.jp", "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp", "or.jp", "or.jp", "jp"),
    OrganizationKind.PRACTICE: ("jp", "com", "gr.jp"),
    OrganizationKind.HOSPITAL: ("or.jp", "jp", "com"),
}
