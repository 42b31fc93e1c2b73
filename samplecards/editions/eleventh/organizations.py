"""The words that the organisations of this edition are called by."""

from __future__ import annotations

from samplecards.editions.eleventh.posts import POSTS
from samplecards.organization_words import OrganizationKind, Words, wordings

WORDS = Words(
    stems=wordings("""
朝凪津 Asanagitsu|浮雲 Ukigumo|嶺北 Reihoku|若菜沢 Wakanazawa|三重垣 Miegaki|翠蓮 Suiren|白鷺野 Shirasagino|花房山 Hanabusayama|北辰台 Hokushindai|千早野 Chihayano
クレスト光 Crest-Hikari|アルテナ Altena|ミノリス Minoris|たちばなや Tachibanaya|フォレシア Foresia|ユニゾナ Unizona|鶴見坂 Tsurumizaka|万葉野 Manyono|秋津原 Akitsuhara|檜垣沢 Higakizawa
日向台 Hinatadai|潮路 Shioji|杜野 Morino|結城原 Yukihara|カナデル Kanadel|リンドア Lindoor
    """),
    trades=wordings("""
測量コンサル Surveying and Design|建設興業 Construction|土木建設 Civil Engineering|住建工務店 Builders|機械製作所 Manufacturing|精機工業 Precision|電子機器 Electronics|食品加工 Foods|酒造店 Sake Brewing|印刷工芸 Printing|情報システムサービス Information Services
データセンター Data Center|ソフトウエア Software|中央銀行 Bank|日日新聞社 Shimbun|テレビ放送 Broadcasting|産業商事 Trading|農水物産 Products|バス交通 Transport|観光開発 Tourism|石油瓦斯 Oil|都市ガス Gas|総合警備 Security|不動産鑑定 Real Estate|段ボール紙器 Paper|環境技研 Environmental Engineering
建設コンサルタント Construction Consultants|建築設計室 Architects|造園土木 Landscaping|デパート Department Store|薬品販売 Pharmaceuticals|包装資材 Packaging Materials|電設工業 Electric Installation|グランドホテル Hotel|メディカルサービス Medical
    """),
    place_stems=wordings("""
鳴野 Naruno|深山田 Miyamada|青垣原 Aogakihara|南陽瀬 Nanyose|雫川 Shizukugawa|飛鳥尾 Asukao|霞浦 Kasumiura|美杉原 Misugihara|若狭谷野 Wakasayano|里見川 Satomigawa
    """),
    ministries=wordings("""
地域産業経営省 Ministry of Regional Industry and Management|国土交流省 Ministry of Land and Exchange|食料農村省 Ministry of Food and Rural Areas|就労安定省 Ministry of Labour Stability|環境保全整備省 Ministry of Environmental Conservation
    """),
    agencies=wordings("""
独立行政法人地域雇用育成機構 Regional Employment Development Organization|独立行政法人学術文化交流機構 Academic and Cultural Exchange Organization|国立研究開発法人山岳環境研究機構 Mountain Environment Research Organization
公益財団法人鳴野県中小企業振興公社 Naruno SME Promotion Corporation|公益財団法人深山田文化事業団 Miyamada Culture Foundation|公益社団法人青垣原観光連盟 Aogakihara Tourism Federation|一般社団法人南陽瀬建設業協会 Nanyose Construction Association
一般財団法人雫川建築住宅センター Shizukugawa Building Center|社会福祉法人飛鳥尾市社会福祉協議会 Asukao Council of Social Welfare|社会福祉法人ひなげし会 Hinageshi Welfare Society|社会福祉法人霞浦愛育園 Kasumiura Aiikuen
鳴野商工会議所 Naruno Chamber of Commerce and Industry|美杉原町商工会 Misugihara Society of Commerce|深山田商工会議所 Miyamada Chamber of Commerce and Industry|霞浦信用金庫 Kasumiura Shinkin Bank|里見川信用金庫 Satomigawa Shinkin Bank|青垣原信用組合 Aogakihara Credit Cooperative
若狭谷野農業協同組合 Wakasayano Agricultural Cooperative|鳴野県森林組合連合会 Naruno Federation of Forest Owners|南陽瀬機械金属工業協同組合 Nanyose Machinery and Metal Cooperative|日本建具職労働組合 Japan Joiners Union|鳴野県労働者福祉協議会 Naruno Workers Welfare Council
特定非営利活動法人えんがわ工房 Engawa Kobo|特定非営利活動法人里見川こどもネット Satomigawa Kodomo Net|認定NPO法人たねまき会 Tanemaki Society|鳴野県信用保証協会 Naruno Credit Guarantee Corporation|鳴野県土地改良事業団体連合会 Naruno Land Improvement Federation
地方独立行政法人鳴野産業技術研究所 Naruno Industrial Technology Institute|公益財団法人若狭谷野育英奨学会 Wakasayano Scholarship Association|飛鳥尾県中小企業団体中央会 Asukao Federation of Small Business Associations
    """),
    departments={kind: tuple(dict.fromkeys(unit for unit, _ in posts if unit.japanese)) for kind, posts in POSTS.items()},
    titles={kind: tuple(dict.fromkeys(title for _, title in posts if title.japanese)) for kind, posts in POSTS.items()},
    posts=POSTS,
    municipalities=(
        ("市", "City"), ("市", "City"), ("市", "City"), ("県", "Prefecture"), ("県", "Prefecture"), ("県", "Prefecture"), ("町", "Town"), ("市役所", "City Hall"),
    ),
    universities=(
        ("国立大学法人", "大学"), ("国立大学法人 ", "大学"), ("", "大学"), ("公立大学法人", "県立大学"), ("学校法人", "学園"), ("", "女子短期大学"), ("", "工業高等専門学校"),
    ),
    forms=(
        "株式会社{}", "株式会社{}", "株式会社{}", "株式会社{}", "{}株式会社", "{}株式会社", "{}株式会社", "株式会社 {}", "有限会社{}", "合同会社{}", "{}㈱",
    ),
    branches=("駅南営業所", "城西出張所", "東工場", "西工場", "出荷センター", "東部営業部", "港営業所", "北部支店", "技術開発室"),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
弁護士法人{}共同法律事務所 {} Law Office|法律事務所{} {} Law Offices|{}税理士法人 {} Tax Corporation|{}税理士合同事務所 {} Tax Accountants|司法書士{}事務所 {} Judicial Scriveners|{}社会保険労務士法人 {} Labor Consultants
{}行政書士法務事務所 {} Administrative Scriveners|{}土地家屋調査士事務所 {} Land and House Investigators|{}特許法務事務所 {} International Patent Office|公認会計士{}事務所 {} Certified Public Accountants
        """),
        OrganizationKind.HOSPITAL: wordings("""
医療法人{}会_{}記念病院 {} Hospital|医療法人社団{}会_{}医院 {} Medical Society|{}厚生総合病院 {} General Hospital|{}市立総合病院 {} City Hospital|社会医療法人{}会_{}病院 {} Social Medical Corporation|{}こどもクリニック {} Clinic|独立行政法人国立{}医療センター National {} Medical Center
        """),
    },
    english_forms=("Co., Ltd.", "Co., Ltd.", "Inc.", "Corporation"),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 34,
    OrganizationKind.MUNICIPALITY: 18,
    OrganizationKind.MINISTRY: 8,
    OrganizationKind.UNIVERSITY: 9,
    OrganizationKind.AGENCY: 18,
    OrganizationKind.PRACTICE: 7,
    OrganizationKind.HOSPITAL: 6,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: ("co.jp", "co.jp", "co.jp", "co.jp", "jp", "com"),
    OrganizationKind.MUNICIPALITY: ("lg.jp", "lg.jp", "lg.jp", "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp", "or.jp", "or.jp", "jp"),
    OrganizationKind.PRACTICE: ("jp", "com", "or.jp"),
    OrganizationKind.HOSPITAL: ("or.jp", "or.jp", "jp"),
}
