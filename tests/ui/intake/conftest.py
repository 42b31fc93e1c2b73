"""A page for taking in, and a scanner beside it of which a test says how it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.background import capturing
from app.background.watch import DevicesSeen
from app.devices.scanner import DeviceInfo
from app.operations.session import Session
from app.operations.sources import Habits, set_habits
from app.ui.desk import Desk
from app.ui.intake import starting
from app.ui.intake.area import IntakeArea
from app.ui.intake.phase import Phase
from app.ui.intake.run import IntakeRun
from tests.background.feeder import use_readers
from tests.background.scripted import ScriptedScanner, plug_in
from tests.ui.inline import Inline

Watch = Callable[[], None]
Until = Callable[[Phase], None]


@pytest.fixture
def scanner(monkeypatch: pytest.MonkeyPatch) -> ScriptedScanner:
    made = ScriptedScanner()
    plug_in(monkeypatch, made)
    use_readers(monkeypatch)
    monkeypatch.setattr(starting, "SETTLED_MS", 30)
    monkeypatch.setattr(capturing, "_SETTLED", 0.05)
    monkeypatch.setattr(capturing, "_BETWEEN_LOOKS", 0.02)
    return made


@pytest.fixture
def watch(scanner: ScriptedScanner, connect: Inline) -> Watch:
    """Let the window hear how the scanner is now."""

    def look() -> None:
        devices: tuple[DeviceInfo, ...] = (scanner.info,) if scanner.plugged else ()
        connect.companions[-1].tell(DevicesSeen(devices, frozenset({"usb"})))
        QApplication.processEvents()

    return look


@pytest.fixture
def habits(request: pytest.FixtureRequest) -> Habits:
    return Habits(starts_on_paper=True, starts_on_button=True, waits_for_more=False)


@pytest.fixture
def area(
    desk: Desk, session: Session, scanner: ScriptedScanner, habits: Habits, qtbot: QtBot
) -> Iterator[IntakeArea]:
    set_habits(session, habits)
    area = IntakeArea(desk)
    qtbot.addWidget(area)
    area.resize(1246, 684)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(lambda: not desk.is_waiting)
    yield area
    run = area.stack_page.intake
    if run._task:
        run._task.stop()
        qtbot.waitUntil(lambda: run._task is None, timeout=10_000)


@pytest.fixture
def run(area: IntakeArea) -> IntakeRun:
    return area.stack_page.intake


@pytest.fixture
def until(run: IntakeRun, qtbot: QtBot) -> Until:
    def wait(phase: Phase) -> None:
        qtbot.waitUntil(lambda: run.phase is phase, timeout=10_000)

    return wait
