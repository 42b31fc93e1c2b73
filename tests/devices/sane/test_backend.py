"""Our route through SANE, judged by SANE's own ``test`` backend."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.core.errors import ScannerError
from app.devices import sane
from app.devices.hosted.discovery import discover_apart
from app.devices.hosted.scanner import Care, HostedScanner
from app.devices.scanner import (
    Connection,
    DeviceInfo,
    DeviceState,
    FaultKind,
    Scanner,
    ScannerFault,
    ScanSettings,
)
from tests.devices.judges import needs_sane
from tests.devices.sane.scripted import Backend, Case, Outcome

pytestmark = needs_sane

FEEDER = 10
"""Sheets that the backend's feeder holds whenever it was found empty."""
WIDTH, HEIGHT = 787, 413  # 200 mm, which is as wide as it is, and 105 mm at 100 dpi


@pytest.fixture(scope="module")
def backend(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    folder = tmp_path_factory.mktemp("sane")
    running = Backend(folder, {**os.environ, "SANE_CONFIG_DIR": str(folder)})
    yield running
    running.close()


def told(outcome: Outcome, place: int) -> list[object]:
    return [page[place] for page in outcome.pages]


@pytest.mark.parametrize(
    ("color", "mode", "extremes"),
    [("color", "RGB", [[0, 255]] * 3), ("grey", "L", [0, 255]), ("monochrome", "1", [0, 255])],
)
def test_a_feeder_is_emptied_in_order_and_filled_again(
    backend: Backend, color: str, mode: str, extremes: object
) -> None:
    outcome = backend.scan(Case(color, ('test-picture "Color pattern"',), color))
    assert not outcome.error
    assert told(outcome, 0) == list(range(1, FEEDER + 1))
    assert {(page[1], page[2], page[4]) for page in outcome.pages} == {("front", True, 100)}
    assert told(outcome, 3) == ["image/png" if mode == "1" else "image/jpeg"] * FEEDER
    assert {tuple(page[5:8]) for page in outcome.pages} == {(WIDTH, HEIGHT, mode)}
    assert told(outcome, 8) == [extremes] * FEEDER
    assert len(set(outcome.keys)) == FEEDER
    assert outcome.again == FEEDER


def test_the_glass_is_looked_at_once(backend: Backend) -> None:
    outcome = backend.scan(Case("glass", ("mode Gray",), glass=True))
    assert [page[0] for page in outcome.pages] == [1]
    assert outcome.pages[0][5:7] == [413, 413]
    assert outcome.again == 1


@pytest.mark.parametrize(
    ("config", "size"),
    [
        (("three-pass true", "mode Color"), (WIDTH, HEIGHT)),
        (("three-pass true", "mode Color", "three-pass-order BRG"), (WIDTH, HEIGHT)),
        (("hand-scanner true",), (433, 669)),
        (("ppl-loss 7",), (WIDTH - 7, HEIGHT)),
        (("fuzzy-parameters true",), (WIDTH, HEIGHT)),
        (("depth 16",), (WIDTH, HEIGHT)),
        (("read-limit true", "read-limit-size 997"), (WIDTH, HEIGHT)),
        (("non-blocking true", "read-delay true", "read-delay-duration 1000"), (WIDTH, HEIGHT)),
        (("select-fd true",), (WIDTH, HEIGHT)),
    ],
    ids=lambda value: "-".join(value) if isinstance(value[0], str) else "",
)
def test_whatever_way_a_picture_comes_it_comes_whole(
    backend: Backend, config: tuple[str, ...], size: tuple[int, int]
) -> None:
    outcome = backend.scan(Case("-".join(config), (*config, 'test-picture "Color pattern"'), "color"))
    assert not outcome.error
    assert [tuple(page[5:8]) for page in outcome.pages] == [(*size, "RGB")] * FEEDER
    assert all(extreme == [0, 255] for page in outcome.pages for extreme in page[8])  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("status", "error"),
    [
        ("JAMMED", "jam"),
        ("COVER_OPEN", "cover_open"),
        ("NO_DOCS", "empty"),
        ("CANCELLED", "stopped"),
        ("DEVICE_BUSY", "busy"),
        ("IO_ERROR", "transfer"),
        ("EOF", "transfer"),
        ("NO_MEM", "ScannerError"),
        ("ACCESS_DENIED", "ScannerError"),
        ("UNSUPPORTED", "ScannerError"),
        ("INVAL", "ScannerError"),
    ],
)
def test_what_goes_wrong_is_kept_apart(backend: Backend, status: str, error: str) -> None:
    outcome = backend.scan(Case(status, (f'read-status-code "SANE_STATUS_{status}"',)))
    assert (outcome.pages, outcome.error, outcome.again) == ([], error, 0)


def test_who_has_enough_leaves_the_rest_in_the_feeder(backend: Backend) -> None:
    outcome = backend.scan(Case("enough", ("mode Gray",), stop_after=3))
    assert told(outcome, 0) == [1, 2, 3]
    assert outcome.again == FEEDER - 3


@pytest.fixture
def configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "dll.conf").write_text("test\n", "ascii")
    (tmp_path / "test.conf").write_text("number_of_devices 2\n", "ascii")
    monkeypatch.setenv("SANE_CONFIG_DIR", str(tmp_path))
    return tmp_path


def test_devices_are_found_by_a_process_of_its_own(configured: Path) -> None:
    device = DeviceInfo(
        "sane:test:1",
        "sane",
        "Noname frontend-tester",
        "",
        DeviceState.READY,
        Connection.SYSTEM,
    )
    assert discover_apart(sane.discover, 20)[1:] == [device]


class OpenDevice:
    def __init__(self, address: str) -> None:
        self._address = address

    def __call__(self) -> Scanner:
        return sane.open_device(self._address)


def test_a_device_is_open_in_a_process_of_its_own_and_one_that_is_not_there_says_so(configured: Path) -> None:
    with HostedScanner(OpenDevice("test:0"), Care(20)) as scanner:
        assert scanner.info.name == "sane:test:0"
        assert scanner.status() is DeviceState.READY
        assert not scanner.button_pressed()
    with pytest.raises(ScannerError, match="「sane:nobody:0」を開けません"):
        HostedScanner(OpenDevice("nobody:0"), Care(20))


def test_a_scan_that_never_comes_back_is_a_fault_and_the_device_is_there_again(configured: Path) -> None:
    # The backend draws lines for ever that are less than a pixel apart.
    (configured / "test.conf").write_text(
        "resolution_min 0.0\nresolution_max 0.0\ntest-picture Grid\n", "ascii"
    )
    with HostedScanner(OpenDevice("test:0"), Care(2)) as scanner:
        with pytest.raises(ScannerFault) as caught:
            list(scanner.pages(ScanSettings()))
        assert caught.value.kind is FaultKind.DRIVER
        assert scanner.status() is DeviceState.READY


def test_a_server_that_never_answers_costs_a_process_and_not_the_program(configured: Path) -> None:
    with socket.socket() as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            server.bind(("127.0.0.1", 6566))  # the one port of SANE's own protocol
        except OSError:
            pytest.skip("something on this machine serves SANE")
        server.listen()
        (configured / "dll.conf").write_text("net\n", "ascii")
        (configured / "net.conf").write_text("127.0.0.1\n", "ascii")
        began = time.monotonic()
        assert discover_apart(sane.discover, 4) == []
        assert time.monotonic() - began < 10
        server.settimeout(0)
        connection, _ = server.accept()  # it was asked
        connection.close()


def test_a_machine_without_sane_has_no_such_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.devices.sane.library._NAME", "libsane-that-is-not-there.so.1")
    assert sane.discover() == []
    with pytest.raises(ScannerError, match="SANE が入っていません"):
        sane.open_device("test:0")


def asked(*question: str) -> Any:
    """What libsane answers in a process of its own, which is asked again when the backend kills it."""
    for _ in range(3):
        command = (sys.executable, "-m", "tests.devices.sane.apart", *question)
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=20, check=False)
        if not done.returncode:
            return json.loads(done.stdout)
    raise AssertionError(f"{question} ended with {done.returncode}")


def test_options_are_as_the_backend_describes_them(configured: Path) -> None:
    assert asked("options") == {
        "modes": ["Gray", "Color"],
        "depths": [1, 8, 16],
        "resolution": [1, 1200, 1],
        "order can be set": False,
        "resolution set": 75.0,
        "mode set": "Color",
        "refused": "INVAL",
    }


@pytest.mark.parametrize(("mode", "depths"), [("Gray", "8 1 16"), ("Color", "8 16")])
def test_every_depth_shows_the_same_picture(configured: Path, mode: str, depths: str) -> None:
    contrast, *differences = asked("depths", mode, *depths.split())
    assert contrast > 200
    assert max(differences) < 30
