"""The kanji of values in the form that is printed, where glyphs tell it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.core.reading import Line, Side
from app.ocr.fields.drafts import Draft
from app.ocr.proof.variants import DOUBT, SURE, judge_variants
from app.ocr.proof.witnesses import Witnesses

_OTHER = 0.3
"""How much less likely a value in another form is, or as it was read where its glyphs say otherwise."""


def settle_forms(drafts: list[Draft], lines: Mapping[Side, Sequence[Line]], witnesses: Witnesses) -> None:
    """Put the kanji that have variants into the form that is printed, and say whether all could be told.

    A value that was changed says so (``repaired:variant``); as it was read, and in
    the forms that could not be ruled out, it becomes a further draft.
    """
    for draft in list(drafts):
        side = draft.piece.side
        # Not asked before they are needed: looking at glyphs costs.
        seen = ((lines[side][number].text, witnesses.forms(side, number)) for number in draft.piece.lines)
        finding = judge_variants(draft.field, draft.value, seen)
        if finding is None:
            continue
        as_read, known = draft.value, list(draft.evidence)
        if finding.evidence == SURE and DOUBT in draft.evidence:
            draft.evidence.remove(DOUBT)
        draft.add(finding.evidence)
        if finding.value != as_read:
            draft.value = finding.value
            draft.add("repaired:variant")
        drafts += [
            Draft(draft.field, other, draft.piece, draft.role * _OTHER, [*known]) for other in finding.others
        ]
