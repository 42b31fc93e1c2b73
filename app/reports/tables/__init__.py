"""Contacts as tables: CSV, Excel and vCard, out and back in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from app.core.errors import UsageError
from app.reports.tables.contact import ContactRow, ImportResult

__all__ = ["SUFFIXES", "ContactRow", "ImportResult", "read_table", "write_table"]

SUFFIXES = (".csv", ".tsv", ".xlsx", ".vcf")


def write_table(rows: Sequence[ContactRow], out: Path) -> None:
    """Write the contacts in the format that the suffix of ``out`` names.

    Raises UsageError for another suffix, and what the writer of the format raises.
    """
    _writer(out)(rows, out)


def read_table(path: Path) -> ImportResult:
    """Read contacts in the format that the suffix of ``path`` names.

    Raises UsageError for another suffix, and what the reader of the format raises.
    """
    return _reader(path)(path)


def _writer(out: Path) -> Callable[[Sequence[ContactRow], Path], None]:
    match out.suffix.lower():
        case ".csv":
            from app.reports.tables.csv import write_csv

            return write_csv
        case ".tsv":
            from app.reports.tables.csv import write_tsv

            return write_tsv
        case ".xlsx":
            from app.reports.tables.excel import write_excel

            return write_excel
        case ".vcf":
            from app.reports.tables.vcard import write_vcards

            return write_vcards
    raise _unknown(out)


def _reader(path: Path) -> Callable[[Path], ImportResult]:
    match path.suffix.lower():
        case ".csv" | ".tsv":
            from app.reports.tables.csv import read_csv

            return read_csv
        case ".xlsx":
            from app.reports.tables.excel import read_excel

            return read_excel
        case ".vcf":
            from app.reports.tables.vcard import read_vcards

            return read_vcards
    raise _unknown(path)


def _unknown(path: Path) -> UsageError:
    return UsageError(
        "「{name}」の形式は扱えません。ファイル名の終わりを {known} のどれかにしてください。",
        name=path.name,
        known="・".join(SUFFIXES),
    )
