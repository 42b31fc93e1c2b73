"""読み取り: waiting sheets become cards with what an engine read on them.

A sheet is read in a worker process; its cards, their recognition and their
place in the queue are written in one transaction, so that a killed process
leaves a sheet either read or waiting.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app.core.errors import DamagedError, NotFoundError
from app.core.links import decisions, pair_of
from app.core.reading import SURE, Box, CardReading, FieldName, Side
from app.core.records import (
    Batch,
    Card,
    CardStatus,
    Link,
    Page,
    Region,
    Sheet,
    Tag,
    Tagging,
    Verdict,
)
from app.core.text import fold
from app.db.door import Undo, Writer
from app.db.store import Store
from app.ocr.sheets import SheetJob, SheetResult
from app.ocr.workers import ReaderPool
from app.operations.learning import learn
from app.operations.sampling import Assessor
from app.operations.session import Session


@dataclass(slots=True)
class ReadingTally:
    """What one run of reading did."""

    sheets: int = 0
    cards: int = 0
    sides: int = 0
    failed: int = 0
    sure: int = 0
    """Fields that are accepted unread."""
    to_check: int = 0
    """Fields that a person has to look at."""
    repeats: int = 0
    """Cards that their owner had taken in before."""


OnSheet = Callable[[ReadingTally, list[Card]], None]
"""Called after each sheet with what was done so far, and with the cards on it."""

_NOWHERE: Box = ((0.0, 0.0),) * 4
"""The place of a card of which nothing is known but its page."""


class Reading:
    """One run of reading: hands waiting sheets to a pool and enters what it has read.

    Made while the lock ``reading`` is held, so that no two processes read one sheet.
    """

    def __init__(
        self,
        session: Session,
        pool: ReaderPool,
        batch: str = "",
        on_sheet: OnSheet = lambda *_: None,
    ) -> None:
        self.tally = ReadingTally()
        self._session = session
        self._pool = pool
        self._batch = batch
        self._on_sheet = on_sheet
        self._handed: set[str] = set()

    def pump(self, timeout: float = 0.0) -> None:
        """Hand over what waits while the pool has room; enter what was finished within ``timeout`` seconds.

        Called between pages while a stack comes in, so that reading keeps up with the feeder.
        """
        while self._pool.has_room and (sheet := self._next()):
            self._hand_over(sheet)
        for result in self._pool.results(timeout):
            self._enter(result)

    def finish(self) -> ReadingTally:
        """Read until nothing waits."""
        while not self.is_done:
            self.pump(math.inf)
        return self.tally

    @property
    def is_done(self) -> bool:
        """Whether nothing waits."""
        return not self._pool.unfinished and not self._next()

    def _hand_over(self, sheet: str) -> None:
        """A sheet of which an image is damaged must not hold up the others."""
        try:
            job = _job(self._session.store, sheet)
        except (DamagedError, NotFoundError) as error:
            self._enter(SheetResult(sheet, None, str(error)))
        else:
            self._pool.submit(job)
            self._handed.add(sheet)

    def _enter(self, result: SheetResult) -> None:
        cards = enter_reading(self._session, result, self.tally)
        self._handed.discard(result.job_id)
        self._on_sheet(self.tally, cards)

    def _next(self) -> str:
        """A waiting sheet that the pool does not have yet, or the empty string."""
        waiting = self._session.store.reading.waiting(self._batch, len(self._handed) + 1)
        return next((sheet for sheet in waiting if sheet not in self._handed), "")


@contextmanager
def reading(
    session: Session,
    pool: ReaderPool,
    batch: str = "",
    on_sheet: OnSheet = lambda *_: None,
) -> Iterator[Reading]:
    """Read sheets (of one batch, or all) in the block. Raises BusyError where another process is reading."""
    with session.store.lock("reading"):
        yield Reading(session, pool, batch, on_sheet)


def _job(store: Store, sheet: str) -> SheetJob:
    pages = _pages(store, sheet)
    back = pages.get(Side.BACK)
    return SheetJob(sheet, store.image(pages[Side.FRONT].id), store.image(back.id) if back else None)


def _pages(store: Store, sheet: str) -> dict[Side, Page]:
    """The pages of a sheet as they are read: where only a back came in, it is the front."""
    pages = {page.side: page for page in store.find(Page, "sheet = ?", sheet)}
    return pages if Side.FRONT in pages else {Side.FRONT: pages[Side.BACK]}


def enter_reading(session: Session, result: SheetResult, tally: ReadingTally) -> list[Card]:
    """Write what was read on one sheet; its new cards."""
    store = session.store
    sheet = store.get(Sheet, result.job_id)
    pages = _pages(store, sheet.id)
    readings = result.reading.cards if result.reading else ()
    assessor = learn(session)
    operation = session.operation("sheet.read", "読み取り", Undo.NEVER)
    cards: list[Card] = []
    with operation.transaction() as writer:
        batch = store.get(Batch, sheet.root)  # here, so that no correction of the batch comes between
        if result.reading is None:
            cards.append(_enter_unread(writer, batch, sheet, pages))
            store.reading.failed(sheet.id, result.error or "")
            tally.failed += 1
        else:
            cards.extend(
                _enter_card(writer, assessor, batch, sheet, pages, item.reading) for item in readings
            )
            store.reading.done(sheet.id)
        if len(cards) == 1:
            for page in pages.values():
                writer.update(Page, page.id, root=cards[0].id)
        for card in cards:
            _tag(store, writer, batch, card)
        # A database of its own, committed first: a card is never there without its picture.
        store.thumbnails.put({
            (card.id, side): jpeg
            for card, item in zip(cards, readings, strict=False)
            for side, jpeg in item.thumbnails.items()
        })  # fmt: skip
    tally.sheets += 1
    tally.cards += len(cards)
    tally.sides += len(pages)
    for card in cards:
        fields = store.fields(card.id)
        sure = sum(field.confidence >= SURE for field in fields.values())
        tally.sure += sure
        tally.to_check += len(fields) - sure
        tally.repeats += bool(relate(session, card.id))
    return cards


def _enter_card(
    writer: Writer,
    assessor: Assessor,
    batch: Batch,
    sheet: Sheet,
    pages: dict[Side, Page],
    reading: CardReading,
) -> Card:
    regions = tuple(
        Region(pages[side.side].id, side.side, side.quad, side.rotation, side.size, side.blank)
        for side in reading.sides
        if side.side in pages
    )
    card = writer.insert(_new_card(batch, sheet, regions))
    assessor.record(writer, card.id, reading)
    return card


def _enter_unread(writer: Writer, batch: Batch, sheet: Sheet, pages: dict[Side, Page]) -> Card:
    """A card for a sheet that could not be read, so that a person finds and types it."""
    regions = tuple(Region(page.id, side, _NOWHERE, 0, (0, 0)) for side, page in pages.items())
    return writer.insert(_new_card(batch, sheet, regions))


def _new_card(batch: Batch, sheet: Sheet, regions: tuple[Region, ...]) -> Card:
    return Card(
        owner=batch.owner,
        department=batch.department,
        visibility=batch.visibility,
        operator=batch.operator,
        batch=batch.id,
        sheet=sheet.id,
        exchanged_on=batch.exchanged_on,
        status=CardStatus.SET_ASIDE if sheet.set_aside else CardStatus.ACTIVE,
        regions=regions,
    )


def relate(session: Session, card_id: str) -> str:
    """Tie a new card to the person whose name and mail or mobile number it bears.

    A pair on which a person decided is left alone. Where the same owner took in
    a card that says the very same, the new one is marked as its repeat; the id
    of that earlier card, or the empty string.
    """
    store = session.store
    matches = _matches(store, card_id)
    if not matches:
        return ""
    card = store.get(Card, card_id)
    mine = _said(store, card_id)
    repeated = next(
        (
            other
            for other in matches
            if store.get(Card, other).owner == card.owner and _said(store, other) == mine
        ),
        "",
    )
    with session.operation("card.relate", "同一人物の名寄せ", Undo.NEVER).transaction() as writer:
        writer.insert(
            Link(
                first=repeated or matches[0],
                second=card_id,
                verdict=Verdict.SAME,
                by=session.operator.id,
                why="氏名とメールまたは携帯電話が一致",
            )
        )
        if repeated:
            writer.update(Card, card_id, repeat_of=repeated)
    return repeated


def _matches(store: Store, card_id: str) -> list[str]:
    """Other active cards with the same name and mail or mobile number, newest first."""
    decided = decisions(store.find(Link, "revoked_at = '' AND (first = ? OR second = ?)", card_id, card_id))
    return [other for other in store.cards_like(card_id) if pair_of(card_id, other) not in decided]


def _said(store: Store, card_id: str) -> dict[FieldName, str]:
    """What a card says, folded: the fields in which one print differs from the next."""
    fields = store.fields(card_id)
    return {
        name: fold(fields[name].value)
        for name in (
            FieldName.NAME,
            FieldName.ORGANIZATION,
            FieldName.DEPARTMENT,
            FieldName.TITLE,
            FieldName.EMAIL,
        )
        if name in fields
    }


def _tag(store: Store, writer: Writer, batch: Batch, card: Card) -> None:
    for name in batch.tags:
        found = store.find(Tag, "name = ? AND owner = ? AND revoked_at = ''", name, card.owner)
        tag = found[0] if found else writer.insert(_tag_of(batch, name))
        writer.insert(Tagging(root=card.id, tag=tag.id, by=batch.operator))


def _tag_of(batch: Batch, name: str) -> Tag:
    return Tag(owner=batch.owner, department=batch.department, visibility=batch.visibility, name=name)
