"""Which images of colleagues' cards are to be here before anybody looks at them, and how much room they may take."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from app.operations.fetching import Ahead
from app.operations.settings import MOST_IMAGES_GB
from app.ui.kit.labels import quiet_label
from app.ui.kit.theme import GRID


class ImageChoice(QWidget):
    """One of three, how many are still to come, and the limit."""

    chosen = Signal(str)
    """``Ahead``."""
    limited = Signal(int)
    """GB."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox(self)
        self.box.setAccessibleName(self.tr("ほかの端末で取り込まれた名刺の画像"))
        for ahead, words in (
            (Ahead.NONE, self.tr("見るときに受け取る")),
            (Ahead.RECENT, self.tr("自分の部署の最近 2 年分を、先に受け取っておく")),
            (Ahead.DEPARTMENT, self.tr("自分の部署のすべてを、先に受け取っておく")),
        ):
            self.box.addItem(words, ahead)
        self.box.setMaximumWidth(GRID * 56)
        self.box.activated.connect(self._choose)
        self.left = quiet_label("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.box)
        column.addWidget(self.left)
        label = QLabel(self.tr("この端末に置く上限"), self)
        self.limit = QSpinBox(self)
        self.limit.setRange(1, MOST_IMAGES_GB)
        self.limit.setSuffix(" GB")
        self.limit.setKeyboardTracking(False)
        for part in (self.limit, self.limit.lineEdit()):
            part.setAccessibleName(label.text())
        label.setBuddy(self.limit)
        self.limit.valueChanged.connect(self.limited)
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        row.addWidget(label)
        row.addWidget(self.limit)
        row.addStretch(1)
        column.addSpacing(GRID)
        column.addLayout(row)
        about = self.tr(
            "超えると、ほかの職員の名刺の画像のうち、長く見ていないものから消え、見るときにまた受け取ります。"
            "自分の名刺の画像と、まだ送っていない画像は消えません。"
        )
        self.limit.setAccessibleDescription(about)
        column.addWidget(quiet_label(about, self))

    def show_choice(self, chosen: str, left: int, limit: int) -> None:
        """What was chosen last, how many images are still at the server, and the limit in GB."""
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(max(0, self.box.findData(chosen)))
        if not self.limit.hasFocus():  # somebody may be typing
            with QSignalBlocker(self.limit):
                self.limit.setValue(limit)
        if left:
            words = self.tr("受け取っています。残り {n} 枚。").format(n=f"{left:,}")
        elif chosen:
            words = self.tr("つながらないときも見られます。回線の半分までを使います。")
        else:
            words = self.tr("一度見た画像は、つながらないときも見られます。")
        self.left.setText(words)

    def _choose(self, index: int) -> None:
        self.chosen.emit(str(self.box.itemData(index)))
