"""Arabic digits that stand upright in a column, read as a row."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ocr.imaging.image import Grey
from app.ocr.strokes import Strip
from app.ocr.upright_digits import with_upright_digits

_EM, _WIDTH = 40, 56


def _column(squares: list[str], *, inverted: bool = False) -> Grey:
    """A square for each entry: digits as such, ``-`` a dash along the column, ``(`` and ``)`` on their side, ``・``; all else a box."""
    strip = np.full((_EM * len(squares) + 8, _WIDTH), 240, np.uint8)
    middle = _WIDTH // 2
    for number, square in enumerate(squares):
        top = 4 + number * _EM
        if square == "-":
            strip[top + 3 : top + _EM - 3, middle - 1 : middle + 2] = 20
        elif square == "・":
            cv2.circle(strip, (middle, top + _EM // 2), 4, 20, -1)
        elif square in "()":
            high = top + (26 if square == "(" else 4)
            for column in range(-16, 17):
                depth = round(column * column / 256 * 8)
                row = high + (depth if square == "(" else 8 - depth)
                strip[row : row + 3, middle + column] = 20
        elif square.isdigit():
            wide = 20 * len(square)
            for place, digit in enumerate(square):
                left = middle - wide // 2 + 20 * place
                _draw(strip[top + 6 : top + 34, left : left + 19], digit)
        else:
            cv2.rectangle(strip, (middle - 17, top + 3), (middle + 17, top + 37), 20, 3)
    return np.asarray(255 - strip if inverted else strip, np.uint8)


def _draw(place: Grey, digit: str) -> None:
    """A one as a thin stem with a flag, other digits as rings."""
    if digit == "1":
        place[:, 9:12] = 20
        place[2:5, 5:9] = 20
    else:
        place[:] = 20
        place[3:-3, 3:-3] = 240


def _places(squares: list[str]) -> list[float]:
    return [4 + (number + 0.5) * _EM for number in range(len(squares))]


class _Reader:
    """Says what it is told to and remembers what it was shown."""

    def __init__(self, says: str) -> None:
        self.says = says
        self.shown: list[tuple[int, ...]] = []

    def __call__(self, row: Grey) -> str:
        self.shown.append(row.shape)
        return self.says


@pytest.mark.parametrize("inverted", [False, True])
@pytest.mark.parametrize(
    ("squares", "read", "row", "mended"),
    [
        ("口4-16-9", "口4169", "4-16-9", "口4―16―9"),
        ("口078-399-3821", "口07813993821", "078—399一3821", "口078―399―3821"),
        ("口03(6569)3737", "口03（65693737", "03(6569)3737", "口03（6569）3737"),
        ("口046・828・2484", "口0468282484", "046·828·2484", "口046・828・2484"),
    ],
)
def test_what_the_column_lost_comes_back(
    squares: str, read: str, row: str, mended: str, inverted: bool
) -> None:
    strip = _column([*squares], inverted=inverted)
    places = [place for place, sign in zip(_places([*squares]), squares, strict=True) if sign != "-"]
    written, where = with_upright_digits(
        Strip(strip), read, [*places, *_places([*squares])][: len(read)], _EM, _Reader(row)
    )
    assert written == mended
    assert where[1:] == pytest.approx(_places([*squares])[1:], abs=16)


def test_two_digits_in_a_square() -> None:
    squares = ["口", "5", "-", "10", "口"]
    reader = _Reader("5-10")
    written, where = with_upright_digits(
        Strip(_column(squares)), "口5・1口", [24.0, 64.0, 104.0, 144.0, 184.0], _EM, reader
    )
    assert written == "口5―10口"
    assert where[3] == where[4] == pytest.approx(144, abs=2)
    assert all(height < width for height, width in reader.shown)


@pytest.mark.parametrize("row", ["4-1-9", "4-16-", "番地", ""])
def test_a_row_that_does_not_fit_its_squares_says_nothing(row: str) -> None:
    squares = [*"口4-16-9"]
    read, places = "口4169", [24.0, 64.0, 144.0, 184.0, 264.0]
    assert with_upright_digits(Strip(_column(squares)), read, places, _EM, _Reader(row)) == (read, places)


def test_a_row_of_other_digits_says_nothing() -> None:
    squares = [*"口4-26-9"]
    read, places = "口4269", [24.0, 64.0, 144.0, 184.0, 264.0]
    assert with_upright_digits(Strip(_column(squares)), read, places, _EM, _Reader("8-88-8")) == (
        read,
        places,
    )


def test_digits_on_their_side_are_not_looked_at() -> None:
    strip = np.full((300, _WIDTH), 240, np.uint8)
    for number in range(12):
        strip[10 + 22 * number : 26 + 22 * number, 14:42] = 20
    reader = _Reader("033211456789")
    read, places = "口" + "0" * 12, [-20.0, *(18.0 + 22 * number for number in range(12))]
    assert with_upright_digits(Strip(strip), read, places, _EM, reader) == (read, places)
    assert not reader.shown


def test_the_long_vowel_of_a_word_is_no_dash() -> None:
    squares = [*"口口-32口"]
    read = "タワー32階"
    written, _ = with_upright_digits(Strip(_column(squares)), read, _places(squares), _EM, _Reader("32"))
    assert written == read
    lost = "タワ32階"
    places = [24.0, 64.0, 144.0, 184.0, 224.0]
    written, _ = with_upright_digits(Strip(_column(squares)), lost, places, _EM, _Reader("-32"))
    assert written == lost


def test_a_digit_that_the_box_cuts_is_not_guessed() -> None:
    squares = [*"口03-6728-5118"]
    strip = _column(squares)[: -_EM + 8]
    read = "口03167281511"
    places = _places([*squares])[: len(read)]
    assert with_upright_digits(Strip(strip), read, places, _EM, _Reader("03-6728-511-"))[0] == read


def test_a_single_digit_needs_no_row() -> None:
    reader = _Reader("6")
    squares = [*"口6口"]
    assert with_upright_digits(Strip(_column(squares)), "口6口", _places(squares), _EM, reader)[0] == "口6口"
    assert not reader.shown


def test_a_number_alone_has_a_narrow_box() -> None:
    squares = [*"03-67-24"]
    strip = _column(squares)[:, 16:-16]
    written, _ = with_upright_digits(Strip(strip), "03167124", _places(squares), 26, _Reader("03-67-24"))
    assert written == "03―67―24"


@given(st.text("01279１―-・一l町丁目番F() ー", max_size=12), st.text("0129-()・F", max_size=8))
def test_nothing_is_too_odd(text: str, row: str) -> None:
    strip = np.full((120, 30), 200, np.uint8)
    strip[10:35, 5:25] = 10
    strip[45:70, 14:17] = 10
    strip[80:105, 5:25] = 10
    places = [float(9 * number) for number in range(len(text))]
    written, where = with_upright_digits(Strip(strip), text, places, 32, _Reader(row))
    assert len(written) == len(where)
    assert with_upright_digits(Strip(strip[:, :0]), text, places, 32, _Reader(row)) == (text, places)
