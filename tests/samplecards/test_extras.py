"""What cards say beside the fields of the main post, in every split."""

from __future__ import annotations

import random
import re
from collections import Counter

import pytest

from app.core.reading import FieldName
from samplecards import CardTruth, Layout, Split, draw_card, generate_people
from samplecards.extras import Extras, make_extras
from samplecards.phrases import Phrase, broken, international, kanji_digits, post_on_one_line, units

_COUNT = 160


@pytest.fixture(scope="module", params=Split)
def truths(request: pytest.FixtureRequest) -> list[CardTruth]:
    people = generate_people(_COUNT, 12, request.param)
    return [draw_card(contact, seed, dpi=50).truth for seed, contact in enumerate(people)]


def _front(truth: CardTruth) -> str:
    return "\n".join(line.text for line in truth.front.lines)


def test_further_values_stand_on_the_front_and_are_not_those_of_the_truth(truths: list[CardTruth]) -> None:
    seen = Counter[FieldName]()
    for truth in truths:
        for name, values in truth.also.items():
            seen[name] += 1
            assert truth.printed.get(name) not in values
            assert all(value in _front(truth) for value in values), (truth.also, _front(truth))
    assert {FieldName.TITLE, FieldName.DEPARTMENT, FieldName.ORGANIZATION, FieldName.TEL} <= set(seen)
    assert seen[FieldName.TITLE] >= 0.08 * _COUNT


@pytest.mark.parametrize(
    "pattern",
    [
        r"内線|（内|ext\.",
        r"直通|（直）",
        r"代表|（代）",
        r"0120-\d{3}-\d{3}",
        r"\+81",
        r"兼|併任",
        r"[階F]",
        r"博士|士",
        r"T\d{13}",
    ],
)
def test_what_real_cards_say_occurs(truths: list[CardTruth], pattern: str) -> None:
    japanese = [truth for truth in truths if truth.layout is not Layout.ENGLISH]
    assert any(re.search(pattern, _front(truth)) for truth in japanese)


def test_some_cards_lack_a_title_or_a_mail_address(truths: list[CardTruth]) -> None:
    for name in (FieldName.TITLE, FieldName.DEPARTMENT, FieldName.EMAIL):
        lacking = sum(name not in truth.fields for truth in truths)
        assert 0 < lacking < 0.3 * _COUNT


@pytest.mark.parametrize("split", Split)
def test_type_is_not_too_small_to_read(split: Split) -> None:
    for seed, contact in enumerate(generate_people(40, 31, split)):
        truth = draw_card(contact, seed, Layout.HORIZONTAL, dpi=300).truth
        mail = [line for line in truth.front.lines if FieldName.EMAIL in line.fields and "@" in line.text]
        # The sign @ is about as high as the em, which is 5 points or 20 pixels at least.
        assert all(line.box[2][1] - line.box[0][1] > 15 for line in mail)


def test_no_card_has_more_than_it_can_hold() -> None:
    lines = ("second", "note", "main_line", "freedial", "offices", "english_lines")
    empty = Extras()
    made = [make_extras(contact, random.Random(seed)) for seed, contact in enumerate(generate_people(300, 2))]
    counts = {sum(getattr(extras, name) != getattr(empty, name) for name in lines) for extras in made}
    assert counts == {0, 1, 2}


def test_no_second_line_where_the_telephone_is_the_switchboards() -> None:
    for seed, contact in enumerate(generate_people(200, 3)):
        extras = make_extras(contact, random.Random(seed))
        assert not extras.main_line or extras.main_line != contact.fields[FieldName.TEL]


def test_words_are_parted_and_joined() -> None:
    assert units("産業局中小企業課支援係") == ["産業局", "中小企業課", "支援係"]
    assert units("広報室") == ["広報室"]
    assert kanji_digits("03-12") == "〇三―一二"
    assert international("03-3123-4567", " ") == "+81 3 3123 4567"
    mail = Phrase("taro@example.jp", (FieldName.EMAIL,), "E-mail: ")
    assert [phrase.whole for phrase in broken(mail, 4)] == ["E-mail: taro", "@example.jp"]


def test_department_and_title_share_a_line_only_where_both_are() -> None:
    department, title = Phrase("開発部", (FieldName.DEPARTMENT,)), Phrase("部長", (FieldName.TITLE,))
    (joined,) = post_on_one_line([department, title], "　")
    assert joined == Phrase("開発部　部長", (FieldName.DEPARTMENT, FieldName.TITLE))
    assert post_on_one_line([title], "　") == [title]
