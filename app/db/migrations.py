"""The store's schema, as numbered steps that never change once released.

Each step runs in one transaction with its record (sqlite-utils ``Migrations``).
A program that meets a step it does not know refuses the file; before a file
that holds data is changed, a copy is taken beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import app.db.sqlcipher  # isort: skip  # noqa: F401 - before sqlite-utils looks for its SQLite
import sqlite_utils
from sqlite_utils import Migrations

from app.core.errors import StoreError
from app.db import assessments, derived, listing, persons
from app.db.connection import transaction

migrations = Migrations("enishi")

_DERIVED = 1
"""Counts up where the same records give something else to derive, for instance where ``fold`` does. In the file's user_version."""

# What every record has beside its own columns; see codec.py.
_RECORD = """
    num INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    scope TEXT NOT NULL,
    clocks TEXT NOT NULL,
    extra TEXT NOT NULL DEFAULT '{}',
    revoked_at TEXT NOT NULL DEFAULT '',
    revoked_by TEXT NOT NULL DEFAULT ''
"""

_TEXT = "TEXT NOT NULL DEFAULT ''"
_FLAG = "INTEGER NOT NULL DEFAULT 0"
_LIST = "TEXT NOT NULL DEFAULT '[]'"
_OWNERSHIP = {"owner": _TEXT, "department": _TEXT, "visibility": _TEXT}


def _record_table(db: sqlite_utils.Database, table: str, columns: dict[str, str], *indexed: str) -> None:
    own = ", ".join(f'"{name}" {definition}' for name, definition in columns.items())
    db.execute(f'CREATE TABLE "{table}" ({_RECORD}, {own}) STRICT')
    for name in indexed:
        db.execute(f'CREATE INDEX "{table}_{name}" ON "{table}" ("{name}")')


@migrations()
def m0001_records(db: sqlite_utils.Database) -> None:
    """The records of taking in, of the directory and around the people."""
    _record_table(
        db,
        "user",
        {"name": _TEXT, "name_reading": _TEXT, "staff_number": _TEXT, "mail": _TEXT, "left_on": _TEXT},
        "staff_number",
        "mail",
    )
    _record_table(
        db,
        "department",
        {
            "name": _TEXT,
            "parent": _TEXT,
            "regional": _FLAG,
            "opened_on": _TEXT,
            "closed_on": _TEXT,
            "merged_into": _TEXT,
        },
        "parent",
    )
    _record_table(
        db,
        "post",
        {"user": _TEXT, "department": _TEXT, "title": _TEXT, "main": _FLAG, "since": _TEXT, "until": _TEXT},
        "user",
        "department",
    )
    _record_table(
        db,
        "batch",
        _OWNERSHIP
        | {
            "operator": _TEXT,
            "device": _TEXT,
            "exchanged_on": _TEXT,
            "tags": _LIST,
            "duplex": _FLAG,
            "own_count": "INTEGER",
            "state": _TEXT,
            "started_at": _TEXT,
            "ended_at": _TEXT,
        },
        "state",
    )
    _record_table(
        db,
        "sheet",
        {"root": _TEXT, "number": _FLAG, "flags": _LIST, "set_aside": _FLAG, "reason": _TEXT},
        "root",
    )
    _record_table(
        db,
        "page",
        {
            "root": _TEXT,
            "sheet": _TEXT,
            "side": _TEXT,
            "media_type": _TEXT,
            "dpi": "INTEGER",
            "source_key": _TEXT,
            "fingerprint": _TEXT,
            "taken_at": _TEXT,
        },
        "root",
        "sheet",
        "fingerprint",
    )
    _record_table(
        db,
        "card",
        _OWNERSHIP
        | {
            "operator": _TEXT,
            "batch": _TEXT,
            "sheet": _TEXT,
            "exchanged_on": _TEXT,
            "status": _TEXT,
            "regions": _LIST,
            "repeat_of": _TEXT,
            "created_at": _TEXT,
        },
        "owner",
        "batch",
        "sheet",
    )
    _record_table(
        db,
        "recognition",
        {"root": _TEXT, "engine": _TEXT, "engine_version": _TEXT, "document": _TEXT, "created_at": _TEXT},
        "root",
    )
    _record_table(
        db,
        "edit",
        {"root": _TEXT, "field": _TEXT, "value": _TEXT, "certainty": _TEXT, "by": _TEXT, "at": _TEXT},
        "root",
    )
    _record_table(
        db,
        "link",
        {
            "subject": _TEXT,
            "first": _TEXT,
            "second": _TEXT,
            "verdict": _TEXT,
            "by": _TEXT,
            "why": _TEXT,
            "at": _TEXT,
        },
        "first",
        "second",
    )
    _record_table(db, "tag", _OWNERSHIP | {"name": _TEXT}, "name")
    _record_table(db, "tagging", {"root": _TEXT, "tag": _TEXT, "by": _TEXT, "at": _TEXT}, "root", "tag")
    _record_table(
        db,
        "meeting",
        _OWNERSHIP
        | {
            "about": _LIST,
            "met_on": _TEXT,
            "met_at": _TEXT,
            "ours": _LIST,
            "place": _TEXT,
            "subject": _TEXT,
            "minutes": _TEXT,
            "operator": _TEXT,
            "created_at": _TEXT,
        },
        "owner",
    )
    _record_table(
        db,
        "note",
        _OWNERSHIP | {"about": _TEXT, "text": _TEXT, "operator": _TEXT, "created_at": _TEXT},
        "about",
    )
    _record_table(
        db,
        "task",
        _OWNERSHIP
        | {
            "about": _TEXT,
            "subject": _TEXT,
            "due_on": _TEXT,
            "priority": _FLAG,
            "assignee": _TEXT,
            "done_at": _TEXT,
            "done_by": _TEXT,
            "operator": _TEXT,
            "created_at": _TEXT,
        },
        "about",
    )


@migrations()
def m0002_bookkeeping(db: sqlite_utils.Database) -> None:
    """What this desk keeps about the records: clock, outbox, undo, audit, what is derived."""
    for statement in (
        "CREATE TABLE clock (one INTEGER PRIMARY KEY CHECK (one = 1), stamp TEXT NOT NULL) STRICT",
        """CREATE TABLE operation (num INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
            label TEXT NOT NULL, operator TEXT NOT NULL, at TEXT NOT NULL, undo TEXT NOT NULL,
            undoes TEXT NOT NULL DEFAULT '', undone_by TEXT NOT NULL DEFAULT '') STRICT""",
        "CREATE INDEX operation_operator ON operation (operator)",
        """CREATE TABLE inverse (num INTEGER PRIMARY KEY, operation TEXT NOT NULL, kind TEXT NOT NULL,
            record TEXT NOT NULL, unit TEXT NOT NULL, before TEXT NOT NULL, stamp TEXT NOT NULL) STRICT""",
        "CREATE INDEX inverse_operation ON inverse (operation)",
        "CREATE INDEX inverse_record ON inverse (record)",
        """CREATE TABLE outbox (num INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, record TEXT NOT NULL,
            scope TEXT NOT NULL, leaves INTEGER NOT NULL, stamp TEXT NOT NULL) STRICT""",
        "CREATE INDEX outbox_record ON outbox (record)",
        """CREATE TABLE audit (num INTEGER PRIMARY KEY, at TEXT NOT NULL, operation TEXT NOT NULL,
            operator TEXT NOT NULL, action TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL,
            root TEXT NOT NULL, units TEXT NOT NULL) STRICT""",
        "CREATE INDEX audit_root ON audit (root)",
        """CREATE TABLE read_event (num INTEGER PRIMARY KEY, at TEXT NOT NULL, operator TEXT NOT NULL,
            kind TEXT NOT NULL, root TEXT NOT NULL) STRICT""",
        "CREATE TABLE erased (id TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID",
        """CREATE TABLE reading (sheet TEXT PRIMARY KEY, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
            error TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID""",
        "CREATE INDEX reading_state ON reading (state)",
        """CREATE TABLE card_field (card TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
            confidence REAL NOT NULL, origin TEXT NOT NULL, PRIMARY KEY (card, field)) STRICT, WITHOUT ROWID""",
        """CREATE TABLE card_person (card TEXT PRIMARY KEY, person TEXT NOT NULL) STRICT, WITHOUT ROWID""",
        "CREATE INDEX card_person_person ON card_person (person)",
        """CREATE TABLE card_match (card TEXT NOT NULL, token TEXT NOT NULL, PRIMARY KEY (token, card))
            STRICT, WITHOUT ROWID""",
        "CREATE INDEX card_match_card ON card_match (card)",
        """CREATE VIRTUAL TABLE card_index USING fts5(name, kana, company, other,
            tokenize="ascii tokenchars '\x02~@.-_+#&/()'", prefix='1', content='', detail=column,
            contentless_delete=1)""",
        "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    ):
        db.execute(statement)


@migrations()
def m0003_people(db: sqlite_utils.Database) -> None:
    """The people list, derived from what is there."""
    listing.create(db)


@migrations()
def m0004_repeated_sheets(db: sqlite_utils.Database) -> None:
    """Which other sheet a sheet seems to repeat."""
    db.execute(f"ALTER TABLE sheet ADD COLUMN repeat_of {_TEXT}")


@migrations()
def m0005_assessments(db: sqlite_utils.Database) -> None:
    """What this desk makes of how sure readings are."""
    for statement in assessments.TABLES:
        db.execute(statement)


@migrations()
def m0006_second_reading(db: sqlite_utils.Database) -> None:
    """What a second person is asked to type, and what he typed where it differs."""
    db.execute(f"ALTER TABLE batch ADD COLUMN second_fields {_LIST}")
    columns = {"root": _TEXT, "field": _TEXT, "value": _TEXT, "by": _TEXT, "at": _TEXT}
    _record_table(db, "second_entry", columns, "root")


@migrations()
def m0007_acting_for_others_and_conflicts(db: sqlite_utils.Database) -> None:
    """Who acts for whom, and values that lost against another desk's."""
    columns = {"principal": _TEXT, "delegate": _TEXT, "since": _TEXT, "until": _TEXT}
    _record_table(db, "delegation", columns, "principal", "delegate")
    columns = dict.fromkeys(("root", "of", "record", "unit", "values", "stamp", "by", "at"), _TEXT)
    _record_table(db, "conflict", columns, "root", "record")


@migrations()
def m0008_stubs_and_predecessors(db: sqlite_utils.Database) -> None:
    """Cards of whose owners one asks first, and whose a record was before."""
    _record_table(db, "card_stub", dict.fromkeys(("owner", "name", "organization"), _TEXT))
    columns = dict.fromkeys(("root", "former", "department", "by", "at"), _TEXT)
    _record_table(db, "handover", columns, "root")


@migrations()
def m0009_what_the_server_has(db: sqlite_utils.Database) -> None:
    """What of the changes the office's server has: a record with a line in the outbox was changed since it was told.

    The server derives scopes by itself, so that nothing has to be said of what merely moved with its root.
    """
    db.execute("DELETE FROM outbox WHERE leaves = 1")
    for column in ("scope", "leaves"):
        db.execute(f"ALTER TABLE outbox DROP COLUMN {column}")
    db.execute(f"ALTER TABLE outbox ADD COLUMN refused {_FLAG}")
    db.execute("ALTER TABLE clock ADD COLUMN skew INTEGER NOT NULL DEFAULT 0")
    for statement in (
        """CREATE TABLE told (record TEXT PRIMARY KEY, kind TEXT NOT NULL, scope TEXT NOT NULL,
            document BLOB NOT NULL) STRICT, WITHOUT ROWID""",
        "CREATE TABLE sending (one INTEGER PRIMARY KEY CHECK (one = 1), body BLOB NOT NULL) STRICT",
        """CREATE TABLE refusal (num INTEGER PRIMARY KEY, kind TEXT NOT NULL, record TEXT NOT NULL,
            reason TEXT NOT NULL, document BLOB NOT NULL, at TEXT NOT NULL) STRICT""",
        "CREATE INDEX refusal_record ON refusal (record)",
        "CREATE TABLE step (one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL) STRICT",
        "INSERT INTO step (one, number) VALUES (1, 0)",
    ):
        db.execute(statement)


@migrations()
def m0010_images_that_the_server_has(db: sqlite_utils.Database) -> None:
    """Pages whose images need not be sent: the server has them, or this desk has not."""
    db.execute("CREATE TABLE image_sent (page TEXT PRIMARY KEY, here INTEGER NOT NULL) STRICT, WITHOUT ROWID")


@migrations()
def m0011_what_the_server_acknowledged(db: sqlite_utils.Database) -> None:
    """When the server said that it has what this desk sent: put back from a backup, it may have it no more."""
    db.execute(
        "CREATE TABLE acknowledged (record TEXT PRIMARY KEY, kind TEXT NOT NULL, at TEXT NOT NULL)"
        " STRICT, WITHOUT ROWID"
    )
    db.execute(f"ALTER TABLE image_sent ADD COLUMN at {_TEXT}")


@migrations()
def m0012_erasures_to_send(db: sqlite_utils.Database) -> None:
    """Cards that were erased here, and of which the server has not heard yet."""
    db.execute("CREATE TABLE erasure (card TEXT PRIMARY KEY) STRICT, WITHOUT ROWID")


@migrations()
def m0013_what_repeats_another(db: sqlite_utils.Database) -> None:
    """When a record goes, what names it is found without looking at all."""
    for table in ("card", "sheet"):
        db.execute(f"CREATE INDEX {table}_repeat_of ON {table} (repeat_of) WHERE repeat_of <> ''")


@migrations()
def m0014_what_an_edit_lies_over(db: sqlite_utils.Database) -> None:
    """What an edit's author knew, and derived from it: the edits that say something else than what holds, and whose authors did not know of that."""
    db.execute(f"ALTER TABLE edit ADD COLUMN over {_LIST}")
    db.execute(
        "CREATE TABLE card_conflict (card TEXT NOT NULL, edit TEXT NOT NULL, PRIMARY KEY (card, edit))"
        " STRICT, WITHOUT ROWID"
    )


@migrations()
def m0015_what_is_asked_again(db: sqlite_utils.Database) -> None:
    """What an unsent change stood on, where it was set aside with the lease: the server is asked about it later."""
    db.execute("ALTER TABLE refusal ADD COLUMN stood_on BLOB NOT NULL DEFAULT x''")


def is_current(db: sqlite_utils.Database, *, derived: bool = True) -> bool:
    """Whether the file needs no step, and (``derived``) what is derived in it is up to date.

    Raises StoreError where it has steps that this program does not know.
    """
    known = {step.name for step in migrations._migrations}  # noqa: SLF001 - the library lists them nowhere else
    applied = {step.name for step in migrations.applied(db)}
    if applied - known:
        raise StoreError(
            "このデータは新しい版の Enishi で作られています。何も変更していません。Enishi を更新してから開いてください。"
        )
    return applied == known and (not derived or _derived_by(db) == _DERIVED)


def migrate(
    db: sqlite_utils.Database, path: Path, keep_copy: Callable[[Path], None], *, derived_too: bool = True
) -> None:
    """Bring the file at ``path`` to this program's schema, step by step, and derive anew what is derived otherwise now.

    A file with data is first copied by ``keep_copy`` to ``<name>.before-<step>``
    where its schema changes.
    """
    pending = migrations.pending(db)
    if pending and migrations.applied(db):
        copy = path.with_name(f"{path.name}.before-{pending[0].name}")
        if not copy.exists():
            keep_copy(copy)
    migrations.apply(db)
    if derived_too and _derived_by(db) != _DERIVED:
        derive(db)


def version(db: sqlite_utils.Database) -> str:
    """Says which schema the file has, and by which rules what is derived is derived now."""
    return f"{len(migrations.applied(db))}.{_DERIVED}"


def outdate(db: sqlite_utils.Database, schema: str) -> None:
    """What is derived in a database is kept up to date no longer: it is derived anew before it is read again."""
    db.execute(f"PRAGMA {schema}.user_version = 0")


def _derived_by(db: sqlite_utils.Database) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def derive(db: sqlite_utils.Database) -> None:
    """Derive anew all that is derived."""
    with transaction(db):
        derived.rebuild(db)
        persons.rebuild(db)
        listing.rebuild(db)
        db.execute(f"PRAGMA user_version = {_DERIVED}")
