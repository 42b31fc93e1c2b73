"""Small kana that are lost in columns."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.small_kana import with_small_kana
from tests.ocr.fields.cards import column, side, text, values


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("アオゾラロボテクス", "アオゾラロボティクス"),
        ("地域連携推進センタ", "地域連携推進センター"),
        ("星霜ソリーションズ株式会社", "星霜ソリューションズ株式会社"),
        ("アオバエンジニアリング", "アオバエンジニアリング"),
        ("マネジャー", "マネジャー"),
        ("青葉メデカルサービス", "青葉メディカルサービス"),
        ("行政書士青葉オフス", "行政書士青葉オフィス"),
        ("みのりアグリフーム", "みのりアグリファーム"),
        ("アオゾラ", "アオゾラ"),
    ],
)
def test_words_of_the_lists_get_their_small_kana_back(read: str, printed: str) -> None:
    assert with_small_kana(read) == printed


def test_columns_alone_are_put_right_and_what_was_read_stays_beside() -> None:
    name = "医療法人青葉クリニク"
    found = read_fields([side(column(name, 1000, 60, 40), column("山田太郎", 500, 60, 70))])
    best = found[FieldName.ORGANIZATION][0]
    assert best.value == "医療法人青葉クリニック"
    assert any(kind.startswith("repaired:") for kind in best.evidence)
    assert name in values(found, FieldName.ORGANIZATION)
    row = read_fields([side(text(name, 60, 60, 40), text("山田太郎", 60, 300, 70))])
    assert values(row, FieldName.ORGANIZATION) == [name]
