"""The desk's side of what colleagues share out: asking for cards, moving on, reviewing together, deciding by two.

All of these may be sent again when an answer was lost: they are done once.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.sync.client import Client
from app.sync.wire_rotation import Plan, Rotate, Rotation, Rotations
from app.sync.wire_sharing import (
    AnswerApproval,
    AnswerContact,
    Approval,
    Approvals,
    AskApproval,
    AskContact,
    ContactRequest,
    ContactRequests,
    Leases,
    ReturnReview,
    TakeReview,
)


class Sharing:
    """Asks by a client that has a session. Raises ServerError like it."""

    def __init__(self, client: Client) -> None:
        self._client = client

    # 本人に確認.

    def ask_contact(self, stub: str, why: str) -> ContactRequest:
        """Ask the owner of a card to be let see it."""
        return self._client.ask("POST", "/v1/contact-requests", AskContact(stub, why), ContactRequest)

    def contacts(self) -> ContactRequests:
        """What one has asked, and is asked."""
        return self._client.ask("GET", "/v1/contact-requests", None, ContactRequests)

    def answer_contact(self, request: str, until: date | None) -> None:
        """Let the asker see the card until a day; None: not, or not any more."""
        self._client.tell("POST", f"/v1/contact-requests/{request}/answer", AnswerContact(until))

    # 人事異動.

    def plan_rotation(self, rotation: Rotate) -> Plan:
        """The dry run."""
        return self._client.ask("POST", "/v1/rotations/plan", rotation, Plan)

    def rotate(self, rotation: Rotate) -> Rotation:
        """Do it."""
        return self._client.ask("POST", "/v1/rotations", rotation, Rotation)

    def rotations(self) -> Rotations:
        """Those of the last year that one may undo."""
        return self._client.ask("GET", "/v1/rotations", None, Rotations)

    def own_rotations(self) -> Rotations:
        """Those of the last year by which one moved or succeeded somebody."""
        return self._client.ask("GET", "/v1/rotations?own=1", None, Rotations)

    def rotation(self, rotation: str) -> Rotation:
        """What one did."""
        return self._client.ask("GET", f"/v1/rotations/{rotation}", None, Rotation)

    def undo_rotation(self, rotation: str) -> Rotation:
        """Undo it, but for what somebody has changed since."""
        return self._client.ask("POST", f"/v1/rotations/{rotation}/undo", None, Rotation)

    # 確認中.

    def take_review(self, cards: Iterable[str] = ()) -> Leases:
        """Hold what this desk holds for another term, and the first of ``cards`` that nobody holds."""
        return self._client.ask("POST", "/v1/review/take", TakeReview(tuple(cards)), Leases)

    def return_review(self, cards: Iterable[str]) -> None:
        """Let others have cards."""
        self._client.tell("POST", "/v1/review/return", ReturnReview(tuple(cards)))

    def review(self) -> Leases:
        """Who looks at which card."""
        return self._client.ask("GET", "/v1/review", None, Leases)

    # Two administrators.

    def ask_approval(self, asked: AskApproval) -> Approval:
        """Ask a second administrator."""
        return self._client.ask("POST", "/v1/approvals", asked, Approval)

    def approvals(self) -> Approvals:
        """What administrators have asked each other."""
        return self._client.ask("GET", "/v1/approvals", None, Approvals)

    def answer_approval(self, approval: str, *, approved: bool) -> Approval:
        """Approve, and have it done; or refuse."""
        return self._client.ask(
            "POST", f"/v1/approvals/{approval}/answer", AnswerApproval(approved), Approval
        )
