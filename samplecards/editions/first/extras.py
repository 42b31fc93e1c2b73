"""The words of what the cards of this edition say beside their fields."""

from __future__ import annotations

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import wordings

EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
博士（工学） Ph.D.|弁理士 Patent Attorney|中小企業診断士 Certified SME Consultant|技術士（機械部門） P.E.Jp
博士（情報学） Ph.D.|公認会計士 CPA|薬学博士 Ph.D.|第一種電気主任技術者 Licensed Electrical Engineer
    """),
    second_titles=wordings("理事 Executive Director|幹事 Secretary|アドバイザー Adviser|客員教授 Visiting Professor"),
    second_organizations=wordings("""
一般社団法人青葉産業会議 Aoba Industry Council|緑樹県工業連合会 Ryokuju Industry Federation
桜浜商工会議所 Sakurahama Chamber of Commerce|若草工業大学 Wakakusa Institute of Technology
    """),
    slogans=(
        "つなぐ技術、ひろがる未来", "ものづくりで地域をひらく", "人と自然の架け橋", "100年続く品質を",
        "Creating Tomorrow Together", "安心をかたちに。", "Innovation for Life", "緑あふれる未来へ",
    ),
    notes=(
        "ISO 9001・14001 認証取得", "受付時間 平日9:00～17:00", "この名刺は再生紙を使用しています", "健康経営優良法人",
        "建設業許可 知事許可（般-2）第12345号", "土・日・祝日休業",
    ),
    paths=("contact/", "company/index.html", "ja/", "~lab/"),
)  # fmt: skip
