"""What the model is fitted to: values that were read, whether they were right, and which cards they stand on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from app.core.reading import FieldName
from training.confidence.regression import Floats, Problem

GROUPS: dict[str, tuple[FieldName, ...]] = {
    "name": (FieldName.NAME,),
    "name_reading": (FieldName.NAME_READING,),
    "organization": (FieldName.ORGANIZATION,),
    "post": (FieldName.DEPARTMENT, FieldName.TITLE),
    "code": (FieldName.POSTAL_CODE, FieldName.CORPORATE_NUMBER),
    "address": (FieldName.ADDRESS,),
    "telephone": (FieldName.TEL, FieldName.FAX, FieldName.MOBILE),
    "email": (FieldName.EMAIL,),
    "url": (FieldName.URL,),
}
"""Fields whose evidence is alike share weights; ``field:…`` tells them apart."""

_FOR = frozenset({
    "agrees", "certainty", "dictionary", "fits", "label", "pattern", "position", "read_by", "role", "score", "size",
    "valid", "variant",
})  # fmt: skip
_AGAINST = frozenset({"denied_by", "doubt", "joined", "longer", "repaired", "split"})
_OF_TEXT_ONLY = frozenset({"certainty", "denied_by", "read_by", "score", "variant"})
_OF_ROLE_ONLY = frozenset({"label", "position", "role", "size", "split"})
_SEEN_AT_LEAST = 15
"""What holds more rarely cannot be told from chance."""


@dataclass(frozen=True, slots=True)
class Example:
    """The best value of one field of one card."""

    field: FieldName
    stages: tuple[frozenset[str], ...]
    """Its features while the second readers are asked one after the other: before, after the first …

    The program stops asking once it is sure, so each stage may be the last one.
    """
    right: bool
    weight: float
    """How many values it stands for."""
    edition: str
    """Of the card."""
    design: str
    """Of the card."""
    face: str
    """The typeface that the field is printed in."""


def sign(feature: str) -> int:
    """1 if it may only speak for a value, -1 if only against, 0 if it tells what kind of value it is."""
    prefix = _prefix(feature)
    return (prefix in _FOR) - (prefix in _AGAINST)


def _prefix(feature: str) -> str:
    return feature.partition(":")[0].partition(">")[0]


@dataclass(frozen=True, slots=True)
class Columns:
    """The features that each of the two regressions has."""

    text: tuple[str, ...]
    role: tuple[str, ...]

    @classmethod
    def of(cls, examples: Iterable[Example]) -> Columns:
        """Those that hold often enough to be told from chance."""
        seen = Counter(feature for example in examples for feature in example.stages[-1])
        kept = sorted(feature for feature, count in seen.items() if count >= _SEEN_AT_LEAST)
        return cls(
            tuple(feature for feature in kept if _prefix(feature) not in _OF_ROLE_ONLY),
            tuple(feature for feature in kept if _prefix(feature) not in _OF_TEXT_ONLY),
        )

    def problem(self, examples: Sequence[Example]) -> Problem:
        """The examples as numbers: each stage is a row, and shares in the example's weight."""
        rows = [(example, stage) for example in examples for stage in example.stages]
        return Problem(
            text=_design([stage for _, stage in rows], self.text),
            role=_design([stage for _, stage in rows], self.role),
            right=np.array([example.right for example, _ in rows], dtype=np.bool_),
            weight=np.array([example.weight / len(example.stages) for example, _ in rows]),
            text_signs=np.array([sign(feature) for feature in self.text], dtype=np.int8),
            role_signs=np.array([sign(feature) for feature in self.role], dtype=np.int8),
        )


def _design(rows: Sequence[frozenset[str]], features: Sequence[str]) -> Floats:
    """(rows, features): 1 where the feature holds."""
    place = {feature: number for number, feature in enumerate(features)}
    design = np.zeros((len(rows), len(features)))
    for number, row in enumerate(rows):
        design[number, [place[feature] for feature in row if feature in place]] = 1
    return design
