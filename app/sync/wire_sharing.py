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


class ContactRequests(msgspec.Struct, frozen=True):
    """Of the last year, the newest first."""

    sent: tuple[ContactRequest, ...]
    received: tuple[ContactRequest, ...]
    """About cards of this user, and of those for whom he acts."""


class AnswerContact(msgspec.Struct, frozen=True, omit_defaults=True):
    """The owner's answer: until which day, or not at all. He may answer anew."""

    until: datetime.date | None = None
