"""Cards in one script, and in two."""

from __future__ import annotations

from app.core.reading import FieldName, Side
from app.ocr.fields import read_fields
from tests.ocr.fields.cards import rows

ENGLISH = ("Aoba Works Co., Ltd.", "Manager", "*Taro Yamada", "taro@aoba.example.co.jp")


def test_on_a_card_without_japanese_latin_letters_are_what_it_is_set_in() -> None:
    fields = read_fields([rows(*ENGLISH)])
    for name in (FieldName.NAME, FieldName.ORGANIZATION):
        assert "fits:script" in fields[name][0].evidence


def test_beside_japanese_they_are_not_whichever_side_it_stands_on() -> None:
    fields = read_fields([rows(*ENGLISH), rows("株式会社青葉製作所", "*山田 太郎", which=Side.BACK)])
    found = [candidate for candidates in fields.values() for candidate in candidates]
    assert not any("fits:script" in candidate.evidence for candidate in found)


def test_a_misread_mark_makes_no_card_japanese() -> None:
    fields = read_fields([rows(*ENGLISH, "凸")])
    assert "fits:script" in fields[FieldName.NAME][0].evidence
