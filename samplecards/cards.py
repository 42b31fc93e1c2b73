"""Draw a business card: 91 × 55 mm, the Japanese size 4 (名刺4号)."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.backs import draw_branches
from samplecards.canvas import BgrImage, Canvas, Colour, TextLine
from samplecards.held_out_horizontal import draw_held_out_horizontal
from samplecards.held_out_vertical import draw_held_out_vertical
from samplecards.horizontal import draw_horizontal
from samplecards.people import Contact
from samplecards.splits import Split
from samplecards.styles import Style, make_style
from samplecards.vertical import draw_vertical
from samplecards.wording import Wording, english, japanese, vertical

LONG_SIDE, SHORT_SIDE = 91.0, 55.0
"""Millimetres."""


class Layout(StrEnum):
    """How a card is set."""

    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"
    """縦書き, on a portrait or a landscape card."""
    BILINGUAL = "bilingual"
    """A horizontal Japanese front and an English back."""
    ENGLISH = "english"


LAYOUT_WEIGHTS = {
    Layout.HORIZONTAL: 56,
    Layout.VERTICAL: 20,
    Layout.BILINGUAL: 16,
    Layout.ENGLISH: 8,
}
"""How often each occurs, in per cent."""

_HORIZONTAL = {Split.COMMON: draw_horizontal, Split.HELD_OUT: draw_held_out_horizontal}
_VERTICAL = {Split.COMMON: draw_vertical, Split.HELD_OUT: draw_held_out_vertical}


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
    """The fields as printed on the English back of a bilingual card; else empty."""
    front: SideTruth
    back: SideTruth


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

    Without a layout, one is drawn by ``LAYOUT_WEIGHTS``.
    """
    rng = random.Random(seed)
    drawn = rng.choices(tuple(LAYOUT_WEIGHTS), tuple(LAYOUT_WEIGHTS.values()))[0]
    layout = layout or drawn
    style = make_style(contact, rng)
    portrait = layout is Layout.VERTICAL and rng.random() < 0.5
    width, height = (SHORT_SIDE, LONG_SIDE) if portrait else (LONG_SIDE, SHORT_SIDE)
    front = Canvas(width, height, dpi, style.stock)
    wording, design = _draw_front(front, contact, layout, style, rng)
    back = Canvas(LONG_SIDE, SHORT_SIDE, dpi, style.stock)
    english_wording = _draw_back(back, contact, layout, style, rng)
    plain = contact.english if layout is Layout.ENGLISH else contact.fields
    truth = CardTruth(
        layout=layout,
        design=design,
        body_face=style.body.path.stem,
        display_face=style.display.path.stem,
        fields={name: plain[name] for name in wording.printed},
        printed=wording.printed,
        english=english_wording.printed,
        front=SideTruth(front.image.size, tuple(front.lines)),
        back=SideTruth(back.image.size, tuple(back.lines)) if back.lines else SideTruth(front.image.size, ()),
    )
    return CardImage(front.array(), back.array() if back.lines else None, style.stock, dpi, truth)


def _draw_front(
    canvas: Canvas, contact: Contact, layout: Layout, style: Style, rng: random.Random
) -> tuple[Wording, str]:
    """Draw the front and tell what it says, and its design."""
    if layout is Layout.VERTICAL:
        wording = vertical(contact, style, rng)
        return wording, _VERTICAL[contact.split](canvas, wording, style, rng)
    if layout is Layout.ENGLISH:
        wording = english(contact, style, rng)
        return wording, _HORIZONTAL[contact.split](canvas, wording, "", style, rng)
    wording = japanese(contact, style, rng)
    with_romaji = layout is Layout.HORIZONTAL and rng.random() < 0.3
    romaji = contact.romaji if with_romaji else ""
    return wording, _HORIZONTAL[contact.split](canvas, wording, romaji, style, rng)


def _draw_back(canvas: Canvas, contact: Contact, layout: Layout, style: Style, rng: random.Random) -> Wording:
    """Draw the back, if there is to be one, and tell what its English says."""
    if layout is Layout.BILINGUAL:
        wording = english(contact, style, rng)
        _HORIZONTAL[contact.split](canvas, wording, "", style, rng)
        return wording
    if contact.organization.branches and rng.random() < 0.3:
        draw_branches(canvas, contact, style)
    return Wording()
