"""A stack from its source to stored cards: open the device, take in, read what waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.core.records import Batch
from app.devices.folder import AfterIntake
from app.devices.registry import OpenOptions, open_scanner
from app.devices.scanner import FaultKind, ScannerFault, ScanSettings
from app.ocr.workers import ReaderPool, cores
from app.operations.batches import discard_batch, find_batch, sheets_of
from app.operations.intake import IntakeTally, StackSettings, begin_batch, end_batch, take_in
from app.operations.reading import ReadingTally, read_waiting
from app.operations.session import Session


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """What one run of a device brought."""

    batch: Batch
    tally: IntakeTally
    fault: ScannerFault | None
    """Why the device stopped before its feeder was empty; the batch is open then and can be resumed."""
    notices: tuple[str, ...] = ()
    """Sentences on what could not be read or cleared away."""


def scan_stack(
    session: Session,
    *,
    device: str,
    settings: StackSettings,
    after: AfterIntake = AfterIntake.KEEP,
    resume: str = "",
    on_page: Callable[[int], None] = lambda _: None,
) -> ScanOutcome:
    """Take in a stack; the batch ends when the feeder is empty, and stays open after a fault.

    ``resume`` names an open batch to go on with; ``on_page`` hears how many
    pages are safe. Raises ScannerError, BusyError where another process has the
    device, DiskFullError.
    """
    store = session.store
    with (
        store.lock(f"device-{store.fingerprint(device.encode())[:16]}"),
        open_scanner(device, OpenOptions(after)) as scanner,
    ):
        batch = find_batch(store, resume) if resume else begin_batch(session, settings, device)
        tally = IntakeTally()
        fault: ScannerFault | None = None
        pages = scanner.pages(ScanSettings(duplex=settings.duplex))
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
        return ScanOutcome(batch, tally, fault, tuple(scanner.notices))


def read_what_waits(
    session: Session, batch: str = "", advance: Callable[[int, int | None, str], None] = lambda *_: None
) -> ReadingTally:
    """Read all waiting sheets (of one batch, or of all) on every core. Raises BusyError, EngineError."""
    total = len(session.store.reading.waiting(batch))
    if not total:
        return ReadingTally()
    with ReaderPool(min(total, cores())) as pool:
        return read_waiting(
            session,
            pool,
            batch,
            lambda tally: advance(tally.sheets, total, f"確実 {tally.sure}・要確認 {tally.to_check}"),
        )
