"""What there is to know of the desk and the server, line by line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.core.dates import office_time, parse_instant
from app.ui.kit.labels import set_ink
from app.ui.kit.theme import GRID, Role
from app.ui.kit.words import moment_words, sentence
from app.ui.sharing.link import ServerLink
from app.ui.sharing.words import lease_words, progress_words, standing_words


class Facts(QWidget):
    """Labels and values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = QGridLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(GRID * 3)
        self._form.setVerticalSpacing(GRID)
        self._form.setColumnStretch(1, 1)
        self._names: dict[QLabel, QLabel] = {}
        self.standing = self._row(self.tr("状態"))
        self.last = self._row(self.tr("最後の同期"))
        self.unsent = self._row(self.tr("送信待ち"))
        self.lease = self._row(self.tr("ほかの職員の名刺を見られる期限"))
        self.part = self._row(self.tr("この端末に置く名刺"))
        self.office = self._row(self.tr("参加している機関"))
        self.account = self._row(self.tr("利用者名"))
        self.desk = self._row(self.tr("この端末の名前"))

    def show_state(self, link: ServerLink) -> None:
        """Bring all values up to date."""
        state = link.state
        words, role = standing_words(link)
        self.standing.setText("\n".join(filter(None, (words, progress_words(link)))))
        set_ink(self.standing, Role.AMBER if role is Role.AMBER else Role.ACCENT)
        self.last.setText(moment_words(state.last_at) or self.tr("まだありません"))
        for value in (self.last, self.unsent, self.lease):
            for part in (self._names[value], value):
                part.setVisible(state.role.has_records)
        self.unsent.setText(
            self.tr("{n} 件。つながったときに自動で送ります。").format(n=f"{state.unsent:,}")
            if state.unsent
            else self.tr("ありません")
        )
        ending = lease_words(state.lease_until) if state.last_at else ""
        self.lease.setText(self._lease(state.lease_until))
        set_ink(self.lease, Role.AMBER if ending else Role.QUIET)
        for part in (self._names[self.part], self.part):
            part.setVisible(state.part is not None)
        if state.part is not None:
            self.part.setText(
                self.tr("{what}。ほかは、探すときにサーバーにたずねます。").format(what=sentence(state.part))
            )
        self.office.setText(f"{state.office}({state.address})" if state.office else state.address)
        self.account.setText(state.login)
        self.desk.setText(state.desk)

    def _lease(self, until: str) -> str:
        if not until:
            return self.tr(
                "いまは自分の名刺だけが見られます。サーバーにつながると、ほかの職員の名刺も見られます。"
            )
        return self.tr("{when}(サーバーにつながるたびに延びます)").format(
            when=office_time(parse_instant(until))
        )

    def _row(self, words: str) -> QLabel:
        name = QLabel(words, self)
        set_ink(name, Role.QUIET)
        value = QLabel(self)
        value.setWordWrap(True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = self._form.rowCount()
        self._form.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._form.addWidget(value, row, 1)
        self._names[value] = name
        return value
