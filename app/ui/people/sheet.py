"""What is known of one person, on one sheet."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.dates import PartialDate
from app.core.errors import EnishiError
from app.core.reading import FieldName, Side
from app.core.records import Meeting, Note, Task
from app.core.visibility import Visibility
from app.operations.fetching import fetch_picture
from app.operations.people import CardView
from app.operations.person_page import PersonPage, PostSpan, Predecessor
from app.operations.pictures import picture_of
from app.ui.desk import Desk
from app.ui.kit.icons import icon
from app.ui.kit.labels import quiet_label, scaled
from app.ui.kit.picture import Picture
from app.ui.kit.theme import GRID, Role
from app.ui.kit.words import actor_words, day_words, field_word, moment_words, visibility_word
from app.ui.people.overlaps import Overlaps
from app.ui.people.pieces import CopyButton, Section, flat_button, tool_button, words_label
from app.ui.sharing.link import ServerLink
from app.ui.sharing.readers import Readers

_CONTACT = (
    FieldName.EMAIL,
    FieldName.TEL,
    FieldName.MOBILE,
    FieldName.FAX,
    FieldName.URL,
)
_CARDS_SHOWN = 8
_CARD_WIDTH = GRID * 24


class PersonSheet(QWidget):
    """Name and post, how to reach them, who of ours knows them, what happened, the cards. Made anew for each look."""

    wanted = Signal(str)
    """Something that the page does: ``edit``, ``note``, ``task``, ``meeting``, ``tag``, ``merge``, ``separate``, ``erase``."""
    organization_wanted = Signal(str)
    note_wanted = Signal(object)
    """Note to change."""
    task_done = Signal(object)
    """Task that is done now."""
    tag_dropped = Signal(str)
    conflict_seen = Signal(str, bool)
    """A conflict, and whether what was lost shall hold."""
    visibility_chosen = Signal(str, object)
    """A card, and its Visibility from now on."""

    def __init__(self, desk: Desk, page: PersonPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._link = ServerLink.of(desk)
        self._page = page
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID * 2)
        column.setSpacing(GRID * 2)
        for part in (
            self._head(), self._conflicts(), self._contact(), self._open_tasks(), self._known_by(), self._timeline(),
            self._notes(), self._cards(),
        ):  # fmt: skip
            if part is not None:
                column.addWidget(part)
        column.addStretch(1)

    # The parts, from above.

    def _head(self) -> QWidget:
        page = self._page
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 4)
        reading = page.value(FieldName.NAME_READING)
        if reading:
            column.addWidget(quiet_label(reading, box))
        name = words_label(page.value(FieldName.NAME) or self.tr("(氏名なし)"), box)
        name.setFont(scaled(name, 1.9, bold=True))
        column.addWidget(name)
        organization = page.value(FieldName.ORGANIZATION)
        if organization:
            link = QPushButton(organization.replace("\n", " "), box)
            link.setProperty("flat", "true")
            link.setStyleSheet("text-align: left; padding-left: 0;")
            link.setFont(scaled(link, 1.1))
            link.setToolTip(self.tr("この組織の人だけを一覧に出す"))
            link.setAccessibleName(self.tr("組織 {name} で絞り込む").format(name=organization))
            link.clicked.connect(partial(self.organization_wanted.emit, organization))
            column.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
        post = "　".join(
            text for text in (page.value(FieldName.DEPARTMENT), page.value(FieldName.TITLE)) if text
        )
        if post:
            column.addWidget(words_label(post.replace("\n", " "), box))
        column.addSpacing(GRID // 2)
        column.addLayout(self._tags(box))
        return box

    def _tags(self, box: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        for tag in self._page.tags:
            chip = QPushButton(icon("close", Role.QUIET), tag, box)
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            chip.setToolTip(self.tr("押すとタグが外れます"))
            chip.setAccessibleName(self.tr("タグ {tag} を外す").format(tag=tag))
            chip.clicked.connect(partial(self.tag_dropped.emit, tag))
            row.addWidget(chip)
        row.addWidget(flat_button("tag", self.tr("タグ"), partial(self.wanted.emit, "tag"), box))
        row.addStretch(1)
        return row

    def _conflicts(self) -> QWidget | None:
        if not self._page.conflicts:
            return None
        section = Overlaps(self._page.conflicts, self)
        section.chosen.connect(self.conflict_seen)
        return section

    def _contact(self) -> QWidget:
        section = Section(self.tr("連絡先"), self)
        section.add_button(flat_button("edit", self.tr("編集"), partial(self.wanted.emit, "edit"), section))
        page = self._page
        for field in _CONTACT:
            for value in page.value(field).splitlines():
                name = field_word(field)
                copy = CopyButton(value, self.tr("{field}をコピー").format(field=name), section)
                section.add_row(name, words_label(value, section), copy)
        address = page.value(FieldName.ADDRESS)
        if address:
            code = page.value(FieldName.POSTAL_CODE)
            text = f"〒{code.removeprefix('〒')}\n{address}" if code else address
            copy = CopyButton(
                text.replace("\n", " "), self.tr("{field}をコピー").format(field=field_word(FieldName.ADDRESS)), section
            )  # fmt: skip
            section.add_row(field_word(FieldName.ADDRESS), words_label(text, section), copy)
        if section.body.count() == 0:
            section.add_wide(quiet_label(self.tr("連絡先はまだありません。"), section))
        return section

    def _open_tasks(self) -> QWidget:
        section = Section(self.tr("次のアクション"), self)
        section.add_button(flat_button("plus", self.tr("追加"), partial(self.wanted.emit, "task"), section))
        tasks = sorted(
            (task for task in self._page.view.tasks if not task.done_at),
            key=lambda task: (not task.due_on, task.due_on.latest),
        )
        for task in tasks:
            section.add_wide(self._task(task, section))
        if not tasks:
            section.add_wide(quiet_label(self.tr("予定はありません。"), section))
        return section

    def _task(self, task: Task, parent: QWidget) -> QWidget:
        who = self._page.users.get(task.assignee, "")
        due = day_words(task.due_on) if task.due_on else self.tr("期限なし")
        box = QCheckBox(f"{task.subject}　{due}　{who}", parent)
        box.setToolTip(self.tr("済んだら印を付けます"))
        box.setAccessibleName(self.tr("次のアクション {subject} を完了にする").format(subject=task.subject))
        box.clicked.connect(partial(self.task_done.emit, task))
        return box

    def _known_by(self) -> QWidget:
        section = Section(self.tr("知っている職員"), self)
        for known in self._page.known_by:
            counts = [self.tr("名刺 {n} 枚").format(n=known.cards)] if known.cards else []
            counts += [self.tr("面談 {n} 回").format(n=known.meetings)] if known.meetings else []
            who = "　".join(text for text in (known.user.name, known.department, known.user.mail) if text)
            words = words_label(who, section)
            seen = quiet_label("・".join(counts), section)
            both = QWidget(section)
            row = QHBoxLayout(both)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(words, 1)
            row.addWidget(seen)
            seen.setWordWrap(False)
            copy = (
                CopyButton(
                    known.user.mail,
                    self.tr("{name}さんのメールをコピー").format(name=known.user.name),
                    section,
                )
                if known.user.mail
                else None
            )
            section.add_row(day_words(known.last), both, copy)
        return section

    def _timeline(self) -> QWidget:
        section = Section(self.tr("経歴と面談"), self)
        section.add_button(
            flat_button("meeting", self.tr("面談を記録"), partial(self.wanted.emit, "meeting"), section)
        )
        entries: list[tuple[PartialDate, PostSpan | Meeting]] = [
            (post.first, post) for post in self._page.posts
        ]
        entries += [(meeting.met_on, meeting) for meeting in self._page.view.meetings]
        entries.sort(key=lambda entry: (entry[0].earliest, entry[0].latest), reverse=True)
        for day, entry in entries:
            section.add_row(
                day_words(day), self._meeting(entry) if isinstance(entry, Meeting) else self._post(entry)
            )
        if not entries:
            section.add_wide(quiet_label(self.tr("まだ記録がありません。"), section))
        return section

    def _post(self, post: PostSpan) -> QWidget:
        text = " ".join(part for part in (post.organization, post.department, post.title) if part)
        return words_label(text.replace("\n", " "), self)

    def _meeting(self, meeting: Meeting) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        who = "、".join(self._page.users[user] for user in meeting.ours if user in self._page.users)
        head = QHBoxLayout()
        mark = QLabel(box)
        mark.setPixmap(icon("meeting", Role.ACCENT).pixmap(16, 16))
        head.addWidget(mark)
        head.addWidget(words_label(meeting.subject, box), 1)
        column.addLayout(head)
        about = "　".join(text for text in (meeting.met_at, meeting.place, who) if text)
        if about:
            column.addWidget(quiet_label(about, box))
        if meeting.minutes:
            column.addWidget(words_label(meeting.minutes, box))
        return box

    def _notes(self) -> QWidget:
        section = Section(self.tr("メモ"), self)
        section.add_button(flat_button("plus", self.tr("追加"), partial(self.wanted.emit, "note"), section))
        notes = sorted(self._page.view.notes, key=lambda note: note.created_at, reverse=True)
        for note in notes:
            section.add_wide(self._note(note, section))
        if not notes:
            section.add_wide(quiet_label(self.tr("メモはまだありません。"), section))
        return section

    def _note(self, note: Note, parent: QWidget) -> QWidget:
        box = QWidget(parent)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, GRID // 2)
        grid.setSpacing(0)
        grid.setColumnStretch(0, 1)
        who = actor_words(self._page.users.get(note.operator, ""), self._page.acting_for.get(note.id, ""))
        about = f"{moment_words(note.created_at)}　{who}　{visibility_word(note.visibility)}"
        grid.addWidget(words_label(note.text, box), 0, 0)
        grid.addWidget(quiet_label(about, box), 1, 0)
        change = tool_button("edit", self.tr("メモを編集"), partial(self.note_wanted.emit, note), box)
        grid.addWidget(change, 0, 1, Qt.AlignmentFlag.AlignTop)
        return box

    def _cards(self) -> QWidget:
        cards = self._page.view.cards
        section = Section(self.tr("名刺 {n} 枚").format(n=len(cards)), self)
        if len(cards) > 1:
            section.add_button(
                flat_button("split", self.tr("分ける"), partial(self.wanted.emit, "separate"), section)
            )
        section.add_button(
            flat_button("merge", self.tr("まとめる"), partial(self.wanted.emit, "merge"), section)
        )
        if self._page.erasable:
            section.add_button(
                flat_button("close", self.tr("消去"), partial(self.wanted.emit, "erase"), section)
            )
        for card in cards[:_CARDS_SHOWN]:
            mine = card.card.owner in self._page.own
            seen_by = "" if mine else visibility_word(card.card.visibility)
            about = (
                self.tr("{day}　{owner}　{visibility}")
                .format(day=day_words(card.card.exchanged_on), owner=card.owner, visibility=seen_by)
                .rstrip()
            )
            section.add_wide(self._whose(card, about, section))
            for one in self._page.predecessors.get(card.card.id, ()):
                section.add_wide(quiet_label(self._predecessor(one), section))
            if mine and self._link.state.joined:
                section.add_wide(Readers(self._link, card.card.id, section))
            sides = [region.side for region in card.card.regions if not region.blank]
            if sides:
                section.add_wide(self._pictures(card.card.id, sides, section))
        hidden = len(cards) - _CARDS_SHOWN
        if hidden > 0:
            section.add_wide(quiet_label(self.tr("ほか {n} 枚").format(n=hidden), section))
        return section

    def _whose(self, card: CardView, about: str, parent: QWidget) -> QWidget:
        """Whose a card is and who may see it; its owner may change that here."""
        words = quiet_label(about, parent)
        if card.card.owner not in self._page.own:
            return words
        box = QWidget(parent)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        choice = QComboBox(box)
        choice.setAccessibleName(self.tr("名刺の公開範囲"))
        for visibility in Visibility:
            choice.addItem(visibility_word(visibility), visibility)
        choice.setCurrentIndex(list(Visibility).index(card.card.visibility))
        choice.activated.connect(partial(self._choose_visibility, card.card.id))
        row.addWidget(choice)
        return box

    def _predecessor(self, one: Predecessor) -> str:
        """Whose a card was."""
        who = self.tr("{name}({department})") if one.department else "{name}"
        said = who.format(name=one.name, department=one.department)
        return self.tr("前の所有者 {who}、{day} まで").format(who=said, day=day_words(one.until))

    def _choose_visibility(self, card: str, index: int) -> None:
        self.visibility_chosen.emit(card, list(Visibility)[index])

    def _pictures(self, card: str, sides: list[Side], parent: QWidget) -> QWidget:
        box = QWidget(parent)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, GRID)
        row.setSpacing(GRID)
        for side in sides:
            name = self.tr("名刺の表") if side is Side.FRONT else self.tr("名刺の裏")
            picture = Picture(name, box)
            picture.setFixedSize(_CARD_WIDTH, _CARD_WIDTH * 3 // 5)
            self._desk.ask(picture_of, card, side).then(partial(self._show_picture, picture, card, side))
            row.addWidget(picture)
        row.addStretch(1)
        return box

    def _show_picture(self, picture: Picture, card: str, side: Side, data: bytes | None) -> None:
        """What this desk has not got is asked for at the server, where there is one that answers."""
        if not shiboken6.isValid(picture):
            return
        if data is None and self._link.is_there:
            picture.show_bytes(None, self.tr("画像を受け取っています…"))
            fetched = partial(self._show_fetched, picture)
            self._link.ask(fetch_picture, card, side).then(fetched).otherwise(
                partial(self._show_failure, picture)
            )
            return
        missing = self.tr("画像は、つながったときに見られます") if self._link.state.joined else ""
        picture.show_bytes(data, missing or self.tr("画像がありません"))

    def _show_fetched(self, picture: Picture, data: bytes | None) -> None:
        if shiboken6.isValid(picture):
            picture.show_bytes(data, self.tr("画像がありません"))

    def _show_failure(self, picture: Picture, _: EnishiError) -> None:
        if shiboken6.isValid(picture):
            picture.show_bytes(None, self.tr("画像は、つながったときに見られます"))
