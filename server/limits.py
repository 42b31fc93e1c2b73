"""How often an address may try what anybody may ask (token bucket), counted in the database for all servers together."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from server.database import Connection


class Limit(NamedTuple):
    """``burst`` requests at once, then ``per_second``."""

    burst: int
    per_second: float


def take(connection: Connection, office: str, who: bytes, limit: Limit, now: datetime) -> float:
    """Take one; 0, or the seconds until there is one again.

    ``who`` stands for the address (``lockout.who``). Who is refused is not counted: asking while it is too early makes
    nobody wait longer.
    """
    # So that there is something to lock: of the first ones at once each is counted.
    connection.execute(
        "INSERT INTO guess (office, who, tokens, at) VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING",
        (office, who, limit.burst, now),
    )
    known = connection.execute(
        "SELECT tokens, at FROM guess WHERE office = %s AND who = %s FOR UPDATE", (office, who)
    ).fetchone()
    left = float(limit.burst)
    if known is not None:
        passed = max(0.0, (now - known[1]).total_seconds())
        left = min(left, known[0] + passed * limit.per_second)
    if left < 1:
        return (1 - left) / limit.per_second
    connection.execute(
        "INSERT INTO guess (office, who, tokens, at) VALUES (%s, %s, %s, %s)"
        " ON CONFLICT (office, who) DO UPDATE SET tokens = excluded.tokens, at = excluded.at",
        (office, who, left - 1, now),
    )
    return 0.0


def give_back(connection: Connection, office: str, who: bytes, limit: Limit) -> None:
    """What was taken was no guess."""
    connection.execute(
        "UPDATE guess SET tokens = least(%s, tokens + 1) WHERE office = %s AND who = %s",
        (limit.burst, office, who),
    )


def sweep(connection: Connection, office: str, limit: Limit, now: datetime) -> None:
    """Delete what counts no more."""
    full = timedelta(seconds=limit.burst / limit.per_second)
    connection.execute("DELETE FROM guess WHERE office = %s AND at <= %s", (office, now - full))
