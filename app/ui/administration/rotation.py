"""人事異動: who moves, what goes to the successor, done as one and undone as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from app.background.reports import make_rotation
from app.core.dates import PartialDate, office_day, utc_now
from app.core.ids import new_id
from app.core.roles import Role
from app.operations.administration.names import Names
from app.operations.administration.rotation import (
    Moved,
    describe_items,
    list_rotations,
    plan_rotation,
    read_rotation,
    rotate,
    undo_rotation,
)
from app.sync.wire_rotation import Item, Plan, Right, Rotate, Rotation, RotationHead, Why
from app.ui.administration.fields import departments_of, people_of
from app.ui.administration.lists import ListPage, Side
from app.ui.administration.table import Line, LinesTable
from app.ui.administration.words import kind_word, moment_whole, role_word
from app.ui.desk import Desk
from app.ui.kit.choices import ChoiceBox
from app.ui.kit.dates import PartialDateEdit
from app.ui.kit.labels import labelled
from app.ui.kit.notice import Level
from app.ui.kit.printing import print_pdf
from app.ui.kit.theme import GRID

_SHOWN_ITEMS = GRID * 28
_ITEM = Qt.ItemDataRole.UserRole
_HEIR = _ITEM + 1
"""Who is to have it, should it go."""


class RotationPage(ListPage):
    """The rotations of the last year; a new one is planned and done at the side."""

    name = "rotation"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("人事異動"),
            self.tr("職員の所属を変え、名刺や面談記録を後任に引き継ぎます。何が移るかを確かめてから行い、あとからまとめて取り消せます。"),
        )  # fmt: skip
        self._done: tuple[RotationHead, ...] = ()
        self._wanted: Rotate | None = None
        headings = (self.tr("職員"), self.tr("異動先"), self.tr("後任"), self.tr("異動日"), self.tr("状態"))
        table = LinesTable(headings, (16, 24, 16, 13, 10), self.tr("異動の一覧"), self)
        self.new_button = self.add_button(self.tr("異動を行う"), primary=True)
        self.lay_out(
            table, self.tr("職員、異動先、後任で絞り込む"), self.tr("この 1 年に行った異動はありません。")
        )
        self.side = DoneSide(self)
        self.new_side = RotationForm(self)
        self.add_side(self.side)
        self.add_side(self.new_side, form=True)
        self.new_button.clicked.connect(self.begin)
        self.new_side.plan_wanted.connect(self._plan)
        self.new_side.apply_button.clicked.connect(self._apply)
        self.side.undo_button.clicked.connect(self._undo)
        self.side.print_button.clicked.connect(self._report)
        table.let_sort(3, Qt.SortOrder.DescendingOrder)

    def look(self) -> None:
        self.ask(self._take, list_rotations)

    def begin(self) -> None:
        """Open the form."""
        self.new_side.begin(self.names)
        self.show_side(self.new_side)
        self.enter_side()

    def show_names(self) -> None:
        self.table.show_lines([self._line(one) for one in self._done])
        self.new_side.know(self.names)

    def side_of(self, line: Line) -> Side:
        self.side.show_rotation(line.record, self.names)
        return self.side

    def _line(self, one: RotationHead) -> Line:
        names = self.names
        where = names.department(one.department) or self.tr("(機関の外)")
        state = self.tr("取り消し済み") if one.undone_at else ""
        cells = (
            names.person(one.user), where, names.person(one.successor), f"{one.day:%Y/%m/%d}", state,
        )  # fmt: skip
        return Line(one.id, cells, one, is_quiet=bool(one.undone_at))

    def _take(self, done: tuple[RotationHead, ...]) -> None:
        self._done = done
        self.show_names()

    # What is done.

    def _plan(self, wanted: Rotate) -> None:
        self._wanted = wanted
        self.ask(self._planned, plan_rotation, wanted)

    def _planned(self, plan: Plan) -> None:
        self.notice.hide()
        self.desk.ask(describe_items, plan.items).then(partial(self._show_plan, plan)).otherwise(self.trouble)

    def _show_plan(self, plan: Plan, items: list[Moved]) -> None:
        self.new_side.show_plan(plan, items, self.names)
        self.bring(self.new_side.apply_button)

    def _apply(self) -> None:
        if self._wanted is not None:
            self.ask(self._applied, rotate, self.new_side.with_exceptions(self._wanted))

    def _applied(self, done: Rotation) -> None:
        self._wanted = None
        words = self.tr("{name} さんの異動を行いました。一覧で選ぶと取り消せます。")
        self.said(words.format(name=self.names.person(done.user)))
        self.new_side.begin(self.names)
        self.show_side(None)
        self.look()

    def _undo(self) -> None:
        if line := self.table.current:
            self.ask(self._undone, undo_rotation, line.id)

    def _undone(self, done: Rotation) -> None:
        if done.kept:
            words = self.tr("異動を取り消しました。そのあと変更された {count} 件は、今のままです。")
            self.said(words.format(count=done.kept), Level.LOOK)
        else:
            self.said(self.tr("異動を取り消しました。"))
        self.look()

    def _report(self) -> None:
        if line := self.table.current:
            self.ask(self._make_report, read_rotation, line.id)

    def _make_report(self, done: Rotation) -> None:
        task = self.desk.start(self.tr("引継書を作成"), make_rotation, done)
        task.finished.connect(self._print)
        task.failed.connect(self.trouble)

    def _print(self, pdf: bytes) -> None:
        task = print_pdf(pdf, self.tr("引継書"), self, self.desk.tasks)
        task.failed.connect(self.trouble)


class DoneSide(Side):
    """A rotation that was done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.print_button = self.button(
            self.tr("引継書を印刷…"),
            primary=True,
            hint=self.tr("後任が引き継いだ名刺のうち、この端末で見られるものが載ります。"),
        )
        self.ask_button = self.button(self.tr("この異動を取り消す…"))
        self.undo_button = self.sure(
            self.ask_button,
            self.tr("移った名刺と所属を元に戻します。そのあとだれかが変更したものは、今のまま残ります。"),
            self.tr("取り消す"),
        )
        self.end()

    def show_rotation(self, done: RotationHead, names: Names) -> None:
        """Show one."""
        self.calm()
        about = [
            self.tr("異動先: {name}").format(name=names.department(done.department) or self.tr("(機関の外)")),
            self.tr("後任: {name}").format(name=names.person(done.successor)),
            self.tr("異動日: {day}").format(day=f"{done.day:%Y/%m/%d}"),
            self.tr("{when} に {name} が実行").format(when=moment_whole(done.at), name=names.person(done.by)),
        ]
        if done.undone_at:
            about.append(self.tr("{when} に取り消し").format(when=moment_whole(done.undone_at)))
        self.tell(names.person(done.user), "\n".join(about))
        for button in (self.print_button, self.ask_button):
            self.offer(button, can=not done.undone_at)


class RotationForm(Side):
    """Who goes where from which day, and to whom what he had goes; then what that means."""

    plan_wanted = Signal(object)
    """Rotate."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._names = Names()
        self._plan_shown = Plan((), (), ())
        self.tell(self.tr("異動を行う"), self.tr("確かめるだけでは、何も変わりません。"))
        self.person = ChoiceBox(self.tr("異動する人"), self)
        self.department = ChoiceBox(self.tr("異動先の部署"), self)
        self.post = QLineEdit(self)
        self.successor = ChoiceBox(self.tr("後任(名刺を引き継ぐ人)"), self)
        self.day = PartialDateEdit(parent=self)
        for words, field in (
            (self.tr("異動する人"), self.person),
            (self.tr("異動先の部署(なければ空欄)"), self.department),
            (self.tr("異動先の役職"), self.post),
            (self.tr("後任(名刺を引き継ぐ人)"), self.successor),
            (self.tr("異動日"), self.day),
        ):
            self.column.addWidget(labelled(words, field))
        self.plan_button = self.button(self.tr("内容を確かめる"), primary=True)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.items = QListWidget(self)
        self.items.setAccessibleName(self.tr("移るもの。チェックを外すと、本人に残ります。"))
        self.items.setFixedHeight(_SHOWN_ITEMS)
        self.items.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.column.addWidget(self.summary)
        self.column.addWidget(self.items)
        self.heir = ChoiceBox(self.tr("選んだ行の後任"), self)
        self.heir_row = labelled(self.tr("選んだ行の後任"), self.heir)
        self.heir.setToolTip(self.tr("Ctrl や Shift を押しながら、何行でも選べます。"))
        self.column.addWidget(self.heir_row)
        self.role = QCheckBox(self.tr("異動先でも管理職のままにする"), self)
        self.role.setToolTip(self.tr("チェックがなければ、異動日から「職員」になります。"))
        self.column.addWidget(self.role)
        self.apply_button = self.button(self.tr("この内容で異動する"), primary=True)
        self.end()
        self.plan_button.clicked.connect(self._plan)
        for box in (self.person, self.department, self.successor):
            box.editTextChanged.connect(self._forget_plan)
        self.post.textEdited.connect(self._forget_plan)
        self.day.textChanged.connect(self._forget_plan)
        self.items.itemSelectionChanged.connect(self._show_heir)
        self.items.itemChanged.connect(self._changed)
        self.heir.edited.connect(self._give)
        self.role.toggled.connect(self._sum_up)

    def begin(self, names: Names) -> None:
        """An empty form."""
        self.know(names)
        for box in (self.person, self.department, self.successor):
            box.set_value("")
        self.post.clear()
        self.day.set_value(PartialDate.of(office_day(utc_now())))
        self._forget_plan()

    def know(self, names: Names) -> None:
        """Offer these people and departments."""
        people = people_of(names)
        self.person.offer(people)
        self.successor.offer(people)
        self.department.offer(departments_of(names))

    def show_plan(self, plan: Plan, items: Sequence[Moved], names: Names) -> None:
        """What would be done; each thing that goes can be kept back, or go to somebody else."""
        self._names, self._plan_shown = names, plan
        with QSignalBlocker(self.items):
            self.items.clear()
            for moved in items:
                entry = QListWidgetItem(self.items)
                entry.setData(_ITEM, moved)
                entry.setData(_HEIR, moved.item.to or self.successor.value)
                entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                entry.setCheckState(Qt.CheckState.Checked if moved.item.to else Qt.CheckState.Unchecked)
                self._write(entry)
            if items:
                self.items.setCurrentRow(0)
        self.heir.offer(people_of(names))
        self._show_heir()
        self._sum_up()
        self.summary.show()
        self.apply_button.show()
        self.role.setVisible(bool(plan.role) or self.role.isChecked())
        self.items.setVisible(bool(items))
        self.heir_row.setVisible(bool(items))
        self.apply_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def with_exceptions(self, wanted: Rotate) -> Rotate:
        """What was planned, but for what is not ticked, or is to go to somebody else."""
        heirs = {_item(entry).id: self._heir_of(entry) for entry in self._entries()}
        return replace(
            wanted,
            stay=tuple(record for record, heir in heirs.items() if not heir),
            others={record: heir for record, heir in heirs.items() if heir not in {"", wanted.successor}},
            keeps_role=self.role.isChecked(),
        )

    # Who is to have what.

    def _entries(self) -> list[QListWidgetItem]:
        return [self.items.item(row) for row in range(self.items.count())]

    def _heir_of(self, entry: QListWidgetItem) -> str:
        """Who is to have it; nobody where it stays."""
        return str(entry.data(_HEIR)) if entry.checkState() is Qt.CheckState.Checked else ""

    def _write(self, entry: QListWidgetItem) -> None:
        moved, heir = entry.data(_ITEM), self._heir_of(entry)
        to = (
            ""
            if heir == self.successor.value
            else f"→ {self._names.person(heir)}"
            if heir
            else self.tr("(残す)")
        )
        entry.setText("　".join(filter(None, (kind_word(moved.item.kind), to, moved.words))))

    def _show_heir(self) -> None:
        heirs = {str(entry.data(_HEIR)) for entry in self.items.selectedItems()}
        self.heir.set_value(heirs.pop() if len(heirs) == 1 else "")
        self.heir.setEnabled(bool(self.items.selectedItems()))

    def _give(self, heir: str) -> None:
        """What is selected goes to somebody; what he is to have himself stays."""
        if not heir:
            return
        stays = heir == self.person.value
        with QSignalBlocker(self.items):
            for entry in self.items.selectedItems():
                entry.setData(_HEIR, self.successor.value if stays else heir)
                entry.setCheckState(Qt.CheckState.Unchecked if stays else Qt.CheckState.Checked)
                self._write(entry)
        self._sum_up()

    def _changed(self, entry: QListWidgetItem) -> None:
        with QSignalBlocker(self.items):
            self._write(entry)
        self._sum_up()

    def _counted(self) -> Counter[tuple[str, str]]:
        """How many of a kind go to whom, with what was decided here since the plan came."""
        counts = Counter({(count.kind, count.to): count.number for count in self._plan_shown.counts})
        for entry in self._entries():
            item = _item(entry)
            counts[item.kind, item.to] -= 1
            counts[item.kind, self._heir_of(entry)] += 1
        return +counts

    def _sum_up(self) -> None:
        plan, names = self._plan_shown, self._names
        counts = sorted(self._counted().items())
        goes = [
            self.tr("{kind} {count} 件 → {name}").format(
                kind=kind_word(kind), count=f"{number:,}", name=names.person(to)
            )
            for (kind, to), number in counts
            if to
        ]
        if plan.waiting:
            goes.append(
                self.tr(
                    "うち読み取りの済んでいない取り込み {count} 件は、済んでから中の名刺と一緒に移ります。それまでは本人だけに見えます。"
                ).format(count=f"{plan.waiting:,}")
            )
        hidden = sum(count.number for count in plan.counts if count.to) - sum(
            bool(_item(entry).to) for entry in self._entries()
        )
        if hidden > 0:
            goes.append(
                self.tr("このうち {count} 件は、あなたには見えないもので、下の一覧に出ません。").format(
                    count=f"{hidden:,}"
                )
            )
        ticked = [(kind, number, "") for (kind, to), number in counts if not to]
        stays = [
            _stay_words(kind_word(kind), f"{number:,}", why)
            for kind, number, why in (*ticked, *((one.kind, one.number, one.why) for one in plan.stays))
        ]
        stays.append(self.tr("本人の非公開のものは、ここには出ず、本人に残ります。"))
        ends = [self._end(right, names) for right in plan.ends]
        if plan.role and not self.role.isChecked():
            ends.append(
                self.tr("役割: 異動日から「{role}」ではなく「{staff}」になります。").format(
                    role=role_word(Role(plan.role)), staff=role_word(Role.STAFF)
                )
            )
        soon = []
        if self.day.value.earliest > office_day(utc_now()):
            soon.append(
                self.tr(
                    "異動日は先の日です。名刺などは「この内容で異動する」を押すとすぐに移ります。所属・代行・役割は異動日に変わります。"
                )
            )
        groups = (soon, goes or [self.tr("移るものはありません。")], stays, ends)
        self.summary.setText("\n\n".join("\n".join(group) for group in groups if group))

    def _end(self, right: Right, names: Names) -> str:
        """A post or a delegation that ends."""
        if right.to:
            return self.tr("代行の終了: {name} が代行しているもの").format(name=names.person(right.to))
        of = names.department(right.of) if right.kind == "post" else names.person(right.of)
        return self.tr("{kind}の終了: {of}").format(kind=kind_word(right.kind), of=of)

    def _forget_plan(self) -> None:
        self.role.setChecked(False)
        for part in (self.summary, self.items, self.heir_row, self.role, self.apply_button):
            part.hide()

    def _plan(self) -> None:
        day = self.day.value
        missing = (
            self.person if not self.person.value
            else self.successor if not self.successor.value or self.successor.value == self.person.value
            else self.department if self.department.currentText().strip() and not self.department.value
            else self.day if not day.day
            else None
        )  # fmt: skip
        if missing is not None:
            missing.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        wanted = Rotate(
            new_id(), self.person.value, self.successor.value, self.department.value, self.post.text().strip(),
            day.earliest,
        )  # fmt: skip
        # Looked at again with what was decided on single lines: of a batch, only the server says whether it still goes.
        self.plan_wanted.emit(self.with_exceptions(wanted) if self.items.isVisible() else wanted)


def _item(entry: QListWidgetItem) -> Item:
    moved = entry.data(_ITEM)
    assert isinstance(moved, Moved)
    return moved.item


def _stay_words(kind: str, count: str, why: str) -> str:
    """That something stays, and why where that is known here."""
    translate = QCoreApplication.translate
    words = {
        "": translate("administration", "{kind} {count} 件は本人に残ります(チェックを外したもの)。"),
        Why.DEPARTMENT: translate("administration", "{kind} {count} 件は本人に残ります(ほかの部署のもの)。"),
        Why.BATCH: translate(
            "administration", "{kind} {count} 件は本人に残ります(中の名刺がすべて同じ人には移らないため)。"
        ),
    }
    return words.get(why, translate("administration", "{kind} {count} 件は本人に残ります。")).format(
        kind=kind, count=count
    )
