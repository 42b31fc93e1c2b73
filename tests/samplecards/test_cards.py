import itertools
import random
import re
from collections import Counter

import numpy as np
import pytest

from app.core.places import split_address
from app.core.reading import FieldName
from samplecards import CardImage, Contact, Layout, SideTruth, Split, TextLine, draw_card, generate_people
from samplecards.editions.twelfth.shared import in_fitting_post
from samplecards.extras import Extras
from samplecards.styles import make_style
from samplecards.typefaces import MPLUS, NOTO, TYPEFACES, choose

_COUNT = 60

_MARGIN = 24
"""Pixels; two millimetres."""


@pytest.fixture(scope="module", params=Split)
def contacts(request: pytest.FixtureRequest) -> list[Contact]:
    return generate_people(_COUNT, 5, request.param)


@pytest.fixture(scope="module")
def cards(contacts: list[Contact]) -> list[CardImage]:
    layouts = itertools.cycle(Layout)
    return [draw_card(contact, seed, next(layouts)) for seed, contact in enumerate(contacts)]


def _sides(cards: list[CardImage]) -> list[tuple[SideTruth, np.ndarray]]:
    fronts = [(card.truth.front, card.front) for card in cards]
    return fronts + [(card.truth.back, card.back) for card in cards if card.back is not None]


def _unspaced(text: str) -> str:
    return "".join(text.split())


def _extent(line: TextLine) -> tuple[float, float, float, float]:
    xs, ys = zip(*line.box, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def test_equal_seeds_give_equal_cards(contacts: list[Contact]) -> None:
    first, second, other = (draw_card(contacts[0], seed) for seed in (4, 4, 5))
    assert first.truth == second.truth
    assert np.array_equal(first.front, second.front)
    assert not (other.front.shape == first.front.shape and np.array_equal(first.front, other.front))


def test_layouts_occur_as_often_as_they_should(contacts: list[Contact]) -> None:
    seen = Counter(draw_card(contacts[0], seed, dpi=50).truth.layout for seed in range(60))
    assert set(seen) == set(Layout)
    assert seen.most_common(1)[0][0] is Layout.HORIZONTAL


def test_cards_have_their_size(cards: list[CardImage]) -> None:
    sizes = {card.truth.front.size for card in cards}
    assert sizes == {(1075, 650), (650, 1075)}
    for truth, image in _sides(cards):
        assert image.shape == (truth.size[1], truth.size[0], 3)
    assert draw_card(generate_people(1, 1)[0], 1, Layout.HORIZONTAL, dpi=600).truth.front.size == (2150, 1299)


def test_text_lies_within_the_card(cards: list[CardImage]) -> None:
    for truth, _ in _sides(cards):
        width, height = truth.size
        for line in truth.lines:
            left, top, right, bottom = _extent(line)
            assert _MARGIN < left < right < width - _MARGIN, line
            assert _MARGIN < top < bottom < height - _MARGIN, line


def test_no_two_lines_overlap(cards: list[CardImage]) -> None:
    for truth, _ in _sides(cards):
        for first, second in itertools.combinations(truth.lines, 2):
            a, b = _extent(first), _extent(second)
            apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            assert apart, (first, second)


def test_boxes_hold_ink_and_nothing_is_cut_off(cards: list[CardImage]) -> None:
    for truth, image in _sides(cards):
        for line in truth.lines:
            left, top, right, bottom = map(int, _extent(line))
            surround = image[top - 2 : bottom + 2, left - 2 : right + 2]
            inside = image[top:bottom, left:right]
            assert int(inside.max()) - int(inside.min()) > 60
            edge = np.concatenate((surround[0], surround[-1], surround[:, 0], surround[:, -1]))
            assert np.ptp(edge, axis=0).max() < 40, line


def test_printed_fields_stand_on_the_front(cards: list[CardImage]) -> None:
    for card in cards:
        for name, printed in card.truth.printed.items():
            text = "".join(line.text for line in card.truth.front.lines if name in line.fields)
            # A long organisation may be broken anywhere.
            assert _unspaced(printed) in _unspaced(text), (name, printed, text)


def _municipality(address: str) -> str:
    return (
        ", ".join(address.rsplit(", ", 2)[1:]) if address.isascii() else split_address(address).municipality
    )


def test_plain_fields_are_the_contacts(contacts: list[Contact], cards: list[CardImage]) -> None:
    for contact, card in zip(contacts, cards, strict=True):
        truth = card.truth
        posted = in_fitting_post(contact) if truth.edition == "twelfth" else contact
        plain = posted.english if truth.layout is Layout.ENGLISH else posted.fields
        assert truth.fields.keys() == truth.printed.keys()
        for name, value in truth.fields.items():
            match name:
                case FieldName.URL:
                    assert value.startswith(contact.fields[FieldName.URL])
                case FieldName.ADDRESS:
                    # The prefecture may go without saying; country shops number land in the way of the town.
                    if truth.edition == "ninth":
                        assert _municipality(value) == _municipality(plain[name]) != ""
                    else:
                        assert plain[name].endswith(value)
                case _:
                    assert _unspaced(value) == _unspaced(plain[name])
        assert {FieldName.NAME, FieldName.ORGANIZATION, FieldName.TEL} <= set(truth.fields)
        if truth.layout is not Layout.VERTICAL:
            assert bool(truth.english) == (truth.layout is Layout.BILINGUAL)


def test_vertical_cards_run_downwards_with_kanji_numbers(cards: list[CardImage]) -> None:
    for card in cards:
        if card.truth.layout is Layout.VERTICAL:
            name = next(line for line in card.truth.front.lines if FieldName.NAME in line.fields)
            left, top, right, bottom = _extent(name)
            assert name.vertical
            assert bottom - top > right - left
            lines = [line for line in card.truth.front.lines if FieldName.TEL in line.fields]
            if re.fullmatch("[〇一二三四五六七八九―（）]+", card.truth.printed[FieldName.TEL]):
                assert all(line.vertical for line in lines)
            assert re.fullmatch(r"0\d+-\d+-\d{4}", card.truth.fields[FieldName.TEL])
        else:
            assert not any(line.vertical for line in card.truth.front.lines)


def test_blank_backs_and_printed_ones_occur(cards: list[CardImage]) -> None:
    assert {card.back is None for card in cards} == {True, False}
    for card in cards:
        assert card.truth.back.blank == (card.back is None)


def test_faces_have_every_glyph(contacts: list[Contact], cards: list[CardImage]) -> None:
    for contact in contacts:
        style = make_style(contact, Extras(), random.Random(1))
        assert style.display.covers(contact.fields[FieldName.NAME] + contact.fields[FieldName.ORGANIZATION])
        assert style.body.covers(
            "".join((*contact.fields.values(), *contact.english.values(), *style.labels.values()))
        )
    printed = "".join(line.text for truth, _ in _sides(cards) for line in truth.lines)
    assert NOTO.covers(printed)


def test_a_face_without_the_glyph_is_not_chosen() -> None:
    assert not MPLUS.covers("濵田")
    assert {choose((MPLUS, NOTO), "濵田", random.Random(seed)) for seed in range(8)} == {NOTO}
    with pytest.raises(ValueError, match="no font"):
        choose(TYPEFACES, "\U0001f600", random.Random(1))
