"""How a card is made to look: paper, ink, faces, labels and which fields it shows."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.canvas import Colour
from samplecards.extras import Extras, texts_of
from samplecards.people import Contact
from samplecards.typefaces import Typeface, choose

_STOCKS: tuple[Colour, ...] = (
    (255, 255, 255), (253, 253, 251), (250, 247, 238), (240, 246, 250), (240, 247, 238), (250, 240, 240), (236, 234, 228),
)  # fmt: skip
_STOCK_WEIGHTS = (40, 20, 14, 8, 6, 4, 8)
_INKS: tuple[Colour, ...] = ((15, 15, 15), (30, 30, 30), (25, 35, 70), (50, 45, 40))
_ACCENTS: tuple[Colour, ...] = (
    (0, 82, 155), (176, 32, 46), (0, 112, 80), (90, 60, 130), (200, 100, 0), (60, 70, 80), (0, 130, 160),
)  # fmt: skip


class Band(StrEnum):
    """Where a coloured strip runs along the edge."""

    NONE = "none"
    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"


class Mark(StrEnum):
    """The shape that stands for a logo."""

    NONE = "none"
    DISC = "disc"
    RING = "ring"
    TRIANGLE = "triangle"
    BARS = "bars"
    DIAMOND = "diamond"


class ReadingPlace(StrEnum):
    """Where the name in kana stands."""

    ABOVE = "above"
    BESIDE = "beside"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Style:
    """Everything about a card's look that its two sides share."""

    stock: Colour
    ink: Colour
    accent: Colour
    body: Typeface
    display: Typeface
    """The face of the name and the organisation."""
    band: Band
    mark: Mark
    monogram: str
    """Letters in the logo; may be empty."""
    reading: ReadingPlace
    small: float
    """The em of the contact block in millimetres: 2.1 to 2.6, which is 6 to 7.4 points."""
    columns: bool
    """Whether what labels say stands in a column of its own, beside them."""
    labels: dict[FieldName, str]
    shown: frozenset[FieldName]
    """The fields that are printed."""


_ALSO = (
    "〒〇一二三四五六七八九丁目階直通代表■内線法人登録番号フリーダイヤルコールお問い合わせ客様窓口通話料無電携帯ファクス"
    "適格請求書発行事業者本社兼併任務（）：・／"
)
_ALWAYS = (
    FieldName.NAME, FieldName.ORGANIZATION, FieldName.POSTAL_CODE, FieldName.ADDRESS, FieldName.TEL,
)  # fmt: skip
_SOMETIMES = {
    FieldName.DEPARTMENT: 0.95,
    FieldName.TITLE: 0.93,
    FieldName.EMAIL: 0.97,
    FieldName.NAME_READING: 0.35,
    FieldName.FAX: 0.75,
    FieldName.MOBILE: 0.35,
    FieldName.URL: 0.6,
    FieldName.CORPORATE_NUMBER: 0.1,
}


def make_style(contact: Contact, extras: Extras, rng: random.Random, needed: str = "") -> Style:
    """A look whose faces have all the characters of the contact, and those that are needed besides."""
    fields, edition = contact.fields, contact.edition
    display_text = fields[FieldName.NAME] + fields[FieldName.ORGANIZATION] + extras.slogan
    branches = "".join(name + address.japanese() for name, address, _ in contact.organization.branches)
    labels = rng.choice(edition.labels)
    body_text = "".join(
        (*fields.values(), *labels.values(), branches, _ALSO, needed, texts_of(extras), edition.letters)
    )
    shown = {*_ALWAYS, *(name for name, share in _SOMETIMES.items() if rng.random() < share)}
    return Style(
        stock=rng.choices(_STOCKS, _STOCK_WEIGHTS)[0],
        ink=rng.choice(_INKS),
        accent=rng.choice(_ACCENTS),
        body=choose(edition.body_faces, body_text, rng),
        display=choose(edition.name_faces, display_text, rng),
        band=rng.choices(tuple(Band), (60, 15, 13, 12))[0],
        mark=rng.choices(tuple(Mark), (40, 12, 12, 12, 12, 12))[0],
        monogram=contact.organization.name.english[0] if rng.random() < 0.5 else "",
        reading=rng.choices(tuple(ReadingPlace), (60, 25, 15))[0],
        small=rng.uniform(2.1, 2.6),
        columns=rng.random() < 0.2,
        labels=labels,
        shown=frozenset(shown),
    )
