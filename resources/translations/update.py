"""Brings the window's English up to date with the sources: `.venv/bin/python resources/translations/update.py`.

Japanese is what the sources are written in. ``enishi_en.ts`` holds the English of every string in ``app/ui``; new
strings come in as unfinished, those that are gone go out. ``enishi_en.qm`` is what the program loads. The tools are
Qt's own, as PySide6 brings them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import PySide6

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ENGLISH = HERE / "enishi_en.ts"


def update(ts: Path = ENGLISH) -> None:
    """Take in the strings of the sources."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "app" / "ui").rglob("*.py"))
    languages = ("-source-language", "ja_JP", "-target-language", "en_US")
    _tool("lupdate", "-no-obsolete", "-locations", "none", *languages, *sources, "-ts", str(ts))


def release(ts: Path = ENGLISH, qm: Path | None = None) -> None:
    """Compile what the program loads."""
    _tool("lrelease", "-nounfinished", str(ts), "-qm", str(qm or ts.with_suffix(".qm")))


def _tool(name: str, *words: str) -> None:
    tool = Path(PySide6.__file__).parent / (f"{name}.exe" if os.name == "nt" else name)
    subprocess.run([str(tool), "-silent", *words], check=True, cwd=ROOT)


if __name__ == "__main__":
    update()
    release()
    sys.exit(0)
