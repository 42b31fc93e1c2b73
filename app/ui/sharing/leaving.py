"""Leaving the office's server: first what would happen, then a person agrees."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.operations.leaving import LeavePlan, leave, leave_sentences
from app.ui.kit.words import sentence
from app.ui.sharing.link import ServerLink
from app.ui.sharing.sign_in import ServerForm


class LeaveForm(ServerForm):
    """What stays and what goes, and the button that does it."""

    kept = Signal()
    """The user stays at the server. Nothing was changed."""

    def __init__(self, link: ServerLink, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.name("", self.tr("サーバーから離れる"))
        self._words.setPalette(self.palette())  # to be read, unlike what explains a form
        self.button.setProperty("primary", "false")
        self.keep = QPushButton(self.tr("やめる(何も変更しません)"), self)
        self.keep.setAccessibleName(self.keep.text())
        self.keep.clicked.connect(self.kept)
        self.end_fields(self.keep)

    def show_plan(self, plan: LeavePlan) -> None:
        """Ask."""
        words = "\n".join(f"・{sentence(one)}" for one in leave_sentences(plan))
        self.name(words, self.tr("サーバーから離れる"))
        self.notice.hide()
        self.show()
        self.keep.setFocus()

    def send(self) -> None:
        self.begin_asking()
        self.link.ask(leave).then(self.succeed).otherwise(self.fail)
