"""Qualifications, second posts, slogans and small print."""

from __future__ import annotations

import re

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import OrganizationKind, wordings

EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
技術士（農業部門） P.E.Jp (Agriculture)|中小企業診断士・ITコーディネータ SME Management Consultant, IT Coordinator|第一種電気工事士 Electrician (1st Class)
公認内部監査人 Certified Internal Auditor|博士（水産学） Ph.D. in Fisheries Science|社会保険労務士・行政書士 Labor and Administrative Scrivener
技術士（応用理学部門） P.E.Jp (Applied Science)|一級建築士・防災士 Architect (1st Class)|地域再生マネージャー Regional Revitalization Manager
    """),
    second_titles=wordings("常任委員 Standing Member|事務局次長 Deputy Secretary General|専門部会長 Expert Group Head|運営理事 Managing Director|会計監事 Auditor"),
    second_organizations=wordings("""
一般社団法人葦ノ原地域デザイン協会 Ashinohara Regional Design Association|八雲崎港湾協会 Yagumozaki Port Association|公益社団法人鈴音工業会 Suzune Industrial Association
NPO法人里山ネット美里原 Satoyama Net Misatohara|日本環境分析技術研究会 Environmental Analysis Society|羽白青年会 Hashiro Junior Association
    """),
    slogans=(
        "まじめに、ていねいに。", "地域とともに歩む", "現場力で未来をひらく", "水と緑と笑顔のまち", "お客様の「困った」を解決します", "Your Local Partner",
        "創業昭和二十三年", "よい品を、まっすぐに", "次の百年へ", "学びを社会の力に", "Quality & Trust", "海と山の恵みを食卓へ",
    ),
    notes=(
        "ISO9001認証取得（本社・工場）", "一般建設業許可 知事許可（般-4）第30782号", "古物商許可 第431060017823号", "情報セキュリティマネジメントシステム ISO27001認証取得",
        "健康経営優良法人認定企業", "営業時間 8:30〜17:30　定休日 土・日・祝", "この名刺は地元産の和紙でつくられています", "地域経済牽引事業計画承認企業", "開庁時間 8:30〜17:15", "産業廃棄物収集運搬業許可業者",
    ),
    paths=("outline/", "top.html", "office/", "inquiry/", "ja/home.html", "sangyo/"),
)  # fmt: skip
_ONLY_FOR = {
    OrganizationKind.COMPANY: re.compile(
        r"創業|お客様|よい品|次の百年|現場力|Quality|食卓|ISO|許可|企業|営業時間"
    ),
    OrganizationKind.MUNICIPALITY: re.compile(r"のまち$|開庁"),
    OrganizationKind.UNIVERSITY: re.compile(r"学び"),
}


def suits(text: str, kind: OrganizationKind) -> bool:
    """Whether organisations of this kind say so on their cards."""
    return all(own is kind or not words.search(text) for own, words in _ONLY_FOR.items())
