"""The words that the organisations of this edition are called by."""

from __future__ import annotations

from samplecards.editions.sixth.posts import DEPARTMENTS, POSTS, TITLES
from samplecards.organization_words import OrganizationKind, Words, wordings

WORDS = Words(
    stems=wordings("""
八千穂 Yachiho|丸鷲 Maruwashi|楠木原 Kusukihara|東雲台 Shinonomedai|沢渡 Sawatari|香取野 Katorino|鷹巣屋 Takasuya|松籟 Shorai|万葉原 Manyohara|大槻山 Otsukiyama
三峯原 Mitsuminehara|オルトナ Ortona|セラフィス Serafis|エルモンド Elmond|トキワノ Tokiwano|ニシキノ Nishikino|ヤマモ Yamamo|若杉野 Wakasugino|北房 Hokubo|清藤 Kiyofuji
日栄谷 Nichieidani|ＫＴＲ KTR|藤ノ森 Fujinomori|アルスター Alstar
    """),
    trades=wordings("""
精工 Precision|鉄工 Iron Works|電工 Electric Works|システム Systems|土建 Civil Works|電気 Electric|重工 Heavy Industries|機械 Machinery|機器 Instruments|光学 Optical|開発 Development|サービス Services
メンテナンス Maintenance|広告 Advertising|ソフト Software|テクノ Techno|情報システム Information Systems|製鋼 Steel|造船 Shipbuilding|都市開発 Urban Development|測量設計 Survey and Design|環境 Environment
電力 Power|水産加工 Seafood Processing|製茶 Tea|製麺 Noodles|包装 Packaging|ハウジング Housing|信託銀行 Trust Bank|建築設計事務所 Architects|空調 Air Systems|金型 Die and Mold
    """),
    place_stems=wordings("朝霧野 Asagirino|千早原 Chihayahara|八重津 Yaetsu|榛野 Haruno|波佐浦 Hasaura|霧ヶ原 Kirigahara|御影野 Mikageno|沼里 Numasato"),
    ministries=wordings("""
産業創生省 Ministry of Industrial Creation|資源循環省 Ministry of Resource Circulation|食農庁 Food and Farming Agency|海洋防災庁 Maritime Safety and Disaster Agency
産業創生省_東北産業創生局 Tohoku Bureau, Ministry of Industrial Creation|産業創生省_中部産業創生局 Chubu Bureau, Ministry of Industrial Creation|資源循環省_関東資源局 Kanto Bureau, Ministry of Resource Circulation
海洋防災庁_第三管区海洋防災本部 Third Regional Maritime Headquarters
    """),
    agencies=wordings("""
八重津信用金庫 Yaetsu Shinkin Bank|千早原商工会議所 Chihayahara Chamber of Commerce and Industry|独立行政法人地域産業支援機構 Organization for Regional Industry Support
国立研究開発法人資源技術総合研究所 National Institute of Resource Technology|公益財団法人朝霧野産業振興財団 Asagirino Industry Promotion Foundation|榛野漁業協同組合 Haruno Fisheries Cooperative
社会福祉法人霧ヶ原市社会福祉協議会 Kirigahara Council of Social Welfare|NPO法人まちづくり千早原 Machizukuri Chihayahara|一般社団法人御影野観光協会 Mikageno Tourism Association|地方独立行政法人八重津工業技術センター Yaetsu Industrial Technology Center
    """),
    departments=DEPARTMENTS,
    titles=TITLES,
    posts=POSTS,
    municipalities=(
        ("市", "City"), ("市", "City"), ("市", "City"), ("町", "Town"), ("町", "Town"), ("県", "Prefecture"), ("県", "Prefecture"),
        ("市役所", "City Office"), ("町役場", "Town Office"), ("村", "Village"),
    ),
    universities=(
        ("国立大学法人", "大学"), ("", "大学"), ("", "大学"), ("", "大学"), ("", "工業大学"), ("", "工業高等専門学校"), ("学校法人", "学園"),
    ),
    forms=(
        *("株式会社{}",) * 6, *("{}株式会社",) * 6, "株式会社　{}", "有限会社{}", "合同会社{}", "㈱{}",
    ),
    branches=("関東支社", "広島営業所", "仙台支店", "富山工場", "札幌出張所", "福岡支店"),
    patterns={
        OrganizationKind.PRACTICE: wordings("""
{}税務会計事務所 {} Tax Accounting Office|{}共同法律事務所 {} Law Office|税理士法人{}総合会計 {} Tax Corporation|弁護士法人{}法律会計事務所 {} Law Firm|特許業務法人{}特許事務所 {} Patent Office
社会保険労務士{}事務所 {} Labor Office
        """),
        OrganizationKind.HOSPITAL: wordings("""
医療法人社団{}会_{}総合病院 {} General Hospital|社会医療法人{}会_{}中央病院 {} Central Hospital|医療法人{}会_{}リハビリテーション病院 {} Rehabilitation Hospital|{}医院 {} Clinic
        """),
    },
    english_forms=("Co., Ltd.", "Co., Ltd.", "Corporation", "Inc."),
)  # fmt: skip
KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 52,
    OrganizationKind.MUNICIPALITY: 16,
    OrganizationKind.MINISTRY: 8,
    OrganizationKind.UNIVERSITY: 8,
    OrganizationKind.AGENCY: 9,
    OrganizationKind.PRACTICE: 4,
    OrganizationKind.HOSPITAL: 3,
}
DOMAIN_ENDS: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: ("co.jp", "co.jp", "co.jp", "co.jp", "jp", "com"),
    OrganizationKind.MUNICIPALITY: ("lg.jp", "lg.jp", "jp"),
    OrganizationKind.MINISTRY: ("go.jp",),
    OrganizationKind.UNIVERSITY: ("ac.jp",),
    OrganizationKind.AGENCY: ("or.jp", "or.jp", "jp"),
    OrganizationKind.PRACTICE: ("com", "jp", "or.jp"),
    OrganizationKind.HOSPITAL: ("or.jp", "jp"),
}
