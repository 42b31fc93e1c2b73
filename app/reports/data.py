"""What the reports say, as plain records: dates and choices are already what is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from app.core.messages import Message


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands at the head and foot of every page."""

    office: str
    title: str
    made_on: date
    made_by: str


@dataclass(frozen=True, slots=True)
class TaskLine:
    due: str
    subject: str
    assignee: str
    done: bool


@dataclass(frozen=True, slots=True)
class NoteLine:
    on: str
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A 面談 as a contact's history tells it; ``ours`` names the staff who were there."""

    on: str
    subject: str
    ours: str
    text: str


@dataclass(frozen=True, slots=True)
class ContactEntry:
    """One contact with everything a successor needs; what is not known is empty."""

    card_id: str
    name: str
    reading: str = ""
    organization: str = ""
    organization_reading: str = ""
    department: str = ""
    title: str = ""
    postal_code: str = ""
    address: str = ""
    tel: str = ""
    fax: str = ""
    mobile: str = ""
    email: str = ""
    url: str = ""
    exchanged_on: str = ""
    last_contact: str = ""
    known_by: tuple[str, ...] = ()
    visibility: str = ""
    tags: tuple[str, ...] = ()
    notes: tuple[NoteLine, ...] = ()
    tasks: tuple[TaskLine, ...] = ()
    meetings: tuple[MeetingLine, ...] = ()
    year_month: str = ""
    """The month of the exchange, for counting: ``YYYY-MM``, or ``YYYY`` where only the year is known."""
    last_month: str = ""
    """That of the last contact."""


@dataclass(frozen=True, slots=True)
class HandoverData:
    """A 引継書: whose contacts go to whom."""

    head: Letterhead
    from_user: str
    from_department: str
    to_user: str
    to_department: str
    handed_over_on: str
    contacts: Sequence[ContactEntry]
    stamps: tuple[str, ...] = ("所属長", "前任者", "後任者")


@dataclass(frozen=True, slots=True)
class SlipData:
    """The slip at the end of a batch: what was taken in, and whether the paper may go."""

    head: Letterhead
    batch_id: str
    owner: str
    operator: str
    device: str
    exchanged_on: Message
    visibility: Message
    tags: tuple[str, ...]
    started_at: str
    ended_at: str
    sheets: int
    cards: int
    blank_sides: int
    set_aside: int
    taken_out: int
    """Sheets that came in by mistake, such as one fed twice; ``sheets`` is without them."""
    repeats: int
    waiting: int
    failed: int
    own_count: int | None
    """The sheets that the operator counted by hand, where they did."""
    safe: Literal["pc", "backup", "server"]
    notices: tuple[Message, ...]
    covers: int = 0
    """Cover sheets; ``sheets`` is without them."""


class CoverFormat(StrEnum):
    """On what cover sheets are printed."""

    A4 = "a4"
    """One on a page."""
    CARD = "card"
    """As large as a card, ten on a page of A4, where the sheets of cards to tear apart have them."""


@dataclass(frozen=True, slots=True)
class CoverData:
    """A 区切り用紙: whose the cards behind it are."""

    code: str
    """What its QR code says, in characters of the alphanumeric mode."""
    owner: str
    department: str
    exchanged_on: str
    visibility: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VisitData:
    """The record of one 面談."""

    head: Letterhead
    met_on: str
    place: str
    subject: str
    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    minutes: str
    tasks: tuple[TaskLine, ...]


@dataclass(frozen=True, slots=True)
class ListData:
    """A list of contacts, in the order given."""

    head: Letterhead
    contacts: Sequence[ContactEntry]
