"""Images that another desk took in: asked for at the server when somebody looks, each card once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.core.errors import EnishiError, NotFoundError
from app.core.messages import Message
from app.operations.fetching import fetch_sides
from app.ui.desk import Desk
from app.ui.sharing.link import ServerLink


class FarImages(QObject):
    """Belongs to the desk, so that all that show a card ask for its images together."""

    came = Signal(str)
    """A card's id: its images are here, or it is known that they do not come."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._asked: set[str] = set()
        self._here: set[str] = set()
        """Cards of which all came that the server has."""
        self._failed: set[str] = set()
        """Cards of which nobody knows yet that it went wrong."""
        desk.dismissed.connect(self._forget)

    @classmethod
    def of(cls, desk: Desk) -> FarImages:
        """The one of this desk."""
        found = desk.findChild(cls) or cls(desk)
        assert isinstance(found, cls)
        return found

    def words(self, card: str, trouble: Message | EnishiError | None) -> str | None:
        """What is said in the place of an image that is not here; None where the server has nothing to do with it."""
        link = ServerLink.of(self._desk) if isinstance(trouble, NotFoundError) else None
        if link is None or not link.state.joined:
            return None
        if card in self._here:
            return self.tr("画像がありません")
        if card in self._failed:
            self._failed.discard(card)  # who looks again asks again
            return self.tr("画像を受け取れませんでした")
        if card not in self._asked:
            if not link.is_there:
                return self.tr("画像は、つながったときに見られます")
            self._asked.add(card)
            again = partial(self._end, card)
            link.look(fetch_sides, card).then(again).otherwise(again)
        return self.tr("画像を受け取っています…")

    def _end(self, card: str, outcome: int | EnishiError) -> None:
        self._asked.discard(card)
        (self._failed if isinstance(outcome, EnishiError) else self._here).add(card)
        self.came.emit(card)

    def _forget(self) -> None:
        for cards in (self._asked, self._here, self._failed):
            cards.clear()
