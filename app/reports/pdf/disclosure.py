"""保有個人情報の写し: all that is held on one person, card by card, with pictures and history."""

from __future__ import annotations

from dataclasses import dataclass

from app.reports.data import Letterhead
from app.reports.files import Output, opened
from app.reports.pdf.block import (
    Block,
    Part,
    Picture,
    Text,
    centred,
    gap,
    stacked,
    stamps,
    text_parts,
)
from app.reports.pdf.document import WIDTH, Flow, Thumbnail, write_pages
from app.reports.pdf.summary import form
from app.reports.pdf.table import table_row
from app.reports.pdf.text import BODY, HEADING, SMALL, STRONG, TITLE

_GUTTER = 14.0
_PICTURE_WIDTH = (WIDTH - _GUTTER) / 2
_PICTURE_HEIGHT = _PICTURE_WIDTH * 55 / 91
"""A Japanese card is 91 by 55 mm."""
_SHARES = (1.5, 1.5, 1.3, 5.0)
_HEADINGS = ("日時", "種類", "職員", "内容")
_STAMPS = ("所属長", "承認者", "取扱者")


@dataclass(frozen=True, slots=True)
class DisclosedCopy:
    """One card, in the words of the paper."""

    pictures: tuple[str, ...]
    """Keys of its pictures, front and back."""
    fields: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...]
    history: tuple[tuple[str, str, str, str], ...]
    """When, what, who and what it says."""


@dataclass(frozen=True, slots=True)
class DisclosureData:
    """What is given out."""

    head: Letterhead
    facts: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    cards: tuple[DisclosedCopy, ...]


def write_disclosure(data: DisclosureData, pictures: Thumbnail, out: Output) -> None:
    """Write the copy as a PDF. Raises what ``opened`` raises; then nothing is written."""
    flow = Flow()
    title = stacked([gap(6), Part(TITLE.leading, [centred(data.head.title, TITLE, 0, WIDTH, 24)]), gap(14)])
    notes = [part for note in data.notes for part in text_parts(note, BODY, 0, WIDTH)]
    flow.add_all([Block([stamps(_STAMPS, WIDTH), title, *form(data.facts), gap(10), *notes, gap(14)])])
    for number, card in enumerate(data.cards, 1):
        name = f"名刺 {number} / {len(data.cards)}"
        flow.add_all([Block(_card(name, card), f"card-{number}", name)])
    with opened(out) as file:
        write_pages(file, data.head, flow.pages, pictures)


def _card(name: str, card: DisclosedCopy) -> list[Part]:
    parts = [
        stacked([*text_parts(name, HEADING, 0, WIDTH), gap(4), *_pictures(card.pictures)]),
        *_form("名刺の内容", card.fields),
        gap(8),
        *_form("取り扱い", card.facts),
        gap(8),
    ]
    if card.history:
        parts.append(stacked([*_under("記録と経過"), table_row(_HEADINGS, _SHARES, STRONG)]))
        parts += [table_row(line, _SHARES, SMALL) for line in card.history]
    return [*parts, gap(20)]


def _form(heading: str, rows: tuple[tuple[str, str], ...]) -> list[Part]:
    """A form under its heading, which keeps with the first rows."""
    parts = form(rows)
    return [stacked([*_under(heading), *parts[:2]]), *parts[2:]]


def _under(heading: str) -> list[Part]:
    return [*text_parts(heading, STRONG, 0, WIDTH), gap(2)]


def _pictures(keys: tuple[str, ...]) -> list[Part]:
    if not keys:
        return text_parts("画像はありません。", SMALL, 0, WIDTH)
    row = Part(_PICTURE_HEIGHT + 12)
    for place, key in enumerate(keys):
        left = place * (_PICTURE_WIDTH + _GUTTER)
        row.items.append(Picture(left, 0, _PICTURE_WIDTH, _PICTURE_HEIGHT, key))
        row.items.append(Text(left, _PICTURE_HEIGHT + 9, "表" if not place else "裏", SMALL))
    return [row, gap(6)]
