"""Which edits of a field stand: those that none lies over whose author knew of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.core.effective import Said, effective_fields, standing
from app.core.reading import FieldName

NAME = FieldName.NAME
CARD = "card"


def said(edit: str, value: str, *over: str, is_revoked: bool = False) -> Said:
    return Said(edit, NAME.value, value, "typed", over, is_revoked)


def ids(*edits: Said) -> list[str]:
    return [one.id for one in standing(edits)[NAME]]


def value(*edits: Said) -> str:
    return effective_fields(None, standing(edits))[NAME].value


def test_each_lies_over_what_its_author_knew() -> None:
    assert ids(said("1", "山田", CARD), said("2", "山本", "1")) == ["2"]


def test_two_who_did_not_know_of_each_other_both_stand_and_the_later_one_holds() -> None:
    edits = said("1", "山田", CARD), said("2", "山本", "1"), said("3", "山元", "1")
    assert ids(*edits) == ["2", "3"]
    assert value(*edits) == "山元"


def test_who_decides_lies_over_both() -> None:
    edits = said("1", "山田", CARD), said("2", "山本", CARD), said("3", "山田", "1", "2")
    assert ids(*edits) == ["3"]


def test_who_knew_holds_whatever_the_clocks_say() -> None:
    earlier, later = said("2", "山本", "1"), said("1", "山田", CARD)
    assert ids(earlier, later) == ["2"]
    assert value(earlier, later) == "山本"


def test_what_was_taken_back_stands_no_more_and_what_it_lay_over_does_not_come_beside_another() -> None:
    first, second = said("1", "山田", CARD), said("2", "山本", "1", is_revoked=True)
    assert ids(first, second) == ["1"]
    assert ids(first, second, said("3", "山元", "2")) == ["3"]


def test_one_of_an_earlier_version_knows_all_that_came_before() -> None:
    assert ids(said("1", "山田", CARD), said("2", "山本")) == ["2"]
    assert ids(said("1", "山田"), said("2", "山本"), said("3", "山元")) == ["3"]


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from("山川田")), min_size=1, max_size=12))
def test_who_always_knows_all_never_has_a_conflict_and_what_stands_is_the_ends(
    steps: list[tuple[int, str]],
) -> None:
    """Each step is said at one of four desks, which have told each other nothing; a last one knows them all."""
    known: dict[int, str] = {}
    edits: list[Said] = []
    for number, (desk, text) in enumerate(steps):
        edits.append(said(str(number), text, known.get(desk, CARD)))
        known[desk] = str(number)
    assert set(ids(*edits)) == set(known.values())
    assert ids(*edits, said("last", "縁", *known.values())) == ["last"]
    assert ids(*edits)[-1] == str(len(steps) - 1)
