"""What is scanned: the window of SET WINDOW, planned for a device."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum

from app.devices.fujitsu.answers import Capabilities
from app.devices.fujitsu.commands import BACK, FRONT
from app.devices.fujitsu.models import Quirks
from app.devices.scanner import ColorMode, ScanSettings

_UNITS = 1200
"""A device measures in parts of an inch."""


class Composition(IntEnum):
    """Kinds of samples; 1 or 3 bytes for a pixel."""

    GREY = 2
    COLOR = 5

    @property
    def bytes_per_pixel(self) -> int:
        return 3 if self is Composition.COLOR else 1


class ColorOrder(Enum):
    """In which order a device gives the three colours: bytes 2A and 2B of a window. The value is what stands there."""

    RGB = b"\x01\x00"
    BGR = b"\x01\x05"
    LINES = b"\x00\x00"
    """A line of red, one of green, one of blue."""


@dataclass(frozen=True, slots=True)
class Window:
    """What a device is told to look at, from the top left corner of the paper."""

    dpi: int
    width: int
    """Pixels of a line."""
    lines: int
    composition: Composition
    compressed: bool
    sides: tuple[int, ...]
    paper_width: int
    """In 1/1200 inch, as is ``paper_length``."""
    paper_length: int
    order: ColorOrder = ColorOrder.RGB

    @property
    def bytes_per_line(self) -> int:
        return self.width * self.composition.bytes_per_pixel

    @property
    def most_bytes(self) -> int:
        """More than any image of one side can have; a device that sends more is not to be trusted."""
        return self.bytes_per_line * self.lines + self.bytes_per_line * self.lines // 5 + 65_536


def plan(settings: ScanSettings, able: Capabilities, quirks: Quirks) -> Window:
    """The window that comes nearest to the settings; black and white is made of grey afterwards."""
    dpi = able.nearest(settings.dpi)
    millimetres = settings.paper.size
    paper_width = min(round(millimetres[0] / 25.4 * _UNITS), able.width)
    paper_length = min(round(millimetres[1] / 25.4 * _UNITS), able.length)
    can_grey = able.grey and not quirks.color_only
    is_color = able.color and (settings.color is ColorMode.COLOR or not can_grey)
    compressed = quirks.compresses and able.jpeg and (is_color or able.jpeg_grey)
    # JPEG is made of squares of 8; some devices cannot send an odd number of bytes.
    width_step, line_step = (8, 8) if compressed else (quirks.width_step, 2)
    width, lines = dpi * paper_width // _UNITS, dpi * paper_length // _UNITS
    return Window(
        dpi=dpi,
        width=width - width % width_step,
        lines=lines - lines % line_step,
        composition=Composition.COLOR if is_color else Composition.GREY,
        compressed=compressed,
        sides=(FRONT, BACK) if settings.duplex and able.duplex else (FRONT,),
        paper_width=paper_width,
        paper_length=paper_length,
    )


def descriptors(window: Window, able: Capabilities) -> list[bytes]:
    """One block of 64 bytes for each side; the size of the paper stands in the first."""
    first = _descriptor(window, able)
    return [first, *(_of_back(first) for _ in window.sides[1:])]


def _descriptor(window: Window, able: Capabilities) -> bytes:
    block = bytearray(64)

    def put(offset: int, value: int, length: int) -> None:
        block[offset : offset + length] = value.to_bytes(length, "big")

    put(0x00, window.sides[0], 1)
    put(0x02, window.dpi, 2)
    put(0x04, window.dpi, 2)
    put(0x0E, window.width * _UNITS // window.dpi, 4)
    put(0x12, window.lines * _UNITS // window.dpi, 4)
    put(0x16, 128 if able.brightness else 0, 1)
    put(0x18, 128 if able.contrast else 0, 1)
    put(0x19, window.composition, 1)
    put(0x1A, 8, 1)
    if window.compressed:
        put(0x20, 0x81, 1)  # JPEG, baseline
        put(0x21, 7, 1)  # of 1 to 7 the one that loses least
    put(0x29, 0x80 if able.needs_gamma else 0, 1)
    if window.composition is Composition.COLOR:
        put(0x28, 0xC1, 1)
        block[0x2A:0x2C] = window.order.value
    else:
        _put_thresholds(block, able.thresholds_by_area)
    put(0x35, 0xC0, 1)  # paper of no standard size
    put(0x36, window.paper_width, 4)
    put(0x3A, window.paper_length, 4)
    return bytes(block)


def _put_thresholds(block: bytearray, mode: int) -> None:
    # Devices that have it insist that the image processor be switched on along with a threshold of 0.
    if mode == 1:
        block[0x2F] = 0xA0  # its filters are off when their bits are set
        block[0x30] = 0x20
    block[0x3E] = mode << 6


def _of_back(front: bytes) -> bytes:
    return bytes((BACK,)) + front[1:0x35] + bytes(9) + front[0x3E:]
