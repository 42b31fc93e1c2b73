"""Small sheets that say in black and white which they are, so that a test knows every picture that it gets."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from PIL import Image

from app.core.reading import Side
from tests.devices.rig.paper import Leaf, Picture

_BITS = 24
"""Of a mark: 22 for the number, one for the side, one that is always black."""
_BLOCK = 8
"""Pixels a side, those of a block of JPEG, so that neighbours do not bleed."""
_ROWS, _COLUMNS = 4, 6
WIDTH, HEIGHT = (_COLUMNS + 2) * _BLOCK, (_ROWS + 2) * _BLOCK


@lru_cache(maxsize=4096)
def leaf(number: int, *, jpeg: bool = False) -> Leaf:
    """Sheet ``number`` (from 1), with its front and its back; as JPEG too where a device compresses."""
    return Leaf(number, _picture(number, Side.FRONT, jpeg), _picture(number, Side.BACK, jpeg))


def leaves(count: int, *, jpeg: bool = False) -> Iterator[Leaf]:
    """Sheets 1 to ``count``."""
    return (leaf(number, jpeg=jpeg) for number in range(1, count + 1))


def read(data: bytes) -> tuple[int, Side]:
    """Which side of which sheet a JPEG or PNG file shows, scaled or in grey as it may be. Raises ValueError where none."""
    with Image.open(io.BytesIO(data)) as image:
        grey = image.convert("L")
    if grey.width > 2 * WIDTH:
        grey = _cropped(grey)
    ink = np.asarray(grey.resize((WIDTH, HEIGHT))) < 128
    blocks = ink.reshape(_ROWS + 2, _BLOCK, _COLUMNS + 2, _BLOCK).mean(axis=(1, 3))
    inner = blocks[1:-1, 1:-1].ravel() > 0.5
    if (blocks[0] > 0.5).any() or not inner[0]:
        raise ValueError("no mark")
    value = int("".join("1" if bit else "0" for bit in inner[2:]), 2)
    return value, Side.BACK if inner[1] else Side.FRONT


def _cropped(grey: Image.Image) -> Image.Image:
    """The sheet from a picture at the sheet's own resolution that shows what lies around it too, in white."""
    rows, columns = np.nonzero(np.asarray(grey) < 128)
    if not rows.size:
        raise ValueError("no mark")
    left, top = columns.min() - _BLOCK, rows.min() - _BLOCK
    return grey.crop((left, top, left + WIDTH, top + HEIGHT))


def _picture(number: int, side: Side, jpeg: bool) -> Picture:
    bits = [True, side is Side.BACK, *(bit == "1" for bit in f"{number:0{_BITS - 2}b}")]
    blocks = np.zeros((_ROWS + 2, _COLUMNS + 2), bool)
    blocks[1:-1, 1:-1] = np.array(bits).reshape(_ROWS, _COLUMNS)
    grey = np.where(np.kron(blocks, np.ones((_BLOCK, _BLOCK), bool)), 0, 255).astype(np.uint8)
    pixels = np.repeat(grey[:, :, None], 3, axis=2)
    return Picture(WIDTH, HEIGHT, pixels.tobytes(), _jpeg(pixels) if jpeg else b"")


def _jpeg(pixels: np.ndarray) -> bytes:
    with io.BytesIO() as file:
        Image.fromarray(pixels).save(file, "JPEG", quality=90, dpi=(300, 300))
        return file.getvalue()
