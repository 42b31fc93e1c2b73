"""The words of what the cards of this edition say beside their fields, and on whose cards they stand."""

from __future__ import annotations

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import OrganizationKind, wordings

_OF_FIRMS = ("ISO", "ISMS", "許可", "登録", "えるぼし", "プライバシー", "創立")


def suits(note: str, kind: OrganizationKind) -> bool:
    """Whether such an organisation would say so."""
    return kind is OrganizationKind.COMPANY or not any(word in note for word in _OF_FIRMS)


def has_motto(kind: OrganizationKind) -> bool:
    """Whether such an organisation has a slogan."""
    return kind is OrganizationKind.COMPANY


EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
一級建築士（構造設計） First-class Architect (Structure)|技術士（上下水道・下水道） P.E.Jp (Water Supply)|技術士（都市計画） P.E.Jp (Urban Planning)
博士（情報理工学） Ph.D. in Information Science|博士（公共政策学） Ph.D. in Public Policy|博士（薬学） Ph.D. in Pharmacy
中小企業診断士・社会保険労務士 SME Consultant|内部監査士 Certified Internal Auditor|証券アナリスト（CMA） CMA|不動産鑑定士補 Assistant Appraiser
監理技術者（土木一式） Civil Engineering Manager|ＩＴコーディネータ IT Coordinator|監理技術者（電気工事） Electrical Work Manager|登録情報処理安全確保支援士 RISS
公認不動産コンサルティングマスター Real Estate Transaction Agent|日商簿記検定１級 Certified Bookkeeper
    """),
    second_titles=wordings("""
運営審査委員 Steering Member|非常勤講師（公共政策） Part-time Lecturer|評議員会議長 Chair of Councilors|専門部会委員 Expert Committee Member|監事（非常勤） Auditor|外部専門アドバイザー External Adviser
    """),
    second_organizations=wordings("""
公益社団法人麹坂技術者協会 Kojizaka Society of Engineers|一般財団法人翠嵐育英財団 Suiran Scholarship Foundation|銀杏台大学大学院 Graduate School, Ichodai University
都市防災研究フォーラム Urban Disaster Research Forum|一般社団法人葵橋地区まちづくり機構 Aoibashi Town Management
    """),
    slogans=(
        "社会の基盤を、静かに支える。", "信頼を設計する", "次の百年へ、確かな一歩", "データと人をむすぶ", "Designing Public Trust", "きょうより良いあしたを", "誠実・堅実・着実",
        "Engineering for Society", "くらしの真ん中に技術を",
    ),
    notes=(
        "ISO 9001・ISO 14001 認証登録", "ISMS認証登録 IS 765432", "プライバシーマーク取得事業者 第17009999号", "建設コンサルタント登録 建06第9876号", "一級建築士事務所 東京都知事登録第98765号",
        "えるぼし認定（3つ星）取得", "特定建設業許可 国土交通大臣許可（特-4）第98765号", "創立70周年", "この名刺には間伐材を使用した紙を用いています", "この名刺は環境配慮用紙に印刷しています",
    ),
    paths=("corporate/profile/", "soshiki/", "about/overview/", "top/jp/", "ja/outline.html", "guide/"),
)  # fmt: skip
