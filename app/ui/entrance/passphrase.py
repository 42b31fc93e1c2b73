"""Fields for a passphrase: one to open with, two for a new one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.ui.entrance.strength import Strength, strength, strength_words
from app.ui.kit.labels import labelled, quiet_label, set_ink
from app.ui.kit.theme import GRID, Role, colour


class PassphraseEdit(QLineEdit):
    """Hides what is typed, and notices that Caps Lock is on."""

    caps_lock = Signal(bool)
    """Whether it seems to be on, told by the case of what arrives; Qt does not say it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        typed = event.text()
        is_letter = len(typed) == 1 and typed.isascii() and typed.isalpha()
        if is_letter or event.key() == Qt.Key.Key_CapsLock:  # after which it is unknown until the next letter
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(is_letter and typed.isupper() is not shifted)
        super().keyPressEvent(event)


class PassphraseField(QWidget):
    """A passphrase under its label, with a box that shows what was typed."""

    entered = Signal()
    """Enter was pressed."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = PassphraseEdit(self)
        self.edit.returnPressed.connect(self.entered)
        self.show_box = QCheckBox(self.tr("文字を表示"), self)
        self.show_box.setAccessibleName(self.tr("文字を表示"))
        self.show_box.toggled.connect(self._show)
        self._caps = QLabel(self.tr("Caps Lock が入っています"), self)
        set_ink(self._caps, Role.AMBER)
        policy = self._caps.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._caps.setSizePolicy(policy)
        self._caps.hide()
        self.edit.caps_lock.connect(self._caps.setVisible)
        below = QHBoxLayout()
        below.addWidget(self.show_box)
        below.addStretch(1)
        below.addWidget(self._caps)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(labelled(label, self.edit))
        column.addLayout(below)
        self.setFocusProxy(self.edit)
        self.setTabOrder(self.edit, self.show_box)

    @property
    def text(self) -> str:
        return self.edit.text()

    @property
    def warns_of_caps_lock(self) -> bool:
        return not self._caps.isHidden()

    def set_text(self, text: str) -> None:
        self.edit.setText(text)

    def clear(self) -> None:
        """Forget what was typed."""
        self.edit.clear()
        self.show_box.setChecked(False)
        self._caps.hide()

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)


class NewPassphrase(QWidget):
    """A new passphrase, typed twice, and how long it would hold."""

    entered = Signal()
    """Enter was pressed in the second field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = PassphraseEdit(self)
        self.second = PassphraseEdit(self)
        self.first.returnPressed.connect(self.second.setFocus)
        self.second.returnPressed.connect(self.entered)
        self._marks = _Marks(self)
        self._words = quiet_label(strength_words(Strength.NONE), self)
        self.show_box = QCheckBox(self.tr("文字を表示"), self)
        self.show_box.setAccessibleName(self.tr("文字を表示"))
        self.show_box.toggled.connect(self._show)
        self.first.textChanged.connect(self._weigh)
        fields = QHBoxLayout()
        fields.setSpacing(GRID * 2)
        fields.addWidget(labelled(self.tr("パスフレーズ"), self.first))
        fields.addWidget(labelled(self.tr("もう一度"), self.second))
        below = QHBoxLayout()
        below.setSpacing(GRID)
        below.addWidget(self._marks)
        below.addWidget(self._words, 1)
        below.addWidget(self.show_box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(fields)
        column.addLayout(below)
        self.setFocusProxy(self.first)
        self.setTabOrder(self.first, self.second)
        self.setTabOrder(self.second, self.show_box)

    @property
    def text(self) -> str:
        return self.first.text()

    @property
    def problem(self) -> str:
        """What is still to be done; empty when it can be used."""
        if not self.first.text():
            return self.tr("パスフレーズを決めてください。")
        if not self.second.text():
            return self.tr("確認のため、パスフレーズをもう一度入力してください。")
        if self.first.text() != self.second.text():
            return self.tr("2 つのパスフレーズが違います。「文字を表示」で見比べてください。")
        return ""

    @property
    def unfinished(self) -> QWidget:
        """The field to go to where there is a problem."""
        return self.second if self.first.text() else self.first

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()
        self.show_box.setChecked(False)

    def _weigh(self, text: str) -> None:
        value = strength(text)
        self._marks.show_value(value)
        self._words.setText(strength_words(value))
        self.first.setAccessibleDescription(strength_words(value))

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.first.setEchoMode(mode)
        self.second.setEchoMode(mode)


class _Marks(QWidget):
    """Four short bars, as many filled as the strength says; the words beside them say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = Strength.NONE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_value(self, value: Strength) -> None:
        self._value = value
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(12 * GRID, GRID * 2)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        step = self.width() / 4
        filled = colour(Role.AMBER_LINE if self._value <= Strength.SHORT else Role.ACCENT)
        with QPainter(self) as painter:
            for place in range(4):
                bar = QRectF(place * step, self.height() / 2 - 2, step - 4, 4)
                painter.fillRect(bar, filled if place < self._value else colour(Role.HAIRLINE))
