"""Everything that is kept has a name on paper."""

from __future__ import annotations

import pytest

from app.core.inventory import FIELDS, KIND_NAMES, column_name, has_name, value_text
from app.core.reading import FieldName
from app.core.records import KINDS, CardStatus, Certainty, Verdict
from app.core.visibility import Visibility
from app.sync.wire_reads import ReadKind


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_and_column_has_a_name(kind: str) -> None:
    assert kind in KIND_NAMES
    assert [column for column in KINDS[kind].columns if not has_name(kind, column)] == []


def test_every_field_of_a_card_has_a_name() -> None:
    assert FIELDS.keys() == set(FieldName)


@pytest.mark.parametrize(
    ("column", "values"),
    [("visibility", Visibility), ("status", CardStatus), ("certainty", Certainty), ("verdict", Verdict),
     ("kind", ReadKind)],
)  # fmt: skip
def test_every_choice_has_a_name(column: str, values: type[Visibility]) -> None:
    assert all(value_text(column, value.value) != value.value for value in values)


def test_what_is_not_known_stays_as_it_is() -> None:
    assert column_name("card", "new_column") == "new_column"
    assert value_text("field", "name") == "氏名"
    assert value_text("field", "newer") == "newer"
    assert value_text("at", "2026-04-01T00:00:00.000Z") == "2026/04/01 09:00"
    assert value_text("at", "?") == "?"
    assert value_text("met_on", "2026-04") == "2026年4月"
