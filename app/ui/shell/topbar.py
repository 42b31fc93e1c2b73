"""The top line: search over everything, the state of what is kept, who is at work."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from app.operations.keeping import LastBackup
from app.ui.desk import Desk
from app.ui.kit.icons import icon
from app.ui.kit.theme import GRID, Role, colour
from app.ui.kit.words import moment_words
from app.ui.sharing.link import ServerLink
from app.ui.sharing.words import standing_words


class TopBar(QFrame):
    """Search, state, operator."""

    search_wanted = Signal()
    lock_wanted = Signal()
    profile_wanted = Signal()
    sharing_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QPushButton(self.tr("人物・組織・操作を探す"), self)
        self.search.setIcon(icon("search"))
        self.search.setToolTip("Ctrl+K")
        self.search.setAccessibleName(self.tr("人物・組織・操作を探す"))
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search.setMinimumWidth(GRID * 40)
        self.search.setStyleSheet(f"text-align: left; color: {colour(Role.QUIET).name()};")
        self.search.clicked.connect(self.search_wanted)
        self._state = QLabel(self)
        palette = self._state.palette()
        palette.setColor(palette.ColorRole.WindowText, colour(Role.QUIET))
        self._state.setPalette(palette)
        self.sharing = _Words(self)
        self.sharing.clicked.connect(self.sharing_wanted)
        self.sharing.hide()
        self._who = QToolButton(self)
        self._who.setIcon(icon("people"))
        self._who.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._who.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._who)
        for text, signal in (
            (self.tr("プロファイルの設定"), self.profile_wanted),
            (self.tr("ロック (Ctrl+L)"), self.lock_wanted),
        ):
            action = QAction(text, menu)
            action.triggered.connect(signal)
            menu.addAction(action)
        self._who.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        row.setSpacing(GRID * 2)
        row.addWidget(self.search)
        row.addStretch(1)
        row.addWidget(self._state)
        row.addWidget(self.sharing)
        row.addWidget(self._who)
        self.show_operator(desk)

    def show_operator(self, desk: Desk) -> None:
        name = desk.operator.name
        self._who.setText(f"{name} · {desk.profile}" if desk.profile != "default" else name)
        self._who.setAccessibleName(self.tr("操作者 {name}").format(name=name))

    def show_backup(self, last: LastBackup) -> None:
        """Say in words where what is kept lies."""
        if not last.folder:
            words = self.tr("このパソコンに保存 · バックアップ先は未設定")
        elif not last.at:
            words = self.tr("このパソコンに保存 · バックアップはまだ")
        else:
            words = self.tr("このパソコンに保存 · バックアップ {when}").format(when=moment_words(last.at))
        self._state.setText(words)
        self._state.setAccessibleName(words)

    def show_sharing(self, link: ServerLink) -> None:
        """Say in words how the desk stands to the office's server; nothing where it has joined none."""
        words, role = standing_words(link)
        self.sharing.setVisible(bool(words))
        self.sharing.setText(words)
        self.sharing.setToolTip("\n".join(filter(None, (words, self.tr("共有のページを開く")))))
        self.sharing.setAccessibleName(words)
        palette = self.sharing.palette()
        palette.setColor(palette.ColorRole.ButtonText, colour(role))
        self.sharing.setPalette(palette)


class _Words(QToolButton):
    """Says as much as there is room for, so that the window fits a small screen however much there is to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        whole = self.sizeHint()
        return QSize(min(whole.width(), GRID * 24), whole.height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        room = self.width() - (self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text()))
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, max(0, room))
        QStylePainter(self).drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
