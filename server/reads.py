"""Reading that matters is kept: who, when, how and of which root; never what was asked for.

The owner may ask who opened a card of his. After 25 months only sums are left, which tell of nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from app.core.dates import format_instant, office_day, office_zone, parse_instant
from app.core.ids import new_id
from app.sync.wire_reads import Read, ReadKind, RootRead, RootReads
from server.bulk import array
from server.callers import Reader
from server.database import Connection
from server.problems import not_found
from server.scopes import rights_of
from server.sealing import Sealer

MONTHS = 25
"""For how long events are kept one by one."""
_OLDEST = timedelta(days=MONTHS * 30)
"""Events that a desk tells later than that are not kept."""


def note(connection: Connection, reader: Reader, kind: ReadKind, root: str, now: datetime) -> None:
    """Keep that somebody reads something now, unless the root is his own."""
    keep(connection, reader, [Read(new_id(), kind, format_instant(now), root)], now)


def keep(connection: Connection, reader: Reader, events: Iterable[Read], now: datetime) -> None:
    """Keep what a desk tells, each event once; what names a root that is not there, or his own, is passed over.

    Raises ValueError for an instant that is none.
    """
    told = [
        {"id": event.id, "kind": event.kind, "root": event.root, "at": at.isoformat()}
        for event in events
        if (at := min(_instant(event.at), now)) > now - _OLDEST
    ]
    if not told:
        return
    connection.execute(
        "INSERT INTO read_event (office, id, at, reader, device, kind, root)"
        " SELECT %s, t.id, t.at, %s, %s, t.kind, t.root"
        " FROM jsonb_to_recordset(%s::jsonb) AS t (id text, at timestamptz, kind text, root text)"
        " WHERE t.root = '' OR EXISTS (SELECT 1 FROM record r"
        " WHERE r.office = %s AND r.id = t.root AND r.root = '' AND r.owner NOT IN ('', %s)"
        " FOR KEY SHARE)"  # it is not erased meanwhile
        " ON CONFLICT DO NOTHING",
        (
            reader.office, reader.user, reader.device, msgspec.json.encode(told).decode(), reader.office, reader.user,
        ),
    )  # fmt: skip


def of_root(
    connection: Connection, sealer: Sealer, reader: Reader, root: str, limit: int, now: datetime
) -> RootReads:
    """Who read something that is this user's, or his for whom he acts; not which desks fetched images ahead.

    Raises Refused (``not_found``) for another's.
    """
    rights = rights_of(connection, sealer, reader, office_day(now))
    own = connection.execute(
        "SELECT 1 FROM record WHERE office = %s AND id = %s AND root = '' AND owner = ANY(%s::text[])"
        " AND kind IN ('card', 'meeting', 'batch')",
        (reader.office, root, array(rights.principals)),
    ).fetchone()
    if own is None:
        raise not_found()
    rows = connection.execute(
        "SELECT reader, kind, at FROM read_event WHERE office = %s AND root = %s AND kind <> %s"
        " ORDER BY at DESC, id DESC LIMIT %s",
        (reader.office, root, ReadKind.AHEAD.value, limit + 1),
    ).fetchall()
    found = tuple(RootRead(user, ReadKind(kind), format_instant(at)) for user, kind, at in rows[:limit])
    return RootReads(found, len(rows) > limit)


def of_cards(connection: Connection, office: str, cards: Iterable[str]) -> list[tuple[str, str, str]]:
    """Who opened some cards, how and when, the oldest first."""
    rows = connection.execute(
        "SELECT reader, kind, at FROM read_event WHERE office = %s AND root = ANY(%s::text[]) ORDER BY at, id",
        (office, array(cards)),
    ).fetchall()
    return [(reader, kind, format_instant(at)) for reader, kind, at in rows]


def forget(connection: Connection, office: str, roots: Iterable[str]) -> None:
    """Forget which roots were read that are being erased; that somebody read something stays counted."""
    connection.execute(
        "UPDATE read_event SET root = '' WHERE office = %s AND root = ANY(%s::text[])", (office, array(roots))
    )


def sum_up(connection: Connection, office: str, now: datetime) -> None:
    """Turn whole months that are long past into sums."""
    day = office_day(now)
    months = day.year * 12 + day.month - 1 - MONTHS
    until = datetime(months // 12, months % 12 + 1, 1, tzinfo=office_zone())
    connection.execute(
        "WITH past AS (DELETE FROM read_event WHERE office = %s AND at < %s RETURNING at, kind, reader)"
        " INSERT INTO read_sum (office, month, kind, events, readers)"
        " SELECT %s, to_char(at AT TIME ZONE %s, 'YYYY-MM'), kind, count(*), count(DISTINCT reader)"
        " FROM past GROUP BY 2, 3"
        " ON CONFLICT (office, month, kind) DO UPDATE SET events = read_sum.events + excluded.events,"
        " readers = greatest(read_sum.readers, excluded.readers)",
        (office, until, office, str(office_zone())),
    )


def _instant(text: str) -> datetime:
    instant = parse_instant(text)
    if instant.tzinfo is None:
        raise ValueError("an instant without its zone")
    return instant
