"""Taking in what the office's server tells, a page at a time, each in a few short transactions; the last has its cursors.

What is told may come in any order and any number of times. It lies under what this desk has changed
since and not sent yet (``app.core.references.laid_over``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import msgspec

from app.core import references
from app.core.documents import Document
from app.core.errors import EnishiError
from app.core.records import KINDS, ScopeRule
from app.core.visibility import Visibility, department_scope
from app.db import erasure, told, union
from app.db.erasure import EPOCH
from app.db.inlet import Inlet, Records, Taken, keep_refused
from app.db.rows import Row, first, rows, rows_in, value
from app.db.settings import set_setting, setting
from app.db.union import OWN

if TYPE_CHECKING:
    import sqlite_utils

OVERTAKEN = "overtaken"
"""Why a change does not hold: somebody made a later one before this one was sent."""

FEW = 100
"""Up to so many records go without a question."""
SHARE = 0.25
"""Of all records that the desk has: more than that do not go without a question."""


PART = "sync.part"
"""Setting: ``Page.part`` of the last page."""

_AT_ONCE = 250
"""Records in one transaction."""

_LOOKED_THROUGH = ("meeting", "conflict")
"""Tables of which no index tells what a row names; they are small."""


class HeldBackError(EnishiError):
    """The server would have a large part of the records deleted; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the server says has changed."""

    scopes: Collection[str]
    """Those that the user has now."""
    arrivals: Sequence[tuple[str, Document]]
    """Scopes and records."""
    departures: Sequence[tuple[str, str, str]]
    """Kind and id of a record, and the scope that it left."""
    erased: Collection[str]
    cursors: Mapping[str, int]
    more: bool
    epoch: str = ""
    """Another one than before: the server has been put back from a backup."""
    anew: Collection[str] = ()
    """Scopes that are told from the beginning: what is in them and is not told by the end is gone."""
    send_since: str = ""
    """What the server acknowledged since then is to be sent again; empty for nothing."""
    part: str = ""
    """Which part the desk holds of what its user may see; empty for all."""
    ends: bool = True
    """Whether its cursors hold once it is taken in; else more of the same page follows."""
    came: Collection[str] = ()
    """The records of the parts before it, where it is the last of several."""

    def parts(self) -> Iterator[Page]:
        """The page in parts, to be taken in one after the other, so that nobody waits long for a transaction.

        Whoever is stopped between two of them is told the whole page again, as it is by then: what came in a part is
        certain with the last one only. What hangs on a record comes right after it: it has to be known then whose that
        is, and what is derived from both is computed once.
        """
        ordered = sorted(self.arrivals, key=lambda arrival: _place(arrival[1]))
        rest = range(_AT_ONCE, len(ordered), _AT_ONCE)
        if not rest:
            yield self
            return
        yield replace(self, arrivals=ordered[:_AT_ONCE], more=True, ends=False)
        bare = replace(self, departures=(), erased=(), anew=(), send_since="")
        for start in rest[:-1]:
            yield replace(bare, arrivals=ordered[start : start + _AT_ONCE], more=True, ends=False)
        came = [document.id for _, document in ordered[: rest[-1]]]
        yield replace(bare, arrivals=ordered[rest[-1] :], came=came)


def cursors(db: sqlite_utils.Database) -> dict[str, int]:
    """How far this desk has come."""
    return {row["scope"]: row["value"] for row in rows(db, "SELECT scope, value FROM cursor")}


def epoch(db: sqlite_utils.Database) -> str:
    """That of the cursors."""
    return setting(db, EPOCH)


def apply(db: sqlite_utils.Database, user: str, device: str, page: Page, *, asked: bool = False) -> Taken:
    """Take in a page, or a part of one; the same page again changes nothing.

    Raises HeldBackError where much would go that a change of the user's scopes does not explain, unless a
    person was ``asked``; BusyError, DiskFullError, DamagedError.
    """
    with union.writing(db) as changed:
        inlet = Inlet(db, user, device, changed)
        _Taking(db, inlet).take(page, asked=asked)
        inlet.finish()
    return inlet.taken


class _Taking:
    """One page, in one transaction."""

    def __init__(self, db: sqlite_utils.Database, inlet: Inlet) -> None:
        self._db = db
        self._inlet = inlet

    def take(self, page: Page, *, asked: bool) -> None:
        if page.send_since:
            self._send_again(page.send_since)
        self._begin_anew(page.anew)
        departed = self._departed(page)
        erased = self._tables_of(page.erased)
        if not asked:
            self._hold_back(page, departed, erased)
        self._lose_scopes(page.scopes)
        self._inlet.erase(erased, page.erased)
        self._lose(departed)
        self._arrive(page.arrivals, ends=page.ends)
        if page.ends:
            self._confirm_arrived(page.came)
            self._remember(page)
        if not page.more:
            self._confirm(page, asked=asked)
            self._take_out_what_is_gone()

    # When the server has forgotten something.

    def _send_again(self, since: str) -> None:
        found = list(rows(self._db, "SELECT record, kind FROM acknowledged WHERE at >= ?", (since,)))
        for row in found:
            union.copy(self._db, {row["kind"]: {row["record"]}}, "main", OWN)
        self._db.conn.executemany(
            "INSERT INTO outbox (kind, record, stamp) VALUES (?, ?, '')",
            [(row["kind"], row["record"]) for row in found],
        )
        self._db.execute("DELETE FROM acknowledged WHERE at >= ?", (since,))
        self._db.execute("DELETE FROM image_sent WHERE at >= ?", (since,))
        self._inlet.taken.again = len(found)

    def _begin_anew(self, scopes: Collection[str]) -> None:
        where = f"scope IN ({', '.join('?' * len(scopes))})"
        for table in KINDS if scopes else ():
            self._db.execute(
                f'INSERT OR IGNORE INTO unconfirmed (record, kind) SELECT id, ? FROM main."{table}" WHERE {where}',
                [table, *scopes],
            )

    # What goes.

    def _departed(self, page: Page) -> Records:
        """Those of which the departure is the last that is known: they are in no scope that the user has."""
        found: Records = {}
        scopes = {(kind, record): scope for kind, record, scope in page.departures if kind in KINDS}
        by_table: Records = {}
        for kind, record in scopes:
            by_table.setdefault(kind, set()).add(record)
        for table, ids in by_table.items():
            for one, scope in self._scopes(table, ids).items():
                if scope == scopes[table, one]:
                    found.setdefault(table, set()).add(one)
        return found

    def _scopes(self, table: str, ids: Collection[str]) -> dict[str, str]:
        """Where the server told of those records that this desk holds."""
        held = rows_in(self._db, f'SELECT id, scope FROM main."{table}" WHERE id IN ({{}})', ids)
        scopes = {row["id"]: str(row["scope"]) for row in held}
        unsent = told.scopes(self._db, ids)
        return {one: unsent.get(one, scope) for one, scope in scopes.items()}

    def _tables_of(self, ids: Collection[str]) -> Records:
        if not ids:
            return {}
        found = {
            table: {
                row["id"]
                for schema in ("main", OWN)
                for row in rows_in(self._db, f'SELECT id FROM {schema}."{table}" WHERE id IN ({{}})', ids)
            }
            for table in KINDS
        }
        return {table: there for table, there in found.items() if there}

    def _explained(self, going: Records, page: Page) -> set[str]:
        """What of it needs no reason.

        Of a desk that holds a part only, colleagues' records go as the office decides. What others knew of goes from its
        owner when he has left its department: a rotation gives it to somebody.
        """
        found = {
            table: list(rows_in(self._db, f'SELECT * FROM main."{table}" WHERE id IN ({{}})', ids))
            for table, ids in going.items()
        }
        mine = {table: self._inlet.belonging(table, rows_of) for table, rows_of in found.items()}
        left = {
            row["id"]
            for table, rows_of in found.items()
            for row in rows_of
            if row["id"] in mine[table] and _has_left(row, page.scopes)
        }
        return {
            row["id"]
            for table, rows_of in found.items()
            for row in rows_of
            if (page.part and row["id"] not in mine[table]) or not left.isdisjoint(_of(row))
        }

    def _hold_back(self, page: Page, departed: Records, erased: Records) -> None:
        going = set[str]().union(*departed.values(), *erased.values())
        if len(going) <= FEW:
            return
        count = len(going - self._explained(departed, page))
        total = sum(value(self._db, f'SELECT count(*) FROM main."{table}"') for table in KINDS)
        if count > FEW and count > total * SHARE:
            raise HeldBackError(
                "サーバーが {count} 件({total} 件中)の削除を求めています。まだ何も削除していません。"
                "管理者に確かめてから、続けるかどうかを選んでください。",
                count=count,
                total=total,
            )

    def _lose_scopes(self, scopes: Collection[str]) -> None:
        known = {row["name"] for row in rows(self._db, "SELECT name FROM scope")}
        if not known or not known <= set(scopes):
            self._lose_what_is_elsewhere(scopes)
        if known and not known >= set(scopes):  # what was refused may be allowed by now
            self._db.execute("UPDATE outbox SET refused = 0 WHERE refused = 1")

    def _lose_what_is_elsewhere(self, scopes: Collection[str]) -> None:
        others = f"scope NOT IN ({', '.join('?' * len(scopes))})"
        self._db.execute(f"UPDATE told SET scope = '' WHERE {others}", list(scopes))
        for table in KINDS:
            sql = f'SELECT id FROM main."{table}" WHERE {others}'
            ids = {row["id"] for row in rows(self._db, sql, list(scopes))}
            self._inlet.delete({table: ids - told.pending(self._db, ids)}, keep_unsent=True)

    def _lose(self, going: Records) -> None:
        """Delete records, but for those with unsent changes: of these the server will say what is allowed."""
        for table, ids in going.items():
            unsent = told.pending(self._db, ids)
            self._db.conn.executemany(
                "UPDATE told SET scope = '' WHERE record = ?", [(one,) for one in unsent]
            )
            self._inlet.delete({table: ids - unsent}, keep_unsent=True)

    # What comes.

    def _arrive(self, arrivals: Sequence[tuple[str, Document]], *, ends: bool) -> None:
        known = [(scope, document) for scope, document in arrivals if document.kind in KINDS]
        self._inlet.taken.not_understood += len(arrivals) - len(known)
        known = self._not_erased(known)
        if not ends:
            self._leave_unconfirmed(known)
        mine = self._laid_under(known)
        latest = ""
        by_table: dict[str, dict[str, Row]] = {}
        for scope, document in known:
            try:
                row = told.row_of(mine.get(document.id, document), scope)
            except ValueError:
                self._inlet.taken.not_understood += 1
                continue
            by_table.setdefault(document.kind, {})[document.id] = row
            latest = max(latest, *(stamp for stamp, _ in document.clocks.values()))
        self._inlet.write(by_table)
        if ends:
            self._confirm_arrived([one for found in by_table.values() for one in found])
        self._inlet.note_what_is_missing(document for _, document in known)
        self._inlet.taken.arrived += sum(map(len, by_table.values()))
        if latest:
            self._inlet.witness(latest)

    def _not_erased(self, arrivals: list[tuple[str, Document]]) -> list[tuple[str, Document]]:
        """What was erased at this desk does not come back; a server that has it still is told once more."""
        hangs = {document.id: str(document.values.get("root", "")) for _, document in arrivals}
        gone = erasure.known_as_erased(self._db, {*hangs, *hangs.values()} - {""})
        if not gone:
            return arrivals
        roots = [item.id for _, item in arrivals if item.kind in erasure.ROOTS and item.id in gone]
        erasure.tell(self._db, roots)
        return [item for item in arrivals if gone.isdisjoint((item[1].id, hangs[item[1].id]))]

    def _laid_under(self, arrivals: Iterable[tuple[str, Document]]) -> dict[str, Document]:
        """What holds of those records that this desk has something unsent to say of."""
        if value(self._db, "SELECT 1 FROM outbox LIMIT 1") is None:
            return {}
        scopes = {document.id: scope for scope, document in arrivals}
        arrived = {document.id: document for _, document in arrivals}
        pending = told.pending(self._db, arrived)
        before = told.load(self._db, pending)
        found: dict[str, Document] = {}
        for document in arrived.values():
            if document.id not in pending and document.kind not in references.referring_kinds():
                continue
            mine = self._mine(document)
            if mine is None:
                continue
            changed: set[str] = set()
            if document.id in pending:
                changed = told.changed_units(mine, before.get(document.id))
                told.keep(self._db, document, scopes[document.id])
                self._inlet.heard(before.get(document.id), document)
            now = references.laid_over(document, mine, changed, told.unknown(self._db, mine))
            if any(now.unit(unit) != mine.unit(unit) for unit in changed):
                keep_refused(self._db, mine, OVERTAKEN, before.get(document.id))
            found[document.id] = now
        return found

    def _mine(self, document: Document) -> Document | None:
        row = first(self._db, f'SELECT * FROM main."{document.kind}" WHERE id = ?', (document.id,))
        return told.document_in(document.kind, row) if row else None

    def _leave_unconfirmed(self, arrivals: Iterable[tuple[str, Document]]) -> None:
        """What is new where it is told may have left again before the page is told once more, and no departure says so.

        Those to whom a record was told where it is are told when it leaves: their cursors are past its entry.
        """
        by_table: dict[str, dict[str, str]] = {}
        for scope, document in arrivals:
            by_table.setdefault(document.kind, {})[document.id] = scope
        for table, scopes in by_table.items():
            before = self._scopes(table, scopes)
            self._db.conn.executemany(
                "INSERT OR IGNORE INTO unconfirmed (record, kind) VALUES (?, ?)",
                [(one, table) for one, scope in scopes.items() if before.get(one) != scope],
            )

    def _confirm_arrived(self, records: Collection[str]) -> None:
        self._db.conn.executemany("DELETE FROM unconfirmed WHERE record = ?", [(one,) for one in records])

    def _remember(self, page: Page) -> None:
        self._db.execute("DELETE FROM cursor")
        self._db.conn.executemany("INSERT INTO cursor (scope, value) VALUES (?, ?)", page.cursors.items())
        set_setting(self._db, EPOCH, page.epoch)
        set_setting(self._db, PART, page.part)
        self._db.execute("DELETE FROM scope")
        self._db.conn.executemany("INSERT INTO scope (name) VALUES (?)", [(name,) for name in page.scopes])

    # When all has been told.

    def _confirm(self, page: Page, *, asked: bool) -> None:
        """What the server has from this desk and does not tell is in no scope of its user any more."""
        going: Records = {}
        for row in rows(self._db, "SELECT record, kind FROM unconfirmed"):
            going.setdefault(row["kind"], set()).add(row["record"])
        if not asked:
            gone = {table: ids - told.pending(self._db, ids) for table, ids in going.items()}
            self._hold_back(page, gone, {})
        self._lose(going)
        self._db.execute("DELETE FROM unconfirmed")

    def _take_out_what_is_gone(self) -> None:
        """No record names any longer what this desk does not hold, but where its user has changed it since."""
        while missing := self._missing():
            named_by = {row["named_by"] for row in rows(self._db, "SELECT named_by FROM dangling")}
            self._db.execute("DELETE FROM dangling")
            kept: set[tuple[str, str]] = set()
            for table in references.referring_kinds():
                kept |= self._take_out(table, missing, named_by)
            again = self._db.execute("SELECT count(*) FROM dangling").fetchone()[0]
            self._db.conn.executemany("INSERT OR IGNORE INTO dangling (id, named_by) VALUES (?, ?)", kept)
            if not again:
                return

    def _missing(self) -> set[str]:
        ids = {row["id"] for row in rows(self._db, "SELECT id FROM dangling")}
        return ids - self._inlet.there(ids)

    def _may_name(self, table: str, missing: set[str], named_by: set[str]) -> Iterator[Row]:
        """Those rows of a table among which are all that name something missing. Only of small tables these are all."""
        if table in _LOOKED_THROUGH:
            yield from rows(self._db, f'SELECT * FROM main."{table}"')
            return
        select = f'SELECT * FROM main."{table}" WHERE'
        for column in references.plain_columns(table):
            condition = f'"{column}" <> \'\' AND "{column}" IN ({{}})'
            yield from rows_in(self._db, f"{select} {condition}", missing)
        yield from rows_in(self._db, f"{select} id IN ({{}})", named_by)

    def _take_out(self, table: str, missing: set[str], named_by: set[str]) -> set[tuple[str, str]]:
        """Take ids out of the records of a table; those that stay because a record has unsent changes, with its id."""
        naming: dict[str, Document] = {}
        for row in self._may_name(table, missing, named_by):
            if any(one in missing for one in _named(table, row)):
                naming[row["id"]] = told.document_in(table, row)
        pending = told.pending(self._db, naming)
        kept: set[tuple[str, str]] = set()
        going: set[str] = set()
        by_table: dict[str, dict[str, Row]] = {table: {}}
        for document in naming.values():
            if document.id in pending:
                named = missing & references.referred(table, document.values)
                kept |= {(one, document.id) for one in named}
            elif not missing.isdisjoint(references.vital(document)):
                going.add(document.id)
            else:
                scope = value(self._db, f'SELECT scope FROM main."{table}" WHERE id = ?', (document.id,))
                by_table[table][document.id] = told.row_of(references.without(document, missing), scope)
        self._inlet.delete({table: going})
        if by_table[table]:
            self._inlet.write(by_table)
        return kept


def _place(document: Document) -> tuple[bool, str, bool]:
    """Where a record stands among those of its page: with its root, links between roots last."""
    is_link = document.kind in KINDS and KINDS[document.kind].scope is ScopeRule.ENDS
    root = str(document.values.get("root", ""))
    return is_link, root or document.id, bool(root)


def _of(row: Row) -> set[str]:
    """A record, and on what it hangs."""
    return {row["id"], *(row[name] for name in ("root", "first", "second") if name in row)}


def _has_left(row: Row, scopes: Collection[str]) -> bool:
    """Whether others than its owner may know of a record, and it is of a department that is not among the scopes."""
    place = str(row.get("department", ""))
    shared = row.get("visibility", Visibility.PRIVATE) != Visibility.PRIVATE
    return bool(place) and shared and department_scope(place) not in scopes


def _named(table: str, row: Mapping[str, Any]) -> frozenset[str]:
    values = dict(row)
    for name in ("regions", "about"):
        if isinstance(text := values.get(name), str) and text.startswith("["):
            values[name] = msgspec.json.decode(text)
    return references.referred(table, values)
