"""A scanner of this family behind the interface that all devices share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from app.core.errors import ScannerError
from app.core.messages import Message
from app.devices.delivery import Delivery
from app.devices.fujitsu.answers import HardwareStatus
from app.devices.fujitsu.device import Device, StoppedError
from app.devices.fujitsu.faults import fault_of, state_after
from app.devices.fujitsu.sheet import SheetReader, feed, sees_paper
from app.devices.fujitsu.window import Window
from app.devices.scanner import (
    DOUBLE_FEED_FLAG,
    Connection,
    DeviceInfo,
    DeviceState,
    FaultKind,
    ScannedPage,
    ScannerFault,
    ScanSettings,
)
from app.devices.usb.pipe import UsbBusyError, UsbError, UsbForbiddenError, UsbGoneError

KIND = "usb"

_TRIES = 3


@dataclass(frozen=True, slots=True)
class _Sheet:
    files: Sequence[tuple[bytes, str]]
    """Each with its media type, front first."""
    flags: frozenset[str]


class FujitsuScanner:
    """An open scanner. One that was unplugged is opened again when it is used next."""

    def __init__(self, connect: Callable[[str], Device], place: str, serial: str = "") -> None:
        """``connect`` opens the device with a serial number, or any where that is empty.

        It is called again after the device was gone. ``place`` is the part of the
        name that tells the product, for instance ``usb:04c5:132b``. Raises UsbError,
        and ScannerError where the device does not tell how to use it.
        """
        self._connect = connect
        self._button_was_down = (
            True  # what was pressed before the device was opened is not meant for this session
        )
        self._button_pressed = False
        self._is_scanning = False
        self._serial = serial
        self._device: Device | None = None
        device = self._attached()
        try:
            self._serial = device.serial
        except (UsbError, ScannerError):
            self._detach()
            raise
        self._model = device.name
        self._delivery = Delivery(self._serial or KIND)
        self._name = ":".join(filter(None, (place, self._serial)))
        self._state = DeviceState.READY
        self.status()

    @property
    def info(self) -> DeviceInfo:
        state = self._state if self._is_scanning else self.status()
        return DeviceInfo(self._name, KIND, self._model, self._serial, state, Connection.USB)

    @property
    def notices(self) -> Sequence[Message]:
        return ()

    def status(self) -> DeviceState:
        """See ``Scanner.status``; this is also when the button is looked at."""
        try:
            self._state = self._asked()
        except UsbError as error:
            self._state = state_after(error)
            if isinstance(error, UsbGoneError):
                self._detach()
        except ScannerError:  # what came back in its place cannot be used
            self._state = DeviceState.FAILED
        return self._state

    def button_pressed(self) -> bool:
        pressed, self._button_pressed = self._button_pressed, False
        return pressed

    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        """See ``Scanner.pages``."""
        if settings.glass:
            raise ScannerError("このスキャナーのガラス面からは読み取れません。給紙口から読み取ってください。")
        first = number = self._delivery.last_safe if after is None else after
        window: Window | None = None
        self._is_scanning = True
        try:
            while True:
                window, hardware = self._approach(settings, window)
                if window is None or not (sheet := self._fetch(settings, window, hardware)):
                    break
                number += 1
                yield from self._delivery.pages(number, sheet.files, window.dpi, sheet.flags)
        except StoppedError as stopped:
            raise ScannerFault(stopped.kind, number or None) from stopped
        except UsbError as error:
            raise fault_of(error, number) from error
        finally:
            self._is_scanning = False
            self._settle()
        if number == first:
            raise ScannerFault(FaultKind.EMPTY, number or None)

    def acknowledge(self, page: ScannedPage) -> None:
        self._delivery.acknowledge(page)

    def close(self) -> None:
        self._detach()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _attached(self) -> Device:
        if self._device is None:
            self._device = self._connect(self._serial)
        return self._device

    def _detach(self) -> None:
        if self._device is not None:
            self._device.close()
            self._device = None

    def _asked(self) -> DeviceState:
        device = self._attached()
        try:
            state = device.state()
        except (UsbGoneError, UsbBusyError, UsbForbiddenError):
            raise
        except UsbError:
            device.recover()
            state = device.state()
        if device.button_is_down is not None:
            self._button_pressed |= device.button_is_down and not self._button_was_down
            self._button_was_down = device.button_is_down
        return state

    def _approach(
        self, settings: ScanSettings, window: Window | None
    ) -> tuple[Window | None, HardwareStatus | None]:
        """All that comes before paper moves, and so is tried again when it fails; no window where paper is missing."""
        for remaining in reversed(range(_TRIES)):
            device = self._attached()
            try:
                hardware = device.rouse()
                return window or device.prepare(settings), hardware
            except StoppedError as stopped:
                if stopped.kind is FaultKind.STOPPED and window is None and remaining:
                    continue  # the button was pressed before this batch, and is told of once
                if stopped.kind is not FaultKind.EMPTY:
                    raise
                return None, None
            except (UsbGoneError, UsbBusyError, UsbForbiddenError):
                raise
            except UsbError:
                if not remaining:
                    raise
                device.recover()
                window = None  # the device may have been reset, and knows no settings then
        raise AssertionError("the last try returns or raises")

    def _fetch(
        self, settings: ScanSettings, window: Window, hardware: HardwareStatus | None
    ) -> _Sheet | None:
        """The next sheet, whole. Nothing in here is repeated that might lose one."""
        device = self._attached()
        there_is_some = sees_paper(device, hardware)
        if there_is_some is False and device.model.quirks.checks_hopper:
            return None
        cropped = settings.straighten and device.crops
        try:
            if not feed(device, window):
                return None
            files = SheetReader(device, window, cropped=cropped).read(settings.color)
        except StoppedError as stopped:
            if stopped.kind is not FaultKind.EMPTY:
                raise
            if there_is_some is False:  # some devices notice only now
                return None
            # A sheet is under way, and this is no end of the stack.
            raise StoppedError(FaultKind.TRANSFER) from stopped
        # Not only for the double feed: an answer with data proves the statuses before it.
        after = device.hardware()
        flags = {DOUBLE_FEED_FLAG} if after and after.double_feed else set()
        return _Sheet(files, frozenset(flags))

    def _settle(self) -> None:
        """Leave the device so that it can be used again; what cannot be done now is done before it is used next."""
        device = self._device
        if device is None:
            return
        with suppress(UsbError, StoppedError, ScannerError):
            try:
                if device.wire.in_doubt:
                    device.recover()
                else:
                    device.cancel()
            except UsbGoneError:
                self._detach()
