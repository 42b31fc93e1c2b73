"""A stack from its source to stored cards: open the device, take in, read what waits."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.core.errors import BusyError
from app.core.messages import Message
from app.core.records import Batch, Card, Sheet
from app.db.rows import value
from app.devices.folder import AfterIntake
from app.devices.registry import OpenOptions, open_scanner
from app.devices.scanner import Connection, FaultKind, ScannedPage, Scanner, ScannerFault, ScanSettings
from app.ocr.engine import DEFAULT_ENGINE, EngineOptions
from app.ocr.workers import ReaderPool, cores
from app.operations import settings
from app.operations.batches import count_batch, discard_batch, find_batch
from app.operations.covering import Covered, follow_waiting, open_behind
from app.operations.intake import (
    IntakeTally,
    PageSafe,
    StackSettings,
    adopt_spool,
    begin_batch,
    end_batch,
    take_in,
)
from app.operations.keeping import back_up_if_due
from app.operations.oddities import OddSheet
from app.operations.reading import OnSheet, Reading, ReadingTally, reading
from app.operations.session import Session

_NOTHING_BEHIND = Message(
    "最後の区切り用紙のあとに名刺がありません。束を入れ忘れていないか確かめてください。"
)

Advance = Callable[[int, int, Message], None]
"""Called with how many sheets are read, of how many, and a word on what was found."""


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """What one run of a device brought."""

    batch: Batch
    tally: IntakeTally
    fault: ScannerFault | None
    """Why the device stopped before its feeder was empty; the batch is open then and can be resumed."""
    notices: tuple[Message, ...] = ()
    """What could not be read or cleared away."""
    backup: Message | None = None
    """How the backup went that was made by itself, if one was due."""


@dataclass(frozen=True, slots=True)
class Feed:
    """Where a stack comes from, what holds for it, and who hears how it comes."""

    device: str
    stack: StackSettings
    after: AfterIntake = AfterIntake.KEEP
    files: Sequence[Path] = ()
    """For ``folder:``, which stands for these."""
    settings: ScanSettings = field(default_factory=ScanSettings)
    """For a device. Whether both sides are scanned, the batch says."""
    resume: str = ""
    """An open batch to go on with."""
    on_batch: Callable[[Batch], None] = lambda _: None
    on_page: Callable[[PageSafe], None] = lambda _: None
    on_odd: Callable[[OddSheet], None] = lambda _: None
    on_cover: Callable[[Covered], None] = lambda _: None
    goes_on: Callable[[], bool] = lambda: True
    """Asked between two sheets; where it says no, the batch ends as though the feeder were empty."""
    more: Callable[[Scanner], bool] = lambda _: False
    """Asked when the source ran empty: whether to feed again. It may wait for paper as long as it likes."""


def scan_stack(session: Session, feed: Feed) -> ScanOutcome:
    """Take in a stack; the batch ends when the feeder is empty, and stays open after a fault.

    Raises ScannerError, BusyError where another process has the device, DiskFullError.
    """
    outcome = run_feeder(session, feed)
    return replace(outcome, backup=back_up_if_due(session, len(outcome.tally.sheets)))


def run_feeder(session: Session, feed: Feed) -> ScanOutcome:
    """``scan_stack`` without the backup."""
    store = session.store
    name = f"device-{store.fingerprint(feed.device.encode())[:16]}"
    with store.lock(name), open_scanner(feed.device, OpenOptions(feed.after, files=feed.files)) as scanner:
        batch = _batch_for(session, feed, scanner)
        feed.on_batch(batch)
        tally = IntakeTally()

        def cover(covered: Covered) -> None:
            nonlocal batch
            batch = covered.batch
            feed.on_cover(covered)

        def page_safe(page: ScannedPage, sheet: Sheet) -> None:
            feed.on_page(PageSafe(tally.pages + tally.known, sheet.number, page.side))

        fault: ScannerFault | None = None
        empty: ScannerFault | None = None
        settings = replace(feed.settings, duplex=batch.duplex)
        try:
            while True:
                pages = _Until(
                    feed.goes_on, scanner.pages(settings, after=last_whole_sheet(session, batch.id))
                )
                try:
                    take_in(session, batch, pages, scanner.acknowledge, page_safe, tally, feed.on_odd, cover)
                except ScannerFault as error:
                    if error.kind is not FaultKind.EMPTY:
                        raise
                    empty = error
                if pages.was_ended or not feed.more(scanner):
                    break
        except ScannerFault as error:
            fault = error
        else:
            if empty and not store.find(Sheet, "root = ? AND revoked_at = ''", batch.id):
                discard_batch(session, batch.id)
                raise empty
            end_batch(session, batch.id)
        notices = list(scanner.notices)
        if tally.covers and not fault and not count_batch(store, batch.id).sheets:
            notices.append(_NOTHING_BEHIND)
        return ScanOutcome(batch, tally, fault, tuple(notices))


def _batch_for(session: Session, feed: Feed, scanner: Scanner) -> Batch:
    """Where sheets go first: a new batch, or the one to go on with, behind all cover sheets that are safe."""
    if not feed.resume:
        return begin_batch(session, feed.stack, feed.device)
    store = session.store
    adopt_spool(session)  # before anything is counted
    batch_id = follow_waiting(session, open_behind(store, find_batch(store, feed.resume)).id)
    if scanner.info.connection is not Connection.NONE:
        store.reading.release(batch_id)  # a device feeds anew: what is missing of a sheet never comes
    return store.get(Batch, batch_id)


class _Until:
    """Pages up to the sheet after which the clerk has had enough."""

    def __init__(self, goes_on: Callable[[], bool], pages: Iterator[ScannedPage]) -> None:
        self.was_ended = False
        self._goes_on = goes_on
        self._pages = pages

    def __iter__(self) -> Iterator[ScannedPage]:
        for page in self._pages:
            yield page
            if page.last_of_sheet and not self._goes_on():
                self.was_ended = True
                if isinstance(self._pages, Generator):
                    self._pages.close()  # so that the device has said all that it has to say of it
                return


def last_whole_sheet(session: Session, batch_id: str) -> int:
    """The number of the last sheet that came whole, 0 where there is none; a device goes on behind it."""
    return int(
        value(
            session.store.db,
            "SELECT coalesce(max(number), 0) FROM sheet JOIN reading ON reading.sheet = sheet.id"
            " WHERE sheet.root = ? AND sheet.revoked_at = '' AND reading.state <> 'coming'",
            (batch_id,),
        )
    )


def scan_and_read(
    session: Session, feed: Feed, on_sheet: Advance = lambda *_: None
) -> tuple[ScanOutcome, ReadingTally]:
    """``scan_stack``, reading on every core while the sheets come in, until all are read.

    Raises what ``scan_stack`` raises, EngineError, and BusyError where another
    process is reading; whatever was taken in by then is kept.
    """

    def tell(tally: ReadingTally, _: list[Card]) -> None:
        on_sheet(tally.sheets, tally.sheets + len(session.store.reading.waiting()), found(tally))

    with reader_pool(session) as pool, reading(session, pool, on_sheet=tell) as run:

        def between_pages(page: PageSafe) -> None:
            feed.on_page(page)
            run.pump()

        outcome = run_feeder(session, replace(feed, on_page=between_pages))
        tally = run.finish()
    return replace(outcome, backup=back_up_if_due(session, len(outcome.tally.sheets))), tally


@contextmanager
def reading_if_free(session: Session, on_sheet: OnSheet) -> Iterator[Reading | None]:
    """Read on every core in the block; None where another process is reading, which takes what comes too."""
    with ExitStack() as stack:
        try:
            stack.enter_context(session.store.lock("reading"))
        except BusyError:
            yield None
        else:
            yield Reading(session, stack.enter_context(reader_pool(session)), on_sheet=on_sheet)


def reader_pool(session: Session, workers: int | None = None) -> ReaderPool:
    """Reader processes with the engine that the office chose, one for each core that it lets us use, or fewer."""
    store = session.store
    models = store.setting(settings.MODELS)
    allowed = int(store.setting(settings.CORES) or cores())
    second_readers = store.setting(settings.SECOND_READERS) != settings.NO_SECOND_READERS
    options = EngineOptions(models=Path(models) if models else None, second_readers=second_readers)
    engine = store.setting(settings.ENGINE) or DEFAULT_ENGINE
    return ReaderPool(min(workers or allowed, allowed), engine, options)


def read_what_waits(session: Session, batch: str = "", advance: Advance = lambda *_: None) -> ReadingTally:
    """Read all waiting sheets (of one batch, or of all) on every core. Raises BusyError, EngineError."""
    total = len(session.store.reading.waiting(batch))
    if not total:
        return ReadingTally()

    def tell(tally: ReadingTally, _: list[Card]) -> None:
        advance(tally.sheets, total, found(tally))

    with reader_pool(session, min(total, cores())) as pool, reading(session, pool, batch, tell) as run:
        return run.finish()


def found(tally: ReadingTally) -> Message:
    """A word on how sure what was read is."""
    return Message("確実 {sure}・要確認 {to_check}", sure=tally.sure, to_check=tally.to_check)
