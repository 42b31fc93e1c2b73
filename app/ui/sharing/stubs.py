"""Below the people list: cards whose owner is asked first, as far as their stubs fit what was searched for."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.core.errors import EnishiError
from app.operations.asking import StubView, find_stubs
from app.ui.desk import Desk
from app.ui.kit.labels import quiet_label
from app.ui.kit.notice import Level, Notice
from app.ui.kit.theme import GRID
from app.ui.kit.words import sentence
from app.ui.sharing.ask_form import AskForm
from app.ui.sharing.link import ServerLink

_SHOWN = 4


class StubBar(QWidget):
    """Hidden where nothing fits."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = ServerLink.of(desk)
        self._latest = desk.latest(self.show_stubs)
        self.notice = Notice(parent=self)
        self._words = quiet_label(self.tr("所有者に頼むと見られる名刺"), self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GRID // 2)
        self.form = AskForm(self._link, self)
        self.form.sent.connect(self.notice.say)
        self.form.failed.connect(self._fail)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID // 2, GRID * 2, GRID)
        column.setSpacing(GRID // 2)
        for part in (self.notice, self._words, self.form):
            column.addWidget(part)
        column.insertLayout(2, self._rows)
        self.form.hide()
        self.hide()

    def look(self, text: str) -> None:
        """Show what fits a text; a desk without a server knows of none."""
        if self._link.state.joined:
            self._latest.ask(find_stubs, text, _SHOWN)

    def show_stubs(self, stubs: list[StubView]) -> None:
        """In the place of what was shown before."""
        while item := self._rows.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.form.hide()
        self.notice.hide()
        for stub in stubs:
            self._rows.addWidget(self._row(stub))
        self.setVisible(bool(stubs))

    def _row(self, stub: StubView) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        words = self.tr("{name}　{organization}　所有者 {owner}").format(
            name=stub.name, organization=stub.organization, owner=stub.owner
        )
        row.addWidget(quiet_label(words, box), 1)
        button = QPushButton(self.tr("見せてもらう…"), box)
        button.setAccessibleName(f"{button.text()} {words}")
        button.clicked.connect(partial(self._begin, stub))
        row.addWidget(button)
        return box

    def _begin(self, stub: StubView) -> None:
        self.notice.hide()
        self.form.begin(stub)

    def _fail(self, error: EnishiError) -> None:
        self.notice.say(sentence(error), Level.LOSS)
