from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.dates import UNKNOWN, PartialDate, format_instant, office_day, office_time, parse_instant

known = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1))


@given(known, st.sampled_from([4, 7, 10]))
def test_what_is_written_is_read_back(day: date, length: int) -> None:
    text = day.isoformat()[:length]
    partial = PartialDate.parse(text)
    assert str(partial) == text
    assert partial.earliest <= day <= partial.latest


def test_unknown_is_the_empty_text_and_never_the_newest() -> None:
    assert PartialDate.parse("") == UNKNOWN
    assert not UNKNOWN
    assert UNKNOWN.latest < PartialDate(1900).earliest
    assert UNKNOWN.japanese() == "不明"


@pytest.mark.parametrize("text", ["2026-13", "2026-02-30", "26", "2026/01/15", "2026-1-5", "きのう"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        PartialDate.parse(text)


def test_a_day_needs_its_month() -> None:
    with pytest.raises(ValueError, match="month"):
        PartialDate(2026, None, 3)


def test_japanese() -> None:
    assert PartialDate.parse("2026-01-05").japanese() == "2026年1月5日"
    assert PartialDate.parse("2026-01").japanese() == "2026年1月"


@given(st.datetimes(min_value=datetime(1970, 1, 2), max_value=datetime(2200, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_instants_survive_to_the_millisecond(instant: datetime) -> None:
    kept = parse_instant(format_instant(instant))
    assert abs((kept - instant).total_seconds()) < 0.001


def test_the_office_is_ahead_of_utc() -> None:
    assert office_day(datetime(2026, 1, 15, 15, 0, tzinfo=UTC)) == date(2026, 1, 16)
    assert office_time(datetime(2026, 1, 15, 15, 4, tzinfo=UTC)) == "2026/01/16 00:04"
