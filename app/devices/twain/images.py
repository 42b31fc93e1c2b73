"""A device-independent bitmap, as native transfer delivers it → a file that is kept."""

from __future__ import annotations

import ctypes
import io
import struct

import numpy as np
from PIL import Image

from app.devices.samples import file_of
from app.devices.scanner import ColorMode

_HEADER = struct.Struct("<IiiHHIIiiII")
"""BITMAPINFOHEADER: size, width, height (negative from the top), planes, bits, compression, …, colours used, …."""
_LARGEST = (320.0, 460.0)
"""Millimetres, A3 and a little more: a source may take no heed of the size that it was told."""
_MM_PER_INCH = 25.4


class NonsenseError(Exception):
    """What the source says of its picture cannot be."""


def verify(width: int, length: int, dpi: int) -> None:
    """Raises NonsenseError for a picture larger than any sheet is at that resolution."""
    widest, longest = (side / _MM_PER_INCH * max(dpi, 50) for side in _LARGEST)
    if not (0 < width <= widest and 0 < length <= longest):
        raise NonsenseError


def bitmap_at(address: int, dpi: int) -> bytes:
    """The bytes of the bitmap at an address: header, palette, lines. Raises NonsenseError."""
    header, width, height, _, bits, compression, *_, used, _ = _HEADER.unpack(
        ctypes.string_at(address, _HEADER.size)
    )
    verify(width, abs(height), dpi)
    if header not in range(_HEADER.size, 256) or bits not in {1, 4, 8, 24, 32} or compression or used > 256:
        raise NonsenseError
    colours = used or (1 << bits if bits <= 8 else 0)
    stride = (width * bits + 31) // 32 * 4
    return ctypes.string_at(address, header + 4 * colours + stride * abs(height))


def as_file(bitmap: bytes, wanted: ColorMode) -> tuple[bytes, str]:
    """A bitmap as a file and its media type. Raises NonsenseError where it cannot be decoded."""
    try:
        picture = Image.open(io.BytesIO(bitmap), formats=["DIB"]).convert("RGB")
    except (OSError, ValueError, SyntaxError) as error:
        raise NonsenseError from error
    return file_of(np.asarray(picture), wanted)
