"""Kana that are as good large as small."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.kana_size import may_be_of_other_size
from tests.ocr.fields.cards import rows


@pytest.mark.parametrize("text", ["クォーラ", "クオーラ", "青葉キヤノ", "株式会社フアロ", "ミナモティカ"])
def test_either_may_stand_in_a_word_that_nobody_knows(text: str) -> None:
    assert may_be_of_other_size(text)


@pytest.mark.parametrize(
    "text", ["ミナモ", "青葉コンサルティング", "ヴィオルナ", "セラミカ", "株式会社青葉", "いろは"]
)
def test_a_word_of_the_lists_and_a_sound_that_has_one_size_are_no_matter(text: str) -> None:
    assert not may_be_of_other_size(text)


def test_an_organisation_of_such_a_name_is_doubted() -> None:
    fields = read_fields([rows("クォーラ機械リース株式会社", "*山田 太郎")])
    assert "doubt:kana" in fields[FieldName.ORGANIZATION][0].evidence


def test_a_word_that_no_list_has_is_doubted_where_nothing_else_says_it() -> None:
    company = rows("株式会社タカナミ", "*山田 太郎")
    alone = read_fields([company])[FieldName.ORGANIZATION][0]
    assert "doubt:katakana" in alone.evidence
    spelled = rows("株式会社タカナミ", "*山田 太郎", "info@takanami.example.co.jp")
    assert "doubt:katakana" not in read_fields([spelled])[FieldName.ORGANIZATION][0].evidence
    known = rows("青葉コンサルティング株式会社", "*山田 太郎")
    assert "doubt:katakana" not in read_fields([known])[FieldName.ORGANIZATION][0].evidence
