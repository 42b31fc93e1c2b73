"""取り込み as an area of the window: the stack that comes in, and those of the past."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.ui.area import Area, KeyHint
from app.ui.desk import Desk
from app.ui.intake.history import HistoryPage
from app.ui.intake.run import IntakeRun
from app.ui.intake.stack_page import StackPage
from app.ui.kit.theme import Role, colour


class IntakeArea(Area):
    """Two pages: one to take in, one to look back and correct."""

    name = "intake"
    icon_name = "intake"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setStyleSheet(_tab_style())
        self.tabs.setAccessibleName(self.tr("取り込みの画面"))
        self.stack_page = StackPage(desk, IntakeRun.of(desk), self)
        self.history = HistoryPage(desk, self)
        self.pages = QStackedWidget(self)
        for page, title in (
            (self.stack_page, self.tr("取り込む")),
            (self.history, self.tr("これまでの取り込み")),
        ):
            self.tabs.addTab(title)
            self.pages.addWidget(page)
            page.go_to.connect(self.go_to)
        self.stack_page.badge.connect(self.badge)
        self.stack_page.correction_wanted.connect(self.open_record)
        self.tabs.currentChanged.connect(self._turn)
        self.other = QAction(self.tr("取り込みの画面を切り替える"), self)
        self.other.setShortcut("F8")
        self.other.triggered.connect(self._turn_over)
        self.addAction(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.pages, 1)

    @property
    def title(self) -> str:
        return self.tr("取り込み")

    def shown(self) -> None:
        if self.pages.currentWidget() is self.history:
            self.history.refresh()
            self.history.start_focus()
        else:
            self.stack_page.start_focus()

    def open_record(self, record: str) -> None:
        """Look at a batch of the past."""
        self.tabs.setCurrentIndex(1)
        self.history.show_batch(record)

    def take_in_paths(self, paths: Sequence[Path]) -> None:
        """Make ready to take in what was dropped onto the window."""
        if paths:
            self.tabs.setCurrentIndex(0)
            self.stack_page.take_in_paths(paths)

    def keys(self) -> list[KeyHint]:
        return [
            KeyHint("F5", self.tr("取り込みを開始")),
            KeyHint("F6", self.tr("一時停止・続ける")),
            KeyHint("F7", self.tr("終了（そこまでを読み取る）")),
            KeyHint("Ctrl+N", self.tr("終わったあと、次の束へ")),
            KeyHint("F8", self.tr("取り込む ⇄ これまでの取り込み")),
            KeyHint("F9", self.tr("2 回送られたかもしれないシートを見比べる")),
            KeyHint("Ctrl+F", self.tr("これまでの取り込みを絞り込む")),
            KeyHint("Enter", self.tr("選んだ名刺を開く")),
        ]

    def commands(self) -> list[QAction]:
        page = self.stack_page
        return [
            page.start_action,
            page.hold_action,
            page.end_action,
            page.new_action,
            page.cover_action,
            self.other,
        ]

    def _turn(self, index: int) -> None:
        self.pages.setCurrentIndex(index)
        self.shown()

    def _turn_over(self) -> None:
        self.tabs.setCurrentIndex(1 - self.tabs.currentIndex())


def _tab_style() -> str:
    """A line under the page that is shown, in place of a box around it."""
    accent, quiet, ground = (colour(role).name() for role in (Role.ACCENT, Role.QUIET, Role.ACCENT_GROUND))
    return f"""
    QTabBar::tab {{ border: none; border-bottom: 2px solid transparent; padding: 7px 16px 5px 16px;
        background: transparent; color: {quiet}; }}
    QTabBar::tab:selected {{ border-bottom-color: {accent}; color: {accent}; }}
    QTabBar::tab:hover, QTabBar::tab:selected:focus {{ background: {ground}; }}
    """
