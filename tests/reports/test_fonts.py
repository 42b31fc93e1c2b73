"""What the fonts draw is seen, and copies out as it was written."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import closing

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from app.reports.fonts import BOLD, REGULAR, font

NAMES = (
    "𠮷野",
    "髙﨑",
    "\ufa19社",
    "葛\U000e0100城",
    "葛城",
    "辻\U000e0101村",
    "㈱みどり",
    "①",
    "ﾔﾏﾀﾞ",
    "가",
    "\U000f0001",
    "가\U000e0100",
)


@pytest.fixture(params=(REGULAR, BOLD))
def font_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def _pdf(name: str, texts: tuple[str, ...]) -> bytes:
    font(name)
    out = io.BytesIO()
    canvas = Canvas(out)
    for index, text in enumerate(texts):
        canvas.setFont(name, 20)
        canvas.drawString(50, 780 - 30 * index, text)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _pages(content: bytes) -> Iterator[tuple[str, bytes]]:
    with closing(pypdfium2.PdfDocument(content)) as document:
        for page in document:
            with closing(page.get_textpage()) as text:
                yield text.get_text_range(), page.render(grayscale=True).to_numpy().tobytes()


def test_text_copies_out_as_written(font_name: str) -> None:
    [(text, _)] = _pages(_pdf(font_name, NAMES))
    assert tuple(text.split("\r\n")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_character_is_seen(font_name: str, name: str) -> None:
    [(_, pixels)] = _pages(_pdf(font_name, (name,)))
    assert min(pixels) < 100


def test_a_variation_sequence_draws_its_own_glyph(font_name: str) -> None:
    [(_, variant)] = _pages(_pdf(font_name, ("葛\U000e0100",)))
    [(_, plain)] = _pages(_pdf(font_name, ("葛",)))
    assert variant != plain


def test_an_unknown_sequence_draws_its_base(font_name: str) -> None:
    [(_, unknown)] = _pages(_pdf(font_name, ("山\U000e01ef",)))
    [(_, plain)] = _pages(_pdf(font_name, ("山",)))
    assert unknown == plain


def test_a_character_of_no_font_draws_geta(font_name: str) -> None:
    [(_, missing)] = _pages(_pdf(font_name, ("가",)))
    [(_, geta)] = _pages(_pdf(font_name, ("〓",)))
    assert missing == geta


def test_many_characters_keep_their_text(font_name: str) -> None:
    kanji = "".join(map(chr, range(0x4E00, 0x4E00 + 600)))
    rows = tuple(kanji[start : start + 25] for start in range(0, 600, 25))
    [(text, _)] = _pages(_pdf(font_name, rows))
    assert tuple(text.split("\r\n")) == rows


def test_selectors_take_no_room(font_name: str) -> None:
    assert font(font_name).stringWidth("葛\U000e0100", 10) == pytest.approx(10)
