"""What was wrong or not sure, with its picture, for whoever mends the reading."""

from __future__ import annotations

from pathlib import Path

import cv2
import msgspec

from app.core.reading import Box, CardReading, Side
from app.ocr.imaging.crop import crop
from app.ocr.imaging.decode import decode_image
from app.ocr.imaging.image import Image
from benchmarks.judging import Judgement, Verdict
from samplecards import SampleSheet

_MARGIN = 12
"""Pixels round the text."""


class Mistake(msgspec.Struct):
    """A line of ``mistakes.jsonl``."""

    card: str
    layout: str
    field: str
    verdict: str
    sure: bool
    truth: str
    read: str | None
    others: list[str]
    """Further candidates."""
    confidence: float
    evidence: tuple[str, ...]
    picture: str | None
    """File in the folder: the field as scanned; none where it stands on no side that was read."""
    lines: list[tuple[str, float]]
    """All that the engine read on the card, with its scores."""


class Mistakes:
    """A folder with ``mistakes.jsonl`` and the pictures that it names."""

    def __init__(self, folder: Path) -> None:
        """Makes the folder where it is not there, and begins the list anew."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._list = folder / "mistakes.jsonl"
        self._list.write_bytes(b"")

    def note(
        self, card: str, sheet: SampleSheet, reading: CardReading | None, judgements: list[Judgement]
    ) -> None:
        """Put down the fields of a card that are not both right and sure."""
        noted = [j for j in judgements if not (j.sure and j.verdict is Verdict.RIGHT)]
        lines = (
            [(line.text, line.confidence) for side in reading.sides for line in side.lines] if reading else []
        )
        with self._list.open("ab") as out:
            for judgement in noted:
                best = judgement.candidate
                others = reading.fields.get(judgement.field, ())[1:] if reading else ()
                mistake = Mistake(
                    card,
                    judgement.layout,
                    judgement.field,
                    judgement.verdict,
                    judgement.sure,
                    judgement.truth,
                    best.value if best else None,
                    [other.value for other in others],
                    best.confidence if best else 0.0,
                    best.evidence if best else (),
                    self._picture(card, sheet, reading, judgement),
                    lines,
                )
                out.write(msgspec.json.encode(mistake) + b"\n")

    def _picture(
        self, card: str, sheet: SampleSheet, reading: CardReading | None, judgement: Judgement
    ) -> str | None:
        """The field as printed, or, where the front does not show it, where it was read."""
        boxes = [line.box for line in sheet.truth.front.lines if judgement.field in line.fields]
        if judgement.verdict is not Verdict.EXTRA and boxes:
            side = crop(decode_image(sheet.front), sheet.placed[0].quad)
            ratio = side.shape[1] / sheet.truth.front.size[0]
        else:
            best = judgement.candidate
            if reading is None or best is None or best.box is None:
                return None
            read = next(side for side in reading.sides if side.side is best.side)
            page = sheet.front if read.side is Side.FRONT else sheet.back
            if page is None:
                return None
            side, ratio, boxes = crop(decode_image(page), read.quad), 1.0, [best.box]
        name = f"{card}_{judgement.field}.png"
        cv2.imwrite(str(self._folder / name), _cut(side, boxes, ratio))
        return name


def _cut(side: Image, boxes: list[Box], ratio: float) -> Image:
    xs, ys = zip(*(point for box in boxes for point in box), strict=True)
    left, top = (max(0, round(min(edge) * ratio) - _MARGIN) for edge in (xs, ys))
    right, bottom = (round(max(edge) * ratio) + _MARGIN for edge in (xs, ys))
    return side[top:bottom, left:right]
