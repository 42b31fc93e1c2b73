from __future__ import annotations

import pytest

from app.core.errors import UsageError
from app.core.reading import FieldName
from app.reports.tables.columns import Layout, iso_date, meaning_of


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("氏名", "name"),
        ("フリガナ", "name_reading"),
        ("ﾌﾘｶﾞﾅ", "name_reading"),
        ("よみ", "name_reading"),
        ("勤務先", "organization"),
        ("Company Name", "organization"),
        ("部署名", "department"),
        ("Job Title", "title"),
        ("E-mail", "email"),
        ("メールアドレス", "email"),
        ("TEL会社", "tel"),
        ("ＴＥＬ", "tel"),
        ("Fax", "fax"),
        ("携帯電話", "mobile"),
        ("ホームページ", "url"),
        ("法人番号", "corporate_number"),
        ("名刺交換日", "exchanged_on"),
        ("姓", "name:1"),
        ("名（カナ）", "name_reading:2"),
        ("タグ", "tags"),
        ("備考", "note"),
        ("好物", ""),
        ("", ""),
    ],
)
def test_headers(header: str, meaning: str) -> None:
    assert meaning_of(header) == meaning


def test_an_export_of_another_service() -> None:
    layout = Layout(
        [
            "会社名",
            "姓",
            "名",
            "姓（かな）",
            "名（かな）",
            "TEL会社",
            "TEL直通",
            "都道府県",
            "市区町村",
            "名刺交換日",
            "評価",
            "",
        ]
    )
    row = layout.row_of(
        [
            "縁商事",
            "縁野",
            "太郎",
            "えんの",
            "たろう",
            "03-0000-0000",
            "03-0000-0001",
            "東京都",
            "縁区",
            "2026/1/5",
            "良",
            "謎",
        ]
    )
    assert row is not None
    assert row.fields == {
        FieldName.NAME: "縁野 太郎",
        FieldName.NAME_READING: "えんの たろう",
        FieldName.ORGANIZATION: "縁商事",
        FieldName.ADDRESS: "東京都縁区",
        FieldName.TEL: "03-0000-0000\n03-0000-0001",
    }
    assert row.exchanged_on == "2026-01-05"
    assert row.extras == {"評価": "良", "列12": "謎"}


def test_a_part_that_says_something_else_than_the_whole_is_kept() -> None:
    layout = Layout(["氏名", "姓", "名"])
    same = layout.row_of(["縁野太郎", "縁野", "太郎"])
    other = layout.row_of(["縁野太郎", "旧姓", "太郎"])
    assert same is not None
    assert not same.extras
    assert other is not None
    assert other.extras == {"姓・名": "旧姓 太郎"}


def test_a_date_that_is_none_is_kept_as_it_stands() -> None:
    row = Layout(["氏名", "名刺交換日"]).row_of(["甲", "去年の春"])
    assert row is not None
    assert row.exchanged_on == ""
    assert row.extras == {"名刺交換日（原文）": "去年の春"}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026/01/15", "2026-01-15"),
        ("2026年1月5日", "2026-01-05"),
        ("2026年1月", "2026-01"),
        ("2026年", "2026"),
        ("2026-01-15 00:00:00", "2026-01-15"),
        ("2026-02-30", ""),
        ("0000", ""),
        ("15/01/2026", ""),
    ],
)
def test_dates(text: str, date: str) -> None:
    assert iso_date(text) == date


def test_no_known_column() -> None:
    with pytest.raises(UsageError, match="見出し"):
        Layout(["好物", ""])
