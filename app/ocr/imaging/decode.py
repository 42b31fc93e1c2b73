"""Bytes of a JPEG or PNG file → pixels, with bounded memory."""

from __future__ import annotations

import io
import warnings

import cv2
import numpy as np
import PIL.Image
import PIL.ImageOps

from app.core.errors import ImageError
from app.ocr.imaging.image import Image

MAX_PIXELS = 50_000_000
"""An A4 page at 600 dpi has 35 million."""

_FORMATS = ("JPEG", "PNG")


def decode_image(data: bytes) -> Image:
    """The pixels of a whole JPEG or PNG, turned as its EXIF orientation says, on white where transparent.

    Raises ImageError where the data is anything else, is cut short, has no
    pixel, or has more than ``MAX_PIXELS``.
    """
    try:
        with warnings.catch_warnings():
            # Damaged metadata and sizes above Pillow's limit, which is higher than ours, are not for stderr.
            warnings.simplefilter("ignore")
            picture = PIL.Image.open(io.BytesIO(data), formats=_FORMATS)
            _check_size(picture)
            picture.load()
            return _pixels(_turned(picture))
    except ImageError:
        raise
    except PIL.Image.DecompressionBombError as error:
        raise _too_large() from error
    except Exception as error:  # Pillow's decoders raise nearly anything on damaged data
        raise ImageError(
            "画像が壊れているか、JPEG・PNG ではありません。もう一度スキャンしてください。"
        ) from error


def _check_size(picture: PIL.Image.Image) -> None:
    if picture.width * picture.height > MAX_PIXELS:
        raise _too_large()


def _too_large() -> ImageError:
    return ImageError(
        "画像が大きすぎます（上限 {megapixels} 百万画素）。解像度を下げてスキャンしてください。",
        megapixels=MAX_PIXELS // 1_000_000,
    )


def _turned(picture: PIL.Image.Image) -> PIL.Image.Image:
    try:
        return PIL.ImageOps.exif_transpose(picture)
    except Exception:  # damaged metadata must not cost a sound picture
        return picture


def _pixels(picture: PIL.Image.Image) -> Image:
    if picture.mode.startswith("I"):
        deep = np.asarray(picture, dtype=np.uint16)
        return np.asarray(cv2.cvtColor((deep >> 8).astype(np.uint8), cv2.COLOR_GRAY2BGR), dtype=np.uint8)
    if picture.has_transparency_data:
        layer = picture.convert("RGBA")
        white = PIL.Image.new("RGBA", layer.size, "white")
        picture = PIL.Image.alpha_composite(white, layer)
    rgb = np.asarray(picture.convert("RGB"))
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR), dtype=np.uint8)
