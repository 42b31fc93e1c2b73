"""Cover sheets: for whom, and what they say of the cards behind them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QWidget,
)

from app.background.reports import make_covers
from app.core.dates import UNKNOWN, office_day, utc_now
from app.core.records import User
from app.operations.owners import DepartmentOption, all_departments
from app.operations.report_choices import CoverRequest, CoversFor
from app.reports.data import CoverFormat
from app.ui.desk import Desk
from app.ui.kit.choices import ChoiceBox, TagsEdit, VisibilityBox, staff_offers
from app.ui.kit.dates import PartialDateEdit, parse_day
from app.ui.kit.labels import labelled
from app.ui.kit.saving import file_name
from app.ui.kit.theme import GRID
from app.ui.reports.forms import Form, Lack, Wanted

_MOST_COPIES = 100


class CoverForm(Form):
    """Somebody, everybody in a department, or those of a list."""

    def __init__(self, title: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._desk = desk
        self._departments_of = desk.latest(self._show_departments)
        self.whose = QComboBox(self)
        for whose, words in (
            (CoversFor.OWNERS, self.tr("1 人")),
            (CoversFor.DEPARTMENT, self.tr("部署の全員")),
            (CoversFor.LIST, self.tr("名簿（CSV）の全員")),
        ):
            self.whose.addItem(words, whose)
        self.owner = ChoiceBox(self.tr("所有者"), self, open_to_new=True)
        self.owner.set_value(desk.operator.id, desk.operator.name)
        self.department = QComboBox(self)
        self.department.setAccessibleName(self.tr("部署"))
        self.department.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.department.setMinimumContentsLength(12)
        self.listed = QLineEdit(self)
        self.listed.setAccessibleName(self.tr("名簿のファイル"))
        self.listed.setPlaceholderText(self.tr("氏名・職員番号かメールの列"))
        self.browse = QPushButton(self.tr("選ぶ…"), self)
        self.browse.setAccessibleName(self.tr("名簿のファイルを選ぶ"))
        self.browse.clicked.connect(self._browse)
        self.who = QStackedWidget(self)
        for widget in (self.owner, self.department, self._list_row()):
            self.who.addWidget(widget)
        self.who.setFixedHeight(self.owner.sizeHint().height())
        self.day = PartialDateEdit(parent=self)
        self.visibility = VisibilityBox(parent=self)
        self.tags = TagsEdit(self)
        self.form = QComboBox(self)
        self.form.addItem(self.tr("A4（1 枚に 1 人）"), CoverFormat.A4)
        self.form.addItem(self.tr("名刺サイズ（A4 に 10 枚）"), CoverFormat.CARD)
        self.copies = QSpinBox(self)
        self.copies.setRange(1, _MOST_COPIES)
        self.form.setToolTip(self.tr("給紙口に A4 が入らないときは名刺サイズにします。"))
        self.form.setMinimumContentsLength(8)
        self.add(self.tr("だれの用紙"), self.whose, self.who)
        self._add_row((self.tr("交換日"), self.day), (self.tr("公開範囲"), self.visibility))
        self.add(self.tr("タグ"), self.tags)
        self._add_row((self.tr("用紙の大きさ"), self.form), (self.tr("枚数"), self.copies))
        self.column.addStretch(1)
        self.whose.currentIndexChanged.connect(self.who.setCurrentIndex)

    def refresh(self) -> None:
        self._departments_of.ask(all_departments)

    def set_staff(self, staff: Iterable[User]) -> None:
        """Offer these."""
        self.owner.offer(staff_offers(staff))

    def read(self) -> Wanted | Lack:
        whose = CoversFor(self.whose.currentData())
        if whose is CoversFor.OWNERS and not self.owner.value:
            return Lack(self.tr("所有者を選んでください。"), self.owner)
        if whose is CoversFor.DEPARTMENT and self.department.currentIndex() < 0:
            return Lack(
                self.tr("部署がまだありません。設定の「職員」で職員名簿を取り込んでください。"), self.whose
            )
        if whose is CoversFor.LIST and not self.listed.text().strip():
            return Lack(self.tr("名簿のファイルを選んでください。"), self.browse)
        if not self.day.is_readable:
            return Lack(
                self.tr("交換日が読めません。2026/01/15、2026/01、2026 のように入力してください。"), self.day
            )
        request = CoverRequest(
            whose,
            owners=(self.owner.value,) if whose is CoversFor.OWNERS else (),
            department=self.department.currentData() if whose is CoversFor.DEPARTMENT else "",
            listed=Path(self.listed.text().strip()) if whose is CoversFor.LIST else None,
            exchanged_on=parse_day(self.day.text()) or UNKNOWN,
            visibility=self.visibility.value,
            tags=self.tags.value,
            form=CoverFormat(self.form.currentData()),
            copies=self.copies.value(),
        )
        name = file_name(self.title, self._whose_words(whose), f"{office_day(utc_now()):%Y%m%d}")
        return Wanted(make_covers, (request,), name)

    def _whose_words(self, whose: CoversFor) -> str:
        words = {
            CoversFor.OWNERS: self.owner.currentText(),
            CoversFor.DEPARTMENT: self.department.currentText(),
            CoversFor.LIST: Path(self.listed.text()).stem,
        }
        return words[whose]

    def _show_departments(self, found: list[DepartmentOption]) -> None:
        chosen = self.department.currentData()
        self.department.clear()
        for option in found:
            words = self.tr("{name}（{n} 人）").format(name=option.path.replace("/", " "), n=option.staff)
            self.department.addItem(words, option.id)
        self.department.setCurrentIndex(max(0, self.department.findData(chosen)) if found else -1)

    def _browse(self) -> None:
        """Shown beside the window's own life: nothing waits for it."""
        dialog = QFileDialog(self, self.tr("職員の名簿"), filter="CSV (*.csv)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.listed.setText)
        dialog.open()

    def _add_row(self, *fields: tuple[str, QWidget]) -> None:
        """Fields beside one another, of one height, the first as wide as there is room."""
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for place, (words, field) in enumerate(fields):
            field.setFixedHeight(self.owner.sizeHint().height())
            row.addWidget(labelled(words, field), int(not place))
        self.column.addSpacing(GRID)
        self.column.addLayout(row)

    def _list_row(self) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self.listed, 1)
        row.addWidget(self.browse)
        return box
