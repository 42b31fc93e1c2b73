"""Why a command was not simply done: SCSI sense data, and what it asks of the client.

Layout: SCSI-2, 8.2.14 (fixed format). Codes with asc 80 are the vendor's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Self

from app.devices.scanner import FaultKind

LENGTH = 18


class Verdict(Enum):
    """What to make of sense data that is no fault of the paper or the machine."""

    DONE = auto()
    """Nothing is wrong: a short block, the end of a side."""
    WAIT = auto()
    """Not yet: ask again."""
    WOKEN = auto()
    """The device woke from power saving or was reset; it says so once."""
    REFUSED = auto()
    """It does not know the command or a value in it."""
    OUT_OF_ORDER = auto()
    """The command does not fit what went before: nothing was fed."""


@dataclass(frozen=True, slots=True)
class Sense:
    """Fixed-format sense data."""

    key: int
    asc: int = 0
    ascq: int = 0
    end_of_medium: bool = False
    """The sheet is through."""
    short: bool = False
    """Fewer bytes came than were asked for (ILI)."""
    shortfall: int = 0
    """How many fewer; the rest of what was transferred, if any, is padding."""

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Raises ValueError for what is not sense data."""
        if len(data) != LENGTH or data[0] & 0x7F != 0x70:
            raise ValueError("not sense data")
        return cls(
            key=data[2] & 0x0F,
            asc=data[12],
            ascq=data[13],
            end_of_medium=bool(data[2] & 0x40),
            short=bool(data[2] & 0x20),
            shortfall=int.from_bytes(data[3:7], "big"),
        )

    @property
    def verdict(self) -> Verdict | FaultKind:
        exact = _MEANINGS.get((self.key, self.asc, self.ascq))
        return _BY_KEY.get(self.key, FaultKind.HARDWARE) if exact is None else exact


_MEANINGS: dict[tuple[int, int, int], Verdict | FaultKind] = {
    (0x2, 0x00, 0x00): Verdict.WAIT,
    (0x3, 0x80, 0x01): FaultKind.JAM,
    (0x3, 0x80, 0x02): FaultKind.COVER_OPEN,
    (0x3, 0x80, 0x03): FaultKind.EMPTY,
    (0x3, 0x80, 0x04): FaultKind.BLOCKED,  # unusual paper
    (0x3, 0x80, 0x07): FaultKind.DOUBLE_FEED,
    (0x3, 0x80, 0x08): FaultKind.BLOCKED,  # the feeder is not set up
    (0x3, 0x80, 0x09): FaultKind.BLOCKED,  # a carrier sheet
    (0x3, 0x80, 0x0C): FaultKind.BLOCKED,  # a card sticks in the way
    (0x3, 0x80, 0x13): Verdict.WAIT,  # no data yet
    (0x3, 0x80, 0x20): FaultKind.STOPPED,
    (0x3, 0x80, 0x22): FaultKind.STOPPED,  # halted
    (0x3, 0x80, 0x30): FaultKind.EMPTY,  # not enough paper
    (0x3, 0x80, 0x32): Verdict.WAIT,  # paused
    (0x5, 0x00, 0x00): FaultKind.BLOCKED,  # the edge of the paper was seen too soon
    (0x5, 0x2C, 0x00): Verdict.OUT_OF_ORDER,
    (0x6, 0x00, 0x00): Verdict.WOKEN,  # reset
    (0x6, 0x80, 0x01): Verdict.WOKEN,
}
"""By key, additional code and its qualifier."""

_BY_KEY: dict[int, Verdict | FaultKind] = {
    0x0: Verdict.DONE,
    0x5: Verdict.REFUSED,
    0x6: Verdict.WOKEN,
    0xB: FaultKind.TRANSFER,
}
"""By key alone, where the codes say nothing that changes what to do."""
