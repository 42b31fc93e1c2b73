"""Cards a minute from the feeder to stored fields, both sides, against the bare engine in the same run."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from app.devices.hopper import MemoryHopper
from app.devices.scanner import ScanSettings
from app.devices.virtual import VirtualScanner
from app.ocr.engine import EngineOptions
from app.ocr.sheets import SheetJob
from app.ocr.workers import ReaderPool, cores
from app.operations.intake import StackSettings, begin_batch, end_batch, take_in
from app.operations.opening import open_session
from app.operations.reading import reading
from benchmarks import bare_engine
from benchmarks.measure import Measure
from samplecards import SampleSheet, draw_card, generate_people, stack

SEED = 7
ROUNDS = 2
"""Ours and the bare engine take turns, so that a busy moment of the machine strikes both."""


def measure(full: bool) -> list[Measure]:
    """Measure with 40 sheets, or 200."""
    count = 200 if full else 40
    workers = cores()
    sheets = list(stack(count, SEED))
    sides = [
        image
        for number, person in enumerate(generate_people(count, SEED))
        for card in [draw_card(person, SEED * 1_000_003 + number)]
        for image, truth in ((card.front, card.truth.front), (card.back, card.truth.back))
        if image is not None and not truth.blank
    ]
    ours, bare = 0.0, 0.0
    for _ in range(ROUNDS):
        ours += end_to_end(sheets, workers)
        bare += bare_engine.seconds(sides, workers)
    rate, bare_rate = (count * ROUNDS * 60 / seconds for seconds in (ours, bare))
    return [
        Measure(
            "intake.rate", rate, "cards/min", ">= 40", f"a feeder of 40 sheets a minute; {workers} cores"
        ),
        Measure(
            "intake.bare_engine_rate", bare_rate, "cards/min", "", f"{len(sides)} upright, cropped sides"
        ),
        Measure("intake.share_of_bare", rate / bare_rate, "ratio", ">= 0.85", "the bare engine, same run"),
    ]


def end_to_end(sheets: Sequence[SampleSheet], workers: int) -> float:
    """Seconds from the first page asked for to the last field stored; workers are ready before."""
    # What second readers cost is told by `bench cost`.
    options = EngineOptions(second_readers=False)
    with tempfile.TemporaryDirectory() as folder, ReaderPool(workers, options=options) as pool:
        home = Path(folder) / "home"
        with open_session("default", "計測 花子", home=home, passphrase="bench") as session:  # noqa: S106
            for _ in pool.read_all(SheetJob(str(worker), sheets[0].front) for worker in range(workers)):
                pass
            scanner = VirtualScanner(MemoryHopper((sheet.front, sheet.back) for sheet in sheets))
            start = time.monotonic()
            batch = begin_batch(session, StackSettings(session.operator), "virtual")
            with reading(session, pool, batch.id) as run:
                pages = scanner.pages(ScanSettings())
                take_in(session, batch, pages, scanner.acknowledge, lambda *_: run.pump())
                end_batch(session, batch.id)
                run.finish()
            return time.monotonic() - start
