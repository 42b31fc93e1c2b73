from __future__ import annotations

import cv2
import numpy as np

from app.core.reading import Line
from app.ocr.imaging.image import Grey
from app.ocr.proof.crops import character_size, line_crop, line_in_crop
from app.ocr.proof.rows import row_of
from app.ocr.proof.tesseract import TesseractReader
from app.ocr.strokes import Strip, runs_of
from tests.ocr.proof.drawn import FACES, drawn

_EM = 40
_FACE = FACES["Shippori Mincho"]


def _row(text: str, read: str | None = None, centres: tuple[float, ...] | None = None) -> Grey | None:
    image, line = drawn(text, _FACE, _EM, vertical=True)
    places = line.centres if centres is None else centres
    lined_up = Line(read or text, 0.99, line.box, vertical=True, centres=places)
    column = np.rot90(cv2.cvtColor(line_crop(image, [lined_up], 0), cv2.COLOR_BGR2GRAY), -1)
    seen = line_in_crop([lined_up], 0)
    return row_of(np.ascontiguousarray(column), seen.text, seen.centres, character_size(lined_up))


def _words(row: Grey | None) -> list[tuple[int, int]]:
    assert row is not None
    return runs_of(np.asarray(Strip(row).ink().any(axis=0)))


def test_characters_of_a_column_stand_side_by_side() -> None:
    row = _row("中日田")
    assert row is not None
    assert row.shape[1] > 2 * row.shape[0]
    assert len(_words(row)) == 3


def test_what_was_not_read_at_the_end_or_between_is_in_the_row() -> None:
    places = tuple(_EM * (number + 0.5) for number in range(4))
    assert len(_words(_row("中日田一", "中日田", places[:3]))) == 4
    assert len(_words(_row("一中日田", "中日田", places[1:]))) == 4
    assert len(_words(_row("中一日田", "中日田", (places[0], *places[2:])))) == 4


def test_a_dash_along_the_column_lies_across_in_the_row() -> None:
    row = _row("四|四", "四―四")
    broad = max(stop - start for start, stop in _words(row)[1:-1])
    assert broad > 0.5 * _EM


def test_characters_on_their_side_or_too_small_make_no_row() -> None:
    column = np.full((200, 40), 255, np.uint8)
    assert row_of(column, "abcd", (20.0, 40.0, 60.0, 80.0), 40.0) is None
    assert row_of(column, "中日", (20.0, 60.0), 8.0) is None
    assert row_of(column, "中日", (), 40.0) is None
    assert row_of(column[:0], "中日", (20.0, 60.0), 40.0) is None


def test_a_column_is_read_as_the_row_too() -> None:
    reader = TesseractReader()
    for text in ("総務部契約課", "山田製作所", "サービス課長"):
        image, line = drawn(text, FACES["Noto Sans"], _EM, vertical=True)
        # Read otherwise by the engine, so that every look is taken.
        other = Line("鳥" * len(text), 0.99, line.box, vertical=True, centres=line.centres)
        seen = reader.read(line_crop(image, [other], 0), line_in_crop([other], 0)).text
        _, small, _, large = seen.replace(" ", "").split("\n")
        assert text in {small, large}
