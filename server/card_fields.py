"""What stands on a card, from the documents that hang on it."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.documents import Document
from app.core.effective import Effective, Said, effective_fields, parse_reading, standing
from app.core.reading import CardReading, FieldName


def fields_of(hanging: Iterable[Document]) -> dict[FieldName, Effective]:
    """The effective fields of a card; ``hanging`` are its recognitions and edits, and others that do not count."""
    readings, said = [], []
    for document in hanging:
        if document.kind == "recognition" and not document.revoked_at:
            readings.append(document)
        elif document.kind == "edit":
            said.append(document)
    said.sort(key=lambda edit: (edit.values["at"], edit.id))
    newest = max(readings, key=lambda reading: (reading.values["created_at"], reading.id), default=None)
    return effective_fields(_reading(newest) if newest else None, standing(map(_said, said)))


def _said(edit: Document) -> Said:
    values = edit.values
    return Said(
        edit.id,
        values["field"],
        values["value"],
        values["certainty"],
        values.get("over", ()),
        bool(edit.revoked_at),
    )


def _reading(recognition: Document) -> CardReading | None:
    """What was read; nothing where it is of a form that this version does not know."""
    try:
        return parse_reading(recognition.values["document"])
    except ValueError:
        return None
