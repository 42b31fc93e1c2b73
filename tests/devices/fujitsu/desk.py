"""A virtual scanner on a desk, our driver at it, and virtual time."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image

from app.core.reading import Side
from app.devices.fujitsu.device import Device
from app.devices.fujitsu.driver import FujitsuScanner
from app.devices.fujitsu.models import MODELS as OURS
from app.devices.scanner import ScannedPage, ScanSettings
from tests.devices.rig import marked
from tests.devices.rig.faults import Planned
from tests.devices.rig.fujitsu import FujitsuDevice
from tests.devices.rig.fujitsu_models import MODELS
from tests.devices.rig.pipe import RigPipe
from tests.devices.rig.transfers import Clock


@dataclass
class Desk:
    """What a test sees and touches."""

    rig: FujitsuDevice
    clock: Clock
    opened: int = 0

    def connect(self, serial: str) -> Device:
        """Raises UsbError as a bus does."""
        self.opened += 1
        model = OURS[self.rig.vendor, self.rig.product]
        return Device(
            RigPipe(self.rig, self.rig.interfaces[0], self.clock), model, self.clock, self.clock.wait
        )

    def open(self) -> FujitsuScanner:
        return FujitsuScanner(self.connect, "usb:04c5:ffff")


def desk(model: str, sheets: int, *mishaps: Planned, interlaces: bool = True) -> Desk:
    """A model of the rig with so many sheets in it, numbered from 1."""
    clock = Clock()
    pile = marked.leaves(sheets, jpeg=MODELS[model].compresses)
    return Desk(FujitsuDevice(MODELS[model], pile, clock, mishaps=mishaps, interlaces=interlaces), clock)


def scan(scanner: FujitsuScanner, settings: ScanSettings = ScanSettings()) -> list[ScannedPage]:  # noqa: B008
    """All that lies in the feeder, each page acknowledged."""
    pages = []
    for page in scanner.pages(settings):
        scanner.acknowledge(page)
        pages.append(page)
    return pages


def shown(page: ScannedPage) -> tuple[int, Side]:
    """Which leaf and side a page shows, on an image that was cropped to the leaf or not: it lies in the middle."""
    with Image.open(io.BytesIO(page.data)) as image:
        left = (image.width - marked.WIDTH) // 2
        part = image.crop((left, 0, left + marked.WIDTH, marked.HEIGHT))
        with io.BytesIO() as file:
            part.save(file, "PNG")
            return marked.read(file.getvalue())
