"""人物: find somebody while typing, and see all that is known of them."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.background.messages import Change
from app.background.transfer import write_people
from app.core.ids import is_id
from app.core.records import Card, Edit, Link, Meeting, Recognition, Tagging, User
from app.core.tokens import words_of
from app.db.listed import PeopleOrder, PersonRow
from app.operations.asking import StubView
from app.operations.finding import PeopleQuery
from app.operations.finding_at_server import FoundAtServer
from app.ui.area import Area, KeyHint, Place
from app.ui.desk import Desk
from app.ui.kit.empty import EmptyState
from app.ui.kit.icons import icon
from app.ui.kit.theme import GRID, Role
from app.ui.people.beyond import BeyondBar
from app.ui.people.beyond_pane import BeyondPane
from app.ui.people.chips import FilterBar
from app.ui.people.merging import MergePanel
from app.ui.people.model import PeopleModel
from app.ui.people.page import PersonPane
from app.ui.people.search import PeopleSearch
from app.ui.people.table import PeopleTable
from app.ui.sharing.stubs import StubBar

_SPLITTER = "people/splitter"
_KINDS = (Card, Edit, Link, Meeting, Recognition, Tagging, User)
_PAUSE_MS = 1000
"""Changes within this time are looked for once."""


class SearchField(QLineEdit):
    """↓ and Enter go on to what was found."""

    def __init__(self, leave: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leave = leave

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._leave()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class PeopleArea(Area):
    """A list on the left, a person on the right; two persons side by side over both."""

    name = "people"
    icon_name = "people"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._order: PeopleOrder | None = None
        self._descending = False
        self._asked_once = False
        self._shown: PeopleQuery | None = None
        self.field = SearchField(self.go_to_table, self)
        self.filters = FilterBar(desk, self)
        self.model = PeopleModel(desk, self)
        self.table = PeopleTable(self.model, self)
        self.search = PeopleSearch(desk, self)
        self.beyond = BeyondBar(desk, self)
        self.stubs = StubBar(desk, self)
        self.pane = PersonPane(desk, self)
        self.beyond_pane = BeyondPane(desk, self)
        self.merging = MergePanel(desk, self)
        self.no_people = EmptyState(
            self.tr("まだ名刺がありません"),
            self.tr("名刺を取り込むと、ここで氏名・組織・電話などから人を探せます。"),
            self.tr("名刺を取り込む"),
            "people",
            self,
        )
        self.no_match = EmptyState(
            self.tr("見つかりません"),
            self.tr("言葉を短くするか、絞り込みを外してみてください。よみ、電話の一部、メールでも探せます。"),
            self.tr("条件をすべて外す"),
            "search",
            self.table.viewport(),
        )
        self.no_match.hide()
        self._actions = self._make_actions()
        self._lay_out()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_PAUSE_MS)
        self._again.timeout.connect(self.look)
        self.field.textChanged.connect(self.look)
        self.filters.changed.connect(self.look)
        self.search.found.connect(self._show_found)
        self.search.added.connect(self._show_more)
        self.search.ended.connect(self._show_end)
        self.table.opened.connect(self._open_row)
        self.table.sort_wanted.connect(self._sort)
        self.table.left_upwards.connect(self.focus_search)
        self.pane.closed.connect(self._close_page)
        self.pane.came.connect(self._page_came)
        self.pane.missed.connect(self._open_missed)
        self.pane.organization_wanted.connect(self.show_organization)
        self.pane.merge_wanted.connect(self._open_merging)
        self.beyond.opened.connect(self._open_beyond)
        self.beyond_pane.closed.connect(self._close_beyond)
        self.merging.closed.connect(self._close_merging)
        self.no_people.chosen.connect(self._go_to_intake)
        self.no_match.chosen.connect(self._forget_conditions)
        desk.changed.connect(self._changed)

    # What every area has.

    @property
    def title(self) -> str:
        return self.tr("人物")

    def shown(self) -> None:
        if not self._asked_once:
            self.look()
        if self._rooms.currentWidget() is self._main:
            self.focus_search()

    def search_for(self, words: str) -> None:
        self._close_merging()
        self.filters.clear()
        self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_record(self, record: str) -> None:
        """Show the person of a card, or the people of an organisation by its name."""
        if is_id(record):
            self._show_page(record)
        else:
            self.show_organization(record)

    def keys(self) -> list[KeyHint]:
        hints = [
            KeyHint("/ , Ctrl+F", self.tr("検索欄へ")),
            KeyHint("↓ , Enter", self.tr("検索欄から一覧へ")),
        ]
        hints.append(KeyHint("Enter", self.tr("一覧で選んだ人のページを開く")))
        hints += [
            KeyHint(action.shortcut().toString(), action.text())
            for action in self._actions
            if action is not self._search_action
        ]
        return [
            *hints,
            KeyHint("Ctrl+Enter / Esc", self.tr("入力を保存 / やめる")),
            KeyHint("S / D / L", self.tr("比べる画面で: 同じ人 / 別の人 / あとで")),
        ]

    def commands(self) -> list[QAction]:
        return [action for action in self._actions if action.isEnabled()]

    # Finding.

    def look(self) -> None:
        """Show those who fit what is typed and filtered by now."""
        self._asked_once = True
        self.search.start(PeopleQuery(self.field.text(), self.filters.wanted, self._order, self._descending))
        self.beyond.look(self.field.text(), self.filters.wanted)
        self.stubs.look(self.field.text())

    def show_organization(self, name: str) -> None:
        """Only people of an organisation."""
        self._close_merging()
        self.field.clear()
        self.filters.show_organization(name)
        self.go_to_table()

    def focus_search(self) -> None:
        """Put the focus into the field, what stands there chosen."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def go_to_table(self) -> None:
        """Put the focus into the list."""
        if self.model.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.choose_row(0)
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_found(self, numbers: array[int], first: Sequence[PersonRow]) -> None:
        self.table.marks.words = words_of(self.search.query.text)
        current = self.table.currentIndex().row()
        held = self.model.number(current) if current >= 0 else None
        again = self._shown == self.search.query
        self._shown = self.search.query
        if again and numbers.tobytes() == self.model.numbers().tobytes():
            self.model.refresh()
        else:
            place = self.table.verticalScrollBar().value()
            self.model.show_people(numbers, first)
            if held is not None and held in numbers:
                self.table.choose_row(numbers.index(held))
                self.table.verticalScrollBar().setValue(place)
            else:
                self.table.scrollToTop()
        self._show_end()

    def _show_more(self, numbers: array[int]) -> None:
        self.model.add_numbers(numbers)
        self._show_end()

    def _show_end(self) -> None:
        count = self.model.rowCount()
        narrowed = bool(self.field.text().strip() or self.filters.wanted)
        words = self.tr("{n} 人以上") if self.search.is_under_way else self.tr("{n} 人")
        self.filters.count.setText(words.format(n=f"{count:,}"))
        if not self.search.is_under_way or count:
            self._lists.setCurrentWidget(self.table if count or narrowed else self.no_people)
            self.no_match.setVisible(not count and narrowed)

    def _sort(self, order: PeopleOrder | None, descending: bool) -> None:
        self._order, self._descending = order, descending
        self.look()

    def _forget_conditions(self) -> None:
        self.field.clear()
        self.filters.clear()
        self.focus_search()

    def _changed(self, change: Change) -> None:
        if self._asked_once and change.touches(*_KINDS):
            self._again.start()

    # The page, and two side by side.

    def _open_row(self, row: int) -> None:
        person = self.model.row(row)
        if person is not None:
            self._show_page(person.card)

    def _show_page(self, card: str) -> None:
        self._close_merging()
        self.pane.open(card)
        self._show_beside(self.pane)
        self.pane.room.setFocus()

    def _close_page(self) -> None:
        self._show_beside(None)
        self._enable_actions()
        self.go_to_table()

    def _open_beyond(self, found: FoundAtServer | StubView) -> None:
        self._show_beyond()
        if isinstance(found, StubView):
            self.beyond_pane.open_stub(found)
        else:
            self.beyond_pane.open(found)
            self.beyond_pane.room.setFocus()

    def _open_missed(self, card: str) -> None:
        """Such as a card that its owner lets one see, at a desk that holds only its user's own."""
        self._show_beyond()
        self.beyond_pane.open_card(card)
        self.beyond_pane.room.setFocus()

    def _show_beyond(self) -> None:
        if self.pane.card:
            self.pane.close_page()
        self._show_beside(self.beyond_pane)

    def _close_beyond(self) -> None:
        self._show_beside(None)
        if self.beyond.list.isVisible():
            self.beyond.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.go_to_table()

    def _show_beside(self, shown: QWidget | None) -> None:
        for pane in (self.pane, self.beyond_pane):
            pane.setVisible(pane is shown)
        self._beside.setVisible(shown is not None)

    def _page_came(self) -> None:
        self._enable_actions()
        page = self.pane.page
        numbers = self.model.numbers()
        if page is not None and page.number is not None and page.number in numbers:
            self.table.choose_row(numbers.index(page.number))

    def _open_merging(self) -> None:
        if self.pane.page is not None:
            self._rooms.setCurrentWidget(self.merging)
            self.merging.open(self.pane.page.card.id)
            self._enable_actions()

    def _close_merging(self) -> None:
        if self._rooms.currentWidget() is self.merging:
            self._rooms.setCurrentWidget(self._main)
            self.pane.room.setFocus()
            self._enable_actions()

    def _go_to_intake(self) -> None:
        self.go_to.emit(Place("intake"))

    # Writing the list to a file.

    def export(self) -> None:
        """Ask for a file, and write those who are in the list to it."""
        name = f"{self.title}_{date.today():%Y%m%d}.xlsx"  # noqa: DTZ011 - the day on the user's clock
        dialog = QFileDialog(self, self.tr("一覧を書き出す"), str(Path.home() / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([
            self.tr("Excel (*.xlsx)"), self.tr("CSV (*.csv)"), self.tr("vCard (*.vcf)"),
        ])  # fmt: skip
        dialog.setDefaultSuffix("xlsx")
        dialog.fileSelected.connect(self.export_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_to(self, path: str) -> None:
        """Write those who are in the list to a file; its ending says in which form."""
        numbers = self.model.numbers().tobytes()
        self.desk.start(self.tr("一覧の書き出し"), write_people, numbers, Path(path))

    # How it is made.

    def _make_actions(self) -> list[QAction]:
        self._search_action = self._action(self.tr("人物を探す"), "Ctrl+F", self.focus_search)
        slash = self._action("", "/", self.focus_search)
        self._page_actions = [
            self._action(words, keys, partial(self.pane.begin, what))
            for words, keys, what in (
                (self.tr("項目を編集"), "E", "edit"),
                (self.tr("メモを追加"), "N", "note"),
                (self.tr("次のアクションを追加"), "A", "task"),
                (self.tr("面談を記録"), "R", "meeting"),
                (self.tr("タグを付ける"), "T", "tag"),
                (self.tr("同じ人をまとめる"), "M", "merge"),
                (self.tr("別の人の名刺を分ける"), "B", "separate"),
            )
        ]
        self._page_actions.append(self._action(self.tr("ページを閉じる"), "Esc", self.pane.step_back))
        filter_action = self._action(self.tr("絞り込みを加える"), "F", self.filters.open_menu)
        export = self._action(self.tr("一覧を書き出す"), "Ctrl+E", self.export)
        self.addAction(slash)
        self._enable_page(on=False)
        return [self._search_action, filter_action, export, *self._page_actions]

    def _action(self, text: str, keys: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(do)
        self.addAction(action)
        return action

    def _enable_actions(self) -> None:
        self._enable_page(on=self.pane.page is not None and self._rooms.currentWidget() is self._main)

    def _enable_page(self, *, on: bool) -> None:
        for action in self._page_actions:
            action.setEnabled(on)

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("氏名・よみ・組織・部署・電話・メールの一部( / )"))
        self.field.setAccessibleName(self.tr("人物を探す"))
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icon("search", Role.QUIET), QLineEdit.ActionPosition.LeadingPosition)
        write = QPushButton(icon("save", Role.QUIET), self.tr("書き出す"), self)
        write.setAccessibleName(self.tr("一覧を書き出す"))
        write.setToolTip("Ctrl+E")
        write.clicked.connect(self.export)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.field, 1)
        top.addWidget(write)
        self._lists = QStackedWidget(self)
        for widget in (self.table, self.no_people):
            self._lists.addWidget(widget)
        over = QVBoxLayout(self.table.viewport())
        over.addWidget(self.no_match)
        self._beside = QWidget(self)
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        for pane in (self.pane, self.beyond_pane):
            beside.addWidget(pane)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self._lists)
        self.splitter.addWidget(self._beside)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self._lists.setMinimumWidth(GRID * 40)
        self._beside.setMinimumWidth(GRID * 40)
        self._show_beside(None)
        kept = QSettings().value(_SPLITTER)
        if not (isinstance(kept, QByteArray) and self.splitter.restoreState(kept)):
            self.splitter.setSizes([GRID * 90, GRID * 62])
        self.splitter.splitterMoved.connect(self._keep_splitter)
        self._main = QWidget(self)
        column = QVBoxLayout(self._main)
        column.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self.filters)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.beyond)
        column.addWidget(self.stubs)
        self._rooms = QStackedWidget(self)
        self._rooms.addWidget(self._main)
        self._rooms.addWidget(self.merging)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._rooms)

    def _keep_splitter(self) -> None:
        QSettings().setValue(_SPLITTER, self.splitter.saveState())
