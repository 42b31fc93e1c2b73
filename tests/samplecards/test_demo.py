"""The demo does the main job and says so."""

import subprocess
import sys
from pathlib import Path


def test_the_demo(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "samplecards.demo",
        "--cards",
        "3",
        "--no-window",
        "--out",
        str(tmp_path / "out"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "シート 3、ページ 6" in done.stdout
    assert "名刺 3 枚を読み取りました" in done.stdout
    assert "壊れたところはありません" in done.stdout
    for name in ("引継書.pdf", "取り込み票.pdf"):
        assert (tmp_path / "out" / name).read_bytes().startswith(b"%PDF-")
