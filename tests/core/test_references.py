"""What names other records is taken out for those who may not know of them, and put back for those who wrote without."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import references
from app.core.documents import EVERY_UNIT, LIFE, Document, document_of
from app.core.records import KINDS
from tests.core.records import example


def document(kind: str, **values: Any) -> Document:
    made = document_of(example(KINDS[kind]), {EVERY_UNIT: ("1", "u")})
    return msgspec.structs.replace(made, values=made.values | values)


def region(page: str) -> dict[str, Any]:
    return {"page": page, "side": "front"}


CARD = document("card", batch="b", sheet="s", repeat_of="r", regions=[region("p"), region("q")])
MEETING = document("meeting", about=["x", "y", "z"])
LOST = document("conflict", of="page", record="p", unit="root", values='{"root":"c"}')


@pytest.mark.parametrize(
    ("named", "ids"),
    [
        (CARD, {"b", "s", "r", "p", "q"}),
        (MEETING, {"x", "y", "z"}),
        (document("note", about=""), set()),
        (document("user"), set()),
        (LOST, {"c"}),
    ],
)
def test_what_a_record_names(named: Document, ids: set[str]) -> None:
    assert references.referred(named.kind, named.values) == ids


def test_hidden_ones_are_taken_out() -> None:
    shown = references.without(CARD, {"b", "q"})
    assert (shown.values["batch"], shown.values["sheet"], shown.values["regions"]) == ("", "s", [region("p")])
    assert references.without(CARD, {"elsewhere"}) is CARD
    assert references.without(LOST, {"c"}).values["values"] == '{"root":""}'


def test_a_link_is_nothing_without_its_ends() -> None:
    assert references.vital(document("link", first="a", second="b")) == ("a", "b")
    assert references.vital(document("tagging", tag="t")) == ("t",)
    assert references.vital(MEETING) == ()


@given(st.sets(st.sampled_from("xyz")), st.permutations("xyzw"), st.integers(0, 4))
def test_one_who_was_not_shown_something_does_not_remove_it(
    hidden: set[str], order: list[str], size: int
) -> None:
    written = [one for one in order[:size] if one not in hidden]
    back = references.put_back("meeting", {"about": written}, MEETING.unit("about"), frozenset(hidden))[
        "about"
    ]
    assert hidden <= set(back)
    assert [one for one in back if one not in hidden] == written
    assert len(back) == len(set(back))


def test_what_was_shown_and_left_as_it_was_comes_back_in_its_order() -> None:
    shown = references.without(MEETING, {"y"})
    assert references.put_back(
        "meeting", shown.unit("about"), MEETING.unit("about"), frozenset("y")
    ) == MEETING.unit("about")


def test_one_who_names_another_instead_is_heard() -> None:
    assert references.put_back("note", {"about": "n"}, {"about": "o"}, frozenset("o")) == {"about": "n"}
    assert references.put_back("note", {"about": ""}, {"about": "o"}, frozenset("o")) == {"about": "o"}


@pytest.mark.parametrize("value", [7, None, {"x": 1}, "text"])
def test_a_list_that_is_none_names_nothing(value: object) -> None:
    assert references.referred("meeting", {"about": value}) == frozenset()


def test_what_arrives_lies_under_what_the_desk_has_changed() -> None:
    arrived = msgspec.structs.replace(
        references.without(MEETING, {"y"}),
        clocks={EVERY_UNIT: ("5", "v")},
        values=MEETING.values | {"about": ["x"]},
    )
    mine = msgspec.structs.replace(
        MEETING,
        values=MEETING.values | {"place": "ここ"},
        clocks={EVERY_UNIT: ("1", "u"), "place": ("6", "u")},
    )
    laid = references.laid_over(arrived, mine, {"place"}, frozenset("z"))
    assert laid.values["place"] == "ここ"
    assert laid.values["about"] == ["x", "z"]  # the server has not got z yet
    assert (laid.clock("place"), laid.clock("about"), laid.clock(LIFE)) == (
        ("6", "u"),
        ("5", "v"),
        ("5", "v"),
    )


@pytest.mark.parametrize(("changed", "lost"), [({"about"}, set()), (set(), {"about"})])
def test_what_was_overtaken_leaves_nothing_behind(changed: set[str], lost: set[str]) -> None:
    """Whether the later value comes before mine was sent, or in the answer to it: the server was never told of z there."""
    arrived = msgspec.structs.replace(
        MEETING, values=MEETING.values | {"about": ["x"]}, clocks={EVERY_UNIT: ("5", "v")}
    )
    mine = msgspec.structs.replace(MEETING, values=MEETING.values | {"about": ["z"]})
    assert references.laid_over(arrived, mine, changed, frozenset("z"), lost).values["about"] == ["x"]
