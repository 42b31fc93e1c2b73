"""The model: points for evidence, two chances, and a table that says what they were worth.

A value is right if its text was read right and if it is the field it is taken
for. For each of the two, the features that hold add up to log odds, as in a
logistic regression; the chances are multiplied. What the product is worth is
looked up in strata: on cards left out of the fitting, this share of the values
that came so far was wrong. Only a stratum whose error was bounded is sure, and
nothing gets there that no independent reader confirms, that one denies, or of
which a doubt is left.

The parameters are fitted by ``training.confidence``, and each has the sign of
its meaning: evidence never takes from a value, a doubt never adds to it.
"""

from __future__ import annotations

import bisect
import hashlib
import math
from collections.abc import Collection
from functools import cache
from pathlib import Path

import msgspec

from app.core.reading import FieldName
from app.ocr.confidence.cases import Case, features, held_back

MOST_HELD_BACK = 3.5
"""Log odds, 97 %; nothing is sure that does not come further."""
PARAMETERS = Path(__file__).parents[3] / "resources" / "confidence.json"


class Weights(msgspec.Struct, frozen=True):
    """One logistic regression, in natural log odds."""

    base: float
    """With no feature at all."""
    points: dict[str, float]
    """What each feature adds; one that is not named adds nothing."""


class Stratum(msgspec.Struct, frozen=True):
    """Values that came about equally far."""

    least: float
    """Log odds from which on a value belongs here."""
    judged: float
    """How many values of cards left out of the fitting it holds."""
    wrong: float
    """How many of them were wrong."""
    confidence: float
    """The chance, 0..1, that a value in it is right."""


class FieldModel(msgspec.Struct, frozen=True):
    """What is known of a group of fields that are alike."""

    fields: tuple[FieldName, ...]
    text: Weights
    """Whether the text was read right."""
    role: Weights
    """Whether it is this field."""
    strata: tuple[Stratum, ...]
    """By ``least``, rising; so does ``confidence``."""

    def log_odds(self, held: Collection[str]) -> float:
        """The log odds of the product of both chances where these features hold.

        What is held back comes no further than ``MOST_HELD_BACK``.
        """
        text, role = (
            weights.base + math.fsum(weights.points.get(feature, 0.0) for feature in held)
            for weights in (self.text, self.role)
        )
        log_odds = both(text, role)
        return min(log_odds, MOST_HELD_BACK) if held_back(held) else log_odds

    def confidence(self, held: Collection[str]) -> float:
        """The chance, 0..1, that a value is right of which these features hold."""
        place = bisect.bisect_right(self.strata, self.log_odds(held), key=lambda stratum: stratum.least)
        return self.strata[max(0, place - 1)].confidence


class Model(msgspec.Struct, frozen=True):
    """The whole of ``resources/confidence.json``."""

    provenance: dict[str, str]
    """What it was fitted to, and what came out, for people."""
    groups: dict[str, FieldModel]

    def confidence(self, case: Case) -> float:
        """The chance, 0..1, that the value is right; from ``app.core.reading.SURE`` on it is accepted unread."""
        return self.of(case.field).confidence(frozenset(features(case)))

    def of(self, field: FieldName) -> FieldModel:
        """The model of a field."""
        return next(group for group in self.groups.values() if field in group.fields)


def both(text: float, role: float) -> float:
    """The log odds of the product of two chances, from the log odds of each.

    With chances a and b, 1/(ab) = (1 + e^-x)(1 + e^-y), so that the odds against are e^-x + e^-y + e^-(x+y).
    """
    against = (-text, -role, -text - role)
    most = max(against)
    return -most - math.log(sum(math.exp(each - most) for each in against))


@cache
def parameters_digest() -> str:
    """Tells one state of ``resources/confidence.json`` from another; empty where there is none."""
    return hashlib.sha256(PARAMETERS.read_bytes()).hexdigest()[:12] if PARAMETERS.exists() else ""


@cache
def shipped_model() -> Model:
    """The model that comes with the program."""
    return msgspec.json.decode(PARAMETERS.read_bytes(), type=Model)
