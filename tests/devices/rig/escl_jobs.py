"""The jobs of an eSCL scanner, and what it makes of the paper in them."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from tests.devices.rig import optics
from tests.devices.rig.escl_documents import Settings
from tests.devices.rig.paper import Picture


@dataclass
class Job:
    """One POST to ScanJobs, and what of it is still to be fetched."""

    path: str
    wanted: Settings
    asked: float
    """When it was last heard of."""
    state: str = "Processing"
    reason: str = "JobScanning"
    images: int = 0
    waiting: deque[Picture] = field(default_factory=deque)
    """Sides of sheets that went through, in the order of their delivery."""

    @property
    def is_active(self) -> bool:
        return self.state == "Processing"

    @property
    def sides(self) -> int:
        return 2 if self.wanted.duplex else 1

    def end(self, state: str, reason: str) -> None:
        self.state, self.reason = state, reason
        self.waiting.clear()


def seen(picture: Picture, wanted: Settings) -> bytes:
    """A JPEG file of what lies in the region; the one that was laid in, where that is all of it as it is."""
    width, length = picture.width * 300, picture.height * 300
    fits = width <= wanted.width * picture.dpi and length <= wanted.length * picture.dpi
    if picture.jpeg and fits and (picture.dpi, "RGB24") == (wanted.dpi, wanted.color_mode):
        return picture.jpeg
    region = optics.View(
        *(wanted.dpi, 0, 0, 4 * wanted.width, 4 * wanted.length, 4 * wanted.width),
        is_grey=wanted.color_mode == "Grayscale8",
        crops=True,
    )
    return optics.jpeg(picture, region)
