"""The words of what the cards of this edition say beside their fields."""

from __future__ import annotations

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import wordings

EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
博士（経営学） Ph.D. in Business Administration|１級造園施工管理技士 Landscaping Works Engineer|技術士（電気電子部門） P.E.Jp (Electrical Engineering)|博士（情報科学） Ph.D. in Information Science|１級建築施工管理技士 Building Works Engineer
第三種電気主任技術者 Chief Electrical Engineer|エネルギー管理士 Energy Manager|知的財産管理技能士 IP Management Specialist|経営学修士 MBA|気象予報士 Weather Forecaster|１級電気工事施工管理技士 Electrical Works Engineer
    """),
    second_titles=wordings("副委員長 Vice Chair|実行委員長 Committee Chair|企画委員 Planning Committee Member|技術顧問 Technical Adviser|選考委員 Selection Committee Member"),
    second_organizations=wordings("""
一般社団法人千早原ものづくり協会 Chihayahara Manufacturers Association|八重津港振興協議会 Yaetsu Port Council|榛野商店街振興組合 Haruno Shopping Street Association
NPO法人朝霧野こどもの家 Asagirino Children's House|全国精密加工研究会 Precision Machining Research Society
    """),
    slogans=(
        "暮らしに、確かな安心を。", "ものづくりの先へ", "つなぐ力で、地域を元気に", "人と地域をむすぶ", "技術で応える、人で支える",
        "Beyond Manufacturing", "明日の現場をつくる", "信頼と実績の六十年",
    ),
    notes=(
        "ISO9001・ISO14001認証取得", "健康経営優良法人2026", "建設業許可 国土交通大臣許可（特-5）第10234号", "プライバシーマーク取得",
        "営業時間 9:00〜18:00（土日祝休）", "当社はSDGsの達成に取り組んでいます", "環境にやさしい再生紙を使用しています", "地域未来牽引企業",
    ),
    paths=("corporate/", "index.html", "access/", "about.html", "products/"),
)  # fmt: skip
