"""What goes into reading a sheet, and what comes out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.core.reading import CardReading, Side

THUMBNAIL_SIDE = 480


@dataclass(frozen=True, slots=True)
class SheetCard:
    """One card of a sheet."""

    reading: CardReading
    thumbnails: Mapping[Side, bytes]
    """Each side upright, as JPEG of at most ``THUMBNAIL_SIDE`` pixels."""


@dataclass(frozen=True, slots=True)
class SheetReading:
    """All cards of a sheet, at least one."""

    cards: tuple[SheetCard, ...]


@dataclass(frozen=True, slots=True)
class SheetJob:
    """A sheet to read: its pages as JPEG or PNG."""

    job_id: str
    front: bytes
    back: bytes | None = None
    second_readers: bool = True
    """Whether others than the engine may read it too, if the pool's options allow them at all."""


@dataclass(frozen=True, slots=True)
class SheetResult:
    """What became of a job: a reading, or a sentence for the user that says why there is none."""

    job_id: str
    reading: SheetReading | None
    error: str | None = None
