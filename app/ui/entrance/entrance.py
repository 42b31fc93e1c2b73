"""The way into a profile: which page is shown, and what the desk is asked to do."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.background.messages import Opened, OpenRequest
from app.core.errors import EnishiError, LockedError
from app.db.profiles import DEFAULT
from app.operations.places import PlaceState, ProfilePlace, profiles_here
from app.ui.area import KeyHint
from app.ui.desk import Desk
from app.ui.entrance.panel import Panel
from app.ui.entrance.unlock import UnlockPage

if TYPE_CHECKING:
    from app.core.records import User
    from app.db.restore import RestoreReport
    from app.operations.directory import StaffFacts
    from app.ui.entrance.code_page import CodePage
    from app.ui.entrance.forgot import ForgotPage
    from app.ui.entrance.restore import RestorePage, Spawn
    from app.ui.entrance.welcome import NewProfile, WelcomePage


class Entrance(QWidget):
    """Shown until a profile is open, and again over the window while it is locked."""

    entered = Signal(object)
    """Opened: the profile is open, and its user has seen what had to be seen; the shell may come."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, spawn: Spawn | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._places: list[ProfilePlace] = []
        self._fault: EnishiError | None = None
        self._locked = ""
        self._forgotten = ""
        self._asked_by: UnlockPage | WelcomePage | ForgotPage | None = None
        self._facts: StaffFacts | None = None
        self._by_keyring = False
        self._opened: Opened | None = None

        self._spawn = spawn
        self._stack = QStackedWidget(self)
        self.unlock_page = UnlockPage(desk.tasks, self)
        self._stack.addWidget(self.unlock_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

        self.unlock_page.open_wanted.connect(self._open)
        self.unlock_page.forgotten.connect(self._recover)
        self.unlock_page.new_wanted.connect(self._welcome)
        self.unlock_page.restore_wanted.connect(self._restore)
        desk.opened.connect(self._hear_opened)
        desk.refused.connect(self._hear_refused)

    # Beginning.

    def begin(self, profile: str = "", passphrase: str = "", operator: str = "") -> None:
        """At the start of the program: the first start, or the profile to open.

        A passphrase that the program was started with opens (or makes) it at once;
        the system's keyring opens it where it may and there is one profile only.
        """
        self._locked = ""
        self._look()
        if self._places:
            self._show_unlock(profile)
        else:
            self._welcome()
        remembered = [item.name for item in self._places if item.state is PlaceState.REMEMBERED]
        only = self._places[0].name if len(self._places) == 1 else ""
        if passphrase:
            self._open(profile or only or DEFAULT, passphrase, operator)
        elif (profile or only) in remembered:
            self._open(profile or only, "", operator)

    def lock(self, profile: str) -> None:
        """Over the locked window: only this profile, and only by its passphrase or code."""
        self._locked = profile
        self._show_unlock()

    def keys(self) -> list[KeyHint]:
        """What the keys do here."""
        return [
            KeyHint("Enter", self.tr("開く・次の欄へ")),
            KeyHint("Tab", self.tr("次の欄へ")),
            KeyHint("↑ ↓", self.tr("プロファイルを選ぶ")),
        ]

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    # Pages, made when they are first needed: the window has to be there at once.

    @cached_property
    def welcome_page(self) -> WelcomePage:
        """For a new profile."""
        from app.ui.entrance.welcome import WelcomePage

        page = WelcomePage(self)
        page.wanted.connect(self._make)
        page.restore_wanted.connect(self._restore)
        page.back_wanted.connect(self._back)
        self._stack.addWidget(page)
        return page

    @cached_property
    def forgot_page(self) -> ForgotPage:
        """For who has only the recovery code."""
        from app.ui.entrance.forgot import ForgotPage

        page = ForgotPage(self)
        page.wanted.connect(self._open_by_code)
        page.back_wanted.connect(self._back)
        self._stack.addWidget(page)
        return page

    @cached_property
    def code_page(self) -> CodePage:
        """For a recovery code that is shown once."""
        from app.ui.entrance.code_page import CodePage

        page = CodePage(self._desk, self)
        page.noted.connect(self._noted)
        self._stack.addWidget(page)
        return page

    @cached_property
    def restore_page(self) -> RestorePage:
        """For a profile out of a backup."""
        from app.background.process import ProcessLink
        from app.ui.entrance.restore import RestorePage

        page = RestorePage(self._spawn or ProcessLink, self)
        page.restored.connect(self._restored)
        page.back_wanted.connect(self._back)
        self._stack.addWidget(page)
        return page

    def _look(self) -> None:
        try:
            self._places, self._fault = profiles_here(), None
        except EnishiError as error:
            self._places, self._fault = [], error

    def _show(self, page: Panel) -> None:
        self._stack.setCurrentWidget(page)

    def _show_unlock(self, chosen: str = "") -> None:
        self.unlock_page.forget()
        self._show(self.unlock_page)
        if self._locked:
            self.unlock_page.show_locked(ProfilePlace(self._locked, PlaceState.READY, ""))
        else:
            self.unlock_page.show_profiles(self._places, chosen)

    def _welcome(self) -> None:
        self._show(self.welcome_page)
        self.welcome_page.begin(first=not self._places)
        if self._fault:
            self.welcome_page.trouble(self._fault)

    def _recover(self, profile: str) -> None:
        self._forgotten = profile
        self._show(self.forgot_page)
        self.forgot_page.begin()

    def _restore(self, profile: str = "") -> None:
        self._show(self.restore_page)
        self.restore_page.begin(profile)

    def _back(self) -> None:
        self._look()
        if self._places or self._locked:
            self._show_unlock(self._forgotten)
        else:
            self._welcome()

    # Opening.

    def _open(self, profile: str, passphrase: str, operator: str = "") -> None:
        self._send(
            self.unlock_page if self._places or self._locked else self.welcome_page,
            OpenRequest(profile, passphrase, operator=operator),
        )

    def _open_by_code(self, code: str, passphrase: str) -> None:
        self._send(self.forgot_page, OpenRequest(self._forgotten, passphrase, code))

    def _make(self, wanted: NewProfile) -> None:
        self._facts = wanted.facts
        self._send(self.welcome_page, OpenRequest(wanted.name, wanted.passphrase, operator=wanted.facts.name))

    def _send(self, page: UnlockPage | WelcomePage | ForgotPage, request: OpenRequest) -> None:
        self._asked_by = page
        self._by_keyring = not request.passphrase
        page.set_busy(self.tr("開いています…"))
        self._desk.open(request)

    def _hear_refused(self, error: EnishiError) -> None:
        page, self._asked_by = self._asked_by or self.unlock_page, None
        page.set_busy("")
        if self._by_keyring and page is self.unlock_page and isinstance(error, LockedError):
            page.tell(self.tr("パソコンのログインでは開けませんでした。パスフレーズを入力してください。"))
        else:
            page.refuse(error)
        self._facts = None

    def _hear_opened(self, opened: Opened) -> None:
        from app.operations.directory import change_staff
        from app.operations.keys import expect_note, unnoted_code

        page, self._asked_by = self._asked_by, None
        if page is not None:
            page.set_busy("")
            page.forget()
        self._opened = opened
        if self._facts:
            self._desk.ask(change_staff, opened.operator.id, self._facts).then(self._introduced).otherwise(
                self.code_page.trouble
            )
            self._facts = None
        if opened.recovery_code:
            self._desk.ask(expect_note)
            self._show_code(opened.recovery_code)
        else:
            self._desk.ask(unnoted_code).then(self._show_code).otherwise(self._go_in)

    def _introduced(self, user: User) -> None:
        self._desk.renew_operator(user)

    def _show_code(self, code: str) -> None:
        if not code:
            self._go_in()
            return
        self._show(self.code_page)
        self.code_page.show_code(code)

    def _noted(self) -> None:
        from app.operations.keys import code_noted

        self._desk.ask(code_noted).then(self._go_in).otherwise(self._go_in)

    def _go_in(self, _: EnishiError | None = None) -> None:
        opened, self._opened = self._opened, None
        self._locked = ""
        if opened:
            self.entered.emit(opened)

    def _restored(self, profile: str, passphrase: str, report: RestoreReport) -> None:
        self._look()
        self._show_unlock(profile)
        words = self.tr("復元しました（画像 {count} 面）。開いて確かめてください。").format(
            count=f"{report.images:,}"
        )
        if report.missing:
            words += self.tr("バックアップになかった画像が {count} 面あります。").format(
                count=len(report.missing)
            )
        self.unlock_page.tell(words, passphrase)
