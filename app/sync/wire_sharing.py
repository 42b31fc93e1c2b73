"""What a desk and the office's server say about asking for a card, and about what colleagues share out.

As in ``app.sync.wire``: MessagePack or JSON, fields only added. Days are the office's, instants UTC.
"""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from app.sync.wire_accounts import Id

Reason = Annotated[str, Meta(max_length=1000)]


class AskContact(msgspec.Struct, frozen=True):
    """Ask the owner of a card, of which one has the stub, to be let see it."""

    stub: Id
    why: Reason


class ContactState(StrEnum):
    """What has become of a request."""

    WAITING = "waiting"
    GRANTED = "granted"
    DECLINED = "declined"
    ENDED = "ended"
    """It was granted; the day is past, or the owner has taken it back, or nobody is to be asked any more."""


class ContactRequest(msgspec.Struct, frozen=True, omit_defaults=True):
    """A request, as its asker or the card's owner sees it."""

    id: str
    asker: str
    stub: str
    why: str
    asked_at: str
    state: ContactState
    until: datetime.date | None = None
    """The last day, where it was granted."""
    card: str = ""
    """For the owner, and for the asker while he may see it."""
    owner: str = ""
    """For the asker: whom he has asked, as the stub tells him."""
    name: str = ""
    """For the asker: who stands on the card, as the stub tells him."""


class ContactRequests(msgspec.Struct, frozen=True):
    """Of the last year, the newest first."""

    sent: tuple[ContactRequest, ...]
    received: tuple[ContactRequest, ...]
    """About cards of this user, and of those for whom he acts."""


class AnswerContact(msgspec.Struct, frozen=True, omit_defaults=True):
    """The owner's answer: until which day, or not at all. He may answer anew."""

    until: datetime.date | None = None


REVIEWED_AT_ONCE = 20
"""The most cards that one desk holds for review."""

CANDIDATES = 1000


class TakeReview(msgspec.Struct, frozen=True, omit_defaults=True):
    """Cards that are to be looked at, the most urgent first: the desk is given the first ones that no other holds.

    What it holds already, it holds anew. Without cards: only that.
    """

    cards: Annotated[tuple[Id, ...], Meta(max_length=CANDIDATES)] = ()


class ReturnReview(msgspec.Struct, frozen=True):
    """Cards that a desk has looked at, or leaves to others."""

    cards: Annotated[tuple[Id, ...], Meta(max_length=REVIEWED_AT_ONCE)]


class Lease(msgspec.Struct, frozen=True):
    """確認中: who looks at a card, and until when nobody else does."""

    card: str
    user: str
    device: str
    until: str


class Leases(msgspec.Struct, frozen=True):
    """Of all cards that this user may see."""

    leases: tuple[Lease, ...]


class Matter(StrEnum):
    """What two administrators decide together."""

    OPEN_CARDS = "open_cards"
    """All that one who has left without a handover had, what is private too, goes to a successor."""
    DISCLOSE = "disclose"
    """開示請求: all that is held on a person is given out (``app.sync.wire_privacy``)."""


class AskApproval(msgspec.Struct, frozen=True):
    """An administrator asks a second one."""

    id: Id
    """A fresh id: the same, asked again, is asked once."""
    matter: Matter
    subject: Id
    """The user whom it is about."""
    to: Id
    """The user who is to have it."""
    why: Reason


class AnswerApproval(msgspec.Struct, frozen=True):
    """The second administrator's answer; the first may only take it back."""

    approved: bool


class ApprovalState(StrEnum):
    WAITING = "waiting"
    APPROVED = "approved"
    """And done, in the same moment."""
    REFUSED = "refused"
    LAPSED = "lapsed"
    """Nobody has answered in time."""


class Approval(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was asked, by whom, and what has become of it."""

    id: str
    matter: Matter
    subject: str
    to: str
    why: str
    asked_by: str
    asked_at: str
    state: ApprovalState
    answered_by: str = ""
    answered_at: str = ""

    @property
    def was_withdrawn(self) -> bool:
        """Whether who asked has taken it back. That is no state of its own, which older desks could not read."""
        return self.state is ApprovalState.REFUSED and self.answered_by == self.asked_by


class Approvals(msgspec.Struct, frozen=True):
    """Of the last year, the newest first."""

    approvals: tuple[Approval, ...]
