"""The real window, driven by its keyboard, in a process of its own: what `benchmarks.ui` reads from it.

``python -m benchmarks.window SCENARIO HOME`` prints one JSON object.
"""

from __future__ import annotations

import gc
import math
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget

from app.ui.main import collect_from_now, make_application, open_window
from app.ui.shell.frame import Frame
from samplecards.demo import PASSPHRASE

W = TypeVar("W", bound=QWidget)
_TICK_MS = 2
_PATIENCE = 120.0
_LONGEST = 3600.0
"""Seconds after which a first sync has failed."""


class StallMeter(QObject):
    """The longest time that the event loop did not come round."""

    def __init__(self) -> None:
        super().__init__()
        self.worst = 0.0
        """Seconds."""
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def begin(self) -> None:
        """Forget what was before."""
        self.worst = 0.0
        self._last = time.perf_counter()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.worst = max(self.worst, now - self._last - _TICK_MS / 1000)
        self._last = now


class PaintWatch(QObject):
    """Waits for a table to be painted with rows of an answer that came after this was made."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._answered = False
        self.is_painted = False
        table.model().modelReset.connect(self._answer)
        table.model().dataChanged.connect(self._answer)  # the same rows again
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if self._answered and event.type() == QEvent.Type.Paint:
            model = self._table.model()
            rows = model.rowCount()
            self.is_painted = not rows or model.index(0, 0).data() is not None
        return super().eventFilter(watched, event)

    def _answer(self) -> None:
        self._answered = True


def wait(until: Callable[[], bool], seconds: float = _PATIENCE) -> None:
    """Let the event loop run, asleep between events as it is in use, until something holds. Raises TimeoutError."""
    end = time.perf_counter() + seconds
    loop, timer = QEventLoop(), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)

    def look() -> None:
        if until() or time.perf_counter() > end:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(1)
    loop.exec()
    if not until():
        raise TimeoutError(until.__qualname__)


def settle(seconds: float = 0.5) -> None:
    """Let the event loop run for a while."""
    end = time.perf_counter() + seconds
    wait(lambda: time.perf_counter() >= end)


class Run:
    """An open window and its meter."""

    def __init__(self, area: str) -> None:
        gc.disable()
        self.app = make_application(["enishi"])
        self.meter = StallMeter()
        self.window = open_window(passphrase=PASSPHRASE)
        self.window.resize(1366, 768)
        self.desk = self.window.desk
        wait(lambda: self.window.frame is not None)
        self.frame.show_area(area)
        settle(2)
        self.start_stall = self.meter.worst
        collect_from_now()  # as the program does
        self.meter.begin()

    @property
    def frame(self) -> Frame:
        assert self.window.frame is not None
        return self.window.frame

    def close(self) -> None:
        self.window.close()
        settle(0.2)


def people(__: Path) -> dict[str, float]:
    """Search by keys and scroll through everything."""
    run = Run("people")
    table, field = _visible(run, QTableView), _visible(run, QLineEdit)
    model = table.model()
    wait(lambda: model.rowCount() > 0)
    everything = model.rowCount()
    run.meter.begin()
    painted = [_commit_and_time(field, table, text) for text in ("さとう", "製作所", "課長", "東京都")]
    times = _type_and_time(field, table, ("satou", "tanaka", "suzuki", "yamada", "kobayashi", "022"))
    search_stall = run.meter.worst
    field.clear()
    wait(lambda: model.rowCount() == everything)
    run.meter.begin()
    table.setFocus()
    for _ in range(200):
        QTest.keyClick(table, Qt.Key.Key_PageDown)
        settle(0.01)
    bar = table.verticalScrollBar()
    for step in range(200):
        bar.setValue(bar.maximum() * (step * 37 % 200) // 200)
        settle(0.01)
    result = {
        "rows": everything,
        "start_stall": run.start_stall,
        "search_stall": search_stall,
        "scroll_stall": run.meter.worst,
        "key_to_rows_p95": _p95(times + painted),
        "memory": _peak_megabytes(),
    }
    run.close()
    return result


def _peak_megabytes() -> float:
    """The most that this program held; what ``getrusage`` tells counts the one that started it too (proc(5), VmHWM)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def _type_and_time(field: QLineEdit, table: QTableView, words: Iterable[str]) -> list[float]:
    """Seconds from each key to rows that are painted for it."""
    times = []
    for word in words:
        field.setFocus()
        field.clear()
        settle(0.2)
        for letter in word:
            times.append(_seconds_to_rows(table, partial(QTest.keyClicks, field, letter)))
            settle(0.05)
    return times


def _commit_and_time(field: QLineEdit, table: QTableView, text: str) -> float:
    """The same for a text that an input method commits at once."""
    field.clear()
    settle(0.2)
    return _seconds_to_rows(table, partial(field.setText, text))


def _seconds_to_rows(table: QTableView, act: Callable[[], object]) -> float:
    watch = PaintWatch(table)
    start = time.perf_counter()
    act()
    wait(lambda: watch.is_painted)
    seconds = time.perf_counter() - start
    watch.deleteLater()
    return seconds


def batch(stack: Path) -> dict[str, float]:
    """Take in and read a stack while the window is watched and used."""
    run = Run("intake")
    from app.ui.intake.area import IntakeArea

    area = run.frame.area
    assert isinstance(area, IntakeArea)
    area.take_in_paths([stack])
    QTest.keyClick(area, Qt.Key.Key_F5)
    wait(lambda: bool(run.desk.tasks.under_way), 20)
    run.meter.begin()
    start = time.perf_counter()
    wait(lambda: not run.desk.tasks.under_way, 1800)
    result = {"seconds": time.perf_counter() - start, "stall": run.meter.worst}
    run.close()
    return result


def first_sync(__: Path) -> dict[str, float]:
    """Type names until all has come from the server."""
    start = time.perf_counter()
    window = Run("people")
    from app.background.syncing import Standing
    from app.ui.sharing.link import ServerLink

    link = ServerLink.of(window.desk)
    table = _visible(window, QTableView)  # there are none before the first have come
    field = _visible(window, QLineEdit)
    window.meter.begin()
    times: list[float] = []
    while link.stands is not Standing.IN_STEP:
        times += _type_and_time(field, table, ("satou", "tanaka"))
        if time.perf_counter() - start > _LONGEST:
            raise TimeoutError(link.stands)
    seconds = time.perf_counter() - start
    field.clear()
    settle()
    result = {
        "rows": table.model().rowCount(),
        "seconds": seconds,
        "stall": window.meter.worst,
        "key_to_rows_p95": _p95(times),
        "memory": _peak_megabytes(),
    }
    window.close()
    return result


def _visible(run: Run, kind: type[W]) -> W:
    """The first of the area; waits for it."""
    wait(lambda: any(widget.isVisible() for widget in run.frame.area.findChildren(kind)))
    return next(widget for widget in run.frame.area.findChildren(kind) if widget.isVisible())


def _p95(values: list[float]) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, math.ceil(len(ordered) * 0.95) - 1)]


SCENARIOS: dict[str, Callable[[Path], dict[str, float]]] = {
    scenario.__name__: scenario for scenario in (people, batch, first_sync)
}


def main() -> None:
    """Run one scenario."""
    result = SCENARIOS[sys.argv[1]](Path(sys.argv[2]))
    print(msgspec.json.encode(result).decode(), flush=True)


if __name__ == "__main__":
    main()
