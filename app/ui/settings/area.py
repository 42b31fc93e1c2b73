"""設定: a short list of pages on the left, the page on the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QStackedWidget, QWidget

from app.ui.area import Area, KeyHint
from app.ui.desk import Desk
from app.ui.kit.theme import GRID, Role, colour
from app.ui.settings.page import Page


def _general(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.general import GeneralPage

    return GeneralPage(desk, parent)


def _profile(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.profile import ProfilePage

    return ProfilePage(desk, parent)


def _backup(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.backup import BackupPage

    return BackupPage(desk, parent)


def _review(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.review import ReviewPage

    return ReviewPage(desk, parent)


def _reading(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.reading import ReadingPage

    return ReadingPage(desk, parent)


def _scanner(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.scanner import ScannerPage

    return ScannerPage(desk, parent)


def _check(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.check import CheckPage

    return CheckPage(desk, parent)


def _staff(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.staff import StaffPage

    return StaffPage(desk, parent)


def _about(desk: Desk, parent: QWidget) -> Page:
    from app.ui.settings.about import AboutPage

    return AboutPage(desk, parent)


@dataclass(frozen=True, slots=True)
class _Entry:
    title: str
    make: Callable[[Desk, QWidget], Page]
    """Made, and loaded, when the page is first looked at."""


class SettingsArea(Area):
    """What an operator and an office may choose, and looking after the data."""

    name = "settings"
    icon_name = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._entries = {
            "general": _Entry(self.tr("全般"), _general),
            "profile": _Entry(self.tr("プロファイル"), _profile),
            "backup": _Entry(self.tr("バックアップ"), _backup),
            "review": _Entry(self.tr("確認"), _review),
            "reading": _Entry(self.tr("読み取り"), _reading),
            "scanner": _Entry(self.tr("スキャナー"), _scanner),
            "check": _Entry(self.tr("データの点検"), _check),
            "staff": _Entry(self.tr("職員"), _staff),
            "about": _Entry(self.tr("このソフトについて"), _about),
        }
        self._pages: dict[str, Page] = {}
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("設定のページ"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        soft, words = colour(Role.ACCENT_GROUND).name(), colour(Role.ACCENT).name()
        self.list.setStyleSheet(
            f"QListView {{ border: none; border-right: 1px solid {colour(Role.HAIRLINE).name()};"
            " background: palette(window); outline: none; padding: 8px; }"
            "QListView::item { padding: 6px 8px; border: 1px solid transparent; border-radius: 3px; }"
            f"QListView::item:selected {{ background: {soft}; color: palette(text); }}"
            f"QListView::item:selected:active:focus {{ border-color: {words}; }}"
        )
        for entry in self._entries.values():
            self.list.addItem(entry.title)
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + GRID * 5)
        self._stack = QStackedWidget(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)
        self.list.currentRowChanged.connect(self._show_row)
        self.list.setCurrentRow(0)
        self._actions = self._make_actions()

    @property
    def title(self) -> str:
        return self.tr("設定")

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._page(list(self._entries)[self.list.currentRow()])

    def shown(self) -> None:
        self.page.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_record(self, record: str) -> None:
        if record in self._entries:
            self.list.setCurrentRow(list(self._entries).index(record))

    def keys(self) -> list[KeyHint]:
        return [
            KeyHint("↑ ↓", self.tr("ページを選ぶ")),
            KeyHint("Tab", self.tr("ページの中へ")),
            KeyHint("Enter", self.tr("選んだ職員を変更（職員）")),
        ]

    def commands(self) -> list[QAction]:
        return self._actions

    def _make_actions(self) -> list[QAction]:
        actions = []
        for name, entry in self._entries.items():
            action = QAction(self.tr("設定: {page}").format(page=entry.title), self)
            action.triggered.connect(partial(self.open_record, name))
            actions.append(action)
        backup = QAction(self.tr("今すぐバックアップ"), self)
        backup.triggered.connect(self._back_up)
        check = QAction(self.tr("データのかんたん点検"), self)
        check.triggered.connect(self._check)
        return [*actions, backup, check]

    def _page(self, name: str) -> Page:
        if name not in self._pages:
            page = self._entries[name].make(self.desk, self._stack)
            page.go_to_page.connect(self.open_record)
            page.appearance_changed.connect(self.appearance_changed)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    def _show_row(self, row: int) -> None:
        page = self._page(list(self._entries)[row])
        self._stack.setCurrentWidget(page)
        page.refresh()

    def _back_up(self) -> None:
        self.open_record("backup")
        self.page.begin()

    def _check(self) -> None:
        self.open_record("check")
        self.page.begin()
