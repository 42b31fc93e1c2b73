"""How sure a reading is here: what it states, weighed with how others like it turned out at this desk.

What a reading states was fitted to made-up cards. Real ones of one office may
be easier or harder, so that the desk counts, by field and by range of stated
probability, on how many fields people decided and how many of those had been
read wrong. Only fields count of which it was settled before anybody saw them
that somebody would look: those of the blind sample, and all that are not sure,
each in its own range. What people happen to correct elsewhere says nothing of
what they passed over, and does not count.

- What is stated fades: it counts as ``WORTH`` fields, beside those that turned
  out. A wrong one among few takes a range out of what is sure at once; one
  among many lets it stand. All fields of a range that is out are looked at, so
  that it comes back soon if it was chance.
- Nothing becomes surer than stated by a few that were right: that takes as many
  as bound the error by themselves (Clopper and Pearson, 95 %), some 3,000.
- No range is surer than the lower end of the one above it.
"""

from __future__ import annotations

import bisect
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.core.reading import FieldName
from app.core.statistics import upper_bound, weighed
from app.db.assessments import Outcomes, outcomes_by_range
from app.db.store import Store

WORTH = 1000.0
"""How many fields that turned out count as much as what is stated."""

RANGES = (0.9, 0.99, 0.995, 0.998, 0.999, 0.9997)
"""Where ranges of stated probability begin; what lies below the first is never sure."""

_PROBES = (
    0.9,
    0.95,
    0.98,
    0.99,
    0.993,
    0.995,
    0.997,
    0.998,
    0.9985,
    0.999,
    0.9993,
    0.9995,
    0.9997,
    0.9999,
    1.0,
)


@dataclass(frozen=True, slots=True)
class Calibration:
    """How the fields of a desk turned out."""

    outcomes: Mapping[tuple[FieldName, int], Outcomes]
    """By field, and by how many ``RANGES`` the stated probability reaches."""

    def confidence(self, field: FieldName, stated: float) -> float:
        """The probability of being right, 0..1, of a field of which this probability is stated."""
        place = bisect.bisect_right(RANGES, stated)
        most = 1.0
        for above in range(len(RANGES), place, -1):
            most = min(most, self._within(field, above, RANGES[above - 1]))
        return min(most, self._within(field, place, stated))

    def reach(self, threshold: float) -> dict[FieldName, int]:
        """A measure of what is sure of each field, which changes where that changes much."""
        return {
            field: sum(self.confidence(field, stated) >= threshold for stated in _PROBES)
            for field in FieldName
        }

    def _within(self, field: FieldName, place: int, stated: float) -> float:
        found = self.outcomes.get((field, place))
        if found is None:
            return stated
        held = min(stated, weighed(stated, WORTH, found.wrong, found.judged))
        if found.wrong >= (1 - held) * found.judged:
            return held  # the bound lies above the share that was wrong
        return max(held, 1 - _bound(found.wrong, found.judged))


def load(store: Store) -> Calibration:
    """What a desk has learned about the present model."""
    return Calibration(outcomes_by_range(store.db, stated_by(), RANGES))


def stated_by() -> str:
    """The model whose probabilities are stated now: what was learned about another one says nothing of it."""
    # Late: the window imports this module, and no reading.
    from app.ocr.confidence.model import parameters_digest

    return parameters_digest()


_bound = lru_cache(maxsize=1024)(upper_bound)
