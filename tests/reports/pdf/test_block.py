"""Lines are shrunk a little or wrapped, and parts divided between them."""

from __future__ import annotations

import pytest

from app.reports.pdf.block import Frame, Part, Rule, Text, beside, divided, single_line, text_parts
from app.reports.pdf.text import BODY, NAME, SMALL, measure


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


@pytest.mark.parametrize("room", [30.0, 91.0, 95.5, 143.0, 250.0])
def test_a_part_is_divided_between_lines_and_its_frame_goes_on(room: float) -> None:
    lines = "\n".join(map(str, range(20)))
    part = beside(text_parts(lines, BODY, 0, 100), text_parts(lines, SMALL, 100, 100))
    part.items += [Frame(0, 0, 200, part.height), Rule(100, 0, 100, part.height)]
    above, below = divided(part, room)
    texts = [[item for item in half.items if isinstance(item, Text)] for half in (above, below)]
    for style in (BODY, SMALL):
        column = [[item for item in half if item.style == style] for half in texts]
        assert [item.text for half in column for item in half] == lines.split()
    for half, said in zip((above, below), texts, strict=True):
        assert all(0 < item.y < half.height for item in said)
        frame, rule = (item for item in half.items if not isinstance(item, Text))
        assert frame == Frame(0, 0, 200, half.height)
        assert rule == Rule(100, 0, 100, half.height)
    assert above.height == room
