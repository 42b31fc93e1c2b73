"""Crops with a margin that the detector did not choose."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from app.ocr.proof.crops import character_size, gaps, line_crop, line_in_crop
from tests.ocr.fields.cards import column, text

PAPER = np.full((400, 600, 3), 255, np.uint8)


def test_a_row_gets_a_margin_at_its_ends() -> None:
    line = text("松田薫", 100, 50, size=40)
    crop = line_crop(PAPER, [line], 0)
    size = 40 / 1.23
    assert crop.shape[1] == pytest.approx(120 + 2 * 0.35 * size, abs=1)
    assert crop.shape[0] == pytest.approx(40 + 2 * 0.05 * size, abs=1)


def test_a_column_is_laid_on_its_side_with_its_top_at_the_left() -> None:
    image = PAPER.copy()
    image[50:90, 60:100] = 0
    line = column("松田薫", 100, 50, size=40)
    crop = line_crop(image, [line], 0)
    assert crop.shape[1] > crop.shape[0]
    assert crop[:, : crop.shape[1] // 4].mean() < 150
    assert crop[:, crop.shape[1] // 2 :].min() == 255


def test_the_margin_ends_where_another_line_begins() -> None:
    line, other = text("松田", 100, 50, size=40), text("薫", 184, 50, size=40)
    elsewhere = text("課長", 184, 120, size=40)
    assert gaps(line, [other, elsewhere]) == (float("inf"), 4)
    assert line_crop(PAPER, [line, other], 0).shape[1] == pytest.approx(80 + 4 + 0.35 * 40 / 1.23, abs=1)


def test_a_line_at_the_edge_of_the_side_can_be_cut() -> None:
    assert line_crop(PAPER, [text("松田", 0, 0, size=40)], 0).size
    assert line_crop(PAPER, [text("松田", 580, 380, size=40)], 0).size


def test_size_of_characters_is_less_than_their_box() -> None:
    assert character_size(text("松田", 0, 0, size=123)) == pytest.approx(100)
    assert character_size(column("松田", 138, 0, size=138)) == pytest.approx(100)


def test_the_places_of_characters_are_known_in_the_crop() -> None:
    line = replace(column("松田", 100, 60, size=138), centres=(60.0, 180.0))
    assert line_in_crop([line], 0).centres == pytest.approx((60 + 35, 180 + 35))
    above = text("部", 0, 40, size=10)
    assert line_in_crop([line, above], 0).centres == pytest.approx((60 + 10, 180 + 10))
