"""Tables of accounts, desks and sessions. Every key begins with the office, so that they can be spread by it.

Secrets are kept as SHA-256 where they are random, and as Argon2id where people choose them.
"""

from __future__ import annotations

from server.schema import Steps

ACCOUNTS: Steps = (
    (
        """
        CREATE TABLE office (
            slot TEXT PRIMARY KEY,              -- its code; two servers that start at once agree on it
            id TEXT NOT NULL,
            name TEXT NOT NULL
        )""",
        """
        CREATE TABLE account (
            office TEXT NOT NULL,
            id TEXT NOT NULL,                   -- of the user's record
            login TEXT NOT NULL,                -- as it was given
            login_key TEXT NOT NULL,            -- folded, to find it by
            password TEXT NOT NULL,             -- PHC string
            must_change BOOLEAN NOT NULL,
            role TEXT NOT NULL,
            code_secret BYTEA,                  -- sealed
            code_pending BYTEA,                 -- sealed; not confirmed yet
            code_after BIGINT NOT NULL DEFAULT 0,
            created_at TIMESTAMPTZ NOT NULL,
            disabled_at TIMESTAMPTZ,
            PRIMARY KEY (office, id),
            UNIQUE (office, login_key)
        )""",
        """
        CREATE TABLE ticket (
            office TEXT NOT NULL,
            ticket BYTEA NOT NULL,              -- SHA-256
            made_by TEXT NOT NULL,
            made_at TIMESTAMPTZ NOT NULL,
            until TIMESTAMPTZ NOT NULL,
            device TEXT,                        -- that used it
            PRIMARY KEY (office, ticket)
        )""",
        """
        CREATE TABLE device (
            office TEXT NOT NULL,
            id TEXT NOT NULL,
            secret BYTEA NOT NULL,              -- SHA-256
            name TEXT NOT NULL,
            former TEXT,
            enrolled_at TIMESTAMPTZ NOT NULL,
            last_seen_at TIMESTAMPTZ,
            revoked_at TIMESTAMPTZ,
            PRIMARY KEY (office, id)
        )""",
        """
        CREATE TABLE session (
            office TEXT NOT NULL,
            id TEXT NOT NULL,
            account TEXT NOT NULL,
            device TEXT NOT NULL,
            access BYTEA NOT NULL,              -- SHA-256, like the two below
            refresh BYTEA NOT NULL,
            former_refresh BYTEA,
            access_until TIMESTAMPTZ NOT NULL,
            refresh_until TIMESTAMPTZ NOT NULL,
            used BOOLEAN NOT NULL,              -- whether the newest tokens have been seen
            created_at TIMESTAMPTZ NOT NULL,
            ended_at TIMESTAMPTZ,
            PRIMARY KEY (office, id)
        )""",
        "CREATE INDEX session_account ON session (office, account)",
        "CREATE INDEX session_device ON session (office, device)",
        """
        CREATE TABLE sign_in_failure (
            office TEXT NOT NULL,
            who BYTEA NOT NULL,                 -- keyed hash of what was typed as login, whether there is such an account or not
            failures INTEGER NOT NULL,
            last_at TIMESTAMPTZ NOT NULL,
            locked_until TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (office, who)
        )""",
        """
        CREATE TABLE office_audit (
            office TEXT NOT NULL,
            id TEXT NOT NULL,                   -- sorts by time
            at TIMESTAMPTZ NOT NULL,
            actor TEXT NOT NULL,
            device TEXT NOT NULL,
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            detail JSONB NOT NULL,
            PRIMARY KEY (office, id)
        )""",
        """
        CREATE TABLE image (
            office TEXT NOT NULL,
            page TEXT NOT NULL,
            name TEXT NOT NULL,                 -- in the blob store: random, told to nobody
            size BIGINT NOT NULL,
            sha256 BYTEA NOT NULL,              -- of what was sent, so that sending it again is known
            put_by TEXT NOT NULL,
            put_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (office, page)
        )""",
    ),
    (
        "ALTER TABLE session ADD COLUMN issuer TEXT",  # of the identity provider; NULL: by password
        "ALTER TABLE session ADD COLUMN provider_refresh BYTEA",  # sealed
        "ALTER TABLE session ADD COLUMN checked_at TIMESTAMPTZ",  # when the provider last agreed
        "ALTER TABLE session ADD COLUMN asked_at TIMESTAMPTZ",  # when it was last asked and has not answered yet
        """
        CREATE TABLE identity (
            office TEXT NOT NULL,
            issuer TEXT NOT NULL,
            subject TEXT NOT NULL,
            account TEXT NOT NULL,
            linked_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (office, issuer, subject),
            UNIQUE (office, issuer, account)
        )""",
        """
        CREATE TABLE provider_attempt (
            office TEXT NOT NULL,
            nonce BYTEA NOT NULL,               -- SHA-256
            device TEXT NOT NULL,
            until TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (office, nonce)
        )""",
        """
        CREATE TABLE invitation (
            office TEXT NOT NULL,
            code BYTEA NOT NULL,                -- SHA-256
            account TEXT NOT NULL,
            until TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (office, code)
        )""",
    ),
    (
        """
        CREATE TABLE doomed (
            office TEXT NOT NULL,
            name TEXT NOT NULL,                 -- of a blob that no image names any more
            PRIMARY KEY (office, name)
        )""",
        """
        CREATE TABLE read_event (
            office TEXT NOT NULL,
            id TEXT NOT NULL,
            at TIMESTAMPTZ NOT NULL,
            reader TEXT NOT NULL,
            device TEXT NOT NULL,
            kind TEXT NOT NULL,
            root TEXT NOT NULL,
            PRIMARY KEY (office, id)
        )""",
        "CREATE INDEX read_event_root ON read_event (office, root, at) WHERE root <> ''",
        "CREATE INDEX read_event_at ON read_event (office, at)",
        """
        CREATE TABLE read_sum (
            office TEXT NOT NULL,
            month TEXT NOT NULL,
            kind TEXT NOT NULL,
            events BIGINT NOT NULL,
            readers BIGINT NOT NULL,            -- different ones within the month
            PRIMARY KEY (office, month, kind)
        )""",
        """
        CREATE TABLE epoch (
            office TEXT NOT NULL,
            id TEXT NOT NULL,                   -- sorts by time
            backup_made_at TIMESTAMPTZ,         -- NULL: the first one
            begun_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (office, id)
        )""",
    ),
    (
        """
        CREATE TABLE guess (
            office TEXT NOT NULL,
            who BYTEA NOT NULL,                 -- keyed hash of the address
            tokens DOUBLE PRECISION NOT NULL,   -- how many tries were left then
            at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (office, who)
        )""",
    ),
)
