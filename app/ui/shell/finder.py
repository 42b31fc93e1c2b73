"""Ctrl+K: one field that finds people, organisations and commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from app.core.text import fold
from app.operations.finding import Suggestion, suggest
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.kit.icons import icon
from app.ui.kit.theme import GRID, Role
from app.ui.sharing.link import ServerLink

_MOST = 12
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """One line: a place to go to, or a command."""

    text: str
    detail: str
    icon: str
    place: Place | None = None
    command: QAction | None = None


class ChoiceModel(QAbstractListModel):
    """The lines that fit what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []

    def set_choices(self, choices: list[Choice]) -> None:
        self.beginResetModel()
        self._choices = choices
        self.endResetModel()

    def choice(self, row: int) -> Choice:
        return self._choices[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{choice.text}    {choice.detail}" if choice.detail else choice.text
            case Qt.ItemDataRole.DecorationRole:
                return icon(choice.icon, Role.QUIET)
            case _:
                return None


class Finder(QFrame):
    """Lies over the top of the window until something is chosen or Esc is pressed."""

    chosen = Signal(object)
    """Choice."""

    def __init__(self, desk: Desk, commands: list[QAction], over: QWidget, parent: QWidget) -> None:
        """It opens over the widget that asks for a search."""
        super().__init__(parent)
        self._over = over
        self._commands = commands
        self._link = ServerLink.of(desk)
        self._latest = desk.latest(self._show)
        self._typed = ""
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(GRID * 3)
        shadow.setOffset(0, 4)
        self.setGraphicsEffect(shadow)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("氏名、よみ、組織、電話、または操作の名前"))
        self.field.setAccessibleName(self.tr("人物・組織・操作を探す"))
        self.field.textChanged.connect(self._type)
        self.field.installEventFilter(self)
        self.model = ChoiceModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("見つかったもの"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._choose)
        self._nothing = QLabel(self.tr("見つかりません。"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        self._type("")
        self._place()
        parent.installEventFilter(self)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self.field and event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self._close_unless_used)
        elif watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def leave(self) -> None:
        """Go away."""
        self.hide()
        self.deleteLater()

    def _key(self, event: QKeyEvent) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self.model.rowCount():
            row = (self.list.currentIndex().row() + step) % self.model.rowCount()
            self.list.setCurrentIndex(self.model.index(row))
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.list.currentIndex())
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False

    def _type(self, text: str) -> None:
        self._typed = text.strip()
        self._show([])
        if self._typed:
            self._latest.ask(suggest, self._typed, _MOST)

    def _show(self, suggestions: list[Suggestion]) -> None:
        commands = self._fitting_commands()
        people = [_choice_of(item) for item in suggestions]
        choices = (people + commands if self._typed else commands)[: _MOST * 2]
        if self._typed and self._link.state.part is not None and self._link.is_there:
            choices.append(self._at_server())
        self.model.set_choices(choices)
        self.list.setVisible(bool(choices))
        self._nothing.setVisible(not choices)
        if choices:
            self.list.setCurrentIndex(self.model.index(0))
        self._place()

    def _at_server(self) -> Choice:
        """The server has cards that this desk does not hold: they are looked for from the list of people."""
        return Choice(
            self.tr("サーバーでも「{words}」を探す").format(words=self._typed), "", "search",
            Place("people", words=self._typed),
        )  # fmt: skip

    def _fitting_commands(self) -> list[Choice]:
        typed = fold(self._typed)
        return [
            Choice(action.text(), action.shortcut().toString(), "command", command=action)
            for action in self._commands
            if action.isEnabled() and typed in fold(action.text())
        ]

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            choice = self.model.choice(index.row())
            self.leave()
            self.chosen.emit(choice)

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        width = min(GRID * 80, parent.width() - GRID * 8)
        rows = min(self.model.rowCount(), _MOST)
        row_height = max(24, self.list.sizeHintForRow(0)) if rows else 24
        self.list.setFixedHeight(rows * row_height + 4 if rows else 0)
        self.setFixedWidth(width)
        self.adjustSize()
        corner = self._over.mapTo(parent, self._over.rect().topLeft())
        self.move(corner.x() - GRID, max(0, corner.y() - GRID))

    def _close_unless_used(self) -> None:
        if not self.field.hasFocus():
            self.leave()


def _choice_of(item: Suggestion) -> Choice:
    place = Place("people", item.record)
    return Choice(item.text, item.detail, "organization" if item.is_organization else "people", place)
