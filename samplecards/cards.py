"""Draw a business card: 91 × 55 mm, the Japanese size 4 (名刺4号)."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from app.core.reading import FieldName
from samplecards.canvas import BgrImage, Canvas, Colour, TextLine
from samplecards.chances import by_weight
from samplecards.codes import place_code
from samplecards.extras import Extras, make_extras
from samplecards.frames import Drawn
from samplecards.layouts import Layout
from samplecards.people import Contact
from samplecards.phrases import Wording, kanji_digits
from samplecards.styles import Style, make_style

T = TypeVar("T")

LONG_SIDE, SHORT_SIDE = 91.0, 55.0
"""Millimetres."""


_LEAST_TYPE = 1.75
"""Millimetres of an em (5 points); what would be smaller is set anew, in another way."""
_MOST_PROOFS = 8
_ROMAJI_SHARE, _ENGLISH_BACK_SHARE, _OTHER_BACK_SHARE = 0.3, 0.15, 0.25


@dataclass(frozen=True, slots=True)
class SideTruth:
    """What is printed on one side."""

    size: tuple[int, int]
    """Width and height of the upright side in pixels."""
    lines: tuple[TextLine, ...]

    @property
    def blank(self) -> bool:
        return not self.lines


@dataclass(frozen=True, slots=True)
class CardTruth:
    """What is printed on a card."""

    layout: Layout
    edition: str
    """What it was drawn from."""
    design: str
    """How the blocks of the front stand."""
    body_face: str
    """The typeface of its small text."""
    display_face: str
    """The typeface of the name and the organisation."""
    fields: dict[FieldName, str]
    """The fields that the card shows, in plain form: arabic digits, ``03-3123-4567``, one space in the name."""
    printed: dict[FieldName, str]
    """The same fields character by character as printed, without labels."""
    english: dict[FieldName, str]
    """The fields as printed on an English back, which all bilingual cards have and some vertical ones; else empty."""
    front: SideTruth
    back: SideTruth
    also: dict[FieldName, tuple[str, ...]] = field(default_factory=dict)
    """Further values that the front shows of a field, as printed: of a second post (兼務), of a qualification, of the
    switchboard (代表) beside the direct line, of another office. ``fields`` has those of the main post, and the direct
    line."""


@dataclass(frozen=True, slots=True)
class CardImage:
    """The pictures of a card, each upright."""

    front: BgrImage
    back: BgrImage | None
    """None where nothing is printed on it."""
    stock: Colour
    """The colour of the paper."""
    dpi: int
    truth: CardTruth


def draw_card(contact: Contact, seed: int, layout: Layout | None = None, dpi: int = 300) -> CardImage:
    """Print a card of the contact; equal arguments give equal cards.

    Without a layout, one is drawn by the weights of the edition.
    """
    rng = random.Random(seed)
    drawn_layout = by_weight(contact.edition.layout_weights, rng)
    layout = layout or drawn_layout
    extras = make_extras(contact, rng)
    style = make_style(contact, extras, rng, kanji_digits("-") if layout is Layout.VERTICAL else "")
    portrait = layout is Layout.VERTICAL and rng.random() < 0.5
    width, height = (SHORT_SIDE, LONG_SIDE) if portrait else (LONG_SIDE, SHORT_SIDE)
    front, (said, drawn) = _proofed(
        lambda: Canvas(width, height, dpi, style.stock),
        lambda canvas: _draw_front(canvas, contact, layout, style, extras, rng),
    )
    back, english = _proofed(
        lambda: Canvas(LONG_SIDE, SHORT_SIDE, dpi, style.stock),
        lambda canvas: _draw_back(canvas, contact, layout, style, extras, rng),
    )
    if extras.code and (english.printed or not back.lines):
        place_code(front, drawn.frame, said.plain.get(FieldName.URL, contact.fields[FieldName.URL]), rng)
    plain = (contact.english if layout is Layout.ENGLISH else contact.fields) | said.plain
    truth = CardTruth(
        layout=layout,
        edition=contact.edition.name,
        design=drawn.design,
        body_face=style.body.path.stem,
        display_face=style.display.path.stem,
        fields={name: plain[name] for name in said.printed},
        printed=said.printed,
        english=english.printed,
        front=SideTruth(front.image.size, tuple(front.lines)),
        back=SideTruth(back.image.size, tuple(back.lines)) if back.lines else SideTruth(front.image.size, ()),
        also={name: tuple(values) for name, values in said.also.items()},
    )
    return CardImage(front.array(), back.array() if back.lines else None, style.stock, dpi, truth)


def _proofed(blank: Callable[[], Canvas], draw: Callable[[Canvas], T]) -> tuple[Canvas, T]:
    """A side that can be read, and what was drawn on it."""
    for _ in range(_MOST_PROOFS):
        canvas = blank()
        drawn = draw(canvas)
        if canvas.smallest >= _LEAST_TYPE:
            break
    return canvas, drawn


def _draw_front(
    canvas: Canvas, contact: Contact, layout: Layout, style: Style, extras: Extras, rng: random.Random
) -> tuple[Wording, Drawn]:
    edition = contact.edition
    if layout is Layout.VERTICAL:
        return edition.draw_vertical(canvas, contact, style, extras, rng)
    say = edition.english if layout is Layout.ENGLISH else edition.japanese
    said = say(contact, style, extras, rng)
    if layout is Layout.HORIZONTAL and rng.random() < _ROMAJI_SHARE:
        said.romaji = contact.romaji
    return said, edition.draw_horizontal(canvas, said, style, rng)


def _draw_back(
    canvas: Canvas, contact: Contact, layout: Layout, style: Style, extras: Extras, rng: random.Random
) -> Wording:
    """Draw the back, if there is to be one, and tell what its English says."""
    chance = rng.random()
    if layout is Layout.BILINGUAL or (layout is Layout.VERTICAL and chance < _ENGLISH_BACK_SHARE):
        said = contact.edition.english(contact, style, extras, rng)
        contact.edition.draw_horizontal(canvas, said, style, rng)
        return said
    if layout is not Layout.ENGLISH and chance > 1 - _OTHER_BACK_SHARE:
        frame = contact.edition.draw_back(canvas, contact, style, extras, rng)
        if extras.code:
            place_code(canvas, frame, contact.fields[FieldName.URL], rng)
    return Wording()
