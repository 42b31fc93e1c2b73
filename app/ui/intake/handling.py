"""How a scanner scans, and when a stack begins: a few choices that a desk makes once, behind one button."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.devices.scanner import ColorMode, Paper, ScanSettings
from app.operations.sources import Habits, Source
from app.ui.kit.labels import quiet_label, scaled
from app.ui.kit.theme import GRID


class HabitsButton(QPushButton):
    """Says how will be scanned, and opens what changes that."""

    edited = Signal(object)
    """Habits: something was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("スキャンの設定"))
        self.panel = HabitsPanel(self)
        self.panel.edited.connect(self._take)
        self.clicked.connect(self._open)
        self._is_folder = False
        self._show()

    @property
    def habits(self) -> Habits:
        return self.panel.habits

    def set_habits(self, habits: Habits) -> None:
        """Show these, without telling."""
        self.panel.set_habits(habits)
        self._show()

    def set_source(self, source: Source) -> None:
        """A scanner and a folder have other choices; what is neither has none."""
        self._is_folder = source.kind == "folder"
        self.panel.set_folder(is_folder=self._is_folder)
        self._show()

    def _open(self) -> None:
        self.panel.adjustSize()
        corner = self.mapToGlobal(QPoint(0, self.height()))
        screen = self.screen().availableGeometry()
        left = min(corner.x(), screen.right() - self.panel.width())
        self.panel.move(max(screen.left(), left), corner.y())
        self.panel.show()
        self.panel.first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, habits: Habits) -> None:
        self._show()
        self.edited.emit(habits)

    def _show(self) -> None:
        panel = self.panel
        if self._is_folder:
            more = self.tr("・届くのを待つ") if panel.watches.isChecked() else ""
            words = f"{panel.after.currentText()}{more}"
        else:
            words = self._scanner_words()
        self.setText(f"{words}  ▾")
        self.setAccessibleDescription(words)

    def _scanner_words(self) -> str:
        panel = self.panel
        where = self.tr("ガラス面") if panel.glass.isChecked() else panel.paper.currentText()
        return f"{panel.dpi.currentData()} dpi・{panel.color.currentText()}・{where}"


class HabitsPanel(QFrame):
    """The choices. What is changed holds at once."""

    edited = Signal(object)
    """Habits."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("スキャンの設定"))
        self._rest = ScanSettings()
        self.dpi = self._box(
            self.tr("解像度"),
            (
                (self.tr("200 dpi（速い）"), 200),
                (self.tr("300 dpi（標準）"), 300),
                (self.tr("400 dpi"), 400),
                (self.tr("600 dpi（小さい文字）"), 600),
            ),
        )
        self.color = self._box(
            self.tr("色"),
            (
                (self.tr("カラー"), ColorMode.COLOR),
                (self.tr("グレー"), ColorMode.GREY),
                (self.tr("白黒"), ColorMode.MONOCHROME),
            ),
        )
        self.paper = self._box(
            self.tr("紙の大きさ"), ((self.tr("名刺"), Paper.CARD), (self.tr("A4 まで"), Paper.A4))
        )
        self.glass = self._check(self.tr("給紙口ではなく、ガラス面に置いた面を読む"))
        self.straighten = self._check(self.tr("傾きと余白をスキャナーで整える"))
        self.double_feed = self._check(self.tr("紙が重なって送られたら止める"))
        self.on_paper = self._check(self.tr("紙を入れたら始める"))
        self.on_button = self._check(self.tr("スキャナーのボタンで始める・続ける"))
        self.waits = self._check(self.tr("給紙口が空になったら、続きの紙を待つ"))
        self.after = self._box(
            self.tr("取り込んだファイル"),
            (
                (self.tr("元のまま残す"), "keep"),
                (self.tr("「取り込み済み」へ移す"), "move"),
                (self.tr("消す"), "delete"),
            ),
        )
        self.watches = self._check(self.tr("空になったら、次のファイルが届くのを待つ"))
        self.scanner, self.folder = QWidget(self), QWidget(self)
        self.set_habits(Habits())
        self._lay_out()
        self.set_folder(is_folder=False)

    @property
    def first(self) -> QWidget:
        """Where the focus goes."""
        return self.after if self.scanner.isHidden() else self.dpi

    def set_folder(self, *, is_folder: bool) -> None:
        """Show what can be chosen of a folder, or of a scanner."""
        self.scanner.setHidden(is_folder)
        self.folder.setHidden(not is_folder)

    @property
    def habits(self) -> Habits:
        """What is chosen."""
        return Habits(
            ScanSettings(
                duplex=self._rest.duplex,
                dpi=self.dpi.currentData(),
                color=ColorMode(self.color.currentData()),
                paper=Paper(self.paper.currentData()),
                straighten=self.straighten.isChecked(),
                glass=self.glass.isChecked(),
                stop_on_double_feed=self.double_feed.isChecked(),
            ),
            self.on_paper.isChecked(),
            self.on_button.isChecked(),
            self.waits.isChecked(),
            self.watches.isChecked(),
            self.after.currentData(),
        )

    def set_habits(self, habits: Habits) -> None:
        """Show these, without telling."""
        settings = self._rest = habits.settings
        if self.dpi.findData(settings.dpi) < 0:
            self.dpi.addItem(self.tr("{n} dpi").format(n=settings.dpi), settings.dpi)
        for box, value in (
            (self.dpi, settings.dpi),
            (self.color, settings.color),
            (self.paper, settings.paper),
            (self.after, habits.after),
        ):
            box.setCurrentIndex(box.findData(value))
        for check, on in (
            (self.glass, settings.glass),
            (self.straighten, settings.straighten),
            (self.double_feed, settings.stop_on_double_feed),
            (self.on_paper, habits.starts_on_paper),
            (self.on_button, habits.starts_on_button),
            (self.waits, habits.waits_for_more),
            (self.watches, habits.watches_folder),
        ):
            check.setChecked(on)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.edited.emit(self.habits)

    # How it is made.

    def _box(self, name: str, choices: tuple[tuple[str, object], ...]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        for words, value in choices:
            box.addItem(words, value)
        box.activated.connect(self._tell)
        return box

    def _check(self, words: str) -> QCheckBox:
        check = QCheckBox(words, self)
        check.setAccessibleName(words)
        check.clicked.connect(self._tell)
        return check

    def _heading(self, words: str) -> QLabel:
        heading = QLabel(words, self)
        heading.setFont(scaled(heading, 1, bold=True))
        return heading

    def _lay_out(self) -> None:
        self._fill(
            self.scanner,
            self._heading(self.tr("読み取り方")),
            self._form(self.dpi, self.color, self.paper),
            self.glass,
            self.straighten,
            self.double_feed,
            self._heading(self.tr("始め方と終わり方")),
            self.on_paper,
            self.on_button,
            self.waits,
            self._hint(self.tr("所有者と交換日が入っているときに始まります。")),
        )
        self._fill(
            self.folder,
            self._heading(self.tr("フォルダーのファイル")),
            self._form(self.after),
            self._hint(self.tr("移したり消したりするのは、保管できたファイルだけです。")),
            self.watches,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        column.setSpacing(GRID)
        column.addWidget(self.scanner)
        column.addWidget(self.folder)
        column.addWidget(self._hint(self.tr("このパソコンで次からも同じ設定を使います。")))

    def _fill(self, part: QWidget, *items: QWidget | QLayout) -> None:
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for item in items:
            if isinstance(item, QLayout):
                column.addLayout(item)
            else:
                column.addWidget(item)

    def _form(self, *boxes: QComboBox) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(GRID * 2)
        form.setVerticalSpacing(GRID)
        for box in boxes:
            form.addRow(box.accessibleName(), box)
        return form

    def _hint(self, words: str) -> QLabel:
        hint = quiet_label(words, self)
        hint.setWordWrap(False)
        return hint
