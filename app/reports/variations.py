"""The variation sequences of a font: OpenType ``cmap`` subtable format 14.

https://learn.microsoft.com/typography/opentype/spec/cmap#format-14-unicode-variation-sequences
"""

from __future__ import annotations

import struct

_FORMAT = 14


def variation_glyphs(cmap: bytes) -> dict[str, int]:
    """Glyph numbers by sequence (base character and selector), of those that differ from the base's glyph."""
    (tables,) = struct.unpack_from(">H", cmap, 2)
    for index in range(tables):
        (start,) = struct.unpack_from(">4xL", cmap, 4 + 8 * index)
        if struct.unpack_from(">H", cmap, start) == (_FORMAT,):
            return _read(cmap[start:])
    return {}


def _read(table: bytes) -> dict[str, int]:
    glyphs = {}
    (selectors,) = struct.unpack_from(">L", table, 6)
    for index in range(selectors):
        record = table[10 + 11 * index : 21 + 11 * index]
        selector = chr(int.from_bytes(record[:3], "big"))
        start = int.from_bytes(record[7:], "big")
        if not start:
            continue
        (count,) = struct.unpack_from(">L", table, start)
        for entry in range(start + 4, start + 4 + 5 * count, 5):
            base = chr(int.from_bytes(table[entry : entry + 3], "big"))
            glyphs[base + selector] = int.from_bytes(table[entry + 3 : entry + 5], "big")
    return glyphs
