"""監査: who did what to whom and when, searched at the server."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from app.operations.administration.accounts import list_accounts
from app.operations.administration.office import search_audit
from app.sync.administration import AuditQuery
from app.sync.wire_accounts import Account, AuditLine, AuditLines
from app.ui.administration.fields import people_of
from app.ui.administration.lists import ListPage, Side
from app.ui.administration.table import Line, LinesTable
from app.ui.administration.words import action_words, detail_words, moment_whole
from app.ui.desk import Desk
from app.ui.kit.choices import ChoiceBox
from app.ui.kit.dates import PartialDateEdit
from app.ui.kit.theme import GRID


class AuditPage(ListPage):
    """The lines that fit, the newest first; older ones are fetched when they are asked for."""

    name = "audit"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("監査"),
            self.tr(
                "だれが、いつ、だれに何をしたかの記録です。名刺の内容は残りません。この画面を開いたことも記録されます。"
            ),
        )
        self._lines: list[AuditLine] = []
        self._logins: dict[str, str] = {}
        self._query = AuditQuery()
        self._words = action_words()
        self.person = ChoiceBox(self.tr("だれが、だれを"), self)
        self.action = QComboBox(self)
        self.action.setAccessibleName(self.tr("何を"))
        self.action.addItem(self.tr("すべて"), "")
        for action, words in self._words.items():
            self.action.addItem(words, action)
        self.since, self.until = PartialDateEdit(parent=self), PartialDateEdit(parent=self)
        for day in (self.since, self.until):
            day.setPlaceholderText(self.tr("指定なし"))
            day.setMaximumWidth(self.fontMetrics().horizontalAdvance("2026/01/15") + GRID * 6)
        self.search_button = QPushButton(self.tr("探す"), self)
        self.search_button.setProperty("primary", "true")
        self.search_button.setAccessibleName(self.search_button.text())
        conditions = QHBoxLayout()
        conditions.setSpacing(GRID)
        parts = (
            (self.tr("だれ"), self.person, 3),
            (self.tr("何を"), self.action, 2),
            (self.tr("いつから"), self.since, 0),
            (self.tr("いつまで"), self.until, 0),
        )
        for words, field, stretch in parts:
            label = QLabel(words, self)
            label.setBuddy(field)
            field.setAccessibleName(words)
            conditions.addWidget(label)
            conditions.addWidget(field, stretch)
        conditions.addWidget(self.search_button)
        self.column.addLayout(conditions)
        headings = (self.tr("日時"), self.tr("だれが"), self.tr("何を"), self.tr("だれ・どれに"))
        table = LinesTable(headings, (18, 16, 26, 10), self.tr("監査の記録"), self)
        self.more_button = self.add_button(self.tr("さらに古い記録"))
        self.lay_out(table, self.tr("出ている記録を絞り込む"), self.tr("条件に合う記録はありません。"))
        self.side = AuditSide(self)
        self.add_side(self.side)
        self.search_button.clicked.connect(self.begin)
        self.more_button.clicked.connect(self._more)
        self.more_button.setEnabled(False)

    def look(self) -> None:
        self.ask(self._take_accounts, list_accounts)
        if not self._lines:
            self.begin()

    def begin(self) -> None:
        """Look for what the conditions say."""
        self._query = AuditQuery(
            about=self.person.value,
            action=str(self.action.currentData()),
            since=str(self.since.value.earliest) if self.since.value else "",
            until=str(self.until.value.latest) if self.until.value else "",
        )
        self.ask(self._take, search_audit, self._query)

    def show_names(self) -> None:
        chosen = self.person.value
        people = people_of(self.names)
        known = {user for user, *_ in people}
        self.person.offer(
            [*people, *((user, login) for user, login in self._logins.items() if user not in known)]
        )
        self.person.set_value(chosen)
        self.table.show_lines([self._line(line) for line in self._lines])

    def side_of(self, line: Line) -> Side:
        self.side.tell(line.cells[2], "\n".join(self._told(line)))
        return self.side

    def _line(self, line: AuditLine) -> Line:
        cells = (
            moment_whole(line.at), self._who(line.actor), self._words.get(line.action, line.action),
            self._who(line.subject),
        )  # fmt: skip
        return Line(line.id, cells, line)

    def _who(self, record: str) -> str:
        return (
            self.names.person(record) if record in self.names.people else self._logins.get(record, record[:8])
        )

    def _told(self, line: Line) -> list[str]:
        told: AuditLine = line.record
        return [
            self.tr("日時: {when}").format(when=line.cells[0]),
            self.tr("だれが: {who}").format(who=line.cells[1]),
            self.tr("だれ・どれに: {what}").format(what=line.cells[3]),
            self.tr("端末の番号: {device}").format(device=told.device),
            *(f"{name}: {value}" for name, value in detail_words(told.detail, self.names)),
        ]

    def _more(self) -> None:
        if self._lines:
            query = msgspec.structs.replace(self._query, before=self._lines[-1].id)
            self.ask(self._take_more, search_audit, query)

    def _take(self, found: AuditLines) -> None:
        self._lines = []
        self._take_more(found)

    def _take_more(self, found: AuditLines) -> None:
        self._lines += found.lines
        self.more_button.setEnabled(found.more)
        self.table.show_lines([self._line(line) for line in self._lines])

    def _take_accounts(self, accounts: tuple[Account, ...]) -> None:
        self._logins = {account.user: account.login for account in accounts}
        self.show_names()


class AuditSide(Side):
    """A line, with all that it tells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.about.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.end()
