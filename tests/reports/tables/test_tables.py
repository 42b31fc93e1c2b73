from __future__ import annotations

from pathlib import Path

import pytest

from app.core.errors import UsageError
from app.core.reading import FieldName
from app.reports.tables import SUFFIXES, ContactRow, read_table, write_table
from tests.reports.tables.strategies import HARD

ROWS = [ContactRow({FieldName.NAME: f"縁野 {name}"}, note="一\n二") for name in HARD]


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".CSV"])
def test_the_suffix_names_the_format(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"連絡先{suffix}"
    write_table(ROWS, path)
    assert [row for _, row in read_table(path).rows] == ROWS


def test_the_formats_differ(tmp_path: Path) -> None:
    paths = [tmp_path / f"x{suffix}" for suffix in SUFFIXES]
    for path in paths:
        write_table(ROWS, path)
    assert len({path.read_bytes() for path in paths}) == 4


def test_what_stood_there_stays_where_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    write_table(ROWS, path)
    before = path.read_bytes()
    with pytest.raises(UsageError):
        write_table([ContactRow(note="長" * 32768)], path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["x.ods", "x", "x.csv.bak"])
def test_another_suffix(name: str, tmp_path: Path) -> None:
    for work in (lambda: read_table(tmp_path / name), lambda: write_table([], tmp_path / name)):
        with pytest.raises(UsageError, match=r"\.csv・\.tsv・\.xlsx・\.vcf"):
            work()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_no_format_can_hold_is_marked(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"x{suffix}"
    write_table([ContactRow({FieldName.NAME: "甲\0乙\ud842丙\r\n丁"})], path)
    assert read_table(path).rows[0][1].fields == {FieldName.NAME: "甲\ufffd乙\ufffd丙\n丁"}
