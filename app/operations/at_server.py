"""A conversation with the office's server in the name of who has signed in there: one at a time for each profile.

A refresh token works once. Two processes that went on with the session at the same moment would
end it, so whoever speaks to the server holds the profile's lock ``sync``.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from functools import partial

import msgspec

from app.core.errors import EnishiError
from app.db import profiles
from app.operations.joining import Connect, Membership, membership, obeying, required, resume
from app.operations.session import Session
from app.sync.administration import Administration
from app.sync.client import Client, pinned_transport
from app.sync.kept import Kept
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

    Of a session that keeps one (``Session.kept``), connection and access token are those of the conversation before, as long
    as they are good for anything. After an error a conversation begins anew.
    A desk that the server has revoked gives up what belongs to others. Raises UsageError where the desk has
    joined no server, SignInNeededError, BusyError, ServerError.
    """
    store = session.store
    with profiles.lock(store.profile, "sync", wait=wait), obeying(store):
        joined = required(store)
        with _client(session.kept, joined, connect, pause) as client:
            # Another process may have gone on with the session, or somebody signed in: what was gained before is over.
            if not client.access or client.follows != joined.refresh or joined.device != store.device:
                joined = resume(store, joined, client)
            client.renew = lambda: resume(store, required(store), client)
            yield client, joined


@contextmanager
def _client(kept: Kept | None, joined: Membership, connect: Connect, pause: Pause) -> Iterator[Client]:
    make = partial(_connected, joined, connect, pause)
    if kept is None:
        with closing(make()) as client:
            yield client
        return
    server = (joined.address, joined.pin, connect)
    client = kept.take(server, make)
    client.pause = pause
    try:
        yield client
    except EnishiError:
        client.close()
        raise
    except BaseException:  # who gives way to others goes on later
        kept.leave(server, client)
        raise
    kept.leave(server, client)


def _connected(joined: Membership, connect: Connect, pause: Pause) -> Client:
    return Client(joined.address, connect(joined.pin), pause=pause)


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
