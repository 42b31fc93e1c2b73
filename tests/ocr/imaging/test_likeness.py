"""A card that is scanned again is known; a colleague's, which differs by the name, is not taken for it."""

from __future__ import annotations

import io

import numpy as np
import PIL.Image
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.errors import ImageError
from app.ocr.imaging.likeness import in_question, is_same_print
from app.ocr.imaging.look import Look, look_at
from samplecards import Layout
from tests.ocr.refeeding import DPI, office

LAYOUTS = (Layout.HORIZONTAL, Layout.VERTICAL, Layout.BILINGUAL, Layout.ENGLISH)


def same(first: Look, second: Look) -> bool:
    """Both steps, from either side."""
    found = {
        bool(in_question(one, [other])[0] > 0) and is_same_print(one, other)
        for one, other in ((first, second), (second, first))
    }
    (verdict,) = found
    return verdict


def looks(sheet: tuple[bytes, bytes]) -> tuple[Look, Look]:
    return look_at(sheet[0], DPI), look_at(sheet[1], DPI)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("seed", range(4))
def test_a_card_fed_again_is_known_and_a_colleagues_is_not(seed: int, layout: Layout) -> None:
    desk = office(seed, layout)
    front, back = looks(desk.feed(0, 1))
    again, its_back = looks(desk.feed(0, 2))
    assert same(front, again)
    assert is_same_print(back, its_back)
    assert back.is_printed is (desk.card(0).back is not None)
    for colleague in range(1, len(desk.people)):
        other, _ = looks(desk.feed(colleague, 1))
        assert not same(front, other)


@pytest.mark.parametrize("turn", [0, 180])
@pytest.mark.parametrize("skew", [-2.0, 2.0])
def test_the_other_way_up_and_askew_is_the_same(skew: float, turn: int) -> None:
    desk = office(7)
    first, _ = looks(desk.feed(0, 1, skew=-skew))
    second, _ = looks(desk.feed(0, 2, skew=skew, turn=turn))
    assert same(first, second)


def test_colleagues_share_a_back() -> None:
    desk = office(3, Layout.BILINGUAL)
    assert desk.card(0).back is not None
    (front, _), (other, _) = looks(desk.feed(0, 1)), looks(desk.feed(1, 1))
    assert not same(front, other)


def test_a_side_without_print_is_like_another_and_never_in_question() -> None:
    blank = PIL.Image.effect_noise((1074, 650), 4).convert("RGB")
    sides = [look_at(_encoded(blank, "PNG"), DPI) for _ in range(2)]
    assert not sides[0].is_printed
    assert is_same_print(*sides)
    assert in_question(sides[0], sides).tolist() == [0.0, 0.0]


def test_lengths_are_those_of_the_card_where_it_stands_out() -> None:
    page = PIL.Image.new("L", (1240, 1240), 30)
    page.paste(240, (83, 290, 83 + 1075, 290 + 650))  # 91 × 55 mm
    look = look_at(_encoded(page, "PNG"), DPI)
    assert look.width == pytest.approx(91, abs=1)
    assert look.length == pytest.approx(55, abs=1)


def test_without_a_resolution_there_is_no_length() -> None:
    look = look_at(_encoded(PIL.Image.new("L", (300, 200), 255), "JPEG"), None)
    assert (look.width, look.length) == (None, None)


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff\xe0", b"no picture at all"])
def test_what_is_no_picture_has_no_look(data: bytes) -> None:
    with pytest.raises(ImageError):
        look_at(data, DPI)


@settings(max_examples=40, deadline=None)
@given(
    sizes=st.tuples(*(st.integers(1, 900) for _ in range(4))),
    levels=st.tuples(st.integers(0, 255), st.integers(0, 255)),
    dpi=st.sampled_from((None, 1, 72, 150, 300, 1200)),
    seed=st.integers(0, 9),
)
def test_no_size_and_no_content_is_too_odd(
    sizes: tuple[int, int, int, int], levels: tuple[int, int], dpi: int | None, seed: int
) -> None:
    chance = np.random.default_rng(seed)
    pictures = []
    for width, height in (sizes[:2], sizes[2:]):
        pixels = chance.choice(np.array(levels, np.uint8), (height, width))
        pictures.append(look_at(_encoded(PIL.Image.fromarray(pixels), "PNG"), dpi))
    first, second = pictures
    assert in_question(first, [second]).shape == (1,)
    assert is_same_print(first, first)
    is_same_print(first, second)
    assert max(first.strokes.shape) <= 450


def _encoded(picture: PIL.Image.Image, form: str) -> bytes:
    with io.BytesIO() as file:
        picture.save(file, form)
        return file.getvalue()
