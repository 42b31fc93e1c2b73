"""A clerk at a virtual scanner, who does what the sentences say and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.core.reading import Side
from app.devices.scanner import FaultKind, ScannedPage, Scanner, ScannerFault, ScanSettings
from tests.devices.rig import marked
from tests.devices.rig.scenario import Hosted


@dataclass
class Day:
    """What a clerk has to show for it."""

    pages: list[tuple[int, int, Side]] = field(default_factory=list)
    """The number that a page was delivered under, and the leaf and the side that it shows."""
    faults: list[ScannerFault] = field(default_factory=list)
    starts: int = 0
    opened: int = 0

    @property
    def kinds(self) -> list[FaultKind]:
        return [fault.kind for fault in self.faults]


class StuckError(Exception):
    """The pile does not get smaller, whatever the clerk does."""


def work_through(
    device: Hosted,
    open_scanner: Callable[[], Scanner],
    settings: ScanSettings,
    *,
    patience: int = 12,
    on_page: Callable[[ScannedPage], None] = lambda _: None,
) -> Day:
    """Scan until the hopper is empty and nothing is to be fed again.

    After a fault all paper behind the last sheet that is safe goes back on the
    pile, as the fault's sentence asks for. Raises StuckError after ``patience``
    starts in a row without a sheet, AssertionError where a sentence is not true.
    """
    day = Day()
    scanner = _opened(open_scanner, day)
    good, idle = 0, 0
    while device.feeder.hopper or len(device.feeder.tray) + len(device.feeder.path) > good:
        before = good
        day.starts += 1
        try:
            for page in scanner.pages(settings, good):
                leaf, side = marked.read(page.data)
                day.pages.append((page.sheet, leaf, side))
                on_page(page)
                scanner.acknowledge(page)
                if page.last_of_sheet:
                    good = page.sheet
        except ScannerFault as fault:
            day.faults.append(fault)
            if fault.sheet not in {good, good or None}:
                raise AssertionError(f"{fault.sheet} is said to be safe, and {good} is") from fault
            if fault.kind is FaultKind.EMPTY and len(device.feeder.tray) + len(device.feeder.path) > good:
                # To whoever takes in a stack that is its end.
                raise AssertionError(
                    f"a sheet behind {good} is under way, and the feeder said to be empty"
                ) from fault
            device.feeder.put_back(good)
            if fault.kind is FaultKind.UNPLUGGED:
                scanner.close()
                device.plug_in()
                scanner = _opened(open_scanner, day)
        idle = 0 if good > before else idle + 1
        if idle > patience:
            raise StuckError(day.kinds)
    scanner.close()
    return day


def _opened(open_scanner: Callable[[], Scanner], day: Day) -> Scanner:
    day.opened += 1
    return open_scanner()


def expected(count: int, sides: tuple[Side, ...] = (Side.FRONT, Side.BACK)) -> list[tuple[int, int, Side]]:
    """Every leaf once, in order, each under its own number."""
    return [(number, number, side) for number in range(1, count + 1) for side in sides]
