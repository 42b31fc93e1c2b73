"""Departments and titles whose letters are set wide."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.set_wide import words_of
from tests.ocr.fields.cards import best, rows


@pytest.mark.parametrize(
    ("line", "department", "title"),
    [
        ("総務部財政課　主 任", "総務部財政課", "主 任"),
        ("健康福祉部 長寿課 主  査", "健康福祉部 長寿課", "主  査"),
        ("総務課　課　長　補　佐", "総務課", "課　長　補　佐"),
        ("管理課 課 長補佐", "管理課", "課 長補佐"),
        ("営 業 部 部 長", "営 業 部", "部 長"),
        ("代　表　取　締　役", None, "代　表　取　締　役"),
        ("代表取締役　社　長", None, "代表取締役 社　長"),
    ],
)
def test_letters_set_wide_are_one_word(line: str, department: str | None, title: str) -> None:
    fields = read_fields([rows("株式会社ミナモ", line, "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == department
    assert best(fields, FieldName.TITLE) == title


@pytest.mark.parametrize("line", ["山 田 太 郎", "部長 林", "代表理事 兼 事務局長", "取締役 副 会 食"])
def test_letters_that_make_up_no_post_stay_apart(line: str) -> None:
    assert [line[start:stop] for start, stop in words_of(line)] == line.split()
