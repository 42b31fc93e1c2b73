"""What one side of a card says, before it is set: its lines of text, and each field as printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from itertools import pairwise
from types import MappingProxyType

from app.core.reading import FieldName

TELEPHONES = (FieldName.TEL, FieldName.FAX, FieldName.MOBILE)
_KANJI_DIGITS = str.maketrans("0123456789-", "〇一二三四五六七八九―")
_NO_LABELS: Mapping[FieldName, str] = MappingProxyType({})
_END_OF_UNIT = re.compile(r"(?<=[局部課])(?=..)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line of text and the fields that it holds."""

    text: str
    fields: tuple[FieldName, ...] = ()
    label: str = ""
    """What stands before the text."""
    scale: float = 1.0
    """Its size against that of its block."""

    @property
    def whole(self) -> str:
        return self.label + self.text

    def joined(self, other: Phrase, space: str) -> Phrase:
        """Both on one line."""
        return Phrase(f"{self.whole}{space}{other.whole}", (*self.fields, *other.fields))


@dataclass(slots=True)
class Wording:
    """What one side says."""

    printed: dict[FieldName, str] = field(default_factory=dict)
    """Each field as printed, without its label; the lines of an address joined by a space."""
    plain: dict[FieldName, str] = field(default_factory=dict)
    """The plain form of fields that are not simply those of the contact."""
    also: dict[FieldName, list[str]] = field(default_factory=dict)
    """Further values that the side shows: of a second post, another telephone, another office."""
    header: list[Phrase] = field(default_factory=list)
    """The organisation, and what stands beside it."""
    post: list[Phrase] = field(default_factory=list)
    """Department, title, qualification, second post."""
    name: Phrase = Phrase("")
    romaji: str = ""
    """The name in Latin letters beside the Japanese one; no field."""
    contact: list[Phrase] = field(default_factory=list)
    """Address, telephones, mail and the like, in the order of the card."""

    @classmethod
    def showing(cls, values: Mapping[FieldName, str], shown: AbstractSet[FieldName]) -> Wording:
        """With the values of those fields that are shown and not empty."""
        return cls({name: text for name, text in values.items() if text and name in shown})

    @property
    def reading(self) -> Phrase | None:
        """The name in kana."""
        name = FieldName.NAME_READING
        return Phrase(self.printed[name], (name,)) if name in self.printed else None

    def add_also(self, name: FieldName, text: str) -> None:
        """Note a further value of a field."""
        self.also.setdefault(name, []).append(text)

    def also_line(self, name: FieldName, text: str, label: str = "", scale: float = 1.0) -> Phrase:
        """A line with a further value of a field, which is noted."""
        self.add_also(name, text)
        return Phrase(text, (), label, scale)

    def say_name(self, text: str) -> None:
        """Print the name so."""
        self.printed[FieldName.NAME] = text
        self.name = Phrase(text, (FieldName.NAME,))

    def say_parts(self, name: FieldName, parts: Sequence[str], joint: str) -> list[Phrase]:
        """Print a field of several parts with what joins them; a line break sets each on a line of its own."""
        self.printed[name] = joint.strip("\n").join(parts)
        return [Phrase(line, (name,)) for line in joint.join(parts).split("\n")]

    def lines(self, names: Iterable[FieldName], labels: Mapping[FieldName, str] = _NO_LABELS) -> list[Phrase]:
        """A line for each of the fields that is printed."""
        return [
            Phrase(self.printed[name], (name,), labels.get(name, ""))
            for name in names
            if name in self.printed
        ]


def post_on_one_line(post: list[Phrase], space: str) -> list[Phrase]:
    """The last line of the department and the title as one line, where there are both."""
    for place, (first, second) in enumerate(pairwise(post)):
        if first.fields == (FieldName.DEPARTMENT,) and FieldName.TITLE in second.fields:
            return [*post[:place], first.joined(second, space), *post[place + 2 :]]
    return post


def units(department: str) -> list[str]:
    """The parts of a department from the largest: 産業局, 中小企業課, 支援係."""
    return _END_OF_UNIT.split(department)


def kanji_digits(text: str) -> str:
    """``1-2`` as 一―二."""
    return text.translate(_KANJI_DIGITS)


def international(number: str, joint: str) -> str:
    """``03-3123-4567`` as ``+81-3-3123-4567``."""
    return joint.join(("+81", *number.removeprefix("0").split("-")))


def broken(phrase: Phrase, place: int) -> list[Phrase]:
    """A line as two, broken before a character."""
    head, tail = phrase.text[:place].rstrip(), phrase.text[place:].lstrip()
    return [replace(phrase, text=head), replace(phrase, text=tail, label="")]


def broken_at_number(phrase: Phrase, number: re.Pattern[str], start: int) -> list[Phrase]:
    """A street as two lines, broken before the first number from a character on; as one where there is none."""
    found = number.search(phrase.text[start:])
    return broken(phrase, start + found.start()) if found else [phrase]
