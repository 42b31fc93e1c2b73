"""Ink in the strip of a column."""

from __future__ import annotations

import numpy as np
import pytest

from app.ocr.strokes import Strip, strokes_of

_PITCH = 40


@pytest.mark.parametrize("inverted", [False, True])
def test_ink_is_what_differs_enough_from_the_ground(inverted: bool) -> None:
    grey = np.full((2 * _PITCH, _PITCH), 240, np.uint8)
    grey[10:30, 10:30] = 20
    grey[50:53, 10:30] = 170
    strip = Strip(np.asarray(255 - grey if inverted else grey, np.uint8))
    assert np.array_equal(strip.ink(), grey < 100)
    assert np.array_equal(strip.ink(0.2), grey < 200)


def test_a_dash_that_touches_the_characters_beside_it_is_a_stroke_of_its_own() -> None:
    ink = np.zeros((3 * _PITCH + 10, _PITCH), np.bool_)
    ink[3 : _PITCH - 3, 3:-3] = True
    ink[_PITCH - 3 : 2 * _PITCH + 3, 19:22] = True
    ink[2 * _PITCH + 3 : 3 * _PITCH - 3, 3:-3] = True
    assert [*strokes_of(ink, _PITCH)] == [(3, 37), (37, 83), (83, 117)]


def test_strokes_with_a_gap_between_them_are_as_long_as_their_ink() -> None:
    ink = np.zeros((2 * _PITCH, _PITCH), np.bool_)
    ink[5:9, 3:-3] = ink[20:22, 3:-3] = True
    assert [*strokes_of(ink, _PITCH)] == [(5, 9), (20, 22)]
    assert [*strokes_of(ink[:5], _PITCH)] == []
