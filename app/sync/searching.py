"""The desk's side of searching on the office's server."""

from __future__ import annotations

from app.sync.client import Client
from app.sync.wire_search import Search, ServerCard, ServerHits


def search(client: Client, wanted: Search) -> ServerHits:
    """Ask by a client that has a session: once, since somebody who types waits. Raises ServerError."""
    return client.ask("POST", "/v1/search", wanted, ServerHits, attempts=1)


def open_card(client: Client, card: str) -> ServerCard:
    """A card that was found. Raises ServerError (``not_found`` for what is not there, or not for this user)."""
    return client.ask("GET", f"/v1/cards/{card}", None, ServerCard)
