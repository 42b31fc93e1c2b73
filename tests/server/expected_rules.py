"""Who is to see and to write what, as the office has it: the table by which the server is judged.

It is written from what the office wants, never from ``app.core.rules`` or ``server``; where those say something else, one of
both is wrong. Whatever is not in it fails: a new kind or column needs its line here, with its reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from app.core.roles import Role
from app.core.visibility import Visibility
from app.sync.wire_settings import TreeReading

# People, by what they are to the owner of a record in the department 総務課, which lies below 管理部 and above 文書係.

PEOPLE: Mapping[str, Role] = {
    "owner": Role.STAFF,
    "delegate": Role.STAFF,  # acts for the owner today, and is of another department
    "former delegate": Role.STAFF,  # did until yesterday
    "next delegate": Role.STAFF,  # will from tomorrow
    "dismissed delegate": Role.STAFF,  # would, but that the owner has taken it back
    "delegate's delegate": Role.STAFF,  # acts for the delegate: who acts for somebody is a named person, and no chain
    "colleague": Role.STAFF,
    "colleague's delegate": Role.STAFF,
    "former colleague": Role.STAFF,  # had a post there until yesterday
    "next colleague": Role.STAFF,
    "lead": Role.LEAD,
    "above": Role.STAFF,
    "below": Role.STAFF,
    "beside": Role.STAFF,  # of another department below the same one
    "lead beside": Role.LEAD,
    "administrator": Role.ADMINISTRATOR,  # looks after the directory, and sees no more than anybody else
}

ACTING = frozenset({"owner", "delegate"})
_OF_THE_DEPARTMENT = frozenset({*ACTING, "colleague", "colleague's delegate", "lead"})
OFFICE = frozenset(PEOPLE)

READS_DEPARTMENT: Mapping[TreeReading, frozenset[str]] = {
    TreeReading.OWN: _OF_THE_DEPARTMENT,
    TreeReading.DOWN: _OF_THE_DEPARTMENT | {"above"},
    TreeReading.UP: _OF_THE_DEPARTMENT | {"below"},
    TreeReading.BOTH: _OF_THE_DEPARTMENT | {"above", "below"},
}


class Lies(Enum):
    """Where the records of a kind are to be found."""

    SHOWN = auto()
    """By the visibility of their root."""
    OWN = auto()
    """With their owner, whatever their visibility says: a batch shows other people's cards beside one."""
    STUB = auto()
    """With those who would read the card if its owner did not want to be asked."""
    OFFICE = auto()


def sees(who: str, lies: Lies, visibility: Visibility, tree: TreeReading) -> bool:
    """Whether somebody is to see a record of the owner's."""
    match lies:
        case Lies.OFFICE:
            return True
        case Lies.OWN:
            return who in ACTING
        case Lies.STUB:
            return visibility is Visibility.ASK and who in READS_DEPARTMENT[tree]
        case Lies.SHOWN:
            return (
                who
                in {
                    Visibility.PRIVATE: ACTING,
                    Visibility.ASK: ACTING,
                    Visibility.DEPARTMENT: READS_DEPARTMENT[tree],
                    Visibility.EVERYONE: OFFICE,
                }[visibility]
            )


class May(Enum):
    """Who may write, of those who see the record."""

    ACTING = auto()
    """The owner, and who acts for him."""
    READER = auto()
    ADMINISTRATOR = auto()
    PRINCIPAL = auto()
    """He for whom is to be acted, or an administrator for him."""
    ONCE = auto()
    """Nobody: it is written with the record and stays."""
    SERVER = auto()
    """No desk."""


def may(who: str, right: May) -> bool:
    """Whether somebody who sees a record of the owner's may write."""
    return {
        May.ACTING: who in ACTING,
        May.READER: True,
        May.ADMINISTRATOR: who == "administrator",
        May.PRINCIPAL: who in {"owner", "administrator"},
        May.ONCE: False,
        May.SERVER: False,
    }[right]


@dataclass(frozen=True)
class Column:
    """Who may change a column."""

    right: May
    names: str = ""
    """The kind of the record that it names."""
    author: bool = False
    """Says who did it: the server's to fill in."""
    ties: bool = False
    """The record is nothing to somebody who does not see what this names."""


@dataclass(frozen=True)
class Kind:
    """Who may write the records of a kind."""

    lies: Lies
    create: May
    """Of a root: in whose name. READER: his own, and in another's name where he will see it himself (a clerk scans for
    an officer); nobody puts anything where only another sees it."""
    life: May
    """Revoke it, and bring it back."""
    columns: Mapping[str, Column]
    newer: May
    """Columns of a version to come."""
    roots: tuple[str, ...] = ()
    """What it may hang on."""


_READER, _ONCE, _ADMINISTRATOR, _OWNER = (
    Column(May.READER),
    Column(May.ONCE),
    Column(May.ADMINISTRATOR),
    Column(May.ACTING),
)
_AUTHOR = Column(May.ONCE, names="user", author=True)
_ROOT = Column(May.ONCE, names="root")
# Only the owner, who acts for him and a rotation say whose a record is and who sees it.
_OWNERSHIP = {
    "owner": Column(May.ACTING, names="user"),
    "department": Column(May.ACTING, names="department"),
    "visibility": _OWNER,
}
_MADE = {"operator": _AUTHOR, "created_at": _ONCE}


def _appended(columns: Mapping[str, Column], *roots: str) -> Kind:
    """What is written once, by anybody who sees what it is about, and can be taken back."""
    return Kind(Lies.SHOWN, May.READER, May.READER, columns, May.ONCE, roots)


KINDS: Mapping[str, Kind] = {
    # The directory is the administrators' work.
    "user": Kind(
        Lies.OFFICE, May.ADMINISTRATOR, May.ADMINISTRATOR,
        dict.fromkeys(("name", "name_reading", "staff_number", "mail", "left_on"), _ADMINISTRATOR),
        May.ADMINISTRATOR,
    ),
    "department": Kind(
        Lies.OFFICE, May.ADMINISTRATOR, May.ADMINISTRATOR,
        {
            "name": _ADMINISTRATOR, "parent": Column(May.ADMINISTRATOR, names="department"), "regional": _ADMINISTRATOR,
            "opened_on": _ADMINISTRATOR, "closed_on": _ADMINISTRATOR,
            "merged_into": Column(May.ADMINISTRATOR, names="department"),
        },
        May.ADMINISTRATOR,
    ),
    "post": Kind(
        Lies.OFFICE, May.ADMINISTRATOR, May.ADMINISTRATOR,
        {
            "user": Column(May.ADMINISTRATOR, names="user"), "department": Column(May.ADMINISTRATOR, names="department"),
            "title": _ADMINISTRATOR, "main": _ADMINISTRATOR, "since": _ADMINISTRATOR, "until": _ADMINISTRATOR,
        },
        May.ADMINISTRATOR,
    ),
    # An owner, or an administrator for an executive, lets a named person act until a date: who and for whom stays, the
    # days may change. Who acts for somebody neither lengthens that nor lets others.
    "delegation": Kind(
        Lies.OFFICE, May.PRINCIPAL, May.PRINCIPAL,
        {
            "principal": Column(May.ONCE, names="user"), "delegate": Column(May.ONCE, names="user"),
            "since": Column(May.PRINCIPAL), "until": Column(May.PRINCIPAL),
        },
        May.ONCE,
    ),
    # A batch is a matter between its owner and who scans for him.
    "batch": Kind(
        Lies.OWN, May.ACTING, May.ACTING,
        {
            **_OWNERSHIP, "operator": _AUTHOR, "device": _ONCE, "exchanged_on": _OWNER, "tags": _OWNER, "duplex": _OWNER,
            "own_count": _OWNER, "second_fields": _OWNER, "state": _OWNER, "started_at": _ONCE, "ended_at": _OWNER,
        },
        May.ACTING,
    ),
    "sheet": Kind(
        Lies.OWN, May.READER, May.READER,
        {
            "root": Column(May.ACTING, names="root"), "number": _OWNER, "flags": _READER, "set_aside": _READER,
            "reason": _READER, "repeat_of": Column(May.READER, names="sheet"),
        },
        May.READER, ("batch",),
    ),
    # What the scanner gave stays; which side it is and how fine is seen when it is looked at.
    "page": Kind(
        Lies.SHOWN, May.READER, May.READER,
        {
            # With its root a page changes whose it is and who sees it, so that is the owner's to say; but that colleagues
            # who review part a card's two sides, or put them together: between cards of one owner, department and visibility.
            "root": Column(May.ACTING, names="root"),
            "sheet": Column(May.ONCE, names="sheet"), "side": _READER, "media_type": _ONCE, "dpi": _READER,
            "source_key": _ONCE, "fingerprint": _ONCE, "taken_at": _ONCE,
        },
        May.READER, ("card", "batch"),
    ),
    # Colleagues review together: what is on a card and when it was exchanged is corrected by who sees it. That it is there
    # at all is the owner's.
    "card": Kind(
        Lies.SHOWN, May.READER, May.ACTING,
        {
            **_OWNERSHIP, **_MADE, "batch": Column(May.ACTING, names="batch"), "sheet": Column(May.ACTING, names="sheet"),
            "exchanged_on": _READER, "status": _READER, "regions": Column(May.READER, names="page"),
            "repeat_of": Column(May.READER, names="card"),
        },
        May.READER,
    ),
    # The result of a reading never changes, and neither does what a person decided over it.
    "recognition": _appended(
        {"root": _ROOT, **dict.fromkeys(("engine", "engine_version", "document", "created_at"), _ONCE)}, "card"
    ),
    "edit": _appended(
        {"root": _ROOT, "field": _ONCE, "value": _ONCE, "certainty": _ONCE, "by": _AUTHOR, "at": _ONCE, "over": _ONCE}, "card"
    ),
    "second_entry": _appended({"root": _ROOT, "field": _ONCE, "value": _ONCE, "by": _AUTHOR, "at": _ONCE}, "card"),
    "link": _appended(
        {
            "subject": _ONCE, "first": Column(May.ONCE, names="card", ties=True),
            "second": Column(May.ONCE, names="card", ties=True), "verdict": _ONCE, "by": _AUTHOR, "why": _ONCE, "at": _ONCE,
        }
    ),
    "tag": Kind(Lies.SHOWN, May.READER, May.ACTING, {**_OWNERSHIP, "name": _OWNER}, May.ACTING),
    "tagging": _appended(
        {"root": _ROOT, "tag": Column(May.ONCE, names="tag", ties=True), "by": _AUTHOR, "at": _ONCE},
        "card", "meeting", "note", "task",
    ),
    # Minutes are written by those who were there, one after the other.
    "meeting": Kind(
        Lies.SHOWN, May.READER, May.ACTING,
        {
            **_OWNERSHIP, **_MADE, "about": Column(May.READER, names="card"), "ours": Column(May.READER, names="user"),
            **dict.fromkeys(("met_on", "met_at", "place", "subject", "minutes"), _READER),
        },
        May.READER,
    ),
    # A note is what one person thinks of another.
    "note": Kind(
        Lies.SHOWN, May.READER, May.ACTING,
        {**_OWNERSHIP, **_MADE, "about": Column(May.ACTING, names="card"), "text": _OWNER}, May.ACTING,
    ),
    # What is to be done says its owner; that it is done, whoever has done it.
    "task": Kind(
        Lies.SHOWN, May.READER, May.ACTING,
        {
            **_OWNERSHIP, **_MADE, "about": Column(May.ACTING, names="card"), "subject": _OWNER, "due_on": _OWNER,
            "priority": _OWNER, "assignee": Column(May.ACTING, names="user"), "done_at": _READER,
            "done_by": Column(May.READER, names="user", author=True),
        },
        May.ACTING,
    ),
    # What only the server says: that a value was lost, that a card is there, and whose it was. A conflict is put away by
    # who may choose between its values (see the tests).
    "conflict": Kind(
        Lies.SHOWN, May.SERVER, May.READER,
        {
            "root": _ROOT, "of": _ONCE, "record": Column(May.ONCE, names="card"), "unit": _ONCE, "values": _ONCE,
            "stamp": _ONCE, "by": Column(May.ONCE), "at": _ONCE,
        },
        May.ONCE,
        ("card", "meeting", "note", "task", "tag", "batch", "user", "department", "post", "delegation"),
    ),
    "card_stub": Kind(
        Lies.STUB, May.SERVER, May.SERVER,
        {"owner": Column(May.SERVER, names="user"), "name": Column(May.SERVER), "organization": Column(May.SERVER)},
        May.SERVER,
    ),
    "handover": Kind(
        Lies.SHOWN, May.SERVER, May.SERVER,
        {
            "root": _ROOT, "former": Column(May.ONCE, names="user"), "department": Column(May.ONCE, names="department"),
            "by": Column(May.ONCE), "at": _ONCE,
        },
        May.SERVER, ("card", "meeting", "note", "task", "tag"),
    ),
}  # fmt: skip
