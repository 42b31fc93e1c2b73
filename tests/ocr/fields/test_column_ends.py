"""What is whole in columns."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName
from app.ocr.fields.card import drafts_of
from app.ocr.fields.column_ends import WHOLE
from tests.ocr.fields.cards import column, side, text

_NAME, _PART, _TITLE = FieldName.ORGANIZATION, FieldName.DEPARTMENT, FieldName.TITLE


def _whole(*columns: str, mail: str = "") -> set[FieldName]:
    """The fields of a card of these columns whose likeliest value is whole."""
    lines = [column(words, 1000 - 60 * number, 60) for number, words in enumerate(columns)]
    lines.append(column("山田太郎", 1000 - 60 * len(columns) - 120, 100, size=60))
    lines += [text(mail, 60, 600)] if mail else []
    drafts = drafts_of([side(*lines)])
    return {
        field
        for field in (_NAME, _PART, _TITLE)
        if (found := [draft for draft in drafts if draft.field is field])
        and WHOLE in max(found, key=lambda draft: draft.role).evidence
    }


def test_posts_that_fill_their_columns_are_whole() -> None:
    assert _whole("株式会社青嶺製作所", "営業部営業課", "課長") == {_PART, _TITLE}
    assert _whole("株式会社青嶺製作所", "営業部営業課課長") == {_PART, _TITLE}
    assert _whole("株式会社青嶺製作所", "代表取締役社長") == {_TITLE}


def test_an_organisation_is_whole_if_its_domain_says_so() -> None:
    assert _NAME in _whole("株式会社アオミネ", "営業部", "課長", mail="taro@aomine.example.co.jp")
    assert _NAME not in _whole("株式会社アオミネ", "営業部", "課長", mail="taro@shirane.example.co.jp")


@pytest.mark.parametrize(
    "columns",
    [
        # The lawyer is a partner of the firm, a パートナー弁護士; or so it may be.
        ("弁護士法人青嶺法律事務所", "パートナー", "弁護士"),
        # What he is in charge of may be of the title.
        ("株式会社青嶺製作所", "執行役員", "総務人事担当"),
        # Another post, of whatever office.
        ("株式会社青嶺製作所", "営業部", "課長", "総務部", "部長"),
        # What was left of 本店, of which nothing is known.
        ("株式会社青嶺製作所", "店", "営業部", "課長"),
        # What is of the name, or of the department.
        ("株式会社青嶺製作所本店", "営業部", "課長"),
    ],
)
def test_posts_beside_which_something_is_left_are_not(columns: tuple[str, ...]) -> None:
    assert not _whole(*columns) & {_PART, _TITLE}


def test_a_qualification_that_is_nobodys_title_takes_nothing_away() -> None:
    assert _whole("株式会社青嶺建設", "工事部", "課長", "一級建築士") >= {_PART, _TITLE}


def test_rows_need_no_such_evidence() -> None:
    lines = [
        text(words, 60, 60 + 50 * number)
        for number, words in enumerate(("株式会社青嶺製作所", "営業部", "課長"))
    ]
    assert not any(WHOLE in draft.evidence for draft in drafts_of([side(*lines)]))
