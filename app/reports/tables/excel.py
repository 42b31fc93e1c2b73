"""Excel workbooks (Office Open XML, ECMA-376) by openpyxl: every cell is text."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell import WriteOnlyCell

from app.core.errors import EnishiError, UsageError
from app.core.messages import Message
from app.reports.files import atomic_file
from app.reports.tables.columns import Layout, table_of
from app.reports.tables.contact import ContactRow, ImportResult
from app.reports.tables.source import read_bytes

_CELL_LIMIT = 32767
"""Characters of a cell, by the specifications and limits of Excel."""
_ROW_LIMIT = 1_048_576
_COLUMN_LIMIT = 128
"""Columns of the widest table that is read; card services write about forty."""
_UNPACKED_LIMIT = 512 * 1024 * 1024
"""Bytes that a workbook may unpack to; a zip bomb holds more."""
_COMPOUND_FILE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How workbooks with a password, and those of Excel 97, begin."""

# ST_Xstring (ECMA-376 part 1, 22.9.2.19): _xHHHH_ stands for a character that XML cannot hold,
# and _x005F_ for an underscore that would begin such a sequence.
_UNREPRESENTABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile("_x(00[01][0-9A-Fa-f]|005[Ff]|[Ff]{3}[EeFf])_")


def write_excel(rows: Sequence[ContactRow], out: Path) -> None:
    """Write one sheet 連絡先 with a header that stays in view.

    Raises UsageError where a value is longer than a cell, or there are more
    rows than a sheet holds, and what ``atomic_file`` raises.
    """
    if len(rows) >= _ROW_LIMIT:
        raise UsageError(
            "Excel の表には {limit} 件までしか入りません。CSV で保存してください。", limit=_ROW_LIMIT - 1
        )
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("連絡先")
    sheet.freeze_panes = "A2"

    def text_cell(text: str) -> Any:
        escaped = _UNREPRESENTABLE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
        if len(escaped) > _CELL_LIMIT:
            raise UsageError(
                "Excel のセルには {limit} 文字までしか入りませんが、それより長いメモなどがあります。"
                "CSV で保存してください。",
                limit=_CELL_LIMIT,
            )
        cell = WriteOnlyCell(sheet, escaped)
        cell.data_type = "s"  # openpyxl takes =… for a formula and #N/A for an error
        cell.number_format = "@"
        return cell

    try:
        for cells in table_of(rows):
            sheet.append([text_cell(text) if text else None for text in cells])
    finally:
        sheet.close()
    with atomic_file(out) as file:
        book.save(file)


def read_excel(path: Path) -> ImportResult:
    """Read the first sheet that has a header; a formula gives the value that Excel last computed.

    A row with more cells than there are headers is a problem. Raises UsageError
    where the file is no workbook, is encrypted or unpacks to too much, and what
    ``read_bytes`` raises.
    """
    content = read_bytes(path)
    if content.startswith(_COMPOUND_FILE):
        raise UsageError(
            "「{name}」はパスワード付きか、古い形式（.xls）の Excel ファイルのため読めません。"
            "パスワードを外し、.xlsx で保存し直してください。",
            name=path.name,
        )
    try:
        _refuse_bomb(content)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that do not concern us
            return _read_book(content)
    except EnishiError:
        raise
    except Exception as error:  # openpyxl lets anything through that a malformed part causes
        raise UsageError(
            "「{name}」は壊れているか Excel ファイルではないため読めません。何も取り込んでいません。"
            "Excel で開き直して保存してから、もう一度お試しください。",
            name=path.name,
        ) from error


def _refuse_bomb(content: bytes) -> None:
    """``zipfile`` never reads more of a member than its directory says, so the sum is what it will take."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        unpacked = sum(member.file_size for member in archive.infolist())
    if unpacked > _UNPACKED_LIMIT:
        raise UsageError("Excel ファイルは展開すると大きすぎるため取り込めません。いくつかに分けてください。")


def _read_book(content: bytes) -> ImportResult:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    try:
        for sheet in book.worksheets:
            numbered = _filled_rows(sheet)
            header = next(numbered, None)
            if header is not None:
                if len(header[1]) > _COLUMN_LIMIT:
                    raise UsageError(
                        "列が {limit} を超える表は取り込めません。要らない列を消してください。",
                        limit=_COLUMN_LIMIT,
                    )
                return _read_rows(Layout(header[1]), numbered)
    finally:
        book.close()
    raise UsageError("Excel ファイルに何も書かれていません。何も取り込んでいません。")


def _filled_rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, as text, with their numbers from 1."""
    cells = sheet.iter_rows(min_row=1, max_row=_ROW_LIMIT, max_col=_COLUMN_LIMIT + 1, values_only=True)
    for number, values in enumerate(cells, start=1):
        if values.count(None) < len(values):
            texts = [_text(value) for value in values]
            while texts and not texts[-1].strip():
                texts.pop()
            if texts:
                yield number, texts


def _read_rows(layout: Layout, numbered: Iterator[tuple[int, list[str]]]) -> ImportResult:
    rows: list[tuple[int, ContactRow]] = []
    problems: list[Message] = []
    for number, texts in numbered:
        try:
            row = layout.row_of(texts)
        except ValueError:
            problems.append(
                Message("{line} 行目：見出しより列が多いため、この行は取り込みませんでした。", line=number)
            )
            continue
        if row is not None:
            rows.append((number, row))
    return ImportResult(tuple(rows), tuple(problems))


def _text(value: object) -> str:
    """A cell's value as it would be typed."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time.min else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
