"""Organisations beside which the rest of their name may stand."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from tests.ocr.fields.cards import rows, side, text


@pytest.mark.parametrize(
    ("keeper", "other", "doubted"),
    [
        ("医療法人社団青葉会", "こもれび整形外科", True),
        ("学校法人青葉学園", "こもれび高等学校", True),
        ("社会福祉法人青葉会", "こもれび苑", True),
        ("医療法人社団青葉会", "循環器内科", False),
        ("学校法人青葉学園", "総務課", False),
        ("株式会社青葉", "青葉製作所", True),
        ("株式会社青葉", "営業部", False),
    ],
)
def test_a_name_that_may_go_on_somewhere_else_is_doubted(keeper: str, other: str, doubted: bool) -> None:
    lines = (
        text(keeper, 500, 60, 40),
        text("理事長", 60, 100),
        text("山田 太郎", 60, 150, 60),
        text(other, 60, 400, 30),
        text("TEL 0268-27-1145", 470, 500),
    )
    found = read_fields([side(*lines)])[FieldName.ORGANIZATION][0]
    assert found.value == keeper
    assert ("doubt:fragment" in found.evidence) == doubted


def test_a_clinic_is_no_department_of_the_body_that_keeps_it() -> None:
    fields = read_fields([rows("医療法人社団青葉会", "青葉整形外科", "院長", "*山田 太郎")])
    assert FieldName.DEPARTMENT not in fields
    assert fields[FieldName.ORGANIZATION][0].value == "医療法人社団青葉会青葉整形外科"


def test_a_department_that_is_taken_for_want_of_an_organisation_is_doubted() -> None:
    fields = read_fields(
        [rows("Executive Director", "SME Consultation Office", "IP Strategy Section", "*Taro Yamada")]
    )
    found = fields[FieldName.ORGANIZATION][0]
    assert "doubt:fragment" in found.evidence


def test_a_department_set_as_the_second_line_of_a_name_may_be_it() -> None:
    fields = read_fields([rows("株式会社青葉屋", "技術研究所", "営業部", "次長", "*山田 太郎")])
    for field in (FieldName.ORGANIZATION, FieldName.DEPARTMENT):
        assert "doubt:fragment" in fields[field][0].evidence
    fields = read_fields([rows("株式会社青葉屋", "営業部", "次長", "*山田 太郎")])
    for field in (FieldName.ORGANIZATION, FieldName.DEPARTMENT):
        assert "doubt:fragment" not in fields[field][0].evidence


def test_what_stands_behind_a_public_body_may_be_of_its_name_where_the_department_is_elsewhere() -> None:
    fields = read_fields([rows("環境対策部", "係員", "*山田 太郎", "青葉産業省臨海産業局")])
    found = fields[FieldName.ORGANIZATION][0]
    assert (found.value, "doubt:border" in found.evidence) == ("青葉産業省 臨海産業局", True)
    fields = read_fields([rows("係員", "*山田 太郎", "青葉産業省臨海産業局")])
    assert "doubt:fragment" not in fields[FieldName.ORGANIZATION][0].evidence
