"""Tiny pictures to test with."""

from __future__ import annotations

import io

from PIL import Image
from reportlab.pdfgen.canvas import Canvas


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


def pictures_in_tiff(*pictures: Image.Image, **options: object) -> bytes:
    """A TIFF file of several pages."""
    file = io.BytesIO()
    pictures[0].save(file, "TIFF", save_all=True, append_images=pictures[1:], **options)
    return file.getvalue()


def pdf(sizes: list[tuple[float, float]], password: str = "") -> bytes:
    """A PDF with a black bar on pages of these sizes in points."""
    file = io.BytesIO()
    canvas = Canvas(file, encrypt=password or None)
    for size in sizes:
        canvas.setPageSize(size)
        canvas.rect(0, 0, size[0] / 2, size[1], fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
