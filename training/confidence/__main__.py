"""`python3 dev.py fit collect FOLDER` reads cards for the fit; `python3 dev.py fit parameters FOLDER` fits to them.

`python3 dev.py fit again FOLDER` tells how the fields of these cards are read as
the rules and the parameters are now, without reading the cards anew.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from app.core.reading import FieldName
from app.ocr.confidence.model import PARAMETERS
from app.ocr.reader import SheetReader
from samplecards import Split
from training.confidence.corpus import Corpus
from training.confidence.fitting import TRAITS, fitted
from training.confidence.readings import examples_of
from training.confidence.replay import counted, mistakes
from training.confidence.report import provenance, report, text_of

_FIRST_SEED = 52_000
_CARDS_OF_STACK = 50
_SPLITS = tuple(split for split in Split if split is not Split.HELD_OUT)
_MOST_WRONG = 0.001
"""What is promised."""


def main() -> int:
    """Collect or fit."""
    parser = argparse.ArgumentParser(description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    collecting = verbs.add_parser("collect", help="read made-up cards, all second readers; may be stopped")
    collecting.add_argument("folder", type=Path)
    collecting.add_argument("--cards", type=int, default=2000)
    collecting.add_argument("--split", type=Split, choices=_SPLITS, default=Split.FITTING)
    collecting.add_argument("--seed", type=int, default=_FIRST_SEED, help="of the first stack")
    collecting.add_argument("--minutes", type=float, default=float("inf"))
    fitting = verbs.add_parser("parameters", help=f"fit, judge, and write {PARAMETERS.name}")
    fitting.add_argument("folder", type=Path)
    fitting.add_argument("--most-wrong", type=float, default=_MOST_WRONG, help="0..0.001")
    fitting.add_argument(
        "--without", nargs="*", choices=TRAITS, default=["editions"], help="what is left out for the report"
    )
    reading = verbs.add_parser("again", help="how the cards are read by the rules as they are now")
    reading.add_argument("folder", type=Path)
    reading.add_argument("--field", type=FieldName, choices=tuple(FieldName), help="list its mistakes")
    options = parser.parse_args()
    corpus = Corpus(options.folder)
    match options.verb:
        case "collect":
            return _collect(corpus, options.split, options.seed, options.cards, options.minutes)
        case "again":
            cards = corpus.cards()
            told = mistakes(cards, options.field) if options.field else counted(cards)
            sys.stdout.writelines(told)
            return 0
    return _fit(corpus, options.most_wrong, options.without)


def _collect(corpus: Corpus, split: Split, first_seed: int, cards: int, minutes: float) -> int:
    reader = SheetReader()
    until = time.monotonic() + 60 * minutes
    for first in range(0, cards, _CARDS_OF_STACK):
        seed = first_seed + first // _CARDS_OF_STACK
        read = corpus.collect(reader, split, seed, min(_CARDS_OF_STACK, cards - first), until)
        if read:
            sys.stderr.write(f"seed {seed}: {read} cards read\n")
        if time.monotonic() >= until:
            break
    return 0


def _fit(corpus: Corpus, most_wrong: float, without: Sequence[str]) -> int:
    cards = list(corpus.cards())
    examples = list(examples_of(cards))
    model = fitted(examples, most_wrong)
    told = report(examples, most_wrong, without)
    model = msgspec.structs.replace(model, provenance=provenance(cards, most_wrong, told))
    PARAMETERS.write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=1) + b"\n")
    sys.stdout.write(text_of(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
