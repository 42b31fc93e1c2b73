"""How sure a value is: the numbers, and how they are put together.

A value is right if its text was read right and if it is the field it is taken
for. The chance of the first comes from the engine's score, or from evidence
that carries further; the chance of the second is ``Draft.role``.

The figures were measured on 10,184 field values of made-up cards read by
PP-OCRv6 small; they are to be replaced by calibration on real ones.
"""

from __future__ import annotations

from app.core.reading import FieldCandidate, FieldName
from app.ocr.fields.drafts import Draft

_ERROR_BY_SCORE = ((0.995, 0.011), (0.98, 0.04), (0.90, 0.15), (0.0, 0.38))
"""From this score of a line on, this share of lines was wrong."""

_MEAN_ERROR = 0.039
"""Share of all field values that were wrong."""

_CARRYING = {
    (FieldName.URL, "agrees:domain"): (0, 489),
    (FieldName.POSTAL_CODE, "agrees:town"): (0, 678),
    (FieldName.NAME, "agrees:mail"): (1, 489),
    (FieldName.TEL, "valid:phone"): (4, 1765),
    (FieldName.FAX, "valid:phone"): (4, 1765),
    (FieldName.MOBILE, "valid:phone"): (4, 1765),
    (FieldName.EMAIL, "agrees:name"): (1, 489),
}
"""Evidence that holds → how many of so many values were wrong all the same."""

_MIXED = {FieldName.EMAIL: ("agrees:name", "agrees:domain")}
"""Fields of which one piece of evidence covers a part only: all of these are needed."""

_BLOCKED = 0.99
"""The most that is given where something is known to deceive every reader."""
_REPAIRED = 0.9
_CONFIRMED_BY = {"repaired:divided": "agrees:mail"}
"""Repairs that other evidence shows to be right: a mail address parts family and given name."""
_RIVALS = 0.97
"""The most that is given to the better of two values of one field."""
_UNPROVEN = 0.998
"""The most that is given without evidence that carries."""


def confidence(draft: Draft) -> float:
    """The chance, 0..1, that the draft's value is right."""
    error = next(wrong for least, wrong in _ERROR_BY_SCORE if draft.piece.confidence >= least)
    chance = min(1 - error, _UNPROVEN)
    needed = _MIXED.get(draft.field, ())
    if all(kind in draft.evidence for kind in needed):
        for kind in draft.evidence:
            if rule := _CARRYING.get((draft.field, kind)):
                # Jeffreys' estimate, less where the engine has less doubt about this line than usual.
                wrong, total = rule
                chance = max(chance, 1 - (wrong + 0.5) / (total + 1) * min(1.0, error / _MEAN_ERROR))
    chance *= draft.role
    if any(kind.startswith("doubt:") for kind in draft.evidence):
        chance = min(chance, _BLOCKED)
    if any(
        kind.startswith("repaired:") and _CONFIRMED_BY.get(kind) not in draft.evidence
        for kind in draft.evidence
    ):
        chance = min(chance, _REPAIRED)
    return chance


def ranked(drafts: list[Draft]) -> tuple[FieldCandidate, ...]:
    """The candidates of one field, best first, each value once."""
    best: dict[str, FieldCandidate] = {}
    for draft in sorted(drafts, key=lambda draft: -draft.role):
        if draft.value and draft.value not in best:
            best[draft.value] = FieldCandidate(
                draft.value, confidence(draft), _shown(draft.evidence), draft.piece.box, draft.piece.side
            )
    first, *others = best.values()
    if any(_is_rival(first, other) for other in others):
        first = FieldCandidate(
            first.value, min(first.confidence, _RIVALS), first.evidence, first.box, first.side
        )
    ceiling = first.confidence
    rest = []
    for other in others:
        ceiling = min(ceiling, other.confidence)
        rest.append(FieldCandidate(other.value, ceiling, other.evidence, other.box, other.side))
    return (first, *rest)


def _is_rival(first: FieldCandidate, other: FieldCandidate) -> bool:
    """Whether another value of the field stands elsewhere on the same side."""
    return other.side is first.side and other.box != first.box and other.confidence > 0.5


def _shown(evidence: list[str]) -> tuple[str, ...]:
    return tuple(kind for kind in evidence if not kind.startswith("number:+"))
