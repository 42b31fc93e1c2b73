"""The top of the area: where the stack comes from, and what holds for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QIntValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from app.background.capture import CaptureRequest
from app.core.records import User
from app.devices.scanner import DeviceState
from app.operations.batch_views import BatchRow, BatchView
from app.operations.corrections import Wanted
from app.operations.sources import (
    Habits,
    Source,
    Sources,
    is_place,
    may_wait,
    place_state,
    remember_source,
    set_habits,
    sources,
)
from app.ui.desk import Desk
from app.ui.devices import Devices
from app.ui.intake.flow import FlowLayout
from app.ui.intake.handling import HabitsButton
from app.ui.intake.owning import Captioned, OwningFields
from app.ui.intake.source_box import SourceBox
from app.ui.kit.icons import icon
from app.ui.kit.scanners import place_word, state_role, state_word
from app.ui.kit.theme import GRID, Role, colour


class Choices(QWidget):
    """Fields for a stack. While one comes in, what holds for it can still be corrected; the rest rests."""

    edited = Signal(object)
    """Wanted: something that holds for the stack was changed."""
    counted = Signal(int)
    """How many cards the clerk counted by hand."""
    source_changed = Signal()
    """Another source was chosen, or another stack may begin."""
    setup_wanted = Signal()
    """The clerk wants to set up a scanner."""

    def __init__(self, desk: Desk, start: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_idle, self._is_feeding = True, False
        self._state_of = desk.latest(self._show_place)
        self.devices = Devices.of(desk)
        self.fields = OwningFields(desk, self)
        self.source = SourceBox(self)
        self.setup = self._button("settings", self.tr("スキャナーの設定と検査"))
        self.folder = self._button("folder", self.tr("フォルダーを選ぶ"))
        self.several = self._button("plus", self.tr("画像ファイルを選ぶ"))
        self.count = QLineEdit(self)
        self.count.setValidator(QIntValidator(0, 99_999, self))
        self.count.setPlaceholderText(self.tr("数えない"))
        self.count.setMaximumWidth(self.fontMetrics().horizontalAdvance("00,000") + GRID * 6)
        self.duplex = QCheckBox(self.tr("両面"), self)
        self.duplex.setChecked(True)
        self.habits = HabitsButton(self)
        self.start = QPushButton(self.tr("開始  F5"), self)
        self.start.setProperty("primary", "true")
        self.start.setIcon(icon("start", Role.ON_ACCENT))
        self.start.setAccessibleName(self.tr("取り込みを開始"))
        self.start.clicked.connect(start.trigger)
        self._lay_out()
        self._connect()
        self._show_devices()
        self.refresh()

    @property
    def request(self) -> CaptureRequest:
        """What the fields ask for."""
        wanted = self.fields.wanted
        assert wanted.owner is not None
        assert wanted.exchanged_on is not None
        assert wanted.visibility is not None
        assert wanted.tags is not None
        request = CaptureRequest(
            self.source.source.name,
            wanted.owner,
            wanted.department,
            wanted.exchanged_on,
            wanted.visibility,
            wanted.tags,
            self.duplex.isChecked(),
            int(self.count.text()) if self.count.text() else None,
            self.source.files,
        )
        return self._as_wanted(request)

    def request_again(self, batch: BatchRow) -> CaptureRequest:
        """To go on with a batch that was left open, as this desk scans now."""
        return self._as_wanted(CaptureRequest(batch.device, batch.owner, resume=batch.id))

    def _as_wanted(self, request: CaptureRequest) -> CaptureRequest:
        habits, is_folder = self.wanted_habits, is_place(request.device)
        return replace(
            request,
            settings=habits.settings,
            waits_for_more=habits.watches_folder if is_folder else habits.waits_for_more,
            after=habits.after if is_folder else "keep",
        )

    @property
    def wanted_habits(self) -> Habits:
        """How this desk scans, as the fields say now."""
        habits = self.habits.habits
        return replace(habits, settings=replace(habits.settings, duplex=self.duplex.isChecked()))

    @property
    def has_source(self) -> bool:
        return bool(self.source.files) or bool(self.source.source.name)

    @property
    def device_state(self) -> DeviceState:
        """How the chosen device is."""
        return self.devices.state(self.source.source.name)

    @property
    def is_complete(self) -> bool:
        """Whether a stack may begin without the clerk looking: a known owner and a date."""
        wanted = self.fields.wanted
        owner = self.fields.owner
        return bool(self.fields.day.is_readable and wanted.exchanged_on and owner.findData(owner.value) >= 0)

    def refresh(self) -> None:
        """Look again which folders were used before."""
        self._desk.ask(sources).then(self._show_sources)

    def remember(self) -> None:
        """Keep the source that is used now."""
        if self.source.source.name:
            self._desk.ask(remember_source, self.source.source)

    def set_owner(self, user: User) -> None:
        self.fields.set_owner(user)

    def show_batch(self, view: BatchView) -> None:
        """Show what holds for the stack, as it is stored."""
        self.fields.show_batch(view.batch, view.owner, view.department)
        count = view.batch.own_count
        self.count.setText("" if count is None else str(count))

    def choose_paths(self, paths: Sequence[Path]) -> None:
        """Take in these files and folders; a single folder is a source like any other."""
        if len(paths) == 1 and paths[0].is_dir():
            self.source.choose(Source(f"folder:{paths[0]}"))
        else:
            self.source.choose_files(paths)

    def set_phase(self, *, idle: bool, feeding: bool, ended: bool) -> None:
        """Whether a new stack can be started; whether sheets come; whether this one is over, and corrected elsewhere."""
        self._is_idle, self._is_feeding = idle, feeding
        for widget in (self.source, self.folder, self.several, self.setup, self.duplex, self.start):
            widget.setEnabled(idle)
        for field in (*self.fields.widgets, self.count):
            field.setEnabled(not ended)
        self._look()

    def forget_stack(self) -> None:
        """What held for one stack only."""
        self.count.clear()
        self.source.forget_files()

    # Sources.

    def _show_sources(self, remembered: Sources) -> None:
        self.source.show_remembered(remembered)
        self.habits.set_habits(remembered.habits)
        self.duplex.setChecked(remembered.habits.settings.duplex)
        self._look()

    def _show_devices(self) -> None:
        self.source.show_devices(self.devices.seen)
        if self.source.is_device:
            self._show_state(self.device_state)

    def _look(self) -> None:
        """Show how the chosen source is."""
        source = self.source.source
        self.habits.setEnabled(self._is_idle and may_wait(source.name))
        self.habits.set_source(source)
        if self.source.is_device:
            self._show_state(self.device_state)
        elif source.name:
            self._state_of.ask(place_state, source.name)
        else:
            self._show_state(DeviceState.READY if self.source.files else None)
        self.source_changed.emit()

    def _show_place(self, state: DeviceState) -> None:
        if self.source.source.is_place:
            self._show_state(state)

    def _show_state(self, state: DeviceState | None) -> None:
        role = state_role(state) if state else Role.QUIET
        words = self._state_words(state) if state else ""
        if self._is_feeding:  # and so looks busy to everybody else
            role, words = Role.ACCENT, self.tr("取り込み中")
        dot = colour(role).name()
        caption = self.tr("取り込み元")
        text = f'{caption}&nbsp;&nbsp;<span style="color:{dot}">●</span> {words}' if words else caption
        self._source.caption.setText(text)
        self.source.setAccessibleDescription(words)

    def _state_words(self, state: DeviceState) -> str:
        if not self.source.is_device:
            return place_word(state)
        return state_word(state)

    def _keep_habits(self) -> None:
        self._desk.ask(set_habits, self.wanted_habits)

    def _ask_folder(self) -> None:
        self._open_dialog(QFileDialog.FileMode.Directory, self.tr("取り込むフォルダー"))

    def _ask_files(self) -> None:
        self._open_dialog(QFileDialog.FileMode.ExistingFiles, self.tr("取り込む画像ファイル"))

    def _open_dialog(self, mode: QFileDialog.FileMode, title: str) -> None:
        """Shown beside the window's own life: nothing waits for it."""
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(self._take_names)
        dialog.open()

    def _take_names(self, names: list[str]) -> None:
        self.choose_paths([Path(name) for name in names])

    # How it is made.

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setIconSize(QSize(18, 18))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _connect(self) -> None:
        self.source.chosen.connect(self._look)
        self.devices.changed.connect(self._show_devices)
        self.setup.clicked.connect(self.setup_wanted)
        self.habits.edited.connect(self._keep_habits)
        self.duplex.clicked.connect(self._keep_habits)
        self.folder.clicked.connect(self._ask_folder)
        self.several.clicked.connect(self._ask_files)
        self.count.editingFinished.connect(self._tell_count)
        fields = self.fields
        for signal in (
            fields.department.edited,
            fields.day.edited,
            fields.visibility.edited,
            fields.tags.edited,
        ):
            signal.connect(self._tell)
        # The department of another owner comes a moment later, and with it the whole.
        fields.owner.edited.connect(self._tell_owner)

    def _tell(self) -> None:
        self.edited.emit(self.fields.wanted)

    def _tell_owner(self, owner: str) -> None:
        self.edited.emit(Wanted(owner))

    def _tell_count(self) -> None:
        if self.count.text():
            self.counted.emit(int(self.count.text()))

    def _lay_out(self) -> None:
        fields = self.fields
        chooser = QWidget(self)
        row = QHBoxLayout(chooser)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self.source, 1)
        row.addWidget(self.folder)
        row.addWidget(self.several)
        row.addWidget(self.setup)
        self._source = Captioned("", chooser, self)
        self._source.caption.setTextFormat(Qt.TextFormat.RichText)
        self._source.caption.setBuddy(self.source)
        self.source.setAccessibleName(self.tr("取り込み元"))
        height = self.source.sizeHint().height()
        for field in (chooser, *fields.widgets, self.count, self.habits, self.duplex, self.start):
            field.setFixedHeight(height)
        fields.day.setFixedWidth(fields.day.minimumWidth())
        flow = FlowLayout()
        flow.setSpacing(GRID * 3 // 2)
        flow.addWidget(self._source)
        for caption, field in (
            (self.tr("所有者"), fields.owner),
            (self.tr("部署"), fields.department),
            (self.tr("交換日"), fields.day),
            (self.tr("公開範囲"), fields.visibility),
            (self.tr("タグ"), fields.tags),
            (self.tr("手で数えた枚数"), self.count),
            (self.tr("スキャンの設定"), self.habits),
        ):
            flow.addWidget(Captioned(caption, field, self))
        flow.addWidget(self.duplex)
        line = QHBoxLayout()
        line.setSpacing(GRID * 2)
        line.addLayout(flow, 1)
        operator = Captioned(self.tr("操作者 {name}").format(name=self._desk.operator.name), self.start, self)
        self.start.setAccessibleName(self.tr("取り込みを開始"))
        line.addWidget(operator, alignment=Qt.AlignmentFlag.AlignTop)
        line.setContentsMargins(GRID * 2, GRID * 3 // 2, GRID * 2, GRID * 3 // 2)
        self.setLayout(line)
        order = (
            *(self.source, self.folder, self.several, self.setup, *fields.widgets),
            *(self.count, self.habits, self.duplex, self.start),
        )
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)
