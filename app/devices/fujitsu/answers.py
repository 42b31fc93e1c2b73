"""What a scanner answers: pure functions from bytes to what they say. All raise ValueError for what is too short.

Offsets are those of the vendor's command references, as SANE's fujitsu backend documents them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from app.devices.fujitsu import commands
from app.devices.shown import shown


def _long_enough(data: bytes, length: int) -> bytes:
    if len(data) < length:
        raise ValueError(f"{len(data)} bytes where {length} were due")
    return data


def _number(data: bytes, offset: int, length: int) -> int:
    return int.from_bytes(data[offset : offset + length], "big")


def _text(data: bytes) -> str:
    return shown(data.decode("ascii", "ignore"))


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a device says that it is."""

    is_scanner: bool
    vendor: str
    product: str

    @property
    def is_ours(self) -> bool:
        return self.is_scanner and self.vendor in {"FUJITSU", "RICOH", "PFU"}

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Standard data of INQUIRY."""
        _long_enough(data, 36)
        return cls(data[0] & 0x1F == 0x06, _text(data[8:16]), _text(data[16:32]))


# Resolutions by bit of bytes 12 and 13 (hexadecimal), lowest bit first.
_LISTED = ((200, 180, 160, 150, 120, 100, 75, 60), (1200, 800, 600, 480, 400, 320, 300, 240))


@dataclass(frozen=True, slots=True)
class Capabilities:
    """The vendor's page of vital product data."""

    resolutions: tuple[int, ...]
    """Listed, in dots per inch, ascending; empty where any from ``lowest`` to ``highest`` will do."""
    lowest: int
    highest: int
    width: int
    """The widest window in 1/1200 inch."""
    length: int
    color: bool
    grey: bool
    duplex: bool
    several_sources: bool
    """It has a flatbed or a slot for cards, so that the feeder has to be chosen."""
    sample_bits: int
    """Of one sample before the gamma table."""
    tells_status: bool
    can_control: bool
    diagnoses: bool
    tells_modes: bool
    brightness: bool
    """Whether the window has a brightness, with its middle at 128; ``contrast`` likewise."""
    contrast: bool
    needs_gamma: bool
    """It has no gamma table of its own and wants one to be sent."""
    thresholds_by_area: int
    """How its simplified dynamic threshold is asked for (IPC mode of the window): 0 where it has none."""
    jpeg: bool
    jpeg_grey: bool
    """Whether it compresses grey too."""
    crops: bool
    """It finds the edges of the sheet, crops and turns it."""
    halts: bool
    protects_paper: bool
    protects_paper_more: bool
    finds_staples: bool
    recovers: bool

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """INQUIRY page F0; what a device leaves out counts as zero."""
        _long_enough(data, 0x20)
        # The length in byte 4 counts what follows it; 5F stands for four bytes more in some firmware.
        told = data[4] + 4 + (4 if data[4] == 0x5F else 0)
        if data[4] < 0x5F:
            raise ValueError("too little is told of the device")
        page = data[: told + 1].ljust(commands.CAPABILITIES_LENGTH, b"\0")
        basic_x, basic_y = _number(page, 0x05, 2), _number(page, 0x07, 2)
        lowest, highest = _number(page, 0x0E, 2), _number(page, 0x0A, 2)
        if not basic_x or not basic_y or not 0 < lowest <= highest:
            raise ValueError("no resolution is told")
        steps = page[0x09] & 0x01
        listed = tuple(
            sorted(
                dpi
                for byte, values in zip(page[0x12:0x14], _LISTED, strict=True)
                for bit, dpi in enumerate(values)
                if byte >> bit & 1
            )
        )
        internal, download = page[0x57] >> 4, page[0x57] & 0x0F
        return cls(
            resolutions=() if steps else listed,
            lowest=lowest,
            highest=highest,
            width=_number(page, 0x14, 4) * 1200 // basic_x,
            length=_number(page, 0x18, 4) * 1200 // basic_y,
            color=bool(page[0x1C] & 0x80),
            grey=bool(page[0x1C] & 0x08),
            duplex=bool(page[0x20] & 0x10),
            several_sources=bool(page[0x20] & 0x40 or page[0x7C] & 0x80),
            sample_bits=page[0x21] & 0x0F,
            tells_status=bool(page[0x2B] & 0x04),
            can_control=bool(page[0x31] & 0x02),
            diagnoses=page[0x28] & 0x06 == 0x06,
            tells_modes=bool(page[0x29] & 0x80),
            brightness=bool(page[0x52]),
            contrast=bool(page[0x54]),
            needs_gamma=bool(download and not internal),
            thresholds_by_area=2 if page[0x58] & 0x20 else 1 if page[0x58] & 0x40 else 0,
            jpeg=bool(page[0x5A] & 0x08),
            jpeg_grey=page[0x5B] >> 6 != 1,
            crops=bool(page[0x59] & 0x08),
            halts=bool(page[0x7A] & 0x80),
            protects_paper=bool(page[0x21] & 0x10),
            protects_paper_more=bool(page[0x6D] & 0x02),
            finds_staples=bool(page[0x70] & 0x10),
            recovers=bool(page[0x72] & 0x0F),
        )

    def nearest(self, dpi: int) -> int:
        """The resolution that it can scan at and that is nearest to what was asked for."""
        if not self.resolutions:
            return min(max(dpi, self.lowest), self.highest)
        return min(self.resolutions, key=lambda one: (abs(one - dpi), -one))


@dataclass(frozen=True, slots=True)
class HardwareStatus:
    """What the sensors and the button say."""

    paper: bool
    """Something lies in the feeder."""
    cover_open: bool
    asleep: bool
    button: bool
    double_feed: bool

    @classmethod
    def parse(cls, data: bytes) -> Self:
        _long_enough(data, 7)
        return cls(
            paper=not data[3] & 0x80,
            cover_open=bool(data[3] & 0x20),
            asleep=bool(data[4] & 0x80),
            button=bool(data[4] & 0x01),
            double_feed=bool(data[6] & 0x01),
        )


@dataclass(frozen=True, slots=True)
class Size:
    """Of an image, in pixels and lines."""

    width: int
    lines: int
    cropped_width: int
    """What is left of it once the device has cropped the sheet; 0 where it has not."""
    cropped_lines: int

    @classmethod
    def parse(cls, data: bytes) -> Self:
        _long_enough(data, 16)
        return cls(_number(data, 0, 4), _number(data, 4, 4), _number(data, 8, 4), _number(data, 12, 4))


def serial_number(data: bytes) -> str:
    """Empty where none was burnt in."""
    number = _number(_long_enough(data, 4), 0, 4)
    return str(number) if number not in {0, 0xFFFFFFFF} else ""
