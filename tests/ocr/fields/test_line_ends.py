"""Words of a line that nobody knows."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from tests.ocr.fields.cards import rows

_DOUBT = "doubt:border"


def test_an_organisation_behind_which_its_line_goes_on_is_in_doubt() -> None:
    fields = read_fields([rows("株式会社ミナモ かがやき", "*山田 太郎")])
    assert _DOUBT in fields[FieldName.ORGANIZATION][0].evidence


@pytest.mark.parametrize("under", ["受付窓口 課長代理", "老年看護学客員教授"])
def test_a_word_that_may_be_a_part_of_the_department_leaves_it_in_doubt(under: str) -> None:
    fields = read_fields([rows("ミナモ繊維株式会社", "お客様相談室", under, "*山田 太郎")])
    assert _DOUBT in fields[FieldName.DEPARTMENT][0].evidence
    assert _DOUBT in fields[FieldName.TITLE][0].evidence


@pytest.mark.parametrize("under", ["課長代理", "客員教授"])
def test_a_title_alone_in_its_line_leaves_nothing_in_doubt(under: str) -> None:
    fields = read_fields([rows("ミナモ繊維株式会社", "お客様相談室", under, "*山田 太郎")])
    assert _DOUBT not in fields[FieldName.DEPARTMENT][0].evidence
