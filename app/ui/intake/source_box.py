"""The field for where a stack comes from: scanners as they come and go, and folders used before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QObject,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from app.devices.scanner import Connection, DeviceInfo, DeviceState
from app.operations.sources import Source, Sources, is_place
from app.ui.kit.icons import icon
from app.ui.kit.scanners import device_words
from app.ui.kit.states import CONNECTION_ROLE, STATE_ROLE, StateDelegate
from app.ui.kit.theme import GRID

_FILES = "files:"
"""Of the entry that stands for chosen files."""


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    words: str
    icon: str
    state: DeviceState | None = None
    """None of a folder, which is looked at only when it is chosen."""
    connection: Connection = Connection.NONE


class SourceBox(QComboBox):
    """Offers what is there. What the clerk has chosen stays chosen, though it be unplugged."""

    chosen = Signal()
    """Another source was chosen, by the clerk or because it came in while there was none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumContentsLength(22)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setItemDelegate(StateDelegate(self))
        self.setPlaceholderText(self.tr("スキャナーかフォルダーを選ぶ"))
        self._devices: list[DeviceInfo] = []
        self._places: list[Source] = []
        self._source = Source("")
        self._files: tuple[Path, ...] = ()
        self._is_settled = False
        self._is_open = False
        self._entries: list[_Entry] = []
        self.activated.connect(self._activate)
        self._show_entries()

    @property
    def source(self) -> Source:
        """The one that is chosen; its name is empty where none is, or files are."""
        return Source("") if self._files else self._source

    @property
    def files(self) -> tuple[Path, ...]:
        """Chosen files and folders, in place of a source."""
        return self._files

    @property
    def is_device(self) -> bool:
        """Whether a device is chosen that can be asked how it is."""
        return bool(self.source.name) and not self._source.is_place

    def show_devices(self, devices: Sequence[DeviceInfo]) -> None:
        """These are there now. One that comes in while nothing is chosen is chosen."""
        self._devices = [device for device in devices if device.kind not in {"folder", "virtual"}]
        known = {device.name: device for device in self._devices}
        if self._source.name in known:
            self._source = Source(self._source.name, device_words(known[self._source.name]))
        self._choose_first()
        self._show_entries()

    def show_remembered(self, remembered: Sources) -> None:
        """Offer the folders used before, and choose the last source unless there is a choice already."""
        self._places = list(remembered.places)
        if remembered.last and not self._is_settled:
            self._is_settled = True
            self._take(remembered.last)
        self._choose_first()
        self._show_entries()

    def choose(self, source: Source) -> None:
        """Choose a source, be it there or not."""
        self._is_settled = True
        self._files = ()
        self._take(source)
        self._show_entries()

    def choose_files(self, files: Sequence[Path]) -> None:
        """Choose files in place of a source."""
        self._files = tuple(files)
        self._show_entries()
        self.chosen.emit()

    def forget_files(self) -> None:
        """Go back to the source that was chosen before the files."""
        if self._files:
            self._files = ()
            self._show_entries()
            self.chosen.emit()

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + GRID * 2)
        view.installEventFilter(self)
        self._is_open = True
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A name that is too long is shortened in its middle: a model and a folder both say most at their ends."""
        if self.currentIndex() < 0:
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        place = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
        room = place.width() - option.iconSize.width() - GRID
        option.currentText = option.fontMetrics.elidedText(
            option.currentText, Qt.TextElideMode.ElideMiddle, room
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Hide:
            self._is_open = False
            QTimer.singleShot(0, self._show_entries)  # what came or went meanwhile
        return super().eventFilter(watched, event)

    # Choosing.

    def _choose_first(self) -> None:
        """A device before a folder; until the clerk has chosen, or one was used before."""
        if self._is_settled:
            return
        if self._devices:
            device = self._devices[0]
            self._is_settled = True
            self._take(Source(device.name, device_words(device)))
        elif self._places and not self._source.name:
            self._take(self._places[0])

    def _take(self, source: Source) -> None:
        if source != self._source:
            self._source = source
            self.chosen.emit()

    def _activate(self, row: int) -> None:
        entry = self._entries[row]
        if entry.name != _FILES:
            self._files = ()
            self._is_settled = True
            self._source = Source(entry.name, "" if is_place(entry.name) else entry.words)
            self._show_entries()
            self.chosen.emit()

    # Showing.

    def _show_entries(self) -> None:
        """Change what has changed, and nothing while the list is open."""
        if self._is_open:
            return
        wanted = self._wanted()
        with QSignalBlocker(self):
            if [entry.name for entry in wanted] != [entry.name for entry in self._entries]:
                self.clear()
                for entry in wanted:
                    self.addItem(icon(entry.icon), entry.words, entry.name)
            for row, entry in enumerate(wanted):
                if self.itemText(row) != entry.words:
                    self.setItemText(row, entry.words)
                self.setItemData(row, entry.state, STATE_ROLE)
                self.setItemData(row, entry.connection, CONNECTION_ROLE)
                self.setItemData(row, Source(entry.name).place, Qt.ItemDataRole.ToolTipRole)
            self._entries = wanted
            name = _FILES if self._files else self._source.name
            self.setCurrentIndex(self.findData(name) if name else -1)
            self.setToolTip(self._source.place if name == self._source.name else "")

    def _wanted(self) -> list[_Entry]:
        devices = [
            _Entry(device.name, device_words(device), "intake", device.state, device.connection)
            for device in self._devices
        ]
        places = [_Entry(place.name, self._place_words(place), "folder") for place in self._places]
        entries = [*devices, *places]
        if self._files:
            entries.append(_Entry(_FILES, self._files_words(), "folder"))
        elif self._source.name and self._source.name not in {entry.name for entry in entries}:
            if self._source.is_place:
                entries.append(_Entry(self._source.name, self._place_words(self._source), "folder"))
            else:
                words = self._source.words or self._source.name
                entries.insert(0, _Entry(self._source.name, words, "intake", DeviceState.ABSENT))
        return entries

    def _place_words(self, source: Source) -> str:
        path = Path(source.place)
        name = "/".join(path.parts[-2:]) if len(path.parts) > 2 else source.place
        return self.tr("仮想スキャナー {name}").format(name=name) if source.kind == "virtual" else name

    def _files_words(self) -> str:
        first, *rest = self._files
        return self.tr("{name} ほか {n} 件").format(name=first.name, n=len(rest)) if rest else first.name
