"""How the second reading looks: one field after the other, or what a lead asks for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.core.errors import EnishiError
from app.core.reading import FieldName
from app.core.records import User
from app.operations.second_reading import AskedBatch, SecondView, Work
from app.ui.area import KeyHint
from app.ui.desk import Desk
from app.ui.kit.empty import EmptyState
from app.ui.kit.notice import Level, Notice
from app.ui.kit.words import sentence
from app.ui.review.hint import HintLine
from app.ui.review.second.asking import AskForm
from app.ui.review.second.header import SecondHeader
from app.ui.review.second.typing import TypingPage
from app.ui.review.second.work import SecondWork


class SecondScreen(QWidget):
    """Fields are typed first; then those are settled on which the readers differ."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = SecondWork(desk, self)
        self.header = SecondHeader()
        self.notice = Notice(parent=self)
        self.typing = TypingPage(self)
        self.asking = AskForm(self)
        self.empty = EmptyState(
            self.tr("二人目が入力する項目はありません"),
            self.tr(
                "もう 1 人が同じ項目を、読み取り結果を見ずに入力します。取り込みと項目を指定すると、ここに 1 つずつ出ます。"
            ),
            self.tr("取り込みと項目を指定する"),
            "check",
            self,
        )
        self._batches: tuple[AskedBatch, ...] = ()
        self._hint = HintLine(self)
        self._stack = QStackedWidget(self)
        for page in (self.typing, self.empty, self.asking):
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        column.addWidget(self._hint)
        work = self.work
        work.batches_came.connect(self._show_batches)
        work.view_came.connect(self._show_view)
        work.picture_came.connect(self.typing.crop.show_picture)
        work.staff_came.connect(self._show_staff)
        work.offers_came.connect(self._offer)
        work.trouble.connect(self._say_trouble)
        self.typing.entered.connect(self._enter)
        self.typing.skipped.connect(work.skip)
        self.typing.whole_wanted.connect(work.show_whole)
        self.asking.asked.connect(self._ask_for)
        self.asking.cancelled.connect(self._leave_asking)
        self.empty.chosen.connect(work.offer)
        self.header.asking_wanted.connect(work.offer)
        self.header.batch_chosen.connect(work.start)
        self.header.reader_chosen.connect(work.sign_on)

    def take_focus(self) -> None:
        """Put the focus where work goes on."""
        page = self._stack.currentWidget()
        if not self.isVisible():
            return
        if page is self.typing:
            self.typing.take_focus()
        elif page is self.empty:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[KeyHint]:
        """What the keys do here."""
        return [
            KeyHint("Enter", self.tr("入力した文字を決めて次へ")),
            KeyHint("Shift+Enter", self.tr("改行")),
            KeyHint("Alt+1 / Alt+2", self.tr("食い違いで、どちらかの値を入れる")),
            KeyHint("Alt+P", self.tr("あとで入力する")),
            KeyHint("Alt+Z", self.tr("名刺全体を見る")),
            KeyHint("F9", self.tr("二人目が入力する取り込みと項目を指定する")),
        ]

    # Showing.

    def _show_view(self, view: SecondView | None) -> None:
        if self._stack.currentWidget() is self.asking:
            return
        if view is None and self.work.work is Work.TYPE and self._differ():
            self.work.start(self.work.batch, Work.SETTLE)
            return
        self._stack.setCurrentWidget(self.typing if view else self.empty)
        if view:
            self.typing.show_view(view)
            self._say_keys()
        else:
            self._hint.setText(self._why_nothing())
        self.take_focus()

    def _show_batches(self, batches: tuple[AskedBatch, ...]) -> None:
        self._batches = batches
        self.header.show_batches(batches, self.work.batch)
        if self.work.view is None and not self.work.is_waiting:
            self._show_view(None)

    def _show_staff(self, staff: list[User]) -> None:
        self.header.show_staff(staff, self.work.operator)

    def _differ(self) -> int:
        chosen = {"", self.work.batch}
        return sum(batch.to_settle for batch in self._batches if not self.work.batch or batch.id in chosen)

    def _why_nothing(self) -> str:
        own = sum(batch.own for batch in self._batches)
        if not own:
            return ""
        return self.tr(
            "残りの {n} 項目は、{name} さんが最初に確かめたため、別の人が入力します。右上で入力する人を替えられます。"
        ).format(n=own, name=self.work.operator.name)

    def _say_keys(self) -> None:
        if self.work.work is Work.SETTLE:
            words = self.tr(
                "2 人の入力が違います。画像を見て、Alt+1 か Alt+2 で選ぶか、入力してください · Enter 決めて次へ · Alt+Z 全体 · Alt+P あとで"
            )
        else:
            words = self.tr(
                "画像のとおりに入力してください · Enter 決めて次へ · Shift+Enter 改行 · Alt+Z 全体 · Alt+P あとで"
            )
        self._hint.setText(words)

    # Doing.

    def _enter(self, text: str) -> None:
        self.notice.hide()
        self.work.enter(text)

    def _offer(self, batches: tuple[AskedBatch, ...]) -> None:
        self._stack.setCurrentWidget(self.asking)
        self._hint.clear()
        self.asking.show_batches(batches, self.work.batch)

    def _ask_for(self, batch: str, fields: tuple[FieldName, ...]) -> None:
        self._stack.setCurrentWidget(self.empty)
        self.work.ask_for(batch, fields)

    def _leave_asking(self) -> None:
        self._stack.setCurrentWidget(self.typing if self.work.view else self.empty)
        self._show_view(self.work.view)

    def _say_trouble(self, error: EnishiError) -> None:
        self.notice.say(sentence(error), Level.LOSS)
