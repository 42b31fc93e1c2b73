"""Undo: a new operation that restores, unit by unit, what nobody has changed since."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.documents import EVERY_UNIT, LIFE
from app.core.errors import NotFoundError, UsageError
from app.core.records import KINDS
from app.db.door import Operation, Undo
from app.db.rows import Row, chunks, first, rows

if TYPE_CHECKING:
    import sqlite_utils


@dataclass(frozen=True, slots=True)
class Left:
    """A unit that was left as it is, because somebody has changed it since."""

    kind: str
    record: str
    unit: str
    by: str
    """The user who changed it."""


@dataclass(frozen=True, slots=True)
class Undoable:
    """An operation that can be taken back."""

    id: str
    name: str
    label: str
    at: str


TRANSACTION_SIZE = 50
"""Units restored in one transaction, so that it stays short."""


def undoable(db: sqlite_utils.Database, operator: str) -> Iterator[Undoable]:
    """What the operator can take back, newest first. An undo can itself be undone."""
    found = rows(
        db,
        "SELECT id, name, label, at FROM operation WHERE operator = ? AND undo <> ? AND undone_by = ''"
        " AND EXISTS (SELECT 1 FROM inverse WHERE inverse.operation = operation.id) ORDER BY num DESC",
        (operator, Undo.NEVER),
    )
    return (Undoable(**row) for row in found)


def undo(operation: Operation) -> list[Left]:
    """Take back the operation that ``operation.undoes`` names; what had to be left.

    Raises NotFoundError where there is no such operation or its inverse is no
    longer kept, UsageError where it was taken back before.
    """
    db, target = operation.db, operation.undoes
    row = first(db, "SELECT undone_by FROM operation WHERE id = ?", (target,))
    steps = list(rows(db, "SELECT * FROM inverse WHERE operation = ? ORDER BY num DESC", (target,)))
    if row is None or not steps:
        raise NotFoundError("その操作は元に戻せません。記録が残っていないか、元に戻せない操作です。")
    if row["undone_by"]:
        raise UsageError("その操作はすでに元に戻されています。")
    left: list[Left] = []
    own_stamps: set[str] = set()
    for chunk in chunks(steps, TRANSACTION_SIZE):
        with operation.transaction() as writer:
            own_stamps.add(writer.stamp)
            for step in chunk:
                by = _changed_since(db, step, target, own_stamps)
                if by is None:
                    writer.restore_unit(
                        step["kind"], step["record"], step["unit"], json.loads(step["before"])
                    )
                else:
                    left.append(Left(step["kind"], step["record"], step["unit"], by))
            db.execute("UPDATE operation SET undone_by = ? WHERE id = ?", (operation.id, target))
            db.execute("UPDATE operation SET undone_by = '' WHERE undone_by = ?", (target,))
    return left


def _changed_since(db: sqlite_utils.Database, step: Row, target: str, own_stamps: set[str]) -> str | None:
    """Who changed the unit after the operation did, or None where nobody has."""
    kind = KINDS[step["kind"]]
    found = first(db, f'SELECT clocks FROM "{kind.table}" WHERE id = ?', (step["record"],))
    if found is None:
        return ""
    clocks = json.loads(found["clocks"])
    if step["unit"] == LIFE and json.loads(step["before"])["revoked_at"] is None:
        return _touched_since(db, step, target)
    stamp, by = clocks.get(step["unit"], clocks[EVERY_UNIT])
    return None if stamp == step["stamp"] or stamp in own_stamps else str(by)


def _touched_since(db: sqlite_utils.Database, step: Row, target: str) -> str | None:
    """Who worked on a record that the operation made, or on what hangs on it.

    What an undo did and took back again does not count, nor what the machine
    does by itself.
    """
    found = first(
        db,
        "SELECT audit.operator AS operator FROM audit JOIN operation ON operation.id = audit.operation"
        " WHERE audit.root = ? AND audit.operation <> ? AND operation.undo <> ? AND operation.undone_by = ''"
        " AND operation.undoes = '' ORDER BY audit.num DESC LIMIT 1",
        (step["record"], target, Undo.NEVER),
    )
    return str(found["operator"]) if found else None
