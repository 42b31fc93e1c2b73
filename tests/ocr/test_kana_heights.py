"""Kana in the size in which they are printed."""

from __future__ import annotations

import numpy as np
import PIL.Image
import PIL.ImageDraw
import PIL.ImageFont
import pytest

from app.ocr.kana_heights import kana_of_either_size, with_kana_by_height
from app.ocr.strokes import Strip
from tests.ocr.drawing import FONT


def _strip(text: str, size: int, *, inverted: bool = False) -> tuple[Strip, list[float]]:
    """A row of text, and the places of its characters."""
    paper, ink = (20, 235) if inverted else (240, 25)
    picture = PIL.Image.new("L", (size * (len(text) + 1), round(1.5 * size)), paper)
    draw, font = PIL.ImageDraw.Draw(picture), PIL.ImageFont.truetype(FONT, size)
    for number, character in enumerate(text):
        draw.text(((number + 0.5) * size, 0), character, font=font, fill=ink)
    return Strip(np.asarray(picture)), [(number + 1.0) * size for number in range(len(text))]


def _told(printed: str, read: str, size: int = 30, *, inverted: bool = False) -> str:
    strip, centres = _strip(printed, size, inverted=inverted)
    return with_kana_by_height(strip, read, centres, size, kana_of_either_size(read))


@pytest.mark.parametrize("size", [20, 30, 48])
@pytest.mark.parametrize(
    ("large", "small"),
    [("宮崎市花ケ島町", "宮崎市花ヶ島町"), ("クオーラ機械", "クォーラ機械"), ("フアースト商会", "ファースト商会"), ("キヤノ工業", "キャノ工業")],
)  # fmt: skip
def test_the_size_of_a_kana_is_that_of_its_ink(large: str, small: str, size: int) -> None:
    for printed in (large, small):
        assert [_told(printed, read, size) for read in (large, small)] == [printed, printed]


def test_light_letters_on_a_dark_ground_are_measured_as_well() -> None:
    assert _told("霞ケ関一丁目", "霞ヶ関一丁目", inverted=True) == "霞ケ関一丁目"


def test_what_is_too_small_or_has_no_places_stays_as_read() -> None:
    assert _told("花ケ島町", "花ヶ島町", 12) == "花ヶ島町"
    strip, _ = _strip("花ケ島町", 30)
    assert with_kana_by_height(strip, "花ヶ島町", (), 30, [1]) == "花ヶ島町"


def test_a_kana_whose_ink_is_not_to_be_seen_stays_as_read() -> None:
    strip, centres = _strip("花　島町", 30)
    assert with_kana_by_height(strip, "花ヶ島町", centres, 30, [1]) == "花ヶ島町"


def test_a_kana_of_one_size_is_not_asked_about() -> None:
    assert kana_of_either_size("ケア推進課ヤマダ") == []
