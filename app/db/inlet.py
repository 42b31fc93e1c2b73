"""Putting records in that the office's server told of, and taking out what is there no longer.

All goes into the view, and into ``own`` what is this user's own, or what he has changed and not sent yet. What is so no
longer leaves ``own`` for good: when the lease ends, nobody reads there what the server has given to another.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from app.core import references
from app.core.clock import Stamp
from app.core.documents import Document
from app.core.records import KINDS, ScopeRule, now_text
from app.db import assessments, corrected, erasure, files_to_go, told, union
from app.db.rows import Row, first, rows_in, value
from app.db.said import Hearing
from app.db.union import OWN
from app.db.upkeep import Upkeep

if TYPE_CHECKING:
    import sqlite_utils

Records = dict[str, set[str]]
"""Ids by table."""


_ROOTS = frozenset({ScopeRule.DIRECTORY, ScopeRule.OWNERSHIP, ScopeRule.OWNER})
"""Of what others hang on."""


_CARD_OF = {"card": "id", "recognition": "root", "edit": "root", "second_entry": "root"}
"""What says what stands on a card, and the column that names the card."""


def _hung_by(rule: ScopeRule) -> tuple[str, ...]:
    """The columns that name on what a record hangs."""
    return {ScopeRule.ENDS: ("first", "second"), ScopeRule.ROOT: ("root",)}.get(rule, ())


@dataclass(slots=True)
class Taken:
    """What became of a page."""

    arrived: int = 0
    again: int = 0
    """Records that are to be sent again."""
    left: int = 0
    """Records that are there no longer."""
    not_understood: int = 0
    """Records of a newer version; they are asked for again after an update of the program."""
    pages: set[str] = field(default_factory=set)
    """Those that are there or this user's no longer, so that their images have to go: what was erased, and what the server has."""
    cards: set[str] = field(default_factory=set)
    """Those that are there or this user's no longer, so that their pictures have to go."""
    left_pages: set[str] = field(default_factory=set)
    """Those that this user may see no longer, so that what the server sent of them has to go."""


class Inlet:
    """One transaction that takes in what the server said."""

    def __init__(self, db: sqlite_utils.Database, user: str, device: str, changed: Records) -> None:
        self._db = db
        self.user = user
        self._device = device
        self._changed = changed
        self._upkeep = Upkeep()
        self._hearing = Hearing(db)
        self._concerned: set[str] = set()
        """Cards that become others, or go: not those that are told as they are known here."""
        self._here: set[str] = set()
        """Those of them that were checked here, as far as was known before."""
        self.taken = Taken()

    def finish(self) -> None:
        """Bring what is derived up to date, and note what files are to go; called once, before the commit."""
        self._upkeep.refresh(self._db)
        self._hearing.spread()
        self._audit("card", self._here | self._checked(self._concerned))
        files_to_go.note(self._db, self.taken.pages, self.taken.cards, self.taken.left_pages)

    def _begin(self, table: str, found: Iterable[Row]) -> None:
        """Records are about to become others, or to go."""
        if table == "batch":
            self._audit(table, [row["id"] for row in found])
        elif key := _CARD_OF.get(table):
            cards = {row[key] for row in found}
            self._hearing.about(cards)
            self._concerned |= cards
            self._here |= self._checked(cards)

    def _checked(self, cards: Collection[str]) -> set[str]:
        """Those that are checked here where they need it: what was taken in here, and what is of the user's departments."""
        sql = (
            "SELECT id FROM main.card WHERE (batch <> '' OR regions <> '[]' AND (owner = ?"
            " OR department IN (SELECT department FROM main.post WHERE user = ? AND revoked_at = '')))"
            " AND id IN ({})"
        )
        return {row["id"] for row in rows_in(self._db, sql, cards, self.user, self.user)}

    def _audit(self, table: str, records: Iterable[str]) -> None:
        """Who keeps lists of what is to be done follows the audit. It says of nobody that he did it."""
        at = now_text()
        self._db.conn.executemany(
            "INSERT INTO audit (at, operation, operator, action, kind, record, root, units)"
            " VALUES (?, '', '', 'told', ?, ?, ?, '')",
            [(at, table, record, record) for record in records],
        )

    def _news_among(self, table: str, found: Mapping[str, Row]) -> list[Row]:
        """Those rows that say something else than is known here, or of what."""
        if table != "batch" and table not in _CARD_OF:
            return []
        said = ("clocks", "revoked_at", "batch") if table == "card" else ("clocks", "revoked_at")
        sql = f'SELECT id, {", ".join(said)} FROM main."{table}" WHERE id IN ({{}})'
        known = {row["id"]: row for row in rows_in(self._db, sql, found)}
        return [
            row
            for one, row in found.items()
            if one not in known or any(known[one][name] != row[name] for name in said)
        ]

    def write(self, by_table: dict[str, dict[str, Row]]) -> None:
        """Put rows in (by table and id): into the view, and into ``own`` what is this user's own, or unsent."""
        roots, becoming, parting = self._own_roots(by_table)
        for table, found in by_table.items():
            names = union.columns(table)
            marks = ", ".join("?" * len(names))
            mine = self.belonging(table, found.values(), roots)
            here = rows_in(self._db, f'SELECT id FROM own."{table}" WHERE id IN ({{}})', found.keys() - mine)
            others = {row["id"] for row in here}
            mine |= others
            if table == "batch":
                corrected.note(self._db, found)
            self._begin(table, self._news_among(table, found))
            for schema, ids in (("main", found.keys()), (OWN, mine)):
                self._db.conn.executemany(
                    union.upsert(schema, table, f"VALUES ({marks})"),
                    [[found[one][name] for name in names] for one in found if one in ids],
                )
            if table == "link":  # its ends may have been other cards
                ends = rows_in(self._db, "SELECT * FROM main.link WHERE id IN ({})", found)
                for row in ends:
                    self._upkeep.add(table, row)
            for row in found.values():
                self._upkeep.add(table, row)
            self._changed.setdefault(table, set()).update(found)
            if others:
                self.give_back(table, others)
        if becoming:
            self._bring_along(becoming)
        if parting:
            self.hand_over(parting)

    def _own_roots(self, by_table: Mapping[str, Mapping[str, Row]]) -> tuple[set[str], set[str], set[str]]:
        """Those roots among rows that are this user's own, or the directory's, those of them that were not so far, and those that were."""
        own: set[str] = set()
        before: set[str] = set()
        for table, found in by_table.items():
            if KINDS[table].scope in _ROOTS:
                there = rows_in(self._db, f'SELECT * FROM own."{table}" WHERE id IN ({{}})', found)
                before |= self.belonging(table, there)
                own |= self.belonging(table, found.values())
        return own, own - before, before - own

    def _bring_along(self, roots: Collection[str]) -> None:
        """What the view has of them already becomes this user's own with them.

        It may have come in an earlier page, or they were somebody else's: then what hangs on them is not told anew.
        """
        for table, kind in KINDS.items():
            for column in _hung_by(kind.scope):
                waiting = (
                    f'SELECT * FROM main."{table}" WHERE "{column}" IN ({{}})'
                    f' AND id NOT IN (SELECT id FROM own."{table}")'
                )
                found = list(rows_in(self._db, waiting, roots))
                union.copy(self._db, {table: self.belonging(table, found)}, "main", OWN)

    def _give_along(self, roots: Collection[str]) -> None:
        """What hangs on roots that are others' now is theirs with them, and need not be told anew for that."""
        for table, ids in self._hanging(OWN, roots):
            self._db.conn.executemany(  # they may allow what was refused
                "UPDATE outbox SET refused = 0 WHERE record = ?", [(one,) for one in ids]
            )
            self.give_back(table, ids)

    def give_back(self, table: str, records: Collection[str]) -> None:
        """What of these is another's stays in the view alone, with what hangs on it, but for what is still to be sent."""
        here = list(rows_in(self._db, f'SELECT * FROM own."{table}" WHERE id IN ({{}})', records))
        going = {row["id"] for row in here} - self.belonging(table, here)
        going -= told.pending(self._db, going)
        if table == "page":
            going -= self._only_here(going)
        if going:
            union.delete(self._db, {table: going}, OWN)
            if KINDS[table].scope in _ROOTS:
                self._give_along(going)

    def heard(self, before: Document | None, now: Document) -> None:
        """What was told of a record before, and what it is now: it may have become another's."""
        if before and before.values.get("owner") == self.user != now.values.get("owner"):
            self.hand_over({now.id})

    def hand_over(self, roots: Collection[str]) -> None:
        """What was this user's own until now is seen by him as any colleague's: nothing of it stays under the store's key.

        Pictures that were taken in for a colleague from the beginning stay, so that who took them in can check what was read.
        """
        gone = set(roots)
        for table, ids in self._hanging("main", roots):
            gone |= ids
            if table == "page":
                self._let_images_go(ids)
        self.taken.cards |= gone
        self._db.conn.executemany("DELETE FROM inverse WHERE record = ?", [(one,) for one in gone])

    def _hanging(self, schema: str, roots: Collection[str]) -> Iterator[tuple[str, set[str]]]:
        """What of a database hangs on roots, by table."""
        for table, kind in KINDS.items():
            for column in _hung_by(kind.scope):
                found = rows_in(
                    self._db, f'SELECT id FROM {schema}."{table}" WHERE "{column}" IN ({{}})', roots
                )
                if ids := {row["id"] for row in found}:
                    yield table, ids

    def belonging(self, table: str, found: Iterable[Row], roots: Collection[str] = ()) -> set[str]:
        """The ids of those that are this user's own, or the directory's. ``roots`` are more of his."""
        rule = KINDS[table].scope
        if rule is ScopeRule.DIRECTORY:
            return {row["id"] for row in found}
        if rule in {ScopeRule.OWNERSHIP, ScopeRule.OWNER}:
            return {row["id"] for row in found if row["owner"] == self.user}
        if rule is ScopeRule.SERVER:
            return set()
        there = [(row["id"], [row[column] for column in _hung_by(rule)]) for row in found]
        named = {one for _, ends in there for one in ends} - set(roots)
        tables = ("card",) if rule is ScopeRule.ENDS else KINDS[table].roots
        his = set(roots)
        for other in tables:
            where = "" if KINDS[other].scope is ScopeRule.DIRECTORY else "owner = ? AND"
            before = () if not where else (self.user,)
            sql = f'SELECT id FROM own."{other}" WHERE {where} id IN ({{}})'
            his |= {row["id"] for row in rows_in(self._db, sql, named, *before)}
        return {one for one, ends in there if his.issuperset(ends)}

    def delete(self, going: Records, *, keep_unsent: bool = False) -> None:
        """Delete records. ``keep_unsent``: pages whose images the server has not got stay in ``own`` until it has."""
        for table, ids in going.items():
            if not ids:
                continue
            found = list(rows_in(self._db, f'SELECT * FROM main."{table}" WHERE id IN ({{}})', ids))
            self._begin(table, found)
            kept = self._only_here(ids) if keep_unsent and table == "page" else set()
            union.let_dangle(self._db, {table: ids})
            union.delete(self._db, {table: kept}, "main")
            union.delete(self._db, {table: ids - kept}, "main", OWN)
            if table == "card":
                assessments.forget(self._db, ids)
                self.taken.cards |= ids
            elif table == "page":
                self.taken.left_pages |= ids
                self._let_images_go(ids - kept)
            # What they were is as little for this user as what they are, and nobody need ask whether they are there.
            for book in ("inverse", "unconfirmed"):
                self._db.conn.executemany(f"DELETE FROM {book} WHERE record = ?", [(one,) for one in ids])
            self.taken.left += len(found)
            self._changed.setdefault(table, set()).update(ids)
            if KINDS[table].scope in _ROOTS:
                self._give_up_what_was_refused(ids)

    def _give_up_what_was_refused(self, roots: set[str]) -> None:
        """What the server would not take of what hangs on roots that go: the words are kept as refusals, and wait for nothing."""
        if value(self._db, "SELECT 1 FROM outbox WHERE refused = 1 LIMIT 1") is None:
            return
        for table, ids in self._hanging(OWN, roots):
            refused = rows_in(self._db, "SELECT record FROM outbox WHERE refused = 1 AND record IN ({})", ids)
            if given_up := {row["record"] for row in refused}:
                told.forget(self._db, given_up)
                self.delete({table: given_up})

    def _only_here(self, pages: set[str]) -> set[str]:
        """Those pages that were taken in here and whose images nobody else may have."""
        sql = "SELECT id FROM own.page WHERE id NOT IN (SELECT page FROM image_sent) AND id IN ({})"
        return {row["id"] for row in rows_in(self._db, sql, pages)}

    def _let_images_go(self, pages: set[str]) -> None:
        """The image of a page goes if the server has it; nobody else may have it yet."""
        for row in list(rows_in(self._db, "SELECT page FROM image_sent WHERE page IN ({})", pages)):
            self.taken.pages.add(row["page"])
            self._db.execute("UPDATE image_sent SET here = 0 WHERE page = ?", (row["page"],))

    def erase(self, erased: Records, ids: Collection[str]) -> None:
        """Delete what is here of the records ``ids``, and enter all of them as erased."""
        self.delete(erased)
        self.taken.pages |= erased.get("page", set())
        erasure.strike(self._db, ids)
        if erased.get("card"):
            self._db.execute("INSERT INTO card_index (card_index) VALUES ('optimize')")

    def note_what_is_missing(self, documents: Iterable[Document]) -> None:
        """Records may name others that are not there yet, or are not there any more."""
        named = {document.id: references.referred(document.kind, document.values) for document in documents}
        everything: frozenset[str] = frozenset().union(*named.values())
        missing = everything - self.there(everything)
        self._db.conn.executemany(
            "INSERT OR IGNORE INTO dangling (id, named_by) VALUES (?, ?)",
            [(target, record) for record, targets in named.items() for target in targets & missing],
        )

    def there(self, ids: Collection[str]) -> set[str]:
        """Those that this desk holds, of what others may name."""
        return {
            row["id"]
            for table in references.named_kinds()
            for row in rows_in(self._db, f'SELECT id FROM main."{table}" WHERE id IN ({{}})', ids)
        }

    def witness(self, stamp: str) -> None:
        """Let no later stamp of this desk be earlier than one that it has seen."""
        seen = Stamp.parse(stamp)
        row = first(self._db, "SELECT stamp, skew FROM clock")
        last = Stamp.parse(row["stamp"]) if row else Stamp(0, 0, self._device)
        if (seen.milliseconds, seen.counter) > (last.milliseconds, last.counter):
            self._db.execute(
                "INSERT OR REPLACE INTO clock (one, stamp, skew) VALUES (1, ?, ?)",
                (str(Stamp(seen.milliseconds, seen.counter, self._device)), row["skew"] if row else 0),
            )


def keep_refused(
    db: sqlite_utils.Database, mine: Document, reason: str, before: Document | None = None
) -> None:
    """Keep what this desk said of a record and what does not hold, for its user to see.

    ``before`` is what it was said over: the rest of a colleague's record is not for this desk to keep.
    """
    said = told.only(mine, told.changed_units(mine, before)) if before else mine
    db.execute(
        "INSERT INTO refusal (kind, record, reason, document, at) VALUES (?, ?, ?, ?, ?)",
        (said.kind, said.id, reason, msgspec.msgpack.encode(said), now_text()),
    )
