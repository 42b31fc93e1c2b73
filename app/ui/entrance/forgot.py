"""The way in for who forgot the passphrase: the recovery code, and a new passphrase."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.core.errors import EnishiError
from app.ui.entrance.code_edit import CodeEdit
from app.ui.entrance.panel import Busy, Panel
from app.ui.entrance.passphrase import NewPassphrase
from app.ui.kit.theme import GRID


class ForgotPage(Panel):
    """Asks for the code on paper and for a new passphrase."""

    wanted = Signal(str, str)
    """Code and new passphrase."""
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", width=560, parent=parent)
        self.heading.setText(self.tr("パスフレーズを決め直す"))
        self.explanation.setText(
            self.tr("控えておいた復旧コードで開き、新しいパスフレーズを決めます。データはそのまま残ります。")
        )
        self.explanation.show()
        self.code = CodeEdit(self)
        self.passphrase = NewPassphrase(self)
        self.busy = Busy(self)
        self.open_button = QPushButton(self.tr("開く"), self)
        self.back_button = QPushButton(self.tr("戻る"), self)
        for button in (self.open_button, self.back_button):
            button.setAccessibleName(button.text())
        self.column.addWidget(self.code)
        self.column.addSpacing(GRID)
        self.column.addWidget(self.passphrase)
        self.column.addWidget(self.busy)
        self.add_buttons(self.open_button, self.back_button)
        self.code.entered.connect(self.passphrase.setFocus)
        self.passphrase.entered.connect(self._want)
        self.open_button.clicked.connect(self._want)
        self.back_button.clicked.connect(self.back_wanted)

    def forget(self) -> None:
        """Keep nothing that was typed."""
        self.code.clear()
        self.passphrase.clear()
        self.notice.hide()

    def begin(self) -> None:
        """Start from empty fields."""
        self.forget()
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, word: str) -> None:
        """Wait for the answer; the empty word ends it."""
        for widget in (self.code, self.passphrase, self.open_button, self.back_button):
            widget.setEnabled(not word)
        if word:
            self.notice.hide()
            self.busy.start(word)
        else:
            self.busy.hide()

    def refuse(self, error: EnishiError) -> None:
        """Say why it was not opened; what was typed stays, to be put right."""
        self.trouble(error)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _want(self) -> None:
        if not self.code.is_whole:
            self.ask_for(self.code.hint, self.code)
        elif self.passphrase.problem:
            self.ask_for(self.passphrase.problem, self.passphrase.unfinished)
        else:
            self.wanted.emit(self.code.text, self.passphrase.text)
