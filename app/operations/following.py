"""Cards follow a batch that was corrected at another desk of its user while this one read it, not knowing of that.

Whoever corrects a batch corrects its cards as well, but only those that his desk has. The others hold what the batch was
before, and nobody has changed that since they were read. The desk that has read them lets them follow when it hears of the
correction. Of a batch that is given to a colleague it would never hear: that is told last, when all sheets are read
(``app.db.unsent``), and the desk that gives it away lets the cards follow as they come.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.core.clock import Stamp
from app.core.documents import record_of
from app.core.records import OWNERSHIP, Batch, Card, Tag, Tagging
from app.db import codec, corrected, told
from app.db.door import Undo, Writer
from app.db.rows import rows, rows_in
from app.db.store import Store
from app.operations.batches import add_tag
from app.operations.session import Session

_CARDS = """SELECT * FROM card WHERE batch = ? AND revoked_at = ''
    AND NOT EXISTS (SELECT 1 FROM refusal WHERE record = card.id)"""
"""What the server has refused is not tried time and again."""


@dataclass(frozen=True, slots=True)
class _Correction:
    """What a batch was and is, and whether only the cards that were read at this desk are to follow."""

    before: Batch
    now: Batch
    of_here: bool


@dataclass(frozen=True, slots=True)
class _Step:
    """In what a card is to follow."""

    card: str
    columns: Mapping[str, object]
    taggings: tuple[str, ...]
    """Those that are to end."""
    tags: tuple[str, ...]
    """Names of those that it is to get."""


def follow(session: Session) -> bool:
    """After all was taken in: whether cards had to follow, so that there is something to send. Raises BusyError, DiskFullError."""
    store = session.store
    corrections = (*_heard(store), *_to_be_told(store))
    steps = [step for correction in corrections for step in _steps(store, correction)]

    def take(writer: Writer, step: _Step) -> None:
        writer.update(Card, step.card, **step.columns)
        for tagging in step.taggings:
            writer.revoke(Tagging, tagging)
        for name in step.tags:
            add_tag(store, writer, store.get(Card, step.card), name)

    if steps:
        label = "訂正された取り込みに名刺を合わせる"
        session.operation("batch.followed", label, Undo.NEVER).for_each(steps, take)
    if corrected.former(store.db):
        corrected.forget(store.db)
    return bool(steps)


def _heard(store: Store) -> Iterator[_Correction]:
    """What a sync has brought."""
    former = corrected.former(store.db)
    for row in list(rows_in(store.db, "SELECT * FROM batch WHERE id IN ({})", former)):
        before = codec.from_row(Batch, row | former[row["id"]])
        yield _Correction(before, codec.from_row(Batch, row), of_here=True)


def _to_be_told(store: Store) -> Iterator[_Correction]:
    """Batches that this desk has given away and not told the server of yet."""
    unsent = rows(store.db, "SELECT DISTINCT record FROM outbox WHERE kind = 'batch' AND refused = 0")
    known = told.load(store.db, [row["record"] for row in unsent])
    for now in store.find_in(Batch, "id", known):
        before = record_of(known[now.id])
        if isinstance(before, Batch) and before.owner != now.owner:
            yield _Correction(before, now, of_here=False)


def _steps(store: Store, correction: _Correction) -> Iterator[_Step]:
    before, now = correction.before, correction.now
    for row in list(rows(store.db, _CARDS, (now.id,))):
        card, document = codec.from_row(Card, row), told.document_in("card", row)
        made = document.clock("created_at")
        if correction.of_here and Stamp.parse(made[0]).device != store.device:
            continue
        columns: dict[str, object] = {}
        if document.clock("ownership") == made and _ownership(card) == _ownership(before):
            columns |= _ownership(now)
        if document.clock("exchanged_on") == made and card.exchanged_on == before.exchanged_on:
            columns["exchanged_on"] = now.exchanged_on
        columns = {name: value for name, value in columns.items() if value != getattr(card, name)}
        taggings, tags = _tags(store, card, correction, is_given="owner" in columns)
        if columns or taggings or tags:
            yield _Step(card.id, columns, taggings, tags)


def _tags(
    store: Store, card: Card, correction: _Correction, *, is_given: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Which taggings of a card are to end, and which tags it is to get. A tag that somebody has taken off stays off.

    A card that is given to somebody gets tags of his.
    """
    before, now = set(correction.before.tags), correction.now.tags
    going = before if is_given else before.difference(now)
    coming = now if is_given else [name for name in now if name not in before]
    if not going and not coming:
        return (), ()
    live = _named(store, store.find(Tagging, "root = ? AND revoked_at = ''", card.id))
    ended = _named(store, store.find(Tagging, "root = ? AND revoked_at <> ''", card.id))
    left = {name: tagging for name, tagging in live.items() if name not in going or name in ended}
    return (
        tuple(tagging for name, tagging in live.items() if name not in left),
        tuple(name for name in coming if name not in left and name not in ended),
    )


def _named(store: Store, taggings: list[Tagging]) -> dict[str, str]:
    """Ids of taggings by the names of their tags."""
    names = {tag.id: tag.name for tag in store.find_in(Tag, "id", {tagging.tag for tagging in taggings})}
    return {names[tagging.tag]: tagging.id for tagging in taggings if tagging.tag in names}


def _ownership(record: Batch | Card) -> dict[str, object]:
    return {name: getattr(record, name) for name in OWNERSHIP}
