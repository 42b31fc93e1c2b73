"""The figures count what is known, however little that is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from app.reports.data import ContactEntry
from app.reports.pdf.block import Text
from app.reports.pdf.summary import summary

TODAY = date(2026, 3, 31)


def _said(contacts: Sequence[ContactEntry]) -> list[str]:
    return [item.text for item in summary(contacts, 1, TODAY).items if isinstance(item, Text)]


def _exchanged(*months: str) -> list[ContactEntry]:
    return [ContactEntry(f"c{index}", "山田", year_month=month) for index, month in enumerate(months)]


@pytest.mark.parametrize(
    ("months", "title", "labels"),
    [
        (("2025-11", "2026-01"), "月別", ["25/11", "25/12", "26/1"]),
        (("2026", "2026-01", "2025-01"), "年別", ["2025", "2026"]),
        (("2026",), "年別", ["2026"]),
        (("2024-01", "2026-01"), "年別", ["2024", "2025", "2026"]),
        (("2000", "2026"), "年別", ["2015以前", "2016", "2026"]),
        (("", ""), "時期不明 2 名", []),
    ],
)
def test_the_chart_counts_by_month_where_every_month_is_known(
    months: Sequence[str], title: str, labels: Sequence[str]
) -> None:
    said = _said(_exchanged(*months))
    assert any(title in text for text in said)
    assert set(labels) <= set(said)


@pytest.mark.parametrize(
    ("last_month", "count"),
    [("2026-03", 1), ("2025-03", 1), ("2025-02", 0), ("2026", 1), ("2025", 0), ("", 0)],
)
def test_a_contact_of_the_last_twelve_months_is_one_that_surely_was(last_month: str, count: int) -> None:
    said = _said([ContactEntry("c1", "山田", last_month=last_month)])
    assert said[said.index("直近12か月に接触") + 1] == f"{count} 名"
