"""Ones and dashes among Arabic digits that stand upright in a column."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ocr.imaging.image import Grey
from app.ocr.stacked import has_arabic_numbers, with_ones_and_dashes_by_ink
from app.ocr.strokes import Strip

_PITCH, _WIDTH = 40, 52


def _column(printed: str, *, turned: bool = False, inverted: bool = False) -> Grey:
    """Digits as rings, 20 broad and 28 high or the other way round; a one has a stem, a flag and a foot, a dash is a stroke."""
    pitch = _PITCH // 2 if turned else _PITCH
    strip = np.full((pitch * len(printed) + 8, _WIDTH), 240, np.uint8)
    middle = _WIDTH // 2
    for number, character in enumerate(printed):
        top = 4 + number * pitch
        if character == "-":
            strip[top + 4 : top + pitch - 4, middle - 1 : middle + 2] = 20
        elif character == "1" and not turned:
            strip[top + 6 : top + 34, middle - 1 : middle + 2] = 20
            strip[top + 8 : top + 12, middle - 5 : middle] = 20
            strip[top + 31 : top + 34, middle - 5 : middle + 6] = 20
        elif character == "1":
            strip[top + 8 : top + 11, middle - 14 : middle + 14] = 20
        else:
            high, broad = (14, 28) if turned else (28, 20)
            start, left = top + (pitch - high) // 2, middle - broad // 2
            strip[start : start + high, left : left + broad] = 20
            strip[start + 3 : start + high - 3, left + 3 : left + broad - 3] = 240
    return np.asarray(255 - strip if inverted else strip, np.uint8)


def _places(text: str, pitch: int = _PITCH) -> list[float]:
    return [4 + (number + 0.5) * pitch for number in range(len(text))]


@pytest.mark.parametrize("inverted", [False, True])
@pytest.mark.parametrize(
    ("printed", "read", "mended"),
    [
        ("03-3211-4567", "031321114567", "03―3211―4567"),
        ("8-11-2", "８ーll1２", "８ー11―２"),
        ("1丁目10番16号", "―丁目―0番16号", "1丁目10番16号"),
    ],
)
def test_a_one_is_broader_than_a_dash(printed: str, read: str, mended: str, inverted: bool) -> None:
    written = with_ones_and_dashes_by_ink(Strip(_column(printed, inverted=inverted)), read, _places(read))
    assert written == mended


def test_digits_on_their_side_are_left_as_they_were_read() -> None:
    strip = _column("03-3211-4567", turned=True)
    read = "03-321一-4567"
    assert with_ones_and_dashes_by_ink(Strip(strip), read, _places(read, _PITCH // 2)) == read


def test_words_are_left_as_they_were_read() -> None:
    read = "TEL 28 l市一行"
    assert with_ones_and_dashes_by_ink(Strip(_column("---028-----")), read, _places(read)) == read


def test_kanji_numbers_have_bars_of_their_own() -> None:
    assert has_arabic_numbers("町1丁目20番ニ")
    assert not has_arabic_numbers("電話〇三―三一二三―4")
    assert not has_arabic_numbers("課長")


@given(st.text("01279１―-一l町丁目番() ", max_size=12))
def test_nothing_is_too_odd(text: str) -> None:
    strip = np.full((80, 20), 200, np.uint8)
    strip[10:70, 9:12] = 10
    written = with_ones_and_dashes_by_ink(
        Strip(strip), text, [float(7 * number) for number in range(len(text))]
    )
    assert len(written) == len(text)
    assert with_ones_and_dashes_by_ink(Strip(strip[:, :0]), text, [0.0] * len(text)) == text
