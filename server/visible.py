"""What one user may be told of: documents with references to hidden records taken out."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from app.core import references
from app.core.documents import Document
from server.bulk import array, by_id
from server.callers import Reader
from server.database import Connection
from server.reach import EVERYTHING, Within
from server.scopes import Rights


class View:
    """The records of an office as one user may see them, within one transaction.

    Or ``within`` the part of them that his desk holds: to it, the others are hidden.
    """

    def __init__(
        self, connection: Connection, reader: Reader, rights: Rights, within: Within = EVERYTHING
    ) -> None:
        self._connection = connection
        self._reader = reader
        self.rights = rights
        self._within = within
        self._scopes: dict[str, str] = {}
        self._asked: set[str] = set()

    def learn(self, ids: Iterable[str]) -> None:
        """Find out where records are, if not yet known."""
        asked = {record_id for record_id in ids if record_id not in self._asked}
        self._asked.update(asked)
        if asked:
            within = self._within
            self._scopes.update(
                self._connection.execute(
                    f"SELECT r.id, r.scope FROM {by_id()} {within.join} WHERE {within.condition}",
                    (array(asked), self._reader.office, *within.parameters),
                ).fetchall()
            )

    def know(self, places: Iterable[tuple[str, str]]) -> None:
        """Be told where records are: id and scope."""
        known = dict(places)
        self._scopes |= known
        self._asked |= known.keys()

    def sees(self, record_id: str) -> bool:
        """Whether a record, of which ``learn`` was told, is there and for this user."""
        return self._scopes.get(record_id) in self.rights.scopes

    def shown(self, documents: Collection[Document]) -> list[Document]:
        """Documents of this user's scopes as he may see them; those that are nothing without a hidden one are left out."""
        named = [references.referred(document.kind, document.values) for document in documents]
        everything = frozenset().union(*named)
        self.learn(everything)
        all_hidden = {target for target in everything if not self.sees(target)}
        out = []
        for document, targets in zip(documents, named, strict=True):
            if hidden := targets & all_hidden:
                if hidden.isdisjoint(references.vital(document)):
                    out.append(references.without(document, hidden))
            else:
                out.append(document)
        return out
