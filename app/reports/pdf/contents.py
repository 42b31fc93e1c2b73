"""The table of contents of a 引継書: organisations in two columns, each with its page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.reports.pdf.block import Link, Part, Rule, Text, moved, single_line, stacked
from app.reports.pdf.document import HEIGHT, WIDTH, Page
from app.reports.pdf.text import BODY, HEADING, SMALL, measure

_TOP = 30.0
_GUTTER = 24.0
_COLUMNS = 2
_COLUMN = (WIDTH - _GUTTER) / _COLUMNS
_CLEAR = 8.0
"""Between a name and its figures, at least."""
_LONGEST = 200
"""Characters of a name; the whole of it stands over the contacts."""


class Entry(NamedTuple):
    name: str
    contacts: int
    anchor: str
    page: int
    """Of the pages that follow the table, from 1."""


def contents_pages(entries: Sequence[Entry], before: int) -> list[Page]:
    """The table, its page numbers reckoned from ``before`` pages and its own."""
    # No table has more pages than entries, and all digits are of one width.
    room = _COLUMN - _CLEAR - max(measure(_figures(entry, before + len(entries)), SMALL) for entry in entries)
    columns: list[list[tuple[Entry, Part]]] = []
    used = HEIGHT
    for entry in entries:
        named = _named(entry, room)
        if used + named.height > HEIGHT:
            columns.append([])
            used = _TOP
        columns[-1].append((entry, named))
        used += named.height
    sheets = [columns[start : start + _COLUMNS] for start in range(0, len(columns), _COLUMNS)]
    pages = [_page(sheet, before + len(sheets), first=not index) for index, sheet in enumerate(sheets)]
    pages[0].bookmarks.append(("contents", "目次", 0))
    return pages


def _named(entry: Entry, room: float) -> Part:
    name = entry.name if len(entry.name) <= _LONGEST else f"{entry.name[: _LONGEST - 1]}…"
    part = stacked([*single_line(name, BODY, 0, room), Part(2)])
    bottom = part.height - 1
    part.items += [Rule(0, bottom, _COLUMN, bottom, 0.2), Link(0, 0, _COLUMN, part.height, entry.anchor)]
    return part


def _page(columns: list[list[tuple[Entry, Part]]], before: int, *, first: bool) -> Page:
    page = Page([Text(0, 14, "目次" if first else "目次（続き）", HEADING)])
    for index, column in enumerate(columns):
        part = stacked([_numbered(entry, named, before) for entry, named in column])
        page.items += [moved(item, _TOP, index * (_COLUMN + _GUTTER)) for item in part.items]
    return page


def _numbered(entry: Entry, named: Part, before: int) -> Part:
    figures = _figures(entry, before)
    at = Text(_COLUMN - measure(figures, SMALL), named.items[0].y, figures, SMALL)
    return Part(named.height, [*named.items, at])


def _figures(entry: Entry, before: int) -> str:
    return f"{entry.contacts}名　{before + entry.page}"
