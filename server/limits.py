"""How often an address may try what anybody may ask (token bucket), counted by each server process for itself."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

_MOST_ADDRESSES = 10_000


class Limit:
    """``burst`` requests at once, then ``per_second``, for each address."""

    def __init__(self, burst: int, per_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._burst = burst
        self._rate = per_second
        self._clock = clock
        self._lock = threading.Lock()
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, address: str) -> float:
        """Take one; 0, or the seconds until there is one again."""
        now = self._clock()
        with self._lock:
            left, at = self._buckets.pop(address, (float(self._burst), now))
            left = min(self._burst, left + (now - at) * self._rate)
            granted = left >= 1
            self._buckets[address] = (left - 1 if granted else left, now)
            if len(self._buckets) > _MOST_ADDRESSES:
                self._buckets.popitem(last=False)
        return 0.0 if granted else (1 - left) / self._rate
