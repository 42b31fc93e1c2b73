"""確認待ち: the cards that a person has to look at, in the order of their batches.

A card waits while a field of it is less sure than the office wants, or while it
has no name and nobody said that it has none. Looking through all cards for
that takes some tenths of a second at 100,000, so the connection keeps the
outcome in temporary tables (in memory, ids and numbers only), and follows the
audit, in which every process writes down what it changed, and what a sync brought.
What a colleague looks at (``app.operations.review_turns``) does not wait here meanwhile.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.dates import format_instant, utc_now
from app.core.reading import FieldName
from app.core.records import Batch, User
from app.db.rows import chunks, first, rows, rows_in, value
from app.operations import settings
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
    """What waits, of one batch or of all."""

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
class Outlook:
    """What waits, and what comes next."""

    left: WorkLeft
    cards: tuple[str, ...]
    """Ids of the next cards, those put off last."""


def outlook(session: Session, batch: str = "", after: str = "", count: int = 2) -> Outlook:
    """What waits of a batch (or of all), and the next ``count`` cards behind ``after``.

    Behind the last card comes the first, and behind all others those that the operator put off.
    """
    db = brought_up_to_date(session)
    later = put_off_cards(session)
    found = _in_order(db, batch, after, later, count)
    if len(found) < count:
        waiting = _waiting(db, later, batch)
        found += [card for card in later if card in waiting and card != after]
    return Outlook(_left(session, db, batch, later), tuple(found[:count]))


def next_cards(session: Session, batch: str, after: str, count: int) -> list[str]:
    """The next cards behind one that were not put off, of a batch or of all."""
    return _in_order(brought_up_to_date(session), batch, after, put_off_cards(session), count)


def waiting_of(session: Session, cards: Iterable[str]) -> set[str]:
    """Those of some cards that wait."""
    return _waiting(brought_up_to_date(session), cards)


def work_left(session: Session, batch: str = "") -> WorkLeft:
    """How much waits, of a batch or of all."""
    return _left(session, brought_up_to_date(session), batch, put_off_cards(session))


def fields_left(session: Session, batch: str = "") -> dict[FieldName, int]:
    """How many cards of a batch (or of all) wait for each field, in the order of FieldName; none that is not waited for."""
    counts = {
        row["field"]: row["cards"]
        for row in rows(
            brought_up_to_date(session),
            "SELECT field, count(*) AS cards FROM temp.to_check_field JOIN temp.to_check USING (card)"
            " WHERE ? = '' OR batch = ? GROUP BY field",
            (batch, batch),
        )
    }
    return {field: counts[field] for field in FieldName if field in counts}


def batches_to_check(session: Session) -> tuple[BatchToCheck, ...]:
    """The batches of which cards wait, oldest first."""
    db = brought_up_to_date(session)
    counts = {
        row["batch"]: row["cards"]
        for row in rows(db, "SELECT batch, count(*) AS cards FROM temp.to_check GROUP BY batch")
    }
    found = session.store.find_in(Batch, "id", counts)
    owners = {batch.owner for batch in found}
    names = {user.id: user.name for user in session.store.find_in(User, "id", owners)}
    return tuple(
        BatchToCheck(batch.id, batch.started_at, names.get(batch.owner, ""), counts[batch.id])
        for batch in found
    )


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
    before = [row["card"] for row in rows(db, "SELECT card FROM temp.to_check_held WHERE here = 0")]
    db.execute("DELETE FROM temp.to_check_held")
    now = format_instant(utc_now())
    elsewhere = []
    for one in held:
        if one.until > now:
            db.execute(
                "INSERT INTO temp.to_check_held (card, user, here, until) VALUES (?, ?, ?, ?)",
                (one.card, one.user, int(one.here), one.until),
            )
            elsewhere += [] if one.here else [one.card]
    _enter(db, settings.threshold(session), {*before, *elsewhere})


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


def _colleagues(session: Session, db: sqlite_utils.Database, batch: str) -> tuple[AtWork, ...]:
    found = rows(
        db,
        "SELECT held.user AS user, count(*) AS cards FROM temp.to_check_held AS held JOIN card ON card.id = held.card"
        " WHERE held.here = 0 AND (? = '' OR card.batch = ?)"
        " AND EXISTS (SELECT 1 FROM temp.to_check_field AS waits WHERE waits.card = held.card)"
        " GROUP BY held.user ORDER BY count(*) DESC, held.user",
        (batch, batch),
    )
    return tuple(AtWork(_name(session, row["user"]), row["cards"]) for row in found)


def _name(session: Session, user: str) -> str:
    found = session.store.find_in(User, "id", [user])
    return found[0].name if found else ""


# What waits.

_TABLES = (
    """CREATE TABLE temp.to_check (card TEXT PRIMARY KEY, batch TEXT NOT NULL, stack INTEGER NOT NULL,
        sheet INTEGER NOT NULL, num INTEGER NOT NULL, fields INTEGER NOT NULL) STRICT, WITHOUT ROWID""",
    "CREATE INDEX temp.to_check_order ON to_check (stack, sheet, num)",
    """CREATE TABLE temp.to_check_field (card TEXT NOT NULL, field TEXT NOT NULL, PRIMARY KEY (card, field))
        STRICT, WITHOUT ROWID""",
    """CREATE TABLE temp.to_check_held (card TEXT PRIMARY KEY, user TEXT NOT NULL, here INTEGER NOT NULL,
        until TEXT NOT NULL) STRICT, WITHOUT ROWID""",
    "CREATE TABLE temp.to_check_seen (threshold REAL NOT NULL, audit INTEGER NOT NULL) STRICT",
)
_NAMELESS = f"""NOT EXISTS (
        SELECT 1 FROM card_field WHERE card_field.card = card.id AND field = '{FieldName.NAME}')"""
_CANDIDATES = f"""
    SELECT DISTINCT card FROM card_field WHERE confidence < ? UNION
    SELECT id FROM card WHERE batch <> '' AND status = 'active' AND {_NAMELESS}"""
_ENTER_FIELDS = f"""
    INSERT INTO temp.to_check_field
    SELECT id, field FROM card JOIN card_field ON card_field.card = card.id AND confidence < ?
        WHERE {{0}} UNION ALL
    SELECT id, '{FieldName.NAME}' FROM card WHERE {_NAMELESS} AND NOT EXISTS (
        SELECT 1 FROM edit WHERE root = card.id AND field = '{FieldName.NAME}' AND revoked_at = '') AND {{0}}"""
_IN_USE = "batch <> '' AND status = 'active' AND revoked_at = '' AND id IN ({})"
_ENTER = """
    INSERT INTO temp.to_check
    SELECT card.id, card.batch, batch.num, coalesce(sheet.number, 0), card.num, count(*)
        FROM temp.to_check_field AS waits JOIN card ON card.id = waits.card
        JOIN batch ON batch.id = card.batch LEFT JOIN sheet ON sheet.id = card.sheet
        WHERE card.id IN ({}) AND card.id NOT IN (SELECT card FROM temp.to_check_held WHERE here = 0)
        GROUP BY card.id"""


def brought_up_to_date(session: Session) -> sqlite_utils.Database:
    """The session's database with its tables of what waits as of now."""
    db = session.store.db
    threshold = settings.threshold(session)
    newest = int(value(db, "SELECT coalesce(max(num), 0) FROM audit"))
    if not value(db, "SELECT 1 FROM temp.sqlite_master WHERE name = 'to_check'"):
        for statement in _TABLES:
            db.execute(statement)
    _let_lapse(db, threshold)
    seen = first(db, "SELECT threshold, audit FROM temp.to_check_seen")
    if seen is None or seen["threshold"] != threshold or seen["audit"] > newest:
        for table in ("to_check", "to_check_field"):
            db.execute(f"DELETE FROM temp.{table}")
        _enter(db, threshold, [row["card"] for row in rows(db, _CANDIDATES, (threshold,))])
    elif seen["audit"] < newest:
        changed = rows(db, "SELECT root FROM audit WHERE num > ?", (seen["audit"],))
        _enter(db, threshold, {row["root"] for row in changed})
    else:
        return db
    db.execute("DELETE FROM temp.to_check_seen")
    db.execute("INSERT INTO temp.to_check_seen (threshold, audit) VALUES (?, ?)", (threshold, newest))
    return db


def _let_lapse(db: sqlite_utils.Database, threshold: float) -> None:
    """What nobody has looked at for long enough waits here again."""
    over = (format_instant(utc_now()),)
    lapsed = [row["card"] for row in rows(db, "SELECT card FROM temp.to_check_held WHERE until <= ?", over)]
    if lapsed:
        db.execute("DELETE FROM temp.to_check_held WHERE until <= ?", over)
        _enter(db, threshold, lapsed)


def _enter(db: sqlite_utils.Database, threshold: float, cards: Iterable[str]) -> None:
    """Enter those of some cards that wait, and strike out the others."""
    for chunk in chunks(cards):
        marks = ", ".join("?" * len(chunk))
        for table in ("to_check", "to_check_field"):
            db.execute(f"DELETE FROM temp.{table} WHERE card IN ({marks})", chunk)
        db.execute(_ENTER_FIELDS.format(_IN_USE.format(marks)), [threshold, *chunk, *chunk])
        db.execute(_ENTER.format(marks), chunk)


def _in_order(db: sqlite_utils.Database, batch: str, after: str, later: list[str], count: int) -> list[str]:
    """The next cards that were not put off: those behind ``after``, then those before it."""
    place = first(
        db,
        "SELECT batch.num AS stack, coalesce(sheet.number, 0) AS sheet, card.num AS num FROM card"
        " JOIN batch ON batch.id = card.batch LEFT JOIN sheet ON sheet.id = card.sheet WHERE card.id = ?",
        (after,),
    )
    key = tuple(place.values()) if place else (0, 0, 0)
    of_batch = "stack = (SELECT num FROM batch WHERE id = ?)" if batch else "? = ''"
    found: list[str] = []
    for side in (">", "<"):
        found += [
            row["card"]
            for row in rows(
                db,
                f"SELECT card FROM temp.to_check WHERE {of_batch} AND (stack, sheet, num) {side} (?, ?, ?)"
                " AND card NOT IN (SELECT value FROM json_each(?)) ORDER BY stack, sheet, num LIMIT ?",
                (batch, *key, json.dumps(later), count - len(found)),
            )
        ]
    return found


def _waiting(db: sqlite_utils.Database, cards: Iterable[str], batch: str = "") -> set[str]:
    """Those of some cards that wait."""
    sql = "SELECT card FROM temp.to_check WHERE (? = '' OR batch = ?) AND card IN ({})"
    return {row["card"] for row in rows_in(db, sql, cards, batch, batch)}


def _left(session: Session, db: sqlite_utils.Database, batch: str, later: list[str]) -> WorkLeft:
    found = first(
        db,
        "SELECT count(*) AS cards, coalesce(sum(fields), 0) AS fields,"
        " coalesce(sum(card IN (SELECT value FROM json_each(?))), 0) AS later,"
        " coalesce(sum(card IN (SELECT card FROM temp.to_check_held)), 0) AS held"
        " FROM temp.to_check WHERE ? = '' OR batch = ?",
        (json.dumps(later), batch, batch),
    )
    return WorkLeft(**found, colleagues=_colleagues(session, db, batch)) if found else WorkLeft()


# What the operator put off: an order of work, not something about a card, so no record of the office's.


def put_off_cards(session: Session) -> list[str]:
    """The cards that the operator put off, in the order in which he did."""
    return [str(card) for card in json.loads(session.store.setting(_key(session), "[]"))]


def _keep_later(session: Session, cards: list[str]) -> None:
    db = brought_up_to_date(session)
    waiting = _waiting(db, cards)
    kept = [card for card in cards if card in waiting]
    session.store.set_setting(_key(session), json.dumps(kept))


def _key(session: Session) -> str:
    return f"review.later.{session.operator.id}"
