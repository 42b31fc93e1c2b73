"""Backs of Japanese cards."""

from __future__ import annotations

import random
from dataclasses import replace

from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.chances import by_weight
from samplecards.editions.thirteenth.extras import has_slogan
from samplecards.editions.thirteenth.logos import HAIR, draw_view, logo
from samplecards.editions.thirteenth.setting import parted
from samplecards.extras import Extras
from samplecards.frames import Frame, set_at_top, set_between
from samplecards.marks import draw_band
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.styles import Style

_MOST_ON_A_LINE = 13
_OFFERED: dict[OrganizationKind, tuple[str, ...]] = {
    OrganizationKind.COMPANY: ("新築・改修のご相談", "部品の試作から量産まで", "業務システムの導入支援", "法人のお客様向けサービス", "修理・点検", "オンラインショップ"),
    OrganizationKind.MUNICIPALITY: ("移住相談窓口", "ふるさと納税", "市民カレッジ", "春の桜まつり 四月上旬", "道の駅", "創業補助金"),
    OrganizationKind.MINISTRY: ("政策のご意見募集", "相談窓口のご案内", "統計情報"),
    OrganizationKind.UNIVERSITY: ("オープンキャンパス", "公開講座", "研究シーズ集", "附属図書館"),
    OrganizationKind.AGENCY: ("会員募集中", "専門家による無料相談", "検定試験", "会議室の貸出し"),
    OrganizationKind.PRACTICE: ("会社設立", "相続・遺言", "許認可申請", "顧問契約"),
    OrganizationKind.HOSPITAL: ("訪問診療", "健康診断", "予防接種", "外来 午前九時から"),
}  # fmt: skip


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """Offices, what is offered, a picture, a slip for the next date, or the name."""
    frame = draw_band(canvas, style)
    if contact.organization.branches and rng.random() < 0.45:
        _network(canvas, frame, contact, style, rng)
        return frame
    kind = contact.organization.kind
    pages = {
        _offers: 38,
        _name_page: 40,
        _picture: 12,
        _appointment: 30 if kind is OrganizationKind.HOSPITAL else 4,
    }
    by_weight(pages, rng)(canvas, frame, contact, style, extras, rng)
    return frame


def _network(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    """One office under the other, each on two lines, the title above."""
    title = Run(
        rng.choice(("ネットワーク", "主要拠点", "営業拠点のご案内")), style.display, 2.8, style.accent
    )
    rest = set_at_top(canvas, frame, Block((title,)))
    label = rng.choice(("TEL ", "電話 ", "TEL:", ""))
    sign = rng.choice(("■", "●", ""))
    blocks = [
        Block(
            (
                Run(f"{sign}{name}", style.display, 2.3, style.ink),
                Run(
                    f"〒{address.postal_code}　{address.street}　{label}{call}",
                    style.body,
                    2.1,
                    style.ink,
                    gap=0.6,
                ),
            ),
            uniform=True,
        )
        for name, address, call in contact.organization.branches
    ]
    set_between(canvas, rest, blocks, above=0.2)


def _offers(
    canvas: Canvas, frame: Frame, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> None:
    """What is to be had, and the name below it."""
    del extras
    head = Run(
        rng.choice(("業務のご案内", "取扱品目", "お気軽にご相談ください")), style.display, 2.7, style.accent
    )
    if contact.organization.kind is not OrganizationKind.COMPANY and head.text == "取扱品目":
        head = replace(head, text="ご案内")
    rest = set_at_top(canvas, frame, Block((head,)))
    offered = rng.sample(_OFFERED[contact.organization.kind], k=3)
    sign = rng.choice(("●", "□ ", "・"))
    lines = tuple(Run(f"{sign}{line}", style.body, 2.6, style.ink, gap=1.5) for line in offered)
    name = Run(contact.organization.name.japanese, style.display, 2.8, style.ink)
    set_between(canvas, rest, (Block(lines), Block(_lines(name), Align.RIGHT, uniform=True)), spread=0.8)


def _picture(
    canvas: Canvas, frame: Frame, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> None:
    del extras, rng
    height = canvas.height * 0.6
    draw_view(canvas, Frame(0, 0, canvas.width, height), style.accent)
    name = Run(contact.organization.name.japanese, style.display, 3.2, style.ink)
    set_between(canvas, replace(frame, top=height + 2.5), (Block(_lines(name), Align.CENTRE, uniform=True),))


def _appointment(
    canvas: Canvas, frame: Frame, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> None:
    """Room for a date."""
    del contact, extras
    head = Run(rng.choice(("次回予約", "ご来所日")), style.display, 2.8, style.accent)
    rest = set_at_top(canvas, frame, Block((head,), Align.CENTRE))
    for row in range(4):
        foot = rest.top + (row + 0.8) * rest.height / 4
        canvas.band(rest.left, foot, rest.width, HAIR, style.ink)
        date = Run("月　　　日（　　）　　　時", style.body, 2.3, style.ink)
        canvas.write(date, rest.left + rest.width * 0.18, foot - 3.2)


def _name_page(
    canvas: Canvas, frame: Frame, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> None:
    """The name, its English and the address of the site."""
    name = contact.organization.name
    runs = [*_lines(Run(name.japanese, style.display, rng.uniform(3.4, 4.2), style.ink))]
    if rng.random() < 0.6:
        runs.append(Run(name.english, style.display, 2.3, style.ink, gap=1.2))
    if extras.slogan and has_slogan(contact.organization.kind):
        runs.append(Run(extras.slogan, style.display, 2.5, style.accent, gap=2.4))
    if rng.random() < 0.35:
        runs.append(Run(f"www.{contact.organization.domain}", style.body, 2.3, style.ink, gap=2.2))
    align = rng.choice((Align.CENTRE, Align.CENTRE, Align.CENTRE, Align.LEFT))
    block = Block(tuple(runs), align, emblem=logo(style, rng, above=True, most=2.0))
    set_between(canvas, frame, (block,))


def _lines(name: Run) -> tuple[Run, ...]:
    """A long name on two."""
    return parted(name) if len(name.text) > _MOST_ON_A_LINE else (name,)
