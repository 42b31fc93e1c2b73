"""Bytes of a JPEG or PNG file → pixels, with bounded memory."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import cv2
import numpy as np
import PIL.Image
import PIL.ImageOps

from app.core.errors import ImageError
from app.ocr.imaging.image import Grey, Image

MAX_PIXELS = 50_000_000
"""An A4 page at 600 dpi has 35 million."""
MAX_SIDE = 32_000
"""Pixels; OpenCV counts those of a side in 16 bits where it warps. At 300 dpi these are 2.7 m of paper."""

_FORMATS = ("JPEG", "PNG")


def decode_image(data: bytes) -> Image:
    """The pixels of a whole JPEG or PNG, turned as its EXIF orientation says, on white where transparent.

    Raises ImageError where the data is anything else, is cut short, has no
    pixel, or has more than ``MAX_PIXELS`` or a side longer than ``MAX_SIDE``.
    """
    with _opened(data) as picture:
        picture.load()
        return _pixels(_turned(picture))


def decode_small(data: bytes, ratio: float, longest: int) -> tuple[Grey, float]:
    """``decode_image`` in grey and reduced, for a fraction of the time where it is a JPEG; and its true ratio.

    ``ratio`` (above 0; 1 at most) of its size, halved until no side is longer
    than ``longest`` pixels, so that pages of nearly one size have one ratio.
    A JPEG is decoded no finer than needed (by its scaled inverse DCT). Raises
    ImageError as ``decode_image`` does.
    """
    ratio = min(ratio, 1.0)
    with _opened(data) as picture:
        while max(picture.size) * ratio > longest:
            ratio /= 2
        size = max(1, round(picture.width * ratio)), max(1, round(picture.height * ratio))
        picture.draft("L", size)
        as_stored = picture.size
        picture.load()
        upright = _turned(picture)
        if upright.mode == "L":
            grey = np.asarray(upright)
        else:
            grey = np.asarray(cv2.cvtColor(_pixels(upright), cv2.COLOR_BGR2GRAY), dtype=np.uint8)
        if upright.size != as_stored:
            size = size[1], size[0]
        return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), dtype=np.uint8), ratio


@contextmanager
def _opened(data: bytes) -> Iterator[PIL.Image.Image]:
    """The picture, of a form and size that we take; what its decoders raise in the block is an ImageError."""
    try:
        with warnings.catch_warnings():
            # Damaged metadata and sizes above Pillow's limit, which is higher than ours, are not for stderr.
            warnings.simplefilter("ignore")
            picture = PIL.Image.open(io.BytesIO(data), formats=_FORMATS)
            _check_size(picture)
            yield picture
    except ImageError:
        raise
    except PIL.Image.DecompressionBombError as error:
        raise _too_large() from error
    except Exception as error:  # Pillow's decoders raise nearly anything on damaged data
        raise ImageError(
            "画像が壊れているか、JPEG・PNG ではありません。もう一度スキャンしてください。"
        ) from error


def _check_size(picture: PIL.Image.Image) -> None:
    if picture.width * picture.height > MAX_PIXELS or max(picture.size) > MAX_SIDE:
        raise _too_large()


def _too_large() -> ImageError:
    return ImageError(
        "画像が大きすぎます（上限 {megapixels} 百万画素）。解像度を下げてスキャンしてください。",
        megapixels=MAX_PIXELS // 1_000_000,
    )


def _turned(picture: PIL.Image.Image) -> PIL.Image.Image:
    # In place, since Pillow copies an upright picture as well.
    with suppress(Exception):  # damaged metadata must not cost a sound picture
        PIL.ImageOps.exif_transpose(picture, in_place=True)
    return picture


def _pixels(picture: PIL.Image.Image) -> Image:
    if picture.mode.startswith("I"):
        deep = np.asarray(picture, dtype=np.uint16)
        return np.asarray(cv2.cvtColor((deep >> 8).astype(np.uint8), cv2.COLOR_GRAY2BGR), dtype=np.uint8)
    if picture.has_transparency_data:
        layer = picture.convert("RGBA")
        white = PIL.Image.new("RGBA", layer.size, "white")
        picture = PIL.Image.alpha_composite(white, layer)
    rgb = np.asarray(picture if picture.mode == "RGB" else picture.convert("RGB"))
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR), dtype=np.uint8)
