"""Second readers: others that read the crop of a line, each loaded when it is first asked."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from app.core.reading import Line
from app.ocr.imaging.image import Image

T = TypeVar("T")
UNVOUCHED, UNREAD = "〓", "■"
"""In a statement by glyph: before what its reader took from the engine and cannot tell; for ink that the engine did not read."""
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a second reader made of a line."""

    text: str
    """One line for each look that it took."""
    certainty: float
    """The reader's own opinion of it, 0..1; not to be compared with another's."""
    unknown: str = ""
    """What ``SecondReader.lacks`` of the line."""
    by_glyph: bool = False
    """Whether each character was looked at by itself, so that none stands for another that looks the same."""


class SecondReader(Protocol):
    """Reads one line. Used by one thread of one process."""

    @property
    def models(self) -> tuple[str, ...]:
        """Its model files, as ``app.ocr.engine.model_name`` writes them."""

    def lacks(self, line: Line) -> str:
        """Letters and digits of the line's text that it never gives, so that it cannot speak about them."""

    def read(self, crop: Image, line: Line) -> Statement:
        """Read the crop of a line as ``crops.line_crop`` cuts it.

        ``line`` tells script and direction; its centres are in pixels from the
        start of the crop.
        """


def _numerals() -> SecondReader:
    from app.ocr.proof.numerals import NumeralsReader

    return NumeralsReader()


def _tiny() -> SecondReader:
    from app.ocr.proof.tiny import TinyReader

    return TinyReader()


def _tesseract() -> SecondReader:
    from app.ocr.proof.tesseract import TesseractReader

    return TesseractReader()


NUMERALS = "numerals"
SECOND_READERS: dict[str, Callable[[], SecondReader]] = {
    NUMERALS: _numerals,
    "tiny": _tiny,
    "tesseract": _tesseract,
}
"""Those there are, the cheapest first."""


class SecondReaders:
    """The second readers of one process. One that cannot be loaded, or fails, is left out from then on."""

    def __init__(self, factories: dict[str, Callable[[], SecondReader]] | None = None) -> None:
        """``factories``: by name, the cheapest first; by default ``SECOND_READERS``."""
        self._factories = dict(SECOND_READERS if factories is None else factories)
        self._loaded: dict[str, SecondReader] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """Those that are not known to fail, the cheapest first."""
        return tuple(self._factories)

    @property
    def models(self) -> tuple[str, ...]:
        """The model files of all that have been asked so far."""
        return tuple(model for reader in self._loaded.values() for model in reader.models)

    def read(self, name: str, crop: Image, line: Line) -> Statement | None:
        """What a reader makes of a line; None where it is none of ``names``, or fails now. Never raises."""
        return self._asked(name, lambda reader: reader.read(crop, line))

    def lacks(self, name: str, line: Line) -> str | None:
        """What ``SecondReader.lacks`` of a line; None where it is none of ``names``, or fails now. Never raises."""
        return self._asked(name, lambda reader: reader.lacks(line))

    def _asked(self, name: str, question: Callable[[SecondReader], T]) -> T | None:
        if name not in self._factories:
            return None
        try:
            if name not in self._loaded:
                self._loaded[name] = self._factories[name]()
            return question(self._loaded[name])
        except Exception as error:  # second opinions must not stop a stack
            # The kind only: an exception's text may quote what stands on the card.
            _LOG.warning("second reader %s is left out: %s", name, type(error).__name__)
            del self._factories[name]
            self._loaded.pop(name, None)
            return None
