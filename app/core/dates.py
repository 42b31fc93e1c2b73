"""Civil dates that may be known only in part, and instants in UTC.

A 名刺交換日 may be a day, a month, a year, or unknown. It is written as the
known part of an ISO 8601 date: ``2026-01-15``, ``2026-01``, ``2026`` or the
empty string.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from functools import cache

from app.core.messages import Message

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A civil date of which the year, the month or the day may be unknown."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Raises ValueError where a part is given without the wider one, or is no date."""
        if (self.month and not self.year) or (self.day and not self.month):
            raise ValueError("a day needs its month, and a month its year")
        if self.year:
            date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY`` or the empty string.

        Raises ValueError for anything else.
        """
        if not text:
            return cls()
        match = _PARTIAL.fullmatch(text)
        if match is None:
            raise ValueError(f"not a date: {text!r}")
        year, month, day = (int(part) if part else None for part in match.groups())
        return cls(year, month, day)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        parts = (f"{self.year:04}" if self.year else "", f"{self.month:02}" if self.month else "",
                 f"{self.day:02}" if self.day else "")  # fmt: skip
        return "-".join(part for part in parts if part)

    def __bool__(self) -> bool:
        return self.year is not None

    @property
    def earliest(self) -> date:
        """The first day it can mean; the first of all days where unknown, so that it never wins as newest."""
        if self.year is None:
            return date.min
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean; the first of all days where unknown."""
        if self.year is None:
            return date.min
        import calendar

        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def message(self) -> Message:
        """As written on screen and paper: 2026年1月15日, 2026年1月, 2026年, or 不明."""
        if self.year is None:
            return Message("不明")
        if self.month is None:
            return Message("{year}年", year=self.year)
        if self.day is None:
            return Message("{year}年{month}月", year=self.year, month=self.month)
        return Message("{year}年{month}月{day}日", year=self.year, month=self.month, day=self.day)

    def japanese(self) -> str:
        return str(self.message)


UNKNOWN = PartialDate()
"""Of which nothing is known."""


def utc_now() -> datetime:
    """Now, in UTC, cut to milliseconds, which is what the store keeps."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


def format_instant(instant: datetime) -> str:
    """``2026-01-15T01:02:03.004Z``; sorts as text."""
    return instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse_instant(text: str) -> datetime:
    """The inverse of ``format_instant``. Raises ValueError."""
    return datetime.fromisoformat(text)


@cache
def office_zone() -> tzinfo:
    """The zone of the office's clocks; loaded when a time is told, since the window has to be there before."""
    from zoneinfo import ZoneInfo

    return ZoneInfo("Asia/Tokyo")


def office_day(instant: datetime) -> date:
    """The civil date in the office's zone at an instant."""
    return instant.astimezone(office_zone()).date()


def office_time(instant: datetime) -> str:
    """An instant as the office's clocks show it: ``2026/01/15 10:02``."""
    return instant.astimezone(office_zone()).strftime("%Y/%m/%d %H:%M")
