"""A desk parts from its office's server: what is its user's own stays, what is others' goes, and nothing is lost that was unsent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.records import KINDS, ScopeRule
from app.db import assessments, migrations, told, union
from app.db.adoption import mentioned
from app.db.connection import transaction
from app.db.erasure import EPOCH
from app.db.inlet import Records, keep_refused
from app.db.rows import first, rows, rows_in
from app.db.set_aside import SET_ASIDE
from app.db.settings import drop_setting
from app.db.source import LEASED_TO

if TYPE_CHECKING:
    from collections.abc import Iterable

    import sqlite_utils

LEFT = "left"
"""Why a change was never sent: the desk had left."""

_SERVER_BOOKS = ("told", "outbox", "sending", "acknowledged", "image_sent")
_OWNED = {ScopeRule.OWNERSHIP, ScopeRule.OWNER}


def foreign(db: sqlite_utils.Database, user: str) -> Records:
    """What of the desk's own database is not this user's, but for the directory: ids by table."""
    schema = union.own(db)
    found: Records = {}
    for table, kind in KINDS.items():
        if kind.scope is not ScopeRule.DIRECTORY:
            where, parameters = _is_foreign(table, schema, user)
            sql = f'SELECT id FROM {schema}."{table}" WHERE {where}'
            found[table] = {row["id"] for row in rows(db, sql, parameters)}
    return found


def _is_foreign(table: str, schema: str, user: str) -> tuple[str, list[str]]:
    """An SQL condition and its parameters; the same rule as ``app.db.inlet.Inlet.belonging``."""
    kind = KINDS[table]
    if kind.scope in _OWNED:
        return "owner <> ?", [user]
    if kind.scope is ScopeRule.SERVER:
        return "1", []
    ends = kind.scope is ScopeRule.ENDS
    roots = ("card",) if ends else kind.roots
    his, parameters = [], []
    for root in roots:
        owned = KINDS[root].scope is not ScopeRule.DIRECTORY
        his.append(f'SELECT id FROM {schema}."{root}"' + (" WHERE owner = ?" if owned else ""))
        parameters += [user] * owned
    columns = ("first", "second") if ends else ("root",)
    where = " OR ".join(f'"{column}" NOT IN ({" UNION ALL ".join(his)})' for column in columns)
    return where, parameters * len(columns)


def unsent_of_others(db: sqlite_utils.Database, user: str) -> int:
    """How many records of others have changes of this user that the server has not got."""
    return sum(len(told.pending(db, ids)) for ids in foreign(db, user).values())


def part(db: sqlite_utils.Database, user: str) -> Records:
    """Let the desk's own database be that of a desk without a server. All of it, or nothing.

    What has gone, by table; of pages those whose images may go. To be called when the view is closed. Unsent changes to what is others' are kept as refusals. All that
    stays is to be sent anew, should the desk join a server again, and that server is asked about what was set aside. Raises BusyError, DiskFullError.
    """
    with transaction(db):
        gone = foreign(db, user)
        for table, ids in gone.items():
            _keep_unsent(db, table, ids)
            _delete(db, table, ids)
        assessments.forget(db, gone["card"])
        gone |= _part_from_directory(db, user)
        sent = rows(db, "SELECT page FROM image_sent WHERE page NOT IN (SELECT id FROM page)")
        gone["page"] = {row["page"] for row in sent}
        db.execute("UPDATE refusal SET reason = ? WHERE reason = ?", (LEFT, SET_ASIDE))
        drop_setting(db, LEASED_TO)
        for book in _SERVER_BOOKS:
            db.execute(f"DELETE FROM {book}")
        for table, kind in KINDS.items():
            if kind.scope is not ScopeRule.DIRECTORY:
                db.execute(
                    f"INSERT INTO outbox (kind, record, stamp) SELECT ?, id, '' FROM \"{table}\" ORDER BY num",
                    (table,),
                )
        drop_setting(db, EPOCH)
        migrations.outdate(db, "main")
    migrations.derive(db)
    return gone


def _keep_unsent(db: sqlite_utils.Database, table: str, ids: set[str]) -> None:
    for record in sorted(told.pending(db, ids)):
        row = first(db, f'SELECT * FROM "{table}" WHERE id = ?', (record,))
        if row is not None:
            keep_refused(db, told.document_in(table, row), LEFT)


def _delete(db: sqlite_utils.Database, table: str, ids: Iterable[str]) -> None:
    """Records, and what they were before."""
    named = [(one,) for one in ids]
    db.conn.executemany(f'DELETE FROM "{table}" WHERE id = ?', named)
    db.conn.executemany("DELETE FROM inverse WHERE record = ?", named)


def _part_from_directory(db: sqlite_utils.Database, user: str) -> Records:
    """Those members of staff and departments stay that something here names, and the user with his posts."""
    db.execute("DELETE FROM delegation")
    db.execute("DELETE FROM post WHERE user <> ?", (user,))
    kept = mentioned(db) | {user} | {row["department"] for row in rows(db, "SELECT department FROM post")}
    above = set(kept)
    while above:
        parents = rows_in(db, "SELECT parent FROM department WHERE id IN ({})", above)
        above = {row["parent"] for row in parents} - kept
        kept |= above
    gone: Records = {}
    for table in ("user", "department"):
        gone[table] = {row["id"] for row in rows(db, f'SELECT id FROM "{table}"')} - kept
        _delete(db, table, gone[table])
    return gone
