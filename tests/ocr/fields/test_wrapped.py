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
        (("青葉県", "信用保証協会"), "青葉県信用保証協会"),
        (("社会福祉法人若草市", "社会福祉協議会"), "社会福祉法人若草市社会福祉協議会"),
        (("白銀堂", "行政書士事務所"), "白銀堂行政書士事務所"),
        (("こもれび堂", "国民健康保険診療所"), "こもれび堂国民健康保険診療所"),
        (("株式会社白銀", "建築設計事務所"), "株式会社白銀建築設計事務所"),
        (("白銀外国法共同事業", "法律事務所"), "白銀外国法共同事業法律事務所"),
        (("公益財団法人白銀", "産業振興センター"), "公益財団法人白銀産業振興センター"),
        (("（株）アオバハウス", "工業"), "（株）アオバハウス工業"),
        (("株式会社白銀野", "ケアサービス"), "株式会社白銀野ケアサービス"),
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


@pytest.mark.parametrize(
    ("second", "right", "top"),
    [("青葉記念病院", 930, 250), ("青葉クリニック", 930, 300)],
)
def test_an_institution_that_bears_the_name_stands_lower_in_the_next_column(
    second: str, right: float, top: float
) -> None:
    columns = (column("医療法人青葉会", 1000, 60, 40), column(second, right, top, 40))
    front = side(*columns, column("山田太郎", 600, 120, 70), column("医事課", 720, 60))
    assert best(read_fields([front]), FieldName.ORGANIZATION) == f"医療法人青葉会{second}"


@pytest.mark.parametrize(
    ("columns", "whole"),
    [
        ((("株式会社", 1000, 60), ("白銀テクノ", 950, 300)), "株式会社 白銀テクノ"),
        ((("株式会社", 1000, 60), ("白銀測量コンサル", 895, 100)), "株式会社 白銀測量コンサル"),
        ((("白銀建設コンサルタント", 1000, 60), ("株式会社", 940, 170)), "白銀建設コンサルタント 株式会社"),
    ],
)
def test_the_rest_of_a_name_stands_lower_or_further_off_in_columns(
    columns: tuple[tuple[str, float, float], ...], whole: str
) -> None:
    lines = [column(words, right, top, 40) for words, right, top in columns]
    front = side(*lines, column("山田太郎", 500, 120, 70), column("課長", 640, 60))
    assert best(read_fields([front]), FieldName.ORGANIZATION) == whole


def test_a_department_in_the_next_column_is_no_name_of_a_lone_legal_form() -> None:
    lines = (
        column("学校法人", 1000, 60, 40),
        column("海洋学部", 895, 100, 40),
        column("白銀国際大学", 700, 60, 40),
    )
    fields = read_fields([side(*lines, column("山田太郎", 500, 120, 70))])
    assert best(fields, FieldName.DEPARTMENT) == "海洋学部"


def test_a_lone_legal_form_gives_way_to_the_name_of_the_other_side() -> None:
    front = side(text("株式会社", 60, 60, 40), text("課長", 700, 500), text("山田 太郎", 400, 300, 70))
    back = side(text("株式会社白銀テクノ", 60, 60, 40), which=Side.BACK)
    assert best(read_fields([front, back]), FieldName.ORGANIZATION) == "株式会社白銀テクノ"


def test_an_office_of_a_ministry_stands_behind_it_in_its_line() -> None:
    fields = read_fields([rows("青葉交通省 若草道路事務所", "環境対策部", "係員", "*山田 太郎")])
    found = fields[FieldName.ORGANIZATION][0]
    assert found.value == "青葉交通省 若草道路事務所"
    assert "doubt:border" in found.evidence


def test_an_english_name_goes_on_behind_and() -> None:
    names = (text("Aobado Registration", 60, 330, LARGE), text("and Survey Office", 60, 380, LARGE))
    front = side(text("Taro Yamada", 60, 150, 60), text("Manager", 60, 240), *names)
    assert best(read_fields([front]), FieldName.ORGANIZATION) == "Aobado Registration and Survey Office"


def test_a_trade_that_is_glued_to_the_name_of_a_company_belongs_to_it() -> None:
    fields = read_fields([rows("株式会社白銀設計コンサルタント", "技師", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "株式会社白銀設計コンサルタント"
    assert best(fields, FieldName.TITLE) == "技師"


def test_a_legal_form_and_a_region_go_on_in_the_centre_under_them() -> None:
    body = (column("経営支援課", 890, 60), column("山田 太郎", 700, 100, 50))
    names = (column("公益財団法人白銀県", 1000, 60, 34), column("中小企業振興センター", 940, 60, 34))
    fields = read_fields([side(*names, *body)])
    assert best(fields, FieldName.ORGANIZATION) == "公益財団法人白銀県中小企業振興センター"
    assert "doubt:wrapped" in fields[FieldName.ORGANIZATION][0].evidence
    assert best(fields, FieldName.DEPARTMENT) == "経営支援課"


def test_what_ends_like_a_department_stays_one_under_them() -> None:
    fields = read_fields([rows("公益財団法人白銀県", "中小企業振興課", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "公益財団法人白銀県"
    assert best(fields, FieldName.DEPARTMENT) == "中小企業振興課"
