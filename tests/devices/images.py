"""Tiny pictures to test with."""

from __future__ import annotations

import io

from PIL import Image


def picture(
    shade: int = 128, image_format: str = "PNG", size: tuple[int, int] = (8, 5), **options: object
) -> bytes:
    """A plain picture as a file; different shades give different bytes."""
    file = io.BytesIO()
    Image.new("RGB", size, (shade % 256, shade // 256 % 256, 7)).save(file, image_format, **options)
    return file.getvalue()


def pile(count: int, first: int = 0) -> list[tuple[bytes, bytes | None]]:
    """Sheets with a front and a back, no two sides alike."""
    return [(picture(first + 2 * n), picture(first + 2 * n + 1)) for n in range(count)]
