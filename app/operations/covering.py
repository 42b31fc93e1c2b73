"""区切り用紙 as they come in: the stack behind one goes to a batch of its own, with what the sheet says.

The sheet itself is kept as the head of the batch that it opens, numbered 0, so
that cards are numbered from 1 and what a batch holds shows why. Where a sheet
cannot be followed the stack is divided all the same, and somebody has to say
whose it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.core.errors import DamagedError, ImageError, NotFoundError
from app.core.ids import new_id
from app.core.records import COVER, Batch, BatchState, Page, Sheet, now_text
from app.db.door import Undo, Writer
from app.db.reading_queue import ReadingState
from app.db.store import Store
from app.operations.batches import SEEN
from app.operations.cover_codes import Cover, is_code, read_code
from app.operations.oddities import Oddity
from app.operations.session import Session

_LARGE = 30.0
"""Millimetres of a code that no card bears: one that cannot be read is taken for a cover sheet's."""


@dataclass(frozen=True, slots=True)
class Covered:
    """A cover sheet came: cards go to ``batch`` from here on."""

    batch: Batch
    before: str
    """The id of the batch that ended; of ``batch`` itself where no card had come into it."""
    sheet: str
    """The id of the cover sheet."""
    is_followed: bool
    """False where ``batch`` is only what was before, and somebody has to say whose the cards are."""


def follow_cover(session: Session, batch_id: str, sheet: Sheet) -> Covered | None:
    """Open a batch with what a sheet says; None where it is no cover sheet.

    A batch into which no card has come yet is turned into that batch. All of it
    is one transaction, so that a killed process leaves it done or not begun.
    """
    store = session.store
    found = _cover_on(store, sheet)
    if found is None:
        return None
    with session.operation("batch.cover", "区切り用紙", Undo.NEVER).transaction() as writer:
        old = store.get(Batch, batch_id)
        target = _next(store, writer, old) if _has_cards(store, batch_id, sheet.id) else old
        if isinstance(found, Cover):
            writer.update(
                Batch,
                target.id,
                owner=found.owner,
                department=found.department,
                exchanged_on=found.exchanged_on,
                visibility=found.visibility,
                tags=found.tags,
            )
        for earlier in _covers(store, target.id):
            writer.update(Sheet, earlier.id, number=earlier.number - 1, flags=(*earlier.flags, SEEN))
        flags = (COVER,) if isinstance(found, Cover) else (COVER, found)
        writer.update(Sheet, sheet.id, root=target.id, number=0, flags=(*sheet.flags, *flags))
        for page in store.find(Page, "sheet = ?", sheet.id):
            writer.update(Page, page.id, root=target.id)
        store.reading.done(sheet.id)
    return Covered(store.get(Batch, target.id), old.id, sheet.id, isinstance(found, Cover))


def follow_waiting(session: Session, batch_id: str) -> str:
    """Follow the cover sheets that a killed process had made safe and not looked at; the id of the batch that is open then."""
    store = session.store
    for sheet in store.find(Sheet, "root = ? AND revoked_at = ''", batch_id):
        if store.reading.state(sheet.id) is ReadingState.COMING and (
            covered := follow_cover(session, batch_id, sheet)
        ):
            batch_id = covered.batch.id
    return batch_id


def mark_cover(session: Session, sheet_id: str) -> None:
    """Let a sheet that is a cover sheet not be read as a card, and leave all batches as they are."""
    store = session.store
    sheet = store.get(Sheet, sheet_id)
    if COVER in sheet.flags or _cover_on(store, sheet) is None:
        return
    with session.operation("batch.cover", "区切り用紙", Undo.NEVER).transaction() as writer:
        writer.update(Sheet, sheet.id, flags=(*sheet.flags, COVER))
        store.reading.done(sheet.id)


def open_behind(store: Store, batch: Batch) -> Batch:
    """Where the cards go that came behind a batch: the one that a cover sheet opened at the moment at which it ended."""
    while batch.state is BatchState.ENDED:
        found = store.find(
            Batch, "device = ? AND started_at = ? AND revoked_at = ''", batch.device, batch.ended_at
        )
        if not found or found[0].id == batch.id:
            break
        batch = found[0]
    return batch


def _cover_on(store: Store, sheet: Sheet) -> Cover | Oddity | None:
    """What a sheet says, or why it cannot be followed; None where it is no cover sheet.

    An image that cannot be decoded is passed over: reading will say so.
    """
    from app.ocr.imaging.codes import find_codes  # not above: the window imports this module, and no imaging

    codes = []
    for page in store.find(Page, "sheet = ?", sheet.id):
        try:
            codes += find_codes(store.image(page.id), page.dpi, _LARGE)
        except (DamagedError, NotFoundError, ImageError):
            continue
    texts = {code.text for code in codes if is_code(code.text)}
    if len(texts) > 1:
        return Oddity.COVER_AMBIGUOUS
    if texts:
        return read_code(store, texts.pop())
    return None if all(code.text for code in codes) else Oddity.COVER_UNREADABLE


def _next(store: Store, writer: Writer, old: Batch) -> Batch:
    """End a batch and begin another like it at the same moment."""
    now = now_text()
    writer.update(Batch, old.id, state=BatchState.ENDED, ended_at=now)
    store.reading.release(old.id)
    return writer.insert(replace(old, id=new_id(), own_count=None, started_at=now))


def _has_cards(store: Store, batch: str, but: str) -> bool:
    sheets = store.find(Sheet, "root = ? AND id <> ? AND revoked_at = ''", batch, but)
    return any(COVER not in sheet.flags for sheet in sheets)


def _covers(store: Store, batch: str) -> Iterator[Sheet]:
    sheets = store.find(Sheet, "root = ? AND revoked_at = ''", batch)
    return (sheet for sheet in sheets if COVER in sheet.flags)
