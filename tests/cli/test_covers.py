"""Cover sheets from the command line: printed, fed with a stack, and told."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from tests.cli.conftest import OWNER, Enishi
from tests.operations.covers import worn
from tests.operations.desk import page


def scanned(pdf: Path, dpi: int = 200) -> list[bytes]:
    """Every page of A4 of a PDF as a feeder delivers it."""
    document = pypdfium2.PdfDocument(pdf)
    sheets = [
        worn(np.asarray(paper.render(scale=dpi / 72, grayscale=True).to_pil()), seed, dpi, 1.5, 180)
        for seed, paper in enumerate(document)
    ]
    document.close()
    return sheets


def lay(stack: Path, *fronts: bytes) -> None:
    stack.mkdir()
    for number, front in enumerate(fronts, start=1):
        (stack / f"{number:04}_front.jpg").write_bytes(front)
        (stack / f"{number:04}_back.jpg").write_bytes(page(""))


def listed(enishi: Enishi) -> list[tuple[str, str, str, int, int]]:
    batches = [json.loads(line) for line in enishi("batch", "list", "--json").out.splitlines()]
    return [
        (item["owner"], item["exchanged_on"], item["state"], item["sheets"], item["covers"])
        for item in batches
    ]


@pytest.mark.usefixtures("reader_here")
def test_a_department_prints_its_sheets_and_one_pile_is_divided_by_them(
    enishi: Enishi, tmp_path: Path
) -> None:
    for name in ("佐藤 花子", "鈴木 一郎"):
        enishi("staff", "place", name, "支援課")
    pdf = tmp_path / "区切り用紙.pdf"
    made = enishi(
        "report",
        "cover",
        "--department",
        "支援課",
        "--date",
        "2026-01-15",
        "--tag",
        "展示会",
        "--out",
        str(pdf),
    )
    assert made.out == f"区切り用紙 2 枚を {pdf} に書き出しました。\n"
    first, second = scanned(pdf)
    stack = tmp_path / "stack"
    lay(stack, page("a"), first, page("b"), page("c"), second, page("d"))
    result = enishi("scan", "--device", f"virtual:{stack}", "--owner", "高橋 実", "--date", "2025")
    assert result.status == 0
    assert "区切り用紙 2 枚で分けました。" in result.out
    assert "シート 4、" in result.out
    assert sorted(listed(enishi)) == sorted(
        [
            ("高橋 実", "2025", "ended", 1, 0),
            ("佐藤 花子", "2026-01-15", "ended", 2, 1),
            ("鈴木 一郎", "2026-01-15", "ended", 1, 1),
        ]
    )
    assert "区切り用紙: 1 枚" in enishi("batch", "slip", "latest").out


def test_a_pile_that_ends_with_a_cover_sheet_is_told(enishi: Enishi, tmp_path: Path) -> None:
    pdf = tmp_path / "cover.pdf"
    enishi("report", "cover", "--owner", OWNER, "--out", str(pdf))
    stack = tmp_path / "stack"
    lay(stack, page("a"), *scanned(pdf))
    result = enishi("scan", "--device", f"folder:{stack}", "--owner", OWNER, "--date", "2025")
    assert "最後の区切り用紙のあとに名刺がありません。" in result.out


@pytest.mark.usefixtures("reader_here")
def test_a_sheet_from_another_profile_is_told_and_decided_on(enishi: Enishi, tmp_path: Path) -> None:
    pdf = tmp_path / "cover.pdf"
    enishi("--profile", "elsewhere", "report", "cover", "--owner", OWNER, "--out", str(pdf))
    stack = tmp_path / "stack"
    lay(stack, page("a"), *scanned(pdf), page("b"))
    result = enishi("scan", "--device", f"virtual:{stack}", "--owner", OWNER, "--date", "2025")
    assert "ほかのパソコンかプロファイルで印刷された用紙です。" in result.out
    assert "見比べて決めるシートが 1 枚残っています。" in enishi("batch", "slip", "latest").out
    assert json.loads(enishi("batch", "odd", "latest", "--json").out)["kind"] == "cover_foreign"
    assert enishi("batch", "keep", "latest", "0").status == 0
    assert enishi("batch", "odd", "latest").out == ""
    assert enishi("batch", "card", "latest").status == 2


def test_a_cover_sheet_needs_somebody_to_be_for(enishi: Enishi, tmp_path: Path) -> None:
    out = str(tmp_path / "cover.pdf")
    assert enishi("report", "cover", "--out", out).status == 2
    assert enishi("report", "cover", "--owner", OWNER, "--list", "x.csv", "--out", out).status == 2
    assert enishi("report", "cover", "--owner", "誰 其", "--out", out).status == 1
