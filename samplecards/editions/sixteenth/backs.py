"""Backs of Japanese cards that have no English side."""

from __future__ import annotations

import random

from app.core.reading import FieldName
from samplecards.blocks import Align, Block, wrapped
from samplecards.canvas import Canvas, Run, blend
from samplecards.chances import by_weight
from samplecards.editions.sixteenth.setting import broken_name, sign_of
from samplecards.extras import Extras
from samplecards.frames import Frame, rule, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.styles import Style

_LISTS: dict[OrganizationKind, tuple[str, tuple[str, ...]]] = {
    OrganizationKind.COMPANY: ("業務内容", ("公共施設の設計・施工管理", "機械器具の製造および販売", "情報機器の導入支援", "各種車両の整備・点検", "防災設備の保守", "不用品の回収と再資源化", "研修・講習会の企画運営")),
    OrganizationKind.MUNICIPALITY: ("まちの見どころ", ("春　城址公園の桜", "夏　港まつり花火大会", "秋　収穫感謝祭", "冬　雪あかり回廊", "特産品はふるさと納税で", "移住相談を受け付けています")),
    OrganizationKind.MINISTRY: ("各種お知らせ", ("補助事業の公募情報", "入札・調達のお知らせ", "統計データの公表", "意見公募の受付")),
    OrganizationKind.UNIVERSITY: ("社会との連携", ("共同研究・受託研究", "市民公開講座", "施設の一般開放", "社会人の学び直し", "オープンキャンパス")),
    OrganizationKind.AGENCY: ("主な事業", ("会員のための相談窓口", "研修会・交流会の開催", "会報の発行", "地域イベントの支援", "職員の募集", "助成金のご案内")),
    OrganizationKind.PRACTICE: ("ご相談について", ("初回のご相談は無料です", "顧問契約のご案内", "出張相談を承ります", "土曜日も予約制で受付", "他士業と連携して対応")),
    OrganizationKind.HOSPITAL: ("診療のご案内", ("診療時間　９時～12時　14時～18時", "休診日　日曜・祝日・木曜午後", "健康診断は予約制です", "駐車場 48台", "訪問診療のご相談を承ります")),
}  # fmt: skip
_PROFILE = (
    ("設　立", ("昭和38年4月", "平成6年10月", "大正9年", "令和2年7月", "1974年")),
    ("資本金", ("1,000万円", "3,500万円", "9,800万円", "1億2千万円")),
    ("従業員", ("18名", "64名", "230名（グループ全体）", "約450名")),
    ("取引銀行", ("鴨瀬信用金庫　本店", "汐凪銀行　本店営業部")),
    ("主要取引先", ("官公庁・大学・病院", "汐凪県内の自治体", "総合建設業各社")),
)
_WAYS = (
    "ＪＲ駅北口より徒歩７分",
    "地下鉄２番出口より徒歩３分",
    "市内バス「市役所前」下車すぐ",
    "高速インターから車で15分",
    "お車でお越しの方は北側駐車場へ",
)


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """One of several things that a house says of itself."""
    frame = draw_band(canvas, style)
    kind = contact.organization.kind
    if contact.organization.branches and rng.random() < 0.4:
        _offices(canvas, frame, contact, style, rng)
    elif kind is OrganizationKind.COMPANY and rng.random() < 0.3:
        _profile(canvas, frame, contact, style, rng)
    elif kind is OrganizationKind.HOSPITAL and rng.random() < 0.5:
        _next_visit(canvas, frame, contact, style)
    else:
        by_weight({_sign_only: 40, _list: 42, _way: 18}, rng)(canvas, frame, contact, style, extras, rng)
    return frame


def _house(contact: Contact, style: Style, size: float) -> tuple[Run, ...]:
    run = Run(contact.organization.name.japanese, style.display, size, style.ink)
    return broken_name(run) if len(run.text) > 15 else (run,)


def _sign_only(
    canvas: Canvas, frame: Frame, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> None:
    """The name of the house with its sign."""
    runs = [*_house(contact, style, rng.uniform(3.3, 4.4))]
    if rng.random() < 0.45:
        runs.append(Run(contact.organization.name.english, style.body, 2.25, style.ink, gap=1.6))
    if rng.random() < 0.5:
        runs.append(Run(contact.fields[FieldName.URL].rstrip("/"), style.body, 2.2, style.accent, gap=2.2))
    if extras.path and rng.random() < 0.5:
        runs.append(Run("ホームページもご覧ください", style.body, 2.2, style.ink, gap=1.4))
    align = by_weight({Align.CENTRE: 70, Align.LEFT: 30}, rng)
    set_between(canvas, frame, (Block(tuple(runs), align, emblem=sign_of(style, rng, above=True)),))


def _list(
    canvas: Canvas, frame: Frame, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> None:
    """What it does."""
    del extras
    title, told = _LISTS[contact.organization.kind]
    sign = rng.choice(("・", "◇", "■ ", "－ "))
    rest = set_at_top(canvas, frame, Block(_house(contact, style, 2.8), uniform=True))
    rule(canvas, frame, rest.top - 1.0, blend(style.accent, style.stock, 0.7))
    rows = tuple(
        Run(sign + row, style.body, 2.45, style.ink, gap=1.2)
        for row in rng.sample(told, k=min(len(told), rng.randint(3, 5)))
    )
    heading = Run(title, style.display, 2.9, style.accent)
    set_between(canvas, rest, (Block((heading,)), Block(rows)), above=0.35)


def _profile(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    """When it was founded, and the like, in two columns."""
    rest = set_at_top(canvas, frame, Block((Run("会社概要", style.display, 2.9, style.accent),)))
    house = Run("商　号", style.body, 2.4, style.ink, stop=16.0, beside=Run(contact.organization.name.japanese, style.body, 2.4, style.ink))  # fmt: skip
    rows = [
        Run(label, style.body, 2.4, style.ink, gap=1.3, stop=16.0, beside=Run(rng.choice(texts), style.body, 2.4, style.ink))
        for label, texts in sorted(rng.sample(_PROFILE, k=rng.randint(3, 4)), key=_PROFILE.index)
    ]  # fmt: skip
    set_between(canvas, rest, (Block((house, *rows), uniform=True),), above=0.3)


def _next_visit(canvas: Canvas, frame: Frame, contact: Contact, style: Style) -> None:
    """A form for the next appointment."""
    rest = set_at_top(canvas, frame, Block((Run("次回ご予約日", style.display, 3.0, style.accent),), Align.CENTRE))  # fmt: skip
    foot = Block(_house(contact, style, 2.6), Align.CENTRE, uniform=True)
    rest = set_at_foot(canvas, rest, foot)
    lines = [Run("月　　　日（　　）　　時　　　分", style.body, 3.0, style.ink, gap=3.4) for _ in range(2)]
    asked = Run("ご都合が悪くなった際はお電話ください", style.body, 2.2, style.ink, gap=2.6)
    set_between(canvas, rest, (Block((*lines, asked), Align.CENTRE),))


def _way(
    canvas: Canvas, frame: Frame, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> None:
    """How to get there."""
    del extras
    rest = set_at_top(canvas, frame, Block((Run("交通のご案内", style.display, 2.9, style.accent),)))
    rows = tuple(
        Run(way, style.body, 2.4, style.ink, gap=1.2) for way in rng.sample(_WAYS, k=rng.randint(2, 3))
    )
    street = Run(contact.organization.address.street, style.body, 2.3, style.ink)
    house = Block((*_house(contact, style, 2.7), *wrapped(canvas, street, rest.width)), uniform=True)
    set_between(canvas, rest, (Block(rows), house), spread=0.4)


def _offices(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    """Its other offices, one or two lines each."""
    title = rng.choice(("事業所一覧", "支店・事業所", "お近くの拠点へ"))
    rest = set_at_top(canvas, frame, Block((Run(title, style.display, 2.8, style.accent),)))
    rule(canvas, frame, rest.top - 1.0, style.accent, 0.15)
    label = rng.choice(("TEL ", "電話　", "☎ " if style.body.covers("☎") else "TEL:"))
    blocks = [
        Block(
            (
                Run(f"{name}　{label}{telephone}", style.body, 2.35, style.ink),
                Run(f"〒{address.postal_code}　{address.street}", style.body, 2.15, style.ink, gap=0.6),
            ),
            uniform=True,
        )
        for name, address, telephone in contact.organization.branches
    ]
    set_between(canvas, rest, blocks, above=0.3, spread=0.3)
