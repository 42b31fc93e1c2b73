"""The cards of a stack as a list of pictures, the newest first. Nothing is kept but what is looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from app.core.reading import Side
from app.operations.batch_views import CardArrived, card_pictures
from app.operations.oddities import Oddity
from app.ui.desk import Desk
from app.ui.intake.run import IntakeRun

CARD_ROLE = int(Qt.ItemDataRole.UserRole)
"""CardArrived."""
_AT_ONCE = 8
"""Pictures asked for at once, so that decoding them holds nothing up."""
_KEPT = 160
"""Pictures kept: 50 MB."""
_WIDTH = 360
"""Pixels to which a picture is reduced."""

_Index = QModelIndex | QPersistentModelIndex
PictureKey = tuple[str, Side]


class Pictures(QObject):
    """Small pictures of cards, fetched when they are first looked at; those looked at last are kept."""

    came = Signal(str)
    """The id of a card of which a picture is there now."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: OrderedDict[PictureKey, QImage] = OrderedDict()
        self._wanted: list[PictureKey] = []
        self._asked: list[PictureKey] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)

    def get(self, card: str, side: Side = Side.FRONT) -> QImage | None:
        """A picture, or None while it is fetched; a null one where there is none."""
        key = (card, side)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        elif key not in self._asked:
            if key in self._wanted:
                self._wanted.remove(key)
            self._wanted.append(key)
            if not self._asked:
                self._timer.start()
        return found

    def _ask(self) -> None:
        """Ask for what was looked at last; what was scrolled past is forgotten."""
        self._asked = self._wanted[-_AT_ONCE:]
        self._wanted = self._wanted[-_AT_ONCE * 4 : -_AT_ONCE]
        if self._asked:
            self._desk.ask(card_pictures, self._asked).then(self._take).otherwise(self._give_up)

    def _take(self, pictures: Sequence[bytes | None]) -> None:
        asked, self._asked = self._asked, []
        for key, data in zip(asked, pictures, strict=True):
            self._kept[key] = _decoded(data)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        for card in dict.fromkeys(card for card, _ in asked):
            self.came.emit(card)
        self._ask()

    def _give_up(self, _: object) -> None:
        """The window was locked meanwhile; what is looked at is asked for again."""
        self._asked.clear()


def _decoded(data: bytes | None) -> QImage:
    image = QImage.fromData(data) if data else QImage()
    if image.width() > _WIDTH:
        image = image.scaledToWidth(_WIDTH, Qt.TransformationMode.SmoothTransformation)
    return image


class ArrivalModel(QAbstractListModel):
    """The cards of an ``IntakeRun``, the newest first."""

    def __init__(self, desk: Desk, run: IntakeRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._count = len(run.tally.cards)
        self.pictures = Pictures(desk, self)
        self.pictures.came.connect(self._show_picture)
        run.arrived.connect(self._grow)
        run.begun.connect(self._begin)

    def card(self, row: int) -> CardArrived:
        return self._run.tally.cards[self._count - 1 - row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self._count:
            return None
        card = self.card(index.row())
        if role == CARD_ROLE:
            return card
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self.words(card)
        return None

    def words(self, card: CardArrived) -> str:
        """What is said of a card."""
        number = self.tr("{n} 枚目").format(n=card.sheet)
        return f"{number}  {self.state_words(card)}"

    def state_words(self, card: CardArrived) -> str:
        """Whether it asks for a look."""
        odd = self.odd_about(card)
        if odd is not None:
            return self._odd_words(odd)
        if not card.is_read:
            return self.tr("読み取れず")
        if card.is_repeat:
            return self.tr("取り込み済みと同じ")
        if card.to_check:
            return self.tr("要確認 {n} 項目").format(n=card.to_check)
        return self.tr("確実")

    def odd_about(self, card: CardArrived) -> Oddity | None:
        """What looks wrong about the sheet of a card, and is still to be decided."""
        return self._run.odd_about(card.sheet)

    def _odd_words(self, odd: Oddity) -> str:
        return {
            Oddity.DOUBLE_FEED: self.tr("重なって送られた?"),
            Oddity.LONG: self.tr("長い：重なった?"),
            Oddity.SAME_IMAGE: self.tr("同じ画像が 2 回"),
            Oddity.FED_AGAIN: self.tr("2 回送られた?"),
            Oddity.HALF: self.tr("片面で中断"),
        }[odd]

    def _begin(self) -> None:
        self.beginResetModel()
        self._count = len(self._run.tally.cards)
        self.endResetModel()

    def _grow(self, count: int) -> None:
        self.beginInsertRows(QModelIndex(), 0, count - 1)
        self._count += count
        self.endInsertRows()

    def _show_picture(self, card: str) -> None:
        """A card that has just come is near the top, where one looks."""
        for row in range(self._count):
            if self.card(row).card == card:
                self.dataChanged.emit(self.index(row), self.index(row))
                return
