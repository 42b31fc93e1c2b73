"""Cards follow a batch that was corrected at another desk of its user while this one read it, not knowing of that.

Whoever corrects a batch corrects its cards as well, but only those that his desk has. The others hold what the batch was
before, and nobody has changed that since they were read. The desk that has read them lets them follow when it hears of the
correction. Of a batch that is given to a colleague it would never hear: that is told last, when all sheets are read
(``app.db.unsent``), and the desk that gives it away lets the cards follow as they come.

Two desks may correct one batch, neither knowing of the other. Of the batch the later correction holds, of a card that which
the server knows. So the desk whose correction was overtaken lets follow what it has corrected by that. Whose a card is that a
colleague has got, is his to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.core.clock import device_of
from app.core.documents import LIFE, Document, record_of
from app.core.records import OWNERSHIP, Batch, Card, Tag, Tagging
from app.core.visibility import user_scope
from app.db import codec, corrected, told
from app.db.door import Undo, Writer
from app.db.rows import Row, rows, rows_in
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
    overtaken: Mapping[str, str] = field(default_factory=dict)
    """Units in which the batch was what a desk had corrected it to before, not knowing of this, and when and where it did."""


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
        row_before = row | former[row["id"]]
        before, now = codec.from_row(Batch, row_before), codec.from_row(Batch, row)
        earlier = _corrected(told.document_in("batch", row_before))
        mine = {unit: stamp for unit, stamp in earlier.items() if device_of(stamp) == store.device}
        yield _Correction(before, now, of_here=True, overtaken=mine)


def _corrected(batch: Document) -> dict[str, str]:
    """Units that were written since a batch began, and when."""
    began, _ = batch.clock("started_at")
    stamps = {unit: batch.clock(unit)[0] for unit in corrected.UNITS}
    return {unit: stamp for unit, stamp in stamps.items() if stamp > began}


def _to_be_told(store: Store) -> Iterator[_Correction]:
    """Batches that this desk has given away and not told the server of yet."""
    unsent = rows(store.db, "SELECT DISTINCT record FROM outbox WHERE kind = 'batch' AND refused = 0")
    known = told.load(store.db, [row["record"] for row in unsent])
    for now in store.find_in(Batch, "id", known):
        before = record_of(known[now.id])
        if isinstance(before, Batch) and before.owner != now.owner:
            yield _Correction(before, now, of_here=False, overtaken=_corrected(known[now.id]))


def _steps(store: Store, correction: _Correction) -> Iterator[_Step]:
    before, now, overtaken = correction.before, correction.now, correction.overtaken
    cards = list(rows(store.db, _CARDS, (now.id,)))
    gone = _gone(store, cards)
    for row in cards:
        card, document = codec.from_row(Card, row), told.document_in("card", row)
        made = document.clock("created_at")
        is_read_here = not correction.of_here or device_of(made[0]) == store.device
        columns: dict[str, object] = {}
        for unit, names in (("ownership", OWNERSHIP), ("exchanged_on", ("exchanged_on",))):
            if unit == "ownership" and card.id in gone:
                continue
            clock = document.clock(unit)
            is_as_read = is_read_here and clock == made
            if (is_as_read or _is_of(overtaken.get(unit, ""), clock[0])) and all(
                getattr(card, name) == getattr(before, name) for name in names
            ):
                columns |= {name: getattr(now, name) for name in names}
        columns = {name: value for name, value in columns.items() if value != getattr(card, name)}
        taggings: tuple[str, ...] = ()
        tags: tuple[str, ...] = ()
        if is_read_here or "tags" in overtaken:
            taggings, tags = _tags(
                store, card, correction, overtaken.get("tags", ""),
                is_read_here=is_read_here, is_given=columns.get("owner", card.owner) != card.owner,
            )  # fmt: skip
        if columns or taggings or tags:
            yield _Step(card.id, columns, taggings, tags)


def _gone(store: Store, cards: Sequence[Row]) -> set[str]:
    """Those that a colleague has got, so that they are his to give, whatever the stack becomes that they were read from."""
    scopes = {row["name"] for row in rows(store.db, "SELECT name FROM scope")}
    ids = [row["id"] for row in cards]
    unsent = told.pending(store.db, ids)
    owners = {row["id"]: row["owner"] for row in cards if row["id"] not in unsent}
    owners |= {card: known.values["owner"] for card, known in told.load(store.db, ids).items()}
    return {card for card, owner in owners.items() if user_scope(owner) not in scopes}


def _is_of(correction: str, stamp: str) -> bool:
    """Whether something was written with a correction of the batch: by the same desk, and not before. Empty for none."""
    return bool(correction) and device_of(stamp) == device_of(correction) and stamp >= correction


def _tags(
    store: Store, card: Card, correction: _Correction, overtaken: str, *, is_read_here: bool, is_given: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Which taggings of a card are to end, and which tags it is to get. A tag that somebody has taken off stays off.

    A card that is given to somebody gets tags of his. What was put on or taken off by a correction that was
    ``overtaken`` (as in ``_is_of``) is nobody's decision any more.
    """
    before, now = set(correction.before.tags), correction.now.tags
    going = before if is_given else before.difference(now)
    coming = now if is_given else [name for name in now if name not in before]
    if not going and not coming:
        return (), ()
    live: dict[str, str] = {}
    ended: set[str] = set()
    kept: set[str] = set()
    taggings = list(rows(store.db, "SELECT * FROM tagging WHERE root = ?", (card.id,)))
    names = {tag.id: tag.name for tag in store.find_in(Tag, "id", {row["tag"] for row in taggings})}
    for row in taggings:
        if (name := names.get(row["tag"])) is None:
            continue
        is_overtaken = _is_of(overtaken, told.document_in("tagging", row).clock(LIFE)[0])
        if not row["revoked_at"]:
            live[name] = row["id"]
            if name not in going or not (is_read_here or is_overtaken):
                kept.add(name)
        elif not is_overtaken:
            ended.add(name)
    kept |= live.keys() & ended
    return (
        tuple(tagging for name, tagging in live.items() if name not in kept),
        tuple(name for name in coming if name not in kept and name not in ended),
    )
