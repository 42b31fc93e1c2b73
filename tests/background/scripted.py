"""A scanner on USB whose paper, state, button and cable a test has in its hands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from app.devices import registry
from app.devices.hopper import HopperSheet
from app.devices.registry import Driver, OpenOptions
from app.devices.scanner import (
    Connection,
    DeviceInfo,
    DeviceState,
    FaultKind,
    ScannedPage,
    Scanner,
    ScannerFault,
    ScanSettings,
)
from app.devices.virtual import PlannedFault, VirtualScanner
from tests.operations.desk import page


class Tray:
    """A hopper that is filled up while it is fed from."""

    def __init__(self, sheets: int) -> None:
        self._sheets: dict[int, HopperSheet] = {}
        self._count = 0
        self.put(sheets)

    def put(self, sheets: int) -> None:
        for number in range(self._count + 1, self._count + sheets + 1):
            self.put_paper(page(f"{number} front"), page(f"{number} back"))

    def put_paper(self, front: bytes, back: bytes) -> None:
        """Put in one sheet that looks like this."""
        self._count += 1
        place = self._count
        self._sheets[place] = HopperSheet(place, f"tray:{place}", front, back)

    def next_after(self, position: int) -> HopperSheet | None:
        return next((sheet for sheet in list(self._sheets.values()) if sheet.position > position), None)

    def remove(self, sheet: HopperSheet) -> None:
        self._sheets.pop(sheet.position, None)


class ScriptedScanner(VirtualScanner):
    """Plugged in, ready, and used by nobody, until a test says otherwise."""

    def __init__(
        self,
        sheets: int = 0,
        faults: Iterable[PlannedFault] = (),
        *,
        serial: str = "A1B2004711",
        model: str = "ScanSnap iX500",
    ) -> None:
        self.tray = Tray(sheets)
        super().__init__(self.tray, faults=faults)
        self.name = f"usb:04c5:132b:{serial}"
        self.model = model
        self.serial = serial
        self.plugged = True
        self.shown: DeviceState | None = None
        """What it says, whatever its tray holds."""
        self.presses = 0
        self.opened = 0
        """By how many it is open now."""
        self.asked: list[ScanSettings] = []

    @property
    def info(self) -> DeviceInfo:
        return DeviceInfo(self.name, "usb", self.model, self.serial, self.status(), Connection.USB)

    def status(self) -> DeviceState:
        if not self.plugged:
            return DeviceState.ABSENT
        return self.shown or super().status()

    def button_pressed(self) -> bool:
        if self.presses:
            self.presses -= 1
            return True
        return False

    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        self.asked.append(settings)
        return super().pages(settings, after)

    def close(self) -> None:
        super().close()
        self.opened = max(0, self.opened - 1)


def plug_in(monkeypatch: pytest.MonkeyPatch, *scanners: ScriptedScanner) -> None:
    """Let these be all the devices that there are."""

    def discover() -> list[DeviceInfo]:
        return [scanner.info for scanner in scanners if scanner.plugged]

    def open_scanner(address: str, _: OpenOptions) -> Scanner:
        for scanner in scanners:
            if scanner.plugged and scanner.name == f"usb:{address}":
                if scanner.opened:
                    raise ScannerFault(FaultKind.BUSY, None)
                scanner.opened += 1
                return scanner
        raise ScannerFault(FaultKind.UNPLUGGED, None)

    monkeypatch.setattr(registry, "DRIVERS", {"usb": Driver(open_scanner, discover, every=0.02)})
