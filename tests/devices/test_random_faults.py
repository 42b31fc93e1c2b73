"""Thousands of sheets through each virtual device while everything goes wrong at random."""

from __future__ import annotations

import gc
import os
import random
from pathlib import Path

import pytest

from app.devices.scanner import ScanSettings
from tests.devices import matrix
from tests.devices.rig import clerk
from tests.devices.rig.faults import Mishap, Planned, Stage

PILE = 250
"""Sheets of a batch."""
SHARE = 0.04
"""Of the feeds something happens to."""


def mishaps(chance: random.Random) -> list[Planned]:
    feeds = range(1, PILE * 2)  # what was struck is fed again
    return [
        Planned(chance.choice(list(Mishap)), feed, chance.choice(list(Stage)))
        for feed in feeds
        if chance.random() < SHARE
    ]


def scan(rig: str, sheets: int, chance: random.Random) -> int:
    """How often something went wrong. Each pile is another batch at the same desk."""
    troubles = 0
    for _ in range(sheets // PILE):
        device, open_scanner = matrix.RIGS[rig].make(PILE, mishaps(chance))
        day = clerk.work_through(device, open_scanner, ScanSettings())
        assert day.pages == clerk.expected(PILE)
        troubles += len(day.faults)
    return troubles


@pytest.mark.parametrize("rig", matrix.RIGS)
def test_nothing_is_lost_whatever_happens(rig: str) -> None:
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")  # pytest shows it where the test fails
    assert scan(rig, 1_000, random.Random(seed)) > 5


def resident() -> int:
    """Bytes of memory that this process has."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="reads its memory from /proc")
def test_nothing_is_lost_and_memory_stays_flat_over_a_hundred_thousand_sheets() -> None:
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    for rig in matrix.RIGS:
        scan(rig, 5_000, chance)
    before = resident()
    for rig in matrix.RIGS:
        scan(rig, 100_000 // len(matrix.RIGS), chance)
    assert resident() < before + 16_000_000
