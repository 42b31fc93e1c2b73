"""Whether each field of a card was read right, counted by layout and field; for `bench reading`.

``app.core.agreement`` says which texts are alike. A field may have its plain
form (``03-3123-4567``) or the printed one (``〇三―三一二三―四五六七``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.core.agreement import agree, normalized
from app.core.reading import SURE, FieldCandidate, FieldName, Fields
from app.core.text import fold
from samplecards import CardTruth, Layout

_BRACKETS = "()（）[]［］〔〕<>〈〉 \u3000"
"""Round a name in Latin letters."""


class Verdict(StrEnum):
    RIGHT = "right"
    VARIANT = "variant"
    """Right but for a kanji in another form (髙 as 高)."""
    WRONG = "wrong"
    MISSING = "missing"
    EXTRA = "extra"
    """A value for a field that the card does not show."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One field of one card."""

    layout: Layout
    field: FieldName
    verdict: Verdict
    truth: str
    """As printed; empty where the card does not show the field."""
    candidate: FieldCandidate | None
    """The best one that was read."""

    @property
    def sure(self) -> bool:
        """Whether it would be accepted unread."""
        return self.candidate is not None and self.candidate.confidence >= SURE


@dataclass(slots=True)
class Tally:
    """How the fields of one kind came out."""

    shown: int = 0
    """How many cards show the field."""
    right: int = 0
    variant: int = 0
    """Wrong, but only in the form of a kanji."""
    sure: int = 0
    """Accepted unread, whether the card shows the field or not."""
    sure_wrong: int = 0

    def count(self, judgement: Judgement) -> None:
        """Add one field of one card."""
        right = judgement.verdict is Verdict.RIGHT
        self.shown += judgement.verdict is not Verdict.EXTRA
        self.right += right
        self.variant += judgement.verdict is Verdict.VARIANT
        self.sure += judgement.sure
        self.sure_wrong += judgement.sure and not right

    @property
    def sure_right(self) -> int:
        return self.sure - self.sure_wrong

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.shown + other.shown,
            self.right + other.right,
            self.variant + other.variant,
            self.sure + other.sure,
            self.sure_wrong + other.sure_wrong,
        )


Tallies = dict[Layout, dict[FieldName, Tally]]


def judge(truth: CardTruth, fields: Fields) -> list[Judgement]:
    """A judgement for each field that the card shows or that was read from it.

    The name in Latin letters beside the Japanese one is a reading, and a web
    address that stands by itself one of the card's, if they were taken for that:
    somebody has to look at them as at any other field that is not sure.
    """
    judgements = []
    for name in FieldName:
        candidate = fields[name][0] if name in fields else None
        printed = truth.printed.get(name, "")
        if printed:
            verdict = _verdict(truth, name, candidate)
        elif candidate is None:
            continue
        elif _stands_there(truth, name, candidate.value):
            printed, verdict = candidate.value, Verdict.RIGHT
        else:
            verdict = Verdict.EXTRA
        judgements.append(Judgement(truth.layout, name, verdict, printed, candidate))
    return judgements


def _verdict(truth: CardTruth, name: FieldName, candidate: FieldCandidate | None) -> Verdict:
    if candidate is None:
        return Verdict.MISSING
    expected = (truth.printed[name], truth.fields[name])
    if any(agree(name, candidate.value, text) for text in expected):
        return Verdict.RIGHT
    if any(normalized(name, candidate.value) == normalized(name, text) for text in expected):
        return Verdict.VARIANT
    return Verdict.WRONG


def _stands_there(truth: CardTruth, name: FieldName, value: str) -> bool:
    """Whether a value that is no field of the truth is on the card all the same.

    That is what only the English back tells (a mail address, where the front is
    all kanji), a name in Latin letters for a reading, or a web address as under a
    code on the back.
    """
    if agree(name, value, truth.english.get(name, "")):
        return True
    sides = (truth.front, truth.back)
    lines = [line.text.strip(_BRACKETS) for side in sides for line in side.lines if not line.fields]
    if name is FieldName.NAME_READING:
        return fold(value) in map(fold, [*lines, truth.english.get(FieldName.NAME, "")])
    return name is FieldName.URL and any(agree(name, value, text) for text in lines)


def add(tallies: Tallies, judgements: Iterable[Judgement]) -> None:
    """Count the fields of one card."""
    for judgement in judgements:
        by_field = tallies.setdefault(judgement.layout, {})
        by_field.setdefault(judgement.field, Tally()).count(judgement)


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them together."""
    return sum(tallies, Tally())


def needs_no_look(judgements: Iterable[Judgement]) -> bool:
    """Whether a card would be accepted unread: all that it shows, and all that was read from it, is sure."""
    return all(judgement.sure for judgement in judgements)


@dataclass(frozen=True, slots=True)
class Drop:
    """A figure that is worse than the one kept."""

    layout: Layout
    field: FieldName
    figure: str
    before: int
    now: int

    def __str__(self) -> str:
        return f"{self.layout} {self.field}: {self.figure} {self.before} → {self.now}"


def drops(kept: Mapping[Layout, Mapping[FieldName, Tally]], now: Tallies) -> list[Drop]:
    """What is worse than before on the same cards; exact, since reading the same cards again gives the same.

    Raises ValueError where the cards are not the same.
    """
    if _shown(kept) != _shown(now):
        raise ValueError("the baseline is of other cards")
    found = []
    for layout, fields in kept.items():
        for name, before in fields.items():
            after = now.get(layout, {}).get(name, Tally())
            for figure, sign in (("right", 1), ("sure_right", 1), ("sure_wrong", -1)):
                old, new = getattr(before, figure), getattr(after, figure)
                if sign * new < sign * old:
                    found.append(Drop(layout, name, figure, old, new))
    for layout, fields in now.items():
        for name, after in fields.items():
            if name not in kept.get(layout, {}) and after.sure_wrong:
                found.append(Drop(layout, name, "sure_wrong", 0, after.sure_wrong))
    return found


def _shown(tallies: Mapping[Layout, Mapping[FieldName, Tally]]) -> dict[tuple[Layout, FieldName], int]:
    return {
        (layout, name): tally.shown
        for layout, fields in tallies.items()
        for name, tally in fields.items()
        if tally.shown
    }
