"""Documents merge alike in whatever order they come, and hold every kind of record without loss."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import (
    EVERY_UNIT,
    LIFE,
    Document,
    check,
    document_of,
    extra_of,
    merge,
    record_of,
    units_of,
)  # fmt: skip
from app.core.ids import new_id
from app.core.records import KINDS, Kind, Record
from tests.core.records import example

UNITS = ("ownership", "exchanged_on", "status", "from_a_newer_version", LIFE)
CARD = document_of(example(KINDS["card"]), {EVERY_UNIT: ("0", "u")})

stamps = st.tuples(st.sampled_from(["1-a", "2-a", "2-b", "3-c"]), st.sampled_from(["u", "v"]))


@st.composite
def states(draw: st.DrawFn) -> Document:
    """States of one card; equal clocks may have unequal values, as forgeries do."""
    text = st.sampled_from(["x", "y"])
    values: dict[str, Any] = CARD.values | {
        "owner": draw(text), "visibility": draw(text), "exchanged_on": draw(text), "status": draw(text),
    }  # fmt: skip
    if draw(st.booleans()):
        values["from_a_newer_version"] = draw(st.one_of(text, st.lists(text, max_size=2)))
    clocks = {EVERY_UNIT: draw(stamps)} | draw(st.dictionaries(st.sampled_from(UNITS), stamps))
    revoked = draw(st.sampled_from(["", "2026"]))
    return msgspec.structs.replace(
        CARD, values=values, clocks=clocks, revoked_at=revoked, revoked_by=revoked and "u"
    )


def meaning(document: Document) -> tuple[Any, ...]:
    """What a document says, however its clocks are folded."""
    clocks = {unit: document.clock(unit) for unit in units_of(document)}
    return document.values, clocks, document.revoked_at, document.revoked_by


@given(states(), states())
def test_merging_is_commutative(one: Document, other: Document) -> None:
    assert meaning(merge(one, other)[0]) == meaning(merge(other, one)[0])


@given(states(), states(), states())
def test_merging_is_associative(one: Document, other: Document, third: Document) -> None:
    left = merge(merge(one, other)[0], third)[0]
    right = merge(one, merge(other, third)[0])[0]
    assert meaning(left) == meaning(right)


@given(states(), states())
def test_merging_is_idempotent(one: Document, other: Document) -> None:
    both = merge(one, other)[0]
    assert meaning(merge(one, one)[0]) == meaning(one)
    assert meaning(merge(both, other)[0]) == meaning(both)
    assert merge(both, both)[1] == []


@given(states(), states())
def test_units_are_not_torn_and_none_is_lost(one: Document, other: Document) -> None:
    both, lost = merge(one, other)
    for unit in units_of(both):
        assert both.unit(unit) in [state.unit(unit) for state in (one, other)]
    assert one.values.keys() | other.values.keys() == both.values.keys()
    for loss in lost:
        assert loss.values in [state.unit(loss.unit) for state in (one, other)]
        assert loss.values != both.unit(loss.unit)


@given(states())
def test_a_document_travels_unchanged(document: Document) -> None:
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(document), type=Document) == document
    assert msgspec.json.decode(msgspec.json.encode(document), type=Document) == document


def test_two_records_do_not_merge() -> None:
    with pytest.raises(ValueError):
        merge(CARD, msgspec.structs.replace(CARD, id=new_id()))


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_record_comes_back_as_it_was(kind: Kind) -> None:
    record = example(kind)
    document = document_of(record, {EVERY_UNIT: ("0", "u")}, {"later": [1, {"a": None}]})
    travelled = msgspec.msgpack.decode(msgspec.msgpack.encode(document), type=Document)
    assert record_of(travelled) == record
    assert extra_of(travelled) == {"later": [1, {"a": None}]}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_column_of_another_type_is_refused(kind: Kind) -> None:
    document = document_of(example(kind), {EVERY_UNIT: ("0", "u")})
    for column in kind.columns:
        with pytest.raises(ValueError):
            record_of(msgspec.structs.replace(document, values=document.values | {column: {"no": b"such"}}))


def test_a_kind_that_is_not_known_is_refused() -> None:
    for function in (record_of, check):
        with pytest.raises(ValueError, match="kind"):
            function(msgspec.structs.replace(CARD, kind="secret"))


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_what_is_checked_and_what_is_made_are_the_same(kind: Kind) -> None:
    document = document_of(example(kind), {EVERY_UNIT: ("0", "u")})
    changes: list[dict[str, Any]] = [{}, {"later": [1, {"a": None}]}, {"id": 5}]
    others = ["", "名刺", "2026-13", "2026-02-30", 3, -0.5, True, None, [], ["x"], {}, {"no": b"such"}]
    changes += [{column: other} for column in kind.columns for other in others]
    states = [document.values | change for change in changes]
    states += [
        {name: value for name, value in document.values.items() if name != column} for column in kind.columns
    ]
    for values in states:
        state = msgspec.structs.replace(document, values=values)
        assert _passes(check, state) == _passes(record_of, state), values


def _passes(function: Callable[[Document], object], document: Document) -> bool:
    try:
        function(document)
    except ValueError:
        return False
    return True


def test_a_new_record_says_its_clock_once() -> None:
    record: Record = example(KINDS["card"])
    document = document_of(replace(record), {EVERY_UNIT: ("7-a", "u")})
    assert {document.clock(unit) for unit in units_of(document)} == {("7-a", "u")}
