"""`python3 dev.py bench [NAME…] [--full] [--json]`; reading has options of its own."""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec

from benchmarks import (
    desk,
    intake,
    joined_window,
    large_desk,
    many_desks,
    reading,
    reading_cost,
    report,
    reviewing,
    scan,
    search,
    server,
    ui,
)
from benchmarks.measure import Measure
from samplecards import Split

BENCHMARKS: dict[str, Callable[[bool], list[Measure]]] = {
    "cost": reading_cost.measure,
    "desk": desk.measure,
    "desks": many_desks.measure,
    "intake": intake.measure,
    "joined": joined_window.measure,
    "large": large_desk.measure,
    "reading": reading.measure,
    "report": report.measure,
    "review": reviewing.measure,
    "scan": scan.measure,
    "search": search.measure,
    "server": server.measure,
    "ui": ui.measure,
    "whole": large_desk.measure_whole,
}


def main() -> int:
    """Run the benchmarks that were named, by default all; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--full", action="store_true", help="the full size, which takes longer")
    parser.add_argument("--json", action="store_true", help="one object a line")
    group = parser.add_argument_group("reading")
    group.add_argument("--mistakes", type=Path, metavar="FOLDER", help="put what was wrong or unsure there")
    group.add_argument(
        "--split",
        type=Split,
        choices=list(Split),
        default=Split.HELD_OUT,
        help="common, trial: cards to mend by",
    )
    group.add_argument("--keep-baseline", action="store_true", help="compare later runs with this one")
    group.add_argument("--keep-figure", action="store_true", help="have the client show this run's error")
    group.add_argument(
        "--parts", type=Path, metavar="FOLDER", help="the full size in turns: keep counts there"
    )
    group.add_argument("--minutes", type=float, default=math.inf, help="begin no further part after so many")
    group.add_argument("--seed", type=int, default=reading.FULL_SEED, help="other cards of the full size")
    group.add_argument("--workers", type=int, help="processes that read; by default one per core")
    options = parser.parse_args()
    if options.keep_figure and not (options.full and options.split is Split.HELD_OUT):
        parser.error("the figure that is shown is that of a full run on cards that are held out")
    unknown = set(options.names) - BENCHMARKS.keys()
    if unknown:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    benchmarks = BENCHMARKS | {
        "reading": partial(
            reading.measure,
            split=options.split,
            mistakes=options.mistakes,
            keep_baseline=options.keep_baseline,
            keep_figure=options.keep_figure,
            parts=options.parts,
            minutes=options.minutes,
            seed=options.seed,
            workers=options.workers,
        )
    }
    measures: list[Measure] = []
    for name in options.names or BENCHMARKS:
        for measure in benchmarks[name](options.full):
            measures.append(measure)
            if options.json:
                print(msgspec.json.encode(measure.as_object()).decode(), flush=True)
    if not options.json:
        print_table(measures)
    return 0 if all(measure.holds for measure in measures) else 1


def print_table(measures: list[Measure]) -> None:
    """A line for each figure."""
    width = max((len(item.name) for item in measures), default=0)
    for item in measures:
        verdict = ("holds" if item.holds else "MISSED") if item.goal else ""
        print(
            f"{item.name:{width}} {item.value:10.2f} {item.unit:10} {item.goal:9} {verdict:7} {item.against}"
        )


if __name__ == "__main__":
    sys.exit(main())
