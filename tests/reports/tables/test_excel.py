from __future__ import annotations

import io
import tempfile
import zipfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.errors import EnishiError, UsageError
from app.core.reading import FieldName
from app.reports.tables import excel
from app.reports.tables.contact import ContactRow
from app.reports.tables.excel import read_excel, write_excel
from tests.reports.tables.strategies import contacts

SURE = settings(deadline=None, max_examples=40)


def workbook(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


PLAIN = workbook(["氏名", "電話"], ["縁野 花子", "03-0000-0000"])


@SURE
@given(st.lists(contacts, min_size=1, max_size=3))
def test_what_is_written_comes_back(rows: list[ContactRow]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "表.xlsx")
        write_excel(rows, path)
        result = read_excel(path)
    assert [row for _, row in result.rows] == rows
    assert not result.problems


@SURE
@given(st.binary(max_size=200), st.integers(0, len(PLAIN)), st.integers(0, 60))
def test_damage_is_a_usage_error_or_a_table(junk: bytes, at: int, length: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.xlsx")
        for content in (junk, PLAIN[:at] + junk + PLAIN[at + length :]):
            path.write_bytes(content)
            with suppress(EnishiError):
                read_excel(path)


@SURE
@given(
    st.sampled_from(
        ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "[Content_Types].xml"]
    ),
    st.data(),
)
def test_a_damaged_part_is_a_usage_error_or_a_table(part: str, data: st.DataObject) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == part:
                at = data.draw(st.integers(0, len(text)))
                text = (
                    text[:at] + data.draw(st.binary(max_size=20)) + text[at + data.draw(st.integers(0, 40)) :]
                )
            new.writestr(name, text)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.xlsx")
        path.write_bytes(content.getvalue())
        with suppress(EnishiError):
            read_excel(path)


def test_cells_are_text(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_excel(
        [ContactRow({FieldName.NAME: "=1+1", FieldName.TEL: "0300000000", FieldName.FAX: "#N/A"})], path
    )
    sheet = openpyxl.load_workbook(path).active
    cells = {cell.value: cell for cell in sheet[2] if cell.value}
    assert set(cells) == {"=1+1", "0300000000", "#N/A"}
    assert {cell.data_type for cell in cells.values()} <= {"s", "inlineStr"}
    assert {cell.number_format for cell in cells.values()} == {"@"}


def test_numbers_and_dates_read_as_typed(tmp_path: Path) -> None:
    path = tmp_path / "in.xlsx"
    path.write_bytes(
        workbook(
            ["氏名", "電話", "名刺交換日", "評価"],
            [],
            ["甲", 312345678, datetime(2026, 1, 15), 2.0],  # noqa: DTZ001
            ["乙", "x", None, 1.5, "余り"],
        )
    )
    result = read_excel(path)
    ((number, row),) = result.rows
    assert number == 3
    assert row == ContactRow(
        {FieldName.NAME: "甲", FieldName.TEL: "312345678"}, exchanged_on="2026-01-15", extras={"評価": "2"}
    )
    assert list(map(str, result.problems)) == [
        "4 行目：見出しより列が多いため、この行は取り込みませんでした。"
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "空"),
        (b"PK\x03\x04", "壊れて"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "パスワード"),
        (workbook(), "何も書かれて"),
        (workbook(["a"], ["b"]), "見出し"),
        (workbook(["氏名", *"列" * 128]), "列が 128"),
    ],
)
def test_no_table(content: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    with pytest.raises(UsageError, match=reason):
        read_excel(path)


def test_a_zip_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(PLAIN)
    monkeypatch.setattr(excel, "_UNPACKED_LIMIT", 1000)
    with pytest.raises(UsageError, match="展開"):
        read_excel(path)


def test_a_row_number_beyond_every_sheet_ends_the_reading(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'<row r="2"', b'<row r="99999999999"'))
    assert read_excel(path).rows == ()


def test_a_value_longer_than_a_cell_is_refused_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    with pytest.raises(UsageError, match="CSV"):
        write_excel([ContactRow(note="長" * 32768)], path)
    assert not list(tmp_path.iterdir())
