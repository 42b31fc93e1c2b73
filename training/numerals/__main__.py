"""``python -m training.numerals FONTS WORK``: draw, train, judge out of fold, and write the model that is shipped.

Needs what ``training.variants`` needs, in an environment of its own; ``FONTS`` and ``WORK`` are as there, but
``WORK`` another folder.
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

from app.ocr.proof.glyphs import IN_COLUMN
from training.glyphs.answers import Answers, counted, decided_for_strangers
from training.glyphs.folds import drawn, kin_of, out_of_fold
from training.glyphs.fonts import DESIGNS, files_of
from training.glyphs.net import export, train
from training.glyphs.renders import Renders
from training.numerals.classes import CLASSES, LEARNT_FROM, NONE
from training.numerals.net import make_net
from training.numerals.renders import render
from training.numerals.thresholds import answers, floor_of, needed_above, temperature, thresholds

MODELS = Path(__file__).parents[2] / "resources" / "models"
LEAST_SIZE = 17
"""Pixels per em; smaller glyphs are not decided."""


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m training.numerals", description=__doc__)
    parser.add_argument("fonts", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--renders", type=int, default=60_000)
    parser.add_argument("--passes", type=float, default=4.0, help="how often a net sees each render")
    given = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    fonts = files_of(given.fonts, LEARNT_FROM)
    shown = drawn(given.work, given.renders, [1], lambda count, seed: render(count, seed, fonts))

    def trained(renders: Renders, seed: int) -> nn.Sequential:
        return train(make_net, renders, seed, given.passes)

    said = out_of_fold(given.work, shown, trained)
    large = shown.sizes >= LEAST_SIZE
    renders, said = shown.where(large), said[large]
    divisor = temperature(said, renders.classes)
    judged, kin = answers(said, renders.classes, divisor), kin_of(renders)
    floor = floor_of(judged, kin)
    _report(judged, renders, decided_for_strangers(judged, kin, needed_above(floor)))
    last = given.work / "numerals.onnx"
    if not last.exists():
        export(trained(shown, 0), last, IN_COLUMN)
    shutil.copy(last, MODELS)
    about = {
        "classes": CLASSES,
        "temperature": divisor,
        "thresholds": thresholds(judged, floor),
        "least_size": LEAST_SIZE,
        "provenance": {
            "script": "python -m training.numerals",
            "renders": len(shown.classes),
            "passes": given.passes,
            "designs": [f"{design.name}: {design.source}" for design in LEARNT_FROM],
        },
    }
    text = json.dumps(about, indent=1, ensure_ascii=False)
    (MODELS / "numerals.json").write_text(text + "\n", encoding="utf-8")


def _report(given: Answers, renders: Renders, taken: NDArray[np.bool_]) -> None:
    """On the standard output: by size, by class and by design."""
    inside = given.truth != NONE

    def line(name: str, chosen: NDArray[np.bool_]) -> None:
        print(f"{name}: {counted(given, taken, chosen & inside)}")

    line("all", np.ones_like(inside))
    print(f"none of them: {(~inside).sum()}, decided {(taken & ~inside).sum()}")
    edges = (LEAST_SIZE, 20, 25, 30, 40, 50, 62)
    for low, high in itertools.pairwise(edges):
        line(f"{low}-{high} px", (renders.sizes >= low) & (renders.sizes < high))
    for number, name in enumerate(CLASSES):
        line(name, given.truth == number)
    for number, design in enumerate(DESIGNS):
        if design in LEARNT_FROM:
            line(design.name, renders.designs == number)


if __name__ == "__main__":
    main()
