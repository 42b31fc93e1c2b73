"""The main job on made-up cards, from a stack of paper to a printed report: `python3 dev.py demo`.

It does what a user does, by the command line: scan, search, print. It ends in the window where there is a
display, and leaves pictures of its screens where there is none.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import app.__main__
from app.cli.main import run
from app.core.reading import FieldName
from samplecards import write_stack

SEED = 20260115
PASSPHRASE = "demo: 縁は異なもの"  # noqa: S105 - it guards made-up cards
OWNER = "佐藤 花子"
SUCCESSOR = "鈴木 一郎"


def main() -> int:
    """Run the demo; exit status 1 where a step failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cards", type=int, default=12, help="how many cards to make (default 12)")
    parser.add_argument("--out", type=Path, default=Path("demo-output"), help="where everything goes")
    parser.add_argument("--no-window", action="store_true", help="end without the window")
    options = parser.parse_args()
    folder: Path = options.out.resolve()
    shutil.rmtree(folder, ignore_errors=True)
    stack = folder / "stack"
    os.environ["ENISHI_HOME"] = str(folder / "home")

    print(f"1. {options.cards} 枚の架空の名刺を両面で作ります。")
    truths = write_stack(stack, options.cards, SEED)
    family = truths[0].fields[FieldName.NAME].split()[0]

    print("2. 仮想スキャナーから取り込み、読み取り、暗号化して保管します。")
    start = time.monotonic()
    scan = (
        "scan", "--device", f"virtual:{stack}", "--owner", OWNER, "--department", "産業振興局/支援課",
        "--date", "2026-01-15", "--tag", "展示会", "--count", str(options.cards), "--wait",
    )  # fmt: skip
    done = step(*scan)
    minutes = (time.monotonic() - start) / 60
    print(f"   1 分に {options.cards / minutes:.0f} 枚(起動を含む)。")

    print(f"3. 「{family}」を探します。")
    done = done and step("search", family)

    print("4. 取り込み票と引継書を PDF にし、保管したものを点検します。")
    slip, report = folder / "取り込み票.pdf", folder / "引継書.pdf"
    done = done and step("batch", "slip", "latest", "--out", str(slip), last_line_only=True)
    done = done and step("report", "handover", "--from", OWNER, "--to", SUCCESSOR, "--out", str(report))
    done = done and step("check")
    if not options.no_window:
        done = done and show_window(folder)
    print(f"すべて {folder} にあります。保管場所(暗号化): {os.environ['ENISHI_HOME']}")
    return 0 if done else 1


def show_window(folder: Path) -> bool:
    """Open the window on what was made, or take pictures of it where none can be opened; whether that went well."""
    environment = {**os.environ, "ENISHI_PASSPHRASE": PASSPHRASE}
    if has_display():
        print("5. 画面を開きます。閉じるとデモは終わります。", flush=True)
        if subprocess.run([sys.executable, "-m", "app"], env=environment, check=False).returncode == 0:
            return True
        print("   画面を開けませんでした(README に、画面に要るライブラリーがあります)。")
    print("5. 主な画面を絵に残します。", flush=True)
    home, pictures = os.environ["ENISHI_HOME"], str(folder / "画面")
    command = [sys.executable, "-m", "samplecards.screens", "--home", home, "--out", pictures]
    environment["QT_LOGGING_RULES"] = "default.warning=false"  # the screen that is none has much to say
    return subprocess.run(command, env=environment, check=False).returncode == 0


def has_display() -> bool:
    """Whether a person can see a window here."""
    return os.environ.get("QT_QPA_PLATFORM") != "offscreen" and app.__main__.has_display()


def step(*words: str, last_line_only: bool = False) -> bool:
    """Run one command as its user would and show what it says; whether it did its work."""
    os.environ["ENISHI_PASSPHRASE"] = PASSPHRASE
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        status = run(["--operator", OWNER, *words])
    lines = said.getvalue().splitlines()
    for line in lines[-1:] if last_line_only else lines:
        print(f"   {line}", flush=True)
    return status == 0


if __name__ == "__main__":
    sys.exit(main())
