"""What a feeder that is open has delivered, and which of it is safe."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence

from app.core.reading import Side
from app.devices.scanner import ScannedPage


class Delivery:
    """Makes pages of sheets that were read whole. No two pages of a device ever have the same key."""

    def __init__(self, device: str) -> None:
        """``device`` begins all keys: its serial number, or else its kind."""
        self._run = f"{device}:{uuid.uuid4().hex}"
        self._sheets = 0
        self._unsafe: dict[str, int] = {}
        self.last_safe = 0
        """The number of the last sheet that was acknowledged whole."""

    def pages(
        self, number: int, files: Sequence[tuple[bytes, str]], dpi: int, flags: Iterable[str] = ()
    ) -> list[ScannedPage]:
        """The pages of a sheet from its files with their media types, front first."""
        self._sheets += 1
        sides = (Side.FRONT, Side.BACK)[: len(files)]
        pages = [
            ScannedPage(
                number,
                side,
                data,
                media_type,
                dpi,
                f"{self._run}:{self._sheets}:{side}",
                frozenset(flags),
                last_of_sheet=side is sides[-1],
            )
            for side, (data, media_type) in zip(sides, files, strict=True)
        ]
        self._unsafe |= dict.fromkeys((page.key for page in pages), number)
        return pages

    def acknowledge(self, page: ScannedPage) -> None:
        """See ``Scanner.acknowledge``."""
        sheet = self._unsafe.pop(page.key, None)
        if sheet is not None and sheet not in self._unsafe.values():
            self.last_safe = sheet
