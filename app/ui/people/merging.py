"""Two persons side by side, with what speaks for and against their being one; one key for each decision."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import EnishiError
from app.core.reading import FieldName
from app.db.listed import PersonRow
from app.operations.people import keep_apart, merge
from app.operations.same import Comparison, Evidence, PersonFacts, compare, find_others, likely_same
from app.ui.desk import Desk
from app.ui.kit.icons import icon
from app.ui.kit.labels import quiet_label, scaled, set_ink
from app.ui.kit.notice import Level, Notice
from app.ui.kit.theme import GRID, ROW_HEIGHT, Role
from app.ui.kit.words import day_words, field_word, sentence
from app.ui.people.pieces import tool_button, words_label
from app.ui.people.words import sign_word

_FIELDS = (
    FieldName.NAME, FieldName.NAME_READING, FieldName.ORGANIZATION, FieldName.DEPARTMENT, FieldName.TITLE,
    FieldName.EMAIL, FieldName.MOBILE, FieldName.TEL, FieldName.ADDRESS,
)  # fmt: skip


class MergePanel(QWidget):
    """Goes through the persons who may be the same, the likeliest first, or those that a search gives."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card = self._chosen = ""
        self.comparison: Comparison | None = None
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("ほかの人を探して比べる"))
        self.field.setAccessibleName(self.tr("比べる相手を探す"))
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("同じ人かもしれない人"))
        self.list.setUniformItemSizes(True)
        self.notice = Notice(parent=self)
        self._room = QScrollArea(self)
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._actions = [
            self._action(self.tr("同じ人 S"), "S", self.say_same),
            self._action(self.tr("別の人 D"), "D", self.say_different),
            self._action(self.tr("あとで L"), "L", self.say_later),
        ]
        self._action("", "Esc", self.leave)
        self._lay_out()
        self._likely = desk.latest(self._show_likely)
        self._others = desk.latest(self._show_others)
        self._compared = desk.latest(self._show_comparison)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(self._choose)

    def open(self, card: str) -> None:
        """Look for others who may be the person of a card."""
        self._card = card
        self.field.clear()
        self.notice.hide()
        self._clear()
        self._likely.ask(likely_same, card)
        self.list.setFocus()

    def leave(self) -> None:
        """Decide nothing more."""
        self.closed.emit()

    # Deciding.

    def say_same(self) -> None:
        """They are one."""
        self._decide(merge)

    def say_different(self) -> None:
        """They are two, and that is remembered."""
        self._decide(keep_apart)

    def say_later(self) -> None:
        """Go on without a decision."""
        row = self.list.currentRow()
        if row + 1 < self.list.count():
            self.list.setCurrentRow(row + 1)
        else:
            self.leave()

    def _decide(self, decision: Callable[..., None]) -> None:
        if self.comparison is not None:
            other = self.comparison.second.card
            self.comparison = None
            self._enable(on=False)
            self._desk.ask(decision, self._card, other).then(self._decided).otherwise(self._trouble)

    def _decided(self, _: object) -> None:
        self.list.takeItem(self.list.currentRow())
        if not self.list.count():
            self.leave()

    # Showing.

    def _show_likely(self, found: list[Comparison]) -> None:
        self._fill(
            (item.second.card, _line(item.second.fields.get(name, ("",))[0] for name in _FIELDS[:5]))
            for item in found
        )
        if not found:
            self._say(self.tr("同じ人と思われる人は見つかりません。上の欄で探して比べることもできます。"))
            self.field.setFocus()

    def _show_others(self, found: list[PersonRow]) -> None:
        self._fill(
            (row.card, _line((row.name, row.name_reading, row.organization, row.department, row.title)))
            for row in found
        )
        if not found:
            self._say(self.tr("見つかりません。"))

    def _fill(self, lines: Iterable[tuple[str, str]]) -> None:
        self._clear()
        for card, text in lines:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, card)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self.list.addItem(item)
        if self.list.count():
            self.list.setCurrentRow(0)

    def _clear(self) -> None:
        self.comparison = None
        self.list.clear()
        self._enable(on=False)
        self._say("")

    def _say(self, text: str) -> None:
        label = quiet_label(text)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._room.setWidget(label)

    def _search(self, text: str) -> None:
        if text.strip():
            self._others.ask(find_others, self._card, text)
        else:
            self._likely.ask(likely_same, self._card)

    def _choose(self, item: QListWidgetItem | None) -> None:
        self.comparison = None
        self._enable(on=False)
        self._chosen = item.data(Qt.ItemDataRole.UserRole) if item else ""
        if self._chosen:
            self._compared.ask(compare, self._card, self._chosen)

    def _show_comparison(self, comparison: Comparison) -> None:
        if self._chosen != comparison.second.card:
            return
        self.comparison = comparison
        self._room.setWidget(SideBySide(comparison))
        self._enable(on=True)

    def _enable(self, *, on: bool) -> None:
        for action in self._actions[:2]:
            action.setEnabled(on)

    def _trouble(self, error: EnishiError) -> None:
        self.notice.say(sentence(error), Level.LOSS)

    # How it is made.

    def _action(self, text: str, keys: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(do)
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        title = QLabel(self.tr("同じ人かどうか"), self)
        title.setFont(scaled(title, 1.3, bold=True))
        head = QHBoxLayout()
        head.addWidget(title)
        head.addSpacing(GRID * 2)
        head.addWidget(self.field, 1)
        head.addWidget(tool_button("close", self.tr("閉じる(Esc)"), self.leave, self))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for number, action in enumerate(self._actions):
            button = QPushButton(action.text(), self)
            button.setAccessibleName(action.text())
            button.setEnabled(action.isEnabled())
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            if number == 0:
                button.setProperty("primary", "true")
            buttons.addWidget(button)
        buttons.addStretch(1)
        hint = quiet_label(self.tr("判断はどれも元に戻せます。「別の人」は次から候補に出ません。"), self)
        hint.setWordWrap(False)
        buttons.addWidget(hint)
        self.list.setFixedHeight(ROW_HEIGHT * 4 + 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID * 2)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addWidget(self.notice)
        column.addWidget(self._room, 1)
        column.addLayout(buttons)


class SideBySide(QWidget):
    """The fields of two persons in two columns, and what speaks for and against."""

    def __init__(self, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID)
        column.setSpacing(GRID * 2)
        signs = QHBoxLayout()
        signs.setSpacing(GRID * 4)
        pro = [item for item in comparison.evidence if item.sign.weight > 0]
        contra = [item for item in comparison.evidence if item.sign.weight < 0]
        signs.addWidget(self._signs(self.tr("同じ人と思われる点"), pro, "check", Role.ACCENT), 1)
        signs.addWidget(self._signs(self.tr("別の人と思われる点"), contra, "look", Role.AMBER), 1)
        column.addLayout(signs)
        column.addLayout(self._fields(comparison.first, comparison.second))
        column.addStretch(1)

    def _signs(self, heading: str, found: list[Evidence], icon_name: str, role: Role) -> QWidget:
        box = QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        title = QLabel(heading, box)
        title.setFont(scaled(title, 1.0, bold=True))
        grid.addWidget(title, 0, 0, 1, 2)
        for row, item in enumerate(found, start=1):
            mark = QLabel(box)
            mark.setPixmap(icon(icon_name, role).pixmap(16, 16))
            grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            values = item.first if item.first == item.second else f"{item.first} / {item.second}"
            text = sign_word(item.sign) + (f"　{values}" if item.first else "")
            grid.addWidget(words_label(text, box), row, 1)
        if not found:
            grid.addWidget(quiet_label(self.tr("特にありません。"), box), 1, 0, 1, 2)
        grid.setRowStretch(len(found) + 2, 1)
        return box

    def _fields(self, first: PersonFacts, second: PersonFacts) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID * 3)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, text in ((1, self.tr("この人")), (2, self.tr("比べる相手"))):
            head = QLabel(text, self)
            head.setFont(scaled(head, 1.0, bold=True))
            grid.addWidget(head, 0, column)
        row = 1
        for name in _FIELDS:
            ours, theirs = first.fields.get(name, ()), second.fields.get(name, ())
            if ours or theirs:
                apart = bool(ours) and bool(theirs) and not set(ours) & set(theirs)
                self._line(grid, row, field_word(name), "\n".join(ours), "\n".join(theirs), apart=apart)
                row += 1
        for word, ours_text, theirs_text in (
            (self.tr("最終接触"), day_words(first.contact), day_words(second.contact)),
            (self.tr("知っている職員"), "、".join(first.owners), "、".join(second.owners)),
            (self.tr("名刺"), str(first.cards), str(second.cards)),
        ):
            self._line(grid, row, word, ours_text, theirs_text, apart=False)
            row += 1
        return grid

    def _line(self, grid: QGridLayout, row: int, word: str, first: str, second: str, *, apart: bool) -> None:
        top = Qt.AlignmentFlag.AlignTop
        label = quiet_label(word, self)
        label.setWordWrap(False)
        grid.addWidget(label, row, 0, top)
        for column, text in ((1, first), (2, second)):
            words = words_label(text or "—", self)
            if apart:
                set_ink(words, Role.AMBER)
            grid.addWidget(words, row, column, top)


def _line(parts: Iterable[str]) -> str:
    return "　".join(" ".join(part.split("\n")) for part in parts if part)
