"""How pieces of text stand to each other on paper: which touch, and which is the next line of which."""

from __future__ import annotations

from app.ocr.fields.drafts import Piece

_NEAR = 1.2
"""The widest gap between what may belong together, in character sizes."""
_SAME_SIZE, _SAME_LATIN_SIZE = 1.35, 1.6
"""Lines of one size differ by less than this factor; a Latin line may have no descenders."""
_LOOSE_SIZE, _SAME_PITCH = 1.5, 1.25
"""Boxes are drawn loosely: lines are of one size as well if their characters are about as far apart."""
_NEXT_COLUMN, _LOWER = 2.0, 3.0
"""The widest gap between two columns of one name, and how far below the end of one the other begins, in character sizes."""
_LINE_STEP = 0.6
"""The middle of the next line is further on by more than this share of the size."""


def touches(first: Piece, second: Piece) -> bool:
    """Whether two pieces stand so near that they may belong together."""
    size = max(first.size, second.size)
    across = max(first.top - second.bottom, second.top - first.bottom)
    along = max(first.left - second.right, second.left - first.right)
    return across < _NEAR * size and along < _NEAR * size


def is_below(first: Piece, second: Piece) -> bool:
    """Whether two pieces stand one under the other, not in one line."""
    return abs(first.centre[1] - second.centre[1]) > _LINE_STEP * max(first.size, second.size)


def is_further(first: Piece, second: Piece) -> bool:
    """Whether a second piece stands further on across the lines: under the first, or to its left where that is a column."""
    if first.vertical:
        return first.centre[0] > second.centre[0]
    return first.centre[1] < second.centre[1]


def is_next_column(first: Piece, second: Piece) -> bool:
    """Whether two columns of one size stand side by side, one beginning lower than the other, as names in columns are set."""
    size = max(first.size, second.size)
    across = max(first.left - second.right, second.left - first.right)
    along = max(first.top - second.bottom, second.top - first.bottom)
    return (
        first.vertical
        and second.vertical
        and same_size(first, second)
        and across < _NEXT_COLUMN * size
        and along < _LOWER * size
    )


def same_size(first: Piece, second: Piece) -> bool:
    """Whether two pieces are set in type of one size."""
    least, most = sorted((first.size, second.size))
    if first.text.isascii() and second.text.isascii():
        return most <= _SAME_LATIN_SIZE * least
    if most <= _SAME_SIZE * least:
        return True
    pitches = sorted((_pitch(first), _pitch(second)))
    return most <= _LOOSE_SIZE * least and pitches[1] <= _SAME_PITCH * pitches[0]


def is_next_line(first: Piece, second: Piece) -> bool:
    """Whether a second piece is set as the line after the first.

    That is under it, or to its left where both are columns, in the same size, and
    flush with it at the beginning, at the end or in the middle.
    """
    if first.side is not second.side or first.vertical != second.vertical or not same_size(first, second):
        return False
    start, stop, near, far = _frame(first)
    other_start, other_stop, other_near, other_far = _frame(second)
    size = max(first.size, second.size)
    step = (other_near + other_far - near - far) / 2
    middles = (start + stop - other_start - other_stop) / 2
    flush = min(abs(start - other_start), abs(stop - other_stop), abs(middles)) < size
    return flush and step > _LINE_STEP * size and other_near - far < _NEAR * size


def _frame(piece: Piece) -> tuple[float, float, float, float]:
    """Where a piece begins and ends along its lines, and where it does from line to line."""
    if piece.vertical:
        return piece.top, piece.bottom, -piece.right, -piece.left
    return piece.left, piece.right, piece.top, piece.bottom


def _pitch(piece: Piece) -> float:
    start, stop, _, _ = _frame(piece)
    return max(stop - start, 1.0) / max(len(piece.text), 1)
