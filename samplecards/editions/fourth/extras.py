"""The words of what the cards of this edition say beside their fields."""

from __future__ import annotations

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import wordings

SLOGANS_OF_TOWNS = (
    "山と湖のあるまち",
    "笑顔あふれる子育てのまち",
    "歴史と緑の城下町",
    "人・まち・みらいをつなぐ",
    "ずっと住みたい、ちょうどいい町",
)
NOTES_OF_FIRMS = (
    "ISO 27001 認証取得（本社）", "建設業許可 国土交通大臣許可（特-4）第00000号", "古物商許可 第000000000000号", "健康経営宣言企業", "産業廃棄物収集運搬業許可 第00000000000号",
    "有料職業紹介事業 許可番号00-ユ-000000", "JAPHICマーク取得", "一級建築士事務所 知事登録第0000号", "創立五十周年", "24時間365日受付", "営業時間 8:30～17:15（土日祝休み）",
)  # fmt: skip

EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
工学博士 Dr. Eng.|技術士（総合技術監理部門） P.E.Jp
一級電気工事施工管理技士 Electrical Works Engineer|特定社会保険労務士 Labor and Social Security Attorney
防災士 Disaster Prevention Expert|ファイナンシャル・プランニング技能士 Financial Planner|介護支援専門員・社会福祉士 Care Manager|キャリアコンサルタント（国家資格） Career Consultant
薬剤師 Pharmacist|保健師 Public Health Nurse|公認情報システム監査人・技術士 CISA|MBA・中小企業診断士 MBA|二級建築士 Architect|弁護士・弁理士 Attorney
    """),
    second_titles=wordings("""
常任幹事 Standing Secretary|部会長 Committee Chair|外部アドバイザー External Adviser|特別講師 Guest Lecturer|地域代表 Area Representative|名誉会員 Honorary Member
    """),
    second_organizations=wordings("""
一般社団法人碧樹ものづくり協会 Hekiju Makers Association|葦原商工会議所青年部 Ashihara Chamber Youth Division|公益社団法人灯野青年会議 Tomoshino Junior Council
灯野市空き家対策協議会 Tomoshino Vacant House Council|NPO法人川辺のまち工房 Kawabe Town Workshop|一般財団法人石榴奨学会 Zakuro Scholarship Foundation|葦原県中小建設業協会 Ashihara Builders Association
    """),
    slogans=(
        *SLOGANS_OF_TOWNS, "ひとつ先の、あたりまえを。", "確かな技術で、街をつくる。", "暮らしの真ん中に、安心を。", "Engineering for Everyday Life", "think, make, share.",
        "お客様の「困った」を「よかった」に", "地域とともに七十年", "Move forward, together.", "素材の力で社会を変える", "信頼と実績のパートナー",
    ),
    notes=(*NOTES_OF_FIRMS, "この用紙は間伐材を使用しています", "窓口受付 8:45～17:00", "夜間・休日は代表番号へおかけください", "土日・祝日・年末年始を除く"),
    paths=("kigyo/", "saiyo/", "map/", "access.html", "soshiki/12/", "lab/member", "shop/", "products/index.html"),
)  # fmt: skip
