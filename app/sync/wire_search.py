"""Searching on the office's server and opening what was found, for desks that hold only part of what their users may see.

As in ``app.sync.wire``: MessagePack or JSON, fields only added. What is asked for travels in the body and is kept nowhere.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from app.core.reading import Box

MOST_HITS = 200


class Search(msgspec.Struct, frozen=True, omit_defaults=True):
    """Cards that hold all words of a text anywhere, as on a desk (``app.core.tokens``)."""

    text: Annotated[str, Meta(min_length=1, max_length=200)]
    limit: Annotated[int, Meta(ge=1, le=MOST_HITS)] = 50


class ServerHit(msgspec.Struct, frozen=True):
    """A card that was found."""

    card: str
    owner: str
    exchanged_on: str
    fields: dict[str, str]


class ServerStub(msgspec.Struct, frozen=True):
    """A card whose owner is asked first, by what is told of it (``app.core.records.CardStub``)."""

    stub: str
    owner: str
    name: str
    organization: str


class ServerHits(msgspec.Struct, frozen=True):
    """The newest first."""

    hits: tuple[ServerHit, ...]
    stubs: tuple[ServerStub, ...] = ()


class ServerPicture(msgspec.Struct, frozen=True):
    """One side of a card."""

    page: str
    """Of which the image is to be had at ``/v1/pages/{page}/image``."""
    side: str
    quad: Box | None
    """Where it lies there; None for all of it."""


class ServerCard(msgspec.Struct, frozen=True):
    """A card as it was opened: to be shown, and not kept."""

    card: str
    owner: str
    exchanged_on: str
    fields: dict[str, str]
    pictures: tuple[ServerPicture, ...]
