"""What desks and server say to each other, heard by somebody who knows the office: was it right, was anything lost?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from app.core import references
from app.core.clock import Stamp, device_of
from app.core.dates import office_day
from app.core.documents import LIFE, Document, record_of, units_of
from app.core.records import Post
from app.core.visibility import EVERYBODY, department_scope, user_scope
from app.sync.wire import AHEAD_SECONDS, Change, Pulled, Push, Pushed
from server.services import Services

_ID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
IDS = re.compile(_ID)
_STAMPS = re.compile(r"[0-9a-f]{12}-[0-9a-f]{4}-" + _ID)
"""They end in the name of a device, or of a rotation, of which nobody learns anything."""

_OWNERSHIP = "ownership"

Key = tuple[str, str, str]
"""Record, unit and stamp."""


@dataclass
class Ledger:
    """What the server took, and what it said that it took."""

    taken: dict[Key, Change] = field(default_factory=dict)
    """The changes that the server acknowledged."""
    applied: set[Key] = field(default_factory=set)
    """What it took, whether its answer arrived or not."""
    replaced: set[Key] = field(default_factory=set)
    """Those that the author of a later value knew."""

    def hear(self, request: Push, answer: Pushed) -> None:
        """The server has answered."""
        for change, outcome in zip(request.changes, answer.outcomes, strict=True):
            if outcome.refused is None:
                record = change.document.id
                self.replaced |= {(record, unit, stamp) for unit, stamp in change.base.items()}
                self.applied |= {(record, unit, change.document.clock(unit)[0]) for unit in change.base}

    def acknowledge(self, change: Change) -> None:
        """The answer has arrived, and the change is among what was taken."""
        for unit in change.base or units_of(change.document):
            self.taken.setdefault((change.document.id, unit, change.document.clock(unit)[0]), change)

    def check(
        self, stored: Mapping[str, Document], erased: Collection[str], devices: Collection[str] | None = None
    ) -> None:
        """Each acknowledged value stands, was known to who replaced it, or is kept as a conflict; and once only.

        Where they are told, only ``devices`` may lose anything to each other: else it is the server that gives a record away.
        """
        kept = [
            (document.values["record"], document.values["unit"], document.values["stamp"])
            for document in stored.values()
            if document.kind == "conflict"
        ]
        assert len(kept) == len(set(kept)), "doubled"
        latest: dict[Key, str] = {}
        for record, unit, stamp in self.applied:
            key = (record, unit, device_of(stamp))
            latest[key] = max(latest.get(key, ""), stamp)
        for (record, unit, stamp), change in self.taken.items():
            if record in erased:
                continue
            assert record in stored, "lost"
            if unit == LIFE or unit not in change.base:
                continue
            now = stored[record].clock(unit)[0]
            known = (record, unit, stamp) in self.replaced or latest[record, unit, device_of(stamp)] > stamp
            known |= devices is not None and unit == _OWNERSHIP and device_of(now) not in devices
            same = adds_nothing(change, stored[record], unit)
            assert now >= stamp or same, "older than what was acknowledged"
            assert now == stamp or known or same or (record, unit, stamp) in kept, ("lost", record, unit)


def adds_nothing(change: Change, stored: Document, unit: str) -> bool:
    """Whether a unit says what is there; what its author was not shown may stand there too."""
    said = change.document.unit(unit)
    if said == stored.unit(unit):
        return True
    if unit not in references.referring_units(stored.kind):
        return False
    named, there = (references.referred(stored.kind, values) for values in (said, stored.unit(unit)))
    taken_out = set(change.shown.get(unit, ())) - named
    return named <= there and taken_out.isdisjoint(there)


class Witness:
    """Hears what a server says to whom, and knows by the directory what that one may see."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.ledger = Ledger()
        self._known: dict[str, set[str]] = defaultdict(set)
        """User → ids that he wrote, or might see when he asked."""
        self._new: set[str] = set()
        """Records that were told as new, and taken."""
        self._first = {
            one
            for _, document in self.stored().values()
            for one in IDS.findall(msgspec.json.encode(document).decode())
        }
        """What everybody knows: when nobody had told anything."""

    # While it happens.

    def pushed(self, user: str, request: Push, answer: Pushed) -> None:
        self._no_time_to_come(request, answer)
        self.ledger.hear(request, answer)
        self._known[user] |= {change.document.id for change in request.changes}
        self._nothing_hidden(user, answer)

    def pulled(self, user: str, answer: Pulled) -> None:
        scopes = self.scopes(user)
        assert set(answer.scopes) == scopes, "scopes that are not his"
        gone = bool(answer.departures or answer.erased_ids)
        before, self._known[user] = self._known[user], self._known[user] if gone else set()
        self._nothing_hidden(user, answer)
        self._known[user] |= before
        there = dict(self._rows("SELECT id, scope FROM record WHERE office = %s"))
        for arrival in answer.arrivals:
            document = arrival.document
            assert there[document.id] in scopes, "a record of others"
            named = references.referred(document.kind, document.values) & there.keys()
            assert all(there[one] in scopes for one in named), "names a hidden record"

    def _no_time_to_come(self, request: Push, answer: Pushed) -> None:
        """What is new has no later stamp than the server allows."""
        latest = int(self._services.clock().timestamp() * 1000) + AHEAD_SECONDS * 1000
        for change, outcome in zip(request.changes, answer.outcomes, strict=True):
            if outcome.refused is None and not change.base and change.document.id not in self._new:
                self._new.add(change.document.id)
                stamps = (stamp for stamp, _ in change.document.clocks.values())
                assert Stamp.parse(max(stamps)).milliseconds <= latest, "of a time to come"

    def state(self) -> list[tuple[Any, ...]]:
        """All that the server keeps of the office, but for what it says of batches."""
        return [
            row
            for table in ("record", "reference", "departure", "counter", "erased")
            for row in self._rows(f"SELECT * FROM {table} WHERE office = %s ORDER BY 1, 2, 3")
        ]

    def has_answered(self, batch: str) -> bool:
        """Whether the server has taken a batch before."""
        return (batch,) in self._rows("SELECT batch FROM push WHERE office = %s")

    def _nothing_hidden(self, user: str, answer: Pulled | Pushed) -> None:
        """No id in an answer is of a record that the user may not see, or is not there, unless he knew of it before."""
        scopes = self.scopes(user)
        there = self._rows("SELECT id, scope FROM record WHERE office = %s")
        visible = {record for record, scope in there if scope in scopes}
        harmless = {record for record, scope in there if scope == EVERYBODY}
        said = set(IDS.findall(_STAMPS.sub("", msgspec.json.encode(answer).decode())))
        named_by_scopes = {scope.partition(":")[2] for scope in scopes}
        hidden = said - visible - harmless - named_by_scopes - self._first - self._known[user]
        assert not hidden, ("told of what is hidden", hidden)
        self._known[user] |= visible

    # Afterwards.

    def check(self) -> None:
        """Nothing that was acknowledged is lost, and nothing that was erased is there."""
        stored = self.stored()
        erased = {record for (record,) in self._rows("SELECT id FROM erased WHERE office = %s")}
        documents = {record: document for record, (_, document) in stored.items()}
        self.ledger.check(documents, erased, self._devices())
        assert not erased & stored.keys()
        text = msgspec.json.encode([*documents.values()]).decode()
        assert not erased & set(IDS.findall(text)), "named though erased"

    def seen(self, user: str) -> dict[str, Document]:
        """What a user may see, from what is stored and who has which post."""
        stored, scopes = self.stored(), self.scopes(user)
        visible = {record for record, (scope, _) in stored.items() if scope in scopes}
        found: dict[str, Document] = {}
        for record in visible:
            document = stored[record][1]
            hidden = references.referred(document.kind, document.values) - visible
            if hidden.isdisjoint(references.vital(document)):
                found[record] = references.without(document, hidden)
        return found

    def stored(self) -> dict[str, tuple[str, Document]]:
        """All records, with their scopes."""
        services = self._services
        return {
            record: (scope, services.sealer.open(services.office, kind, record, sealed))
            for kind, record, scope, sealed in self._rows(
                "SELECT kind, id, scope, document FROM record WHERE office = %s"
            )
        }

    def scopes(self, user: str) -> set[str]:
        """By the posts on this day."""
        services = self._services
        day = office_day(services.clock())
        departments = set()
        for record, sealed in self._rows(
            "SELECT id, document FROM record WHERE office = %s AND kind = 'post'"
        ):
            document = services.sealer.open(services.office, "post", record, sealed)
            post = record_of(document)
            if isinstance(post, Post) and post.user == user and not document.revoked_at:
                begun = not post.since or post.since.earliest <= day
                if begun and (not post.until or day <= post.until.latest):
                    departments.add(post.department)
        return {EVERYBODY, user_scope(user), *map(department_scope, departments)}

    def _devices(self) -> set[str]:
        return {device for (device,) in self._rows("SELECT id FROM device WHERE office = %s")}

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        services = self._services
        return services.database.transaction(
            lambda connection: connection.execute(sql, (services.office,)).fetchall()
        )
