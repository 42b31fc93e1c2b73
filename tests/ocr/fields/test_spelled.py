"""Names that the card spells otherwise than they were read."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.spelled import put_right
from tests.ocr.fields.cards import rows


@pytest.mark.parametrize(
    ("name", "spelled", "right"),
    [
        ("株式会社みずぼん", "mizupon", "株式会社みずぽん"),
        ("みずぼぽ舎", "mizupoposha", "みずぽぽ舎"),
        ("有限会社コンバス", "compass", "有限会社コンバス"),
        ("有限会社コンバス", "konpasu", "有限会社コンパス"),
        ("株式会社MーNAMO", "minamo", "株式会社MINAMO"),
        ("株式会社みずぼん", "mizuho", "株式会社みずぼん"),
        ("株式会社みずぼん", "mizubon-mizupon", "株式会社みずぼん"),
        ("株式会社ぼん", "pon", "株式会社ぼん"),
    ],
)
def test_letters_that_look_alike_are_told_by_what_is_spelled(name: str, spelled: str, right: str) -> None:
    assert put_right(name, [spelled]) == right


def test_what_was_read_stays_beside_what_is_spelled() -> None:
    found = read_fields([rows("株式会社みずぼん", "*山田 太郎", "yamada@mizupon.example.co.jp")])[
        FieldName.ORGANIZATION
    ]
    assert [each.value for each in found] == ["株式会社みずぽん", "株式会社みずぼん"]
    assert "repaired:spelled" in found[0].evidence
    assert "agrees:domain" in found[0].evidence


def test_a_bar_between_capitals_that_nothing_tells_is_doubted() -> None:
    found = read_fields([rows("株式会社MーNAMO", "*山田 太郎", "yamada@example.co.jp")])[
        FieldName.ORGANIZATION
    ]
    assert found[0].value == "株式会社MーNAMO"
    assert "doubt:stray" in found[0].evidence
