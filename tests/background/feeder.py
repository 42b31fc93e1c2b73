"""A stack of tiny pages, a scanner that jams on demand, and readers that read at once: for the jobs of taking in."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pytest

from app.core.reading import CardReading, FieldCandidate, FieldName, Fields, Side, SideReading
from app.devices.hopper import MemoryHopper
from app.devices.scanner import ScannedPage, ScanSettings
from app.devices.virtual import PlannedFault, VirtualScanner
from app.ocr.sheets import SheetCard, SheetJob, SheetReading, SheetResult
from app.operations import scanning
from tests.operations.desk import page, pile


class Feeder(VirtualScanner):
    """Feeds ``pile``; a gate holds it before a sheet until a test lets it go."""

    def __init__(self, sheets: int, faults: Iterable[PlannedFault] = ()) -> None:
        super().__init__(MemoryHopper(pile(sheets)), faults=faults)
        self.gates: dict[int, threading.Event] = {}

    def hold_before(self, sheet: int) -> threading.Event:
        return self.gates.setdefault(sheet, threading.Event())

    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        for item in super().pages(settings, after):
            if item.side is Side.FRONT and item.sheet in self.gates:
                assert self.gates[item.sheet].wait(10)
            yield item


class InstantPool:
    """A ``ReaderPool`` without processes: every sheet is one card, the odd ones sure. It reads while it is free."""

    def __init__(self) -> None:
        self.free = threading.Event()
        self.free.set()
        self._jobs: list[SheetJob] = []
        self._count = 0

    @property
    def has_room(self) -> bool:
        return len(self._jobs) < 2

    @property
    def unfinished(self) -> int:
        return len(self._jobs)

    def submit(self, job: SheetJob) -> None:
        self._jobs.append(job)

    def results(self, timeout: float = 0.0) -> list[SheetResult]:
        if not self.free.wait(min(timeout, 0.05)):
            return []
        jobs, self._jobs = self._jobs, []
        return [self._read(job) for job in jobs]

    def _read(self, job: SheetJob) -> SheetResult:
        self._count += 1
        quad = ((0.0, 0.0), (96.0, 0.0), (96.0, 60.0), (0.0, 60.0))
        sides = (
            SideReading(Side.FRONT, quad, 0, (96, 60)),
            SideReading(Side.BACK, quad, 0, (96, 60), blank=True),
        )
        sure = 0.9999 if self._count % 2 else 0.5
        fields: Fields = {
            FieldName.NAME: (FieldCandidate(f"山田 {self._count}郎", sure),),
            FieldName.ORGANIZATION: (FieldCandidate("縁製作所", 0.9999),),
        }
        reading = CardReading("test", "1", (), sides, fields)
        card = SheetCard(reading, {Side.FRONT: page("front"), Side.BACK: page("back")})
        return SheetResult(job.job_id, SheetReading((card,)))


def use(monkeypatch: pytest.MonkeyPatch, feeder: Feeder) -> InstantPool:
    """Let every device be this feeder, and every reader the pool that is returned."""
    monkeypatch.setattr(scanning, "open_scanner", lambda *_: feeder)
    return use_readers(monkeypatch)


def use_readers(monkeypatch: pytest.MonkeyPatch) -> InstantPool:
    """Let every reader be the pool that is returned."""
    pool = InstantPool()

    @contextmanager
    def instant(*_: object) -> Iterator[InstantPool]:
        yield pool

    monkeypatch.setattr(scanning, "reader_pool", instant)
    return pool
