"""Guessing at passwords becomes slow: after some failures each further one has to wait, twice as long every time.

It counts by what was typed as login, whether there is such an account or not, so that
waiting tells nothing. An attempt is counted before the password is looked at: many at once
are no way round.
"""

from __future__ import annotations

import hmac
from datetime import datetime, timedelta

from server.database import Connection

FREE_FAILURES = 5
FIRST_DELAY = timedelta(seconds=30)
LONGEST_DELAY = timedelta(hours=1)
FORGOTTEN_AFTER = timedelta(days=1)


def begin(connection: Connection, office: str, who: bytes, now: datetime) -> datetime | None:
    """Count an attempt; where it has to wait, nothing is counted and the answer is until when."""
    # So that there is something to lock: of the first ones at once each is counted.
    connection.execute(
        "INSERT INTO sign_in_failure (office, who, failures, last_at, locked_until) VALUES (%s, %s, 0, %s, %s)"
        " ON CONFLICT DO NOTHING",
        (office, who, now, now),
    )
    row = connection.execute(
        "SELECT failures, last_at, locked_until FROM sign_in_failure WHERE office = %s AND who = %s FOR UPDATE",
        (office, who),
    ).fetchone()
    failures = 0
    if row is not None and row[1] > now - FORGOTTEN_AFTER:
        if row[2] > now:
            return row[2]  # type: ignore[no-any-return]
        failures = row[0]
    failures += 1
    connection.execute(
        "INSERT INTO sign_in_failure (office, who, failures, last_at, locked_until) VALUES (%s, %s, %s, %s, %s)"
        " ON CONFLICT (office, who) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at,"
        " locked_until = excluded.locked_until",
        (office, who, failures, now, now + delay(failures)),
    )
    return None


def succeed(connection: Connection, office: str, who: bytes) -> None:
    """The person is who they say: forget the failures."""
    connection.execute("DELETE FROM sign_in_failure WHERE office = %s AND who = %s", (office, who))


def take_back(connection: Connection, office: str, who: bytes) -> None:
    """The attempt that was just counted was none."""
    connection.execute(
        "UPDATE sign_in_failure SET failures = greatest(failures - 1, 0), locked_until = last_at"
        " WHERE office = %s AND who = %s",
        (office, who),
    )


def is_locked(connection: Connection, office: str, who: bytes, now: datetime) -> bool:
    """Whether the next attempt has to wait."""
    row = connection.execute(
        "SELECT 1 FROM sign_in_failure WHERE office = %s AND who = %s AND locked_until > %s",
        (office, who, now),
    ).fetchone()
    return row is not None


def sweep(connection: Connection, office: str, now: datetime) -> None:
    """Delete what counts no more."""
    connection.execute(
        "DELETE FROM sign_in_failure WHERE office = %s AND last_at <= %s", (office, now - FORGOTTEN_AFTER)
    )


def delay(failures: int) -> timedelta:
    """How long to wait after so many failures in a row."""
    if failures < FREE_FAILURES:
        return timedelta()
    doubled: int = 2 ** min(failures - FREE_FAILURES, 20)
    return min(FIRST_DELAY * doubled, LONGEST_DELAY)


def who(key: bytes, login_key: str) -> bytes:
    """What stands for a login in the table: somebody may have typed a password there."""
    return hmac.digest(key, login_key.encode(), "sha256")
