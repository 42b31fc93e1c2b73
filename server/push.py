"""Taking what a desk sends: once, in one transaction, each change by the rules or with the reason why not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from app.core import references
from app.core.dates import format_instant, office_day
from app.core.documents import Document, units_of
from app.core.errors import EnishiError
from app.core.records import KINDS, OWNERSHIP, ScopeRule
from app.sync.wire import Change, Outcome, Push, Pushed, Refusal
from server.bulk import array
from server.callers import Author
from server.changes import Around, Changes, Refused, checked
from server.conflicts import lost_of
from server.database import Connection, Database
from server.rows import Rows
from server.scopes import rights_of
from server.sealing import Sealer
from server.visible import View


class BatchReusedError(EnishiError):
    """A batch came again with another body (``Problem.code`` ``batch_reused``)."""


class _Note(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """What became of one change, without anything that it says: what is kept of an answer."""

    place: int
    refused: Refusal | None = None
    told: bool = False
    """Whether the record as it is now has to be told."""
    conflicts: tuple[str, ...] = ()


_notes = msgspec.msgpack.Decoder(tuple[_Note, ...])


def push(
    database: Database, sealer: Sealer, author: Author, request: Push, body_hash: bytes, now: datetime
) -> Pushed:
    """Take a batch of changes; the same batch again is answered alike and changes nothing.

    ``body_hash`` tells bodies apart (SHA-256). Raises BatchReusedError, BusyError, StoreError.
    """
    return database.transaction(
        lambda connection: _Pushing(connection, sealer, author, now).take(request, body_hash)
    )


class _Pushing:
    def __init__(self, connection: Connection, sealer: Sealer, author: Author, now: datetime) -> None:
        self._connection = connection
        self._author = author
        self._now = now
        self._rights = rights_of(connection, sealer, author, office_day(now), *sorted(author.rotates))
        self._rows = Rows(connection, sealer, author.office)
        self._view = View(connection, author, self._rights)

    def take(self, request: Push, body_hash: bytes) -> Pushed:
        notes = self._answered(request.batch, body_hash)
        if notes is None:
            notes = self._apply(request.changes)
            self._rows.settle(self._now)
            self._keep(request.batch, body_hash, notes)
        return self._answer(request.changes, notes)

    # The batch.

    def _answered(self, batch: str, body_hash: bytes) -> tuple[_Note, ...] | None:
        author = self._author
        known = self._connection.execute(
            "SELECT hash, answer FROM push WHERE office = %s AND device = %s AND batch = %s",
            (author.office, author.device, batch),
            binary=True,
        ).fetchone()
        if known is None:
            return None
        if known[0] != body_hash:
            raise BatchReusedError(
                "同じ番号の送信が別の内容でもう一度届きました。何も変更していません。Enishi をもう一度起動してください。"
            )
        return _notes.decode(known[1])

    def _keep(self, batch: str, body_hash: bytes, notes: Sequence[_Note]) -> None:
        author = self._author
        self._connection.execute(
            "INSERT INTO push (office, device, batch, hash, answer, at) VALUES (%s, %s, %s, %s, %s, %s)",
            (author.office, author.device, batch, body_hash, msgspec.msgpack.encode(notes), self._now),
        )

    def _answer(self, changes: Sequence[Change], notes: Sequence[_Note]) -> Pushed:
        """An outcome for each change; records and lost values as they are now, as far as the author may see them."""
        told = [changes[note.place].document.id for note in notes if note.told]
        kept = [conflict for note in notes for conflict in note.conflicts]
        documents = self._visible([*told, *kept])
        outcomes = [Outcome(change.document.id) for change in changes]
        for note in notes:
            sent = changes[note.place].document
            now = documents.get(sent.id) if note.told else None
            outcomes[note.place] = Outcome(
                sent.id,
                note.refused,
                None if now is None or _alike(now, sent) else now,
                tuple(lost_of(documents[conflict]) for conflict in note.conflicts if conflict in documents),
            )
        return Pushed(tuple(outcomes), format_instant(self._now))

    def _visible(self, ids: Sequence[str]) -> dict[str, Document]:
        if not ids:
            return {}
        self._rows.load(ids, to_change=False)
        found = (self._rows.get(record_id) for record_id in ids)
        seen = [self._rows.document(row) for row in found if row and row.scope in self._rights.scopes]
        return {document.id: document for document in self._view.shown(seen)}

    # The changes.

    def _apply(self, changes: Sequence[Change]) -> tuple[_Note, ...]:
        refused = {place: reason for place, change in enumerate(changes) if (reason := _malformed(change))}
        fine = [change.document for place, change in enumerate(changes) if place not in refused]
        taking = Changes(self._rows, self._author, self._rights, self._look_around(fine), self._now)
        notes: list[_Note] = []
        for place, change in enumerate(changes):
            reason, conflicts = refused.get(place), []
            if reason is None:
                try:
                    conflicts = taking.take(change)
                except Refused as refusal:
                    reason = refusal.reason
            told = reason is None and self._differs(change.document)
            if reason or told or conflicts:
                notes.append(_Note(place, reason, told, tuple(conflicts)))
        return tuple(notes)

    def _differs(self, sent: Document) -> bool:
        row = self._rows.get(sent.id)
        return row is not None and not _alike(self._rows.document(row), sent)

    def _look_around(self, documents: Sequence[Document]) -> Around:
        """Load the rows that the changes touch, and find out about what they name."""
        rows, around = self._rows, Around()
        own = {document.id for document in documents}
        rows.load(own, to_change=True)
        needed: set[str] = set()
        directory: set[str] = set()
        named: set[str] = set()
        for document in documents:
            values, kind = document.values, KINDS[document.kind]
            needed.update(references.vital(document))
            named |= references.referred(document.kind, values)
            if kind.scope is ScopeRule.ROOT:
                needed.add(values["root"])
            elif kind.scope in {ScopeRule.OWNERSHIP, ScopeRule.OWNER}:
                directory.update(values.get(column, "") for column in OWNERSHIP[:2])
        rows.load(needed - own, to_change=False)
        self._look_up(around, directory)
        self._look_for_erased(around, own | needed | named)
        return around

    def _look_up(self, around: Around, ids: set[str]) -> None:
        ids = ids - {""}
        if ids:
            found = self._connection.execute(
                "SELECT kind, id FROM record WHERE office = %s AND id = ANY(%s::text[])"
                " AND kind IN ('user', 'department')",
                (self._author.office, array(sorted(ids))),
            )
            for kind, record_id in found:
                (around.users if kind == "user" else around.departments).add(record_id)

    def _look_for_erased(self, around: Around, ids: set[str]) -> None:
        found = self._connection.execute(
            "SELECT e.id, EXISTS (SELECT 1 FROM departure d WHERE d.office = e.office AND d.id = e.id"
            " AND d.erased AND d.scope = ANY(%s::text[]))"
            " FROM erased e WHERE e.office = %s AND e.id = ANY(%s::text[])",
            (array(self._rights.scopes), self._author.office, array(sorted(ids))),
        )
        for record_id, here in found:
            around.erased.add(record_id)
            if here:
                around.erased_here.add(record_id)


def _malformed(change: Change) -> Refusal | None:
    try:
        checked(change)
    except Refused as refusal:
        return refusal.reason
    return None


def _alike(first: Document, second: Document) -> bool:
    """Whether two documents say the same, however their clocks are folded."""
    if first is second:
        return True
    if first.values != second.values or (first.revoked_at, first.revoked_by) != (
        second.revoked_at,
        second.revoked_by,
    ):
        return False
    return first.clocks == second.clocks or all(
        first.clock(unit) == second.clock(unit) for unit in units_of(first)
    )
