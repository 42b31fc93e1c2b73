"""The rail: one button for each area, with a count where work waits."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from app.ui.kit.icons import SIZE, icon
from app.ui.kit.theme import GRID, Role, colour
from app.ui.shell.areas import AREAS, Entry

_MOST = 999
"""Above it the count is written 999+."""


class RailButton(QAbstractButton):
    """Icon, word and perhaps a count."""

    def __init__(self, entry: Entry, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry = entry
        self._count = 0
        self.setText(entry.title())
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setToolTip(f"Ctrl+{number}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def set_count(self, count: int) -> None:
        self._count = count
        self._name()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        metrics = self.fontMetrics()
        count = metrics.horizontalAdvance(f"{_MOST}") + GRID  # always, so that the rail keeps its width
        width = GRID * 2 + SIZE + GRID + metrics.horizontalAdvance(self.text()) + GRID * 2 + count
        return QSize(width, max(SIZE, metrics.height()) + GRID * 2 + 4)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        chosen = self.isChecked()
        if chosen or self.underMouse():
            painter.fillRect(self.rect(), colour(Role.ACCENT_GROUND))
        if chosen:
            painter.fillRect(QRect(0, 0, 3, self.height()), colour(Role.ACCENT))
        if self.hasFocus():
            painter.setPen(colour(Role.ACCENT))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        ink = colour(Role.ACCENT) if chosen else self.palette().color(QPalette.ColorRole.WindowText)
        top = (self.height() - SIZE) // 2
        icon(self._entry.icon, Role.ACCENT if chosen else None).paint(
            painter, QRect(GRID * 2, top, SIZE, SIZE)
        )
        painter.setPen(ink)
        words = self.rect().adjusted(GRID * 3 + SIZE, 0, -GRID, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._count:
            painter.setPen(colour(Role.AMBER))
            painter.drawText(
                words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._count_text()
            )

    def _count_text(self) -> str:
        return str(self._count) if self._count <= _MOST else f"{_MOST}+"

    def _name(self) -> None:
        waiting = self.tr("{count} 件待っています").format(count=self._count) if self._count else ""
        self.setAccessibleName(f"{self.text()} {waiting}".strip())


class Rail(QWidget):
    """The areas from top to bottom; ↑ and ↓ go from one to the next."""

    chosen = Signal(str)
    """The name of an area."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, colour(Role.RAIL))
        self.setPalette(palette)
        self.setAccessibleName(self.tr("画面の一覧"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, GRID)
        column.setSpacing(0)
        for number, entry in enumerate(AREAS, start=1):
            button = RailButton(entry, number, self)
            button.clicked.connect(partial(self.chosen.emit, entry.name))
            self._group.addButton(button)
            self._buttons[entry.name] = button
            column.addWidget(button)
        column.addStretch(1)

    def offer(self, name: str, *, offered: bool) -> None:
        """Let an area be chosen, or not."""
        self._buttons[name].setVisible(offered)

    def show_chosen(self, name: str) -> None:
        self._buttons[name].setChecked(True)

    def set_count(self, name: str, count: int) -> None:
        self._buttons[name].set_count(count)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        names = [entry.name for entry in AREAS if not self._buttons[entry.name].isHidden()]
        focused = next((name for name in names if self._buttons[name].hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        following = names[(names.index(focused) + step) % len(names)]
        self._buttons[following].setFocus(Qt.FocusReason.TabFocusReason)
