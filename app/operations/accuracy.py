"""How much of what was accepted unread was wrong: measured on the blind sample, or on made-up cards until it is large."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from app.core.dates import format_instant, office_day, office_zone, utc_now
from app.core.reading import FieldName
from app.core.statistics import upper_bound
from app.db.assessments import Outcomes, sample_size, sampled
from app.operations import settings
from app.operations.sampling import ENOUGH, sampled_share
from app.operations.session import Session


class Period(StrEnum):
    """What a person asks about."""

    EVER = "ever"
    FISCAL_YEAR = "fiscal_year"
    """Since 1 April."""
    THREE_MONTHS = "three_months"
    """The last 90 days."""

    def since(self, today: date) -> date | None:
        """Its first day; None where it has none."""
        match self:
            case Period.FISCAL_YEAR:
                return date(today.year - (today.month < 4), 4, 1)
            case Period.THREE_MONTHS:
                return today - timedelta(days=90)
            case Period.EVER:
                return None


@dataclass(frozen=True, slots=True)
class Measured:
    """An error that was counted."""

    judged: int
    wrong: int

    @property
    def error(self) -> float:
        """The share that was wrong, 0..1; 0 where none was judged."""
        return self.wrong / self.judged if self.judged else 0.0

    @property
    def at_most(self) -> float:
        """Its upper 95 % bound (Clopper and Pearson, one-sided), 0..1."""
        return upper_bound(self.wrong, self.judged)


@dataclass(frozen=True, slots=True)
class Accuracy:
    """The error of what was accepted unread."""

    sample: Measured
    """On the office's own cards, in the period that was asked for."""
    by_field: dict[FieldName, Measured]
    """The same; fields of which none was looked at are missing."""
    by_layout: dict[str, Measured]
    """The same, ``horizontal`` and ``vertical``."""
    looked_at: int
    """Fields of the sample that were looked at, ever."""
    made_up: Measured | None
    """On made-up cards that the probabilities were not fitted to; None where these are not known."""
    share: float
    """Which part of what is accepted unread is looked at now, 0..1."""

    @property
    def is_own(self) -> bool:
        """Whether the sample is large enough to speak for itself; else the figure is that of made-up cards."""
        return self.looked_at >= ENOUGH

    @property
    def figure(self) -> Measured | None:
        """The one to be shown; None where there is none."""
        return self.sample if self.is_own else self.made_up


def accuracy(session: Session, since: date | None = None) -> Accuracy:
    """How right what was accepted unread is, by what persons decided since a day at the office, or ever."""
    instant = format_instant(datetime.combine(since, time(), office_zone())) if since else ""
    found = sampled(session.store.db, instant)
    return Accuracy(
        _total(found.values()),
        {
            field: _total(outcomes for (name, _), outcomes in found.items() if name is field)
            for field in FieldName
            if any(name is field for name, _ in found)
        },
        {
            layout: _total(outcomes for (_, name), outcomes in found.items() if name == layout)
            for layout in sorted({layout for _, layout in found})
        },
        sample_size(session.store.db),
        on_made_up_cards(settings.threshold(session)),
        sampled_share(session),
    )


def accuracy_in(session: Session, period: Period) -> Accuracy:
    """``accuracy`` in a period that ends today."""
    return accuracy(session, period.since(office_day(utc_now())))


def on_made_up_cards(threshold: float) -> Measured | None:
    """What came out on cards that nothing was fitted to, of all that reached a threshold; None where nobody judged."""
    from app.ocr.confidence.judged import judged

    try:
        return Measured(*judged().accepted(threshold))
    except FileNotFoundError:
        return None


def _total(outcomes: Iterable[Outcomes]) -> Measured:
    total = sum(outcomes, Outcomes())
    return Measured(total.judged, total.wrong)
