"""Sheets from a virtual scanner on the real libusb into the encrypted store, against a loop that throws them away."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import Measure
from tests.devices.judges import UMOCKDEV
from tests.devices.rig import cards, pile
from tests.devices.rig.plug import ROOT, plugged
from tests.devices.rig.scenario import Scenario

SEED = 5
ROUNDS = 2
"""Ours and the bare loop take turns, so that a busy moment of the machine strikes both."""
PACE = 150
"""Sheets a minute of the quickest desk scanners, with cards."""
DEVICE = "04c5:132e"
DRAWN = 20
"""Different sheets; they are fed again and again."""

Told = dict[str, float]


def measure(full: bool) -> list[Measure]:
    """Measure with 100 sheets, or 500; without umockdev nothing can be measured."""
    if not UMOCKDEV.present:
        print(f"bench scan: {UMOCKDEV.reason}", file=sys.stderr)
        return []
    sheets = 500 if full else 100
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder) / "paper"
        paper.mkdir()
        pile.store(paper, cards.cards(DRAWN, SEED))
        ours = bare = 0.0
        for turn in range(ROUNDS):
            ours += _rate(_fed(paper, sheets, "benchmarks.fed_stack", f"{folder}/{turn}", f"usb:{DEVICE}"))
            bare += _rate(_fed(paper, sheets, "tests.devices.rig.bare", DEVICE))
        motor = 60 / PACE
        alone, reading = (
            _fed(
                paper,
                sheets,
                "benchmarks.fed_stack",
                f"{folder}/p{word}",
                f"usb:{DEVICE}",
                word,
                seconds=motor,
            )
            for word in ("", "read")
        )
    kind = f"{sheets} duplex cards, colour, 300 dpi, raw, through libusb"
    return [
        Measure("scan.rate", ours / ROUNDS, "cards/min", f">= {PACE}", f"{kind}; reading off"),
        Measure("scan.bare_rate", bare / ROUNDS, "cards/min", "", "a pyusb loop that throws the data away"),
        Measure("scan.share_of_bare", ours / bare, "ratio", ">= 0.7", "that loop, same run"),
        Measure(
            "scan.pace_while_reading",
            _rate(reading) / _rate(alone),
            "ratio",
            ">= 0.95",
            f"the same motor ({PACE} a minute), reading off; {reading['read']:.0f} of {sheets} were read meanwhile",
        ),
    ]


def _rate(told: Told) -> float:
    return told["sheets"] * 60 / told["seconds"]


def _fed(paper: Path, sheets: int, module: str, *words: str, seconds: float = 0.0) -> Told:
    """What a program tells that empties the feeder; ``seconds`` is what the motor takes for a sheet."""
    options = {"seconds_per_sheet": seconds}
    scenario = Scenario("fujitsu", "raw", str(paper), sheets, options=options)
    with plugged(scenario) as plug:
        command = (sys.executable, "-m", module, *words)
        done = subprocess.run(
            command, env=plug.environment, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
        )
    told: Told = json.loads(done.stdout.splitlines()[-1])
    return told
