"""Values that lost against others whose author did not know of them: kept as records, until somebody has looked."""

from __future__ import annotations

import uuid
from datetime import datetime

import msgspec

from app.core.clock import Stamp
from app.core.dates import format_instant
from app.core.documents import EVERY_UNIT, Document, Lost, document_of
from app.core.records import Conflict

_SPACE = uuid.UUID("5c0b2d5e-7a1e-5d0c-9e64-0f3a3c1f8a42")
_DEVICE = "server"


def conflict_of(document: Document, root: str, lost: Lost, now: datetime) -> Document:
    """The record that keeps what a unit of a document lost.

    Its id comes from what was lost, so that the same loss, told twice, is kept once.
    """
    stamp, by = lost.clock
    name = f"{document.id} {lost.unit} {stamp}"
    record = Conflict(
        id=str(uuid.uuid5(_SPACE, name)),
        root=root,
        of=document.kind,
        record=document.id,
        unit=lost.unit,
        values=msgspec.json.encode(lost.values).decode(),
        stamp=stamp,
        by=by,
        at=format_instant(now),
    )
    made = Stamp(int(now.timestamp() * 1000), 0, _DEVICE)
    return document_of(record, {EVERY_UNIT: (str(made), by)})


def lost_of(conflict: Document) -> Lost:
    """What a conflict keeps."""
    values = conflict.values
    return Lost(values["unit"], msgspec.json.decode(values["values"]), (values["stamp"], values["by"]))
