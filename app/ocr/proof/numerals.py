"""The numbers of columns, glyph by glyph: kanji numerals, dashes and 丁目番地号, which other second readers take for kana and bars.

The net is ours (``training.numerals``): it looks at one glyph and says which of
them it is, or none. What it may decide is known from designs of type that it had
not seen: ``resources/models/numerals.json``. It learns nothing of what the engine
read but where the characters stand, so ink between them is looked for as well.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import cv2
import msgspec
import numpy as np

from app.core.reading import Line
from app.ocr.columns import unread_ink
from app.ocr.dashes import DASH
from app.ocr.engine import model_name
from app.ocr.imaging.image import Image
from app.ocr.models import MODELS, open_model
from app.ocr.proof.crops import character_size
from app.ocr.proof.glyphs import IN_COLUMN, Glyph, pictures
from app.ocr.proof.second import UNREAD, UNVOUCHED, Statement
from app.ocr.strokes import Strip

_NET = MODELS / "numerals.onnx"
_NUMERALS = frozenset("〇○一二三四五六七八九十")
_FEWEST = 2
"""Numerals that a column with a number has at least."""
_READ_FOR = str.maketrans({**dict.fromkeys("○◯0OoＯ", "〇"), **dict.fromkeys("ー—–‐−－-|｜│", DASH)})
"""What the engine may write for a class."""
_ASIDE = 0.12
"""What cannot be told is looked at again so many em above and below the place where it was read."""
_APART = 0.6
"""Two characters stand so many em apart at least; nearer ones may be one that was read twice."""


class _About(msgspec.Struct, frozen=True):
    classes: str
    """The net's outputs in this order, then "none"."""
    temperature: float
    """What logits are divided by."""
    thresholds: dict[str, float]
    """Log odds against all else from which on a class is decided; others never are."""
    least_size: float
    """Pixels per em from which on a glyph is looked at."""


class _Look(NamedTuple):
    """What one look at a glyph says."""

    name: str
    """The likeliest class; empty for none."""
    decided: bool
    share: float
    """Of this class in the net's opinion, 0..1."""


class NumeralsReader:
    """Reads a column in about 5 ms; one thread, 5 MB. Says nothing of rows, and of columns without numbers."""

    def __init__(self) -> None:
        """Raises what onnxruntime and msgspec raise where the files are missing or damaged."""
        self._about = msgspec.json.decode(_NET.with_suffix(".json").read_bytes(), type=_About)
        self._session = open_model(_NET)
        self._least = np.array(
            [self._about.thresholds.get(name, math.inf) for name in self._about.classes] + [math.inf]
        )
        self.models = (model_name(_NET),)

    def lacks(self, line: Line) -> str:
        """All but numerals and 丁目番地号; of a line that it does not look at, those too."""
        known = self._about.classes if self._looks_at(line) else ""
        return "".join(c for c in line.text if c.isalnum() and c.translate(_READ_FOR) not in known)

    def read(self, crop: Image, line: Line) -> Statement:
        """The text of the line with the classes that are seen instead of what was read.

        ``UNVOUCHED`` stands before what was read as a class and cannot be told,
        ``UNREAD`` for ink that was not read and is none of the classes.
        """
        if not self._looks_at(line):
            return Statement("", 0.0, self.lacks(line))
        column = np.ascontiguousarray(np.rot90(crop, -1))
        em = character_size(line)
        read = [each for each in zip(line.centres, line.text, strict=True) if not each[1].isspace()]
        unread = _unread(column, [place for place, _ in read], em)
        glyphs = [
            Glyph(character, (column.shape[1] / 2, place), em)
            for place, character in sorted([*read, *((place, UNREAD) for place in unread)])
        ]
        looks = self._looks(column, glyphs)
        seen = [self._written(glyph, own) for glyph, own in zip(glyphs, looks, strict=True)]
        for number, (first, second) in enumerate(pairwise(glyphs)):
            if second.centre[1] - first.centre[1] < _APART * em:
                for twice in (number, number + 1):
                    seen[twice] = UNVOUCHED + seen[twice].removeprefix(UNVOUCHED)
        return Statement("".join(seen), min(own[0].share for own in looks), self.lacks(line), by_glyph=True)

    def _looks_at(self, line: Line) -> bool:
        numerals = sum(character in _NUMERALS for character in line.text)
        return (
            line.vertical
            and numerals >= _FEWEST
            and len(line.centres) == len(line.text)
            and character_size(line) >= self._about.least_size
        )

    def _looks(self, column: Image, glyphs: Sequence[Glyph]) -> list[tuple[_Look, ...]]:
        """One look at each glyph, and two more, aside, where that does not say what was read."""
        looks: list[tuple[_Look, ...]] = [(look,) for look in self._look(column, glyphs)]
        open_ones = [
            number
            for number, (glyph, (look,)) in enumerate(zip(glyphs, looks, strict=True))
            if look.name != self._class_of(glyph) or not (look.decided or not look.name)
        ]
        for step in (-_ASIDE, _ASIDE) if open_ones else ():
            aside = [_moved(glyphs[number], step) for number in open_ones]
            for number, look in zip(open_ones, self._look(column, aside), strict=True):
                looks[number] += (look,)
        return looks

    def _look(self, column: Image, glyphs: Sequence[Glyph]) -> list[_Look]:
        (logits,) = self._session.run(None, {"glyphs": pictures(column, glyphs, IN_COLUMN)})
        names = [*self._about.classes, ""]
        looks = []
        for scores in np.asarray(logits, np.float64) / self._about.temperature:
            best = int(scores.argmax())
            odds = scores[best] - np.logaddexp.reduce(np.delete(scores, best))
            looks.append(_Look(names[best], bool(odds >= self._least[best]), 1 / (1 + math.exp(-odds))))
        return looks

    def _class_of(self, glyph: Glyph) -> str:
        """As which class a glyph was read; empty for none."""
        name = glyph.character.translate(_READ_FOR)
        return name if name in self._about.classes else ""

    def _written(self, glyph: Glyph, looks: Sequence[_Look]) -> str:
        """As it was read where one look decides for that and none says another class; as another class where all looks decide for that."""
        name = self._class_of(glyph)
        decided = {look.name for look in looks if look.decided}
        if name in decided and {look.name for look in looks} <= {name, ""}:
            return name
        if len(decided) == 1 and all(look.decided for look in looks):
            return decided.pop()
        return UNVOUCHED + name if name else glyph.character


def _unread(column: Image, centres: Sequence[float], em: float) -> list[float]:
    """Where ink stands that was not read, in pixels from the top."""
    places: list[float] = []
    for ink in unread_ink(Strip(cv2.cvtColor(column, cv2.COLOR_BGR2GRAY)), centres, em):
        if not places or ink - places[-1] >= _APART * em:
            places.append(ink)
    return places


def _moved(glyph: Glyph, step: float) -> Glyph:
    """The same glyph, looked at so many em further down."""
    return replace(glyph, centre=(glyph.centre[0], glyph.centre[1] + step * glyph.em))
