"""The words that the organisations of this edition are called by."""

from __future__ import annotations

from samplecards.editions.ninth.posts import POSTS
from samplecards.organization_words import OrganizationKind, Words, wordings

WORDS = Words(
    stems=wordings("""
丸喜多 Marukita|ニセオトワ Niseotowa|えぞ鹿野 Ezoshikano|ハマナシ野 Hamanashino|北の畝 Kitanoune|雪椿堂 Yukitsubakido|奥羽路 Ouji|みちほし Michihoshi
三陸翁 Sanrikuo|わらび座敷 Warabizashiki|北上原 Kitakamihara|因州屋 Inshuya|玉鋼 Tamahagane|八雲路 Yakumoji|石見灘 Iwaminada|すだち野 Sudachino
伊予路 Iyoji|瀬戸織 Setoori|金比羅堂 Kompirado|四万十野 Shimantono|カツオノ Katsuono|筑後川野 Chikugogawano|不知火屋 Shiranuiya|球磨路 Kumaji
ヒュウガノ Hyugano|桜燃 Sakuramoe|薩路 Satsuji|月桃 Getto|うるま風 Urumakaze|ハイビスカ Hibisca|美ら野 Churano|大隅路 Osumiji
    """),
    trades=wordings("""
建業 Kengyo|組運輸 Transport|石材 Stone|測建コンサル Survey Consultants|酒造場 Brewery|味噌醤油 Miso and Shoyu|海産 Marine Products|冷蔵 Cold Storage|交通観光 Kotsu Kanko|畜産 Livestock
製糖 Sugar|木材店 Lumber|ハウス工業 House Industries|プロパン Propane|電業社 Dengyosha|情報センター Information Center|印刷社 Printing|生コン Ready-mix|鉄構 Steel Structures|オートサービス Auto Service
温泉ホテル Onsen Hotel|ふるさと産品 Local Goods|技術サービス Technical Service|養鶏 Poultry|精肉 Meat|ビルサービス Building Service
    """),
    place_stems=wordings("""
幌美沢 Horomisawa|仁世別 Niseibetsu|狐森 Kitsunemori|階上野 Hashikamino|玉湯野 Tamayuno|祖谷原 Iyahara|四季浦 Shikiura|夜須津 Yasutsu|球磨坂 Kumasaka|大隅台 Osumidai|喜瀬武 Kisebu|南風野 Haeno
    """),
    ministries=wordings("""
列島産業省_地方産業局 Regional Bureau, Ministry of Island Industry|列島産業省_臨海産業局 Coastal Bureau, Ministry of Island Industry|島嶼振興庁_第三総括事務所 Third Regional Office, Remote Islands Agency
耕地水利省_第五耕地局 Fifth Farmland Bureau, Ministry of Farmland and Irrigation|航路保安庁_第六航路本部 Sixth Sea Lane Headquarters, Sea Lane Safety Agency|発明奨励庁 Inventions Agency
耕地水利省 Ministry of Farmland and Irrigation|雪氷対策庁_山間道路事務所 Mountain Road Office, Snow and Ice Agency
    """),
    agencies=wordings("""
階上野商工会議所 Hashikamino Chamber of Commerce and Industry|幌美沢漁業協同組合 Horomisawa Fisheries Cooperative|仁世別町農業協同組合 Niseibetsu Agricultural Cooperative|四季浦信用組合 Shikiura Credit Union
公益財団法人狐森県産業支援機構 Kitsunemori Industry Support Organization|地方独立行政法人球磨坂県工業技術センター Kumasaka Industrial Technology Center|喜瀬武村商工会 Kisebu Society of Commerce and Industry
一般社団法人南風野観光コンベンション協会 Haeno Convention Bureau|玉湯野町社会福祉協議会 Tamayuno Council of Social Welfare|祖谷原森林組合連合会 Iyahara Federation of Forest Owners|特定非営利活動法人しおさい文庫 Shiosai Library
夜須津中小企業団体連合会 Yasutsu Federation of Small Business Associations|独立行政法人離島医療支援機構 Remote Islands Medical Support Agency
    """),
    departments={},
    titles={},
    municipalities=(
        ("町", "Town"), ("町", "Town"), ("町", "Town"), ("町役場", "Town Hall"), ("村", "Village"), ("村役場", "Village Office"), ("市", "City"), ("市", "City"),
        ("市役所", "City Office"), ("県", "Prefecture"), ("県", "Prefecture"), ("県振興局", "Prefectural Promotion Bureau"), ("地域事務組合", "Joint Affairs Union"),
    ),
    universities=(
        ("国立大学法人 ", "大学"), ("", "大学"), ("公立大学法人 ", "県立大学"), ("", "工科大学"), ("学校法人 ", "国際大学"), ("", "水産大学"), ("独立行政法人 ", "工業高等専門学校"), ("", "看護専門学校"),
    ),
    forms=(
        *("株式会社{}",) * 5, *("{}株式会社",) * 4, *("有限会社{}",) * 4, "{}有限会社", "株式会社 {}", "合同会社{}", "（有）{}", "（株）{}", "㈱{}", "㈲{}", "協同組合{}", "農事組合法人{}",
    ),
    branches=(
        "西営業所", "東支店", "臨港営業所", "第三工場", "駅南支店", "バイパス店", "本町支店", "流通団地営業所", "加工センター", "直売所", "空港前営業所", "インター営業所", "住宅展示場", "第二配送所",
    ),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
{}ひまわり法律事務所 {} Himawari Law Office|税理士法人{}共同会計 {} Joint Accounting|{}税務会計センター {} Tax and Accounting Center|行政書士{}オフィス {} Gyoseishoshi Office|{}登記測量事務所 {} Registration and Survey Office|{}商標特許事務所 {} Trademark and Patent Office
        """),
        OrganizationKind.HOSPITAL: wordings("""
社会医療法人{}会_{}記念総合病院 {} Memorial General Hospital|{}国民健康保険診療所 {} National Health Insurance Clinic|社会福祉法人{}会_{}荘 {} Nursing Home|{}ファミリークリニック {} Family Clinic|{}地域医療センター {} Community Medical Center
        """),
    },
    english_forms=("Co., Ltd.", "Co., Ltd.", "Inc.", "Ltd."),
    posts=POSTS,
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 44,
    OrganizationKind.MUNICIPALITY: 20,
    OrganizationKind.MINISTRY: 6,
    OrganizationKind.UNIVERSITY: 8,
    OrganizationKind.AGENCY: 13,
    OrganizationKind.PRACTICE: 4,
    OrganizationKind.HOSPITAL: 5,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: ("co.jp", "co.jp", "co.jp", "jp", "com", "ne.jp", "net"),
    OrganizationKind.MUNICIPALITY: ("lg.jp", "lg.jp", "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp", "or.jp", "jp"),
    OrganizationKind.PRACTICE: ("com", "jp"),
    OrganizationKind.HOSPITAL: ("or.jp", "jp", "jp"),
}
