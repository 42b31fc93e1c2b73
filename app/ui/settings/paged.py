"""An area of pages: a short list of them on the left, the chosen one on the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QStackedWidget, QWidget

from app.ui.area import Area, KeyHint
from app.ui.desk import Desk
from app.ui.kit.theme import GRID, Role, colour
from app.ui.settings.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One line of the list."""

    title: str
    make: Callable[[Desk, QWidget], Page]
    """Made, and loaded, when the page is first looked at."""


class PagedArea(Area):
    """Shows one page at a time; subclasses offer them by their names."""

    def __init__(self, desk: Desk, words: str, parent: QWidget | None = None) -> None:
        """``words`` says what the list is of."""
        super().__init__(desk, parent)
        self._entries: dict[str, PageEntry] = {}
        self._pages: dict[str, Page] = {}
        self._actions: list[QAction] = []
        self.list = QListWidget(self)
        self.list.setAccessibleName(words)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        soft, ink = colour(Role.ACCENT_GROUND).name(), colour(Role.ACCENT).name()
        self.list.setStyleSheet(
            f"QListView {{ border: none; border-right: 1px solid {colour(Role.HAIRLINE).name()};"
            " background: palette(window); outline: none; padding: 8px; }"
            "QListView::item { padding: 6px 8px; border: 1px solid transparent; border-radius: 3px; }"
            f"QListView::item:selected {{ background: {soft}; color: palette(text); }}"
            f"QListView::item:selected:active:focus {{ border-color: {ink}; }}"
        )
        self._stack = QStackedWidget(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)
        self.list.currentRowChanged.connect(self._show_row)

    def offer(self, entries: Mapping[str, PageEntry]) -> None:
        """Offer these pages and no others, and show the first."""
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages = {}
        self._entries = dict(entries)
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems([entry.title for entry in entries.values()])
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + GRID * 5)
        self._actions = [self._action(name, entry) for name, entry in entries.items()]
        if entries:
            self.list.setCurrentRow(0)

    def let_see(self, name: str, *, can: bool) -> None:
        """Whether one of the pages is among those that can be chosen; all are to begin with."""
        row = list(self._entries).index(name)
        self.list.item(row).setHidden(not can)
        if not can and self.list.currentRow() == row:
            self.list.setCurrentRow(0)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._page(list(self._entries)[self.list.currentRow()])

    def shown(self) -> None:
        if self._entries:
            self.page.refresh()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_record(self, record: str) -> None:
        """Show a page by its name."""
        if record in self._entries and self._can_see(record):
            self.list.setCurrentRow(list(self._entries).index(record))

    def keys(self) -> list[KeyHint]:
        return [KeyHint("↑ ↓", self.tr("ページを選ぶ")), KeyHint("Tab", self.tr("ページの中へ"))]

    def commands(self) -> list[QAction]:
        return [
            action for name, action in zip(self._entries, self._actions, strict=True) if self._can_see(name)
        ]

    def _can_see(self, name: str) -> bool:
        return not self.list.item(list(self._entries).index(name)).isHidden()

    def _action(self, name: str, entry: PageEntry) -> QAction:
        action = QAction(f"{self.title}: {entry.title}", self)
        action.triggered.connect(partial(self.open_record, name))
        return action

    def _page(self, name: str) -> Page:
        if name not in self._pages:
            page = self._entries[name].make(self.desk, self._stack)
            page.go_to_page.connect(self.open_record)
            page.go_to.connect(self.go_to)
            page.appearance_changed.connect(self.appearance_changed)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    def _show_row(self, row: int) -> None:
        page = self._page(list(self._entries)[row])
        self._stack.setCurrentWidget(page)
        page.refresh()
