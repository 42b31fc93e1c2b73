"""What a benchmark gives: a ratio, its goal, and what it was measured beside."""

from __future__ import annotations

import operator
import time
from collections.abc import Callable
from dataclasses import dataclass

_COMPARE = {">=": operator.ge, "<=": operator.le}


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of one run."""

    name: str
    value: float
    unit: str
    goal: str
    """For instance ``>= 0.85``; empty where the figure is only told."""
    against: str
    """What it was measured beside, in the same run."""

    @property
    def holds(self) -> bool:
        """Whether the goal is reached; true where there is none."""
        if not self.goal:
            return True
        sign, bound = self.goal.split()
        return bool(_COMPARE[sign](self.value, float(bound)))

    def as_object(self) -> dict[str, object]:
        """The object of ``bench --json``."""
        return {
            "name": self.name,
            "value": round(self.value, 3),
            "unit": self.unit,
            "goal": self.goal,
            "holds": self.holds,
            "against": self.against,
        }


def seconds(work: Callable[[], object]) -> float:
    """How long something takes, by the clock on the wall."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
