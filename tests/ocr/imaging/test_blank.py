from __future__ import annotations

import numpy as np
import PIL.Image
import PIL.ImageDraw
import PIL.ImageEnhance
import PIL.ImageOps
import pytest

from app.ocr.imaging.blank import is_blank
from tests.ocr.drawing import BACK_LINES, CARD_SIZE, card, pixels, vertical_card


@pytest.mark.parametrize("ground", ["#ffffff", "#f2e6c8", "#c0d8c0", "#203060", "#000000"])
def test_nothing_on_any_stock_is_blank(ground: str) -> None:
    noise = np.random.default_rng(1).normal(0, 5, (*CARD_SIZE[::-1], 3))
    plain = pixels(PIL.Image.new("RGB", CARD_SIZE, ground))
    assert is_blank(np.clip(plain + noise, 0, 255).astype(np.uint8))


@pytest.mark.parametrize("ground", ["#ffffff", "#c0d8c0"])
def test_one_short_line_is_print(ground: str) -> None:
    assert not is_blank(pixels(card(((26, "http://aoba.example"),), ground=ground)))


@pytest.mark.parametrize(
    ("ground", "ink"), [("#ffffff", "#aaaaaa"), ("#203060", "#8090b0"), ("#f0f0f0", "#e0b040")]
)
def test_pale_print_is_print(ground: str, ink: str) -> None:
    assert not is_blank(pixels(card(BACK_LINES, ground=ground, ink=ink)))


def test_columns_are_print() -> None:
    assert not is_blank(pixels(vertical_card()))


def test_show_through_is_blank() -> None:
    through = PIL.ImageOps.mirror(card(ink="#eeeeee"))
    assert is_blank(pixels(through))


def test_shade_and_dust_and_dark_edges_are_blank() -> None:
    width, height = CARD_SIZE
    slope = np.linspace(255, 205, width)[None, :, None]
    shaded = np.broadcast_to(slope, (height, width, 3)).astype(np.uint8).copy()
    shaded[:12] = shaded[:, -15:] = 60
    shaded[300:306, 400:405] = 90
    shaded[500:504, 800:806] = 90
    assert is_blank(shaded)


@pytest.mark.parametrize("size", [(1, 1), (5, 200)])
def test_slivers_are_blank(size: tuple[int, int]) -> None:
    assert is_blank(pixels(PIL.Image.new("RGB", size, "white")))
