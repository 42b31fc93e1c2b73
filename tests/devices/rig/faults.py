"""What can go wrong with a virtual scanner, and when."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Mishap(enum.StrEnum):
    """One way to fail. The first group is told by the device, the second happens to its transfers."""

    JAM = "jam"
    DOUBLE_FEED = "double_feed"
    COVER = "cover"
    BLOCKED = "blocked"
    STOP_BUTTON = "stop_button"
    EMPTY = "empty"
    """The feeder says empty with paper in it, as when the last sheets did not grip."""
    SLEEP = "sleep"
    """Unit attention: it woke from power saving."""
    BUSY = "busy"
    HARDWARE = "hardware"

    UNPLUG = "unplug"
    STALL = "stall"
    SHORT_READ = "short_read"
    """A transfer ends early; what is missing comes with the next one."""
    TRUNCATED = "truncated"
    """A transfer ends early, and what is missing never comes."""
    BABBLE = "babble"
    WRONG_LENGTH = "wrong_length"
    """The device says another length than it sends."""
    SLOW = "slow"
    """It answers late, but in time."""
    HANG = "hang"
    """It does not answer any more, until reset."""
    OUT_OF_STEP = "out_of_step"
    """An old answer comes before the one that was asked for."""
    BROKEN = "broken"
    """The transfer fails on the wire."""


class Stage(enum.StrEnum):
    """When, in the life of a sheet."""

    START = "start"
    """Before it is asked for: status, settings."""
    FEED = "feed"
    FRONT = "front"
    """In the middle of the front's image."""
    BACK = "back"
    """In the middle of the back's image; of the front's where only that is scanned."""
    END = "end"
    """After its last byte, before the device says that the sheet is through."""


@dataclass(frozen=True)
class Planned:
    """A mishap that strikes once."""

    mishap: Mishap
    sheet: int
    """How many sheets were fed before it strikes, plus one: counted by feeds, not by cards."""
    stage: Stage
