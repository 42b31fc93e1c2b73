"""Designs of vertical cards."""

from __future__ import annotations

import random
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Latin
from samplecards.chances import by_weight
from samplecards.columns import Column, set_columns
from samplecards.editions.fourteenth.columns import in_columns
from samplecards.editions.fourteenth.ornaments import rule, sign
from samplecards.editions.fourteenth.press import in_two, spaced
from samplecards.editions.fourteenth.wording import japanese
from samplecards.extras import Extras
from samplecards.frames import SPACE, Drawn, Frame, set_at_foot, set_at_top
from samplecards.in_columns import Digits, HeadColumns, columns_of, contact_columns, has_latin_floor
from samplecards.in_lines import body_lines, line_of
from samplecards.marks import draw_band
from samplecards.people import Contact
from samplecards.phrases import Wording
from samplecards.styles import ReadingPlace, Style
from samplecards.telling import MAIL_FIRST


class VerticalDesign(StrEnum):
    """What runs downwards, and how its numbers are written."""

    BAMBOO = "vertical_bamboo"
    """All of it; numbers in kanji."""
    BEADS = "vertical_beads"
    """All of it; wide digits one under the other."""
    SLUICE = "vertical_sluice"
    """All of it; two digits of a house number side by side."""
    REEDS = "vertical_reeds"
    """All of it; digits on their side."""
    RAIN = "vertical_rain"
    """Organisation, post and name; the contact block in lines at the foot."""
    GATE = "vertical_gate"
    """The organisation in lines above, the contact block in lines at the foot; post and name between them."""
    BANK = "vertical_bank"
    """Organisation, post and name at the right; the contact block in lines at the left of a wide card."""


_DIGITS = {
    VerticalDesign.BAMBOO: Digits.KANJI,
    VerticalDesign.BEADS: Digits.STACKED,
    VerticalDesign.SLUICE: Digits.PAIRED,
    VerticalDesign.REEDS: Digits.TURNED,
}
_PORTRAIT = dict(zip(VerticalDesign, (44, 7, 5, 6, 26, 12, 0), strict=True))
_LANDSCAPE = dict(zip(VerticalDesign, (46, 6, 4, 6, 10, 0, 28), strict=True))
"""How often in per cent."""
_HEAD = HeadColumns(in_two, short=11, halved_share=0.65, lower=0.2, gap=1.1)


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side and tell what it says."""
    is_tall = canvas.height > canvas.width
    design = by_weight(_PORTRAIT if is_tall else _LANDSCAPE, rng)
    if design is VerticalDesign.BAMBOO and has_latin_floor(contact.fields[FieldName.ADDRESS]):
        design = VerticalDesign.BEADS
    frame = draw_band(canvas, style)
    if design in _DIGITS:
        digits = _DIGITS[design]
        wording = in_columns(contact, style, extras, digits, 30 if is_tall else 18, rng)
        _throughout(canvas, frame, wording, style, digits, rng)
        return wording, Drawn(design, frame)
    wording = japanese(contact, style, extras, rng)
    wording.header = [phrase for phrase in wording.header if not phrase.text.isascii()]
    foot = Block(body_lines(wording.contact, style, style.small), uniform=True)
    heads: list[Column] = []
    if design is VerticalDesign.BANK:
        left, rest = frame.columns(rng.uniform(0.54, 0.6), 4.0)
        set_at_foot(canvas, left, foot, 0.95)
    else:
        rest = set_at_foot(canvas, frame, foot, 0.36 if is_tall else 0.45)
        if rng.random() < 0.35:
            rule(canvas, frame, rest.bottom + SPACE / 2, style.accent)
    if design is VerticalDesign.GATE:
        rest = _lintel(canvas, rest, wording, style, rng)
    else:
        size, wide = rng.uniform(3.0, 4.0), by_weight({0.0: 65, 0.12: 20, 0.3: 15}, rng)
        heads = _HEAD.set(wording.header, style.display, size, style.ink, wide, rng)
    set_columns(canvas, rest, heads + _person(wording, style, rng))
    return wording, Drawn(design, frame)


def _lintel(canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random) -> Frame:
    """The organisation in lines; what is left below it."""
    size = rng.uniform(2.9, 3.6)
    runs = [line_of(phrase, style.display, size, style.ink) for phrase in wording.header]
    lines = [
        part for run in runs for part in (in_two(run) if canvas.text_width(run) > frame.width else (run,))
    ]
    block = Block(tuple(lines), Align.CENTRE, uniform=True, emblem=sign(style, rng, above=True))
    rest = set_at_top(canvas, frame, block, 0.4)
    return replace(rest, top=rest.top + 1.2)


def _person(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    """Posts, then the name, with its reading at the right or at the left of it."""
    start = by_weight({0.0: 40, 0.08: 30, 0.18: 30}, rng)
    posts = columns_of(
        wording.post, style.body, rng.uniform(2.35, 2.9), style.ink, (2.3, 0.9), start, Latin.TURNED
    )
    start = by_weight({0.35: 25, 0.5: 40, 0.65: 25, 0.8: 10}, rng)
    tracking = max(spaced(wording.name.text, rng), 0.06)
    name = line_of(wording.name, style.display, rng.uniform(4.8, 6.4), style.ink, tracking, 2.4)
    if wording.reading is None:
        return [*posts, Column(name, start)]
    kana = line_of(wording.reading, style.body, 1.9, style.ink, rng.choice((0.0, 0.25)), 0.7)
    if style.reading is ReadingPlace.ABOVE:
        return [*posts, Column(replace(kana, gap=2.4), start), Column(replace(name, gap=0.6), start)]
    return [*posts, Column(name, start), Column(kana, start)]


def _throughout(
    canvas: Canvas, frame: Frame, wording: Wording, style: Style, digits: Digits, rng: random.Random
) -> None:
    """All in columns, but for mail and web below them."""
    align = rng.choice((Align.LEFT, Align.CENTRE))
    rest = set_at_foot(
        canvas, frame, Block(body_lines(wording.lines(MAIL_FIRST), style, 2.2), align, uniform=True)
    )
    size, wide = rng.uniform(3.0, 4.0), by_weight({0.0: 65, 0.12: 20, 0.3: 15}, rng)
    heads = _HEAD.set(wording.header, style.display, size, style.ink, wide, rng)
    persons = _person(wording, style, rng)
    start = by_weight({1.0: 70, 0.5: 12, 0.12: 18}, rng)
    contact = contact_columns(wording.contact, style, rng.uniform(2.1, 2.5), digits, (2.8, 0.9), start)
    set_columns(canvas, rest, [*heads, *persons, *contact])
