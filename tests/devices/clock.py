"""Clocks that go forward when somebody sleeps."""

from __future__ import annotations

import time
from collections.abc import Callable

from app.devices.folder import Timing


class Clock:
    """Time for a folder that is watched; ``on_sleep`` is what others do meanwhile."""

    def __init__(self, on_sleep: Callable[[], None] = lambda: None, ahead: float = 0.0) -> None:
        """To the clock, files are as new as they are, or older by ``ahead``; only waiting takes no time."""
        self.passed = 0.0
        self.on_sleep = on_sleep
        self._ahead = ahead

    @property
    def timing(self) -> Timing:
        return Timing(
            monotonic=lambda: self.passed, of_day=lambda: time.time() + self._ahead, sleep=self.sleep
        )

    def sleep(self, seconds: float) -> None:
        self.passed += seconds
        self.on_sleep()
