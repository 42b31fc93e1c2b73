"""Sheets that look wrong on the command line: told after the scan, listed, taken out, kept, and undone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import OWNER, Enishi
from tests.ocr.refeeding import office


@pytest.mark.usefixtures("reader_here")
def test_a_card_fed_twice_is_told_and_decided_on(enishi: Enishi, tmp_path: Path) -> None:
    stack = tmp_path / "stack"
    stack.mkdir()
    desk = office(5)
    for number, (person, run) in enumerate(((0, 1), (1, 1), (1, 2)), start=1):
        for side, image in zip(("front", "back"), desk.feed(person, run), strict=True):
            (stack / f"{number:04}_{side}.jpg").write_bytes(image)
    scanned = enishi("scan", "--device", f"folder:{stack}", "--owner", OWNER, "--date", "2026-01")
    assert "2 枚目と 3 枚目: 同じ名刺が 2 回送られたようです。" in scanned.out
    assert json.loads(enishi("batch", "odd", "latest", "--json").out) == {
        "sheet": 3, "kind": "fed_again", "like": 2
    }  # fmt: skip
    assert enishi("batch", "out", "latest", "2").status == 2  # the one that stays
    assert enishi("batch", "out", "latest", "3").status == 0
    assert enishi("batch", "odd", "latest").out == ""
    (listed,) = (json.loads(line) for line in enishi("batch", "list", "--json").out.splitlines())
    assert (listed["sheets"], listed["taken_out"]) == (2, 1)
    assert "重複などで外したもの: 1 枚" in enishi("batch", "slip", "latest").out
    enishi("undo")
    assert "2 枚目と 3 枚目" in enishi("batch", "odd", "latest").out
    assert enishi("batch", "keep", "latest", "3").status == 0
    assert enishi("batch", "odd", "latest").out == ""
    assert enishi("batch", "keep", "latest", "9").status == 2
