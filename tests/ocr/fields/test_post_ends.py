"""Departments and titles that have their lines for themselves."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName
from app.ocr.fields.card import drafts_of
from tests.ocr.fields.cards import rows


def _alone(*lines: str) -> dict[FieldName, str]:
    drafts = drafts_of(
        [rows("株式会社青嶺製作所", *lines, "山田 太郎", "〒102-0072 東京都千代田区飯田橋1-2-3")]
    )
    return {draft.field: draft.value for draft in drafts if "fits:alone" in draft.evidence}


def test_a_department_and_a_title_on_lines_of_their_own() -> None:
    assert _alone("総務部人事課", "課長") == {FieldName.DEPARTMENT: "総務部人事課", FieldName.TITLE: "課長"}


@pytest.mark.parametrize(
    "lines",
    [
        ("総務部人事課 課長",),
        ("営業一課サブリーダー",),
        ("総務部人事課", "課長", "（兼）広報部 部長"),
        ("課長 弁護士",),
    ],
)
def test_what_shares_its_line_or_field_is_not_alone(lines: tuple[str, ...]) -> None:
    assert FieldName.TITLE not in _alone(*lines)


def test_a_licence_is_no_title_that_stands_alone() -> None:
    assert FieldName.TITLE not in _alone("二級建築士")
