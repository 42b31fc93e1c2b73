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
from app.reports.pdf.contents import Entry, contents_pages
from app.reports.pdf.document import WIDTH, Flow, Page, Thumbnail, no_thumbnail, write_pages
from app.reports.pdf.summary import form, summary
from app.reports.pdf.text import BODY, HEADING, SMALL, TITLE, fitted, measure

NO_ORGANIZATION = "（所属の記載なし）"


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
        entries = [
            Entry(group.name, len(group.contacts), group.anchor, body.page_of[group.anchor] + 1)
            for group in groups
        ]
        pages += contents_pages(entries, before=len(pages))
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
        groups.append(
            _Group(group[0].organization.strip() or NO_ORGANIZATION, group, f"organization-{len(groups)}")
        )
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
    flow.add_all([Block(parts, "summary", data.head.title)])
    return flow.pages


def _group_heading(group: _Group) -> Part:
    count = f"{len(group.contacts)}名"
    room = WIDTH - measure(count, SMALL) - 10
    lines = text_parts(group.name, fitted(group.name, HEADING, room), 0, room)
    lines[0].items.append(Text(WIDTH - measure(count, SMALL), 13, count, SMALL))
    rule = Part(10, [Rule(0, 2, WIDTH, 2, 1.0)])
    return stacked([gap(8), *lines, rule])
