"""Taking in what the office's server tells: into the view, and into ``own`` what is this user's own.

What is told may come in any order and any number of times. It lies under what this desk has changed
since and not sent yet (``app.core.references.laid_over``). One page is one transaction, with its cursors.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec

from app.core import references
from app.core.clock import Stamp
from app.core.documents import Document
from app.core.errors import EnishiError
from app.core.records import KINDS, ScopeRule, now_text
from app.db import assessments, told, union
from app.db.rows import Row, first, rows, rows_in, value
from app.db.union import OWN
from app.db.upkeep import Upkeep

if TYPE_CHECKING:
    import sqlite_utils

Records = dict[str, set[str]]
"""Ids by table."""

OVERTAKEN = "overtaken"
"""Why a change does not hold: somebody made a later one before this one was sent."""

_EPOCH = "sync.epoch"

FEW = 100
"""Up to so many records go without a question."""
SHARE = 0.25
"""Of all records that the desk has: more than that do not go without a question."""


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


@dataclass(slots=True)
class Taken:
    """What became of a page."""

    arrived: int = 0
    again: int = 0
    """Records that are to be sent again."""
    left: int = 0
    """Records that are there no longer."""
    not_understood: int = 0
    """Records of a newer version; they are asked for again after an update of the program."""
    pages: set[str] = field(default_factory=set)
    """Those that are there no longer, so that their images have to go: what was erased, and what the server has."""


def cursors(db: sqlite_utils.Database) -> dict[str, int]:
    """How far this desk has come."""
    return {row["scope"]: row["value"] for row in rows(db, "SELECT scope, value FROM cursor")}


def epoch(db: sqlite_utils.Database) -> str:
    """That of the cursors."""
    return str(value(db, "SELECT value FROM setting WHERE key = ?", (_EPOCH,)) or "")


def apply(db: sqlite_utils.Database, user: str, device: str, page: Page, *, asked: bool = False) -> Taken:
    """Take in a page; the same page again changes nothing.

    Raises HeldBackError where much would go that a change of the user's scopes does not explain, unless a
    person was ``asked``; BusyError, DiskFullError, DamagedError.
    """
    with union.writing(db) as changed:
        inlet = Inlet(db, user, device, changed)
        inlet.take(page, asked=asked)
        inlet.upkeep.refresh(db)
    return inlet.taken


class Inlet:
    """One transaction that takes in what the server said."""

    def __init__(self, db: sqlite_utils.Database, user: str, device: str, changed: Records) -> None:
        self._db = db
        self._user = user
        self._device = device
        self._changed = changed
        self.upkeep = Upkeep()
        self.taken = Taken()

    def take(self, page: Page, *, asked: bool) -> None:
        if page.send_since:
            self._send_again(page.send_since)
        self._begin_anew(page.anew)
        departed = self._departed(page)
        erased = self._tables_of(page.erased)
        if not asked:
            self._hold_back(departed, erased)
        self._lose_scopes(page.scopes)
        self.erase(erased, page.erased)
        self._lose(departed)
        self._arrive(page.arrivals)
        self._remember(page)
        if not page.more:
            self._confirm(asked=asked)
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
        self.taken.again = len(found)

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
            unsent = told.scopes(self._db, ids)
            for row in rows_in(self._db, f'SELECT id, scope FROM main."{table}" WHERE id IN ({{}})', ids):
                scope = unsent.get(row["id"], row["scope"])
                if scope == scopes[table, row["id"]]:
                    found.setdefault(table, set()).add(row["id"])
        return found

    def _hold_back(self, *going: Records) -> None:
        count = sum(len(ids) for records in going for ids in records.values())
        if count <= FEW:
            return
        total = sum(value(self._db, f'SELECT count(*) FROM main."{table}"') for table in KINDS)
        if count > total * SHARE:
            raise HeldBackError(
                "サーバーが {count} 件({total} 件中)の削除を求めています。まだ何も削除していません。"
                "管理者に確かめてから、続けるかどうかを選んでください。",
                count=count,
                total=total,
            )

    def _lose_scopes(self, scopes: Collection[str]) -> None:
        known = {row["name"] for row in rows(self._db, "SELECT name FROM scope")}
        if known and known <= set(scopes):
            return
        others = f"scope NOT IN ({', '.join('?' * len(scopes))})"
        self._db.execute(f"UPDATE told SET scope = '' WHERE {others}", list(scopes))
        for table in KINDS:
            sql = f'SELECT id FROM main."{table}" WHERE {others}'
            ids = {row["id"] for row in rows(self._db, sql, list(scopes))}
            self.delete({table: ids - told.pending(self._db, ids)}, keep_own=True)

    def _lose(self, going: Records) -> None:
        """Delete records, but for those with unsent changes: of these the server will say what is allowed."""
        for table, ids in going.items():
            unsent = told.pending(self._db, ids)
            self._db.conn.executemany(
                "UPDATE told SET scope = '' WHERE record = ?", [(one,) for one in unsent]
            )
            self.delete({table: ids - unsent})

    def delete(self, going: Records, *, keep_own: bool = False) -> None:
        """Delete records. ``keep_own``: those of this user stay in ``own``, though he does not see them now."""
        for table, ids in going.items():
            if not ids:
                continue
            found = list(rows_in(self._db, f'SELECT * FROM main."{table}" WHERE id IN ({{}})', ids))
            mine = self.belonging(table, found) if keep_own else set()
            union.delete(self._db, {table: mine}, "main")
            union.delete(self._db, {table: ids - mine}, "main", OWN)
            if table == "card":
                assessments.forget(self._db, ids - mine)
            elif table == "page":
                self._let_images_go(ids - mine)
            self._db.conn.executemany(
                "INSERT OR IGNORE INTO dangling (id) VALUES (?)", [(one,) for one in ids]
            )
            self.taken.left += len(found)
            self._changed.setdefault(table, set()).update(ids)

    def _let_images_go(self, pages: set[str]) -> None:
        """The image of a page that left goes if the server has it; nobody else may have it yet."""
        for row in list(rows_in(self._db, "SELECT page FROM image_sent WHERE page IN ({})", pages)):
            self.taken.pages.add(row["page"])
            self._db.execute("DELETE FROM image_sent WHERE page = ?", (row["page"],))

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

    def erase(self, erased: Records, ids: Collection[str]) -> None:
        self.delete(erased)
        self.taken.pages |= erased.get("page", set())
        for book in ("inverse", "outbox", "told", "refusal", "acknowledged"):
            self._db.conn.executemany(f"DELETE FROM {book} WHERE record = ?", [(one,) for one in ids])
        self._db.conn.executemany(
            "INSERT OR IGNORE INTO erased (id, at) VALUES (?, ?)", [(one, now_text()) for one in ids]
        )
        if erased.get("card"):
            self._db.execute("INSERT INTO card_index (card_index) VALUES ('optimize')")

    # What comes.

    def _arrive(self, arrivals: Sequence[tuple[str, Document]]) -> None:
        known = [(scope, document) for scope, document in arrivals if document.kind in KINDS]
        self.taken.not_understood += len(arrivals) - len(known)
        mine = self._laid_under(known)
        latest = ""
        by_table: dict[str, dict[str, Row]] = {}
        for scope, document in known:
            try:
                row = told.row_of(mine.get(document.id, document), scope)
            except ValueError:
                self.taken.not_understood += 1
                continue
            by_table.setdefault(document.kind, {})[document.id] = row
            latest = max(latest, *(stamp for stamp, _ in document.clocks.values()))
        self.write(by_table)
        self._confirm_arrived(by_table)
        self.note_what_is_missing(document for _, document in known)
        self.taken.arrived += sum(map(len, by_table.values()))
        if latest:
            self.witness(latest)

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
            now = references.laid_over(document, mine, changed, unsent(self._db, mine))
            if any(now.unit(unit) != mine.unit(unit) for unit in changed):
                keep_refused(self._db, mine, OVERTAKEN)
            found[document.id] = now
        return found

    def _mine(self, document: Document) -> Document | None:
        row = first(self._db, f'SELECT * FROM main."{document.kind}" WHERE id = ?', (document.id,))
        return told.document_in(document.kind, row) if row else None

    def write(self, by_table: dict[str, dict[str, Row]]) -> None:
        """Put rows in (by table and id): into the view, and into ``own`` what is there or is this user's own."""
        roots = {
            one for found in by_table.values() for one, row in found.items() if row.get("owner") == self._user
        }
        for table, found in by_table.items():
            names = union.columns(table)
            marks = ", ".join("?" * len(names))
            mine = self.belonging(table, found.values(), roots)
            mine |= {
                row["id"]
                for row in rows_in(self._db, f'SELECT id FROM own."{table}" WHERE id IN ({{}})', found)
            }
            for schema, ids in (("main", found.keys()), (OWN, mine)):
                self._db.conn.executemany(
                    union.upsert(schema, table, f"VALUES ({marks})"),
                    [[found[one][name] for name in names] for one in found if one in ids],
                )
            if table == "link":  # its ends may have been other cards
                ends = rows_in(self._db, "SELECT * FROM main.link WHERE id IN ({})", found)
                for row in ends:
                    self.upkeep.add(table, row)
            for row in found.values():
                self.upkeep.add(table, row)
            self._changed.setdefault(table, set()).update(found)

    def belonging(self, table: str, found: Iterable[Row], roots: Collection[str] = ()) -> set[str]:
        """The ids of those that are this user's own, or the directory's. ``roots`` are more of his."""
        rule = KINDS[table].scope
        if rule is ScopeRule.DIRECTORY:
            return {row["id"] for row in found}
        if rule in {ScopeRule.OWNERSHIP, ScopeRule.OWNER}:
            return {row["id"] for row in found if row["owner"] == self._user}
        if rule is ScopeRule.SERVER:
            return set()
        columns = ("first", "second") if rule is ScopeRule.ENDS else ("root",)
        there = [(row["id"], [row[column] for column in columns]) for row in found]
        named = {one for _, ends in there for one in ends} - set(roots)
        tables = ("card",) if rule is ScopeRule.ENDS else KINDS[table].roots
        his = set(roots)
        for other in tables:
            where = "" if KINDS[other].scope is ScopeRule.DIRECTORY else "owner = ? AND"
            before = () if not where else (self._user,)
            sql = f'SELECT id FROM own."{other}" WHERE {where} id IN ({{}})'
            his |= {row["id"] for row in rows_in(self._db, sql, named, *before)}
        return {one for one, ends in there if his.issuperset(ends)}

    def _confirm_arrived(self, by_table: dict[str, dict[str, Row]]) -> None:
        arrived = [(one,) for found in by_table.values() for one in found]
        self._db.conn.executemany("DELETE FROM unconfirmed WHERE record = ?", arrived)

    def note_what_is_missing(self, documents: Iterable[Document]) -> None:
        """Records may name others that are not there yet, or are not there any more."""
        named: set[str] = set()
        for document in documents:
            named |= references.referred(document.kind, document.values)
        missing = named - self._there(named)
        self._db.conn.executemany(
            "INSERT OR IGNORE INTO dangling (id) VALUES (?)", [(one,) for one in missing]
        )

    def _there(self, ids: Collection[str]) -> set[str]:
        return {
            row["id"]
            for table in references.named_kinds()
            for row in rows_in(self._db, f'SELECT id FROM main."{table}" WHERE id IN ({{}})', ids)
        }

    def witness(self, stamp: str) -> None:
        """Let no later stamp of this desk be earlier than one that it has seen."""
        seen = Stamp.parse(stamp)
        row = first(self._db, "SELECT stamp, skew FROM clock")
        last = Stamp.parse(row["stamp"]) if row else Stamp(0, 0, self._device)
        if (seen.milliseconds, seen.counter) > (last.milliseconds, last.counter):
            self._db.execute(
                "INSERT OR REPLACE INTO clock (one, stamp, skew) VALUES (1, ?, ?)",
                (str(Stamp(seen.milliseconds, seen.counter, self._device)), row["skew"] if row else 0),
            )

    def _remember(self, page: Page) -> None:
        self._db.execute("DELETE FROM cursor")
        self._db.conn.executemany("INSERT INTO cursor (scope, value) VALUES (?, ?)", page.cursors.items())
        self._db.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (_EPOCH, page.epoch))
        self._db.execute("DELETE FROM scope")
        self._db.conn.executemany("INSERT INTO scope (name) VALUES (?)", [(name,) for name in page.scopes])

    # When all has been told.

    def _confirm(self, *, asked: bool) -> None:
        """What the server has from this desk and does not tell is in no scope of its user any more."""
        going: Records = {}
        for row in rows(self._db, "SELECT record, kind FROM unconfirmed"):
            going.setdefault(row["kind"], set()).add(row["record"])
        if not asked:
            self._hold_back({table: ids - told.pending(self._db, ids) for table, ids in going.items()})
        self._lose(going)
        self._db.execute("DELETE FROM unconfirmed")

    def _take_out_what_is_gone(self) -> None:
        """No record names any longer what this desk does not hold, but where its user has changed it since."""
        while missing := self._missing():
            self._db.execute("DELETE FROM dangling")
            kept: set[str] = set()
            for table in references.referring_kinds():
                kept |= self._take_out(table, missing)
            again = self._db.execute("SELECT count(*) FROM dangling").fetchone()[0]
            self._db.conn.executemany(
                "INSERT OR IGNORE INTO dangling (id) VALUES (?)", [(one,) for one in kept]
            )
            if not again:
                return

    def _missing(self) -> set[str]:
        ids = {row["id"] for row in rows(self._db, "SELECT id FROM dangling")}
        return ids - self._there(ids)

    def _take_out(self, table: str, missing: set[str]) -> set[str]:
        """Take ids out of the records of a table; those that stay because a record has unsent changes."""
        naming: dict[str, Document] = {}
        for row in rows(self._db, f'SELECT * FROM main."{table}"'):
            if any(one in missing for one in _named(table, row)):
                naming[row["id"]] = told.document_in(table, row)
        pending = told.pending(self._db, naming)
        kept: set[str] = set()
        going: set[str] = set()
        by_table: dict[str, dict[str, Row]] = {table: {}}
        for document in naming.values():
            if document.id in pending:
                kept |= missing & references.referred(table, document.values)
            elif not missing.isdisjoint(references.vital(document)):
                going.add(document.id)
            else:
                scope = value(self._db, f'SELECT scope FROM main."{table}" WHERE id = ?', (document.id,))
                by_table[table][document.id] = told.row_of(references.without(document, missing), scope)
        self.delete({table: going})
        if by_table[table]:
            self.write(by_table)
        return kept


def keep_refused(db: sqlite_utils.Database, mine: Document, reason: str) -> None:
    """Keep what this desk said of a record and what does not hold, for its user to see."""
    db.execute(
        "INSERT INTO refusal (kind, record, reason, document, at) VALUES (?, ?, ?, ?, ?)",
        (mine.kind, mine.id, reason, msgspec.msgpack.encode(mine), now_text()),
    )


def unsent(db: sqlite_utils.Database, mine: Document) -> frozenset[str]:
    """The records that a record names and that the server has not got yet."""
    named = references.referred(mine.kind, mine.values)
    if not named:
        return named
    there = told.pending(db, named)
    return frozenset(there - told.load(db, there).keys())


def _named(table: str, row: Mapping[str, Any]) -> frozenset[str]:
    values = dict(row)
    for name in ("regions", "about"):
        if isinstance(text := values.get(name), str) and text.startswith("["):
            values[name] = msgspec.json.decode(text)
    return references.referred(table, values)
