"""What each kind of report has to be told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from app.background.line import Job
from app.background.reports import make_handover, make_list, make_own_rotation, make_slip, make_visit
from app.core.dates import PartialDate, office_day, parse_instant, utc_now
from app.core.records import User
from app.operations.administration.rotation import OwnRotation
from app.operations.batch_views import BatchRow, batch_numbers
from app.operations.report_choices import ListOrder, MeetingRow, count_contacts, meeting_numbers
from app.ui.desk import Desk
from app.ui.kit.choices import ChoiceBox, staff_offers
from app.ui.kit.dates import PartialDateEdit, parse_day
from app.ui.kit.labels import labelled, set_ink
from app.ui.kit.saving import file_name
from app.ui.kit.theme import GRID, Role
from app.ui.reports.picker import BatchModel, MeetingModel, Picker
from app.ui.sharing.words import rotation_words


@dataclass(frozen=True, slots=True)
class Wanted:
    """A report that is to be made."""

    job: Job
    args: tuple[object, ...]
    name: str
    """Of the file that it may be saved as, without a suffix."""


@dataclass(frozen=True, slots=True)
class Lack:
    """Why nothing can be made yet, and where that is put right."""

    sentence: str
    field: QWidget


class Form(QWidget):
    """Fields, one below the other."""

    chosen = Signal()
    """What was chosen by ``choose`` is there."""
    wanted = Signal()
    """The user wants it made, from within a field."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GRID // 2)

    def refresh(self) -> None:
        """The form comes to the front: ask again for what it offers."""

    def choose(self, number: int) -> None:
        """Choose the record of a row number; ``chosen`` follows."""

    def read(self) -> Wanted | Lack:
        """What the fields say."""
        raise NotImplementedError

    def add(self, label: str, field: QWidget, *below: QWidget) -> None:
        """A field with its label above it, and what belongs below it."""
        words = QLabel(label, self)
        words.setBuddy(field)
        field.setAccessibleName(label)
        if self.column.count():
            self.column.addSpacing(GRID)
        for widget in (words, field, *below):
            self.column.addWidget(widget)


class ContactCount(QLabel):
    """How many contacts somebody has, said before the report is made."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._latest = desk.latest(self._show)
        self.setWordWrap(True)

    def ask(self, owner: str) -> None:
        self._latest.ask(count_contacts, owner)

    def _show(self, count: int | None) -> None:
        if count is None:
            self.setText(self.tr("この名前の職員は 1 人に決まりません。一覧から選んでください。"))
        elif count:
            self.setText(self.tr("{count} 人の名刺があります。").format(count=f"{count:,}"))
        else:
            self.setText(self.tr("名刺がまだありません。別の職員を選ぶか、名刺を取り込んでください。"))
        set_ink(self, Role.QUIET if count else Role.AMBER)


class HandoverForm(Form):
    """From whom, to whom, on which day."""

    def __init__(self, title: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.before, self.after = (
            ChoiceBox(words, self, open_to_new=True) for words in (self.tr("前任者"), self.tr("後任者"))
        )
        self.day = PartialDateEdit(PartialDate.of(office_day(utc_now())), self)
        self.count = ContactCount(desk, self)
        self.before.set_value(desk.operator.id, desk.operator.name)
        self.rotation = QComboBox(self)
        self._rotations: tuple[OwnRotation, ...] = ()
        self._rotation_row = labelled(self.tr("人事異動"), self.rotation)
        self._rotation_row.hide()
        self.column.addWidget(self._rotation_row)
        self.rotation.currentIndexChanged.connect(self._follow_rotation)
        self.add(self.tr("前任者"), self.before, self.count)
        self.add(self.tr("後任者"), self.after)
        self.add(self.tr("引継日"), self.day)
        self.column.addStretch(1)
        self.before.edited.connect(self.count.ask)

    def refresh(self) -> None:
        if self._chosen is None:
            self.count.ask(self.before.value)

    def set_staff(self, staff: Iterable[User]) -> None:
        """Offer these."""
        offers = staff_offers(staff)
        self.before.offer(offers)
        self.after.offer(offers)

    def set_predecessor(self, user: User) -> None:
        self.before.set_value(user.id, user.name)
        self.refresh()

    def set_rotations(self, rotations: Sequence[OwnRotation]) -> None:
        """Offer the reports of these; which was chosen stays."""
        if tuple(rotations) != self._rotations:
            chosen = self.rotation.currentData() or ""
            self._rotations = tuple(rotations)
            with QSignalBlocker(self.rotation):
                self.rotation.clear()
                self.rotation.addItem(self.tr("選ばない(職員を選んで作る)"), "")
                for one in self._rotations:
                    self.rotation.addItem(rotation_words(one), one.id)
                self.rotation.setCurrentIndex(max(0, self.rotation.findData(chosen)))
            self._rotation_row.setVisible(bool(self._rotations))
            self._follow_rotation()

    def choose_rotation(self, rotation: str) -> None:
        """Choose one of them."""
        self.rotation.setCurrentIndex(max(0, self.rotation.findData(rotation)))

    def _follow_rotation(self) -> None:
        """Who hands over to whom, and since when, is the rotation's to say."""
        chosen = self._chosen
        for field in (self.before, self.after, self.day):
            field.setEnabled(chosen is None)
        self.count.setVisible(chosen is None)
        if chosen is not None:
            self.before.set_value(chosen.before, chosen.before)
            self.after.set_value(chosen.after, chosen.after)
            self.day.set_value(PartialDate.of(chosen.day))
            self.rotation.setToolTip(
                self.tr("異動で引き継がれた名刺のうち、この端末で見られるものが載ります。")
            )
        else:
            self.refresh()

    @property
    def _chosen(self) -> OwnRotation | None:
        wanted = self.rotation.currentData()
        return next((one for one in self._rotations if one.id == wanted), None)

    def read(self) -> Wanted | Lack:
        if chosen := self._chosen:
            named = file_name(self.title, chosen.before, f"{chosen.day:%Y%m%d}")
            return Wanted(make_own_rotation, (chosen.id,), named)
        if not self.before.value:
            return Lack(self.tr("前任者を選んでください。"), self.before)
        if not self.after.value:
            return Lack(self.tr("後任者を選ぶか、氏名を入力してください。"), self.after)
        if not self.day.is_readable:
            return Lack(self.tr("引継日を 2026/04/01 のように入力してください。"), self.day)
        if self.before.value == self.after.value:
            return Lack(self.tr("前任者と後任者が同じ人です。後任者を選び直してください。"), self.after)
        day = parse_day(self.day.text()) or PartialDate.of(office_day(utc_now()))
        name = file_name(self.title, self.before.currentText(), str(day).replace("-", ""))
        return Wanted(make_handover, (self.before.value, self.after.value, day), name)


class ListForm(Form):
    """Whose contacts, in which order."""

    def __init__(self, title: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.owner = ChoiceBox(self.tr("所有者"), self, open_to_new=True)
        self.order = QComboBox(self)
        self.count = ContactCount(desk, self)
        everybody = self.tr("全員（空のまま）")
        line = self.owner.lineEdit()
        if line:
            line.setPlaceholderText(everybody)
            line.setClearButtonEnabled(True)
        for order, words in (
            (ListOrder.READING, self.tr("氏名のよみの順")),
            (ListOrder.ORGANIZATION, self.tr("組織の順")),
            (ListOrder.EXCHANGED, self.tr("交換日の新しい順")),
        ):
            self.order.addItem(words, order)
        self.add(self.tr("所有者"), self.owner, self.count)
        self.add(self.tr("並び順"), self.order)
        self.column.addStretch(1)
        self.owner.edited.connect(self.count.ask)

    def refresh(self) -> None:
        self.count.ask(self.owner.value)

    def set_staff(self, staff: Iterable[User]) -> None:
        """Offer these."""
        self.owner.offer(staff_offers(staff))

    def read(self) -> Wanted | Lack:
        whose = self.owner.currentText().strip() or self.tr("全員")
        today = office_day(utc_now())
        name = file_name(self.title, whose, f"{today:%Y%m%d}")
        return Wanted(make_list, (self.owner.value, ListOrder(self.order.currentData())), name)


class PickForm(Form):
    """Which of many."""

    def __init__(self, title: str, picker: Picker[Any], parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.picker = picker
        self.column.addWidget(picker, 1)
        picker.chosen.connect(self.chosen)
        picker.wanted.connect(self.wanted)
        picker.filter.returnPressed.connect(self.wanted)

    def refresh(self) -> None:
        self.picker.refresh()

    def choose(self, number: int) -> None:
        self.picker.choose(number)


class VisitForm(PickForm):
    """Which meeting."""

    def __init__(self, title: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(title, Picker(desk, MeetingModel(desk), meeting_numbers), parent)
        self.picker.set_names(self.tr("件名・相手・日付で絞り込む"), self.tr("面談記録"))
        self.picker.set_columns(1, ("2026年12月28日",))
        self.picker.set_empty(
            self.tr("面談記録がまだありません"),
            self.tr("人物の画面で面談を記録すると、ここから印刷できます。"),
            self.tr("人物を開く"),
            "meeting",
        )

    def read(self) -> Wanted | Lack:
        row: MeetingRow | None = self.picker.row
        if row is None:
            return Lack(self.tr("面談を 1 件選んでください。"), self.picker.filter)
        day = str(row.met_on).replace("-", "")
        return Wanted(make_visit, (row.id,), file_name(self.title, row.subject, day))


class SlipForm(PickForm):
    """Which batch."""

    def __init__(self, title: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(title, Picker(desk, BatchModel(desk), batch_numbers), parent)
        self.picker.set_names(self.tr("所有者・日付・タグで絞り込む"), self.tr("取り込み"))
        self.picker.set_columns(1, ("2026/12/28 00:00", "", "00,000"))
        self.picker.set_empty(
            self.tr("まだ取り込みがありません"),
            self.tr("名刺の束を取り込むと、その取り込み票をここから印刷できます。"),
            self.tr("取り込みを開く"),
            "intake",
        )

    def read(self) -> Wanted | Lack:
        row: BatchRow | None = self.picker.row
        if row is None:
            return Lack(self.tr("取り込みを 1 件選んでください。"), self.picker.filter)
        day = f"{office_day(parse_instant(row.started_at)):%Y%m%d}"
        return Wanted(make_slip, (row.id,), file_name(self.title, row.owner, day))
