"""職員: the list of staff, taken in from a CSV file or typed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from app.background import keeping as jobs
from app.background.messages import Change
from app.core.errors import EnishiError
from app.core.records import Department, Post, User
from app.operations.directory import StaffFacts, StaffRow, add_staff, change_staff, staff_numbers, staff_rows
from app.operations.session import Session
from app.operations.staff import StaffImport
from app.ui.desk import Desk
from app.ui.kit.lazytable import LazyTableModel
from app.ui.kit.notice import Level
from app.ui.kit.theme import GRID, ROW_HEIGHT
from app.ui.kit.words import sentence
from app.ui.settings.page import Page, reading_text
from app.ui.settings.progress import TaskLine
from app.ui.settings.staff_form import StaffForm

_WIDTHS = (16, 18, 12, 26, 18, 12)
"""Of the columns, in figures."""


class StaffModel(LazyTableModel[StaffRow]):
    """One line for each member of staff."""

    def columnCount(self, _: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return len(_WIDTHS)

    def heading(self, column: int) -> str:
        return (
            self.tr("氏名"),
            self.tr("よみ"),
            self.tr("職員番号"),
            self.tr("メール"),
            self.tr("部署"),
            self.tr("役職"),
        )[column]

    def cell(self, row: StaffRow, column: int, role: int) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        facts = row.facts
        return (
            facts.name,
            facts.name_reading,
            facts.staff_number,
            facts.mail,
            facts.department,
            row.title,
        )[column]


def fetch_rows(session: Session, numbers: Sequence[int]) -> Sequence[StaffRow]:
    """For the table."""
    return staff_rows(session, numbers)


class StaffPage(Page):
    """A table of the staff; Enter changes the chosen one."""

    name = "staff"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("職員"),
            self.tr(
                "名刺の所有者や面談の相手として選べる人の名簿です。CSV は 氏名・よみ・職員番号・メール・部署・役職 の列を読みます。"
            ),
        )
        self.content.setMaximumWidth(16777215)
        self._changing = ""
        self._latest = desk.latest(self._show_numbers)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("氏名、よみ、番号、メールで絞り込む"))
        self.field.setAccessibleName(self.tr("職員を絞り込む"))
        self.field.setClearButtonEnabled(True)
        self.add_button = QPushButton(self.tr("追加"), self)
        self.import_button = QPushButton(self.tr("CSV から取り込む…"), self)
        for button in (self.add_button, self.import_button):
            button.setAccessibleName(button.text())
        self.line = TaskLine(self)
        self.problems = reading_text(self.tr("取り込めなかった行"), self)
        self.problems.setMaximumHeight(GRID * 16)
        self.form_box = StaffForm(self)
        self.model = StaffModel(desk, fetch_rows, self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("職員の一覧"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width * self.fontMetrics().horizontalAdvance("0"))
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.field, 1)
        top.addWidget(self.add_button)
        top.addWidget(self.import_button)
        self.column.addLayout(top)
        for part in (self.line, self.problems, self.form_box):
            self.column.addWidget(part)
        self.column.addWidget(self.table, 1)
        self.problems.hide()
        self.form_box.hide()
        self.field.textChanged.connect(self._search)
        self.add_button.clicked.connect(self._add)
        self.import_button.clicked.connect(self._choose_file)
        self.table.activated.connect(self._change)
        self.form_box.wanted.connect(self._keep)
        self.form_box.left.connect(self._leave_form)
        desk.changed.connect(self._changed)

    def refresh(self) -> None:
        self._search()

    def take_in(self, path: str) -> None:
        """Take in a CSV file as a task."""
        if self.line.is_busy:
            return
        self.problems.hide()
        task = self.desk.start(self.tr("職員名簿の取り込み"), jobs.take_in_staff, Path(path))
        task.quiet = True
        task.finished.connect(self._taken_in)
        task.failed.connect(self._failed)
        task.stopped.connect(self._search)
        self.import_button.setEnabled(False)
        self.line.show_task(task)

    # The list.

    def _search(self) -> None:
        self._latest.ask(staff_numbers, self.field.text())

    def _show_numbers(self, numbers: bytes) -> None:
        self.model.set_numbers(numbers)

    def _changed(self, change: Change) -> None:
        if change.touches(User, Post, Department) and self.isVisible():
            self._search()

    # One member of staff.

    def _add(self) -> None:
        self._changing = ""
        self.form_box.begin(StaffFacts(""), self.tr("追加"))

    def _change(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None:
            self._changing = row.id
            self.form_box.begin(row.facts, self.tr("変更"))

    def _keep(self, facts: StaffFacts) -> None:
        if self._changing:
            self.desk.ask(change_staff, self._changing, facts).then(self._kept).otherwise(self._refused)
        else:
            self.desk.ask(add_staff, facts).then(self._kept).otherwise(self._refused)

    def _kept(self, user: User) -> None:
        if user.id == self.desk.operator.id:
            self.desk.renew_operator(user)
        self.say_saved()
        self._leave_form()
        self._search()

    def _refused(self, error: EnishiError) -> None:
        self.trouble(error)
        self.form_box.go_back()

    def _leave_form(self) -> None:
        self.form_box.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # The file.

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("職員名簿の CSV を選ぶ"), "", self.tr("CSV (*.csv);;すべて (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_in)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _taken_in(self, done: StaffImport) -> None:
        self.import_button.setEnabled(True)
        words = self.tr("追加 {added} 人、更新 {updated} 人。").format(added=done.added, updated=done.updated)
        if done.problems:
            words += self.tr("取り込めなかった行が {count} あります。").format(count=len(done.problems))
        self.notice.say(words, Level.LOOK if done.problems else Level.PLAIN)
        self.problems.setPlainText("\n".join(sentence(problem) for problem in done.problems))
        self.problems.setVisible(bool(done.problems))
        self._search()

    def _failed(self, error: EnishiError) -> None:
        self.import_button.setEnabled(True)
        self.trouble(error)
        self._search()
