"""Backs of Japanese cards."""

from __future__ import annotations

import random

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run, blend
from samplecards.chances import by_weight
from samplecards.editions.fourteenth.extras import has_slogan
from samplecards.editions.fourteenth.ornaments import HAIR, rule, sign
from samplecards.editions.fourteenth.press import in_two
from samplecards.extras import Extras
from samplecards.frames import Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.styles import Style

_TOLD: dict[OrganizationKind, tuple[str, tuple[str, ...]]] = {
    OrganizationKind.COMPANY: ("事業内容", ("公共施設の設計・施工・管理", "官公庁向けシステムの開発", "機械・部品の製造販売", "保守点検サービス", "人材の派遣・紹介", "各種商品の企画販売")),
    OrganizationKind.MUNICIPALITY: ("お知らせ", ("移住・定住の相談を受け付けています", "ふるさと寄附金のご案内", "秋の収穫祭 十一月三日", "企業立地の優遇制度があります")),
    OrganizationKind.MINISTRY: ("関連先のご案内", ("補助金の公募情報", "行政相談の窓口", "白書・統計のご案内", "意見の募集")),
    OrganizationKind.UNIVERSITY: ("大学のご案内", ("市民公開講座", "共同研究のご相談", "社会人の学び直し", "大学祭 十月下旬")),
    OrganizationKind.AGENCY: ("主な業務", ("経営・創業の相談", "会員交流事業", "講習会・検定の開催", "会館の利用案内", "広報誌の発行")),
    OrganizationKind.PRACTICE: ("取扱業務", ("会社の設立・変更", "相続・遺言のご相談", "契約書の作成", "税務・労務の顧問", "補助金の申請支援")),
    OrganizationKind.HOSPITAL: ("診療のご案内", ("外来受付 午前八時半から", "健康診断・人間ドック", "訪問看護", "休診日 日曜・祝日")),
}  # fmt: skip
_LONG = 13
"""Characters of a name that stands on two lines."""


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """The name, what it does, where else it is, or room for notes."""
    frame = draw_band(canvas, style)
    if contact.organization.branches and rng.random() < 0.4:
        _elsewhere(canvas, frame, contact, style, rng)
    else:
        page = by_weight({_title_page: 46, _offers: 40, _notes: 14}, rng)
        page(canvas, frame, contact, style, extras, rng)
    return frame


def _title_page(
    canvas: Canvas, frame: Frame, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> None:
    name = contact.organization.name
    runs = [*_name(Run(name.japanese, style.display, rng.uniform(3.2, 4.4), style.ink))]
    if rng.random() < 0.5:
        runs.append(Run(name.english, style.body, 2.2, style.ink, gap=1.4))
    if extras.slogan and has_slogan(extras.slogan, contact.organization.kind):
        runs.append(Run(extras.slogan, style.display, 2.4, style.accent, gap=2.6))
    if rng.random() < 0.4:
        runs.append(Run(contact.fields[FieldName.URL], style.body, 2.2, style.ink, gap=2.2))
    block = Block(tuple(runs), Align.CENTRE, emblem=sign(style, rng, above=True))
    set_between(canvas, frame, (block,))


def _offers(
    canvas: Canvas, frame: Frame, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> None:
    del extras
    title, offered = _TOLD[contact.organization.kind]
    head = Run(f"【{title}】" if rng.random() < 0.3 else title, style.display, 2.9, style.accent)
    rest = set_at_top(canvas, frame, Block((head,)))
    rule(canvas, frame, rest.top - 1.2, style.accent)
    bullet = rng.choice(("・", "● ", "◇ ", "■ "))
    runs = tuple(
        Run(bullet + line, style.body, 2.5, style.ink, gap=1.4)
        for line in rng.sample(offered, k=rng.randint(3, 4))
    )
    name = Run(contact.organization.name.japanese, style.display, 2.7, style.ink)
    rest = set_at_foot(canvas, rest, Block(_name(name), Align.RIGHT, uniform=True))
    set_between(canvas, rest, (Block(runs),), above=0.3)


def _elsewhere(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    """One office under the other."""
    title = Run(rng.choice(("事業所一覧", "支店・営業所", "国内拠点")), style.display, 2.8, style.accent)
    rest = set_at_top(canvas, frame, Block((title,)))
    label = rng.choice(("TEL ", "電話 ", "℡ ", ""))
    blocks = []
    for name, address, call in contact.organization.branches:
        place = f"〒{address.postal_code} {address.street}　{label}{call}"
        lines = (
            Run(name, style.display, 2.3, style.ink),
            Run(place, style.body, 2.05, style.ink, gap=0.6),
        )
        blocks.append(Block(lines, uniform=True))
    set_between(canvas, rest, blocks, above=0.2)


def _notes(
    canvas: Canvas, frame: Frame, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> None:
    """Lines to write on."""
    del contact, extras
    head = Run(
        rng.choice(("ＭＥＭＯ", "次回のお約束　　　月　　　日", "お打合せ日")),
        style.display,
        2.5,
        style.accent,
    )
    rest = set_at_top(canvas, frame, Block((head,)))
    pale = blend(style.ink, style.stock, 0.35)
    for row in range(1, 6):
        rule(canvas, rest, rest.top + row * rest.height / 5.2, pale, HAIR)


def _name(run: Run) -> tuple[Run, ...]:
    """A long name on two lines."""
    return in_two(run) if len(run.text) > _LONG else (run,)
