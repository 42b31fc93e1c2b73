"""The window: how quickly it starts beside an empty one, how fast stacks are read behind it, whether it ever stalls, how much memory it holds."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from app.operations.opening import open_session
from benchmarks.filling import fill
from benchmarks.measure import Measure
from samplecards import generate_people, write_stack
from samplecards.demo import PASSPHRASE

SEED = 23
STARTS = 7
_NAMES = 20_000
"""Different people; a larger store holds them again, as contacts of other owners."""


def measure(full: bool) -> list[Measure]:
    """Measure with 20,000 cards and a batch of 40, or with 100,000 and 500."""
    cards, sheets = (100_000, 500) if full else (20_000, 40)
    with tempfile.TemporaryDirectory() as folder:
        home, stack = Path(folder) / "home", Path(folder) / "stack"
        truths = write_stack(stack, sheets, SEED)
        with open_session("default", "計測 花子", home=home, passphrase=PASSPHRASE) as session:
            people = generate_people(_NAMES, SEED)
            for _ in range(cards // _NAMES):
                fill(session.store.db, people, session.operator.id)
        first, opened, empty = _starts(home)
        large = run("people", home, str(home))
        batch = run("batch", home, str(stack))
    sides = sum(not side.blank for truth in truths for side in (truth.front, truth.back))
    many = f"{cards:,} cards"
    return [
        Measure("ui.start", first / empty, "ratio", "<= 2", "an empty PySide6 window, same run"),
        Measure("ui.start_seconds", first, "s", "", "to the field for the passphrase, median"),
        Measure("ui.start_unlocked", opened, "s", "", f"to the first area, passphrase at hand, {many}"),
        Measure("ui.stall_start", large["start_stall"] * 1000, "ms", "<= 100", many),
        Measure("ui.stall_search", large["search_stall"] * 1000, "ms", "<= 100", many),
        Measure("ui.stall_scroll", large["scroll_stall"] * 1000, "ms", "<= 100", many),
        Measure("ui.stall_batch", batch["stall"] * 1000, "ms", "<= 100", f"a batch of {sheets} cards"),
        Measure(
            "ui.batch_rate",
            sides * 3600 / batch["seconds"],
            "sides/h",
            ">= 5000",
            f"{sides} printed sides from files to fields, workers started within",
        ),
        Measure("ui.key_to_rows_p95", large["key_to_rows_p95"] * 1000, "ms", "<= 50", many),
        Measure("ui.memory", large["memory"], "MB", "<= 400", f"the window's process, {many}"),
    ]


def _starts(home: Path) -> tuple[float, float, float]:
    """Median seconds until ours can be used, locked and unlocked, and until an empty window can; by turns."""
    ours, opened, empty = [], [], []
    for _ in range(STARTS):
        empty.append(_seconds_to_usable(home, "benchmarks.empty_window"))
        ours.append(_seconds_to_usable(home, "benchmarks.started_window"))
        opened.append(_seconds_to_usable(home, "benchmarks.started_window", PASSPHRASE))
    return statistics.median(ours), statistics.median(opened), statistics.median(empty)


def _seconds_to_usable(home: Path, module: str, passphrase: str = "") -> float:
    start = time.perf_counter()
    with _process(home, module, passphrase=passphrase) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - start
        process.stdout.read()
    if line.strip() != b"usable":
        raise RuntimeError(f"{module} did not start")
    return seconds


def run(scenario: str, home: Path, place: str = "") -> dict[str, float]:
    """What a scenario of ``benchmarks.window`` tells, with the data folder ``home``."""
    with _process(home, "benchmarks.window", scenario, place) as process:
        assert process.stdout is not None
        output = process.stdout.read()
    return msgspec.json.decode(output.splitlines()[-1], type=dict[str, float])


def _process(home: Path, *words: str, passphrase: str = "") -> subprocess.Popen[bytes]:
    platform = {} if os.environ.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
    secret = {"ENISHI_PASSPHRASE": passphrase} if passphrase else {}
    environment = {**os.environ, **platform, **secret, "ENISHI_HOME": str(home)}
    return subprocess.Popen([sys.executable, "-m", *words], stdout=subprocess.PIPE, env=environment)
