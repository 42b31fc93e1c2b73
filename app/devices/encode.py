"""Pictures of any mode → a JPEG or PNG file that a reader of cards can take."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageOps

from app.core.errors import ImageError
from app.devices.media import JPEG, PNG

_QUALITY = 95
_LOSSLESS_MODES = frozenset({"1", "P"})
"""Line art: as PNG it is smaller than as JPEG, and sharper."""


def encoded(picture: Image.Image) -> tuple[bytes, str]:
    """A picture as a file and its media type.

    It is turned as its EXIF orientation says and laid on white where it is
    transparent; 16 bits a sample become 8. Line art becomes PNG, anything else
    JPEG with full colour resolution. Raises ImageError for floating-point samples.
    """
    picture = ImageOps.exif_transpose(picture)
    file = io.BytesIO()
    if picture.mode in _LOSSLESS_MODES and not picture.has_transparency_data:
        picture.save(file, "PNG")
        return file.getvalue(), PNG
    _printable(picture).save(file, "JPEG", quality=_QUALITY, subsampling="4:4:4")
    return file.getvalue(), JPEG


def _printable(picture: Image.Image) -> Image.Image:
    """The picture in 8 bits of grey or of colour."""
    if picture.mode.startswith("I"):
        # Pillow would clip such samples where it should scale them.
        samples = np.asarray(picture).astype(np.int64) >> 8
        return Image.fromarray(samples.clip(0, 255).astype(np.uint8))
    if picture.mode == "F":
        raise ImageError("対応していない階調（浮動小数点）です。8 ビットか 16 ビットで保存し直してください。")
    if picture.has_transparency_data:
        layer = picture.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer).convert("RGB")
    return picture if picture.mode in {"L", "RGB"} else picture.convert("RGB")
