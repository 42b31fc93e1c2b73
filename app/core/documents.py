"""Records as they travel between desks and the office's server, and how two states of one are merged.

A document holds a record's columns as plain values (JSON's: what ``msgspec.to_builtins``
makes of them), fields of a newer version among them, and for every unit the clock of
its last change. Merging is by unit, the later clock wins (docs/adr/0001-records.md);
it is commutative, associative and idempotent, so desks that got the same changes in
any order, and some of them twice, hold the same.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, get_type_hints

import msgspec

from app.core.dates import PartialDate
from app.core.lengths import MOST_NUMBER, limited
from app.core.records import KINDS, Record

LIFE = "life"
"""The unit of a record's being there: ``revoked_at`` and ``revoked_by``."""

EVERY_UNIT = "*"
"""In ``clocks``: the clock of all units that have none of their own."""

_NEVER = {"revoked_at": "", "revoked_by": ""}

_NUMBER = Annotated[int, msgspec.Meta(ge=-MOST_NUMBER, le=MOST_NUMBER)]

Clock = tuple[str, str]
"""A stamp (``app.core.clock``) and the user whose change it was. Sorts by the stamp; no two changes share one."""

Values = dict[str, Any]


class Document(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The state of one record."""

    kind: str
    id: str
    values: Values
    """All columns but ``id``; the keys that this version does not know are kept and sent on."""
    clocks: dict[str, Clock]
    revoked_at: str = ""
    revoked_by: str = ""

    def clock(self, unit: str) -> Clock:
        """When a unit was last changed, and by whom."""
        return self.clocks.get(unit) or self.clocks[EVERY_UNIT]

    def unit(self, unit: str) -> Values:
        """The columns of a unit that are there."""
        if unit == LIFE:
            return {"revoked_at": self.revoked_at, "revoked_by": self.revoked_by}
        members = KINDS[self.kind].members(unit)
        return {column: self.values[column] for column in members if column in self.values}


class Lost(msgspec.Struct, frozen=True):
    """A unit's value that another, later one took the place of."""

    unit: str
    values: Values
    clock: Clock


def units_of(document: Document) -> Iterator[str]:
    """The units of a document, ``LIFE`` among them; a column that this version does not know is a unit of its own."""
    kind = KINDS[document.kind]
    yield from dict.fromkeys(kind.unit_of(column) for column in document.values)
    yield LIFE


def merge(mine: Document, theirs: Document) -> tuple[Document, list[Lost]]:
    """Both states of one record together, and what each unit that differed lost.

    A column that only one state has (the other is of an older version) is kept.

    Raises ValueError where they are not of one record.
    """
    if (mine.kind, mine.id) != (theirs.kind, theirs.id):
        raise ValueError("documents of two records")
    values: Values = {}
    life = _NEVER
    clocks: dict[str, Clock] = {}
    lost: list[Lost] = []
    for unit in dict.fromkeys([*units_of(mine), *units_of(theirs)]):
        loser, winner = sorted((mine, theirs), key=lambda state: _rank(state, unit))
        former, kept = loser.unit(unit), winner.unit(unit)
        clocks[unit] = winner.clock(unit)
        if any(former[column] != kept[column] for column in former.keys() & kept.keys()):
            lost.append(Lost(unit, former, loser.clock(unit)))
        if unit == LIFE:
            life = kept
        else:
            values |= former | kept
    return Document(kind=mine.kind, id=mine.id, values=values, clocks=folded(clocks), **life), lost


def _rank(state: Document, unit: str) -> tuple[bool, Clock, bytes]:
    """Which of two states of a unit wins: the greater.

    Equal clocks of unequal values are a forgery or a copied device; their order
    is of no meaning, but the same everywhere.
    """
    values = state.unit(unit)
    return bool(values), state.clock(unit), msgspec.json.encode(values, order="sorted")


def folded(clocks: Mapping[str, Clock]) -> dict[str, Clock]:
    """The same clocks, the most frequent one (of those, the latest) said once for all units."""
    counted: dict[Clock, int] = {}
    for clock in clocks.values():
        counted[clock] = counted.get(clock, 0) + 1
    common = max(counted, key=lambda clock: (counted[clock], clock))
    return {EVERY_UNIT: common} | {unit: clock for unit, clock in sorted(clocks.items()) if clock != common}


def document_of(record: Record, clocks: Mapping[str, Clock], extra: Values | None = None) -> Document:
    """A live record as a document; ``extra`` are the fields that this version does not know."""
    kind = record.KIND
    values = {column: _plain(getattr(record, column)) for column in kind.columns}
    return Document(kind=kind.table, id=record.id, values=(extra or {}) | values, clocks=dict(clocks))


def record_of(document: Document) -> Record:
    """The record that a document holds, checked against its kind.

    Raises ValueError (msgspec.ValidationError is one) for a kind that is not
    known, a column that is missing without having a default, or a value of another type.
    """
    kind = KINDS.get(document.kind)
    if kind is None:
        raise ValueError(f"no such kind: {document.kind!r}")
    said = document.values | {"id": document.id}  # what it does not know, ``convert`` passes over
    for column in _dates(kind.table):
        if column in said:
            said[column] = _parts(said[column])
    return msgspec.convert(said, kind.record)


def check(document: Document, *, lengths: bool = False) -> None:
    """See that a document holds a record, without making it, which takes longer.

    Raises ValueError, as ``record_of``, and for a number that not every database can hold; ``lengths``: also
    where something is longer than it may be (``app.core.lengths``).
    """
    values = document.values
    form, dates = _form(document.kind, lengths)
    msgspec.convert(values, form)
    for column in dates:
        if text := values.get(column):
            PartialDate.parse(text)


def extra_of(document: Document) -> Values:
    """The fields of a document that this version does not know."""
    known = KINDS[document.kind].columns
    return {name: value for name, value in document.values.items() if name not in known}


def _plain(value: object) -> Any:
    """A column's value as it comes out of a decoder: dates as text, lists for tuples."""
    if isinstance(value, PartialDate):
        return str(value)
    return (
        msgspec.json.decode(msgspec.json.encode(value))
        if isinstance(value, tuple)
        else msgspec.to_builtins(value)
    )


@cache
def _dates(table: str) -> frozenset[str]:
    """The columns that are dates of which a part may be unknown."""
    hints = get_type_hints(KINDS[table].record)
    return frozenset(column for column in KINDS[table].columns if hints[column] is PartialDate)


@cache
def _form(table: str, lengths: bool) -> tuple[type[msgspec.Struct], frozenset[str]]:
    """The columns of a kind as a type to check values by, and those that are dates, which it takes for text."""
    if table not in KINDS:
        raise ValueError(f"no such kind: {table!r}")
    record, dates = KINDS[table].record, _dates(table)
    types = get_type_hints(record) | dict.fromkeys(dates, str)
    for name, hint in types.items():
        if hint is int or hint == int | None:
            types[name] = _NUMBER if hint is int else _NUMBER | None
        elif lengths:
            types[name] = limited(table, name, hint)
    fields: list[tuple[str, Any] | tuple[str, Any, Any]] = []
    for column in dataclasses.fields(record):
        if column.name != "id":
            needed = column.default is column.default_factory  # both are missing
            fields.append((column.name, types[column.name], *(() if needed else (None,))))
    return msgspec.defstruct(table, fields, kw_only=True, gc=False), dates


def _parts(text: object) -> dict[str, int | None]:
    if not isinstance(text, str):
        raise msgspec.ValidationError(f"not a date: {text!r}")
    date = PartialDate.parse(text)
    return {"year": date.year, "month": date.month, "day": date.day}
