"""The words that the organisations of this edition are called by, their departments and titles."""

from __future__ import annotations

from samplecards.editions.fourth.posts import DEPARTMENTS, TITLES
from samplecards.organization_words import OrganizationKind, Words, wordings

WORDS = Words(
    stems=wordings("""
碧樹 Hekiju|葦舟 Ashibune|燈山野 Toyamano|石榴 Zakuro|ミズナギ Mizunagi|ことのは坂 Kotonohazaka|ラドリス Radolis|ノイエルム Neuelm|フィノーラ Finora|カイネス Kaines
ＱＬＭ Qlm|ＺＫＦ Zkf|Quorvia Quorvia|Lumiqua Lumiqua|北灘 Kitanada|鷺沼川 Saginumagawa|八重垣野 Yaegakino|龍胆 Rindo|大槌原 Otsuchihara|三和田 Miwada|やまぼうし Yamaboshi
つくし野原 Tsukushinohara|灯野 Tomoshino|玄海野 Genkaino|長門路 Nagatoji|若狭路 Wakasaji|タケミツ Takemitsu|村雨 Murasame|小野瀬 Onose|ヤマキシ Yamakishi|エクラデア Ecladea
常盤井 Tokiwai|関屋辺 Sekiyabe|ムラカワ Murakawa|サカモリ Sakamori|ベルガモ野 Bergamono|テラヴィス Terravis|ユニオルタ Uniorta|共進野 Kyoshinno|三峰台 Mitsuminedai
    """),
    trades=wordings("""
電気工事 Electric Works|損害保険代理 Insurance Agency|福祉サービス Welfare Services|酒類販売 Liquors|木工 Woodworks|企画印刷 Graphics|住建 Home Construction|ダイナミクス Dynamics|レンタル Rental
重機 Heavy Machinery|樹脂 Plastics|計装 Instrumentation|塗装 Coatings|運送 Freight|自動車 Motors|石油 Petroleum
鋼材 Steel|冷凍食品 Frozen Foods|青果 Produce|書房 Publishing|ビルメンテナンス Building Maintenance
証券 Securities|薬局 Pharmacy|アナリティクス Analytics|クラウド Cloud
バイオ Bio|フーズ Foods|インターナショナル International|プランニング Planning|マテリアル Materials|研究所 Laboratory|空調設備 Air Conditioning
紡績 Spinning|窯業 Ceramics|バス Bus Lines|キャピタル Capital|新聞社 Newspaper|放送 Broadcasting|ホテルズ Hotels|エナジー Energy|発條 Springs|農機 Farm Machinery
    """),
    place_stems=wordings("""
葦原 Ashihara|灯野 Tomoshino|川辺野 Kawabeno|碧海浦 Hekikaiura|鷹巣山 Takanosuyama|八千草 Yachigusa|小鳥谷原 Kozuyahara|湯ノ瀬 Yunose|竹生島崎 Chikubusaki|梅ヶ淵 Umegafuchi|あさぎり野 Asagirino
ほたる野 Hotaruno
    """)
    * 4,  # universities are called by these or by the stems of companies; most by a place
    ministries=wordings("""
経済基盤省 Ministry of Economic Foundations|人材創生庁 Human Resources Agency|国民生活省 Ministry of Civic Life|交通創造省 Ministry of Transport Creation|森林河川庁 Forest and River Agency
防災復旧庁 Disaster Recovery Agency|財政金融省 Ministry of Fiscal Affairs|経済基盤省_東北経済基盤局 Tohoku Bureau, Ministry of Economic Foundations
経済基盤省_九州経済基盤局 Kyushu Bureau, Ministry of Economic Foundations|交通創造省_北陸地方交通局_高岡国道出張所 Takaoka Office, Ministry of Transport Creation
国民生活省_山形労務局 Yamagata Bureau, Ministry of Civic Life|森林河川庁_中国森林管理署 Chugoku Forest Office, Forest and River Agency|財政金融省_沼津収税署 Numazu Office, Ministry of Fiscal Affairs
人材創生庁_産業人材政策局 Human Resources Policy Bureau|防災復旧庁_岩手復旧局 Iwate Bureau, Disaster Recovery Agency|内政総務庁 Internal Administration Agency
    """),
    agencies=wordings("""
独立行政法人産業安全機構 Industrial Safety Organization|国立研究開発法人材料計測研究機構 Materials Metrology Organization|独立行政法人国際研修支援機構 International Training Organization|葦原商工会議所 Ashihara Chamber of Commerce
灯野商工会議所 Tomoshino Chamber of Commerce|川辺野町商工会 Kawabeno Society of Commerce|葦原県商工会連合会 Ashihara Federation of Commerce|八千草農業協同組合 Yachigusa Agricultural Cooperative|湯ノ瀬温泉旅館協同組合 Yunose Inn Cooperative
公益財団法人葦原県産業支援センター Ashihara Industry Support Center|一般社団法人灯野観光コンベンション協会 Tomoshino Convention Bureau|公益社団法人葦原県測量設計協会 Ashihara Survey Association|一般社団法人葦原県発明推進会 Ashihara Invention Association
特定非営利活動法人こどもの森くらぶ Kodomonomori Club|認定特定非営利活動法人里山再生ネット Satoyama Network|社会福祉法人灯野福祉会 Tomoshino Welfare Association|社会福祉法人鷹巣山市社会福祉協議会 Takanosuyama Council of Social Welfare
葦原県信用保証協力会 Ashihara Guarantee Association|灯野信用金庫 Tomoshino Shinkin Bank|碧海浦信用組合 Hekikaiura Credit Cooperative|葦原県工業技術センター Ashihara Industrial Technology Center|葦原県立産業技術短期学院 Ashihara Technical College
葦原県中小企業振興公社 Ashihara SME Corporation|地方独立行政法人葦原県立病院機構 Ashihara Hospital Organization|土地改良区連合鷺沼川用水 Saginumagawa Land Improvement|学校法人灯野学舎 Tomoshino School Foundation
葦原県立八千草高等学校 Yachigusa High School|鷹巣山市立図書館 Takanosuyama City Library|全国木質資源協議会 National Wood Resources Council|一般財団法人碧樹記念財団 Hekiju Memorial Foundation
    """),
    departments=DEPARTMENTS,
    titles=TITLES,
    municipalities=(
        ("市", "City"), ("市", "City"), ("市", "City"), ("市役所", "City Hall"), ("町", "Town"), ("町役場", "Town Office"), ("村役場", "Village Office"), ("県", "Prefecture"), ("県", "Prefecture"),
        ("県警察本部", "Prefectural Police"), ("市立図書館", "City Library"), ("市議会", "City Assembly"), ("市水道局", "City Waterworks"), ("県北部地方振興局", "Prefecture, Northern Office"),
    ),
    universities=(
        ("", "大学"), ("国立大学法人", "大学"), ("学校法人", "大学"), ("国立大学法人", "工科大学"), ("", "薬科大学"), ("", "県立大学"), ("", "工業高等専門学校"), ("公立大学法人", "市立大学"),
    ),
    forms=(
        "株式会社{}", "株式会社{}", "株式会社{}", "{}株式会社", "{}株式会社", "{}株式会社", "株式会社 {}", "{} 株式会社", "有限会社{}", "{}有限会社", "合同会社{}", "㈱{}", "(株){}", "{}㈱",
    ),
    branches=(
        "西日本支店", "仙台営業所", "福岡オフィス", "千葉支店", "本社", "東京本社", "東京支店", "札幌営業所", "広島オフィス", "中部支社", "本社工場", "物流センター", "展示センター", "横浜事業所",
    ),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
弁護士法人{}綜合法律事務所 {} Attorneys|{}中央法律事務所 {} Chuo Law Office|税理士法人{}パートナーズ {} Tax Partners|{}税理士事務所 {} Tax Accounting Office|{}特許事務所 {} Patent Office|弁理士法人{}特許事務所 {} IP Firm
社会保険労務士法人{} {} Labor Consultants|{}社労士事務所 {} Labor Consulting Office|行政書士{}事務所 {} Administrative Scrivener Office|{}公認会計士事務所 {} CPA Office|{}一級建築士事務所 {} Architects|土地家屋調査士法人{} {} Surveyors
{}測量登記事務所 {} Survey Office|司法書士法人{} {} Judicial Scrivener Corporation|中小企業診断士事務所{} {} Business Consulting
        """),
        OrganizationKind.HOSPITAL: wordings("""
医療法人{}会 {} Medical Corporation|医療法人社団{}会_{}クリニック {} Clinic|{}総合病院 {} General Hospital|{}整形外科 {} Orthopedics|一般財団法人{}会_{}中央病院 {} Central Hospital|{}訪問看護ステーション {} Nursing Station
{}薬局 {} Pharmacy|介護老人保健施設{}苑 {} Care Home|{}動物病院 {} Animal Hospital
        """),
    },
    english_forms=("Co., Ltd.", "Co., Ltd.", "Inc.", "Corporation", "K.K.", "Co., Inc.", "LLC"),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 46,
    OrganizationKind.MUNICIPALITY: 16,
    OrganizationKind.MINISTRY: 9,
    OrganizationKind.UNIVERSITY: 7,
    OrganizationKind.AGENCY: 13,
    OrganizationKind.PRACTICE: 5,
    OrganizationKind.HOSPITAL: 4,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: ("co.jp", "co.jp", "co.jp", "jp", "com", "net"),
    OrganizationKind.MUNICIPALITY: ("lg.jp", "lg.jp", "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp", "or.jp", "jp", "com"),
    OrganizationKind.PRACTICE: ("jp", "com", "gr.jp", "or.jp"),
    OrganizationKind.HOSPITAL: ("or.jp", "jp", "com"),
}
