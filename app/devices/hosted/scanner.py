"""Our end: a Scanner whose driver is another process, watched, and started anew where it dies or hangs."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self, TypeVar

import msgspec

from app.core.errors import ScannerError
from app.core.messages import Message
from app.devices.hosted import messages as say
from app.devices.hosted.host import OpenDevice, serve
from app.devices.scanner import DeviceInfo, DeviceState, FaultKind, ScannedPage, ScannerFault, ScanSettings

_CONTEXT = multiprocessing.get_context("spawn")
_STARTING = 20.0
"""Seconds that a new process has for its first word: Windows may look at every file that it loads."""
_GRACE = 2.0
"""Seconds to let go of the device, and to end."""
_MESSAGE = 10.0
"""Seconds that a message may take from its first byte to its last."""
_LONGEST_BLOCK = 60.0
"""Seconds of silence that a driver may ask for."""
_MOST_DEATHS = 3
"""At one and the same sheet; a file that kills its reader must not do so for ever."""

Wanted = TypeVar("Wanted", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Care:
    """How a driver is watched."""

    patience: float = 4.5
    """Seconds without an answer or a sign of life after which it counts as hung."""
    repeats: bool = False
    """Whether a source delivers again, under the same key, what was not safe; paper that moved is not fed
    again but by a person."""


class DriverDied(Exception):  # noqa: N818 - an event
    """The driver's process ended, hung, or said what it cannot mean."""


class HostedScanner:
    """See ``Scanner``. A driver that died is started anew: by itself where nothing can be lost, else after a fault."""

    def __init__(self, open_device: OpenDevice, care: Care | None = None) -> None:
        """``open_device`` is called in the new process, so it must pickle. Raises ScannerError as it does."""
        self._open_device = open_device
        self._care = care or Care()
        self._last_sheet = 0
        self._restarts: list[Message] = []
        self._notices: list[Message] = []
        self._button = False
        self._process: Any = None
        self._pipe: Connection | None = None
        self._info = self._started()

    @property
    def info(self) -> DeviceInfo:
        self._info = self._ask(say.AskInfo(), say.Info).info
        return self._info

    @property
    def notices(self) -> Sequence[Message]:
        with suppress(ScannerError, msgspec.ValidationError):
            told = self._ask(say.AskNotices(), say.Notices).notices
            self._notices = [say.message(notice) for notice in told]
        return (*self._notices, *self._restarts)

    def status(self) -> DeviceState:
        try:
            answer = self._ask(say.AskState(), say.State)
        except ScannerFault as fault:
            return fault.kind.state
        self._button = self._button or answer.button
        return answer.state

    def button_pressed(self) -> bool:
        pressed, self._button = self._button, False
        return pressed

    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        """See ``Scanner.pages``. Raises ScannerFault of kind DRIVER where the driver died with a sheet under way."""
        self._last_sheet = self._last_sheet if after is None else after
        self._begin(settings)
        deaths = 0
        sheet: list[ScannedPage] = []
        try:
            while True:
                try:
                    answer = self._said(say.Next(), say.Page | say.NoMore)
                except DriverDied as death:
                    deaths += 1
                    sheet.clear()
                    self._begin_anew(settings, deaths, death)
                    continue
                if isinstance(answer, say.NoMore):
                    return
                deaths = 0
                sheet.append(answer.page)
                if answer.page.last_of_sheet:  # a driver that dies between two sides leaves no half sheet
                    yield from sheet
                    sheet.clear()
        finally:
            self._stop_feeding()

    def acknowledge(self, page: ScannedPage) -> None:
        if page.last_of_sheet:
            self._last_sheet = page.sheet
        with suppress(DriverDied):  # the next question finds out
            self._send(say.Safe(page.key))

    def close(self) -> None:
        with suppress(DriverDied):
            self._send(say.Close())
        self._end(_GRACE)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # The driver's life.

    def _started(self) -> DeviceInfo:
        ours, theirs = _CONTEXT.Pipe()
        self._pipe = ours
        self._process = _CONTEXT.Process(
            target=serve, args=(theirs, self._open_device), name="driver", daemon=True
        )
        self._process.start()
        theirs.close()
        try:
            opened: say.Info = self._heard(say.Info, _STARTING)
        except ScannerError:
            self._end(_GRACE)
            raise
        except DriverDied as death:
            self._end(0)
            raise _unstartable() from death
        return opened.info

    def _end(self, grace: float) -> None:
        pipe, self._pipe = self._pipe, None
        if pipe:
            self._process.join(grace)
            if self._process.is_alive():
                self._process.kill()
                self._process.join(_GRACE)  # one that hangs in the kernel may outlive that
            pipe.close()

    def _restarted(self) -> None:
        """Raises ScannerError where the device cannot be opened again."""
        self._end(0)
        self._info = self._started()

    def _begin(self, settings: ScanSettings) -> None:
        start = say.Start(settings, self._last_sheet)
        try:
            self._send(start)
        except DriverDied:
            self._restarted()
            self._send(start)

    def _begin_anew(self, settings: ScanSettings, deaths: int, death: DriverDied) -> None:
        """Go on after a death, or raise what the clerk has to see to."""
        last = self._last_sheet or None
        try:
            self._restarted()
        except ScannerError as error:
            kind = error.kind if isinstance(error, ScannerFault) else FaultKind.UNPLUGGED
            raise ScannerFault(kind, last) from error
        if not self._care.repeats:
            raise ScannerFault(FaultKind.DRIVER, last) from death
        if deaths >= _MOST_DEATHS:
            raise ScannerError(
                "{next} 枚目を取り込むプログラムが続けて止まりました。{sheet} 枚目までは取り込み済みです。"
                "{next} 枚目を取り除いてから続けてください。",
                sheet=self._last_sheet,
                next=self._last_sheet + 1,
            ) from death
        self._restarts.append(
            Message(
                "取り込むプログラムが {sheet} 枚目のあとで止まったため、立ち上げ直して続けました。",
                sheet=self._last_sheet,
            )
        )
        self._begin(settings)

    def _stop_feeding(self) -> None:
        if self._pipe:
            with suppress(DriverDied, ScannerError):
                self._said(say.Cancel(), say.NoMore)

    # Talking with it.

    def _ask(self, question: say.Order, wanted: type[Wanted]) -> Wanted:
        """``_said``, with one try more in a new process."""
        try:
            answer: Wanted = self._said(question, wanted)
        except DriverDied:
            self._restarted()
            try:
                answer = self._said(question, wanted)
            except DriverDied as death:
                raise _unstartable() from death
        return answer

    def _said(self, question: say.Order, wanted: Any) -> Any:
        """The answer to a question. Raises what the driver raised, and DriverDied."""
        self._send(question)
        return self._heard(wanted, self._care.patience)

    def _send(self, order: say.Order) -> None:
        if self._pipe is None:
            raise DriverDied
        try:
            self._pipe.send_bytes(say.packed(order))
        except OSError as error:
            raise DriverDied from error

    def _heard(self, wanted: Any, patience: float) -> Any:
        silence = patience
        while True:
            try:
                answer = self._next_answer(silence)
                if isinstance(answer, say.Failed):
                    raise say.raised(answer)
            except (OSError, EOFError, msgspec.MsgspecError) as error:
                raise DriverDied from error
            if isinstance(answer, wanted):
                return answer
            if not isinstance(answer, say.Alive):
                raise DriverDied
            silence = max(patience, min(answer.blocked_for, _LONGEST_BLOCK))

    def _next_answer(self, silence: float) -> say.Answer:
        if self._pipe is None or not self._pipe.poll(silence):
            raise DriverDied
        watchdog = threading.Timer(_MESSAGE, self._process.kill)
        watchdog.start()
        try:
            return say.answer(self._pipe.recv_bytes(say.LARGEST))
        finally:
            watchdog.cancel()


def _unstartable() -> ScannerError:
    return ScannerError(
        "スキャナーを動かすプログラムが動きません。スキャナーの電源を入れ直し、接続し直してください。"
    )
