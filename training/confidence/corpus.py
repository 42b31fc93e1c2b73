"""Cards that were read once with everything that can be asked, so that a fit needs neither images nor nets.

A folder with a file for each stack of cards, ``<seed>.jsonl``: one card a line,
in the order of the stack. A stack that was stopped half way is gone on with; a
line that was cut off is done again.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Protocol

import msgspec

from app.ocr.proof.witnesses import CardRecord
from samplecards import GENERATION, CardTruth, Split, stack


class Reader(Protocol):
    """What ``app.ocr.reader.SheetReader`` does here."""

    def record(self, front: bytes, back: bytes | None = None) -> tuple[CardRecord, ...]:
        """The cards of a sheet with what every second reader makes of every line."""


class Card(msgspec.Struct):
    """One line of a file."""

    generation: int
    """Of ``samplecards``."""
    seed: int
    truth: CardTruth
    record: CardRecord


class Corpus:
    """The folder."""

    def __init__(self, folder: Path) -> None:
        """Makes the folder where it is not there."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder

    def cards(self) -> Iterator[Card]:
        """All cards, in the order of their seeds."""
        for file in sorted(self._folder.glob("*.jsonl")):
            for line in _whole_lines(file):
                yield msgspec.json.decode(line, type=Card)

    def collect(self, reader: Reader, split: Split, seed: int, count: int, until: float) -> int:
        """Read what is missing of the stack with that seed, until so many seconds of ``time.monotonic``.

        Returns how many cards were read. Raises ValueError for cards that are held out.
        """
        if split is Split.HELD_OUT:
            raise ValueError("cards that are held out are for judging alone")
        file = self._folder / f"{seed}.jsonl"
        lines = _whole_lines(file) if file.exists() else []
        if len(lines) >= count:
            return 0
        file.write_bytes(b"".join(lines))
        done = 0
        with file.open("ab") as out:
            for sheet in islice(stack(count, seed, split=split), len(lines), None):
                if time.monotonic() >= until:
                    break
                record = reader.record(sheet.front, sheet.back)[0]
                out.write(msgspec.json.encode(Card(GENERATION, seed, sheet.truth, record)) + b"\n")
                out.flush()
                done += 1
        return done


def _whole_lines(file: Path) -> list[bytes]:
    return [line for line in file.read_bytes().splitlines(keepends=True) if line.endswith(b"\n")]
