"""Kanji that all readers take for others."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName, Side
from app.ocr.fields import read_fields
from app.ocr.fields.rare_kanji import DOUBT, EVIDENCE, twins
from tests.ocr.fields.cards import rows, values


def test_a_usual_kanji_may_stand_for_a_rare_one_and_not_the_other_way_round() -> None:
    assert list(twins("八東野")) == ["八束野"]
    assert not list(twins("八束野"))


def test_either_of_two_that_are_as_usual_may_stand_for_the_other() -> None:
    assert list(twins("荻原")) == ["萩原"]
    assert list(twins("萩原")) == ["荻原"]


@pytest.mark.parametrize(
    ("organization", "host", "doubted"),
    [
        ("茅淳崎大学", "chinusaki-u.ac.jp", True),
        ("八東野市役所", "city.aoba.lg.jp", True),
        ("株式会社瀬東", "aoba.jp", True),
        ("株式会社若東野", "aoba.jp", True),
        # A word, a town, a family name; one of these behind what stands before any.
        ("株式会社東洋工業", "aoba.jp", False),
        ("国土整備省", "aoba.go.jp", False),
        ("東京大学", "aoba.ac.jp", False),
        ("伊東工務店株式会社", "aoba.jp", False),
        ("新伊東工務店株式会社", "aoba.jp", False),
        # The host spells it.
        ("株式会社瀬東", "seto.jp", False),
        ("東瀬戸工業株式会社", "higashiseto.jp", False),
        # No such kanji, or the rare one of two.
        ("青葉大学", "aoba.ac.jp", False),
        ("茅渟崎大学", "aoba.ac.jp", False),
    ],
)  # fmt: skip
def test_an_organisation_is_doubted_unless_a_word_or_the_host_says_which_kanji_it_has(
    organization: str, host: str, doubted: bool
) -> None:
    fields = read_fields([rows(organization, "*山田 太郎", f"yamada@{host}")])
    first = fields[FieldName.ORGANIZATION][0]
    assert first.value == organization
    assert (DOUBT in first.evidence) == doubted


def test_the_english_name_says_it_as_well() -> None:
    back = rows("Higashiseto Consultants Co., Ltd.", "*Taro Yamada", which=Side.BACK)
    fields = read_fields([rows("株式会社東瀬戸", "*山田 太郎"), back])
    assert DOUBT not in fields[FieldName.ORGANIZATION][0].evidence


def test_what_the_host_spells_comes_before_what_was_read() -> None:
    fields = read_fields([rows("八東野市役所", "*山田 太郎", "yamada@city.yatsukano.lg.jp")])
    assert values(fields, FieldName.ORGANIZATION) == ["八束野市役所", "八東野市役所"]
    assert EVIDENCE in fields[FieldName.ORGANIZATION][0].evidence


def test_another_word_of_the_host_puts_no_kanji_in_place_of_the_first() -> None:
    fields = read_fields([rows("株式会社東大塚", "*山田 太郎", "yamada@otsuka.example.jp")])
    assert values(fields, FieldName.ORGANIZATION) == ["株式会社東大塚"]
