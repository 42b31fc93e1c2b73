"""The one door for writes.

Everything that changes a record goes through a ``Writer``: in one transaction
it writes the row with its clocks, the search index and what else is derived,
the outbox, the inverse for undo, and a line of the audit.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from app.core import lengths
from app.core.clock import Stamp, advance
from app.core.documents import EVERY_UNIT, LIFE
from app.core.errors import NotFoundError
from app.core.ids import new_id
from app.core.records import KINDS, Edit, Kind, Record, ScopeRule, now_text
from app.core.visibility import EVERYBODY, Visibility, narrower_scope, scope_of, user_scope
from app.db import assessments, codec, said, told, union
from app.db.assessments import Assessment
from app.db.derived import load_standing
from app.db.rows import Row, chunks, first, rows
from app.db.upkeep import Upkeep

if TYPE_CHECKING:
    import sqlite_utils


KEPT_INVERSES = 200
"""Operations of one operator whose inverses are kept, unless they are kept for good."""

AT_ONCE = 20
"""Things changed in one transaction by ``Operation.for_each``, so that it stays under 50 ms."""

R = TypeVar("R", bound=Record)
T = TypeVar("T")


class Undo(StrEnum):
    """How long an operation can be undone."""

    LATEST = "latest"
    """While it is among the operator's last ``KEPT_INVERSES``."""
    ALWAYS = "always"
    """Merge, import, bulk visibility, rotation."""
    NEVER = "never"
    """What the machine does by itself, and can do again: pages coming in, reading."""


@dataclass(slots=True)
class Changed:
    """What an operation changed: ids by table."""

    records: dict[str, set[str]] = field(default_factory=dict)

    def add(self, table: str, record_id: str) -> None:
        self.records.setdefault(table, set()).add(record_id)

    def ids(self, cls: type[Record]) -> frozenset[str]:
        return frozenset(self.records.get(cls.KIND.table, ()))


@dataclass(slots=True)
class Operation:
    """One thing that a user did: a name for the program, a label for people, and who did it.

    It may take several transactions (each under 50 ms) and is undone as one.
    """

    db: sqlite_utils.Database
    device: str
    name: str
    label: str
    operator: str
    undo: Undo = Undo.LATEST
    undoes: str = ""
    id: str = field(default_factory=new_id)
    changed: Changed = field(default_factory=Changed)
    _recorded: bool = False

    @contextmanager
    def transaction(self) -> Iterator[Writer]:
        """One transaction; nothing of it stays when the block raises.

        Raises BusyError, DiskFullError or DamagedError.
        """
        with union.writing(self.db) as changed:
            if not self._recorded:
                self._record()
            writer = Writer(self, tick(self.db, self.device), changed)
            yield writer
            writer.finish()
        self._recorded = True

    def for_each(self, items: Iterable[T], change: Callable[[Writer, T], None]) -> None:
        """Change many things in as many short transactions as it takes."""
        for chunk in chunks(items, AT_ONCE):
            with self.transaction() as writer:
                for item in chunk:
                    change(writer, item)

    def _record(self) -> None:
        self.db.execute(
            "INSERT INTO operation (id, name, label, operator, at, undo, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (self.id, self.name, self.label, self.operator, now_text(), self.undo, self.undoes),
        )
        if self.undo is Undo.LATEST:
            self.db.execute(
                "DELETE FROM inverse WHERE operation = (SELECT id FROM operation WHERE operator = ? AND undo = ?"
                " ORDER BY num DESC LIMIT 1 OFFSET ?)",
                (self.operator, Undo.LATEST, KEPT_INVERSES),
            )


def tick(db: sqlite_utils.Database, device: str) -> str:
    """The next stamp of the clock that all processes of this profile share, inside a transaction."""
    row = first(db, "SELECT stamp, skew FROM clock")
    last, skew = (Stamp.parse(row["stamp"]), row["skew"]) if row else (Stamp(0, 0, device), 0)
    stamp = str(advance(last, time.time_ns() // 1_000_000 + skew, device))
    db.execute("INSERT OR REPLACE INTO clock (one, stamp, skew) VALUES (1, ?, ?)", (stamp, skew))
    return stamp


class Writer:
    """Changes records inside one transaction of an operation."""

    def __init__(self, operation: Operation, stamp: str, changed: dict[str, set[str]]) -> None:
        """``changed`` takes the ids, by table, of what is changed."""
        self.operation = operation
        self.stamp = stamp
        self._db = operation.db
        self._clock = [stamp, operation.operator]
        self._upkeep = Upkeep()
        self._changed = changed
        self._schemas = union.schemas(operation.db)

    # What callers do.

    def insert(self, record: R) -> R:
        """Put in a new record.

        Raises NotFoundError where the root that it names is not there, UsageError where it says more than it may.
        """
        kind = record.KIND
        lengths.check_record(record)
        if isinstance(record, Edit) and not record.over:
            record = replace(record, over=self._known_of(record))
        values = codec.to_row(record)
        values["scope"] = self._scope(kind, values)
        values["clocks"] = json.dumps({EVERY_UNIT: self._clock})
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        self._db.execute(
            f'INSERT INTO "{kind.table}" ({names}) VALUES ({marks})',
            list(values.values()),
        )
        self._note(kind, values, "insert", (LIFE,), [(LIFE, {"revoked_at": None})])
        return record

    def update(self, cls: type[Record], record_id: str, **columns: object) -> None:
        """Change some columns of a record; columns that already hold the value do not count.

        Raises NotFoundError, UsageError where one is longer than it may be, and TypeError for a kind that never changes.
        """
        kind = cls.KIND
        if kind.append_only:
            raise TypeError(f"a {kind.table} never changes")
        row = self._row(kind, record_id)
        written = {name: codec.column(value) for name, value in columns.items()}
        lengths.check(kind.table, {name: columns[name] for name in columns if row[name] != written[name]})
        self._write(kind, row, written, "update")

    def _known_of(self, edit: Edit) -> tuple[str, ...]:
        """What stands of an edit's field before it."""
        stands = load_standing(self._db, edit.root, edit.field).get(edit.field, ())
        return tuple(said.id for said in stands) or (edit.root,)

    def revoke(self, cls: type[Record], record_id: str) -> None:
        """Take a record back. Its row stays, as a tombstone. Raises NotFoundError."""
        row = self._row(cls.KIND, record_id)
        if not row["revoked_at"]:
            gone = {"revoked_at": now_text(), "revoked_by": self.operation.operator}
            self._write(cls.KIND, row, gone, "revoke")

    def assess(self, card: str, recognition: str, found: Iterable[Assessment]) -> None:
        """Say what the desk makes of a reading of a card, in the place of what it said before."""
        assessments.enter(self._db, card, recognition, found)
        self._audit("assess", "card", card, card, ())
        self.operation.changed.add("card", card)
        self._upkeep.cards.add(card)

    def restore_unit(self, table: str, record_id: str, unit: str, before: Row) -> None:
        """Give a unit the values that it had; ``before`` holds None for what was not there yet."""
        kind = KINDS[table]
        row = self._row(kind, record_id)
        if unit == LIFE and before["revoked_at"] is None:
            before = {"revoked_at": now_text(), "revoked_by": self.operation.operator}
        self._write(kind, row, before, "undo")

    def finish(self) -> None:
        """Bring what is derived up to date with what was written; called once, before the commit."""
        before = said.claims(self._db, self._upkeep.cards)
        self._upkeep.refresh(self._db)
        said.spread(self._db, before, said.claims(self._db, self._upkeep.cards))
        if union.OWN in self._schemas:
            union.copy(self._db, self._changed, "main", union.OWN)

    # How it is done.

    def _row(self, kind: Kind, record_id: str) -> Row:
        row = first(self._db, f'SELECT * FROM "{kind.table}" WHERE id = ?', (record_id,))
        if row is None:
            raise NotFoundError(
                "記録が見つかりません({kind} {record})。何も変更していません。",
                kind=kind.table,
                record=record_id,
            )
        return row

    def _write(self, kind: Kind, row: Row, columns: Row, action: str) -> None:
        news = {name: value for name, value in columns.items() if row[name] != value}
        if not news:
            return
        units: dict[str, tuple[str, ...]] = {}
        for name in news:
            unit = LIFE if name in {"revoked_at", "revoked_by"} else kind.unit_of(name)
            units[unit] = ("revoked_at", "revoked_by") if unit == LIFE else kind.members(unit)
        before = [(unit, {name: row[name] for name in members}) for unit, members in units.items()]
        after = row | news
        clocks = json.loads(row["clocks"]) | dict.fromkeys(units, self._clock)
        scope = self._scope_now(kind, row, after)
        told.remember(self._db, kind, row)
        sets = news | {"clocks": json.dumps(clocks), "scope": scope}
        assignments = ", ".join(f'"{name}" = ?' for name in sets)
        self._db.execute(
            f'UPDATE "{kind.table}" SET {assignments} WHERE num = ?',
            [*sets.values(), row["num"]],
        )
        self._note(kind, after, action, tuple(units), before)
        if scope != row["scope"]:
            self._move_children(kind, after["id"], scope)

    def _note(
        self,
        kind: Kind,
        row: Row,
        action: str,
        units: Sequence[str],
        before: Sequence[tuple[str, Row]],
    ) -> None:
        record_id = row["id"]
        operation = self.operation
        self._db.execute(
            "INSERT INTO outbox (kind, record, stamp) VALUES (?, ?, ?)", (kind.table, record_id, self.stamp)
        )
        self._changed.setdefault(kind.table, set()).add(record_id)
        self._audit(action, kind.table, record_id, row.get("root") or record_id, units)
        for unit, values in before if operation.undo is not Undo.NEVER else ():
            self._db.execute(
                "INSERT INTO inverse (operation, kind, record, unit, before, stamp) VALUES (?, ?, ?, ?, ?, ?)",
                (
                    operation.id,
                    kind.table,
                    record_id,
                    unit,
                    json.dumps(values, ensure_ascii=False),
                    self.stamp,
                ),
            )
        operation.changed.add(kind.table, record_id)
        self._upkeep.add(kind.table, row)

    def _audit(self, action: str, table: str, record_id: str, root: str, units: Sequence[str]) -> None:
        operation = self.operation
        self._db.execute(
            "INSERT INTO audit (at, operation, operator, action, kind, record, root, units)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (now_text(), operation.id, operation.operator, action, table, record_id, root, " ".join(units)),
        )

    def _scope_now(self, kind: Kind, row: Row, after: Row) -> str:
        """Where a changed record belongs. With a server this is the server's to say: where it told of it, it stays."""
        hangs = kind.scope in {ScopeRule.ROOT, ScopeRule.ENDS} and row.get("root") == after.get("root")
        if hangs or union.OWN in self._schemas:
            return str(row["scope"])
        return self._scope(kind, after)

    def _scope(self, kind: Kind, values: Row) -> str:
        match kind.scope:
            case ScopeRule.OWNERSHIP:
                return scope_of(Visibility(values["visibility"]), values["owner"], values["department"])
            case ScopeRule.OWNER | ScopeRule.SERVER:
                return user_scope(values["owner"])
            case ScopeRule.ROOT:
                return self._scope_of_root(kind, values)
            case ScopeRule.ENDS:
                return self._scope_of_ends(values)
            case ScopeRule.DIRECTORY:
                return EVERYBODY

    def _scope_of_root(self, kind: Kind, values: Row) -> str:
        for table in kind.roots:
            found = first(self._db, f'SELECT scope FROM "{table}" WHERE id = ?', (values["root"],))
            if found:
                return str(found["scope"])
        raise NotFoundError(
            "{kind} の元になる記録 {root} がありません。何も変更していません。",
            kind=kind.table,
            root=values["root"],
        )

    def _scope_of_ends(self, values: Row) -> str:
        ends = [self._row(KINDS["card"], values[end])["scope"] for end in ("first", "second")]
        return narrower_scope(ends[0], ends[1], values["by"])

    def _move_children(self, kind: Kind, root: str, scope: str) -> None:
        for child in KINDS.values():
            if kind.table in child.roots:
                self._db.execute(f'UPDATE "{child.table}" SET scope = ? WHERE root = ?', (scope, root))
        if kind.table == "card":
            # Without a server, as one with it leaves scopes alone; one that was lost may have left a link with one end.
            ends = (
                "SELECT * FROM link WHERE (first = ? OR second = ?)"
                " AND 2 = (SELECT count(*) FROM card WHERE id IN (first, second))"
            )
            for link in list(rows(self._db, ends, (root, root))):
                self._db.execute(
                    "UPDATE link SET scope = ? WHERE num = ?", (self._scope_of_ends(link), link["num"])
                )
