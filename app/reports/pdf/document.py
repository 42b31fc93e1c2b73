"""The page: A4 with 20 mm margins, office and title above, date and page n / N below.

Blocks are laid out first, which is when page numbers become known, and then
drawn straight on the canvas, page after page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import IO

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.core.dates import PartialDate
from app.reports.data import Letterhead
from app.reports.fonts import font
from app.reports.pdf.block import (
    HAIRLINE,
    Block,
    Frame,
    Item,
    Link,
    Part,
    Picture,
    Rule,
    Text,
    centred,
    divided,
    moved,
)
from app.reports.pdf.images import Jpeg
from app.reports.pdf.text import SMALL, Style, fitted, measure

MARGIN = 20 * mm
PAGE_WIDTH, PAGE_HEIGHT = A4
WIDTH = PAGE_WIDTH - 2 * MARGIN
HEIGHT = PAGE_HEIGHT - 2 * MARGIN
"""Of what stands between header and footer, which lie in the margins."""

_TALL = HEIGHT / 2
"""A part taller than this is divided where it stands; another moves to a new page."""
_WORTH = HEIGHT / 8
"""The room that a part must have to begin where it is divided."""

_HEADER = PAGE_HEIGHT - MARGIN + 10
_FOOTER = MARGIN - 18
_GREY = 0.8

Thumbnail = Callable[[str], bytes | None]
"""The JPEG file of a card, or None where there is none."""


def no_thumbnail(_card_id: str) -> None:
    """A ``Thumbnail`` where no pictures are at hand."""


@dataclass(slots=True)
class Page:
    items: list[Item] = field(default_factory=list)
    bookmarks: list[tuple[str, str, float]] = field(default_factory=list)
    """Anchor, heading and the top of the block, in points below the top of the page."""


class Flow:
    """Blocks poured into pages."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.page_of: dict[str, int] = {}
        """The index in ``pages`` of every anchor."""
        self._header: Part | None = None
        self._used = HEIGHT

    def repeat(self, header: Part) -> None:
        """Place ``header`` here and at the top of every page that follows."""
        self._place(header)
        self._header = header

    def add_all(self, blocks: Sequence[Block]) -> None:
        """Pour ``blocks``, each on a page of its own where it fits on one but not on what is left."""
        for block in blocks:
            self._add(block)

    def _add(self, block: Block) -> None:
        if self._used + _least(block) > HEIGHT:
            self._new_page()
        if block.anchor:
            self.page_of[block.anchor] = len(self.pages) - 1
            self.pages[-1].bookmarks.append((block.anchor, block.heading, self._used))
        for part in block.parts:
            self._place(part)

    def _place(self, part: Part) -> None:
        while self._used + part.height > HEIGHT:
            room = HEIGHT - self._used
            if part.height > _TALL and room >= _WORTH:
                above, part = divided(part, room)
                self._put(above)
            self._new_page()
        self._put(part)

    def _new_page(self) -> None:
        self.pages.append(Page())
        self._used = 0.0
        if self._header:
            self._put(self._header)

    def _put(self, part: Part) -> None:
        self.pages[-1].items += [moved(item, self._used) for item in part.items]
        self._used += part.height


def _least(block: Block) -> float:
    """The height that a block needs where it begins: all of it, or its first parts where no page can hold it."""
    if block.height <= HEIGHT:
        return block.height
    return sum(part.height if part.height <= _TALL else _WORTH for part in block.parts[:3])


def write_pages(
    out: IO[bytes],
    head: Letterhead,
    pages: Sequence[Page],
    thumbnail: Thumbnail = no_thumbnail,
    on_page: Callable[[int, int], None] = lambda _done, _total: None,
) -> None:
    """Draw ``pages`` as one PDF; ``on_page`` is told pages done and all pages."""
    canvas = Canvas(out, pagesize=A4, initialFontName="Helvetica")
    canvas.setTitle(head.title)
    canvas.setAuthor(f"{head.office} {head.made_by}".strip())
    canvas.setCreator("Enishi")
    pen = _Pen(canvas, thumbnail)
    for number, page in enumerate(pages, 1):
        canvas.setLineWidth(HAIRLINE)
        for anchor, heading, top in page.bookmarks:
            canvas.bookmarkHorizontal(anchor, 0, PAGE_HEIGHT - MARGIN - top + 6)
            canvas.addOutlineEntry(heading, anchor, level=0)
        for item in _frame(head, number, len(pages)):
            pen.draw(item, 0, PAGE_HEIGHT)
        for item in page.items:
            pen.draw(item, MARGIN, PAGE_HEIGHT - MARGIN)
        canvas.showPage()
        on_page(number, len(pages))
    if any(page.bookmarks for page in pages):
        canvas.showOutline()
    canvas.save()


def _frame(head: Letterhead, number: int, total: int) -> list[Item]:
    """Header and footer, in points from the upper left corner of the sheet."""
    right = PAGE_WIDTH - MARGIN
    top, bottom = PAGE_HEIGHT - _HEADER, PAGE_HEIGHT - _FOOTER
    made = f"作成日 {PartialDate.of(head.made_on).japanese()}" + (
        f"　作成者 {head.made_by}" if head.made_by else ""
    )
    return [
        _within(head.office, MARGIN, top, WIDTH * 0.6),
        _ending(head.title, right, top),
        Rule(MARGIN, top + 4, right, top + 4),
        Rule(MARGIN, bottom - 11, right, bottom - 11),
        _within(made, MARGIN, bottom, WIDTH * 0.8),
        _ending(f"{number} / {total}", right, bottom),
    ]


def _within(text: str, x: float, y: float, width: float) -> Text:
    return Text(x, y, text, fitted(text, SMALL, width, smallest=0.3))


def _ending(text: str, right: float, y: float, style: Style = SMALL) -> Text:
    return Text(right - measure(text, style), y, text, style)


class _Pen:
    def __init__(self, canvas: Canvas, thumbnail: Thumbnail) -> None:
        self._canvas = canvas
        self._thumbnail = thumbnail

    def draw(self, item: Item, left: float, top: float) -> None:
        canvas = self._canvas
        x, y = left + item.x, top - item.y
        match item:
            case Text():
                font(item.style.font)
                canvas.setFont(item.style.font, item.style.size)
                canvas.drawString(x, y, item.text)
            case Rule():
                canvas.setLineWidth(item.weight)
                canvas.line(x, y, left + item.x_end, top - item.y_end)
            case Frame():
                canvas.setLineWidth(HAIRLINE)
                canvas.setFillGray(_GREY if item.filled else 0)
                canvas.rect(x, y - item.height, item.width, item.height, fill=int(item.filled))
                canvas.setFillGray(0)
            case Picture():
                self._picture(item, x, y - item.height)
            case Link():
                canvas.linkRect("", item.target, (x, y - item.height, x + item.width, y))

    def _picture(self, item: Picture, x: float, y: float) -> None:
        content = self._thumbnail(item.key)
        try:
            picture = Jpeg(f"card-{item.key.encode().hex()}", content or b"")
        except ValueError:
            self._canvas.rect(x, y, item.width, item.height)
            note = centred("画像なし", SMALL, x, item.width, y + item.height / 2 - 3)
            self.draw(note._replace(y=-note.y), 0, 0)
        else:
            picture.place(self._canvas, x, y, item.width, item.height)
