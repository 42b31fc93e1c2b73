"""Which features a value has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.core.reading import SAID, FieldName
from app.ocr.confidence.cases import Case, features, held_back

CASE = Case(FieldName.NAME, "山田 太郎", (), score=0.97, certainty=0.0, role=0.96, rival=False)


def _held(**changes: object) -> set[str]:
    return set(features(replace(CASE, **changes)))  # type: ignore[arg-type]


def test_numbers_count_by_the_levels_they_reach() -> None:
    assert {"score>=0.9", "score>=0.95", "role>=0.3", "role>=0.95"} <= _held()
    assert not {"score>=0.98", "role>=0.98"} & _held()
    assert not any(feature.startswith("certainty") for feature in _held())
    assert {"certainty>=0.5", "certainty>=0.999"} <= _held(certainty=1.0)


def test_length_counts_by_what_it_exceeds() -> None:
    assert "longer:4" in _held()
    assert "longer:8" not in _held()


def test_every_label_counts_alike_and_what_is_only_told_does_not_count() -> None:
    held = _held(evidence=("label:TEL", "note:直通", "number:+81312345678", "agrees:mail"))
    assert {"label", "agrees:mail"} <= held
    assert not any(feature.startswith(("label:", "note", "number")) for feature in held)


def test_a_doubt_that_other_evidence_answers_is_none() -> None:
    assert "doubt:variant" in _held(evidence=("doubt:variant",))
    assert "doubt:variant" not in _held(evidence=("doubt:variant", "variant:sure"))
    assert "repaired:divided" not in _held(evidence=("agrees:mail", "repaired:divided"))
    assert "repaired:dash" in _held(evidence=("agrees:mail", "repaired:dash"))


def test_script_and_rivals() -> None:
    assert "script:latin" in _held(value="Taro Yamada")
    assert "script:latin" not in _held()
    assert "script:latin" not in _held(
        field=FieldName.NAME_READING, value="Taro Yamada", evidence=("script:latin", "agrees:name")
    )
    assert "doubt:rival" in _held(rival=True)
    assert "doubt:rival" not in _held()


def test_no_feature_comes_twice() -> None:
    held = list(features(replace(CASE, evidence=["label:TEL", "label:電話", "agrees:mail", "agrees:mail"])))
    assert len(held) == len(set(held))


def test_a_value_waits_for_an_independent_reader() -> None:
    assert held_back({"read_by:tiny"})
    assert not held_back({"read_by:tesseract"})
    assert not held_back({"read_by:numerals"})
    assert held_back({"read_by:numerals", "denied_by:tiny"})


def test_what_ends_anywhere_is_not_sure_in_a_column_but_for_an_organisation_that_is_whole() -> None:
    heard = {"read_by:tesseract", "doubt:vertical"}
    assert held_back(heard | {"field:address"})
    assert held_back(heard | {"field:title", "fits:grammar", "fits:alone"})
    assert held_back(heard | {"field:title", "fits:column"})
    assert held_back(heard | {"field:organization", "agrees:domain"})
    assert held_back(heard | {"field:organization", "fits:column"})
    assert not held_back(heard | {"field:organization", "fits:column", "agrees:domain"})
    assert not held_back(heard | {"field:name", "agrees:mail"})
    assert not held_back({"read_by:tesseract", "field:address"})


def test_a_name_of_which_nothing_shows_that_it_is_whole_is_not_sure() -> None:
    heard = {"read_by:tesseract", "field:name", "dictionary:family_name"}
    assert held_back(heard)
    assert not held_back(heard | {"dictionary:given_name"})
    assert not held_back(heard | {"agrees:mail"})
    assert not held_back({"read_by:tesseract", "field:name", "script:latin"})
    for joined in (
        heard | {"doubt:joined"},
        {"read_by:tesseract", "field:name", "script:latin", "doubt:joined"},
    ):
        assert held_back(joined | {"agrees:other_side"})
        assert not held_back(joined | {"agrees:mail"})


def test_an_organisation_is_sure_only_by_its_legal_form_or_if_the_card_says_it_twice() -> None:
    heard = {"read_by:tesseract", "field:organization"}
    assert held_back(heard | {"dictionary:organization"})
    for evidence in ("pattern:legal_form", "agrees:other_side", "agrees:domain", "agrees:host", "fits:host"):
        assert not held_back(heard | {evidence})


def test_an_english_department_is_never_sure() -> None:
    heard = {"read_by:tesseract", "field:department"}
    assert held_back(heard | {"script:latin"})
    assert not held_back(heard)


def test_a_name_that_was_put_together_has_both_its_parts() -> None:
    joined = {"read_by:tesseract", "field:name", "doubt:joined"}
    assert held_back(joined | {"dictionary:given_name"})
    assert not held_back(joined | {"dictionary:given_name", "dictionary:family_name"})
    assert not held_back(joined | {"agrees:mail"})


def test_a_persons_word_on_another_card_answers_doubts_of_letters_and_makes_a_whole() -> None:
    doubted = ("denied_by:tesseract", "repaired:dash", "doubt:variant", "doubt:kanji", "doubt:unnamed")
    assert set(doubted) <= _held(evidence=doubted)
    assert not any(
        feature.startswith(("denied_by", "repaired", "doubt")) for feature in _held(evidence=(SAID, *doubted))
    )
    assert "doubt:invalid" in _held(field=FieldName.ADDRESS)
    assert "doubt:invalid" not in _held(field=FieldName.ADDRESS, evidence=(SAID,))
    assert not held_back({SAID, "field:organization"})
    assert not held_back({SAID, "field:address", "doubt:vertical"})
    assert not held_back({SAID, "field:name", "doubt:joined"})


@pytest.mark.parametrize("doubt", ["doubt:border", "doubt:rival", "doubt:ink", "doubt:fragment"])
def test_it_does_not_say_which_of_several_is_meant_nor_that_nothing_stands_beside(doubt: str) -> None:
    assert held_back({SAID, "field:organization", doubt})
    assert doubt in _held(evidence=(SAID, doubt), rival=True)


def test_a_reading_that_spells_no_whole_name_is_not_sure() -> None:
    heard = {"read_by:tesseract", "field:name_reading"}
    assert held_back(heard | {"position:name"})
    assert not held_back(heard | {"agrees:name"})
    assert not held_back(heard | {"agrees:reading"})
