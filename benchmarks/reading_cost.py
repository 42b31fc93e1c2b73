"""What reading costs beside the engine alone, and what two workers do in an hour with how much memory.

The ratios are of processor time in one process, sheet by sheet in turns, so
that a busy machine strikes all alike. The yardstick is the engine on the sides
that the reader found, upright and cropped already.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from app.core.reading import Side, SideReading
from app.ocr.engine import EngineOptions, OcrEngine, create_engine
from app.ocr.imaging.crop import crop
from app.ocr.imaging.decode import decode_image
from app.ocr.imaging.image import Image
from app.ocr.reader import SheetReader
from app.ocr.sheets import SheetJob
from app.ocr.workers import ReaderPool
from benchmarks.measure import Measure
from samplecards import SampleSheet, Split, stack

SEED = 1601
_WORKERS = 2


def measure(full: bool) -> list[Measure]:
    """Measure with 16 sheets, or 120; the rate with twice as many."""
    count = 120 if full else 16
    sheets = list(stack(2 * count, SEED, split=Split.COMMON))
    return [*_ratios(sheets[:count]), *_rate(sheets)]


def _ratios(sheets: Sequence[SampleSheet]) -> list[Measure]:
    engine = create_engine()
    readers = [SheetReader(options=EngineOptions(second_readers=with_them)) for with_them in (True, False)]
    seconds = [0.0, 0.0]
    bare = 0.0
    for number, sheet in enumerate([sheets[0], *sheets]):
        taken = [_seconds(partial(reader.read, sheet.front, sheet.back)) for reader in readers]
        alone = _seconds(partial(_read_all, engine, _sides(readers[1], sheet)))
        # What is loaded on first use is no part of the cost.
        if number:
            seconds = [whole + one for whole, one in zip(seconds, taken, strict=True)]
            bare += alone
    against = f"the engine alone on the same sides, {len(sheets)} sheets"
    return [
        Measure("cost.reading", seconds[0] / bare, "ratio", "<= 1.6", against),
        Measure("cost.without_second_readers", seconds[1] / bare, "ratio", "<= 1.12", against),
        Measure("cost.engine", bare / len(sheets), "s/sheet", "", "processor time"),
    ]


def _read_all(engine: OcrEngine, sides: Sequence[Image]) -> None:
    for side in sides:
        engine.read(side)


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _sides(reader: SheetReader, sheet: SampleSheet) -> list[Image]:
    """The sides of a sheet that were not blank, upright."""
    pages = {Side.FRONT: sheet.front, Side.BACK: sheet.back}
    return [
        crop(decode_image(page), side.quad)
        for card in reader.read(sheet.front, sheet.back).cards
        for side in card.reading.sides
        if not side.blank and (page := pages[side.side]) is not None
    ]


def _rate(sheets: Sequence[SampleSheet]) -> list[Measure]:
    with ReaderPool(_WORKERS) as pool:
        for _ in pool.read_all(SheetJob(f"first {worker}", sheets[0].front) for worker in range(_WORKERS)):
            pass
        start = time.monotonic()
        read: list[SideReading] = []
        for result in pool.read_all(
            SheetJob(str(number), sheet.front, sheet.back) for number, sheet in enumerate(sheets)
        ):
            cards = result.reading.cards if result.reading else ()
            read += [side for card in cards for side in card.reading.sides if not side.blank]
        elapsed = time.monotonic() - start
        memory = _peak_gigabytes()
    rate = len(read) * 3600 / elapsed
    measures = [
        Measure("cost.rate", rate, "sides/h", ">= 5000", f"{len(read)} printed sides, {_WORKERS} workers")
    ]
    if memory:
        measures.append(
            Measure("cost.memory", memory, "GB", "<= 2", f"the peaks of {_WORKERS} workers, added")
        )
    return measures


def _peak_gigabytes() -> float:
    """The sum of the peaks of resident memory of this process's children; 0 where the system does not tell."""
    kilobytes = 0
    for process in multiprocessing.active_children():
        status = Path(f"/proc/{process.pid}/status")
        if status.exists():
            lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
            kilobytes += int(lines["VmHWM"].split()[0])
    return kilobytes * 1024 / 1e9
