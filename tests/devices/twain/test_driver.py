"""Our route through TWAIN, with a source manager that is made up: no real one runs where these tests do."""

from __future__ import annotations

import io
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.core.errors import ScannerError
from app.core.reading import Side
from app.devices import twain
from app.devices.scanner import (
    ColorMode,
    DeviceState,
    FaultKind,
    Paper,
    ScannedPage,
    ScannerFault,
    ScanSettings,
)
from app.devices.twain import driver
from app.devices.twain.driver import TwainScanner
from app.devices.twain.manager import Manager, Source
from app.devices.twain.words import (
    Cap,
    Capability,
    Condition,
    EntryPoint,
    Event,
    Identity,
    ImageInfo,
    OneValue,
    PendingTransfers,
    Return,
    Status,
    Type,
    UserInterface,
    Version,
)
from tests.devices.twain.dsm import Dsm, Feeder, Mishap, dib

FRONT, BACK = Side
SETTINGS = ScanSettings(dpi=300, color=ColorMode.GREY)


def opened(dsm: Dsm) -> TwainScanner:
    manager = Manager(dsm.entry, dsm)

    def connect() -> Source:
        return Source(manager, manager.sources()[1])

    def release() -> None:
        manager.close()
        dsm.close()

    return TwainScanner("Rig Scanner", connect, release)


def scan(
    scanner: TwainScanner, settings: ScanSettings = SETTINGS
) -> tuple[list[ScannedPage], ScannerError | None]:
    found = []
    try:
        for page in scanner.pages(settings):
            found.append(page)
            scanner.acknowledge(page)
    except ScannerError as error:
        return found, error
    return found, None


def shades(pages: list[ScannedPage]) -> list[int]:
    return [int(np.asarray(Image.open(io.BytesIO(page.data)))[3, 3]) for page in pages]


def pile(count: int) -> list[tuple[int, int]]:
    return [(10 * number + 20, 10 * number + 25) for number in range(count)]


@pytest.mark.parametrize(
    ("structure", "size"),
    [
        (Version, 42), (Identity, 156), (Capability, 4), (OneValue, 6), (Event, 2), (UserInterface, 4),
        (PendingTransfers, 6), (Status, 4), (ImageInfo, 42), (EntryPoint, 4),
    ],
)  # fmt: skip
def test_structures_are_packed_as_the_specification_has_them(structure: type[Identity], size: int) -> None:
    pointers = {Capability: 1, Event: 1, UserInterface: 1, EntryPoint: 5}
    pointer = struct.calcsize("P")
    assert struct.calcsize("=") == 0
    assert len(bytes(structure())) == size + pointers.get(structure, 0) * pointer


@pytest.mark.parametrize("knows_count", [True, False])
def test_a_stack_comes_in_order_and_the_source_is_asked_in_the_order_that_it_wants(knows_count: bool) -> None:
    dsm = Dsm(Feeder(pile(3)), knows_count=knows_count)
    with opened(dsm) as scanner:
        pages, error = scan(scanner)
        assert error is None
        assert [(page.sheet, page.side, page.last_of_sheet) for page in pages] == [
            (number, side, side is BACK) for number in (1, 2, 3) for side in (FRONT, BACK)
        ]
        assert shades(pages) == [20, 25, 30, 35, 40, 45]
        assert len({page.key for page in pages}) == 6
        assert {page.dpi for page in pages} == {300}
        dsm.feeder.sheets = pile(1)
        again, error = scan(scanner, ScanSettings(color=ColorMode.GREY, duplex=False))
        assert [(page.sheet, page.last_of_sheet) for page in again] == [(4, True)]
    assert (dsm.violations, dsm.memory, dsm.state) == ([], {}, 2)


def test_the_next_sheet_is_fed_when_the_one_before_is_safe() -> None:
    dsm = Dsm(Feeder(pile(5)))
    with opened(dsm) as scanner:
        pages = scanner.pages(SETTINGS)
        for fed in (1, 1, 2, 2, 3):
            next(pages)
            assert dsm.feeder.fed == fed
        pages.close()  # type: ignore[attr-defined]
        assert dsm.feeder.fed <= 4  # to end a transfer is to let the source go on
        assert dsm.state == 4
    assert dsm.violations == []


CONDITIONS = [
    (Condition.PAPERJAM, FaultKind.JAM),
    (Condition.PAPERDOUBLEFEED, FaultKind.DOUBLE_FEED),
    (Condition.INTERLOCK, FaultKind.COVER_OPEN),
    (Condition.DAMAGEDCORNER, FaultKind.BLOCKED),
    (Condition.CHECKDEVICEONLINE, FaultKind.UNPLUGGED),
    (Condition.OPERATIONERROR, FaultKind.HARDWARE),
    (0x8001, FaultKind.HARDWARE),
]


@pytest.mark.parametrize(("condition", "kind"), CONDITIONS)
@pytest.mark.parametrize("image", range(5))
def test_a_fault_loses_no_sheet_and_the_source_goes_on(condition: int, kind: FaultKind, image: int) -> None:
    dsm = Dsm(Feeder(pile(3)), mishap=Mishap(image, condition))
    with opened(dsm) as scanner:
        pages, error = scan(scanner)
        assert isinstance(error, ScannerFault)
        assert (error.kind, error.sheet) == (kind, image // 2 or None)
        assert len(pages) == image // 2 * 2
        dsm.feeder.sheets = pile(3)[image // 2 :]
        again, error = scan(scanner)
        assert error is None
        assert shades(pages + again) == [20, 25, 30, 35, 40, 45]
        assert [page.sheet for page in pages + again] == [1, 1, 2, 2, 3, 3]
    assert (dsm.violations, dsm.memory) == ([], {})


def test_a_feeder_that_is_empty_between_two_sides_ends_no_stack() -> None:
    dsm = Dsm(Feeder(pile(3)), mishap=Mishap(3, Condition.NOMEDIA))
    pages, error = scan(opened(dsm))
    assert isinstance(error, ScannerFault)
    assert (len(pages), error.kind, error.sheet) == (2, FaultKind.TRANSFER, 1)
    assert dsm.violations == []


def test_who_stops_at_the_device_stops() -> None:
    dsm = Dsm(Feeder(pile(2)), mishap=Mishap(2, returned=Return.CANCEL))
    with opened(dsm) as scanner:
        pages, error = scan(scanner)
        assert isinstance(error, ScannerFault)
        assert (len(pages), error.kind, error.sheet) == (2, FaultKind.STOPPED, 1)
    assert dsm.violations == []


def test_an_empty_feeder_is_said_however_the_source_says_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "_PATIENCE", 0.01)
    sensor, refusing, closing, silent = (Dsm(Feeder()) for _ in range(4))
    for dsm in (refusing, closing, silent):
        dsm.values[Cap.PAPERDETECTABLE] = (Type.BOOL, 0)
    refusing.refuses_to_enable = Condition.NOMEDIA
    closing.closes_itself = True
    silent.is_silent = True
    for dsm in (sensor, refusing, closing, silent):
        with opened(dsm) as scanner:
            _, error = scan(scanner)
            assert isinstance(error, ScannerFault)
            assert (error.kind, error.sheet) == (FaultKind.EMPTY, None)
            assert dsm.state == 4
        assert dsm.violations == []


def test_a_source_whose_feeder_is_found_empty_at_the_next_sheet_is_done() -> None:
    dsm = Dsm(Feeder(pile(2)), mishap=Mishap(4, Condition.NOMEDIA), knows_count=False)
    dsm.feeder.sheets.append((1, 2))
    pages, error = scan(opened(dsm))
    assert (len(pages), error) == (4, None)
    assert dsm.violations == []


def test_what_can_be_set_is_set() -> None:
    dsm = Dsm(Feeder(pile(1)))
    dsm.resolutions = {200, 240}
    dsm.values |= {
        Cap.SUPPORTEDSIZES: (Type.UINT16, 0), Cap.AUTOMATICDESKEW: (Type.BOOL, 0), Cap.AUTODISCARDBLANKPAGES: (Type.INT32, 0),
    }  # fmt: skip
    with opened(dsm) as scanner:
        (first, _), _ = scan(scanner, ScanSettings(paper=Paper.A4, color=ColorMode.COLOR))
    assert first.dpi == 240
    assert {cap: value for cap, (_, value) in dsm.values.items() if cap != Cap.FEEDERLOADED} == {
        Cap.FEEDERENABLED: 1, Cap.DUPLEXENABLED: 1, Cap.AUTOFEED: 1, Cap.AUTOSCAN: 0, Cap.PAPERDETECTABLE: 1,
        Cap.XRESOLUTION: 240, Cap.YRESOLUTION: 240, Cap.PIXELTYPE: 2, Cap.DEVICEONLINE: 1, Cap.XFERCOUNT: 0xFFFFFFFF,
        Cap.INDICATORS: 0, Cap.SUPPORTEDSIZES: 1, Cap.AUTOMATICDESKEW: 1, Cap.AUTODISCARDBLANKPAGES: 0xFFFFFFFE,
    }  # fmt: skip


@given(st.floats(-30000, 30000, width=32), st.sampled_from([Type.FIX32, Type.INT16, Type.INT32]))
def test_a_number_comes_back_as_it_went(number: float, kind: Type) -> None:
    dsm = Dsm(Feeder())
    dsm.values[Cap.YRESOLUTION] = (kind, 0)
    manager = Manager(dsm.entry, dsm)
    source = Source(manager, manager.sources()[1])
    wanted = number if kind is Type.FIX32 else int(number)
    assert source.set(Cap.YRESOLUTION, kind, wanted)
    assert source.get(Cap.YRESOLUTION) == pytest.approx(wanted, abs=1 / 65536)
    assert source.get(Cap.SUPPORTEDSIZES) is None
    assert not source.set(Cap.SUPPORTEDSIZES, Type.UINT16, 1)
    assert dsm.violations == []


def test_a_glass_is_looked_at_once_and_one_that_is_missing_is_said() -> None:
    dsm = Dsm(Feeder([(7, 8)]))
    pages, error = scan(opened(dsm), ScanSettings(glass=True, color=ColorMode.GREY))
    assert (shades(pages), error) == ([7], None)
    feeder_only = Dsm(Feeder(pile(1)))
    feeder_only.values[Cap.FEEDERENABLED] = (Type.BOOL, 1)
    feeder_only.fixed = {Cap.FEEDERENABLED}
    _, error = scan(opened(feeder_only), ScanSettings(glass=True))
    assert "ガラス面からは読み取れません" in str(error)
    assert dsm.violations == feeder_only.violations == []


@pytest.mark.parametrize(
    ("condition", "kind"),
    [
        (Condition.MAXCONNECTIONS, FaultKind.BUSY),
        (Condition.CHECKDEVICEONLINE, FaultKind.UNPLUGGED),
        (Condition.OPERATIONERROR, FaultKind.HARDWARE),
    ],
)
def test_a_source_that_does_not_open_says_why_and_lets_the_manager_go(
    condition: int, kind: FaultKind
) -> None:
    dsm = Dsm(Feeder())
    dsm.refuses_to_open = condition
    with pytest.raises(ScannerFault) as caught:
        opened(dsm)
    assert caught.value.kind is kind
    assert (dsm.state, dsm.handle, dsm.violations) == (2, 0, [])


def test_little_memory_is_said_in_a_sentence() -> None:
    _, error = scan(opened(Dsm(Feeder(pile(1)), mishap=Mishap(0, Condition.LOWMEMORY))))
    assert "メモリーが足りません" in str(error)


def test_the_state_is_what_the_source_says() -> None:
    dsm = Dsm(Feeder())
    scanner = opened(dsm)
    assert scanner.status() is DeviceState.EMPTY
    dsm.feeder.sheets = pile(1)
    assert scanner.status() is DeviceState.READY
    assert scanner.info.name == "twain:Rig Scanner"
    assert not scanner.button_pressed()
    dsm.values[Cap.DEVICEONLINE] = (Type.BOOL, 0)
    assert scanner.status() is DeviceState.ABSENT
    dsm.refuses_to_open = Condition.CHECKDEVICEONLINE
    assert scanner.status() is DeviceState.ABSENT
    dsm.refuses_to_open = 0
    dsm.values[Cap.DEVICEONLINE] = (Type.BOOL, 1)
    assert scanner.status() is DeviceState.READY
    scanner.close()
    scanner.close()
    assert (dsm.violations, dsm.memory) == ([], {})


def header(width: int, height: int, bits: int = 24, compression: int = 0, used: int = 0) -> bytes:
    return struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, compression, 0, 0, 0, used, 0)


@pytest.mark.parametrize(
    "bitmap",
    [
        header(2**31 - 1, 2**31 - 1), header(0, 5), header(5, -(2**31)), header(-5, 5), header(5, 5, bits=7),
        header(5, 5, compression=4), header(5, 5, bits=8, used=2**31), bytes(64),
    ],
)  # fmt: skip
def test_a_picture_that_cannot_be_is_not_believed(bitmap: bytes) -> None:
    dsm = Dsm(Feeder(pile(1)))
    dsm.bitmap = bitmap + bytes(64)
    with opened(dsm) as scanner:
        _, error = scan(scanner)
        assert isinstance(error, ScannerFault)
        assert error.kind is FaultKind.TRANSFER
    assert (dsm.violations, dsm.memory) == ([], {})


def test_a_picture_that_is_told_to_be_too_large_is_not_fetched() -> None:
    dsm = Dsm(Feeder(pile(1)))
    dsm.lies = {"width": 2**30}
    _, error = scan(opened(dsm))
    assert isinstance(error, ScannerFault)
    assert (error.kind, dsm.memory) == (FaultKind.TRANSFER, {})
    dsm = Dsm(Feeder(pile(1)))
    dsm.lies = {"width": -1, "length": -1}
    assert len(scan(opened(dsm))[0]) == 2


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB"])
@pytest.mark.parametrize(
    ("wanted", "expected"), [(ColorMode.COLOR, "RGB"), (ColorMode.GREY, "L"), (ColorMode.MONOCHROME, "1")]
)
def test_every_kind_of_bitmap_becomes_what_was_asked_for(mode: str, wanted: ColorMode, expected: str) -> None:
    dsm = Dsm(Feeder(pile(1)))
    dsm.bitmap = dib(255, mode) if mode != "P" else dib(0, mode)
    (page, _), _ = scan(opened(dsm), ScanSettings(color=wanted))
    picture = Image.open(io.BytesIO(page.data))
    assert (picture.size, picture.mode) == ((12, 9), expected)


def test_where_there_is_no_twain_there_are_no_such_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert twain.discover() == []
    with pytest.raises(ScannerError, match="TWAIN が使えません"):
        twain.open_device("Rig Scanner")


def test_sources_are_found_and_those_of_wia_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    dsm = Dsm(Feeder(pile(1)))
    monkeypatch.setattr("app.devices.twain.finding._open_manager", lambda: Manager(dsm.entry, dsm))
    assert [device.name for device in twain.discover()] == ["twain:Rig Scanner"]
    dsm.handle = 4711
    with twain.open_device("Rig Scanner") as scanner:
        assert len(scan(scanner)[0]) == 2
    dsm.handle = 4711
    with pytest.raises(ScannerFault) as caught:
        twain.open_device("Nobody's")
    assert caught.value.kind is FaultKind.UNPLUGGED
    assert (dsm.violations, dsm.state) == ([], 2)
