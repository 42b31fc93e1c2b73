"""Others judge our eSCL: Debian's ipp-usb and SANE scan the virtual scanner, and our driver scans AirSane."""

from __future__ import annotations

import io
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.devices.escl import open_device
from app.devices.scanner import ScannedPage, ScanSettings
from tests.devices.judges import needs_airscan, needs_ipp_usb, needs_sane, needs_umockdev
from tests.devices.rig import marked
from tests.devices.rig.driven import driven
from tests.devices.rig.escl_outside import airscan_pages, ipp_usb
from tests.devices.rig.escl_scanner import EsclScanner
from tests.devices.rig.faults import Mishap, Planned, Stage
from tests.devices.rig.http_server import serve
from tests.devices.rig.http_tls import self_signed
from tests.devices.rig.plug import plugged
from tests.devices.rig.scenario import Scenario

SHEETS = 5
HELD = [picture for leaf in marked.leaves(SHEETS, jpeg=True) for picture in (leaf.front, leaf.back)]
"""What the rig has in its hopper, side by side."""

AIRSANED = os.environ.get("ENISHI_AIRSANED") or shutil.which("airsaned")
AIRSANE_SHEETS = 10
"""How many SANE's test backend has in its feeder."""


def assert_same(pages: list[Image.Image]) -> None:
    """SANE's pages show what the rig holds, in its order, and white beside it."""
    assert len(pages) == len(HELD)
    for page, picture in zip(pages, HELD, strict=True):
        seen = np.asarray(page.convert("RGB")).astype(int)
        assert seen.shape == (1240, 1240, 3)
        held = np.asarray(Image.open(io.BytesIO(picture.jpeg)).convert("RGB")).astype(int)
        assert np.abs(seen[: picture.height, : picture.width] - held).max() <= 2  # decoders round differently
        seen[: picture.height, : picture.width] = 255
        assert seen.min() == 255


@needs_airscan
@pytest.mark.parametrize("is_secure", [False, True])
def test_sane_gets_over_the_network_what_the_rig_holds(tmp_path: Path, is_secure: bool) -> None:
    scanner = EsclScanner(marked.leaves(SHEETS, jpeg=True))
    with serve(scanner, self_signed(tmp_path) if is_secure else None) as server:
        assert_same(airscan_pages(server.url, tmp_path))
    assert scanner.complaints == []


@needs_umockdev
@needs_ipp_usb
@needs_airscan
def test_sane_gets_through_ipp_usb_what_the_rig_holds(tmp_path: Path) -> None:
    for name in ("ipp-usb", "sane"):
        (tmp_path / name).mkdir()
    with (
        plugged(Scenario("escl_usb", sheets=SHEETS)) as plug,
        ipp_usb(plug, tmp_path / "ipp-usb") as url,
    ):
        assert_same(airscan_pages(url, tmp_path / "sane"))
        assert plug.tray() == list(range(1, SHEETS + 1))


@needs_umockdev
def test_our_driver_gets_over_usb_byte_for_byte_what_the_rig_holds(tmp_path: Path) -> None:
    with (
        plugged(Scenario("escl_usb", sheets=SHEETS)) as plug,
        driven(plug, tmp_path / "pages", "escl:usb:04b8:1a2b:R1G0001") as driver,
    ):
        assert driver.scan()["end"] == "empty"
        assert plug.tray() == list(range(1, SHEETS + 1))
    assert [file.read_bytes() for file in driver.pages()] == [picture.jpeg for picture in HELD]


@needs_airscan
@pytest.mark.parametrize(
    ("mishap", "words"),
    [(Mishap.JAM, "jammed"), (Mishap.COVER, "cover is open"), (Mishap.EMPTY, "out of documents")],
)
def test_sane_understands_what_the_rig_says_of_its_feeder(tmp_path: Path, mishap: Mishap, words: str) -> None:
    scanner = EsclScanner(marked.leaves(SHEETS, jpeg=True), mishaps=[Planned(mishap, 1, Stage.START)])
    with serve(scanner) as server, pytest.raises(AssertionError, match=words):
        airscan_pages(server.url, tmp_path)
    assert len(scanner.feeder.hopper) == SHEETS


@pytest.fixture
def airsane(tmp_path: Path) -> Iterator[str]:
    """AirSane in front of SANE's test backend; the URL of its scanner."""
    (tmp_path / "dll.conf").write_text("test\n")
    (tmp_path / "test.conf").write_text('mode Color\nresolution 300\ntest-picture "Color pattern"\n')
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    nothing = (f"--{name}={tmp_path / 'none'}" for name in ("access-file", "ignore-list", "options-file"))
    switched_off = (f"--{name}=false" for name in ("hotplug", "network-hotplug", "mdns-announce"))
    process = subprocess.Popen(
        (AIRSANED or "airsaned", "--interface=lo", f"--listen-port={port}", *nothing, *switched_off),
        env=os.environ | {"SANE_CONFIG_DIR": str(tmp_path)},
        stderr=subprocess.DEVNULL,
    )
    try:
        url = f"http://127.0.0.1:{port}/eSCL"
        if not _answers(f"{url}/ScannerStatus", process):
            pytest.skip("airsaned shows no scanner (some versions do so with Avahi alone)")
        yield url
    finally:
        process.terminate()
        process.wait(10)


def _answers(url: str, process: subprocess.Popen[bytes]) -> bool:
    until = time.monotonic() + 5
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=2).close()
        except OSError:
            time.sleep(0.1)
        else:
            return True
    return False


@needs_sane
@pytest.mark.skipif(not AIRSANED, reason="airsaned is not on PATH, nor named by ENISHI_AIRSANED")
def test_our_driver_scans_airsane(airsane: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sheet for sheet what SANE itself gets from the same backend, as far as JPEG lets through."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    with open_device(airsane) as scanner:
        pages = list(_acknowledged(scanner.pages(ScanSettings(duplex=False)), scanner.acknowledge))
        assert len({page.key for page in pages}) == AIRSANE_SHEETS
    assert [page.sheet for page in pages] == list(range(1, AIRSANE_SHEETS + 1))
    images = [np.asarray(Image.open(io.BytesIO(page.data)).convert("RGB")) for page in pages]
    direct = _scanned_directly(tmp_path, images[0].shape[1], images[0].shape[0])
    assert np.abs(_coarse(images[0]) - _coarse(direct)).max() < 8
    assert all((one == other).all() for one, other in pairwise(images))


def _acknowledged(
    pages: Iterator[ScannedPage], acknowledge: Callable[[ScannedPage], None]
) -> Iterator[ScannedPage]:
    for page in pages:
        acknowledge(page)
        yield page


def _coarse(image: np.ndarray) -> np.ndarray:
    """The means of blocks of 40 by 40 pixels, which JPEG keeps."""
    height, width = (length // 40 for length in image.shape[:2])
    blocks = image[: height * 40, : width * 40].reshape(height, 40, width, 40, 3)
    return np.asarray(blocks.mean(axis=(1, 3)))


def _scanned_directly(folder: Path, width: int, height: int) -> np.ndarray:
    done = subprocess.run(
        (
            *("scanimage", "--device-name=test:0", "--source=Automatic Document Feeder", "--mode=Color"),
            *("--resolution=300", "--test-picture=Color pattern", "--format=pnm"),
            *(f"-x{width * 25.4 / 300}", f"-y{height * 25.4 / 300}"),
        ),
        env=os.environ | {"SANE_CONFIG_DIR": str(folder)},
        capture_output=True,
        timeout=30,
        check=True,
    )
    return np.asarray(Image.open(io.BytesIO(done.stdout)).convert("RGB")).astype(int)
