"""Records to rows and back.

A row holds a record's typed columns and, beside them, what the store adds:
``scope``, ``extra`` (JSON of fields that this version does not know),
``clocks`` (who wrote which unit, when) and ``revoked_at``/``revoked_by``.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any, TypeVar, get_origin, get_type_hints

import msgspec

from app.core.dates import PartialDate
from app.core.records import KINDS, Record

R = TypeVar("R", bound=Record)


def _encode_own(value: object) -> object:
    if isinstance(value, PartialDate):
        return str(value)
    raise NotImplementedError(type(value).__name__)


def _decode_own(expected: type, value: Any) -> Any:
    if expected is PartialDate:
        return PartialDate.parse(value)
    raise NotImplementedError(expected.__name__)


def plain(value: object) -> Any:
    """A value of a record's field as JSON has it."""
    return msgspec.to_builtins(value, enc_hook=_encode_own)


def column(value: object) -> Any:
    """A value of a record's field as SQLite has it: scalars as they are, anything deeper as JSON."""
    value = plain(value)
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return value


def to_row(record: Record) -> dict[str, Any]:
    """The typed columns of a record, ``id`` first."""
    return {"id": record.id} | {name: column(getattr(record, name)) for name in record.KIND.columns}


def from_row(cls: type[R], row: dict[str, Any]) -> R:
    """The record in a row; columns that are not the record's are passed over.

    Raises msgspec.ValidationError where the row does not hold such a record.
    """
    known = ("id", *cls.KIND.columns)
    values = {name: _nested(cls, name, row[name]) for name in known if name in row}
    return msgspec.convert(values, cls, dec_hook=_decode_own, strict=False)


def _nested(cls: type[Record], name: str, value: Any) -> Any:
    if isinstance(value, str) and name in _nested_columns(cls.KIND.table):
        return json.loads(value)
    return value


@cache
def _nested_columns(table: str) -> frozenset[str]:
    """The columns that hold JSON: those whose type is a tuple."""
    kind = KINDS[table]
    hints = get_type_hints(kind.record)
    return frozenset(name for name in kind.columns if get_origin(hints[name]) is tuple)
