"""What the customers of this edition are called."""

from __future__ import annotations

from samplecards.editions.sixteenth.posts import ONLY_AT, POSTS
from samplecards.organization_words import OrganizationKind, Words, wordings

_PLACES = wordings("""
汐凪 Shionagi|鷺沼原 Saginumahara|稲積野 Inazumino|雲根 Kumone|岳見 Takemi|鴨瀬 Kamose|玉藻浜 Tamamohama|椎谷原 Shiiyahara|八束野 Yatsukano|柚木浜 Yunokihama|霧生 Kirio|月ノ瀬川 Tsukinosegawa|茅渟崎 Chinuzaki|三門台 Mikadodai|帆立山 Hotateyama|瀬波川 Senamigawa|白檜 Shirabiso
""")

WORDS = Words(
    stems=wordings("""
ときわぎ Tokiwagi|まるせん Marusen|ヤマジュウ Yamaju|カネダイ Kanedai|イズミヤマ Izumiyama|鳳 Otori|旭洋 Kyokuyo|千鳥 Chidori|北斗七 Hokutoshichi|東雲堂 Shinonomedo|南海電 Nankaiden|瑞穂野 Mizuhono|大成田 Onarita|永和 Eiwa|光陽 Koyo|協進 Kyoshin|福寿 Fukuju|神戸屋 Kambeya|西海 Saikai|山陽路 Sanyoji|鶴亀 Tsurukame|堀江谷 Horieya|向井田 Mukaida|清水谷 Shimizudani
オルビタ Orbita|フォルテラ Fortera|ネクサム Nexam|ソラリア Solaria|カナデラ Kanadera|ルミエナ Lumiena|アステック Astec|ビーコンズ Beacons|ファーロ Faro|テラノヴァ Terranova|オリーブ Olive|こまどり Komadori|いとぐるま Itoguruma|ＮＳＣ NSC|ＨＭＴ HMT|ジェイエム JM|せとうち Setouchi
    """),
    trades=wordings("""
総合建設 General Construction|土建興産 Civil Construction|電設システム Electrical Construction|空調設備工業 Air Conditioning|塗装店 Painting Works|緑地造園 Landscape Works|道路整備 Road Works|基礎工事 Foundation Works|鉄構製造 Steel Structures|建材工務 Building Works
工機製造 Machine Works|精機製造 Precision Works|食品プロダクツ Food Processing|製麺所本家 Noodles|繊維工業 Textiles|化成品工業 Chemicals|硝子加工 Glass|製材木材 Sawmill|鋳造技研工業 Foundry|計器製造 Instruments|蒲鉾 Kamaboko
情報システム工業 Information Systems|ソフトラボ Software Laboratory|ネットソリューション Networks|テクノブレイン Techno Brain|ＩＴソリューションズ IT Solutions|デジタルデザイン Digital Design|システムエンジニアリング System Engineering
総合コンサルタンツ Consulting Engineers|測量設計工舎 Survey and Design|都市設計事務所 Urban Design|地質技研 Geological Engineering|環境計画 Environmental Planning|水工技術調査 Hydraulic Research
陸運輸送 Transportation|物流サービス Logistics|交通自動車 Bus Lines|タクシー交通 Taxi|内航海運 Shipping|自動車センター Motor Sales|石油商会 Petroleum|貿易商会 Trading|建機レンタル Equipment Rental|事務用品 Office Supplies|美術印刷 Printing Works|企画宣伝 Advertising|保険プラザ Insurance Services|不動産プランニング Property Management|警備防災 Security Services|清掃サービス Cleaning Services|環境保全 Environmental Services|産業廃棄物処理 Waste Disposal|給食 Catering|介護ステーション Care Services|人材コンシェル Staffing Services
観光ホテル Tourist Hotel|湯治旅館 Hot Spring Inn|書房本店 Books|表具店 Scroll Mounting|漬物店 Pickles|家具店 Furniture|陶器店 Pottery|園芸場 Garden Center|菓子司 Confectionery|鮮魚店 Fresh Fish|眼鏡店 Opticians|畳店 Tatami|経営研究所 Management Research|教育出版 Educational Publishing|医療器 Medical Instruments|防災設備 Fire Protection|太陽光発電 Solar Power|通商貿易 Commerce
    """),
    place_stems=_PLACES * 5,  # so that most universities, which draw from the other stems as well, are named by places
    ministries=wordings("""
産業経済省 Ministry of Industry and Economy|国土保全省 Ministry of Land Conservation|農水資源省 Ministry of Agriculture and Fisheries|医療福祉省 Ministry of Health and Welfare|学術芸術省 Ministry of Learning and Arts|海洋観光庁 Ocean and Tourism Agency|情報通信庁 Information and Communications Agency|知識財産庁 Knowledge Assets Agency
九州産業経済局 Kyushu Bureau of Industry and Economy|近畿農水局 Kinki Bureau of Agriculture and Fisheries|中部運輸交通局 Chubu Transport and Traffic Bureau|四国国土整備局 Shikoku Land Improvement Bureau|東北総合通信監理局 Tohoku Communications Bureau|北海道環境事務所 Hokkaido Environment Office|鴨瀬税務署 Kamose Tax Office|汐凪労働基準監督署 Shionagi Labor Standards Office|岳見公共職業安定所 Takemi Employment Security Office|玉藻浜海上保安部 Tamamohama Coast Guard Office|雲根地方気象台 Kumone Meteorological Observatory|霧生砂防国道事務所 Kirio Sabo and Highway Office|瀬波川ダム管理所 Senamigawa Dam Office|茅渟崎地方法務局 Chinuzaki Legal Affairs Bureau|柚木浜税関支署 Yunokihama Customs Branch
    """),
    agencies=wordings("""
株式会社汐凪銀行 Shionagi Bank|株式会社瀬波川銀行 Senamigawa Bank|鴨瀬信用金庫 Kamose Shinkin Bank|岳見信用金庫 Takemi Shinkin Bank|玉藻浜信用組合 Tamamohama Credit Union|八束野労働金庫 Yatsukano Labor Bank
株式会社汐凪日報新聞社 Shionagi Nippo Newspaper|株式会社岳見民報新聞社 Takemi Mimpo Newspaper|株式会社テレビ玉藻 Television Tamamo|株式会社雲根ケーブルネットワーク Kumone Cable Network|株式会社エフエム鴨瀬 FM Kamose|瀬波川電力株式会社 Senamigawa Electric Power|柚木浜瓦斯ガス供給株式会社 Yunokihama Gas Supply|岳見鉄道株式会社 Takemi Railway|三門台高速道路株式会社 Mikadodai Expressway|稲積野広域水道企業団 Inazumino Water Supply Authority
汐凪商工会議所 Shionagi Chamber of Commerce and Industry|霧生商工会議所 Kirio Chamber of Commerce and Industry|椎谷原町商工会 Shiiyahara Society of Commerce and Industry|汐凪県商工会連合会 Shionagi Federation of Commerce and Industry|一般社団法人玉藻浜観光協会 Tamamohama Tourism Association|公益財団法人汐凪観光コンベンションビューロー Shionagi Convention Bureau|一般社団法人月ノ瀬川物産協会 Tsukinosegawa Products Association
汐凪中央農業協同組合 Shionagi Chuo Agricultural Cooperative|ＪＡしらびそ農業協同組合 JA Shirabiso|玉藻浜漁業協同組合連合会 Tamamohama Fisheries Federation|岳見広域森林組合 Takemi Forest Owners Cooperative|八束野土地改良区 Yatsukano Land Improvement District|雲根酪農業協同組合 Kumone Dairy Cooperative
社会福祉法人鴨瀬市社会福祉協議会 Kamose Council of Social Welfare|社会福祉法人しおなぎ社会事業会 Shionagi Social Works|社会福祉法人桜樹福祉会 Oju Welfare Association|公益社団法人霧生市シルバー人材センター Kirio Silver Human Resources Center|社会福祉法人白檜障害者支援会 Shirabiso Support Association
独立行政法人地域産業基盤機構 Regional Industry Infrastructure Organization|独立行政法人学術文化振興機構 Learning and Culture Promotion Organization|国立研究開発法人海岸環境研究所 Coastal Environment Research Institute|公益財団法人しおなぎ産業支援財団 Shionagi Industry Support Foundation|公益財団法人玉藻浜市スポーツ文化事業団 Tamamohama Sports and Culture Foundation|一般財団法人岳見都市公園公社 Takemi City Parks Corporation|一般社団法人汐凪県建設業協会 Shionagi Construction Association|公益社団法人汐凪県看護協会 Shionagi Nursing Association|汐凪県信用保証協会 Shionagi Credit Guarantee Corporation|汐凪県土地開発公社 Shionagi Land Development Corporation|汐凪県後期高齢者医療連合会 Shionagi Medical Care Federation|一般財団法人瀬波川流域研究センター Senamigawa Basin Research Center|公益財団法人雲根国際交流基金 Kumone International Exchange Fund|公益財団法人汐凪県中小企業振興センター Shionagi Small Business Promotion Center
特定非営利活動法人こどもの居場所つくし Kodomo no Ibasho Tsukushi|特定非営利活動法人里山ねっと霧生 Satoyama Net Kirio|ＮＰＯ法人みちくさ文庫 Michikusa Bunko|株式会社まちづくり鴨瀬 Machizukuri Kamose|汐凪国際映画祭実行委員会 Shionagi Film Festival Committee|一般社団法人移住と空き家の学校 School of Migration and Vacant Houses|学校法人鷺沼学園 Saginuma Gakuen|汐凪県立岳見農林高等学校 Takemi High School of Agriculture|学校法人つくしの幼稚園 Tsukushino Kindergarten|幼保連携型認定こども園はまなす Hamanasu Kindergarten
    """),
    departments={kind: tuple(dict.fromkeys(unit for unit, _ in posts if unit.japanese)) for kind, posts in POSTS.items()},
    titles={kind: tuple(dict.fromkeys(rank for _, rank in posts if rank.japanese)) for kind, posts in POSTS.items()},
    posts=POSTS,
    only_at=ONLY_AT,
    municipalities=(
        *(("市", "City"),) * 6, *(("市役所", "City Hall"),) * 4, *(("県", "Prefecture"),) * 3, *(("県庁", "Prefectural Office"),) * 2, *(("町", "Town"),) * 2, *(("町役場", "Town Hall"),) * 2, ("村", "Village"), ("村役場", "Village Hall"), ("市教育委員会", "City Board of Education"), ("市消防本部", "Fire Department"), ("市上下水道局", "Waterworks Bureau"), ("地区環境衛生組合", "Sanitation Union"),
    ),
    universities=(
        *(("国立大学法人", "大学"),) * 2, *(("", "大学"),) * 5, ("公立大学法人 ", "大学"), ("学校法人 ", "大学"), ("", "産業大学"), ("", "国際大学"), ("", "大学短期大学部"),
    ),
    forms=(
        *("株式会社{}",) * 8, *("{}株式会社",) * 6, *("株式会社 {}",) * 2, "株式会社　{}", "{} 株式会社", *("有限会社{}",) * 2, "有限会社　{}", "合同会社{}", "(株){}", "{}㈱", "（有）{}", "合資会社{}",
    ),
    branches=("東関東支社", "瀬戸内支店", "千曲営業所", "新潟県央営業所", "大阪南支店", "筑後営業所", "道南出張所", "湘南サテライトオフィス", "駿河工場", "但馬事業所", "大隅営業所", "三河物流センター"),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
{}法律会計共同事務所 {} Law and Accounting Office|弁護士法人_{} {} Law Firm|{}大通り法律事務所 {} Odori Law Office|税理士法人{}アンドパートナーズ {} Tax Partners|{}税務会計プラザ {} Tax Office|公認会計士・税理士_{}事務所 {} CPA Office|司法書士・行政書士_{}合同事務所 {} Joint Office|司法書士法人{}リーガルサポート {} Legal Support|社会保険労務士法人{}ヒューマン {} Human Consultants|{}労務管理事務所 {} Labor Management Office|土地家屋調査士法人{}境界測地 {} Boundary Surveyors|行政書士{}在留許可オフィス {} Gyosei-shoshi Office|一級建築士事務所_{}アトリエ {} Architects|{}内外特許商標事務所 {} Patent and Trademark Office|中小企業診断士事務所{}経営相談室 {} Management Consulting Office
        """),
        OrganizationKind.HOSPITAL: wordings("""
医療法人社団_{}会病院 {} Hospital|医療法人{}会_内科クリニック {} Clinic|{}市立中央市民病院 {} Municipal Hospital|{}赤十字医療センター {} Medical Center|{}県立こころの医療センター {} Mental Health Center|社会医療法人財団{}会 {} Medical Foundation|{}脳神経外科記念病院 {} Neurosurgical Hospital|{}整形外科リハビリクリニック {} Orthopedic Clinic
        """),
    },
    english_forms=(*("Co., Ltd.",) * 6, "Inc.", "Corp.", "K.K.", "LLC"),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 34,
    OrganizationKind.MUNICIPALITY: 20,
    OrganizationKind.MINISTRY: 8,
    OrganizationKind.UNIVERSITY: 7,
    OrganizationKind.AGENCY: 20,
    OrganizationKind.PRACTICE: 7,
    OrganizationKind.HOSPITAL: 4,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: (*("co.jp",) * 7, "jp", "com", "com", "biz"),
    OrganizationKind.MUNICIPALITY: (*("lg.jp",) * 4, "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp", "or.jp", "jp", "org"),
    OrganizationKind.PRACTICE: ("jp", "com", "com", "gr.jp"),
    OrganizationKind.HOSPITAL: ("or.jp", "jp", "com"),
}
