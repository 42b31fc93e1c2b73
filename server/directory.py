"""Records of the directory, written as a desk of an administrator would write them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec

from app.core.clock import Stamp, advance
from app.core.documents import EVERY_UNIT, Document, document_of
from app.core.ids import new_id
from app.core.records import Record
from app.core.roles import Role
from app.sync.wire import Change, Push
from server.callers import Author
from server.database import Connection
from server.problems import forbidden
from server.push import take
from server.services import Services


@dataclass(slots=True)
class Pen:
    """Makes the changes of one administrator at one moment."""

    actor: str
    device: str
    now: datetime
    _last: Stamp = field(default_factory=lambda: Stamp(0, 0, ""))

    def new(self, record: Record) -> Change:
        """A record that is not there yet."""
        return Change(document_of(record, {EVERY_UNIT: (self._stamp(), self.actor)}))

    def alter(self, document: Document, units: Mapping[str, Mapping[str, Any]]) -> Change:
        """Other values for some units, in the form in which they travel."""
        base = {unit: document.clock(unit)[0] for unit in units}
        for stamp in base.values():
            self._last = max(self._last, Stamp.parse(stamp))
        clocks = document.clocks | {unit: (self._stamp(), self.actor) for unit in units}
        values = dict(document.values)
        for changed in units.values():
            values |= changed
        return Change(msgspec.structs.replace(document, values=values, clocks=clocks), base)

    def _stamp(self) -> str:
        self._last = advance(self._last, int(self.now.timestamp() * 1000), self.device)
        return str(self._last)


def write(
    services: Services,
    pen: Pen,
    changes: Iterable[Change],
    and_then: Callable[[Connection], None] = lambda _: None,
) -> None:
    """Take changes, and do what belongs to them, all in one transaction.

    Raises Refused (``forbidden``) where one of them may not be; then none is made.
    """
    batch = Push(new_id(), tuple(changes))
    author = Author(services.office, pen.actor, pen.device, frozenset({Role.ADMINISTRATOR}))
    body_hash = hashlib.sha256(msgspec.msgpack.encode(batch)).digest()

    def make(connection: Connection) -> None:
        if batch.changes:
            pushed = take(connection, services.sealer, author, batch, body_hash, pen.now)
            if any(outcome.refused is not None for outcome in pushed.outcomes):
                raise forbidden()
        and_then(connection)

    services.database.transaction(make)


def documents(services: Services, kind: str) -> list[Document]:
    """All live records of a kind of the directory."""

    def read(connection: Connection) -> list[Document]:
        found = connection.execute(
            "SELECT id, document FROM record WHERE office = %s AND kind = %s ORDER BY id",
            (services.office, kind),
        )
        return [services.sealer.open(services.office, kind, *row) for row in found]

    opened = services.database.transaction(read, snapshot=True)
    return [document for document in opened if not document.revoked_at]
