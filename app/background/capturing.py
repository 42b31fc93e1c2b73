"""How a stack is taken in and read in one process, and how that process hears what the clerk wants."""

from __future__ import annotations

import time
from contextlib import ExitStack
from dataclasses import replace

from app.background.capture import (
    Begun,
    CaptureOrder,
    CaptureRequest,
    CaptureResult,
    Faulted,
    Fed,
    GoingOn,
    Noticed,
    Switched,
    WaitingForPaper,
)
from app.background.line import Line
from app.core.errors import EnishiError
from app.core.messages import Message
from app.core.records import Batch, Card
from app.devices import folder
from app.devices.folder import AfterIntake
from app.devices.scanner import DeviceState, FaultKind, Scanner, ScannerFault
from app.operations import staff
from app.operations.batch_views import cards_arrived, waiting_sheets
from app.operations.batches import count_batch
from app.operations.covering import Covered
from app.operations.intake import PageSafe, StackSettings, end_batch
from app.operations.keeping import back_up_if_due
from app.operations.reading import Reading, ReadingTally
from app.operations.scanning import Feed, ScanOutcome, found, last_whole_sheet, reading_if_free, run_feeder
from app.operations.session import Session
from app.operations.sources import files_in, is_place, may_wait

_PATIENCE = 0.2
"""Seconds between two looks at what the window wants, while sheets are read."""
_BETWEEN_LOOKS = 0.5
"""Seconds between two looks whether there is paper."""
_SETTLED = 1.0
"""Seconds for which paper lies in the feeder before it is fed: a clerk may still be putting it in."""
_RELEASE = 4.0
"""Seconds that another process of ours, which only looks at the device, has to let it go."""
_ENDS = {DeviceState.ABSENT: FaultKind.UNPLUGGED, DeviceState.FAILED: FaultKind.HARDWARE}
"""What ends the wait for paper."""


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
        self._is_switched = False
        self._waited_at = -1

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
        waits = request.waits_for_more and may_wait(request.device)
        return Feed(
            request.device or f"{folder.KIND}:",
            stack,
            files=files_in(request.paths),
            settings=request.settings,
            resume=request.resume,
            on_batch=self._begun,
            on_page=self._page_safe,
            on_odd=self._line.tell,
            on_cover=self._switch,
            goes_on=self._goes_on,
            more=self._wait_for_paper if waits else lambda _: False,
            after=AfterIntake(request.after),
        )

    # Taking in.

    def _take(self, feed: Feed) -> Faulted | None:
        """Take in until the feeder is empty or the clerk ends it; what stopped it before that."""
        try:
            outcome = self._run_feeder(feed)
        except EnishiError as error:
            if not (self._is_switched or last_whole_sheet(self._session, self._batch)):
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

    def _run_feeder(self, feed: Feed) -> ScanOutcome:
        until = time.monotonic() + _RELEASE
        while True:
            try:
                return run_feeder(self._session, feed)
            except ScannerFault as fault:
                if fault.kind is not FaultKind.BUSY or time.monotonic() > until:
                    raise
            self._line.check()
            time.sleep(_BETWEEN_LOOKS)

    def _wait_for_paper(self, scanner: Scanner) -> bool:
        """Read on until there is paper again, or the clerk does not want to wait: whether to feed.

        Raises ScannerFault where the device is gone.
        """
        sheets = last_whole_sheet(self._session, self._batch)
        # A device that is ready though it has just fed nothing, or has no feeder, cannot tell: the clerk does.
        tells = sheets != self._waited_at and not self._request.settings.glass
        self._waited_at = sheets
        told: DeviceState | None = None
        since = 0.0
        while True:
            now = time.monotonic()
            state = scanner.status()
            if state in _ENDS and not is_place(self._request.device):  # a folder on a server comes back
                raise ScannerFault(_ENDS[state], sheets or None)
            if state is not told:
                told, since = state, now
                self._line.tell(WaitingForPaper(sheets, state))
            is_ready = state is DeviceState.READY
            tells = tells or not (is_ready or self._request.settings.glass)
            if is_ready and (scanner.button_pressed() or (tells and now - since >= _SETTLED)):
                break
            order = self._rest(now + _BETWEEN_LOOKS)
            if order is CaptureOrder.END:
                return False
            if order:
                break
        self._line.tell(GoingOn())
        return True

    def _rest(self, until: float) -> CaptureOrder | None:
        """Read until some moment, or until the window orders something: what."""
        while time.monotonic() < until:
            self._line.check()
            reads = self._reader is not None and not self._reader.is_done
            for order in self._line.orders(0 if reads else _PATIENCE):
                if isinstance(order, CaptureOrder):
                    return order
            if reads:
                self._pump(_PATIENCE)
        return None

    def _end(self) -> None:
        end_batch(self._session, self._batch)
        self._line.tell(Fed(last_whole_sheet(self._session, self._batch)))

    def _begun(self, batch: Batch) -> None:
        self._batch = batch.id
        self._line.tell(Begun(batch.id, last_whole_sheet(self._session, batch.id)))

    def _switch(self, covered: Covered) -> None:
        self._batch, self._is_switched = covered.batch.id, True
        self._line.tell(Switched(covered.batch.id, covered.before))

    def _page_safe(self, page: PageSafe) -> None:
        self._line.tell(page)
        self._pump()
        self._tell_progress()

    def _goes_on(self) -> bool:
        self._line.check()
        return CaptureOrder.END not in self._line.orders()

    def _fault(self, error: EnishiError) -> Faulted:
        sheet = last_whole_sheet(self._session, self._batch)
        kind, message = None, error.message
        if isinstance(error, ScannerFault):
            kind = error.kind
            if message == ScannerFault(kind, error.sheet).message:  # the device knows its own run only
                message = ScannerFault(kind, sheet or None).message
            if self._is_switched and not sheet:
                message = _behind_cover(kind)
        fault = Faulted(message, sheet, kind)
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


def _behind_cover(kind: FaultKind) -> Message:
    """What happened before the first card of a stack that a cover sheet opened."""
    said = ScannerFault(kind, None).message.values
    return Message(
        "区切り用紙のあとで{what}。区切り用紙までは取り込み済みです。{remedy}区切り用紙の次の紙から入れ直してください。",
        what=said["what"],
        remedy=said["remedy"],
    )
