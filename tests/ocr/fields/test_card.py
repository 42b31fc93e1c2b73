"""Whole cards of every kind."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading import SURE, FieldName, Line, Side
from app.ocr.fields import read_fields
from app.ocr.fields.card import drafts_of, sure_fields
from app.ocr.fields.plain import digits_of, plain
from tests.ocr.fields.cards import best, box, column, rows, side, text, values

HORIZONTAL = rows(
    "株式会社青嶺製作所",
    "営業本部第一営業部",
    "課長",
    "やまだ たろう",
    "*山田 太郎",
    "〒102-0072 東京都千代田区飯田橋1-2-3",
    "青嶺ビル5F",
    "TEL 03-3123-4567  FAX 03-3123-4568",
    "携帯 090-1234-5678",
    "E-mail taro.yamada@seirei.example.co.jp",
    "URL https://www.seirei.example.co.jp/",
    "法人番号 8700110005901",
)


def test_horizontal_card() -> None:
    fields = read_fields([HORIZONTAL])
    assert {name: best(fields, name) for name in fields} == {
        FieldName.NAME: "山田 太郎",
        FieldName.NAME_READING: "やまだ たろう",
        FieldName.ORGANIZATION: "株式会社青嶺製作所",
        FieldName.DEPARTMENT: "営業本部第一営業部",
        FieldName.TITLE: "課長",
        FieldName.POSTAL_CODE: "102-0072",
        FieldName.ADDRESS: "東京都千代田区飯田橋1-2-3 青嶺ビル5F",
        FieldName.TEL: "03-3123-4567",
        FieldName.FAX: "03-3123-4568",
        FieldName.MOBILE: "090-1234-5678",
        FieldName.EMAIL: "taro.yamada@seirei.example.co.jp",
        FieldName.URL: "https://www.seirei.example.co.jp/",
        FieldName.CORPORATE_NUMBER: "8700110005901",
    }


def test_the_lines_alone_make_nothing_sure() -> None:
    fields = read_fields([HORIZONTAL])
    assert all(found[0].confidence < SURE for found in fields.values())


def test_fields_are_sure_once_an_independent_reader_agrees() -> None:
    lines = tuple(replace(line, certainty=1.0) for line in HORIZONTAL.lines)
    drafts = drafts_of([replace(HORIZONTAL, lines=lines)])
    assert sure_fields(drafts) == set()
    for draft in drafts:
        draft.add("read_by:tiny", "read_by:tesseract")
    sure = sure_fields(drafts)
    assert {FieldName.POSTAL_CODE, FieldName.TEL, FieldName.MOBILE} <= sure


def test_candidates_tell_where_they_stand() -> None:
    fields = read_fields([HORIZONTAL])
    tel, fax = fields[FieldName.TEL][0], fields[FieldName.FAX][0]
    assert "label:TEL" in tel.evidence
    assert "label:FAX" in fax.evidence
    assert tel.box is not None
    assert fax.box is not None
    assert tel.box[1][0] < fax.box[0][0]
    assert tel.side is Side.FRONT


def test_nothing_to_read() -> None:
    assert read_fields([]) == {}
    assert read_fields([side()]) == {}
    assert read_fields([side(Line("", 0.1, box(0, 0, 1, 1)), Line("■ ー", 0.3, box(0, 0, 9, 9)))]) == {}


def test_vertical_card_with_kanji_digits() -> None:
    card = side(
        column("株式会社青嶺製作所", 1020, 60, 34),
        column("営業部", 900, 100),
        column("部長", 850, 120),
        column("山田", 680, 120, 64),
        column("太郎", 680, 280, 64),
        column("〒一〇二―〇〇七二", 480, 200),
        column("東京都千代田区飯田橋一―二―三", 440, 100),
        column("電話　〇三―三一二三―四五六七", 400, 100),
        column("ＦＡＸ　〇三―三一二三―四五六八", 360, 100),
    )
    fields = read_fields([card])
    assert best(fields, FieldName.ORGANIZATION) == "株式会社青嶺製作所"
    assert best(fields, FieldName.DEPARTMENT) == "営業部"
    assert best(fields, FieldName.TITLE) == "部長"
    assert best(fields, FieldName.NAME) == "山田 太郎"
    assert best(fields, FieldName.POSTAL_CODE) == "102-0072"
    assert best(fields, FieldName.ADDRESS) == "東京都千代田区飯田橋一―二―三"
    assert best(fields, FieldName.TEL) == "03-3123-4567"
    assert best(fields, FieldName.FAX) == "03-3123-4568"
    assert all(found[0].confidence < SURE for found in fields.values())


def test_english_side_makes_no_second_person() -> None:
    back = rows(
        "Seirei Works Co., Ltd.",
        "Sales Department I",
        "Section Chief",
        "*Taro YAMADA",
        "5F Seirei Bldg., 1-2-3 Iidabashi,",
        "Chiyoda-ku, Tokyo 102-0072, Japan",
        "TEL:+81-3-3123-4567",
        "E-mail:taro.yamada@seirei.example.co.jp",
        which=Side.BACK,
    )
    for sides in ([HORIZONTAL, back], [back, HORIZONTAL]):
        fields = read_fields(sides)
        assert values(fields, FieldName.NAME) == ["山田 太郎"]
        assert values(fields, FieldName.NAME_READING) == ["やまだ たろう", "Taro YAMADA"]
        assert values(fields, FieldName.ORGANIZATION) == ["株式会社青嶺製作所", "Seirei Works Co., Ltd."]
        assert best(fields, FieldName.TEL) == "03-3123-4567"
        assert "agrees:other_side" in fields[FieldName.EMAIL][0].evidence
        assert fields[FieldName.NAME][0].side is Side.FRONT


def test_the_side_with_the_name_is_the_main_one_whichever_way_up_it_was_fed() -> None:
    branches = rows("東日本支社", "〒060-0001 北海道札幌市中央区北一条西1-2 TEL 011-234-5678")
    card = rows("青葉野市役所", "*佐藤 花子", "〒980-0013 宮城県仙台市青葉区花京院1-2-3", which=Side.BACK)
    fields = read_fields([branches, card])
    assert best(fields, FieldName.NAME) == "佐藤 花子"
    assert best(fields, FieldName.POSTAL_CODE) == "980-0013"
    assert best(fields, FieldName.ADDRESS) == "宮城県仙台市青葉区花京院1-2-3"
    assert best(fields, FieldName.ORGANIZATION) == "青葉野市役所"


def test_english_card() -> None:
    card = rows(
        "Wakakusa University",
        "Department of Mechanical Engineering",
        "Associate Professor",
        "*Kumiko FUKUDA",
        "Enju Bldg. No. 2,",
        "5-5-2 Ekimae-chuo, Saga 840-0801, Japan",
        "T. +81-952-21-0167",
        "F. +81-952-21-6956",
        "kumiko.fukuda@wakakusa-u.example.ac.jp",
        "https://www.wakakusa-u.example.ac.jp/",
    )
    fields = read_fields([card])
    assert best(fields, FieldName.NAME) == "Kumiko FUKUDA"
    assert best(fields, FieldName.ORGANIZATION) == "Wakakusa University"
    assert best(fields, FieldName.DEPARTMENT) == "Department of Mechanical Engineering"
    assert best(fields, FieldName.TITLE) == "Associate Professor"
    assert best(fields, FieldName.ADDRESS) == "Enju Bldg. No. 2, 5-5-2 Ekimae-chuo, Saga"
    assert best(fields, FieldName.POSTAL_CODE) == "840-0801"
    assert best(fields, FieldName.TEL) == "+81-952-21-0167"
    assert best(fields, FieldName.FAX) == "+81-952-21-6956"
    assert FieldName.NAME_READING not in fields


def test_card_without_labels() -> None:
    card = rows(
        "地域振興省", "総合政策局情報化推進課", "課長補佐", "*鈴木 一郎", "100-0013 東京都千代田区霞が関1-2-3", "03-3123-4567",
        "090-1234-5678", "ichiro-suzuki@mrp.example.go.jp", "www.mrp.example.go.jp",
    )  # fmt: skip
    fields = read_fields([card])
    assert best(fields, FieldName.ORGANIZATION) == "地域振興省"
    assert best(fields, FieldName.DEPARTMENT) == "総合政策局情報化推進課"
    assert best(fields, FieldName.TITLE) == "課長補佐"
    assert best(fields, FieldName.POSTAL_CODE) == "100-0013"
    assert best(fields, FieldName.TEL) == "03-3123-4567"
    assert best(fields, FieldName.MOBILE) == "090-1234-5678"
    assert best(fields, FieldName.URL) == "www.mrp.example.go.jp"
    assert fields[FieldName.TEL][0].confidence < SURE


_WORDS = (
    "山田 太郎", "株式会社", "青嶺", "営業部長", "部長", "TEL", "FAX:", "03-3123-4567", "〒102-0072", "東京都千代田区飯田橋1-2",
    "taro@", "example.co.Ig.jp", "https：//www.", "〇三―三一二三―四五六七", "(", "１２３", "やまだ", "Taro YAMADA", "Co., Ltd.", "E-mail", "＠", "　",
)  # fmt: skip


@st.composite
def _lines(draw: st.DrawFn) -> Line:
    words = draw(
        st.one_of(
            st.text(max_size=30),
            st.lists(st.sampled_from(_WORDS), max_size=4).map("".join),
            st.lists(st.sampled_from(_WORDS), max_size=4).map(" ".join),
        )
    )
    numbers = st.floats(-50, 1200, allow_nan=False)
    corners = [draw(st.tuples(numbers, numbers)) for _ in range(4)]
    return Line(
        words, draw(st.floats(0, 1)), (corners[0], corners[1], corners[2], corners[3]), draw(st.booleans())
    )


@given(st.lists(_lines(), max_size=8), st.lists(_lines(), max_size=3))
def test_any_lines_are_read_and_nothing_is_invented(front: list[Line], back: list[Line]) -> None:
    fields = read_fields([side(*front), side(*back, which=Side.BACK)])
    given_text = _bare("".join(line.text for line in (*front, *back)))
    for name, candidates in fields.items():
        assert candidates
        confidences = [candidate.confidence for candidate in candidates]
        assert confidences == sorted(confidences, reverse=True)
        for candidate in candidates:
            assert candidate.value
            assert 0 <= candidate.confidence <= 1
            if not any(
                kind.startswith(("repaired:", "joined:", "lines:", "parts:")) for kind in candidate.evidence
            ):
                assert _is_in(candidate.value, name, given_text)


def _bare(words: str) -> str:
    # Which dot a line has is told by its other letters, so by none once lines are joined.
    return re.sub(r"[\s\0·・‧∙⋅•･]", "", plain(words)).casefold()


def _is_in(value: str, name: FieldName, given_text: str) -> bool:
    if name in {
        FieldName.TEL,
        FieldName.FAX,
        FieldName.MOBILE,
        FieldName.POSTAL_CODE,
        FieldName.CORPORATE_NUMBER,
    }:
        return digits_of(plain(value)) in digits_of(given_text)
    return _bare(value) in given_text


@pytest.mark.parametrize("label", ["直通", "直通電話：", "直通番号 "])
def test_the_direct_number_comes_before_the_switchboard(label: str) -> None:
    fields = read_fields([rows("*山田 太郎", "代表電話：03-3123-4500", f"{label}03-3123-4567")])
    assert values(fields, FieldName.TEL)[:2] == ["03-3123-4567", "03-3123-4500"]


def test_a_federation_under_a_prefecture_is_an_organization() -> None:
    fields = read_fields([rows("*山田 太郎", "青葉県中小企業団体中央会", "技術相談室")])
    assert best(fields, FieldName.ORGANIZATION) == "青葉県中小企業団体中央会"
    assert best(fields, FieldName.DEPARTMENT) == "技術相談室"


def test_a_label_may_look_like_the_value_of_another() -> None:
    flat = ((0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (0.0, 4.0))
    lines = tuple(Line(words, 0.0, flat) for words in ("T", "T1", "T"))
    assert read_fields([replace(HORIZONTAL, lines=lines)]) is not None


def test_the_switchboard_in_the_row_of_its_number_is_no_title() -> None:
    head = text("近畿国土基盤局", 60, 40, 40), text("芝 紘輔", 60, 120, 60)
    beside = text("TEL 08512-3-1844", 60, 300), text("代表", 500, 300)
    assert FieldName.TITLE not in read_fields([side(*head, *beside)])
    assert best(read_fields([side(*head, text("代表", 60, 90))]), FieldName.TITLE) == "代表"
