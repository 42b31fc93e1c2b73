"""The line in which the owner of a card is asked to show it: why, and a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.core.errors import EnishiError
from app.operations.asking import StubView, ask_for_card
from app.ui.sharing.link import ServerLink


class AskForm(QWidget):
    """Nothing is sent without a reason."""

    sent = Signal(str)
    """The owner was asked: a sentence that says so."""
    failed = Signal(object)
    """EnishiError."""

    def __init__(self, link: ServerLink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._stub: StubView | None = None
        self.why = QLineEdit(self)
        self.why.setAccessibleName(self.tr("見たい理由"))
        self.why.setMaxLength(1000)
        self.send = QPushButton(self.tr("頼む"), self)
        self.send.setAccessibleName(self.tr("所有者に頼む"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.why, 1)
        row.addWidget(self.send)
        self.why.returnPressed.connect(self._send)
        self.send.clicked.connect(self._send)

    def begin(self, stub: StubView) -> None:
        """For the card of a stub."""
        self._stub = stub
        self.why.clear()
        self.why.setPlaceholderText(
            self.tr("{owner}さんに伝える理由(例: 3 月の訪問の連絡のため)").format(owner=stub.owner)
        )
        self.show()
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self) -> None:
        why = self.why.text().strip()
        if self._stub is None or not why:
            self.why.setFocus()
            return
        self.setEnabled(False)
        self._link.ask(ask_for_card, self._stub.id, why).then(self._sent).otherwise(self._failed)

    def _sent(self, _: None) -> None:
        self.setEnabled(True)
        self.hide()
        self.sent.emit(self.tr("頼みました。返事は「設定」の「共有」に出ます。"))
        self._link.look_at_requests()

    def _failed(self, error: EnishiError) -> None:
        self.setEnabled(True)
        self.failed.emit(error)
