"""A TWAIN source behind the interface that all devices share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self

from app.core.errors import ScannerError
from app.core.messages import Message
from app.devices.delivery import Delivery
from app.devices.scanner import (
    ColorMode,
    Connection,
    DeviceInfo,
    DeviceState,
    FaultKind,
    Paper,
    ScannedPage,
    ScannerFault,
    ScanSettings,
)
from app.devices.twain.images import NonsenseError, as_file, bitmap_at, verify
from app.devices.twain.manager import Source
from app.devices.twain.words import Cap, Condition, Return, TwainError, Type

KIND = "twain"

_PATIENCE = 60.0
"""Seconds for which a source may say nothing before its first image."""
_RESOLUTIONS = (300, 200, 400, 240, 150, 600, 100, 75)
"""What sources offer that do not take any."""
_PIXEL_TYPES = {ColorMode.MONOCHROME: 0, ColorMode.GREY: 1, ColorMode.COLOR: 2}
_A4, _LARGEST_SIZE = 1, 0
_NEVER = -2
"""Of ICAP_AUTODISCARDBLANKPAGES: an empty back is a side, too."""
_FAULTS = {
    Condition.PAPERJAM: FaultKind.JAM,
    Condition.PAPERDOUBLEFEED: FaultKind.DOUBLE_FEED,
    Condition.INTERLOCK: FaultKind.COVER_OPEN,
    Condition.DAMAGEDCORNER: FaultKind.BLOCKED,
    Condition.CHECKDEVICEONLINE: FaultKind.UNPLUGGED,
    Condition.NODS: FaultKind.UNPLUGGED,
    Condition.MAXCONNECTIONS: FaultKind.BUSY,
    Condition.DENIED: FaultKind.BUSY,
    Condition.NOMEDIA: FaultKind.EMPTY,
}
_RETURNS = {
    Return.CANCEL: FaultKind.STOPPED,
    Return.BUSY: FaultKind.BUSY,
    Return.SCANNERLOCKED: FaultKind.HARDWARE,
}


class TwainScanner:
    """An open source.

    It is told to feed by itself and not ahead of what is asked for; how far it
    obeys is its own affair. One that is stopped between two sheets may feed one
    more while it ends, which then lies in its tray. Sides are told by their order.
    """

    def __init__(
        self, name: str, connect: Callable[[], Source], release: Callable[[], None] = lambda: None
    ) -> None:
        """``connect`` opens the source, again after its device was gone; ``release`` is called at the end.

        Raises ScannerError, and ScannerFault of kind BUSY or UNPLUGGED.
        """
        self._name = name
        self._connect = connect
        self._release = release
        self._delivery = Delivery(KIND)
        self._source: Source | None = None
        try:
            self._attached()
        except TwainError as error:
            release()
            raise _fault(error, 0) from error

    @property
    def info(self) -> DeviceInfo:
        return DeviceInfo(f"{KIND}:{self._name}", KIND, self._name, "", self.status(), Connection.SYSTEM)

    @property
    def notices(self) -> Sequence[Message]:
        return ()

    def status(self) -> DeviceState:
        """See ``Scanner.status``; READY also where the source has no sensor for paper."""
        try:
            source = self._attached()
        except TwainError as error:
            return _kind(error).state
        if source.state > 4:
            return DeviceState.READY
        if source.get(Cap.DEVICEONLINE) == 0:
            self._detach()
            return DeviceState.ABSENT
        return DeviceState.EMPTY if _is_empty(source) else DeviceState.READY

    def button_pressed(self) -> bool:
        return False

    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        """See ``Scanner.pages``."""
        first = number = self._delivery.last_safe if after is None else after
        try:
            source = self._attached()
            sides, dpi = _prepare(source, settings)
            if not (settings.glass or not source.get(Cap.FEEDERENABLED)) and _is_empty(source):
                raise ScannerFault(FaultKind.EMPTY, number or None)
            source.enable()
            comes = source.is_ready(_PATIENCE)
            while comes:
                sheet, comes = self._sheet(source, settings, sides, dpi)
                number += 1
                yield from self._delivery.pages(number, sheet, dpi)
                # Not before all of the sheet is safe: this is when a source feeds the next one.
                comes = comes and source.end_transfer() > 0
        except TwainError as error:
            kind = _kind(error)
            if kind is FaultKind.UNPLUGGED:
                self._detach()  # its next use opens it anew
            if kind is not FaultKind.EMPTY or number == first:
                raise _fault(error, number) from error
        except NonsenseError as error:
            raise ScannerFault(FaultKind.TRANSFER, number or None) from error
        finally:
            self._settle()
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

    def _attached(self) -> Source:
        if self._source is None:
            self._source = self._connect()
        return self._source

    def _detach(self) -> None:
        if self._source is not None:
            self._source.close()
            self._source = None

    def _settle(self) -> None:
        if self._source is not None:
            with suppress(TwainError):
                self._source.rest()

    def _sheet(
        self, source: Source, settings: ScanSettings, sides: int, dpi: int
    ) -> tuple[list[tuple[bytes, str]], bool]:
        """The sides of the sheet that is ready, and whether its last transfer is still to be ended.

        Raises TwainError, NonsenseError.
        """
        files: list[tuple[bytes, str]] = []
        while True:
            info = source.image_info()
            if info.width != -1 and info.length != -1:
                verify(info.width, info.length, dpi)
            try:
                bitmap = source.transfer(lambda address: bitmap_at(address, dpi))
            except TwainError as error:
                if (
                    files and _kind(error) is FaultKind.EMPTY
                ):  # a sheet is under way: this is no end of the stack
                    raise NonsenseError from error
                raise
            files.append(as_file(bitmap, settings.color))
            if len(files) == sides:
                return files, True
            if not source.end_transfer():  # the source has fewer sides than it was asked for
                return files, False


def _prepare(source: Source, settings: ScanSettings) -> tuple[int, int]:
    """Set what can be set, in the order in which it depends on each other; how many sides come, and at what resolution.

    Raises TwainError, ScannerError.
    """
    source.set(Cap.INDICATORS, Type.BOOL, 0)
    source.set(Cap.XFERMECH, Type.UINT16, 0)
    source.set(Cap.XFERCOUNT, Type.INT16, -1)
    feeds = source.set(Cap.FEEDERENABLED, Type.BOOL, not settings.glass) and not settings.glass
    if settings.glass and source.get(Cap.FEEDERENABLED):
        raise ScannerError("このスキャナーのガラス面からは読み取れません。給紙口から読み取ってください。")
    if feeds:
        source.set(Cap.AUTOFEED, Type.BOOL, 1)
        source.set(Cap.AUTOSCAN, Type.BOOL, 0)
        source.set(Cap.DUPLEXENABLED, Type.BOOL, settings.duplex)
        source.set(Cap.AUTODISCARDBLANKPAGES, Type.INT32, _NEVER)
    source.set(Cap.PIXELTYPE, Type.UINT16, _PIXEL_TYPES[settings.color])
    source.set(Cap.UNITS, Type.UINT16, 0)
    nearest = sorted(_RESOLUTIONS, key=lambda dpi: abs(dpi - settings.dpi))
    for dpi in (settings.dpi, *nearest):
        if source.set(Cap.XRESOLUTION, Type.FIX32, dpi):
            source.set(Cap.YRESOLUTION, Type.FIX32, source.get(Cap.XRESOLUTION) or dpi)
            break
    source.set(Cap.SUPPORTEDSIZES, Type.UINT16, _A4 if settings.paper is Paper.A4 else _LARGEST_SIZE)
    source.set(Cap.AUTOMATICBORDERDETECTION, Type.BOOL, settings.straighten)
    source.set(Cap.AUTOMATICDESKEW, Type.BOOL, settings.straighten)
    sides = 2 if feeds and source.get(Cap.DUPLEXENABLED) else 1
    return sides, round(source.get(Cap.XRESOLUTION) or settings.dpi)


def _is_empty(source: Source) -> bool:
    """Whether the source can tell that no paper lies in the feeder, and says so."""
    return bool(source.get(Cap.PAPERDETECTABLE)) and source.get(Cap.FEEDERLOADED) == 0


def _kind(error: TwainError) -> FaultKind:
    if error.returned in set(Return) and Return(error.returned) in _RETURNS:
        return _RETURNS[Return(error.returned)]
    if error.condition in set(Condition):
        return _FAULTS.get(Condition(error.condition), FaultKind.HARDWARE)
    return FaultKind.HARDWARE


def _fault(error: TwainError, sheet: int) -> ScannerError:
    if error.condition == Condition.LOWMEMORY:
        return ScannerError(
            "TWAIN ドライバーのメモリーが足りません。ほかのプログラムを閉じるか、解像度を下げてください。"
        )
    return ScannerFault(_kind(error), sheet or None)
