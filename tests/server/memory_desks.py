"""A desk in memory: what it holds, what it has to send, and how it takes what it is told (docs/adr/0004-shared-server.md)."""

from __future__ import annotations

import copy
import hashlib
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import msgspec

from app.core import references
from app.core.clock import Stamp, advance
from app.core.documents import EVERY_UNIT, LIFE, Clock, Document, document_of, folded, units_of
from app.core.ids import new_id
from app.core.records import Record
from app.sync.wire import AHEAD_SECONDS, Change, Outcome, Pull, Pulled, Push, Pushed, Refusal

BATCH = 12
"""Small, so that a history has many."""


@dataclass
class Held:
    """A record at a desk."""

    document: Document
    told: Document | None = None
    """As the server last told it."""
    scope: str = ""
    changed: set[str] = field(default_factory=set)
    """Units that the server has not seen."""

    def change(self) -> Change:
        if self.told is None:
            return Change(self.document)
        base = {unit: self.told.clock(unit)[0] for unit in self.changed}
        referring = self.changed & references.referring_units(self.document.kind)
        shown = {unit: tuple(references.referred(self.told.kind, self.told.unit(unit))) for unit in referring}
        return Change(self.document, base, shown)


@dataclass
class Desk:
    """One device of one user."""

    user: str
    device: str = field(default_factory=new_id)
    held: dict[str, Held] = field(default_factory=dict)
    outbox: list[str] = field(default_factory=list)
    sending: Push | None = None
    cursors: dict[str, int] = field(default_factory=dict)
    last: Stamp = field(default_factory=lambda: Stamp(0, 0, ""))
    skew: timedelta = timedelta()
    refused: list[tuple[str, Refusal]] = field(default_factory=list)
    unconfirmed: set[str] = field(default_factory=set)
    """Records in scopes that are told anew, and that were not told yet."""

    # Writing.

    def stamp(self, now_ms: int) -> str:
        self.last = advance(self.last, now_ms + int(self.skew.total_seconds() * 1000), self.device)
        return str(self.last)

    def insert(self, record: Record, now_ms: int) -> None:
        document = document_of(record, {EVERY_UNIT: (self.stamp(now_ms), self.user)})
        self.held[record.id] = Held(document, changed=set(units_of(document)))
        self.outbox.append(record.id)

    def update(self, record_id: str, unit: str, values: dict[str, Any], now_ms: int) -> None:
        held = self.held[record_id]
        document = held.document
        if document.unit(unit) == values:
            return
        clocks = document.clocks | {unit: (self.stamp(now_ms), self.user)}
        if unit == LIFE:
            held.document = msgspec.structs.replace(document, clocks=clocks, **values)
        else:
            held.document = msgspec.structs.replace(document, values=document.values | values, clocks=clocks)
        held.changed.add(unit)
        if record_id not in self.outbox:
            self.outbox.append(record_id)

    @property
    def _unsent(self) -> frozenset[str]:
        return frozenset(record_id for record_id, held in self.held.items() if held.told is None)

    # Pushing.

    def next_push(self) -> tuple[Push, bytes] | None:
        """The batch that is under way, or a new one."""
        if self.sending is None and self.outbox:
            changes = tuple(self.held[record_id].change() for record_id in self.outbox[:BATCH])
            self.sending = Push(new_id(), changes)
        if self.sending is None:
            return None
        body = msgspec.msgpack.encode(self.sending)
        return self.sending, hashlib.sha256(body).digest()

    def pushed(self, answer: Pushed, now_ms: int) -> list[Change]:
        """Take the answer; the changes that are acknowledged."""
        assert self.sending is not None
        changes, self.sending = self.sending.changes, None
        taken = []
        for change, outcome in zip(changes, answer.outcomes, strict=True):
            assert outcome.id == change.document.id
            if outcome.refused is None:
                taken.append(change)
            if outcome.id in self.held:
                self._learn(change.document, outcome, now_ms)
        return taken

    def _learn(self, sent: Document, outcome: Outcome, now_ms: int) -> None:
        held = self.held[outcome.id]
        if outcome.refused is Refusal.CLOCK_AHEAD:
            self.skew = timedelta()
            self.last = Stamp.parse(max([str(Stamp(now_ms, 0, self.device)), *self._told_stamps()]))
            self._stamp_again(lambda _: self.stamp(now_ms))
            return
        if outcome.refused is not None:
            self.refused.append((outcome.id, outcome.refused))
            self._settled(outcome.id, held, held.changed)
            if held.told is None or not held.scope:
                del self.held[outcome.id]
            else:
                held.document = held.told
            return
        before, held.told = held.told, outcome.document or sent
        said = {unit for unit in units_of(sent) if before is None or before.clock(unit) != sent.clock(unit)}
        lost = {unit for unit in said if held.told.clock(unit) != sent.clock(unit)}
        self._witness(held.told)
        self._settled(
            outcome.id, held, {unit for unit in held.changed if held.document.clock(unit) == sent.clock(unit)}
        )
        held.document = references.laid_over(held.told, held.document, held.changed, self._unsent, lost)

    def _settled(self, record_id: str, held: Held, units: set[str]) -> None:
        held.changed = held.changed - units
        if not held.changed and record_id in self.outbox:
            self.outbox.remove(record_id)

    def _told_stamps(self) -> list[str]:
        return [stamp for held in self.held.values() if held.told for stamp, _ in held.told.clocks.values()]

    def _stamp_again(self, stamp: Any) -> None:
        for record_id in self.outbox:
            held = self.held[record_id]
            clocks: dict[str, Clock] = {unit: held.document.clock(unit) for unit in units_of(held.document)}
            for unit in held.changed:
                clocks[unit] = (stamp(held.document.clock(unit)[0]), self.user)
            held.document = msgspec.structs.replace(held.document, clocks=folded(clocks))

    def _witness(self, document: Document) -> None:
        latest = max(Stamp.parse(stamp) for stamp, _ in document.clocks.values())
        if (latest.milliseconds, latest.counter) > (self.last.milliseconds, self.last.counter):
            self.last = Stamp(latest.milliseconds, latest.counter, self.device)

    # Pulling.

    def next_pull(self, limit: int) -> Pull:
        return Pull(dict(self.cursors), limit)

    def pulled(self, answer: Pulled) -> None:
        self.unconfirmed |= {
            one for one, held in self.held.items() if held.told and held.scope in answer.anew
        }
        for record_id, held in list(self.held.items()):
            if held.told and held.scope not in answer.scopes:
                self._lose(record_id)
        for record_id in answer.erased_ids:
            self.held.pop(record_id, None)
            if record_id in self.outbox:
                self.outbox.remove(record_id)
        for departure in answer.departures:
            gone = self.held.get(departure.id)
            if gone is not None and gone.told and gone.scope == departure.scope:
                self._lose(departure.id)
        for arrival in answer.arrivals:
            document = arrival.document
            held = self.held.setdefault(document.id, Held(document))
            held.told, held.scope = document, arrival.scope
            held.document = references.laid_over(document, held.document, held.changed, self._unsent)
            self._witness(document)
            self.unconfirmed.discard(document.id)
        self.cursors = answer.cursors
        if not answer.more:
            for record_id in self.unconfirmed & self.held.keys():
                self._lose(record_id)
            self.unconfirmed.clear()
            self._forget_what_is_gone()

    def _lose(self, record_id: str) -> None:
        """What is still to be sent is kept until the server has said what of it is allowed."""
        if self.held[record_id].changed:
            self.held[record_id].scope = ""
        else:
            del self.held[record_id]

    def _forget_what_is_gone(self) -> None:
        while gone := [
            record_id for record_id, held in self.held.items() if not held.changed and self._is_nothing(held)
        ]:
            for record_id in gone:
                del self.held[record_id]
        for held in self.held.values():
            if held.told and not held.changed:
                hidden = references.referred(held.told.kind, held.told.values) - self.held.keys()
                held.document = held.told = references.without(held.told, hidden)

    def _is_nothing(self, held: Held) -> bool:
        return any(target not in self.held for target in references.vital(held.document))

    # Accidents.

    def backup(self) -> Desk:
        return copy.deepcopy(self)

    def restored(self, backup: Desk) -> Desk:
        """The desk put back to a backup: it takes a new name, and its changes keep their times."""
        desk = copy.deepcopy(backup)
        desk.device = new_id()
        desk.sending = None

        def renamed(stamp: str) -> str:
            old = Stamp.parse(stamp)
            return str(Stamp(old.milliseconds, old.counter, desk.device))

        desk._stamp_again(renamed)
        desk.last = Stamp(desk.last.milliseconds, desk.last.counter, desk.device)
        desk.skew = timedelta()
        return desk


TOO_FAR = timedelta(seconds=AHEAD_SECONDS * 3)
