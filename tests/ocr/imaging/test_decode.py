from __future__ import annotations

import io

import numpy as np
import PIL.Image
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.errors import ImageError
from app.ocr.imaging import decode
from app.ocr.imaging.decode import decode_image, decode_small
from tests.ocr.drawing import card, jpeg, pixels, png


def test_png_is_bit_exact() -> None:
    picture = card()
    assert np.array_equal(decode_image(png(picture)), pixels(picture))


def test_jpeg_is_close() -> None:
    picture = card()
    difference = decode_image(jpeg(picture)).astype(int) - pixels(picture)
    assert np.abs(difference).mean() < 3


def test_exif_orientation_is_applied() -> None:
    picture = card()
    exif = PIL.Image.Exif()
    exif[0x0112] = 6  # to be shown turned clockwise by a quarter
    decoded = decode_image(jpeg(picture, exif=exif))
    upright = pixels(picture.transpose(PIL.Image.Transpose.ROTATE_270))
    assert decoded.shape == upright.shape
    assert np.abs(decoded.astype(int) - upright).mean() < 3


def test_damaged_exif_does_not_cost_the_picture() -> None:
    picture = card()
    data = jpeg(picture, exif=b"Exif\0\0II*\0\xff\xff\xff\x7f" + b"\xff" * 40)
    assert decode_image(data).shape == pixels(picture).shape


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK"])
def test_other_modes_become_colour(mode: str) -> None:
    buffer = io.BytesIO()
    picture = PIL.Image.new("RGB", (40, 30), "white").convert(mode)
    picture.save(buffer, "JPEG" if mode == "CMYK" else "PNG")
    decoded = decode_image(buffer.getvalue())
    assert decoded.shape == (30, 40, 3)
    assert decoded.min() >= 250


def test_transparent_is_white() -> None:
    assert decode_image(png(PIL.Image.new("RGBA", (9, 9), (0, 0, 0, 0)))).min() == 255


def test_sixteen_bits_keep_their_shade() -> None:
    deep = np.full((20, 30), 0x8000, dtype=np.uint16)
    decoded = decode_image(png(PIL.Image.fromarray(deep)))
    assert decoded.min() == decoded.max() == 0x80


@pytest.mark.parametrize("share", [0.02, 0.3, 0.9, 0.99])
@pytest.mark.parametrize("write", [png, jpeg])
def test_cut_short_is_an_error(write: object, share: float) -> None:
    assert callable(write)
    data = write(card())
    with pytest.raises(ImageError, match="もう一度スキャン"):
        decode_image(data[: int(len(data) * share)])


@pytest.mark.parametrize("data", [b"", b"no image", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", b"%PDF-1.7"])
def test_anything_else_is_an_error(data: bytes) -> None:
    with pytest.raises(ImageError):
        decode_image(data)


def _png_header(width: int, height: int) -> bytes:
    data = bytearray(png(PIL.Image.new("RGB", (8, 8))))
    data[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    import zlib

    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")
    return bytes(data)


@pytest.mark.parametrize(("width", "height"), [(0, 8), (8, 0), (0, 0)])
def test_no_pixels_is_an_error(width: int, height: int) -> None:
    with pytest.raises(ImageError):
        decode_image(_png_header(width, height))


@pytest.mark.parametrize("side", [10_000, 60_000, 2_000_000_000])
def test_huge_is_refused_before_it_is_unpacked(side: int) -> None:
    with pytest.raises(ImageError, match=r"大きすぎ|壊れて"):
        decode_image(_png_header(side, side))


def test_limit_counts_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    data = png(PIL.Image.new("RGB", (10, 10)))
    monkeypatch.setattr(decode, "MAX_PIXELS", 100)
    assert decode_image(data).shape == (10, 10, 3)
    monkeypatch.setattr(decode, "MAX_PIXELS", 99)
    with pytest.raises(ImageError, match="大きすぎ"):
        decode_image(data)


@settings(max_examples=60, deadline=None)
@given(position=st.integers(0, 3000), value=st.integers(0, 255))
def test_a_damaged_byte_gives_pixels_or_an_image_error(position: int, value: int) -> None:
    data = bytearray(jpeg(PIL.Image.effect_noise((60, 40), 90)))
    data[position % len(data)] = value
    try:
        decoded = decode_image(bytes(data))
    except ImageError:
        return
    assert decoded.ndim == 3


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_small_is_reduced_turned_and_grey(form: str) -> None:
    picture = PIL.Image.new("RGB", (640, 320), "white")
    picture.paste((0, 0, 0), (0, 0, 320, 320))
    exif = PIL.Image.Exif()
    exif[0x0112] = 6  # the camera's left is the top's right
    with io.BytesIO() as file:
        picture.save(file, form, exif=exif)
        small, ratio = decode_small(file.getvalue(), 0.25, 1000)
    assert ratio == 0.25
    assert small.shape == (160, 80)
    assert (small[:70].mean() < 10, small[90:].mean() > 245) == (True, True)


def test_small_is_halved_until_it_is_small_enough() -> None:
    with io.BytesIO() as file:
        PIL.Image.new("L", (1000, 500)).save(file, "JPEG")
        small, ratio = decode_small(file.getvalue(), 2.0, 300)
    assert (small.shape, ratio) == ((125, 250), 0.25)
