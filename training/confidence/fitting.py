"""Fits the model, and judges the whole of the fitting on designs, typefaces and editions that it did not see."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.core.reading import SAID
from app.ocr.confidence.cases import held_back
from app.ocr.confidence.model import MOST_HELD_BACK, FieldModel, Model, Weights
from training.confidence.examples import GROUPS, Columns, Example
from training.confidence.regression import Floats, Solution, fit
from training.confidence.strata import BELOW_ALL, Scored, tables

Trait = Callable[[Example], str]
"""What an example is left out with."""

_OTHER_SIDE = "agrees:other_side"
_DIGITS = 3
_FOLDS = 5
"""Each holds several designs, or typefaces."""
_GROUPS_DEVIATION = 1.0
"""By how much the weights of one group differ from those of all fields, as standard deviation in log odds."""


def design(example: Example) -> str:
    """The design of its card."""
    return example.design


def edition(example: Example) -> str:
    """The edition of its card."""
    return example.edition


def face(example: Example) -> str:
    """The typeface that its field is printed in."""
    return example.face


TRAITS: dict[str, Trait] = {"designs": design, "typefaces": face, "editions": edition}
"""What a fit must do without to say what it is worth."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a model that did not see its fold says of one value."""

    example: Example
    confidence: float


def fitted(examples: Sequence[Example], most_wrong: float) -> Model:
    """A model of which at most ``most_wrong`` (0..0.001) of the sure values were wrong.

    The weights come from all cards. What they are worth comes from fits that did
    not see the card's design, from fits that did not see the field's typeface,
    and from fits that did not see its edition: the lowest log odds count.
    """
    columns = Columns.of(examples)
    traits = [trait for trait in TRAITS.values() if len({trait(example) for example in examples}) > 1]
    log_odds = np.min([_left_out(examples, columns, trait) for trait in traits], axis=0)
    scored = {}
    for name, chosen in _by_group(examples).items():
        own = [examples[number] for number in chosen]
        scored[name] = Scored(
            log_odds[chosen],
            np.array([example.right for example in own], dtype=np.bool_),
            np.array([example.weight for example in own]),
        )
    strata = tables(scored, most_wrong)
    return Model(
        {},
        {
            name: FieldModel(
                GROUPS[name],
                with_words(_weights(solution.text_base, columns.text, solution.text)),
                _weights(solution.role_base, columns.role, solution.role),
                strata[name],
            )
            for name, solution in _solutions(examples, columns).items()
        },
    )


def with_words(text: Weights) -> Weights:
    """The weights of the text with what a person's word for it on another card adds.

    No made-up card has an office that met its organisation before. Such a word counts
    as much as the other side's, which was read by the engine that read this one: a
    person's is worth more.
    """
    said = {SAID: text.points[_OTHER_SIDE]} if _OTHER_SIDE in text.points else {}
    return Weights(text.base, {**text.points, **said})


def judged(examples: Sequence[Example], most_wrong: float, trait: Trait) -> list[Outcome]:
    """What the whole procedure, tables included, says of each example from the cards of the other folds."""
    folds = _folds(examples, trait)
    outcomes = []
    for fold in np.unique(folds):
        others = [example for example, own in zip(examples, folds, strict=True) if own != fold]
        model = fitted(others, most_wrong)
        outcomes += [
            Outcome(example, _confidence(model, example))
            for example, own in zip(examples, folds, strict=True)
            if own == fold
        ]
    return outcomes


def _confidence(model: Model, example: Example) -> float:
    """The highest at any stage; 0 for a group that the model does not have."""
    own = [group for group in model.groups.values() if example.field in group.fields]
    return max((group.confidence(stage) for group in own for stage in example.stages), default=0.0)


def _folds(examples: Sequence[Example], trait: Trait) -> NDArray[np.intp]:
    """(examples,): which fold each is in; what shares a design, or a typeface, is in one fold."""
    place = {name: number for number, name in enumerate(sorted({trait(example) for example in examples}))}
    return np.array([place[trait(example)] % _FOLDS for example in examples])


def _solutions(examples: Sequence[Example], columns: Columns) -> dict[str, Solution]:
    """The weights of each group: those of all fields together, and how the group's own values differ from them.

    A doubt that is rare in one field has shown in others what it is worth.
    """
    common = fit(columns.problem(examples))
    return {
        name: fit(columns.problem([examples[number] for number in chosen]), common, _GROUPS_DEVIATION)
        for name, chosen in _by_group(examples).items()
    }


def _by_group(examples: Sequence[Example]) -> dict[str, list[int]]:
    """The places of the examples of each group that has any."""
    places = {
        name: [number for number, example in enumerate(examples) if example.field in fields]
        for name, fields in GROUPS.items()
    }
    return {name: found for name, found in places.items() if found}


def _left_out(examples: Sequence[Example], columns: Columns, trait: Trait) -> Floats:
    """(examples,): the highest log odds of each, at any stage, by a fit to the other folds."""
    folds = _folds(examples, trait)
    log_odds = np.full(len(examples), BELOW_ALL)
    for fold in np.unique(folds):
        others = [example for example, own in zip(examples, folds, strict=True) if own != fold]
        out = np.flatnonzero(folds == fold)
        solutions = _solutions(others, columns)
        for name, chosen in _by_group([examples[int(number)] for number in out]).items():
            places = out[chosen]
            own = [examples[int(number)] for number in places]
            problem = columns.problem(own)
            stages = np.repeat(places, [len(example.stages) for example in own])
            back = [held_back(stage) for example in own for stage in example.stages]
            # A group of which the other folds have nothing has no say.
            if name in solutions:
                reached = solutions[name].log_odds(problem.text, problem.role)
                reached = np.where(back, np.minimum(reached, MOST_HELD_BACK), reached)
                np.maximum.at(log_odds, stages, reached)
    return log_odds


def _weights(base: float, features: Sequence[str], points: Floats) -> Weights:
    rounded = {feature: round(float(each), _DIGITS) for feature, each in zip(features, points, strict=True)}
    return Weights(round(base, _DIGITS), {feature: each for feature, each in rounded.items() if each})
