"""Telephone numbers in the spellings of cards, and as readers damage them."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.phones import find_damaged_phones, find_phones
from app.ocr.fields.plain import plain
from tests.ocr.fields.cards import best, column, rows, side, text, values


@pytest.mark.parametrize(
    ("line", "tel", "fax"),
    [
        ("Tel | 06-6123-4567 Fax | 06-6123-4568", "06-6123-4567", "06-6123-4568"),
        ("Direct:03·5352·4864 [内線20494] Facsimile:03·5086·1061", "03-5352-4864", "03-5086-1061"),
        ("でんわ(0977)24-9696ふあっくす(0977)26-8715", "(0977)24-9696", "(0977)26-8715"),
        ("TEL 0 4 2 - 7 57 - 5 5 80", "042-757-5580", None),
        ("TEL 0 25- 586- 1754", "025-586-1754", None),
        ("Tel|047-415-965 2", "047-415-9652", None),
        ("Te10749-27-5294", "0749-27-5294", None),
        ("03-3123-4567(TEL) 03-3123-4568(FAX)", "03-3123-4567", "03-3123-4568"),
        ("TEL 03-3123-4567（FAX兼用）", "03-3123-4567", "03-3123-4567"),
        ("電話/FAX 03-3123-4567（共通）", "03-3123-4567", "03-3123-4567"),
        ("Tel: +1 212-555-0123", "+1 212-555-0123", None),
        ("ファックス 03-3123-4568", None, "03-3123-4568"),
    ],
)
def test_lines_with_numbers(line: str, tel: str | None, fax: str | None) -> None:
    fields = read_fields([rows(line)])
    assert (best(fields, FieldName.TEL), best(fields, FieldName.FAX)) == (tel, fax)


@pytest.mark.parametrize(
    "lines",
    [
        ("電話 0749-24-6235(大代表)", "電話 0749-21-8832(ダイヤルイン)"),
        ("0749-24-6235（代表） 0749-21-8832（直通）",),
        ("TEL 0749-24-6235(内線 72995) (大代表)", "TEL 0749-21-8832(ダイヤルイン)"),
        ("電話 0749-24-6235代表", "電話 0749-21-8832直通）"),
        ("Direct:0749-24-6235(大代表)", "Direct:0749-21-8832(ダイヤルイン)"),
        ("IP電話 050-1234-5678", "TEL 0749-21-8832"),
        ("夜間 0749-24-6235", "TEL 0749-21-8832"),
        ("フリーアクセス 0120-123-456", "電話 0749-21-8832"),
    ],
)
def test_ones_own_number_comes_first(lines: tuple[str, ...]) -> None:
    assert best(read_fields([rows(*lines)]), FieldName.TEL) == "0749-21-8832"


def test_a_number_set_apart_is_told_to_be_put_right() -> None:
    assert [phone.repair for phone in find_phones("0 4 2 - 7 57 - 5 5 80")] == ["space"]


def test_an_area_code_that_does_not_exist_is_doubtful() -> None:
    tel = read_fields([rows("TEL 02-6899-0601")])[FieldName.TEL][0]
    assert "doubt:area" in tel.evidence
    for usual in ("TEL 083-969-7516", "TEL 0742-12-3456", "TEL 03-3123-4567"):
        assert "doubt:area" not in read_fields([rows(usual)])[FieldName.TEL][0].evidence


def test_a_three_read_as_two_in_an_area_code_that_does_not_exist() -> None:
    phones = list(find_damaged_phones(plain("電話〇二―六八四三―七六八八"), from_kanji=True))
    assert [(phone.value, phone.repair) for phone in phones] == [("03-6843-7688", "digits")]
    fields = read_fields([side(column("電話〇二―六八四三―七六八八", 600, 40))])
    assert values(fields, FieldName.TEL) == ["03-6843-7688", "〇二―六八四三―七六八八"]


def test_a_label_behind_a_number_is_that_of_the_next_box() -> None:
    parts = text("TEL", 10, 100), text("(0155) 25-4062 FAX", 100, 100), text("(0155) 23-7383", 400, 100)
    fields = read_fields([side(*parts)])
    assert best(fields, FieldName.TEL) == "(0155) 25-4062"
    assert best(fields, FieldName.FAX) == "(0155) 23-7383"


def test_the_tail_of_a_number_is_no_postal_code() -> None:
    fields = read_fields([rows("ふあつくす (027) 347-8716", "〒370-0831 群馬県高崎市あら町5-4")])
    assert values(fields, FieldName.POSTAL_CODE) == ["370-0831"]
