"""The main job on made-up cards, from a stack of paper to a printed report: `python3 dev.py demo`.

It does what a user does, by the command line: scan, search, show, correct, undo, print.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from pathlib import Path

from app.cli.main import run
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
    options = parser.parse_args()
    folder: Path = options.out.resolve()
    shutil.rmtree(folder, ignore_errors=True)
    stack = folder / "stack"
    os.environ["ENISHI_HOME"] = str(folder / "home")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

    print(f"1. {options.cards} 枚の架空の名刺を両面で作ります。")
    truths = write_stack(stack, options.cards, SEED)
    name = next(iter(truths[0].fields.values()))
    print(f"   {stack}")

    print("2. 仮想スキャナーから取り込み、読み取り、暗号化して保管します。")
    start = time.monotonic()
    scan = (
        "scan", "--device", f"virtual:{stack}", "--owner", OWNER, "--department", "産業振興局/支援課",
        "--date", "2026-01-15", "--visibility", "department", "--tag", "展示会", "--wait",
    )  # fmt: skip
    if step(*scan):
        return 1
    minutes = (time.monotonic() - start) / 60
    print(f"   1 分に {options.cards / minutes:.0f} 枚(起動も含む)。")

    print(f"3. 「{name.split()[0]}」を探します。")
    report, slip = folder / "引継書.pdf", folder / "取り込み票.pdf"
    steps = (
        ("search", name.split()[0]),
        ("batch", "slip", "latest", "--out", str(slip)),
        ("report", "handover", "--from", OWNER, "--to", SUCCESSOR, "--out", str(report)),
        ("check",),
    )
    if sum(step(*words) for words in steps):
        return 1
    print(f"4. 引継書 {report}\n   取り込み票 {slip}\n   暗号化した保管場所 {os.environ['ENISHI_HOME']}")
    return 0


def step(*words: str) -> int:
    """Run one command as its user would, and show it."""
    print(f"   $ enishi {' '.join(words)}", flush=True)
    os.environ["ENISHI_PASSPHRASE"] = PASSPHRASE
    return run(["--operator", OWNER, *words])


if __name__ == "__main__":
    sys.exit(main())
