"""The names of the organisations that order from this print shop."""

from __future__ import annotations

from samplecards.editions.eighteenth.posts import ONLY_AT, POSTS
from samplecards.organization_words import OrganizationKind, Words, wordings

_NAMES_OF_TOWNS = wordings("""
若槻野 Wakatsukino|常磐木 Tokiwagi|葦ヶ浦 Ashigaura|笹野川 Sasanogawa|小貫原 Onukihara|大椿 Otsubaki|朝霧台 Asagiridai|伊佐治 Isaji|真名瀬 Manase|千束原 Sensokuhara
白鳥台 Shiratoridai|桂木野 Katsuragino|鹿野沢 Kanozawa|巴川 Tomoegawa|萩ノ台 Haginodai|都留浜 Tsuruhama|高梁原 Takaharibara|美里浦 Misatoura|鶴ヶ根 Tsurugane|霞野 Kasumino|椎葉野 Shiibano|東雲浦 Shinonomeura
""")

_FIRMS = wordings("""
タジマ Tajima|中川 Nakagawa|オカモト Okamoto|河村 Kawamura|栗原 Kurihara|杉山 Sugiyama|森下 Morishita|松井 Matsui|上原 Uehara|平田 Hirata|谷口 Taniguchi|宮田 Miyata|小川 Ogawa|大野 Ohno|ハヤシダ Hayashida|キタムラ Kitamura|オオタニ Otani
双葉 Futaba|三葉 Mitsuba|日昇 Nissho|大栄 Daiei|三友 Sanyu|三幸 Sanko|五光 Goko|七福 Shichifuku|丸進 Marushin|カネマル Kanemaru|ヤマサン Yamasan|マルタカ Marutaka|信和 Shinwa|栄和 Eiwa|万葉 Manyo|玄海 Genkai|筑後 Chikugo|信濃 Shinano|越後 Echigo|相模 Sagami|武蔵 Musashi|美濃 Mino|すみれ Sumire|つばさ Tsubasa|若葉 Wakaba
アクト Act|クレスト Crest|シリウス Sirius|ソレイユ Soleil|メイト Mate|フォレスト Forest|プライム Prime|ブリッジ Bridge|ルート Route|ミント Mint|レイン Rain|ラインズ Lines|オリオン Orion|カナデ Kanade|ＭＴＫ MTK|ＹＫ YK|ＫＭＣ KMC|エヌ・ケー NK|Ｔ＆Ｓ TandS|サン二十一 San21|第一 Daiichi|新日 Shinnichi|中部 Chubu|北陸 Hokuriku
""")

WORDS = Words(
    stems=_FIRMS,
    trades=wordings("""
建設工務所 Construction|土建工業 Civil Engineering|建設総業 General Construction|建工 Kenko|鉄建 Tekken|電設工事 Electric Works|空調設備工事 Air Conditioning|舗道建設 Paving|造園緑化 Landscaping|塗工社 Painting|水道土木 Waterworks|住建ハウス工業 Housing|防水工業 Waterproofing
精工製作 Precision Works|機工製作 Machine Works|食品製造 Food Manufacturing|醸造工業所 Brewing|硝子製造所 Glass|製材 Sawmill|電器工業 Electric Industries|金型工業 Die and Mold|化成工業 Chemicals|印刷工房 Printing|紙工 Paper Works|ゴム Rubber|紡織 Textile
情報システム開発 Information Systems|クラウドシステム Cloud Systems|ネットワーク Network|デジタル Digital|ＩＴサービス IT Services|データラボ Data Lab|ソフト製作 Software|テックデザイン Tech Design
環境技術 Environmental Engineering|都市計画 Urban Planning|測量コンサルタンツ Survey Consultants|設計 Architects|地質 Geological Survey|技術コンサル Engineering Consultants|計画研究所 Planning Institute|環境調査設計 Environmental Survey
花店 Florist|写真 Photo|寝具 Bedding|食堂 Kitchen|眼鏡 Optical|製茶問屋 Tea Garden|酒蔵元 Sake Brewery|菓子処 Confectionery|書房堂 Books|ホテル旅館 Hotels|自動車整備工場 Auto Service|薬局店 Pharmacy
保険 Insurance|総合管理 Building Management|エージェンシー Agency|人材 Staffing|クリーン Cleaning|ソーラー Solar|ファーム Farm|フード Foods|ケア Care|器械 Instruments|家具 Furniture|教育 Education|新聞店 Newspaper Shop|金物 Hardware|技術 Technology|ハウス House|リフォーム Reform|インテリア Interior|アーキテクツ Architects|コーポレーション Corporation|トレーディング Trading|イノベーション Innovation|マーケティング Marketing|クリエイト Create|プロモーション Promotion|運輸梱包 Transport|物流倉庫業 Logistics|警備サービス Security|石油燃料商会 Petroleum|商事物産 Shoji|リース機器 Leasing|旅行観光 Travel|広告社企画室 Advertising|不動産住宅 Real Estate
    """),
    place_stems=_NAMES_OF_TOWNS * 18,  # else few universities would be called after places
    ministries=wordings("""
国土形成省 Ministry of Land Improvement|経済振興省 Ministry of Economic Promotion|農山漁村振興省 Ministry of Rural Affairs|健康福祉労働省 Ministry of Health and Work|環境保全省 Ministry of Environmental Conservation|総合行政庁 General Administration Agency|地域デジタル庁 Regional Digital Agency
関東甲信整備局 Kanto-Koshin Improvement Bureau|中部経済振興局 Chubu Economic Promotion Bureau|近畿農政事務局 Kinki Agricultural Bureau|九州北部労働監督局 Northern Kyushu Labor Bureau|北東北運輸監理局 Northern Tohoku Transport Bureau|中国財務支援局 Chugoku Finance Bureau
巴川河川国道整備事務所 Tomoegawa River and Road Office|葦ヶ浦港湾整備事務所 Ashigaura Port Office|鹿野沢森林管理事務所 Kanozawa Forest Office|若槻野税務署 Wakatsukino Tax Office|笹野川労働基準監督署 Sasanogawa Labor Standards Office|朝霧台公共職業安定所 Asagiridai Employment Office
    """),
    agencies=wordings("""
株式会社若槻野中央銀行 Wakatsukino Chuo Bank|株式会社東雲銀行 Shinonome Bank|葦ヶ浦信用金庫 Ashigaura Shinkin Bank|常磐木信用金庫 Tokiwagi Shinkin Bank|鹿野沢信用組合 Kanozawa Credit Union
株式会社朝霧新聞社 Asagiri Newspaper|株式会社東雲放送 Shinonome Broadcasting|若槻野ケーブルテレビ株式会社 Wakatsukino Cable Television|巴川ガス株式会社 Tomoegawa Gas|白鳥電鉄バス株式会社 Shiratori Bus|美里高速道路株式会社 Misato Expressway
若槻野商工会議所 Wakatsukino Chamber of Commerce and Industry|大椿商工会議所 Otsubaki Chamber of Commerce and Industry|鶴ヶ根町商工会 Tsurugane Society of Commerce|若槻野県商工会連合会 Wakatsukino Federation of Societies of Commerce
一般社団法人若槻野県建設業協会 Wakatsukino Construction Association|一般社団法人_葦ヶ浦観光協会 Ashigaura Tourism Association|公益社団法人若槻野県看護連盟 Wakatsukino Nursing Federation|一般財団法人地域づくり推進センター Community Development Promotion Center|公益財団法人若槻野県産業創造財団 Wakatsukino Industry Creation Foundation|公益財団法人_常磐木市文化振興財団 Tokiwagi Culture Foundation|一般社団法人日本防災教育協会 Japan Disaster Education Association|公益社団法人全国用水研究所 National Water Use Institute
独立行政法人地方創造支援機構 Organization for Regional Creation|国立研究開発法人沿岸環境研究所 Coastal Environment Research Institute|地方独立行政法人若槻野県工業技術センター Wakatsukino Industrial Technology Center|若槻野県信用保証基金 Wakatsukino Credit Guarantee Fund|若槻野県道路公社 Wakatsukino Road Corporation|若槻野県市町村振興協会 Wakatsukino Municipal Promotion Association
社会福祉法人大椿市社会福祉協議会 Otsubaki Council of Social Welfare|社会福祉法人ひなた福祉会 Hinata Welfare Association|社会福祉法人_鶴寿福祉会 Kakuju Welfare Association|公益社団法人笹野川市シルバー人材センター Sasanogawa Silver Center
わかつきの農業協同組合 Wakatsukino Agricultural Cooperative|都留浜漁業協同組合 Tsuruhama Fishery Cooperative|椎葉野森林組合 Shiibano Forest Cooperative|小貫原土地改良区 Onukihara Land Improvement District
特定非営利活動法人まちなか学び舎 Machinaka Manabiya|ＮＰＯ法人里山あそび隊 Satoyama Asobitai|NPO法人こども食堂めぐり Kodomo Shokudo Meguri|学校法人桂木学園 Katsuragi Gakuen|学校法人白鳥台幼稚園 Shiratoridai Kindergarten|若槻野県立常磐木高等学校 Tokiwagi High School|学校法人東雲専門学校 Shinonome College
    """),
    departments={kind: tuple(dict.fromkeys(unit for unit, _ in posts if unit.japanese)) for kind, posts in POSTS.items()},
    titles={kind: tuple(dict.fromkeys(rank for _, rank in posts if rank.japanese)) for kind, posts in POSTS.items()},
    posts=POSTS,
    only_at=ONLY_AT,
    municipalities=(*(("市", "City"),) * 7, *(("市役所", "City Office"),) * 4, *(("県", "Prefecture"),) * 5, ("県庁", "Prefectural Office"), *(("町", "Town"),) * 3, *(("町役場", "Town Office"),) * 2, ("村", "Village"), ("村役場", "Village Office")),
    universities=(*(("", "大学"),) * 5, *(("国立大学法人", "大学"),) * 2, ("国立大学法人　", "大学"), ("公立大学法人", "大学"), ("公立大学法人 ", "県立大学"), ("", "工業大学"), ("", "女子大学"), ("", "短期大学")),
    forms=(*("株式会社{}",) * 9, *("{}株式会社",) * 8, *("株式会社 {}",) * 2, "株式会社　{}", "{} 株式会社", "{}　株式会社", *("有限会社{}",) * 2, "有限会社 {}", "{}有限会社", "合同会社{}", "{}合同会社", "㈱{}", "{}㈱", "(株){}", "（株）{}"),
    branches=("大阪支店", "中国支店", "九州支社", "北海道営業所", "関西支社", "横浜営業所", "福岡営業所", "仙台事業所", "神戸営業所", "京都支店", "静岡支店", "新潟営業所", "高松支店", "つくば研究所"),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
{}中央法律会計事務所 {} Sogo Law Office|弁護士法人{}市民法律 {} Legal Corporation|{}綜合弁護士事務所 {} Attorneys|税理士法人{}＆パートナーズ {} Tax Corporation|{}税務経理事務所 {} Tax Office|公認会計士・税理士{}事務所 {} Accounting Office|司法書士・行政書士{}事務所 {} Shiho-shoshi Office|司法書士法人{}登記センター {} Registration Center|社会保険労務士法人_{} {} Labor Consultants|{}社労士・労務事務所 {} Labor Office|行政書士_{}事務所 {} Gyosei-shoshi Office|{}土地家屋調査士・測量事務所 {} Land Surveyor Office|{}一級建築士設計室 {} Architect Studio|{}特許商標綜合事務所 {} Patent Office|{}不動産鑑定事務所 {} Appraisal Office
        """),
        OrganizationKind.HOSPITAL: wordings("""
医療法人{}会_中央病院 {} Chuo Hospital|医療法人社団_{}会 {} Medical Association|社会医療法人{}会総合病院 {} General Hospital|独立行政法人{}医療センター {} Medical Center|{}整形外科クリニック {} Orthopedic Clinic|{}内科小児科医院 {} Clinic|{}デンタル歯科 {} Dental Clinic|{}記念リハビリ病院 {} Memorial Hospital|{}健診プラザ {} Checkup Plaza
        """),
    },
    english_forms=(*("Co., Ltd.",) * 6, "Inc.", "Inc.", "Corporation", "Ltd.", "K.K.", "LLC"),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 38,
    OrganizationKind.MUNICIPALITY: 19,
    OrganizationKind.MINISTRY: 7,
    OrganizationKind.UNIVERSITY: 6,
    OrganizationKind.AGENCY: 20,
    OrganizationKind.PRACTICE: 6,
    OrganizationKind.HOSPITAL: 4,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: (*("co.jp",) * 7, *("jp",) * 2, "com", "com", "net", "biz"),
    OrganizationKind.MUNICIPALITY: (*("lg.jp",) * 6, "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp", "or.jp", "jp", "org"),
    OrganizationKind.PRACTICE: ("jp", "com", "net", "gr.jp"),
    OrganizationKind.HOSPITAL: ("or.jp", "jp", "com", "info"),
}
