"""Who opened whose card: the desk tells the office's server what was read here, and an owner asks."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid5

from app.core.records import Card, User
from app.db.rows import rows, value
from app.db.store import Store
from app.operations.at_server import at_server
from app.operations.joining import Connect
from app.operations.session import Session
from app.operations.staff import acting_for
from app.sync import reads
from app.sync.client import Client, pinned_transport
from app.sync.wire_reads import READS_AT_ONCE, Read, ReadKind, RootRead

TOLD = "sync.reads_told"
"""Setting: the number of the last event of reading that the server has."""

_KINDS = {
    "open_card": ReadKind.CARD,
    "search_colleagues": ReadKind.SEARCH,
    "export": ReadKind.EXPORT,
    "print": ReadKind.PRINT,
}
"""What the server is told of, by the desk's word for it."""


def tell_reads(store: Store, client: Client, user: str) -> int:
    """Tell the server what this user has read since he joined, or since it was last told; how many events that were.

    Raises ServerError.
    """
    last = store.setting(TOLD)
    if not last:  # what was read before joining was read of nobody else's
        store.set_setting(TOLD, str(value(store.db, "SELECT coalesce(max(num), 0) FROM read_event")))
        return 0
    told, num = 0, int(last)
    while found := list(
        rows(
            store.db,
            "SELECT num, at, operator, kind, root FROM read_event WHERE num > ? ORDER BY num LIMIT ?",
            (num, READS_AT_ONCE),
        )
    ):
        events = [
            Read(
                str(uuid5(UUID(user), f"{row['num']} {row['at']}")),
                _KINDS[row["kind"]],
                row["at"],
                row["root"],
            )
            for row in found
            if row["operator"] == user and row["kind"] in _KINDS
        ]
        if events:
            reads.tell(client, events)
        num = int(found[-1]["num"])
        store.set_setting(TOLD, str(num))
        told += len(events)
    return told


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who read what is another's."""

    name: str
    """Empty for somebody of whom the desk has not heard."""
    times: int
    last: str
    """When he did last, in UTC."""
    kinds: tuple[ReadKind, ...]
    """What he did, the newest first."""
    acting_for: str = ""
    """The name of the card's owner where he acted for him."""


def readers_of(session: Session, root: str, *, connect: Connect = pinned_transport) -> list[Reader]:
    """Who read a card of this user within the last 25 months, who did last comes first.

    Raises UsageError where the desk has joined no server, ServerError.
    """
    with at_server(session, connect=connect) as (client, _):
        told = reads.of_root(client, root).reads
    owner = session.store.get(Card, root).owner
    by_user: dict[str, list[RootRead]] = {}
    for read in told:
        by_user.setdefault(read.user, []).append(read)
    names = {user.id: user.name for user in session.store.find_in(User, "id", by_user)}
    return [
        Reader(
            names.get(user, ""),
            len(events),
            events[0].at,
            tuple(dict.fromkeys(one.kind for one in events)),
            acting_for(session.store, user, owner, events[0].at),
        )
        for user, events in by_user.items()
    ]
