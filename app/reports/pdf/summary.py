"""The figures of a 引継書 and the forms that the reports share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from app.core.dates import PartialDate
from app.reports.data import ContactEntry
from app.reports.pdf.block import Frame, Item, Part, Rule, Text, beside, centred, gap, stacked, text_parts
from app.reports.pdf.document import WIDTH
from app.reports.pdf.text import BODY, HEADING, LABEL, SMALL

_BARS = 12
_TABLE_WIDTH = 190.0
_CHART_HEIGHT = 110.0


def form(
    rows: Sequence[tuple[str, str]], x: float = 0, width: float = WIDTH, label_width: float = 104
) -> list[Part]:
    """A table of two columns ruled by hairlines, a part for each row: what, and its value."""
    parts = []
    for label, value in rows:
        lines = text_parts(value, BODY, x + label_width + 8, width - label_width - 12) or [Part(BODY.leading)]
        label_lines = text_parts(label, BODY, x + 4, label_width - 8)
        row = stacked([gap(3), beside(label_lines, lines), gap(3)])
        row.items.append(Frame(x, 0, width, row.height))
        row.items.append(Rule(x + label_width, 0, x + label_width, row.height))
        parts.append(row)
    return parts


def summary(contacts: Sequence[ContactEntry], organizations: int, today: date) -> Part:
    """A table of figures beside a chart of contacts by the month or year of the exchange."""
    since = date(today.year - 1, today.month, 1)
    met = sum(PartialDate.parse(contact.last_month).earliest >= since for contact in contacts)
    open_tasks = sum(not task.done for contact in contacts for task in contact.tasks)
    seen = Counter(contact.visibility or "未設定" for contact in contacts)
    rows = [
        ("連絡先", f"{len(contacts):,} 名"),
        ("組織", f"{organizations:,} 件"),
        ("直近12か月に接触", f"{met:,} 名"),
        ("未了の用件", f"{open_tasks:,} 件"),
        *((f"公開範囲 {name}", f"{count:,} 名") for name, count in seen.most_common()),
    ]
    table = form(rows, width=_TABLE_WIDTH, label_width=120)
    chart = _chart(contacts, _TABLE_WIDTH + 24, WIDTH - _TABLE_WIDTH - 24)
    return stacked([Part(24, [Text(0, 14, "引継ぎの概要", HEADING)]), beside(table, chart)])


def _chart(contacts: Sequence[ContactEntry], x: float, width: float) -> list[Part]:
    known = list(filter(None, (PartialDate.parse(contact.year_month) for contact in contacts)))
    bars, unit = _bars(known)
    unknown = len(contacts) - len(known)
    title = f"名刺交換の{unit}別の人数（名）" + (f"　時期不明 {unknown:,} 名" if unknown else "")
    items: list[Item] = [Text(x, 10, title, SMALL)]
    if not bars:
        return [Part(20, items)]
    floor = 30 + _CHART_HEIGHT
    step = width / len(bars)
    thick = min(step * 0.6, 24)
    highest = max(count for _, count in bars)
    for index, (label, count) in enumerate(bars):
        left, height = x + index * step, _CHART_HEIGHT * count / highest
        if count:
            items.append(Frame(left + (step - thick) / 2, floor - height, thick, height, filled=True))
        items.append(centred(f"{count:,}", LABEL, left, step, floor - height - 3))
        items.append(centred(label, LABEL, left + 1, step - 2, floor + 11))
    items.append(Rule(x, floor, x + width, floor))
    return [Part(floor + 16, items)]


def _bars(days: list[PartialDate]) -> tuple[list[tuple[str, int]], str]:
    """Label and count of each month where all are known and within a year, else of each year, the oldest joined."""
    if not days:
        return [], "年"
    by_month = Counter(day.earliest.year * 12 + day.earliest.month - 1 for day in days)
    first, last = min(by_month), max(by_month)
    if all(day.month for day in days) and last - first < _BARS:
        return [(f"{at // 12 % 100:02}/{at % 12 + 1}", by_month[at]) for at in range(first, last + 1)], "月"
    by_year = Counter(day.earliest.year for day in days)
    newest = max(by_year)
    oldest = max(min(by_year), newest - _BARS + 1)
    bars = [(f"{year}", by_year[year]) for year in range(oldest, newest + 1)]
    earlier = sum(count for year, count in by_year.items() if year < oldest)
    if earlier:
        bars[0] = (f"{oldest}以前", bars[0][1] + earlier)
    return bars, "年"
