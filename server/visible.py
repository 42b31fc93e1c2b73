"""What one user may be told of: documents with references to hidden records taken out."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from app.core import references
from app.core.documents import Document
from server.bulk import array, by_id
from server.callers import Reader
from server.database import Connection, Cursor
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
        self.answered(self.ask(ids))

    def ask(self, ids: Iterable[str]) -> Cursor | None:
        """The first half of ``learn``, for what is asked together; None where all is known."""
        asked = {record_id for record_id in ids if record_id not in self._asked}
        if not asked:
            return None
        self._asked |= asked
        within = self._within
        return self._connection.execute(
            f"SELECT r.id, r.scope FROM {by_id()} {within.join} WHERE {within.condition}",
            (array(asked), self._reader.office, *within.parameters),
        )

    def answered(self, found: Cursor | None) -> None:
        """The second half."""
        self._scopes.update(found or ())

    def know(self, places: Iterable[tuple[str, str]]) -> None:
        """Be told where records are: id and scope."""
        known = dict(places)
        self._scopes |= known
        self._asked |= known.keys()

    def sees(self, record_id: str) -> bool:
        """Whether a record, of which ``learn`` was told, is there and for this user."""
        return self._scopes.get(record_id) in self.rights.scopes

    def hidden(self, ids: Collection[str]) -> set[str]:
        """Those of some records that are not there or not for this user."""
        self.learn(ids)
        return {record_id for record_id in ids if not self.sees(record_id)}

    def shown(self, documents: Collection[Document]) -> list[Document]:
        """Documents of this user's scopes as he may see them; those that are nothing without a hidden one are left out."""
        named = [references.referred(document.kind, document.values) for document in documents]
        hidden = self.hidden(frozenset().union(*named))
        shown = (shown_without(document, hidden) for document in documents)
        return [document for document in shown if document is not None]


def shown_without(document: Document, hidden: Collection[str]) -> Document | None:
    """A document without its references to hidden records; None where it is nothing without one."""
    if any(target in hidden for target in references.vital(document)):
        return None
    return references.without(document, hidden)
