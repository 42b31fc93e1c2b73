from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.errors import EnishiError, NotFoundError, UsageError
from app.core.messages import Message
from app.core.reading import FieldName
from app.reports.tables.contact import ContactRow
from app.reports.tables.csv import read_csv, write_csv
from tests.reports.tables.strategies import contacts

SURE = settings(deadline=None, max_examples=60)


def read(content: bytes, folder: Path) -> tuple[list[tuple[int, dict[FieldName, str]]], tuple[Message, ...]]:
    path = folder / "in.csv"
    path.write_bytes(content)
    result = read_csv(path)
    return [(number, row.fields) for number, row in result.rows], result.problems


@SURE
@given(st.lists(contacts, min_size=1, max_size=3), st.booleans(), st.sampled_from(",\t;"))
def test_what_is_written_comes_back(rows: list[ContactRow], bom: bool, delimiter: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "表.csv")
        write_csv(rows, path, bom=bom, delimiter=delimiter)
        assert path.read_bytes().startswith(b"\xef\xbb\xbf") == bom
        result = read_csv(path)
    assert [row for _, row in result.rows] == rows
    assert not result.problems


@SURE
@given(st.binary(max_size=400) | st.text(alphabet="氏名,\"\n\t;\0\ra='", max_size=200).map(str.encode))
def test_damage_is_a_problem_or_a_usage_error(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.csv")
        for head in (b"", "氏名,会社名\n".encode()):
            path.write_bytes(head + content)
            with suppress(EnishiError):
                read_csv(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_encodings_and_delimiters(encoding: str, delimiter: str, tmp_path: Path) -> None:
    text = f"氏名{delimiter}E-mail\r\n縁野 髙子{delimiter}a@example.jp\r\n"
    rows, problems = read(text.encode(encoding), tmp_path)
    assert rows == [(2, {FieldName.NAME: "縁野 髙子", FieldName.EMAIL: "a@example.jp"})]
    assert not problems


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3*A1", "'-2+3*A1"),
        ("'=1", "''=1"),
        ("＝1+1", "'＝1+1"),
        ("+81-3-0000-0000", "+81-3-0000-0000"),
        ("+81 (3) 0000.0000", "+81 (3) 0000.0000"),
        ("-", "-"),
        ("'quoted'", "'quoted'"),
    ],
)
def test_only_what_a_spreadsheet_would_evaluate_is_guarded(text: str, written: str, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_csv([ContactRow({FieldName.TEL: text})], path)
    assert written in path.read_text("utf-8-sig").splitlines()[1].split(",")
    assert read_csv(path).rows[0][1].fields == {FieldName.TEL: text}


def test_a_quote_left_open_loses_its_own_line_only(tmp_path: Path) -> None:
    rows, problems = read('氏名,会社名\n甲,A\n"乙,B\n丙,C\n"丁","D"\n戊,E\n'.encode(), tmp_path)
    assert [(number, fields[FieldName.NAME]) for number, fields in rows] == [
        (2, "甲"),
        (4, "丙"),
        (5, "丁"),
        (6, "戊"),
    ]
    assert len(problems) == 1
    assert str(problems[0]).startswith("3 行目：引用符")


def test_ragged_rows(tmp_path: Path) -> None:
    rows, problems = read("氏名,会社名\n甲\n\n乙,B,\n丙,C,余り\n".encode(), tmp_path)
    assert rows == [(2, {FieldName.NAME: "甲"}), (4, {FieldName.NAME: "乙", FieldName.ORGANIZATION: "B"})]
    assert list(map(str, problems)) == ["5 行目：見出しより列が多いため、この行は取り込みませんでした。"]


@pytest.mark.parametrize(
    "content", [b"", b"\r\n \n", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"a,b\n1,2\n", "氏名\n甲\0乙".encode()]
)
def test_no_table(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="取り込んでいません"):
        read(content, tmp_path)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        read_csv(tmp_path / "ない.csv")
    with pytest.raises(NotFoundError):
        write_csv([], tmp_path / "ない" / "x.csv")


def test_hostile_quotes_are_read_in_linear_time(tmp_path: Path) -> None:
    hostile = "氏名,会社名\n" + 'a",,"\n' * 20_000 + '"x\n'
    rows, problems = read(hostile.encode(), tmp_path)
    assert len(rows) + len(problems) > 0
