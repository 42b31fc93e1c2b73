"""How far into a TIFF file its pages reach (TIFF 6.0, and BigTIFF)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import BinaryIO

# Where a page's samples lie, and how long they are: in strips, in tiles, or as the old kind of JPEG.
_SAMPLES = ((273, 279), (324, 325), (513, 514))
_FORMATS = {3: "H", 4: "I", 16: "Q"}
_SIZES = {
    1: 1,
    2: 1,
    3: 2,
    4: 4,
    5: 8,
    6: 1,
    7: 1,
    8: 2,
    9: 4,
    10: 8,
    11: 4,
    12: 8,
    13: 4,
    16: 8,
    17: 8,
    18: 8,
}
"""Bytes of a value, by its type."""
_PRIVATE = 32768
"""Tags from here on are a maker's own, and may mean anything."""
_MAX_PAGES = 10_000


@dataclass(frozen=True, slots=True)
class _Layout:
    """How numbers are written, and how long the parts of a directory are."""

    order: str
    count: str
    entry: str
    offset: str


_LAYOUTS = {
    b"II*\x00": _Layout("<", "H", "HHI4s", "I"),
    b"MM\x00*": _Layout(">", "H", "HHI4s", "I"),
    b"II+\x00": _Layout("<", "Q", "HHQ8s", "Q"),
    b"MM\x00+": _Layout(">", "Q", "HHQ8s", "Q"),
}


def ends_within(file: BinaryIO, size: int) -> bool:
    """Whether all directories of a TIFF file and the samples of every page lie in its first ``size`` bytes.

    Raises OSError where it cannot be read.
    """
    try:
        return _Walk(file, size).ends_within()
    except (struct.error, KeyError):  # a part is missing, or it is no such file
        return False


class _Walk:
    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self._size = size
        file.seek(0)
        self._layout = _LAYOUTS[file.read(4)]

    def ends_within(self) -> bool:
        offset = self._number(self._layout.offset, 8 if self._layout.offset == "Q" else 4)
        pages = 0
        while offset and pages < _MAX_PAGES:
            values, offset = self._directory(offset)
            ends = [
                start + length
                for starts, lengths in _SAMPLES
                for start, length in zip(values.get(starts, ()), values.get(lengths, ()), strict=False)
            ]
            if not ends or max(ends) > self._size:
                return False
            pages += 1
        return pages > 0

    def _directory(self, offset: int) -> tuple[dict[int, tuple[int, ...]], int]:
        """What a directory says of where samples lie, by tag, and where the next one stands; 0 where there is none."""
        layout = self._layout
        entry = struct.Struct(layout.order + layout.entry)
        count = self._number(layout.count, offset)
        place = offset + struct.calcsize(layout.order + layout.count)
        table = self._at(place, entry.size * count)
        wanted = {tag for pair in _SAMPLES for tag in pair}
        values = {}
        for tag, kind, number, value in entry.iter_unpack(table):
            if tag in wanted and kind in _FORMATS:
                data = self._value(value, _SIZES[kind] * number)
                values[tag] = struct.unpack(f"{layout.order}{number}{_FORMATS[kind]}", data)
            elif tag < _PRIVATE and kind in _SIZES:
                self._value(value, _SIZES[kind] * number)
        return values, self._number(layout.offset, place + len(table))

    def _value(self, value: bytes, length: int) -> bytes:
        """The bytes of an entry's value, which stands in the entry where it finds room."""
        if length > len(value):
            (offset,) = struct.unpack(self._layout.order + self._layout.offset, value)
            return self._at(offset, length)
        return value[:length]

    def _number(self, layout: str, offset: int) -> int:
        layout = self._layout.order + layout
        (number,) = struct.unpack(layout, self._at(offset, struct.calcsize(layout)))
        assert isinstance(number, int)
        return number

    def _at(self, offset: int, length: int) -> bytes:
        """Raises struct.error where the file is shorter."""
        if offset + length > self._size:
            raise struct.error("beyond the end")
        self._file.seek(offset)
        return self._file.read(length)
