"""What a desk and the office's server say about the duties towards those whose cards are kept.

As in ``app.sync.wire``: MessagePack or JSON, fields only added.
"""

from __future__ import annotations

import datetime
from typing import Annotated

import msgspec
from msgspec import Meta

from app.core.reading import Box, Side
from app.sync.wire_accounts import Id
from app.sync.wire_sharing import Reason

TAKEN_WITHIN_DAYS = 30
"""For how long after it was approved a disclosure may be taken."""

Said = Annotated[str, Meta(max_length=200)]


class Wanted(msgspec.Struct, frozen=True, omit_defaults=True):
    """Whose data are wanted: the name, and at least one of the others, to tell namesakes apart."""

    name: Annotated[str, Meta(min_length=1, max_length=200)]
    organization: Said = ""
    mail: Said = ""
    telephone: Said = ""


class AskDisclosure(msgspec.Struct, frozen=True):
    """開示請求: an administrator asks a second one to have all that is held on a person given out."""

    id: Id
    """A fresh id: the same, asked again, is asked once. It is the approval's too."""
    wanted: Wanted
    why: Reason


class DisclosedRegion(msgspec.Struct, frozen=True):
    """Where a card is on a page; other cards may be beside it."""

    page: str
    side: Side
    quad: Box | None
    """None: the page is the card."""


class DisclosedLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that is kept about a card, or was done to it."""

    kind: str
    """Of the record; ``read`` for that somebody opened it, ``request`` for that somebody asked its owner to see it."""
    at: str
    by: str
    """The name of one of the staff; empty where a machine did it."""
    values: dict[str, str]
    """What it says, by column. Staff and departments by name."""
    revoked: bool = False


class DisclosedCard(msgspec.Struct, frozen=True):
    """A card with all that hangs on it and all that is about it."""

    id: str
    fields: dict[str, str]
    """What holds now."""
    about: DisclosedLine
    """The card's own record."""
    lines: tuple[DisclosedLine, ...]
    """The oldest first."""
    regions: tuple[DisclosedRegion, ...]


class Disclosure(msgspec.Struct, frozen=True):
    """All that is held on a person."""

    approval: str
    wanted: Wanted
    asked_by: str
    """Names of the two administrators."""
    approved_by: str
    now: str
    cards: tuple[DisclosedCard, ...]
    namesakes: int
    """Cards that bear the name, and on which nothing else that was asked for stands; they are not among these."""


class Figure(msgspec.Struct, frozen=True, omit_defaults=True):
    """A cell of a table of figures."""

    cards: int = 0
    people: int = 0
    """Owners of these cards."""
    hidden: bool = False
    """Fewer than five people, or another such cell could be computed from it."""


class FigureRow(msgspec.Struct, frozen=True):
    """A department; without a name those who are in none, in the last row all."""

    department: str
    cells: tuple[Figure, ...]
    """A cell for each year, and the total."""


class Figures(msgspec.Struct, frozen=True):
    """Cards by department and year, without what is private or only to be asked for."""

    years: tuple[str, ...]
    rows: tuple[FigureRow, ...]


class DueRecords(msgspec.Struct, frozen=True):
    """保存期間: how many of somebody's records of a kind are over their period."""

    kind: str
    owner: str
    number: int
    kept: int
    """How many more of them are kept longer."""
    oldest: datetime.date
    """From when the first of them are counted, to the month."""


class Retention(msgspec.Struct, frozen=True):
    """What is over its period in the whole office, without what is private or only to be asked for."""

    due: tuple[DueRecords, ...]


class KeepLonger(msgspec.Struct, frozen=True, omit_defaults=True):
    """Keep records of one's own beyond their period."""

    records: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=1000)]
    why: Reason
    until: datetime.date | None = None
    """The last day; none: not any longer than others."""


class Kept(msgspec.Struct, frozen=True):
    """A record that is kept longer, and why."""

    id: str
    until: datetime.date
    why: str
    by: str
    at: str


class KeptRecords(msgspec.Struct, frozen=True):
    """Those that who asks may see."""

    kept: tuple[Kept, ...]
