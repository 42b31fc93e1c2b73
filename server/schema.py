"""The server's tables, as numbered steps that never change once released.

Every primary key begins with the office, nothing counts by a sequence and
nothing takes an advisory lock, so that the tables can be spread by office or
scope over several machines (docs/adr/0004-shared-server.md). Each part of the
server names its own steps; ``migrate`` brings them all up to date.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from app.core.errors import StoreError
from server.database import Connection, Database

Steps = Sequence[Sequence[str]]
"""Numbered from 1; each is the statements of one transaction."""

RECORDS: Steps = (
    (
        """CREATE TABLE record (
            office text NOT NULL, id text NOT NULL,
            kind text NOT NULL, scope text NOT NULL, seq bigint NOT NULL, entered bigint NOT NULL,
            root text NOT NULL, owner text NOT NULL, document bytea NOT NULL,
            PRIMARY KEY (office, id))""",
        "CREATE INDEX record_scope ON record (office, scope, seq)",
        "CREATE INDEX record_root ON record (office, root) WHERE root <> ''",
        "CREATE INDEX record_directory ON record (office, owner, kind) WHERE kind IN ('post', 'delegation')",
        "CREATE INDEX record_department ON record (office, id) WHERE kind = 'department'",
        """CREATE TABLE reference (
            office text NOT NULL, target text NOT NULL, source text NOT NULL,
            PRIMARY KEY (office, target, source))""",
        """CREATE TABLE counter (
            office text NOT NULL, scope text NOT NULL, value bigint NOT NULL,
            PRIMARY KEY (office, scope))""",
        """CREATE TABLE departure (
            office text NOT NULL, scope text NOT NULL, seq bigint NOT NULL, id text NOT NULL,
            kind text NOT NULL, entered bigint NOT NULL, erased boolean NOT NULL, at timestamptz NOT NULL,
            PRIMARY KEY (office, scope, seq))""",
        "CREATE INDEX departure_record ON departure (office, id)",
        """CREATE TABLE erased (
            office text NOT NULL, id text NOT NULL, at timestamptz NOT NULL,
            PRIMARY KEY (office, id))""",
        """CREATE TABLE push (
            office text NOT NULL, device text NOT NULL, batch text NOT NULL,
            hash bytea NOT NULL, answer bytea NOT NULL, at timestamptz NOT NULL,
            PRIMARY KEY (office, device, batch))""",
        """CREATE TABLE setting (
            office text NOT NULL, key text NOT NULL, value text NOT NULL,
            PRIMARY KEY (office, key))""",
    ),
    (
        """CREATE TABLE contact_request (
            office text NOT NULL, id text NOT NULL,
            card text NOT NULL, stub text NOT NULL, asker text NOT NULL, why bytea NOT NULL,
            asked_at timestamptz NOT NULL, answered_at timestamptz, until date, ended_at timestamptz,
            PRIMARY KEY (office, id))""",
        "CREATE INDEX contact_request_asker ON contact_request (office, asker)",
        "CREATE INDEX contact_request_card ON contact_request (office, card)",
        "CREATE INDEX record_shared ON record (office, owner) WHERE kind = 'card' AND scope LIKE 'g:%'",
        """CREATE INDEX record_owned ON record (office, owner, kind)
            WHERE kind IN ('card', 'meeting', 'note', 'task', 'tag', 'batch')""",
    ),
    (
        """CREATE TABLE rotation (
            office text NOT NULL, id text NOT NULL,
            subject text NOT NULL, successor text NOT NULL, department text NOT NULL, departments text[] NOT NULL,
            day date NOT NULL, by_user text NOT NULL, at timestamptz NOT NULL,
            undone_at timestamptz, undone_by text, kept integer NOT NULL DEFAULT 0,
            steps bytea NOT NULL, plan bytea NOT NULL,
            PRIMARY KEY (office, id))""",
    ),
    (
        """CREATE TABLE review_lease (
            office text NOT NULL, card text NOT NULL,
            holder text NOT NULL, device text NOT NULL, until timestamptz NOT NULL,
            PRIMARY KEY (office, card))""",
        "CREATE INDEX review_lease_device ON review_lease (office, device)",
        """CREATE TABLE approval (
            office text NOT NULL, id text NOT NULL,
            matter text NOT NULL, subject text NOT NULL, heir text NOT NULL, why bytea NOT NULL,
            asked_by text NOT NULL, asked_at timestamptz NOT NULL,
            approved boolean, answered_by text, answered_at timestamptz,
            PRIMARY KEY (office, id))""",
    ),
    (
        "ALTER TABLE counter ADD COLUMN pruned bigint NOT NULL DEFAULT 0",
        "CREATE INDEX departure_at ON departure (office, at) WHERE NOT erased",
        "CREATE INDEX push_at ON push (office, at)",
    ),
    (
        """CREATE TABLE card_search (
            office text NOT NULL, card text NOT NULL, tokens bigint[] NOT NULL,
            PRIMARY KEY (office, card))""",
        "CREATE INDEX card_search_tokens ON card_search USING gin (tokens)",
        """CREATE TABLE search_mark (
            office text NOT NULL, scope text NOT NULL, key text NOT NULL, seq bigint NOT NULL,
            PRIMARY KEY (office, scope))""",
        """CREATE TABLE disclosure (
            office text NOT NULL, id text NOT NULL, at timestamptz NOT NULL, wanted bytea NOT NULL,
            PRIMARY KEY (office, id))""",
    ),
    (
        """ALTER TABLE record ADD COLUMN department text NOT NULL DEFAULT '',
            ADD COLUMN month integer NOT NULL DEFAULT 0, ADD COLUMN placed bigint NOT NULL DEFAULT 0""",
        "UPDATE record SET month = -1 WHERE kind IN ('batch', 'card', 'tag', 'meeting', 'note', 'task', 'card_stub')",
        "CREATE INDEX record_unplaced ON record (office, id) WHERE month < 0",
    ),
    ("DELETE FROM search_mark WHERE starts_with(scope, 'd:')",),  # stubs, which lie there, are found too
    (
        "ALTER TABLE record ADD COLUMN named text NOT NULL DEFAULT ''",
        """UPDATE record r SET named = n.targets FROM
            (SELECT office, source, string_agg(target, ',' ORDER BY target) AS targets
                FROM reference GROUP BY office, source) AS n
            WHERE r.office = n.office AND r.id = n.source""",
    ),
    ("CREATE INDEX record_month ON record (office, department, month) WHERE kind = 'card'",),
    (
        "ALTER TABLE rotation ADD COLUMN waits text[] NOT NULL DEFAULT '{}'",
        "CREATE INDEX rotation_waits ON rotation (office) WHERE cardinality(waits) > 0",
    ),
    (
        "ALTER TABLE rotation ADD COLUMN role_ends date",
        "CREATE INDEX rotation_role ON rotation (office) WHERE role_ends IS NOT NULL",
    ),
    (
        """CREATE TABLE kept_longer (
            office text NOT NULL, record text NOT NULL,
            until date NOT NULL, why bytea NOT NULL, by text NOT NULL, at timestamptz NOT NULL,
            PRIMARY KEY (office, record))""",
    ),
)
"""``record``: the state of every record, its document sealed. ``seq`` numbers it within its scope, ``entered`` is the
number that it had when it came into that scope. ``department`` and ``month`` are a root's (``server.reach``), ``placed``
is the number that it had when these, its owner or its root last changed within the scope.
``named`` are the ids of the records that its document names, so that who reads it need not open it to know.
``reference``: the same, to find what names a record.
``counter``: ``pruned`` is the number of the last departure that is forgotten.
``card_search``: which tokens a card or a stub has (``server.search_index``); ``search_mark`` how far that has come in each scope.
``disclosure``: whose data are to be given out, sealed, by the approval that it waits for (``server.disclosures``).
``rotation``: ``waits`` are the batches that go when they have been read (``server.handed_batches``);
``role_ends`` is the day from which who has moved leads no more, until that was done.
``departure``: a stay of a record in a scope that is over; ``entered`` to ``seq``, as above."""


def migrate(database: Database, parts: Mapping[str, Steps]) -> None:
    """Take the steps that the database has not taken yet, each in a transaction of its own.

    Several servers may do so at once. Raises StoreError where the database has
    steps that this program does not know.
    """
    database.transaction(_make_ledger)
    for part, steps in parts.items():
        database.transaction(partial(_refuse_newer, part=part, known=len(steps)))
        for number, step in enumerate(steps, start=1):
            database.transaction(partial(_take, part=part, number=number, step=step))


def _make_ledger(connection: Connection) -> None:
    connection.execute(
        "CREATE TABLE IF NOT EXISTS schema_step (part text NOT NULL, number integer NOT NULL, PRIMARY KEY (part, number))"
    )


def _refuse_newer(connection: Connection, part: str, known: int) -> None:
    newer = connection.execute(
        "SELECT 1 FROM schema_step WHERE part = %s AND number > %s", (part, known)
    ).fetchone()
    if newer:
        raise StoreError(
            "このデータベースは新しい版の Enishi のサーバーで作られています。何も変更していません。サーバーを更新してから起動してください。"
        )


def _take(connection: Connection, part: str, number: int, step: Sequence[str]) -> None:
    # The row comes first: a second server waits for it here, and then finds the step taken.
    taken = connection.execute(
        "INSERT INTO schema_step (part, number) VALUES (%s, %s) ON CONFLICT DO NOTHING", (part, number)
    )
    if taken.rowcount:
        for statement in step:
            connection.execute(statement)
