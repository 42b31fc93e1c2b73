"""SANE's own fujitsu backend at the virtual scanners: what it gets is what they hold, and what our driver gets."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from app.devices.scanner import ColorMode, ScanSettings
from tests.devices.judges import needs_sane, needs_umockdev
from tests.devices.rig import marked, optics, pile
from tests.devices.rig.cards import cards
from tests.devices.rig.driven import driven
from tests.devices.rig.faults import Mishap, Planned, Stage
from tests.devices.rig.fujitsu_models import MODELS
from tests.devices.rig.optics import View
from tests.devices.rig.paper import Leaf, Picture
from tests.devices.rig.plug import plugged
from tests.devices.rig.scanimage import ScanimageError, scanned
from tests.devices.rig.scenario import Scenario

pytestmark = [needs_umockdev, needs_sane]

Pixels = npt.NDArray[np.uint8]
Lay = Callable[[Iterable[Leaf]], str]

_DUPLEX = ("--source", "ADF Duplex", "--resolution", "300")
_CARD = ("--page-width", "105", "--page-height", "105", "-x", "105", "-y", "105")


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Lay leaves into a folder; its name."""

    def folder(leaves: Iterable[Leaf]) -> str:
        (tmp_path / "pile").mkdir()
        pile.store(tmp_path / "pile", leaves)
        return str(tmp_path / "pile")

    return folder


def usb(model: str) -> str:
    return f"0x04c5 0x{MODELS[model].product:04x}"


def sides(leaves: Iterable[Leaf]) -> list[Picture]:
    return [picture for leaf in leaves for picture in (leaf.front, leaf.back)]


def printed(picture: Picture, mode: str, step: int = 1) -> Pixels:
    """A side as it is, in colour or in grey, with white beside it up to a multiple of ``step``."""
    view = View(picture.dpi, 0, 0, 5000, 5000, 5000, is_grey=mode == "Gray", crops=True, step=step)
    return optics.seen(picture, view)


def difference(one: Pixels, other: Pixels) -> float:
    """The mean of all samples' differences."""
    return float(np.abs(one.astype(int) - other).mean())


@pytest.mark.parametrize("mode", ["Color", "Gray"])
@pytest.mark.parametrize("model", ["raw", "old"])
def test_sane_gets_every_pixel_that_is_on_the_paper(model: str, mode: str, lay: Lay, tmp_path: Path) -> None:
    leaves = list(cards(3))
    with plugged(Scenario("fujitsu", model, lay(leaves))) as plug:
        images = scanned(plug, tmp_path, usb(model), *_DUPLEX, *_CARD, "--mode", mode)
        assert plug.tray() == [1, 2, 3]
    assert len(images) == 6
    for image, side in zip(images, sides(leaves), strict=True):
        sheet = printed(side, mode)
        left = (image.shape[1] - side.width) // 2
        assert np.array_equal(image[: side.height, left : left + side.width], sheet)
        assert (image[side.height :] == 255).all()
        assert (image[:, :left] == 255).all()


@pytest.mark.parametrize(("model", "mode"), [("raw", "Color"), ("raw", "Gray"), ("jpeg", "Color")])
def test_sane_gets_what_the_device_crops(model: str, mode: str, lay: Lay, tmp_path: Path) -> None:
    leaves = list(cards(2))
    with plugged(Scenario("fujitsu", model, lay(leaves))) as plug:
        images = scanned(plug, tmp_path, usb(model), *_DUPLEX, *_CARD, "--mode", mode, "--hwdeskewcrop=yes")
    assert len(images) == 4
    for image, side in zip(images, sides(leaves), strict=True):
        assert np.array_equal(image, printed(side, mode, step=2))


@pytest.mark.parametrize(
    ("model", "color"),
    [("raw", ColorMode.COLOR), ("raw", ColorMode.GREY), ("jpeg", ColorMode.COLOR), ("old", ColorMode.COLOR)],
    ids=str,
)
@pytest.mark.parametrize("straighten", [True, False], ids=["cropped", "plain"])
def test_our_driver_gets_the_same_pages(
    model: str, color: ColorMode, straighten: bool, lay: Lay, tmp_path: Path
) -> None:
    leaves = list(cards(2))
    mode = "Gray" if color is ColorMode.GREY else "Color"
    crop = ("--hwdeskewcrop=yes",) if straighten and MODELS[model].crops else ()
    name = f"usb:04c5:{MODELS[model].product:04x}"
    settings = ScanSettings(color=color, straighten=straighten)
    with plugged(Scenario("fujitsu", model, lay(leaves))) as plug:
        theirs = scanned(plug, tmp_path, usb(model), *_DUPLEX, *_CARD, "--mode", mode, *crop)
        plug.put_back(0)
        with driven(plug, tmp_path / "ours", name, settings) as driver:
            assert driver.scan() == {"end": "empty", "sheet": None}
            ours = [np.asarray(Image.open(io.BytesIO(page.read_bytes()))) for page in driver.pages()]
        assert plug.tray() == [1, 2]
    assert len(ours) == len(theirs) == 4
    for our, their in zip(ours, theirs, strict=True):
        height, width = (min(sizes) for sizes in zip(our.shape[:2], their.shape[:2], strict=True))
        # JPEG's squares, and lines that have to be even, leave out or add a few pixels at the edges.
        assert np.abs(np.subtract(our.shape[:2], their.shape[:2])).max() <= 8
        shift = (our.shape[1] - width) // 2, (their.shape[1] - width) // 2
        if crop:
            shift = 0, 0
        compared = difference(
            our[:height, shift[0] : shift[0] + width], their[:height, shift[1] : shift[1] + width]
        )
        assert compared < 2


@pytest.mark.parametrize(
    ("mishap", "said"),
    [(Mishap.JAM, "jammed"), (Mishap.COVER, "cover is open"), (Mishap.HARDWARE, "I/O")],
)
def test_sane_understands_what_goes_wrong(mishap: Mishap, said: str, lay: Lay, tmp_path: Path) -> None:
    mishaps = (Planned(mishap, 2, Stage.BACK),)
    with plugged(Scenario("fujitsu", "raw", lay(marked.leaves(3)), mishaps=mishaps)) as plug:
        with pytest.raises(ScanimageError, match=said):
            scanned(plug, tmp_path, usb("raw"), *_DUPLEX, *_CARD, "--mode", "Gray")
        assert (plug.tray(), plug.path(), plug.hopper()) == ([1], [2], [3])


def test_sane_waits_for_a_device_that_sleeps_or_is_busy(lay: Lay, tmp_path: Path) -> None:
    mishaps = Planned(Mishap.SLEEP, 1, Stage.START), Planned(Mishap.BUSY, 2, Stage.FRONT)
    with plugged(Scenario("fujitsu", "raw", lay(marked.leaves(3)), mishaps=mishaps)) as plug:
        assert len(scanned(plug, tmp_path, usb("raw"), *_DUPLEX, *_CARD, "--mode", "Gray")) == 6
        assert plug.tray() == [1, 2, 3]
