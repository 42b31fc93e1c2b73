"""Which columns name other records, and how they are taken out where the other record is not for this reader.

What a record hangs on (``root``) is not among them: it has the same scope. Nor
are users and departments: the directory is everybody's. A reference is *vital*
where the record is nothing without it: a link with one end is not shown at all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

import msgspec

from app.core.documents import LIFE, Document, Values, merge
from app.core.records import KINDS, ScopeRule


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    several: bool = False
    key: str = ""
    """In elements that are objects: where the id stands."""

    def ids(self, values: Values) -> Sequence[str]:
        """What the column names; nothing where its value is not of the right type."""
        if not self.several:
            value = values.get(self.name)
            return (value,) if value and isinstance(value, str) else ()
        return [found for item in self._items(values) if (found := self._id(item)) and isinstance(found, str)]

    def without(self, values: Values, hidden: Collection[str]) -> Values:
        """The column's value with the hidden ones taken out."""
        if not self.several:
            return {self.name: ""}
        return {self.name: [item for item in values[self.name] if self._id(item) not in hidden]}

    def put_back(self, written: Values, stored: Values, kept: Collection[str]) -> Values:
        """The written value with those of the stored one that are to be kept, where they stood."""
        if not self.several:
            return {self.name: written[self.name] or stored[self.name]}
        items = list(self._items(written))
        there = set(self.ids(written))
        for place, item in enumerate(self._items(stored)):
            if self._id(item) in kept and self._id(item) not in there:
                items.insert(place, item)
        return {self.name: items}

    def _items(self, values: Values) -> Collection[Any]:
        value = values.get(self.name)
        return value if isinstance(value, list | tuple) else ()

    def _id(self, item: Any) -> Any:
        if not self.key:
            return item
        return item.get(self.key) if isinstance(item, dict) else None


_COLUMNS = MappingProxyType(
    {
        "sheet": (_Column("repeat_of"),),
        "page": (_Column("sheet"),),
        "card": (
            _Column("batch"),
            _Column("sheet"),
            _Column("repeat_of"),
            _Column("regions", several=True, key="page"),
        ),
        "link": (_Column("first"), _Column("second")),
        "tagging": (_Column("tag"),),
        "meeting": (_Column("about", several=True),),
        "note": (_Column("about"),),
        "task": (_Column("about"),),
    }
)

_VITAL = MappingProxyType({"link": ("first", "second"), "tagging": ("tag",)})

_ROOT = _Column("root")
"""Of a record that hung on another before: that one may be hidden now."""

_NOTHING: frozenset[str] = frozenset()

_LOSING = "conflict"
"""A record of this kind holds columns of a record of another."""

_REFERRING = frozenset((*_COLUMNS, _LOSING))


def referring_kinds() -> frozenset[str]:
    """The kinds of records that may name others."""
    return _REFERRING


def named_kinds() -> frozenset[str]:
    """The kinds of records that others may name, but for the directory: what is not append-only."""
    return frozenset(
        kind.table
        for kind in KINDS.values()
        if kind.scope is not ScopeRule.DIRECTORY and not kind.append_only
    )


def referred(kind: str, values: Values) -> frozenset[str]:
    """The ids of the records that a record's values name, but for its root.

    Raises ValueError, TypeError or KeyError where the values are not of the kind.
    """
    if kind not in _REFERRING:
        return _NOTHING
    if kind == _LOSING:
        of, values = _losing(values)
        columns = _columns_of(of)
    else:
        columns = _COLUMNS[kind]
    named: list[str] = []
    for column in columns:
        named += column.ids(values)
    return frozenset(named)


def vital(document: Document) -> tuple[str, ...]:
    """The ids without which the record is not shown."""
    columns = _VITAL.get(document.kind)
    return tuple(document.values[column] for column in columns) if columns else ()


def vital_columns(kind: str) -> tuple[str, ...]:
    """The columns without whose records one of a kind is not shown."""
    return _VITAL.get(kind, ())


def without(document: Document, hidden: Collection[str]) -> Document:
    """The same with references to hidden records taken out."""
    values = values_without(document.kind, document.values, hidden)
    return document if values is document.values else msgspec.structs.replace(document, values=values)


def put_back(kind: str, written: Values, stored: Values, kept: frozenset[str]) -> Values:
    """A unit as somebody wrote it who was not shown some references of its stored value.

    Those that are ``kept`` stand where they stood. A column that names one
    record only, and was given another, stays as written.
    """
    back: Values = {}
    for column in _COLUMNS.get(kind, ()):
        if column.name in written and column.name in stored and not kept.isdisjoint(column.ids(stored)):
            back |= column.put_back(written, stored, kept)
    return written | back


def laid_over(
    arrived: Document,
    mine: Document,
    changed: Collection[str],
    unsent: frozenset[str],
    lost: Collection[str] = (),
) -> Document:
    """What arrives at a desk, under the units that the desk has changed since it last told the server.

    Of all other units the server's state holds, even where the clocks are
    equal: it may show or hide what they name. Only what the server has not got
    yet (``unsent``) it cannot know to show, and it keeps that only where it was told of it:
    not in units that were changed here since, nor in those that were ``lost`` when they were sent.
    """
    values = arrived.values
    for unit in referring_units(arrived.kind).difference(changed, lost):
        values = put_back(arrived.kind, values, mine.unit(unit), unsent)
    arrived = msgspec.structs.replace(arrived, values=values)
    clocks, life = dict(arrived.clocks), arrived.unit(LIFE)
    for unit in changed:
        clocks[unit] = mine.clock(unit)
        if unit == LIFE:
            life = mine.unit(LIFE)
        else:
            values = values | mine.unit(unit)
    return merge(arrived, msgspec.structs.replace(arrived, values=values, clocks=clocks, **life))[0]


def values_without(kind: str, values: Values, hidden: Collection[str]) -> Values:
    """Some columns of a record, with references to hidden records taken out."""
    if kind == _LOSING:
        of, losing = _losing(values)
        shown = _taken_out(_columns_of(of), losing, hidden)
        return values if shown is losing else values | {"values": msgspec.json.encode(shown).decode()}
    return _taken_out(_COLUMNS.get(kind, ()), values, hidden)


def _taken_out(columns: Iterable[_Column], values: Values, hidden: Collection[str]) -> Values:
    out: Values = {}
    for column in columns:
        for target in column.ids(values):
            if target in hidden:
                out |= column.without(values, hidden)
                break
    return values | out if out else values


def _columns_of(kind: str) -> tuple[_Column, ...]:
    """What may name others in a value that was lost."""
    return (*_COLUMNS.get(kind, ()), _ROOT)


def _losing(values: Values) -> tuple[str, Values]:
    return values["of"], msgspec.json.decode(values["values"])


@cache
def plain_columns(kind: str) -> tuple[str, ...]:
    """The columns of a kind that hold nothing but the id of another record."""
    return tuple(column.name for column in _COLUMNS.get(kind, ()) if not column.several)


@cache
def referring_units(kind: str) -> frozenset[str]:
    """The units of a kind whose values may name other records."""
    return frozenset(KINDS[kind].unit_of(column.name) for column in _COLUMNS.get(kind, ()))
