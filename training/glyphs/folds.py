"""Renders kept from run to run, and what nets say of the designs of the fold that they were not shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from torch import nn  # type: ignore[import-not-found]

from training.glyphs.answers import Logits
from training.glyphs.fonts import DESIGNS, FOLDS
from training.glyphs.net import logits
from training.glyphs.renders import Renders


def drawn(work: Path, count: int, seeds: Iterable[int], draw: Callable[[int, int], Renders]) -> Renders:
    """``draw(count, seed)`` for each of the seeds, together; what lies in ``work`` is not drawn again."""
    work.mkdir(parents=True, exist_ok=True)
    found: list[Renders] = []
    for seed in seeds:
        kept = work / f"renders-{seed}-{count}.npz"
        if not kept.exists():
            draw(count, seed).save(kept)
        found.append(Renders.load(kept))
    return Renders.together(found)


def out_of_fold(work: Path, renders: Renders, trained: Callable[[Renders, int], nn.Sequential]) -> Logits:
    """What nets, ``trained`` with a seed each, say of the designs that they were not trained on, shape (n, classes)."""
    folds = np.array([design.fold for design in DESIGNS])[renders.designs]
    said = {}
    for fold in range(FOLDS):
        kept = work / f"fold-{fold}.npy"
        if not kept.exists():
            net = trained(renders.where(folds != fold), fold + 1)
            np.save(kept, logits(net, renders.where(folds == fold)))
        said[fold] = np.load(kept)
    whole = np.empty((len(folds), said[0].shape[1]), np.float32)
    for fold, part in said.items():
        whole[folds == fold] = part
    return whole


def kin_of(renders: Renders) -> NDArray[np.int64]:
    """A number for the kin of each render's design."""
    names = sorted({design.kin for design in DESIGNS})
    return np.array([names.index(design.kin) for design in DESIGNS])[renders.designs]
