"""CSV and TSV (RFC 4180), as spreadsheets and other card services write and read them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from app.core.errors import UsageError
from app.core.messages import Message
from app.reports.files import atomic_file
from app.reports.tables.columns import Layout, table_of
from app.reports.tables.contact import ContactRow, ImportResult, with_newlines
from app.reports.tables.source import decode, read_bytes

_DELIMITERS = ",\t;"


class _Records(Protocol):
    """What ``csv.reader`` gives, whose type has no public name."""

    @property
    def line_num(self) -> int: ...
    def __next__(self) -> list[str]: ...


# What spreadsheets take for a formula (OWASP, "CSV Injection"), in both widths, but for signed
# numbers: +81-3-0000-0000 can call nothing, and other programs want it plain.
_FORMULA = re.compile(r"[=@\t＝＠]|[-+－＋](?![-\d\s().]*\Z)")


def write_csv(rows: Sequence[ContactRow], out: Path, *, bom: bool = True, delimiter: str = ",") -> None:
    """Write UTF-8 with CRLF after every record, and a byte order mark that Excel needs.

    A cell that a spreadsheet would evaluate gets an apostrophe in front, which
    ``read_csv`` takes away. Raises what ``atomic_file`` raises.
    """
    with atomic_file(out) as file:
        text = io.TextIOWrapper(file, "utf-8-sig" if bom else "utf-8", newline="")
        writer = csv.writer(text, delimiter=delimiter)
        writer.writerows([_guarded(cell) for cell in cells] for cells in table_of(rows))
        text.detach()


def write_table_csv(headings: Sequence[str], rows: Sequence[Sequence[str]], out: Path) -> None:
    """Write a table that is no list of contacts, guarded like theirs. Raises what ``atomic_file`` raises."""
    with atomic_file(out) as file:
        text = io.TextIOWrapper(file, "utf-8-sig", newline="")
        csv.writer(text).writerows([_guarded(cell) for cell in cells] for cells in (headings, *rows))
        text.detach()


def write_tsv(rows: Sequence[ContactRow], out: Path) -> None:
    """``write_csv`` with tabs."""
    write_csv(rows, out, delimiter="\t")


def read_csv(path: Path) -> ImportResult:
    """Read UTF-8, UTF-16 or CP932, separated by commas, tabs or semicolons.

    A record that is malformed, or has more cells than there are headers, is a
    problem. Raises UsageError where the file is no table, and what
    ``read_bytes`` raises.
    """
    text = decode(read_bytes(path))
    if text is None:
        raise UsageError(
            "ファイル「{name}」は CSV として読めません。何も取り込んでいません。"
            "文字コードを UTF-8 にして保存し直してください。",
            name=path.name,
        )
    lines = [line + "\n" for line in with_newlines(text).split("\n")]
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    layout, delimiter, start = _layout(lines, first)
    rows: list[tuple[int, ContactRow]] = []
    problems: list[Message] = []
    for number, cells in _records(lines, start, delimiter):
        if cells is None:
            problems.append(
                Message(
                    '{line} 行目：引用符（"）が正しく閉じていないため、この行は取り込みませんでした。',
                    line=number,
                )
            )
            continue
        try:
            row = layout.row_of([_unguarded(cell) for cell in cells])
        except ValueError:
            problems.append(
                Message("{line} 行目：見出しより列が多いため、この行は取り込みませんでした。", line=number)
            )
            continue
        if row is not None:
            rows.append((number, row))
    return ImportResult(tuple(rows), tuple(problems))


def _layout(lines: list[str], first: int) -> tuple[Layout, str, int]:
    """The columns, the delimiter under which most of them are known, and the line after the header."""
    found: list[tuple[int, int, Layout, str, int]] = []
    for rank, delimiter in enumerate(_DELIMITERS):
        reader = _reader(lines, first, len(lines), delimiter)
        try:
            layout = Layout([_unguarded(cell) for cell in next(reader)])
        except (csv.Error, UsageError):
            continue
        found.append((layout.known, -rank, layout, delimiter, first + reader.line_num))
    if not found:
        return Layout([]), "", 0
    _, _, layout, delimiter, start = max(found, key=lambda each: each[:2])
    return layout, delimiter, start


def _records(lines: list[str], start: int, delimiter: str) -> Iterator[tuple[int, list[str] | None]]:
    """Each record with its first line, from 1; None for one that is malformed.

    After a malformed one, the lines that it swallowed are read one by one, so
    that a quote left open loses its own line only and no line is read thrice.
    """
    alone_until = start
    while start < len(lines):
        reader = _reader(lines, start, start + 1 if start < alone_until else len(lines), delimiter)
        try:
            cells: list[str] | None = next(reader)
            after = start + reader.line_num
        except csv.Error:
            cells = None
            alone_until = max(alone_until, start + reader.line_num)
            after = start + 1
        yield start + 1, cells
        start = after


def _reader(lines: list[str], start: int, end: int, delimiter: str) -> _Records:
    return csv.reader(map(lines.__getitem__, range(start, end)), delimiter=delimiter, strict=True)


def _guarded(cell: str) -> str:
    return "'" + cell if _FORMULA.match(cell.lstrip("'")) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell.lstrip("'")) else cell
