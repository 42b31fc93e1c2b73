"""What docs/security.md says of the code can be found there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\d+\.\d+\.\d+) \| (.+?) \| ([○×－]) \| (.+?) \|$", PAGE, re.MULTILINE)
NAMED = sorted(set(re.findall(r"(?:app|server|tests|docs|installer)/[\w./-]*\w", PAGE)))


@pytest.mark.parametrize("name", NAMED)
def test_what_the_page_names_is_there(name: str) -> None:
    assert (ROOT / name).exists()


def test_tests_named_without_their_folder_are_there() -> None:
    named = set(re.findall(r"`(test_\w+\.py)`", PAGE))
    assert named
    assert named <= {path.name for path in (ROOT / "tests").rglob("test_*.py")}


def test_every_requirement_is_judged_once_and_counted() -> None:
    numbers = [number for number, *_ in ROWS]
    assert len(numbers) == len(set(numbers)) == 260
    counts = {mark: sum(row[2] == mark for row in ROWS) for mark in "○×－"}
    said = re.search(
        r"(\d+) 件のうち、満たす (\d+)、満たさない\(一部を含む\) (\d+)、当てはまらない (\d+)。", PAGE
    )
    assert said
    assert [int(text) for text in said.groups()] == [len(numbers), *counts.values()]


def test_what_is_summed_up_as_not_met_is_so_in_the_table() -> None:
    summary = PAGE.partition("## 満たしていないこと")[2].partition("## OWASP")[0]
    marks = {number: mark for number, _, mark, _ in ROWS}
    assert {marks[number] for number in re.findall(r"\d+\.\d+\.\d+", summary)} == {"×"}
