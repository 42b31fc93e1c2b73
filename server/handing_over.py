"""Handing records over as one, so that it can be undone as one: unit by unit, what nobody has changed since.

Every change of one handing over is stamped with its id for a device: so no two stamps are alike, and by its
stamp one sees of each unit whether anybody has changed it since.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec

from app.core.clock import Stamp, advance, device_of
from app.core.dates import format_instant
from app.core.documents import EVERY_UNIT, LIFE, Document, Values, document_of
from app.core.records import KINDS, Handover, Record
from app.core.visibility import Visibility
from server.database import Connection
from server.rows import Row, Rows
from server.sealing import Sealer

UNIT = "ownership"
HANDED = ("batch", "card", "meeting", "note", "tag", "task")
"""The kinds that are handed over, as far as others than their owner may know of them."""
_ASKED = frozenset({"batch", "card"})
"""What others may hear of where its owner is asked first."""
_SHARED = frozenset({Visibility.DEPARTMENT, Visibility.EVERYONE})
_PURPOSE = "handing over"


class Step(msgspec.Struct, frozen=True, array_like=True):
    """One unit that was changed, and what it was before."""

    kind: str
    id: str
    unit: str
    before: Values
    to: str = ""
    """Whose the record is since, where that is what was changed."""
    waited: str = ""
    """Of what was given only when it had been read: the stamp that its ownership had before."""


_steps = msgspec.msgpack.Decoder(tuple[Step, ...])


class Handing:
    """Changes that the server itself makes in one transaction, as one."""

    def __init__(
        self, connection: Connection, sealer: Sealer, office: str, handing_id: str, by: str, now: datetime
    ) -> None:
        self.rows = Rows(connection, sealer, office)
        self.steps: list[Step] = []
        self.id = handing_id
        self._by = by
        self._now = now
        self._last = Stamp(0, 0, handing_id)

    def give(self, row: Row, successor: str, *, was: Values | None = None) -> None:
        """Make a root somebody's; his predecessor stays on record with it.

        ``was``: its ownership before, where it has been kept aside meanwhile.
        """
        document = self.rows.document(row)
        before = was or document.unit(UNIT)
        waited = document.clock(UNIT)[0] if was else ""
        self.steps.append(Step(row.kind, row.id, UNIT, before, successor, waited))
        self._write(row, document, UNIT, before | {"owner": successor})
        if row.kind in KINDS["handover"].roots:
            self.make(
                Handover(
                    root=row.id,
                    former=before["owner"],
                    department=before["department"],
                    by=self._by,
                    at=format_instant(self._now),
                )
            )

    def change(self, row: Row, unit: str, values: Values, *, to: str = "") -> None:
        """Change columns of a unit."""
        document = self.rows.document(row)
        before = document.unit(unit)
        self.steps.append(Step(row.kind, row.id, unit, before, to))
        self._write(row, document, unit, before | values)

    def make(self, record: Record) -> None:
        """Put a new record in."""
        document = document_of(record, {EVERY_UNIT: (self._stamp(""), self._by)})
        gone = {"revoked_at": format_instant(self._now), "revoked_by": self._by}
        self.steps.append(Step(document.kind, document.id, LIFE, gone))
        self.rows.put(document, self.rows.scope_for(document))

    def take_back(self, handing_id: str, steps: Sequence[Step]) -> int:
        """Make undone what another handing over did, where nobody has changed it since; how many roots were not given back."""
        self.rows.load((step.id for step in steps), to_change=True)
        kept: set[str] = set()
        for step in steps:
            row = self.rows.get(step.id)
            if row is None:  # erased since
                continue
            document = self.rows.document(row)
            root = document.values.get("root", "")
            if root in kept or device_of(document.clock(step.unit)[0]) != handing_id:
                kept |= {step.id} if step.to else set()
                continue
            self._write(row, document, step.unit, step.before)
        return len(kept)

    def settle(self) -> None:
        """Write all of it."""
        self.rows.settle(self._now)

    def _write(self, row: Row, document: Document, unit: str, values: Values) -> None:
        clocks = document.clocks | {unit: (self._stamp(document.clock(unit)[0]), self._by)}
        life = values if unit == LIFE else {}
        columns = {} if unit == LIFE else values
        changed = msgspec.structs.replace(document, values=document.values | columns, clocks=clocks, **life)
        scope = self.rows.scope_for(changed) if unit == UNIT else self.rows.scope(row)
        self.rows.put(changed, scope)

    def _stamp(self, after: str) -> str:
        """Later than what stands there, which may be ahead of the server's clock."""
        if after:
            self._last = max(self._last, Stamp.parse(after))
        self._last = advance(self._last, int(self._now.timestamp() * 1000), self.id)
        return str(self._last)


def is_known(kind: str, values: Values) -> bool:
    """Whether others than its owner may know of a record."""
    visibility = Visibility(values["visibility"])
    return visibility in _SHARED or (visibility is Visibility.ASK and kind in _ASKED)


def seal_steps(sealer: Sealer, office: str, handing_id: str, steps: Iterable[Step]) -> bytes:
    """Steps for the database."""
    return sealer.seal_data(office, _PURPOSE, handing_id, msgspec.msgpack.encode(tuple(steps)))


def open_steps(sealer: Sealer, office: str, handing_id: str, sealed: bytes) -> tuple[Step, ...]:
    """The inverse."""
    return _steps.decode(sealer.open_data(office, _PURPOSE, handing_id, sealed))


def roots_of(connection: Connection, office: str, owner: str, kinds: Iterable[str]) -> list[str]:
    """The ids of what is somebody's."""
    names = ", ".join(f"'{kind}'" for kind in kinds)  # written out: so an index of these kinds is found
    found: list[tuple[Any, ...]] = connection.execute(
        f"SELECT id FROM record WHERE office = %s AND owner = %s AND kind IN ({names}) ORDER BY id",
        (office, owner),
    ).fetchall()
    return [record_id for (record_id,) in found]
