"""Backs of Japanese cards."""

from __future__ import annotations

import random
from dataclasses import replace

from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.extras import Extras
from samplecards.frames import SPACE, Frame, set_at_foot, set_at_top, set_between
from samplecards.marks import draw_band, draw_mark
from samplecards.people import Contact
from samplecards.styles import Mark, Style

_BUSINESS = (
    "各種機械設備の設計・製作", "保守点検・修理", "システムの企画・開発・運用", "官公庁入札資格 全省庁統一資格", "環境計測・調査", "人材育成研修",
    "建設業・電気工事業",
)  # fmt: skip
_WELCOME = (
    "ふるさと納税で応援をお願いします",
    "移住・定住のご相談はお気軽に",
    "企業誘致のご案内　分譲中の産業団地があります",
    "道の駅でお待ちしています",
)


def draw_back(canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random) -> Frame:
    """The offices; or the lines of business; or an invitation; or the logo alone."""
    frame = draw_band(canvas, style)
    branches = contact.organization.branches
    if branches and rng.random() < 0.55:
        _offices(canvas, frame, contact, style)
    elif branches:
        _business(canvas, frame, contact, style, rng)
    elif rng.random() < 0.5:
        _welcome(canvas, frame, contact, style, rng)
    else:
        _sign(canvas, frame, contact, style, extras)
    return frame


def _offices(canvas: Canvas, frame: Frame, contact: Contact, style: Style) -> None:
    """One under the other: name, place, telephone."""
    head = Run("事業所一覧", style.display, 2.8, style.accent)
    rest = set_at_top(canvas, frame, Block((head,)))
    canvas.band(frame.left, rest.top - SPACE / 2, frame.width, 0.15, style.accent)
    lines = []
    for name, address, telephone in contact.organization.branches:
        lines.append(Run(f"{name}　TEL {telephone}", style.body, 2.3, style.ink, gap=1.6))
        lines.append(Run(f"〒{address.postal_code} {address.street}", style.body, 2.1, style.ink, gap=0.8))
    set_between(canvas, rest, (Block(tuple(lines), uniform=True),), above=0.2)


def _business(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    """What the company does, line by line."""
    head = Run("営業品目", style.display, 2.9, style.accent, tracking=0.3)
    rest = set_at_top(canvas, frame, Block((head,)))
    name = Run(contact.organization.name.japanese, style.display, 2.9, style.ink)
    rest = set_at_foot(canvas, rest, Block((name,), Align.RIGHT), 0.3)
    items = rng.sample(_BUSINESS, rng.randint(3, 5))
    lines = tuple(Run(f"・{item}", style.body, 2.5, style.ink, gap=1.3) for item in items)
    set_between(canvas, replace(rest, left=rest.left + 6.0), (Block(lines),), above=0.3)


def _welcome(canvas: Canvas, frame: Frame, contact: Contact, style: Style, rng: random.Random) -> None:
    """A line of invitation in the middle, the web address under it."""
    line = Run(rng.choice(_WELCOME), style.body, 3.0, style.accent)
    site = Run(f"https://www.{contact.organization.domain}/", style.body, 2.3, style.ink)
    set_between(canvas, frame, (Block((line,), Align.CENTRE), Block((site,), Align.CENTRE)))


def _sign(canvas: Canvas, frame: Frame, contact: Contact, style: Style, extras: Extras) -> None:
    """The logo, the name and what the office says of itself."""
    if style.mark is not Mark.NONE:
        draw_mark(canvas, style, canvas.width / 2 - 5.0, frame.top + 6.0, 10.0)
    texts = (extras.slogan, contact.organization.name.japanese)
    lines = tuple(Run(text, style.display, 3.0, style.ink, gap=1.8) for text in texts if text)
    set_between(canvas, replace(frame, top=frame.top + 18.0), (Block(lines, Align.CENTRE),), above=0.3)
