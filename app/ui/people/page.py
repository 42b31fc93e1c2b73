"""The page of one person: the sheet, and above it the form that is being filled in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.background.messages import Change
from app.core.errors import EnishiError, NotFoundError
from app.core.records import Card, Conflict, Edit, Link, Meeting, Note, Recognition, Tagging, Task, User
from app.core.visibility import Visibility
from app.operations.cards import set_visibility
from app.operations.conflicts import keep_what_holds, take_what_was_lost
from app.operations.filtering import FilterOptions, filter_options
from app.operations.keeping import erase
from app.operations.notes import (
    add_note,
    add_person_tag,
    add_task,
    change_note,
    finish_task,
    record_meeting,
    remove_note,
    remove_person_tag,
)
from app.operations.people import separate, set_fields
from app.operations.person_page import PersonPage, open_page, refresh_page
from app.ui.desk import Desk
from app.ui.kit.notice import Level, Notice
from app.ui.kit.theme import GRID
from app.ui.kit.words import sentence
from app.ui.people.forms import (
    EditForm,
    EraseForm,
    Form,
    MeetingForm,
    NoteForm,
    SeparateForm,
    TagForm,
    TaskForm,
)
from app.ui.people.pieces import tool_button
from app.ui.people.sheet import PersonSheet
from app.ui.replies import Reply
from app.ui.sharing.link import ServerLink

_KINDS = (Card, Conflict, Edit, Link, Meeting, Note, Recognition, Tagging, Task, User)
_PAUSE_MS = 500
"""Changes within this time are shown at once."""


class PersonPane(QWidget):
    """Shows one person, and does what the user wants of them."""

    closed = Signal()
    """The user has seen enough."""
    missed = Signal(str)
    """A card that is not here; the office's server may have it."""
    came = Signal()
    """The person is shown, or shown anew."""
    organization_wanted = Signal(str)
    merge_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: PersonPage | None = None
        self.form: Form | None = None
        self._desk = desk
        self._card = ""
        self.sheet: PersonSheet | None = None
        self.notice = Notice(parent=self)
        self.room = QScrollArea(self)
        self.room.setWidgetResizable(True)
        self.room.setFrameShape(QFrame.Shape.NoFrame)
        self.room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.room.setAccessibleName(self.tr("人物のページ"))
        self._forms = QScrollArea(self)
        self._forms.setWidgetResizable(True)
        self._forms.setFrameShape(QFrame.Shape.NoFrame)
        self._forms.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._forms.hide()
        head = QHBoxLayout()
        head.setContentsMargins(GRID, GRID // 2, GRID // 2, 0)
        head.addStretch(1)
        head.addWidget(tool_button("close", self.tr("ページを閉じる(Esc)"), self.close_page, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self._forms, 3)
        column.addWidget(self.room, 2)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_PAUSE_MS)
        self._again.timeout.connect(self._refresh)
        self._latest = desk.latest(self.show_page, self._miss)
        desk.changed.connect(self._changed)

    @property
    def card(self) -> str:
        """A card of the person that is shown; empty where nobody is."""
        return self._card

    def open(self, card: str) -> None:
        """Show the person of a card; the look is recorded."""
        self._card, self.page = card, None
        self._close_form()
        self.notice.hide()
        self.room.verticalScrollBar().setValue(0)
        self._latest.ask(open_page, card)

    def step_back(self) -> None:
        """Leave the form, or else the page."""
        if self.form is not None:
            self._leave_form()
        else:
            self.close_page()

    def close_page(self) -> None:
        """Show nobody."""
        self._card, self.page = "", None
        self._close_form()
        self.closed.emit()

    def begin(self, what: str) -> None:
        """Do what a button or a key of the page stands for; see ``PersonSheet.wanted``."""
        page = self.page
        if page is None:
            return
        match what:
            case "merge":
                self.merge_wanted.emit()
            case "edit":
                self._open_form(EditForm(page, self))
            case "note":
                self._open_form(NoteForm(None, self))
            case "task":
                self._open_form(TaskForm(self))
            case "meeting":
                self._open_form(MeetingForm(self))
            case "tag":
                self._desk.ask(filter_options).then(self._open_tag_form)
            case "erase" if page.erasable:
                self._open_form(EraseForm(page, self))
            case "separate" if len(page.view.cards) > 1:
                self._open_form(SeparateForm(page, self))

    # Showing.

    def show_page(self, page: PersonPage) -> None:
        """Show a person, in the place of who was shown."""
        if not self._card:
            return
        if self.sheet is not None and page == self.page:  # what else was changed does not show here
            self.came.emit()
            return
        self.page = page
        place = self.room.verticalScrollBar().value() if self.sheet else 0
        held = self.sheet is not None and self.sheet.isAncestorOf(self.focusWidget())
        sheet = PersonSheet(self._desk, page)
        sheet.wanted.connect(self.begin)
        sheet.organization_wanted.connect(self.organization_wanted)
        sheet.note_wanted.connect(self._change_note)
        sheet.task_done.connect(self._finish_task)
        sheet.tag_dropped.connect(self._drop_tag)
        sheet.conflict_seen.connect(self._settle_conflict)
        sheet.visibility_chosen.connect(self._show_to)
        self.sheet = sheet
        self.room.setWidget(sheet)
        self.room.verticalScrollBar().setValue(place)
        if held:
            self.room.setFocus()
        self.came.emit()

    def _miss(self, error: EnishiError) -> None:
        """The person that is shown stays: a card that goes away goes with the next page."""
        if not self._card or self.page is not None:
            return
        if isinstance(error, NotFoundError) and ServerLink.of(self._desk).state.joined:
            self.missed.emit(self._card)
        else:
            self._say(error)

    def _changed(self, change: Change) -> None:
        if self._card and change.touches(*_KINDS):
            self._again.start()

    def _refresh(self) -> None:
        if self._card:
            self._latest.ask(refresh_page, self._card)

    # Doing.

    def _open_tag_form(self, options: FilterOptions) -> None:
        self._open_form(TagForm([tag.name for tag in options.tags], self))

    def _change_note(self, note: Note) -> None:
        form = NoteForm(note, self)
        form.removal_wanted.connect(self._remove_note)
        self._open_form(form)

    def _open_form(self, form: Form) -> None:
        self._close_form()
        self.form = form
        form.kept.connect(self._keep)
        form.left.connect(self._leave_form)
        self._forms.setWidget(form)
        height = max(form.sizeHint().height(), form.heightForWidth(self.width() - 2 * GRID)) + GRID
        self._forms.setMinimumHeight(min(height, self.height() * 3 // 4))
        self._forms.setMaximumHeight(height)
        self._forms.show()
        self.room.setVisible(not isinstance(form, EditForm))  # which needs all the room
        form.begin()

    def _close_form(self) -> None:
        if self.form is not None:
            self.form = None
            widget = self._forms.takeWidget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
            self._forms.hide()
            self.room.show()

    def _leave_form(self) -> None:
        self._close_form()
        self.room.setFocus()

    def _keep(self) -> None:
        reply = self._send()
        if reply is None:
            self._leave_form()
        else:
            reply.then(self._erased if isinstance(self.form, EraseForm) else self._kept).otherwise(
                self._not_kept
            )

    def _send(self) -> Reply[Any] | None:
        """Ask for what the form says; None where it changes nothing."""
        page, form, ask = self.page, self.form, self._desk.ask
        if page is None:
            return None
        card = page.card
        match form:
            case NoteForm(note=None):
                return ask(add_note, card, form.text.toPlainText(), form.visibility.value)
            case NoteForm(note=Note(id=note)):
                return ask(change_note, note, form.text.toPlainText(), form.visibility.value)
            case TaskForm():
                return ask(add_task, card.id, form.subject.text(), form.due.value)
            case MeetingForm():
                return ask(
                    record_meeting,
                    [card],
                    form.day.value,
                    form.subject.text(),
                    form.minutes.toPlainText(),
                    form.place.text(),
                )
            case TagForm():
                return ask(add_person_tag, card.id, form.tag.text())
            case EditForm():
                changes = form.changes()
                return ask(set_fields, form.card, changes) if changes else None
            case SeparateForm():
                cards = form.cards()
                return ask(separate, cards) if cards else None
            case EraseForm():
                return ask(erase, form.roots()) if form.cards() else None
        return None

    def _kept(self, _: object) -> None:
        self._leave_form()

    def _erased(self, _: object) -> None:
        """The page goes on with a card that is left, or closes."""
        gone = self.form.cards() if isinstance(self.form, EraseForm) else []
        left = (
            [view.card.id for view in self.page.view.cards if view.card.id not in gone] if self.page else []
        )
        self._leave_form()
        if not left:
            self.close_page()
        elif self._card in gone:
            self.open(left[0])

    def _not_kept(self, error: EnishiError) -> None:
        if self.form is not None:
            self.form.say(sentence(error))

    def _remove_note(self) -> None:
        if isinstance(self.form, NoteForm) and self.form.note:
            self._desk.ask(remove_note, self.form.note.id).then(self._kept).otherwise(self._say)

    def _finish_task(self, task: Task) -> None:
        self._desk.ask(finish_task, task).otherwise(self._say)

    def _drop_tag(self, tag: str) -> None:
        self._desk.ask(remove_person_tag, self._card, tag).otherwise(self._say)

    def _settle_conflict(self, conflict: str, take: bool) -> None:
        self._desk.ask(take_what_was_lost if take else keep_what_holds, conflict).otherwise(self._say)

    def _show_to(self, card: str, visibility: Visibility) -> None:
        self._desk.ask(set_visibility, [card], visibility).otherwise(self._say)

    def _say(self, error: EnishiError) -> None:
        self.notice.say(sentence(error), Level.LOSS)
