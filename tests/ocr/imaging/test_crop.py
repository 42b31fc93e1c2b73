from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading import Box
from app.ocr.imaging.crop import crop, from_page, page_quad, quad_size, scaled, to_page, turned
from tests.ocr.drawing import CARD_SIZE, card, page, pixels


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_whole_page_is_turned_without_resampling(rotation: int) -> None:
    image = pixels(card())
    upright = crop(image, turned(page_quad(image), rotation))
    assert np.array_equal(upright, np.rot90(image, -rotation // 90))


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_part_of_a_page_is_turned_alike(rotation: int) -> None:
    image = pixels(page((1500, 1000), "#335577", (card(), (200, 150), 0)))
    width, height = CARD_SIZE
    quad: Box = (200, 150), (200 + width, 150), (200 + width, 150 + height), (200, 150 + height)
    upright = crop(image, turned(quad, rotation))
    truth = np.rot90(pixels(card()), -rotation // 90)
    assert upright.shape == truth.shape
    assert np.abs(upright.astype(int) - truth).mean() < 1


def test_skewed_card_comes_out_straight() -> None:
    angle = math.radians(5)
    image = pixels(page((1600, 1100), "#335577", (card(), (150, 120), 5)))
    width, height = CARD_SIZE
    along = np.array([math.cos(angle), -math.sin(angle)]) * width
    down = np.array([math.sin(angle), math.cos(angle)]) * height
    start = np.array([150.0, 120 + width * math.sin(angle)])
    corners = [start, start + along, start + along + down, start + down]
    quad: Box = tuple((float(x), float(y)) for x, y in corners)  # type: ignore[assignment]
    upright = crop(image, quad)
    assert np.abs(upright.astype(int) - pixels(card())).mean() < 6


def test_long_side_limits_the_size() -> None:
    image = pixels(page((3000, 2000), "#335577", (card(), (200, 150), 0)))
    quad: Box = (200, 150), (1275, 150), (1275, 800), (200, 800)
    assert crop(image, quad, long_side=215).shape == (130, 215, 3)
    assert crop(image, quad, long_side=5000).shape == (650, 1075, 3)
    assert crop(image, page_quad(image), long_side=300).shape == (200, 300, 3)


def test_quad_size_is_never_empty() -> None:
    assert quad_size(((5, 5), (5, 5), (5, 5), (5, 5))) == (1, 1)


@given(
    centre=st.tuples(st.floats(0, 3000), st.floats(0, 3000)),
    width=st.floats(50, 1500), height=st.floats(50, 1500),
    degrees=st.floats(-180, 180),
    x=st.floats(0, 1), y=st.floats(0, 1),
)  # fmt: skip
def test_boxes_go_to_the_page_and_back(
    centre: tuple[float, float], width: float, height: float, degrees: float, x: float, y: float
) -> None:
    angle = math.radians(degrees)
    along, down = (math.cos(angle), math.sin(angle)), (-math.sin(angle), math.cos(angle))

    def corner(i: float, j: float) -> tuple[float, float]:
        return (
            centre[0] + i * width * along[0] + j * height * down[0],
            centre[1] + i * width * along[1] + j * height * down[1],
        )

    quad: Box = corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)
    size = quad_size(quad)
    box: Box = ((x * size[0], y * size[1]), (size[0], 0.0), (size[0], size[1]), (0.0, size[1]))
    on_page = to_page(box, quad, size)
    assert on_page[0] == pytest.approx(corner(x, y), abs=0.05)
    assert np.allclose(from_page(on_page, quad, size), box, atol=0.05)


def test_scaled() -> None:
    assert scaled(((1, 2), (3, 2), (3, 4), (1, 4)), 2) == ((2, 4), (6, 4), (6, 8), (2, 8))
