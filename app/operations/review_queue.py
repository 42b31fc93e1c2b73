"""確認待ち: the cards that a person has to look at, in the order of their batches.

A card waits while a field of it is less sure than the office wants, or while it has no name and nobody said that it
has none (``app.operations.review_waiting``). What a colleague looks at (``app.operations.review_turns``) does not wait
here meanwhile.

A *queue* is what somebody goes through: a batch, by its id; a department of his, by its id, with what he may see of
his colleagues' cards; or, by the empty string, all that is his own or that he takes care of.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.dates import format_instant, utc_now
from app.core.reading import FieldName
from app.core.records import Batch, Department, User
from app.db.rows import first, rows, rows_in
from app.operations.review_waiting import IN_QUEUE, brought_up_to_date, place_of
from app.operations.session import Session

if TYPE_CHECKING:
    import sqlite_utils


@dataclass(frozen=True, slots=True)
class Held:
    """A card that somebody looks at."""

    card: str
    user: str
    here: bool
    """Whether at this desk."""
    until: str
    """Until when nobody else does."""


@dataclass(frozen=True, slots=True)
class AtWork:
    """A colleague who looks at cards that would wait here."""

    name: str
    cards: int


@dataclass(frozen=True, slots=True)
class WorkLeft:
    """What waits in a queue."""

    cards: int = 0
    fields: int = 0
    later: int = 0
    """Cards among them that the operator put off."""
    held: int = 0
    """Cards among them that nobody else is given meanwhile."""
    colleagues: tuple[AtWork, ...] = ()
    """Who looks at others, most cards first."""


@dataclass(frozen=True, slots=True)
class BatchToCheck:
    """A batch of which cards wait."""

    id: str
    started_at: str
    owner: str
    """The name of the user whose cards they are."""
    cards: int


@dataclass(frozen=True, slots=True)
class DepartmentToCheck:
    """A department of which cards of colleagues wait."""

    id: str
    name: str
    cards: int
    """With the user's own."""


@dataclass(frozen=True, slots=True)
class Queues:
    """What can be gone through."""

    batches: tuple[BatchToCheck, ...] = ()
    """Oldest first."""
    departments: tuple[DepartmentToCheck, ...] = ()
    """By name."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What waits, and what comes next."""

    left: WorkLeft
    cards: tuple[str, ...]
    """Ids of the next cards, those put off last."""


def outlook(session: Session, queue: str = "", after: str = "", count: int = 2) -> Outlook:
    """What waits in a queue, and the next ``count`` cards behind ``after``.

    Behind the last card comes the first, and behind all others those that the operator put off.
    """
    db = brought_up_to_date(session)
    later = put_off_cards(session)
    found = _in_order(db, queue, after, later, count)
    if len(found) < count:
        waiting = _waiting(db, queue, later)
        found += [card for card in later if card in waiting and card != after]
    return Outlook(_left(session, db, queue, later), tuple(found[:count]))


def next_cards(session: Session, queue: str, after: str, count: int) -> list[str]:
    """The next cards of a queue behind one that were not put off."""
    return _in_order(brought_up_to_date(session), queue, after, put_off_cards(session), count)


def waiting_of(session: Session, queue: str, cards: Iterable[str]) -> set[str]:
    """Those of some cards that wait in a queue."""
    return _waiting(brought_up_to_date(session), queue, cards)


def work_left(session: Session, queue: str = "") -> WorkLeft:
    """How much waits in a queue."""
    return _left(session, brought_up_to_date(session), queue, put_off_cards(session))


def fields_left(session: Session, queue: str = "") -> dict[FieldName, int]:
    """How many cards of a queue wait for each field, in the order of FieldName; none that is not waited for."""
    counts = {
        row["field"]: row["cards"]
        for row in rows(
            brought_up_to_date(session),
            "SELECT field, count(*) AS cards FROM temp.to_check_field JOIN temp.to_check USING (card)"
            f" WHERE {IN_QUEUE} GROUP BY field",
            (queue,),
        )
    }
    return {field: counts[field] for field in FieldName if field in counts}


def queues_to_check(session: Session) -> Queues:
    """The batches of which cards wait, and the departments in which colleagues' do."""
    db, store = brought_up_to_date(session), session.store
    counts = {
        row["batch"]: row["cards"]
        for row in rows(
            db,
            "SELECT batch, count(*) AS cards FROM temp.to_check WHERE batch IS NOT NULL GROUP BY batch",
        )
    }
    found = store.find_in(Batch, "id", counts)
    owners = {batch.owner for batch in found}
    names = {user.id: user.name for user in store.find_in(User, "id", owners)}
    batches = (
        BatchToCheck(batch.id, batch.started_at, names.get(batch.owner, ""), counts[batch.id])
        for batch in found
    )
    shared = {
        row["department"]: row["cards"]
        for row in rows(
            db,
            "SELECT department, count(*) AS cards FROM temp.to_check WHERE department IS NOT NULL"
            " GROUP BY department HAVING count(mine) < count(*)",
        )
    }
    departments = (
        DepartmentToCheck(item.id, item.name, shared[item.id])
        for item in store.find_in(Department, "id", shared)
    )
    return Queues(tuple(batches), tuple(sorted(departments, key=lambda item: item.name)))


def postpone(session: Session, card: str) -> None:
    """Put a card off (あとで): for this operator it comes behind all others. Nothing of the card changes."""
    _keep_later(session, [*(other for other in put_off_cards(session) if other != card), card])


def bring_back(session: Session, card: str) -> None:
    """Let a card that was put off come in its turn again."""
    _keep_later(session, [other for other in put_off_cards(session) if other != card])


# Who looks at what.


def note_held(session: Session, held: Iterable[Held]) -> None:
    """Keep which cards somebody looks at, in place of what was kept before."""
    db = brought_up_to_date(session)
    now = format_instant(utc_now())
    db.execute("DELETE FROM temp.to_check_held")
    db.conn.executemany(
        "INSERT INTO temp.to_check_held (card, user, here, until) VALUES (?, ?, ?, ?)",
        [(one.card, one.user, int(one.here), one.until) for one in held if one.until > now],
    )


def held_here(session: Session) -> list[str]:
    """The cards that this desk holds."""
    return _held(session, here=True)


def held_elsewhere(session: Session) -> list[str]:
    """The cards that are looked at elsewhere, as far as is known."""
    return _held(session, here=False)


def _held(session: Session, *, here: bool) -> list[str]:
    db = brought_up_to_date(session)
    sql = "SELECT card FROM temp.to_check_held WHERE here = ? ORDER BY card"
    return [row["card"] for row in rows(db, sql, (int(here),))]


def looked_at_by(session: Session, card: str) -> str:
    """The name of the colleague who looks at a card; empty where nobody does."""
    db = brought_up_to_date(session)
    found = first(db, "SELECT user FROM temp.to_check_held WHERE here = 0 AND card = ?", (card,))
    return _name(session, found["user"]) if found else ""


def _colleagues(session: Session, db: sqlite_utils.Database, queue: str) -> tuple[AtWork, ...]:
    found = rows(
        db,
        "SELECT user, count(*) AS cards FROM temp.to_check_held JOIN temp.to_check_all USING (card)"
        f" WHERE here = 0 AND {IN_QUEUE} GROUP BY user ORDER BY count(*) DESC, user",
        (queue,),
    )
    return tuple(AtWork(_name(session, row["user"]), row["cards"]) for row in found)


def _name(session: Session, user: str) -> str:
    found = session.store.find_in(User, "id", [user])
    return found[0].name if found else ""


# What waits.


def _in_order(db: sqlite_utils.Database, queue: str, after: str, later: list[str], count: int) -> list[str]:
    """The next cards that were not put off: those behind ``after``, then those before it."""
    place = place_of(db, after)
    found: list[str] = []
    for side in (">", "<"):
        found += [
            row["card"]
            for row in rows(
                db,
                f"SELECT card FROM temp.to_check WHERE {IN_QUEUE} AND (stack, sheet, num) {side} (?, ?, ?)"
                " AND card NOT IN (SELECT value FROM json_each(?)) ORDER BY stack, sheet, num LIMIT ?",
                (queue, *place, json.dumps(later), count - len(found)),
            )
        ]
    return found


def _waiting(db: sqlite_utils.Database, queue: str, cards: Iterable[str]) -> set[str]:
    """Those of some cards that wait in a queue."""
    sql = f"SELECT card FROM temp.to_check WHERE {IN_QUEUE} AND card IN ({{}})"
    return {row["card"] for row in rows_in(db, sql, cards, queue)}


def _left(session: Session, db: sqlite_utils.Database, queue: str, later: list[str]) -> WorkLeft:
    found = first(
        db,
        "SELECT count(*) AS cards, coalesce(sum(fields), 0) AS fields,"
        " coalesce(sum(card IN (SELECT value FROM json_each(?))), 0) AS later,"
        " coalesce(sum(card IN (SELECT card FROM temp.to_check_held)), 0) AS held"
        f" FROM temp.to_check WHERE {IN_QUEUE}",
        (json.dumps(later), queue),
    )
    return WorkLeft(**found, colleagues=_colleagues(session, db, queue)) if found else WorkLeft()


# What the operator put off: an order of work, not something about a card, so no record of the office's.


def put_off_cards(session: Session) -> list[str]:
    """The cards that the operator put off, in the order in which he did."""
    return [str(card) for card in json.loads(session.store.setting(_key(session), "[]"))]


def _keep_later(session: Session, cards: list[str]) -> None:
    db = brought_up_to_date(session)
    found = rows_in(db, "SELECT card FROM temp.to_check_all WHERE card IN ({})", cards)
    waiting = {row["card"] for row in found}
    kept = [card for card in cards if card in waiting]
    session.store.set_setting(_key(session), json.dumps(kept))


def _key(session: Session) -> str:
    return f"review.later.{session.operator.id}"
