"""The driver's end: one open device, and one process that ends with its pipe."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection

from app.core.errors import EnishiError
from app.devices import life
from app.devices.hosted import messages as say
from app.devices.scanner import ScannedPage, Scanner

_BETWEEN_SIGNS = 0.5
"""Seconds between two signs of life that are passed on."""

OpenDevice = Callable[[], Scanner]


def serve(pipe: Connection, open_device: OpenDevice) -> None:
    """Open a device and do what the pipe says, until it says Close or is gone."""
    with suppress(EOFError, OSError):
        _Host(pipe).run(open_device)


class _Host:
    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._last_sign = 0.0
        self._feed: Iterator[ScannedPage] = iter(())
        self._unsafe: dict[str, ScannedPage] = {}

    def run(self, open_device: OpenDevice) -> None:
        life.on_sign(self._sign)
        try:
            scanner = open_device()
        except EnishiError as error:
            self._say(say.failed(error))
            return
        with scanner:
            self._say(say.Info(scanner.info))
            while not isinstance(order := say.order(self._pipe.recv_bytes()), say.Close):
                try:
                    answer = self._obey(scanner, order)
                except EnishiError as error:
                    answer = say.failed(error)
                if answer is not None:
                    self._say(answer)
            self._stop_feeding()

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
                self._feed = scanner.pages(settings, after)
            case say.Next():
                page = next(self._feed, None)
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
        close = getattr(self._feed, "close", None)  # of a generator
        self._feed = iter(())
        if close:
            close()

    def _sign(self) -> None:
        now = time.monotonic()
        if now - self._last_sign >= _BETWEEN_SIGNS:
            self._last_sign = now
            self._say(say.Alive())

    def _say(self, answer: say.Answer) -> None:
        self._pipe.send_bytes(say.packed(answer))
