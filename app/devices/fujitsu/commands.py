"""The commands that a scanner is sent: pure functions to command and parameter blocks.

After SCSI-2 (chapter 15, scanners) and the vendor's additions as SANE's fujitsu
backend documents them. Numbers are big-endian, lengths in bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from app.devices.fujitsu import sense

INQUIRY_LENGTH = 96
CAPABILITIES_LENGTH = 204
MODE_LENGTH = 20
STATUS_LENGTH = 12
SIZE_LENGTH = 32
SERIAL_LENGTH = 10

FRONT = 0x00
BACK = 0x80


@dataclass(frozen=True, slots=True)
class Command:
    """A command block, the parameters that follow it, and how many bytes the device is to answer at most."""

    block: bytes
    parameters: bytes = b""
    answer: int = 0


class ModePage(IntEnum):
    """Pages of MODE SENSE and MODE SELECT."""

    PREPICK = 0x33
    SLEEP = 0x34
    DOUBLE_FEED = 0x38
    DROPOUT = 0x39
    BUFFER = 0x3A
    PAPER_EDGES = 0x3C


class Control(IntEnum):
    """Functions of SCANNER CONTROL."""

    FEEDER = 0x00
    CANCEL = 0x04
    LAMP_ON = 0x05


class Position(IntEnum):
    """Actions of OBJECT POSITION."""

    FEED = 0x01
    HALT = 0x04


_OFF = 0b10
_ON = 0b11
"""Switches of two bits; 00 leaves the device's own default."""


def test_unit_ready() -> Command:
    return Command(bytes(6))


def request_sense() -> Command:
    return Command(bytes((0x03, 0, 0, 0, sense.LENGTH, 0)), answer=sense.LENGTH)


def inquiry() -> Command:
    return Command(bytes((0x12, 0, 0, 0, INQUIRY_LENGTH, 0)), answer=INQUIRY_LENGTH)


def capabilities() -> Command:
    """INQUIRY for the vendor's page of vital product data."""
    return Command(bytes((0x12, 0x01, 0xF0, 0, CAPABILITIES_LENGTH, 0)), answer=CAPABILITIES_LENGTH)


def mode_sense(page: ModePage) -> Command:
    return Command(bytes((0x1A, 0, page, 0, MODE_LENGTH, 0)), answer=MODE_LENGTH)


def _mode_select(page: ModePage, *values: int, length: int = 6) -> Command:
    parameters = bytes(4) + bytes((page, length, *values)).ljust(length + 2, b"\0")
    return Command(bytes((0x15, 0x10, 0, 0, len(parameters), 0)), parameters)


def set_sleep(minutes: int) -> Command:
    """Power saving after ``minutes`` without work."""
    return _mode_select(ModePage.SLEEP, minutes)


def set_prepick_off() -> Command:
    """Without it the device draws in the next sheet before anybody asks for it."""
    return _mode_select(ModePage.PREPICK, _OFF << 6)


def set_buffer_off() -> Command:
    """Scan no sheet ahead into the device's memory, and clear what lies in it."""
    return _mode_select(ModePage.BUFFER, _OFF << 6, _ON << 6)


def set_no_dropout() -> Command:
    """No colour is left out."""
    return _mode_select(ModePage.DROPOUT, length=8)


def set_double_feed(
    *, stop: bool, protect: bool, staples: bool, recover: bool, protect_more: bool
) -> Command:
    """Notice two sheets at once by their thickness and by their length, with the device's own tolerance.

    Without ``stop`` the scan goes on, and the hardware status tells. The others
    are guards that a device may have: against damage to the paper, against
    staples, for a second try.
    """
    action = 0x80 | (0 if stop else 0x40) | 0x10 | 0x08
    guards = (_ON << 6 if protect else 0) | (_ON << 4 if staples else 0) | (_ON << 2 if recover else 0)
    return _mode_select(ModePage.DOUBLE_FEED, action, guards, 0, _ON << 6 if protect_more else 0)


def set_paper_edges(*, crop: bool) -> Command:
    """Whether the device finds the width, the length and the skew of a sheet, crops and turns it."""
    return _mode_select(ModePage.PAPER_EDGES, *((0x80, 0x80, 0x80) if crop else ()))


def _send_diagnostic(parameters: bytes) -> Command:
    return Command(bytes((0x1D, 0, 0)) + len(parameters).to_bytes(2, "big") + b"\0", parameters)


def ask_serial() -> Command:
    """To be followed by ``read_serial``."""
    return _send_diagnostic(b"GET DEVICE ID   ")


def read_serial() -> Command:
    return Command(bytes((0x1C, 0, 0)) + SERIAL_LENGTH.to_bytes(2, "big") + b"\0", answer=SERIAL_LENGTH)


def announce_size(dpi: int, width: int, length: int, composition: int) -> Command:
    """SET PRE READMODE: the paper in 1/1200 inch."""
    return _send_diagnostic(
        b"SET PRE READMODE"
        + dpi.to_bytes(2, "big") * 2
        + width.to_bytes(4, "big")
        + length.to_bytes(4, "big")
        + bytes((composition, 0, 0, 0))
    )


def control(function: Control) -> Command:
    return Command(bytes((0xF1, function)).ljust(10, b"\0"))


def ask_for_data(side: int, length: int) -> Command:
    """SCANNER CONTROL with the bit "read image check": whether a READ of this length would be answered."""
    return Command(bytes((0xF1, 0x10, side, 0, 0, 0)) + length.to_bytes(3, "big") + b"\0")


def set_window(descriptors: Sequence[bytes]) -> Command:
    """``descriptors`` has one block of 64 bytes for each side."""
    parameters = bytes(6) + (64).to_bytes(2, "big") + b"".join(descriptors)
    return Command(bytes((0x24, 0, 0, 0, 0, 0)) + len(parameters).to_bytes(3, "big") + b"\0", parameters)


def position(action: Position) -> Command:
    return Command(bytes((0x31, action)).ljust(10, b"\0"))


def scan(sides: Sequence[int]) -> Command:
    return Command(bytes((0x1B, 0, 0, 0, len(sides), 0)), bytes(sides))


def _read(kind: int, side: int, length: int) -> Command:
    block = bytes((0x28, 0, kind, 0, 0, side)) + length.to_bytes(3, "big") + b"\0"
    return Command(block, answer=length)


def read_image(side: int, length: int) -> Command:
    return _read(0x00, side, length)


def read_size(side: int) -> Command:
    """How large the image is; once the sheet is through, what the device has cropped it to."""
    return _read(0x80, side, SIZE_LENGTH)


def hardware_status() -> Command:
    return Command(
        bytes((0xC2, 0, 0, 0, 0, 0, 0)) + STATUS_LENGTH.to_bytes(2, "big") + b"\0", answer=STATUS_LENGTH
    )


def _send(kind: int, parameters: bytes) -> Command:
    return Command(bytes((0x2A, 0, kind, 0, 0, 0)) + len(parameters).to_bytes(3, "big") + b"\0", parameters)


def send_gamma(bits: int) -> Command:
    """A straight line from samples of ``bits`` (8 to 10) to samples of 8."""
    inputs = 1 << bits
    header = bytes((0, 0, 0x10, 0)) + inputs.to_bytes(2, "big") + (256).to_bytes(2, "big") + bytes(2)
    return _send(0x83, header + bytes(level * 256 // inputs for level in range(inputs)))


def send_quantisation() -> Command:
    """The tables of ITU-T T.81, annex K.1, in zigzag order, at 30 per cent."""
    header = bytes((0, 0, 0, 0)) + (64).to_bytes(2, "big") * 2 + bytes(2)
    return _send(0x88, header + bytes(step * 3 // 10 for step in (*_LUMINANCE, *_CHROMINANCE)))


_LUMINANCE = (
    16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40,
    26, 24, 22, 22, 24, 49, 35, 37, 29, 40, 58, 51, 61, 60, 57, 51,
    56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87,
    95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99,
)  # fmt: skip
_CHROMINANCE = (17, 18, 18, 24, 21, 24, 47, 26, 26, 47, 99, 66, 56, 66, *[99] * 50)
