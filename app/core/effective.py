"""Effective fields: what holds of a card, derived from its recognitions and edits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

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


def effective_fields(
    reading: CardReading | None,
    edits: Iterable[tuple[str, str, str]],
    assessed: Mapping[FieldName, float] = MappingProxyType({}),
) -> dict[FieldName, Effective]:
    """The fields of a card that have a value.

    ``reading`` is the newest recognition; ``edits`` are (field, value,
    certainty) of those not revoked, oldest first. An edit outweighs every
    recognition, the last one the others; an empty one says that there is none.
    ``assessed`` is the confidence that the desk has in a field of that
    recognition, where it is another than the one stated there.
    """
    found: dict[FieldName, Effective] = {}
    for name, candidates in (reading.fields if reading else {}).items():
        if candidates:
            confidence = assessed.get(name, candidates[0].confidence)
            found[name] = Effective(candidates[0].value, confidence, "read")
    for field, value, certainty in edits:
        found[FieldName(field)] = Effective(value, 1.0, Certainty(certainty).value)
    return {name: effective for name, effective in found.items() if effective.value}


_DECODER = msgspec.json.Decoder(CardReading)


@lru_cache(maxsize=64)
def parse_reading(document: str) -> CardReading:
    """The content of a Recognition. Raises msgspec.ValidationError where it is none."""
    return _DECODER.decode(document)


def format_reading(reading: CardReading) -> str:
    """The inverse of ``parse_reading``."""
    return msgspec.json.encode(reading).decode()
