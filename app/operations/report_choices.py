"""What the screen of the reports asks: whose contacts there are, and which meeting a record is wanted of.

The window imports this module to name its functions, so nothing here draws.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec

from app.core.dates import UNKNOWN, PartialDate
from app.core.errors import UsageError
from app.core.reading import FieldName
from app.core.records import CardStatus
from app.core.text import fold
from app.core.visibility import Visibility
from app.db.rows import rows, rows_in, value
from app.operations.session import Session
from app.operations.staff import find_user
from app.reports.data import CoverFormat


class ListOrder(StrEnum):
    """What a list of contacts can be sorted by."""

    READING = "reading"
    ORGANIZATION = "organization"
    EXCHANGED = "exchanged"
    """The card that was exchanged last comes first."""


class ReportKind(StrEnum):
    """What can be put on paper."""

    HANDOVER = "handover"
    LIST = "list"
    VISIT = "visit"
    SLIP = "slip"
    COVER = "cover"


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One line of the list of meetings."""

    id: str
    met_on: PartialDate
    subject: str
    theirs: tuple[str, ...]
    """Organisation and name of each of those who were met."""


class CoversFor(StrEnum):
    """For whom cover sheets are printed."""

    OWNERS = "owners"
    DEPARTMENT = "department"
    """Everybody who is in it today."""
    LIST = "list"
    """Those whom a CSV names."""


@dataclass(frozen=True, slots=True)
class CoverRequest:
    """Which cover sheets are wanted, by names."""

    whose: CoversFor = CoversFor.OWNERS
    owners: tuple[str, ...] = ()
    """Each as ``find_user`` takes it."""
    department: str = ""
    """As ``find_department`` takes it: whose staff they are for, or to which the cards of the owners go."""
    listed: Path | None = None
    exchanged_on: PartialDate = UNKNOWN
    visibility: Visibility = Visibility.DEPARTMENT
    tags: tuple[str, ...] = ()
    form: CoverFormat = CoverFormat.A4
    copies: int = 1
    """Of each."""


@dataclass(frozen=True, slots=True)
class ReportOn:
    """Which report is wanted of which record."""

    kind: ReportKind
    record: str
    number: int
    """Of its row."""


def count_contacts(session: Session, owner: str) -> int | None:
    """Of how many persons somebody (as ``find_user`` takes it; empty: anybody) holds a card in use.

    None where nobody, or more than one, is called that.
    """
    try:
        user = find_user(session.store, owner) if owner else None
    except UsageError:
        return None
    if owner and user is None:
        return None
    condition, parameters = ("AND card.owner = ?", [user.id]) if user else ("", [])
    sql = f"""SELECT count(DISTINCT coalesce(card_person.person, card.id))
        FROM card LEFT JOIN card_person ON card_person.card = card.id
        WHERE card.revoked_at = '' AND card.status = ? {condition}"""
    return int(value(session.store.db, sql, [CardStatus.ACTIVE, *parameters]))


def meeting_numbers(session: Session, text: str = "") -> bytes:
    """The row numbers of meetings with a text in date, subject, place or who was met, newest first: an array of ``q``."""
    wanted = fold(text)
    sql = "SELECT num, met_on, subject, place, about FROM meeting WHERE revoked_at = '' ORDER BY met_on DESC, num DESC"
    found = list(rows(session.store.db, sql))
    if wanted:
        theirs = _theirs(session, [row["about"] for row in found])
        found = [
            row
            for row in found
            if any(
                wanted in fold(said)
                for said in (row["met_on"], row["subject"], row["place"], *theirs[row["about"]])
            )
        ]
    return array("q", [row["num"] for row in found]).tobytes()


def meeting_rows(session: Session, numbers: Sequence[int]) -> list[MeetingRow]:
    """The lines of some row numbers, in their order."""
    sql = "SELECT num, id, met_on, subject, about FROM meeting WHERE num IN ({})"
    found = {row["num"]: row for row in rows_in(session.store.db, sql, numbers)}
    theirs = _theirs(session, [row["about"] for row in found.values()])
    return [
        MeetingRow(row["id"], PartialDate.parse(row["met_on"]), row["subject"], theirs[row["about"]])
        for row in (found[number] for number in numbers if number in found)
    ]


def report_on(session: Session, record: str) -> ReportOn | None:
    """The report that a meeting, a batch or a user is printed by; None for any other record."""
    kinds = {"meeting": ReportKind.VISIT, "batch": ReportKind.SLIP, "user": ReportKind.HANDOVER}
    for table, kind in kinds.items():
        number = value(
            session.store.db, f"SELECT num FROM {table} WHERE id = ? AND revoked_at = ''", (record,)
        )
        if number is not None:
            return ReportOn(kind, record, int(number))
    return None


def _theirs(session: Session, lists: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Who is meant by lists of cards, each as it is stored."""
    cards = {stored: msgspec.json.decode(stored, type=list[str]) for stored in lists}
    fields = session.store.fields_of({card for ids in cards.values() for card in ids})
    wanted = (FieldName.ORGANIZATION, FieldName.NAME)
    said = {
        card: " ".join(known[name].value for name in wanted if name in known)
        for card, known in fields.items()
    }
    return {
        stored: tuple(filter(None, (said.get(card, "") for card in ids))) for stored, ids in cards.items()
    }
