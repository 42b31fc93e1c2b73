"""How a stack is taken in and read in one process, and how that process hears what the clerk wants."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace

from app.background.capture import Begun, CaptureOrder, CaptureRequest, CaptureResult, Faulted, Fed, Noticed
from app.background.line import Line
from app.core.errors import EnishiError
from app.core.records import Batch, Card
from app.devices import folder
from app.devices.scanner import ScannerFault
from app.operations import staff
from app.operations.batch_views import cards_arrived, waiting_sheets
from app.operations.batches import count_batch
from app.operations.intake import PageSafe, StackSettings, end_batch
from app.operations.keeping import back_up_if_due
from app.operations.reading import Reading, ReadingTally
from app.operations.scanning import Feed, found, last_whole_sheet, reading_if_free, run_feeder
from app.operations.session import Session
from app.operations.sources import files_in

_PATIENCE = 0.2
"""Seconds between two looks at what the window wants, while sheets are read."""


class Capture:
    """One run of taking in; see ``app.background.capture``."""

    def __init__(self, session: Session, line: Line, request: CaptureRequest) -> None:
        self._session = session
        self._line = line
        self._request = request
        self._batch = request.resume
        self._reader: Reading | None = None
        self._taken: set[str] = set()
        self._known = 0

    def run(self) -> CaptureResult:
        feed = self._feed()
        with ExitStack() as stack:
            self._reader = stack.enter_context(reading_if_free(self._session, self._tell_cards))
            fault = self._take(feed)
            while fault and (order := self._read_on()):
                if order is CaptureOrder.END:
                    self._end()
                    fault = None
                else:
                    fault = self._take(replace(feed, resume=self._batch))
            while self._read_on():
                pass  # an order that came too late
        return self._result(fault)

    def _feed(self) -> Feed:
        request, session = self._request, self._session
        owner = staff.ensure_user(session, request.owner)
        stack = StackSettings(
            owner,
            staff.department_for(session, owner, request.department),
            request.exchanged_on,
            request.visibility,
            request.tags,
            request.duplex,
            request.own_count,
        )
        return Feed(
            request.device or f"{folder.KIND}:",
            stack,
            files=files_in(request.paths),
            resume=request.resume,
            on_batch=self._begun,
            on_page=self._page_safe,
            goes_on=self._goes_on,
        )

    # Taking in.

    def _take(self, feed: Feed) -> Faulted | None:
        """Take in until the feeder is empty or the clerk ends it; what stopped it before that."""
        try:
            outcome = run_feeder(self._session, feed)
        except EnishiError as error:
            if not last_whole_sheet(self._session, self._batch):
                raise
            return self._fault(error)
        self._taken |= outcome.tally.sheets
        self._known += outcome.tally.known
        for message in outcome.notices:
            self._line.tell(Noticed(message))
        if outcome.fault:
            return self._fault(outcome.fault)
        self._end()
        return None

    def _end(self) -> None:
        end_batch(self._session, self._batch)
        self._line.tell(Fed(last_whole_sheet(self._session, self._batch)))

    def _begun(self, batch: Batch) -> None:
        self._batch = batch.id
        self._line.tell(Begun(batch.id, last_whole_sheet(self._session, batch.id)))

    def _page_safe(self, page: PageSafe) -> None:
        self._line.tell(page)
        self._pump()
        self._tell_progress()

    def _goes_on(self) -> bool:
        self._line.check()
        return CaptureOrder.END not in self._line.orders()

    def _fault(self, error: EnishiError) -> Faulted:
        kind = error.kind if isinstance(error, ScannerFault) else None
        fault = Faulted(error.message, last_whole_sheet(self._session, self._batch), kind)
        self._line.tell(fault)
        return fault

    # Reading.

    def _read_on(self) -> CaptureOrder | None:
        """Read until nothing waits, or until the window orders something: what."""
        while self._reader and not self._reader.is_done:
            self._line.check()
            for order in self._line.orders():
                if isinstance(order, CaptureOrder):
                    return order
            self._pump(_PATIENCE)
        return None

    def _pump(self, timeout: float = 0.0) -> None:
        """Reading that fails must not keep sheets from coming in: they wait."""
        if self._reader:
            try:
                self._reader.pump(timeout)
            except EnishiError as error:
                self._reader = None
                self._line.tell(Noticed(error.message))

    def _tell_cards(self, _: ReadingTally, cards: list[Card]) -> None:
        for arrived in cards_arrived(self._session, [card.id for card in cards if card.batch == self._batch]):
            self._line.tell(arrived)
        self._tell_progress()

    def _tell_progress(self) -> None:
        if self._reader:
            tally = self._reader.tally
            self._line.progress(tally.sheets, tally.sheets + waiting_sheets(self._session), found(tally))

    def _result(self, fault: Faulted | None) -> CaptureResult:
        count = count_batch(self._session.store, self._batch)
        backup = None if fault else back_up_if_due(self._session, len(self._taken))
        return CaptureResult(self._batch, count.sheets, self._known, count.waiting, fault, backup)
