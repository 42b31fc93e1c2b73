"""What becomes of words that were typed in rows whose cards can be seen no longer (see ``app.ui.review.lost``).

They are shown until the user has seen them, and are in their rows again when the cards are there again. Until then
nothing is decided on: the keys that are under way were meant for that row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication

from app.core.reading import FieldName
from app.ui.kit.notice import Level, Notice
from app.ui.kit.words import field_word
from app.ui.review.by_field.model import Draft


class LostRows(QObject):
    """Says it, and lets the user copy the words and go on."""

    def __init__(self, notice: Notice, hold: Callable[[bool], None], parent: QObject) -> None:
        super().__init__(parent)
        self._notice = notice
        self._hold = hold
        self._typed: list[str] = []
        self._copy = self._action(self.tr("内容をコピー"), self._copy_typed)
        self._go_on = self._action(self.tr("次へ進む"), self._have_done)

    def say(self, field: FieldName, lost: Sequence[Draft]) -> None:
        """Rows have gone in which something was typed or chosen that is not accepted."""
        self._typed += [f"{self._name(draft)}　{field_word(field)}: {draft.text}" for draft in lost]
        words = self.tr(
            "入力の途中だった名刺が、この端末から見えなくなりました。閲覧の期限が切れたか、所有者か公開範囲が変わったか、消去されました。"
            "次の内容は、まだ確定していませんでした。名刺がまた見えるようになると、その行に戻ります。"
        )
        self._notice.say("\n".join([words, *self._typed]), Level.LOSS, (self._copy, self._go_on))
        self._hold(True)  # noqa: FBT003

    def _name(self, draft: Draft) -> str:
        return " ".join(draft.piece.about) or draft.piece.value.replace("\n", " ") or self.tr("氏名なし")

    def _have_done(self) -> None:
        self._typed.clear()
        self._hold(False)  # noqa: FBT003

    def _copy_typed(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._typed))

    def _action(self, text: str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(do)
        return action
