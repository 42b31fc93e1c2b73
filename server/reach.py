"""What of all that a user may see is kept at his desk, where the office limits that.

His own records always are. Others' by the department of their root, and by its date in whole months. A link goes
with its ends (``server.visible``), everything else with the root on which it hangs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from app.core.dates import PartialDate, office_day, parse_instant
from app.core.documents import Document
from app.core.records import KINDS, ScopeRule
from app.core.rules import OWNED
from server.bulk import array
from server.database import Connection, Database
from server.sealing import Sealer
from server.settings import OfflineReach, Settings

_BASE = "LEFT JOIN record b ON b.office = r.office AND b.id = r.root AND r.kind <> 'card_stub'"
"""The root of ``record r``. A stub stands for itself: when its card was exchanged is not for its readers."""

AGELESS = 0
"""The month of what is kept however old it is."""

UNKNOWN_MONTH = -1
"""Of a row that an earlier version wrote (``server.reach_filling``)."""

PLACED = OWNED | {"card_stub"}
"""Kinds that have a department and a month of their own."""

_FREE = array(kind.table for kind in KINDS.values() if kind.scope in {ScopeRule.DIRECTORY, ScopeRule.ENDS})
_DATED = {"card": "exchanged_on", "meeting": "met_on"}
_MADE = {"card": "created_at", "meeting": "created_at", "note": "created_at", "task": "created_at"}


@dataclass(frozen=True, slots=True)
class Within:
    """Whether ``record r`` is held, in SQL."""

    join: str = ""
    """After ``FROM record r``."""
    condition: str = "TRUE"
    parameters: tuple[object, ...] = ()
    """Of the condition."""


EVERYTHING = Within()


@dataclass(frozen=True, slots=True)
class Reach:
    """The part that one user's desk holds."""

    principals: frozenset[str]
    """Users whose records are his own."""
    departments: frozenset[str] | None
    """Whose records he holds of others; None: of all."""
    since: int
    """The first month of what he holds of others (``month``)."""
    years: int

    @property
    def mark(self) -> int:
        """Another number for another reach, but for the month going on."""
        departments = "*" if self.departments is None else " ".join(sorted(self.departments))
        said = f"{self.years}/{departments}/{' '.join(sorted(self.principals))}"
        return int.from_bytes(hashlib.blake2b(said.encode(), digest_size=6).digest(), "big") | 1

    @property
    def within(self) -> Within:
        others = "coalesce(b.month, r.month) = 0 OR coalesce(b.month, r.month) >= %s"
        parameters: tuple[object, ...] = (_FREE, array(self.principals), self.since)
        if self.departments is not None:
            others = f"({others}) AND coalesce(b.department, r.department) = ANY(%s::text[])"
            parameters = (*parameters, array(self.departments))
        held = (
            "(coalesce(b.kind, r.kind) = ANY(%s::text[]) OR coalesce(b.owner, r.owner) = ANY(%s::text[])"
            f" OR ({others}))"
        )
        return Within(_BASE, held, parameters)


def reach_of(
    settings: Settings, principals: frozenset[str], departments: Collection[str], day: date
) -> Reach | None:
    """What a user's desk holds on a day; None for all that he may see."""
    offline, years = settings.offline, settings.offline_years
    if offline is OfflineReach.ALL and not years:
        return None
    own: frozenset[str] = frozenset()
    held = {
        OfflineReach.OWN: own,
        OfflineReach.DEPARTMENT: frozenset(departments),
        OfflineReach.ALL: None,
    }[offline]
    since = _number(day) - 12 * years if years else AGELESS
    return Reach(principals, held, since, years)


def department_of(document: Document, scope: str) -> str:
    """Whose a root is; of a stub, where it lies."""
    if document.kind == "card_stub":
        return scope.partition(":")[2]
    return str(document.values["department"])


def month_of(document: Document) -> int:
    """From when a root is, counted in months: of a card or a meeting its date, else when it was made."""
    kind, values = document.kind, document.values
    try:
        said = values[_DATED[kind]] if kind in _DATED else ""
        if said and (day := PartialDate.parse(said)):
            return _number(day.latest)
        return _number(office_day(parse_instant(values[_MADE[kind]]))) if kind in _MADE else AGELESS
    except (ValueError, OverflowError):
        return AGELESS


def fill(database: Database, sealer: Sealer, office: str) -> None:
    """Say of rows that an earlier version wrote what this one asks of them. Raises BusyError, StoreError."""
    while database.transaction(lambda connection: _fill_some(connection, sealer, office)):
        pass


def _fill_some(connection: Connection, sealer: Sealer, office: str) -> bool:
    found = connection.execute(
        "SELECT kind, id, scope, document FROM record WHERE office = %s AND month < 0 ORDER BY id LIMIT 500 FOR UPDATE",
        (office,),
        binary=True,
    ).fetchall()
    said = []
    for kind, record_id, scope, sealed in found:
        document = sealer.open(office, kind, record_id, sealed)
        said.append((department_of(document, scope), month_of(document), office, record_id))
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE record SET department = %s, month = %s WHERE office = %s AND id = %s", said
        )
    return bool(found)


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1
