"""A list with a search field above it, and a side where the chosen line is looked at and changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.administration.server_page import UNLIMITED, ServerPage
from app.ui.administration.table import Line, LinesTable, SearchField
from app.ui.desk import Desk
from app.ui.kit.labels import quiet_label, scaled
from app.ui.kit.theme import GRID, Role, colour

_SIDE = GRID * 40
"""Width of the side."""
_AS_NEEDED = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
_NO_ROOM = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
"""A side that is not shown makes nobody scroll."""


class Side(QFrame):
    """One thing that can be looked at or done beside the list: a heading, fields, buttons. Esc leaves."""

    left = Signal()

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(heading, self)
        self.heading.setFont(scaled(self.heading, 1.15, bold=True))
        self.heading.setWordWrap(True)
        self.about = quiet_label("", self)
        self.about.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(GRID * 2, GRID * 3 // 2, GRID * 2, GRID * 2)
        self.column.setSpacing(GRID * 3 // 2)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.about)
        self._questions: list[QFrame] = []
        self._asked: dict[QPushButton, QLabel] = {}
        self._hints: dict[QPushButton, QLabel] = {}

    def tell(self, heading: str, about: str = "") -> None:
        """What it is about."""
        self.heading.setText(heading)
        self.about.setText(about)
        self.about.setVisible(bool(about))

    def button(self, words: str, *, primary: bool = False, hint: str = "") -> QPushButton:
        """A button over the whole width, and below it what it does."""
        made = QPushButton(words, self)
        made.setAccessibleName(words)
        if primary:
            made.setProperty("primary", "true")
        self.column.addWidget(made)
        if hint:
            made.setAccessibleDescription(hint)
            self.column.addSpacing(-GRID)
            about = self._hints[made] = quiet_label(hint, self)
            self.column.addWidget(about)
        return made

    def offer(self, button: QPushButton, *, can: bool) -> None:
        """Show a button with its hint, or neither."""
        button.setVisible(can)
        if button in self._hints:
            self._hints[button].setVisible(can)

    def sure(self, button: QPushButton, question: str, words: str) -> QPushButton:
        """A button for what cannot be undone: it is there once ``button`` was pressed, under a question."""
        box = QFrame(self)
        box.setObjectName("sure")
        box.setStyleSheet(
            f"QFrame#sure {{ border: none; border-left: 3px solid {colour(Role.RED).name()}; }}"
        )
        made = QPushButton(words, box)
        made.setAccessibleName(words)
        made.setAccessibleDescription(question)
        asked = self._asked[made] = QLabel(question, box)
        asked.setWordWrap(True)
        column = QVBoxLayout(box)
        column.setContentsMargins(GRID * 3 // 2, 0, 0, 0)
        column.addWidget(asked)
        column.addWidget(made)
        self.column.addWidget(box)
        box.hide()
        self._questions.append(box)
        button.clicked.connect(box.show)
        button.clicked.connect(made.setFocus)
        made.clicked.connect(box.hide)
        return made

    def reword(self, button: QPushButton, question: str) -> None:
        """Ask otherwise before one of the buttons that ``sure`` made."""
        button.setAccessibleDescription(question)
        self._asked[button].setText(question)

    def calm(self) -> None:
        """No question stands open."""
        for box in self._questions:
            box.hide()

    def end(self) -> None:
        """What was added stands at the top."""
        self.column.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ListPage(ServerPage):
    """Subclasses say what the lines are and which sides there are."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.content.setMaximumWidth(UNLIMITED)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(GRID)
        self.sides = QStackedWidget(self)
        self._forms: list[Side] = []

    def lay_out(self, table: LinesTable, search: str, nothing: str = "") -> None:
        """Put the list, its search field and the sides in their places; ``nothing`` is said where there are no lines."""
        self.table = table
        self.nothing = nothing
        self.field = SearchField(search, table, self)
        self._hint = quiet_label("", self)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._hint.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, 0)
        self.sides.addWidget(self._hint)
        around = self._around = QScrollArea(self)
        around.setWidgetResizable(True)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around.setFixedWidth(max(_SIDE, self.fontMetrics().horizontalAdvance("あ") * 22))
        around.setWidget(self.sides)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.field, 1)
        top.addLayout(self.buttons)
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addLayout(top)
        left.addWidget(table, 1)
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        row.addLayout(left, 1)
        row.addWidget(around)
        self.column.addLayout(row, 1)
        table.chosen.connect(self._choose)
        table.renewed.connect(self._renew)
        table.activated.connect(self.enter_side)
        table.lines.modelReset.connect(self._tell_what_is_there)
        self.field.textChanged.connect(self._tell_what_is_there)

    def add_button(self, words: str, *, primary: bool = False) -> QPushButton:
        """A button above the list."""
        made = QPushButton(words, self)
        made.setAccessibleName(words)
        if primary:
            made.setProperty("primary", "true")
        self.buttons.addWidget(made)
        return made

    def add_side(self, side: Side, *, form: bool = False) -> None:
        """One of what can be shown beside the list; a form stays, whatever becomes of the chosen line."""
        side.setSizePolicy(_NO_ROOM)
        self.sides.addWidget(side)
        if form:
            self._forms.append(side)
        side.left.connect(self.leave_side)

    def bring(self, part: QWidget) -> None:
        """Scroll the side until a part of it can be seen."""
        QTimer.singleShot(0, part, partial(self._around.ensureWidgetVisible, part))

    def show_side(self, side: Side | None) -> None:
        """Show one of them; none: say that something can be chosen."""
        shown = side or self._hint
        if self.sides.currentWidget() is not shown:
            self._around.verticalScrollBar().setValue(0)
        for each in (self._hint, *self.sides.findChildren(Side)):
            each.setSizePolicy(_AS_NEEDED if each is shown else _NO_ROOM)
        self.sides.setCurrentWidget(shown)

    def side_of(self, line: Line) -> Side | None:  # noqa: ARG002
        """Which side shows a line, filled."""
        return None

    def enter_side(self) -> None:
        """Go to the first field of the side."""
        if side := self.sides.currentWidget():
            side.setFocus(Qt.FocusReason.TabFocusReason)
            side.focusNextChild()

    def leave_side(self) -> None:
        """Back to the list, and to what is chosen there."""
        self._choose()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def know(self, *, known: bool = True) -> None:
        super().know(known=known)
        self._tell_what_is_there()

    def _tell_what_is_there(self) -> None:
        there = self.table.lines.rowCount() > 0
        self._hint.setText(self.tr("一覧から選ぶと、ここに内容とできることが出ます。") if there else "")
        if not self.is_known or self.table.found.rowCount():
            self.table.say("")
        else:
            self.table.say(self.tr("当てはまるものはありません。") if there else self.nothing)

    def _renew(self) -> None:
        if self.sides.currentWidget() not in self._forms:
            self._choose()

    def _choose(self) -> None:
        line = self.table.current
        self.show_side(self.side_of(line) if line else None)
