"""JPEG files as scanners deliver them: whether one is whole, and two sides that come as one.

Markers: ITU-T T.81, annex B.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_START, _END = b"\xff\xd8", b"\xff\xd9"
_RESTART = re.compile(rb"\xff[\xd0-\xd7]")
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_SCAN = 0xDA


@dataclass(frozen=True, slots=True)
class Header:
    """Where what stands in the file up to the first scan."""

    width: int
    height: int
    width_at: int
    """Offset of the width's two bytes."""
    scan_at: int
    """Offset of the first byte of entropy-coded data."""


def header(data: bytes) -> Header:
    """Raises ValueError for what is not a JPEG file, or has no picture in it."""
    if not data.startswith(_START):
        raise ValueError("no JPEG")
    at, frame = 2, None
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == 0xFF:  # fill
            at += 1
            continue
        if length < 2:
            break
        if marker in _FRAMES and length >= 8 and at + 9 <= len(data):
            frame = (
                at + 7,
                int.from_bytes(data[at + 7 : at + 9], "big"),
                int.from_bytes(data[at + 5 : at + 7], "big"),
            )
        at += 2 + length
        if marker == _SCAN:
            if frame is None or at > len(data) or not frame[1] or not frame[2]:
                break
            return Header(width=frame[1], height=frame[2], width_at=frame[0], scan_at=at)
    raise ValueError("a broken JPEG header")


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
