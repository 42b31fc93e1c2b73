"""参加コード: the paper by which one desk joins the office's server. It is made in memory: the code lies on no disk."""

from __future__ import annotations

import io
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.core.dates import PartialDate
from app.reports.data import Letterhead
from app.reports.fonts import BOLD, REGULAR
from app.reports.pdf.sheet import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, Sheet
from app.reports.pdf.text import Style, wrap

TITLE = "参加コード"

_SIDE = 62 * mm
"""Of the QR code."""
_ACROSS = 5
"""Groups on a line."""
_GROUP = Style(BOLD, 19, 26)
_NOTES = (
    "Enishi の「設定」の「共有」を開き、枠の中の文字を入力します。QR コードを読み取れる端末では、読み取った文字を貼り付けても構いません。",
    "O と 0、I・L と 1 は、どちらで入力しても構いません。大文字と小文字、区切りの違いも問いません。写し間違いは、入力したときに分かります。",
    "続けて、利用者名とパスワードでサインインします。パスワードはこの紙には書かず、別に受け取ってください。",
    "参加コードは 1 台にだけ使えます。使わなかった紙は、期限が過ぎるまで人の手に渡らないようにし、裁断してください。",
)


@dataclass(frozen=True, slots=True, repr=False)
class JoinSheet:
    """What is printed."""

    head: Letterhead
    qr: str
    code: str
    """Groups with a hyphen between them."""
    address: str
    """Of the server."""
    until: str
    """The last moment, in words."""


def join_sheet(data: JoinSheet) -> bytes:
    """The sheet as a PDF of one page."""
    with io.BytesIO() as file:
        canvas = Canvas(file, initialFontName="Helvetica")
        canvas.setTitle(TITLE)
        canvas.setAuthor(f"{data.head.office} {data.head.made_by}".strip())
        canvas.setCreator("Enishi")
        _draw(Sheet(canvas), data)
        canvas.showPage()
        canvas.save()
        return file.getvalue()


def _draw(sheet: Sheet, data: JoinSheet) -> None:
    width = PAGE_WIDTH - 2 * MARGIN
    y = PAGE_HEIGHT - MARGIN - 6 * mm
    sheet.centred(y, TITLE, Style(BOLD, 24, 32))
    y -= 9 * mm
    sheet.centred(
        y, "このパソコンを機関の共有サーバーにつなぐための、1 台用のコードです。", Style(REGULAR, 11, 16)
    )
    y -= 7 * mm
    facts = f"サーバー　{data.address}　　期限　{data.until}"
    sheet.centred(y, facts, Style(REGULAR, 11, 16))
    y -= 8 * mm + _SIDE
    sheet.code(data.qr, (PAGE_WIDTH - _SIDE) / 2, y, _SIDE)
    y -= 6 * mm
    y = _groups(sheet, data.code.split("-"), y)
    style = Style(REGULAR, 10, 14.5)
    y -= 12 * mm
    for number, note in enumerate(_NOTES, 1):
        for place, line in enumerate(wrap(note, style, width - 16)):
            if not place:
                sheet.text(MARGIN, y, f"{number}.", style)
            sheet.text(MARGIN + 16, y, line, style)
            y -= style.leading
        y -= 4
    made = PartialDate.of(data.head.made_on).japanese()
    foot = "　".join(filter(None, (data.head.office, f"印刷 {made}", data.head.made_by)))
    sheet.centred(10 * mm, foot, Style(REGULAR, 8, 11))


def _groups(sheet: Sheet, groups: list[str], top: float) -> float:
    """The groups in lines within a frame; its lower edge."""
    lines = [groups[start : start + _ACROSS] for start in range(0, len(groups), _ACROSS)]
    width = PAGE_WIDTH - 2 * MARGIN
    height = len(lines) * 11 * mm + 5 * mm
    sheet.canvas.setLineWidth(0.8)
    sheet.canvas.rect(MARGIN, top - height, width, height)
    cell = width / _ACROSS
    for row, line in enumerate(lines):
        for column, group in enumerate(line):
            left = MARGIN + column * cell
            sheet.within(left, left + cell, top - 10 * mm - row * 11 * mm, group, _GROUP)
    return float(top - height)
