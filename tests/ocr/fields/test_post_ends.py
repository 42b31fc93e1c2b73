"""Departments and titles that have their lines for themselves."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.card import drafts_of
from tests.ocr.fields.cards import rows


def _alone(*lines: str) -> dict[FieldName, str]:
    drafts = drafts_of(
        [rows("株式会社青嶺製作所", *lines, "山田 太郎", "〒102-0072 東京都千代田区飯田橋1-2-3")]
    )
    return {draft.field: draft.value for draft in drafts if "fits:alone" in draft.evidence}


def test_a_department_and_a_title_on_lines_of_their_own() -> None:
    assert _alone("総務部人事課", "課長") == {FieldName.DEPARTMENT: "総務部人事課", FieldName.TITLE: "課長"}


def test_a_department_and_a_title_that_fill_a_line_together() -> None:
    assert _alone("総務部 人事課 主任") == {FieldName.DEPARTMENT: "総務部 人事課", FieldName.TITLE: "主任"}
    assert _alone("管理本部", "総務課　課長") == {
        FieldName.DEPARTMENT: "管理本部 総務課",
        FieldName.TITLE: "課長",
    }


@pytest.mark.parametrize("lines", [("総務部人事課主任",), ("総務部", "人事課主任")])
def test_without_a_gap_a_department_and_a_title_may_be_one(lines: tuple[str, ...]) -> None:
    assert not _alone(*lines)


def test_of_the_head_of_something_that_may_be_the_department() -> None:
    assert _alone("総務部", "人事課長") == {FieldName.DEPARTMENT: "総務部"}


def test_an_english_title_of_the_list_and_a_department_by_its_form_are_whole() -> None:
    side = rows(
        "Minamo Corporation", "General Affairs Division", "Senior Manager", "*Taro Yamada", "TEL 03-1234-5678"
    )
    whole = {draft.field: draft.value for draft in drafts_of([side]) if "fits:grammar" in draft.evidence}
    assert whole == {FieldName.DEPARTMENT: "General Affairs Division", FieldName.TITLE: "Senior Manager"}
    side = rows("Minamo Corporation", "Riverside Wonder Manager", "*Taro Yamada", "TEL 03-1234-5678")
    assert not any("fits:grammar" in draft.evidence for draft in drafts_of([side]))


@pytest.mark.parametrize("besides", ["（兼）広報部 部長", "一級建築士", "博士（工学）"])
def test_what_somebody_is_besides_is_no_rival(besides: str) -> None:
    assert _alone("総務部人事課", "課長", besides) == {
        FieldName.DEPARTMENT: "総務部人事課",
        FieldName.TITLE: "課長",
    }


@pytest.mark.parametrize("line", ["地域支援部 事務局次長", "課長 弁護士"])
def test_what_can_be_told_apart_in_two_ways_does_not_fill_its_line(line: str) -> None:
    assert FieldName.TITLE not in _alone(line)


def test_a_charge_without_a_title_beside_it_may_be_the_title() -> None:
    assert FieldName.DEPARTMENT not in _alone("事業第一課", "渉外係")
    assert FieldName.DEPARTMENT in _alone("事業第一課", "渉外係", "主任")


def test_a_second_value_on_another_line_is_a_rival() -> None:
    assert FieldName.TITLE not in _alone("総務部人事課", "課長", "山下 花子", "部長")


def test_a_licence_is_no_title_that_stands_alone() -> None:
    assert FieldName.TITLE not in _alone("二級建築士")


@pytest.mark.parametrize(
    ("title", "doubted"),
    [("産学連携マネージャ", True), ("チームリーダ", True), ("産学連携マネージャー", False), ("主任", False)],
)
def test_a_title_whose_long_vowel_may_be_lost_is_doubted(title: str, doubted: bool) -> None:
    found = read_fields([rows("株式会社青葉", "営業部", title, "*山田 太郎")])[FieldName.TITLE][0]
    assert found.value == title
    assert ("doubt:long-vowel" in found.evidence) == doubted
