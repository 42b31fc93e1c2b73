"""A document to look at, to save and to print: the very PDF that was made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QIntValidator, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.core.errors import EnishiError
from app.ui.area import KeyHint
from app.ui.kit.beside import Beside
from app.ui.kit.icons import icon
from app.ui.kit.notice import Level, Notice
from app.ui.kit.pdf import page_sizes
from app.ui.kit.printing import print_pdf
from app.ui.kit.saving import PdfSaver
from app.ui.kit.theme import GRID, Role, colour
from app.ui.kit.words import sentence
from app.ui.reports.pages import Fit, PageView
from app.ui.tasks import Task, Tasks


class Preview(QWidget):
    """Pages with a bar above them. ``addActions(preview.actions())`` gives a larger widget its keys too."""

    shown = Signal()
    """A document is there to be looked at."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pdf = b""
        self._title = ""
        self._name = ""
        self._beside = Beside(self)
        self.saver = PdfSaver(self)
        self.pages = PageView(self)
        self.notice = Notice(parent=self)
        self.number = QLineEdit(self)
        self.number.setValidator(QIntValidator(1, 99_999, self))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setFixedWidth(self.fontMetrics().horizontalAdvance("00,000") + GRID * 2)
        self.number.setAccessibleName(self.tr("ページ番号"))
        self.number.setToolTip(self.tr("番号を入力して Enter で、そのページへ"))
        self.count = QLabel(self)
        self.scale = QLabel(self)
        self.scale.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.scale.setMinimumWidth(self.fontMetrics().horizontalAdvance("400 %") + GRID)
        self.save_action = self._action(self.tr("保存…"), "save", ["Ctrl+S"], self._save)
        self.print_action = self._action(self.tr("印刷…"), "print", ["Ctrl+P"], self._print)
        self.larger = self._action(self.tr("拡大"), "plus", ["Ctrl++", "Ctrl+=", "Ctrl+;"], self._larger)
        self.smaller = self._action(self.tr("縮小"), "minus", ["Ctrl+-"], self._smaller)
        self.fit_action = self._action(self.tr("幅に合わせる"), "", ["Ctrl+0"], self.pages.fit_width)
        self.full_action = self._action(self.tr("実寸"), "", ["Ctrl+9"], self._full_size)
        self.fit_action.setCheckable(True)
        self.full_action.setCheckable(True)
        self._lay_out()
        self.pages.moved.connect(self._show_place)
        self.pages.failed.connect(self._trouble)
        self.number.returnPressed.connect(self._go_to_page)
        self.saver.saved.connect(self._tell_saved)
        self.saver.failed.connect(self._trouble)
        self._show_place()

    def show_pdf(self, pdf: bytes, title: str, name: str) -> None:
        """Show a document: ``title`` for the printer, ``name`` (without a suffix) for the file it may be saved as."""
        self._pdf, self._title, self._name = pdf, title, name
        self.notice.hide()
        self._beside.do(page_sizes, pdf).then(self._show_pages).otherwise(self._trouble)

    def clear(self) -> None:
        """Show nothing, and forget what was shown."""
        self._pdf = b""
        self.notice.hide()
        self.pages.show_pages(b"", [])

    def keys(self) -> list[KeyHint]:
        """What the keys do here."""
        return [
            KeyHint("Ctrl+S", self.tr("PDF を保存")),
            KeyHint("Ctrl+P", self.tr("印刷")),
            KeyHint("PgUp / PgDn", self.tr("上へ・下へ")),
            KeyHint("Ctrl+PgUp / Ctrl+PgDn", self.tr("前のページ・次のページ")),
            KeyHint("Home / End", self.tr("最初・最後")),
            KeyHint("Ctrl++ / Ctrl+-", self.tr("拡大・縮小（Ctrl とホイールでも）")),
            KeyHint("Ctrl+0", self.tr("幅に合わせる")),
            KeyHint("Ctrl+9", self.tr("実寸")),
        ]

    # What happens.

    def _show_pages(self, sizes: list[QSizeF]) -> None:
        self.pages.show_pages(self._pdf, sizes)
        self.shown.emit()

    def _show_place(self) -> None:
        there = self.pages.count > 0
        for action in self.actions():
            action.setEnabled(there)
        self.number.setEnabled(there)
        if not self.number.hasFocus() or not there:
            self.number.setText(str(self.pages.page) if there else "")
        self.count.setText(self.tr("/ {count} ページ").format(count=f"{self.pages.count:,}"))
        self.scale.setText(f"{self.pages.scale:.0%}".replace("%", " %"))
        self.fit_action.setChecked(self.pages.fit is Fit.WIDTH)
        self.full_action.setChecked(self.pages.fit is Fit.SCALE and self.pages.scale == 1.0)

    def _go_to_page(self) -> None:
        self.pages.go_to(int(self.number.text() or 1))
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_place()

    def _larger(self) -> None:
        self.pages.zoom(1)

    def _smaller(self) -> None:
        self.pages.zoom(-1)

    def _full_size(self) -> None:
        self.pages.set_scale(1.0)

    def _save(self) -> None:
        self.saver.ask(self._pdf, self._name)

    def _tell_saved(self, path: Path) -> None:
        self._folder = path.parent
        show = QAction(self.tr("フォルダーを開く"), self)
        show.triggered.connect(self._open_folder)
        self.notice.say(self.tr("「{name}」を保存しました。").format(name=path.name), actions=(show,))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _print(self) -> None:
        words = self.tr("「{title}」の印刷").format(title=self._title)
        task: Task = print_pdf(self._pdf, words, self, self._tasks)
        task.finished.connect(self._tell_printed)

    def _tell_printed(self, count: int) -> None:
        self.notice.say(self.tr("プリンターに {count} ページ送りました。").format(count=f"{count:,}"))

    def _trouble(self, error: EnishiError) -> None:
        self.notice.say(sentence(error), Level.LOSS)

    # How it is made.

    def _action(self, text: str, icon_name: str, keys: list[str], do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        if icon_name:
            action.setIcon(icon(icon_name))
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(do)
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        bar.setSpacing(GRID // 2)
        bar.addWidget(self.number)
        bar.addWidget(self.count)
        bar.addSpacing(GRID * 2)
        bar.addWidget(self._tool(self.smaller))
        bar.addWidget(self.scale)
        bar.addWidget(self._tool(self.larger))
        bar.addSpacing(GRID)
        bar.addWidget(self._tool(self.fit_action))
        bar.addWidget(self._tool(self.full_action))
        bar.addStretch(1)
        bar.addSpacing(GRID)
        warning = self.tr("保存したファイルと印刷した紙は暗号化されません。元に戻す操作では取り消せません。")
        for action in (self.save_action, self.print_action):
            button = QPushButton(self)
            button.setIcon(action.icon())
            button.setText(f"{action.text()}  {action.shortcut().toString()}")
            button.setAccessibleName(action.text())
            button.setToolTip(warning)
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            bar.addWidget(button)
        self.setStyleSheet(f"QToolButton:checked {{ background: {colour(Role.ACCENT_GROUND).name()}; }}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.notice)
        column.addWidget(self.pages, 1)

    def _tool(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text())
        button.setToolTip(f"{action.text()}（{action.shortcut().toString()}）")
        return button
