"""The process that looks which devices there are: what it tells the window, and what it hears from it.

It has no store and no key, and may be killed at any time. The window imports
this module to name it; what it needs is imported where it runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.devices.scanner import DeviceInfo

if TYPE_CHECKING:
    from app.background.line import Pipe


@dataclass(frozen=True, slots=True)
class DevicesSeen:
    """A device came, went, or is otherwise than before."""

    devices: tuple[DeviceInfo, ...]
    """All that are there."""
    kinds: frozenset[str]
    """The kinds that have been looked for so far; of the others nothing is known yet."""


@dataclass(frozen=True, slots=True)
class ButtonPressed:
    """Somebody pressed the scan button of the device that is attended to."""

    device: str


@dataclass(frozen=True, slots=True)
class Well:
    """It is at work; said once a second."""


@dataclass(frozen=True, slots=True)
class Attend:
    """Keep this device open, and ask it how it is and whether its button was pressed."""

    device: str = ""
    """Empty for none: what was open is let go."""


@dataclass(frozen=True, slots=True)
class Rest:
    """Leave all devices alone, as while a stack comes in; or look again."""

    resting: bool


def watch_devices(pipe: Pipe) -> None:
    """Tell DevicesSeen, ButtonPressed and Well, and hear Attend and Rest, until the window says Close or is gone.

    Ends by itself where a library that looks for devices hangs: only a new process helps then.
    """
    from app.background.watching import watch

    watch(pipe)
