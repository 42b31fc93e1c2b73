"""Whether a file is there to its end, as far as that shows without decoding it.

A program that copies or scans into a folder writes from the front, and may
have made the file as long as it will be before that. So the length says
little, and the end is looked at; of a TIFF, that it reaches as far as it says,
for it has no end of its own.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from typing import BinaryIO

from app.devices.folders import tiff
from app.devices.media import BMP, HEIC, JPEG, PDF, PNG, SNIFFED, TIFF, WEBP, sniff

_CHUNK = 1 << 16
_TAIL = 1024
"""Within so many of its last bytes a PDF says that it ends (ISO 32000-1, annex H)."""
_PNG_END = b"IEND\xae\x42\x60\x82"
_START_OF_SCAN = 0xDA
_END_OF_IMAGE = b"\xff\xd9"
_BMP_HEADER = 26
"""Bytes of the shortest."""
_LINEARIZED = re.compile(rb"/Linearized\b.*?/L\s+(\d+)", re.DOTALL)


def is_whole(file: BinaryIO) -> bool:
    """Whether an image file has its end; False for what is none. Raises OSError where it cannot be read."""
    size = file.seek(0, 2)
    file.seek(0)
    media_type = sniff(file.read(SNIFFED))
    return media_type is not None and _CHECKS[media_type](file, size)


def _jpeg(file: BinaryIO, size: int) -> bool:
    """Whether the end of the image stands behind its scan; what stands before may have a small picture of its own.

    Segments: ITU-T T.81, B.1.1. Within a scan no FF is followed by D9.
    """
    place = 2
    while place + 4 <= size:
        file.seek(place)
        mark, kind, length = struct.unpack(">BBH", file.read(4))
        if mark != 0xFF:
            return False
        if kind == _START_OF_SCAN:
            return _found_behind(file, size, _END_OF_IMAGE, place)
        place += 1 if kind == 0xFF else 2 + length
    return False


def _found_behind(file: BinaryIO, size: int, mark: bytes, start: int) -> bool:
    """Whether bytes are found behind a place; from the end, for there they stand."""
    end = size
    while end > start:
        begin = max(start, end - _CHUNK)
        file.seek(begin)
        if mark in file.read(end - begin + len(mark) - 1):
            return True
        end = begin
    return False


def _png(file: BinaryIO, size: int) -> bool:
    return _found_behind(file, size, _PNG_END, 0)


def _pdf(file: BinaryIO, size: int) -> bool:
    """Whether it ends as a PDF does; one that is made to be shown while it loads says so near its beginning too."""
    file.seek(0)
    stated = _LINEARIZED.search(file.read(SNIFFED))
    file.seek(max(0, size - _TAIL))
    tail = file.read(_TAIL)
    return b"startxref" in tail and b"%%EOF" in tail and (stated is None or int(stated[1]) <= size)


def _boxes(file: BinaryIO, size: int) -> bool:
    """Whether the boxes of a HEIC file, one behind the other, end with it (ISO/IEC 14496-12, 4.2).

    One of them says what the pictures are, and one has their data.
    """
    place, kinds = 0, set()
    while place < size:
        file.seek(place)
        header = file.read(16)
        if len(header) < 8:
            return False
        length = int.from_bytes(header[:4], "big")
        if length == 1:
            length = int.from_bytes(header[8:], "big")
        kinds.add(header[4:8])
        if length and length < 8:
            return False
        place += length or size - place
    return place == size and kinds >= {b"meta", b"mdat"}


def _webp(file: BinaryIO, size: int) -> bool:
    file.seek(4)
    return int.from_bytes(file.read(4), "little") + 8 <= size


def _bmp(file: BinaryIO, size: int) -> bool:
    file.seek(2)
    return max(_BMP_HEADER, int.from_bytes(file.read(4), "little")) <= size


_CHECKS: dict[str, Callable[[BinaryIO, int], bool]] = {
    JPEG: _jpeg,
    PNG: _png,
    PDF: _pdf,
    TIFF: tiff.ends_within,
    HEIC: _boxes,
    WEBP: _webp,
    BMP: _bmp,
}
