"""The driver's end: one open device, and one process that ends with its pipe."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Generator
from contextlib import suppress
from multiprocessing.connection import Connection

from app.core.errors import EnishiError
from app.devices import life
from app.devices.hosted import messages as say
from app.devices.scanner import ScannedPage, Scanner, ScanSettings

_BETWEEN_SIGNS = 0.5
"""Seconds between two signs of life that are passed on."""

OpenDevice = Callable[[], Scanner]


def serve(pipe: Connection, open_device: OpenDevice) -> None:
    """Open a device and do what the pipe says, until it says Close or is gone; the body of a driver's process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer
    with suppress(EOFError, OSError):
        _Host(pipe).run(open_device)


def _fed(scanner: Scanner, settings: ScanSettings, after: int) -> Generator[ScannedPage, None, None]:
    """What the scanner feeds, and what it raises, when the first page is asked for and not before."""
    yield from scanner.pages(settings, after)


class _Host:
    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._is_alone = False
        self._last_sign = 0.0
        self._feed: Generator[ScannedPage, None, None] | None = None
        self._unsafe: dict[str, ScannedPage] = {}

    def run(self, open_device: OpenDevice) -> None:
        life.on_sign(self._sign)
        life.sign()  # the process has started; importing the driver comes next
        try:
            scanner = open_device()
        except EnishiError as error:
            self._say(say.failed(error))
            return
        with scanner:
            self._say(say.Info(scanner.info))
            try:
                self._work(scanner)
            finally:
                self._stop_feeding()

    def _work(self, scanner: Scanner) -> None:
        while not isinstance(order := say.order(self._pipe.recv_bytes()), say.Close):
            try:
                answer = self._obey(scanner, order)
            except EnishiError as error:
                answer = say.failed(error)
            if answer is not None:
                self._say(answer)

    def _obey(self, scanner: Scanner, order: say.Order) -> say.Answer | None:
        match order:
            case say.AskInfo():
                return say.Info(scanner.info)
            case say.AskState():
                return say.State(scanner.status(), scanner.button_pressed())
            case say.AskNotices():
                return say.Notices([say.told(notice) for notice in scanner.notices])
            case say.Start(settings, after):
                self._unsafe.clear()
                self._feed = _fed(scanner, settings, after)
            case say.Next():
                page = next(self._feed, None) if self._feed else None
                if page is None:
                    return say.NoMore()
                self._unsafe[page.key] = page
                return say.Page(page)
            case say.Safe(key):
                if page := self._unsafe.pop(key, None):
                    scanner.acknowledge(page)
            case say.Cancel():
                self._stop_feeding()
                return say.NoMore()
        return None

    def _stop_feeding(self) -> None:
        feed, self._feed = self._feed, None
        if feed:
            feed.close()

    def _sign(self, blocked_for: float) -> None:
        now = time.monotonic()
        if self._is_alone or (now - self._last_sign < _BETWEEN_SIGNS and not blocked_for):
            return
        self._last_sign = now
        try:
            self._say(say.Alive(blocked_for))
        except OSError:
            self._is_alone = True  # what the driver does now is to leave its device in order
            raise

    def _say(self, answer: say.Answer) -> None:
        self._pipe.send_bytes(say.packed(answer))
