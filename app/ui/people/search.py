"""Search while typing: the first rows at once, the others as they are found."""

from __future__ import annotations

from array import array
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from app.db.listed import PeopleOrder
from app.db.search import Cursor
from app.operations.finding import PeoplePage, PeopleQuery, find_people, sort_people
from app.ui.desk import Desk

_PAUSE_MS = 150
"""How long the rest of a search waits, so that the next key finds the desk idle."""


class PeopleSearch(QObject):
    """Asks for the list of one query at a time; a newer query takes the place of the one before."""

    found = Signal(object, object)
    """array of ``q``: the rows of a query, or the first of them; and what stands in the first, where that is known."""
    added = Signal(object)
    """array of ``q``: more rows below."""
    ended = Signal()
    """All rows are there."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = PeopleQuery()
        self._desk = desk
        self._latest = desk.latest(self._begin)
        self._run: _Run | None = None
        self._after: Cursor | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._ask_more)

    @property
    def is_under_way(self) -> bool:
        """Whether rows are still to come."""
        return self._run is not None

    def start(self, query: PeopleQuery) -> None:
        """Search for something else, or for the same again."""
        self.query = query
        self._run = _Run(query)
        self._pause.stop()
        self._latest.ask(find_people, query)

    def _begin(self, page: PeoplePage) -> None:
        if self._run is None:
            return
        self.found.emit(self._run.take(page), page.rows)
        self._go_on(self._run, page.after)

    def _go_on(self, run: _Run, after: Cursor | None) -> None:
        if after is not None:
            self._after = after
            self._pause.start(_PAUSE_MS if run.parts == 1 else 0)
        elif run.parts > 1 and run.query.order:
            self._sort(run, run.query.order)
        else:
            self._end()

    def _ask_more(self) -> None:
        if self._run is not None and self._after is not None:
            asked = self._desk.ask(find_people, self._run.query, self._after)
            asked.then(partial(self._more, self._run))

    def _sort(self, run: _Run, order: PeopleOrder) -> None:
        numbers = array("q", run.seen).tobytes()
        asked = self._desk.ask(sort_people, numbers, order, descending=run.query.descending)
        asked.then(partial(self._sorted, run))

    def _more(self, run: _Run, page: PeoplePage) -> None:
        if shiboken6.isValid(self) and run is self._run:
            self.added.emit(run.take(page))
            self._go_on(run, page.after)

    def _sorted(self, run: _Run, numbers: bytes) -> None:
        if shiboken6.isValid(self) and run is self._run:
            self.found.emit(array("q", numbers), ())
            self._end()

    def _end(self) -> None:
        self._run = None
        self.ended.emit()


class _Run:
    """What one query has given so far."""

    def __init__(self, query: PeopleQuery) -> None:
        self.query = query
        self.parts = 0
        self.seen: dict[int, None] = {}

    def take(self, page: PeoplePage) -> array[int]:
        """The rows of a part that were not there before."""
        self.parts += 1
        if self.parts == 1 and page.after is None:
            return array("q", page.numbers)
        fresh = [number for number in array("q", page.numbers) if number not in self.seen]
        self.seen.update(dict.fromkeys(fresh))
        return array("q", fresh)
