"""A driver that runs in the guest, at the device that its kernel has: ``GuestScanner``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

from app.core.messages import Message
from app.devices.hosted import messages as say
from app.devices.scanner import DeviceInfo, DeviceState, ScannedPage, ScanSettings
from tests.devices.rig.qemu import Guest

_DRIVER = """
import os, sys
from functools import partial
from importlib import import_module
from multiprocessing.connection import Connection
from app.devices.hosted.host import serve
driver, address = sys.argv[1:]
serve(Connection(os.dup(0)), partial(import_module(driver).open_device, address))
"""
_PATIENCE = 60.0
"""Seconds for an answer: the guest is slow, and loading the driver takes some of them."""


class GuestScanner:
    """See ``Scanner``. It is asked as ``HostedScanner`` asks, by the same messages, but for starting it anew."""

    def __init__(self, guest: Guest, driver: str, address: str) -> None:
        """Open a device with a driver, the name of a package. Raises ScannerError as it does."""
        line = guest.started(_DRIVER, driver, address)
        line.settimeout(None)
        self._pipe = Connection(line.detach())
        self._button = False
        try:
            self._info: DeviceInfo = self._heard(say.Info).info
        except BaseException:
            self._pipe.close()
            raise

    @property
    def info(self) -> DeviceInfo:
        return self._info

    @property
    def notices(self) -> Sequence[Message]:
        return ()

    def status(self) -> DeviceState:
        answer: say.State = self._ask(say.AskState(), say.State)
        self._button |= answer.button
        return answer.state

    def button_pressed(self) -> bool:
        pressed, self._button = self._button, False
        return pressed

    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        self._send(say.Start(settings, after or 0))
        while not isinstance(answer := self._ask(say.Next(), say.Page | say.NoMore), say.NoMore):
            yield answer.page

    def acknowledge(self, page: ScannedPage) -> None:
        self._send(say.Safe(page.key))

    def close(self) -> None:
        if not self._pipe.closed:
            self._send(say.Close())
            self._pipe.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _send(self, order: say.Order) -> None:
        self._pipe.send_bytes(say.packed(order))

    def _ask(self, question: say.Order, wanted: Any) -> Any:
        self._send(question)
        return self._heard(wanted)

    def _heard(self, wanted: Any) -> Any:
        """Raises what the driver raised, EOFError where it died, TimeoutError where it hangs."""
        while True:
            if not self._pipe.poll(_PATIENCE):
                raise TimeoutError(f"no {wanted}")
            answer = say.answer(self._pipe.recv_bytes())
            if isinstance(answer, say.Failed):
                raise say.raised(answer)
            if isinstance(answer, wanted):
                return answer
