"""How well cards are read that nothing was fitted to: fields right, sure, and sure but wrong.

Made-up cards of ``Split.HELD_OUT`` go through the product's own processes
(``ReaderPool``), both sides as the scanner gives them. What counts as right is
said in ``benchmarks.judging``.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from app.core.reading import FieldName
from app.core.statistics import upper_bound
from app.ocr.confidence.judged import JUDGED, Judged
from app.ocr.confidence.model import parameters_digest
from app.ocr.workers import ReaderPool
from benchmarks.judging import Tallies, Tally, drops, total
from benchmarks.measure import Measure
from benchmarks.mistakes import Mistakes
from benchmarks.reading_met import Organization, gained
from benchmarks.reading_parts import Counted, Kept, Part, merged, read
from samplecards import Layout, Split

SEED, FULL_SEED = 4711, 8128
"""Cards of the full size are others, so that whoever looks at mistakes of the small one does not spoil it."""
CARDS, FULL_CARDS = 120, 3200
"""3,200 cards have 20,000 sure fields if two thirds of all are."""
_CARDS_OF_PART = 100
_SEED_STRIDE = 1000
BASELINE = Path(__file__).with_name("reading_baseline.json")

_GOALS = {
    FieldName.NAME: 97.0,
    FieldName.ORGANIZATION: 97.0,
    FieldName.EMAIL: 98.5,
    FieldName.TEL: 98.5,
    FieldName.FAX: 98.5,
    FieldName.MOBILE: 98.5,
    FieldName.POSTAL_CODE: 99.0,
    FieldName.ADDRESS: 95.0,
    FieldName.DEPARTMENT: 95.0,
    FieldName.TITLE: 95.0,
}
_SURE_RIGHT, _SURE_WRONG_AT_MOST, _COVERAGE, _UNSEEN, _VERTICAL_BELOW = 99.9, 0.1, 70.0, 50.0, 5.0
"""Goals in per cent; the last in points."""


def measure(
    full: bool,
    *,
    split: Split = Split.HELD_OUT,
    mistakes: Path | None = None,
    keep_baseline: bool = False,
    keep_figure: bool = False,
    parts: Path | None = None,
    minutes: float = math.inf,
    seed: int = FULL_SEED,
    workers: int | None = None,
) -> list[Measure]:
    """Read 120 cards, or as many as 20,000 sure fields take.

    ``mistakes`` is a folder for what was wrong or unsure; ``keep_baseline`` makes
    this run the one that later runs are compared with, ``keep_figure`` adds it to those whose
    error the client shows, if they were of the same parameters. What became worse is told on the standard error stream.

    The full size may be done in turns: ``parts`` is a folder in which what was
    counted is kept, no part is begun after so many ``minutes``, and the figures
    are those of all parts so far. ``seed`` chooses other cards of the full size.
    """
    begun = time.monotonic()
    kept = Kept(parts) if parts else None
    noted = Mistakes(mistakes) if mistakes else None
    counted = Counted()
    with ReaderPool(workers) as pool:
        for part in _full_parts(split, seed) if full else [Part(split, SEED, CARDS)]:
            found = kept.get(part) if kept and not noted else None
            if found is None:
                if time.monotonic() - begun >= 60 * minutes:
                    continue
                found = read(part, pool, noted)
                if kept:
                    kept.put(part, found)
            counted += found
    measures = _measures(counted, full=full)
    whole = Part(split, seed if full else SEED, counted.cards).key
    if keep_figure:
        _write(JUDGED, _with_former(Judged(whole, parameters_digest(), counted.reached)))
    if keep_baseline:
        _keep(whole, counted.tallies)
    elif (before := _kept().get(whole)) is not None:
        measures.append(_compared(before, counted.tallies))
    return measures


def _with_former(judged: Judged) -> Judged:
    """With what other cards came to, by the same parameters: one author's say less than those of several."""
    former = msgspec.json.decode(JUDGED.read_bytes(), type=Judged) if JUDGED.exists() else None
    if former is None or former.parameters != judged.parameters or judged.cards in former.cards:
        return judged
    return Judged(
        f"{former.cards}; {judged.cards}", judged.parameters, merged([*former.reached, *judged.reached])
    )


def _full_parts(split: Split, seed: int) -> list[Part]:
    return [
        Part(split, seed * _SEED_STRIDE + number, _CARDS_OF_PART)
        for number in range(FULL_CARDS // _CARDS_OF_PART)
    ]


def _measures(counted: Counted, *, full: bool) -> list[Measure]:
    tallies = counted.tallies
    fields = [name for name in FieldName if any(name in by_field for by_field in tallies.values())]
    by_field = {name: total(by[name] for by in tallies.values() if name in by) for name in fields}
    by_layout = {layout: total(tallies[layout].values()) for layout in Layout if layout in tallies}
    everything = total(by_layout.values())
    measures = [
        _right(f"reading.{name}", tally, f">= {_GOALS[name]}" if name in _GOALS else "")
        for name, tally in by_field.items()
    ]
    for layout, tally in by_layout.items():
        measures.append(_right(f"reading.{layout}", tally, ""))
        measures += [_right(f"reading.{layout}.{name}", each, "") for name, each in tallies[layout].items()]
    wrong, sure = everything.sure_wrong, everything.sure
    # The bound needs thousands of sure fields, which only the full size has.
    bound_goal = f"<= {_SURE_WRONG_AT_MOST}" if full else ""
    return [
        *measures,
        *_vertical_below(by_layout),
        Measure(
            "reading.sure_right",
            _percent(sure - wrong, sure),
            "%",
            f">= {_SURE_RIGHT}",
            f"{wrong} wrong of {sure} fields called sure",
        ),
        Measure(
            "reading.sure_wrong_bound",
            100 * upper_bound(wrong, sure),
            "%",
            bound_goal,
            "the most that may be wrong, at 95 %",
        ),
        Measure(
            "reading.coverage", _percent(sure, everything.shown), "%", f">= {_COVERAGE}", "all fields shown"
        ),
        Measure(
            "reading.cards_unseen",
            _percent(counted.unseen, counted.cards),
            "%",
            f">= {_UNSEEN}",
            f"{counted.cards} cards",
        ),
        _once_met(counted.organizations, everything),
    ]


def _once_met(organizations: Sequence[Organization], everything: Tally) -> Measure:
    """The coverage of an office that has met the organisations of the other cards."""
    more = gained(organizations)
    wrong, sure = sum(not each.right for each in more), everything.sure + len(more)
    most = 100 * upper_bound(everything.sure_wrong + wrong, sure)
    told = f"{len(more)} organisations more, {wrong} of them wrong (of all at most {most:.3f} %)"
    return Measure("reading.coverage_once_met", _percent(sure, everything.shown), "%", "", told)


def _vertical_below(by_layout: dict[Layout, Tally]) -> list[Measure]:
    vertical = by_layout.get(Layout.VERTICAL)
    others = total(tally for layout, tally in by_layout.items() if layout is not Layout.VERTICAL)
    if vertical is None or not others.shown:
        return []
    points = _percent(others.right, others.shown) - _percent(vertical.right, vertical.shown)
    against = "all fields of the other layouts"
    return [Measure("reading.vertical_below", points, "points", f"<= {_VERTICAL_BELOW}", against)]


def _right(name: str, tally: Tally, goal: str) -> Measure:
    words = [f"{tally.right} of {tally.shown}"]
    if tally.variant:
        words.append(f"{tally.variant} wrong in a variant only")
    if tally.sure:
        most = 100 * upper_bound(tally.sure_wrong, tally.sure)
        share = _percent(tally.sure, tally.shown)
        words.append(f"{share:.0f} % sure, {tally.sure_wrong} of {tally.sure} wrong (at most {most:.2f} %)")
    else:
        words.append("none sure")
    return Measure(name, _percent(tally.right, tally.shown), "%", goal, "; ".join(words))


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def _compared(kept: Tallies, tallies: Tallies) -> Measure:
    worse = drops(kept, tallies)
    for drop in worse:
        print(f"worse than the baseline: {drop}", file=sys.stderr)
    return Measure("reading.drops", len(worse), "figures", "<= 0", f"the baseline in {BASELINE.name}")


def _kept() -> dict[str, Tallies]:
    """The counts that runs are compared with, by what was read: split, seed, number and generation of cards."""
    if not BASELINE.exists():
        return {}
    return msgspec.json.decode(BASELINE.read_bytes(), type=dict[str, Tallies])


def _keep(key: str, tallies: Tallies) -> None:
    _write(BASELINE, {**_kept(), key: tallies})


def _write(file: Path, content: object) -> None:
    encoded = msgspec.json.encode(content, order="sorted")
    file.write_bytes(msgspec.json.format(encoded, indent=1) + b"\n")
