"""Who wants to see which card, with an answer at one click, and what became of what one has asked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.operations.asking import Requests, RequestView
from app.sync.wire_sharing import ContactState
from app.ui.kit.labels import label, quiet_label
from app.ui.kit.theme import GRID
from app.ui.kit.words import moment_words

_MONTH = 30
_YEAR = 365
_SENT_SHOWN = 10


class RequestList(QWidget):
    """Received ones that can be answered first, then those that one has sent."""

    answered = Signal(str, object)
    """A request, and for how many days from today; None: not, or not any more."""
    card_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Requests()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)

    def show_requests(self, requests: Requests) -> None:
        """In the place of what was shown before."""
        if requests == self._shown:
            return
        self._shown = requests
        while item := self._column.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for request in requests.received:
            if request.state in {ContactState.WAITING, ContactState.GRANTED}:
                self._column.addWidget(self._received(request))
        for request in requests.sent[:_SENT_SHOWN]:
            self._column.addWidget(self._sent(request))

    def _received(self, request: RequestView) -> QWidget:
        if request.state is ContactState.GRANTED and request.until:
            words = self.tr("{who}さんに「{what}」を {until} まで見せています。").format(
                who=request.who, what=request.what, until=request.until.strftime("%Y/%m/%d")
            )
            answers: list[tuple[str, int | None]] = [(self.tr("取り消す"), None)]
        else:
            words = self.tr("{who}さんが「{what}」の名刺を見たいそうです({when})。理由: {why}").format(
                who=request.who, what=request.what, when=moment_words(request.at), why=request.why
            )
            answers = [
                (self.tr("1 か月見せる"), _MONTH),
                (self.tr("1 年見せる"), _YEAR),
                (self.tr("断る"), None),
            ]
        block, row = self._block(words, label(self))
        for text, days in answers:
            self._button(block, row, text, words).clicked.connect(
                partial(self.answered.emit, request.id, days)
            )
        row.addStretch(1)
        return block

    def _sent(self, request: RequestView) -> QWidget:
        state = {
            ContactState.WAITING: self.tr("返事を待っています"),
            ContactState.GRANTED: self.tr("見られます"),
            ContactState.DECLINED: self.tr("断られました"),
            ContactState.ENDED: self.tr("所有者が取り消しました")
            if request.was_taken_back
            else self.tr("期限が過ぎました"),
        }[request.state]
        words = self.tr("{who}さんに「{what}」を頼みました({when}): {state}").format(
            who=request.who, what=request.what, when=moment_words(request.at), state=state
        )
        block, row = self._block(words, quiet_label("", self))
        if request.card:
            self._button(block, row, self.tr("名刺を開く"), words).clicked.connect(
                partial(self.card_wanted.emit, request.card)
            )
            row.addStretch(1)
        return block

    def _block(self, words: str, said: QLabel) -> tuple[QWidget, QHBoxLayout]:
        block = QWidget(self)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        said.setText(words)
        column.addWidget(said)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        column.addLayout(row)
        return block, row

    def _button(self, block: QWidget, row: QHBoxLayout, text: str, about: str) -> QPushButton:
        button = QPushButton(text, block)
        button.setAccessibleName(f"{text}: {about}")
        row.addWidget(button)
        return button
