"""Ink that no box holds, on drawn sides."""

from __future__ import annotations

from dataclasses import replace

import PIL.Image
import PIL.ImageDraw
import PIL.ImageFont
import pytest

from app.core.reading import Line
from app.ocr.imaging.image import Image
from app.ocr.proof.ink import Ink, LooseInk
from tests.ocr.drawing import FONT, pixels
from tests.ocr.fields.cards import box

SIZE = 40


def ink_beside(image: Image, lines: list[Line]) -> tuple[Ink, ...]:
    side = LooseInk(image, lines)
    return tuple(side.beside(number) for number in range(len(lines)))


AT = (200, 100)


def drawn(words: str, *, ground: str = "white", ink: str = "black") -> PIL.Image.Image:
    picture = PIL.Image.new("RGB", (800, 300), ground)
    PIL.ImageDraw.Draw(picture).text(AT, words, font=PIL.ImageFont.truetype(FONT, SIZE), fill=ink)
    return picture


def row(start: int, stop: int) -> Line:
    """The box that a detector draws round the characters ``start`` to ``stop``."""
    left = AT[0] + start * SIZE
    return Line("字" * (stop - start), 1.0, box(left - 3, AT[1] + 8, (stop - start) * SIZE + 6, SIZE * 1.23))


@pytest.mark.parametrize(
    ("ground", "ink"), [("white", "black"), ("#203060", "#f0e0c0"), ("#f0f0e8", "#909090")]
)
def test_a_character_that_was_cut_off_shows(ground: str, ink: str) -> None:
    image = pixels(drawn("松田薫子", ground=ground, ink=ink))
    (whole,) = ink_beside(image, [row(0, 4)])
    assert whole == Ink(None, None)
    (cut,) = ink_beside(image, [row(0, 3)])
    assert cut.before is None
    assert cut.after == pytest.approx(0.0, abs=0.3)
    (cut,) = ink_beside(image, [row(1, 4)])
    assert cut.before == pytest.approx(0.0, abs=0.3)


def test_a_character_within_the_box_that_was_not_read_shows() -> None:
    image = pixels(drawn("松田薫子"))
    whole = replace(row(0, 4), centres=tuple(3 + SIZE * (number + 0.5) for number in range(4)))
    assert ink_beside(image, [whole]) == (Ink(None, None),)
    (cut,) = ink_beside(image, [replace(whole, text="田薫", centres=whole.centres[1:3])])
    assert (cut.before, cut.after) == (0.0, 0.0)


def test_both_ends_of_a_long_line_are_looked_at() -> None:
    image = pixels(drawn("松田薫子目黒区青葉台二丁目"))
    assert ink_beside(image, [row(0, 13)]) == (Ink(None, None),)
    (cut,) = ink_beside(image, [row(1, 12)])
    assert cut.before == pytest.approx(0.0, abs=0.3)
    assert cut.after == pytest.approx(0.0, abs=0.3)


def test_ink_of_another_line_is_no_doubt() -> None:
    image = pixels(drawn("松田薫子"))
    first, second = ink_beside(image, [row(0, 2), row(2, 4)])
    assert (first, second) == (Ink(None, None), Ink(None, None))


def test_a_character_between_two_boxes_shows_at_both() -> None:
    image = pixels(drawn("松田薫子"))
    first, second = ink_beside(image, [row(0, 2), row(3, 4)])
    assert first.after == pytest.approx(0.0, abs=0.3)
    assert second.before == pytest.approx(0.0, abs=0.3)


def test_far_ink_is_told_with_its_distance() -> None:
    image = pixels(drawn("松　　薫"))
    (beside,) = ink_beside(image, [row(0, 1)])
    assert beside.after == pytest.approx(2.2, abs=0.4)


def test_pictures_rules_and_dust_are_no_characters() -> None:
    picture = drawn("松田")
    pen = PIL.ImageDraw.Draw(picture)
    pen.rectangle((290, 60, 420, 200), fill="black")
    pen.line((20, 125, 180, 125), fill="black", width=2)
    pen.ellipse((187, 120, 190, 123), fill="black")
    (beside,) = ink_beside(pixels(picture), [row(0, 2)])
    assert beside == Ink(None, None)


def test_columns_are_looked_at_above_and_below() -> None:
    picture = PIL.Image.new("RGB", (300, 800), "white")
    font = PIL.ImageFont.truetype(FONT, SIZE)
    for number, character in enumerate("松田薫"):
        PIL.ImageDraw.Draw(picture).text((100, 200 + 46 * number), character, font=font, fill="black")
    line = Line("田薫", 1.0, box(95, 208 + 46, SIZE * 1.38, 46 * 2), vertical=True)
    (beside,) = ink_beside(pixels(picture), [line])
    assert beside.before == pytest.approx(0.1, abs=0.3)
    assert beside.after is None


def test_a_thin_character_at_the_end_of_a_column_that_was_not_read_shows() -> None:
    picture = PIL.Image.new("RGB", (300, 500), "white")
    pen, font = PIL.ImageDraw.Draw(picture), PIL.ImageFont.truetype(FONT, SIZE)
    for number, character in enumerate("虎ノ門一一"):
        pen.text((100, 50 + 36 * number), character, font=font, fill="black")
    centres = tuple(30.0 + 36 * number for number in range(5))
    whole = Line("虎ノ門一一", 1.0, box(94, 50, 52, 190), vertical=True, centres=centres)
    assert ink_beside(pixels(picture), [whole]) == (Ink(None, None),)
    # The engine took the one for the other, and its place for a little further down.
    short = replace(whole, text="虎ノ門一", centres=(*centres[:3], centres[3] + 7))
    (found,) = ink_beside(pixels(picture), [short])
    assert found == Ink(None, 0.0)


def test_boxes_at_and_beyond_the_edge() -> None:
    image = pixels(drawn("松田"))
    for line in (
        Line("字", 1.0, box(-10, -10, 5, 5)),
        Line("字", 1.0, box(790, 290, 30, 30)),
        Line("字", 1.0, box(100, 100, 0, 0)),
    ):
        assert len(ink_beside(image, [line])) == 1
    assert ink_beside(image, []) == ()
