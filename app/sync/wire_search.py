"""Searching on the office's server and opening what was found, for desks that hold only part of what their users may see.

As in ``app.sync.wire``: MessagePack or JSON, fields only added. What is asked for travels in the body and is kept nowhere.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from app.core.reading import Box
from app.core.visibility import Visibility

MOST_HITS = 200

Narrow = Annotated[str, Meta(max_length=200)]
Day = Annotated[str, Meta(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]


class Search(msgspec.Struct, frozen=True, omit_defaults=True):
    """Cards that hold all words of a text anywhere, as on a desk (``app.core.tokens``).

    What is not empty narrows the search; there may be no text then.
    """

    text: Annotated[str, Meta(max_length=200)] = ""
    limit: Annotated[int, Meta(ge=1, le=MOST_HITS)] = 50
    owner: Narrow = ""
    department: Narrow = ""
    visibility: Visibility | None = None
    tag: Narrow = ""
    """A tag's name."""
    since: Day = ""
    """When the card was exchanged, as far as that is known."""
    until: Day = ""
    organization: Narrow = ""
    """Folded (``app.core.text.fold_organization``); the whole of it."""

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but a text is asked for."""
        return self != Search(self.text, self.limit)


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
