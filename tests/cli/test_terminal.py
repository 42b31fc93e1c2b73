"""On a terminal the command shows bars; they have to live through a real one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from samplecards import Layout, write_stack

pty = pytest.importorskip("pty", reason="a terminal of POSIX")


def test_scan_on_a_terminal(tmp_path: Path) -> None:
    write_stack(tmp_path / "stack", 2, seed=21, layout=Layout.HORIZONTAL)
    scan = (
        "scan",
        "--device",
        f"folder:{tmp_path / 'stack'}",
        "--owner",
        "佐藤 花子",
        "--date",
        "unknown",
        "--wait",
    )
    environment = {
        **os.environ,
        "ENISHI_HOME": str(tmp_path / "home"),
        "ENISHI_PASSPHRASE": "x",
        "TERM": "xterm",
    }
    ours, theirs = pty.openpty()
    said = tmp_path / "out.txt"
    with said.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "app", *scan], env=environment, stdout=out, stderr=theirs
        )
    os.close(theirs)
    shown = drain(ours)
    process.wait(60)
    assert process.returncode == 0
    assert "名刺 2 枚を読み取りました" in said.read_text(encoding="utf-8")
    assert "取り込み" in shown
    assert "復旧コード: " in shown
    assert "Traceback" not in shown


def drain(terminal: int) -> str:
    """All that is written to a terminal until its other end is closed."""
    parts = []
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        parts.append(part)
    os.close(terminal)
    return b"".join(parts).decode(errors="replace")
