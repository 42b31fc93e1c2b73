"""How many records a desk asks its server for at once: by how long those before took to come."""

from __future__ import annotations

from app.sync.wire import ARRIVALS_AT_ONCE

FEWEST = 200
_FIRST = 2000
_SECONDS = 2.0
"""What is lost where the line breaks off within an answer; ten times what asking once more costs on a slow line."""


class PageSize:
    """Few over a slow line or from a server that is busy, many over the office's own: some seconds' worth."""

    def __init__(self) -> None:
        self.records = _FIRST

    def halve(self) -> bool:
        """A page of so many was more than can be read; whether fewer may be asked for."""
        smaller = max(1, self.records // 2)
        self.records, before = smaller, self.records
        return smaller < before

    def came(self, seconds: float) -> None:
        """So long a page took that was full.

        >>> size = PageSize()
        >>> size.came(8.0)
        >>> size.records
        500
        """
        fitting = int(self.records * _SECONDS / max(seconds, 1e-3))
        self.records = max(FEWEST, min(fitting, ARRIVALS_AT_ONCE))
