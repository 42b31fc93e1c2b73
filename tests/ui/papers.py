"""Small PDFs, and what stands in one."""

from __future__ import annotations

import io

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from app.ui.kit import pdf


def paper(pages: int, size: tuple[float, float] = A4) -> bytes:
    """A PDF with a word and a black square on each page, which stands lower from page to page."""
    with io.BytesIO() as file:
        canvas = Canvas(file, pagesize=size)
        for number in range(pages):
            canvas.setFont("Helvetica", 24)
            canvas.drawString(72, size[1] - 72, f"page {number + 1}")
            canvas.rect(200, size[1] - 150 - number * 40, 40, 40, fill=1)
            canvas.showPage()
        canvas.save()
        return file.getvalue()


def texts_of(content: bytes) -> list[str]:
    """The text of each page."""
    texts = []
    with pdf.ONE_AT_A_TIME, pypdfium2.PdfDocument(content) as document:
        for page in document:
            text = page.get_textpage()
            texts.append(text.get_text_range())
            text.close()
    return texts
