"""Who is at work on which store, and the operations that they start."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.records import User
from app.db.door import Operation, Undo
from app.db.store import Store

if TYPE_CHECKING:
    from app.sync.kept import Kept


@dataclass(frozen=True, slots=True)
class Session:
    """An open store and the person who is at it (操作者)."""

    store: Store
    operator: User
    watch: Callable[[Operation], None] | None = None
    """Hears of every operation that is started, as the window does to show it and offer its undo."""
    kept: Kept | None = None
    """The connection to the office's server, of a process that asks again and again."""

    def operation(self, name: str, label: str, undo: Undo = Undo.LATEST, undoes: str = "") -> Operation:
        """Start one operation; ``label`` is what 元に戻す shows, ``undoes`` the operation that it takes back."""
        operation = self.store.operation(name, label, self.operator.id, undo, undoes)
        if self.watch:
            self.watch(operation)
        return operation

    def gave_out(self, kind: str, cards: Iterable[str]) -> None:
        """Record that cards were written to a file or on paper: as one act, and for each of a colleague's, so that he sees it."""
        self.saw(kind)
        self.store.record_given_out(self.operator.id, kind, cards)

    def saw(self, kind: str, root: str = "") -> None:
        """Record a read that matters: who, when, what kind, which root; never the query's text."""
        self.store.record_read(self.operator.id, kind, root)
