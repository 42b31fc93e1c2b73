"""What a scanner's sensor and its image processor make of a side of paper."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PIL import Image

from tests.devices.rig.paper import Picture

UNITS = 1200
"""Windows and paper are measured in parts of an inch."""

_GROUND = 255
"""What the sensor sees beside the paper."""
_RESTART = re.compile(rb"\xff[\xd0-\xd7]")
_END = b"\xff\xd9"

Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class View:
    """The part of the paper that is looked at; the sheet runs in the middle of it."""

    dpi: int
    left: int
    top: int
    width: int
    """In units, as all lengths but ``step``; ``left`` and ``width`` within ``paper_width``."""
    length: int
    paper_width: int
    is_grey: bool = False
    crops: bool = False
    """Whether what is beside the sheet is left out; the paper lies straight, so that there is nothing to deskew."""
    step: int = 1
    """Of what the size in pixels is a multiple."""

    @property
    def size(self) -> tuple[int, int]:
        """Width and lines in pixels of an image that is not cropped."""
        return round(self.width * self.dpi / UNITS), round(self.length * self.dpi / UNITS)


@lru_cache(maxsize=64)
def seen(picture: Picture, view: View) -> Pixels:
    """Lines of pixels, of RGB or of grey."""
    sheet = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.width, 3)
    if picture.dpi != view.dpi:
        down = np.arange(picture.height * view.dpi // picture.dpi) * picture.dpi // view.dpi
        across = np.arange(picture.width * view.dpi // picture.dpi) * picture.dpi // view.dpi
        sheet = sheet[down][:, across]
    width, lines = view.size
    height, breadth = sheet.shape[:2]
    margin = (round(view.paper_width * view.dpi / UNITS) - breadth) // 2
    left, top = (round(corner * view.dpi / UNITS) for corner in (view.left, view.top))
    if view.crops:
        width = min(width, -(-breadth // view.step) * view.step)
        lines = min(lines, -(-height // view.step) * view.step)
        margin = left = top = 0
    field = np.full((lines, width, 3), _GROUND, np.uint8)
    into, out_of = max(0, margin - left), max(0, left - margin)
    part = sheet[top : top + lines, out_of : out_of + width - into]
    field[: part.shape[0], into : into + part.shape[1]] = part
    return np.asarray(Image.fromarray(field).convert("L")) if view.is_grey else field


@lru_cache(maxsize=64)
def raw(picture: Picture, view: View, order: str = "RGB") -> bytes:
    """Samples as the device sends them, 0 for white. ``order`` is RGB or BGR."""
    pixels = ~seen(picture, view)
    return (pixels[:, :, ::-1] if order == "BGR" and not view.is_grey else pixels).tobytes()


@lru_cache(maxsize=64)
def jpeg(picture: Picture, view: View) -> bytes:
    """A bare JPEG file, without JFIF's segment, a restart marker after each row of blocks."""
    with io.BytesIO() as file:
        image = Image.fromarray(seen(picture, view))
        image.save(file, "JPEG", quality=90, subsampling="4:4:4", restart_marker_rows=1)
        data = file.getvalue()
    length = int.from_bytes(data[4:6], "big")
    return data[:2] + data[4 + length :]


@lru_cache(maxsize=64)
def interlaced(front: Picture, back: Picture, view: View) -> bytes:
    """Both sides in one JPEG file of twice the width, a row of blocks of the front, one of the back, and so on."""
    (head, fronts), (_, backs) = (_rows(jpeg(picture, view)) for picture in (front, back))
    rows = [row for pair in zip(fronts, backs, strict=True) for row in pair]
    scan = b"".join(row + bytes((0xFF, 0xD0 + number % 8)) for number, row in enumerate(rows[:-1]))
    return _twice_as_wide(head) + scan + rows[-1] + _END


def _rows(data: bytes) -> tuple[bytes, list[bytes]]:
    """What stands before the entropy-coded data, and these, row by row."""
    at = _segment(data, 0xDA)
    start = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return data[:start], _RESTART.split(data[start : -len(_END)])


def _twice_as_wide(head: bytes) -> bytes:
    at = _segment(head, 0xC0) + 7
    width = int.from_bytes(head[at : at + 2], "big")
    return head[:at] + (2 * width).to_bytes(2, "big") + head[at + 2 :]


def _segment(data: bytes, marker: int) -> int:
    at = 2
    while data[at + 1] != marker:
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return at
