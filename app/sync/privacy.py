"""The desk's side of the duties towards those whose cards are kept."""

from __future__ import annotations

from app.sync.client import Client
from app.sync.wire_privacy import (
    AskDisclosure,
    Disclosure,
    Figures,
    KeepLonger,
    KeptRecords,
    Retention,
)
from app.sync.wire_sharing import Approval


class Privacy:
    """Asks by a client that has a session. Raises ServerError like it."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def ask_disclosure(self, asked: AskDisclosure) -> Approval:
        """Ask a second administrator."""
        return self._client.ask("POST", "/v1/disclosures", asked, Approval)

    def take_disclosure(self, approval: str) -> Disclosure:
        """What was approved."""
        return self._client.ask("GET", f"/v1/disclosures/{approval}", None, Disclosure)

    def figures(self) -> Figures:
        """Cards by department and year in the whole office."""
        return self._client.ask("GET", "/v1/figures", None, Figures)

    def disclosed_page(self, approval: str, page: str) -> bytes:
        """The image of a page with one of the person's cards."""
        return self._client.get(f"/v1/disclosures/{approval}/pages/{page}")

    def retention(self) -> Retention:
        """What is over its period in the whole office."""
        return self._client.ask("GET", "/v1/retention", None, Retention)

    def kept(self) -> KeptRecords:
        """What is kept longer, and why."""
        return self._client.ask("GET", "/v1/retention/kept", None, KeptRecords)

    def keep(self, wanted: KeepLonger) -> KeptRecords:
        """Keep records of one's own longer."""
        return self._client.ask("POST", "/v1/retention/kept", wanted, KeptRecords)
