"""The fields of a card: one has the focus, is compared with the card, and is accepted or corrected by keys.

Keys act on their own while the list has the focus; while somebody types in a
field they act with Alt, so that no letter is ever taken for a command.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.reading import FieldCandidate, FieldName
from app.core.text import variant_texts
from app.operations.review_card import CardToCheck, FieldToCheck
from app.ui.kit.words import field_word
from app.ui.review.detail import MOST_CANDIDATES, FieldDetail
from app.ui.review.evidence import evidence_words
from app.ui.review.picture import CardPicture
from app.ui.review.row import FieldRow, Standing

_DIGITS = range(Qt.Key.Key_1, Qt.Key.Key_1 + MOST_CANDIDATES)


class FieldList(QWidget):
    """All fields of a card, and what the user makes of them until he accepts it."""

    focused = Signal(object)
    """FieldName: another field has the focus."""
    field_accepted = Signal(object, str)
    """FieldName and its value: accepted, and others are still open."""
    card_accepted = Signal()
    """The last open field was accepted."""
    typing = Signal(bool)
    """Whether somebody types in the focused field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self._card: CardToCheck | None = None
        self._drafts: dict[FieldName, str] = {}
        self._open: set[FieldName] = set()
        self._asked: frozenset[FieldName] = frozenset()
        """Those that were open when the card came."""
        self._passed: set[FieldName] = set()
        """Fields of a card of which nothing was read that were left empty."""
        self._decided: set[FieldName] = set()
        self._seen: set[FieldName] = set()
        """Fields whose piece was shown large, with the focus on them."""
        self._current = FieldName.NAME
        self._texts: list[str] = []
        self._proposals: dict[FieldName, list[str]] = {}
        self._variants: tuple[str, ...] = ()
        self._before = ""
        metrics = self.fontMetrics()
        width = max(metrics.horizontalAdvance(field_word(field)) for field in FieldName)
        self.rows = {field: FieldRow(field, width, self) for field in FieldName}
        self.detail = FieldDetail(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for row in self.rows.values():
            row.chosen.connect(self.choose)
            self._column.addWidget(row)
        self._column.addStretch(1)
        self.detail.picked.connect(self._pick)
        edit = self.detail.edit
        edit.textChanged.connect(self._type)
        edit.accepted.connect(self.accept)
        edit.cancelled.connect(self._cancel)
        edit.moved.connect(self._step)
        edit.typing.connect(self._begin)
        edit.typing.connect(self.typing)

    # What is shown.

    @property
    def current(self) -> FieldName:
        """The field that has the focus."""
        return self._current

    @property
    def is_typing(self) -> bool:
        return self.detail.edit.hasFocus()

    @property
    def shown(self) -> dict[FieldName, str]:
        """Every field as it stands on the screen."""
        return {field: self._value(field) for field in FieldName}

    @property
    def drafts(self) -> dict[FieldName, str]:
        """What the user has made of some fields and not accepted."""
        return dict(self._drafts)

    def draft(self, drafts: Mapping[FieldName, str]) -> None:
        """Put values into fields, as if the user had; nothing is accepted by that."""
        for field, text in drafts.items():
            self._draft(field, text)
        self._show_current()

    def candidate(self, field: FieldName) -> FieldCandidate | None:
        """Where the field's value stands on the card."""
        return self._field(field).candidate(self._value(field)) if self._card else None

    def standing(self, field: FieldName) -> Standing:
        """How a field stands."""
        if field in self._drafts:
            return Standing.CHANGED
        if field in self._decided:
            return Standing.DECIDED
        if field in self._open and self._field(field).wants_look:
            return Standing.OPEN
        return Standing.SURE if self._value(field) else Standing.EMPTY

    def show_card(self, card: CardToCheck) -> None:
        """Show another card: the focus goes to the first field that somebody has to look at."""
        self._card = card
        self._drafts.clear()
        self._proposals.clear()
        self._passed.clear()
        self._seen.clear()
        for row in self.rows.values():
            row.show_crop(None)
            row.was_seen = False
        self._stand()
        self._asked = frozenset(self._open)
        first = next((field for field in FieldName if field in self._open), FieldName.NAME)
        self._go(first)
        self._type_at_once()

    def renew(self, card: CardToCheck) -> None:
        """The same card, of which something changed; what is being typed stays."""
        was_unread = self._card is not None and bool(self._card.unread)
        self._card = card
        self._stand()
        if was_unread and not card.unread and not self._drafts:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # there is something to choose from now
        self._drafts = {
            field: text for field, text in self._drafts.items() if text != self._field(field).value
        }
        self._show_current()
        self._show_rows()

    @property
    def compared(self) -> frozenset[FieldName]:
        """The fields whose pieces are to stand beside their values."""
        return self._asked | self._open

    def show_crops(self, crops: Mapping[FieldName, CardPicture]) -> None:
        """The pieces of the card that are at hand."""
        for field, row in self.rows.items():
            crop = crops.get(field)
            row.show_crop(crop if crop and crop.is_there else None)
            if crop and not crop.is_there:
                self._seen.add(field)  # nothing is left to be seen; the card's place says why

    def show_piece(self, picture: CardPicture) -> None:
        """The side on which the focused field stands."""
        candidate = self.candidate(self._current)
        box = candidate.box if candidate else None
        self.detail.show_piece(picture, box)
        if picture.is_there or picture.trouble or box is None:
            self._seen.add(self._current)

    @property
    def unseen(self) -> FieldName | None:
        """The first open field of which nobody can have compared the value with the card."""
        left = (field for field in FieldName if self.standing(field) is Standing.OPEN)
        return next((field for field in left if not (field in self._seen or self.rows[field].was_seen)), None)

    def propose(self, field: FieldName, texts: tuple[str, ...]) -> None:
        """Put what was read on a region into a field; nothing is accepted by that."""
        if texts and self._card:
            known = self._proposals.setdefault(field, [])
            self._proposals[field] = [*texts, *(text for text in known if text not in texts)]
            self._draft(field, texts[0])
            self._go(field)

    def say(self, words: str) -> None:
        """Say something beneath the focused field, until it is left."""
        self.detail.say(words)

    # Moving and deciding.

    def choose(self, field: FieldName) -> None:
        """Give a field the focus."""
        self._go(field)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Accept the focused field and go to the next open one; behind the last the card is accepted."""
        if self._card is None:
            return
        field, text = self._current, self._value(self._current)
        left = self._open - {field}
        behind = [other for other in FieldName if other in left]
        if not behind:
            self.card_accepted.emit()
            return
        if field in self._open or field in self._drafts:
            self._open.discard(field)
            self._drafts.pop(field, None)
            self._passed.add(field)
            self._decided.add(field)
            self.field_accepted.emit(field, text)
        order = list(FieldName)
        later = [other for other in behind if order.index(other) > order.index(field)]
        self._go((later or behind)[0])
        self._type_at_once()

    def show_variants(self) -> None:
        """Offer the other forms of the kanji beside the caret, or of all; a second time what was read again."""
        edit = self.detail.edit
        at = edit.caret if self.is_typing else None
        self._variants = () if self._variants else variant_texts(self._value(self._current), at)
        self._show_candidates()
        if not self._variants:
            self.say(self.tr("異体字の候補はありません"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        bare = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.AltModifier)
        if bare and key != Qt.Key.Key_Backtab:
            event.ignore()
        elif key in _DIGITS:
            self._pick(key - Qt.Key.Key_1)
        elif key == Qt.Key.Key_V:
            self.show_variants()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():  # a key that is held down looks at nothing
                self.accept()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_F2:
            self.detail.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif key == Qt.Key.Key_Delete:
            self._draft(self._current, "")
            self._show_current()
        elif key == Qt.Key.Key_Escape:
            self._take_back()
        else:
            event.ignore()  # the screen's

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's
        order = list(FieldName)
        place = order.index(self._current) + (1 if forward else -1)
        if not self.hasFocus() or not 0 <= place < len(order):
            return super().focusNextPrevChild(forward)
        self._go(order[place])
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self._show_rows()

    def _step(self, by: int) -> None:
        order = list(FieldName)
        place = min(max(order.index(self._current) + by, 0), len(order) - 1)
        typing = self.is_typing
        self._go(order[place])
        if typing:
            self.setFocus(Qt.FocusReason.TabFocusReason)
            self._type_at_once()

    def _go(self, field: FieldName) -> None:
        if self.is_typing:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._current = field
        self._variants = ()
        self._column.removeWidget(self.detail)
        self._column.insertWidget(list(FieldName).index(field) + 1, self.detail)
        self._show_current()
        self._show_rows()
        self.focused.emit(field)

    def _type_at_once(self) -> None:
        """On a card of which nothing was read, an empty field is there to be typed in."""
        if self.isVisible() and self._card and self._card.unread and not self._value(self._current):
            self.detail.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is made of a field.

    def _begin(self, begins: bool) -> None:
        if begins:
            self._before = self._value(self._current)

    def _cancel(self) -> None:
        """Esc while typing: as it was before."""
        self._draft(self._current, self._before)
        self._show_current()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self) -> None:
        """Esc: as it holds."""
        self._drafts.pop(self._current, None)
        self._variants = ()
        self._show_current()
        self._show_rows()

    def _type(self) -> None:
        if self._card and self.is_typing:
            self._variants = ()
            self._draft(self._current, self.detail.edit.toPlainText())
            self._show_candidates()

    def _pick(self, number: int) -> None:
        if number < len(self._texts):
            self._draft(self._current, self._texts[number])
            self._variants = ()
            self._show_current()

    def _draft(self, field: FieldName, text: str) -> None:
        if text.strip() == self._field(field).value:
            self._drafts.pop(field, None)
        else:
            self._drafts[field] = text
        self._show_rows()

    # How it is shown.

    def _stand(self) -> None:
        """Which fields are open, and on which a person decided."""
        assert self._card is not None
        fields = self._card.fields
        human = {field.field for field in fields if field.origin not in {"", "read"}}
        unread = {field.field for field in fields} if self._card.unread else set()
        self._open = ({field.field for field in fields if field.wants_look} | (unread - self._passed)) - human
        self._decided = human

    def _field(self, field: FieldName) -> FieldToCheck:
        assert self._card is not None
        return self._card.field(field)

    def _value(self, field: FieldName) -> str:
        return self._drafts.get(field, self._field(field).value) if self._card else ""

    def _show_current(self) -> None:
        edit = self.detail.edit
        name = field_word(self._current)
        edit.setAccessibleName(name)
        edit.set_text(self._value(self._current))
        self._show_candidates()
        candidate = self.candidate(self._current)
        self.detail.say(evidence_words(candidate.evidence) if candidate else "")
        self.setAccessibleName(f"{name} {self._value(self._current)}")

    def _show_candidates(self) -> None:
        known = (*self._proposals.get(self._current, ()), *self._field(self._current).texts)
        self._texts = list(dict.fromkeys(self._variants or known))[:MOST_CANDIDATES]
        self.detail.show_candidates(self._texts, self._value(self._current))

    def _show_rows(self) -> None:
        for field, row in self.rows.items():
            row.show_value(self._value(field), self.standing(field), focused=field is self._current)
