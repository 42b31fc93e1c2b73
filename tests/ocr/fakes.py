"""An engine that fails on purpose, by the ground colour of what it is given."""

from __future__ import annotations

import importlib
import os
import time
from pathlib import Path

from app.core.reading import Line
from app.ocr.engine import EngineOptions
from app.ocr.imaging.image import Image
from app.ocr.proof.witnesses import Witnesses
from tests.ocr.drawing import card, png

FINE, RAISING, HANGING, CRASHING, CRASHING_ONCE = "#ffffff", "#ffe0e0", "#e0ffe0", "#e0e0ff", "#ffe0ff"
SECRET = "佐藤太郎"


def sheet(ground: str) -> bytes:
    return png(card(ground=ground))


class FragileEngine:
    """Reads one line from a fine card. ``options.models`` is a folder where it notes its first crash."""

    name = "fragile"
    version = "1"
    models = ("none",)

    def __init__(self, options: EngineOptions) -> None:
        self._notes = options.models or Path()

    def read(self, image: Image) -> tuple[Line, ...]:
        blue, green, red = image[2, 2]
        ground = f"#{red:02x}{green:02x}{blue:02x}"
        if ground == RAISING:
            raise ValueError(SECRET)
        if ground == HANGING:
            time.sleep(600)
        first_time = self._notes / "crashed"
        if ground == CRASHING or (ground == CRASHING_ONCE and not first_time.exists()):
            first_time.touch()
            os.abort()
        return (Line("読めた", 1.0, ((0, 0), (90, 0), (90, 30), (0, 30))),)


class EngineBesideBadLibrary(FragileEngine):
    """Reads, but the library of a second reader takes the process with it when it is asked."""

    def __init__(self, options: EngineOptions) -> None:
        super().__init__(options)
        setattr(importlib.import_module("app.ocr.reader"), "prove", self._crash_if_asked)  # noqa: B010

    def _crash_if_asked(self, _drafts: object, _lines: object, witnesses: Witnesses, _sure: object) -> None:
        if witnesses.readers:
            (self._notes / "crashed").touch()
            os.abort()
