"""The words of the SANE application interface (https://sane-project.gitlab.io/standard/api.html)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, IntFlag
from typing import TypeAlias


class Status(IntEnum):
    """SANE_Status, and two that backends use though the standard does not have them yet."""

    GOOD = 0
    UNSUPPORTED = 1
    CANCELLED = 2
    DEVICE_BUSY = 3
    INVAL = 4
    EOF = 5
    JAMMED = 6
    NO_DOCS = 7
    COVER_OPEN = 8
    IO_ERROR = 9
    NO_MEM = 10
    ACCESS_DENIED = 11
    WARMING_UP = 12
    HW_LOCKED = 13


class ValueType(IntEnum):
    """SANE_Value_Type."""

    BOOL = 0
    INT = 1
    FIXED = 2
    STRING = 3
    BUTTON = 4
    GROUP = 5


class Unit(IntEnum):
    """SANE_Unit, of what is used here."""

    NONE = 0
    PIXEL = 1
    MM = 3


class Capability(IntFlag):
    """SANE_CAP_…, of what is used here."""

    SOFT_SELECT = 1
    SOFT_DETECT = 4
    INACTIVE = 32


class Frame(IntEnum):
    """SANE_Frame."""

    GRAY = 0
    RGB = 1
    RED = 2
    GREEN = 3
    BLUE = 4


class SaneError(Exception):
    """A call failed."""

    def __init__(self, status: int) -> None:
        # What no standard knows is an error of the device.
        self.status = Status(status) if status in set(Status) else Status.IO_ERROR
        super().__init__(self.status.name)


@dataclass(frozen=True, slots=True)
class DeviceName:
    """A device as libsane lists it."""

    name: str
    vendor: str
    model: str
    kind: str
    """For instance ``flatbed scanner``."""


@dataclass(frozen=True, slots=True)
class Range:
    """From ``low`` to ``high``, both included, in steps of ``step``; 0 for any."""

    low: float
    high: float
    step: float


Value: TypeAlias = bool | int | float | str


@dataclass(frozen=True, slots=True)
class Option:
    """What can be set or asked."""

    index: int
    name: str
    kind: ValueType
    unit: int
    size: int
    """Bytes of a value."""
    capability: int
    allowed: Range | Sequence[Value] | None
    """None where anything of the type may be tried."""

    @property
    def is_settable(self) -> bool:
        return bool(self.capability & Capability.SOFT_SELECT) and not self.capability & Capability.INACTIVE

    @property
    def is_readable(self) -> bool:
        return bool(self.capability & Capability.SOFT_DETECT) and not self.capability & Capability.INACTIVE


@dataclass(frozen=True, slots=True)
class Parameters:
    """What the next frame is like, as the device says: nothing of it is checked here."""

    frame: int
    is_last: bool
    bytes_per_line: int
    width: int
    lines: int
    """-1 where it is not known."""
    depth: int
    """Bits of a sample."""
