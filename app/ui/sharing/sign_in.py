"""Signing in at the server that the desk has joined: the password, a code where the account asks for one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.core.errors import EnishiError
from app.operations.joining import Membership, change_password, sign_in, sign_in_by_provider
from app.ui.kit.labels import labelled, quiet_label
from app.ui.kit.notice import Level, Notice
from app.ui.kit.theme import GRID
from app.ui.kit.words import sentence
from app.ui.sharing.link import ServerLink

if TYPE_CHECKING:
    from app.operations.session import Session

_FIELD = GRID * 40
CODE_NEEDED = "code_needed"


def code_of(error: EnishiError) -> str:
    """What the server calls an error; empty for others."""
    return str(getattr(error, "code", ""))


class ServerForm(QWidget):
    """Fields and one button that asks the server; what goes wrong is said above them."""

    granted = Signal(object)
    """What the server answered."""

    def __init__(self, link: ServerLink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = link
        self.notice = Notice(closable=False, parent=self)
        self.button = QPushButton(self)
        self.button.setProperty("primary", "true")
        self.button.clicked.connect(self.send)
        self.cancel: QPushButton | None = None
        self._words = quiet_label("", self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addWidget(self._words)
        self._column.addWidget(self.notice)

    def name(self, words: str, button: str) -> None:
        """What it is for, and what its button says."""
        self._words.setText(words)
        self.button.setText(button)
        self.button.setAccessibleName(button)

    @property
    def words(self) -> str:
        """What it says that it is for."""
        return self._words.text()

    def add_field(self, label: str, field: QLineEdit, *, secret: bool = False) -> QWidget:
        """A labelled field; Enter in it is the button."""
        field.setMaximumWidth(_FIELD)
        if secret:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        field.returnPressed.connect(self.send)
        row = labelled(label, field)
        self._column.addWidget(row)
        return row

    def end_fields(self, *further: QPushButton) -> None:
        """The button, and others below it."""
        for button in (self.button, *further):
            button.setMaximumWidth(_FIELD)
            self._column.addWidget(button)

    def add_browser(self, begin: Callable[[], None]) -> tuple[QPushButton, QPushButton]:
        """Two buttons for ``end_fields``: signing in with the browser, and cancelling that while it goes on."""
        self.browser = browser = QPushButton(self.tr("機関の認証基盤でサインイン…"), self)
        browser.setAccessibleName(browser.text())
        browser.setToolTip(self.tr("ブラウザーが開きます"))
        browser.clicked.connect(begin)
        self.cancel = cancel = QPushButton(self.tr("サインインを取り消す"), self)
        cancel.setAccessibleName(cancel.text())
        cancel.clicked.connect(self.link.cancel)
        cancel.hide()
        return browser, cancel

    def begin_browsing(self) -> None:
        """The browser is open: nothing can be asked meanwhile, but it can be cancelled."""
        self._let_type(allowed=False)
        if self.cancel is not None:
            self.cancel.show()
            self.cancel.setFocus()
        self.notice.say(
            self.tr("ブラウザーでサインインしてください。終わると、この画面に戻ります(5 分まで待ちます)。")
        )

    def send(self) -> None:
        """Ask the server."""
        raise NotImplementedError

    def begin_asking(self) -> None:
        """Something is asked: nothing can be asked twice meanwhile."""
        self.setEnabled(False)
        self.notice.hide()

    def end_asking(self) -> None:
        """It was answered."""
        self.setEnabled(True)
        if self.cancel is not None:
            self._let_type(allowed=True)
            self.cancel.hide()

    def _let_type(self, *, allowed: bool) -> None:
        for part in (*self.findChildren(QLineEdit), *self.findChildren(QPushButton)):
            if part is not self.cancel:
                part.setEnabled(allowed)

    def fail(self, error: EnishiError) -> None:
        """It was refused."""
        self.end_asking()
        self.notice.say(sentence(error), Level.LOSS)

    def succeed(self, answer: object) -> None:
        """It was granted."""
        self.end_asking()
        self.notice.hide()
        self.granted.emit(answer)


class SignInForm(ServerForm):
    """Password, and a code when the server asks for it."""

    def __init__(self, link: ServerLink, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.name(
            self.tr("サインインすると、送信待ちの変更を送り、ほかの職員の変更を受け取ります。手元のデータはそのままです。"),
            self.tr("サインイン"),
        )  # fmt: skip
        self.password = QLineEdit(self)
        self.otp = QLineEdit(self)
        self.add_field(self.tr("サーバーのパスワード"), self.password, secret=True)
        self._code_row = self.add_field(self.tr("認証アプリの 6 桁の数字"), self.otp)
        self._code_row.hide()
        self.end_fields(*self.add_browser(self._browse))

    def _browse(self) -> None:
        self.begin_browsing()
        self.link.ask(sign_in_by_provider).then(self._came).otherwise(self.fail)

    def send(self) -> None:
        self.begin_asking()
        self.link.ask(sign_in, self.password.text(), self.otp.text().strip()).then(self._came).otherwise(
            self.fail
        )

    def fail(self, error: EnishiError) -> None:
        if code_of(error) == CODE_NEEDED:
            self.end_asking()
            self._code_row.show()
            self.otp.setFocus()
            self.notice.say(self.tr("認証アプリに表示されている 6 桁の数字を入力してください。"))
        else:
            super().fail(error)

    def _came(self, joined: Membership) -> None:
        self.password.clear()
        self.otp.clear()
        self._code_row.hide()
        self.succeed(joined)


class PasswordForm(ServerForm):
    """The password as it is, and the new one twice."""

    def __init__(
        self,
        link: ServerLink,
        change: Callable[[Session, str, str], object],
        words: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(link, parent)
        self._change = change
        self.name(words, self.tr("パスワードを変える"))
        self.old = QLineEdit(self)
        self.new = QLineEdit(self)
        self.again = QLineEdit(self)
        for label, field in (
            (self.tr("今のパスワード"), self.old),
            (self.tr("新しいパスワード"), self.new),
            (self.tr("新しいパスワード(もう一度)"), self.again),
        ):
            self.add_field(label, field, secret=True)

    def send(self) -> None:
        if self.new.text() != self.again.text():
            self.notice.say(
                self.tr("2 回の新しいパスワードが違います。もう一度入力してください。"), Level.LOSS
            )
            self.again.selectAll()
            self.again.setFocus()
            return
        self.begin_asking()
        self.link.ask(self._change, self.old.text(), self.new.text()).then(self._changed).otherwise(self.fail)

    def forget(self) -> None:
        """Hold no password any longer."""
        for field in (self.old, self.new, self.again):
            field.clear()

    def _changed(self, answer: object) -> None:
        self.forget()
        self.succeed(answer)


class FirstPasswordForm(PasswordForm):
    """A password of the person's own in the place of the one that the administrator was told."""

    def __init__(self, link: ServerLink, parent: QWidget | None = None) -> None:
        words = QCoreApplication.translate(
            "FirstPasswordForm",
            "最初のパスワードは管理者も知っています。ご自分だけのパスワード(12 文字以上)に変えると、共有が始まります。",
        )
        super().__init__(link, change_password, words, parent)
        self.end_fields()
