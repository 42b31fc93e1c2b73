"""Who may write what: a row for each kind, and in it for each unit.

The desk is not trusted. What its user may do is said here and nowhere else; a
kind or unit without a rule may be written by nobody (and a test fails).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from app.core.documents import LIFE, Values
from app.core.records import KINDS, ScopeRule


class Who(Enum):
    """Who may write, among those who may see the record."""

    NOBODY = auto()
    """Written once, with the record; or by the server alone."""
    OWNER = auto()
    """The owner, or who acts for him."""
    PRINCIPAL = auto()
    """He for whom another is to act, or an administrator, but not for himself."""
    ADMINISTRATOR = auto()
    READER = auto()
    """Everybody who may see it. A new root that is not the author's has to be one that he can see."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Of one kind."""

    create: Who
    life: Who
    """Who may revoke it and bring it back."""
    units: Mapping[str, Who]
    """For each unit of a kind that changes."""
    unknown: Who = Who.NOBODY
    """Fields of a newer version, each a unit of its own."""

    def who(self, unit: str) -> Who:
        """Who may change a unit of a record that is there."""
        return self.life if unit == LIFE else self.units.get(unit, self.unknown)


def _units(who: Who, *names: str) -> dict[str, Who]:
    return dict.fromkeys(names, who)


_APPENDED = Rule(Who.READER, Who.READER, MappingProxyType({}))

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "user": Rule(
            Who.ADMINISTRATOR,
            Who.ADMINISTRATOR,
            _units(Who.ADMINISTRATOR, "naming", "staff_number", "mail", "left_on"),
            Who.ADMINISTRATOR,
        ),
        "department": Rule(
            Who.ADMINISTRATOR,
            Who.ADMINISTRATOR,
            _units(Who.ADMINISTRATOR, "name", "parent", "regional", "opened_on", "closing"),
            Who.ADMINISTRATOR,
        ),
        "post": Rule(
            Who.ADMINISTRATOR,
            Who.ADMINISTRATOR,
            _units(Who.ADMINISTRATOR, "user", "department", "title", "main", "term"),
            Who.ADMINISTRATOR,
        ),
        "delegation": Rule(
            Who.PRINCIPAL,
            Who.PRINCIPAL,
            _units(Who.PRINCIPAL, "term") | _units(Who.NOBODY, "principal", "delegate"),
        ),
        "batch": Rule(
            Who.OWNER,
            Who.OWNER,
            _units(
                Who.OWNER,
                "ownership",
                "exchanged_on",
                "tags",
                "duplex",
                "own_count",
                "second_fields",
                "course",
            )
            | _units(Who.NOBODY, "operator", "device", "started_at"),
            Who.OWNER,
        ),
        "sheet": Rule(
            Who.READER, Who.READER, _units(Who.READER, "place", "flags", "aside", "repeat_of"), Who.READER
        ),
        "page": Rule(
            Who.READER,
            Who.READER,
            _units(Who.READER, "root", "side", "dpi")
            | _units(Who.NOBODY, "sheet", "media_type", "source_key", "fingerprint", "taken_at"),
            Who.READER,
        ),
        "card": Rule(
            Who.READER,
            Who.OWNER,
            _units(Who.OWNER, "ownership", "place")
            | _units(Who.READER, "exchanged_on", "status", "regions", "repeat_of")
            | _units(Who.NOBODY, "operator", "created_at"),
            Who.READER,
        ),
        "recognition": _APPENDED,
        "edit": _APPENDED,
        "second_entry": _APPENDED,
        "link": _APPENDED,
        "tag": Rule(Who.READER, Who.OWNER, _units(Who.OWNER, "ownership", "name"), Who.OWNER),
        "tagging": _APPENDED,
        "meeting": Rule(
            Who.READER,
            Who.OWNER,
            _units(Who.OWNER, "ownership")
            | _units(Who.READER, "about", "when", "ours", "place", "subject", "minutes")
            | _units(Who.NOBODY, "operator", "created_at"),
            Who.READER,
        ),
        "note": Rule(
            Who.READER,
            Who.OWNER,
            _units(Who.OWNER, "ownership", "about", "text") | _units(Who.NOBODY, "operator", "created_at"),
            Who.OWNER,
        ),
        "task": Rule(
            Who.READER,
            Who.OWNER,
            _units(Who.OWNER, "ownership", "about", "subject", "due_on", "priority", "assignee")
            | _units(Who.READER, "done")
            | _units(Who.NOBODY, "operator", "created_at"),
            Who.OWNER,
        ),
        "conflict": Rule(Who.NOBODY, Who.READER, MappingProxyType({})),
        "card_stub": Rule(Who.NOBODY, Who.NOBODY, _units(Who.NOBODY, "owner", "name", "organization")),
        "handover": Rule(Who.NOBODY, Who.NOBODY, MappingProxyType({})),
    }
)

_AUTHOR_COLUMNS = frozenset({"operator", "by", "done_by"})
"""Columns that say who did it. The server fills them in: a desk could name anybody."""

OWNED = frozenset(
    kind.table for kind in KINDS.values() if kind.scope in {ScopeRule.OWNERSHIP, ScopeRule.OWNER}
)
"""Kinds that have an owner of their own."""

_OWNER_COLUMN = dict.fromkeys(OWNED, "owner") | {
    "post": "user",
    "delegation": "delegate",
    "link": "by",
    "card_stub": "owner",
}


def owner_of(kind: str, values: Values) -> str:
    """Whose a record is; empty for what hangs on another record, and for the rest of the directory.

    Of a post and of a delegation it is he whose right it is, of a link the decider.

    Raises KeyError where the column is missing.
    """
    return str(values[_OWNER_COLUMN[kind]]) if kind in _OWNER_COLUMN else ""


def signed(values: Values, author: str) -> Values:
    """Values that an author writes, with himself in every column that says who did it and is not empty."""
    for column in _AUTHOR_COLUMNS:
        if values.get(column, author) != author:
            break
    else:  # as it is nearly always
        return values
    own = {column: author for column in _AUTHOR_COLUMNS if values.get(column, author) != author}
    if not values.get("done_at", True):
        own.pop("done_by", None)
    return values | own if own else values
