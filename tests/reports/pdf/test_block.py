"""A line is shrunk a little, or wrapped in its full size."""

from __future__ import annotations

from app.reports.pdf.block import Part, Text, single_line
from app.reports.pdf.text import NAME, measure


def _texts(parts: list[Part]) -> list[Text]:
    return [item for part in parts for item in part.items if isinstance(item, Text)]


def test_a_line_shrinks_a_little_or_wraps_in_full_size() -> None:
    name = "勅使河原髙﨑権左衛門"
    width = measure(name, NAME)
    [one] = _texts(single_line(name, NAME, 0, width * 0.9))
    assert measure(one.text, one.style) <= width * 0.9 + 1e-3
    wrapped = _texts(single_line(name, NAME, 0, width * 0.6))
    assert [line.style for line in wrapped] == [NAME, NAME]
    assert "".join(line.text for line in wrapped) == name
