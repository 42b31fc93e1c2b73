"""The recovery code of a profile, shown once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from app.core.errors import EnishiError
from app.operations.keys import KeyringUse, keyring_use, open_by_keyring
from app.ui.desk import Desk
from app.ui.entrance.code_view import CodeView
from app.ui.entrance.panel import Panel
from app.ui.entrance.printing import CodePrinter
from app.ui.kit.icons import icon
from app.ui.kit.labels import quiet_label
from app.ui.kit.notice import Level
from app.ui.kit.theme import GRID


class CodePage(Panel):
    """Goes on only once the user says that the code was written down."""

    noted = Signal()
    """It was written down; the window may go on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", width=560, parent=parent)
        self.heading.setText(self.tr("復旧コードを控えてください"))
        self.explanation.setText(
            self.tr(
                "パスフレーズを忘れたとき、データを開ける唯一の方法です。"
                "このパソコンのどこにも保存しません。表示は今だけです。印刷するか書き写し、パソコンとは別の場所に保管してください。"
            )
        )
        self.explanation.show()
        self._desk = desk
        self._code = ""
        self.view = CodeView(self)
        self.noted_box = QCheckBox(self.tr("書き留めました（または印刷した紙を確かめました）"), self)
        self.noted_box.setAccessibleName(self.tr("書き留めました"))
        self.keyring_box = QCheckBox(self.tr("このパソコンのログインで自動で開く"), self)
        self.keyring_box.setAccessibleName(self.tr("このパソコンのログインで自動で開く"))
        self.keyring_word = quiet_label(
            self.tr(
                "パソコンにログインした人なら、パスフレーズなしで開けるようになります。あとで設定から変えられます。"
            ),
            self,
        )
        self.print_button = QPushButton(icon("print"), self.tr("印刷…"), self)
        self.print_button.setAccessibleName(self.tr("復旧コードを印刷"))
        self.go_button = QPushButton(self.tr("始める"), self)
        self.go_button.setAccessibleName(self.tr("始める"))
        self._printer = CodePrinter(desk, self)

        self.column.addWidget(self.view)
        self.column.addSpacing(GRID)
        self.column.addWidget(self.noted_box)
        self.column.addWidget(self.keyring_box)
        self.column.addWidget(self.keyring_word)
        self.add_buttons(self.go_button, self.print_button)
        self.print_button.setProperty("flat", None)

        self.noted_box.toggled.connect(self.go_button.setEnabled)
        self.keyring_box.clicked.connect(self._use_keyring)
        self.print_button.clicked.connect(self._print)
        self._printer.sent.connect(self._printed)
        self._printer.failed.connect(self._failed)
        self.go_button.clicked.connect(self._go_on)
        self._offer_keyring(KeyringUse.NONE)

    def show_code(self, code: str) -> None:
        """Show a new code of the profile that is open now."""
        self._code = code
        self.view.show_code(code)
        self.notice.hide()
        self.noted_box.setChecked(False)
        self.go_button.setEnabled(False)
        self._desk.ask(keyring_use).then(self._offer_keyring)
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_keyring(self, use: KeyringUse) -> None:
        self.keyring_box.setChecked(use is KeyringUse.OPENS)
        self.keyring_box.setVisible(use is not KeyringUse.NONE)
        self.keyring_word.setVisible(use is not KeyringUse.NONE)

    def _use_keyring(self, wanted: bool) -> None:
        self._desk.ask(open_by_keyring, wanted=wanted).then(self._keyring_answered).otherwise(self._failed)

    def _keyring_answered(self, use: KeyringUse) -> None:
        if self.keyring_box.isChecked() and use is not KeyringUse.OPENS:
            self.keyring_box.setChecked(False)
            self.notice.say(
                self.tr("パソコンの鍵束に保存できませんでした。これまでどおりパスフレーズで開きます。"),
                Level.LOOK,
            )

    def _print(self) -> None:
        self._printer.print(self._code)

    def _printed(self) -> None:
        self.notice.say(self.tr("プリンターに送りました。紙に 8 組の文字が出たことを確かめてください。"))
        self.noted_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: EnishiError) -> None:
        self.trouble(error)

    def _go_on(self) -> None:
        self._code = ""
        self.view.show_code("")
        self.noted.emit()
