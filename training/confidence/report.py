"""What a fit is worth on designs, typefaces and editions that it did not see, in figures for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.core.reading import SURE, FieldName
from app.core.statistics import upper_bound
from training.confidence.corpus import Card
from training.confidence.examples import Example
from training.confidence.fitting import TRAITS, Outcome, judged


@dataclass(frozen=True, slots=True)
class Count:
    """Values of one kind."""

    judged: int
    sure: int
    wrong: int
    """Among the sure ones."""

    def __str__(self) -> str:
        share = 100 * self.sure / self.judged if self.judged else 0.0
        most = 100 * upper_bound(self.wrong, self.sure)
        return (
            f"{share:.1f} % of {self.judged} sure, {self.wrong} of {self.sure} wrong (at most {most:.3f} %)"
        )


Report = dict[str, dict[str, Count]]
"""What the whole of the fitting, tables included, says of cards of which it did not see the like: by what it had to do
without (``TRAITS``), then by field, and for ``all``."""


def report(examples: Sequence[Example], most_wrong: float, without: Iterable[str]) -> Report:
    """Fit anew for every fold of each of these traits, a fold of them left out at a time."""
    return {name: _counts(judged(examples, most_wrong, TRAITS[name])) for name in without}


def text_of(report: Report) -> str:
    """A line for each field."""
    return "".join(
        f"{without} left out\n" + "".join(f"  {name:18} {count}\n" for name, count in counts.items())
        for without, counts in report.items()
    )


def provenance(cards: Iterable[Card], most_wrong: float, told: Report) -> dict[str, str]:
    """What stands in the file of parameters about where they come from."""
    found = list(cards)
    seeds = sorted({card.seed for card in found})
    return {
        "fitted_by": "python3 dev.py fit parameters",
        "cards": str(len(found)),
        "editions": ", ".join(sorted({card.truth.edition for card in found})),
        "generations": ", ".join(sorted({str(card.generation) for card in found})),
        "seeds": f"{seeds[0]} to {seeds[-1]}",
        "most_wrong": str(most_wrong),
        **{f"{without}_left_out": str(counts["all"]) for without, counts in told.items()},
    }


def _counts(outcomes: Sequence[Outcome]) -> dict[str, Count]:
    """Of values as read; those that stand for layouts that nobody has drawn are left out."""
    real = [outcome for outcome in outcomes if outcome.example.weight == 1]
    by_field = {
        str(field): _count(outcome for outcome in real if outcome.example.field is field)
        for field in FieldName
    }
    return {**{name: count for name, count in by_field.items() if count.judged}, "all": _count(real)}


def _count(outcomes: Iterable[Outcome]) -> Count:
    found = list(outcomes)
    sure = [outcome for outcome in found if outcome.confidence >= SURE]
    return Count(len(found), len(sure), sum(not outcome.example.right for outcome in sure))
