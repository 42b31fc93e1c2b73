"""Our fujitsu driver on the real libusb: the virtual scanner at the other end of a cable that can be pulled."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.reading import Side
from app.devices.scanner import FaultKind
from tests.devices.judges import needs_umockdev
from tests.devices.rig import marked, pile
from tests.devices.rig.driven import Driver, driven
from tests.devices.rig.faults import Mishap, Planned, Stage
from tests.devices.rig.plug import ROOT, Plug, plugged
from tests.devices.rig.scenario import Scenario

pytestmark = needs_umockdev

_SHEETS = 3
_RAW, _JPEG = "raw", "jpeg"
_NAMES = {_RAW: "usb:04c5:132e:700123", _JPEG: "usb:04c5:132b:500456"}

_ALL = [(number, number, side) for number in range(1, _SHEETS + 1) for side in (Side.FRONT, Side.BACK)]

Set = Callable[..., Scenario]


@pytest.fixture
def scenario(tmp_path: Path) -> Set:
    """A feeder of some model with three sheets, and what happens to it."""
    folder = tmp_path / "pile"
    folder.mkdir()
    pile.store(folder, marked.leaves(_SHEETS))
    return lambda model, *mishaps: Scenario("fujitsu", model, str(folder), mishaps=mishaps)


def seen(driver: Driver) -> list[tuple[int, int, Side]]:
    """The number that each page was delivered under, and the sheet and the side that it shows."""
    return [(int(page.name.partition("-")[0]), *marked.read(page.read_bytes())) for page in driver.pages()]


@pytest.mark.parametrize("model", [_RAW, _JPEG])
def test_all_sheets_come_in_order(model: str, scenario: Set, tmp_path: Path) -> None:
    with plugged(scenario(model)) as plug, driven(plug, tmp_path / "pages", _NAMES[model]) as driver:
        assert driver.scan() == {"end": "empty", "sheet": None}
        assert seen(driver) == _ALL
        assert (plug.tray(), plug.path(), plug.hopper()) == ([1, 2, 3], [], [])


@pytest.mark.parametrize(
    ("model", "faults"),
    [
        (
            _RAW,
            {
                (Mishap.COVER, Stage.FEED): FaultKind.COVER_OPEN,
                (Mishap.JAM, Stage.BACK): FaultKind.JAM,
                (Mishap.BABBLE, Stage.FRONT): FaultKind.TRANSFER,
            },
        ),
        (
            _JPEG,
            {
                (Mishap.DOUBLE_FEED, Stage.FRONT): FaultKind.DOUBLE_FEED,
                (Mishap.STOP_BUTTON, Stage.END): FaultKind.STOPPED,
                (Mishap.TRUNCATED, Stage.FRONT): FaultKind.TRANSFER,
                (Mishap.BROKEN, Stage.BACK): FaultKind.TRANSFER,
            },
        ),
    ],
    ids=[_RAW, _JPEG],
)
def test_what_was_not_delivered_comes_when_it_is_fed_again(
    model: str, faults: dict[tuple[Mishap, Stage], FaultKind], scenario: Set, tmp_path: Path
) -> None:
    mishaps = [Planned(mishap, feed, stage) for feed, (mishap, stage) in enumerate(faults, start=2)]
    with (
        plugged(scenario(model, *mishaps)) as plug,
        driven(plug, tmp_path / "pages", _NAMES[model]) as driver,
    ):
        for kind in faults.values():
            told = driver.scan(len(driver.pages()) // 2)
            assert (told["end"], told["sheet"]) == (kind, 1)
            plug.put_back(1)
        assert driver.scan(1)["end"] == "empty"
        assert seen(driver) == _ALL


@pytest.mark.parametrize("model", [_RAW, _JPEG])
def test_what_does_no_harm_is_not_even_noticed(model: str, scenario: Set, tmp_path: Path) -> None:
    mishaps = [
        Planned(Mishap.SLEEP, 1, Stage.START),
        Planned(Mishap.SHORT_READ, 1, Stage.FRONT),
        Planned(Mishap.STALL, 2, Stage.START),
        Planned(Mishap.BUSY, 2, Stage.FRONT),
        Planned(Mishap.STALL, 2, Stage.BACK),
        Planned(Mishap.OUT_OF_STEP, 3, Stage.BACK),
    ]
    with (
        plugged(scenario(model, *mishaps)) as plug,
        driven(plug, tmp_path / "pages", _NAMES[model]) as driver,
    ):
        assert driver.scan()["end"] == "empty"
        assert seen(driver) == _ALL
        assert plug.tray() == [1, 2, 3]


def test_a_plug_that_is_pulled_in_the_middle_of_an_image(scenario: Set, tmp_path: Path) -> None:
    name, pages = _NAMES[_RAW], tmp_path / "pages"
    with plugged(scenario(_RAW, Planned(Mishap.UNPLUG, 2, Stage.FRONT))) as plug:
        with driven(plug, pages, name) as driver:
            told = driver.scan()
            assert (told["end"], told["sheet"]) == (FaultKind.UNPLUGGED, 1)
        with pytest.raises(RuntimeError, match="接続が切れました"), driven(plug, pages, name):
            pass
        plug.put_back(1)
        plug.replug()
        with driven(plug, pages, name) as driver:
            assert driver.scan(1)["end"] == "empty"
            assert seen(driver) == _ALL


def test_a_plug_that_is_pulled_between_two_sheets(scenario: Set, tmp_path: Path) -> None:
    with plugged(scenario(_JPEG)) as plug, driven(plug, tmp_path / "pages", _NAMES[_JPEG]) as driver:
        told = driver.scan(on_page=lambda page: plug.unplug() if page == "000001-back" else None)
        assert told["end"] == FaultKind.UNPLUGGED
        # The driver may have read on before the plug was out.
        assert told["sheet"] in {1, 2}
        assert seen(driver) == _ALL[: 2 * told["sheet"]]


@pytest.mark.slow
def test_a_device_that_hangs_is_reset(scenario: Set, tmp_path: Path) -> None:
    with (
        plugged(scenario(_RAW, Planned(Mishap.HANG, 2, Stage.FRONT))) as plug,
        driven(plug, tmp_path / "pages", _NAMES[_RAW]) as driver,
    ):
        told = driver.scan()
        assert (told["end"], told["sheet"]) == (FaultKind.TRANSFER, 1)
        plug.put_back(1)
        assert driver.scan(1)["end"] == "empty"
        assert seen(driver) == _ALL


def test_a_device_that_another_program_has(scenario: Set, tmp_path: Path) -> None:
    with (
        plugged(scenario(_RAW)) as plug,
        driven(plug, tmp_path / "pages", _NAMES[_RAW]),
        pytest.raises(RuntimeError, match="ほかで使われています"),
        driven(plug, tmp_path / "others", _NAMES[_RAW]),
    ):
        pass


def test_a_device_that_may_not_be_opened(scenario: Set, tmp_path: Path) -> None:
    with plugged(scenario(_RAW)) as plug:
        plug.forbid()
        with (
            pytest.raises(RuntimeError, match="許可がありません"),
            driven(plug, tmp_path / "pages", _NAMES[_RAW], unprivileged=True),
        ):
            pass


def test_the_list_of_devices_follows_the_plug(scenario: Set) -> None:
    with plugged(scenario(_JPEG)) as plug:
        assert listed(plug) == [f"{_NAMES[_JPEG]} ready usb"]
        plug.unplug()
        assert listed(plug) == []


def test_a_bare_loop_reads_the_feeder_empty(scenario: Set) -> None:
    with plugged(scenario(_RAW)) as plug:
        command = (sys.executable, "-m", "tests.devices.rig.bare", "04c5:132e")
        done = subprocess.run(
            command, env=plug.environment, cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert json.loads(done.stdout)["sheets"] == _SHEETS
        assert plug.tray() == [1, 2, 3]


def listed(plug: Plug) -> list[str]:
    """What another process finds."""
    code = """
from app.devices.fujitsu import discover
for info in discover():
    print(info.name, info.state, info.connection)
"""
    command = (sys.executable, "-c", code)
    done = subprocess.run(command, env=plug.environment, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()
