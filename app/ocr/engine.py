"""What reads the text of an upright card, whichever library does it."""

from __future__ import annotations

import hashlib
import importlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from app.core.errors import EngineError
from app.core.reading import Line
from app.ocr.imaging.image import Image


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """What a user may choose about an engine."""

    models: Path | None = None
    """Folder with the model files to use in place of those that come with the engine."""
    languages: tuple[str, ...] = ("ja", "en")
    """ISO 639-1 codes; for engines that have one model per language."""
    second_readers: bool = True
    """Whether others read again what is not sure yet: more fields are sure, for about a third more time."""


class OcrEngine(Protocol):
    """Reads one upright side of one card. Used by one thread of one process."""

    @property
    def name(self) -> str:
        """The name under which it is chosen."""

    @property
    def version(self) -> str:
        """The version of the library that reads."""

    @property
    def models(self) -> tuple[str, ...]:
        """Its model files, each as ``file name@first 12 digits of its SHA-256``."""

    def read(self, image: Image) -> tuple[Line, ...]:
        """The lines of an upright BGR image in reading order, boxes in its pixels."""


_TALL = 1.5
"""Height / width from which on a box of several characters is a column."""


def text_line(text: str, confidence: float, corners: Sequence[Sequence[float]]) -> Line:
    """A line from the four corners that an engine gives, clockwise from the top left."""
    top_left, top_right, bottom_right, bottom_left = ((float(x), float(y)) for x, y in corners)
    width = max(math.dist(top_left, top_right), math.dist(bottom_left, bottom_right))
    height = max(math.dist(top_left, bottom_left), math.dist(top_right, bottom_right))
    vertical = len(text.strip()) > 1 and height >= _TALL * width
    return Line(text, confidence, (top_left, top_right, bottom_right, bottom_left), vertical)


def model_name(path: Path) -> str:
    """A model file as it is recorded with what it read."""
    return f"{path.name}@{hashlib.sha256(path.read_bytes()).hexdigest()[:12]}"


EngineFactory = Callable[[EngineOptions], OcrEngine]

_FACTORIES = {
    "rapidocr": "app.ocr.rapid:RapidEngine",
    "easyocr": "app.ocr.easy:EasyEngine",
}
DEFAULT_ENGINE = "rapidocr"


def create_engine(name: str = DEFAULT_ENGINE, options: EngineOptions | None = None) -> OcrEngine:
    """Make an engine ready to read; its models are in memory afterwards.

    ``name`` is ``rapidocr``, ``easyocr``, or ``module:factory`` for an engine
    of one's own. Raises EngineError where there is no such engine, or where it
    lacks its package or its models.
    """
    module, _, factory = _FACTORIES.get(name, name).partition(":")
    try:
        make = cast("EngineFactory", getattr(importlib.import_module(module), factory))
    except (ImportError, AttributeError, ValueError) as error:
        known = "、".join(_FACTORIES)
        raise EngineError(
            "読み取りエンジン「{name}」はありません。{known} のどれかを指定してください。",
            name=name,
            known=known,
        ) from error
    return make(options or EngineOptions())
