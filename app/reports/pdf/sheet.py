"""Paper on which every length is given: text and QR codes where they have to stand. Points from the lower left corner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.reports.fonts import font
from app.reports.modules import Modules, for_paper
from app.reports.pdf.text import Style, fitted, measure

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN = 20 * mm


class Sheet:
    """Draws text and codes."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas

    def text(self, x: float, y: float, text: str, style: Style) -> None:
        font(style.font)
        self.canvas.setFont(style.font, style.size)
        self.canvas.drawString(x, y, text)

    def centred(self, y: float, text: str, style: Style, width: float = PAGE_WIDTH - 2 * MARGIN) -> None:
        """In the middle of the paper, shrunk to ``width``."""
        middle = PAGE_WIDTH / 2
        self.within(middle - width / 2, middle + width / 2, y, text, style)

    def within(self, left: float, right: float, y: float, text: str, style: Style) -> None:
        """In the middle between two edges, shrunk to what lies between them."""
        fit = fitted(text, style, right - left, smallest=0.2)
        self.text((left + right - measure(text, fit)) / 2, y, text, fit)

    def code(self, text: str, x: float, y: float, side: float) -> None:
        """A code whose lower left corner is (x, y); it is one path, so that no seam shows between its modules."""
        rows = modules(text)
        module = side / len(rows)
        path = self.canvas.beginPath()
        for number, row in enumerate(rows, 1):
            for first, last in _runs(row):
                path.rect(x + first * module, y + side - number * module, (last - first) * module, module)
        self.canvas.setFillGray(0)
        self.canvas.drawPath(path, stroke=0, fill=1)


@cache
def modules(text: str) -> Modules:
    """Those of a code; one that stands on many sheets is made once."""
    return for_paper(text)


def _runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Begin and end of every run of dark modules."""
    place = 0
    for dark, modules in groupby(row):
        length = len(list(modules))
        if dark:
            yield place, place + length
        place += length
