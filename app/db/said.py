"""What people said on cards, and of which other cards it holds as well: those of one organisation, and those of one person.

What a person typed, or read and confirmed, is evidence for what is read alike on
another card. What was only read is no word of theirs. Here words are kept track
of as *claims*: by whom something holds (an organisation, or the name and the
address of a person), the field, and the value.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from app.core.agreement import agree
from app.core.reading import SURE, CardReading, FieldName
from app.core.records import Card, Certainty
from app.core.text import fold_organization
from app.core.visibility import Visibility
from app.db import assessments
from app.db.derived import match_tokens
from app.db.rows import rows, rows_in

if TYPE_CHECKING:
    import sqlite_utils


class Whose(Enum):
    """Of whom words hold, with the SQL of the cards that are theirs."""

    OFFICE = "card_list JOIN card ON card.num = card_list.num WHERE card_list.organization = ?"
    PERSON = "card_match JOIN card ON card.id = card_match.card WHERE card_match.token = ?"


class Holder(NamedTuple):
    """An organisation by its folded name, or a person by name and address."""

    whose: Whose
    key: str


class Claim(NamedTuple):
    """One line of a field, and of whom it holds."""

    holder: Holder
    field: FieldName
    line: str


OF_OFFICE = (
    FieldName.ORGANIZATION, FieldName.POSTAL_CODE, FieldName.ADDRESS, FieldName.TEL, FieldName.FAX, FieldName.URL,
    FieldName.CORPORATE_NUMBER,
)  # fmt: skip
"""What the cards of one office have in common."""
OF_PERSON = (FieldName.NAME, FieldName.NAME_READING, FieldName.EMAIL, FieldName.MOBILE)
"""What the cards of one person have in common."""

_WORTH = {Certainty.CONFIRMED.value: 1, Certainty.TYPED.value: 2}
"""What one word is worth: who agrees may have overlooked what is wrong, and it may be read wrong again; what was typed is not."""
_ENOUGH = 2
_MOST_BESIDE = 200
"""Newest cards of an organisation that are looked at: a large one has thousands."""


def of_office(db: sqlite_utils.Database, card: Card, organization: str) -> dict[FieldName, Counter[str]]:
    """What people said on other cards of an organisation, and what that is worth; somebody else's private ones tell nothing."""
    return _said_by(db, card, Holder(Whose.OFFICE, fold_organization(organization)))


def said_elsewhere(db: sqlite_utils.Database, card: Card, reading: CardReading) -> frozenset[FieldName]:
    """The fields of which people said what was read on other cards of the organisation, or of the person.

    Once typed or twice agreed with is enough. Somebody else's private cards tell nothing.
    """
    best = {field: candidates[0].value for field, candidates in reading.fields.items() if candidates}
    claimed = list(_claims(best))
    said = {holder: _said_by(db, card, holder) for holder in {claim.holder for claim in claimed}}
    return frozenset(
        field for holder, field, line in claimed if _worth(said[holder][field], field, line) >= _ENOUGH
    )


def claims(db: sqlite_utils.Database, cards: Iterable[str]) -> dict[str, set[Claim]]:
    """What people said on cards, as it was derived of them last."""
    values: dict[str, dict[FieldName, str]] = defaultdict(dict)
    said: dict[str, set[FieldName]] = defaultdict(set)
    sql = "SELECT card, field, value, origin FROM card_field WHERE card IN ({})"
    for row in rows_in(db, sql, cards):
        values[row["card"]][FieldName(row["field"])] = row["value"]
        if row["origin"] in _WORTH:
            said[row["card"]].add(FieldName(row["field"]))
    return {
        card: {claim for claim in _claims(values[card]) if claim.field in fields}
        for card, fields in said.items()
    }


def spread(
    db: sqlite_utils.Database, before: Mapping[str, set[Claim]], after: Mapping[str, set[Claim]]
) -> None:
    """Have the cards assessed again of which something was read that people say now of another card, or no longer say."""
    for card in before.keys() | after.keys():
        come, gone = after.get(card, set()), before.get(card, set())
        due = [found for claim in come - gone for found in _read_alike(db, card, claim, below=SURE)]
        due += [found for claim in gone - come for found in _read_alike(db, card, claim, below=math.inf)]
        assessments.make_due(db, due)


def _claims(values: Mapping[FieldName, str]) -> Iterator[Claim]:
    """What a card with these values would say."""
    holders: list[tuple[Holder, tuple[FieldName, ...]]] = [
        (Holder(Whose.PERSON, token), OF_PERSON) for token in match_tokens(dict(values))
    ]
    if organization := fold_organization(values.get(FieldName.ORGANIZATION, "")):
        holders.append((Holder(Whose.OFFICE, organization), OF_OFFICE))
    for holder, fields in holders:
        for field in fields:
            yield from (Claim(holder, field, line) for line in values.get(field, "").splitlines())


def _said_by(db: sqlite_utils.Database, card: Card, holder: Holder) -> dict[FieldName, Counter[str]]:
    """What people said on the other cards of a holder, and what that is worth."""
    said: dict[FieldName, Counter[str]] = defaultdict(Counter)
    if not holder.key:
        return said
    for row in rows(
        db,
        f"SELECT field, value, origin FROM card_field JOIN (SELECT card.id AS id FROM {holder.whose.value} AND card.id <> ?"
        " AND (card.owner = ? OR card.visibility <> ?) ORDER BY card.num DESC LIMIT ?) AS other"
        " ON card_field.card = other.id WHERE origin IN (?, ?)",
        (holder.key, card.id, card.owner, Visibility.PRIVATE, _MOST_BESIDE, *_WORTH),
    ):
        said[FieldName(row["field"])][row["value"]] += _WORTH[row["origin"]]
    return said


def _worth(said: Counter[str], field: FieldName, line: str) -> int:
    """What is worth all that was said like this line."""
    return sum(
        worth for text, worth in said.items() if any(agree(field, line, other) for other in text.splitlines())
    )


def _read_alike(db: sqlite_utils.Database, card: str, claim: Claim, below: float) -> list[str]:
    """Other cards of the holder of which the same was read, with less confidence, and nobody has said anything."""
    found = rows(
        db,
        f"SELECT card, value FROM card_field JOIN (SELECT card.id AS id FROM {claim.holder.whose.value}) AS other"
        " ON card_field.card = other.id WHERE card <> ? AND field = ? AND origin = 'read' AND confidence < ?",
        (claim.holder.key, card, claim.field, below),
    )
    return [row["card"] for row in found if agree(claim.field, row["value"], claim.line)]
