"""What the pages of the administration have in common: they ask the office's server, and call ids by names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget

from app.background.messages import Change
from app.background.syncing import Standing
from app.core.errors import EnishiError
from app.core.records import Department, Post, User
from app.operations.administration.names import Names, office_names
from app.operations.joining import SignInNeededError
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.kit.labels import quiet_label
from app.ui.kit.notice import Level
from app.ui.kit.printing import print_pdf
from app.ui.kit.words import sentence
from app.ui.settings.page import Page
from app.ui.sharing.link import ServerLink

if TYPE_CHECKING:
    from app.operations.session import Session

P = ParamSpec("P")
T = TypeVar("T")

UNLIMITED = 16777215
"""Qt's widest."""


class ServerPage(Page):
    """A page that asks the server, or this desk alone where there is none, in the process beside the window.

    While it does, it says so, and not that there is nothing; what goes wrong is said in place.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.link = ServerLink.of(desk)
        self.names = Names()
        self.is_known = False
        """Whether the page shows what there is: nothing that was asked is open, or was not answered."""
        self._waiting = 0
        self._has_failed = False
        self._asking: QLabel = quiet_label("", self)
        self._asking.setWordWrap(False)
        self._asking.hide()
        self.head.addWidget(self._asking)
        self._names = desk.latest(self._take_names)
        desk.changed.connect(self._look_at_names)
        self.link.changed.connect(self._look_after_sync)

    def refresh(self) -> None:
        self._names.ask(office_names)
        self.look()

    def look(self) -> None:
        """Ask for what the page shows."""

    def show_names(self) -> None:
        """The names are here, or are others now."""

    def ask(
        self,
        then: Callable[[T], None],
        function: Callable[Concatenate[Session, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Ask the server, and give ``then`` the answer."""
        self._has_failed &= self._waiting > 0
        self._waiting += 1
        self.know(known=False)
        joined = self.link.state.joined
        self._asking.setText(self.tr("サーバーに問い合わせています…") if joined else self.tr("調べています…"))
        self._asking.show()
        reply = self.link.ask(function, *args, **kwargs)
        reply.then(self._answered).then(then).otherwise(self.trouble)

    def know(self, *, known: bool = True) -> None:
        """What there is to be shown is known now, or not any more."""
        self.is_known = known

    def said(self, words: str, level: Level = Level.PLAIN) -> None:
        """Say what was done."""
        self.notice.say(words, level)

    def print_paper(self, title: str, pdf: bytes) -> None:
        """Print what was made for it."""
        task = print_pdf(pdf, title, self, self.desk.tasks)
        task.failed.connect(self.trouble)

    def trouble(self, error: EnishiError) -> None:
        self._has_failed = True
        self._answered()
        if isinstance(error, SignInNeededError):
            action = QAction(self.tr("サインイン"), self)
            action.triggered.connect(self._sign_in)
            self.notice.say(sentence(error), Level.LOOK, (action,))
        else:
            super().trouble(error)

    def _answered(self, _: object = None) -> None:
        self._waiting = max(0, self._waiting - 1)
        self._asking.setVisible(self._waiting > 0)
        self.know(known=self._waiting == 0 and not self._has_failed)

    def _sign_in(self) -> None:
        self.go_to.emit(Place("settings", "sharing"))

    def _take_names(self, names: Names) -> None:
        if names != self.names:
            self.names = names
            self.show_names()

    def _look_after_sync(self) -> None:
        if self.isVisible() and self.link.stands is Standing.IN_STEP:
            self._names.ask(office_names)

    def _look_at_names(self, change: Change) -> None:
        if self.isVisible() and (change.everything or change.touches(User, Post, Department)):
            self._names.ask(office_names)
