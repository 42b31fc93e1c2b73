"""The desk's side of who read what: telling it, and asking as the owner."""

from __future__ import annotations

from collections.abc import Iterable

from app.sync.client import Client
from app.sync.wire_reads import Read, Reads, RootReads

MOST = 1000


def tell(client: Client, events: Iterable[Read]) -> None:
    """Tell what was read at this desk, up to ``READS_AT_ONCE`` events; each counts once. Raises ServerError."""
    client.tell("POST", "/v1/reads", Reads(tuple(events)))


def of_root(client: Client, root: str) -> RootReads:
    """Who read what is this user's, the newest first. Raises ServerError (``not_found`` for another's)."""
    return client.ask("GET", f"/v1/roots/{root}/reads?limit={MOST}", None, RootReads)
