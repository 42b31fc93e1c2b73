"""Names of organisations over several lines, as print shops set them."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName, Fields, Line, Side
from app.ocr.fields import read_fields
from tests.ocr.fields.cards import WIDTH, best, column, rows, side, text, values

LARGE = 40


def _read(*names: str, right: bool = False, others: tuple[Line, ...] = ()) -> Fields:
    """A card with the lines of a name set large in a corner, flush left or right, and a body beside it."""
    lines = [text(name, 60, 330 + 50 * number, LARGE) for number, name in enumerate(names)]
    if right:
        widest = max(line.box[1][0] for line in lines)
        lines = [text(line.text, 60 + widest - line.box[1][0], line.box[0][1], LARGE) for line in lines]
    body = (
        text("営業部", 60, 60),
        text("課長", 60, 100),
        text("山田 太郎", 60, 150, 60),
        text("〒386-0012 長野県上田市中央1-21-27", 470, 350),
        text("TEL 0268-27-1145", 470, 390),
    )
    return read_fields([side(*body, *lines, *others)])


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("（株）アオゾ", "ラロボティクス"), "（株）アオゾラロボティクス"),
        (("(有)青", "葉野染"), "(有)青葉野染"),
        (("アオゾラ", "貿易合同会社"), "アオゾラ貿易合同会社"),
        (("青葉", "国際特許事務所"), "青葉国際特許事務所"),
        (("青葉短", "期大学"), "青葉短期大学"),
        (("医療法人社団", "青葉会", "青葉病院"), "医療法人社団 青葉会青葉病院"),
        (("社会医療法人", "青葉記念病院"), "社会医療法人 青葉記念病院"),
        (("医療法人青葉会", "青葉整形外科"), "医療法人青葉会青葉整形外科"),
        (("医療法人社団青葉会", "こもれび小児科"), "医療法人社団青葉会こもれび小児科"),
        (("認定NPO法人", "ひだまり広場"), "認定NPO法人 ひだまり広場"),
        (("生活協同組合みのり", "野"), "生活協同組合みのり野"),
        (("青葉市", "教育委員会"), "青葉市教育委員会"),
        (("青葉産業省", "近畿産", "業青葉局"), "青葉産業省 近畿産業青葉局"),
    ],
)
@pytest.mark.parametrize("right", [False, True])
def test_lines_of_one_size_are_one_name(lines: tuple[str, ...], whole: str, right: bool) -> None:
    assert best(_read(*lines, right=right), FieldName.ORGANIZATION) == whole


def test_lines_whose_place_alone_joins_them_are_never_without_a_doubt() -> None:
    candidate = _read("（株）アオゾ", "ラロボティクス")[FieldName.ORGANIZATION][0]
    assert "doubt:wrapped" in candidate.evidence


def test_a_name_that_stands_whole_elsewhere_leaves_no_doubt() -> None:
    lines = (text("（株）アオゾ", 60, 330, LARGE), text("ラロボティクス", 60, 380, LARGE))
    front = side(text("営業部 課長", 60, 60), text("山田 太郎", 60, 150, 60), *lines)
    back = side(text("（株）アオゾラロボティクス", 600, 500), which=Side.BACK)
    found = read_fields([front, back])[FieldName.ORGANIZATION][0]
    assert found.value == "（株）アオゾラロボティクス"
    assert "agrees:other_side" in found.evidence
    assert "doubt:wrapped" not in found.evidence


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("Seirei", "Law Firm"), "Seirei Law Firm"),
        (("Seirei", "ConsultingLtd."), "Seirei ConsultingLtd."),
        (("Ministry of", "Industrial Progress"), "Ministry of Industrial Progress"),
        (("Aoba City", "Board of Education"), "Aoba City Board of Education"),
    ],
)
def test_english_names_over_two_lines(lines: tuple[str, ...], whole: str) -> None:
    names = [text(line, 60, 330 + 50 * number, LARGE) for number, line in enumerate(lines)]
    front = side(text("Sales Department", 60, 60), text("Taro Yamada", 60, 150, 60), *names)
    assert best(read_fields([front]), FieldName.ORGANIZATION) == whole


def test_what_stands_under_or_over_a_whole_name_is_no_part_of_it() -> None:
    clinic = read_fields([rows("社会医療法人青葉記念病院", "整形外科", "部長", "*山田 太郎")])
    assert best(clinic, FieldName.ORGANIZATION) == "社会医療法人青葉記念病院"
    assert best(clinic, FieldName.DEPARTMENT) == "整形外科"
    ltd = side(
        text("Seirei Works Co., Ltd.", 60, 330, LARGE),
        text("Aoba Museum", 60, 380, LARGE),
        text("Taro Yamada", 60, 150, 60),
    )
    assert "Seirei Works Co., Ltd." in values(read_fields([ltd]), FieldName.ORGANIZATION)
    assert "青葉商事" in values(_read("長野県上田市", "青葉商事"), FieldName.ORGANIZATION)
    assert best(_read("[メール]", "青葉市消防局"), FieldName.ORGANIZATION) == "青葉市消防局"


def test_an_inner_bureau_with_its_section_is_a_department() -> None:
    front = side(
        column("青葉県庁", WIDTH - 60, 60, 44),
        column("議会事務局 議事課", WIDTH - 110, 60, 44),
        column("山田太郎", 500, 60, 70),
    )
    assert best(read_fields([front]), FieldName.ORGANIZATION) == "青葉県庁"
