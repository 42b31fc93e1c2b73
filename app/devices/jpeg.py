"""JPEG files as scanners deliver them: whether one is whole, and two sides that come as one.

Markers: ITU-T T.81, annex B.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_START, _END = b"\xff\xd8", b"\xff\xd9"
_RESTART = re.compile(rb"\xff[\xd0-\xd7]")
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_SCAN, _INTERVAL = 0xDA, 0xDD


@dataclass(frozen=True, slots=True)
class Header:
    """Where what stands in the file up to the first scan."""

    width: int
    height: int
    width_at: int
    """Offset of the width's two bytes."""
    scan_at: int
    """Offset of the first byte of entropy-coded data."""
    intervals: int
    """How many restart intervals make a row of blocks; 0 where there are none, or where they are longer than a row."""


def header(data: bytes) -> Header:
    """Raises ValueError for what is not a JPEG file, or has no picture in it."""
    if not data.startswith(_START):
        raise ValueError("no JPEG")
    at, interval = 2, 0
    frame: tuple[int, bytes] | None = None
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == 0xFF:  # fill
            at += 1
            continue
        if length < 2:
            break
        segment = data[at + 4 : at + 2 + length]
        if marker in _FRAMES and len(segment) >= 6:
            frame = at, segment
        elif marker == _INTERVAL and len(segment) >= 2:
            interval = int.from_bytes(segment[:2], "big")
        at += 2 + length
        if marker == _SCAN:
            if frame is None or at > len(data):
                break
            return _described(*frame, interval, at)
    raise ValueError("a broken JPEG header")


def _described(frame_at: int, frame: bytes, interval: int, scan_at: int) -> Header:
    height, width = int.from_bytes(frame[1:3], "big"), int.from_bytes(frame[3:5], "big")
    if not width or not height:
        raise ValueError("a JPEG without a size")
    # A block is 8 pixels wide for the component that is sampled finest.
    block = 8 * max(1, max((factors >> 4 for factors in frame[7::3]), default=1))
    intervals = round(-(-width // block) / interval) if interval else 0
    return Header(width, height, width_at=frame_at + 7, scan_at=scan_at, intervals=intervals)


def is_whole(data: bytes | bytearray) -> bool:
    """Whether the end has come; behind it a device may have padded."""
    return data[-1024:].rstrip(b"\0").endswith(_END)


def trimmed(data: bytes) -> bytes:
    """The file without padding behind it. Raises ValueError where its beginning or its end is missing."""
    header(data)
    end = data.rfind(_END)
    if end < 0 or data[end + 2 :].strip(b"\0"):
        raise ValueError("the end of the JPEG is missing")
    return data[: end + 2] if end + 2 < len(data) else data


def sides(data: bytes) -> tuple[bytes, bytes]:
    """Front and back out of a file twice as wide, in which rows of both take turns between restart markers.

    Raises ValueError where they do not.
    """
    head = header(data)
    body = data[head.scan_at : data.rfind(_END)]
    rows = _RESTART.split(body)
    if head.width % 2 or len(rows) < 2 or len(rows) % 2:
        raise ValueError("no two sides in one JPEG")
    half = (head.width // 2).to_bytes(2, "big")
    start = data[: head.width_at] + half + data[head.width_at + 2 : head.scan_at]
    front, back = (start + _joined(rows[side::2]) + _END for side in (0, 1))
    return front, back


def _joined(rows: list[bytes]) -> bytes:
    parts = [rows[0]]
    for count, row in enumerate(rows[1:]):
        parts += (bytes((0xFF, 0xD0 + count % 8)), row)
    return b"".join(parts)
