"""One application for all tests of the window, a desk with a real encrypted store, and no patience with Qt's warnings."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.background.messages import OpenRequest
from app.operations.session import Session
from app.ui.desk import Desk
from app.ui.kit.theme import apply_theme
from app.ui.language import JAPANESE, apply_language
from tests.operations.desk import open_desk
from tests.ui.inline import Inline

Look = tuple[str, str, str]

_NOT_OURS = "This plugin does not support propagateSizeHints"  # of the offscreen screen


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt fails the test in which it comes."""
    for item in items:
        if _is_of_the_window(item):
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(_NOT_OURS))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Nothing of Qt outlives its test, or ends in a thread of the next one (``app.ui.kit.garbage``)."""
    if not _is_of_the_window(item):
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect(0)  # all that the test made, and no more
        gc.enable()


def _is_of_the_window(item: pytest.Item) -> bool:
    return Path(__file__).parent in item.path.parents


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["enishi"]


@pytest.fixture(scope="session")
def usual_look(qapp: QApplication) -> Look:
    apply_language(qapp, JAPANESE)
    apply_theme(qapp)
    return look_of(qapp)


@pytest.fixture(autouse=True)
def _style(qapp: QApplication, usual_look: Look, tmp_path: Path) -> None:
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "qt"))
    qapp.setOrganizationName("enishi")
    qapp.setApplicationName("enishi")
    if look_of(qapp) != usual_look:  # to give it to a program takes longer than most tests
        apply_language(qapp, JAPANESE)
        apply_theme(qapp)


def look_of(app: QApplication) -> Look:
    """The language, the text size, and the colours of the theme, which are all in the sheet."""
    return QLocale().name(), app.font().toString(), app.styleSheet()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that the desk and its jobs use."""
    place = tmp_path / "home"
    monkeypatch.setenv("ENISHI_HOME", str(place))
    return place


@pytest.fixture
def session(home: Path) -> Iterator[Session]:
    """The same profile as the desk's, to put things into and to look at what the window did."""
    with open_desk(home) as session:
        yield session


@pytest.fixture
def connect() -> Iterator[Inline]:
    inline = Inline()
    yield inline
    inline.close()


@pytest.fixture
def desk(session: Session, connect: Inline, qtbot: QtBot) -> Iterator[Desk]:
    """An open desk over the store of ``session``; what goes wrong unseen fails the test."""
    desk = Desk(connect)
    troubles: list[Exception] = []
    desk.trouble.connect(troubles.append)
    request = OpenRequest("default", secret=session.store.keys.secret, operator=session.operator.id)
    with qtbot.waitSignal(desk.opened):
        desk.open(request)
    yield desk
    desk.leave()
    assert not troubles or getattr(desk, "troubles_expected", False), troubles
