"""レポート: choose what to put on paper, look at the very pages, save and print them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.background.messages import Change
from app.core.errors import EnishiError
from app.core.records import Batch, Card, Meeting, User
from app.operations.owners import all_staff
from app.operations.report_choices import ReportKind, ReportOn, report_on
from app.ui.area import Area, KeyHint, Place
from app.ui.desk import Desk
from app.ui.kit.empty import EmptyState
from app.ui.kit.labels import quiet_label
from app.ui.kit.notice import Level, Notice
from app.ui.kit.theme import GRID
from app.ui.kit.words import sentence
from app.ui.reports.cover_form import CoverForm
from app.ui.reports.forms import Form, HandoverForm, Lack, ListForm, SlipForm, VisitForm, Wanted
from app.ui.reports.kinds import KindList
from app.ui.reports.making import Making
from app.ui.reports.preview import Preview
from app.ui.sharing.link import ServerLink
from app.ui.tasks import Task

_LEFT_CHARACTERS = 27
"""How wide the left side is where there is room, in Japanese characters."""
_LEAST_CHARACTERS = 20


class ReportsArea(Area):
    """On the left what is wanted, on the right how it looks on paper."""

    name = "reports"
    icon_name = "reports"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._task: Task | None = None
        self._wanted: Wanted | None = None
        self._made_when_chosen = False
        self._staff: list[User] = []
        self._predecessor = ""
        self.kinds = KindList(self)
        self.handover = HandoverForm(self.kinds.title(ReportKind.HANDOVER), desk, self)
        self.list = ListForm(self.kinds.title(ReportKind.LIST), desk, self)
        self.visit = VisitForm(self.kinds.title(ReportKind.VISIT), desk, self)
        self.slip = SlipForm(self.kinds.title(ReportKind.SLIP), desk, self)
        self.cover = CoverForm(self.kinds.title(ReportKind.COVER), desk, self)
        self._forms: dict[ReportKind, Form] = {
            ReportKind.HANDOVER: self.handover,
            ReportKind.LIST: self.list,
            ReportKind.VISIT: self.visit,
            ReportKind.SLIP: self.slip,
            ReportKind.COVER: self.cover,
        }
        self._form_stack = QStackedWidget(self)
        for form in self._forms.values():
            self._form_stack.addWidget(form)
        self.notice = Notice(parent=self)
        self.make_action = QAction(self.tr("作成"), self)
        self.make_action.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self.make_button = QPushButton(self.tr("作成  Ctrl+Enter"), self)
        self.make_button.setAccessibleName(self.tr("作成"))
        self.make_button.setProperty("primary", "true")
        self.empty = EmptyState(
            self.tr("ここに紙の見た目で出ます"),
            self.tr(
                "左で書類を選んで「作成」を押してください。保存や印刷をする前に、全部のページを確かめられます。"
            ),
            icon_name="reports",
            parent=self,
        )
        self.making = Making(self)
        self.preview = Preview(desk.tasks, self)
        self._right = QStackedWidget(self)
        for widget in (self.empty, self.making, self.preview):
            self._right.addWidget(widget)
        self._lay_out()
        self._connect()
        self._commands = self._make_commands()
        self._show_form()
        self._link = ServerLink.of(desk)
        self._link.changed.connect(self._show_rotations)
        self._show_rotations()

    @property
    def title(self) -> str:
        return self.tr("レポート")

    @property
    def form(self) -> Form:
        """The one in front."""
        return self._forms[self.kinds.kind]

    def shown(self) -> None:
        self._refresh()
        self.kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_record(self, record: str) -> None:
        """Make the report of a meeting or a batch; begin that of a user or a rotation, or one by its kind."""
        if record in set(ReportKind):
            self.choose(ReportKind(record))
            return
        if record in {one.id for one in self._link.rotations}:
            self.choose(ReportKind.HANDOVER)
            self.handover.choose_rotation(record)
            return
        self.desk.ask(report_on, record).then(self._open)

    def keys(self) -> list[KeyHint]:
        return [
            KeyHint("↑ / ↓", self.tr("書類の種類・一覧の行を選ぶ")),
            KeyHint("Ctrl+Enter", self.tr("作成")),
            KeyHint("Esc", self.tr("プレビューから書類の種類へ")),
            *self.preview.keys(),
        ]

    def commands(self) -> list[QAction]:
        return [*self._commands, *(action for action in self.preview.actions() if action.isEnabled())]

    # What is wanted.

    def choose(self, kind: ReportKind) -> None:
        """Show the form of a report, ready to be filled in."""
        self.kinds.choose(kind)
        self.kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, found: ReportOn | None) -> None:
        if found is None:
            return
        self.choose(found.kind)
        if found.kind is ReportKind.HANDOVER:
            self._predecessor = found.record
            self.handover.set_staff(self._staff)
            self._choose_predecessor()
        else:
            self._made_when_chosen = True
            self.form.choose(found.number)

    def _show_rotations(self) -> None:
        self.handover.set_rotations(self._link.rotations)

    def _choose_predecessor(self) -> None:
        for user in self._staff:
            if user.id == self._predecessor:
                self._predecessor = ""
                self.handover.set_predecessor(user)

    def _show_form(self) -> None:
        self.notice.hide()
        self._form_stack.setCurrentWidget(self.form)
        self.form.refresh()

    def _refresh(self) -> None:
        self.desk.ask(all_staff).then(self._show_staff)
        self.form.refresh()

    def _show_staff(self, staff: list[User]) -> None:
        self._staff = staff
        self.handover.set_staff(staff)
        self.list.set_staff(staff)
        self.cover.set_staff(staff)
        self._choose_predecessor()

    def _hear_change(self, change: Change) -> None:
        if self.isVisible() and change.touches(User, Meeting, Batch, Card):
            self._refresh()

    def _record_chosen(self, form: Form) -> None:
        if self._made_when_chosen and form is self.form:
            self._made_when_chosen = False
            self.make()

    # Making.

    def make(self) -> None:
        """Make the report that the form asks for, or say what it lacks."""
        if self._task is not None:
            return
        said = self.form.read()
        if isinstance(said, Lack):
            self.notice.say(said.sentence, Level.LOOK)
            said.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.notice.hide()
        self.preview.clear()
        self._wanted = said
        words = self.tr("{title}の作成").format(title=self.form.title)
        task = self.desk.start(words, said.job, *said.args)
        task.quiet = True
        task.finished.connect(self._show_made)
        task.failed.connect(self._show_failure)
        task.stopped.connect(self._show_stopped)
        self.destroyed.connect(task.stop)  # nobody is left to look at it
        self._task = task
        self.making.follow(task)
        self._right.setCurrentWidget(self.making)
        self.make_action.setEnabled(False)
        self.making.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_task(self) -> None:
        self._task = None
        self.make_action.setEnabled(True)

    def _show_made(self, pdf: bytes) -> None:
        self._end_task()
        assert self._wanted is not None
        self.preview.show_pdf(pdf, self._wanted.name, self._wanted.name)

    def _show_preview(self) -> None:
        had_focus = self.making.stop_button.hasFocus()
        self._right.setCurrentWidget(self.preview)
        if had_focus:
            self.preview.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_failure(self, error: EnishiError) -> None:
        self._end_task()
        self._go_back()
        self.notice.say(sentence(error), Level.LOSS)

    def _show_stopped(self) -> None:
        self._end_task()
        self._go_back()
        self.notice.say(self.tr("作成を止めました。書類はできていません。"))

    def _go_back(self) -> None:
        self._right.setCurrentWidget(self.empty)
        self.kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_preview(self) -> None:
        self.kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    # How it is made.

    def _connect(self) -> None:
        self.addActions([self.make_action, *self.preview.actions()])
        self.make_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.make_action.triggered.connect(self.make)
        self.make_action.enabledChanged.connect(self.make_button.setEnabled)
        self.make_button.clicked.connect(self.make_action.trigger)
        leave = QAction(self.preview)
        leave.setShortcut(QKeySequence("Esc"))
        leave.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.triggered.connect(self._leave_preview)
        self.preview.pages.addAction(leave)
        self.preview.shown.connect(self._show_preview)
        self.kinds.currentRowChanged.connect(self._show_form)
        for form in self._forms.values():
            form.chosen.connect(partial(self._record_chosen, form))
            form.wanted.connect(self.make_action.trigger)
        self.visit.picker.elsewhere.connect(partial(self.go_to.emit, Place("people")))
        self.slip.picker.elsewhere.connect(partial(self.go_to.emit, Place("intake")))
        self.desk.changed.connect(self._hear_change)

    def _make_commands(self) -> list[QAction]:
        commands = []
        for kind in ReportKind:
            action = QAction(self.tr("{title}を作る").format(title=self.kinds.title(kind)), self)
            action.triggered.connect(partial(self.choose, kind))
            commands.append(action)
        return commands

    def _lay_out(self) -> None:
        wanted = QWidget(self)
        below = QVBoxLayout()
        below.setContentsMargins(QMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2))
        below.setSpacing(GRID)
        below.addWidget(self._form_stack, 1)
        below.addWidget(self.notice)
        below.addWidget(self.make_button)
        below.addWidget(
            quiet_label(
                self.tr(
                    "作成したことは閲覧の記録に残ります。保存したファイルと印刷した紙は暗号化されず、元に戻す操作では取り消せません。"
                ),
                self,
            )
        )
        column = QVBoxLayout(wanted)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.kinds)
        column.addLayout(below, 1)
        left = QScrollArea(self)
        left.setObjectName("wanted")
        left.setStyleSheet("QScrollArea#wanted { border: none; background: palette(window); }")
        left.setFrameShape(QFrame.Shape.NoFrame)
        left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left.setWidgetResizable(True)
        left.setWidget(wanted)
        character = self.fontMetrics().horizontalAdvance("あ")
        left.setMinimumWidth(character * _LEAST_CHARACTERS)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._right)
        split.setSizes([character * _LEFT_CHARACTERS, character * _LEFT_CHARACTERS * 3])
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)
