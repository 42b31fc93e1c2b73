"""A conversation with the office's server in the name of who has signed in there: one at a time for each profile.

A refresh token works once. Two processes that went on with the session at the same moment would
end it, so whoever speaks to the server holds the profile's lock ``sync``.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager

import msgspec

from app.db import profiles
from app.operations.joining import Connect, Membership, membership, obeying, required, resume
from app.operations.session import Session
from app.sync.administration import Administration
from app.sync.client import Client, pinned_transport
from app.sync.wire_settings import ChangeSettings, Settings

Pause = Callable[[float], None]
"""Waits some seconds before a request that was not answered is sent again."""

PATIENCE = 60.0
"""Seconds for which what a person asks of the server waits for a sync under way."""


@contextmanager
def at_server(
    session: Session,
    *,
    connect: Connect = pinned_transport,
    wait: float = PATIENCE,
    pause: Pause = time.sleep,
) -> Iterator[tuple[Client, Membership]]:
    """A client with a session, for as long as the block runs.

    A desk that the server has revoked gives up what belongs to others. Raises UsageError where the desk has
    joined no server, SignInNeededError, BusyError, ServerError.
    """
    store = session.store
    with profiles.lock(store.profile, "sync", wait=wait), obeying(store):
        joined = required(store)
        with closing(Client(joined.address, connect(joined.pin), pause=pause)) as client:
            yield client, resume(store, joined, client)


def answers(session: Session, connect: Connect = pinned_transport) -> bool:
    """Whether the server answers now, for a desk that waits for it: one short question, for which no session is needed.

    Raises UsageError where the desk has joined no server.
    """
    joined = required(session.store)
    with closing(Client(joined.address, connect(joined.pin))) as client:
        return client.is_there()


def decided(session: Session, connect: Connect = pinned_transport) -> Settings | None:
    """What the office has decided for all its desks; None where this one stands alone. Raises what ``at_server`` raises."""
    if membership(session.store) is None:
        return None
    with at_server(session, connect=connect) as (client, _):
        return Administration(client).settings()


def change_decided(
    session: Session, change: Mapping[str, object], connect: Connect = pinned_transport
) -> bool:
    """Decide fields of ``ChangeSettings`` for the whole office, as an administrator; false where this desk stands alone.

    Raises what ``at_server`` raises.
    """
    if membership(session.store) is None:
        return False
    with at_server(session, connect=connect) as (client, _):
        Administration(client).change_settings(msgspec.convert(change, ChangeSettings))
    return True
