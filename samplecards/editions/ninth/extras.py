"""The words of what the cards of this edition say beside their fields."""

from __future__ import annotations

import random
from dataclasses import replace

from samplecards.extras import Extras
from samplecards.extras_words import ExtraWords
from samplecards.organization_words import OrganizationKind, wordings

_COMPANY, _PUBLIC = OrganizationKind.COMPANY, OrganizationKind.MUNICIPALITY
_UNIVERSITY, _AGENCY, _HOSPITAL = (
    OrganizationKind.UNIVERSITY,
    OrganizationKind.AGENCY,
    OrganizationKind.HOSPITAL,
)

EXTRA_WORDS = ExtraWords(
    qualifications=wordings("""
介護支援専門員 Care Manager|一級造園施工管理技士 Landscape Works Engineer|二級土木施工管理技士 Civil Works Engineer|技術士（水産部門） P.E.Jp|技術士（森林部門） P.E.Jp|獣医師 D.V.M.
博士（海洋科学） Ph.D.|博士（看護学） Ph.D.|博士（学術） Ph.D.|修士（公共政策） M.P.P.|測量士補 Assistant Surveyor|産業カウンセラー Industrial Counselor|宅地建物取引士・二級建築士 Licensed Realtor
総合旅行業務取扱管理者 Certified Travel Supervisor|樹木医 Arborist|危険物取扱者（甲種） Hazardous Materials Engineer|販売士一級 Retail Marketing Expert
    """),
    second_titles=wordings("""
副支部長 Vice Chapter President|監査委員 Audit Committee Member|青年部長 Head of Youth Section|推進員 Promoter|世話役 Organizer|専門アドバイザー Expert Advisor|会計 Treasurer|普及員 Extension Worker
    """),
    second_organizations=wordings("""
階上野町観光まちづくり協議会 Hashikamino Tourism Council|一般社団法人南風野しまくとぅば会 Haeno Language Society|玉湯野商店会 Tamayuno Merchants Association|NPO法人幌美沢流氷クラブ Horomisawa Drift Ice Club
四季浦みなと朝市実行委員会 Shikiura Port Market Committee|狐森県木材青壮年団体連合会 Kitsunemori Lumber Youth Federation|公益社団法人夜須津法人納税会 Yasutsu Taxpayers Association|大隅台農業士会 Osumidai Farmers Guild
    """),
    slogans=(
        "北の大地から食卓へ", "雪とともに、人とともに。", "島の暮らしを支えます", "うまい水、うまい米。", "地元の足となって六十余年", "創業以来の味を守りつづけて", "森と海をつなぐまち",
        "めんそーれ！しまの元気をあなたに", "きれいな海をこどもたちへ", "For the Islands, For the Future", "Local first.", "神話と温泉のふるさと",
    ),
    notes=(
        "日曜・祝日定休", "土曜日も営業しております", "創業大正八年", "昭和43年設立", "安心・安全な食づくり　HACCP対応工場", "特定建設業 知事許可（特-3）第2468号", "旅行業 知事登録第2-135号", "宅地建物取引業 知事(7)第1357号",
        "健康経営優良法人2025（中小規模法人部門）", "エコアクション21認証・登録事業者", "やさしい日本語でどうぞ", "県産間伐材の名刺です", "一般貨物自動車運送事業", "受付時間 平日8:30～17:15",
    ),
    paths=("gaiyo.html", "shokokanko/", "access.php", "kaisha/", "top/", "wp/about", "kikaku/", "info.htm", "sp/"),
)  # fmt: skip

_OWN_KINDS: dict[OrganizationKind, frozenset[str]] = {
    _COMPANY: frozenset((
        "北の大地から食卓へ", "雪とともに、人とともに。", "島の暮らしを支えます", "地元の足となって六十余年", "創業以来の味を守りつづけて", "Local first.",
        "For the Islands, For the Future", "日曜・祝日定休", "土曜日も営業しております", "創業大正八年", "昭和43年設立", "安心・安全な食づくり　HACCP対応工場",
        "特定建設業 知事許可（特-3）第2468号", "旅行業 知事登録第2-135号", "宅地建物取引業 知事(7)第1357号", "健康経営優良法人2025（中小規模法人部門）",
        "エコアクション21認証・登録事業者", "一般貨物自動車運送事業", "県産間伐材の名刺です",
        "一級造園施工管理技士", "二級土木施工管理技士", "測量士補", "宅地建物取引士・二級建築士", "総合旅行業務取扱管理者", "危険物取扱者（甲種）", "販売士一級",
    )),
    _PUBLIC: frozenset((
        "うまい水、うまい米。", "森と海をつなぐまち", "きれいな海をこどもたちへ", "神話と温泉のふるさと", "雪とともに、人とともに。", "受付時間 平日8:30～17:15", "やさしい日本語でどうぞ",
        "県産間伐材の名刺です", "獣医師", "技術士（水産部門）", "技術士（森林部門）", "修士（公共政策）", "樹木医", "測量士補",
    )),
    _UNIVERSITY: frozenset((
        "For the Islands, For the Future", "きれいな海をこどもたちへ", "博士（海洋科学）", "博士（看護学）", "博士（学術）", "獣医師", "修士（公共政策）", "樹木医", "県産間伐材の名刺です",
    )),
    _AGENCY: frozenset((
        "島の暮らしを支えます", "めんそーれ！しまの元気をあなたに", "北の大地から食卓へ", "Local first.", "受付時間 平日8:30～17:15", "県産間伐材の名刺です", "技術士（水産部門）",
        "技術士（森林部門）", "産業カウンセラー", "販売士一級", "博士（学術）",
    )),
    _HOSPITAL: frozenset((
        "島の暮らしを支えます", "介護支援専門員", "産業カウンセラー", "博士（看護学）", "受付時間 平日8:30～17:15",
    )),
}  # fmt: skip
"""What there can be on cards of each kind; on those of others, only a qualification that any office worker may have."""
_HEADS = ("部長", "所長", "室長", "課長", "支店長", "工場長", "センター長", "局長")
_ANYBODY = frozenset(("産業カウンセラー", "修士（公共政策）"))


def suited(extras: Extras, kind: OrganizationKind, rng: random.Random) -> Extras:
    """With the words that do not belong to the kind of organisation left out or, of qualifications, replaced.

    Of further posts in the same organisation only those of heads stay.
    """
    own = _OWN_KINDS.get(kind, _ANYBODY)
    qualification = extras.qualification
    if qualification and qualification.japanese not in own:
        fitting = [word for word in EXTRA_WORDS.qualifications if word.japanese in own]
        qualification = rng.choice(fitting)
    second = extras.second
    if second and not second.organization and not second.title.japanese.endswith(_HEADS):
        second = None
    return replace(
        extras,
        second=second,
        slogan=extras.slogan if extras.slogan in own else "",
        note=extras.note if extras.note in own else "",
        qualification=qualification,
    )
