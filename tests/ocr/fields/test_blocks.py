"""How pieces of text stand to each other."""

from __future__ import annotations

from app.core.reading import Line, Side
from app.ocr.fields.blocks import is_next_line, same_size, touches
from app.ocr.fields.drafts import Piece
from tests.ocr.fields.cards import column, text


def _piece(line: Line) -> Piece:
    return Piece.of(line, 0, Side.FRONT, line.text)


def test_the_next_line_is_flush_on_either_side_or_in_the_middle() -> None:
    first = _piece(text("青葉記念", 100, 100, 40))
    for left in (100, 60, 20):
        assert is_next_line(first, _piece(text("病院訪問看護", left, 150, 40)))
    assert not is_next_line(first, _piece(text("病院", 400, 150, 40)))
    assert not is_next_line(first, _piece(text("病院", 100, 260, 40)))
    assert not is_next_line(_piece(text("病院", 100, 150, 40)), first)


def test_the_next_column_stands_to_the_left() -> None:
    first, second = _piece(column("青葉記念", 500, 60, 40)), _piece(column("病院", 450, 60, 40))
    assert is_next_line(first, second)
    assert not is_next_line(second, first)
    assert not is_next_line(first, _piece(text("病院", 410, 60, 40)))


def test_boxes_drawn_loosely_are_of_one_size_by_the_pitch_of_their_characters() -> None:
    loose = Line("青葉", 1.0, ((0, 0), (84, 0), (84, 56), (0, 56)))
    assert same_size(_piece(loose), _piece(text("国際特許事務所", 0, 60, 40)))
    assert not same_size(_piece(text("青葉", 0, 0, 56)), _piece(text("国際特許事務所", 0, 60, 40)))


def test_pieces_touch_within_a_character() -> None:
    assert touches(_piece(text("青葉", 0, 0, 40)), _piece(text("病院", 100, 0, 40)))
    assert not touches(_piece(text("青葉", 0, 0, 40)), _piece(text("病院", 200, 0, 40)))
