"""保存期間: what is over its period in the whole office, in numbers, and what its owners keep longer.

From when a record is counted stands in the clear, to the month (``server.reach``), and periods end with a month. What is private,
or only to be asked for, is in no number: its owner alone sees at his desk that it is due. So a private meeting
does not hold a card back here, as it does there. Nothing is disposed of by these numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from app.core.dates import format_instant, office_day, parse_instant
from app.core.documents import record_of
from app.core.records import Meeting, Task
from app.core.retention import kept_from
from app.sync.wire_privacy import DueRecords, KeepLonger, Kept, KeptRecords, Retention
from server import audit, settings
from server.audit import Action
from server.bulk import array
from server.callers import Reader
from server.database import Connection
from server.problems import not_found
from server.scopes import rights_of
from server.sealing import Sealer

KINDS = ("card", "meeting", "note", "task")
_PURPOSE = "kept"
_KNOWN = "({row}.scope = 'all' OR starts_with({row}.scope, 'd:'))"
"""That others than its owner may know of a row."""
_IS_KEPT = (
    "EXISTS (SELECT 1 FROM kept_longer k WHERE k.office = r.office AND k.record = r.id AND k.until >= %s)"
)

Found = tuple[str, str, int, bool]
"""Kind, owner, month, and whether it is kept longer."""


def due(connection: Connection, sealer: Sealer, office: str, now: datetime) -> Retention:
    """How many records are over their period today, by owner and kind."""
    decided = settings.read(connection, office)
    today = office_day(now)
    numbers: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    oldest: dict[tuple[str, str], int] = {}
    for kind in KINDS:
        if years := int(getattr(decided, f"keep_{kind}_years")):
            for _, owner, month, is_kept in _over(connection, sealer, office, kind, years, today):
                numbers[owner, kind][is_kept] += 1
                oldest[owner, kind] = min(oldest.get((owner, kind), month), month)
    return Retention(
        tuple(
            DueRecords(kind, owner, number, kept, _first(oldest[owner, kind]))
            for (owner, kind), (number, kept) in sorted(numbers.items())
        )
    )


def keep(
    connection: Connection, sealer: Sealer, reader: Reader, wanted: KeepLonger, now: datetime
) -> KeptRecords:
    """Keep records longer, for their owner or who acts for him, or not any longer; the audit tells how many of those that others know of.

    Raises Refused (``not_found``) where one of them is not there or not his; then nothing is changed.
    """
    office = reader.office
    rights = rights_of(connection, sealer, reader, office_day(now))
    found = connection.execute(
        f"SELECT r.id, {_KNOWN.format(row='r')} FROM record r WHERE r.office = %s AND r.id = ANY(%s::text[])"
        " AND r.kind = ANY(%s::text[]) AND r.owner = ANY(%s::text[]) ORDER BY r.id FOR SHARE",
        (office, array(wanted.records), array(KINDS), array(rights.principals)),
    ).fetchall()
    if len(found) < len(set(wanted.records)):
        raise not_found()
    forget(connection, office, wanted.records)
    if wanted.until is not None:
        for record, _ in found:
            connection.execute(
                "INSERT INTO kept_longer (office, record, until, why, by, at) VALUES (%s, %s, %s, %s, %s, %s)",
                (
                    office, record, wanted.until,
                    sealer.seal_data(office, _PURPOSE, record, wanted.why.encode()), reader.user, now,
                ),
            )  # fmt: skip
    if known := sum(is_known for _, is_known in found):
        audit.write(
            connection, office, Action.KEPT_LONGER, now, actor=reader.user, device=reader.device,
            detail={"records": str(known), "until": wanted.until.isoformat() if wanted.until else ""},
        )  # fmt: skip
    return kept(connection, sealer, reader, now)


def kept(connection: Connection, sealer: Sealer, reader: Reader, now: datetime) -> KeptRecords:
    """What is kept longer of what a user may see."""
    office, today = reader.office, office_day(now)
    rights = rights_of(connection, sealer, reader, today)
    rows = connection.execute(
        "SELECT k.record, k.until, k.why, k.by, k.at FROM kept_longer k JOIN record r ON r.office = k.office AND r.id = k.record"
        " WHERE k.office = %s AND k.until >= %s AND r.scope = ANY(%s::text[]) ORDER BY k.record",
        (office, today, array(rights.scopes)),
        binary=True,
    )
    return KeptRecords(
        tuple(
            Kept(
                record,
                until,
                sealer.open_data(office, _PURPOSE, record, why).decode(),
                by,
                format_instant(at),
            )
            for record, until, why, by, at in rows
        )
    )


def forget(connection: Connection, office: str, records: Iterable[str]) -> None:
    """Forget why records are kept longer."""
    connection.execute(
        "DELETE FROM kept_longer WHERE office = %s AND record = ANY(%s::text[])", (office, array(records))
    )


def _over(
    connection: Connection, sealer: Sealer, office: str, kind: str, years: int, today: date
) -> Iterator[Found]:
    """The records of a kind that are over their period."""
    first = kept_from(today, years)
    before = first.year * 12 + first.month - 1
    rows = connection.execute(
        f"SELECT r.kind, r.owner, r.month, {_IS_KEPT}, r.id, CASE WHEN r.kind IN ('meeting', 'task') THEN r.document END"
        f" FROM record r WHERE r.office = %s AND r.kind = %s AND r.month > 0 AND r.month < %s AND {_KNOWN.format(row='r')}"
        " AND NOT EXISTS (SELECT 1 FROM reference f JOIN record m ON m.office = f.office AND m.id = f.source"
        f" WHERE f.office = r.office AND f.target = r.id AND m.kind = 'meeting' AND m.month >= %s AND {_KNOWN.format(row='m')})",
        (today, office, kind, before, before),
        binary=True,
    )
    for *found, record, sealed in rows:
        if sealed is None or _counts(sealer, office, kind, record, sealed, first):
            yield found[0], found[1], found[2], found[3]


def _counts(sealer: Sealer, office: str, kind: str, record: str, sealed: bytes, first: date) -> bool:
    """Whether a meeting was not taken back, and a task was done long enough ago."""
    document = sealer.open(office, kind, record, sealed)
    item = record_of(document)
    if isinstance(item, Task):
        return bool(item.done_at) and office_day(parse_instant(item.done_at)) < first
    return isinstance(item, Meeting) and not document.revoked_at


def _first(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)
