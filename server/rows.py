"""The rows that one transaction reads and changes, and how they are numbered within their scopes.

A row's scope is never what a desk says: it is derived when the transaction
settles, for what was written and for all that hangs on what moved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from operator import attrgetter

import msgspec

from app.core import references, rules
from app.core.documents import Document
from app.core.records import KINDS, ScopeRule
from app.core.visibility import EVERYBODY, Visibility, card_scope, narrower_scope, scope_of, user_scope
from server import reach, stubs
from server.bulk import array, by_id, put_in
from server.database import Connection, Cursor
from server.numbering import Counters, Stay, end_stays, next_numbers
from server.scopes import DEPARTMENTS
from server.sealing import Sealer

_COLUMNS = "r.kind, r.id, r.scope, r.seq, r.entered, r.root, r.owner, r.department, r.month, r.placed, r.named, r.document"
HANGS_ON = "r.root <> '' AND r.root = ANY(%s::text[])"
"""What hangs on one of some records; written so that the index of roots is found."""
NAMES = "r.id IN (SELECT source FROM reference WHERE office = r.office AND target = ANY(%s::text[]))"
"""What names one of some records."""
_CLEAR = {
    "id": "text", "kind": "text", "scope": "text", "seq": "int8", "entered": "int8",
    "root": "text", "owner": "text", "department": "text", "month": "int4", "named": "text",
}  # fmt: skip
"""What a new record says in the clear, as ``Row`` calls it; ``placed`` is 0."""
_clear = attrgetter(*_CLEAR)
_RECORD = _CLEAR | {"document": "bytea"}
_REFERENCE = {"target": "text", "source": "text"}


class Row(msgspec.Struct):
    """A record as the server keeps it."""

    kind: str
    id: str
    scope: str
    """Where it is, or ``""`` for one that is not there yet."""
    seq: int = 0
    entered: int = 0
    root: str = ""
    owner: str = ""
    department: str = ""
    month: int = 0
    placed: int = 0
    named: str = ""
    """The ids of what it names, with commas between (``names_of``)."""
    sealed: bytes = b""
    document: Document | None = None
    """Opened when somebody asks, or written."""
    written: bool = False
    new_scope: str = ""
    formerly: str = ""
    """What it named before it was written (``named``)."""
    asked: bool = False
    """Whether it may have had a stub before it was written."""
    replaced: bool = False
    """Whether another part of the desks is to hold it than before (``server.reach``)."""

    @property
    def is_new(self) -> bool:
        return not self.scope

    @property
    def moves(self) -> bool:
        """Whether it leaves a scope or comes to be."""
        return self.scope != self.new_scope

    @property
    def goes(self) -> bool:
        """Whether it will be no more."""
        return self.written and not self.new_scope


class Rows:
    """The working set of a transaction that writes."""

    def __init__(self, connection: Connection, sealer: Sealer, office: str) -> None:
        self._connection = connection
        self._sealer = sealer
        self._office = office
        self._held: dict[str, Row] = {}
        self._ends: dict[str, tuple[str, str]] = {}
        self._sealed: dict[str, tuple[Document, bytes]] = {}

    # Reading.

    def load(self, ids: Iterable[str], *, to_change: bool) -> None:
        """Fetch rows that are not held yet; ids that are not there are passed over.

        They are locked until the end of the transaction: against any change, or else against being moved.
        """
        self.answered(self.ask(ids, to_change=to_change))

    def ask(self, ids: Iterable[str], *, to_change: bool) -> Cursor | None:
        """The first half of ``load``, for what is asked together; None where there is nothing to ask."""
        wanted = sorted({record_id for record_id in ids if record_id not in self._held})
        return self._ask(wanted, "UPDATE" if to_change else "SHARE") if wanted else None

    def answered(self, found: Cursor | None) -> None:
        """The second half."""
        for values in found or ():
            self._held.setdefault(values[1], Row(*values))

    def load_hanging(self, roots: Iterable[str], kinds: Iterable[str]) -> None:
        """Fetch and lock what of some kinds hangs on records."""
        self._hold(f"{HANGS_ON} AND r.kind = ANY(%s::text[])", array(roots), array(kinds))

    def load_naming(self, targets: Iterable[str], kinds: Iterable[str]) -> None:
        """Fetch and lock what of some kinds names records."""
        self._hold(f"{NAMES} AND r.kind = ANY(%s::text[])", array(targets), array(kinds))

    def lock(self, ids: Iterable[str]) -> None:
        """Keep others from changing rows, or from loading them to look at: they come one after the other."""
        self.answered(self._ask(sorted(ids), "UPDATE"))

    def held(self) -> list[Row]:
        """All rows that were loaded or put in."""
        return list(self._held.values())

    def get(self, record_id: str) -> Row | None:
        """A row that was loaded or put in, as it will be."""
        return self._held.get(record_id)

    def document(self, row: Row) -> Document:
        """What a row holds."""
        if row.document is None:
            row.document = self._sealer.open(self._office, row.kind, row.id, row.sealed)
        return row.document

    def scope(self, row: Row) -> str:
        """Where a row will be, as far as is known before ``settle``."""
        return row.new_scope if row.written else row.scope

    # Writing.

    def put(
        self, document: Document, scope: str, root: str = "", *, named: Collection[str] | None = None
    ) -> None:
        """Write a record, whose scope has been derived by ``scope_for``.

        ``root`` is what it hangs on where its values do not say that; ``named`` is what it names, where that is known.
        """
        kind, values = document.kind, document.values
        if named is None:
            named = references.referred(kind, values)
        root = values["root"] if KINDS[kind].roots else root
        owner = rules.owner_of(kind, values)
        department, month = "", 0
        if kind in reach.PLACED:
            department, month = reach.department_of(document, scope), reach.month_of(document)
        # What was written last is numbered last, so that roots stand before what hangs on them.
        row = self._held.pop(document.id, None)
        if row is None:
            row = Row(kind, document.id, "", 0, 0, root, owner, department, month)
        else:
            if not (row.is_new or row.written):
                row.formerly = row.named
                row.asked = kind == "card" and stubs.is_asked(self.document(row))
            place = root, owner, department, month
            row.replaced |= place != (row.root, row.owner, row.department, row.month)
            row.root, row.owner, row.department, row.month = place
        row.document, row.written, row.new_scope, row.named = document, True, scope, joined(named)
        self._held[document.id] = row
        if kind == "link":
            self._ends[document.id] = (values["first"], values["second"])

    def remove(self, row: Row) -> None:
        """Have a row be no more; who has it is told that it left."""
        row.written, row.new_scope = True, ""

    def scope_for(self, document: Document) -> str:
        """Where a record belongs. Raises LookupError where what it hangs on is not held."""
        values = document.values
        match KINDS[document.kind].scope:
            case ScopeRule.ROOT:
                return self.scope(self._held[values["root"]])
            case ScopeRule.OWNERSHIP:
                visibility = Visibility(values["visibility"])
                if visibility is Visibility.ASK and self._is_shared(document.id):
                    return card_scope(document.id)
                return scope_of(visibility, values["owner"], values["department"])
            case ScopeRule.OWNER:
                return user_scope(values["owner"])
            case ScopeRule.ENDS:
                first, second = (self.scope(self._held[values[end]]) for end in ("first", "second"))
                return narrower_scope(first, second, values["by"])
            case ScopeRule.DIRECTORY:
                return EVERYBODY
            case ScopeRule.SERVER:
                raise LookupError(document.id)

    def seal_ahead(self, documents: Iterable[Document]) -> None:
        """Seal what is likely to be put in as it is, while the database has something else to do."""
        seal = self._sealer.sealing(self._office)
        self._sealed.update((document.id, (document, seal(document))) for document in documents)

    def write_ahead(self, ids: Iterable[str], counters: Counters) -> None:
        """Write new records before the rest is known; to what follows, they are records that were there.

        Those in a scope that has none of the counters are left to ``settle``.
        """
        fresh = []
        for row in map(self._held.__getitem__, ids):
            if number := counters.take(row.new_scope):
                row.scope, row.seq, row.entered, row.written = row.new_scope, number, number, False
                fresh.append(row)
        self._insert(fresh)
        self._refer(fresh)

    def settle(self, now: datetime) -> None:
        """Move what hangs on what moved, number what is new in each scope, and write all of it."""
        stubs.derive(self, now)
        self._move_what_hangs()
        touched, gone = [], []
        for row in self._held.values():
            if row.new_scope and (row.written or row.moves):
                touched.append(row)
            elif row.goes:
                gone.append(row)
        if touched or gone:
            self._settle(touched, gone, now)
        self._refer(row for row in touched if row.written)

    # How it is done.

    def _settle(self, touched: Collection[Row], gone: Collection[Row], now: datetime) -> None:
        stays = [
            Stay(row.scope, row.entered, row.kind, row.id)
            for row in [*gone, *touched]
            if row.moves and not row.is_new
        ]
        counts = Counter(row.new_scope for row in touched)
        counts.update(stay.scope for stay in stays)
        if departments := sum(row.kind == "department" for row in touched):
            counts[DEPARTMENTS] = departments
        numbers = next_numbers(self._connection, self._office, counts)
        end_stays(self._connection, self._office, stays, numbers, now, erased=False)
        fresh = [row for row in touched if row.is_new]
        former = [row for row in touched if not row.is_new]
        for row in touched:
            scope = row.new_scope
            row.seq = next(numbers[scope])
            if row.scope != scope:
                row.scope, row.entered, row.placed = scope, row.seq, 0
            elif row.replaced:
                row.placed = row.seq
        self._insert(fresh)
        self._update(former)
        self._delete(gone)

    def _hold(self, condition: str, *parameters: object) -> list[Row]:
        found = locked(self._connection, self._office, condition, *parameters)
        return [self._held.setdefault(row.id, row) for row in found]

    def _ask(self, ids: Iterable[str], lock: str) -> Cursor:
        """``ids`` in their order, in which all lock."""
        return self._connection.execute(
            f"SELECT {_COLUMNS} FROM {by_id(lock)}", (array(ids), self._office), binary=True
        )

    def _is_shared(self, card: str) -> bool:
        """Whether somebody was let see an *ask* card; another visibility in between puts an end to that."""
        row = self._held.get(card)
        return row is not None and row.scope == card_scope(card)

    def _move_what_hangs(self) -> None:
        moved = [row for row in self._held.values() if row.written and row.moves and not row.is_new]
        if not moved:
            return
        ids = array(row.id for row in moved)
        children = self._hold(HANGS_ON, ids)
        for child in [*children, *(row for row in self._held.values() if row.written and row.root)]:
            # A child that this transaction hangs elsewhere has another root by now.
            if child.root in self._held and child.kind != stubs.KIND:
                child.new_scope = self.scope(self._held[child.root])
        links = self._hold(f"r.kind = 'link' AND {NAMES}", ids)
        self._load_ends(links)
        for link, (first, second) in self._ends.items():
            row = self._held[link]
            row.new_scope = narrower_scope(
                self.scope(self._held[first]), self.scope(self._held[second]), row.owner
            )

    def _load_ends(self, links: Collection[Row]) -> None:
        unknown = [link for link in links if link.id not in self._ends]
        for link in unknown:
            values = self.document(link).values
            self._ends[link.id] = (values["first"], values["second"])
        self.load((end for link in unknown for end in self._ends[link.id]), to_change=False)

    def _insert(self, rows: Collection[Row]) -> None:
        """Rows are sealed while the database takes in those before them."""
        seal = self._sealing()
        put_in(
            self._connection,
            self._office,
            "record",
            _RECORD,
            ((*_clear(row), seal(self.document(row))) for row in rows),
        )

    def _sealing(self) -> Callable[[Document], bytes]:
        seal, ahead = self._sealer.sealing(self._office), self._sealed
        if not ahead:
            return seal

        def sealed(document: Document) -> bytes:
            known = ahead.get(document.id)
            return known[1] if known and known[0] is document else seal(document)

        return sealed

    def _update(self, rows: Collection[Row]) -> None:
        if not rows:
            return
        seal = self._sealer.sealing(self._office)
        said = [
            {
                "id": row.id, "scope": row.scope, "seq": row.seq, "entered": row.entered,
                "root": row.root, "owner": row.owner, "department": row.department, "month": row.month,
                "placed": row.placed, "named": row.named, "document": (seal(self.document(row)) if row.written else row.sealed).hex(),
            }
            for row in rows
        ]  # fmt: skip
        self._connection.execute(
            "UPDATE record r SET scope = t.scope, seq = t.seq, entered = t.entered, root = t.root, owner = t.owner,"
            " department = t.department, month = t.month, placed = t.placed, named = t.named,"
            " document = decode(t.document, 'hex')"
            " FROM jsonb_to_recordset(%s::jsonb) AS t (id text, scope text, seq bigint, entered bigint,"
            " root text, owner text, department text, month integer, placed bigint, named text, document text)"
            " WHERE r.office = %s AND r.id = t.id",
            (msgspec.json.encode(said).decode(), self._office),
        )

    def _delete(self, rows: Collection[Row]) -> None:
        if rows:
            ids = array(row.id for row in rows)
            self._connection.execute(
                "DELETE FROM record WHERE office = %s AND id = ANY(%s::text[])", (self._office, ids)
            )
            self._connection.execute(
                "DELETE FROM card_search WHERE office = %s AND card = ANY(%s::text[])", (self._office, ids)
            )

    def _refer(self, written: Iterable[Row]) -> None:
        """Say what the written records name now."""
        gone: list[tuple[str, str]] = []
        come: list[tuple[str, str]] = []
        for row in written:
            if row.named == row.formerly:
                continue
            before, after = _ids(row.formerly), _ids(row.named)
            gone += [(target, row.id) for target in before - after]
            come += [(target, row.id) for target in after - before]
        forget(self._connection, self._office, gone)
        put_in(self._connection, self._office, "reference", _REFERENCE, come)


def joined(ids: Collection[str]) -> str:
    """What a record names, as a row says it."""
    return ",".join(sorted(ids)) if ids else ""


def names_of(named: Iterable[str]) -> set[str]:
    """The ids that some rows say to name (``Row.named``)."""
    return _ids(",".join(filter(None, named)))


def _ids(named: str) -> set[str]:
    return set(named.split(",")) if named else set()


def locked(connection: Connection, office: str, condition: str, *parameters: object) -> list[Row]:
    """The rows of which a condition on ``record r`` holds, locked in the order of their ids until the transaction ends."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM record r WHERE r.office = %s AND {condition} ORDER BY r.id FOR UPDATE",
        (office, *parameters),
        binary=True,
    )
    return [Row(*values) for values in found]


def forget(connection: Connection, office: str, pairs: Collection[tuple[str, str]]) -> None:
    """Take out that a source names a target."""
    if pairs:
        connection.execute(
            "DELETE FROM reference r USING unnest(%s::text[], %s::text[]) AS t (target, source)"
            " WHERE r.office = %s AND r.target = t.target AND r.source = t.source",
            (array(target for target, _ in pairs), array(source for _, source in pairs), office),
        )
