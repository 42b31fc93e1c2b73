"""One word for one thing, in all that people read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_READ = [
    *(path for path in (ROOT / "app").rglob("*.py") if "ocr" not in path.parts),
    *(ROOT / "server").rglob("*.py"),
    *(ROOT / "docs").rglob("*.md"),
    ROOT / "README.md",
]


@pytest.mark.parametrize(
    ("other", "word"),
    [("(?<![市区])役所", "機関"), ("送受信", "同期"), ("持ち主", "所有者"), ("却下", "不承認")],
)
def test_a_thing_is_called_by_its_word(other: str, word: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in _READ
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(other, line)
    ]
    assert not found, f"{word}: {found}"
