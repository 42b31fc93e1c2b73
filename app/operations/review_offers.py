"""What a field may be besides what was read of it: offered under a key, never put in by itself.

That is what people found on other cards of its organisation, and what the lines
of the card make of it together with those beside them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from app.core.reading import CardReading, FieldName, Line
from app.core.text import fold
from app.db.said import OF_OFFICE, Words

Values = Mapping[FieldName, str]

_MOST_OF_OFFICE = 3
_NEAR = 0.5
"""Ratio from which on a domain may be another one misread."""

_IN_LINES = frozenset({FieldName.ORGANIZATION, FieldName.DEPARTMENT, FieldName.TITLE, FieldName.ADDRESS})
"""Fields that may go on in the line before or behind."""
_NUMERAL = "0-9０-９〇一二三四五六七八九"
_POSTAL_CODE = re.compile(rf"^[〒テTF]?\s*[{_NUMERAL}]{{3}}[-‐―ー－][{_NUMERAL}]{{4}}\s*")
"""〒 is often read as テ or F, or not at all."""
_MOST_OF_LINE = 0.8
_NUMBER = re.compile(
    rf"[{_NUMERAL}]{{2,5}}[-‐―ー－.)）][{_NUMERAL}]{{1,4}}[-‐―ー－.)）][{_NUMERAL}]{{3,4}}|@|://|www"
)
"""What no organisation, post or address has: a telephone number, a mail or web address."""


def offers(words: Words, values: Values, reading: CardReading | None) -> dict[FieldName, tuple[str, ...]]:
    """For each field what else it may be, the likeliest first; nothing that it is already."""
    found = _of_office(words, values)
    for field, texts in (_from_lines(values, reading) if reading else {}).items():
        found[field] = (*found.get(field, ()), *texts)
    return {
        field: tuple(dict.fromkeys(text for text in texts if fold(text) != fold(values.get(field, ""))))
        for field, texts in found.items()
    }


# The office.


def _of_office(words: Words, values: Values) -> dict[FieldName, tuple[str, ...]]:
    """What people said of this organisation on other cards, those nearest to what was read first."""
    said = words.of_office(values.get(FieldName.ORGANIZATION, ""))
    found = {
        field: _nearest(values.get(field, ""), said[field])[:_MOST_OF_OFFICE]
        for field in OF_OFFICE
        if field in said
    }
    if FieldName.EMAIL in said:
        found[FieldName.EMAIL] = _at_known_domains(values.get(FieldName.EMAIL, ""), said[FieldName.EMAIL])
    return found


def _nearest(value: str, known: Counter[str]) -> tuple[str, ...]:
    """Those most like what was read first; of equals, what was said most."""
    return tuple(sorted(known, key=lambda text: (-_likeness(value, text), -known[text])))


def _at_known_domains(address: str, known: Iterable[str]) -> tuple[str, ...]:
    """The address at each domain of the organisation that its own may be, misread."""
    local, at, domain = address.partition("@")
    domains = Counter(other.partition("@")[2] for value in known for other in value.splitlines())
    near = (other for other in _nearest(domain, domains) if other and _likeness(domain, other) >= _NEAR)
    return tuple(local + at + other for other in near) if at and local else ()


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


# The lines of the card.


def _from_lines(values: Values, reading: CardReading) -> dict[FieldName, tuple[str, ...]]:
    """Values that are a part of their line, or go on in the line before, the line behind, or both."""
    found = {}
    for field in _IN_LINES:
        value = values.get(field, "")
        best = next(
            (item for item in reading.fields.get(field, ()) if item.value == value and item.box), None
        )
        side = next((side for side in reading.sides if best and side.side is best.side), None)
        if side is not None:
            others = "\n".join(fold(text) for name, text in values.items() if name is not field)
            found[field] = tuple(_continued(field, value, side.lines, others))
    return found


def _continued(field: FieldName, value: str, lines: Sequence[Line], others: str) -> Iterator[str]:
    whole = fold(value)
    texts = [_POSTAL_CODE.sub("", line.text).strip() for line in lines]
    yield from (text for text in texts if whole in fold(text) and not _NUMBER.search(text))
    own = [place for place, text in enumerate(texts) if text and _share(fold(text), whole) >= _MOST_OF_LINE]
    if not own:
        return
    joint = "" if field is FieldName.ADDRESS else " "

    def beside(place: int, next_to: int) -> str:
        """What a line adds to the one that it stands by; nothing where it is another field's."""
        if not 0 <= place < len(lines) or not _stand_together(lines[place], lines[next_to]):
            return ""
        text = texts[place]
        is_code = text != lines[place].text.strip() and field is not FieldName.ADDRESS
        foreign = text.isascii() and not value.isascii()
        return "" if is_code or foreign or _NUMBER.search(text) or _is_anothers(fold(text), others) else text

    before, behind = beside(min(own) - 1, min(own)), beside(max(own) + 1, max(own))
    for parts in ((before, value), (value, behind), (before, value, behind)):
        if all(parts):
            yield joint.join(parts)


def _share(text: str, whole: str) -> float:
    """How much of a line stands in a value, in order: a character may have been put right there."""
    matcher = SequenceMatcher(None, text, whole, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(text)


def _is_anothers(text: str, others: str) -> bool:
    """Whether a line is a part of what other fields say, or holds one of them."""
    return text in others or any(other in text for other in others.splitlines() if other)


def _stand_together(one: Line, other: Line) -> bool:
    """Whether no more than the height of a line lies between two."""
    room = min(_thickness(one), _thickness(other))
    return all(
        max(min(firsts), min(seconds)) - min(max(firsts), max(seconds)) <= room
        for firsts, seconds in zip(zip(*one.box, strict=True), zip(*other.box, strict=True), strict=True)
    )


def _thickness(line: Line) -> float:
    xs, ys = zip(*line.box, strict=True)
    return min(max(xs) - min(xs), max(ys) - min(ys))
