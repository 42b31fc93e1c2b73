"""What a desk keeps of others' records when it may read them no longer: its user's own words, and nothing else.

While the lease holds, ``own`` has a colleague's record that its user has changed as long as the change is unsent, and the
values that would undo earlier ones. When the lease ends, be it by its date or because the desk was revoked, they go with it: of
an unsent change stays what was said (``refusal``), and on what it stood. When the desk has been told again what its user
may see, the change is put back where nobody has changed the same since, and the server says whether it is allowed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from app.core import references
from app.core.clock import Stamp
from app.core.documents import LIFE, Document
from app.core.records import KINDS, ScopeRule
from app.core.visibility import narrower_scope
from app.db import erasure, files_to_go, migrations, refusals, told, union, unsent
from app.db.arrivals import OVERTAKEN
from app.db.connection import transaction
from app.db.inlet import Inlet, Records, keep_refused
from app.db.rows import Row, first, rows, rows_in, value

if TYPE_CHECKING:
    import sqlite_utils

SET_ASIDE = "set_aside"
"""Why a change was not sent yet: its record could be read no longer."""

GONE = "gone"
"""Why it is not sent: what it was about is there no longer, or not for this user."""

_OWNED = {ScopeRule.OWNERSHIP, ScopeRule.OWNER}
_HUNG = {ScopeRule.ENDS: ("first", "second"), ScopeRule.ROOT: ("root",)}

_SCANNED = {"batch", "sheet", "page", "card", "recognition"}
"""What is made of paper: where it is new, no other desk has it, and it stays whomever it is for."""

_AT_ONCE = 100


class _StoodOn(msgspec.Struct, frozen=True, array_like=True):
    """As ``app.db.unsent.Unsent`` has it; empty for a new record."""

    base: dict[str, str]
    shown: dict[str, tuple[str, ...]]


# When the lease ends.


def set_aside(db: sqlite_utils.Database, user: str, *, pictures: bool) -> None:
    """Take out of ``own``, which is read alone, what is others'. ``pictures``: note their pictures, which are to go, too.

    All of it or nothing; again it changes nothing. Raises BusyError, DiskFullError, DamagedError.
    """
    if not pictures and not _going(db, user) and not _undoing_others(db):
        return
    with transaction(db):
        going = _going(db, user)
        for table, ids in going.items():
            found = rows_in(db, f'SELECT * FROM "{table}" WHERE id IN ({{}})', ids)
            for row in sorted(found, key=lambda row: int(row["num"])):
                _keep(db, told.document_in(table, row))
            told.forget(db, ids)
            for sql in (f'DELETE FROM "{table}" WHERE id = ?', "DELETE FROM inverse WHERE record = ?"):
                db.conn.executemany(sql, [(one,) for one in ids])
        for num in _undoing_others(db):
            db.execute("DELETE FROM inverse WHERE num = ?", (num,))
        if going:
            unsent.unsend(db)
            migrations.outdate(db, "main")
        if pictures:
            sent = rows(
                db, "SELECT page FROM image_sent WHERE here = 1 AND page NOT IN (SELECT id FROM page)"
            )
            images = [row["page"] for row in sent]
            db.conn.executemany("UPDATE image_sent SET here = 0 WHERE page = ?", [(one,) for one in images])
            files_to_go.note(db, images=images, others=True)


def _keep(db: sqlite_utils.Database, mine: Document) -> None:
    before = told.load(db, [mine.id]).get(mine.id)
    stood_on = _StoodOn({}, {})
    if before:
        changed = told.changed_units(mine, before)
        if not changed:
            return
        change = unsent.change_of(mine, before, changed)
        stood_on = _StoodOn(change.base, change.shown)
    keep_refused(db, mine, SET_ASIDE, before)
    db.execute(
        "UPDATE refusal SET stood_on = ? WHERE num = last_insert_rowid()",
        (msgspec.msgpack.encode(stood_on),),
    )


def _going(db: sqlite_utils.Database, user: str) -> Records:
    """The unsent changes that are about others' records, as the server has those: ids by table."""
    pending: Records = {}
    for row in rows(db, "SELECT DISTINCT kind, record FROM outbox"):
        pending.setdefault(row["kind"], set()).add(row["record"])
    known = told.load(db, [one for ids in pending.values() for one in ids])
    going: Records = {}
    for table, ids in pending.items():
        rule = KINDS[table].scope
        if rule in _OWNED:
            theirs = {one for one in ids if one in known and _owner(known[one].values, user) != user}
        elif columns := _HUNG.get(rule):
            theirs = _hung_on_others(db, user, table, columns, ids, known)
        else:
            continue
        if theirs:
            going[table] = theirs
    return going


def _hung_on_others(
    db: sqlite_utils.Database,
    user: str,
    table: str,
    columns: tuple[str, ...],
    ids: set[str],
    known: Mapping[str, Document],
) -> set[str]:
    found = [
        row
        for row in rows_in(db, f'SELECT * FROM "{table}" WHERE id IN ({{}})', ids)
        if row["id"] in known or table not in _SCANNED
    ]
    named = {row[column] for row in found for column in columns}
    new = {one for one in told.pending(db, named) if one not in known}
    his = {one for one in named if one in known and _owner(known[one].values, user) == user} | new
    for root in ("card",) if table == "link" else KINDS[table].roots:
        there = rows_in(db, f'SELECT * FROM "{root}" WHERE id IN ({{}})', named - known.keys() - new)
        his |= {row["id"] for row in there if _owner(row, user) == user}
    return {row["id"] for row in found if not his.issuperset(row[column] for column in columns)}


def _owner(values: Mapping[str, object], user: str) -> object:
    """The directory is everybody's."""
    return values.get("owner", user)


def _undoing_others(db: sqlite_utils.Database) -> list[int]:
    """The numbers of what would undo changes of records that are not here, where it says what stood there."""
    found = []
    for row in rows(db, "SELECT DISTINCT kind FROM inverse"):
        sql = f"""SELECT num FROM inverse WHERE kind = ? AND unit <> ?
            AND NOT EXISTS (SELECT 1 FROM "{row["kind"]}" WHERE id = inverse.record)"""
        found += [one["num"] for one in rows(db, sql, (row["kind"], LIFE))]
    return found


# When the desk is told again.


def take_up(db: sqlite_utils.Database, user: str, device: str) -> bool:
    """Say again what was set aside, where it is about what is here and as it was; else say why not. Whether some of it is to be sent.

    To be called when all has been told. Raises BusyError, DiskFullError, DamagedError.
    """
    if value(db, "SELECT 1 FROM refusal WHERE stood_on <> x'' LIMIT 1") is None:
        return False
    again = False
    while waiting := list(
        rows(db, "SELECT num, document, stood_on FROM refusal WHERE stood_on <> x'' ORDER BY num LIMIT ?", (_AT_ONCE,))
    ):  # fmt: skip
        with union.writing(db) as changed:
            inlet = Inlet(db, user, device, changed)
            taking = _TakingUp(db, inlet, device)
            for row in waiting:
                said = msgspec.msgpack.decode(row["document"], type=Document)
                why = taking.take(said, msgspec.msgpack.decode(row["stood_on"], type=_StoodOn))
                if why:
                    db.execute(
                        "UPDATE refusal SET reason = ?, stood_on = x'' WHERE num = ?", (why, row["num"])
                    )
                else:
                    refusals.forget(db, row["num"])
            inlet.finish()
        again |= taking.said_again
    return again


@dataclass
class _TakingUp:
    _db: sqlite_utils.Database
    _inlet: Inlet
    _device: str
    said_again: bool = False

    def take(self, said: Document, stood_on: _StoodOn) -> str:
        """Why a change is not sent; empty where it is, or where there is nothing to be said."""
        columns = _HUNG.get(KINDS[said.kind].scope, ()) if said.kind in KINDS else ()
        hung = [str(said.values[column]) for column in columns if column in said.values]
        if erasure.known_as_erased(self._db, [said.id, *hung, str(said.values.get("about", ""))]):
            return ""
        if said.kind not in KINDS:
            return GONE
        named = references.referred(said.kind, said.values)
        if named - self._inlet.there(named):
            return GONE
        said = self._renamed(said)
        row = first(self._db, f'SELECT * FROM main."{said.kind}" WHERE id = ?', (said.id,))
        return self._change(said, stood_on, row) if stood_on.base else self._add(said, hung, row)

    def _renamed(self, said: Document) -> Document:
        """The desk may have another name by now; the times stay."""

        def renamed(stamp: str) -> str:
            old = Stamp.parse(stamp)
            return str(Stamp(old.milliseconds, old.counter, self._device))

        clocks = {unit: (renamed(stamp), by) for unit, (stamp, by) in said.clocks.items()}
        return msgspec.structs.replace(said, clocks=clocks)

    def _add(self, said: Document, hung: list[str], row: Row | None) -> str:
        if row is not None:  # the server had got it
            return ""
        scopes = [scope for root in hung if (scope := self._scope(said.kind, root)) is not None]
        if not scopes or len(scopes) < len(hung):
            return GONE
        by = next(iter(said.clocks.values()))[1]
        self._say(said, scopes[0] if len(scopes) == 1 else narrower_scope(scopes[0], scopes[1], by))
        return ""

    def _scope(self, table: str, root: str) -> str | None:
        for kind in ("card",) if table == "link" else KINDS[table].roots:
            scope = value(self._db, f'SELECT scope FROM main."{kind}" WHERE id = ?', (root,))
            if scope is not None:
                return str(scope)
        return None

    def _change(self, said: Document, stood_on: _StoodOn, row: Row | None) -> str:
        if row is None:
            return GONE
        now = told.document_in(said.kind, row)
        before = told.load(self._db, [said.id]).get(said.id)
        shown = unsent.change_of(now, now, stood_on.base).shown
        if {unit: now.clock(unit)[0] for unit in stood_on.base} != stood_on.base or shown != stood_on.shown:
            return OVERTAKEN
        if before is None:
            told.keep(self._db, now, row["scope"])
        life = said.unit(LIFE) if LIFE in stood_on.base else {}
        clocks = dict(now.clocks) | said.clocks
        self._say(
            msgspec.structs.replace(now, values=now.values | said.values, clocks=clocks, **life), row["scope"]
        )
        return ""

    def _say(self, document: Document, scope: str) -> None:
        table, record = document.kind, document.id
        self._db.execute("INSERT INTO outbox (kind, record, stamp) VALUES (?, ?, '')", (table, record))
        self._inlet.write({table: {record: told.row_of(document, scope)}})
        union.copy(self._db, {table: [record]}, "main", union.OWN)
        self._inlet.note_what_is_missing([document])
        self.said_again = True
