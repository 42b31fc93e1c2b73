"""Every record of the store: its fields, its units and where its scope comes from.

``docs/adr/0001-records.md`` says why they are cut like this. A *unit* is a set
of columns that are merged and undone together; a column that no unit names is
a unit of its own. A record that is "append-only" never changes but for its
life: it can be revoked, and brought back.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar, TypeVar

from app.core.dates import UNKNOWN, PartialDate, format_instant, utc_now
from app.core.ids import new_id
from app.core.reading import Box, FieldName, Side
from app.core.visibility import Visibility


def now_text() -> str:
    return format_instant(utc_now())


class ScopeRule(StrEnum):
    """Where the scope of a record comes from."""

    OWNERSHIP = "ownership"
    """A root: from its own owner, department and visibility."""
    OWNER = "owner"
    """Its owner's alone, whatever its visibility says of what it holds."""
    ROOT = "root"
    """From the record that its ``root`` names."""
    ENDS = "ends"
    """The narrower of the two cards that it ties."""
    DIRECTORY = "directory"
    """Known to everybody in the office."""
    SERVER = "server"
    """The server's to say: it makes the record, and no desk does."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What the store has to know about one kind of record."""

    table: str
    record: type[Record]
    scope: ScopeRule
    units: Mapping[str, tuple[str, ...]]
    append_only: bool
    columns: tuple[str, ...]
    roots: tuple[str, ...]
    """Tables that ``root`` may point into, where the scope comes from there."""

    def unit_of(self, column: str) -> str:
        """The name of the unit that a column belongs to."""
        for unit, members in self.units.items():
            if column in members:
                return unit
        return column

    def members(self, unit: str) -> tuple[str, ...]:
        """The columns of a unit."""
        return self.units.get(unit, (unit,))


KINDS: dict[str, Kind] = {}
"""All kinds by the name of their table."""

_R = TypeVar("_R", bound="type[Record]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has."""

    id: str = dataclasses.field(default_factory=new_id)
    KIND: ClassVar[Kind]


def _kind(
    table: str,
    scope: ScopeRule,
    *,
    roots: tuple[str, ...] = (),
    append_only: bool = False,
    **units: tuple[str, ...],
) -> Callable[[_R], _R]:
    def register(cls: _R) -> _R:
        columns = tuple(item.name for item in dataclasses.fields(cls) if item.name != "id")
        cls.KIND = Kind(table, cls, scope, MappingProxyType(units), append_only, columns, roots)
        KINDS[table] = cls.KIND
        return cls

    return register


OWNERSHIP = ("owner", "department", "visibility")


@dataclass(frozen=True, slots=True, kw_only=True)
class Root(Record):
    """A record that carries its own visibility; others move with it."""

    owner: str
    """The user whose it is; the operator who made it is recorded apart."""
    department: str = ""
    visibility: Visibility = Visibility.DEPARTMENT


# The directory: our own staff and departments.


@_kind("user", ScopeRule.DIRECTORY, naming=("name", "name_reading"))
@dataclass(frozen=True, slots=True, kw_only=True)
class User(Record):
    """職員. Known by staff number or mail address."""

    name: str
    name_reading: str = ""
    staff_number: str = ""
    mail: str = ""
    left_on: PartialDate = UNKNOWN


@_kind("department", ScopeRule.DIRECTORY, closing=("closed_on", "merged_into"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Department(Record):
    """部署. Renamed, merged and closed by date; cards are never rewritten for it."""

    name: str
    parent: str = ""
    regional: bool = False
    """Whether it belongs to a 地方支分部局 rather than headquarters."""
    opened_on: PartialDate = UNKNOWN
    closed_on: PartialDate = UNKNOWN
    merged_into: str = ""


@_kind("post", ScopeRule.DIRECTORY, term=("since", "until"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Record):
    """A user's place in a department, from–to; several at once are 併任."""

    user: str
    department: str
    title: str = ""
    main: bool = True
    since: PartialDate = UNKNOWN
    until: PartialDate = UNKNOWN


@_kind("delegation", ScopeRule.DIRECTORY, term=("since", "until"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation(Record):
    """代行: the delegate sees what the principal may see, and acts for him."""

    principal: str
    delegate: str
    since: PartialDate = UNKNOWN
    until: PartialDate
    """The last day."""


# Taking in.


class BatchState(StrEnum):
    OPEN = "open"
    ENDED = "ended"


@_kind("batch", ScopeRule.OWNER, ownership=OWNERSHIP, course=("state", "ended_at"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Batch(Root):
    """取り込み: one run of the feeder. Its ownership is what its new cards get."""

    operator: str
    device: str
    exchanged_on: PartialDate = UNKNOWN
    tags: tuple[str, ...] = ()
    """Names of tags that its new cards get."""
    duplex: bool = True
    own_count: int | None = None
    """How many cards the clerk counted."""
    second_fields: tuple[FieldName, ...] = ()
    """What a second person types without seeing what was read (二人目の入力)."""
    state: BatchState = BatchState.OPEN
    started_at: str = dataclasses.field(default_factory=now_text)
    ended_at: str = ""


COVER = "cover"
"""Flag of a cover sheet: it is no card, and counted apart (``app.operations.covering``)."""


@_kind("sheet", ScopeRule.ROOT, roots=("batch",), place=("root", "number"), aside=("set_aside", "reason"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(Record):
    """One feed of a batch, numbered by the device's order."""

    root: str
    """The batch."""
    number: int
    """From 1, unique in its batch."""
    flags: tuple[str, ...] = ()
    """What the device said of it, for instance ``double_feed``, and what was found odd about it since."""
    set_aside: bool = False
    reason: str = ""
    repeat_of: str = ""
    """Another sheet of the batch that this one seems to repeat."""


@_kind("page", ScopeRule.ROOT, roots=("card", "batch"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Record):
    """One side of a sheet as scanned. Its image lies encrypted under its id."""

    root: str
    """The card on it where it is the only one, else the batch, so that several stay with their owner."""
    sheet: str
    side: Side
    media_type: str
    dpi: int | None = None
    source_key: str = ""
    """What the source calls this page, so that one delivered twice is known."""
    fingerprint: str = ""
    """Keyed hash of the image; equal for equal images of this store only."""
    taken_at: str = dataclasses.field(default_factory=now_text)


class CardStatus(StrEnum):
    ACTIVE = "active"
    NOT_A_CARD = "not_a_card"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True)
class Region:
    """Where one side of a card lies on a page, and how it is turned (see SideReading)."""

    page: str
    side: Side
    quad: Box
    rotation: int
    size: tuple[int, int]
    blank: bool = False


@_kind("card", ScopeRule.OWNERSHIP, ownership=OWNERSHIP, place=("batch", "sheet"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Root):
    """名刺: one captured card as one member of staff received it; or a contact without one (no regions)."""

    operator: str
    batch: str = ""
    sheet: str = ""
    exchanged_on: PartialDate = UNKNOWN
    status: CardStatus = CardStatus.ACTIVE
    regions: tuple[Region, ...] = ()
    repeat_of: str = ""
    """An earlier card of this owner that this one repeats."""
    created_at: str = dataclasses.field(default_factory=now_text)

    @property
    def is_scanned(self) -> bool:
        """Whether there is a card; colleagues know no batch, and its owner knows one whose pages are another's."""
        return bool(self.batch or self.regions)


@_kind("recognition", ScopeRule.ROOT, roots=("card",), append_only=True)
@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition(Record):
    """読み取り結果: what one engine read on a card."""

    root: str
    engine: str
    engine_version: str
    document: str
    """The CardReading as JSON."""
    created_at: str = dataclasses.field(default_factory=now_text)


class Certainty(StrEnum):
    """What an edit says about its value."""

    CONFIRMED = "confirmed"
    """A person looked and agreed with what was read."""
    TYPED = "typed"
    IMPORTED = "imported"
    AGREED = "agreed"
    """Two readers, of whom the second did not see what the first said, said the same."""


@_kind("edit", ScopeRule.ROOT, roots=("card",), append_only=True)
@dataclass(frozen=True, slots=True, kw_only=True)
class Edit(Record):
    """A value that a person gave a field; it lies over every recognition."""

    root: str
    field: FieldName
    value: str
    """Several values of one field are lines; the empty string says that the card has none."""
    certainty: Certainty
    by: str
    at: str = dataclasses.field(default_factory=now_text)
    over: tuple[str, ...] = ()
    """What its author knew to be said of the field when he said this (``app.core.effective``): the ids of those edits, or the
    card's where nobody had said anything. Empty in one of an earlier version, which is taken to know all that came before."""


@_kind("second_entry", ScopeRule.ROOT, roots=("card",), append_only=True)
@dataclass(frozen=True, slots=True, kw_only=True)
class SecondEntry(Record):
    """What a second reader typed where it differs from the first; it holds nothing until somebody has settled it."""

    root: str
    field: FieldName
    value: str
    by: str
    at: str = dataclasses.field(default_factory=now_text)


class LinkSubject(StrEnum):
    PERSON = "person"
    ORGANIZATION = "organization"


class Verdict(StrEnum):
    SAME = "same"
    NOT_SAME = "not_same"


@_kind("link", ScopeRule.ENDS, append_only=True)
@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Record):
    """同一人物・別人: the decision that two cards are of one person (or organisation), or are not."""

    subject: LinkSubject = LinkSubject.PERSON
    first: str
    second: str
    verdict: Verdict
    by: str
    why: str = ""
    at: str = dataclasses.field(default_factory=now_text)


# Around the people.


@_kind("tag", ScopeRule.OWNERSHIP, ownership=OWNERSHIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(Root):
    """タグ."""

    name: str


@_kind("tagging", ScopeRule.ROOT, roots=("card", "meeting", "note", "task"), append_only=True)
@dataclass(frozen=True, slots=True, kw_only=True)
class Tagging(Record):
    """That a root record bears a tag."""

    root: str
    tag: str
    by: str
    at: str = dataclasses.field(default_factory=now_text)


@_kind("meeting", ScopeRule.OWNERSHIP, ownership=OWNERSHIP, when=("met_on", "met_at"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Root):
    """面談記録: when, who of ours, who of theirs, what was said."""

    about: tuple[str, ...]
    """Cards of those of theirs who were there."""
    met_on: PartialDate
    met_at: str = ""
    """Clock time ``HH:MM``, or empty."""
    ours: tuple[str, ...] = ()
    """Users who were there."""
    place: str = ""
    subject: str = ""
    minutes: str = ""
    operator: str
    created_at: str = dataclasses.field(default_factory=now_text)


@_kind("note", ScopeRule.OWNERSHIP, ownership=OWNERSHIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Root):
    """A note on a person, by way of one of the person's cards; private unless told otherwise."""

    visibility: Visibility = Visibility.PRIVATE
    about: str
    text: str
    operator: str
    created_at: str = dataclasses.field(default_factory=now_text)


@_kind("task", ScopeRule.OWNERSHIP, ownership=OWNERSHIP, done=("done_at", "done_by"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Root):
    """次のアクション."""

    about: str
    """The card, meeting or case that it hangs on."""
    subject: str
    due_on: PartialDate = UNKNOWN
    priority: int = 0
    assignee: str = ""
    done_at: str = ""
    done_by: str = ""
    operator: str
    created_at: str = dataclasses.field(default_factory=now_text)


# Between desks.


@_kind(
    "conflict",
    ScopeRule.ROOT,
    roots=("card", "meeting", "note", "task", "tag", "batch", "user", "department", "post", "delegation"),
    append_only=True,
)
@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict(Record):
    """A value that lost against one of somebody who did not know of it. Revoked when somebody has looked."""

    root: str
    of: str
    """The kind of the record."""
    record: str
    """The record: the root, or what hangs on it."""
    unit: str
    values: str
    """The columns of the unit, as JSON."""
    stamp: str
    """When the value was written, and by whom."""
    by: str
    at: str = dataclasses.field(default_factory=now_text)


@_kind("card_stub", ScopeRule.SERVER)
@dataclass(frozen=True, slots=True, kw_only=True)
class CardStub(Record):
    """本人に確認: that somebody has the card of a person, for those whom he wants to be asked by before they see it.

    The server makes it of an *ask* card for the readers of the card's department. It has an id of its
    own, and does not name the card.
    """

    owner: str
    name: str
    organization: str


@_kind("handover", ScopeRule.ROOT, roots=("card", "meeting", "note", "task", "tag"), append_only=True)
@dataclass(frozen=True, slots=True, kw_only=True)
class Handover(Record):
    """前任者: whose a record was until it was handed over. Revoked where that was undone."""

    root: str
    former: str
    """The user whose it was, ``department`` the department in which."""
    department: str
    by: str
    at: str = dataclasses.field(default_factory=now_text)
