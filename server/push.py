"""Taking what a desk sends: once, in one transaction, each change by the rules or with the reason why not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from app.core import references
from app.core.dates import format_instant, office_day
from app.core.documents import Document, units_of
from app.core.errors import EnishiError
from app.sync.wire import Change, Outcome, Push, Pushed, Refusal
from server.bulk import array
from server.callers import Author
from server.changes import Around, Changes, Refused, Sent, checked
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
        self._rights = rights_of(connection, sealer, author, office_day(now))
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
        by_place = {note.place: note for note in notes}
        taken = [
            change.document
            for place, change in enumerate(changes)
            if place not in by_place or not by_place[place].refused
        ]
        kept = [conflict for note in notes for conflict in note.conflicts]
        self._rows.load([*(document.id for document in taken), *kept], to_change=False)
        documents = self._visible([*filter(self._differs, taken)], kept)
        outcomes = []
        for place, change in enumerate(changes):
            sent, note = change.document, by_place.get(place, _Note(place))
            now = documents.get(sent.id)
            lost = (lost_of(documents[conflict]) for conflict in note.conflicts if conflict in documents)
            outcomes.append(
                Outcome(sent.id, note.refused, None if now is None or _alike(now, sent) else now, tuple(lost))
            )
        return Pushed(tuple(outcomes), format_instant(self._now))

    def _differs(self, sent: Document) -> bool:
        row = self._rows.get(sent.id)
        return row is not None and not _alike(self._rows.document(row), sent)

    def _visible(self, differing: Sequence[Document], conflicts: Sequence[str]) -> dict[str, Document]:
        ids = [*(document.id for document in differing), *conflicts]
        found = (self._rows.get(record_id) for record_id in ids)
        seen = [self._rows.document(row) for row in found if row and row.scope in self._rights.scopes]
        return {document.id: document for document in self._view.shown(seen)}

    # The changes.

    def _apply(self, changes: Sequence[Change]) -> tuple[_Note, ...]:
        notes: list[_Note] = []
        fine: list[tuple[int, Sent]] = []
        for place, change in enumerate(changes):
            try:
                fine.append((place, checked(change)))
            except Refused as refusal:
                notes.append(_Note(place, refusal.reason))
        around = self._look_around([sent for _, sent in fine])
        taking = Changes(self._rows, self._author, self._rights, around, self._now)
        for place, sent in fine:
            try:
                if conflicts := taking.take(sent):
                    notes.append(_Note(place, None, tuple(conflicts)))
            except Refused as refusal:
                notes.append(_Note(place, refusal.reason))
        return tuple(notes)

    def _look_around(self, changes: Sequence[Sent]) -> Around:
        """Load the rows that the changes touch, and find out about what they name."""
        rows, around = self._rows, Around()
        own = {sent.document.id for sent in changes}
        hung = {sent.root for sent in changes} - {""}
        for sent in changes:
            hung.update(references.vital(sent.document))
        directory = {sent.owner for sent in changes} | {sent.department for sent in changes}
        rows.load(own, to_change=True)
        rows.load(hung - own, to_change=False)
        self._look_up(around, directory - {"", self._author.user})
        around.users.add(self._author.user)
        self._look_for_erased(around, own | hung | {target for sent in changes for target in sent.named})
        return around

    def _look_up(self, around: Around, ids: set[str]) -> None:
        if ids:
            found = self._connection.execute(
                "SELECT kind, id FROM record WHERE office = %s AND id = ANY(%s::text[])"
                " AND kind IN ('user', 'department')",
                (self._author.office, array(sorted(ids))),
            )
            for kind, record_id in found:
                (around.users if kind == "user" else around.departments).add(record_id)

    def _look_for_erased(self, around: Around, ids: set[str]) -> None:
        if not ids:
            return
        found = self._connection.execute(
            "SELECT e.id, EXISTS (SELECT 1 FROM departure d WHERE d.office = e.office AND d.id = e.id"
            " AND d.erased AND d.scope = ANY(%s::text[]))"
            " FROM erased e WHERE e.office = %s AND e.id = ANY(%s::text[])",
            (array(self._rights.scopes), self._author.office, array(ids)),
        )
        for record_id, here in found:
            around.erased.add(record_id)
            if here:
                around.erased_here.add(record_id)


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
