"""The cards of `bench reading` in parts, of which those that were read already are kept in a folder.

A full run takes an hour or more; in parts it can be done in turns, stopped at
any time, and gone on with.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from app.ocr.confidence.judged import LEAST, Reached
from app.ocr.sheets import SheetJob
from app.ocr.workers import ReaderPool
from benchmarks.judging import Judgement, Tallies, Verdict, add, judge, needs_no_look
from benchmarks.mistakes import Mistakes
from benchmarks.reading_met import Organization, organizations
from samplecards import GENERATION, Layout, SampleSheet, Split, stack

_ROOT = Path(__file__).parents[1]
_READ_WITH = (
    "app/ocr",
    "app/core",
    "resources/dictionaries",
    "resources/models",
    "resources/confidence.json",
)
_DRAWN_AND_JUDGED_WITH = ("samplecards", "benchmarks/judging.py", "benchmarks/reading_met.py")


class Part(msgspec.Struct, frozen=True):
    """Some of the cards: a stack of its own, so that none has to be drawn in vain."""

    split: Split
    seed: int
    cards: int

    @property
    def key(self) -> str:
        """What it is called in files."""
        return f"{self.split} {self.seed} {self.cards} of generation {GENERATION}"


class Counted(msgspec.Struct):
    """What came of a part."""

    cards: int = 0
    unseen: int = 0
    """Cards that need no look."""
    tallies: Tallies = msgspec.field(default_factory=dict)
    organizations: tuple[Organization, ...] = ()
    reached: tuple[Reached, ...] = ()
    """All values by the probability that was stated, from ``app.ocr.confidence.judged.LEAST`` on."""

    def __add__(self, other: Counted) -> Counted:
        tallies: Tallies = {}
        for each in (self.tallies, other.tallies):
            for layout, fields in each.items():
                mine = tallies.setdefault(layout, {})
                for name, tally in fields.items():
                    mine[name] = mine[name] + tally if name in mine else tally
        ordered = {layout: tallies[layout] for layout in Layout if layout in tallies}
        organizations = self.organizations + other.organizations
        reached = merged(self.reached + other.reached)
        return Counted(self.cards + other.cards, self.unseen + other.unseen, ordered, organizations, reached)


def read(part: Part, pool: ReaderPool, noted: Mistakes | None = None) -> Counted:
    """Read the cards of a part and judge them."""
    counted = Counted()
    waiting: dict[str, SampleSheet] = {}

    def jobs() -> Iterator[SheetJob]:
        for number, sheet in enumerate(stack(part.cards, part.seed, split=part.split)):
            waiting[str(number)] = sheet
            yield SheetJob(str(number), sheet.front, sheet.back)

    for result in pool.read_all(jobs()):
        sheet = waiting.pop(result.job_id)
        reading = result.reading.cards[0].reading if result.reading else None
        judgements = judge(sheet.truth, reading.fields if reading else {})
        counted.cards += 1
        counted.unseen += needs_no_look(judgements)
        add(counted.tallies, judgements)
        counted.organizations += tuple(organizations(judgements))
        counted.reached = merged([*counted.reached, *reached(judgements)])
        if noted:
            noted.note(result.job_id, sheet, reading, judgements)
    return counted


def reached(judgements: Iterable[Judgement]) -> Iterator[Reached]:
    """Each value of a card that somebody might accept unread."""
    for judgement in judgements:
        if judgement.candidate and judgement.candidate.confidence >= LEAST:
            yield Reached(judgement.candidate.confidence, 1, int(judgement.verdict is not Verdict.RIGHT))


def merged(values: Iterable[Reached]) -> tuple[Reached, ...]:
    """One for each probability, by rising probability."""
    by_confidence: dict[float, Reached] = {}
    for value in values:
        kept = by_confidence.get(value.confidence)
        by_confidence[value.confidence] = kept + value if kept else value
    return tuple(by_confidence[confidence] for confidence in sorted(by_confidence))


class Kept:
    """A folder with the counts of parts; those that another state of the program counted do not count."""

    def __init__(self, folder: Path) -> None:
        """Makes the folder where it is not there."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._state = fingerprint()

    def get(self, part: Part) -> Counted | None:
        """What was counted, if it was."""
        file = self._file(part)
        return msgspec.json.decode(file.read_bytes(), type=Counted) if file.exists() else None

    def put(self, part: Part, counted: Counted) -> None:
        """Keep what was counted."""
        file = self._file(part)
        unfinished = file.with_suffix(".unfinished")
        unfinished.write_bytes(msgspec.json.encode(counted))
        unfinished.replace(file)

    def _file(self, part: Part) -> Path:
        return self._folder / f"{part.key} {self._state}.json"


def fingerprint() -> str:
    """A digest of all that a count depends on: what reads, what draws and what judges."""
    digest = hashlib.sha256()
    for name in (*_READ_WITH, *_DRAWN_AND_JUDGED_WITH):
        place = _ROOT / name
        for file in [place] if place.is_file() else sorted(place.rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(file.relative_to(_ROOT).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:12]
