"""The top of the area: where the stack comes from, and what holds for it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIntValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
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
from app.operations.corrections import Wanted
from app.operations.sources import Source, source_state, sources
from app.ui.desk import Desk
from app.ui.intake.flow import FlowLayout
from app.ui.intake.owning import Captioned, OwningFields
from app.ui.kit.icons import icon
from app.ui.kit.theme import GRID, Role, colour


class Choices(QWidget):
    """Fields for a stack. While one comes in, what holds for it can still be corrected; the rest rests."""

    edited = Signal(object)
    """Wanted: something that holds for the stack was changed."""
    counted = Signal(int)
    """How many cards the clerk counted by hand."""

    def __init__(self, desk: Desk, start: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._files: tuple[Path, ...] = ()
        self._state_of = desk.latest(self._show_state)
        self.fields = OwningFields(desk, self)
        self.source = QComboBox(self)
        self.source.setMinimumContentsLength(16)
        self.source.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.folder = self._button("folder", self.tr("フォルダーを選ぶ"))
        self.several = self._button("plus", self.tr("画像ファイルを選ぶ"))
        self.count = QLineEdit(self)
        self.count.setValidator(QIntValidator(0, 99_999, self))
        self.count.setPlaceholderText(self.tr("数えない"))
        self.count.setMaximumWidth(self.fontMetrics().horizontalAdvance("00,000") + GRID * 6)
        self.duplex = QCheckBox(self.tr("両面"), self)
        self.duplex.setChecked(True)
        self.start = QPushButton(self.tr("開始  F5"), self)
        self.start.setProperty("primary", "true")
        self.start.setIcon(icon("start", Role.ON_ACCENT))
        self.start.setAccessibleName(self.tr("取り込みを開始"))
        self.start.clicked.connect(start.trigger)
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def request(self) -> CaptureRequest:
        """What the fields ask for."""
        wanted = self.fields.wanted
        assert wanted.owner is not None
        assert wanted.exchanged_on is not None
        assert wanted.visibility is not None
        assert wanted.tags is not None
        return CaptureRequest(
            "" if self._files else str(self.source.currentData() or ""),
            wanted.owner,
            wanted.department,
            wanted.exchanged_on,
            wanted.visibility,
            wanted.tags,
            self.duplex.isChecked(),
            int(self.count.text()) if self.count.text() else None,
            self._files,
        )

    @property
    def has_source(self) -> bool:
        return bool(self._files) or bool(self.source.currentData())

    def refresh(self) -> None:
        """Look again which sources there are."""
        self._desk.ask(sources).then(self._show_sources)

    def set_owner(self, user: User) -> None:
        self.fields.set_owner(user)

    def choose_paths(self, paths: Sequence[Path]) -> None:
        """Take in these files and folders; a single folder is a source like any other."""
        if len(paths) == 1 and paths[0].is_dir():
            self._files = ()
            self._choose_source(f"folder:{paths[0]}", self._place_words("folder", str(paths[0])))
            return
        self._files = tuple(paths)
        words = self.tr("{name} ほか {n} 件").format(name=paths[0].name, n=len(paths) - 1)
        self._choose_source("", paths[0].name if len(paths) == 1 else words)

    def set_phase(self, *, idle: bool, ended: bool) -> None:
        """Whether a new stack can be started; whether this one is over, and corrected elsewhere."""
        for widget in (self.source, self.folder, self.several, self.duplex, self.start):
            widget.setEnabled(idle)
        for field in (*self.fields.widgets, self.count):
            field.setEnabled(not ended)

    def forget_stack(self) -> None:
        """What held for one stack only."""
        self.count.clear()
        if self._files:
            self._files = ()
            self.refresh()

    # Sources.

    def _show_sources(self, found: list[Source]) -> None:
        if self._files:
            return
        chosen = self.source.currentData()
        with QSignalBlocker(self.source):
            self.source.clear()
            for item in found:
                words = self._place_words(item.kind, item.place) if item.place else item.model
                self.source.addItem(icon("folder" if item.place else "intake"), words, item.name)
                self.source.setItemData(self.source.count() - 1, item.name, Qt.ItemDataRole.ToolTipRole)
            if chosen and self.source.findData(chosen) < 0:
                self._add_source(chosen, self._place_words(*str(chosen).partition(":")[::2]))
            self.source.setCurrentIndex(max(0, self.source.findData(chosen)) if self.source.count() else -1)
            self.source.setPlaceholderText(self.tr("フォルダーかファイルを選んでください"))
        self._look()

    def _place_words(self, kind: str, place: str) -> str:
        path = Path(place)
        name = "/".join(path.parts[-2:]) if len(path.parts) > 2 else place
        return self.tr("仮想スキャナー {name}").format(name=name) if kind == "virtual" else name

    def _choose_source(self, name: str, words: str) -> None:
        with QSignalBlocker(self.source):
            at = self.source.findData(name) if name else self._add_source(name, words)
            self.source.setCurrentIndex(at if at >= 0 else self._add_source(name, words))
        self._look()

    def _add_source(self, name: str, words: str) -> int:
        self.source.addItem(icon("folder"), words, name)
        return self.source.count() - 1

    def _chosen(self) -> None:
        self._files = ()
        self._look()

    def _look(self) -> None:
        name = self.source.currentData()
        if name:
            self._state_of.ask(source_state, name)
        else:
            self._show_state(DeviceState.READY if self._files else None)

    def _show_state(self, state: DeviceState | None) -> None:
        words = self._state_words(state) if state else ""
        good = state in {DeviceState.READY, DeviceState.ASLEEP}
        dot = colour(Role.ACCENT if good else Role.AMBER).name()
        caption = self.tr("取り込み元")
        text = f'{caption}&nbsp;&nbsp;<span style="color:{dot}">●</span> {words}' if words else caption
        self._source.caption.setText(text)
        self.source.setAccessibleDescription(words)

    def _state_words(self, state: DeviceState) -> str:
        return {
            DeviceState.READY: self.tr("準備完了"),
            DeviceState.EMPTY: self.tr("紙がありません"),
            DeviceState.COVER_OPEN: self.tr("カバーが開いています"),
            DeviceState.JAMMED: self.tr("紙づまり"),
            DeviceState.ASLEEP: self.tr("節電中"),
            DeviceState.BUSY: self.tr("使用中"),
            DeviceState.FAILED: self.tr("故障"),
            DeviceState.ABSENT: self.tr("見つかりません"),
        }[state]

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
        self.source.activated.connect(self._chosen)
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
        self._source = Captioned("", chooser, self)
        self._source.caption.setTextFormat(Qt.TextFormat.RichText)
        self._source.caption.setBuddy(self.source)
        self.source.setAccessibleName(self.tr("取り込み元"))
        height = self.source.sizeHint().height()
        for field in (chooser, *fields.widgets, self.count, self.duplex, self.start):
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
        order = (self.source, self.folder, self.several, *fields.widgets, self.count, self.duplex, self.start)
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)
