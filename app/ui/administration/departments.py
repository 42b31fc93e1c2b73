"""部署: the tree with its dates; renamed, moved, merged and closed without a card being rewritten."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget

from app.background.messages import Change
from app.core.records import Department, Post
from app.operations.administration.departments import (
    DepartmentFacts,
    DepartmentRow,
    add_department,
    change_department,
    departments_as_list,
    list_departments,
    take_in_departments,
)
from app.sync.wire_settings import ImportedDepartments
from app.ui.administration.fields import department_offer
from app.ui.administration.lists import ListPage, Side
from app.ui.administration.table import Line, LinesTable
from app.ui.desk import Desk
from app.ui.kit.beside import Beside
from app.ui.kit.choices import ChoiceBox
from app.ui.kit.dates import PartialDateEdit
from app.ui.kit.labels import labelled
from app.ui.kit.notice import Level
from app.ui.kit.saving import write_file
from app.ui.kit.theme import GRID
from app.ui.kit.words import day_words
from app.ui.settings.page import reading_text


class DepartmentsPage(ListPage):
    """The tree as a list; what is chosen is changed at the side."""

    name = "departments"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("部署"),
            self.tr("名称の変更、移動、統合、廃止で、名刺が書き換わることはありません。変更は次の同期で全員に届きます。"),
        )  # fmt: skip
        headings = (self.tr("部署"), self.tr("在籍"), self.tr("開設日"), self.tr("廃止日"), self.tr("統合先"))
        table = LinesTable(headings, (30, 8, 14, 14, 10), self.tr("部署の一覧"), self)
        self.new_button = self.add_button(self.tr("部署を追加"), primary=True)
        self.import_button = self.add_button(self.tr("CSV から変更…"))
        self.export_button = self.add_button(self.tr("CSV に書き出す…"))
        self.lay_out(table, self.tr("部署の名称で絞り込む"), self.tr("部署はまだありません。"))
        self.problems = reading_text(self.tr("変更できなかった行"), self)
        self.problems.setMaximumHeight(GRID * 14)
        self.problems.hide()
        self.column.insertWidget(3, self.problems)
        self.side = DepartmentSide(self.tr("保存"), self)
        self.new_side = DepartmentSide(self.tr("追加する"), self)
        self.new_side.tell(self.tr("部署を追加"))
        self.add_side(self.side)
        self.add_side(self.new_side, form=True)
        self._rows: list[DepartmentRow] = []
        self._latest = desk.latest(self._take)
        self._beside = Beside(self)
        self.new_button.clicked.connect(self.begin)
        self.import_button.clicked.connect(self._choose_file)
        self.export_button.clicked.connect(self._choose_place)
        self.new_side.wanted.connect(self._add)
        self.side.wanted.connect(self._change)
        desk.changed.connect(self._look_again)

    def look(self) -> None:
        self._latest.ask(list_departments)

    def begin(self) -> None:
        """Open the form for a new department, below the one that is chosen."""
        line = self.table.current
        self.new_side.begin(self._rows, DepartmentFacts("", line.id if line else ""))
        self.show_side(self.new_side)
        self.enter_side()

    def take_in(self, path: str) -> None:
        """Change departments by a CSV file."""
        self.problems.hide()
        self.ask(self._taken_in, take_in_departments, Path(path))

    def side_of(self, line: Line) -> Side:
        row: DepartmentRow = line.record
        self.side.tell(row.facts.name, row.path)
        self.side.begin(self._rows, row.facts, row.id)
        return self.side

    def _take(self, rows: list[DepartmentRow]) -> None:
        self._rows = rows
        self.know()
        named = {row.id: row.path for row in rows}
        self.table.show_lines(
            [
                Line(
                    row.id,
                    (
                        "　" * row.depth + row.facts.name,
                        self.tr("{count} 人").format(count=row.people) if row.people else "",
                        day_words(row.facts.opened_on) if row.facts.opened_on else "",
                        day_words(row.facts.closed_on) if row.facts.closed_on else "",
                        named.get(row.facts.merged_into, ""),
                    ),
                    row,
                    is_quiet=bool(row.facts.closed_on),
                )
                for row in rows
            ]
        )

    def _look_again(self, change: Change) -> None:
        if self.isVisible() and (change.everything or change.touches(Department, Post)):
            self.look()

    # What is done.

    def _add(self, facts: DepartmentFacts) -> None:
        self.desk.ask(add_department, facts).then(self._added).otherwise(self.trouble)

    def _added(self, department: Department) -> None:
        self.say_saved()
        self.new_side.begin(self._rows, DepartmentFacts("", department.parent))
        self.new_side.title.setFocus()
        self.look()

    def _change(self, facts: DepartmentFacts) -> None:
        if line := self.table.current:
            self.desk.ask(change_department, line.id, facts).then(self._kept).otherwise(self.trouble)

    def _kept(self, _: Department) -> None:
        self.say_saved()
        self.look()

    # Lists.

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("部署の CSV を選ぶ"), "", self.tr("CSV (*.csv);;すべて (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_in)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _taken_in(self, done: ImportedDepartments) -> None:
        words = self.tr("追加 {made} 部署、変更 {changed} 部署。").format(
            made=done.made, changed=done.changed
        )
        if done.problems:
            words += self.tr("変更できなかった行が {count} あります。").format(count=len(done.problems))
        self.said(words, Level.LOOK if done.problems else Level.PLAIN)
        self.problems.setPlainText("\n".join(done.problems))
        self.problems.setVisible(bool(done.problems))
        self.link.sync_now()

    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self.tr("部署の CSV の保存先"), "", "CSV (*.csv)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("部署.csv"))
        dialog.fileSelected.connect(self.write_out)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_out(self, path: str) -> None:
        """Write the tree as a CSV that can be changed and taken in again."""
        self._path = Path(path)
        self.desk.ask(departments_as_list).then(self._write).otherwise(self.trouble)

    def _write(self, content: bytes) -> None:
        self._beside.do(write_file, self._path, content).then(self.say_saved).otherwise(self.trouble)


class DepartmentSide(Side):
    """The fields of a department."""

    wanted = Signal(object)
    """DepartmentFacts."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title = QLineEdit(self)
        self.above = ChoiceBox(self.tr("上位の部署"), self)
        self.regional = QCheckBox(self.tr("地方の部署"), self)
        self.opened = PartialDateEdit(parent=self)
        self.closed = PartialDateEdit(parent=self)
        self.closed.setPlaceholderText(self.tr("なし"))
        self.merged = ChoiceBox(self.tr("統合先の部署"), self)
        for label, field in (
            (self.tr("名称"), self.title),
            (self.tr("上位の部署(なければ空欄)"), self.above),
        ):
            self.column.addWidget(labelled(label, field))
        self.column.addWidget(self.regional)
        for label, field in (
            (self.tr("開設日"), self.opened),
            (self.tr("廃止日"), self.closed),
            (self.tr("統合先の部署(仕事を引き継ぐ部署)"), self.merged),
        ):
            self.column.addWidget(labelled(label, field))
        self.keep_button = self.button(words, primary=True)
        self.end()
        self.keep_button.clicked.connect(self._keep)
        self.title.returnPressed.connect(self._keep)

    def begin(self, rows: list[DepartmentRow], facts: DepartmentFacts, own: str = "") -> None:
        """Show these facts; ``own`` is not offered as above or after itself."""
        others = [department_offer(row.id, row.path) for row in rows if row.id != own]
        for box, value in ((self.above, facts.parent), (self.merged, facts.merged_into)):
            box.set_value("")
            box.offer(others)
            box.set_value(value)
        self.title.setText(facts.name)
        self.regional.setChecked(facts.regional)
        self.opened.set_value(facts.opened_on)
        self.closed.set_value(facts.closed_on)

    def _keep(self) -> None:
        for box in (self.above, self.merged):
            if box.currentText().strip() and not box.value:
                box.setFocus()
                return
        self.wanted.emit(
            DepartmentFacts(
                self.title.text(), self.above.value, self.regional.isChecked(), self.opened.value,
                self.closed.value, self.merged.value,
            )
        )  # fmt: skip
