"""The whole of a fit, on values whose chances are known."""

from __future__ import annotations

import random
from collections.abc import Sequence

import msgspec
import pytest

from app.core.reading import SAID, SURE, FieldName
from app.ocr.confidence.model import Model, Weights, shipped_model
from training.confidence.examples import GROUPS, Columns, Example, sign
from training.confidence.fitting import TRAITS, design, face, fitted, judged, with_words
from training.confidence.report import Count, report, text_of

TWO = (FieldName.TITLE, FieldName.TEL)


def _examples(count: int, fields: Sequence[FieldName], share: float) -> list[Example]:
    """Values that a reader confirms, and a mail address, each as often as ``share`` says; with both hardly any is wrong."""
    rng = random.Random(7)
    features = {"agrees:mail": share, "read_by:tesseract": share, "doubt:ink": 0.1}
    return [_example(rng, fields, features) for _ in range(count)]


def _example(rng: random.Random, fields: Sequence[FieldName], features: dict[str, float]) -> Example:
    held = frozenset(feature for feature, share in features.items() if rng.random() < share)
    wrong = 0.3 if "doubt:ink" in held else {0: 0.2, 1: 0.02, 2: 0.00001}[len(held)]
    return Example(
        rng.choice(fields),
        (held - {"read_by:tesseract"}, held),
        rng.random() >= wrong,
        1.0,
        rng.choice(("first", "second")),
        rng.choice("abcdefg"),
        rng.choice("uvwxyz"),
    )


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    return _examples(12_000, TWO, 0.75)


@pytest.fixture(scope="module")
def model(examples: list[Example]) -> Model:
    return fitted(examples, 0.001)


def test_what_carries_is_sure_and_nothing_else(model: Model) -> None:
    for field in TWO:
        confidence = model.of(field).confidence
        assert confidence({"agrees:mail", "read_by:tesseract"}) >= SURE
        assert confidence({"agrees:mail"}) < SURE
        assert confidence({"read_by:tesseract"}) < SURE
        assert confidence({"agrees:mail", "read_by:tesseract", "doubt:ink"}) < 0.95
        assert confidence(()) < 0.9


def test_a_fit_is_the_same_each_time(examples: list[Example], model: Model) -> None:
    assert fitted(examples, 0.001) == model


def test_parameters_survive_the_file(model: Model) -> None:
    encoded = msgspec.json.encode(model)
    assert msgspec.json.decode(encoded, type=Model) == model


def test_cards_left_out_bear_the_promise_out() -> None:
    titles = _examples(6_000, [FieldName.TITLE], 0.9)  # a promise takes 3,000 sure ones in each fit
    for trait in (design, face):
        sure = [outcome for outcome in judged(titles, 0.001, trait) if outcome.confidence >= SURE]
        assert len(sure) > 4000
        assert sum(not outcome.example.right for outcome in sure) <= 0.001 * len(sure)


def test_the_report_counts_by_field(examples: list[Example]) -> None:
    told = report(examples[:1000], 0.0005, TRAITS)
    assert [counts["all"].judged for counts in told.values()] == [1000] * 3
    assert told["designs"]["title"].judged + told["designs"]["tel"].judged == 1000
    assert "editions left out" in text_of(told)
    assert str(Count(200, 100, 1)) == "50.0 % of 200 sure, 1 of 100 wrong (at most 4.656 %)"


def test_a_feature_that_hardly_ever_holds_is_left_out() -> None:
    rare = Example(
        FieldName.TEL,
        (frozenset({"agrees:mail", "role>=0.9"}),),
        right=True,
        weight=1.0,
        edition="first",
        design="a",
        face="b",
    )
    assert Columns.of([rare] * 3) == Columns((), ())
    columns = Columns.of([rare] * 30)
    assert columns.text == ("agrees:mail",)
    assert columns.role == ("agrees:mail", "role>=0.9")


def test_signs() -> None:
    assert [sign(feature) for feature in ("read_by:tiny", "score>=0.9", "label")] == [1, 1, 1]
    assert [sign(feature) for feature in ("denied_by:tiny", "doubt:ink", "longer:8")] == [-1, -1, -1]
    assert [sign(feature) for feature in ("field:tel", "script:latin", "unheard:of")] == [0, 0, 0]


def test_every_field_is_in_one_group() -> None:
    fields = [field for group in GROUPS.values() for field in group]
    assert sorted(fields) == sorted(FieldName)


def test_a_persons_word_is_worth_what_the_other_side_is() -> None:
    told = with_words(Weights(1.0, {"agrees:other_side": 2.5, "agrees:mail": 1.0}))
    assert told == Weights(1.0, {"agrees:other_side": 2.5, "agrees:mail": 1.0, SAID: 2.5})
    assert with_words(Weights(1.0, {})) == Weights(1.0, {})


def test_the_parameters_that_are_shipped_have_it() -> None:
    for group in shipped_model().groups.values():
        assert group.text == with_words(group.text)
        assert SAID in group.text.points
        assert SAID not in group.role.points
