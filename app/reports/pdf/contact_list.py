"""A list of contacts, one ruled row each, the headings again on every page."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

from app.reports.data import ContactEntry, ListData
from app.reports.files import Output, opened
from app.reports.pdf.block import Block, Part, Rule, beside, gap, single_line, stacked, text_parts
from app.reports.pdf.document import WIDTH, Flow, write_pages
from app.reports.pdf.text import BODY, HEADING, SMALL, STRONG, Style

_HEADINGS = ("氏名", "組織・部署・役職", "電話・メール", "交換日")
_WIDTHS = (98.0, 182.0, 138.0, WIDTH - 418.0)
_LEFTS = (0.0, *accumulate(_WIDTHS[:-1]))


def write_contact_list(
    data: ListData,
    out: Output,
    on_progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> None:
    """Write the list as a PDF, in the order given; ``on_progress`` is told pages done and all pages.

    Raises what ``opened`` raises; then nothing is written.
    """
    flow = Flow()
    flow.add_all([Block(text_parts(f"{data.head.title}　{len(data.contacts):,}名", HEADING, 0, WIDTH))])
    if data.contacts:
        flow.repeat(_row([[(text, STRONG)] for text in _HEADINGS]))
        flow.add_all([Block([_row(_cells(contact))]) for contact in data.contacts])
    else:
        flow.add_all([Block(text_parts("連絡先はありません", BODY, 0, WIDTH))])
    with opened(out) as file:
        write_pages(file, data.head, flow.pages, on_page=on_progress)


def _cells(contact: ContactEntry) -> list[list[tuple[str, Style]]]:
    post = "・".join(part for part in (contact.department, contact.title) if part)
    return [
        [(contact.reading, SMALL), (contact.name, STRONG)],
        [(contact.organization, BODY), (post, SMALL)],
        [(contact.tel or contact.mobile, BODY), (contact.email, SMALL)],
        [(contact.exchanged_on, SMALL)],
    ]


def _row(cells: list[list[tuple[str, Style]]]) -> Part:
    columns = [
        [part for text, style in cell for part in single_line(text, style, left + 3, width - 6)]
        for cell, left, width in zip(cells, _LEFTS, _WIDTHS, strict=True)
    ]
    row = stacked([gap(3), beside(*columns), gap(3)])
    row.items.append(Rule(0, row.height, WIDTH, row.height))
    return row
