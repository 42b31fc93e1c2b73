"""Changes that the server did not take, or is still to be asked about: which record, why, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.operations.sharing import RefusalView
from app.ui.kit.labels import quiet_label
from app.ui.kit.theme import GRID, Role, colour
from app.ui.kit.words import moment_words, sentence


class RefusalList(QWidget):
    """One block for each."""

    card_wanted = Signal(str)
    """The id of a card to look at."""
    seen = Signal(int)
    """Its number: it need not be shown any more."""
    file_wanted = Signal(str)
    """What was said, in words, to be kept as a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[RefusalView, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)

    def show_refusals(self, refusals: Sequence[RefusalView]) -> None:
        """In the place of what was shown before."""
        if tuple(refusals) == self._shown:
            return
        self._shown = tuple(refusals)
        while item := self._column.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for refusal in refusals:
            self._column.addWidget(self._block(refusal))

    @property
    def words(self) -> str:
        """All that is shown."""
        return "\n".join(one.text() for one in self.findChildren(QLabel))

    @property
    def buttons(self) -> list[QPushButton]:
        """From above."""
        return self.findChildren(QPushButton)

    def _block(self, refusal: RefusalView) -> QWidget:
        block = QFrame(self)
        block.setObjectName("block")
        block.setStyleSheet(f"QFrame#block {{ border-left: 3px solid {colour(Role.AMBER_LINE).name()}; }}")
        what = QLabel(f"{sentence(refusal.what)}　{moment_words(refusal.at)}", block)
        what.setWordWrap(True)
        why = quiet_label(sentence(refusal.why), block)
        written = [refusal.said] if refusal.said else []
        words = "\n".join([*written, *(sentence(one) for one in refusal.changed)])
        said = QLabel(words, block)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said.setVisible(bool(words))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        if refusal.card:
            show = QPushButton(self.tr("名刺を開く"), block)
            show.clicked.connect(partial(self.card_wanted.emit, refusal.card))
            buttons.addWidget(show)
        if words:
            save = QPushButton(self.tr("ファイルに保存…"), block)
            text = f"{what.text()}\n{words}\n{why.text()}\n"
            save.clicked.connect(partial(self.file_wanted.emit, text))
            buttons.addWidget(save)
        seen = QPushButton(self.tr("送らずに捨てる") if refusal.waits else self.tr("確認した"), block)
        seen.setToolTip(
            self.tr("この変更は送られなくなり、一覧から外れます。")
            if refusal.waits
            else self.tr("一覧から外します。名刺は変わりません。")
        )
        seen.clicked.connect(partial(self.seen.emit, refusal.num))
        buttons.addWidget(seen)
        buttons.addStretch(1)
        for button in block.findChildren(QPushButton):
            button.setAccessibleName(f"{button.text()}: {what.text()}")
        column = QVBoxLayout(block)
        column.setContentsMargins(GRID * 3 // 2, GRID // 2, 0, GRID // 2)
        column.setSpacing(GRID // 2)
        column.addWidget(what)
        column.addWidget(said)
        column.addWidget(why)
        column.addLayout(buttons)
        return block
