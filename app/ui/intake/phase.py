"""What a stack is doing."""

from __future__ import annotations

from enum import Enum, auto


class Phase(Enum):
    IDLE = auto()
    TAKING = auto()
    WAITING = auto()
    """The feeder is empty, and more paper may come."""
    PAUSED = auto()
    ENDING = auto()
    """The clerk ended it; the sheet under way still comes."""
    FAULT = auto()
    READING = auto()
    """No more sheets come."""
    ENDED = auto()

    @property
    def is_taking(self) -> bool:
        """Whether the source is open, and nobody else's."""
        return self in {Phase.TAKING, Phase.WAITING, Phase.PAUSED, Phase.ENDING}

    @property
    def can_end(self) -> bool:
        return self in {Phase.TAKING, Phase.WAITING, Phase.PAUSED, Phase.FAULT}

    @property
    def is_over(self) -> bool:
        return self in {Phase.IDLE, Phase.ENDED}
