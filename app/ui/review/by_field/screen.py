"""How the work by fields looks: kinds beside the rows, a line on what waits, the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.core.errors import EnishiError
from app.core.reading import FieldName
from app.operations.review_queue import Queues, WorkLeft
from app.ui.area import KeyHint
from app.ui.desk import Desk
from app.ui.kit.empty import EmptyState
from app.ui.kit.labels import set_ink
from app.ui.kit.notice import Level, Notice
from app.ui.kit.theme import GRID, Role
from app.ui.kit.words import field_word, sentence
from app.ui.review.by_field.header import FieldHeader
from app.ui.review.by_field.kinds import KindList
from app.ui.review.by_field.lost import LostRows
from app.ui.review.by_field.model import Draft
from app.ui.review.by_field.table import PieceTable
from app.ui.review.by_field.work import FieldWork
from app.ui.review.hint import HintLine


class FieldScreen(QWidget):
    """All unsure fields of one kind, then those of the next."""

    card_wanted = Signal(str, object)
    """A card's id and FieldName: it is to be shown whole, with the focus there."""
    intake_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = FieldWork(desk, self)
        self.header = FieldHeader()
        self.notice = Notice(parent=self)
        self.lost = Notice(closable=False, parent=self)
        self._lost_rows = LostRows(self.lost, self._hold, self)
        self.kinds = KindList(self)
        self.table = PieceTable(self.work, self)
        self.empty = EmptyState(
            self.tr("確認する項目はありません"),
            self.tr("読み取りに自信のない項目は、種類ごとにここに並びます。"),
            self.tr("名刺を取り込む"),
            "check",
            self,
        )
        self._hint = HintLine(self)
        self._lay_out()
        work, table = self.work, self.table
        work.kinds_came.connect(self._show_kinds)
        work.rows_came.connect(self._show_rows)
        work.left_changed.connect(self._show_left)
        work.queues_came.connect(self._show_queues)
        work.trouble.connect(self._say_trouble)
        work.model.drafts_lost.connect(self._lose)
        work.model.drafts_back.connect(self._say_back)
        table.said.connect(self._say)
        table.typing.connect(self._say_keys)
        table.card_wanted.connect(self._want_card)
        table.kind_wanted.connect(self.kinds.step)
        self.kinds.chosen.connect(self._choose)
        self.header.queue_chosen.connect(work.start)
        self.empty.chosen.connect(self.intake_wanted)

    def take_focus(self) -> None:
        """Put the focus where work goes on; somebody who types is left alone."""
        if not self.isVisible() or self.table.is_typing or not self._stack.isEnabled():
            return
        target = self.empty.button if self._stack.currentWidget() is self.empty else self.table
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[KeyHint]:
        """What the keys do here."""
        return [
            KeyHint("Enter", self.tr("この行を確定して次の行へ")),
            KeyHint("Ctrl+Enter", self.tr("見えている行をまとめて確定")),
            KeyHint("↑ ↓ / PageUp PageDown", self.tr("行・ページを移る")),
            KeyHint("1–9", self.tr("候補を入れる")),
            KeyHint("V", self.tr("異体字の候補")),
            KeyHint("F2", self.tr("文字を直す(Esc でやめる)。直す間、ほかのキーは Alt を添える")),
            KeyHint("Delete", self.tr("項目を空にする")),
            KeyHint("P", self.tr("あとで見る")),
            KeyHint("O", self.tr("この名刺を名刺ごとの画面で開く")),
            KeyHint("U", self.tr("直前の確定を取り消す")),
            KeyHint("Alt+↑ ↓", self.tr("項目の種類を移る")),
        ]

    def _lay_out(self) -> None:
        rows = QWidget(self)
        sides = QHBoxLayout(rows)
        sides.setContentsMargins(GRID * 2, 0, GRID * 2, 0)
        sides.setSpacing(GRID)
        sides.addWidget(self.kinds)
        sides.addWidget(self.table, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(rows)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.lost)
        column.addWidget(self._stack, 1)
        column.addWidget(self._hint)

    def _show_kinds(self, kinds: dict[FieldName, int]) -> None:
        self.kinds.show_kinds(kinds, self.work.field)

    def _show_rows(self) -> None:
        field = self.work.field
        self._stack.setCurrentIndex(0 if field else 1)
        self._hint.setVisible(field is not None)
        if field:
            self.table.setAccessibleName(field_word(field))
            self.kinds.show_kinds(self.work.kinds, field)
            self._say_keys()
        self.take_focus()

    def _show_left(self, left: WorkLeft) -> None:
        self.header.show_left(left, self.work.pace.seconds)

    def _show_queues(self, queues: Queues) -> None:
        self.header.show_queues(queues, self.work.queue)

    def _choose(self, field: FieldName) -> None:
        if field is not self.work.field:
            self.work.choose(field)

    def _want_card(self, card: str) -> None:
        self.card_wanted.emit(card, self.work.model.field)

    def _lose(self, lost: list[Draft]) -> None:
        self._lost_rows.say(self.work.model.field, lost)

    def _hold(self, held: bool) -> None:
        """Let nothing be decided on, since keys that are under way were meant for something else; or go on."""
        self.table.leave()
        self._stack.setEnabled(not held)
        self.lost.setVisible(held)
        if held:
            self.lost.setFocus(Qt.FocusReason.OtherFocusReason)  # not on a button, which a space would press
        else:
            self.take_focus()

    def _say_back(self) -> None:
        words = self.tr("入力の途中だった内容を行に戻しました。まだ確定していません。")
        self.notice.say(words, Level.LOOK)

    def _say_trouble(self, error: EnishiError) -> None:
        self.notice.say(sentence(error), Level.LOSS)

    def _say(self, words: str) -> None:
        if words:
            set_ink(self._hint, Role.AMBER)
            self._hint.setText(words)
        else:
            self._say_keys()

    def _say_keys(self) -> None:
        set_ink(self._hint, Role.QUIET)
        if self.table.is_typing:
            words = self.tr(
                "Enter 確定して次へ · Shift+Enter 改行 · Esc やめる · Alt+1–9 候補 · Alt+V 異体字 · Alt+P あとで · Alt+O 名刺を開く"
            )
        else:
            words = self.tr(
                "Enter 確定して次へ · Ctrl+Enter 見えている行を確定 · 1–9 候補 · F2 直す · V 異体字 · P あとで · O 名刺を開く · U 取り消し · Alt+↑↓ 種類"
            )
        self._hint.setText(words)
