"""A device of SANE behind the interface that all devices share."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

from app.core.errors import ScannerError
from app.core.messages import Message
from app.devices import life
from app.devices.delivery import Delivery
from app.devices.sane.choosing import Chosen, NoGlassError, choose
from app.devices.sane.frames import Limits, NonsenseError, read_side
from app.devices.sane.words import Option, Parameters, SaneError, Status, Value
from app.devices.scanner import (
    Connection,
    DeviceInfo,
    DeviceState,
    FaultKind,
    ScannedPage,
    ScannerFault,
    ScanSettings,
)

KIND = "sane"

_PATIENCE = 30.0
"""Seconds for which a device may be busy, or warm up."""
_PAUSE = 0.5
_LOADED = ("page-loaded", "adf-loaded", "card-loaded")
_COVERS = ("cover-open", "adf-open")
_BUTTONS = ("scan", "start")
_FAULTS = {
    Status.JAMMED: FaultKind.JAM,
    Status.COVER_OPEN: FaultKind.COVER_OPEN,
    Status.CANCELLED: FaultKind.STOPPED,
    Status.DEVICE_BUSY: FaultKind.BUSY,
    Status.WARMING_UP: FaultKind.BUSY,
    Status.HW_LOCKED: FaultKind.HARDWARE,
}
_WAITS = frozenset({Status.DEVICE_BUSY, Status.WARMING_UP})
_STATES = {
    Status.DEVICE_BUSY: DeviceState.BUSY,
    Status.ACCESS_DENIED: DeviceState.FORBIDDEN,
    Status.COVER_OPEN: DeviceState.COVER_OPEN,
    Status.JAMMED: DeviceState.JAMMED,
    Status.NO_MEM: DeviceState.FAILED,
}


class Handle(Protocol):
    """See ``library.Handle``."""

    def options(self) -> dict[str, Option]: ...
    def get(self, option: Option, /) -> Value: ...
    def set(self, option: Option, value: Value, /) -> None: ...
    def start(self) -> None: ...
    def parameters(self) -> Parameters: ...
    def read(self, most: int, /) -> bytes: ...
    def cancel(self) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Clock:
    """How time passes."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


class SaneScanner:
    """An open device.

    SANE tells a double feed and a blocked path as a jam, and an unplugged
    cable as an error of transfer. A device that offers no choice of sources is
    asked for one sheet at a time, for nobody says whether it has a feeder.
    """

    def __init__(
        self,
        name: str,
        connect: Callable[[], Handle],
        release: Callable[[], None] = lambda: None,
        clock: Clock | None = None,
    ) -> None:
        """``connect`` opens the device, again after its connection broke; ``release`` is called at the end.

        Raises ScannerError, and ScannerFault of kind BUSY.
        """
        self._name = name
        self._connect = connect
        self._release = release
        self._clock = clock or Clock()
        self._delivery = Delivery(KIND)
        self._button_was_down = True  # what was pressed before is not meant for this session
        self._button_pressed = False
        self._is_scanning = False
        self._handle: Handle | None = None
        try:
            self._attached()
        except SaneError as error:
            release()
            raise _unopened(name, error) from error

    @property
    def info(self) -> DeviceInfo:
        state = DeviceState.READY if self._is_scanning else self.status()
        return DeviceInfo(f"{KIND}:{self._name}", KIND, self._name, "", state, Connection.SYSTEM)

    @property
    def notices(self) -> Sequence[Message]:
        return ()

    def status(self) -> DeviceState:
        """See ``Scanner.status``; READY also where the device has no sensors that would tell. Looks at its button."""
        try:
            return self._asked()
        except SaneError as error:
            self._detach()
            return _STATES.get(error.status, DeviceState.ABSENT)

    def button_pressed(self) -> bool:
        pressed, self._button_pressed = self._button_pressed, False
        return pressed

    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        """See ``Scanner.pages``."""
        first = number = self._delivery.last_safe if after is None else after
        self._is_scanning = True
        try:
            chosen = self._prepared(settings)
            while sheet := self._sheet(chosen, settings):
                number += 1
                yield from self._delivery.pages(number, sheet, chosen.dpi)
                if not chosen.feeds:
                    break
        except SaneError as error:
            raise self._fault(error, number) from error
        except NonsenseError as error:
            raise ScannerFault(FaultKind.TRANSFER, number or None) from error
        finally:
            self._is_scanning = False
            if self._handle is not None:
                self._handle.cancel()
        if number == first:
            raise ScannerFault(FaultKind.EMPTY, number or None)

    def acknowledge(self, page: ScannedPage) -> None:
        self._delivery.acknowledge(page)

    def close(self) -> None:
        self._detach()
        release, self._release = self._release, lambda: None
        release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _attached(self) -> Handle:
        if self._handle is None:
            self._handle = self._connect()
        return self._handle

    def _detach(self) -> None:
        if self._handle is not None:
            self._handle.close()
            self._handle = None

    def _asked(self) -> DeviceState:
        handle = self._attached()
        options = handle.options()

        def sensed(names: Sequence[str]) -> list[bool]:
            known = [options[name] for name in names if name in options and options[name].is_readable]
            return [bool(handle.get(option)) for option in known]

        is_down = any(sensed(_BUTTONS))
        self._button_pressed |= is_down and not self._button_was_down
        self._button_was_down = is_down
        if any(sensed(_COVERS)):
            return DeviceState.COVER_OPEN
        loaded = sensed(_LOADED)
        return DeviceState.READY if any(loaded) or not loaded else DeviceState.EMPTY

    def _prepared(self, settings: ScanSettings) -> Chosen:
        try:
            return choose(self._attached(), settings)
        except NoGlassError as error:
            raise ScannerError(
                "このスキャナーのガラス面からは読み取れません。給紙口から読み取ってください。"
            ) from error

    def _sheet(self, chosen: Chosen, settings: ScanSettings) -> list[tuple[bytes, str]]:
        """The sides of the next sheet; none where the feeder is empty. Raises SaneError, NonsenseError."""
        handle = self._attached()
        limits = Limits.of(chosen.largest, chosen.dpi)
        sides: list[tuple[bytes, str]] = []
        try:
            while len(sides) < chosen.sides:
                self._start(handle, may_wait=not sides)
                sides.append(read_side(handle, limits, settings.color, self._clock.now))
        except SaneError as error:
            # A device that delivers fewer sides than it was asked for has an end there, too.
            if error.status is not Status.NO_DOCS:
                raise
        return sides

    def _start(self, handle: Handle, *, may_wait: bool) -> None:
        """Nothing has moved where a device is busy or warms up: it is asked again."""
        until = self._clock.now() + _PATIENCE
        while True:
            life.sign()
            try:
                handle.start()
            except SaneError as error:
                if not (may_wait and error.status in _WAITS and self._clock.now() < until):
                    raise
                self._clock.sleep(_PAUSE)
            else:
                return

    def _fault(self, error: SaneError, sheet: int) -> ScannerError:
        """What a clerk hears of it. A connection that broke is made anew."""
        if error.status in _FAULTS:
            return ScannerFault(_FAULTS[error.status], sheet or None)
        if error.status in {Status.IO_ERROR, Status.EOF}:
            with suppress(SaneError):
                self._detach()
                self._attached()
                return ScannerFault(FaultKind.TRANSFER, sheet or None)
            return ScannerFault(FaultKind.UNPLUGGED, sheet or None)
        return _refused(error)


def _unopened(name: str, error: SaneError) -> ScannerError:
    if error.status is Status.DEVICE_BUSY:
        return ScannerFault(FaultKind.BUSY, None)
    if error.status in {Status.ACCESS_DENIED, Status.NO_MEM}:
        return _refused(error)
    return ScannerError(
        "スキャナー「{name}」を開けません。電源と接続を確かめてください。", name=f"{KIND}:{name}"
    )


def _refused(error: SaneError) -> ScannerError:
    if error.status is Status.ACCESS_DENIED:
        return ScannerError("このスキャナーを使う許可がありません。パソコンの管理者に確かめてください。")
    if error.status is Status.NO_MEM:
        return ScannerError(
            "スキャナーを動かすプログラムのメモリーが足りません。ほかのプログラムを閉じるか、解像度を下げてください。"
        )
    return ScannerError(
        "このスキャナーは、この設定では読み取れません。解像度・カラー・紙の大きさを変えてください。"
    )
