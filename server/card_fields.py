"""What stands on a card, from the documents that hang on it."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.documents import Document
from app.core.effective import Effective, effective_fields, parse_reading
from app.core.reading import CardReading, FieldName


def fields_of(hanging: Iterable[Document]) -> dict[FieldName, Effective]:
    """The effective fields of a card; ``hanging`` are its recognitions and edits, and others that do not count."""
    live = [document for document in hanging if not document.revoked_at]
    readings = [document for document in live if document.kind == "recognition"]
    edits = [document for document in live if document.kind == "edit"]
    newest = max(readings, key=lambda reading: (reading.values["created_at"], reading.id), default=None)
    edits.sort(key=lambda edit: (edit.values["at"], edit.id))
    return effective_fields(
        _reading(newest) if newest else None,
        ((edit.values["field"], edit.values["value"], edit.values["certainty"]) for edit in edits),
    )


def _reading(recognition: Document) -> CardReading | None:
    """What was read; nothing where it is of a form that this version does not know."""
    try:
        return parse_reading(recognition.values["document"])
    except ValueError:
        return None
