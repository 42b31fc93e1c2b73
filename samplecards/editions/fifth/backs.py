"""Backs of Japanese cards."""

from __future__ import annotations

import random
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.editions.fifth.spelling import fitting
from samplecards.extras import Extras
from samplecards.frames import Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band, emblem
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.styles import Style

_OFFICES_SHARE, _SIGN_SHARE = 0.4, 0.35
_BUSINESS = (
    "設備の設計・施工・保守", "省エネルギー診断", "業務システムの開発・運用", "自社製品の企画・製造・販売", "官公庁・自治体向けサービス",
    "各種コンサルティング", "輸出入業務", "調査・分析業務", "リフォーム・修繕工事", "人材育成・研修", "資材の調達・販売", "保険代理業",
)  # fmt: skip
_PUBLIC = (
    "企業誘致・立地のご相談", "移住・定住のご相談", "ふるさと納税", "創業・経営のご相談", "産学連携・共同研究", "補助金・助成金のご案内",
)  # fmt: skip


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """The offices, what the organisation does, or no more than its name and where it is found."""
    frame = draw_band(canvas, style)
    chance = rng.random()
    if contact.organization.branches and chance < _OFFICES_SHARE:
        _offices(canvas, frame, contact, style, rng)
    elif chance > 1 - _SIGN_SHARE:
        _sign(canvas, frame, contact, style, fitting(extras, contact).slogan)
    else:
        _does(canvas, frame, contact, style, rng)
    return frame


def _head(contact: Contact, style: Style, size: float) -> tuple[Run, ...]:
    return tuple(
        Run(part, style.display, size, style.ink, gap=1.0)
        for part in contact.organization.name.japanese.split(" ")
    )


def _offices(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    """The offices one under the other, each in three lines."""
    rest = set_at_top(canvas, frame, Block(_head(contact, style, 3.0), emblem=emblem(style)), 0.3)
    size = rng.uniform(2.1, 2.3)
    mark = rng.choice(("", "", "■", "●"))
    blocks = [
        Block(
            (
                Run(f"{mark}{name}", style.body, size, style.ink),
                Run(f"〒{address.postal_code} {address.street}", style.body, size, style.ink),
                Run(f"TEL {telephone}", style.body, size, style.ink),
            )
        )
        for name, address, telephone in contact.organization.branches[:3]
    ]
    set_between(canvas, rest, blocks, above=0.5, spread=0.4)


def _does(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    """What the organisation does, as a list."""
    company = contact.organization.kind is OrganizationKind.COMPANY
    word, words = ("事業内容", _BUSINESS) if company else ("お気軽にご相談ください", _PUBLIC)
    rest = set_at_foot(canvas, frame, Block(_head(contact, style, 2.7), Align.RIGHT), 0.25)
    rest = set_at_top(canvas, rest, Block((Run(word, style.display, 3.0, style.accent),)))
    point = rng.choice(("・", "■ ", "● "))
    lines = tuple(
        Run(f"{point}{text}", style.body, 2.5, style.ink, gap=1.5)
        for text in rng.sample(words, rng.randint(3, min(5, len(words))))
    )
    indented = replace(rest, left=rest.left + 4.0)
    set_between(canvas, indented, (Block(lines),), above=0.3)


def _sign(canvas: Canvas, frame: Frame, contact: Contact, style: Style, slogan: str) -> None:
    """The name in the middle, a slogan over it and the web address below it."""
    logo = emblem(style, scale=1.6, above=True)
    head = Block(_head(contact, style, 4.0), Align.CENTRE, uniform=True, emblem=logo)
    web = Run(contact.fields[FieldName.URL], style.body, 2.4, style.ink)
    over = tuple(Run(text, style.body, 2.6, style.accent) for text in (slogan,) if text)
    blocks = (Block(over, Align.CENTRE), head, Block((web,), Align.CENTRE))
    set_between(canvas, frame, blocks, above=0.5)
