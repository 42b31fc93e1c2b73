from __future__ import annotations

import io

import pytest
from PIL import Image

from app.core.errors import ScannerError
from app.core.reading import Side
from app.devices.fujitsu.driver import KIND
from app.devices.media import JPEG, PNG
from app.devices.scanner import (
    DOUBLE_FEED_FLAG,
    ColorMode,
    Connection,
    DeviceState,
    FaultKind,
    Paper,
    ScannerFault,
    ScanSettings,
)
from tests.devices.fujitsu.desk import desk, scan, shown
from tests.devices.rig import clerk
from tests.devices.rig.faults import Mishap, Planned, Stage

RIGS = ("raw", "jpeg", "old")
BOTH = (Side.FRONT, Side.BACK)


def faced(count: int, sides: tuple[Side, ...] = BOTH) -> list[tuple[int, Side]]:
    return [(number, side) for number in range(1, count + 1) for side in sides]


@pytest.mark.parametrize("model", RIGS)
@pytest.mark.parametrize("straighten", [True, False])
@pytest.mark.parametrize("duplex", [True, False])
def test_a_pile_comes_in_order_and_as_it_is(model: str, straighten: bool, duplex: bool) -> None:
    with desk(model, 3).open() as scanner:
        pages = scan(scanner, ScanSettings(straighten=straighten, duplex=duplex))
    sides = BOTH if duplex else (Side.FRONT,)
    assert [shown(page) for page in pages] == faced(3, sides)
    assert [(page.sheet, page.side) for page in pages] == faced(3, sides)
    assert [page.last_of_sheet for page in pages] == [side is sides[-1] for _, side in faced(3, sides)]
    assert {page.media_type for page in pages} == {JPEG}
    assert {page.dpi for page in pages} == {300}
    assert len({page.key for page in pages}) == len(pages)
    assert not any(page.flags for page in pages)


@pytest.mark.parametrize("model", RIGS)
@pytest.mark.parametrize(
    ("color", "mode", "media"),
    [(ColorMode.COLOR, "RGB", JPEG), (ColorMode.GREY, "L", JPEG), (ColorMode.MONOCHROME, "1", PNG)],
)
def test_colors(model: str, color: ColorMode, mode: str, media: str) -> None:
    with desk(model, 1).open() as scanner:
        pages = scan(scanner, ScanSettings(color=color))
    assert [shown(page) for page in pages] == faced(1)
    for page in pages:
        assert page.media_type == media
        assert Image.open(io.BytesIO(page.data)).mode == mode


@pytest.mark.parametrize("model", RIGS)
@pytest.mark.parametrize("dpi", [150, 200, 333, 600])
def test_resolutions(model: str, dpi: int) -> None:
    with desk(model, 1).open() as scanner:
        front, back = scan(scanner, ScanSettings(dpi=dpi, straighten=False))
    assert front.dpi == back.dpi == dpi
    size = Image.open(io.BytesIO(front.data)).size
    assert size == pytest.approx((dpi * 105 / 25.4,) * 2, abs=9)


def test_a4() -> None:
    with desk("raw", 1).open() as scanner:
        front, _ = scan(scanner, ScanSettings(dpi=200, straighten=False, paper=Paper.A4))
    assert Image.open(io.BytesIO(front.data)).size == pytest.approx((1700, 2362), abs=2)


def test_two_sides_may_come_as_two_files() -> None:
    with desk("jpeg", 2, interlaces=False).open() as scanner:
        assert [shown(page) for page in scan(scanner)] == faced(2)


def test_an_older_device_that_takes_less_at_once_is_asked_for_less() -> None:
    place = desk("raw", 2)
    with place.open() as scanner:
        assert len(scan(scanner, ScanSettings(straighten=False))) == 4


@pytest.mark.parametrize("model", RIGS)
def test_what_a_list_of_devices_shows(model: str) -> None:
    place = desk(model, 1)
    with place.open() as scanner:
        info = scanner.info
    assert info.serial == place.rig.serial
    assert info.name == f"usb:04c5:ffff:{place.rig.serial}"
    assert (info.kind, info.model, info.state, info.connection) == (
        KIND,
        place.rig.model,
        DeviceState.READY,
        Connection.USB,
    )


def test_states() -> None:
    place = desk("raw", 0)
    with place.open() as scanner:
        assert scanner.status() is DeviceState.EMPTY
        place.rig.unplug()
        assert scanner.status() is DeviceState.ABSENT
        place.rig.plug_in()
        assert scanner.status() is DeviceState.EMPTY
    assert place.opened == 3 - 1


def test_an_open_cover_is_seen_before_the_start() -> None:
    place = desk("raw", 2, Planned(Mishap.COVER, 1, Stage.FRONT))
    with place.open() as scanner:
        with pytest.raises(ScannerFault) as caught:
            scan(scanner)
        assert caught.value.kind is FaultKind.COVER_OPEN
        assert scanner.status() is DeviceState.COVER_OPEN
        with pytest.raises(ScannerFault) as caught:
            scan(scanner)
        assert caught.value.kind is FaultKind.COVER_OPEN
        place.rig.feeder.put_back(0)
        assert scanner.status() is DeviceState.READY
        assert len(scan(scanner)) == 4


def test_the_button_is_heard_once() -> None:
    place = desk("raw", 1)
    place.rig.press_button()
    with place.open() as scanner:
        assert not scanner.button_pressed()  # before it was opened: not meant for us
        scanner.status()
        assert not scanner.button_pressed()
        place.rig.press_button()
        scanner.status()
        scanner.status()
        assert scanner.button_pressed()
        assert not scanner.button_pressed()


@pytest.mark.parametrize("model", RIGS)
def test_nothing_moves_that_was_not_asked_for(model: str) -> None:
    place = desk(model, 5)
    with place.open() as scanner:
        pages = scanner.pages(ScanSettings())
        next(pages)
        assert len(place.rig.feeder.hopper) == 4
        next(pages)
        assert len(place.rig.feeder.hopper) == 4
        next(pages)
        assert len(place.rig.feeder.hopper) == 3
        pages.close()  # type: ignore[attr-defined]
        assert len(place.rig.feeder.hopper) == 3
        assert [shown(page) for page in scan(scanner)] == [
            (number, side) for number in (3, 4, 5) for side in BOTH
        ]


@pytest.mark.parametrize("model", RIGS)
def test_an_empty_feeder(model: str) -> None:
    with desk(model, 0).open() as scanner:
        with pytest.raises(ScannerFault) as caught:
            scan(scanner)
        assert (caught.value.kind, caught.value.sheet) == (FaultKind.EMPTY, None)
        with pytest.raises(ScannerFault) as caught:
            list(scanner.pages(ScanSettings(), 7))
        assert (caught.value.kind, caught.value.sheet) == (FaultKind.EMPTY, 7)


def test_numbers_go_on_behind_what_was_acknowledged() -> None:
    place = desk("raw", 3)
    with place.open() as scanner:
        assert [page.sheet for page in scan(scanner)] == [1, 1, 2, 2, 3, 3]
        place.rig.feeder.put_back(1)
        again = list(scanner.pages(ScanSettings()))
        assert [page.sheet for page in again] == [4, 4, 5, 5]
        scanner.acknowledge(again[0])  # one side of two
        place.rig.feeder.put_back(2)
        fresh = scan(scanner)
        assert [page.sheet for page in fresh] == [4, 4]
        assert not {page.key for page in fresh} & {page.key for page in again}


@pytest.mark.parametrize("model", ["raw", "jpeg"])
def test_a_double_feed_stops_or_is_only_told(model: str) -> None:
    mishap = Planned(Mishap.DOUBLE_FEED, 2, Stage.FRONT)
    with desk(model, 4, mishap).open() as scanner:
        with pytest.raises(ScannerFault) as caught:
            scan(scanner)
        assert (caught.value.kind, caught.value.sheet) == (FaultKind.DOUBLE_FEED, 1)
    with desk(model, 4, mishap).open() as scanner:
        pages = scan(scanner, ScanSettings(stop_on_double_feed=False))
        flagged = [page.sheet for page in pages if page.flags]
        assert flagged == [2, 2]
        assert {flag for page in pages for flag in page.flags} == {DOUBLE_FEED_FLAG}


def test_the_glass_is_not_offered() -> None:
    with desk("raw", 1).open() as scanner, pytest.raises(ScannerError, match="ガラス面"):
        list(scanner.pages(ScanSettings(glass=True)))


STRIKES = [
    (mishap, stage)
    for mishap in Mishap
    for stage in Stage
    if (mishap, stage) != (Mishap.UNPLUG, Stage.START)  # it is not there to be opened then
]


@pytest.mark.parametrize("model", ["raw", "jpeg"])
@pytest.mark.parametrize(("mishap", "stage"), STRIKES)
def test_any_mishap_on_the_only_sheet_and_on_one_side(model: str, mishap: Mishap, stage: Stage) -> None:
    place = desk(model, 1, Planned(mishap, 1, stage))
    day = clerk.work_through(place.rig, place.open, ScanSettings(duplex=False))
    assert day.pages == clerk.expected(1, (Side.FRONT,))
    assert len(day.faults) <= 1
    assert place.clock() < 60


def test_a_device_that_never_gets_ready_is_given_up() -> None:
    place = desk("raw", 2)
    with place.open() as scanner:
        place.rig.plan([Planned(Mishap.BUSY, sheet, Stage.START) for sheet in [1] * 4000])
        with pytest.raises(ScannerFault) as caught:
            scan(scanner)
        assert caught.value.kind is FaultKind.BUSY
        assert caught.value.sheet is None
