"""What an office gains that has met the organisations of its cards before, as one has after its first months.

Reading knows nothing of an office's store, so that nobody has met anybody on the
cards of `bench reading`. Here every card is judged as if people had decided on
all the others: a name of an organisation that was read is known where another
card bears it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from app.core.agreement import normalized
from app.core.reading import SURE, FieldName
from benchmarks.judging import Judgement, Verdict


class Organization(msgspec.Struct, frozen=True):
    """What was read as the organisation of one card."""

    shown: str
    """As printed; empty where the card shows none. Both texts as they are compared."""
    read: str
    right: bool
    sure: bool
    sure_if_met: bool
    """Whether it is accepted unread by an office that has met this name."""


def organizations(judgements: Iterable[Judgement]) -> Iterator[Organization]:
    """The organisation of a card; none where none was read."""
    for judgement in judgements:
        candidate = judgement.candidate
        if judgement.field is FieldName.ORGANIZATION and candidate:
            yield Organization(
                normalized(judgement.field, judgement.truth),
                normalized(judgement.field, candidate.value),
                judgement.verdict is Verdict.RIGHT,
                judgement.sure,
                candidate.if_said >= SURE,
            )


def gained(found: Sequence[Organization]) -> list[Organization]:
    """Those that are sure because another card bears what was read, and were not without."""
    borne = Counter(each.shown for each in found)
    return [
        each
        for each in found
        if each.sure_if_met and not each.sure and borne[each.read] > (each.shown == each.read)
    ]
