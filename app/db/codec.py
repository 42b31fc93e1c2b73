"""Records to rows and back.

A row holds a record's typed columns and, beside them, what the store adds:
``scope``, ``extra`` (JSON of fields that this version does not know),
``clocks`` (who wrote which unit, when) and ``revoked_at``/``revoked_by``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache, partial
from typing import Any, TypeVar, get_origin, get_type_hints

import msgspec

from app.core.dates import PartialDate
from app.core.records import KINDS, Record

R = TypeVar("R", bound=Record)


def column(value: object) -> Any:
    """A value of a record's field as SQLite has it: scalars as they are, anything deeper as JSON."""
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, tuple):
        return msgspec.json.encode(value).decode()
    return msgspec.to_builtins(value)


def to_row(record: Record) -> dict[str, Any]:
    """The typed columns of a record, ``id`` first."""
    return {"id": record.id} | {name: column(getattr(record, name)) for name in record.KIND.columns}


def from_row(cls: type[R], row: Mapping[str, Any]) -> R:
    """The record in a row; columns that are not the record's are passed over.

    Raises ValueError (msgspec.ValidationError is one) where the row does not hold such a record.
    """
    decoders = _decoders(cls.KIND.table)
    return cls(id=row["id"], **{name: decode(row[name]) for name, decode in decoders.items() if name in row})


@cache
def _decoders(table: str) -> dict[str, Callable[[Any], Any]]:
    """How each column of a table becomes a value of the record."""
    kind = KINDS[table]
    hints = get_type_hints(kind.record)
    return {name: _decoder(hints[name]) for name in kind.columns}


def _decoder(hint: Any) -> Callable[[Any], Any]:
    if hint is PartialDate:
        return PartialDate.parse
    if get_origin(hint) is tuple:
        return partial(msgspec.json.decode, type=hint)
    if isinstance(hint, type) and (issubclass(hint, Enum) or hint is bool):
        return hint
    return _as_it_is


def _as_it_is(value: Any) -> Any:
    return value
