from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import ScannerError
from app.core.reading import Side
from app.devices.hopper import MemoryHopper
from app.devices.scanner import (
    DOUBLE_FEED_FLAG,
    DeviceState,
    FaultKind,
    ScannedPage,
    Scanner,
    ScannerFault,
    ScanSettings,
)
from app.devices.virtual import PlannedFault, VirtualScanner
from tests.devices.images import picture, pile

DUPLEX = ScanSettings()
SIMPLEX = ScanSettings(duplex=False)


def scan(
    scanner: Scanner, settings: ScanSettings = DUPLEX, delivered: list[ScannedPage] | None = None
) -> list[ScannedPage]:
    """Every page up to the end, each acknowledged; those before a fault are in ``delivered``."""
    delivered = [] if delivered is None else delivered
    for page in scanner.pages(settings):
        delivered.append(page)
        scanner.acknowledge(page)
    return delivered


def test_a_duplex_scan_gives_front_and_back_of_each_sheet() -> None:
    with VirtualScanner(MemoryHopper(pile(3), dpi=300)) as scanner:
        pages = scan(scanner)
    assert [(page.sheet, page.side, page.last_of_sheet) for page in pages] == [
        (number, side, side is Side.BACK) for number in (1, 2, 3) for side in Side
    ]
    assert [(page.data) for page in pages] == [side for sheet in pile(3) for side in sheet]
    assert {(page.media_type, page.dpi, page.flags) for page in pages} == {("image/png", 300, frozenset())}


def test_a_simplex_scan_gives_fronts_only() -> None:
    pages = scan(VirtualScanner(MemoryHopper(pile(2))), SIMPLEX)
    assert [(page.side, page.last_of_sheet) for page in pages] == [(Side.FRONT, True)] * 2


def test_a_sheet_without_a_back_ends_with_its_front() -> None:
    (page,) = scan(VirtualScanner(MemoryHopper([(picture(image_format="JPEG"), None)])))
    assert (page.side, page.last_of_sheet, page.media_type) == (Side.FRONT, True, "image/jpeg")


def test_equal_pictures_have_different_keys() -> None:
    same = [(picture(), picture())] * 3
    pages = scan(VirtualScanner(MemoryHopper(same))) + scan(VirtualScanner(MemoryHopper(same)))
    assert len({page.key for page in pages}) == 12


def test_an_empty_hopper_is_said_in_a_sentence() -> None:
    scanner = VirtualScanner(MemoryHopper([]))
    assert scanner.status() is DeviceState.EMPTY
    with pytest.raises(ScannerFault, match=r"紙がありません。今回は 1 枚も") as caught:
        scan(scanner)
    assert (caught.value.kind, caught.value.sheet) == (FaultKind.EMPTY, None)


def test_a_jam_names_the_last_good_sheet_and_what_to_do() -> None:
    scanner = VirtualScanner(MemoryHopper(pile(14)), faults=[PlannedFault(FaultKind.JAM, 13)])
    with pytest.raises(ScannerFault) as caught:
        scan(scanner)
    assert isinstance(caught.value, ScannerError)
    assert (caught.value.kind, caught.value.sheet) == (FaultKind.JAM, 12)
    assert str(caught.value) == (
        "12 枚目のあとで紙づまりです。12 枚目までは取り込み済みです。紙を取り除き、13 枚目から入れ直してください。"
    )
    assert scanner.status() is DeviceState.JAMMED
    assert [page.sheet for page in scan(scanner)] == [13, 13, 14, 14]
    assert scanner.status() is DeviceState.EMPTY


def test_a_sheet_half_fed_comes_again_whole_under_its_keys() -> None:
    scanner = VirtualScanner(MemoryHopper(pile(2)), faults=[PlannedFault(FaultKind.JAM, 2, halfway=True)])
    before: list[ScannedPage] = []
    with pytest.raises(ScannerFault):
        scan(scanner, DUPLEX, before)
    after = scan(scanner)
    assert [(page.sheet, page.side) for page in before] == [(1, Side.FRONT), (1, Side.BACK), (2, Side.FRONT)]
    assert [(page.sheet, page.side) for page in after] == [(2, Side.FRONT), (2, Side.BACK)]
    assert after[0].key == before[2].key


def test_half_of_a_simplex_sheet_is_nothing() -> None:
    scanner = VirtualScanner(MemoryHopper(pile(1)), faults=[PlannedFault(FaultKind.JAM, 1, halfway=True)])
    with pytest.raises(ScannerFault) as caught:
        next(iter(scanner.pages(SIMPLEX)))
    assert caught.value.sheet is None
    assert len(scan(scanner, SIMPLEX)) == 1


@pytest.mark.parametrize("kind", [kind for kind in FaultKind if kind is not FaultKind.EMPTY])
def test_every_fault_stops_with_a_state_and_a_sentence_of_its_own(kind: FaultKind) -> None:
    scanner = VirtualScanner(MemoryHopper(pile(2)), faults=[PlannedFault(kind, 2)])
    with pytest.raises(
        ScannerFault, match=r"1 枚目までは取り込み済みです。.*2 枚目から入れ直してください"
    ) as caught:
        scan(scanner)
    assert caught.value.kind is kind
    assert scanner.status() is kind.state
    assert len({str(ScannerFault(other, 1)) for other in FaultKind}) == len(FaultKind)


def test_a_hopper_that_runs_empty_ends_the_scan_and_can_be_filled_up() -> None:
    scanner = VirtualScanner(MemoryHopper(pile(3)), faults=[PlannedFault(FaultKind.EMPTY, 2)])
    assert [page.sheet for page in scan(scanner)] == [1, 1]
    assert [page.sheet for page in scan(scanner)] == [2, 2, 3, 3]


def test_a_double_feed_can_be_flagged_instead() -> None:
    scanner = VirtualScanner(MemoryHopper(pile(2)), faults=[PlannedFault(FaultKind.DOUBLE_FEED, 2)])
    pages = scan(scanner, ScanSettings(stop_on_double_feed=False))
    assert [page.flags for page in pages] == [frozenset()] * 2 + [frozenset({DOUBLE_FEED_FLAG})] * 2


def test_numbering_can_go_on_from_an_earlier_scan() -> None:
    scanner = VirtualScanner(MemoryHopper(pile(2)))
    assert [page.sheet for page in scanner.pages(SIMPLEX, after=7)] == [8, 9]


def test_the_hopper_is_asked_for_no_sheet_before_its_turn() -> None:
    drawn = []

    def sheets() -> Iterator[tuple[bytes, None]]:
        for number in range(3):
            drawn.append(number)
            yield picture(number), None

    pages = VirtualScanner(MemoryHopper(sheets())).pages(SIMPLEX)
    next(pages)
    assert drawn == [0]


def test_what_was_not_acknowledged_comes_again_from_another_scanner() -> None:
    hopper = MemoryHopper(pile(2))
    first = next(iter(VirtualScanner(hopper).pages(DUPLEX)))
    again = scan(VirtualScanner(hopper))
    assert len(again) == 4
    assert again[0].key == first.key


def test_a_slow_scanner_takes_its_time() -> None:
    start = time.monotonic()
    scan(VirtualScanner(MemoryHopper(pile(1)), seconds_per_page=0.02))
    assert time.monotonic() - start >= 0.04


def test_info_carries_the_name_and_the_state() -> None:
    info = VirtualScanner(MemoryHopper(pile(1)), name="virtual:x").info
    assert (info.name, info.kind, info.state) == ("virtual:x", "virtual", DeviceState.READY)


planned = st.builds(PlannedFault, st.sampled_from(list(FaultKind)), st.integers(1, 9), halfway=st.booleans())


@given(
    st.integers(0, 9),
    st.lists(planned, max_size=12),
    st.booleans(),
    st.booleans(),
    st.lists(st.integers(1, 5), max_size=5),
)
def test_whatever_goes_wrong_every_page_comes_in_order(
    count: int, faults: list[PlannedFault], duplex: bool, stop: bool, deaths: list[int]
) -> None:
    settings = ScanSettings(duplex=duplex, stop_on_double_feed=stop)
    truth = [side for front, back in pile(count) for side in ([front, back] if duplex else [front])]
    hopper = MemoryHopper(pile(count))
    scanner = VirtualScanner(hopper, faults=faults)
    kept: dict[str, ScannedPage] = {}
    named: list[tuple[int, int]] = []
    dying = list(deaths)
    for _ in range(3 * len(faults) + len(deaths) + 2):
        budget = dying.pop() if dying else 1000
        try:
            for page in scanner.pages(settings):
                known = kept.setdefault(page.key, page)
                assert (known.data, known.sheet, known.side) == (page.data, page.sheet, page.side)
                budget -= 1
                if not budget:
                    break  # Safe, but the process died before it could say so.
                scanner.acknowledge(page)
        except ScannerFault as fault:
            whole = [page.sheet for page in kept.values() if page.last_of_sheet]
            named.append((fault.sheet or 0, max(whole, default=0)))
    assert all(said == delivered for said, delivered in named)
    assert [page.data for page in kept.values()] == truth
    numbers = [page.sheet for page in kept.values()]
    assert numbers == [n for n in range(1, count + 1) for _ in range(2 if duplex else 1)]
    assert hopper.next_after(0) is None
