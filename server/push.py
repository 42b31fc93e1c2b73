"""Taking what a desk sends: once, in one transaction, each change by the rules or with the reason why not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

import msgspec

from app.core import references
from app.core.dates import format_instant, office_day
from app.core.documents import Document, units_of
from app.core.errors import EnishiError
from app.core.ids import is_id
from app.sync.wire import Change, Outcome, Push, Pushed, Refusal
from server import afterwards, ahead, audit
from server.afterwards import Told
from server.audit import Action
from server.bulk import array, by_id
from server.callers import Author
from server.changes import Around, Changes
from server.conflicts import lost_of
from server.database import Connection, Cursor, Database, commit
from server.form import Refused, Sent, checked
from server.formerly import Formerly
from server.numbering import Counters, keep_erasures_off
from server.rows import Rows
from server.scopes import Rights, RightsAsked
from server.sealing import Sealer
from server.visible import View


class BatchReusedError(EnishiError):
    """A batch came again with another body (``Problem.code`` ``batch_reused``)."""


class _Note(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """What became of one change, without anything that it says: what is kept of an answer."""

    place: int
    refused: Refusal | None = None
    conflicts: tuple[str, ...] = ()
    too_long: str = ""


_SEALED_AHEAD = 200
"""So many records are sealed while the database looks around: about as long as that takes."""

_FINE = _Note(-1)
"""Of what was taken as it came."""

_notes = msgspec.msgpack.Decoder(tuple[_Note, ...])


def push(
    database: Database, sealer: Sealer, author: Author, request: Push, body_hash: bytes, now: datetime
) -> Pushed:
    """Take a batch of changes; the same batch again is answered alike and changes nothing.

    ``body_hash`` tells bodies apart (SHA-256). Raises BatchReusedError, BusyError, StoreError.
    """

    def attempt(connection: Connection) -> tuple[Pushed, Told, list[str]]:
        with _Pushing(connection, sealer, author, now).taking(request, body_hash) as pushed:
            commit(connection)
            # While the database writes. Also where it was answered before: the server may have been killed in between.
            told = Told.by(request.changes)
            asked = afterwards.ask(connection, author.office, told)
        return pushed, told, afterwards.rotations(asked)

    pushed, told, found = database.transaction(attempt)
    afterwards.go_on_with(database, sealer, author.office, found, told, now)
    return pushed


def take(
    connection: Connection, sealer: Sealer, author: Author, request: Push, body_hash: bytes, now: datetime
) -> Pushed:
    """As ``push``, in the caller's transaction, and of records of which no rotation waits to hear."""
    with _Pushing(connection, sealer, author, now).taking(request, body_hash) as pushed:
        return pushed


class _Pushing:
    def __init__(self, connection: Connection, sealer: Sealer, author: Author, now: datetime) -> None:
        self._connection = connection
        self._author = author
        self._sealer = sealer
        self._now = now
        self._rows = Rows(connection, sealer, author.office)

    @contextmanager
    def taking(self, request: Push, body_hash: bytes) -> Iterator[Pushed]:
        """Take a batch; what is asked of the database within goes to it behind what it has to write, which is not waited for."""
        notes: list[_Note] = []
        fine: list[tuple[int, Sent]] = []
        # All that can be asked at once is: a round trip to the database takes longer than most of its answers.
        with self._connection.pipeline():
            keep_erasures_off(self._connection, self._author.office)
            batch = self._ask_answered(request.batch)
            asked = RightsAsked(self._connection, self._sealer, self._author, office_day(self._now))
            own = {change.document.id for change in request.changes if is_id(change.document.id)}
            loading = self._rows.ask(own, to_change=True)
            ids = set(own)
            for place, change in enumerate(request.changes):
                try:
                    fine.append((place, checked(change, ids)))
                except Refused as refusal:
                    notes.append(_Note(place, refusal.reason, too_long=refusal.too_long))
            around = self._look_around([sent for _, sent in fine], own, ids, loading)
            self._rows.seal_ahead(sent.document for _, sent in fine[:_SEALED_AHEAD])
        known = self._answered(batch, body_hash)
        self._rights = asked.answered()
        if known is not None:
            with self._connection.pipeline():
                yield self._answer(request.changes, known)
            return
        found = around.answered(self._rights)
        # The answer is made while the database writes, and so is what can be of the checking.
        with self._connection.pipeline():
            notes += self._apply(fine, found)
            self._rows.settle(self._now)
            self._keep(request.batch, body_hash, notes)
            yield self._answer(request.changes, notes)

    # The batch.

    def _ask_answered(self, batch: str) -> Cursor:
        author = self._author
        return self._connection.execute(
            "SELECT hash, answer FROM push WHERE office = %s AND device = %s AND batch = %s",
            (author.office, author.device, batch),
            binary=True,
        )

    def _answered(self, found: Cursor, body_hash: bytes) -> tuple[_Note, ...] | None:
        known = found.fetchone()
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
            sent, note = change.document, by_place.get(place, _FINE)
            now = documents.get(sent.id)
            if now is not None and _alike(now, sent):
                now = None
            outcome = Outcome(sent.id, note.refused, now, too_long=note.too_long)
            if note.conflicts:
                lost = (lost_of(documents[conflict]) for conflict in note.conflicts if conflict in documents)
                outcome = msgspec.structs.replace(outcome, conflicts=tuple(lost))
            outcomes.append(outcome)
        return Pushed(tuple(outcomes), format_instant(self._now))

    def _differs(self, sent: Document) -> bool:
        row = self._rows.get(sent.id)
        return row is not None and row.document is not sent and not _alike(self._rows.document(row), sent)

    def _visible(self, differing: Sequence[Document], conflicts: Sequence[str]) -> dict[str, Document]:
        ids = [*(document.id for document in differing), *conflicts]
        found = (self._rows.get(record_id) for record_id in ids)
        seen = [self._rows.document(row) for row in found if row and row.scope in self._rights.scopes]
        view = View(self._connection, self._author, self._rights, self._rights.within)
        return {document.id: document for document in view.shown(seen)}

    # The changes.

    def _apply(self, changes: Sequence[tuple[int, Sent]], around: Around) -> list[_Note]:
        notes: list[_Note] = []
        author, rights = self._author, self._rights
        formerly = Formerly(self._connection, self._sealer, author.office, rights.principals)
        taking = Changes(self._rows, author, rights, formerly, around, self._now)
        scopes = ahead.scopes([sent for _, sent in changes], self._rows, rights, author)
        counters = Counters(self._connection, author.office, scopes) if scopes else None
        for first in range(0, len(changes), ahead.AT_ONCE):
            taken: list[str] = []
            for place, sent in changes[first : first + ahead.AT_ONCE]:
                try:
                    if conflicts := taking.take(sent):
                        notes.append(_Note(place, None, tuple(conflicts)))
                    taken.append(sent.document.id)
                except Refused as refusal:
                    notes.append(_Note(place, refusal.reason, too_long=refusal.too_long))
            if counters:
                self._rows.write_ahead(taken, counters)
        if counters:
            counters.keep()
        for delegation in taking.delegations:
            self._enter_delegation(delegation)
        return notes

    def _enter_delegation(self, delegation: Document) -> None:
        """In the audit: who lets whom act for whom."""
        values, author = delegation.values, self._author
        audit.write(
            self._connection, author.office, Action.DELEGATED, self._now,
            actor=author.user, device=author.device, subject=values["principal"],
            detail={"delegate": values["delegate"], "until": "" if delegation.revoked_at else values["until"]},
        )  # fmt: skip

    def _look_around(
        self, changes: Sequence[Sent], own: set[str], ids: set[str], loading: Cursor | None
    ) -> _AroundAsked:
        """Ask about what the changes name (``ids``); their own rows (``own``) are asked for already."""
        hung = {sent.root for sent in changes} - {""}
        hung.update(target for sent in changes if sent.named for target in references.vital(sent.document))
        principals = {
            str(sent.document.values.get("principal", ""))
            for sent in changes
            if sent.document.kind == "delegation"
        }
        hung |= principals - {""}
        directory = {sent.owner for sent in changes} | {sent.department for sent in changes}
        return _AroundAsked(
            self._connection, self._author, self._rows, loading, hung - own, directory, ids, principals
        )


class _AroundAsked:
    """What was asked of what changes name (``Around``)."""

    def __init__(
        self,
        connection: Connection,
        author: Author,
        rows: Rows,
        own: Cursor | None,
        others: set[str],
        directory: set[str],
        all_named: set[str],
        principals: set[str],
    ) -> None:
        self._connection = connection
        self._author = author
        self._rows = rows
        directory = directory - {"", author.user}
        self._loading = own, rows.ask(others, to_change=False)
        self._people = directory and connection.execute(
            f"SELECT r.kind, r.id FROM {by_id()} WHERE r.kind IN ('user', 'department')",
            (array(directory), author.office),
        )
        self._disabled = principals and connection.execute(
            "SELECT id FROM account WHERE office = %s AND id = ANY(%s::text[]) AND disabled_at IS NOT NULL",
            (author.office, array(principals)),
        )
        self._erased = all_named and connection.execute(
            "SELECT id FROM erased WHERE office = %s AND id = ANY(%s::text[])",
            (author.office, array(all_named)),
        )

    def answered(self, rights: Rights) -> Around:
        """What was found; the rows are loaded."""
        around = Around(users={self._author.user})
        for found in self._loading:
            self._rows.answered(found)
        for kind, record_id in self._people or ():
            (around.users if kind == "user" else around.departments).add(record_id)
        around.disabled.update(user for (user,) in self._disabled or ())
        around.erased.update(record_id for (record_id,) in self._erased or ())
        if around.erased:
            here = self._connection.execute(
                "SELECT id FROM departure WHERE office = %s AND id = ANY(%s::text[]) AND erased AND scope = ANY(%s::text[])",
                (self._author.office, array(around.erased), array(rights.scopes)),
            )
            around.erased_here.update(record_id for (record_id,) in here)
        return around


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
