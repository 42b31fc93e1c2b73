"""A card that only the server holds, beside the list: it is looked at, and kept nowhere; or its owner is asked for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.core.dates import PartialDate
from app.core.errors import EnishiError
from app.core.reading import FieldName, Side
from app.operations.asking import StubView
from app.operations.finding_at_server import (
    MARK,
    CardAtServer,
    FoundAtServer,
    PictureAtServer,
    open_at_server,
    picture_at_server,
)
from app.ui.desk import Desk
from app.ui.kit.labels import quiet_label, scaled, set_ink
from app.ui.kit.notice import Level, Notice
from app.ui.kit.picture import Picture
from app.ui.kit.theme import GRID, Role
from app.ui.kit.words import day_words, field_word, sentence
from app.ui.people.pieces import CopyButton, Section, tool_button, words_label
from app.ui.sharing.ask_form import AskForm
from app.ui.sharing.link import ServerLink

_IN_HEAD = (
    FieldName.NAME,
    FieldName.NAME_READING,
    FieldName.ORGANIZATION,
    FieldName.DEPARTMENT,
    FieldName.TITLE,
)
_WIDTH = GRID * 40


class BeyondPane(QWidget):
    """What stands on the card as soon as it is chosen, its pictures as they come."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = ServerLink.of(desk)
        self._card = ""
        self.notice = Notice(parent=self)
        self.room = QScrollArea(self)
        self.room.setWidgetResizable(True)
        self.room.setFrameShape(QFrame.Shape.NoFrame)
        self.room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.room.setAccessibleName(self.tr("サーバーだけにある名刺"))
        head = QHBoxLayout()
        head.setContentsMargins(GRID * 2, GRID // 2, GRID // 2, 0)
        head.setSpacing(GRID)
        mark = QLabel(sentence(MARK), self)
        set_ink(mark, Role.ACCENT)
        mark.setFont(scaled(mark, 1.0, bold=True))
        head.addWidget(mark)
        self.about = quiet_label("", self)
        head.addWidget(self.about, 1)
        head.addWidget(tool_button("close", self.tr("名刺を閉じる(Esc)"), self.close_card, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.room, 1)
        leave = QShortcut(QKeySequence("Esc"), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.close_card)

    def open(self, found: FoundAtServer) -> None:
        """Show a card; the server keeps that it was opened, and then tells what else there is."""
        self.room.setWidget(_Sheet(found))
        self.open_card(found.card)

    def open_card(self, card: str) -> None:
        """Show a card of which nothing is known yet."""
        self._card = card
        self.notice.hide()
        self.about.setText(self.tr("この端末には保存していません"))
        self._link.look(open_at_server, card).then(self.show_card).otherwise(self._fail)

    def open_stub(self, stub: StubView) -> None:
        """Show what is told of a card, and ask its owner for the rest."""
        self._card = ""
        self.notice.hide()
        self.about.setText("")
        form = AskForm(self._link)
        form.sent.connect(self.notice.say)
        form.failed.connect(self._say)
        self.room.setWidget(_StubSheet(stub, form))
        form.begin(stub)

    def close_card(self) -> None:
        """Show nothing, and keep nothing."""
        self._card = ""
        self.room.setWidget(QWidget())
        self.closed.emit()

    def show_card(self, card: CardAtServer) -> None:
        """The card as the server has it now."""
        if card.found.card != self._card:
            return
        sheet = _Sheet(card.found)
        self.room.setWidget(sheet)
        for picture, room in zip(card.pictures, sheet.add_pictures(card.pictures), strict=True):
            self._link.look(picture_at_server, picture).then(partial(_show, room)).otherwise(
                partial(_miss, room)
            )

    def _fail(self, error: EnishiError) -> None:
        if self._card:
            self._say(error)

    def _say(self, error: EnishiError) -> None:
        self.notice.say(sentence(error), Level.LOOK)


class _Room(QWidget):
    """Made anew for each look: who it is, and below that what else there is."""

    def __init__(self, fields: Mapping[FieldName, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID * 2)
        self._column.setSpacing(GRID * 2)
        self._column.addWidget(self._head(fields))

    def _head(self, fields: Mapping[FieldName, str]) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 4)
        name, reading, organization, department, title = (fields.get(one, "") for one in _IN_HEAD)
        if reading:
            column.addWidget(quiet_label(reading, box))
        words = words_label(name or self.tr("(氏名なし)"), box)
        words.setFont(scaled(words, 1.9, bold=True))
        column.addWidget(words)
        if organization:
            firm = words_label(organization.replace("\n", " "), box)
            firm.setFont(scaled(firm, 1.1))
            column.addWidget(firm)
        if post := "　".join(filter(None, (department, title))):
            column.addWidget(words_label(post.replace("\n", " "), box))
        return box

    def _owner(self, section: Section, owner: str) -> None:
        section.add_row(self.tr("所有者"), words_label(owner or self.tr("(名前の分からない職員)"), section))


class _StubSheet(_Room):
    """A card whose owner is asked first."""

    def __init__(self, stub: StubView, form: AskForm, parent: QWidget | None = None) -> None:
        super().__init__({FieldName.NAME: stub.name, FieldName.ORGANIZATION: stub.organization}, parent)
        section = Section(self.tr("所有者に頼むと見られる名刺"), self)
        self._owner(section, stub.owner)
        section.add_wide(quiet_label(self.tr("所有者が承知すると、ほかの項目と画像も見られます。"), section))
        section.add_wide(form)
        self._column.addWidget(section)
        self._column.addStretch(1)


class _Sheet(_Room):
    """A card that may be seen."""

    def __init__(self, found: FoundAtServer, parent: QWidget | None = None) -> None:
        super().__init__(found.fields, parent)
        self._column.addWidget(self._fields(found))
        self._column.addStretch(1)

    def add_pictures(self, pictures: tuple[PictureAtServer, ...]) -> list[Picture]:
        """A room for each, above the end."""
        rooms = []
        for picture in pictures:
            room = Picture(self.tr("名刺の表") if picture.side is Side.FRONT else self.tr("名刺の裏"), self)
            room.setFixedSize(_WIDTH, _WIDTH * 3 // 5)
            room.show_bytes(None, self.tr("画像を受け取っています…"))
            self._column.insertWidget(self._column.count() - 1, room)
            rooms.append(room)
        return rooms

    def _fields(self, found: FoundAtServer) -> Section:
        section = Section(self.tr("名刺"), self)
        self._owner(section, found.owner)
        section.add_row(
            self.tr("交換日"), words_label(day_words(PartialDate.parse(found.exchanged_on)), section)
        )
        for field in FieldName:
            if field not in _IN_HEAD and (value := found.fields.get(field)):
                copy = CopyButton(value, self.tr("{field}をコピー").format(field=field_word(field)), section)
                section.add_row(field_word(field), words_label(value, section), copy)
        return section


def _show(room: Picture, data: bytes | None) -> None:
    if shiboken6.isValid(room):
        room.show_bytes(data, room.tr("画像がありません"))


def _miss(room: Picture, _: EnishiError) -> None:
    if shiboken6.isValid(room):
        room.show_bytes(None, room.tr("画像は、つながったときに見られます"))
