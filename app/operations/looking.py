"""Reading image files without storing anything: `enishi read`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.core.reading import Box, FieldCandidate, Fields, Side, SideReading
from app.devices.files import pages_of
from app.ocr.engine import DEFAULT_ENGINE, EngineOptions
from app.ocr.imaging.crop import to_page

Corners = list[list[float]]
"""Four points [x, y], clockwise from the top left of the text."""


@dataclass(frozen=True, slots=True)
class ReadSide:
    """One side of one card in a file."""

    file: str
    reading: SideReading
    fields: Fields

    @property
    def side(self) -> Side:
        return self.reading.side

    @property
    def rotation(self) -> int:
        return self.reading.rotation

    def as_object(self) -> dict[str, object]:
        """The object of `enishi read --json`; boxes are corners in pixels of the image in the file."""
        return {
            "file": self.file,
            "side": str(self.reading.side),
            "rotation": self.reading.rotation,
            "lines": [
                {"text": line.text, "confidence": round(line.confidence, 4), "box": self._corners(line.box)}
                for line in self.reading.lines
            ],
            "fields": {
                str(name): [self._candidate(candidate) for candidate in candidates]
                for name, candidates in self.fields.items()
            },
        }

    def _candidate(self, candidate: FieldCandidate) -> dict[str, object]:
        return {
            "value": candidate.value,
            "confidence": round(candidate.confidence, 4),
            "box": self._corners(candidate.box) if candidate.box else None,
            "evidence": list(candidate.evidence),
        }

    def _corners(self, box: Box) -> Corners:
        on_page = to_page(box, self.reading.quad, self.reading.size)
        return [[round(x, 1), round(y, 1)] for x, y in on_page]


class FileReader:
    """Reads image files one after the other; holds the models."""

    def __init__(self, engine: str = DEFAULT_ENGINE, options: EngineOptions | None = None) -> None:
        """Raises EngineError where the engine lacks something."""
        # Every command would load what reads, and only this one has need of it.
        from app.ocr.reader import SheetReader

        self._reader = SheetReader(engine, options)

    def read(self, path: Path) -> Iterator[ReadSide]:
        """Every card of every page of a file, each page as a front. Raises ImageError for what is no image."""
        for page in pages_of(path):
            for card in self._reader.read_image(page.data):
                for side in card.reading.sides:
                    yield ReadSide(str(path), side, card.reading.fields)
