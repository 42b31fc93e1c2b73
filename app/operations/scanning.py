"""A stack from its source to stored cards: open the device, take in, read what waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.core.messages import Message
from app.core.records import Batch
from app.devices.folder import AfterIntake
from app.devices.registry import OpenOptions, open_scanner
from app.devices.scanner import FaultKind, ScannerFault, ScanSettings
from app.ocr.engine import DEFAULT_ENGINE, EngineOptions
from app.ocr.workers import ReaderPool, cores
from app.operations import settings
from app.operations.batches import discard_batch, find_batch, sheets_of
from app.operations.intake import IntakeTally, StackSettings, begin_batch, end_batch, take_in
from app.operations.keeping import back_up_if_due
from app.operations.reading import ReadingTally, reading
from app.operations.session import Session

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


def scan_stack(
    session: Session,
    *,
    device: str,
    stack: StackSettings,
    after: AfterIntake = AfterIntake.KEEP,
    resume: str = "",
    on_page: Callable[[int], None] = lambda _: None,
) -> ScanOutcome:
    """Take in a stack; the batch ends when the feeder is empty, and stays open after a fault.

    ``resume`` names an open batch to go on with; ``on_page`` hears after each
    page how many are safe. Raises ScannerError, BusyError where another process
    has the device, DiskFullError.
    """
    store = session.store
    name = f"device-{store.fingerprint(device.encode())[:16]}"
    with store.lock(name), open_scanner(device, OpenOptions(after)) as scanner:
        batch = find_batch(store, resume) if resume else begin_batch(session, stack, device)
        tally = IntakeTally()
        fault: ScannerFault | None = None
        pages = scanner.pages(ScanSettings(duplex=stack.duplex))
        try:
            take_in(
                session,
                batch,
                pages,
                scanner.acknowledge,
                lambda _: on_page(tally.pages + tally.known),
                tally,
            )
            end_batch(session, batch.id)
        except ScannerFault as error:
            if error.kind is not FaultKind.EMPTY:
                fault = error
            elif sheets_of(store, batch.id):  # resumed, and nothing was left to feed
                end_batch(session, batch.id)
            else:
                discard_batch(session, batch.id)
                raise
        notices = tuple(scanner.notices)
    return ScanOutcome(batch, tally, fault, notices, back_up_if_due(session, len(tally.sheets)))


def scan_and_read(
    session: Session,
    *,
    device: str,
    stack: StackSettings,
    after: AfterIntake = AfterIntake.KEEP,
    resume: str = "",
    on_page: Callable[[int], None] = lambda _: None,
    on_sheet: Advance = lambda *_: None,
) -> tuple[ScanOutcome, ReadingTally]:
    """``scan_stack``, reading on every core while the sheets come in, until all are read.

    Raises what ``scan_stack`` raises, EngineError, and BusyError where another
    process is reading; whatever was taken in by then is kept.
    """

    def tell(tally: ReadingTally) -> None:
        on_sheet(tally.sheets, tally.sheets + len(session.store.reading.waiting()), _found(tally))

    with reader_pool(session) as pool, reading(session, pool, on_sheet=tell) as run:

        def between_pages(pages: int) -> None:
            on_page(pages)
            run.pump()

        outcome = scan_stack(
            session, device=device, stack=stack, after=after, resume=resume, on_page=between_pages
        )
        return outcome, run.finish()


def reader_pool(session: Session, workers: int | None = None) -> ReaderPool:
    """Reader processes with the engine that the office chose, one for each core that it lets us use, or fewer."""
    store = session.store
    models = store.setting(settings.MODELS)
    allowed = int(store.setting(settings.CORES) or cores())
    options = EngineOptions(models=Path(models) if models else None)
    engine = store.setting(settings.ENGINE) or DEFAULT_ENGINE
    return ReaderPool(min(workers or allowed, allowed), engine, options)


def read_what_waits(session: Session, batch: str = "", advance: Advance = lambda *_: None) -> ReadingTally:
    """Read all waiting sheets (of one batch, or of all) on every core. Raises BusyError, EngineError."""
    total = len(session.store.reading.waiting(batch))
    if not total:
        return ReadingTally()

    def tell(tally: ReadingTally) -> None:
        advance(tally.sheets, total, _found(tally))

    with reader_pool(session, min(total, cores())) as pool, reading(session, pool, batch, tell) as run:
        return run.finish()


def _found(tally: ReadingTally) -> Message:
    return Message("確実 {sure}・要確認 {to_check}", sure=tally.sure, to_check=tally.to_check)
