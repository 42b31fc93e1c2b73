"""The two databases of a desk that has joined an office's server (docs/adr/0004-shared-server.md).

``own`` holds the desk's own records and all its books: outbox, undo, audit, settings. The *view*
holds all that its user may see, and what is derived from that. A connection has the view as its
main database and ``own`` attached: a record's table is the view's unless it says ``own``, and a
book's table is ``own``'s, because the view has none. A desk without a server has ``own`` alone.

Whoever writes records writes both in one transaction, which a power cut may yet part: SQLite
commits the view first. Each such transaction counts on a number in both, so that this is
noticed and mended when the next one begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from app.core.records import KINDS
from app.db import listing, migrations, persons
from app.db.connection import transaction
from app.db.rows import Row, chunks, first, rows, rows_in, value
from app.db.upkeep import Upkeep

if TYPE_CHECKING:
    import sqlite_utils

OWN = "own"
"""The name of the desk's own database where it is not the main one."""

_DERIVED = (
    "card_field",
    "card_match",
    "card_conflict",
    "card_person",
    "card_index",
    "person_list",
    "card_list",
    "meeting_card",
)

_BOOKS = (
    """CREATE TABLE view (one INTEGER PRIMARY KEY CHECK (one = 1), version TEXT NOT NULL, device TEXT NOT NULL,
        ready INTEGER NOT NULL, step INTEGER NOT NULL, applied INTEGER NOT NULL) STRICT""",
    "CREATE TABLE cursor (scope TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE scope (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    "CREATE TABLE unconfirmed (record TEXT PRIMARY KEY, kind TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE dangling (id TEXT NOT NULL, named_by TEXT NOT NULL, PRIMARY KEY (id, named_by))
        STRICT, WITHOUT ROWID""",
    "CREATE TABLE journal (kind TEXT NOT NULL, record TEXT NOT NULL) STRICT",
)
"""What the view has beside records. ``applied`` is the outbox's last number that it has taken over, ``cursor`` and
``scope`` what the server said last, ``unconfirmed`` what the server may have and has not told since, ``dangling`` ids that
records may name though they are not there (``named_by``: a card that may, where no index tells), ``journal`` what the last transaction of both databases changed."""

_AT_ONCE = 500
"""Rows in one transaction while a view is made."""


def is_joined(db: sqlite_utils.Database) -> bool:
    """Whether records are read from a view."""
    return any(row[1] == OWN for row in db.execute("PRAGMA database_list").fetchall())


def schemas(db: sqlite_utils.Database) -> tuple[str, ...]:
    """The databases in which records are, the one that is read first."""
    return ("main", OWN) if is_joined(db) else ("main",)


def own(db: sqlite_utils.Database) -> str:
    """The name of the database that holds the desk's own records."""
    return schemas(db)[-1]


@cache
def columns(table: str) -> tuple[str, ...]:
    """The columns of a record's row but for its number."""
    return ("id", "scope", "clocks", "extra", "revoked_at", "revoked_by", *KINDS[table].columns)


@cache
def upsert(schema: str, table: str, source: str) -> str:
    """SQL that puts rows in by their ids, in the place of those that are there; ``source`` gives the rows."""
    names = ", ".join(f'"{name}"' for name in columns(table))
    news = ", ".join(f'"{name}" = excluded."{name}"' for name in columns(table)[1:])
    return f'INSERT INTO {schema}."{table}" ({names}) {source} ON CONFLICT (id) DO UPDATE SET {news}'


def copy(db: sqlite_utils.Database, records: Mapping[str, Iterable[str]], source: str, target: str) -> None:
    """Copy records (ids by table) from one database to the other, as far as they are there."""
    for table, ids in records.items():
        names = ", ".join(f'"{name}"' for name in columns(table))
        select = f'SELECT {names} FROM {source}."{table}" WHERE id = ?'
        db.conn.executemany(upsert(target, table, select), [(record,) for record in ids])


@contextmanager
def writing(db: sqlite_utils.Database) -> Iterator[dict[str, set[str]]]:
    """One transaction that writes records, where there are two databases of both; nothing stays when the block raises.

    The block notes which records of the view it changed (ids by table), for
    the case that the power goes between two commits.
    Raises BusyError, DiskFullError and DamagedError.
    """
    changed: dict[str, set[str]] = {}
    with transaction(db):
        joined = is_joined(db)
        if joined:
            _mend(db)
        yield changed
        if joined:
            db.execute("DELETE FROM journal")
            db.conn.executemany(
                "INSERT INTO journal (kind, record) VALUES (?, ?)",
                [(table, record) for table, ids in changed.items() for record in ids],
            )
            db.execute("UPDATE step SET number = number + 1")
            db.execute("UPDATE view SET step = (SELECT number FROM step), applied = ?", (_last_sent(db),))


def mend(db: sqlite_utils.Database) -> None:
    """Bring both databases in step where one of them was written alone, before anybody reads what only one kept.

    Raises BusyError, DiskFullError and DamagedError.
    """
    state = first(db, "SELECT step, applied FROM view")
    if state != {"step": value(db, "SELECT number FROM step"), "applied": _last_sent(db)}:
        with writing(db):
            pass


def _mend(db: sqlite_utils.Database) -> None:
    state = first(db, "SELECT step, applied FROM view") or {}
    if state["step"] > value(db, "SELECT number FROM step"):
        _take_back(db)
    last = _last_sent(db)
    if last > state["applied"]:
        news = rows(db, "SELECT DISTINCT kind, record FROM outbox WHERE num > ?", (state["applied"],))
        take_over(db, _by_table(news))
    db.execute("UPDATE view SET applied = ?", (last,))


def _take_back(db: sqlite_utils.Database) -> None:
    """The view has a transaction that ``own`` lost: what it changed is as ``own`` has it, or else is asked for anew."""
    lost = _by_table(rows(db, "SELECT kind, record FROM journal"))
    db.execute("UPDATE step SET number = (SELECT step FROM view)")
    for table, ids in lost.items():
        there = {row["id"] for row in rows_in(db, f'SELECT id FROM own."{table}" WHERE id IN ({{}})', ids)}
        delete(db, {table: ids - there}, "main")
    take_over(db, lost)
    ask_for_all(db)  # of what is there again, too: that it left is told once only


def ask_for_all(db: sqlite_utils.Database) -> None:
    """Have the next pull begin from the beginning, inside a transaction.

    A server that is asked for everything does not tell what has left since: what it does not tell by the end is gone.
    """
    db.execute("DELETE FROM cursor")
    for table in KINDS:
        db.execute(
            f'INSERT OR IGNORE INTO unconfirmed (record, kind) SELECT id, ? FROM main."{table}"', (table,)
        )


def take_over(db: sqlite_utils.Database, records: Mapping[str, Iterable[str]]) -> None:
    """Have the view show records (ids by table) as ``own`` has them, inside a transaction."""
    upkeep = Upkeep()
    copy(db, records, OWN, "main")
    for table, ids in records.items():
        for row in rows_in(db, f'SELECT * FROM main."{table}" WHERE id IN ({{}})', ids):
            upkeep.add(table, row)
    upkeep.refresh(db)


def delete(db: sqlite_utils.Database, records: Mapping[str, Iterable[str]], *where: str) -> None:
    """Delete records (ids by table) with what is derived from them, from the databases named."""
    upkeep = Upkeep()
    for table, ids in records.items():
        wanted = list(ids)
        found = list(rows_in(db, f'SELECT * FROM "{table}" WHERE id IN ({{}})', wanted))
        for row in found:
            upkeep.add(table, row)
        if table == "card" and "main" in where:
            listing.forget(db, wanted)
            db.conn.executemany("DELETE FROM card_index WHERE rowid = ?", [(row["num"],) for row in found])
            for books in ("card_field", "card_match", "card_conflict"):
                db.conn.executemany(f"DELETE FROM {books} WHERE card = ?", [(card,) for card in wanted])
        for schema in where:
            db.conn.executemany(f'DELETE FROM {schema}."{table}" WHERE id = ?', [(one,) for one in wanted])
    if "main" in where:
        upkeep.refresh(db)


def forget_derived(db: sqlite_utils.Database) -> None:
    """Take out of ``own`` what was derived in it while it was read alone: it names who may be gone since.

    Where it is read alone again, it is derived anew (``fill`` has marked it as outdated).
    """
    for table in _DERIVED:
        if value(db, f"SELECT 1 FROM {OWN}.{table} LIMIT 1"):
            emptied = f"DELETE FROM {OWN}.{table}"
            if table == "card_index":  # it has no rows to delete, only an index
                emptied = f"INSERT INTO {OWN}.{table} ({table}) VALUES ('delete-all')"
            with transaction(db):
                db.execute(emptied)


def let_dangle(db: sqlite_utils.Database, records: Mapping[str, Iterable[str]]) -> None:
    """Remember that records (ids by table) go, which others may name; before they are deleted."""
    for table, ids in records.items():
        going = list(ids)
        pairs = [(one, "") for one in going]
        if (
            table == "page"
        ):  # a card names several, which no index tells: it hangs on the card, or lies on its sheet
            hung = "SELECT id, root AS card FROM main.page WHERE id IN ({})"
            beside = (
                "SELECT page.id, card.id AS card FROM main.page JOIN main.card ON card.sheet = page.sheet"
                " WHERE page.sheet <> '' AND page.id IN ({})"
            )
            for sql in (hung, beside):
                pairs += [(row["id"], row["card"]) for row in rows_in(db, sql, going)]
        db.conn.executemany("INSERT OR IGNORE INTO dangling (id, named_by) VALUES (?, ?)", pairs)


def _last_sent(db: sqlite_utils.Database) -> int:
    return int(value(db, f"SELECT seq FROM {OWN}.sqlite_sequence WHERE name = 'outbox'") or 0)


def _by_table(found: Iterable[Row]) -> dict[str, set[str]]:
    records: dict[str, set[str]] = {}
    for row in found:
        records.setdefault(row["kind"], set()).add(row["record"])
    return records


# Making a view.


def is_ready(db: sqlite_utils.Database, version: str, device: str) -> bool:
    """Whether a view is whole, and of this schema and desk."""
    if not value(db, "SELECT 1 FROM main.sqlite_master WHERE name = 'view'"):
        return False
    state = first(db, "SELECT version, device, ready FROM view")
    return state == {"version": version, "device": device, "ready": 1}


def fill(db: sqlite_utils.Database, version: str, device: str) -> None:
    """Make the tables of a view in an empty database, and have it show what ``own`` has.

    In short transactions, so that others can write meanwhile; what they write is taken over afterwards.
    """
    with transaction(db):
        for table in (*KINDS, *_DERIVED):
            for (sql,) in db.execute(
                f"SELECT sql FROM {OWN}.sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type DESC",
                (table,),
            ).fetchall():
                db.execute(sql)
        for sql in _BOOKS:
            db.execute(sql)
        db.execute(
            "INSERT INTO view (one, version, device, ready, step, applied)"
            " SELECT 1, ?, ?, 0, number, ? FROM step",
            (version, device, _last_sent(db)),
        )
    for table in KINDS:
        _fill_table(db, table)
    cards = [row["id"] for row in rows(db, "SELECT id FROM card")]
    for chunk in chunks(cards, _AT_ONCE):
        with transaction(db):
            Upkeep(cards=set(chunk)).refresh(db)
    with transaction(db):
        persons.rebuild(db)
        listing.refresh_meetings(db, [row["id"] for row in rows(db, "SELECT id FROM meeting")])
    for chunk in chunks(cards, _AT_ONCE):
        with transaction(db):
            listing.refresh(db, chunk)
    with writing(db):
        db.execute("UPDATE view SET ready = 1")
    migrations.outdate(db, OWN)


def _fill_table(db: sqlite_utils.Database, table: str) -> None:
    names = ", ".join(f'"{name}"' for name in columns(table))
    last = int(value(db, f'SELECT coalesce(max(num), 0) FROM {OWN}."{table}"'))
    for low in range(0, last, _AT_ONCE):
        with transaction(db):
            db.execute(
                f'INSERT OR IGNORE INTO main."{table}" ({names}) SELECT {names} FROM {OWN}."{table}"'
                " WHERE num > ? AND num <= ? ORDER BY num",
                (low, low + _AT_ONCE),
            )
            db.execute(
                "INSERT OR IGNORE INTO unconfirmed (record, kind) SELECT id, ? FROM"
                f' {OWN}."{table}" WHERE num > ? AND num <= ?',
                (table, low, low + _AT_ONCE),
            )
