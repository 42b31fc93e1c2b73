"""Whether a value may have been cut: ink at its ends that no line holds, or a line that goes on with it."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.reading import Box, FieldName, Line
from app.ocr.fields.drafts import Draft
from app.ocr.proof.crops import rectangle
from app.ocr.proof.witnesses import Witnesses

_NEAR = 0.8
"""Ink so near to the end of a value may be a part of it, in character sizes."""
_NUMBERS = frozenset(
    {FieldName.TEL, FieldName.FAX, FieldName.MOBILE, FieldName.POSTAL_CODE, FieldName.CORPORATE_NUMBER}
)
"""Of these a missing digit shows in their length, while the sign before them often goes unread."""
_NAMES = frozenset({FieldName.NAME, FieldName.NAME_READING})
"""Family and given name may stand as far apart as ink is looked for."""
_LIKE_SIZE, _SAME_AXIS, _GOES_ON = 0.75, 0.7, 3.0
"""Two lines may be one name whose breadths, the share of them that overlaps, and whose gap in character sizes are so."""


def has_loose_ink(draft: Draft, lines: Sequence[Line], witnesses: Witnesses) -> bool:
    """Whether ink stands near an end of the value, or of a line of which it was joined.

    Where something else of the same line was read beside the value, its end is
    none of the line's.
    """
    if draft.field in _NUMBERS:
        return False
    piece = draft.piece
    spans = [span for span in piece.spans if piece.text[span.start : span.stop].strip()]
    for span in spans:
        words = piece.text[span.start : span.stop].strip()
        before, _, after = lines[span.line].text.partition(words)
        ends = [not any(character.isalnum() for character in beyond) for beyond in (before, after)]
        if not any(ends):
            continue
        ink = witnesses.ink(piece.side, span.line)
        for gap, at_end in zip((ink.before, ink.after), ends, strict=True):
            if gap is not None and at_end and (gap <= _NEAR or draft.field in _NAMES):
                return True
    return False


def has_neighbour(draft: Draft, lines: Sequence[Line]) -> bool:
    """Whether a name may go on in a line of its size, before or behind it, that was not joined to it."""
    if draft.field is not FieldName.NAME:
        return False
    piece = draft.piece
    own = piece.lines
    start, stop, low, high = _along(piece.box, piece.vertical)
    for number, line in enumerate(lines):
        first, last, least, most = _along(line.box, piece.vertical)
        breadth = min(high - low, most - least)
        alike = breadth >= _LIKE_SIZE * max(high - low, most - least)
        beside = min(high, most) - max(low, least) >= _SAME_AXIS * breadth
        gap = max(first - stop, start - last)
        if number not in own and alike and beside and gap <= _GOES_ON * piece.size:
            return True
    return False


def _along(box: Box, vertical: bool) -> tuple[float, float, float, float]:
    """Start and stop in the direction of reading, and across it."""
    left, top, right, bottom = rectangle(box)
    return (top, bottom, left, right) if vertical else (left, right, top, bottom)
