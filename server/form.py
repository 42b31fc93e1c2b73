"""Whether a change has the form of one: whatever the database holds, and before anything is asked of it."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from app.core import references
from app.core.documents import EVERY_UNIT, Document, Values, extra_of
from app.core.lengths import MOST_EXTRA_BYTES
from app.core.records import KINDS, ScopeRule
from app.core.rules import OWNED, owner_of
from app.sync.wire import Change, Refusal

_is_id = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}").fullmatch

_is_stamp = re.compile(r"[0-9a-f]{12}-[0-9a-f]{4}-.{1,50}").fullmatch
"""As ``app.core.clock.Stamp`` is written."""

HANGING = frozenset(kind.table for kind in KINDS.values() if kind.scope is ScopeRule.ROOT)

_MOST_CLOCKS = 100
_LONGEST_NAME = 100
"""Of a column or unit, of whatever version; and of a moment."""

_COLUMNS = {name: frozenset(kind.columns) for name, kind in KINDS.items()}


class Refused(Exception):  # noqa: N818 - it is an answer, not an error
    """Why a change is not taken."""

    def __init__(self, reason: Refusal, too_long: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.too_long = too_long
        """The column that is longer than it may be, where that is why."""


class Sent(msgspec.Struct, frozen=True):
    """A change that has the form of one, and the ids that it names."""

    change: Change
    document: Document
    named: frozenset[str]
    """Other records, but for its root."""
    root: str
    owner: str
    department: str


def checked(change: Change, ids: set[str]) -> Sent:
    """See that a change has the form of one, whatever the database holds. Raises Refused.

    ``ids`` are known to be some, and those that the change names come to them.
    """
    document = change.document
    values, kind = document.values, document.kind
    columns = _COLUMNS.get(kind)
    if columns is None or "id" in values or EVERY_UNIT not in document.clocks:
        raise Refused(Refusal.INVALID)
    try:
        named = references.referred(kind, values)
        owner = owner_of(kind, values)
        root = department = ""
        needed = [document.id, *references.vital(document), *named]
        if kind in HANGING:
            root = values["root"]
            needed.append(root)
        if kind in OWNED and (department := values.get("department", "")) != "":
            needed.append(department)
        if owner:
            needed.append(owner)
        # Most of them are named by the changes around this one, too.
        if not ids.issuperset(needed):
            if not all(map(_is_id, needed)):
                raise Refused(Refusal.INVALID)
            ids.update(needed)
    except (ValueError, TypeError, KeyError) as error:
        raise Refused(Refusal.INVALID) from error
    if not columns.issuperset(values):
        _check_extra(extra_of(document))
    if kind == "card":  # the one column of objects: they, too, may hold more than this version knows
        _check_size(values.get("regions"), "regions")
    _check_clocks(document)
    return Sent(change, document, named, root, owner, department)


def _check_extra(extra: Values) -> None:
    if not all(map(_is_plain, extra.values())):
        raise Refused(Refusal.INVALID)
    _check_size(extra, next(iter(extra)))


def _check_clocks(document: Document) -> None:
    if len(document.clocks) > _MOST_CLOCKS or len(document.revoked_at) > _LONGEST_NAME:
        raise Refused(Refusal.INVALID)
    for unit, (stamp, _) in document.clocks.items():
        if not _is_stamp(stamp) or len(unit) > _LONGEST_NAME:
            raise Refused(Refusal.INVALID)


def _check_size(value: Any, column: str) -> None:
    """Raises Refused for what takes more room than it may. It holds what is of JSON only, or is looked at for that later."""
    if len(msgspec.msgpack.encode(value)) > MOST_EXTRA_BYTES:
        raise Refused(Refusal.INVALID, column)


def _is_plain(value: Any) -> bool:
    """Whether a value is of JSON; MessagePack has others."""
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_plain(item) for key, item in value.items())
    if isinstance(value, list):
        return all(map(_is_plain, value))
    return value is None or isinstance(value, str | int | float | bool)
