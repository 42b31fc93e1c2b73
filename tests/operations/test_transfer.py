"""Contacts out of files: a line with more than fits is told, and not taken in in part."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.reading import FieldName
from app.core.records import Card, Edit, Note, Tag
from app.operations.intake import StackSettings
from app.operations.session import Session
from app.operations.transfer import import_contacts


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (f"佐藤 一,{'あ' * 1001},,", "項目の内容は 1,000 文字までです"),
        (f"佐藤 一,みどり市,{'あ' * 101},", "タグは 100 文字までです"),
        (f"佐藤 一,みどり市,,{'あ' * 20_001}", "メモは 20,000 文字までです"),
    ],
    ids=["field", "tag", "note"],
)
def test_a_line_with_more_than_fits_is_told_and_none_of_it_is_taken_in(
    session: Session, tmp_path: Path, line: str, said: str
) -> None:
    path = tmp_path / "contacts.csv"
    path.write_text(
        f"氏名,会社名,タグ,メモ\n鈴木 二,あおい市,議会,{'あ' * 20_000}\n{line}\n高橋 三,,,\n",
        encoding="utf-8",
    )
    result = import_contacts(session, path, StackSettings(owner=session.operator))
    assert (result.added, [str(problem).partition("(")[0] for problem in result.problems]) == (
        2,
        [f"3 行目: {said}"],
    )
    store = session.store
    names = [edit.value for edit in store.find(Edit) if edit.field is FieldName.NAME]
    assert (len(store.find(Card)), sorted(names)) == (2, ["鈴木 二", "高橋 三"])
    assert ([len(note.text) for note in store.find(Note)], [tag.name for tag in store.find(Tag)]) == (
        [20_000],
        ["議会"],
    )
