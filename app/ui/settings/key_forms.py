"""Changing the passphrase, and making a new recovery code: each opens in place and asks for the passphrase first.

A window that was left open would else give the key to whoever passes by.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.core.errors import EnishiError
from app.operations.keys import change_passphrase_knowing, code_noted, new_code_knowing
from app.ui.desk import Desk
from app.ui.entrance.code_view import CodeView
from app.ui.entrance.passphrase import NewPassphrase, PassphraseField
from app.ui.entrance.printing import CodePrinter
from app.ui.kit.icons import icon
from app.ui.kit.labels import quiet_label
from app.ui.kit.notice import Level, Notice
from app.ui.kit.theme import GRID
from app.ui.kit.words import sentence


class _Form(QWidget):
    """A button that opens a few fields in place."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.open_button = QPushButton(self)
        self.body = QWidget(self)
        self.notice = Notice(parent=self)
        self.current = PassphraseField(self.tr("いまのパスフレーズ"), self)
        self.do_button = QPushButton(self)
        self.do_button.setProperty("primary", "true")
        self.cancel_button = QPushButton(self.tr("やめる"), self)
        self.cancel_button.setAccessibleName(self.cancel_button.text())
        self.row = QHBoxLayout()
        self.row.addWidget(self.do_button)
        self.row.addWidget(self.cancel_button)
        self.row.addStretch(1)
        self.fields = QVBoxLayout(self.body)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.fields.setSpacing(GRID)
        self.fields.addWidget(self.current)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.open_button, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.notice)
        column.addWidget(self.body)
        self.open_button.clicked.connect(self.unfold)
        self.cancel_button.clicked.connect(self.fold)
        self.do_button.clicked.connect(self.carry_out)
        self.body.hide()

    def unfold(self) -> None:
        """Show the fields."""
        self.notice.hide()
        self.open_button.hide()
        self.body.show()
        self.current.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold(self) -> None:
        """Hide the fields and keep nothing that was typed."""
        self.current.clear()
        self.body.hide()
        self.open_button.show()
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def carry_out(self) -> None:
        """Do it."""
        raise NotImplementedError

    def refuse(self, error: EnishiError) -> None:
        """Say why it was not done; what was typed stays, to be put right."""
        self.do_button.setEnabled(True)
        self.notice.say(sentence(error), Level.LOSS)
        self.current.setFocus(Qt.FocusReason.OtherFocusReason)
        self.current.edit.selectAll()


class PassphraseForm(_Form):
    """From one passphrase to another."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.open_button.setText(self.tr("パスフレーズを変える…"))
        self.do_button.setText(self.tr("変える"))
        self.do_button.setAccessibleName(self.do_button.text())
        self.wanted = NewPassphrase(self)
        self.fields.addWidget(self.wanted)
        self.fields.addLayout(self.row)
        self.current.entered.connect(self.wanted.setFocus)
        self.wanted.entered.connect(self.carry_out)

    def fold(self) -> None:
        self.wanted.clear()
        super().fold()

    def carry_out(self) -> None:
        if self.wanted.problem:
            self.notice.say(self.wanted.problem, Level.LOOK)
            self.wanted.unfinished.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.do_button.setEnabled(False)
        self._desk.ask(change_passphrase_knowing, self.current.text, self.wanted.text).then(
            self._done
        ).otherwise(self.refuse)

    def _done(self, _: None) -> None:
        self.do_button.setEnabled(True)
        self.fold()
        self.notice.say(self.tr("パスフレーズを変えました。復旧コードはこれまでのものが使えます。"))
        self.changed.emit()


class CodeForm(_Form):
    """A new recovery code instead of the one on paper."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.open_button.setText(self.tr("新しい復旧コードを作る…"))
        self.do_button.setText(self.tr("作る"))
        self.do_button.setAccessibleName(self.do_button.text())
        self._code = ""
        self._printer = CodePrinter(desk, self)
        self.view = CodeView(self)
        self.noted_box = QCheckBox(self.tr("書き留めました（または印刷した紙を確かめました）"), self)
        self.noted_box.setAccessibleName(self.tr("書き留めました"))
        self.print_button = QPushButton(icon("print"), self.tr("印刷…"), self)
        self.print_button.setAccessibleName(self.tr("復旧コードを印刷"))
        self.close_button = QPushButton(self.tr("閉じる"), self)
        self.close_button.setAccessibleName(self.tr("復旧コードを閉じる"))
        self._warning = quiet_label(
            self.tr(
                "作ると、これまでの復旧コードの紙は使えなくなります。新しいコードの表示は 1 回だけです。"
            ),
            self,
        )
        self.fields.insertWidget(0, self._warning)
        self.fields.addLayout(self.row)
        self._shown = QWidget(self)
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(GRID)
        buttons = QHBoxLayout()
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        shown.addWidget(self.view)
        shown.addWidget(self.noted_box)
        shown.addLayout(buttons)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self._shown)
        self._shown.hide()
        self.current.entered.connect(self.carry_out)
        self.noted_box.toggled.connect(self.close_button.setEnabled)
        self.print_button.clicked.connect(self._print)
        self.close_button.clicked.connect(self._close)
        self._printer.sent.connect(self._printed)
        self._printer.failed.connect(self._not_printed)

    def carry_out(self) -> None:
        self.do_button.setEnabled(False)
        self._desk.ask(new_code_knowing, self.current.text).then(self._show_code).otherwise(self.refuse)

    def _show_code(self, code: str) -> None:
        self.do_button.setEnabled(True)
        self.fold()
        self.notice.hide()
        self.open_button.hide()
        self._code = code
        self.view.show_code(code)
        self.noted_box.setChecked(False)
        self.close_button.setEnabled(False)
        self._shown.show()
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print(self) -> None:
        self._printer.print(self._code)

    def _printed(self) -> None:
        self.notice.say(self.tr("プリンターに送りました。紙に 8 組の文字が出たことを確かめてください。"))
        self.noted_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_printed(self, error: EnishiError) -> None:
        self.notice.say(sentence(error), Level.LOSS)

    def _close(self) -> None:
        self._code = ""
        self.view.show_code("")
        self._shown.hide()
        self.fold()
        self._desk.ask(code_noted)
        self.notice.say(self.tr("新しい復旧コードが有効です。古い紙は破棄してください。"))
