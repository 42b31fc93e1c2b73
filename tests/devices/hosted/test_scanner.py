from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Generator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app.core.errors import ImageError, ScannerError
from app.core.reading import Side
from app.devices.hosted import messages as say
from app.devices.hosted import scanner as hosted
from app.devices.hosted.scanner import Care, HostedScanner
from app.devices.scanner import DeviceInfo, DeviceState, FaultKind, ScannedPage, ScannerFault, ScanSettings
from tests.devices.hosted import drivers
from tests.devices.hosted.drivers import SHEETS, OpenFeeder
from tests.devices.images import picture

QUICK = Care(patience=1.0)


def feed(scanner: HostedScanner, after: int = 0) -> Generator[ScannedPage, None, None]:
    for page in scanner.pages(ScanSettings(), after):
        yield page
        scanner.acknowledge(page)


def test_pages_come_through_whole_and_in_order_and_safety_is_passed_on(tmp_path: Path) -> None:
    with HostedScanner(OpenFeeder(tmp_path)) as scanner:
        assert scanner.info.model == "試験用"
        assert scanner.status() is DeviceState.READY
        pages = list(feed(scanner))
        assert [(page.sheet, page.side) for page in pages] == [
            (number, side) for number in range(1, SHEETS + 1) for side in Side
        ]
        assert {page.data for page in pages} == {picture()}
        assert scanner.status() is DeviceState.EMPTY
        assert [str(notice) for notice in scanner.notices] == ["「b.jpg」を読めません。"]
    assert sorted(path.name for path in tmp_path.glob("safe*")) == [f"safe{n}" for n in range(1, SHEETS + 1)]
    assert (tmp_path / "closed").exists()


def test_no_sheet_is_fed_before_it_is_asked_for(tmp_path: Path) -> None:
    with HostedScanner(OpenFeeder(tmp_path)) as scanner:
        pages = feed(scanner)
        next(pages)
        next(pages)
        assert len(list(tmp_path.glob("sheet*"))) == 1
        pages.close()
        assert scanner.status() is DeviceState.READY
        assert len(list(tmp_path.glob("sheet*"))) == 1


def test_the_button_is_remembered_until_somebody_asks(tmp_path: Path) -> None:
    with HostedScanner(OpenFeeder(tmp_path)) as scanner:
        (tmp_path / "button").touch()
        scanner.status()
        (tmp_path / "button").unlink()
        assert scanner.button_pressed()
        assert not scanner.button_pressed()


@pytest.mark.parametrize("mishap", [drivers.die, drivers.hang, drivers.crash])
def test_a_dead_driver_is_a_fault_and_the_stack_goes_on_behind_what_is_safe(
    tmp_path: Path, mishap: object, capfd: pytest.CaptureFixture[str]
) -> None:
    assert callable(mishap)
    with HostedScanner(OpenFeeder(tmp_path, mishap), QUICK) as scanner:
        pages = []
        began = time.monotonic()
        with pytest.raises(ScannerFault) as caught:
            pages += list(feed(scanner))
        assert time.monotonic() - began < 6
        assert (caught.value.kind, caught.value.sheet) == (FaultKind.DRIVER, 2)
        assert "立ち上げ直しました" in str(caught.value)
        (tmp_path / "sheet3").unlink()  # fed again, as the sentence asks for
        assert [page.sheet for page in feed(scanner, caught.value.sheet or 0)] == [3, 3, 4, 4, 5, 5]


@pytest.mark.parametrize("mishap", [drivers.wait_and_say_so, drivers.block_and_say_so])
def test_signs_of_life_keep_a_slow_driver_alive(tmp_path: Path, mishap: Callable[[], None]) -> None:
    with HostedScanner(OpenFeeder(tmp_path, mishap), QUICK) as scanner:
        assert len(list(feed(scanner))) == 2 * SHEETS


def test_a_source_that_repeats_is_gone_on_with_by_itself(tmp_path: Path) -> None:
    with HostedScanner(OpenFeeder(tmp_path, drivers.die), Care(1.0, repeats=True)) as scanner:
        pages = [page.sheet for page in feed(scanner)]
        assert pages == [1, 1, 2, 2, 3, 3, 4, 4]  # this feeder does not repeat: one sheet is gone
        assert any("2 枚目のあとで止まった" in str(notice) for notice in scanner.notices)


def test_what_kills_every_driver_is_not_tried_for_ever(tmp_path: Path) -> None:
    plan = OpenFeeder(tmp_path, drivers.die, always=True)
    with (
        HostedScanner(plan, Care(1.0, repeats=True)) as scanner,
        pytest.raises(ScannerError, match="3 枚目を取り込むプログラムが続けて止まりました"),
    ):
        list(feed(scanner))


@pytest.mark.parametrize("mishap", [drivers.fail, drivers.fail_on_a_file])
def test_what_a_driver_raises_arrives_as_it_was(tmp_path: Path, mishap: object) -> None:
    assert callable(mishap)
    with pytest.raises((ScannerError, ImageError)) as meant:
        mishap()
    with HostedScanner(OpenFeeder(tmp_path, mishap)) as scanner:
        with pytest.raises(type(meant.value)) as caught:
            list(feed(scanner))
        assert str(caught.value) == str(meant.value)
        assert caught.value.template == meant.value.template
        assert getattr(caught.value, "kind", None) == getattr(meant.value, "kind", None)
        assert scanner.status() is DeviceState.READY


def test_a_device_that_is_not_there_says_so_at_once() -> None:
    with pytest.raises(ScannerFault) as caught:
        HostedScanner(drivers.no_device)
    assert caught.value.kind is FaultKind.UNPLUGGED


def test_a_killed_driver_is_noticed_between_pages_too(tmp_path: Path) -> None:
    with HostedScanner(OpenFeeder(tmp_path)) as scanner:
        scanner._process.kill()
        scanner._process.join()
        assert scanner.status() is DeviceState.READY
        assert len(list(feed(scanner))) == 2 * SHEETS


def test_closing_twice_is_fine_and_ends_the_process(tmp_path: Path) -> None:
    scanner = HostedScanner(OpenFeeder(tmp_path))
    process = scanner._process
    scanner.close()
    scanner.close()
    assert not process.is_alive()


def test_an_interrupted_terminal_is_answered_by_this_process_alone(tmp_path: Path) -> None:
    with HostedScanner(OpenFeeder(tmp_path, drivers.interrupt)) as scanner:
        assert len(list(feed(scanner))) == 2 * SHEETS


def test_a_driver_that_refuses_at_once_is_heard_once(tmp_path: Path) -> None:
    with HostedScanner(drivers.OpenHasty(tmp_path)) as scanner:
        process = scanner._process
        for _ in range(2):
            with pytest.raises(ScannerError, match="この設定では"):
                list(feed(scanner))
            assert scanner.status() is DeviceState.READY
        assert scanner._process is process


@pytest.mark.parametrize("mishap", [None, drivers.wait_and_say_so])
def test_a_driver_without_us_ends_its_feed_before_it_lets_the_device_go(
    tmp_path: Path, mishap: Callable[[], None] | None
) -> None:
    scanner = HostedScanner(drivers.OpenTidy(tmp_path, mishap, at_sheet=2))
    pages = scanner.pages(ScanSettings())
    next(pages), next(pages)
    process, pipe = scanner._process, scanner._pipe
    assert pipe
    scanner._send(say.Next())
    time.sleep(0.1)
    pipe.close()
    process.join(5)
    assert (tmp_path / "ended").exists()
    assert (tmp_path / "closed").exists()


def half_a_message(pipe: Connection, _: object) -> None:
    pipe.send_bytes(say.packed(say.Info(DeviceInfo("usb:1", "usb", "", "", DeviceState.READY))))
    pipe.recv_bytes()
    os.write(pipe.fileno(), b"\0\0\1\0half")
    time.sleep(60)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have messages there")
def test_a_message_without_end_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosted, "serve", half_a_message)
    monkeypatch.setattr(hosted, "_MESSAGE", 0.5)
    with HostedScanner(drivers.no_device) as scanner:
        began = time.monotonic()
        with pytest.raises(ScannerError):
            scanner.status()
        assert time.monotonic() - began < 6
