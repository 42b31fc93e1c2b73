"""代行: who acts for whom, until when."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.background.messages import Change
from app.core.dates import PartialDate, office_day, utc_now
from app.core.records import Delegation
from app.core.roles import Role
from app.operations.administration.delegation import (
    DelegationRow,
    delegate,
    end_delegation,
    list_delegations,
)
from app.operations.administration.names import Names
from app.ui.administration.fields import people_of
from app.ui.administration.lists import ListPage, Side
from app.ui.administration.table import Line, LinesTable
from app.ui.desk import Desk
from app.ui.kit.choices import ChoiceBox
from app.ui.kit.dates import PartialDateEdit
from app.ui.kit.labels import labelled
from app.ui.kit.words import day_words


class DelegationPage(ListPage):
    """An administrator lets anybody act for anybody else; others let somebody act for themselves."""

    name = "delegation"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("代行"),
            self.tr(
                "代行する人は、期間中、代行される人の名刺を見て、変更できます。記録には 2 人の名前が残ります。"
            ),
        )
        headings = (self.tr("代行する人"), self.tr("代行される人"), self.tr("いつから"), self.tr("いつまで"), self.tr("状態"))  # fmt: skip
        table = LinesTable(headings, (17, 17, 13, 13, 8), self.tr("代行の一覧"), self)
        self.new_button = self.add_button(self.tr("代行を追加"), primary=True)
        self.lay_out(table, self.tr("氏名で絞り込む"), self.tr("代行はありません。"))
        self.side = DelegationSide(self)
        self.new_side = DelegationForm(self)
        self.add_side(self.side)
        self.add_side(self.new_side, form=True)
        self._rows: list[DelegationRow] = []
        self._latest = desk.latest(self._take)
        self.new_button.clicked.connect(self.begin)
        self.new_side.wanted.connect(self._add)
        self.side.end_button.clicked.connect(self._end)
        desk.changed.connect(self._look_again)

    def look(self) -> None:
        self._latest.ask(list_delegations)

    def begin(self) -> None:
        """Open the form."""
        own = "" if self.link.state.role is Role.ADMINISTRATOR else self.desk.operator.id
        self.new_side.begin(self.names, own)
        self.show_side(self.new_side)
        self.enter_side()

    def show_names(self) -> None:
        self.table.show_lines([self._line(row) for row in self._rows])

    def side_of(self, line: Line) -> Side:
        row: DelegationRow = line.record
        may = self.link.state.role is Role.ADMINISTRATOR or row.principal == self.desk.operator.id
        self.side.tell(line.cells[0], self.tr("{name} の代行").format(name=line.cells[1]))
        self.side.end_button.setVisible(may)
        return self.side

    def _line(self, row: DelegationRow) -> Line:
        cells = (
            self.names.person(row.delegate), self.names.person(row.principal),
            day_words(row.since) if row.since else "", day_words(row.until),
            self.tr("代行中") if row.holds else "",
        )  # fmt: skip
        return Line(row.id, cells, row, is_quiet=not row.holds)

    def _take(self, rows: list[DelegationRow]) -> None:
        self._rows = rows
        self.know()
        self.show_names()

    def _look_again(self, change: Change) -> None:
        if self.isVisible() and (change.everything or change.touches(Delegation)):
            self.look()

    def _add(self, principal: str, acting: str, since: PartialDate, until: PartialDate) -> None:
        reply = self.desk.ask(delegate, principal, acting, since, until)
        reply.then(self._added).otherwise(self.trouble)

    def _added(self, _: Delegation) -> None:
        self.say_saved()
        self.show_side(None)
        self.look()

    def _end(self) -> None:
        if line := self.table.current:
            self.desk.ask(end_delegation, line.id).then(self._ended).otherwise(self.trouble)

    def _ended(self, _: None) -> None:
        self.say_saved()
        self.look()


class DelegationSide(Side):
    """One of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.end_button = self.button(self.tr("代行を終える"))
        self.end()


class DelegationForm(Side):
    """Two people and the days."""

    wanted = Signal(str, str, object, object)
    """For whom is acted, who acts, and the first and last day (PartialDate)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("代行を追加"), parent)
        self.principal = ChoiceBox(self.tr("代行される人"), self)
        self.acting = ChoiceBox(self.tr("代行する人"), self)
        self.since, self.until = PartialDateEdit(parent=self), PartialDateEdit(parent=self)
        self.until.setPlaceholderText("2027/03/31")
        for words, field in (
            (self.tr("代行する人"), self.acting),
            (self.tr("代行される人"), self.principal),
            (self.tr("最初の日"), self.since),
            (self.tr("最後の日"), self.until),
        ):
            self.column.addWidget(labelled(words, field))
        self.keep_button = self.button(self.tr("追加する"), primary=True)
        self.end()
        self.keep_button.clicked.connect(self._keep)

    def begin(self, names: Names, own: str) -> None:
        """An empty form; where ``own`` is given, somebody is to act for nobody else."""
        people = people_of(names)
        self.acting.set_value("")
        self.acting.offer(people)
        self.principal.set_value("")
        self.principal.offer([pair for pair in people if own in {"", pair[0]}])
        self.principal.set_value(own)
        self.since.set_value(PartialDate.of(office_day(utc_now())))
        self.until.set_value(PartialDate())

    def _keep(self) -> None:
        self.wanted.emit(self.principal.value, self.acting.value, self.since.value, self.until.value)
