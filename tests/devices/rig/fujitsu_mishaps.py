"""How mishaps show in the transfers of one command of the virtual fujitsu scanner."""

from __future__ import annotations

import math

from tests.devices.rig.faults import Mishap, Stage
from tests.devices.rig.transfers import Babble, Broken, Gone, Nak, Stall

Piece = bytes | Exception
"""What the endpoint gives next: a transfer, or one of the failures of ``transfers``."""

SLOW = 3.0
"""Seconds that a slow answer takes."""

BUSY_COMMANDS = 3
"""How many commands a busy device puts off."""

STALE = b"\x53".ljust(13, b"\0")
"""A status that says that all is well, of a command that is long done."""

TELLING = frozenset(
    {
        Mishap.JAM,
        Mishap.DOUBLE_FEED,
        Mishap.COVER,
        Mishap.BLOCKED,
        Mishap.STOP_BUTTON,
        Mishap.EMPTY,
        Mishap.HARDWARE,
    }
)
"""What the device says of itself when it is to feed, or while it does."""

STAYING = frozenset({Mishap.JAM, Mishap.DOUBLE_FEED, Mishap.COVER, Mishap.BLOCKED, Mishap.HARDWARE})
"""What stays until somebody sees to the device."""

UNMOVED = frozenset({Mishap.BUSY, Mishap.SLEEP, Mishap.EMPTY})
"""What keeps a sheet in the hopper that was to be fed."""

AT_ANY_COMMAND = frozenset(Mishap) - TELLING


def disturbed(pieces: list[Piece], mishap: Mishap, stage: Stage) -> list[Piece]:
    """The transfers of an answer that is struck: in the middle of an image, else at its status, which comes last."""
    at = 0 if stage in {Stage.FRONT, Stage.BACK} else len(pieces) - 1
    before, struck, after = pieces[:at], pieces[at], pieces[at + 1 :]
    assert isinstance(struck, bytes)
    half = len(struck) // 2
    match mishap:
        case Mishap.UNPLUG:
            return [*before, Gone()]
        case Mishap.STALL:
            return [*before, Stall(), struck, *after]
        case Mishap.SHORT_READ:
            return [*before, struck[:half], struck[half:], *after]
        case Mishap.TRUNCATED:
            return [*before, struck[:half], *after]
        case Mishap.BABBLE:
            return [*before, Babble(), *after]
        case Mishap.BROKEN:
            return [*before, Broken(), *after]
        case Mishap.SLOW:
            return [*before, Nak(SLOW), struck, *after]
        case Mishap.HANG:
            return [*before, Nak(math.inf)]
        case Mishap.OUT_OF_STEP:
            return [STALE, *pieces]
        case Mishap.WRONG_LENGTH:
            return [*before, struck + b"\0", *after]
        case _:
            raise ValueError(f"{mishap} does not strike transfers")
