"""The fields of a corpus read anew by the rules and the parameters as they are now: seconds, since no net is asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from app.core.reading import FieldName, Fields
from app.ocr.fields.card import candidates_of, drafts_of, sure_fields
from app.ocr.proof.proving import prove
from app.ocr.proof.second import SECOND_READERS
from app.ocr.proof.witnesses import CardRecord, RecordedWitnesses
from benchmarks.judging import Judgement, Tally, Verdict, judge
from training.confidence.corpus import Card

_READERS = tuple(SECOND_READERS)


def read_again(record: CardRecord) -> Fields:
    """The fields as the program would give them, second readers asked as it asks them."""
    drafts = drafts_of(record.sides)
    lines = {side.side: side.lines for side in record.sides}
    prove(drafts, lines, RecordedWitnesses(record.evidence, _READERS), sure_fields)
    return candidates_of(drafts)


def counted(cards: Iterable[Card]) -> str:
    """A line for each field: how many were right, how many sure, and how many of these wrong."""
    tallies: dict[FieldName, Tally] = defaultdict(Tally)
    for card in cards:
        for judgement in judge(card.truth, read_again(card.record)):
            tallies[judgement.field].count(judgement)
    return "".join(
        f"{name:18} {100 * tally.right / tally.shown:6.2f} % of {tally.shown} right, "
        f"{tally.sure} sure, {tally.sure_wrong} of them wrong\n"
        for name in FieldName
        if (tally := tallies[name]).shown
    )


def mistakes(cards: Iterable[Card], field: FieldName) -> Iterator[str]:
    """What was read wrong of a field, with all lines of the card."""
    for card in cards:
        fields = read_again(card.record)
        for judgement in judge(card.truth, fields):
            if judgement.field is field and judgement.verdict is not Verdict.RIGHT:
                others = [other.value for other in fields.get(field, ())[1:]]
                yield f"{_told(judgement)} | {others} | {card.truth.edition} {card.truth.design}\n"
                for side in card.record.sides:
                    yield f"    {side.side}: {' / '.join(line.text for line in side.lines)}\n"


def _told(judgement: Judgement) -> str:
    best = judgement.candidate
    sure = "SURE " if judgement.sure else ""
    read = f"{best.value} | {' '.join(best.evidence)}" if best else "-"
    return f"{sure}{judgement.verdict} | {judgement.truth or '-'} | {read}"
