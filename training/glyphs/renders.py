"""Glyphs as a scanner gives them: what was drawn, worn and blurred; and many of them with what they show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

_T = TypeVar("_T")
Random = np.random.Generator
Picture = NDArray[np.uint8]

BASELINE = 0.38
"""The middle of a kanji stands so many em above the baseline."""
_ARRAYS = ("pictures", "classes", "designs", "sizes")


@dataclass(frozen=True, slots=True)
class Renders:
    """Pictures with what they show; all arrays have the same length."""

    pictures: Picture
    """Shape (n, height, width), ink 255."""
    classes: NDArray[np.int64]
    """What they show, by number."""
    designs: NDArray[np.int64]
    """Indices of ``training.glyphs.fonts.DESIGNS``."""
    sizes: NDArray[np.float32]
    """Pixels per em."""

    def where(self, chosen: NDArray[np.bool_]) -> Renders:
        """Those that are chosen."""
        return Renders(self.pictures[chosen], self.classes[chosen], self.designs[chosen], self.sizes[chosen])

    def save(self, path: Path) -> None:
        np.savez(path, pictures=self.pictures, classes=self.classes, designs=self.designs, sizes=self.sizes)

    @classmethod
    def together(cls, parts: Sequence[Renders]) -> Renders:
        """All of several, one after the other."""
        return cls(*(np.concatenate([getattr(part, name) for part in parts]) for name in _ARRAYS))

    @classmethod
    def load(cls, path: Path) -> Renders:
        with np.load(path) as stored:
            return cls(**{name: stored[name] for name in _ARRAYS})


def thickened(rng: Random, ink: Picture) -> Picture:
    """Strokes up to two pixels of 96 per em thinner or thicker."""
    step = int(rng.choice((-1, 0, 0, 1, 1, 2)))
    if not step:
        return ink
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (1 + abs(step), 1 + abs(step)))
    return np.asarray(cv2.erode(ink, kernel) if step < 0 else cv2.dilate(ink, kernel), dtype=np.uint8)


def scanned(rng: Random, ink: NDArray[np.float32]) -> Picture:
    """Paper and ink in grey, with the blur, the noise and the compression of a scan."""
    dark, light = sorted((rng.uniform(0, 120), rng.uniform(190, 255)))
    if rng.random() < 0.1:
        dark, light = light, dark
    grey = light + (dark - light) * ink
    grey = cv2.GaussianBlur(grey, (0, 0), rng.uniform(0.25, 0.95))
    grey += rng.normal(0, rng.uniform(1, 9), grey.shape)
    scan = np.clip(grey, 0, 255).astype(np.uint8)
    if rng.random() < 0.7:
        _, jpeg = cv2.imencode(".jpg", scan, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(50, 96))])
        scan = cv2.imdecode(jpeg, cv2.IMREAD_GRAYSCALE)
    return np.asarray(scan, dtype=np.uint8)


def pick(rng: Random, choices: Sequence[_T]) -> _T:
    return choices[int(rng.integers(len(choices)))]
