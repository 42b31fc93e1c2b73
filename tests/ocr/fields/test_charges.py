"""What somebody is in charge of."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName, Side
from app.ocr.fields import read_fields
from tests.ocr.fields.cards import best, rows


@pytest.mark.parametrize(
    "lines", [("第二営業部", "採用担当"), ("第二営業部 採用担当",), ("第二営業部採用担当",)]
)
def test_a_charge_is_the_title_where_no_other_stands(lines: tuple[str, ...]) -> None:
    fields = read_fields([rows("株式会社ミナモ", *lines, "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == "第二営業部"
    assert best(fields, FieldName.TITLE) == "採用担当"


@pytest.mark.parametrize(
    ("lines", "department", "title"),
    [
        (("社会教育課", "児童文化担当"), "社会教育課 児童文化担当", None),
        (("社会教育課児童文化担当主任司書",), "社会教育課 児童文化担当", "主任司書"),
        (("社会教育課", "文化財担当係長"), "社会教育課 文化財担当", "係長"),
        (("技術企画課 建設ＤＸ担当 主事",), "技術企画課 建設ＤＸ担当", "主事"),
        (("営業課", "営業担当"), "営業課", "営業担当"),
        (("近畿営業所", "営業担当主任"), "近畿営業所", "営業担当主任"),
    ],
)
def test_below_a_division_a_charge_that_no_list_has_is_its_part(
    lines: tuple[str, ...], department: str, title: str | None
) -> None:
    fields = read_fields([rows("青嶺市教育委員会", *lines, "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == department
    assert best(fields, FieldName.TITLE) == title


def test_a_department_with_a_charge_under_it_may_have_it_for_a_part() -> None:
    fields = read_fields([rows("株式会社ミナモ", "新潟出張所", "営業担当", "*山田 太郎")])
    assert "doubt:charge" in fields[FieldName.DEPARTMENT][0].evidence
    fields = read_fields([rows("株式会社ミナモ", "新潟出張所", "課長", "*山田 太郎")])
    assert "doubt:charge" not in fields[FieldName.DEPARTMENT][0].evidence


def test_what_the_english_side_calls_it_is_no_title_beside_it() -> None:
    back = rows("Minamo Co., Ltd.", "Sales Representative", "*Taro Yamada", which=Side.BACK)
    fields = read_fields([rows("株式会社ミナモ", "第二営業部", "営業担当", "*山田 太郎"), back])
    assert best(fields, FieldName.DEPARTMENT) == "第二営業部"
    assert best(fields, FieldName.TITLE) == "営業担当"


def test_a_charge_glued_to_its_department_stays_there_beside_a_title() -> None:
    fields = read_fields([rows("株式会社ミナモ", "第二営業部営業担当", "課長", "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == "第二営業部営業担当"
    assert best(fields, FieldName.TITLE) == "課長"


def test_whom_a_department_serves_is_no_title() -> None:
    fields = read_fields([rows("株式会社ミナモ", "第二営業部法人担当", "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == "第二営業部法人担当"
    assert best(fields, FieldName.TITLE) is None


@pytest.mark.parametrize("line", ["Director, Sales", "General Affairs Unit Chief"])
def test_an_english_title_keeps_what_it_is_for_beside_a_department(line: str) -> None:
    fields = read_fields([rows("Minamo Works Co., Ltd.", line, "Quality Control Division", "*Taro Yamada")])
    assert best(fields, FieldName.TITLE) == line
    assert best(fields, FieldName.DEPARTMENT) == "Quality Control Division"


def test_an_english_line_tells_department_and_title_where_no_other_does() -> None:
    fields = read_fields([rows("Minamo Works Co., Ltd.", "Director, Sales Department", "*Taro Yamada")])
    assert best(fields, FieldName.TITLE) == "Director"
    assert best(fields, FieldName.DEPARTMENT) == "Sales Department"


def test_a_desk_beside_a_title_is_a_department() -> None:
    fields = read_fields([rows("青嶺市物産振興会", "案内所 受付係", "コーディネーター", "*山田 太郎")])
    assert best(fields, FieldName.TITLE) == "コーディネーター"
    assert best(fields, FieldName.DEPARTMENT) == "案内所 受付係"
    assert "doubt:charge" in fields[FieldName.DEPARTMENT][0].evidence
    fields = read_fields([rows("青嶺市物産振興会", "案内所", "受付係", "*山田 太郎")])
    assert best(fields, FieldName.TITLE) == "受付係"
