"""人事異動: what moves with somebody who moves, and what does not, as a desk and the office's server say it.

As in ``app.sync.wire``: MessagePack or JSON, fields only added. Days are the office's, instants UTC. What is
private is in none of it: it stays with its owner, and nobody hears how much it is.
"""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from app.sync.wire_accounts import Id, Short

MOST_EXCEPTIONS = 5000


class Rotate(msgspec.Struct, frozen=True, omit_defaults=True):
    """A user leaves the departments in which he has posts for another one, and leaves their records to a successor."""

    id: Id
    """A fresh id: the same rotation, asked for again, is done once."""
    user: Id
    successor: Id
    department: Annotated[str, Meta(max_length=36)] = ""
    """Where he goes; empty for nowhere here."""
    title: Short = ""
    day: datetime.date | None = None
    """The first day there; none: today."""
    others: Annotated[dict[Id, Id], Meta(max_length=MOST_EXCEPTIONS)] = {}
    """Record → the user who is to have that one instead of the successor."""
    stay: Annotated[tuple[Id, ...], Meta(max_length=MOST_EXCEPTIONS)] = ()
    """Records that he keeps."""
    keeps_role: bool = False
    """Whether who leads the department that he leaves leads the new one."""


class Count(msgspec.Struct, frozen=True):
    """How many records of a kind go to somebody."""

    kind: str
    to: str
    """A user; empty for those that stay."""
    number: int


class Item(msgspec.Struct, frozen=True):
    """One record that goes to somebody (empty: stays)."""

    kind: str
    id: str
    to: str


class Right(msgspec.Struct, frozen=True, omit_defaults=True):
    """A post or a delegation of the user, or for him, that ends with the rotation."""

    kind: str
    id: str
    of: str
    """The department, or for whom was acted."""
    to: str = ""
    """Who acted for him; empty where it was he who acted."""


class Why(StrEnum):
    """Why something stays though nobody has asked for it. Travels as text: a desk may not know all of them."""

    DEPARTMENT = "department"
    """It is of a department that he does not leave."""
    BATCH = "batch"
    """A batch, of which not all cards go to the same."""


class Stay(msgspec.Struct, frozen=True):
    """How many records of a kind stay, and why (``Why``); nothing of what is private."""

    kind: str
    why: str
    number: int


class Plan(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a rotation does or did."""

    counts: tuple[Count, ...]
    items: tuple[Item, ...]
    """Those of them that who asks may see."""
    ends: tuple[Right, ...]
    waiting: int = 0
    """Of the batches: how many go with what is in them as soon as they have been read, and are their owner's alone until then."""
    role: str = ""
    """The role of his account (``app.core.roles``) that ends on the day: from then on he is staff. Empty where none does."""
    stays: tuple[Stay, ...] = ()


class RotationHead(msgspec.Struct, frozen=True, omit_defaults=True):
    """That a rotation was done, without what it handed over."""

    id: str
    user: str
    successor: str
    department: str
    day: datetime.date
    by: str
    at: str
    undone_at: str = ""


class Rotations(msgspec.Struct, frozen=True):
    """Those of the last year that who asks may undo, the newest first."""

    rotations: tuple[RotationHead, ...]


class Rotation(msgspec.Struct, frozen=True, omit_defaults=True):
    """A rotation that was done. What it handed over is what a handover report tells of."""

    id: str
    user: str
    successor: str
    department: str
    day: datetime.date
    by: str
    at: str
    plan: Plan
    undone_at: str = ""
    kept: int = 0
    """Of those that were to go back: how many somebody has changed since, so that they stayed as they are."""
