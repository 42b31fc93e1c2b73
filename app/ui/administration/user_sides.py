"""What is known of an account and can be done with it; and the form for a new one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.core.roles import Role
from app.operations.administration.names import Names
from app.sync.wire_accounts import Account, ChangeAccount, CreatedAccount, NewAccount
from app.ui.administration.fields import Secret, departments_of, people_of
from app.ui.administration.lists import Side
from app.ui.administration.words import day_of, role_word
from app.ui.kit.choices import ChoiceBox
from app.ui.kit.labels import labelled


class RoleBox(QComboBox):
    """役割."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        for role in Role:
            self.addItem(role_word(role), role)
        self.setAccessibleName(words)

    @property
    def value(self) -> Role:
        return Role(self.currentData())

    def set_value(self, role: Role) -> None:
        self.setCurrentIndex(self.findData(role))


class AccountSide(Side):
    """An account."""

    wanted = Signal(str, object)
    """The user, and ChangeAccount."""
    invitation_wanted = Signal(str)
    """The user."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._account: Account | None = None
        self.secret = Secret(self)
        self.role = RoleBox(self.tr("役割"), self)
        self.column.addWidget(labelled(self.tr("役割"), self.role))
        self.role_button = self.button(self.tr("役割を変える"))
        self.lock_button = self.button(self.tr("利用を停止する"))
        self.password_button = self.button(
            self.tr("最初のパスワードを再発行する"),
            hint=self.tr(
                "忘れた人や、認証アプリの入ったスマートフォンをなくした人に。認証アプリも解除されます。"
            ),
        )
        self.invitation_button = self.button(
            self.tr("招待の番号を発行する"),
            hint=self.tr("機関の認証基盤で初めてサインインする人に渡します。"),
        )
        self.column.addWidget(self.secret)
        self.unlink_button = self.button(self.tr("認証基盤との結び付きを外す…"))
        self.sure_button = self.sure(
            self.unlink_button,
            self.tr(
                "機関の認証基盤ではこの人としてサインインできなくなります。もう一度結び付けるには、招待の番号を渡します。"
            ),
            self.tr("外す"),
        )
        self.end()
        self.role.activated.connect(self._role_chosen)
        self.role_button.clicked.connect(self._change_role)
        self.lock_button.clicked.connect(self._lock)
        self.password_button.clicked.connect(self._renew)
        self.invitation_button.clicked.connect(self._invite)
        self.sure_button.clicked.connect(self._unlink)

    def show_account(self, account: Account, name: str, department: str) -> None:
        """Show one; a secret of another is forgotten."""
        if self._account is None or self._account.user != account.user:
            self.secret.forget()
        self._account = account
        about = [
            self.tr("利用者名: {login}").format(login=account.login),
            department,
            self.tr("{day} に追加").format(day=day_of(account.created_at)),
            self.tr("認証アプリを使用") if account.has_code else "",
            self.tr("機関の認証基盤でサインイン") if account.has_provider else "",
        ]
        self.calm()
        self.tell(name, "\n".join(filter(None, about)))
        self.role.set_value(account.role)
        self._role_chosen()
        self.unlink_button.setVisible(account.has_provider)
        words = self.tr("利用を再開する") if account.disabled_at else self.tr("利用を停止する")
        self.lock_button.setText(words)
        self.lock_button.setAccessibleName(words)
        self.lock_button.setToolTip(
            self.tr("停止すると、すぐにサインアウトされます。名刺はそのまま残ります。")
        )

    def tell_password(self, password: str) -> None:
        """Show a first password."""
        self.secret.tell(
            self.tr("最初のパスワード"),
            password,
            self.tr("ほかの画面に移ると見られなくなります。最初のサインインで本人が変えます。"),
        )
        self.secret.print_button.show()

    def tell_invitation(self, code: str, until: str) -> None:
        """Show an invitation."""
        self.secret.tell(
            self.tr("招待の番号"), code, self.tr("{until} まで、1 回だけ使えます。").format(until=until)
        )
        self.secret.print_button.hide()

    def _role_chosen(self) -> None:
        self.role_button.setEnabled(self._account is not None and self.role.value is not self._account.role)

    def _change_role(self) -> None:
        self._want(ChangeAccount(role=self.role.value))

    def _lock(self) -> None:
        if self._account is not None:
            self._want(ChangeAccount(disabled=not self._account.disabled_at))

    def _renew(self) -> None:
        self._want(ChangeAccount(new_password=True))

    def _unlink(self) -> None:
        self._want(ChangeAccount(unlink_provider=True))

    def _want(self, change: ChangeAccount) -> None:
        if self._account is not None:
            self.wanted.emit(self._account.user, change)

    def _invite(self) -> None:
        if self._account is not None:
            self.invitation_wanted.emit(self._account.user)


class NewAccountSide(Side):
    """Somebody who is in the directory already, or somebody new."""

    wanted = Signal(object)
    """NewAccount."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.tell(self.tr("利用者を追加"), self.tr("職員名簿にいる人は、氏名の欄で選びます。"))
        self.name = ChoiceBox(self.tr("氏名"), self)
        self.login = QLineEdit(self)
        self.login.setPlaceholderText(self.tr("職員番号かメール"))
        self.reading = QLineEdit(self)
        self.department = ChoiceBox(self.tr("部署"), self)
        self.post = QLineEdit(self)
        self.role = RoleBox(self.tr("役割"), self)
        self._new = [labelled(self.tr("よみ"), self.reading), labelled(self.tr("部署"), self.department), labelled(self.tr("役職"), self.post)]  # fmt: skip
        self.column.addWidget(labelled(self.tr("氏名"), self.name))
        self.column.addWidget(labelled(self.tr("利用者名"), self.login))
        for part in self._new:
            self.column.addWidget(part)
        self.column.addWidget(labelled(self.tr("役割"), self.role))
        self.keep_button = self.button(self.tr("追加する"), primary=True)
        self.secret = Secret(self)
        self.column.addWidget(self.secret)
        self.end()
        self.name.edited.connect(self._person_chosen)
        self.keep_button.clicked.connect(self._keep)
        for field in (self.login, self.post):
            field.returnPressed.connect(self._keep)
        self._names = Names()

    def begin(self, names: Names) -> None:
        """An empty form."""
        self.secret.forget()
        self.know(names)
        self.name.set_value("")
        self.department.set_value("")
        for field in (self.login, self.reading, self.post):
            field.clear()
        self.role.set_value(Role.STAFF)
        self._person_chosen("")

    def know(self, names: Names) -> None:
        """Offer these people and departments."""
        self._names = names
        self.name.offer(people_of(names))
        self.department.offer(departments_of(names))

    def tell_password(self, created: CreatedAccount) -> None:
        """Show the first password of a new account."""
        self.secret.tell(
            self.tr("{login} の最初のパスワード").format(login=created.login),
            created.password,
            self.tr("ほかの画面に移ると見られなくなります。最初のサインインで本人が変えます。"),
        )

    def _person_chosen(self, user: str) -> None:
        for part in self._new:
            part.setVisible(not user)
        person = self._names.people.get(user)
        if person is not None and not self.login.text():
            self.login.setText(person.staff_number)

    def _keep(self) -> None:
        user = self.name.value
        person = self._names.people.get(user)
        name = person.name if person else self.name.currentText().strip()
        login = self.login.text().strip()
        if not name or not login:
            (self.login if name else self.name).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if user:
            self.wanted.emit(NewAccount(login, name, self.role.value, user))
            return
        department = self._names.department(self.department.value) if self.department.value else ""
        self.wanted.emit(
            NewAccount(
                login, name, self.role.value, name_reading=self.reading.text().strip(), department=department,
                title=self.post.text().strip(), **_key(login),
            )
        )  # fmt: skip


def _key(login: str) -> dict[str, str]:
    """By which the desks of others know somebody new: what he signs in with, where it is an address or a number."""
    if "@" in login:
        return {"mail": login}
    return {"staff_number": login} if any(map(str.isdecimal, login)) else {}
