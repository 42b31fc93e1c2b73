"""What is told of a card whose owner wants to be asked first: a name, an organisation, and whom to ask.

It lies where the card would if its department might read it, under an id of its own, and is derived
anew with whatever it is made of, in the same transaction.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from app.core.clock import Stamp
from app.core.documents import EVERY_UNIT, Document, document_of
from app.core.effective import effective_fields, parse_reading
from app.core.ids import new_id
from app.core.reading import CardReading, FieldName
from app.core.records import CardStatus, CardStub
from app.core.visibility import Visibility, department_scope

KIND = CardStub.KIND.table

MADE_OF = frozenset({"recognition", "edit"})
"""Kinds of records that hang on a card, and of which its stub is made."""

_DEVICE = "server"


def is_asked(document: Document) -> bool:
    """Whether a root may have a stub: its owner wants to be asked first."""
    return document.kind == "card" and document.values["visibility"] == Visibility.ASK


def stub_scope(card: Document) -> str:
    """Where the stub of a card lies; empty for a card that has none."""
    values = card.values
    listed = is_asked(card) and not card.revoked_at and values["status"] == CardStatus.ACTIVE
    return department_scope(values["department"]) if listed and values["department"] else ""


def stub_of(
    card: Document, hanging: Iterable[Document], former: Document | None, now: datetime
) -> Document | None:
    """The stub of a card that has a scope for one; None where there is nothing yet to know the person by.

    ``hanging`` are its recognitions and edits, ``former`` is its stub so far, which is given back where nothing
    of it has changed.
    """
    name, organization = _fields(hanging)
    if not (name or organization):
        return None
    owner = card.values["owner"]
    record = CardStub(id=former.id if former else new_id(), owner=owner, name=name, organization=organization)
    stamp = str(Stamp(int(now.timestamp() * 1000), 0, _DEVICE))
    document = document_of(record, {EVERY_UNIT: (stamp, owner)})
    return former if former and former.values == document.values else document


def _fields(hanging: Iterable[Document]) -> tuple[str, str]:
    live = [document for document in hanging if not document.revoked_at]
    readings = [document for document in live if document.kind == "recognition"]
    edits = [document for document in live if document.kind == "edit"]
    newest = max(readings, key=lambda reading: (reading.values["created_at"], reading.id), default=None)
    edits.sort(key=lambda edit: (edit.values["at"], edit.id))
    fields = effective_fields(
        _reading(newest) if newest else None,
        ((edit.values["field"], edit.values["value"], edit.values["certainty"]) for edit in edits),
    )
    name, organization = (
        fields[field].value if field in fields else "" for field in (FieldName.NAME, FieldName.ORGANIZATION)
    )
    return name, organization


def _reading(recognition: Document) -> CardReading | None:
    """What was read; nothing where it is of a form that this version does not know."""
    try:
        return parse_reading(recognition.values["document"])
    except ValueError:
        return None
