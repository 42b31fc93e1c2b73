"""The driver at the virtual scanner on USB, in virtual time. Its mishaps stand in tests/devices/matrix.py."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from app.core.errors import ScannerError
from app.core.reading import Side
from app.devices import life
from app.devices.escl.driver import EsclScanner
from app.devices.scanner import (
    ColorMode,
    Connection,
    DeviceState,
    FaultKind,
    ScannedPage,
    ScannerFault,
    ScanSettings,
)
from tests.devices.escl import documents
from tests.devices.escl.rigs import opened, usb_link
from tests.devices.rig import marked
from tests.devices.rig.escl_documents import Abilities
from tests.devices.rig.escl_mishaps import Piece
from tests.devices.rig.escl_scanner import EsclScanner as Rig
from tests.devices.rig.escl_usb import EsclUsbDevice
from tests.devices.rig.faults import Mishap, Planned, Stage
from tests.devices.rig.http_messages import Request, Response
from tests.devices.rig.transfers import Clock

SHEETS = 4
BOTH = (Side.FRONT, Side.BACK)


@dataclass
class Desk:
    rig: Rig
    device: EsclUsbDevice
    scanner: EsclScanner
    clock: Clock
    asked: list[str]
    """What the scanner was asked, in order."""
    folder: Path

    def again(self) -> EsclScanner:
        """Another driver at the same scanner, as after the process of the first one died."""
        _, link = usb_link(self.rig, self.clock)
        return opened(link, self.folder)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return laid_out(tmp_path)


def laid_out(folder: Path, *mishaps: Planned, abilities: Abilities | None = None) -> Desk:
    clock = Clock()
    rig = Rig(
        marked.leaves(SHEETS, jpeg=True),
        [marked.leaf(99, jpeg=True).front],
        mishaps,
        abilities,
        clock=clock,
    )
    asked: list[str] = []
    answer = rig.answer

    def noted(request: Request) -> Iterable[Piece]:
        asked.append(f"{request.method} {request.path.rpartition('/')[2]}")
        return answer(request)

    rig.answer = noted  # type: ignore[method-assign]
    device, link = usb_link(rig, clock)
    return Desk(rig, device, opened(link, folder), clock, asked, folder)


def struck(rig: Rig, where: str, response: Response, times: int = 1) -> None:
    """Answer so, the next times that this is asked for."""
    answer = rig.answer
    left = times

    def instead(request: Request) -> Iterable[Piece]:
        nonlocal left
        if left and request.path.endswith(where):
            left -= 1
            return response.parts()
        return answer(request)

    rig.answer = instead  # type: ignore[method-assign]


def seen(pages: Iterable[ScannedPage]) -> list[tuple[int, int, Side]]:
    return [(page.sheet, *marked.read(page.data)) for page in pages]


def test_both_sides_of_all_sheets_as_the_device_has_them(desk: Desk) -> None:
    pages = list(desk.scanner.pages(ScanSettings()))
    assert seen(pages) == [(number, number, side) for number in range(1, SHEETS + 1) for side in BOTH]
    assert [page.last_of_sheet for page in pages] == [False, True] * SHEETS
    assert pages[0].data == marked.leaf(1, jpeg=True).front.jpeg
    assert {(page.dpi, page.media_type) for page in pages} == {(300, "image/jpeg")}
    assert len({page.key for page in pages}) == 2 * SHEETS
    assert desk.rig.complaints == []


def test_who_it_is(desk: Desk) -> None:
    info = desk.scanner.info
    assert (info.kind, info.model, info.serial) == ("escl", "Rig Card Reader", "R1G0001")
    assert (info.state, info.connection) == (DeviceState.READY, Connection.USB)
    assert not desk.scanner.notices
    assert not desk.scanner.button_pressed()


def test_one_side(desk: Desk) -> None:
    pages = list(desk.scanner.pages(ScanSettings(duplex=False)))
    assert seen(pages) == [(number, number, Side.FRONT) for number in range(1, SHEETS + 1)]
    assert all(page.last_of_sheet for page in pages)


def test_the_glass_gives_one_page_and_leaves_the_feeder_alone(desk: Desk) -> None:
    assert seen(desk.scanner.pages(ScanSettings(glass=True))) == [(1, 99, Side.FRONT)]
    assert len(desk.rig.feeder.hopper) == SHEETS
    with pytest.raises(ScannerFault) as caught:
        list(desk.scanner.pages(ScanSettings(glass=True)))
    assert caught.value.kind is FaultKind.EMPTY


@pytest.mark.parametrize(
    ("color", "media_type", "mode"),
    [(ColorMode.GREY, "image/jpeg", "L"), (ColorMode.MONOCHROME, "image/png", "1")],
)
@pytest.mark.parametrize("modes", [("RGB24",), ("RGB24", "Grayscale8")])
def test_without_colour(
    tmp_path: Path, color: ColorMode, media_type: str, mode: str, modes: tuple[str, ...]
) -> None:
    desk = laid_out(tmp_path, abilities=Abilities(color_modes=modes))
    page, *_ = desk.scanner.pages(ScanSettings(color=color))
    assert page.media_type == media_type
    with Image.open(io.BytesIO(page.data)) as image:
        assert image.mode == mode


def test_numbering_goes_on_behind_what_was_acknowledged(desk: Desk) -> None:
    for page in desk.scanner.pages(ScanSettings()):
        desk.scanner.acknowledge(page)
    desk.rig.feeder.put_back(2)
    assert [page.sheet for page in desk.scanner.pages(ScanSettings())] == [5, 5, 6, 6]


def test_a_sheet_of_which_only_the_front_was_acknowledged_does_not_count(desk: Desk) -> None:
    pages = desk.scanner.pages(ScanSettings())
    desk.scanner.acknowledge(next(pages))
    pages.close()  # type: ignore[attr-defined]
    assert next(desk.scanner.pages(ScanSettings())).sheet == 1


def test_an_empty_feeder(desk: Desk) -> None:
    desk.rig.feeder.hopper.clear()
    assert desk.scanner.status() is DeviceState.EMPTY
    for accepts in (False, True):
        desk.rig.accepts_empty = accepts
        with pytest.raises(ScannerFault) as caught:
            list(desk.scanner.pages(ScanSettings(), 7))
        assert (caught.value.kind, caught.value.sheet) == (FaultKind.EMPTY, 7)


def test_who_ends_early_pulls_no_more_paper_and_leaves_the_device_ready(desk: Desk) -> None:
    pages = desk.scanner.pages(ScanSettings())
    next(pages), next(pages)
    pages.close()  # type: ignore[attr-defined]
    assert desk.asked[-1].startswith("DELETE")
    assert len(desk.rig.feeder.hopper) == SHEETS - 1
    assert desk.scanner.status() is DeviceState.READY
    assert seen(desk.scanner.pages(ScanSettings(), 1))[0] == (2, 2, Side.FRONT)


def test_a_job_whose_process_died_is_ended_by_the_next(desk: Desk) -> None:
    pages = desk.scanner.pages(ScanSettings())
    next(pages), next(pages)
    desk.scanner._leftover._lock.release(force=True)  # as the system does when a process dies
    with desk.again() as scanner:
        started = desk.clock()
        assert seen(scanner.pages(ScanSettings(), 1))[0] == (2, 2, Side.FRONT)
        assert desk.clock() - started < 1
    del pages


def test_a_job_of_somebody_else_is_left_alone(desk: Desk, tmp_path: Path) -> None:
    others = opened(usb_link(desk.rig, desk.clock)[1], tmp_path / "elsewhere")
    theirs = others.pages(ScanSettings())
    next(theirs)
    with pytest.raises(ScannerFault) as caught:
        list(desk.scanner.pages(ScanSettings()))
    assert caught.value.kind is FaultKind.BUSY
    assert seen([next(theirs)]) == [(1, 1, Side.BACK)]
    assert len(list(theirs)) == 2 * (SHEETS - 1)


def test_who_waits_gives_signs_of_life(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    signs: list[float] = []
    monkeypatch.setattr(life, "_hearers", [lambda _: signs.append(desk.clock())])
    desk.rig.busy = 5
    desk.rig.delay = 9.0
    desk.rig.plan([Planned(Mishap.SLOW, 2, Stage.FRONT)])
    assert len(list(desk.scanner.pages(ScanSettings()))) == 2 * SHEETS
    assert desk.clock() > 14
    assert max(after - before for before, after in pairwise(signs)) <= 1.0


def test_a_job_whose_creation_was_not_heard_of_is_ended(tmp_path: Path) -> None:
    desk = laid_out(tmp_path, Planned(Mishap.TRUNCATED, 1, Stage.START))
    with pytest.raises(ScannerFault) as caught:
        list(desk.scanner.pages(ScanSettings()))
    assert caught.value.kind is FaultKind.TRANSFER
    assert desk.scanner.status() is DeviceState.READY


@pytest.mark.parametrize("code", [409, 410])
def test_some_say_another_number_at_the_end(desk: Desk, code: int) -> None:
    desk.rig.end_status = code
    assert len(list(desk.scanner.pages(ScanSettings()))) == 2 * SHEETS


def test_a_device_that_feeds_ahead_loses_nothing_when_it_jams(desk: Desk) -> None:
    desk.rig.ahead = 3
    desk.rig.plan([Planned(Mishap.JAM, 3, Stage.FRONT)])
    pages: list[ScannedPage] = []
    with pytest.raises(ScannerFault) as caught:
        pages += desk.scanner.pages(ScanSettings())
    assert (caught.value.kind, caught.value.sheet) == (FaultKind.JAM, 2)
    desk.rig.feeder.put_back(2)
    assert [page.sheet for page in desk.scanner.pages(ScanSettings(), 2)] == [3, 3, 4, 4]


def test_an_end_between_two_sides_is_no_end(desk: Desk) -> None:
    pages = desk.scanner.pages(ScanSettings())
    next(pages), next(pages)
    fetched = 0
    answer = desk.rig.answer

    def one_side(request: Request) -> Iterable[Piece]:
        nonlocal fetched
        if request.path.endswith("/NextDocument"):
            fetched += 1
            if fetched == 2:
                return Response(404).parts()
        return answer(request)

    desk.rig.answer = one_side  # type: ignore[method-assign]
    with pytest.raises(ScannerFault) as caught:
        next(pages)
    assert (caught.value.kind, caught.value.sheet) == (FaultKind.TRANSFER, 1)


def test_the_host_that_a_job_is_said_to_be_at_is_of_no_account(desk: Desk) -> None:
    create = desk.rig._create

    def elsewhere(request: Request) -> Response:
        path = create(request).headers["Location"].partition("localhost")[2]
        return Response(201, headers={"Location": f"https://elsewhere:1{path}/"})

    desk.rig._create = elsewhere  # type: ignore[method-assign]
    assert len(list(desk.scanner.pages(ScanSettings()))) == 2 * SHEETS


@pytest.mark.parametrize(
    ("response", "words"),
    [
        (Response(409), "解像度や色の設定"),
        (Response(400), "解像度や色の設定"),
        (Response(401), "許可された人"),
        (Response(403), "許可された人"),
    ],
)
def test_a_device_that_takes_no_job(desk: Desk, response: Response, words: str) -> None:
    struck(desk.rig, "/ScanJobs", response)
    with pytest.raises(ScannerError, match=words) as caught:
        list(desk.scanner.pages(ScanSettings()))
    assert not isinstance(caught.value, ScannerFault)


@pytest.mark.parametrize(
    "response",
    [
        Response(500),
        Response(302, headers={"Location": "http://elsewhere/"}),
        Response(201),
        Response(201, headers={"Location": "http://elsewhere"}),
    ],
)
def test_a_creation_that_makes_no_sense(desk: Desk, response: Response) -> None:
    struck(desk.rig, "/ScanJobs", response)
    with pytest.raises(ScannerFault) as caught:
        list(desk.scanner.pages(ScanSettings()))
    assert caught.value.kind is FaultKind.TRANSFER
    assert len(list(desk.scanner.pages(ScanSettings()))) == 2 * SHEETS


@pytest.mark.parametrize("code", [201, 204, 302, 400, 500])
def test_an_answer_that_makes_no_sense_is_no_end(desk: Desk, code: int) -> None:
    struck(desk.rig, "/NextDocument", Response(code))
    with pytest.raises(ScannerFault) as caught:
        list(desk.scanner.pages(ScanSettings()))
    assert (caught.value.kind, caught.value.sheet) == (FaultKind.TRANSFER, None)


def test_a_status_that_is_not_understood_is_no_end(desk: Desk) -> None:
    pages = desk.scanner.pages(ScanSettings())
    for _ in range(2 * SHEETS):
        next(pages)
    struck(desk.rig, "/ScannerStatus", Response(200, b"<html/>"), times=100)
    with pytest.raises(ScannerFault) as caught:
        next(pages)
    assert (caught.value.kind, caught.value.sheet) == (FaultKind.TRANSFER, SHEETS)
    assert desk.scanner.status() is DeviceState.FAILED


@pytest.mark.parametrize("spoil", [lambda jpeg: jpeg[: len(jpeg) // 2], lambda _: b"%PDF-1.7", lambda _: b""])
def test_nothing_half_is_delivered(desk: Desk, spoil: Callable[[bytes], bytes]) -> None:
    pages = desk.scanner.pages(ScanSettings())
    next(pages), next(pages)
    struck(
        desk.rig, "/NextDocument", Response(200, spoil(marked.leaf(2, jpeg=True).front.jpeg), "image/jpeg")
    )
    with pytest.raises(ScannerFault) as caught:
        next(pages)
    assert (caught.value.kind, caught.value.sheet) == (FaultKind.TRANSFER, 1)


def test_padding_behind_an_image_is_cut_off(desk: Desk) -> None:
    file = marked.leaf(1, jpeg=True).front.jpeg
    struck(desk.rig, "/NextDocument", Response(200, file + bytes(100), "image/jpeg"))
    assert next(desk.scanner.pages(ScanSettings(duplex=False))).data == file


def test_settings_for_another_device_reach_nobody(tmp_path: Path) -> None:
    desk = laid_out(tmp_path, abilities=Abilities(has_glass=False))
    before = list(desk.asked)
    with pytest.raises(ScannerError, match="ガラス面"):
        list(desk.scanner.pages(ScanSettings(glass=True)))
    assert desk.asked == before


def test_busy_with_something_else(desk: Desk) -> None:
    struck(desk.rig, "/ScannerStatus", Response(200, documents.status("Processing")))
    assert desk.scanner.status() is DeviceState.BUSY


def test_who_ends_early_hears_that_more_paper_may_have_gone_through(desk: Desk) -> None:
    pages = desk.scanner.pages(ScanSettings(), after=4)
    assert [next(pages).sheet for _ in range(4)] == [5, 5, 6, 6]
    pages.close()  # type: ignore[attr-defined]
    (notice,) = desk.scanner.notices
    assert "6 枚目のあとで終えました" in str(notice)
    assert "7 枚目から" in str(notice)


def test_a_stack_that_ran_out_needs_no_such_word(desk: Desk) -> None:
    list(desk.scanner.pages(ScanSettings()))
    with pytest.raises(ScannerFault):
        list(desk.scanner.pages(ScanSettings()))
    assert list(desk.scanner.notices) == []
