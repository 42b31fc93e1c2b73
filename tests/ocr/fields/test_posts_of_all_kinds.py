"""Titles and departments of offices of all kinds, a broad sample written from knowledge of real cards, are told apart.

What is no post (names, organisations, addresses, slogans) must stay none.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from app.core.reading import FieldName, Fields, Side
from app.ocr.fields import read_fields
from app.ocr.fields.drafts import Piece
from app.ocr.fields.posts import tokens_of
from app.ocr.fields.tokens import QUALIFICATION
from tests.ocr.fields.cards import best, box, rows

_SAMPLE: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("posts_of_all_kinds.toml").read_text(encoding="utf-8")
)
_TITLE, _DEPARTMENT = FieldName.TITLE, FieldName.DEPARTMENT


def _items(group: str, kind: str) -> list[str]:
    text = _SAMPLE[group][kind]
    parts = text.splitlines() if group == "together" else text.replace("\n", " ").split(" / ")
    return [item for part in parts if (item := part.strip())]


def _said(line: str) -> dict[FieldName | None, str]:
    """What the words of a line are, without spaces."""
    said: dict[FieldName | None, str] = {}
    for token in tokens_of(Piece(line, 1.0, box(0, 0, 400, 20), vertical=False, side=Side.FRONT)):
        said[token.field] = said.get(token.field, "") + _bare(token.piece.text)
    return said


def _has_licence(line: str) -> bool:
    piece = Piece(line, 1.0, box(0, 0, 400, 20), vertical=False, side=Side.FRONT)
    return any(token.role == QUALIFICATION for token in tokens_of(piece))


def _card(line: str, *, english: bool = False) -> Fields:
    """What a card says on which the line stands between the organisation and the name."""
    if english:
        return read_fields(
            [rows("Aoba Corporation", line, "*Taro Wakaba", "1-2-3 Aoba-cho, Minato-ku, Tokyo")]
        )
    return read_fields([rows("株式会社あおば製作所", line, "*若葉　太郎", "東京都千代田区青葉1-2-3")])


def _bare(text: str | None) -> str:
    return (text or "").replace(" ", "").replace("\u3000", "")


def _is_own_unit(department: str | None, title: str) -> bool:
    """Whether there is no department, or the one that a title names: 営業部 of 営業部長."""
    return department is None or _bare(title.removesuffix("長")).endswith(department)


@pytest.mark.parametrize("kind", _SAMPLE["titles"])
def test_titles(kind: str) -> None:
    wrong = []
    for title in _items("titles", kind):
        fields = _card(title, english=kind == "english")
        if (
            set(_said(title)) != {_TITLE}
            or not _is_own_unit(best(fields, _DEPARTMENT), title)
            or not (_bare(best(fields, _TITLE)) == _bare(title) or _has_licence(title))
        ):
            wrong.append(title)
    assert wrong == []


@pytest.mark.parametrize("kind", _SAMPLE["departments"])
def test_departments(kind: str) -> None:
    wrong = []
    for department in _items("departments", kind):
        fields = _card(department, english=kind == "english")
        if (
            set(_said(department)) != {_DEPARTMENT}
            or _bare(best(fields, _DEPARTMENT)) != _bare(department)
            or best(fields, _TITLE)
        ):
            wrong.append(department)
    assert wrong == []


@pytest.mark.parametrize("kind", _SAMPLE["qualifications"])
def test_degrees_and_licences_are_no_posts_of_their_own(kind: str) -> None:
    wrong = [
        licence
        for licence in _items("qualifications", kind)
        if set(_said(licence)) != {_TITLE} or best(_card(licence), _DEPARTMENT)
    ]
    assert wrong == []


@pytest.mark.parametrize("kind", _SAMPLE["together"])
def test_department_and_title_on_one_line(kind: str) -> None:
    wrong = []
    for item in _items("together", kind):
        department, title = item.replace("||", "|").split(" | ")
        if kind == "english":
            lines = [f"{title}, {department}"]
        else:
            lines = [f"{department} {title}", *([] if "||" in item else [department + title])]
        for line in lines:
            fields = _card(line, english=kind == "english")
            read = _bare(best(fields, _DEPARTMENT)), _bare(best(fields, _TITLE))
            if _said(line) != {_DEPARTMENT: _bare(department), _TITLE: _bare(title)} or (
                read != (_bare(department), _bare(title)) and not _has_licence(line)
            ):
                wrong.append(line)
    assert wrong == []


def test_organisations_are_no_posts() -> None:
    lines = _items("neither", "organisations")
    assert [line for line in lines if {_TITLE, _DEPARTMENT} & set(_said(line))] == []


@pytest.mark.parametrize("kind", ["slogans_and_business", "addresses", "english"])
def test_other_lines_are_no_posts(kind: str) -> None:
    wrong = []
    for line in _items("neither", kind):
        fields = _card(line, english=kind == "english")
        if best(fields, _TITLE) or best(fields, _DEPARTMENT):
            wrong.append(line)
    assert wrong == []


def test_names_are_no_posts() -> None:
    wrong = []
    for name in _items("neither", "names"):
        card = rows(
            "株式会社あおば製作所", "総務部 主任", f"*{name.replace(' ', '　')}", "東京都千代田区青葉1-2-3"
        )
        fields = read_fields([card])
        read = best(fields, _DEPARTMENT), best(fields, _TITLE), best(fields, FieldName.NAME)
        if read != ("総務部", "主任", name):
            wrong.append(name)
    assert wrong == []
