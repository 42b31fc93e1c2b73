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
from samplecards.editions.thirteenth.downwards import downwards
from samplecards.editions.thirteenth.logos import HAIR, logo
from samplecards.editions.thirteenth.setting import parted, spacing
from samplecards.editions.thirteenth.wording import japanese
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

    SCROLL = "vertical_scroll"
    """All of it; numbers in kanji."""
    LATTICE = "vertical_lattice"
    """All of it; wide digits one under the other."""
    COUPLETS = "vertical_couplets"
    """All of it; two digits of a house number side by side."""
    LEANING = "vertical_leaning"
    """All of it; digits on their side."""
    PILLARS = "vertical_pillars"
    """Organisation, post and name; the contact block in lines at the foot."""
    RIDGEPOLE = "vertical_ridgepole"
    """The organisation in a line above, the contact block in lines at the foot; post and name downwards between them."""
    WEST_WING = "vertical_west_wing"
    """Organisation, post and name at the right; the contact block in lines at the left of a wide card."""


_DIGITS = {
    VerticalDesign.SCROLL: Digits.KANJI,
    VerticalDesign.LATTICE: Digits.STACKED,
    VerticalDesign.COUPLETS: Digits.PAIRED,
    VerticalDesign.LEANING: Digits.TURNED,
}
_TALL = dict(zip(VerticalDesign, (46, 8, 5, 7, 24, 10, 0), strict=True))
_WIDE = dict(zip(VerticalDesign, (44, 7, 5, 6, 12, 0, 26), strict=True))
"""How often in per cent on portrait and on landscape cards."""
_ROOM_TALL, _ROOM_WIDE = 31, 19
_HEAD = HeadColumns(parted, short=12, halved_share=0.6, lower=0.22, gap=1.2)


def draw_vertical(
    canvas: Canvas, contact: Contact, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    """Set a side and tell what it says."""
    tall = canvas.height > canvas.width
    design = by_weight(_TALL if tall else _WIDE, rng)
    if design is VerticalDesign.SCROLL and has_latin_floor(contact.fields[FieldName.ADDRESS]):
        design = VerticalDesign.LATTICE
    frame = draw_band(canvas, style)
    if design in _DIGITS:
        digits = _DIGITS[design]
        wording = downwards(contact, style, extras, digits, _ROOM_TALL if tall else _ROOM_WIDE, rng)
        _all_columns(canvas, frame, wording, style, digits, rng)
        return wording, Drawn(design, frame)
    wording = japanese(contact, style, extras, rng)
    wording.header = [phrase for phrase in wording.header if not phrase.text.isascii()]
    foot = Block(body_lines(wording.contact, style, style.small), uniform=True)
    match design:
        case VerticalDesign.WEST_WING:
            left, rest = frame.columns(rng.uniform(0.52, 0.6), 4.0)
            set_at_foot(canvas, left, foot, 0.95)
        case VerticalDesign.RIDGEPOLE:
            rest = set_at_foot(canvas, frame, foot, 0.34)
            rest = _ridgepole(canvas, rest, wording, style, rng)
        case _:
            rest = set_at_foot(canvas, frame, foot, 0.36 if tall else 0.45)
            if rng.random() < 0.4:
                canvas.band(frame.left, rest.bottom + SPACE / 2, frame.width, HAIR, style.accent)
    heads = [] if design is VerticalDesign.RIDGEPOLE else _organization(wording, style, rng)
    set_columns(canvas, rest, heads + _person(wording, style, rng))
    return wording, Drawn(design, frame)


def _ridgepole(canvas: Canvas, frame: Frame, wording: Wording, style: Style, rng: random.Random) -> Frame:
    size = rng.uniform(3.0, 3.7)
    runs = tuple(line_of(phrase, style.display, size, style.ink) for phrase in wording.header)
    lines = tuple(
        part for run in runs for part in (parted(run) if canvas.text_width(run) > frame.width else (run,))
    )
    align = rng.choice((Align.CENTRE, Align.LEFT))
    rest = set_at_top(
        canvas, frame, Block(lines, align, uniform=True, emblem=logo(style, rng, above=True)), 0.4
    )
    return replace(rest, top=rest.top + 1.0)


def _organization(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    spaced = by_weight({0.0: 60, 0.1: 25, 0.3: 15}, rng)
    return _HEAD.set(wording.header, style.display, rng.uniform(3.1, 4.1), style.ink, spaced, rng)


def _person(wording: Wording, style: Style, rng: random.Random) -> list[Column]:
    """Posts, then the name with its reading at its right or left."""
    size, start = rng.uniform(2.4, 2.9), rng.choice((0.0, 0.1, 0.2))
    posts = columns_of(wording.post, style.body, size, style.ink, (2.4, 1.0), start, Latin.TURNED)
    start = rng.choice((0.4, 0.5, 0.6, 0.75))
    name = line_of(
        wording.name,
        style.display,
        rng.uniform(5.0, 6.8),
        style.ink,
        max(spacing(wording.name.text, rng), 0.08),
        2.5,
    )
    if (kana := wording.reading) is None:
        return [*posts, Column(name, start)]
    small = line_of(kana, style.body, 1.95, style.ink, rng.choice((0.0, 0.2)), 0.7)
    if style.reading is ReadingPlace.ABOVE:
        return [*posts, Column(replace(small, gap=2.4), start), Column(replace(name, gap=0.6), start)]
    return [*posts, Column(name, start), Column(small, start)]


def _all_columns(
    canvas: Canvas, frame: Frame, wording: Wording, style: Style, digits: Digits, rng: random.Random
) -> None:
    online = Block(
        body_lines(wording.lines(MAIL_FIRST), style, 2.2), rng.choice((Align.LEFT, Align.CENTRE, Align.RIGHT)), uniform=True
    )  # fmt: skip
    rest = set_at_foot(canvas, frame, online)
    start, size = by_weight({1.0: 65, 0.5: 15, 0.15: 20}, rng), rng.uniform(2.1, 2.55)
    contact = contact_columns(wording.contact, style, size, digits, (3.0, 1.0), start)
    set_columns(canvas, rest, [*_organization(wording, style, rng), *_person(wording, style, rng), *contact])
