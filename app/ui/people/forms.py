"""Forms above the page of a person: write a note, a next action, a meeting, a tag; edit; separate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.dates import PartialDate, office_day, utc_now
from app.core.reading import FieldName
from app.core.records import Note
from app.core.visibility import Visibility
from app.operations.people import CardView
from app.operations.person_page import PersonPage
from app.ui.kit.choices import VisibilityBox
from app.ui.kit.dates import PartialDateEdit
from app.ui.kit.labels import quiet_label, scaled
from app.ui.kit.theme import GRID
from app.ui.kit.words import day_words, field_word

_LINES = frozenset({FieldName.TEL, FieldName.FAX, FieldName.MOBILE, FieldName.EMAIL, FieldName.ADDRESS})
"""Fields that may have several lines."""


class TextBox(QPlainTextEdit):
    """Some lines of text; Tab goes on to the next field."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + GRID * 5 // 2)


class Form(QFrame):
    """A heading, fields, and two buttons: Ctrl+Enter keeps, Esc leaves."""

    kept = Signal()
    """The user wants it kept as it stands."""
    left = Signal()
    """The user wants nothing kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        column.setSpacing(GRID)
        self.heading = QLabel(self)
        self.heading.setFont(scaled(self.heading, 1.15, bold=True))
        column.addWidget(self.heading)
        self.fields = QFormLayout()
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.fields.setSpacing(GRID)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        column.addLayout(self.fields)
        self.trouble = QLabel(self)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        column.addWidget(self.trouble)
        self._buttons = QHBoxLayout()
        self.keep = QPushButton(self.tr("保存"), self)
        self.keep.setProperty("primary", "true")
        self.keep.setAccessibleName(self.keep.text())
        self.keep.setToolTip("Ctrl+Enter")
        leave = QPushButton(self.tr("やめる"), self)
        leave.setAccessibleName(leave.text())
        leave.setToolTip("Esc")
        self._buttons.addWidget(self.keep)
        self._buttons.addWidget(leave)
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)
        self.keep.clicked.connect(self.kept)
        leave.clicked.connect(self.left)

    def add(self, label: str, field: QWidget) -> None:
        """One field under its name."""
        field.setAccessibleName(label)
        field.installEventFilter(self)
        self.fields.addRow(label, field)

    def begin(self) -> None:
        """Put the focus into the first field."""
        item = self.fields.itemAt(0, QFormLayout.ItemRole.FieldRole)
        widget = (item.widget() if item else None) or self.keep
        # Later: the key that opened the form must not be typed into it.
        QTimer.singleShot(0, widget, widget.setFocus)

    def say(self, sentence: str) -> None:
        """What is wrong with what was typed."""
        self.trouble.setText(sentence)
        self.trouble.show()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._key(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self._key(event):
            super().keyPressEvent(event)

    def _key(self, event: QKeyEvent) -> bool:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.setFocus()  # whatever is being typed is taken
            self.kept.emit()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return False


class NoteForm(Form):
    """A new note, or one to change."""

    removal_wanted = Signal()

    def __init__(self, note: Note | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading.setText(self.tr("メモを編集") if note else self.tr("メモを追加"))
        self.note = note
        self.text = TextBox(4, self)
        self.visibility = VisibilityBox(note.visibility if note else Visibility.PRIVATE, self)
        self.add(self.tr("メモ"), self.text)
        self.add(self.tr("公開範囲"), self.visibility)
        if note:
            self.text.setPlainText(note.text)
            remove = QPushButton(self.tr("このメモを削除"), self)
            remove.setAccessibleName(remove.text())
            remove.clicked.connect(self.removal_wanted)
            self._buttons.addWidget(remove)


class TaskForm(Form):
    """A next action."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading.setText(self.tr("次のアクションを追加"))
        self.subject = QLineEdit(self)
        self.due = PartialDateEdit(parent=self)
        self.add(self.tr("すること"), self.subject)
        self.add(self.tr("期限"), self.due)


class MeetingForm(Form):
    """The minutes of a contact."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading.setText(self.tr("面談を記録"))
        self.subject = QLineEdit(self)
        self.day = PartialDateEdit(PartialDate.of(office_day(utc_now())), self)
        self.place = QLineEdit(self)
        self.minutes = TextBox(6, self)
        self.add(self.tr("件名"), self.subject)
        self.add(self.tr("日付"), self.day)
        self.add(self.tr("場所"), self.place)
        self.add(self.tr("内容"), self.minutes)


class TagForm(Form):
    """One tag more."""

    def __init__(self, tags: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading.setText(self.tr("タグを付ける"))
        self.tag = QLineEdit(self)
        self.tag.returnPressed.connect(self.kept)
        self.add(self.tr("タグ"), self.tag)
        if tags:
            self.tag.setCompleter(QCompleter(list(tags), self))


class EditForm(Form):
    """The fields of the newest card."""

    def __init__(self, page: PersonPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading.setText(self.tr("名刺の項目を編集"))
        self.card = page.card.id
        self._boxes: dict[FieldName, QLineEdit | TextBox] = {}
        for name in FieldName:
            value = page.value(name)
            if name in _LINES:
                lines = TextBox(max(1, len(value.splitlines())), self)
                lines.setPlainText(value)
                self._boxes[name] = lines
            else:
                self._boxes[name] = QLineEdit(value.replace("\n", " "), self)
            self.add(field_word(name), self._boxes[name])
        self._before = self._values()

    def changes(self) -> dict[FieldName, str]:
        """What was typed anew."""
        return {name: text for name, text in self._values().items() if text != self._before[name]}

    def _values(self) -> dict[FieldName, str]:
        return {
            name: box.text() if isinstance(box, QLineEdit) else box.toPlainText()
            for name, box in self._boxes.items()
        }


class CardsForm(Form):
    """Some of a person's cards."""

    def __init__(
        self, heading: str, words: str, button: str, cards: Sequence[CardView], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.heading.setText(heading)
        hint = quiet_label(words, self)
        hint.setWordWrap(True)
        self.fields.addRow(hint)
        self._boxes: dict[str, QCheckBox] = {}
        for view in cards:
            name, organization, title = (
                view.fields[field].value.replace("\n", " ") if field in view.fields else ""
                for field in (FieldName.NAME, FieldName.ORGANIZATION, FieldName.TITLE)
            )
            box = QCheckBox(
                "　".join(filter(None, (day_words(view.card.exchanged_on), name, view.owner))), self
            )
            post = quiet_label("　".join(filter(None, (organization, title))), self)
            post.setIndent(GRID * 3)
            box.setAccessibleName(f"{box.text()}　{post.text()}")
            box.installEventFilter(self)
            self.fields.addRow(box)
            self.fields.addRow(post)
            self._boxes[view.card.id] = box
        self.keep.setText(button)
        self.keep.setAccessibleName(button)

    def begin(self) -> None:
        box = next(iter(self._boxes.values()))
        QTimer.singleShot(0, box, box.setFocus)

    def cards(self) -> list[str]:
        """The cards that were marked."""
        return [card for card, box in self._boxes.items() if box.isChecked()]


class SeparateForm(CardsForm):
    """Which cards are another person's."""

    def __init__(self, page: PersonPage, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("別の人の名刺を選ぶ"),
            self.tr("印を付けた名刺を、別の人としてこの人から分けます。"),
            self.tr("分ける"),
            page.view.cards,
            parent,
        )


class EraseForm(CardsForm):
    """Which cards are to be erased for good."""

    def __init__(self, page: PersonPage, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("消去する名刺を選ぶ"),
            self.tr(
                "印を付けた名刺を、画像・読み取り結果・履歴・メモ・次のアクションと一緒に、この端末、ほかの端末、サーバーから消します。元に戻せません。"
            ),
            self.tr("完全に消去する"),
            [view for view in page.view.cards if view.card.id in page.erasable],
            parent,
        )
        self._meetings = [meeting for meeting in page.view.meetings if meeting.id in page.erasable]
        self._with_meetings = QCheckBox(self.tr("この名刺だけの面談記録も消す"), self)
        self._with_meetings.setAccessibleName(self._with_meetings.text())
        self._with_meetings.installEventFilter(self)
        self._with_meetings.setVisible(bool(self._meetings))
        self.fields.addRow(self._with_meetings)

    def roots(self) -> list[str]:
        """The cards that were marked, and the meetings with nobody else, if they are to go, too."""
        cards = self.cards()
        if not self._with_meetings.isChecked():
            return cards
        return cards + [meeting.id for meeting in self._meetings if set(meeting.about) <= set(cards)]
