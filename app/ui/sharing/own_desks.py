"""ご自分の端末: where one has signed in, and letting one that was lost in no more."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.dates import office_time, parse_instant
from app.core.errors import EnishiError
from app.operations.own_account import OwnDesk, list_own_desks, revoke_own_desk
from app.ui.kit.labels import label, quiet_label, set_ink
from app.ui.kit.notice import Level, Notice
from app.ui.kit.theme import GRID, Role, colour
from app.ui.kit.words import moment_words, sentence
from app.ui.sharing.link import ServerLink


class OwnDesks(QWidget):
    """One line for each; what the server said last stays when it does not answer."""

    opened = Signal(QWidget)
    """A question, which may reach below what is in sight."""

    def __init__(self, link: ServerLink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._shown: tuple[OwnDesk, ...] | None = None
        self._is_asking = False
        self.heading = label(self, 1.05, bold=True)
        self.heading.setText(self.tr("ご自分の端末"))
        self.heading.setContentsMargins(0, GRID, 0, 0)
        self.about = quiet_label("", self)
        self.notice = Notice(parent=self)
        self._lines = QWidget(self)
        self._grid = QGridLayout(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (self.heading, self.about, self.notice, self._lines):
            column.addWidget(part)
        self._say()

    @property
    def is_known(self) -> bool:
        """Whether the server has said it."""
        return self._shown is not None

    @property
    def buttons(self) -> list[QPushButton]:
        """Those that ask whether to stop a desk, from above."""
        return [one for one in self._lines.findChildren(QPushButton) if one.objectName() == "stop"]

    @property
    def words(self) -> str:
        """All that is shown of the desks."""
        return "\n".join(one.text() for one in self._lines.findChildren(QLabel))

    def look(self) -> None:
        """Ask the server, where it answers and nothing is on its way."""
        if self._link.is_there and not self._is_asking:
            self._is_asking = True
            self._link.look(list_own_desks).then(self._take).otherwise(self._unknown)

    def show_desks(self, desks: Sequence[OwnDesk]) -> None:
        """In the place of what was shown before, and of a question that was not answered."""
        if tuple(desks) == self._shown:
            return
        self._shown = tuple(desks)
        self._say()
        self._lines.deleteLater()
        self._lines.hide()
        self._lines = QWidget(self)
        self._grid = QGridLayout(self._lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID * 3)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(0, 1)
        for column, words in enumerate((self.tr("端末"), self.tr("最後の接続"), self.tr("参加した日"))):
            self._grid.addWidget(quiet_label(words, self._lines), 0, column)
        for desk in desks:
            self._add(desk)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self._lines)

    def forget(self) -> None:
        """The desk has left, or another person is at it."""
        self.show_desks(())
        self._shown = None
        self.notice.hide()
        self._say()

    def _say(self) -> None:
        self.about.setText(
            self.tr("なくした端末や使わなくなった端末は、停止します。")
            if self._shown
            else self.tr("サーバーにつながると、サインインしたことのある端末がここに並びます。")
        )

    def _add(self, desk: OwnDesk) -> None:
        row = self._grid.rowCount()
        joined = office_time(parse_instant(desk.enrolled_at)).split()[0]
        seen = moment_words(desk.last_seen_at) or self.tr("まだありません")
        for column, words in enumerate((desk.name, seen, joined)):
            cell = QLabel(words, self._lines)
            cell.setTextFormat(Qt.TextFormat.PlainText)
            cell.setWordWrap(column == 0)
            if desk.revoked_at:
                set_ink(cell, Role.QUIET)
            self._grid.addWidget(cell, row, column)
        if desk.is_this or desk.revoked_at:
            state = QLabel(self.tr("この端末") if desk.is_this else self.tr("停止済み"), self._lines)
            set_ink(state, Role.ACCENT if desk.is_this else Role.QUIET)
            self._grid.addWidget(state, row, 3)
            return
        button = QPushButton(self.tr("停止する…"), self._lines)
        button.setObjectName("stop")
        button.setProperty("desk", desk.id)
        button.setAccessibleName(f"{button.text()}: {desk.name}")
        question = self._question(desk, button)
        self._grid.addWidget(button, row, 3)
        self._grid.addWidget(question, row + 1, 0, 1, 4)

    def _question(self, desk: OwnDesk, button: QPushButton) -> QFrame:
        box = QFrame(self._lines)
        box.setObjectName("sure")
        box.setStyleSheet(
            f"QFrame#sure {{ border: none; border-left: 3px solid {colour(Role.RED).name()}; }}"
        )
        words = label(box)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setText(
            self.tr(
                "「{name}」を停止すると元に戻せません。共有の名刺は、次につながったときにその端末から消え、つながらなくても期限が過ぎると見られなくなります。"
                "ほかの人も使っている端末なら、その人も使えなくなります。もう一度使うには、新しい参加コードで参加し直します。"
            ).format(name=desk.name)
        )
        sure = QPushButton(self.tr("停止する"), box)
        sure.setAccessibleName(f"{sure.text()}: {desk.name}")
        sure.setAccessibleDescription(words.text())
        keep = QPushButton(self.tr("やめる(何も変更しません)"), box)
        keep.setAccessibleName(keep.text())
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(sure)
        row.addWidget(keep)
        row.addStretch(1)
        column = QVBoxLayout(box)
        column.setContentsMargins(GRID * 3 // 2, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(words)
        column.addLayout(row)
        box.hide()
        button.clicked.connect(box.show)
        button.clicked.connect(keep.setFocus)
        button.clicked.connect(partial(self.opened.emit, box))
        keep.clicked.connect(box.hide)
        keep.clicked.connect(button.setFocus)
        sure.clicked.connect(partial(self._revoke, desk))
        return box

    def _revoke(self, desk: OwnDesk) -> None:
        self.setEnabled(False)
        self._link.ask(revoke_own_desk, desk.id).then(partial(self._revoked, desk)).otherwise(
            self._not_revoked
        )

    def _revoked(self, desk: OwnDesk, desks: Sequence[OwnDesk]) -> None:
        self.setEnabled(True)
        self.show_desks(desks)
        self.notice.say(
            self.tr(
                "「{name}」を停止しました。次につながったときに、共有の名刺がその端末から消えます。"
            ).format(name=desk.name)
        )

    def _not_revoked(self, error: EnishiError) -> None:
        self.setEnabled(True)
        self.notice.say(sentence(error), Level.LOSS)

    def _take(self, desks: Sequence[OwnDesk]) -> None:
        self._is_asking = False
        self.show_desks(desks)

    def _unknown(self, _: EnishiError) -> None:
        """It is asked again when the page is looked at, and when the server is there again."""
        self._is_asking = False
