"""The model itself, and the parameters that ship."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading import SURE, FieldName
from app.ocr.confidence import Case, shipped_model
from app.ocr.confidence.cases import LEVELS
from app.ocr.confidence.model import FieldModel, Stratum, Weights, both
from training.confidence.examples import sign

MODEL = shipped_model()
POINTS = {name: {*group.text.points, *group.role.points} for name, group in MODEL.groups.items()}
KINDS = sorted({kind for points in POINTS.values() for kind in points if ":" in kind and ">=" not in kind})
FOR = [kind for kind in KINDS if sign(kind) > 0]
AGAINST = [kind for kind in KINDS if sign(kind) < 0 and not kind.startswith(("longer", "doubt:rival"))]

cases = st.builds(
    Case,
    st.sampled_from(FieldName),
    st.sampled_from(("山田 太郎", "Yamada", "株式会社青嶺製作所 第一営業本部 東京支店営業部")),
    st.lists(st.sampled_from(KINDS), unique=True, max_size=12).map(tuple),
    score=st.floats(0, 1),
    certainty=st.floats(0, 1),
    role=st.floats(0, 1),
    rival=st.booleans(),
)


@given(st.floats(-30, 30), st.floats(-30, 30))
def test_both_is_the_log_odds_of_the_product(text: float, role: float) -> None:
    chance = 1 / (1 + math.exp(-text)) / (1 + math.exp(-role))
    if chance < 1 - 1e-9:
        assert both(text, role) == pytest.approx(math.log(chance / (1 - chance)), abs=1e-5)
    assert both(text, role) <= min(text, role)


def test_both_bears_any_log_odds() -> None:
    assert both(-5000, 3) == pytest.approx(-5000, abs=0.1)
    assert both(5000, 5000) == pytest.approx(5000, abs=1)


@given(cases, st.sampled_from(FOR))
def test_evidence_never_takes_from_a_value(case: Case, kind: str) -> None:
    more = replace(case, evidence=(*case.evidence, kind))
    assert MODEL.confidence(more) >= MODEL.confidence(case)


@given(cases, st.sampled_from(AGAINST))
def test_a_doubt_never_adds_to_a_value(case: Case, kind: str) -> None:
    more = replace(case, evidence=(*case.evidence, kind))
    assert MODEL.confidence(more) <= MODEL.confidence(case)


@given(cases, st.sampled_from(sorted(LEVELS)), st.floats(0, 1))
def test_higher_numbers_never_take_from_a_value(case: Case, name: str, number: float) -> None:
    higher = replace(case, **{name: max(number, getattr(case, name))})
    assert MODEL.confidence(higher) >= MODEL.confidence(case)


@given(cases)
def test_a_rival_never_adds_to_a_value(case: Case) -> None:
    assert MODEL.confidence(replace(case, rival=True)) <= MODEL.confidence(replace(case, rival=False))


@given(cases, st.text())
def test_evidence_that_nobody_knows_changes_nothing(case: Case, words: str) -> None:
    unknown = replace(case, evidence=(*case.evidence, f"unheard:{words}"))
    assert MODEL.confidence(unknown) == MODEL.confidence(case)


@given(cases)
def test_a_confidence_is_a_chance(case: Case) -> None:
    assert 0 < MODEL.confidence(case) < 1


def test_a_value_of_which_nothing_is_known_is_not_sure() -> None:
    for field in FieldName:
        assert MODEL.confidence(Case(field, "x", (), 0.0, 0.0, 0.0, rival=False)) < SURE


def test_every_field_has_its_place_in_the_parameters() -> None:
    fields = [field for group in MODEL.groups.values() for field in group.fields]
    assert sorted(fields) == sorted(FieldName)


@pytest.mark.parametrize("group", MODEL.groups)
def test_the_parameters_mean_what_they_say(group: str) -> None:
    fitted = MODEL.groups[group]
    for weights in (fitted.text, fitted.role):
        assert [f for f, points in weights.points.items() if points * sign(f) < 0] == []
        assert all(math.isfinite(points) for points in (weights.base, *weights.points.values()))
    strata = fitted.strata
    assert all(low.least < high.least and low.confidence <= high.confidence for low, high in pairwise(strata))
    assert strata[0].confidence < SURE
    assert all(0 <= stratum.wrong <= stratum.judged for stratum in strata)


def test_the_sure_strata_carry_the_promise_together() -> None:
    sure = [s for group in MODEL.groups.values() for s in group.strata if s.confidence >= SURE]
    assert sum(stratum.wrong for stratum in sure) <= 0.001 * sum(stratum.judged for stratum in sure)


def test_the_parameters_tell_where_they_come_from() -> None:
    assert {"cards", "seeds", "generations", "most_wrong"} <= MODEL.provenance.keys()


def test_a_value_below_all_strata_belongs_to_the_lowest() -> None:
    model = FieldModel(
        (FieldName.NAME,),
        Weights(0.0, {"read_by:tesseract": 5.0, "doubt:vertical": -0.1}),
        Weights(9.0, {}),
        (Stratum(2.0, 10, 1, 0.9), Stratum(4.0, 1000, 0, 0.9995)),
    )
    assert model.confidence(()) == 0.9
    confirmed = {"read_by:tesseract"}
    assert model.confidence(confirmed) == model.confidence(confirmed | {"doubt:vertical"}) == 0.9995
    for against in ("denied_by:tiny", "doubt:ink", "repaired:dash"):
        assert model.confidence(confirmed | {against}) == 0.9
