"""The candidates of a field, best first, each with its confidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from app.core.reading import SAID, SURE, FieldCandidate
from app.ocr.confidence import Case
from app.ocr.fields.drafts import Draft
from app.ocr.fields.name_readings import SAME

Confidence = Callable[[Case], float]
"""The chance, 0..1, that a value is right."""

_RIVAL = 0.5
"""A text is a rival if it is the field at least this likely."""
_FOR_CALLERS = "note:フリーダイヤル"


def ranked(drafts: Iterable[Draft], confidence: Confidence) -> tuple[FieldCandidate, ...]:
    """The candidates of one field, best first; none is more confident than the one before it."""
    ordered = best_first(drafts)
    candidates: list[FieldCandidate] = []
    ceiling = 1.0
    for draft in ordered:
        case = case_of(draft, ordered)
        ceiling = min(ceiling, confidence(case))
        shown = tuple(kind for kind in draft.evidence if not kind.startswith("number:+"))
        if_said = 0.0 if candidates else _if_said(case, ceiling, confidence)
        candidates.append(
            FieldCandidate(draft.value, ceiling, shown, draft.piece.box, draft.piece.side, if_said)
        )
    return tuple(candidates)


def _if_said(case: Case, least: float, confidence: Confidence) -> float:
    """The confidence if a person has said the same on another card; at least what it is without."""
    if least >= SURE:
        return least
    return max(least, confidence(replace(case, evidence=(*case.evidence, SAID))))


def best_first(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts of one field by how likely they are that field, each value once."""
    best: dict[str, Draft] = {}
    for draft in sorted(drafts, key=lambda draft: -draft.role):
        if draft.value:
            best.setdefault(draft.value, draft)
    return list(best.values())


def case_of(draft: Draft, drafts: Iterable[Draft]) -> Case:
    """What the model has to know of one of the drafts of a field."""
    return Case(
        draft.field,
        draft.value,
        draft.evidence,
        draft.piece.confidence,
        draft.piece.certainty,
        draft.role,
        any(_is_rival(draft, other) for other in drafts),
    )


def _is_rival(draft: Draft, other: Draft) -> bool:
    """Whether another value of the field stands elsewhere on the same side."""
    return (
        other.value != draft.value
        and other.piece.side is draft.piece.side
        and other.piece.box != draft.piece.box
        and other.role > _RIVAL
        and not (SAME in other.evidence and SAME in draft.evidence)
        and not (is_direct(draft) and not is_direct(other))
        and not (_FOR_CALLERS in other.evidence and _FOR_CALLERS not in draft.evidence)
    )


def is_direct(draft: Draft) -> bool:
    """Whether the card calls a number the person's own: 直通, 直通番号, ダイヤルイン."""
    return "note:直通" in draft.evidence
