"""Licences that are titles, and those that are none."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName, Side
from app.ocr.fields import read_fields
from tests.ocr.fields.cards import best, rows


@pytest.mark.parametrize("office", ["若草市", "若草町役場", "若草市教育委員会", "若草市上下水道局"])
@pytest.mark.parametrize("licence", ["保健師", "管理栄養士", "獣医師", "社会福祉士"])
def test_those_who_care_for_people_are_called_so_in_public_offices(office: str, licence: str) -> None:
    fields = read_fields([rows(office, "健康課", licence, "*山田 花子")])
    assert best(fields, FieldName.TITLE) == licence


def test_a_licence_that_is_practised_comes_before_its_english_name() -> None:
    back = rows("Wakakusa City", "Public Health Nurse", "*Hanako Yamada", which=Side.BACK)
    assert (
        best(read_fields([rows("若草市", "健康課", "保健師", "*山田 花子"), back]), FieldName.TITLE)
        == "保健師"
    )


def test_a_licence_is_no_title_where_nobody_practises_it() -> None:
    fields = read_fields([rows("若草印刷株式会社", "総務課", "管理栄養士", "*山田 花子")])
    assert best(fields, FieldName.TITLE) is None


def test_a_degree_with_its_subject_is_printed_with_the_title() -> None:
    fields = read_fields([rows("若草大学", "理学部", "教授（博士（理学））", "*山田 花子")])
    assert best(fields, FieldName.TITLE) == "教授（博士（理学））"


@pytest.mark.parametrize(
    "licence",
    ["認定ファシリティマネジャー", "認定ファシリティマネージャ", "公認スポーツ指導者", "登録ランドスケープアーキテクト", "認定スクラムマスター"],
)  # fmt: skip
def test_what_a_society_acknowledges_is_a_licence_beside_a_title(licence: str) -> None:
    fields = read_fields([rows("若草印刷株式会社", "総務課", "主幹技師", licence, "*山田 花子")])
    assert best(fields, FieldName.TITLE) == "主幹技師"
