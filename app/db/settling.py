"""What becomes of what the desk sent, when the office's server has answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from app.core import references
from app.core.dates import format_instant, parse_instant
from app.core.documents import Document
from app.core.records import KINDS
from app.db import files_to_go, told, union, unsent
from app.db.inlet import Inlet, keep_refused
from app.db.rows import Row, first, rows_in, value

if TYPE_CHECKING:
    import sqlite_utils

KEPT_HERE = "kept_here"
"""Why a card that was taken in for a colleague is not at the server."""

PICTURES_HERE = "pictures_here"
"""Why the pictures of cards that came several to a sheet are not at the server: they stay with their batch."""

TOO_LONG = "too_long"
"""Why something is not at the server that is longer than it may be (``app.core.lengths``)."""

_REMEMBERED = timedelta(days=400)
"""So long is remembered what the server acknowledged: longer than backups of it are kept."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a change that was sent."""

    sent: Document
    told: Document | None = None
    """The record as the server has it, where that is not what was sent."""
    refused: str = ""
    """Why it was not taken."""


def settle(db: sqlite_utils.Database, user: str, device: str, answers: Iterable[Answer], now: str) -> None:
    """Take the server's answer of a time to the batch under way: all of it, and once."""
    with union.writing(db) as changed:
        inlet = Inlet(db, user, device, changed)
        settling = _Settling(db, inlet, now)
        for answer in answers:
            settling.take(answer)
        unsent.unsend(db)
        forgotten = format_instant(parse_instant(now) - _REMEMBERED)
        db.execute("DELETE FROM acknowledged WHERE at < ?", (forgotten,))
        inlet.finish()


def image_sent(db: sqlite_utils.Database, user: str, device: str, page: str, at: str, *, here: bool) -> None:
    """The image need not be sent again; ``here``: this desk has it. A page that is a colleague's is given back to him.

    Where it had left already and was kept for its image alone, that goes, too.
    """
    with union.writing(db) as changed:
        if has_left(db, page):
            db.execute("DELETE FROM own.page WHERE id = ?", (page,))
            unsent.image_sent(db, page, at, here=False)
            files_to_go.note(db, images=[page])
        else:
            unsent.image_sent(db, page, at, here=here)
            Inlet(db, user, device, changed).give_back("page", {page})


def has_left(db: sqlite_utils.Database, page: str) -> bool:
    """Whether this user sees a page no longer and nothing of his is on it."""
    sql = """SELECT 1 FROM own.page WHERE id = ? AND id NOT IN (SELECT id FROM main.page)
        AND root NOT IN (SELECT id FROM own.card UNION ALL SELECT id FROM own.batch)"""
    return value(db, sql, (page,)) is not None


def give_up_image(db: sqlite_utils.Database, page: str) -> None:
    """The server has no such page for this user: where he sees none either, it is not tried time and again."""
    with union.writing(db):
        if has_left(db, page):
            db.execute("DELETE FROM own.page WHERE id = ?", (page,))


class _Settling:
    def __init__(self, db: sqlite_utils.Database, inlet: Inlet, now: str) -> None:
        self._db = db
        self._inlet = inlet
        self._now = now

    def take(self, answer: Answer) -> None:
        sent = answer.sent
        row = first(self._db, f'SELECT * FROM own."{sent.kind}" WHERE id = ?', (sent.id,))
        if row is None:  # erased meanwhile
            told.forget(self._db, [sent.id])
        elif answer.refused == "erased":
            self._inlet.erase({sent.kind: {sent.id}}, [sent.id])
        elif answer.refused:
            self._refuse(answer, row)
        else:
            self._acknowledge(answer, row)

    def _acknowledge(self, answer: Answer, row: Row) -> None:
        sent = answer.sent
        known = answer.told or sent
        mine = told.document_in(sent.kind, row)
        before = told.load(self._db, [sent.id]).get(sent.id)
        changed = {unit for unit in told.changed_units(mine, before) if mine.clock(unit) != sent.clock(unit)}
        scope = told.scopes(self._db, [sent.id]).get(sent.id, str(row["scope"]))
        lost = {unit for unit in told.changed_units(sent, before) if known.clock(unit) != sent.clock(unit)}
        now = references.laid_over(known, mine, changed, told.unknown(self._db, mine), lost)
        self._inlet.witness(max(stamp for stamp, _ in known.clocks.values()))
        if changed:
            told.keep(self._db, known, scope)
        else:
            told.forget(self._db, [sent.id])
        self._inlet.write({sent.kind: {sent.id: told.row_of(now, scope)}})
        self._inlet.heard(before, now)
        self._inlet.note_what_is_missing([now])
        self._db.execute(
            "INSERT OR REPLACE INTO acknowledged (record, kind, at) VALUES (?, ?, ?)",
            (sent.id, sent.kind, self._now),
        )
        if before is None:
            self._forget_kept_here(sent.id)
            self._send_what_hung_on_it(sent)
            self._tell_of_pictures(mine)
            self._db.execute(
                "INSERT OR REPLACE INTO unconfirmed (record, kind) VALUES (?, ?)", (sent.id, sent.kind)
            )
        if not changed and not scope:
            self._inlet.delete({sent.kind: {sent.id}})

    def _refuse(self, answer: Answer, row: Row) -> None:
        """Keep what was refused, and go back to what the server has."""
        sent = answer.sent
        mine = told.document_in(sent.kind, row)
        before = told.load(self._db, [sent.id]).get(sent.id)
        scope = told.scopes(self._db, [sent.id]).get(sent.id, "")
        if before is None and (root := self._taken_in_here(sent.kind, row)):
            self._db.execute("UPDATE outbox SET refused = 1 WHERE record = ?", (sent.id,))
            if root == sent.id and sent.kind == "card":
                self._forget_kept_here(sent.id)
                keep_refused(self._db, mine, KEPT_HERE)
            return
        stays = before is None and self._inlet.belonging(sent.kind, [row])
        if stays and answer.refused == TOO_LONG:  # said once, however often it is tried
            self._forget_kept_here(sent.id)
        keep_refused(self._db, mine, answer.refused, before)
        if stays:
            # The user's own, and known to nobody else: it stays, and is sent again when it is changed.
            self._db.execute("UPDATE outbox SET refused = 1 WHERE record = ?", (sent.id,))
            return
        told.forget(self._db, [sent.id])
        if before is None or not scope:
            self._inlet.delete({sent.kind: {sent.id}})
        else:
            self._inlet.write({sent.kind: {sent.id: told.row_of(before, scope)}})
            self._inlet.note_what_is_missing([before])

    def _send_what_hung_on_it(self, root: Document) -> None:
        """What was refused because this was, may be taken now that this is."""
        hanging = [
            f'SELECT id FROM own."{table}" WHERE root = :root'
            for table, kind in KINDS.items()
            if root.kind in kind.roots
        ]
        if root.kind == "card":
            hanging.append("SELECT tag FROM own.tagging WHERE root = :root")
        if root.kind == "tag":
            hanging.append("SELECT id FROM own.tagging WHERE tag = :root")
        for ids in hanging:
            self._db.execute(
                f"UPDATE outbox SET refused = 0 WHERE refused = 1 AND record IN ({ids})", {"root": root.id}
            )

    def _tell_of_pictures(self, mine: Document) -> None:
        """A colleague's card is with him, and its picture may not be: say so, once for each batch."""
        if mine.kind != "card" or mine.values["owner"] == self._inlet.user:
            return
        pages = {region["page"] for region in mine.values["regions"]}
        waiting = rows_in(
            self._db,
            "SELECT root FROM own.page WHERE id IN ({}) AND root <> ''"
            " AND NOT EXISTS (SELECT 1 FROM outbox WHERE record = page.id AND refused = 0)",
            told.pending(self._db, pages),
        )
        for batch in {row["root"] for row in waiting}:
            row = first(self._db, "SELECT * FROM own.batch WHERE id = ?", (batch,))
            known = "SELECT 1 FROM refusal WHERE record = ? AND reason = ?"
            if row and value(self._db, known, (batch, PICTURES_HERE)) is None:
                keep_refused(self._db, told.document_in("batch", row), PICTURES_HERE)

    def _forget_kept_here(self, record: str) -> None:
        self._db.execute(
            "DELETE FROM refusal WHERE record = ? AND reason IN (?, ?, ?)",
            (record, KEPT_HERE, PICTURES_HERE, TOO_LONG),
        )

    def _taken_in_here(self, table: str, row: Row) -> str:
        """The batch or card that this user took in for a colleague, which a new record is or hangs on; empty for none.

        Where the two share no scope, the server has no place for it. It stays at this desk, which alone has it, and is
        sent again when the user's scopes change.
        """
        root = row["id"] if table in {"batch", "card"} else row.get("root", "")
        if table == "tag":
            root = value(self._db, "SELECT root FROM own.tagging WHERE tag = ?", (row["id"],))
        for kind in ("batch", "card"):
            operator = value(self._db, f"SELECT operator FROM own.{kind} WHERE id = ?", (root,))
            if operator == self._inlet.user and root not in told.load(self._db, [root]):
                return str(root) if told.pending(self._db, [root]) else ""
        return ""
