"""One contact as tables carry it, and what reading a table gave."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from app.core.messages import Message
from app.core.reading import FieldName

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One contact: a row of a table, or one vCard.

    Values are exact text, except that every line break is a line feed once read.
    """

    fields: dict[FieldName, str] = field(default_factory=dict)
    """Several values of one field are lines."""
    exchanged_on: str = ""
    """The known part of an ISO 8601 date, see ``app.core.dates.PartialDate``."""
    owner: str = ""
    visibility: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    id: str = ""
    extras: dict[str, str] = field(default_factory=dict)
    """Values of columns or properties that have no place above, by their own names."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What came out of a file: the contacts, and a sentence for everything that was not taken in."""

    rows: tuple[tuple[int, ContactRow], ...]
    """Each with the line (CSV, vCard) or row (Excel) of the file on which it starts, from 1."""
    problems: tuple[Message, ...] = ()
    """Each begins with the line."""


def with_newlines(text: str) -> str:
    """The text with every line break as a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def writable(text: str) -> str:
    """The text as the three formats can hold it: NUL and lone surrogates are marked with U+FFFD."""
    return _UNWRITABLE.sub("\ufffd", with_newlines(text))


def values_of(text: str) -> list[str]:
    """The values of a field, of which several are lines; blank ones are none."""
    return [line for line in text.split("\n") if line.strip()]
