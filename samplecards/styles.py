"""How a card is made to look: paper, ink, faces, labels and which fields it shows."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.canvas import Colour
from samplecards.people import Contact
from samplecards.typefaces import BODY_FACES, NAME_FACES, Typeface, choose

_STOCKS: tuple[Colour, ...] = (
    (255, 255, 255), (253, 253, 251), (250, 247, 238), (240, 246, 250), (240, 247, 238), (250, 240, 240), (236, 234, 228),
)  # fmt: skip
_STOCK_WEIGHTS = (40, 20, 14, 8, 6, 4, 8)
_INKS: tuple[Colour, ...] = ((15, 15, 15), (30, 30, 30), (25, 35, 70), (50, 45, 40))
_ACCENTS: tuple[Colour, ...] = (
    (0, 82, 155), (176, 32, 46), (0, 112, 80), (90, 60, 130), (200, 100, 0), (60, 70, 80), (0, 130, 160),
)  # fmt: skip

_JAPANESE_LABELS: tuple[dict[FieldName, str], ...] = tuple(
    dict(zip((FieldName.TEL, FieldName.FAX, FieldName.MOBILE, FieldName.EMAIL, FieldName.URL), labels, strict=True))
    for labels in (
        ("TEL ", "FAX ", "携帯 ", "E-mail ", "URL "),
        ("TEL:", "FAX:", "Mobile:", "E-mail:", "URL:"),
        ("電話 ", "FAX ", "携帯電話 ", "メール ", ""),
        ("電話：", "ファックス：", "携帯：", "E-mail：", "URL："),
        ("T. ", "F. ", "M. ", "", ""),
        ("Tel. ", "Fax. ", "Mobile. ", "Mail. ", ""),
        ("", "FAX ", "携帯 ", "", ""),
    )
)  # fmt: skip
ENGLISH_LABELS: tuple[dict[FieldName, str], ...] = (
    _JAPANESE_LABELS[1],
    _JAPANESE_LABELS[5],
    _JAPANESE_LABELS[4],
)


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
    labels: dict[FieldName, str]
    shown: frozenset[FieldName]
    """The fields that are printed."""


_ALWAYS = (
    FieldName.NAME, FieldName.ORGANIZATION, FieldName.DEPARTMENT, FieldName.TITLE, FieldName.POSTAL_CODE,
    FieldName.ADDRESS, FieldName.TEL, FieldName.EMAIL,
)  # fmt: skip
_SOMETIMES = {
    FieldName.NAME_READING: 0.35,
    FieldName.FAX: 0.75,
    FieldName.MOBILE: 0.35,
    FieldName.URL: 0.6,
    FieldName.CORPORATE_NUMBER: 0.1,
}


def make_style(contact: Contact, rng: random.Random) -> Style:
    """A look whose faces have all the characters that the contact needs."""
    fields = contact.fields
    display_text = fields[FieldName.NAME] + fields[FieldName.ORGANIZATION]
    branches = "".join(name + address.japanese() for name, address, _ in contact.organization.branches)
    labels = rng.choice(_JAPANESE_LABELS)
    body_text = "".join(
        (*fields.values(), *labels.values(), branches, "〒―〇一二三四五六七八九階直通代表法人番号")
    )
    shown = {*_ALWAYS, *(name for name, share in _SOMETIMES.items() if rng.random() < share)}
    return Style(
        stock=rng.choices(_STOCKS, _STOCK_WEIGHTS)[0],
        ink=rng.choice(_INKS),
        accent=rng.choice(_ACCENTS),
        body=choose(BODY_FACES, body_text, rng),
        display=choose(NAME_FACES, display_text, rng),
        band=rng.choices(tuple(Band), (60, 15, 13, 12))[0],
        mark=rng.choices(tuple(Mark), (40, 12, 12, 12, 12, 12))[0],
        labels=labels,
        shown=frozenset(shown),
    )
