"""Records on their way to a desk: as they lie, opened, without what its user may not see, and as they travel.

Column by column and mostly without opening a document: of the thousands of a
page an object each would take longer than to read them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise

import msgspec

from app.core import references
from server.database import Connection
from server.rows import names_of
from server.sealing import Sealer, decode, encode
from server.visible import View, shown_without

_SAID = "scope || ' ' || kind || ' ' || id || ' ' || named || ' ' || length(document)"
"""Of a row; nothing in it has a blank."""

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

    def __len__(self) -> int:
        return len(self.ids)

    def of_kinds(self, kinds: Collection[str]) -> set[str]:
        """The ids of those of some kinds."""
        return {record_id for kind, record_id in zip(self._kinds, self.ids, strict=True) if kind in kinds}

    def fetch(self, rows: str, parameters: Sequence[object], *, order: str = "seq") -> int:
        """Add what some SQL selects, ``record r`` as it is, in an order that no two share; the greatest ``seq`` of it.

        ``rows`` begins with FROM. The database puts all together: two long values come faster than many short ones.
        """
        found = self._connection.execute(
            f"SELECT max(seq), string_agg({_SAID}, ' ' ORDER BY {order}),"
            f" string_agg(document, ''::bytea ORDER BY {order})"
            f" FROM (SELECT r.scope, r.kind, r.id, r.named, r.document, r.seq {rows}) AS told",
            parameters,
            binary=True,
        ).fetchone()
        if not found or found[0] is None:
            return 0
        last, text, sealed = found
        said = text.split(" ")
        self._scopes += said[0::5]
        self._kinds += said[1::5]
        self.ids += said[2::5]
        self._named += said[3::5]
        ends = accumulate(map(int, said[4::5]), initial=0)
        self._sealed += [sealed[begin:end] for begin, end in pairwise(ends)]
        return int(last)

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

    def written(self, view: View) -> msgspec.Raw:
        """All as ``view`` shows them: an array of ``Arrival`` in MessagePack. They are open."""
        hidden = view.hidden(self.names())
        before = {
            scope: encode({"scope": scope, "document": None})[: -len(_NIL)] for scope in {*self._scopes}
        }
        arrivals = []
        for scope, kind, named, document in zip(
            self._scopes, self._kinds, self._named, self._opened, strict=True
        ):
            if named and not hidden.isdisjoint(targets := named.split(",")):
                shown = without(kind, document, [target for target in targets if target in hidden])
                if shown is None:
                    continue
                arrivals.append(before[scope] + shown)
            else:
                arrivals.append(before[scope] + document)
        length = len(arrivals)
        return msgspec.Raw(encode([None] * length)[: -length * len(_NIL) or None] + b"".join(arrivals))


def without(kind: str, packed: bytes, hidden: Sequence[str]) -> bytes | None:
    """``shown_without`` for a document in MessagePack.

    Where columns that hold one id are all that names something hidden, these are emptied as they stand: a column's
    name with a text of 36 bytes behind it is nothing else, wherever it is found (its marks are not UTF-8).
    """
    if not references.vital_columns(kind):
        targets = [target.encode() for target in hidden]
        emptied = packed
        for target in targets:
            for told, empty in _plain_columns(kind):
                emptied = emptied.replace(told + target, empty)
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
