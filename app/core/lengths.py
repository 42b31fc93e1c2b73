"""How long what a record holds may be: the one table, for whoever writes a record and for the server that takes it.

Far more than work needs, and little enough that a page of records fits into the memory of a desk. What is longer
already, of an earlier version or of a desk that had no server, stays as it is until somebody writes it anew; a server
does not take it (``app.db.unsent``). Nothing is ever cut. The same table stands for people in docs/server.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from msgspec import Meta

from app.core.errors import UsageError
from app.core.messages import Message
from app.core.records import KINDS, Record

MOST_EXTRA_BYTES = 64 << 10
"""Of what a newer version has added to a record, or to one of its columns, in MessagePack."""

MOST_NUMBER = 2**31 - 1
"""Numbers lie between this and its negative, so that every database can hold them."""


@dataclass(frozen=True, slots=True)
class Most:
    """Of one column."""

    characters: int
    """Of a text, or of each of several."""
    what: Message | None = None
    """What people call it, where they write it."""
    items: int = 0
    """How many there may be, where it holds several."""


_OTHER = Most(100)
"""Ids, moments and the words of programs."""

_FIELD = Message("項目の内容")
_NAME = Message("氏名")
_READING = Message("よみ")
_TAG = Message("タグ")
_SUBJECT = Message("件名")

_MOST: Mapping[tuple[str, str], Most] = MappingProxyType(
    {
        ("user", "name"): Most(200, _NAME),
        ("user", "name_reading"): Most(200, _READING),
        ("user", "staff_number"): Most(200, Message("職員番号")),
        ("user", "mail"): Most(200, Message("メール")),
        ("department", "name"): Most(200, Message("部署")),
        ("post", "title"): Most(200, Message("役職")),
        ("batch", "tags"): Most(100, _TAG, 100),
        ("batch", "second_fields"): Most(100, None, 50),
        ("sheet", "flags"): Most(100, None, 50),
        ("sheet", "reason"): Most(1000, Message("理由")),
        ("page", "source_key"): Most(1000),
        ("page", "fingerprint"): Most(200),
        ("card", "regions"): Most(100, None, 50),
        ("recognition", "engine"): Most(200),
        ("recognition", "engine_version"): Most(200),
        ("recognition", "document"): Most(1_000_000),
        ("edit", "value"): Most(1000, _FIELD),
        ("edit", "over"): Most(100, None, 1000),
        ("second_entry", "value"): Most(1000, _FIELD),
        ("link", "why"): Most(1000, Message("理由")),
        ("tag", "name"): Most(100, _TAG),
        ("meeting", "about"): Most(100, Message("相手の名刺"), 1000),
        ("meeting", "ours"): Most(100, Message("出席した職員"), 1000),
        ("meeting", "place"): Most(1000, Message("場所")),
        ("meeting", "subject"): Most(1000, _SUBJECT),
        ("meeting", "minutes"): Most(20_000, Message("面談の内容")),
        ("note", "text"): Most(20_000, Message("メモ")),
        ("task", "subject"): Most(1000, Message("次のアクション")),
        ("conflict", "values"): Most(1_000_000),
        ("card_stub", "name"): Most(1000),
        ("card_stub", "organization"): Most(1000),
    }
)


def most(kind: str, column: str) -> Most:
    """How long a column may be."""
    return _MOST.get((kind, column), _OTHER)


def named() -> Mapping[tuple[str, str], Most]:
    """The table: columns that are neither ids nor moments nor words of programs."""
    return _MOST


def limited(kind: str, column: str, hint: Any) -> Any:
    """The type of a column with how long it may be, for msgspec to check."""
    allowed = most(kind, column)
    if hint is str:
        return Annotated[str, Meta(max_length=allowed.characters)]
    if get_origin(hint) is tuple:
        element = limited(kind, column, get_args(hint)[0])
        return Annotated[tuple[element, ...], Meta(max_length=allowed.items)]  # type: ignore[valid-type]
    return hint


@cache
def columns(kind: str) -> tuple[str, ...]:
    """Those that hold text, or several values."""
    hints = get_type_hints(KINDS[kind].record)
    return tuple(
        name for name in KINDS[kind].columns if hints[name] is str or get_origin(hints[name]) is tuple
    )


def too_long(kind: str, values: Mapping[str, Any], among: Iterable[str] | None = None) -> str:
    """The first column that is longer than it may be, of all or of those ``among`` which one looks; empty for none."""
    for column in columns(kind) if among is None else set(columns(kind)).intersection(among):
        value = values.get(column)
        allowed = most(kind, column)
        if isinstance(value, str):
            if len(value) > allowed.characters:
                return column
        elif isinstance(value, list | tuple) and (
            len(value) > allowed.items
            or any(isinstance(item, str) and len(item) > allowed.characters for item in value)
        ):
            return column
    return ""


def check(kind: str, values: Mapping[str, Any]) -> None:
    """See that nothing that somebody is about to write is too long. Raises UsageError."""
    column = too_long(kind, values, values)
    if not column:
        return
    value, allowed = values[column], most(kind, column)
    what = allowed.what or Message("値")
    if not isinstance(value, str) and len(value) > allowed.items:
        raise UsageError(
            "{what}は {most:,} 件までです({count:,} 件あります)。減らしてください。この内容は保存していません。",
            what=what,
            most=allowed.items,
            count=len(value),
        )
    count = len(value) if isinstance(value, str) else max(map(len, value))
    raise UsageError(
        "{what}は {most:,} 文字までです({count:,} 文字あります)。短くしてください。この内容は保存していません。",
        what=what,
        most=allowed.characters,
        count=count,
    )


def check_record(record: Record) -> None:
    """``check`` for a whole record."""
    kind = record.KIND.table
    check(kind, {column: getattr(record, column) for column in columns(kind)})
