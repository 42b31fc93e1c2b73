"""How the review looks: a line on what waits, the card and the next one, its fields, the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.reading import FieldName
from app.core.records import CardStatus
from app.operations.review_card import CardToCheck
from app.operations.review_queue import Queues
from app.ui.area import KeyHint
from app.ui.kit.empty import EmptyState
from app.ui.kit.labels import quiet_label, set_ink
from app.ui.kit.notice import Level, Notice
from app.ui.kit.theme import GRID, Role
from app.ui.review.fields import FieldList
from app.ui.review.header import Header
from app.ui.review.hint import HintLine
from app.ui.review.pane import CardPane
from app.ui.review.peek import NextCard


class ReviewScreen(QWidget):
    """The parts of the review in their places; what they do with each other is the area's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = Header(self)
        self.notice = Notice(parent=self)
        """What went wrong."""
        self.lost = Notice(closable=False, parent=self)
        """What became of what somebody was typing."""
        self.state = Notice(closable=False, parent=self)
        """What has to be known of the card."""
        self.pane = CardPane(self)
        self.next = NextCard(self)
        self.fields = FieldList()
        self.owner = quiet_label("", self)
        """Whose the card is, where it is a colleague's."""
        self.empty = EmptyState(
            self.tr("確認する名刺はありません"),
            self.tr("読み取りに自信のない項目がある名刺は、ここに 1 枚ずつ出ます。"),
            self.tr("名刺を取り込む"),
            "check",
            self,
        )
        self._hint = HintLine(self)
        self._scroll = _FieldScroll(self)
        self._scroll.setWidget(self.fields)
        self._work = self._make_work()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._work)
        self._stack.addWidget(self.empty)
        self._others_wait = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (
            self.notice,
            self.lost,
            self.state,
        ):  # the header stands beside the switch between the ways
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        column.addWidget(self._hint)
        self.fields.typing.connect(self.say_keys)
        self.say_keys()

    def keys(self) -> list[KeyHint]:
        """What the keys do here."""
        return [
            KeyHint("Ctrl+Enter", self.tr("名刺を確定して次へ")),
            KeyHint("Enter", self.tr("項目を確定して次の要確認へ(最後なら次の名刺へ)")),
            KeyHint("Tab / ↑ ↓", self.tr("項目を移る")),
            KeyHint("1–9", self.tr("候補を入れる")),
            KeyHint("F2", self.tr("文字を直す(Esc でやめる)。直す間、ほかのキーは Alt を添える")),
            KeyHint("Delete", self.tr("項目を空にする")),
            KeyHint("V", self.tr("異体字の候補")),
            KeyHint("B", self.tr("囲んで読む(矢印で移動、Shift+矢印で大きさ、Enter で読む)")),
            KeyHint("Z", self.tr("名刺全体と拡大を切り替える")),
            KeyHint("F", self.tr("表と裏を切り替える")),
            KeyHint("R / Shift+R", self.tr("右・左に回転")),
            KeyHint("S", self.tr("表と裏を 2 枚の名刺に分ける")),
            KeyHint("J", self.tr("次の名刺を、この名刺の裏にする")),
            KeyHint("P / Shift+P", self.tr("あとで見る・あとでにした名刺を戻す")),
            KeyHint("X", self.tr("名刺ではない(もう一度で取り消し)")),
            KeyHint("PageUp", self.tr("前の名刺")),
        ]

    def show_work(self, card: CardToCheck | None) -> None:
        """Show a card's desk, or that nothing waits."""
        self._stack.setCurrentWidget(self._work if card else self.empty)
        self._hint.setVisible(card is not None)
        is_colleagues = card is not None and card.is_colleagues and bool(card.owner)
        self.owner.setVisible(is_colleagues)
        if card is not None and is_colleagues:
            self.owner.setText(self.tr("所有者 {name}").format(name=card.owner))
        self._show_header()
        self.say_state(card)
        self.say_keys()

    def show_queues(self, queues: Queues, chosen: str) -> None:
        """Offer these queues; while nothing waits in one's own, a department may be chosen all the same."""
        self.header.show_queues(queues, chosen)
        self._others_wait = bool(queues.departments)
        self._show_header()

    def _show_header(self) -> None:
        self.header.setVisible(self._stack.currentWidget() is self._work or self._others_wait)

    def say_state(self, card: CardToCheck | None) -> None:
        """Say what has to be known of a card."""
        if card and card.looked_at_by:
            words = self.tr("{name}さんが確認中です。P であとにして、次の名刺へ進めます。")
            self.state.say(words.format(name=card.looked_at_by), Level.LOOK)
        elif card and card.status is CardStatus.NOT_A_CARD:
            self.state.say(self.tr("「名刺ではない」とされています。X で名刺に戻せます。"), Level.LOOK)
        elif card and card.unread:
            words = self.tr("{why}画像を見て入力してください。Alt+R で回転すると、もう一度読み取ります。")
            self.state.say(words.format(why=card.unread), Level.LOOK)
        else:
            self.state.hide()

    def say_keys(self) -> None:
        """The keys that act now."""
        set_ink(self._hint, Role.QUIET)
        if self.pane.is_marking:
            text = self.tr("矢印で移動 · Shift+矢印で大きさ · Enter で読む · Esc でやめる")
        elif self.fields.is_typing:
            text = self.tr(
                "Ctrl+Enter 確定して次へ · Enter 項目を確定 · Shift+Enter 改行 · Esc やめる · Alt+1–9 候補 · Alt+V 異体字 · Alt+B 囲む · Alt+Z 全体 · Alt+R 回転"
            )
        else:
            text = self.tr(
                "Ctrl+Enter 確定して次へ · Enter 項目を確定 · 1–9 候補 · F2 直す · V 異体字 · B 囲む · Z 全体 · F 裏 · R 回転 · P あとで · X 名刺ではない"
            )
        self._hint.setText(text)

    def say(self, words: str) -> None:
        """Say why a key did nothing, in place of the keys."""
        set_ink(self._hint, Role.AMBER)
        self._hint.setText(words)

    def hold(self, *, held: bool) -> None:
        """Let nothing be decided on, since keys that are under way were meant for something else; or go on."""
        self._work.setEnabled(not held)
        self.lost.setVisible(held)
        if held:
            before: QWidget = self.lost
            for button in self.lost.buttons:
                QWidget.setTabOrder(before, button)
                before = button
            self.lost.setFocus(Qt.FocusReason.OtherFocusReason)  # not on a button, which a space would press
        else:
            self.take_focus()

    @property
    def is_held(self) -> bool:
        return not self._work.isEnabled()

    def take_focus(self) -> None:
        """Put the focus where work goes on; somebody who types, here or in another area, is left alone."""
        if not self.isVisible() or self.is_held:
            return
        if self._stack.currentWidget() is self.empty:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.fields.is_typing:
            self.fields.setFocus(Qt.FocusReason.OtherFocusReason)

    def scroll_to(self, field: FieldName) -> None:
        """Have a field and what is offered for it in sight."""
        self._scroll.ensureWidgetVisible(self.fields.rows[field], 0, GRID)
        QTimer.singleShot(0, self._scroll, self._scroll_to_detail)  # when it has its size

    def bring_up(self, field: FieldName) -> None:
        """Have a field and those below it in sight; the focus stays where it is."""
        self._scroll.verticalScrollBar().setValue(self.fields.rows[field].y())

    def _scroll_to_detail(self) -> None:
        self._scroll.ensureWidgetVisible(self.fields.detail, 0, GRID)

    def _make_work(self) -> QWidget:
        work = QWidget(self)
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addWidget(self.pane, 1)
        left.addWidget(self.next)
        columns = QHBoxLayout(work)
        columns.setContentsMargins(GRID * 2, 0, GRID * 2, 0)
        columns.setSpacing(GRID * 2)
        columns.addLayout(left, 9)
        right = QVBoxLayout()
        right.setSpacing(GRID)
        right.addWidget(self.owner)
        right.addWidget(self._scroll, 1)
        columns.addLayout(right, 10)
        return work


class _FieldScroll(QScrollArea):
    """Scrolls with the focus; every key is left to the screen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Rows are as high as their width makes them, so the bar must not come and go with their height.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()
