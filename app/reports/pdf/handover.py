"""引継書: what a member of staff leaves to the successor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.core.text import fold, fold_organization
from app.reports.data import ContactEntry, HandoverData
from app.reports.files import Output, opened
from app.reports.pdf.block import (
    Block,
    Item,
    Link,
    Part,
    Rule,
    Text,
    centred,
    gap,
    stacked,
    stamps,
    text_parts,
)
from app.reports.pdf.contact import contact_block
from app.reports.pdf.document import HEIGHT, WIDTH, Flow, Page, Thumbnail, no_thumbnail, write_pages
from app.reports.pdf.summary import form, summary
from app.reports.pdf.text import BODY, HEADING, SMALL, TITLE, fitted, measure

NO_ORGANIZATION = "（所属の記載なし）"

_TOC_ROW = 15.0
_TOC_HEADING = 30.0
_TOC_ROWS = int((HEIGHT - _TOC_HEADING) // _TOC_ROW)
_TOC_GUTTER = 24.0
_TOC_COLUMNS = 2
_SUMMARY, _CONTENTS = "summary", "contents"


@dataclass(frozen=True, slots=True)
class _Group:
    name: str
    contacts: list[ContactEntry]
    anchor: str


def write_handover(
    data: HandoverData,
    out: Output,
    thumbnail: Thumbnail = no_thumbnail,
    on_progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> None:
    """Write the 引継書 as a PDF.

    ``thumbnail`` gives a card's JPEG by ``card_id`` and is asked as its page is
    drawn; ``on_progress`` is told pages done and all pages. Raises what
    ``opened`` raises; then nothing is written.
    """
    groups = _groups(data.contacts)
    body = Flow()
    for group in groups:
        first, *others = map(contact_block, group.contacts)
        body.add_all([Block([_group_heading(group), *first.parts], group.anchor, group.name), *others])
    pages = _cover(data, len(groups))
    if groups:
        pages += _contents(groups, body, before=len(pages))
    with opened(out) as file:
        write_pages(file, data.head, [*pages, *body.pages], thumbnail, on_progress)


def _groups(contacts: Sequence[ContactEntry]) -> list[_Group]:
    """Contacts by organisation, both in the order of their readings, else of their folded names."""

    def by_organization(contact: ContactEntry) -> tuple[bool, str, str]:
        name = fold_organization(contact.organization)
        return not name, readings.get(name, name), name

    readings = {
        fold_organization(contact.organization): fold_organization(contact.organization_reading)
        for contact in contacts
        if contact.organization_reading
    }
    ordered = sorted(contacts, key=lambda each: (by_organization(each), fold(each.reading or each.name)))
    groups: list[_Group] = []
    for _, members in groupby(ordered, by_organization):
        group = list(members)
        groups.append(_Group(group[0].organization or NO_ORGANIZATION, group, f"organization-{len(groups)}"))
    return groups


def _cover(data: HandoverData, organizations: int) -> list[Page]:
    title = stacked([gap(10), Part(TITLE.leading, [centred(data.head.title, TITLE, 0, WIDTH, 24)]), gap(22)])
    parties = form(
        [
            ("前任者", f"{data.from_department}　{data.from_user}".strip()),
            ("後任者", f"{data.to_department}　{data.to_user}".strip()),
            ("引継日", data.handed_over_on),
        ]
    )
    statement = "下記の連絡先と、これに関する経緯・未了の用件を引き継ぎます。"
    parts = [
        stamps(data.stamps, WIDTH),
        title,
        *parties,
        gap(14),
        *text_parts(statement, BODY, 0, WIDTH),
        gap(16),
    ]
    if data.contacts:
        parts.append(summary(data.contacts, organizations, data.head.made_on))
    else:
        parts += text_parts("連絡先はありません", HEADING, 0, WIDTH)
    flow = Flow()
    flow.add_all([Block(parts, _SUMMARY, data.head.title)])
    return flow.pages


def _contents(groups: list[_Group], body: Flow, before: int) -> list[Page]:
    """The table of contents, its page numbers reckoned from ``before`` pages and its own."""
    a_page = _TOC_ROWS * _TOC_COLUMNS
    chunks = [groups[start : start + a_page] for start in range(0, len(groups), a_page)]
    first_body_page = before + len(chunks) + 1
    flow = Flow()
    for number, chunk in enumerate(chunks):
        items: list[Item] = [Text(0, 14, "目次" if not number else "目次（続き）", HEADING)]
        for place, group in enumerate(chunk):
            column, row = divmod(place, _TOC_ROWS)
            items += _contents_entry(group, first_body_page + body.page_of[group.anchor], column, row)
        block = Block([Part(HEIGHT, items)])
        if not number:
            block.anchor, block.heading = _CONTENTS, "目次"
        flow.add_all([block])
    return flow.pages


def _contents_entry(group: _Group, page: int, column: int, row: int) -> list[Item]:
    width = (WIDTH - _TOC_GUTTER) / _TOC_COLUMNS
    x, y = column * (width + _TOC_GUTTER), _TOC_HEADING + row * _TOC_ROW
    figures = f"{len(group.contacts)}名　{page}"
    end = x + width - measure(figures, SMALL)
    room = end - x - 8
    style = fitted(group.name, BODY, room, smallest=0.4)
    baseline = y + 10.5
    return [
        Text(x, baseline, group.name, style),
        Text(end, baseline, figures, SMALL),
        Rule(x, y + _TOC_ROW - 1, x + width, y + _TOC_ROW - 1, 0.2),
        Link(x, y, width, _TOC_ROW, group.anchor),
    ]


def _group_heading(group: _Group) -> Part:
    count = f"{len(group.contacts)}名"
    room = WIDTH - measure(count, SMALL) - 10
    lines = text_parts(group.name, fitted(group.name, HEADING, room), 0, room)
    lines[0].items.append(Text(WIDTH - measure(count, SMALL), 13, count, SMALL))
    rule = Part(10, [Rule(0, 2, WIDTH, 2, 1.0)])
    return stacked([gap(8), *lines, rule])
