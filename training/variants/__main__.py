"""``python -m training.variants FONTS WORK``: draw, train, judge out of fold, and write the model that is shipped.

Needs torch 2.13.0, onnx 1.23.2, numpy, Pillow, opencv-python-headless and fonttools in an environment of its own:
Enishi itself needs no PyTorch. ``FONTS`` is a folder in which the packages named in
``training.variants.fonts`` lie unpacked. ``WORK`` keeps what was drawn and what each net said, so that a run
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

from training.variants.fonts import DESIGNS, FOLDS, files_of
from training.variants.groups import CLASSES, GROUPS, NONE
from training.variants.net import export, logits, train
from training.variants.renders import Renders, render
from training.variants.thresholds import (
    Answers,
    Logits,
    answers,
    decided_for_strangers,
    floors_of,
    temperature,
    thresholds,
)

MODELS = Path(__file__).parents[2] / "resources" / "models"
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
    drawn = _renders(given.fonts, given.work, given.parts)
    folds = np.array([design.fold for design in DESIGNS])[drawn.designs]
    said = _out_of_fold(drawn, folds, given.work, given.passes)
    large = drawn.sizes >= LEAST_SIZE
    renders, said = drawn.where(large), said[large]
    divisor = temperature(said, renders.classes)
    judged = answers(said, renders.classes, divisor, seed=1)
    kin = _kin(renders)
    floors = floors_of(judged, kin)
    _report(judged, renders, decided_for_strangers(judged, kin, floors))
    last = given.work / "variants.onnx"
    if not last.exists():
        export(train(drawn, 0, given.passes), last)
    shutil.copy(last, MODELS)
    about = {
        "groups": GROUPS,
        "temperature": divisor,
        "thresholds": thresholds(judged, floors),
        "least_size": LEAST_SIZE,
        "provenance": {
            "script": "python -m training.variants",
            "renders": len(drawn.classes),
            "seeds": list(range(1, given.parts + 1)),
            "passes": given.passes,
            "designs": [f"{design.name}: {design.source}" for design in DESIGNS],
        },
    }
    # Escaped, because editors normalise compatibility ideographs away.
    (MODELS / "variants.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def _renders(fonts: Path, work: Path, parts: int) -> Renders:
    work.mkdir(parents=True, exist_ok=True)
    found: list[Renders] = []
    for seed in range(1, parts + 1):
        kept = work / f"renders-{seed}-60000.npz"
        if not kept.exists():
            render(60_000, seed, files_of(fonts)).save(kept)
        found.append(Renders.load(kept))
    return Renders(
        *(
            np.concatenate([getattr(part, name) for part in found])
            for name in ("pictures", "classes", "designs", "sizes")
        )
    )


def _out_of_fold(renders: Renders, folds: NDArray[np.int64], work: Path, passes: float) -> Logits:
    said = np.empty((len(folds), NONE + 1), np.float32)
    for fold in range(FOLDS):
        kept = work / f"fold-{fold}.npy"
        if not kept.exists():
            np.save(
                kept,
                logits(train(renders.where(folds != fold), fold + 1, passes), renders.where(folds == fold)),
            )
        said[folds == fold] = np.load(kept)
    return said


def _kin(renders: Renders) -> NDArray[np.int64]:
    names = sorted({design.kin for design in DESIGNS})
    return np.array([names.index(design.kin) for design in DESIGNS])[renders.designs]


def _report(given: Answers, renders: Renders, taken: NDArray[np.bool_]) -> None:
    """On the standard output: by size, by group and by design."""
    inside = given.truth != NONE

    def line(name: str, chosen: NDArray[np.bool_]) -> None:
        own = chosen & inside
        wrong = taken & own & ~given.right
        print(
            f"{name}: {own.sum()} glyphs, right {100 * given.right[own].mean():.2f} %,"
            f" decided {100 * taken[own].mean():.2f} %, of these wrong {wrong.sum()}"
        )

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
