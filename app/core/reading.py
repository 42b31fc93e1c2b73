"""What was read from a card: an engine-neutral tree of sides, lines and fields.

Coordinates: ``Line.box`` and ``FieldCandidate.box`` are pixels of the upright,
cropped image of one side; ``SideReading.quad`` is where that side lies in the
page as it was scanned. ``app.ocr.imaging`` converts between the two.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum

Point = tuple[float, float]
Box = tuple[Point, Point, Point, Point]
"""Four corners, clockwise, from the top left of the text as it is read."""


class Side(StrEnum):
    FRONT = "front"
    BACK = "back"


class FieldName(StrEnum):
    """The fields of a card, by the names of the command line and of exports."""

    NAME = "name"
    NAME_READING = "name_reading"
    ORGANIZATION = "organization"
    DEPARTMENT = "department"
    TITLE = "title"
    POSTAL_CODE = "postal_code"
    ADDRESS = "address"
    TEL = "tel"
    FAX = "fax"
    MOBILE = "mobile"
    EMAIL = "email"
    URL = "url"
    CORPORATE_NUMBER = "corporate_number"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text as an engine read it."""

    text: str
    confidence: float
    """The engine's own score, 0..1; not a probability of being right."""
    box: Box
    vertical: bool = False
    """Whether the characters run from top to bottom."""
    certainty: float = 0.0
    """The recogniser's probability of the whole string, 0..1; 0 where the engine gives none."""
    centres: tuple[float, ...] = ()
    """The middle of each character of the text, in pixels from the start of the box along the
    direction of reading; empty where the engine gives none."""

    @property
    def length(self) -> float:
        """The length of the box in pixels along the direction of reading."""
        top_left, top_right, bottom_right, bottom_left = self.box
        if self.vertical:
            return max(math.dist(top_left, bottom_left), math.dist(top_right, bottom_right))
        return max(math.dist(top_left, top_right), math.dist(bottom_left, bottom_right))


@dataclass(frozen=True, slots=True)
class FieldCandidate:
    """One value that a field may have, and why."""

    value: str
    confidence: float
    """0..1; 1 is certain. At least ``SURE`` is accepted unread."""
    evidence: tuple[str, ...] = ()
    """Kinds of evidence, for instance ``label:TEL``, ``pattern:email``, ``agrees:postal_code``."""
    box: Box | None = None
    side: Side = Side.FRONT
    if_said: float = 0.0
    """The confidence where there is the evidence ``SAID`` besides, never less than without; 0 for all but the best."""


AGAINST = frozenset({"denied_by", "doubt", "joined", "repaired", "split"})
"""Kinds of evidence, by what stands before the colon, that say why a value may be wrong."""

SAID = "agrees:said"
"""The evidence that a person has said the same on another card of the organisation, or of the person (``app.db.said``)."""

SURE = 0.999
"""A field is accepted unread only from this probability on."""


@dataclass(frozen=True, slots=True)
class SideReading:
    """One side of one card, found on a page and read."""

    side: Side
    quad: Box
    """Corners of the card in the page's pixels, clockwise from the corner that is top left once upright."""
    rotation: int
    """Clockwise quarter turns in degrees (0, 90, 180, 270) that made the crop upright."""
    size: tuple[int, int]
    """Width and height in pixels of the upright crop."""
    blank: bool = False
    lines: tuple[Line, ...] = ()


Fields = dict[FieldName, tuple[FieldCandidate, ...]]
"""Candidates of each field that has any, best first."""


@dataclass(frozen=True, slots=True)
class CardReading:
    """One card as one engine read it: the content of a Recognition."""

    engine: str
    engine_version: str
    models: tuple[str, ...]
    sides: tuple[SideReading, ...]
    fields: Fields = field(default_factory=dict)
