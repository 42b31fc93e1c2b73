"""Posts at societies and schools, which stand in one word or line with the name of these."""

from __future__ import annotations

import doctest

import pytest

from app.core.reading import FieldName
from app.ocr.fields import read_fields, societies
from tests.ocr.fields.cards import best, rows


def test_the_examples_hold() -> None:
    assert doctest.testmod(societies).failed == 0


_POSTS = [
    "若草ロータリー会　専務代行",
    "若草ロータリー会運営委員長",
    "青葉工業会評議員選定委員",
    "若草商店街振興組合選考委員",
    "青葉高等専門学校企画運営委員",
    "若草大学大学院評議員会議長",
    "青葉農業士会推進員",
    "青葉建築士会 理事",
    "若草まちづくりフォーラム監事（非常勤）",
    "青葉小学校PTA会長",
    "若草町消防団副分団長",
]


@pytest.mark.parametrize("post", _POSTS)
@pytest.mark.parametrize("before", [True, False])
def test_a_post_of_a_society_is_no_part_of_the_title(post: str, before: bool) -> None:
    lines = [post, "部長"] if before else ["部長", post]
    fields = read_fields([rows("株式会社ミナモ繊維", *lines, "*山田 太郎", "TEL 03-1234-5678")])
    assert best(fields, FieldName.TITLE) == "部長"
    assert best(fields, FieldName.ORGANIZATION) == "株式会社ミナモ繊維"


@pytest.mark.parametrize("title", ["後援会会長", "自主防災会会長", "会計課長", "総会議長"])
def test_what_has_no_name_is_a_title_as_it_stands(title: str) -> None:
    assert best(read_fields([rows("株式会社ミナモ繊維", title, "*山田 太郎")]), FieldName.TITLE) == title


def test_a_title_is_as_long_as_what_it_is_for_in_brackets() -> None:
    fields = read_fields([rows("若草市", "主査 (統括)", "*山田 太郎")])
    assert best(fields, FieldName.TITLE) == "主査 (統括)"
    fields = read_fields([rows("若草市", "主査 (技術士)", "*山田 太郎")])
    assert best(fields, FieldName.TITLE) == "主査"
