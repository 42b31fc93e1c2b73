"""What the server forgets: answers to old pushes, and departures that every desk has heard of or need not hear of any more."""

from __future__ import annotations

from datetime import datetime, timedelta

from server.database import Connection

PRUNED_AFTER = timedelta(days=180)
"""Twice the longest lease, and three times as long as a session lasts without the server."""


def prune(connection: Connection, office: str, now: datetime) -> None:
    """Delete what is old.

    A desk whose cursor lies before a departure that is forgotten is told to begin the scope anew
    (``server.pull``). Erasures are never forgotten.
    """
    until = now - PRUNED_AFTER
    connection.execute("DELETE FROM disclosure WHERE office = %s AND at < %s", (office, until))
    connection.execute("DELETE FROM push WHERE office = %s AND at < %s", (office, until))
    connection.execute(
        "WITH gone AS (DELETE FROM departure WHERE office = %s AND NOT erased AND at < %s RETURNING scope, seq)"
        " UPDATE counter c SET pruned = greatest(c.pruned, g.seq)"
        " FROM (SELECT scope, max(seq) AS seq FROM gone GROUP BY scope) g"
        " WHERE c.office = %s AND c.scope = g.scope",
        (office, until, office),
    )
