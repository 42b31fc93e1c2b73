from __future__ import annotations

import math

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading import Box, Line
from app.ocr.proof.glyphs import SIDE, Glyph, glyphs_of, matched, picture, pictures
from tests.ocr.proof.drawn import FACES, drawn

ROW: Box = ((10.0, 20.0), (130.0, 20.0), (130.0, 69.2), (10.0, 69.2))
COLUMN: Box = ((10.0, 20.0), (65.2, 20.0), (65.2, 140.0), (10.0, 140.0))


def test_characters_of_a_row_stand_on_its_middle() -> None:
    first, second = glyphs_of(Line("山田", 0.9, ROW, centres=(20.0, 80.0)))
    assert first.character == "山"
    assert first.centre == pytest.approx((30.0, 44.6))
    assert second.centre == pytest.approx((90.0, 44.6))
    assert first.em == pytest.approx(40.0)
    assert first.angle == pytest.approx(0.0)


def test_characters_of_a_column_stand_below_each_other() -> None:
    first, second = glyphs_of(Line("山田", 0.9, COLUMN, vertical=True, centres=(20.0, 80.0)))
    assert first.centre == pytest.approx((37.6, 40.0))
    assert second.centre == pytest.approx((37.6, 100.0))
    assert first.em == pytest.approx(40.0)
    assert first.angle == pytest.approx(0.0)


def test_a_slanting_row_has_its_angle() -> None:
    slant = 0.05
    box: Box = (
        (0.0, 0.0),
        (100 * math.cos(slant), 100 * math.sin(slant)),
        (100 * math.cos(slant) - 20 * math.sin(slant), 100 * math.sin(slant) + 20 * math.cos(slant)),
        (-20 * math.sin(slant), 20 * math.cos(slant)),
    )
    (glyph,) = glyphs_of(Line("山", 0.9, box, centres=(50.0,)))
    assert glyph.angle == pytest.approx(slant)


@pytest.mark.parametrize("centres", [(), (1.0,), (1.0, 2.0, 3.0)])
def test_without_a_centre_for_each_character_there_are_no_glyphs(centres: tuple[float, ...]) -> None:
    assert glyphs_of(Line("山田", 0.9, ROW, centres=centres)) == ()


def test_a_line_without_extent_has_no_glyphs() -> None:
    point: Box = ((1.0, 1.0),) * 4
    assert glyphs_of(Line("山", 0.9, point, centres=(0.0,))) == ()


@pytest.mark.parametrize(
    ("value", "read", "places"),
    [
        ("山田 太郎", "山田太郎", (0, 1, None, 2, 3)),
        ("高橋 高子", "部長高橋高子", (2, 3, None, 4, 5)),
        ("山田", "", (None, None)),
        ("03", "〇三", (None, None)),
    ],
)
def test_a_value_is_found_in_what_was_read(value: str, read: str, places: tuple[int | None, ...]) -> None:
    assert matched(value, read) == places


@given(st.text("山田髙高 ", max_size=8), st.text("山田髙高", max_size=8))
def test_what_is_matched_is_the_same_and_in_order(value: str, read: str) -> None:
    places = matched(value, read)
    assert len(places) == len(value)
    known = [place for place in places if place is not None]
    assert known == sorted(set(known))
    assert all(read[place] == value[at] for at, place in enumerate(places) if place is not None)


def test_ink_is_one_whether_print_is_dark_or_light() -> None:
    image, line = drawn("鐵", FACES["Noto Sans"], 60)
    (glyph,) = glyphs_of(line)
    dark, light = picture(image, glyph), picture(np.asarray(255 - image, dtype=np.uint8), glyph)
    assert dark.shape == (SIDE, SIDE)
    assert dark.min() == 0.0
    assert dark.max() == 1.0
    assert np.median(dark[[0, -1]]) < 0.1
    np.testing.assert_allclose(dark, light, atol=0.02)


def test_a_turned_glyph_is_set_upright() -> None:
    image, line = drawn("橋", FACES["Noto Sans"], 60)
    (glyph,) = glyphs_of(line)
    angle = math.radians(8)
    turn = cv2.getRotationMatrix2D(glyph.centre, -8, 1.0)
    turned = cv2.warpAffine(image, turn, image.shape[1::-1], borderValue=(255, 255, 255))
    upright = picture(image, glyph)
    straightened = picture(turned, Glyph("橋", glyph.centre, glyph.em, angle))
    lying = picture(turned, glyph)
    assert np.abs(straightened - upright).mean() < 0.5 * np.abs(lying - upright).mean()


def test_glyphs_at_the_edge_and_of_no_size_have_pictures() -> None:
    image = np.full((20, 20, 3), 255, np.uint8)
    shown = pictures(image, [Glyph("山", (0.0, 0.0), 30.0), Glyph("山", (19.0, 40.0), 0.01)])
    assert shown.shape == (2, 1, SIDE, SIDE)
    assert not shown.any()
