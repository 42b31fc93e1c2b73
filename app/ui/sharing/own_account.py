"""ご自分のアカウント: the password at the server, and codes of an authenticator application."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.core.errors import EnishiError
from app.operations import own_account
from app.operations.own_account import NewCode
from app.operations.sharing import SharingState
from app.ui.kit.labels import label, quiet_label
from app.ui.kit.notice import Level, Notice
from app.ui.kit.theme import GRID
from app.ui.kit.words import sentence
from app.ui.settings.page import offered
from app.ui.sharing.link import ServerLink
from app.ui.sharing.qr_code import QrCode
from app.ui.sharing.sign_in import PasswordForm, ServerForm


class CodeForm(ServerForm):
    """What the application has to know, and the first code that it shows."""

    def __init__(self, link: ServerLink, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.name(
            self.tr("1. スマートフォンの認証アプリで、この QR コードを読み取ります。"),
            self.tr("認証アプリを使う"),
        )
        self._words.setPalette(self.palette())  # the first of two steps, not what explains them
        self.picture = QrCode(self.tr("認証アプリで読み取る QR コード"), self)
        self.secret = label(self, 1.1, bold=True)
        self.secret.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        beside = QVBoxLayout()
        beside.setSpacing(GRID)
        beside.addWidget(quiet_label(self.tr("読み取れないときは、次の文字を認証アプリに入力します。"), self))
        beside.addWidget(self.secret)
        beside.addWidget(quiet_label(self.tr("ほかの人には見せないでください。画面を離れると消えます。"), self))  # fmt: skip
        beside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        row.addWidget(self.picture, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        self._column.addLayout(row)
        self.code = QLineEdit(self)
        self.add_field(self.tr("2. 認証アプリに表示された 6 桁の数字"), self.code)

    def show_code(self, new: NewCode) -> None:
        """Until ``forget``."""
        self.picture.show_modules(new.modules)
        self.secret.setText(new.secret)

    def forget(self) -> None:
        """Hold no secret any longer."""
        self.picture.show_modules(())
        self.secret.clear()
        self.code.clear()

    def send(self) -> None:
        self.begin_asking()
        self.link.ask(own_account.confirm_code, self.code.text()).then(self.succeed).otherwise(self.fail)

    def fail(self, error: EnishiError) -> None:
        super().fail(error)
        self.code.selectAll()
        self.code.setFocus()


class RemoveForm(ServerForm):
    """The password, which whoever only comes by does not know."""

    def __init__(self, link: ServerLink, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.name(
            self.tr("解除すると、サインインのときにたずねるのはパスワードだけになります。"),
            self.tr("認証アプリを解除する"),
        )
        self.password = QLineEdit(self)
        self.add_field(self.tr("今のパスワード"), self.password, secret=True)

    def forget(self) -> None:
        """Hold no password any longer."""
        self.password.clear()

    def send(self) -> None:
        self.begin_asking()
        self.link.ask(own_account.remove_code, self.password.text()).then(self.succeed).otherwise(self.fail)

    def fail(self, error: EnishiError) -> None:
        super().fail(error)
        self.password.selectAll()
        self.password.setFocus()


Form = PasswordForm | CodeForm | RemoveForm


class Change(QWidget):
    """A button, and the form that takes its place."""

    done = Signal(str)
    """What to say about it."""

    def __init__(self, form: Form, button: str, words: str, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form
        self.button = QPushButton(button, self)
        self.keep = QPushButton(self.tr("やめる(何も変更しません)"), self)
        self.keep.setAccessibleName(self.keep.text())
        self._said = said
        form.end_fields(self.keep)
        self._row = offered(self.button, words, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        column.addWidget(form)
        self.keep.clicked.connect(self._keep)
        form.granted.connect(self._done)
        form.hide()

    def open(self) -> None:
        """Let it be filled in."""
        self._row.hide()
        self.form.notice.hide()
        self.form.show()
        first = self.form.findChildren(QLineEdit)[0]
        first.setFocus()

    def close_form(self) -> None:
        """Nothing that was typed or shown stays."""
        self.form.forget()
        self.form.end_asking()
        self.form.hide()
        self._row.show()

    def _keep(self) -> None:
        self.close_form()
        self.button.setFocus()

    def _done(self, _: object) -> None:
        self.close_form()
        self.done.emit(self._said)


class OwnAccount(QWidget):
    """What can be done; whoever leaves the page leaves nothing secret on it."""

    opened = Signal(QWidget)
    """A form, which may reach below what is in sight."""

    def __init__(self, link: ServerLink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = link
        self.heading = label(self, 1.05, bold=True)
        self.heading.setText(self.tr("ご自分のアカウント"))
        self.heading.setContentsMargins(0, GRID, 0, 0)
        self.notice = Notice(parent=self)
        self.password = Change(
            PasswordForm(
                link,
                own_account.change_password,
                self.tr("12 文字以上にします。変えると、ほかの端末ではサインインし直すことになります。"),
                self,
            ),
            self.tr("パスワードを変える…"),
            self.tr("サーバーにサインインするときのパスワードを、新しいものにします。"),
            self.tr("パスワードを変えました。ほかの端末では、サインインし直してください。"),
            self,
        )
        self._code_form = CodeForm(link, self)
        self.code = Change(
            self._code_form,
            self.tr("認証アプリを使う…"),
            self.tr("サインインのときに、スマートフォンの認証アプリに出る 6 桁の数字もたずねます。パスワードを知られただけでは、サインインされません。"),
            self.tr("次のサインインから、認証アプリの数字もたずねます。スマートフォンをなくしたときは、管理者に最初のパスワードを出し直してもらいます。"),
            self,
        )  # fmt: skip
        self.removal = Change(
            RemoveForm(link, self),
            self.tr("認証アプリを解除する…"),
            self.tr("サインインのときに、認証アプリの 6 桁の数字もたずねています。"),
            self.tr("認証アプリを解除しました。次のサインインから、パスワードだけでサインインできます。"),
            self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.heading)
        column.addWidget(self.notice)
        widest = max(change.button.sizeHint().width() for change in self._changes)
        for change in self._changes:
            column.addWidget(change)
            change.button.setMinimumWidth(widest)
            change.done.connect(self._done)
        self.password.button.clicked.connect(partial(self._open, self.password))
        self.code.button.clicked.connect(self._ask_for_code)
        self.removal.button.clicked.connect(partial(self._open, self.removal))

    def show_state(self, state: SharingState) -> None:
        """What is to be changed as things stand; a form that is open stays."""
        self.code.setVisible(not state.has_code)
        self.removal.setVisible(state.has_code)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Another page is shown, or the window is locked; one that is only out of sight comes back as it was."""
        if not event.spontaneous():
            self._close()
        super().hideEvent(event)

    def show_code(self, new: NewCode) -> None:
        """Let an application scan it, where the page is still there to be seen."""
        self.setEnabled(True)
        if self.isVisible():
            self._open(self.code)
            self._code_form.show_code(new)

    @property
    def _changes(self) -> tuple[Change, ...]:
        return self.password, self.code, self.removal

    def _close(self) -> None:
        self.notice.hide()
        for change in self._changes:
            change.close_form()

    def _open(self, change: Change) -> None:
        self._close()
        change.open()
        self.opened.emit(change.form)

    def _ask_for_code(self) -> None:
        self._close()
        self.setEnabled(False)
        self.link.look(own_account.begin_code).then(self.show_code).otherwise(self._no_code)

    def _no_code(self, error: EnishiError) -> None:
        self.setEnabled(True)
        self.notice.say(sentence(error), Level.LOSS)

    def _done(self, said: str) -> None:
        self.link.refresh()
        self.notice.say(said)
