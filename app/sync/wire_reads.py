"""What desks tell the office's server of reading, and what it tells the owner: who opened what, never what was asked for.

As in ``app.sync.wire``: MessagePack or JSON, fields only added.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from app.sync.wire_accounts import Id

READS_AT_ONCE = 500

ERASED_AT_ONCE = 500


class ReadKind(StrEnum):
    """What somebody did."""

    CARD = "card"
    """Opened a colleague's card."""
    IMAGE = "image"
    """Had the server send an image; only the server says so."""
    AHEAD = "ahead"
    """A desk had the server send an image before anybody looked; only the server says so, and desks are not told of it."""
    SEARCH = "search"
    ORGANIZATION = "organization"
    """Looked up an organisation."""
    EXPORT = "export"
    PRINT = "print"


class Read(msgspec.Struct, frozen=True, omit_defaults=True):
    """One event at a desk. Who and at which desk, the server knows."""

    id: Id
    """Made by the desk, so that it may be told twice and counts once."""
    kind: ReadKind
    at: Annotated[str, Meta(max_length=30)]
    root: Annotated[str, Meta(max_length=36)] = ""
    """The card or another root; empty where there is none."""


class Reads(msgspec.Struct, frozen=True):
    """What happened at a desk since it last said so."""

    events: Annotated[tuple[Read, ...], Meta(max_length=READS_AT_ONCE)]


class RootRead(msgspec.Struct, frozen=True):
    """Somebody read something that is another's."""

    user: str
    kind: ReadKind
    at: str


class RootReads(msgspec.Struct, frozen=True):
    """Of the last 25 months, the newest first."""

    reads: tuple[RootRead, ...]
    more: bool


class Erase(msgspec.Struct, frozen=True):
    """Cards, meetings, notes or tasks that are to be erased for good, with all that was ever kept of them."""

    cards: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=ERASED_AT_ONCE)]


class Erased(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of it. The same, asked again, is answered alike."""

    left: tuple[str, ...] = ()
    """Cards that are not there, or not this user's to erase; one cannot be told from the other."""
