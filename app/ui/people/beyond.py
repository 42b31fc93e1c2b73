"""Below the people list: what the server finds beyond the part that this desk holds."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.core.dates import PartialDate
from app.core.errors import EnishiError
from app.core.reading import FieldName
from app.db.search import CardFilter
from app.operations.asking import StubView
from app.operations.finding_at_server import MARK, FoundAtServer, find_at_server
from app.operations.joining import SignInNeededError
from app.ui.desk import Desk
from app.ui.kit.labels import quiet_label
from app.ui.kit.theme import GRID, ROW_HEIGHT, Role, colour
from app.ui.kit.words import day_words, sentence
from app.ui.sharing.link import ServerLink

_PAUSE_MS = 500
"""Who types goes on within this time."""
_PATIENCE_MS = 8000
"""After this it is said that the answer takes its time."""
_GOOD_SECONDS = 60.0
"""For so long the same text is not asked again, whatever changes at the desk."""
_MOST = 50
_EVERYTHING = CardFilter()
_NOTHING = ("", _EVERYTHING)
_ROWS = 5
"""So many are in sight; the others by scrolling."""
_PARTS = (9, 18, 29, 26, 12, 14)
"""Of the columns, in proportion."""


class BeyondList(QTreeWidget):
    """One line a card, or a stub of one; Enter or a double click opens it."""

    chosen = Signal(object)
    """FoundAtServer or StubView."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(len(_PARTS))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("サーバーだけにある名刺"))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._choose)

    def show_found(self, found: Sequence[FoundAtServer | StubView]) -> None:
        """In the place of what was shown before."""
        self.clear()
        for one in found:
            item = QTreeWidgetItem(self, self._of_stub(one) if isinstance(one, StubView) else _words(one))
            item.setData(0, Qt.ItemDataRole.UserRole, one)
            item.setSizeHint(0, QSize(0, ROW_HEIGHT))
            item.setForeground(0, QBrush(colour(Role.ACCENT)))
            for column in range(1, len(_PARTS)):
                item.setToolTip(column, item.text(column))
        height = max(ROW_HEIGHT, self.sizeHintForRow(0))
        self.setFixedHeight(height * min(_ROWS, max(1, len(found))) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        width = self.viewport().width()
        for column, part in enumerate(_PARTS):
            self.setColumnWidth(column, width * part // sum(_PARTS))

    def _of_stub(self, stub: StubView) -> list[str]:
        return [
            sentence(MARK), stub.name, stub.organization, self.tr("所有者に頼むと見られます"), "", stub.owner,
        ]  # fmt: skip

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.siblingAtColumn(0).data(Qt.ItemDataRole.UserRole))


class BeyondBar(QWidget):
    """Asks the server for what is typed and filtered by, where the office lets this desk hold a part only; hidden else.

    Nothing waits for it: what the desk finds itself stands in the list above by then.
    """

    opened = Signal(object)
    """FoundAtServer: to be looked at; or StubView: to be asked for."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = ServerLink.of(desk)
        self._desk = desk
        self._wanted = _NOTHING
        self._asked = _NOTHING
        """What was asked for last."""
        self._asked_at = 0.0
        self._is_under_way = False
        self.words = quiet_label("", self)
        self.list = BeyondList(self)
        self.list.chosen.connect(self.opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.words)
        column.addWidget(self.list)
        self._pause = _single(self, _PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._patience = _single(self, _PATIENCE_MS)
        self._patience.timeout.connect(self._wait_on)
        self.list.hide()
        self.hide()

    def look(self, text: str, wanted: CardFilter = _EVERYTHING) -> None:
        """Ask before long for what is typed and filtered by. One's own are all here."""
        holds_all = self._link.state.part is None or wanted.owner == self._desk.operator.id
        self._wanted = _NOTHING if holds_all else (text.strip(), wanted)
        if not any(self._wanted):
            self._pause.stop()
            self._asked = _NOTHING
            self.hide()
        elif self._wanted != self._asked or time.monotonic() - self._asked_at > _GOOD_SECONDS:
            self._pause.start()

    def _ask(self) -> None:
        if self._is_under_way or not any(self._wanted):
            return  # the newest question is asked when the answer is there
        self._asked, self._asked_at = self._wanted, time.monotonic()
        if not self._link.is_there:
            self._fail(None)
            return
        self._is_under_way = True
        self._patience.start()
        self._say(self.tr("この端末にない名刺を、サーバーにもたずねています…"))
        text, wanted = self._asked
        self._link.look(find_at_server, text, _MOST, wanted).then(self._arrive).otherwise(self._fail)

    def _arrive(self, found: list[FoundAtServer | StubView]) -> None:
        if self._is_overtaken():
            return
        self.show_found(found)

    def show_found(self, found: Sequence[FoundAtServer | StubView]) -> None:
        """What the server found and this desk does not hold."""
        self.list.show_found(found)
        if len(found) >= _MOST:
            self._say(self.tr("サーバーだけにある名刺(新しいほうから {n} 件)").format(n=len(found)))
        elif found:
            self._say(self.tr("サーバーだけにある名刺 {n} 件").format(n=len(found)))
        else:
            self._say(self.tr("サーバーにも、ほかにはありません。"))
        self.list.setVisible(bool(found))

    def _fail(self, error: EnishiError | None) -> None:
        if self._is_overtaken():
            return
        self._asked_at = 0.0  # asked again with the next look
        if isinstance(error, SignInNeededError):
            self._say(sentence(error))
        else:
            self._say(self.tr("サーバーにつながらないため、この端末にある名刺だけです。"))

    def _is_overtaken(self) -> bool:
        """Whether something else is wanted by now; then that is asked for."""
        self._is_under_way = False
        self._patience.stop()
        if self._wanted == self._asked:
            return False
        if any(self._wanted):
            self._ask()
        return True

    def _wait_on(self) -> None:
        self._say(self.tr("サーバーの返事がまだありません。この端末にある名刺だけです。"))

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.list.hide()
        self.show()


def _words(card: FoundAtServer) -> list[str]:
    fields = card.fields
    post = " ".join(fields[one] for one in (FieldName.DEPARTMENT, FieldName.TITLE) if fields.get(one))
    texts = (
        sentence(MARK), fields.get(FieldName.NAME, ""), fields.get(FieldName.ORGANIZATION, ""), post,
        day_words(PartialDate.parse(card.exchanged_on)), card.owner,
    )  # fmt: skip
    return [text.replace("\n", " ") for text in texts]


def _single(parent: QWidget, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer
