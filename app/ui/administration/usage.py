"""利用状況: how many people and desks there are, how many of them are at work, and how many cards came in where."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.core.dates import parse_instant, utc_now
from app.core.roles import Role
from app.operations.administration.accounts import list_accounts
from app.operations.administration.desks import list_desks
from app.operations.office_figures import HIDDEN, figures
from app.sync.wire_accounts import Account, Device
from app.sync.wire_privacy import Figure, Figures
from app.ui.administration.server_page import ServerPage
from app.ui.administration.words import role_word
from app.ui.desk import Desk
from app.ui.kit.labels import quiet_label, set_ink
from app.ui.kit.theme import GRID
from app.ui.kit.theme import Role as Ink


class UsagePage(ServerPage):
    """Figures of accounts and desks, and of cards by department. Nobody is named."""

    name = "usage"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("利用状況"),
            self.tr("利用者と端末、部署ごとの名刺の数です。だれが何枚の名刺を持つかは、数えません。"),
        )
        beside = QHBoxLayout()
        beside.setSpacing(GRID * 6)
        self.column.addLayout(beside)
        self.users = self._figures(beside, self.tr("利用者"))
        self.desks = self._figures(beside, self.tr("端末"))
        beside.addStretch(1)
        self.section(self.tr("取り込んだ名刺"))
        self.cards = FigureTable(self)
        self.column.addWidget(self.cards)
        self.column.addWidget(
            quiet_label(
                self.tr(
                    "所有者の部署と、取り込んだ年で数えます。「非公開」と「本人に確認」の名刺は含みません。"
                    "＊は、所有者が 5 人未満なので伏せた数と、それが逆算できる数です。"
                ),
                self,
            )
        )
        self.column.addStretch(1)

    def look(self) -> None:
        self.ask(self._show_accounts, list_accounts)
        self.ask(self._show_desks, list_desks)
        self.ask(self.cards.show_figures, figures)

    def _figures(self, beside: QHBoxLayout, words: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID * 3)
        grid.setVerticalSpacing(GRID)
        column = QVBoxLayout()
        column.setSpacing(GRID)
        column.addWidget(self.section(words))
        column.addLayout(grid)
        column.addStretch(1)
        beside.addLayout(column)
        return grid

    def _show_accounts(self, accounts: tuple[Account, ...]) -> None:
        live = [one for one in accounts if not one.disabled_at]
        roles = Counter(one.role for one in live)
        self._fill(
            self.users,
            (self.tr("使える人"), len(live)),
            *((role_word(role), roles[role]) for role in Role),
            (self.tr("初回のサインイン前"), sum(one.must_change_password for one in live)),
            (self.tr("認証アプリを使用"), sum(one.has_code for one in live)),
            (self.tr("停止中"), len(accounts) - len(live)),
        )

    def _show_desks(self, devices: tuple[Device, ...]) -> None:
        now = utc_now()
        live = [one for one in devices if not one.revoked_at]
        away = [now - parse_instant(one.last_seen_at or one.enrolled_at) for one in live]
        self._fill(
            self.desks,
            (self.tr("参加している端末"), len(live)),
            (self.tr("この 24 時間に接続"), sum(one <= timedelta(days=1) for one in away)),
            (self.tr("この 7 日に接続"), sum(one <= timedelta(days=7) for one in away)),
            (self.tr("30 日以上 接続なし"), sum(one > timedelta(days=30) for one in away)),
            (self.tr("停止済み"), len(devices) - len(live)),
        )

    def _fill(self, grid: QGridLayout, *figures: tuple[str, int]) -> None:
        while item := grid.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for row, (words, number) in enumerate(figures):
            figure = QLabel(f"{number:,}", self)
            figure.setAccessibleName(f"{words} {number}")
            grid.addWidget(QLabel(words, self), row, 0)
            grid.addWidget(figure, row, 1, Qt.AlignmentFlag.AlignRight)


class FigureTable(QWidget):
    """Cards by department and year; the last row and column are totals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID * 3)
        self._grid.setVerticalSpacing(GRID)

    def show_figures(self, found: Figures) -> None:
        """Show these."""
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        heads = (*found.years, self.tr("計"))
        for column, words in enumerate((self.tr("部署"), *heads)):
            self._put(words, 0, column, Ink.QUIET)
        for place, row in enumerate(found.rows, 1):
            is_last = place == len(found.rows)
            name = row.department or (self.tr("計") if is_last else self.tr("(部署なし)"))
            self._put(name, place, 0)
            for column, (head, cell) in enumerate(zip(heads, row.cells, strict=True), 1):
                label = self._put(_words(cell), place, column)
                label.setAccessibleName(f"{name} {head} {_words(cell)}")
        self._grid.setColumnStretch(len(heads) + 1, 1)

    def _put(self, words: str, row: int, column: int, ink: Ink | None = None) -> QLabel:
        label = QLabel(words, self)
        if ink is not None:
            set_ink(label, ink)
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(label, row, column, side)
        return label


def _words(cell: Figure) -> str:
    return HIDDEN if cell.hidden else f"{cell.cards:,}"
