"""Letters of a name that is set wide, which the detector lost or cut: found again by their ink, and read as one close row.

The detector sees a letter that stands far from others as a picture, and boxes that
meet within a letter give half of it twice. So the ink in line with a large short line
is gathered, its letters are laid side by side as they would stand in a row of text,
and the recogniser reads that. What it reads counts only where it keeps what was
read for certain; nobody has been certain of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import cv2
import numpy as np

from app.core.reading import Box, Line
from app.ocr.imaging.image import Grey, Image
from app.ocr.proof.crops import character_size, rectangle

_LETTERS = re.compile(r"[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
_LARGE = 1.2
"""A name is larger than the usual line by this factor at least."""
_SHORT, _LONGEST, _MOST = 2, 4, 8
"""So many letters a line has that may be a part of such a name, and a whole one."""
_REACH = 3.2
"""The widest gap within a name, in character sizes."""
_SAME_SIZE, _SAME_AXIS = 0.7, 0.4
_CUT = 0.15
"""Boxes that have more than this in common, in character sizes, share a letter."""
_CONTRAST, _FAINTEST = 0.45, 24.0
"""What differs from the ground by this share of the line's own ink, and so many grey levels, is ink."""
_HALF, _SMALLEST = 0.75, 12.0
"""The strip in which letters are looked for reaches so far from the middle of the line, in character sizes; below so many pixels, none are."""
_SPECK, _LEAST, _MOST_WIDE, _TALLEST = 0.06, 0.5, 1.06, 1.15
"""Character sizes: what is smaller is no ink, no letter, or larger no letter, and no part of one."""
_NEAREST = 0.6
"""The middles of two letters are no nearer to each other, in character sizes."""
_OFF = 0.35
"""Letters are centred no further from the middle of the line, in character sizes."""
_SQUARE = 1.1
"""The side of the square that each letter gets in the row, in character sizes."""
_KNOWN, _READ, _READ_BETTER = 0.9, 0.9, 0.82
"""The certainty from which on what was read stays, the score that a row needs, and one that is better than what was read."""
_SINGLE = 1.25
"""How much broader than its letter the box of a single one is."""
_FURTHEST = 8.0
"""How far beyond what was read letters are looked for, in character sizes."""
_WORD_GAP = 1.25
"""The space within a name is wider than the others by this factor."""


@dataclass(frozen=True, slots=True)
class Letters:
    """A row as the recogniser reads it."""

    text: str
    score: float
    """0..1."""


ReadLetters = Callable[[Grey], Letters]
Cell = tuple[float, float]
"""From where to where something stands along the line, in pixels."""


def with_lost_letters(image: Image, lines: Sequence[Line], read: ReadLetters) -> list[Line]:
    """The lines, those of a name set wide that lacks letters, or whose boxes overlap, as one; ``image`` is BGR, upright."""
    usual = median([character_size(line) for line in lines for _ in line.text] or [0.0])
    result = list(lines)
    large = [line for line in lines if _may_be_part(line, usual)]
    for first in sorted(large, key=lambda line: -character_size(line)):
        if first not in result:
            continue
        for vertical in (False, True):
            if not _may_run(first, vertical=vertical):
                continue
            parts = _in_line(first, [line for line in large if line in result], vertical=vertical)
            others = [line for line in result if line not in parts]
            if (whole := _whole(image, parts, others, read, vertical=vertical)) is not None:
                result[result.index(parts[0])] = whole
                result = [line for line in result if line not in parts]
                break
    return result


def _may_be_part(line: Line, usual: float) -> bool:
    text = "".join(line.text.split())
    known = _LETTERS.fullmatch(text) if line.certainty >= _KNOWN else _LETTERS.search(text)
    if len(text) > _SHORT:
        size = character_size(line)
    else:
        size = min(_size(line, vertical=vertical) for vertical in (False, True)) / _SINGLE
    return len(text) <= _LONGEST and known is not None and size >= _LARGE * usual


def _along(box: Box, *, vertical: bool) -> tuple[float, float, float, float]:
    """Start and stop in the direction of reading, and across it."""
    left, top, right, bottom = rectangle(box)
    return (top, bottom, left, right) if vertical else (left, right, top, bottom)


def _may_run(line: Line, *, vertical: bool) -> bool:
    """Whether a line may be a part of one in that direction; the box of a single letter has none."""
    return (
        line.vertical is vertical
        or len(line.text) == 1
        or (len(line.text) == _SHORT and line.certainty < _KNOWN)
    )


def _in_line(first: Line, others: Sequence[Line], *, vertical: bool) -> list[Line]:
    """The parts that stand in line with a first one, itself among them, in the order of reading."""
    size = _size(first, vertical=vertical)
    _, _, low, high = _along(first.box, vertical=vertical)
    beside = [
        line
        for line in others
        if _may_run(line, vertical=vertical)
        and min(size, _size(line, vertical=vertical))
        >= _SAME_SIZE * max(size, _size(line, vertical=vertical))
        and abs(sum(_along(line.box, vertical=vertical)[2:]) - low - high) / 2 < _SAME_AXIS * size
    ]
    beside.sort(key=lambda line: _along(line.box, vertical=vertical)[0])
    groups: list[list[Line]] = []
    for line in beside:
        start = _along(line.box, vertical=vertical)[0]
        # Between two parts there is room for a letter that was lost.
        if groups and start - _along(groups[-1][-1].box, vertical=vertical)[1] <= 2 * _REACH * size:
            groups[-1].append(line)
        else:
            groups.append([line])
    return next(group for group in groups if first in group)


def _size(line: Line, *, vertical: bool) -> float:
    _, _, low, high = _along(line.box, vertical=vertical)
    return high - low


def _whole(
    image: Image, parts: Sequence[Line], others: Sequence[Line], read: ReadLetters, *, vertical: bool
) -> Line | None:
    """The parts as one line, where ink in line with them was not read or boxes overlap, and the whole reads well."""
    sides = [_along(part.box, vertical=vertical) for part in parts]
    em = max(
        character_size(part)
        if len(part.text) > 1 and part.vertical is vertical
        else _size(part, vertical=vertical) / _SINGLE
        for part in parts
    )
    if em < _SMALLEST:
        return None
    middle = sum(low + high for _, _, low, high in sides) / len(sides) / 2
    start, stop = _free(sides[0][0], max(side[1] for side in sides), middle, em, others, vertical=vertical)
    strip = _strip(image, start, stop, middle, em, vertical=vertical)
    if not strip.size:
        return None
    boxes = [(side[0] - start, side[1] - start) for side in sides]
    cells = _connected(_cells(strip, boxes, em), boxes, em)
    cut = any(one[1] - other[0] > _CUT * em for one, other in pairwise(boxes))
    lost = any(not any(low <= (first + last) / 2 <= high for low, high in boxes) for first, last in cells)
    before = "".join("".join(part.text.split()) for part in parts)
    # A box may hold a letter that was not read.
    unsure = len(cells) - len(before) in {0, 1} and any(part.certainty < _KNOWN for part in parts)
    if not (lost or cut or unsure) or not 1 < len(cells) <= _MOST or _are_halves(cells, em):
        return None
    letters = read(_row(strip, cells, em, vertical=vertical))
    if not _may_stand(letters, parts, len(cells)):
        return None
    text = _spaced("".join(letters.text.split()), cells)
    places = [start + (first + last) / 2 for first, last in cells]
    return _line(text, letters.score, places, em, parts, vertical=vertical)


def _are_halves(cells: Sequence[Cell], em: float) -> bool:
    """Whether some of what stands there is nearer to the next than letters are: the halves of one."""
    return any((sum(second) - sum(first)) / 2 < _NEAREST * em for first, second in pairwise(cells))


def _may_stand(letters: Letters, parts: Sequence[Line], count: int) -> bool:
    """Whether a reading has a letter for each that was cut out, and keeps those that were certain in their order."""
    text = "".join(letters.text.split())
    # What is no worse read than it was may be put in the place of what nobody was certain of.
    least = min(
        _READ, *(max(_READ_BETTER, part.confidence) for part in parts if part.certainty < _KNOWN), _READ
    )
    if len(text) != count or letters.score < least or not _LETTERS.fullmatch(text):
        return False
    if text == "".join("".join(part.text.split()) for part in parts):
        # Nothing was lost: the lines stay as they were read.
        return False
    remaining = iter(text)
    return all(
        letter in remaining
        for part in parts
        if part.certainty >= _KNOWN
        for letter in part.text
        if not letter.isspace()
    )


def _free(
    start: float, stop: float, middle: float, em: float, others: Sequence[Line], *, vertical: bool
) -> tuple[int, int]:
    """From where to where letters of the line may stand: as far as the next other line."""
    least, most = start - _FURTHEST * em, stop + _FURTHEST * em
    for other in others:
        first, last, low, high = _along(other.box, vertical=vertical)
        if low - _OFF * em < middle < high + _OFF * em:
            if first + last < start + stop:
                least = max(least, last)
            else:
                most = min(most, first)
    return max(0, int(min(least, start))), int(max(most, stop)) + 1


def _strip(image: Image, start: int, stop: int, middle: float, em: float, *, vertical: bool) -> Grey:
    """The picture under the line in grey, its direction to the right; that of a column is transposed."""
    low, high = max(0, round(middle - _HALF * em)), round(middle + _HALF * em)
    part = image[start:stop, low:high] if vertical else image[low:high, start:stop]
    if not part.size:
        return np.zeros((0, 0), np.uint8)
    grey = cv2.cvtColor(part, cv2.COLOR_BGR2GRAY)
    return np.ascontiguousarray(grey.T) if vertical else grey


def _cells(strip: Grey, boxes: Sequence[Cell], em: float) -> list[tuple[Cell, bool]]:
    """What stands in the strip, from where to where, and whether each is a letter by its size and place."""
    text = np.hstack([strip[:, max(0, int(first)) : int(last) + 1] for first, last in boxes])
    ground = float(np.median(text))
    strokes = float(np.percentile(np.abs(text.astype(np.float32) - ground), 95))
    away = np.abs(strip.astype(np.float32) - ground) > max(_FAINTEST, _CONTRAST * strokes)
    count, _, found, _ = cv2.connectedComponentsWithStats(away.astype(np.uint8), connectivity=8)
    height, middle = len(strip), len(strip) / 2
    cells: list[list[float]] = []
    for left, top, width, tall, _ in sorted(found[1:count].tolist()):
        inside = top > 0 and top + tall < height
        near = abs(top + tall / 2 - middle) <= _HALF * em / 2
        if max(width, tall) < _SPECK * em or not (inside or near):
            continue
        if not inside or max(width, tall) > _TALLEST * em:
            cells.append([left, left + width, -1.0, -1.0])
        elif (
            cells and cells[-1][2] >= 0 and max(cells[-1][1], left + width) - cells[-1][0] <= _MOST_WIDE * em
        ):
            last = cells[-1]
            last[1], last[2], last[3] = (
                max(last[1], left + width),
                min(last[2], top),
                max(last[3], top + tall),
            )
        else:
            cells.append([left, left + width, top, top + tall])
    return [
        (
            (first, last),
            top >= 0
            and max(last - first, bottom - top) >= _LEAST * em
            and abs((top + bottom) / 2 - middle) <= _OFF * em,
        )
        for first, last, top, bottom in cells
    ]


def _connected(cells: Sequence[tuple[Cell, bool]], boxes: Sequence[Cell], em: float) -> list[Cell]:
    """The letters that go on from what was read, with no wide gap between and nothing that is none; empty where there are no such."""
    low, high = min(box[0] for box in boxes), max(box[1] for box in boxes)
    middles = [sum(cell) / 2 for cell, _ in cells]
    own = [number for number, place in enumerate(middles) if low <= place <= high]
    if not own or not all(cells[number][1] for number in range(own[0], own[-1] + 1)):
        return []
    first, last = own[0], own[-1]
    while first > 0 and cells[first - 1][1] and cells[first][0][0] - cells[first - 1][0][1] <= _REACH * em:
        first -= 1
    while (
        last + 1 < len(cells)
        and cells[last + 1][1]
        and cells[last + 1][0][0] - cells[last][0][1] <= _REACH * em
    ):
        last += 1
    return [cell for cell, _ in cells[first : last + 1]]


def _row(strip: Grey, cells: Sequence[Cell], em: float, *, vertical: bool) -> Grey:
    """The letters side by side, each in the middle of a square on the ground of the strip."""
    side, ground = round(_SQUARE * em), int(np.median(strip))
    squares = []
    for first, last in cells:
        left = round((first + last - side) / 2)
        square = np.full((len(strip), side), ground, np.uint8)
        # No more than the letter: its neighbour may stand near.
        begin, end = max(0, int(first) - 1, left), min(strip.shape[1], int(last) + 1, left + side)
        square[:, begin - left : end - left] = strip[:, begin:end]
        edge = (len(strip) - side) // 2
        squares.append(square.T[:, max(0, edge) : max(0, edge) + side] if vertical else square)
    return np.hstack(squares)


def _spaced(text: str, cells: Sequence[Cell]) -> str:
    """The text with a space at the widest gap, where that is wider than all others."""
    pitches = [sum(second) / 2 - sum(first) / 2 for first, second in pairwise(cells)]
    widest = max(range(len(pitches)), key=pitches.__getitem__)
    others = [pitch for number, pitch in enumerate(pitches) if number != widest]
    if not others or pitches[widest] < _WORD_GAP * max(others):
        return text
    return f"{text[: widest + 1]} {text[widest + 1 :]}"


def _line(
    text: str, score: float, places: Sequence[float], em: float, parts: Sequence[Line], *, vertical: bool
) -> Line:
    """The line that the parts make with what was lost; nobody is certain of it."""
    sides = [_along(part.box, vertical=vertical) for part in parts]
    low, high = min(side[2] for side in sides), max(side[3] for side in sides)
    start = min(sides[0][0], places[0] - em / 2)
    stop = max(*(side[1] for side in sides), places[-1] + em / 2)
    if vertical:
        box: Box = ((low, start), (high, start), (high, stop), (low, stop))
    else:
        box = ((start, low), (stop, low), (stop, high), (start, high))
    rest = iter(places)
    centres: list[float] = []
    for letter in text:
        # A space stands behind the letter before it, which it has the place of.
        centres.append(next(rest) if letter != " " else centres[-1] + em / 2)
    return Line(text, score, box, vertical, centres=tuple(round(centre - start, 1) for centre in centres))
