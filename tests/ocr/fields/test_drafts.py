"""Stretches of lines and where they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading import Line, Side
from app.ocr.fields.drafts import Piece, Span, joined
from tests.ocr.fields.cards import column, text


def piece(line: Line, number: int = 0) -> Piece:
    return Piece.of(line, number, Side.FRONT, line.text)


def test_part_is_cut_where_its_characters_stand() -> None:
    line = replace(text("松田 薫", 100, 50), centres=(14.0, 42.0, 60.0, 80.0))
    part = piece(line).part(2, 4)
    assert part.text == "薫"
    assert part.left == 100 + (60 + 80) / 2
    assert part.centres == (10.0,)
    assert part.spans == (Span(0, 0, 1),)


def test_part_of_a_column_is_cut_along_it() -> None:
    line = replace(column("松田薫", 100, 50), centres=(10.0, 30.0, 70.0))
    part = piece(line).part(2, 3)
    assert (part.top, part.bottom, part.left) == (100.0, 134.0, 72.0)


def test_without_places_characters_are_taken_to_be_of_one_width() -> None:
    part = piece(text("松田薫", 100, 50, size=30)).part(1, 2)
    assert (part.left, part.right, part.centres) == (130.0, 160.0, ())


def test_places_are_those_of_what_is_left_of_a_line() -> None:
    line = replace(text("」松田", 0, 0), centres=(1.0, 2.0, 3.0))
    assert Piece.of(line, 0, Side.FRONT, "松田").centres == (2.0, 3.0)
    # A text that is not in the line as it stands has no places.
    assert Piece.of(replace(line, text="カ\u3099田"), 0, Side.FRONT, "ガ田").centres == ()


def test_pieces_of_one_line_are_one_stretch_of_it() -> None:
    line = piece(text("総務部 人事課 主任", 0, 0), 3)
    assert joined([line.part(0, 3), line.part(4, 7)], "総務部 人事課").spans == (Span(3, 0, 7),)
    # Not so where something else stands between them.
    assert joined([line.part(0, 3), line.part(8, 10)], "総務部・主任").spans == (Span(3, 0, 3), Span(3, 4, 6))
    assert joined([line.part(0, 3), line.part(8, 10)], "総務部・主任").lines == (3,)


def test_joined_pieces_know_their_lines() -> None:
    first, second = piece(replace(text("松", 0, 0), certainty=0.9), 3), piece(text("田薫", 80, 0), 1)
    whole = joined([first, second], "松田 薫")
    assert whole.certainty == 0.0
    # Where one was parted from the rest, it may be anywhere.
    assert whole.spans == (Span(3, 0, 1), Span(1, 0, 4))
    assert whole.lines == (3, 1)
    assert joined([first, second], "松 田薫").part(2, 4).spans == (Span(1, 0, 2),)


@given(st.lists(st.text("松田薫 ", min_size=1, max_size=4), min_size=1, max_size=4), st.data())
def test_every_character_of_a_part_comes_from_where_its_line_says(
    words: list[str], data: st.DataObject
) -> None:
    pieces = [piece(text(word, 0, 40 * number), number) for number, word in enumerate(words)]
    whole = joined(pieces, " ".join(words))
    start = data.draw(st.integers(0, len(whole.text)))
    part = whole.part(start, data.draw(st.integers(start, len(whole.text))))
    for span in part.spans:
        assert part.text[span.start : span.stop] in words[span.line]


def test_an_empty_part_has_no_text() -> None:
    assert piece(text("松 田", 0, 0)).part(1, 2).text == ""


@pytest.mark.parametrize("place", [0, 1, 2])
def test_parts_meet(place: int) -> None:
    line = replace(text("松田薫", 0, 0), centres=(10.0, 35.0, 70.0))
    whole = piece(line)
    assert whole.part(0, place).right == whole.part(place, 3).left or place == 0
