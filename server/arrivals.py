"""Records on their way to a desk: as they lie, opened, without what its user may not see, and as they travel.

Column by column and mostly without opening a document: of the thousands of a
page an object each would take longer than to read them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from app.core import references
from server.database import Connection
from server.rows import names_of
from server.sealing import Sealer, decode, encode
from server.visible import View, shown_without

_NIL = encode(None)
_ID = "0" * 36
_ID_AHEAD = encode(_ID)[: -len(_ID)]
"""What stands before an id."""


class Arrivals:
    """The arrivals of one answer to a pull."""

    def __init__(self, connection: Connection, sealer: Sealer, office: str) -> None:
        self._connection = connection
        self._sealer = sealer
        self._office = office
        self._scopes: list[str] = []
        self._kinds: list[str] = []
        self.ids: list[str] = []
        self._named: list[str] = []
        self._sealed: list[bytes] = []
        self._opened: list[bytes] = []
        self.bytes = 0
        """Of all documents, as they lie."""
        self.shown: list[int] = []
        """How many bytes each of them takes as it is shown; 0 for what is not."""

    def __len__(self) -> int:
        return len(self.ids)

    def of_kinds(self, kinds: Collection[str]) -> set[str]:
        """The ids of those of some kinds."""
        return {record_id for kind, record_id in zip(self._kinds, self.ids, strict=True) if kind in kinds}

    def fetch(self, scope: str, rows: str, parameters: Sequence[object], room: int | None = None) -> int:
        """Add what some SQL selects of one scope, ``record r`` as it is; the ``seq`` of the last one.

        ``rows`` begins with FROM. With ``room``, which ``rows`` has in the order of ``seq``, it ends with the record that
        takes the last of so many bytes, which the database counts without reading what does not fit.
        """
        columns = "r.kind, r.id, r.named, r.document, r.seq"
        if room is None:
            select = f"SELECT {columns} {rows}"
        else:
            size = "octet_length(r.document)"
            before = f"sum({size}) OVER (ORDER BY r.seq) - {size} AS ahead"
            select = (
                f"SELECT kind, id, named, document, seq FROM (SELECT {columns}, {before} {rows}) AS page"
                " WHERE ahead < %s ORDER BY seq"
            )
            parameters = (*parameters, room)
        found = self._connection.execute(select, parameters, binary=True).fetchall()
        if not found:
            return 0
        kinds, ids, named, documents, seqs = zip(*found, strict=True)
        self._scopes += [scope] * len(ids)
        self._kinds += kinds
        self.ids += ids
        self._named += named
        self._sealed += documents
        self.bytes += sum(map(len, documents))
        return int(seqs[-1])

    def names(self) -> set[str]:
        """The ids of what they name."""
        return names_of(self._named)

    def unseal(self) -> None:
        """Open what is not open yet, while the database looks for something else. Raises DamagedError."""
        new = slice(len(self._opened), None)
        sealed = zip(self._kinds[new], self.ids[new], self._sealed[new], strict=True)
        self._opened += self._sealer.unsealed(self._office, sealed)

    def places(self, wanted: Collection[str]) -> Iterator[tuple[str, str]]:
        """Id and scope of those that are wanted."""
        return (place for place in zip(self.ids, self._scopes, strict=True) if place[0] in wanted)

    def written(self, view: View) -> list[bytes]:
        """All as ``view`` shows them: an array of ``Arrival`` in MessagePack, in pieces. They are open."""
        hidden = view.hidden(self.names())
        before = {
            scope: encode({"scope": scope, "document": None})[: -len(_NIL)] for scope in {*self._scopes}
        }
        pieces: list[bytes] = []
        self.shown = []
        for scope, kind, named, document in zip(
            self._scopes, self._kinds, self._named, self._opened, strict=True
        ):
            shown: bytes | None = document
            if named and not hidden.isdisjoint(targets := named.split(",")):
                shown = without(kind, document, [target for target in targets if target in hidden])
            self.shown.append(0 if shown is None else len(shown))
            if shown is not None:
                pieces += (before[scope], shown)
        length = len(pieces) // 2
        return [encode([None] * length)[: -length * len(_NIL) or None], *pieces]


def without(kind: str, packed: bytes, hidden: Sequence[str]) -> bytes | None:
    """``shown_without`` for a document in MessagePack.

    Where columns that hold one id are all that names something hidden, these are emptied as they stand: a column's
    name with a text of 36 bytes behind it is nothing else, wherever it is found (its marks are not UTF-8).
    """
    if not references.vital_columns(kind):
        targets = [target.encode() for target in hidden]
        emptied = packed
        for told, empty in _plain_columns(kind):
            ahead, _, behind = emptied.partition(told)
            if behind[: len(_ID)] in targets:
                emptied = ahead + empty + behind[len(_ID) :]
        if not any(target in emptied for target in targets):
            return emptied
    shown = shown_without(decode(packed), hidden)
    return None if shown is None else encode(shown)


@cache
def _plain_columns(kind: str) -> tuple[tuple[bytes, bytes], ...]:
    """How columns that hold one id begin, and how they are without it."""
    return tuple(
        (encode(column) + _ID_AHEAD, encode(column) + encode("")) for column in references.plain_columns(kind)
    )
