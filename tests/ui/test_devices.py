"""What the window knows of the devices, and how it looks after the process that tells it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.background.messages import Close, OpenRequest
from app.background.process import Body, OnMessage, Processes, ProcessLink
from app.background.watch import Attend, ButtonPressed, DevicesSeen, Rest, Well
from app.devices.scanner import Connection, DeviceInfo, DeviceState
from app.operations.session import Session
from app.ui import devices as module
from app.ui.desk import Desk
from app.ui.devices import Devices
from tests.ui import bodies
from tests.ui.inline import Inline

SNAP = DeviceInfo(
    "usb:04c5:132b:1", "usb", "ScanSnap iX500", "1", DeviceState.READY, Connection.USB
)  # fmt: skip
COPIER = DeviceInfo("escl:http://copier/eSCL", "escl", "Copier", "", DeviceState.READY, Connection.NETWORK)
KINDS = frozenset({"usb", "escl"})


@pytest.fixture
def devices(desk: Desk) -> Devices:
    return Devices.of(desk)


def test_what_is_told_is_known(devices: Devices, connect: Inline, qtbot: QtBot) -> None:
    (process,) = connect.companions
    with qtbot.waitSignal(devices.changed):
        process.tell(DevicesSeen((SNAP, COPIER), KINDS))
    assert devices.seen == [SNAP, COPIER]
    assert devices.state(SNAP.name) is DeviceState.READY
    with qtbot.waitSignal(devices.changed):
        process.tell(DevicesSeen((COPIER,), KINDS))
    assert devices.state(SNAP.name) is DeviceState.ABSENT
    with qtbot.waitSignal(devices.pressed) as pressed:
        process.tell(ButtonPressed(COPIER.name))
    assert pressed.args == [COPIER.name]


def test_there_is_one_for_all_areas_of_a_desk(devices: Devices, desk: Desk, connect: Inline) -> None:
    assert Devices.of(desk) is devices
    assert len(connect.companions) == 1


def test_one_that_dies_is_started_again_and_nothing_flickers(
    devices: Devices, connect: Inline, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BEFORE_RESTART", 0.0)
    first = connect.companions[0]
    first.tell(DevicesSeen((SNAP, COPIER), KINDS))
    devices.attend(SNAP.name)
    devices.rest(resting=True)
    assert first.heard == [Attend(SNAP.name), Rest(resting=True)]
    qtbot.waitUntil(lambda: len(devices.seen) == 2)
    first.kill()
    qtbot.waitUntil(lambda: len(connect.companions) == 2, timeout=5000)
    second = connect.companions[1]
    assert second.heard == [Attend(SNAP.name), Rest(resting=True)]
    with qtbot.assertNotEmitted(devices.changed, wait=50):
        second.tell(DevicesSeen((), frozenset()))
        second.tell(DevicesSeen((SNAP,), frozenset({"usb"})))
    with qtbot.waitSignal(devices.changed):
        second.tell(DevicesSeen((SNAP,), KINDS))
    assert devices.seen == [SNAP]
    first.tell(DevicesSeen((), KINDS))  # of the one that was given up
    qtbot.wait(20)
    assert devices.seen == [SNAP]


def test_one_that_dies_again_and_again_is_started_less_and_less_often(
    devices: Devices, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [devices._before_restart() for _ in range(7)] == [1, 2, 4, 8, 16, 30, 30]
    monkeypatch.setattr(module, "_STEADY", 0.0)
    assert devices._before_restart() == 1


def test_one_that_says_nothing_any_more_is_ended_and_started_again(
    devices: Devices, connect: Inline, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_SILENCE", 0.2)
    first = connect.companions[0]
    first.tell(Well())
    qtbot.waitUntil(lambda: len(connect.companions) == 2, timeout=5000)
    assert first.killed


def test_it_ends_with_the_session_and_begins_with_the_next(
    devices: Devices, desk: Desk, session: Session, connect: Inline, qtbot: QtBot
) -> None:
    devices.attend(SNAP.name)
    desk.lock()
    assert connect.companions[0].heard[-1] == Close()
    with qtbot.waitSignal(desk.opened):
        desk.open(OpenRequest("default", secret=session.store.keys.secret, operator=session.operator.id))
    assert Devices.of(desk) is devices
    assert len(connect.companions) == 2
    assert connect.companions[1].heard == []


def test_real_processes_that_die_or_hang_are_followed_by_others_within_five_seconds(
    devices: Devices, desk: Desk, connect: Inline, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    processes = Processes()
    made: list[ProcessLink] = []

    def beside(on_message: OnMessage, _: Body) -> ProcessLink:
        body = (bodies.die, bodies.hang, bodies.see)[len(made)]
        made.append(processes.beside(on_message, body))
        return made[-1]

    monkeypatch.setattr(connect, "beside", beside)
    connect.companions[0].kill()
    for count in (1, 2, 3):
        qtbot.waitUntil(lambda count=count: len(made) == count, timeout=6000)  # type: ignore[misc]
        if count < 3:
            qtbot.waitUntil(lambda: bool(devices.seen), timeout=20_000)
            monkeypatch.setattr(devices, "_known", {})
    qtbot.waitUntil(lambda: bool(devices.seen), timeout=20_000)
    assert [device.model for device in devices.seen] == ["see"]
    desk.leave()
    for link in made:
        link.join()
