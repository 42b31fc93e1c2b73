"""The page that opens a profile, and the one that lies over the locked window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.core.errors import DamagedError, EnishiError
from app.operations.places import PlaceState, ProfilePlace
from app.ui.entrance.panel import Busy, Panel
from app.ui.entrance.passphrase import PassphraseField
from app.ui.entrance.running import Running
from app.ui.kit.labels import labelled, scaled
from app.ui.kit.notice import Level
from app.ui.kit.theme import GRID, ROW_HEIGHT, Role, colour
from app.ui.kit.words import moment_words
from app.ui.tasks import Tasks

_USED = Qt.ItemDataRole.UserRole
_ROWS = 5
"""Profiles shown without scrolling."""


class UnlockPage(Panel):
    """A passphrase for one of the profiles of this machine."""

    open_wanted = Signal(str, str)
    """Profile and passphrase."""
    forgotten = Signal(str)
    new_wanted = Signal()
    restore_wanted = Signal(str)
    """A profile to be made anew from a backup."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__("", width=480, parent=parent)
        self._places: dict[str, ProfilePlace] = {}
        self._locked = False
        self.heading.setText(self.tr("縁 Enishi"))
        self.profile_label = QLabel(self)
        self.profile_label.setFont(scaled(self.profile_label, 1.1, bold=True))
        self.profile_list = QListWidget(self)
        self.profile_list.setItemDelegate(_ProfileDelegate(self.profile_list))
        self.profile_list.setPalette(_soft(self.profile_list.palette()))
        self.profile_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.profile_list.currentRowChanged.connect(self._chosen)
        self.profile_list.itemActivated.connect(self._focus)
        self._list_box = labelled(self.tr("プロファイル"), self.profile_list)
        self.field = PassphraseField(self.tr("パスフレーズ"), self)
        self.busy = Busy(self)
        self.running = Running(tasks, self)
        self.open_button = QPushButton(self.tr("開く"), self)
        self.restore_button = QPushButton(self.tr("バックアップから復元…"), self)
        self.restore_button.clicked.connect(self._want_restore)
        self.restore_button.hide()
        self.forgot_button = QPushButton(self.tr("パスフレーズを忘れた"), self)
        self.new_button = QPushButton(self.tr("新しいプロファイル"), self)
        for button in (self.open_button, self.forgot_button, self.new_button, self.restore_button):
            button.setAccessibleName(button.text())

        self.column.addWidget(self.restore_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.profile_label)
        self.column.addWidget(self._list_box)
        self.column.addWidget(self.field)
        self.column.addWidget(self.busy)
        self.add_buttons(self.open_button, self.forgot_button, self.new_button)
        self.column.addWidget(self.running)

        self.field.entered.connect(self._want_open)
        self.open_button.clicked.connect(self._want_open)
        self.forgot_button.clicked.connect(self._want_recovery)
        self.new_button.clicked.connect(self.new_wanted)

    # What is shown.

    @property
    def profile(self) -> str:
        """The name of the chosen profile."""
        index = self.profile_list.currentIndex()
        return str(index.data()) if index.isValid() else ""

    def show_profiles(self, places: Sequence[ProfilePlace], chosen: str = "") -> None:
        """Offer these profiles, the chosen one or the first of them."""
        self._locked = False
        self.heading.setText(self.tr("縁 Enishi"))
        self._fill(places, chosen)

    def show_locked(self, place: ProfilePlace) -> None:
        """Lie over a locked window: its profile only."""
        self._locked = True
        self.heading.setText(self.tr("ロック中"))
        self._fill([place], place.name)

    def set_busy(self, word: str) -> None:
        """Wait for the answer; the empty word ends it."""
        for widget in (self._list_box, self.field, self.open_button, self.forgot_button, self.new_button):
            widget.setEnabled(not word)
        if word:
            self._hush()
            self.busy.start(word)
        else:
            self.busy.hide()

    def refuse(self, error: EnishiError) -> None:
        """Say why it was not opened; what was typed stays, to be put right."""
        self.trouble(error)
        self.restore_button.setVisible(isinstance(error, DamagedError))
        self._focus()
        self.field.edit.selectAll()

    def tell(self, words: str, passphrase: str = "") -> None:
        """Say something before it is opened."""
        self.notice.say(words)
        self.field.set_text(passphrase)
        self._focus()

    def forget(self) -> None:
        """Keep nothing that was typed."""
        self.field.clear()
        self._hush()

    # What is done.

    def _fill(self, places: Sequence[ProfilePlace], chosen: str) -> None:
        self._places = {place.name: place for place in places}
        self.profile_list.clear()
        for place in places:
            item = QListWidgetItem(place.name)
            item.setData(_USED, self._used_words(place))
            self.profile_list.addItem(item)
        rows = min(len(places), _ROWS)
        self.profile_list.setFixedHeight(rows * (ROW_HEIGHT + GRID) + 2)
        names = list(self._places)
        self.profile_list.setCurrentRow(names.index(chosen) if chosen in names else 0)
        single = len(places) == 1
        self._list_box.setVisible(not single)
        self.profile_label.setVisible(single)
        self.profile_label.setText(places[0].name if single else "")
        self.new_button.setVisible(not self._locked)
        self._chosen()
        self._focus()

    def _used_words(self, place: ProfilePlace) -> str:
        if place.state is PlaceState.DAMAGED:
            return self.tr("壊れています")
        if not place.used_at:
            return ""
        return self.tr("最終使用 {moment}").format(moment=moment_words(place.used_at))

    def _chosen(self) -> None:
        self._hush()
        place = self._places.get(self.profile)
        if place is None:
            return
        remembered = place.state is PlaceState.REMEMBERED and not self._locked
        self.field.edit.setPlaceholderText(self.tr("空のままでも開けます") if remembered else "")
        damaged = place.state is PlaceState.DAMAGED
        for widget in (self.field, self.open_button, self.forgot_button):
            widget.setEnabled(not damaged)
        if damaged:
            self.notice.say(
                self.tr(
                    "このプロファイルの鍵のファイルが壊れているか、ありません。データには手を付けていません。"
                    "バックアップがあれば、別の名前のプロファイルに復元できます。"
                ),
                Level.LOSS,
            )
            self.restore_button.show()

    def _hush(self) -> None:
        self.notice.hide()
        self.restore_button.hide()

    def _focus(self) -> None:
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _want_open(self) -> None:
        place = self._places.get(self.profile)
        if place is None:
            return
        if not self.field.text and (self._locked or place.state is not PlaceState.REMEMBERED):
            self.ask_for(self.tr("パスフレーズを入力してください。"), self.field.edit)
            return
        self.open_wanted.emit(self.profile, self.field.text)

    def _want_recovery(self) -> None:
        self.forgotten.emit(self.profile)

    def _want_restore(self) -> None:
        self.restore_wanted.emit(self.profile)


def _soft(palette: QPalette) -> QPalette:
    """A choice that stays in view while the passphrase is typed needs no loud colour."""
    palette.setColor(QPalette.ColorRole.Highlight, colour(Role.ACCENT_GROUND))
    palette.setColor(QPalette.ColorRole.HighlightedText, palette.color(QPalette.ColorRole.Text))
    return palette


class _ProfileDelegate(QStyledItemDelegate):
    """The name on the left, when it was last used on the right."""

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.text = f" {option.text}"

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(hint.height(), ROW_HEIGHT + GRID))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(colour(Role.QUIET))
        place = option.rect.adjusted(GRID, 0, -GRID, 0)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, align, str(index.data(_USED) or ""))
        painter.restore()
