"""Characters of departments and titles that are put right."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName, Side
from app.ocr.fields import read_fields
from app.ocr.fields.drafts import Piece
from app.ocr.fields.mending import EVIDENCE
from app.ocr.fields.post_mending import mended_post
from tests.ocr.fields.cards import box, column, side, values


def _piece(text: str, vertical: bool) -> Piece:
    return Piece(text, 1.0, box(0, 0, 400, 20), vertical, Side.FRONT)


@pytest.mark.parametrize(
    ("read", "right", "vertical"),
    [
        ("第一宮業部", "第一営業部", False),
        ("健康福祉部 高齡福祉課", "健康福祉部 高齢福祉課", False),
        ("プロジエクトマネージャー", "プロジェクトマネージャー", False),
        ("グルプリダ", "グループリーダー", True),
        ("産学連携推進センタ", "産学連携推進センター", True),
        ("經營戰略部", "経営戦略部", True),
        ("キヤリアコンサルタント", "キャリアコンサルタント", True),
        ("大宮支店", "大宮支店", False),
        ("産学連携推進センタ", "産学連携推進センタ", False),
        ("ミナモトリカ", "ミナモトリカ", True),
        ("グループリーダ", "グループリーダ", False),
        ("ーT推進室", "IT推進室", True),
        ("サブリーダー営業）", "サブリーダー（営業）", True),
        ("ーTミナモ", "ーTミナモ", True),
    ],
)
def test_what_the_grammar_has_only_then(read: str, right: str, vertical: bool) -> None:
    piece = mended_post(_piece(read, vertical))
    assert piece.text == right
    assert (EVIDENCE in piece.marks) is (read != right)


def test_what_was_read_stays_a_candidate() -> None:
    card = side(
        column("株式会社青嶺商店", 1000, 60), column("第一宮業課", 900, 60), column("山田太郎", 700, 100, 60)
    )
    assert set(values(read_fields([card]), FieldName.DEPARTMENT)) >= {"第一営業課", "第一宮業課"}
