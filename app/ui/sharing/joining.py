"""サーバーに参加: the code and who joins, a password of one's own, what is whom at the server, and off it goes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.core.errors import EnishiError
from app.operations.joining import Membership, begin_joining, begin_joining_by_provider
from app.operations.matching import plan_joining
from app.ui.sharing.link import ServerLink
from app.ui.sharing.plan import PlanForm
from app.ui.sharing.sign_in import CODE_NEEDED, FirstPasswordForm, ServerForm, code_of

_UNLINKED = "provider_unlinked"


class StartForm(ServerForm):
    """The join code, and signing in: with a password, or in the browser."""

    def __init__(self, link: ServerLink, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.name(
            self.tr(
                "管理者から受け取った参加コードを入力し、サインインします。手元の名刺は、確認のあとで共有サーバーに送られます。非公開の名刺はほかの職員には見えません。"
            ),
            self.tr("参加の準備をする"),
        )
        self.code = QLineEdit(self)
        self.code.setPlaceholderText("ENISHI-JOIN:…")
        self.login = QLineEdit(self)
        self.password = QLineEdit(self)
        self.otp = QLineEdit(self)
        self.invitation = QLineEdit(self)
        self.add_field(self.tr("参加コード(入力か貼り付け)"), self.code)
        self.add_field(self.tr("サーバーの利用者名(職員番号かメール)"), self.login)
        self.add_field(self.tr("サーバーのパスワード"), self.password, secret=True)
        self._otp_row = self.add_field(self.tr("認証アプリの 6 桁の数字"), self.otp)
        self._invitation_row = self.add_field(self.tr("招待の番号"), self.invitation)
        self._otp_row.hide()
        self._invitation_row.hide()
        self.end_fields(*self.add_browser(self._browse))

    def send(self) -> None:
        if self._lacks(self.code, self.login, self.password):
            return
        self.begin_asking()
        self.link.ask(
            begin_joining,
            self.code.text(),
            self.login.text().strip(),
            self.password.text(),
            self.otp.text().strip(),
        ).then(self.succeed).otherwise(self.fail)

    def _browse(self) -> None:
        if self._lacks(self.code):
            return
        self.begin_browsing()
        self.link.ask(begin_joining_by_provider, self.code.text(), self.invitation.text().strip()).then(
            self.succeed
        ).otherwise(self.fail)

    def _lacks(self, *fields: QLineEdit) -> bool:
        """Whether one of them is empty; it has the focus then."""
        for field in fields:
            if not field.text().strip():
                field.setFocus()
                self.notice.say(
                    self.tr("「{field}」を入力してください。").format(field=field.accessibleName())
                )
                return True
        return False

    def fail(self, error: EnishiError) -> None:
        match code_of(error):
            case code if code == CODE_NEEDED:
                self.end_asking()
                self._otp_row.show()
                self.otp.setFocus()
                self.notice.say(self.tr("認証アプリに表示されている 6 桁の数字を入力してください。"))
            case code if code == _UNLINKED:
                super().fail(error)
                self._invitation_row.show()
                self.invitation.setFocus()
            case _:
                super().fail(error)


class JoinForm(QWidget):
    """One step after the other; may be begun anew at any of them."""

    joined = Signal(str)
    """The id of the account whose desk this is now."""

    def __init__(self, link: ServerLink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self.start = StartForm(link, self)
        self.first_password = FirstPasswordForm(link, self)
        self.plan = PlanForm(link, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for form in (self.start, self.first_password, self.plan):
            column.addWidget(form)
        self._show(self.start)
        self.start.granted.connect(self._signed_in)
        self.first_password.granted.connect(self._look)
        self.plan.granted.connect(self._finished)
        self.plan.left.connect(self._begin_anew)

    def _show(self, step: ServerForm) -> None:
        for form in (self.start, self.first_password, self.plan):
            form.setVisible(form is step)

    def _signed_in(self, begun: Membership) -> None:
        if begun.must_change_password:
            self.first_password.old.setText(self.start.password.text())
            self._show(self.first_password)
            self.first_password.new.setFocus()
        else:
            self._look(begun)

    def _look(self, _: Membership) -> None:
        """The dry run."""
        for field in (self.start.password, self.start.otp, self.first_password.old):
            field.clear()
        self._show(self.plan)
        self.plan.begin_asking()
        self._link.ask(plan_joining).then(self.plan.show_plan).otherwise(self._no_plan)

    def _no_plan(self, error: EnishiError) -> None:
        self._begin_anew()
        self.start.fail(error)

    def _finished(self, joined: Membership) -> None:
        self._begin_anew()
        self.joined.emit(joined.user)

    def _begin_anew(self) -> None:
        self._show(self.start)
