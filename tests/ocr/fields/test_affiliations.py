"""Posts at other organisations than the card's own."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from tests.ocr.fields.cards import best, rows


@pytest.mark.parametrize(
    "lines",
    [
        ("公益社団法人若草法人会", "常任理事"),
        ("若草町商店街連盟委員",),
        ("若草町商店街連盟 委員",),
    ],
)
def test_a_post_of_another_organisation_does_not_join_the_title(lines: tuple[str, ...]) -> None:
    fields = read_fields([rows("ミナモ繊維株式会社", "営業部", "部長", "*山田 太郎", *lines)])
    assert best(fields, FieldName.ORGANIZATION) == "ミナモ繊維株式会社"
    assert best(fields, FieldName.TITLE) == "部長"


def test_a_post_of_another_organisation_is_no_title_where_the_own_one_has_none() -> None:
    fields = read_fields([rows("ミナモ繊維株式会社", "営業部", "若草町商店街連盟委員", "*山田 太郎")])
    assert best(fields, FieldName.TITLE) is None


def test_the_title_under_the_only_organisation_is_ones_own() -> None:
    fields = read_fields([rows("医療法人若草会", "若草病院", "院長", "*山田 太郎")])
    assert best(fields, FieldName.TITLE) == "院長"


@pytest.mark.parametrize(
    "society", ["若草里山保全会", "わかくさDX推進コンソーシアム", "若草市消防団第三分団"]
)
def test_a_post_of_a_society_is_another_one_wherever_the_own_organisation_stands(society: str) -> None:
    posts = "課長", society, "運営委員（広報部会）"
    for lines in (
        ("ミナモ繊維株式会社", "営業部", *posts, "*山田 太郎"),
        ("営業部", *posts, "*山田 太郎", "ミナモ繊維株式会社"),
    ):
        fields = read_fields([rows(*lines)])
        assert best(fields, FieldName.ORGANIZATION) == "ミナモ繊維株式会社"
        assert best(fields, FieldName.DEPARTMENT) == "営業部"
        assert best(fields, FieldName.TITLE) == "課長"
