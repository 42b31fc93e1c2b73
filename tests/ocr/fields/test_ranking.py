"""Candidates in their order, with their confidence."""

from __future__ import annotations

import pytest

from app.core.reading import SAID, SURE, FieldName, Side
from app.ocr.confidence import Case
from app.ocr.fields.drafts import Draft, Piece
from app.ocr.fields.ranking import best_first, case_of, ranked
from tests.ocr.fields.cards import box


def _draft(value: str, role: float, *, top: float = 0, side: Side = Side.FRONT, **numbers: float) -> Draft:
    piece = Piece(value, 0.99, box(0, top, 100, 20), vertical=False, side=side, **numbers)  # type: ignore[arg-type]
    return Draft(FieldName.TEL, value, piece, role, ["label:TEL", "number:+81312345678"])


def test_each_value_comes_once_the_likeliest_first() -> None:
    drafts = [_draft("2", 0.5), _draft("1", 0.9), _draft("1", 0.3), _draft("", 1.0)]
    assert [(draft.value, draft.role) for draft in best_first(drafts)] == [("1", 0.9), ("2", 0.5)]
    assert ranked([], lambda _: 0.5) == ()


def test_none_is_more_confident_than_the_one_before_it() -> None:
    stated = {"1": 0.8, "2": 0.95, "3": 0.1}
    found = ranked([_draft("2", 0.5), _draft("1", 0.9), _draft("3", 0.2)], lambda case: stated[case.value])
    assert [(each.value, each.confidence) for each in found] == [("1", 0.8), ("2", 0.8), ("3", 0.1)]
    assert found[0].evidence == ("label:TEL",)


def test_the_case_has_what_the_draft_knows() -> None:
    draft = _draft("1", 0.9, certainty=0.7)
    evidence = ["label:TEL", "number:+81312345678"]
    assert case_of(draft, [draft]) == Case(
        FieldName.TEL, "1", evidence, score=0.99, certainty=0.7, role=0.9, rival=False
    )


def test_a_rival_is_another_likely_value_elsewhere_on_the_same_side() -> None:
    first = _draft("1", 0.9)
    rivals = {
        "elsewhere": _draft("2", 0.8, top=50),
        "same place": _draft("2", 0.8),
        "same value": _draft("1", 0.8, top=50),
        "other side": _draft("2", 0.8, top=50, side=Side.BACK),
        "unlikely": _draft("2", 0.4, top=50),
    }
    told = {name for name, other in rivals.items() if case_of(first, [first, other]).rival}
    assert told == {"elsewhere"}


def test_what_the_card_says_of_numbers_leaves_no_rival() -> None:
    direct, office = _draft("1", 0.9), _draft("2", 0.8, top=50)
    direct.add("note:直通")
    free = _draft("0120-123-456", 0.8, top=90)
    free.add("note:フリーダイヤル")
    assert not case_of(direct, [direct, office, free]).rival
    assert not case_of(office, [office, free]).rival
    assert case_of(office, [office, direct]).rival
    assert case_of(free, [free, office]).rival


def test_the_best_says_what_a_persons_word_would_make_of_it() -> None:
    def confidence(case: Case) -> float:
        return 0.99 if SAID in case.evidence else 0.5

    best, other = ranked([_draft("1", 0.9), _draft("2", 0.5)], confidence)
    assert (best.confidence, best.if_said, other.if_said) == (0.5, 0.99, 0.0)
    assert SAID not in best.evidence


@pytest.mark.parametrize("stated", [0.7, SURE])
def test_a_persons_word_takes_nothing_away(stated: float) -> None:
    (best,) = ranked([_draft("1", 0.9)], lambda case: 0.1 if SAID in case.evidence else stated)
    assert best.if_said == stated
