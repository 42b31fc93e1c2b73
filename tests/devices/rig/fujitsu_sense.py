"""Sense data of the virtual fujitsu scanner (SCSI-2, 8.2.14; the vendor's codes have asc 80)."""

from __future__ import annotations

from tests.devices.rig.faults import Mishap

LENGTH = 18


class Check(Exception):  # noqa: N818 - CHECK CONDITION, a status
    """The command was not simply done."""

    def __init__(
        self,
        key: int,
        asc: int = 0,
        ascq: int = 0,
        *,
        at: int | None = None,
        shortfall: int | None = None,
        data: bytes = b"",
    ) -> None:
        """``at`` is the offending byte of the parameters; ``shortfall``, at the end of a side, what ``data`` lacks."""
        super().__init__(key, asc, ascq)
        self.codes = (key, asc, ascq)
        self.data = data
        self._at = at
        self.shortfall = shortfall

    @property
    def sense(self) -> bytes:
        """Fixed-format sense data."""
        key, asc, ascq = self.codes
        block = bytearray(LENGTH)
        block[0] = 0x70
        block[2] = key
        block[7] = LENGTH - 8
        block[12], block[13] = asc, ascq
        if self.shortfall is not None:
            block[0] |= 0x80
            block[2] |= 0x60  # end of medium, incorrect length
            block[3:7] = self.shortfall.to_bytes(4, "big")
        if self._at is not None:
            block[15] = 0x80
            block[16:18] = self._at.to_bytes(2, "big")
        return bytes(block)


class BusyStatus(Exception):  # noqa: N818 - a status
    """Later."""


def wrong_command() -> Check:
    return Check(0x5, 0x20)


def wrong_length() -> Check:
    return Check(0x5, 0x1A)


def wrong_field_of_command() -> Check:
    return Check(0x5, 0x24)


def wrong_field(at: int) -> Check:
    """In byte ``at`` of the parameters."""
    return Check(0x5, 0x26, at=at)


def wrong_order() -> Check:
    return Check(0x5, 0x2C)


def wrong_windows() -> Check:
    return Check(0x5, 0x2C, 0x02)


def no_data_yet() -> Check:
    return Check(0x3, 0x80, 0x13)


def hopper_empty() -> Check:
    return Check(0x3, 0x80, 0x03)


RESET = (0x6, 0x00, 0x00)

TOLD = {
    Mishap.JAM: (0x3, 0x80, 0x01),
    Mishap.COVER: (0x3, 0x80, 0x02),
    Mishap.EMPTY: (0x3, 0x80, 0x03),
    Mishap.DOUBLE_FEED: (0x3, 0x80, 0x07),
    Mishap.BLOCKED: (0x3, 0x80, 0x0C),
    Mishap.STOP_BUTTON: (0x3, 0x80, 0x20),
    Mishap.HARDWARE: (0x4, 0x80, 0x05),
    Mishap.SLEEP: (0x6, 0x80, 0x01),
}
"""How the device tells what happened."""
