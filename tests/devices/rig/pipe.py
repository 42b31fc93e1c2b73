"""A virtual device plugged straight into a driver: ``BulkPipe`` without USB in between."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from app.devices.usb.pipe import (
    UsbError,
    UsbGoneError,
    UsbOverflowError,
    UsbStallError,
    UsbTimeoutError,
)
from tests.devices.rig.transfers import (
    Babble,
    Broken,
    Clock,
    Gone,
    Nak,
    RigDevice,
    RigInterface,
    Stall,
)

Answer = TypeVar("Answer")


class RigPipe:
    """Carries transfers in process; a device that has nothing to say costs virtual time alone."""

    def __init__(self, device: RigDevice, interface: RigInterface, clock: Clock) -> None:
        self._device = device
        self._interface = interface
        self._clock = clock
        self._carry(lambda: device.set_alternate(interface.number, interface.alternate), 1.0)

    def write(self, data: bytes, timeout: float) -> None:
        self._carry(lambda: self._device.bulk_out(self._interface.endpoint_out, data), timeout)

    def read(self, size: int, timeout: float) -> bytes:
        return self._carry(lambda: self._device.bulk_in(self._interface.endpoint_in, size), timeout)

    def clear_halt(self) -> None:
        for endpoint in (self._interface.endpoint_out, self._interface.endpoint_in):
            self._carry(lambda end=endpoint: self._device.clear_halt(end), 1.0)  # type: ignore[misc]

    def reset(self) -> None:
        self._carry(self._device.reset, 1.0)

    def close(self) -> None:
        pass

    def _carry(self, transfer: Callable[[], Answer], timeout: float) -> Answer:
        until = self._clock() + timeout
        while True:
            try:
                return transfer()
            except Nak as nak:
                if self._clock() + nak.seconds > until:
                    self._clock.wait(max(0.0, until - self._clock()))
                    raise UsbTimeoutError from nak
                self._clock.wait(nak.seconds)
            except Stall as error:
                raise UsbStallError from error
            except Gone as error:
                raise UsbGoneError from error
            except Babble as error:
                raise UsbOverflowError from error
            except Broken as error:
                raise UsbError from error
