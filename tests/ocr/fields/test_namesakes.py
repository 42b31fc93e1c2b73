"""Names that the card spells elsewhere."""

from __future__ import annotations

import pytest

from app.core.reading import SURE, FieldName
from app.ocr.fields import read_fields
from tests.ocr.fields.cards import rows, values


@pytest.mark.parametrize(
    ("name", "spelled", "other"),
    [
        ("后藤 惠子", "Keiko Goto", "後藤 惠子"),
        ("瀘田 正", "hamada@example.co.jp", "浜田 正"),
        ("口 陽子", "kawaguchi_yoko@example.co.jp", "川口 陽子"),
        ("吉 智子", "Tomoko Yoshida", "吉田 智子"),
        ("山田 太朗", "yamada-jiro@example.co.jp", None),
        ("山田 太郎", "info@example.co.jp", None),
        ("佐藤 太郎", "suzuki@example.co.jp", None),
    ],
)
def test_a_name_that_is_spelled_on_the_card_follows_what_was_read(
    name: str, spelled: str, other: str | None
) -> None:
    fields = read_fields([rows("株式会社青嶺製作所", "営業部課長", f"*{name}", spelled)])
    found = values(fields, FieldName.NAME)
    assert found[0] == name
    assert (other in found) if other else len(found) == 1
    if other:
        further = fields[FieldName.NAME][found.index(other)]
        assert "repaired:reading" in further.evidence
        assert further.confidence < SURE
