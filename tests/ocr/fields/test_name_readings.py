"""Readings of names in kana."""

from __future__ import annotations

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.card import drafts_of
from tests.ocr.fields.cards import rows, side, text


def test_the_family_name_may_stand_over_the_given_name() -> None:
    lines = (
        text("こいずみ", 100, 60, 12),
        text("けんいち", 100, 76, 12),
        text("小泉 健一", 100, 94, 24),
    )
    fields = read_fields([side(*lines)])
    assert fields[FieldName.NAME_READING][0].value == "こいずみ けんいち"
    assert fields[FieldName.NAME][0].value == "小泉 健一"


def test_kana_of_one_row_stand_from_left_to_right() -> None:
    lines = (
        text("こいずみ", 100, 61, 12),
        text("けんいち", 180, 60, 12),
        text("小泉 健一", 100, 80, 24),
    )
    assert read_fields([side(*lines)])[FieldName.NAME_READING][0].value == "こいずみ けんいち"


def test_letters_that_spell_the_name_are_its_reading_more_than_others() -> None:
    def role(letters: str) -> float:
        drafts = drafts_of((rows("株式会社ミナモ", "*山田 太郎", letters),))
        return next(draft.role for draft in drafts if draft.field is FieldName.NAME_READING)

    assert role("Taro YAMADA") > 0.9 > role("Taro YAMADO")


def test_a_small_kana_that_no_name_has_is_doubted() -> None:
    def evidence(reading: str) -> list[str]:
        drafts = drafts_of((rows("株式会社青嶺製作所", reading, "*縹井 茂男"),))
        return next(draft.evidence for draft in drafts if draft.value == reading)

    assert "doubt:reading" not in evidence("はなだいしげお")
    assert "doubt:reading" in evidence("はなだいしげぉ")
    assert "doubt:reading" in evidence("はなだいしげさょ")
