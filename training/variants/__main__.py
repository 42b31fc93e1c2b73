"""``python -m training.variants FONTS WORK``: draw, train, judge out of fold, and write the model that is shipped.

Needs torch 2.13.0, onnx 1.23.2, numpy, Pillow, opencv-python-headless and fonttools in an environment of its own:
Enishi itself needs no PyTorch. ``FONTS`` is a folder in which the packages named in
``training.glyphs.fonts`` lie unpacked. ``WORK`` keeps what was drawn and what each net said, so that a run
that was broken off goes on where it stopped.
"""

from __future__ import annotations

import argparse
import itertools
import json
import shutil
from pathlib import Path

import cv2
import numpy as np
import torch  # type: ignore[import-not-found]
from numpy.typing import NDArray
from torch import nn

from training.glyphs.answers import Answers, counted, decided_for_strangers
from training.glyphs.folds import drawn, kin_of, out_of_fold
from training.glyphs.fonts import DESIGNS, files_of
from training.glyphs.net import export, train
from training.glyphs.renders import Renders
from training.variants.groups import CLASSES, GROUPS, NONE
from training.variants.net import make_net
from training.variants.renders import render
from training.variants.thresholds import answers, floors_of, needed_above, temperature, thresholds

MODELS = Path(__file__).parents[2] / "resources" / "models"
_PART = 60_000
LEAST_SIZE = 20
"""Pixels per em; smaller glyphs are not decided."""


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m training.variants", description=__doc__)
    parser.add_argument("fonts", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--parts", type=int, default=3, help="parts of 60,000 renders")
    parser.add_argument("--passes", type=float, default=2.0, help="how often a net sees each render")
    given = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    seeds = range(1, given.parts + 1)
    shown = drawn(given.work, _PART, seeds, lambda count, seed: render(count, seed, files_of(given.fonts)))

    def trained(renders: Renders, seed: int) -> nn.Sequential:
        return train(make_net, renders, seed, given.passes)

    said = out_of_fold(given.work, shown, trained)
    large = shown.sizes >= LEAST_SIZE
    renders, said = shown.where(large), said[large]
    divisor = temperature(said, renders.classes)
    judged = answers(said, renders.classes, divisor, seed=1)
    kin = kin_of(renders)
    floors = floors_of(judged, kin)
    _report(judged, renders, decided_for_strangers(judged, kin, needed_above(floors)))
    last = given.work / "variants.onnx"
    if not last.exists():
        export(trained(shown, 0), last)
    shutil.copy(last, MODELS)
    about = {
        "groups": GROUPS,
        "temperature": divisor,
        "thresholds": thresholds(judged, floors),
        "least_size": LEAST_SIZE,
        "provenance": {
            "script": "python -m training.variants",
            "renders": len(shown.classes),
            "seeds": list(seeds),
            "passes": given.passes,
            "designs": [f"{design.name}: {design.source}" for design in DESIGNS],
        },
    }
    # Escaped, because editors normalise compatibility ideographs away.
    (MODELS / "variants.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def _report(given: Answers, renders: Renders, taken: NDArray[np.bool_]) -> None:
    """On the standard output: by size, by group and by design."""
    inside = given.truth != NONE

    def line(name: str, chosen: NDArray[np.bool_]) -> None:
        print(f"{name}: {counted(given, taken, chosen & inside)}")

    line("all", np.ones_like(inside))
    print(f"of no group: {(~inside).sum()}, decided {(taken & ~inside).sum()}")
    edges = (LEAST_SIZE, 25, 30, 40, 55, 75, 100)
    for low, high in itertools.pairwise(edges):
        line(f"{low}-{high} px", (renders.sizes >= low) & (renders.sizes < high))
    for group in GROUPS:
        line(group, np.isin(given.truth, [CLASSES.index(c) for c in group]))
    for number, design in enumerate(DESIGNS):
        line(design.name, renders.designs == number)


if __name__ == "__main__":
    main()
