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
from app.db.connection import transaction
from app.db.derived import match_tokens
from app.db.rows import Row, first, rows, rows_in
from app.db.settings import drop_setting, set_setting, setting

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


Said = Mapping[FieldName, Counter[str]]
"""Values of fields, and what all that was said of each is worth."""

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
_MOST_TOLD, _MOST_READ = 200, 1000
"""Newest cards of an organisation that are listened to, and that are assessed again: a large one has thousands."""
HEARD = "said.heard"
"""Setting: on how many cards something else is said than when this desk was last in step with the server."""
MOST_HEARD = 200
"""Of so many cards every word is followed."""
_MOST_AT_ONCE = 1000
"""Of more cards that come or go at once nobody looks what was said on them: it counts as more than can be followed."""
_BESIDE = (
    "SELECT card, field, value, confidence, origin FROM card_field JOIN"
    " (SELECT card.id AS id FROM {} AND card.id <> ? ORDER BY card.num DESC LIMIT ?) AS other ON card_field.card = other.id"
)
"""The fields of the newest cards of a holder, but for one card."""
_VISIBLE = " AND (card.owner = ? OR card.visibility <> ?)"
"""But for private cards of others than an owner."""
_HERE = " AND card.batch IN (SELECT id FROM batch)"
"""Only cards that were taken in here: a colleague's batch stays with him."""


class Words:
    """What people said on the other cards of those of whom one card is; each of them is asked once.

    Somebody else's private cards tell nothing.
    """

    def __init__(self, db: sqlite_utils.Database, card: Card) -> None:
        self._db = db
        self._card = card
        self._heard: dict[Holder, Said] = {}

    def of_office(self, organization: str) -> Said:
        """What was said of an organisation."""
        return self._of(Holder(Whose.OFFICE, fold_organization(organization)))

    def agree_with(self, reading: CardReading) -> frozenset[FieldName]:
        """The fields of which what was read was said elsewhere: once typed or twice agreed with is enough.

        The name of an organisation with which another one's begins may be the half of that one, and is not among them.
        """
        best = {field: candidates[0].value for field, candidates in reading.fields.items() if candidates}
        claimed = _claims(best)
        found = frozenset(
            claim.field for claim in claimed if _worth(self._of(claim.holder), claim) >= _ENOUGH
        )
        if FieldName.ORGANIZATION in found and self._begins_another(best[FieldName.ORGANIZATION]):
            return found - {FieldName.ORGANIZATION}
        return found

    def _of(self, holder: Holder) -> Said:
        if holder not in self._heard:
            self._heard[holder] = _said_by(self._db, holder, self._card.id, _VISIBLE, self._visible)
        return self._heard[holder]

    def _begins_another(self, organization: str) -> bool:
        """Whether people have said of a card that it is of an organisation whose folded name goes on behind this one."""
        begin = fold_organization(organization)
        return (
            first(
                self._db,
                "SELECT 1 FROM card_list JOIN card ON card.num = card_list.num JOIN card_field ON card_field.card = card.id"
                f" WHERE card_list.organization > ? AND card_list.organization < ?{_VISIBLE}"
                " AND field = ? AND origin IN (?, ?) LIMIT 1",
                (begin, begin + "\U0010ffff", *self._visible, FieldName.ORGANIZATION, *_WORTH),
            )
            is not None
        )

    @property
    def _visible(self) -> tuple[str, str]:
        return self._card.owner, Visibility.PRIVATE


def claims(db: sqlite_utils.Database, cards: Iterable[str]) -> dict[str, dict[Claim, int]]:
    """What people said on cards, as it was derived of them last, and what each word is worth."""
    values: dict[str, dict[FieldName, str]] = defaultdict(dict)
    worth: dict[str, dict[FieldName, int]] = defaultdict(dict)
    spoken = "SELECT DISTINCT card FROM card_field WHERE origin IN (?, ?) AND card IN ({})"
    sql = "SELECT card, field, value, origin FROM card_field WHERE card IN ({})"
    for row in rows_in(db, sql, [row["card"] for row in rows_in(db, spoken, cards, *_WORTH)]):
        values[row["card"]][FieldName(row["field"])] = row["value"]
        if row["origin"] in _WORTH:
            worth[row["card"]][FieldName(row["field"])] = _WORTH[row["origin"]]
    return {
        card: {claim: said[claim.field] for claim in _claims(values[card]) if claim.field in said}
        for card, said in worth.items()
    }


def spread(
    db: sqlite_utils.Database, before: Mapping[str, dict[Claim, int]], after: Mapping[str, dict[Claim, int]]
) -> None:
    """Have the cards assessed again of which something was read of which enough is said now and was not before, or no longer is.

    Only cards whose batch is here: those of colleagues are assessed where they were read.
    """
    for holder, more in _changes(before, after).items():
        alike = _read_here(db, holder, {claim.field for claim in more})
        if not alike:
            continue
        said = _said_by(db, holder)
        for claim in more:
            now = _worth(said, claim)
            was = now - sum(more[other] for other in more if _are_alike(other, claim))
            if (now >= _ENOUGH) != (was >= _ENOUGH):
                below = SURE if now > was else math.inf
                assessments.make_due(db, [
                    row["card"] for row in alike
                    if row["field"] == claim.field and row["confidence"] < below
                    and agree(claim.field, row["value"], claim.line)
                ])  # fmt: skip


class Hearing:
    """What is said and unsaid elsewhere, in one transaction that takes it in.

    Of a few cards it is followed at once. A desk that hears of more until it comes to the end of what there is to take
    in follows no single word: whatever it might concern is assessed again then (``heard_all``).
    """

    def __init__(self, db: sqlite_utils.Database) -> None:
        self._db = db
        self._before: dict[str, dict[Claim, int]] = {}
        self._heard = int(setting(db, HEARD, "0"))

    def about(self, cards: Iterable[str]) -> None:
        """To be called before what is derived from cards becomes another, or goes."""
        if self._heard > MOST_HEARD:
            return
        new = set(cards) - self._before.keys()
        if len(new) > _MOST_AT_ONCE:
            self._count(MOST_HEARD + 1)
        else:
            self._before |= {card: {} for card in new} | claims(self._db, new)

    def spread(self) -> None:
        """To be called when all that is derived is up to date."""
        after = claims(self._db, self._before)
        changed = {card for card, was in self._before.items() if was != after.get(card, {})}
        if changed:
            self._count(len(changed))
        if self._heard <= MOST_HEARD:
            spread(
                self._db,
                {card: self._before[card] for card in changed},
                {card: after[card] for card in changed & after.keys()},
            )

    def _count(self, cards: int) -> None:
        self._heard += cards
        set_setting(self._db, HEARD, str(self._heard))


def heard_all(db: sqlite_utils.Database) -> None:
    """All has been taken in: where that was too much to be followed, have all assessed again that what was said may concern.

    That is what waits here, and what does not only because of what was said or learned.
    """
    heard = int(setting(db, HEARD, "0"))
    if heard:
        due = _undecided_here(db) if heard > MOST_HEARD else []
        with transaction(db):
            assessments.make_due(db, due)
            drop_setting(db, HEARD)


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


def _changes(
    before: Mapping[str, dict[Claim, int]], after: Mapping[str, dict[Claim, int]]
) -> dict[Holder, Counter[Claim]]:
    """By how much each claim on some cards is worth more now than before; none that is worth the same."""
    more: dict[Holder, Counter[Claim]] = defaultdict(Counter)
    for said, sign in ((after, 1), (before, -1)):
        for claimed in said.values():
            for claim, worth in claimed.items():
                more[claim.holder][claim] += sign * worth
    changed = {
        holder: Counter({claim: n for claim, n in found.items() if n}) for holder, found in more.items()
    }
    return {holder: found for holder, found in changed.items() if found}


def _said_by(
    db: sqlite_utils.Database,
    holder: Holder,
    card: str = "",
    which: str = "",
    parameters: tuple[str, ...] = (),
) -> Said:
    """What people said on the cards of a holder, or those of a condition, but for one card."""
    said: dict[FieldName, Counter[str]] = defaultdict(Counter)
    if holder.key:
        beside = _BESIDE.format(holder.whose.value + which)
        found = rows(
            db,
            f"{beside} WHERE origin IN (?, ?)",
            (holder.key, *parameters, card, _MOST_TOLD, *_WORTH),
        )
        for row in found:
            said[FieldName(row["field"])][row["value"]] += _WORTH[row["origin"]]
    return said


def _worth(said: Said, claim: Claim) -> int:
    """What all is worth that was said like a claim."""
    return sum(
        worth
        for text, worth in said.get(claim.field, Counter()).items()
        if any(agree(claim.field, claim.line, other) for other in text.splitlines())
    )


def _are_alike(one: Claim, other: Claim) -> bool:
    return one.field is other.field and agree(one.field, one.line, other.line)


def _read_here(db: sqlite_utils.Database, holder: Holder, fields: Iterable[FieldName]) -> list[Row]:
    """What was read of some fields on the cards of a holder that were taken in here, and of which nobody has said anything."""
    beside = _BESIDE.format(holder.whose.value + _HERE)
    sql = f"{beside} WHERE origin = 'read' AND field IN ({{}})"
    return list(rows_in(db, sql, sorted(fields), holder.key, "", _MOST_READ))


def _undecided_here(db: sqlite_utils.Database) -> list[str]:
    """The cards that were taken in here of which something read is not sure, or is surer than its reading states."""
    found = rows(
        db,
        "SELECT card.id AS card FROM batch JOIN card ON card.batch = batch.id"
        " JOIN card_field ON card_field.card = card.id WHERE origin = 'read' AND confidence < ?"
        " UNION SELECT card FROM assessment WHERE lot = ? AND wrong IS NULL",
        (SURE, assessments.Lot.ACCEPTED),
    )
    return [row["card"] for row in found]
