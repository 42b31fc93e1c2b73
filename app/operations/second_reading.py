"""二人目の入力: where a lead asks for it, a field is typed once more by somebody who does not see what was read.

Two readers who say the same end it. Where they differ, both values are shown to whoever looks a third time. Whoever
read a field first is never its second reader.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.core.agreement import agree
from app.core.errors import UsageError
from app.core.reading import Box, FieldName, Side
from app.core.records import Batch, Card, Certainty, Edit, SecondEntry, User
from app.core.text import stored
from app.db.derived import load_fields
from app.db.rows import Row, first, rows, value
from app.operations.review_card import card_to_check
from app.operations.review_piece import stands_sideways
from app.operations.second_queue import second_table
from app.operations.session import Session


class Work(StrEnum):
    """What can be done about a field."""

    TYPE = "type"
    """Read it a second time."""
    SETTLE = "settle"
    """Look at it a third time: the readers differ."""


class Outcome(StrEnum):
    """What became of a second entry."""

    AGREED = "agreed"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class AskedBatch:
    """A batch of which fields are read twice."""

    id: str
    started_at: str
    owner: str
    """The name of the user whose cards they are."""
    fields: tuple[FieldName, ...]
    to_type: int
    """Fields that this operator can type."""
    own: int
    """Fields that this operator read first: they wait for somebody else."""
    to_settle: int


@dataclass(frozen=True, slots=True)
class SecondView:
    """One field to be typed or settled."""

    card: str
    field: FieldName
    batch: str
    sheet: int
    side: Side
    box: Box | None
    """Pixels of the upright side; None where nobody knows where it stands."""
    sideways: bool = False
    """Whether it stands on its side there."""
    values: tuple[str, ...] = ()
    """What the two readers said, in an order that does not tell who; empty where it is typed."""


def ask_second_reading(session: Session, batch: str, fields: Iterable[FieldName]) -> None:
    """Have these fields of a batch read twice; none ends it. Raises NotFoundError."""
    wanted = set(fields)
    operation = session.operation("batch.second", "二人目の入力の指定")
    with operation.transaction() as writer:
        writer.update(Batch, batch, second_fields=tuple(field for field in FieldName if field in wanted))


def asked_batches(session: Session) -> tuple[AskedBatch, ...]:
    """The batches for which somebody asked, oldest first."""
    db = second_table(session)
    counts = {
        row["batch"]: row
        for row in rows(
            db,
            "SELECT batch, sum(entry = '' AND reader <> ?1) AS to_type, sum(entry = '' AND reader = ?1) AS own,"
            f" sum(entry <> '') AS to_settle FROM temp.second WHERE {_WAS_READ} GROUP BY batch",
            (session.operator.id,),
        )
    }
    batches = session.store.find(Batch, "second_fields <> '[]' AND revoked_at = ''")
    names = {
        user.id: user.name for user in session.store.find_in(User, "id", {item.owner for item in batches})
    }
    none: Row = {"to_type": 0, "own": 0, "to_settle": 0}
    return tuple(
        AskedBatch(
            batch.id,
            batch.started_at,
            names.get(batch.owner, ""),
            batch.second_fields,
            **{key: counts.get(batch.id, none)[key] for key in none},
        )
        for batch in batches
    )


def batches_to_ask_for(session: Session) -> tuple[AskedBatch, ...]:
    """The newest batches, for a lead to choose from; without counts."""
    batches = session.store.find(
        Batch, "revoked_at = '' AND num > (SELECT max(num) FROM batch) - ?", _OFFERED
    )
    names = {
        user.id: user.name for user in session.store.find_in(User, "id", {item.owner for item in batches})
    }
    return tuple(
        AskedBatch(batch.id, batch.started_at, names.get(batch.owner, ""), batch.second_fields, 0, 0, 0)
        for batch in reversed(batches)
    )


def second_at(session: Session, work: Work, card_id: str, field: FieldName) -> SecondView | None:
    """One field, where it waits for this operator; else None. Raises NotFoundError."""
    waiting = _waiting(session, card_id, field)
    if waiting is None or bool(waiting["entry"]) is (work is Work.TYPE):
        return None
    own = work is Work.TYPE and waiting["reader"] == session.operator.id
    return None if own else _view(session, waiting)


def next_second(
    session: Session, work: Work, batch: str = "", after: tuple[str, str] | None = None
) -> SecondView | None:
    """The next field of a batch (or of all) that this operator can type, or that has to be settled.

    Field by field, each in the order of the sheets; behind the field ``after`` (card and field name), and behind the
    last one the first. None where nothing is left.
    """
    db = second_table(session)
    place = "(stack, place, sheet, num)"
    key = first(
        db, "SELECT stack, place, sheet, num FROM temp.second WHERE card = ? AND field = ?", after or ("", "")
    )
    mine = "entry = '' AND reader <> ?" if work is Work.TYPE else "entry <> '' AND ? <> ''"
    of_batch = "stack = (SELECT num FROM batch WHERE id = ?)" if batch else "? = ''"
    for side in (">", "<=") if key else (">",):
        found = first(
            db,
            f"SELECT * FROM temp.second WHERE {mine} AND {_WAS_READ} AND {of_batch}"
            f" AND {place} {side} (?, ?, ?, ?) ORDER BY stack, place, sheet, num LIMIT 1",
            (session.operator.id, batch, *(key.values() if key else (-1, -1, -1, -1))),
        )
        if found:
            return _view(session, found)
    return None


def enter_second(session: Session, card_id: str, field: FieldName, text: str) -> Outcome:
    """Type a field as its second reader.

    Raises UsageError where the text is empty, where this operator read the field first, or where nobody asks for it
    any more; NotFoundError where there is no such card.
    """
    typed = stored(text.strip())
    if not typed:
        raise UsageError("何も入力されていません。読み取れなければ、あとで見るにしてください。")
    waiting = _waiting(session, card_id, field)
    if waiting is None or waiting["entry"]:
        raise UsageError("この項目は、二人目の入力を待っていません。ほかの人が先に済ませました。")
    if waiting["reader"] == session.operator.id:
        raise UsageError("この項目は、あなたが一度確かめています。二人目は別の人が入力してください。")
    held = load_fields(session.store.db, card_id)[field].value
    same = agree(field, held, typed)
    with session.operation("field.second", "二人目の入力").transaction() as writer:
        if same:
            writer.insert(_edit(session, card_id, field, held, Certainty.AGREED))
        else:
            writer.insert(SecondEntry(root=card_id, field=field, value=typed, by=session.operator.id))
    return Outcome.AGREED if same else Outcome.DIFFERS


def settle(session: Session, card_id: str, field: FieldName, text: str) -> None:
    """End it where two readers differ: with what one of them said, or with what both misread.

    Raises UsageError where nothing has to be settled any more; NotFoundError where there is no such card.
    """
    waiting = _waiting(session, card_id, field)
    if waiting is None or not waiting["entry"]:
        raise UsageError("この項目の食い違いは、ほかの人が先に決めました。")
    wanted = stored(text.strip())
    agreed = wanted in _said(session, card_id, field, waiting["entry"])
    certainty = Certainty.AGREED if agreed else Certainty.TYPED
    with session.operation("field.settled", "食い違いを決定").transaction() as writer:
        writer.insert(_edit(session, card_id, field, wanted, certainty))


_OFFERED = 50
_WAS_READ = (
    "NOT EXISTS (SELECT 1 FROM temp.to_check_field AS unread"
    " WHERE unread.card = second.card AND unread.field = second.field)"
)


def _waiting(session: Session, card_id: str, field: FieldName) -> Row | None:
    session.store.get(Card, card_id)
    db = second_table(session)
    return first(
        db, f"SELECT * FROM temp.second WHERE card = ? AND field = ? AND {_WAS_READ}", (card_id, field)
    )


def _view(session: Session, row: Row) -> SecondView:
    card = card_to_check(session, row["card"])
    field = card.field(FieldName(row["field"]))
    place = field.candidate(field.value)
    said = _said(session, card.id, field.field, row["entry"]) if row["entry"] else ()
    return SecondView(
        card.id,
        field.field,
        row["batch"],
        card.number,
        place.side if place else Side.FRONT,
        place.box if place else None,
        stands_sideways(card, field),
        said,
    )


def _said(session: Session, card_id: str, field: FieldName, entry: str) -> tuple[str, ...]:
    held = load_fields(session.store.db, card_id).get(field)
    second = str(value(session.store.db, "SELECT value FROM second_entry WHERE id = ?", (entry,)))
    return tuple(sorted({held.value if held else "", second}))


def _edit(session: Session, card_id: str, field: FieldName, text: str, certainty: Certainty) -> Edit:
    return Edit(root=card_id, field=field, value=text, certainty=certainty, by=session.operator.id)
