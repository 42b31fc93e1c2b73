"""How long what a record holds may be."""

from __future__ import annotations

from pathlib import Path
from typing import get_origin, get_type_hints

import msgspec
import pytest

from app.core import lengths
from app.core.documents import EVERY_UNIT, Document, check, document_of
from app.core.errors import UsageError
from app.core.records import KINDS, Kind, Meeting, Note, Tag
from tests.core.records import example

LONGEST = 1_000_000


def test_every_column_of_several_values_says_how_many() -> None:
    for kind in KINDS.values():
        hints = get_type_hints(kind.record)
        several = [column for column in kind.columns if get_origin(hints[column]) is tuple]
        assert [column for column in several if not lengths.most(kind.table, column).items] == []


def test_the_table_names_columns_that_there_are() -> None:
    for table, column in lengths.named():
        assert column in KINDS[table].columns
        assert 0 < lengths.most(table, column).characters <= LONGEST


def document(kind: Kind, **values: object) -> Document:
    made = document_of(example(kind), {EVERY_UNIT: ("0" * 12 + "-0000-x", "u")})
    return msgspec.structs.replace(made, values=made.values | values)


@pytest.mark.parametrize("table", sorted(KINDS))
def test_no_text_and_no_list_of_any_record_is_without_end(table: str) -> None:
    kind = KINDS[table]
    hints = get_type_hints(kind.record)
    check(document(kind), lengths=True)
    for column in lengths.columns(table):
        allowed = lengths.most(table, column)
        values: list[object] = ["字" * (allowed.characters + 1)]
        if hints[column] is not str:
            one = document(kind).values[column][0]
            values = [[one] * (allowed.items + 1)]
            if isinstance(one, str) and hints[column] == tuple[str, ...]:
                values.append(["字" * (allowed.characters + 1)])
        for value in values:
            long = document(kind, **{column: value})
            check(long)
            assert lengths.too_long(table, long.values) == column
            with pytest.raises(ValueError, match="length"):
                check(long, lengths=True)


@pytest.mark.parametrize("number", [2**31, -(2**31), 2**64 - 1])
@pytest.mark.parametrize(("table", "column"), [("sheet", "number"), ("page", "dpi"), ("task", "priority")])
def test_a_number_that_a_database_cannot_hold_is_none(table: str, column: str, number: int) -> None:
    with pytest.raises(ValueError, match="int"):
        check(document(KINDS[table], **{column: number}))


def test_a_text_as_long_as_it_may_be_is_no_trouble() -> None:
    lengths.check("note", {"text": "字" * 20_000})
    lengths.check("meeting", {"about": ("x",) * 1000})


def test_what_is_too_long_is_said_with_how_long_it_may_be() -> None:
    note = Note(owner="u", about="c", text="字" * 20_001, operator="u")
    with pytest.raises(UsageError, match="メモは 20,000 文字までです\\(20,001 文字あります\\)"):
        lengths.check_record(note)
    with pytest.raises(UsageError, match="タグは 100 文字までです"):
        lengths.check_record(Tag(owner="u", name="字" * 101))
    with pytest.raises(UsageError, match="相手の名刺は 1,000 件までです\\(1,001 件あります\\)"):
        lengths.check("meeting", {"about": ("x",) * 1001})
    assert lengths.too_long(Meeting.KIND.table, {"minutes": "字" * 20_001}, ["place"]) == ""


def test_people_are_told_the_lengths_of_what_they_write() -> None:
    text = (Path(__file__).parents[2] / "docs" / "server.md").read_text("utf-8")
    told = text.partition("## 記録の長さ")[2].partition("##")[0]
    for allowed in lengths.named().values():
        if allowed.what:
            assert f"{allowed.characters:,} 文字" in told
        if allowed.what and allowed.items:
            assert f"{allowed.items:,} 件" in told or f"{allowed.items} 個" in told
