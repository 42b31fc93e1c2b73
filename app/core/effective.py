"""Effective fields: what holds of a card, derived from its recognitions and edits.

Each edit names those that its author knew of. Of two that did not know of each other both *stand*: the later one holds, and
the other is shown beside it until somebody has decided, by an edit that lies over both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from app.core.reading import CardReading, FieldName
from app.core.records import Certainty


@dataclass(frozen=True, slots=True)
class Effective:
    """The value that a field has now."""

    value: str
    """Several values are lines."""
    confidence: float
    """Probability of being right, 0..1; 1 for what a person gave.

    For one of a desk's blind sample, that of a field which is not sure.
    """
    origin: str
    """``read``, ``confirmed``, ``typed`` or ``imported``."""


class Said(NamedTuple):
    """An edit."""

    id: str
    field: str
    value: str
    certainty: str
    over: str | Iterable[str]
    """As in ``Edit``; a JSON text where it comes from a row."""
    is_revoked: bool = False


def standing(said: Iterable[Said]) -> dict[FieldName, list[Said]]:
    """Of each field the edits that none lies over whose author knew of them, oldest first.

    ``said`` are all edits of a card, revoked ones too, in the order of their times and ids.
    """
    by_field: dict[str, list[Said]] = {}
    for one in said:
        by_field.setdefault(one.field, []).append(one)
    return {FieldName(field): _standing(edits) for field, edits in by_field.items()}


def _standing(edits: list[Said]) -> list[Said]:
    if len(edits) == 1:
        return [] if edits[0].is_revoked else edits
    below: dict[str, tuple[str, ...]] = {}
    for place, one in enumerate(edits):
        over = msgspec.json.decode(one.over) if isinstance(one.over, str) else one.over
        below[one.id] = tuple(over) or tuple(earlier.id for earlier in edits[:place])
    known: set[str] = set()
    waiting = [under for one in edits if not one.is_revoked for under in below[one.id]]
    while waiting:
        under = waiting.pop()
        if under not in known:
            known.add(under)
            waiting += below.get(under, ())
    return [one for one in edits if not one.is_revoked and one.id not in known]


def effective_fields(
    reading: CardReading | None,
    stands: Mapping[FieldName, Sequence[Said]],
    assessed: Mapping[FieldName, float] = MappingProxyType({}),
) -> dict[FieldName, Effective]:
    """The fields of a card that have a value.

    ``reading`` is the newest recognition; ``stands`` is what ``standing`` gives. An edit outweighs every
    recognition, the last one the others; an empty one says that there is none.
    ``assessed`` is the confidence that the desk has in a field of that
    recognition, where it is another than the one stated there.
    """
    found: dict[FieldName, Effective] = {}
    for name, candidates in (reading.fields if reading else {}).items():
        if candidates:
            confidence = assessed.get(name, candidates[0].confidence)
            found[name] = Effective(candidates[0].value, confidence, "read")
    for field, edits in stands.items():
        if edits:
            found[field] = Effective(edits[-1].value, 1.0, Certainty(edits[-1].certainty).value)
    return {name: effective for name, effective in found.items() if effective.value}


_DECODER = msgspec.json.Decoder(CardReading)


@lru_cache(maxsize=64)
def parse_reading(document: str) -> CardReading:
    """The content of a Recognition. Raises msgspec.ValidationError where it is none."""
    return _DECODER.decode(document)


def format_reading(reading: CardReading) -> str:
    """The inverse of ``parse_reading``."""
    return msgspec.json.encode(reading).decode()
