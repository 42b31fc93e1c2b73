"""Ruled tables: a heading row again on every page, one row for each record."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from app.reports.data import Letterhead
from app.reports.files import Output, opened
from app.reports.pdf.block import Block, Part, Rule, beside, gap, stacked, text_parts
from app.reports.pdf.document import WIDTH, Flow, write_pages
from app.reports.pdf.text import BODY, HEADING, SMALL, STRONG, Style


def write_table(
    head: Letterhead,
    notes: Sequence[str],
    headings: Sequence[str],
    shares: Sequence[float],
    rows: Sequence[Sequence[str]],
    out: Output,
    *,
    empty: str,
) -> None:
    """Write a table as a PDF; ``shares`` say how much of the width each column has.

    Raises what ``opened`` raises; then nothing is written.
    """
    flow = Flow()
    intro = [*text_parts(head.title, HEADING, 0, WIDTH)]
    for note in notes:
        intro += text_parts(note, SMALL, 0, WIDTH)
    flow.add_all([Block([stacked([*intro, gap(6)])])])
    if rows:
        flow.repeat(table_row(headings, shares, STRONG))
        flow.add_all([Block([table_row(row, shares)]) for row in rows])
    else:
        flow.add_all([Block(text_parts(empty, BODY, 0, WIDTH))])
    with opened(out) as file:
        write_pages(file, head, flow.pages)


def table_row(cells: Sequence[str], shares: Sequence[float], style: Style = BODY) -> Part:
    """Cells side by side over a hairline, wrapped within their columns."""
    widths = [WIDTH * share / sum(shares) for share in shares]
    lefts = [0.0, *accumulate(widths[:-1])]
    columns = [
        text_parts(cell, style, left + 3, width - 6) or [Part(style.leading)]
        for cell, left, width in zip(cells, lefts, widths, strict=True)
    ]
    row = stacked([gap(3), beside(*columns), gap(3)])
    row.items.append(Rule(0, row.height, WIDTH, row.height))
    return row
