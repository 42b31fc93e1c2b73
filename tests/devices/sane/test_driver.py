"""What the ``test`` backend cannot do: both sides, sensors, faults between two sides, devices that lie."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.core.errors import ScannerError
from app.core.reading import Side
from app.devices.sane.driver import Clock, SaneScanner
from app.devices.sane.words import (
    Capability,
    Frame,
    Option,
    Parameters,
    SaneError,
    Status,
    Unit,
    Value,
    ValueType,
)
from app.devices.scanner import (
    ColorMode,
    DeviceState,
    FaultKind,
    ScannedPage,
    ScannerFault,
    ScanSettings,
)

FRONT, BACK = Side
SETTINGS = ScanSettings(dpi=100, color=ColorMode.GREY)
SIDE = Parameters(Frame.GRAY, is_last=True, bytes_per_line=10, width=10, lines=8, depth=8)


class Moment:
    """Time that passes when somebody sleeps, or asks."""

    def __init__(self) -> None:
        self.now = 0.0
        self.clock = Clock(self.ask, self.sleep)

    def ask(self) -> float:
        self.now += 0.01
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


class Device:
    """A backend: options with their values, and what ``start`` and ``read`` say, in turn."""

    def __init__(self, sides: Sequence[object] = (), **options: tuple[Value, object]) -> None:
        """Each side is bytes, or the status that ``start`` (SaneError) or ``read`` (a Status) has instead."""
        self.values = {name.replace("_", "-"): value for name, (value, _) in options.items()}
        self.allowed = {name.replace("_", "-"): allowed for name, (_, allowed) in options.items()}
        self.sides = list(sides)
        self.parameters_said = SIDE
        self.events: list[str] = []
        self._reading: Iterator[object] = iter(())

    def options(self) -> dict[str, Option]:
        return {name: self._option(place, name) for place, name in enumerate(self.values, start=1)}

    def _option(self, place: int, name: str) -> Option:
        kinds = {
            bool: ValueType.BOOL, int: ValueType.INT, float: ValueType.FIXED, str: ValueType.STRING
        }  # fmt: skip
        kind = kinds[type(self.values[name])]
        unit = Unit.MM if name[:2] in {"tl", "br", "pa"} else Unit.NONE
        return Option(
            place, name, kind, unit, 64, Capability.SOFT_SELECT | Capability.SOFT_DETECT, self.allowed[name]  # type: ignore[arg-type]
        )  # fmt: skip

    def get(self, option: Option) -> Value:
        return self.values[option.name]

    def set(self, option: Option, value: Value) -> None:
        assert type(value) is type(self.values[option.name])
        self.values[option.name] = value

    def start(self) -> None:
        self.events.append("start")
        side = self.sides.pop(0) if self.sides else SaneError(Status.NO_DOCS)
        if isinstance(side, SaneError):
            raise side
        self._reading = iter(
            side if isinstance(side, list) else [side, Status.EOF] if isinstance(side, bytes) else [side]
        )

    def parameters(self) -> Parameters:
        return self.parameters_said

    def read(self, most: int) -> bytes:
        piece = next(self._reading)
        if isinstance(piece, Status):
            raise SaneError(piece)
        assert isinstance(piece, bytes)
        return piece[:most]

    def cancel(self) -> None:
        self.events.append("cancel")

    def close(self) -> None:
        self.events.append("close")


def side(shade: int) -> bytes:
    return bytes([shade] * 80)


def duplex(*sides: object) -> Device:
    return Device(sides, source=("Flatbed", ["Flatbed", "ADF Front", "ADF Back", "ADF Duplex"]))


def opened(device: Device) -> SaneScanner:
    return SaneScanner("rig:0", lambda: device, clock=Moment().clock)


def shade(page: ScannedPage) -> int:
    return int(np.asarray(Image.open(io.BytesIO(page.data)))[3, 3])


def scan(
    scanner: SaneScanner, settings: ScanSettings = SETTINGS
) -> tuple[list[ScannedPage], ScannerError | None]:
    found = []
    try:
        for page in scanner.pages(settings):
            found.append(page)
            scanner.acknowledge(page)
    except ScannerError as error:
        return found, error
    return found, None


def kind(error: ScannerError | None) -> tuple[FaultKind, int | None]:
    assert isinstance(error, ScannerFault)
    return error.kind, error.sheet


def test_sides_come_in_turn() -> None:
    pages, error = scan(opened(duplex(side(10), side(60), side(110), side(160))))
    assert error is None
    assert [(page.sheet, page.side, page.last_of_sheet) for page in pages] == [
        (1, FRONT, False), (1, BACK, True), (2, FRONT, False), (2, BACK, True),
    ]  # fmt: skip
    assert [shade(page) for page in pages] == [10, 60, 110, 160]
    assert len({page.key for page in pages}) == 4


def test_no_sheet_is_fed_before_the_one_before_it_is_safe() -> None:
    device = duplex(*map(side, range(8)))
    pages = opened(device).pages(SETTINGS)
    for fed in (2, 2, 4, 4):
        next(pages)
        assert device.events.count("start") == fed
    pages.close()  # type: ignore[attr-defined]
    assert device.events == ["start"] * 4 + ["cancel"]


FAULTS = [
    (Status.JAMMED, FaultKind.JAM),
    (Status.COVER_OPEN, FaultKind.COVER_OPEN),
    (Status.CANCELLED, FaultKind.STOPPED),
    (Status.HW_LOCKED, FaultKind.HARDWARE),
    (Status.IO_ERROR, FaultKind.TRANSFER),
]


@pytest.mark.parametrize(("status", "expected"), FAULTS)
@pytest.mark.parametrize("moves", [True, False], ids=["while it reads", "before it reads"])
@pytest.mark.parametrize("place", range(5))
def test_a_fault_loses_no_sheet_and_leaves_none_half(
    status: Status, expected: FaultKind, moves: bool, place: int
) -> None:
    sides: list[object] = [side(20 * number) for number in range(6)]
    sides.insert(place, status if moves else SaneError(status))
    device = duplex(*sides)
    scanner = opened(device)
    pages, error = scan(scanner)
    whole = place // 2
    assert kind(error) == (expected, whole or None)
    assert [page.sheet for page in pages] == [number for number in range(1, whole + 1) for _ in (1, 2)]
    device.sides = [side(20 * number) for number in range(2 * whole, 6)]  # the clerk feeds the others again
    again, error = scan(scanner)
    assert error is None
    assert [shade(page) for page in pages + again] == pytest.approx(
        [20 * number for number in range(6)], abs=1
    )
    assert [page.sheet for page in pages + again] == [1, 1, 2, 2, 3, 3]


def test_a_feeder_that_was_empty_from_the_start_is_a_fault() -> None:
    assert kind(scan(opened(duplex()))[1]) == (FaultKind.EMPTY, None)


@pytest.mark.parametrize("place", range(4))
def test_a_feeder_that_is_empty_in_the_middle_of_a_side_ends_no_stack(place: int) -> None:
    sides: list[object] = [side(1), side(2), side(3)]
    sides.insert(place, [side(9)[:30], Status.NO_DOCS])
    pages, error = scan(opened(duplex(*sides)))
    assert kind(error) == (FaultKind.TRANSFER, place // 2 or None)
    assert len(pages) == place // 2 * 2


def test_a_feeder_that_is_found_empty_only_when_it_is_read_from_is_empty() -> None:
    pages, error = scan(opened(duplex(side(1), side(2), Status.NO_DOCS)))
    assert (len(pages), error) == (2, None)
    assert kind(scan(opened(duplex(Status.NO_DOCS)))[1]) == (FaultKind.EMPTY, None)


def test_a_last_sheet_of_one_side_is_a_sheet() -> None:
    pages, error = scan(opened(duplex(side(1), side(2), side(3))))
    assert error is None
    assert [(page.sheet, page.last_of_sheet) for page in pages] == [(1, False), (1, True), (2, True)]


def test_a_device_that_warms_up_is_waited_for() -> None:
    waits = [SaneError(Status.WARMING_UP), SaneError(Status.DEVICE_BUSY)] * 5
    pages, error = scan(opened(duplex(*waits, side(1), side(2))))
    assert (len(pages), error) == (2, None)


def test_a_device_that_stays_busy_is_given_up() -> None:
    device = duplex(*[SaneError(Status.DEVICE_BUSY)] * 1000)
    assert kind(scan(opened(device))[1]) == (FaultKind.BUSY, None)
    assert 30 < device.events.count("start") < 100


def test_a_device_that_is_busy_between_two_sides_has_no_whole_sheet() -> None:
    assert kind(scan(opened(duplex(side(1), SaneError(Status.DEVICE_BUSY))))[1]) == (FaultKind.BUSY, None)


def test_an_unplugged_device_is_opened_again_when_it_is_back() -> None:
    devices: list[Device | SaneError] = [duplex(side(1), side(2), Status.IO_ERROR), SaneError(Status.INVAL)]

    def connect() -> Device:
        found = devices.pop(0)
        if isinstance(found, SaneError):
            raise found
        return found

    scanner = SaneScanner("rig:0", connect, clock=Moment().clock)
    first, error = scan(scanner)
    assert (len(first), kind(error)) == (2, (FaultKind.UNPLUGGED, 1))
    devices.append(SaneError(Status.INVAL))
    assert scanner.status() is DeviceState.ABSENT
    devices.append(duplex(side(3), side(4)))
    again, error = scan(scanner)
    assert error is None
    assert [page.sheet for page in again] == [2, 2]


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (Status.ACCESS_DENIED, "使う許可がありません"),
        (Status.NO_MEM, "メモリーが足りません"),
        (Status.INVAL, "この設定では読み取れません"),
    ],
)
def test_what_is_no_fault_of_the_device_is_said_in_a_sentence(status: Status, message: str) -> None:
    _, error = scan(opened(duplex(SaneError(status))))
    assert not isinstance(error, ScannerFault)
    assert message in str(error)


@pytest.mark.parametrize(
    ("status", "raised", "message"),
    [
        (Status.DEVICE_BUSY, ScannerFault, "ほかで使われています"),
        (Status.INVAL, ScannerError, "「sane:rig:0」を開けません"),
        (Status.ACCESS_DENIED, ScannerError, "許可がありません"),
    ],
)
def test_a_device_that_does_not_open_says_why(
    status: Status, raised: type[ScannerError], message: str
) -> None:
    released: list[bool] = []

    def refuse() -> Device:
        raise SaneError(status)

    with pytest.raises(raised, match=message):
        SaneScanner("rig:0", refuse, lambda: released.append(True))
    assert released == [True]


@pytest.mark.parametrize(
    ("loaded", "cover", "state"),
    [
        (True, False, DeviceState.READY),
        (False, False, DeviceState.EMPTY),
        (True, True, DeviceState.COVER_OPEN),
    ],
)
def test_sensors_are_asked(loaded: bool, cover: bool, state: DeviceState) -> None:
    device = Device(page_loaded=(loaded, None), cover_open=(cover, None))
    assert opened(device).status() is state
    assert opened(Device()).status() is DeviceState.READY


def test_a_button_counts_once_and_from_now_on() -> None:
    device = Device(scan=(True, None))
    scanner = opened(device)
    heard = []
    for is_down in (True, False, True, True, False):
        device.values["scan"] = is_down
        scanner.status()
        heard.append(scanner.button_pressed())
    assert heard == [False, False, True, False, False]


def test_closing_twice_lets_go_once() -> None:
    device, released = duplex(side(1)), []
    with SaneScanner("rig:0", lambda: device, lambda: released.append(True)) as scanner:
        scanner.close()
    assert (device.events, released) == (["close"], [True])


def lying(**changed: int) -> Callable[[Device], None]:
    said = {name: getattr(SIDE, name) for name in Parameters.__slots__} | changed

    def apply(device: Device) -> None:
        device.parameters_said = Parameters(**said)

    return apply


@pytest.mark.parametrize(
    "lie",
    [
        lying(width=0), lying(width=10**6, bytes_per_line=10**6), lying(width=-1), lying(bytes_per_line=1),
        lying(bytes_per_line=2**31 - 1), lying(lines=2**31 - 1), lying(lines=0), lying(lines=-2),
        lying(depth=2), lying(depth=0), lying(frame=11), lying(frame=-1), lying(frame=Frame.RGB, depth=1),
    ],
)  # fmt: skip
def test_what_cannot_be_is_not_believed(lie: Callable[[Device], None]) -> None:
    device = duplex(side(1), side(2))
    lie(device)
    assert kind(scan(opened(device))[1]) == (FaultKind.TRANSFER, None)


class Endless(Device):
    """Says that all is well, for ever."""

    def __init__(self, piece: bytes) -> None:
        super().__init__([b""], source=("ADF Front", ["ADF Front"]))
        self.given = 0
        self._piece = piece

    def read(self, most: int) -> bytes:
        self.given += len(self._piece)
        return self._piece


@pytest.mark.parametrize(("piece", "most"), [(bytes(50_000), 1_000_000), (b"", 0)])
def test_data_without_end_and_silence_without_end_have_one(
    monkeypatch: pytest.MonkeyPatch, piece: bytes, most: int
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    device = Endless(piece)
    device.parameters_said = Parameters(
        Frame.GRAY, is_last=True, bytes_per_line=100, width=100, lines=-1, depth=8
    )
    assert kind(scan(opened(device))[1]) == (FaultKind.TRANSFER, None)
    assert device.given <= most


def test_a_short_side_has_the_lines_that_came() -> None:
    pages, _ = scan(opened(duplex(side(9)[:55], side(9))))
    assert [Image.open(io.BytesIO(page.data)).size for page in pages] == [(10, 5), (10, 8)]


def test_bands_are_joined_whatever_their_order() -> None:
    order = iter([Frame.BLUE, Frame.RED, Frame.GREEN])

    class Passes(Device):
        def start(self) -> None:
            super().start()
            self.parameters_said = Parameters(
                next(order), is_last=len(self.sides) == 0, bytes_per_line=10, width=10, lines=8, depth=8
            )

    device = Passes([side(200), side(20), side(90)], source=("ADF Front", ["ADF Front"]))
    (page,), error = scan(opened(device), ScanSettings(dpi=100, duplex=False))
    assert error is None
    assert Image.open(io.BytesIO(page.data)).getpixel((3, 3)) == pytest.approx((20, 90, 200), abs=2)


@given(width=st.integers(1, 40), lines=st.integers(1, 20), data=st.data())
def test_one_bit_is_black_where_it_is_set(width: int, lines: int, data: st.DataObject) -> None:
    stride = (width + 7) // 8
    packed = data.draw(st.binary(min_size=stride * lines, max_size=stride * lines))
    device = Device([packed], source=("ADF Front", ["ADF Front"]))
    device.parameters_said = Parameters(
        Frame.GRAY, is_last=True, bytes_per_line=stride, width=width, lines=lines, depth=1
    )
    settings = ScanSettings(dpi=100, duplex=False, color=ColorMode.MONOCHROME)
    (page,), _ = scan(opened(device), settings)
    picture = np.asarray(Image.open(io.BytesIO(page.data)))
    expected = [
        [not packed[y * stride + x // 8] >> (7 - x % 8) & 1 for x in range(width)] for y in range(lines)
    ]
    assert picture.tolist() == expected


@given(st.data())
def test_whatever_happens_all_sheets_come_once_and_in_order(data: st.DataObject) -> None:
    sheets = [(side(4 * number), side(4 * number + 2)) for number in range(1, data.draw(st.integers(1, 8)))]
    device = duplex()
    scanner = opened(device)
    taken: list[ScannedPage] = []
    for _ in range(50):
        whole = len(taken) // 2
        stack: list[object] = [page for sheet in sheets[whole:] for page in sheet]
        if data.draw(st.booleans()):
            status = data.draw(st.sampled_from([status for status, _ in FAULTS]))
            mishap = data.draw(st.sampled_from([status, SaneError(status)]))
            stack.insert(data.draw(st.integers(0, len(stack))), mishap)
        device.sides = stack
        pages, error = scan(scanner)
        taken += pages
        if len(taken) == 2 * len(sheets):
            break
        assert isinstance(error, ScannerFault)
        assert error.sheet == (len(taken) // 2 or None)
    assert [page.sheet for page in taken] == [n for n in range(1, len(sheets) + 1) for _ in (1, 2)]
    assert [shade(page) for page in taken] == [4 * n + d for n in range(1, len(sheets) + 1) for d in (0, 2)]
    assert len({page.key for page in taken}) == len(taken)
