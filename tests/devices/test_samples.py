from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from app.devices.samples import Pixels, file_of
from app.devices.scanner import ColorMode

GREYS: Pixels = np.tile(np.arange(0, 250, 10, dtype=np.uint8), (8, 1))
COLOURS: Pixels = np.stack([GREYS, GREYS[:, ::-1], np.full_like(GREYS, 90)], axis=2)


def seen(pixels: Pixels, wanted: ColorMode) -> tuple[str, str, np.ndarray]:
    data, media_type = file_of(pixels, wanted)
    picture = Image.open(io.BytesIO(data))
    return media_type, picture.mode, np.asarray(picture)


@pytest.mark.parametrize(
    ("pixels", "wanted", "media_type", "mode"),
    [
        (COLOURS, ColorMode.COLOR, "image/jpeg", "RGB"),
        (COLOURS, ColorMode.GREY, "image/jpeg", "L"),
        (COLOURS, ColorMode.MONOCHROME, "image/png", "1"),
        (GREYS, ColorMode.COLOR, "image/jpeg", "L"),
        (GREYS, ColorMode.GREY, "image/jpeg", "L"),
        (GREYS, ColorMode.MONOCHROME, "image/png", "1"),
    ],
)
def test_a_side_is_in_the_colours_that_were_asked_for(
    pixels: Pixels, wanted: ColorMode, media_type: str, mode: str
) -> None:
    found = seen(pixels, wanted)
    assert found[:2] == (media_type, mode)
    assert found[2].shape[:2] == pixels.shape[:2]


def test_red_stays_red() -> None:
    red: Pixels = np.zeros((8, 8, 3), np.uint8)
    red[:, :, 0] = 200
    assert seen(red, ColorMode.COLOR)[2][4, 4] == pytest.approx((200, 0, 0), abs=3)


@pytest.mark.parametrize(("ground", "is_white"), [(255, True), (235, True), (20, False)])
def test_an_empty_side_stays_empty(ground: int, is_white: bool) -> None:
    grain = np.random.default_rng(1).integers(-6, 7, (40, 60))
    pixels: Pixels = (ground + grain).clip(0, 255).astype(np.uint8)
    assert set(np.unique(seen(pixels, ColorMode.MONOCHROME)[2])) == {is_white}


def test_dark_writing_is_parted_from_its_paper() -> None:
    pixels: Pixels = np.full((20, 20), 210, np.uint8)
    pixels[5:10, 5:10] = 90
    assert np.array_equal(seen(pixels, ColorMode.MONOCHROME)[2], pixels == 210)
