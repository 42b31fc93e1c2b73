"""保存期間: until when what was gathered on a day is kept, and what is over that.

A period begins with the fiscal year after that day (公文書等の管理に関する法律施行令第8条第4項), on 1 April.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_FIRST_MONTH = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that is over its period."""

    id: str
    kind: str
    what: str
    owner: str
    """Name."""
    day: date
    """From which the period is counted."""
    over: date
    """The first day on which it is over."""


def over_on(day: date, years: int) -> date:
    """The first day on which something gathered on a day is over its period of some years (1 or more).

    >>> over_on(date(2026, 3, 31), 5), over_on(date(2026, 4, 1), 5)
    (datetime.date(2031, 4, 1), datetime.date(2032, 4, 1))
    """
    begins = day.year + (day.month >= _FIRST_MONTH)
    return date(begins + years, _FIRST_MONTH, 1)


def kept_from(today: date, years: int) -> date:
    """The first day that is still within a period of some years: what was gathered before it is over.

    >>> kept_from(date(2031, 3, 31), 5), kept_from(date(2031, 4, 1), 5)
    (datetime.date(2025, 4, 1), datetime.date(2026, 4, 1))
    """
    return date(today.year - (today.month < _FIRST_MONTH) - years, _FIRST_MONTH, 1)
