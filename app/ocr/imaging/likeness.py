"""Whether two scans show the same print: one card that went through the feeder twice, or two that differ by a name.

Cards of one organisation share everything but a name, and a card scanned again
is shifted, askew, noisy and compressed anew. So there are two steps. Spectra
(``app.ocr.imaging.look``) tell which scans come into question, and by how much
they are turned against each other. Those are laid one upon the other, and no
spot of the size of a character may differ.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from app.ocr.imaging.look import EDGE, SPOT, Look, Real

_SMOOTH = 0.7
"""Pixels: standard deviation of the blur that half a pixel's shift needs."""
_FAINT = 6.0
"""Grey levels of strokes that count as little: noise, grain of the paper."""
_ASKEW = 6
"""Degrees by which two scans of one card are turned against each other at most."""
_IN_QUESTION = 0.70
"""Least correlation of two spectra of one print."""
_SHARED = 0.7
"""Least share of a print that both pages show."""
_DIFFERENT = 0.3
"""Share of its strokes by which a spot differs, from which on it is another character."""


def in_question(look: Look, others: Sequence[Look]) -> NDArray[np.float32]:
    """How alike the spectra are, -1..1, shape (len(others),); 0 where it is below that of any scan of the same."""
    if not others or not look.is_printed:
        return np.zeros(len(others), np.float32)
    turned = np.stack(
        [np.roll(look.spectrum, degrees, axis=0).ravel() for degrees in range(-_ASKEW, _ASKEW + 1)]
    )
    scores = (np.stack([other.spectrum.ravel() for other in others]) @ turned.T).max(axis=1)
    return np.where(scores < _IN_QUESTION, 0, scores).astype(np.float32)


def is_same_print(first: Look, second: Look) -> bool:
    """Whether two sides show the same print, either way up, wherever it lies and a little askew.

    Two sides without print are the same.
    """
    if first.pixel != second.pixel or first.is_printed != second.is_printed:
        return False
    return not first.is_printed or _largest_difference(first, second) < _DIFFERENT


def _askew(first: Look, second: Look) -> float:
    """Degrees by which the second is turned against the first, to a part of a degree; half a turn is not told."""
    degrees = np.arange(-_ASKEW, _ASKEW + 1)
    scores = [float((first.spectrum * np.roll(second.spectrum, turn, axis=0)).sum()) for turn in degrees]
    best = int(np.argmax(scores))
    if not 0 < best < len(scores) - 1:
        return float(degrees[best])
    before, at, after = scores[best - 1 : best + 2]
    return float(degrees[best]) + (before - after) / (2 * (before - 2 * at + after))


def _largest_difference(first: Look, second: Look) -> float:
    """How much the two differ in the spot where they differ most, 0..1; 1 where they do not lie upon each other."""
    width, height = (
        cv2.getOptimalDFTSize(max(first.strokes.shape[axis], second.strokes.shape[axis]) + 4 * EDGE)
        for axis in (1, 0)
    )
    size = width, height
    ours = first.strokes.astype(np.float32), _centred(first, 0.0, size)
    turn = -_askew(first, second)
    theirs = second.strokes.astype(np.float32)
    still = _laid(ours[0], ours[1], size)
    placings = [_placed(still, theirs, _centred(second, turn + half, size), size) for half in (0.0, 180.0)]
    _, placing = max(placings, key=lambda placing: placing[0])
    moved = _laid(theirs, placing, size)
    both = _laid(first.card, ours[1], size) * _laid(second.card, placing, size)
    for strokes in (still, moved):
        whole = float(np.abs(strokes).sum())
        if float(np.abs(strokes * both).sum()) < _SHARED * whole:
            return 1.0
    return float(_differences(_softened(still) * both, _softened(moved) * both).max())


def _centred(look: Look, degrees: float, size: tuple[int, int]) -> NDArray[np.float64]:
    """The 2 × 3 matrix that turns a page about its middle, and puts that in the middle of ``size``."""
    height, width = look.strokes.shape
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), degrees, 1.0)
    matrix[:, 2] += (size[0] - width) / 2, (size[1] - height) / 2
    return np.asarray(matrix, dtype=np.float64)


def _laid(image: NDArray[np.generic], placing: NDArray[np.float64], size: tuple[int, int]) -> Real:
    return np.asarray(cv2.warpAffine(image, placing, size, flags=cv2.INTER_LINEAR), dtype=np.float32)


def _placed(
    still: Real, strokes: Real, placing: NDArray[np.float64], size: tuple[int, int]
) -> tuple[float, NDArray[np.float64]]:
    """The placing shifted to where the strokes fall together most, by cross-correlation, and how much they do."""
    moved = _laid(strokes, placing, size)
    product = cv2.mulSpectrums(
        cv2.dft(still, flags=cv2.DFT_COMPLEX_OUTPUT),
        cv2.dft(moved, flags=cv2.DFT_COMPLEX_OUTPUT),
        0,
        conjB=True,
    )
    correlation = cv2.idft(product, flags=cv2.DFT_REAL_OUTPUT | cv2.DFT_SCALE)
    _, most, _, shift = cv2.minMaxLoc(correlation)
    placing = placing.copy()
    placing[:, 2] += [at - side if at > side / 2 else at for at, side in zip(shift, size, strict=True)]
    return float(most), placing


def _softened(strokes: Real) -> Real:
    return np.asarray(cv2.GaussianBlur(strokes, (0, 0), _SMOOTH), dtype=np.float32)


def _differences(first: Real, second: Real) -> Real:
    """The share of the strokes round each pixel that the other has not, where it fits best within a pixel."""
    height, width = first.shape
    framed = cv2.copyMakeBorder(second, 1, 1, 1, 1, cv2.BORDER_CONSTANT)
    spot = SPOT, SPOT
    apart = np.min(
        [
            cv2.blur(cv2.absdiff(first, framed[top : top + height, left : left + width]), spot)
            for top in range(3)
            for left in range(3)
        ],
        axis=0,
    )
    strokes = cv2.blur(np.abs(first), spot) + cv2.blur(np.abs(second), spot)
    return np.asarray(apart / (strokes + 2 * _FAINT), dtype=np.float32)
