"""区切り用紙: fed before a stack, its QR code says whose the cards behind it are.

On A4 the code stands at the head and at the foot, in the middle of the paper, so
that a feeder that is set to cards sees one whichever end goes in first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import IO

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.core.dates import PartialDate
from app.reports.data import CoverData, CoverFormat, Letterhead
from app.reports.files import Output, opened
from app.reports.fonts import BOLD, REGULAR
from app.reports.modules import QUIET
from app.reports.pdf.block import HAIRLINE
from app.reports.pdf.sheet import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, Sheet, modules
from app.reports.pdf.text import Style, fitted, wrap

TITLE = "区切り用紙"

_LARGE = 66 * mm
"""The side of the code on A4, without the white round it."""
_HEAD = 16 * mm
"""From the edge of the paper to the code."""

_CARD_WIDTH, _CARD_HEIGHT = 91 * mm, 55 * mm
_ACROSS, _DOWN = 2, 5
_CARDS_LEFT, _CARDS_TOP = 14 * mm, 11 * mm
"""Where the first card stands on a sheet of ten, as the makers of such sheets have agreed."""
_SMALL = 38 * mm
"""The side of the code on a card."""
_TICK = 6 * mm

_WHAT = "この用紙より後ろの名刺は、次の内容で取り込まれます。"
_NOTES = (
    "この用紙を名刺の束のいちばん上に置き、そのまま一緒にスキャナーに入れます。次の用紙が来るまで、下の名刺はこの内容になります。",
    "給紙口に入らない大きさのときは、名刺サイズの区切り用紙を使ってください。コードの面の裏には何も印刷しません。",
    "内容が変わらないあいだは、何度でも使えます。所有者の部署が変わったら印刷し直してください。",
    "コードを折ったり汚したりしないでください。読めないときは取り込みの画面で知らせます。",
)


def write_cover_sheets(
    head: Letterhead,
    covers: Sequence[CoverData],
    form: CoverFormat,
    out: Output,
    on_sheet: Callable[[int, int], None] = lambda _done, _total: None,
) -> None:
    """Write the sheets as one PDF; ``on_sheet`` is told sheets done and all sheets.

    Raises what ``opened`` raises; then nothing is written.
    """
    with opened(out) as file:
        canvas = _canvas(file, head)
        sheet = Sheet(canvas)
        numbered = enumerate(covers, 1)
        while page := list(islice(numbered, 1 if form is CoverFormat.A4 else _ACROSS * _DOWN)):
            if form is CoverFormat.A4:
                _draw_page(sheet, head, page[0][1])
            else:
                _draw_cards(sheet, [cover for _, cover in page])
            canvas.showPage()
            on_sheet(page[-1][0], len(covers))
        canvas.save()


def _canvas(file: IO[bytes], head: Letterhead) -> Canvas:
    canvas = Canvas(file, pagesize=A4, initialFontName="Helvetica")
    canvas.setTitle(head.title)
    canvas.setAuthor(f"{head.office} {head.made_by}".strip())
    canvas.setCreator("Enishi")
    # Two sheets on one paper would be two owners for one stack; and a code must keep its size.
    canvas.setViewerPreference("Duplex", "Simplex")
    canvas.setViewerPreference("PrintScaling", "None")
    return canvas


def _draw_page(sheet: Sheet, head: Letterhead, cover: CoverData) -> None:
    canvas = sheet.canvas
    middle = (PAGE_WIDTH - _LARGE) / 2
    sheet.code(cover.code, middle, PAGE_HEIGHT - _HEAD - _LARGE, _LARGE)
    sheet.code(cover.code, middle, _HEAD, _LARGE)
    y = PAGE_HEIGHT - _HEAD - _LARGE - 14 * mm
    sheet.centred(y, TITLE, Style(BOLD, 24, 32))
    y -= 8 * mm
    sheet.centred(y, _WHAT, Style(REGULAR, 11, 16))
    top = y - 5 * mm
    canvas.setLineWidth(1.2)
    canvas.line(MARGIN, top, PAGE_WIDTH - MARGIN, top)
    sheet.centred(top - 10 * mm, cover.department or "部署なし", Style(REGULAR, 15, 20))
    sheet.centred(top - 30 * mm, cover.owner, Style(BOLD, 44, 50))
    sheet.centred(top - 46 * mm, f"交換日　{cover.exchanged_on}", Style(BOLD, 24, 30))
    about = "　".join(filter(None, (f"公開範囲　{cover.visibility}", _tags(cover.tags))))
    sheet.centred(top - 57 * mm, about, Style(REGULAR, 14, 20))
    bottom = top - 64 * mm
    canvas.line(MARGIN, bottom, PAGE_WIDTH - MARGIN, bottom)
    style = Style(REGULAR, 9, 12.5)
    y = bottom - 7 * mm
    for number, note in enumerate(_NOTES, 1):
        for place, line in enumerate(wrap(note, style, PAGE_WIDTH - 2 * MARGIN - 16)):
            if not place:
                sheet.text(MARGIN, y, f"{number}.", style)
            sheet.text(MARGIN + 16, y, line, style)
            y -= style.leading
    made = "　".join(filter(None, (head.office, f"印刷 {_day(head)}", head.made_by)))
    sheet.centred(7 * mm, made, Style(REGULAR, 7.5, 11))


def _draw_cards(sheet: Sheet, covers: Sequence[CoverData]) -> None:
    _draw_ticks(sheet.canvas)
    for place, cover in enumerate(covers):
        row, column = divmod(place, _ACROSS)
        left = _CARDS_LEFT + column * _CARD_WIDTH
        bottom = PAGE_HEIGHT - _CARDS_TOP - (row + 1) * _CARD_HEIGHT
        _draw_card(sheet, cover, left, bottom)


def _draw_card(sheet: Sheet, cover: CoverData, left: float, bottom: float) -> None:
    edge = 5 * mm
    quiet = _SMALL / len(modules(cover.code)) * QUIET
    code_left = left + _CARD_WIDTH - _SMALL - max(edge, quiet)
    sheet.code(cover.code, code_left, bottom + (_CARD_HEIGHT - _SMALL) / 2, _SMALL)
    width = code_left - quiet - left - edge
    y = bottom + _CARD_HEIGHT
    rows: Iterable[tuple[float, str, Style]] = (
        (9.5, TITLE, Style(BOLD, 10, 14)),
        (17.5, cover.department or "部署なし", Style(REGULAR, 8, 11)),
        (25, cover.owner, Style(BOLD, 18, 22)),
        (
            32.5,
            cover.exchanged_on if cover.exchanged_on[:1].isdigit() else "交換日 不明",
            Style(BOLD, 11, 14),
        ),
        (38, f"公開範囲 {cover.visibility}", Style(REGULAR, 8, 11)),
        (42.5, _tags(cover.tags), Style(REGULAR, 8, 11)),
        (49.5, "束のいちばん上に置いて一緒に送る", Style(REGULAR, 6.5, 9)),
    )
    for down, text, style in rows:
        sheet.text(left + edge, y - down * mm, text, fitted(text, style, width, smallest=0.2))


def _draw_ticks(canvas: Canvas) -> None:
    """Where to cut, off the cards."""
    canvas.setLineWidth(HAIRLINE)
    right, bottom = _CARDS_LEFT + _ACROSS * _CARD_WIDTH, PAGE_HEIGHT - _CARDS_TOP - _DOWN * _CARD_HEIGHT
    for column in range(_ACROSS + 1):
        x = _CARDS_LEFT + column * _CARD_WIDTH
        canvas.line(x, bottom - _TICK, x, bottom - 1 * mm)
        canvas.line(x, PAGE_HEIGHT - _CARDS_TOP + 1 * mm, x, PAGE_HEIGHT - _CARDS_TOP + _TICK)
    for row in range(_DOWN + 1):
        y = bottom + row * _CARD_HEIGHT
        canvas.line(_CARDS_LEFT - _TICK, y, _CARDS_LEFT - 1 * mm, y)
        canvas.line(right + 1 * mm, y, right + _TICK, y)


def _tags(tags: Sequence[str]) -> str:
    return f"タグ {'、'.join(tags)}" if tags else ""


def _day(head: Letterhead) -> str:
    return PartialDate.of(head.made_on).japanese()
