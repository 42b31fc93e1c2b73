"""What a card says besides who and where."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.notices import is_notice
from tests.ocr.fields.cards import best, rows


@pytest.mark.parametrize(
    "text",
    [
        "未来をつくる、人をつくる。", "すべては笑顔のために", "建設業許可 東京都知事許可（特-3）第12345号", "ISO9001 認証取得",
        "営業時間 9:00〜18:00 定休日 水曜日", "創業1952年", "LINE ID: @aozora", "Creating Tomorrow Together", "お気軽にご相談ください",
        "青葉市 検索", "[検索]", "水面市で検索", "·配管資材", "• 小児科",
    ],
)  # fmt: skip
def test_slogans_licences_and_hours_are_notices(text: str) -> None:
    assert is_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "株式会社未来をつくる研究所", "総務部登録課", "東京都知事", "山田 太郎", "認定こども園 青葉", "Next Vision Co., Ltd.", "Director",
        "特定非営利活動法人 子どもを守る会", "まちづくり推進課", "ものづくり支援センター", "情報検索課",
    ],
)  # fmt: skip
def test_people_posts_and_organisations_are_none(text: str) -> None:
    assert not is_notice(text)


def test_a_slogan_is_neither_organisation_nor_part_of_it() -> None:
    fields = read_fields(
        [rows("未来をつくる、人をつくる。", "株式会社ミナモ", "営業部", "*山田 太郎", "03-3123-4567")]
    )
    assert best(fields, FieldName.ORGANIZATION) == "株式会社ミナモ"
    assert best(fields, FieldName.DEPARTMENT) == "営業部"
