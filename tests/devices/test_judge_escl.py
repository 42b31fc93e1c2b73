"""Others judge our virtual eSCL scanner: SANE scans it over the network, and over USB through Debian's ipp-usb."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.devices.judges import needs_airscan, needs_ipp_usb, needs_umockdev
from tests.devices.rig import marked
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
