"""The pile of paper from which the virtual scanner feeds; what left it stays gone when a process dies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from app.core.ids import new_id


@dataclass(frozen=True, slots=True, eq=False)
class HopperSheet:
    """A sheet in the pile: the images of its sides as JPEG or PNG files."""

    position: int
    """In the pile as it was filled, from 1."""
    key: str
    """Never that of another sheet."""
    front: bytes
    back: bytes | None = None
    """None where nothing was made of it."""
    dpi: int | None = None


class Hopper(Protocol):
    """A pile that outlives the scanner which feeds from it."""

    def next_after(self, position: int) -> HopperSheet | None:
        """The first sheet behind a position that has not been removed; None where there is none."""
        ...

    def remove(self, sheet: HopperSheet) -> None:
        """Take a sheet away for good."""
        ...


class MemoryHopper:
    """A pile in memory, drawn one by one from anything that makes sheets."""

    def __init__(self, sheets: Iterable[tuple[bytes, bytes | None]], dpi: int | None = None) -> None:
        """``sheets`` are fronts and backs, as JPEG or PNG files."""
        pile = new_id()
        self._source = (
            HopperSheet(position, f"{pile}:{position}", front, back, dpi)
            for position, (front, back) in enumerate(sheets, start=1)
        )
        self._drawn: dict[int, HopperSheet] = {}

    def next_after(self, position: int) -> HopperSheet | None:
        for sheet in self._drawn.values():
            if sheet.position > position:
                return sheet
        for sheet in self._source:
            self._drawn[sheet.position] = sheet
            if sheet.position > position:
                return sheet
        return None

    def remove(self, sheet: HopperSheet) -> None:
        self._drawn.pop(sheet.position, None)
