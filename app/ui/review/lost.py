"""What becomes of words when the card for which somebody types them can be seen no longer.

The lease of colleagues' cards ends, a card goes to somebody else, or is erased, and none of that waits for who types. His
words are shown until he has seen them, and are in their fields again when the card is there again. Until then nothing is
decided on: the keys that are under way were meant for that card, and would be commands for the next.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication

from app.core.reading import FieldName
from app.operations.review_card import CardToCheck
from app.ui.kit.notice import Level
from app.ui.kit.words import field_word
from app.ui.review.screen import ReviewScreen


class LostWords(QObject):
    """Keeps them while the window is open."""

    def __init__(self, face: ReviewScreen, parent: QObject) -> None:
        super().__init__(parent)
        self._face = face
        self._kept: dict[str, dict[FieldName, str]] = {}
        """By card."""
        self._typed = ""
        self._copy = self._action(self.tr("内容をコピー"), self._copy_typed)
        self._go_on = self._action(self.tr("次へ進む"), lambda: face.hold(held=False))

    def keep(self, card: CardToCheck) -> None:
        """A card has gone: keep what was typed for it, and say so."""
        drafts = self._face.fields.drafts
        if not drafts and not self._face.fields.is_typing:
            return
        name = card.field(FieldName.NAME).value.replace("\n", " ") or self.tr("氏名なし")
        words = [
            self.tr(
                "「{name}」の名刺が、入力の途中でこの端末から見えなくなりました。閲覧の期限が切れたか、所有者か公開範囲が変わったか、消去されました。"
            ).format(name=name)
        ]
        if drafts:
            self._kept[card.id] = drafts
            self._typed = "\n".join(f"{field_word(field)}: {text}" for field, text in drafts.items())
            words += [
                self.tr(
                    "次の内容は、まだ確定していませんでした。名刺がまた見えるようになると、ここに戻ります。"
                ),
                self._typed,
            ]
        actions = (self._copy, self._go_on) if drafts else (self._go_on,)
        self._face.lost.say("\n".join(words), Level.LOSS, actions)
        self._face.hold(held=True)

    def give_back(self, card: CardToCheck) -> None:
        """A card is in front: put into its fields what was kept for it."""
        if drafts := self._kept.pop(card.id, None):
            self._face.fields.draft(drafts)
            self._face.hold(held=False)
            words = self.tr("入力の途中だった内容を戻しました。まだ確定していません。")
            self._face.notice.say(words, Level.LOOK)

    def _copy_typed(self) -> None:
        QGuiApplication.clipboard().setText(self._typed)

    def _action(self, text: str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(do)
        return action
