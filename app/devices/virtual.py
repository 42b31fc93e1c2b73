"""A document feeder without a device: paper from memory or from a folder, and faults on demand."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from app.core.messages import Message
from app.core.reading import Side
from app.devices.hopper import Hopper, HopperSheet
from app.devices.media import JPEG, sniff
from app.devices.scanner import (
    DOUBLE_FEED_FLAG,
    DeviceInfo,
    DeviceState,
    FaultKind,
    ScannedPage,
    ScannerFault,
    ScanSettings,
)

KIND = "virtual"
_MODEL = "仮想スキャナー"


def discover() -> list[DeviceInfo]:
    """The virtual scanner is always there, and without paper until it is told of some."""
    return [DeviceInfo(KIND, KIND, _MODEL, "", DeviceState.EMPTY)]


@dataclass(frozen=True, slots=True)
class PlannedFault:
    """What goes wrong, once, when a sheet is fed."""

    kind: FaultKind
    sheet: int
    """Position in the hopper as it was filled, from 1."""
    halfway: bool = False
    """Whether all sides but the last came through before; else none did."""


class VirtualScanner:
    """Feeds a hopper's sheets as a duplex feeder does.

    A sheet leaves the hopper once all its pages were acknowledged. After a
    fault the sheet that was under way is fed again, as a clerk would put it
    back on the pile.
    """

    def __init__(
        self,
        hopper: Hopper,
        *,
        faults: Iterable[PlannedFault] = (),
        seconds_per_page: float = 0.0,
        name: str = KIND,
    ) -> None:
        self._hopper = hopper
        self._faults = list(faults)
        self._seconds_per_page = seconds_per_page
        self._name = name
        self._state: DeviceState | None = None
        self._last_sheet = 0
        self._fed: dict[str, HopperSheet] = {}

    @property
    def info(self) -> DeviceInfo:
        return DeviceInfo(self._name, KIND, _MODEL, "", self.status())

    @property
    def notices(self) -> Sequence[Message]:
        return ()

    def status(self) -> DeviceState:
        if self._state is not None:
            return self._state
        return DeviceState.READY if self._hopper.next_after(0) else DeviceState.EMPTY

    def button_pressed(self) -> bool:
        return False

    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        """See ``Scanner.pages``."""
        self._state = None
        first = number = self._last_sheet if after is None else after
        position = 0
        while sheet := self._hopper.next_after(position):
            if self._strikes(sheet, FaultKind.EMPTY):
                break
            number, position = number + 1, sheet.position
            yield from self._feed(sheet, number, settings)
        if number == first:
            raise self._fault(FaultKind.EMPTY, number)

    def acknowledge(self, page: ScannedPage) -> None:
        sheet = self._fed.pop(page.key, None)
        if sheet is not None and sheet not in self._fed.values():
            self._hopper.remove(sheet)
            self._last_sheet = page.sheet

    def close(self) -> None:
        self._fed.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _feed(self, sheet: HopperSheet, number: int, settings: ScanSettings) -> Iterator[ScannedPage]:
        flags = frozenset[str]()
        if not settings.stop_on_double_feed and self._strikes(sheet, FaultKind.DOUBLE_FEED):
            flags = frozenset({DOUBLE_FEED_FLAG})
        self._stop_if_planned(sheet, number - 1, halfway=False)
        sides = {Side.FRONT: sheet.front}
        if settings.duplex and sheet.back is not None:
            sides[Side.BACK] = sheet.back
        keys = {side: f"{sheet.key}:{side}" for side in sides}
        self._fed |= dict.fromkeys(keys.values(), sheet)
        last_side = list(sides)[-1]
        for side, data in sides.items():
            if side is last_side:
                self._stop_if_planned(sheet, number - 1, halfway=True)
            time.sleep(self._seconds_per_page)
            yield ScannedPage(
                number, side, data, sniff(data) or JPEG, sheet.dpi, keys[side], flags, side is last_side
            )

    def _stop_if_planned(self, sheet: HopperSheet, delivered: int, *, halfway: bool) -> None:
        for planned in self._faults:
            if planned.sheet == sheet.position and planned.halfway is halfway:
                self._faults.remove(planned)
                raise self._fault(planned.kind, delivered)

    def _strikes(self, sheet: HopperSheet, kind: FaultKind) -> bool:
        """Whether a fault of this kind was planned for a sheet; it is used up then."""
        for planned in self._faults:
            if planned.sheet == sheet.position and planned.kind is kind:
                self._faults.remove(planned)
                return True
        return False

    def _fault(self, kind: FaultKind, delivered: int) -> ScannerFault:
        self._state = kind.state
        return ScannerFault(kind, delivered or None)
