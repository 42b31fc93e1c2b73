"""利用者: who may sign in at the office's server, as what, and those who are to be let in."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from app.operations.administration.accounts import (
    change_account,
    invite,
    list_accounts,
    make_account,
    take_in_accounts,
)
from app.operations.administration.desks import password_slips
from app.sync.wire_accounts import (
    Account,
    ChangeAccount,
    ChangedAccount,
    CreatedAccount,
    ImportedAccounts,
    NewAccount,
)
from app.sync.wire_provider import Invitation
from app.ui.administration.lists import ListPage, Side
from app.ui.administration.table import Line, LinesTable
from app.ui.administration.user_sides import AccountSide, NewAccountSide
from app.ui.administration.words import day_of, moment_whole, role_word
from app.ui.desk import Desk
from app.ui.kit.notice import Level
from app.ui.kit.printing import print_pdf
from app.ui.kit.theme import GRID
from app.ui.settings.page import reading_text


class UsersPage(ListPage):
    """The accounts; Enter goes to what can be done with the chosen one."""

    name = "users"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("利用者"),
            self.tr("共有サーバーにサインインできる人です。役割の変更、利用の停止、パスワードの再発行は、一覧で選んで行います。"),
        )  # fmt: skip
        self._accounts: tuple[Account, ...] = ()
        self._created: tuple[CreatedAccount, ...] = ()
        headings = (self.tr("氏名"), self.tr("利用者名"), self.tr("部署"), self.tr("役割"), self.tr("状態"))
        table = LinesTable(headings, (14, 11, 21, 10, 16), self.tr("利用者の一覧"), self)
        self.new_button = self.add_button(self.tr("利用者を追加"), primary=True)
        self.import_button = self.add_button(self.tr("CSV から追加…"))
        self.lay_out(
            table, self.tr("氏名、利用者名、部署、役割で絞り込む"), self.tr("利用者はまだいません。")
        )
        self.problems = reading_text(self.tr("追加できなかった行"), self)
        self.problems.setMaximumHeight(GRID * 14)
        self.problems.hide()
        self.column.insertWidget(3, self.problems)
        self.side = AccountSide(self)
        self.new_side = NewAccountSide(self)
        self.add_side(self.side)
        self.add_side(self.new_side, form=True)
        for side in (self.side, self.new_side):
            side.secret.print_wanted.connect(self._print)
            side.secret.told.connect(partial(self.bring, side.secret))
        self.new_button.clicked.connect(self.begin)
        self.import_button.clicked.connect(self._choose_file)
        self.new_side.wanted.connect(self._make)
        self.side.wanted.connect(self._change)
        self.side.invitation_wanted.connect(self._invite)
        table.let_sort(0)

    def look(self) -> None:
        self.ask(self._take, list_accounts)

    def begin(self) -> None:
        """Open the form for somebody new."""
        self.new_side.begin(self.names)
        self.show_side(self.new_side)
        self.enter_side()

    def take_in(self, path: str) -> None:
        """Make accounts from a CSV file."""
        self.problems.hide()
        self.ask(self._taken_in, take_in_accounts, Path(path))

    def show_names(self) -> None:
        self.table.show_lines([self._line(account) for account in self._accounts])
        self.new_side.know(self.names)

    def side_of(self, line: Line) -> Side:
        self.side.show_account(line.record, line.cells[0], line.cells[2])
        return self.side

    def _line(self, account: Account) -> Line:
        person = self.names.people.get(account.user)
        name = person.name if person else account.login
        return Line(
            account.user,
            (
                name, account.login, self.names.department_of(account.user), role_word(account.role),
                self._state(account),
            ),
            account,
            (person.reading or name if person else name, account.login, "", account.role, account.created_at),
            is_quiet=bool(account.disabled_at),
        )  # fmt: skip

    def _state(self, account: Account) -> str:
        if account.disabled_at:
            return self.tr("停止中({day}から)").format(day=day_of(account.disabled_at))
        if account.must_change_password:
            return self.tr("初回のサインイン前")
        return self.tr("利用中")

    def _take(self, accounts: tuple[Account, ...]) -> None:
        self._accounts = accounts
        self.show_names()

    # What is done.

    def _make(self, new: NewAccount) -> None:
        self.ask(self._made, make_account, new)

    def _made(self, created: CreatedAccount) -> None:
        self._created = (created,)
        self.new_side.tell_password(created)
        self.look()

    def _change(self, user: str, change: ChangeAccount) -> None:
        self.ask(partial(self._changed, change), change_account, user, change)

    def _changed(self, change: ChangeAccount, answer: ChangedAccount) -> None:
        account = answer.account
        self._accounts = tuple(account if one.user == account.user else one for one in self._accounts)
        self.show_names()
        if change.new_password:
            self._created = (CreatedAccount(account.user, account.login, answer.password),)
            self.side.tell_password(answer.password)
        else:
            self.say_saved()

    def _invite(self, user: str) -> None:
        self.ask(self._invited, invite, user)

    def _invited(self, invitation: Invitation) -> None:
        self.side.tell_invitation(invitation.code, moment_whole(invitation.until))

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("利用者の CSV を選ぶ"), "", self.tr("CSV (*.csv);;すべて (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_in)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _taken_in(self, done: ImportedAccounts) -> None:
        self._created = done.created
        words = self.tr("{count} 人を追加しました。").format(count=len(done.created))
        if done.problems:
            words += self.tr("追加できなかった行が {count} あります。").format(count=len(done.problems))
        actions: tuple[QAction, ...] = ()
        if done.created:
            words += self.tr("最初のパスワードは、いま一度だけ印刷できます。")
            slips = QAction(self.tr("最初のパスワードを印刷…"), self)
            slips.triggered.connect(self._print)
            actions = (slips,)
        self.notice.say(words, Level.LOOK if done.problems else Level.PLAIN, actions)
        self.problems.setPlainText("\n".join(done.problems))
        self.problems.setVisible(bool(done.problems))
        self.look()

    def _print(self) -> None:
        names = {
            one.user: self.names.person(one.user) for one in self._created if one.user in self.names.people
        }
        self.desk.ask(password_slips, self._created, names).then(self._print_pdf).otherwise(self.trouble)

    def _print_pdf(self, pdf: bytes) -> None:
        task = print_pdf(pdf, self.tr("最初のパスワード"), self, self.desk.tasks)
        task.failed.connect(self.trouble)
