"""Letters of names that are set wide, which the detector lost or cut."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import PIL.Image
import PIL.ImageDraw
import PIL.ImageFont
import pytest

from app.core.reading import Line
from app.ocr.imaging.image import Grey, Image
from app.ocr.lost_letters import Letters, with_lost_letters
from tests.ocr.proof.drawn import FACES

_EM = 60
_BODY = Line("TEL 03-3123-4567 営業部", 1.0, ((40, 560), (440, 560), (440, 590), (40, 590)), certainty=1.0)
"""Text of the usual size."""


class Reader:
    """Reads every row as it is told, and keeps what it was shown."""

    def __init__(self, text: str, score: float = 0.99) -> None:
        self.text, self.score = text, score
        self.rows: list[Grey] = []

    def __call__(self, row: Grey) -> Letters:
        self.rows.append(row)
        return Letters(self.text, self.score)


def _picture(letters: Sequence[tuple[str, float]], *, vertical: bool = False, extra: bool = False) -> Image:
    """The letters with their middles along the line, which runs 200 pixels from the edge; with a picture beside them or without."""
    picture = PIL.Image.new("RGB", (1000, 620), "white")
    pen = PIL.ImageDraw.Draw(picture)
    font = PIL.ImageFont.truetype(FACES["Noto Sans"], _EM)
    for letter, place in letters:
        x, y = (200.0, place) if vertical else (place, 200.0)
        pen.text((x, y), letter, font=font, fill="#202020", anchor="mm")
    if extra:
        pen.ellipse((420, 130, 560, 270), fill="#204080")
    return np.asarray(picture)[:, :, ::-1].copy()


def _line(text: str, start: float, stop: float, *, vertical: bool = False, certainty: float = 1.0) -> Line:
    low, high = 200 - 0.62 * _EM, 200 + 0.62 * _EM
    box = (
        ((low, start), (high, start), (high, stop), (low, stop))
        if vertical
        else ((start, low), (stop, low), (stop, high), (start, high))
    )
    return Line(text, 0.95, box, vertical and len(text) > 1, certainty=certainty)


@pytest.mark.parametrize(
    ("letters", "lines", "read", "whole"),
    [
        # Behind, before and between what was read.
        ([("水", 100), ("沢", 180), ("慧", 380)], [_line("水沢", 65, 215)], "水沢慧", "水沢 慧"),
        (
            [("生", 100), ("島", 180), ("和", 340), ("香", 420)],
            [_line("和香", 305, 455)],
            "生島和香",
            "生島 和香",
        ),
        (
            [("石", 100), ("田", 200), ("一", 380), ("郎", 480)],
            [_line("石", 65, 135), _line("一郎", 345, 515)],
            "石田一郎",
            "石田 一郎",
        ),
        # The box of the given name begins within its first letter.
        (
            [("荻", 100), ("野", 200), ("み", 380), ("ゆ", 480), ("き", 580)],
            [_line("荻野", 65, 235), _line("反ゆき", 385, 615, certainty=0.7)],
            "荻野みゆき",
            "荻野 みゆき",
        ),
        # Two boxes that share a letter.
        (
            [("風", 100), ("岡", 190), ("麻", 340), ("子", 430)],
            [_line("風岡用", 65, 345, certainty=0.4), _line("麻子", 305, 465)],
            "風岡麻子",
            "風岡 麻子",
        ),
        # What nobody was certain of.
        (
            [("溝", 100), ("口", 180), ("朋", 320), ("子", 400)],
            [_line("溝□朋子", 65, 435, certainty=0.5)],
            "溝口朋子",
            "溝口 朋子",
        ),
    ],
)
@pytest.mark.parametrize("vertical", [False, True])
def test_a_name_set_wide_gets_its_letters_back(
    letters: list[tuple[str, float]], lines: list[Line], read: str, whole: str, vertical: bool
) -> None:
    if vertical:
        lines = [
            _line(one.text, one.box[0][0], one.box[1][0], vertical=True, certainty=one.certainty)
            for one in lines
        ]
    reader = Reader(read)
    found = with_lost_letters(_picture(letters, vertical=vertical), [_BODY, *lines], reader)
    assert [one.text for one in found] == [_BODY.text, whole]
    name = found[1]
    assert name.vertical is vertical
    assert name.certainty == 0.0
    start = name.box[0][1 if vertical else 0]
    middles = [
        start + centre for centre, letter in zip(name.centres, name.text, strict=True) if letter != " "
    ]
    assert middles == pytest.approx([place for _, place in letters], abs=0.15 * _EM)


def test_the_letters_are_shown_side_by_side() -> None:
    reader = Reader("水沢慧")
    with_lost_letters(
        _picture([("水", 100), ("沢", 180), ("慧", 380)]), [_BODY, _line("水沢", 65, 215)], reader
    )
    (row,) = reader.rows
    assert row.shape[1] == pytest.approx(3 * 1.1 * _EM, rel=0.12)


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        ([_line("水沢慧", 65, 415)], (100, 180, 380)),
        ([_line("水沢", 65, 215), _line("慧", 345, 415)], (100, 180, 380)),
        # Too far away to be of the name; and another line.
        ([_line("水沢", 65, 215)], (100, 180, 520)),
        ([_line("水沢", 65, 215), _line("慧眼製作所株式会社", 345, 800)], (100, 180, 380)),
    ],
)
def test_where_nothing_was_lost_nothing_is_read(lines: list[Line], places: tuple[float, ...]) -> None:
    reader = Reader("水沢慧")
    image = _picture(list(zip("水沢慧", places, strict=True)))
    assert with_lost_letters(image, [_BODY, *lines], reader) == [_BODY, *lines]
    assert not reader.rows


def test_a_picture_beside_a_name_is_no_letter() -> None:
    reader = Reader("水沢慧")
    lines = [_BODY, _line("水沢", 65, 215)]
    assert with_lost_letters(_picture([("水", 100), ("沢", 180)], extra=True), lines, reader) == lines
    assert not reader.rows


def test_halves_of_a_letter_are_not_read_as_two() -> None:
    reader = Reader("禾多動")
    lines = [_BODY, _line("動", 275, 365)]
    image = _picture([("動", 100), ("|", 135), ("動", 320)])
    assert with_lost_letters(image, lines, reader) == lines
    assert not reader.rows


@pytest.mark.parametrize(
    ("text", "score"),
    [("水沢慧", 0.6), ("水沢A", 0.99), ("水慧", 0.99), ("木沢慧", 0.99), ("水沢二宮", 0.99), ("", 0.0)],
)
def test_a_row_that_reads_badly_or_otherwise_changes_nothing(text: str, score: float) -> None:
    lines = [_BODY, _line("水沢", 65, 215)]
    image = _picture([("水", 100), ("沢", 180), ("慧", 380)])
    assert with_lost_letters(image, lines, Reader(text, score)) == lines


def test_text_of_the_usual_size_and_a_side_without_any_are_left_alone() -> None:
    reader = Reader("水沢慧")
    image = _picture([("水", 100), ("沢", 180), ("慧", 380)])
    lines = [_line("水沢", 65, 215), _line("営業部企画課主任", 500, 990)]
    assert with_lost_letters(image, lines, reader) == lines
    assert with_lost_letters(image, [], reader) == []
    assert not reader.rows
