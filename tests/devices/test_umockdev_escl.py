"""Our eSCL driver on the real libusb, at a virtual scanner that fails as real ones do."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.reading import Side
from tests.devices.judges import needs_ipp_usb, needs_umockdev
from tests.devices.rig import marked
from tests.devices.rig.driven import Driver, driven
from tests.devices.rig.escl_outside import ipp_usb
from tests.devices.rig.faults import Mishap, Planned, Stage
from tests.devices.rig.plug import Plug, plugged
from tests.devices.rig.scenario import Scenario

pytestmark = needs_umockdev

SHEETS = 4
PRODUCT = "escl:usb:04b8:1a2b"
NAME = f"{PRODUCT}:R1G0001"


def stack(*mishaps: Planned) -> Scenario:
    return Scenario("escl_usb", sheets=SHEETS, mishaps=mishaps, options={"delay": 0.3})


def assert_all_there(driver: Driver, plug: Plug) -> None:
    """Every side once, under the number of its sheet, and all paper in the tray."""
    assert plug.tray() == list(range(1, SHEETS + 1))
    assert [marked.read(file.read_bytes()) for file in driver.pages()] == [
        (number, side) for number in range(1, SHEETS + 1) for side in (Side.FRONT, Side.BACK)
    ]


def test_a_second_stack_needs_no_new_connection(tmp_path: Path) -> None:
    with plugged(stack()) as plug, driven(plug, tmp_path / "pages", NAME) as driver:
        assert driver.scan()["end"] == "empty"
        plug.refill()
        assert driver.scan(SHEETS)["end"] == "empty"
        assert len(driver.pages()) == 4 * SHEETS
        assert plug.hopper() == []


@pytest.mark.parametrize("mishap", [Mishap.STALL, Mishap.SHORT_READ, Mishap.SLOW, Mishap.BUSY])
def test_what_only_takes_patience_is_no_fault(tmp_path: Path, mishap: Mishap) -> None:
    scenario = stack(Planned(mishap, 2, Stage.FRONT))
    with plugged(scenario) as plug, driven(plug, tmp_path / "pages", NAME) as driver:
        assert driver.scan()["end"] == "empty"
        assert_all_there(driver, plug)


@pytest.mark.parametrize(
    "mishap",
    [
        *(Mishap.JAM, Mishap.BROKEN, Mishap.BABBLE, Mishap.OUT_OF_STEP),
        # They cost the patience that a scanner deserves.
        *(pytest.param(mishap, marks=pytest.mark.slow) for mishap in (Mishap.HANG, Mishap.TRUNCATED)),
    ],
)
def test_after_a_fault_the_same_connection_goes_on(tmp_path: Path, mishap: Mishap) -> None:
    with (
        plugged(stack(Planned(mishap, 2, Stage.BACK))) as plug,
        driven(plug, tmp_path / "pages", NAME) as driver,
    ):
        fault = driver.scan()
        assert fault["sheet"] == 1
        assert plug.tray() + plug.path() == [1, 2]
        plug.put_back(1)
        assert driver.scan(1)["end"] == "empty"
        assert_all_there(driver, plug)


def test_unplugged_in_the_middle_of_a_side_and_plugged_in_again(tmp_path: Path) -> None:
    with plugged(stack(Planned(Mishap.UNPLUG, 3, Stage.FRONT))) as plug:
        with driven(plug, tmp_path / "pages", NAME) as driver:
            fault = driver.scan()
        assert (fault["end"], fault["sheet"]) == ("unplugged", 2)
        plug.put_back(2)
        plug.replug()
        with driven(plug, tmp_path / "pages", NAME) as driver:
            assert driver.scan(2)["end"] == "empty"
            assert_all_there(driver, plug)


def test_unplugged_between_two_sheets(tmp_path: Path) -> None:
    with plugged(stack()) as plug:

        def pull(page: str) -> None:
            if page == "000002-back":
                plug.unplug()

        with driven(plug, tmp_path / "pages", NAME) as driver:
            fault = driver.scan(on_page=pull)
        assert fault["end"] == "unplugged"
        plug.put_back(fault["sheet"])
        plug.replug()
        with driven(plug, tmp_path / "pages", NAME) as driver:
            assert driver.scan(fault["sheet"])["end"] == "empty"
            assert_all_there(driver, plug)


@needs_ipp_usb
def test_a_scanner_that_ipp_usb_owns_is_reached_through_ipp_usb(tmp_path: Path) -> None:
    (tmp_path / "ipp-usb").mkdir()
    # By its own number alone is it told from what another test's ipp-usb serves beside this one.
    serial = f"R1G{os.getpid()}"
    scenario = replace(stack(), options={"serial": serial})
    with (
        plugged(scenario) as plug,
        ipp_usb(plug, tmp_path / "ipp-usb"),
        driven(plug, tmp_path / "pages", f"{PRODUCT}:{serial}") as driver,
    ):
        assert driver.scan()["end"] == "empty"
        assert_all_there(driver, plug)
