"""From cards of the corpus to examples: fields read anew, with as many second readers as may be asked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.core.reading import FieldCandidate, FieldName, Fields
from app.ocr.confidence.cases import features
from app.ocr.fields.card import drafts_of
from app.ocr.fields.drafts import Draft
from app.ocr.fields.ranking import best_first, case_of
from app.ocr.proof.proving import prove
from app.ocr.proof.second import SECOND_READERS
from app.ocr.proof.witnesses import CardRecord, RecordedWitnesses
from benchmarks.judging import Verdict, judge
from samplecards import CardTruth
from training.confidence.corpus import Card
from training.confidence.examples import Example

_READERS = tuple(SECOND_READERS)
_IN_DISPLAY_FACE = (FieldName.NAME, FieldName.ORGANIZATION)
_LOST = 0.03
"""How often, on cards of unknown make, a field's own text is not found or not known for what it is."""
_LOST_ON = 3
"""One in so many cards shows what is taken for it then."""


@dataclass(frozen=True, slots=True)
class _Best:
    """The best value of a field once so many second readers were asked."""

    draft: Draft
    features: frozenset[str]


def examples_of(cards: Iterable[Card]) -> Iterator[Example]:
    """The best value of each field of the cards, and what is taken for a field whose own text is missing.

    The latter stand for layouts that nobody has drawn: where the true text is
    not found, something else may look like the field. They come from some of the
    cards only, and count for as much as that is likely on all of them.
    """
    for number, card in enumerate(cards):
        best = _stages(card.record)
        yield from _examples(card.truth, best, 1.0)
        if number % _LOST_ON == 0:
            for field, first in best[0].items():
                without = _stages(_without(card.record, first.draft))
                lost = [{field: stage[field]} for stage in without if field in stage]
                taken = _examples(card.truth, lost, _LOST * _LOST_ON)
                yield from (example for example in taken if not example.right)


def _examples(truth: CardTruth, stages: list[dict[FieldName, _Best]], weight: float) -> Iterator[Example]:
    """One for each field that has a value; what it is judged by is the value after all were asked."""
    if not stages:
        return
    last: Fields = {
        field: (FieldCandidate(best.draft.value, 0.0, side=best.draft.piece.side),)
        for field, best in stages[-1].items()
    }
    for judgement in judge(truth, last):
        field = judgement.field
        if field in last:
            yield Example(
                field,
                tuple(stage[field].features for stage in stages if field in stage),
                judgement.verdict is Verdict.RIGHT,
                weight,
                truth.edition,
                truth.design,
                truth.display_face if field in _IN_DISPLAY_FACE else truth.body_face,
            )


def _stages(record: CardRecord) -> list[dict[FieldName, _Best]]:
    """The best values while the second readers are asked one after the other: before, after the first …"""
    unasked = drafts_of(record.sides)
    stages = []
    for count in range(len(_READERS) + 1):
        drafts = [replace(draft, evidence=[*draft.evidence]) for draft in unasked]
        _ask(drafts, record, _READERS[:count])
        by_field = {
            field: best_first(draft for draft in drafts if draft.field is field) for field in FieldName
        }
        stages.append(
            {
                field: _Best(found[0], frozenset(features(case_of(found[0], found))))
                for field, found in by_field.items()
                if found
            }
        )
    return stages


def _ask(drafts: list[Draft], record: CardRecord, readers: Sequence[str]) -> None:
    """Have the second readers read the lines of every field."""

    def heard_by_all(asked: Sequence[Draft]) -> Collection[FieldName]:
        # Sure is who has been confirmed by the last one, so that everybody is asked.
        return {draft.field for draft in asked if f"read_by:{readers[-1]}" in draft.evidence}

    lines = {side.side: side.lines for side in record.sides}
    prove(drafts, lines, RecordedWitnesses(record.evidence, readers), heard_by_all)


def _without(record: CardRecord, draft: Draft) -> CardRecord:
    """The card as if the lines of a draft had not been found."""
    lost = draft.piece.lines
    sides, evidence = [], dict(record.evidence)
    for side in record.sides:
        if side.side is draft.piece.side:
            kept = [number for number in range(len(side.lines)) if number not in lost]
            evidence[side.side] = tuple(evidence[side.side][number] for number in kept)
            sides.append(replace(side, lines=tuple(side.lines[number] for number in kept)))
        else:
            sides.append(side)
    return CardRecord(tuple(sides), evidence)
