"""Are two persons one? What speaks for it and against it, who is likely the same, and what was decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.core.dates import PartialDate
from app.core.errors import UsageError
from app.core.reading import FieldName
from app.core.records import Card, Verdict
from app.core.text import fold, fold_organization
from app.core.tokens import words_of
from app.db import listed
from app.db.listed import PersonRow
from app.db.search import search_step
from app.operations.people import newness
from app.operations.session import Session

_LOOKED_AT = 12
"""How many persons are compared, at most, to find the likely ones: those who have most in common."""
_SHARED = 50
"""How many cards are looked for that have a value in common."""
_SECONDS = 0.005
"""After so long the search for one value ends."""
_PHONE_MARKS = str.maketrans("", "", "-()‐−ー ")


class Sign(StrEnum):
    """One thing that two persons have in common, or in which they differ."""

    SAME_NAME = "same_name"
    NAME_VARIANT = "name_variant"
    """The same name in other characters: 髙 and 高."""
    DIFFERENT_NAME = "different_name"
    SAME_READING = "same_reading"
    DIFFERENT_READING = "different_reading"
    SAME_MAIL = "same_mail"
    DIFFERENT_MAIL = "different_mail"
    SAME_MOBILE = "same_mobile"
    DIFFERENT_MOBILE = "different_mobile"
    SAME_PHONE = "same_phone"
    SAME_ORGANIZATION = "same_organization"
    DIFFERENT_ORGANIZATION = "different_organization"
    BOTH_AT_ONCE = "both_at_once"
    """Cards of different organisations were given within the same time."""
    ONE_AFTER_THE_OTHER = "one_after_the_other"
    """All cards of one organisation are older than those of the other, as after a change of post."""
    DECIDED_NOT_SAME = "decided_not_same"

    @property
    def weight(self) -> int:
        """How much it speaks for (above 0) or against being the same."""
        return _WEIGHTS[self]


_WEIGHTS = {
    Sign.SAME_NAME: 3, Sign.NAME_VARIANT: 2, Sign.DIFFERENT_NAME: -4,
    Sign.SAME_READING: 1, Sign.DIFFERENT_READING: -3,
    Sign.SAME_MAIL: 3, Sign.DIFFERENT_MAIL: -1,
    Sign.SAME_MOBILE: 4, Sign.DIFFERENT_MOBILE: -2, Sign.SAME_PHONE: 1,
    Sign.SAME_ORGANIZATION: 2, Sign.DIFFERENT_ORGANIZATION: -1,
    Sign.BOTH_AT_ONCE: -2, Sign.ONE_AFTER_THE_OTHER: 1,
    Sign.DECIDED_NOT_SAME: -9,
}  # fmt: skip
"""By judgement, for order only: a mail address alone is never enough, since one info@ serves a whole office."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sign with what stands on either side."""

    sign: Sign
    first: str = ""
    second: str = ""


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What is compared of one person: the values of all cards, the newest first."""

    card: str
    """The newest card."""
    fields: dict[FieldName, tuple[str, ...]]
    days: dict[str, tuple[PartialDate, ...]]
    """When cards of each organisation (folded) were exchanged, as far as that is known."""
    owners: tuple[str, ...]
    contact: PartialDate
    cards: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two persons side by side."""

    first: PersonFacts
    second: PersonFacts
    evidence: tuple[Evidence, ...]
    """What speaks for it and against it, the weightiest first."""

    @property
    def score(self) -> int:
        """The sum of the weights; the higher, the likelier."""
        return sum(item.sign.weight for item in self.evidence)


def compare(session: Session, first_card: str, second_card: str) -> Comparison:
    """What speaks for and against the persons of two cards being one. Raises UsageError where they are one already."""
    store = session.store
    first_person, first_cards = store.person_cards(first_card)
    second_person, second_cards = store.person_cards(second_card)
    if first_person == second_person:
        raise UsageError("2 枚の名刺はすでに同じ人物のものです。")
    decided = any(
        link.verdict is Verdict.NOT_SAME and {link.first, link.second}.intersection(second_cards)
        for link in store.links_of(first_cards)
    )
    first, second = _facts(session, first_cards), _facts(session, second_cards)
    evidence = list(weigh(first, second))
    if decided:
        evidence.append(Evidence(Sign.DECIDED_NOT_SAME))
    evidence.sort(key=lambda item: abs(item.sign.weight), reverse=True)
    return Comparison(first, second, tuple(evidence))


def weigh(first: PersonFacts, second: PersonFacts) -> Iterable[Evidence]:
    """What two persons have in common and in what they differ; what one of them lacks says nothing."""
    names = _pair(first, second, FieldName.NAME)
    if names and names[0] == names[1]:
        yield Evidence(Sign.SAME_NAME, *names)
    elif names:
        alike = fold(names[0]) == fold(names[1])
        yield Evidence(Sign.NAME_VARIANT if alike else Sign.DIFFERENT_NAME, *names)
    readings = _pair(first, second, FieldName.NAME_READING)
    if readings:
        alike = fold(readings[0]) == fold(readings[1])
        yield Evidence(Sign.SAME_READING if alike else Sign.DIFFERENT_READING, *readings)
    yield from _values(first, second, FieldName.EMAIL, Sign.SAME_MAIL, Sign.DIFFERENT_MAIL)
    yield from _values(first, second, FieldName.MOBILE, Sign.SAME_MOBILE, Sign.DIFFERENT_MOBILE)
    yield from _values(first, second, FieldName.TEL, Sign.SAME_PHONE, None)
    yield from _values(
        first, second, FieldName.ORGANIZATION, Sign.SAME_ORGANIZATION, Sign.DIFFERENT_ORGANIZATION
    )
    yield from _in_time(first, second)


def likely_same(session: Session, card_id: str, limit: int = 10) -> list[Comparison]:
    """Other persons who may be the one of a card, the likeliest first; not those decided to be others."""
    own = listed.number_of(session.store.db, card_id)
    facts = _facts(session, session.store.person_cards(card_id)[1])
    found = Counter(number for number in _alike(session, facts) if number != own)
    most = [number for number, _ in found.most_common(_LOOKED_AT)]
    comparisons = [compare(session, card_id, row.card) for row in listed.load(session.store.db, most)]
    likely = [item for item in comparisons if item.score > 0]
    likely.sort(key=lambda item: item.score, reverse=True)
    return likely[:limit]


def find_others(session: Session, card_id: str, text: str, limit: int = 20) -> list[PersonRow]:
    """Other persons who fit a text, to compare the one of a card with."""
    own = listed.number_of(session.store.db, card_id)
    found = search_step(session.store.db, words_of(text), limit=limit * 4)
    people = [number for number in dict.fromkeys(found.people) if number != own]
    return listed.load(session.store.db, people[:limit])


def _alike(session: Session, facts: PersonFacts) -> Iterable[int]:
    """Persons with the same name, reading, mail address, mobile or phone number."""
    db = session.store.db
    yield from listed.named(db, [fold(name) for name in facts.fields.get(FieldName.NAME, ())])
    yield from listed.read_as(db, [fold(text) for text in facts.fields.get(FieldName.NAME_READING, ())])
    for field in (FieldName.EMAIL, FieldName.MOBILE, FieldName.TEL):
        for value in facts.fields.get(field, ()):
            yield from search_step(db, words_of(value), limit=_SHARED, seconds=_SECONDS).people


def _facts(session: Session, cards: Sequence[str]) -> PersonFacts:
    store = session.store
    newest = sorted(store.find_in(Card, "id", cards), key=newness, reverse=True)
    fields = store.fields_of(cards)
    values: dict[FieldName, dict[str, None]] = {}
    days: dict[str, list[PartialDate]] = {}
    for card in newest:
        for name, effective in fields.get(card.id, {}).items():
            values.setdefault(name, {}).update(dict.fromkeys(effective.value.splitlines()))
            if name is FieldName.ORGANIZATION and card.exchanged_on:
                days.setdefault(fold_organization(effective.value), []).append(card.exchanged_on)
    number = listed.number_of(store.db, cards[0])
    rows = listed.load(store.db, [number] if number is not None else [])
    return PersonFacts(
        card=newest[0].id if newest else cards[0],
        fields={name: tuple(values[name]) for name in FieldName if name in values},
        days={name: tuple(found) for name, found in days.items()},
        owners=rows[0].owners if rows else (),
        contact=rows[0].contact if rows else PartialDate(),
        cards=len(cards),
    )


def _pair(first: PersonFacts, second: PersonFacts, field: FieldName) -> tuple[str, str] | None:
    """A value of each that are alike, or else the newest of each; None where one has none."""
    ours, theirs = first.fields.get(field, ()), second.fields.get(field, ())
    if not ours or not theirs:
        return None
    for plain in (str, fold):
        for one in ours:
            for other in theirs:
                if plain(one) == plain(other):
                    return one, other
    return ours[0], theirs[0]


def _values(
    first: PersonFacts, second: PersonFacts, field: FieldName, same: Sign, different: Sign | None
) -> Iterable[Evidence]:
    ours, theirs = first.fields.get(field, ()), second.fields.get(field, ())
    for one in ours:
        for other in theirs:
            if _comparable(field, one) == _comparable(field, other):
                yield Evidence(same, one, other)
                return
    if ours and theirs and different:
        yield Evidence(different, ours[0], theirs[0])


def _comparable(field: FieldName, value: str) -> str:
    if field is FieldName.ORGANIZATION:
        return fold_organization(value)
    if field is FieldName.EMAIL:
        return fold(value)
    return fold(value).translate(_PHONE_MARKS)


def _in_time(first: PersonFacts, second: PersonFacts) -> Iterable[Evidence]:
    """Whether two organisations can be one career."""
    ours = [day for name, days in first.days.items() if name not in second.days for day in days]
    theirs = [day for name, days in second.days.items() if name not in first.days for day in days]
    if not ours or not theirs:
        return
    apart = _last(ours) < _first(theirs) or _last(theirs) < _first(ours)
    if len(ours) + len(theirs) > 2 and not apart:
        yield Evidence(Sign.BOTH_AT_ONCE, _span(ours), _span(theirs))
    elif apart:
        yield Evidence(Sign.ONE_AFTER_THE_OTHER, _span(ours), _span(theirs))


def _first(days: Iterable[PartialDate]) -> date:
    return min(day.earliest for day in days)


def _last(days: Iterable[PartialDate]) -> date:
    return max(day.latest for day in days)


def _span(days: Sequence[PartialDate]) -> str:
    texts = sorted(str(day) for day in days)
    return texts[0] if texts[0] == texts[-1] else f"{texts[0]} – {texts[-1]}"
