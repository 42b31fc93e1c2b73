"""The words of what the cards of this edition say beside their fields, and on whose cards they stand."""

from __future__ import annotations

import re

from samplecards.extras_words import ExtraWords
from samplecards.organization_words import OrganizationKind, wordings

_FIRMS_ONLY = ("ISO", "許可", "登録", "定休日", "創業", "営業時間", "認証", "宣言")

_OF_BUILDERS = re.compile(r"技術士|建築士|施工管理|調査員|ＲＣＣＭ|管理士")
_BUILDERS = re.compile(r"測量|建設|土木|コンサル|設計|電設|工務店|環境|市|県")


def suits(text: str, kind: OrganizationKind) -> bool:
    """Whether such an organisation would say so."""
    return kind is OrganizationKind.COMPANY or not any(word in text for word in _FIRMS_ONLY)


def has_motto(kind: OrganizationKind) -> bool:
    """Whether such an organisation has a slogan."""
    return kind in {OrganizationKind.COMPANY, OrganizationKind.HOSPITAL}


def is_held_at(licence: str, organization: str) -> bool:
    """Whether those who are certified so work in an organisation of that name."""
    return not _OF_BUILDERS.search(licence) or bool(_BUILDERS.search(organization))


LICENCES = {
    "法律": "弁護士",
    "税理士": "税理士",
    "司法書士": "司法書士",
    "社会保険労務士": "社会保険労務士",
    "行政書士": "行政書士",
    "調査士": "土地家屋調査士",
    "特許": "弁理士",
    "会計士": "公認会計士",
}
"""What those are who run offices with such names."""

EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
技術士補（環境部門） Associate P.E.Jp (Environment)|地籍主任調査員 Assistant istered Surveyor|木造建築士 Wooden Architect|１級管工事施工管理技士 Civil Works Managing Engineer|事業承継士 Business Succession Adviser|博士（理工学） Ph.D. in Science and Engineering
ネットワークスペシャリスト Network Specialist|マンション管理士 Condominium Adviser|ＲＣＣＭ RCCM|地域防災マネージャー Disaster Prevention Expert|精神保健福祉士 Psychiatric Social Worker|博士（教育学） Ph.D. in Education
    """),
    second_titles=wordings("""
非常勤理事 Part-time Director|審査委員長 Chief Examiner|青年部会長 Head of Youth Section|運営協議会委員 Council Member|地域連携アドバイザー Liaison Adviser
    """),
    second_organizations=wordings("""
鳴野県異業種交流会 Naruno Cross-industry Forum|一般社団法人飛鳥尾青年経営者会 Asukao Young Managers|公益財団法人雫川スポーツ協会 Shizukugawa Sports Association|若狭野法人会 Wakasano Corporations Association
    """),
    slogans=(
        "地域とともに、未来へ", "まごころをかたちに", "水と緑を次の世代へ", "まちの確かを、測る。", "ふるさとに、しごとを。", "ていねいに、まっすぐに。", "安心のそばに、いつも",
        "Link with Local", "Your Reliable Partner",
    ),
    notes=(
        "ISO9001／ISO14001 認証", "測量業者登録 第（8）－21457号", "建設業許可 知事（般-4）第9082号", "一級建築士事務所登録 第4071号", "創業 明治三十八年", "定休日 水曜日・祝日",
        "点字用紙を使用しています", "県産間伐材を使用した名刺です", "SDGs宣言企業", "この名刺は県内の授産施設で印刷しました",
    ),
    paths=("kigyou/", "soshiki/kikaku/", "shoukai.html", "annai/", "site/sangyo/"),
)  # fmt: skip
