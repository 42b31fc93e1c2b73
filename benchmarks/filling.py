"""Stores of many made-up cards, without pictures."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.core.dates import PartialDate
from app.core.records import Card, Certainty, Edit
from app.db.door import Operation, Undo
from samplecards import Contact

if TYPE_CHECKING:
    import sqlite_utils

_AT_ONCE = 200
_FIRST_DAY = date(2016, 4, 1)
_DAYS = 3650


def fill(db: sqlite_utils.Database, people: Sequence[Contact], owner: str) -> None:
    """Put in a card for each of these people, exchanged on some day of ten years."""
    chance = random.Random(len(people))
    operation = Operation(db, "bench", "fill", "fill", owner, Undo.NEVER)
    for start in range(0, len(people), _AT_ONCE):
        with operation.transaction() as writer:
            for person in people[start : start + _AT_ONCE]:
                day = PartialDate.of(_FIRST_DAY + timedelta(days=chance.randrange(_DAYS)))
                card = writer.insert(Card(owner=owner, operator=owner, exchanged_on=day))
                for field, value in person.fields.items():
                    writer.insert(
                        Edit(root=card.id, field=field, value=value, certainty=Certainty.IMPORTED, by=owner)
                    )
