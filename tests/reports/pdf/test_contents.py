"""The table of contents: every name is read, and none runs into its page number."""

from __future__ import annotations

import re

import pytest

from app.reports.pdf.block import Text
from app.reports.pdf.contents import Entry, contents_pages
from app.reports.pdf.document import HEIGHT, WIDTH, Page
from app.reports.pdf.text import measure


def _texts(page: Page) -> list[Text]:
    return [item for item in page.items if isinstance(item, Text)]


@pytest.mark.parametrize("length", [1, 25, 28, 40, 120, 200])
def test_a_name_is_printed_whole_and_clear_of_its_figures(length: int) -> None:
    name = "独立行政法人"[:length].ljust(length, "機")
    entries = [Entry(name, 1234, "a", 5), *(Entry(f"組織{n:03}", 1, f"b{n}", 1000 + n) for n in range(60))]
    pages = contents_pages(entries, before=1)
    texts = [text for page in pages for text in _texts(page)]
    named = [text for text in texts if set(text.text) <= set(name)]
    assert "".join(text.text for text in named) == name
    figures = next(text for text in texts if text.text.startswith("1234名"))
    assert figures.y == named[0].y
    assert all(text.x + measure(text.text, text.style) < figures.x for text in named)


def test_a_name_beyond_measure_is_cut_where_one_sees_it() -> None:
    [page] = contents_pages([Entry("機" * 5000, 1, "a", 1)], before=1)
    assert "".join(text.text for text in _texts(page)).count("機") < 200
    assert any(text.text.endswith("…") for text in _texts(page))


@pytest.mark.parametrize("count", [1, 43, 44, 47, 93, 94, 95, 300])
def test_columns_and_pages_hold_every_entry_within_the_margins(count: int) -> None:
    entries = [Entry(f"組織{n:03}" * (1 + n % 9), 1, f"a{n}", 1 + n) for n in range(count)]
    pages = contents_pages(entries, before=3)
    texts = [text for page in pages for text in _texts(page)]
    found = [match[1] for text in texts if (match := re.fullmatch(r"1名　(\d+)", text.text))]
    assert found == [str(3 + len(pages) + 1 + n) for n in range(count)]
    assert all(0 < text.y < HEIGHT for text in texts)
    assert all(text.x + measure(text.text, text.style) <= WIDTH + 1e-6 for text in texts)
    assert [page.bookmarks != [] for page in pages] == [True] + [False] * (len(pages) - 1)
