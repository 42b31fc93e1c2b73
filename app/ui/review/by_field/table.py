"""The rows by keys: accept, choose, type, put off. A whole page can be accepted by one key.

A row is accepted only where its piece of the card is on the screen, and a page only once its rows have been there
long enough to be looked at.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from app.core.text import variant_texts
from app.ui.kit.words import field_word
from app.ui.review.by_field.lettering import enlarged
from app.ui.review.by_field.page import PageView
from app.ui.review.by_field.work import FieldWork
from app.ui.review.editor import ValueEdit

LOOK_SECONDS = 0.3
"""The least that a row of a page is looked at."""
_MOST_OFFERED = 9
_DIGITS = range(Qt.Key.Key_1, Qt.Key.Key_1 + _MOST_OFFERED)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PieceTable(PageView):
    """One row has the focus. Keys act on their own; while somebody types they act with Alt."""

    card_wanted = Signal(str)
    """A card's id: it is to be shown whole."""
    kind_wanted = Signal(int)
    """The next kind (1) or the one before (-1)."""
    said = Signal(str)
    """Why a key did nothing; empty where there is nothing to say any more."""
    typing = Signal(bool)

    def __init__(self, work: FieldWork, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self._variants: tuple[str, ...] = ()
        self._before = ""
        self.editor = ValueEdit(self.viewport())
        self.editor.hide()
        self.editor.textChanged.connect(self._type)
        self.editor.accepted.connect(self.accept)
        self.editor.cancelled.connect(self._cancel)
        self.editor.moved.connect(self._step)
        self.editor.typing.connect(self.typing)
        work.rows_came.connect(self._begin)
        work.wanted.connect(self.go)
        work.model.dataChanged.connect(self._renew)

    # Where the focus is.

    @property
    def is_typing(self) -> bool:
        return not self.editor.isHidden()

    def go(self, row: int) -> None:
        """Give a row the focus; where it cannot be seen whole, turn the page."""
        if not 0 <= row < self.rows.rowCount():
            return
        self._stop_typing()
        self._variants = ()
        self.pieces.offered = self._choices(row)
        self.move_to(row)
        self.said.emit("")

    # Deciding.

    def accept(self) -> None:
        """Accept the row as it is shown, and go to the next that is open."""
        row = self.current
        if self.piece is None or (self.is_typing and self.editor.is_composing):
            return
        if not self.can_be_compared(row):
            self.said.emit(
                self.tr(
                    "画像が出ていないため、見比べられません。F2 で入力、P であとで、O で名刺ごとに開きます。"
                )
            )
            return
        self._stop_typing()
        self.work.accept([row])
        self._go_on(row)

    def accept_page(self) -> None:
        """Accept every row of the page that was looked at, as one step, and turn the page."""
        if self.is_typing and self.editor.is_composing:
            return
        self._stop_typing()
        page = [row for row in self.page() if self.is_open(row)]
        if not page:
            self._go_on(self.current)
            return
        least = LOOK_SECONDS * len(page)
        seen = [row for row in page if self.seconds_seen(row) > least and self.is_shown_whole(row)]
        if not seen:
            self.said.emit(
                self.tr(
                    "このページは出たばかりです。行を見比べてから、もう一度 Ctrl+Enter を押してください。"
                )
            )
            return
        self.work.accept(seen)
        self._go_on(seen[-1])
        if len(seen) < len(page):
            left = len(page) - len(seen)
            self.said.emit(self.tr("画像や文字が全部は見えていない {n} 行を残しました。").format(n=left))

    def put_off(self) -> None:
        """Leave the row for later."""
        if self.piece is not None and self.is_open(self.current):
            self.work.put_off(self.current)
            self._go_on(self.current)

    def show_variants(self) -> None:
        """Offer other forms of the kanji; a second time what was read again."""
        at = self.editor.caret if self.is_typing else None
        found = () if self._variants else variant_texts(self.rows.text(self.current), at)
        if not found and not self._variants:
            self.said.emit(self.tr("異体字の候補はありません。"))
        self._variants = found
        self._offer()

    def _go_on(self, row: int) -> None:
        following = self.rows.next_open(row)
        if following is None:
            self.work.go_on()
        else:
            self.go(following)

    # Keys.

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and self.work.can_bring_back
        ):
            event.accept()  # putting off is no operation that the window takes back
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        bare = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.AltModifier)
        if event.matches(QKeySequence.StandardKey.Undo):
            self.work.take_back()
        elif key in _ENTER and bare == Qt.KeyboardModifier.ControlModifier:
            self.accept_page()
        elif key in _STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.kind_wanted.emit(_STEPS[key])
        elif bare or not self._obey(key):
            event.ignore()  # the area's

    def _obey(self, key: Qt.Key) -> bool:
        """Do what a key means; whether it means anything."""
        if key in _DIGITS:
            self._pick(key - Qt.Key.Key_1)
        elif key in _ENTER:
            self.accept()
        else:
            return self._obey_letter(key)
        return True

    def _obey_letter(self, key: Qt.Key) -> bool:
        piece = self.piece
        match key:
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._step(_STEPS[key])
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                self._turn(1 if key == Qt.Key.Key_PageDown else -1)
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                self.go(0 if key == Qt.Key.Key_Home else self.rows.rowCount() - 1)
            case Qt.Key.Key_F2:
                self.correct()
            case Qt.Key.Key_Delete if piece:
                self._draft("")
            case Qt.Key.Key_Escape if piece:
                self._draft(self.rows.held(self.current))
            case Qt.Key.Key_V if piece:
                self.show_variants()
            case Qt.Key.Key_P:
                self.put_off()
            case Qt.Key.Key_U:
                self.work.take_back()
            case Qt.Key.Key_O if piece:
                self.card_wanted.emit(piece.card)
            case _:
                return False
        return True

    def _step(self, by: int) -> None:
        self.go(min(max(self.current + by, 0), self.rows.rowCount() - 1))

    def _turn(self, by: int) -> None:
        """To the page behind or before this one."""
        page = self.page()
        if page:
            self.go(min(page[-1] + 1, self.rows.rowCount() - 1) if by > 0 else max(page[0] - 1, 0))

    # Typing and choosing.

    def correct(self) -> None:
        """Correct the row that has the focus."""
        if self.piece is None:
            return
        self._before = self.rows.text(self.current)
        self.editor.setFont(enlarged(self.font()))
        self.editor.setAccessibleName(field_word(self.rows.field))
        self.editor.set_text(self._before)
        self.editor.show()
        self._place_edit()
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Type no longer; what was typed stays in its row as far as that is there."""
        self._stop_typing()

    def _stop_typing(self) -> None:
        if self.is_typing:
            had_focus = self.editor.hasFocus()
            self.editor.hide()
            if had_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cancel(self) -> None:
        self._stop_typing()
        self._draft(self._before)

    def _type(self) -> None:
        if self.is_typing:
            self._variants = ()
            self.rows.draft(self.current, self.editor.toPlainText())
            self._place_edit()

    def _pick(self, number: int) -> None:
        if number < len(self.pieces.offered):
            self._draft(self.pieces.offered[number])

    def _draft(self, text: str) -> None:
        self._variants = ()
        if self.is_typing:
            self.editor.set_text(text)
        self.rows.draft(self.current, text)
        self._offer()

    def _offer(self) -> None:
        """Show what the row that has the focus may be."""
        self.pieces.offered = self._choices(self.current)
        self.refit_current()
        if self.is_typing:
            self._place_edit()

    def _choices(self, row: int) -> tuple[str, ...]:
        """What a row may be, by number; nothing where that is what is shown."""
        piece = self.rows.row(row) if 0 <= row < self.rows.rowCount() else None
        if piece is None or (not self._variants and piece.texts == (self.rows.text(row),)):
            return ()
        return (self._variants or piece.texts)[:_MOST_OFFERED]

    # Showing.

    def _begin(self) -> None:
        """Other rows are there: begin with the first that is open."""
        self.begin()
        first = self.rows.next_open(-1)
        if first is not None:
            self.go(first)

    def _renew(self, first: QModelIndex, last: QModelIndex) -> None:
        """Rows came, or changed."""
        if first.row() <= self.current <= last.row():
            self._offer()
        self.look_ahead()

    def _place_edit(self) -> None:
        place = self.pieces.text_rect(self.rect_of(self.current), self.font())
        self.editor.setGeometry(place.left() - 8, place.top(), place.width() + 8, self.editor.height())

    def look_ahead(self) -> None:
        super().look_ahead()
        if self.is_typing:
            self._place_edit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        row = self.rowAt(round(event.position().y()))
        if row >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.go(row)
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002
        self.correct()
