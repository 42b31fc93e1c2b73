"""Every screen: whatever takes the focus says what it is, and Tab leads to all of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.core.reading import FieldName
from app.operations.notes import add_note
from app.operations.session import Session
from app.ui.desk import Desk
from app.ui.entrance.entrance import Entrance
from app.ui.shell.areas import AREAS
from app.ui.shell.frame import Frame
from tests.operations.desk import contact, filled_batch

SCREENS = [entry.name for entry in AREAS]
PAGES = ["unlock_page", "welcome_page", "forgot_page", "code_page", "restore_page"]
_MOST = 200


@pytest.fixture
def filled(session: Session) -> Session:
    _, cards = filled_batch(
        session,
        contact(
            "渡邉 桃子",
            organization="東北産業株式会社",
            department="総務部",
            title="課長",
            email="w@example.jp",
        ),
        contact("山田 太郎", organization="仙台市役所", tel="022-000-0000"),
    )
    add_note(session, cards[0], "展示会で名刺交換。")
    assert session.store.fields(cards[0].id)[FieldName.NAME].value == "渡邉 桃子"
    return session


@pytest.fixture
def frame(filled: Session, desk: Desk, qtbot: QtBot) -> Frame:
    made = Frame(desk)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


@pytest.mark.parametrize("name", SCREENS)
def test_every_area_names_what_takes_the_focus(frame: Frame, desk: Desk, qtbot: QtBot, name: str) -> None:
    frame.show_area(name)
    qtbot.waitUntil(lambda: not desk.is_waiting)
    nameless = [describe(widget) for widget in focusable(frame) if not spoken(widget)]
    assert nameless == []


@pytest.mark.parametrize("name", SCREENS)
def test_tab_leads_to_everything_in_every_area(frame: Frame, desk: Desk, qtbot: QtBot, name: str) -> None:
    frame.show_area(name)
    qtbot.waitUntil(lambda: not desk.is_waiting)
    missed = tabbable(frame) - walked(frame, qtbot)
    assert sorted(describe(widget) for widget in missed) == []


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_the_entrance_can_be_gone_through(desk: Desk, qtbot: QtBot, name: str) -> None:
    entrance = Entrance(desk)
    qtbot.addWidget(entrance)
    page = getattr(entrance, name)
    entrance.code_page.show_code("ABCD-EFGH-JKMN-PQRS-TVWX-YZ23-4567-89AB")
    page.parentWidget().setCurrentWidget(page)
    entrance.resize(1366, 768)
    entrance.show()
    entrance.activateWindow()
    qtbot.waitActive(entrance)
    assert [describe(widget) for widget in focusable(entrance) if not spoken(widget)] == []
    missed = tabbable(entrance) - walked(entrance, qtbot)
    assert sorted(describe(widget) for widget in missed) == []


def focusable(root: QWidget) -> list[QWidget]:
    """What the focus can go to now, by Tab or by a click."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and widget.isEnabled()
        and not inner(widget)
    ]


def tabbable(root: QWidget) -> set[QWidget]:
    return {
        widget
        for widget in focusable(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not turned(widget)
    }


def turned(widget: QWidget) -> bool:
    """Of several of which one is chosen Tab goes to that one; arrows go to the others."""
    return isinstance(widget, QAbstractButton) and widget.autoExclusive() and not widget.isChecked()


def inner(widget: QWidget) -> bool:
    """A part of a field that the field speaks for."""
    parent = widget.parentWidget()
    return isinstance(widget, QLineEdit) and isinstance(parent, (QComboBox, QAbstractSpinBox))


def walked(root: QWidget, qtbot: QtBot) -> set[QWidget]:
    """What Tab goes to, from wherever the focus is until it comes round."""
    seen: set[QWidget] = set()
    for _ in range(_MOST):
        widget: QWidget | None = root.focusWidget()
        if widget is not None:
            parent = widget.parentWidget()
            field = parent if inner(widget) and parent is not None else widget
            if field in seen:
                break
            seen.add(field)
        qtbot.keyClick(root if widget is None else widget, Qt.Key.Key_Tab)
    return seen


def spoken(widget: QWidget) -> str:
    """What a screen reader says."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name))


def describe(widget: QWidget) -> str:
    chain: list[str] = []
    current: QWidget | None = widget
    while current is not None and len(chain) < 4:
        chain.append(type(current).__name__)
        current = current.parentWidget()
    return " < ".join(chain)
