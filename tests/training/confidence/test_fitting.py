"""The whole of a fit, on values whose chances are known."""

from __future__ import annotations

import random

import msgspec
import pytest

from app.core.reading import SURE, FieldName
from app.ocr.confidence.model import Model
from training.confidence.examples import GROUPS, Columns, Example, sign
from training.confidence.fitting import TRAITS, design, face, fitted, judged
from training.confidence.report import Count, report, text_of

FEATURES = {"agrees:mail": 0.6, "read_by:tesseract": 0.7, "doubt:ink": 0.1}


def _example(rng: random.Random) -> Example:
    held = frozenset(feature for feature, share in FEATURES.items() if rng.random() < share)
    wrong = 0.3 if "doubt:ink" in held else {0: 0.2, 1: 0.02, 2: 0.00001}[len(held)]
    field = rng.choice((FieldName.TITLE, FieldName.TEL))
    return Example(
        field,
        (held - {"read_by:tesseract"}, held),
        rng.random() >= wrong,
        1.0,
        rng.choice(("first", "second")),
        rng.choice("abcdefg"),
        rng.choice("uvwxyz"),
    )


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    rng = random.Random(7)
    return [_example(rng) for _ in range(25_000)]


@pytest.fixture(scope="module")
def model(examples: list[Example]) -> Model:
    return fitted(examples, 0.001)


def test_what_carries_is_sure_and_nothing_else(model: Model) -> None:
    for field in (FieldName.TITLE, FieldName.TEL):
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


def test_cards_left_out_bear_the_promise_out(examples: list[Example]) -> None:
    for trait in (design, face):
        sure = [outcome for outcome in judged(examples, 0.001, trait) if outcome.confidence >= SURE]
        assert len(sure) > 8000
        assert sum(not outcome.example.right for outcome in sure) <= 0.001 * len(sure)


def test_the_report_counts_by_field(examples: list[Example]) -> None:
    told = report(examples[:3000], 0.0005, TRAITS)
    assert [counts["all"].judged for counts in told.values()] == [3000] * 3
    assert told["designs"]["title"].judged + told["designs"]["tel"].judged == 3000
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
