"""Whether a value may have been cut: ink at its ends that no line holds."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.reading import FieldName, Line
from app.ocr.fields.drafts import Draft
from app.ocr.proof.witnesses import Witnesses

_NEAR = 0.8
"""Ink so near to the end of a value may be a part of it, in character sizes."""
_NAMES = frozenset({FieldName.NAME, FieldName.NAME_READING})
"""Family and given name may stand as far apart as ink is looked for."""


def has_loose_ink(draft: Draft, lines: Sequence[Line], witnesses: Witnesses) -> bool:
    """Whether ink stands near an end of the value, or of a line of which it was joined.

    Where something else of the same line was read beside the value, its end is
    none of the line's.
    """
    piece = draft.piece
    spans = [span for span in piece.spans if piece.text[span.start : span.stop].strip()]
    for span in spans:
        ink = witnesses.ink(piece.side, span.line)
        words = piece.text[span.start : span.stop].strip()
        before, _, after = lines[span.line].text.partition(words)
        for gap, beyond in ((ink.before, before), (ink.after, after)):
            at_end = not any(character.isalnum() for character in beyond)
            if gap is not None and at_end and (gap <= _NEAR or draft.field in _NAMES):
                return True
    return False
