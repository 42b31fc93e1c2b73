"""Cover sheets by keyboard: for somebody, for a department, for a list."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.operations.report_choices import CoversFor, ReportKind
from app.operations.session import Session
from app.operations.staff import ensure_department, ensure_user, place_user
from app.ui.desk import Desk
from app.ui.reports.area import ReportsArea
from app.ui.reports.cover_form import CoverForm
from tests.ui.papers import texts_of

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def area(desk: Desk, session: Session, qtbot: QtBot) -> ReportsArea:
    for name in ("佐藤 花子", "鈴木 一郎"):
        place_user(session, ensure_user(session, name), ensure_department(session, "産業振興局/支援課"))
    made = ReportsArea(desk)
    qtbot.addWidget(made)
    made.resize(1200, 684)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.shown()
    made.open_record("cover")
    qtbot.waitUntil(lambda: not desk.is_waiting)
    assert made.kinds.kind is ReportKind.COVER
    return made


@pytest.fixture
def form(area: ReportsArea) -> CoverForm:
    return area.cover


def pages_of(area: ReportsArea, qtbot: QtBot, out: Path) -> list[str]:
    """Make the sheets, save them by Ctrl+S; the text of every page."""
    with qtbot.waitSignal(area.preview.shown, timeout=10_000):
        qtbot.keyClick(area.cover.day, Qt.Key.Key_Return, CONTROL)
    with qtbot.waitSignal(area.preview.saver.saved):
        qtbot.keyClick(area.preview.pages, Qt.Key.Key_S, CONTROL)
        dialog = area.preview.findChild(QFileDialog)
        assert dialog is not None
        dialog.selectFile(str(out))
        dialog.accept()
    return texts_of(out.read_bytes())


def choose(form: CoverForm, whose: CoversFor, qtbot: QtBot) -> None:
    form.whose.setFocus()
    qtbot.keyClick(form.whose, Qt.Key.Key_Home)
    for _ in range(list(CoversFor).index(whose)):
        qtbot.keyClick(form.whose, Qt.Key.Key_Down)
    assert form.whose.currentData() == whose


def test_somebodys_sheet_is_made_with_date_and_tags(
    area: ReportsArea, form: CoverForm, qtbot: QtBot, tmp_path: Path
) -> None:
    assert form.owner.currentText() == "佐藤 花子"
    form.day.setFocus()
    qtbot.keyClicks(form.day, "2026/1/15")
    form.tags.setText("展示会")
    (page,) = pages_of(area, qtbot, tmp_path / "a.pdf")
    for words in ("佐藤 花子", "支援課", "2026年1月15日", "展示会"):
        assert words in page


def test_a_department_is_chosen_and_counted(
    area: ReportsArea, form: CoverForm, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(form, CoversFor.DEPARTMENT, qtbot)
    assert form.who.currentWidget() is form.department
    assert form.department.itemText(0) == "産業振興局（2 人）"
    pages = pages_of(area, qtbot, tmp_path / "a.pdf")
    assert len(pages) == 2


def test_a_list_is_read_and_what_is_wrong_with_it_is_said(
    area: ReportsArea, form: CoverForm, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(form, CoversFor.LIST, qtbot)
    qtbot.keyClick(form.whose, Qt.Key.Key_Return, CONTROL)
    assert "名簿のファイルを選んで" in area.notice.text
    form.listed.setText(str(tmp_path / "ない.csv"))
    qtbot.keyClick(form.listed, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: "開けません" in area.notice.text)
    file = tmp_path / "名簿.csv"
    file.write_text("氏名\n鈴木 一郎\n", "utf-8")
    form.listed.setText(str(file))
    (page,) = pages_of(area, qtbot, tmp_path / "a.pdf")
    assert "鈴木 一郎" in page


def test_a_date_that_cannot_be_read_is_asked_for_again(
    area: ReportsArea, form: CoverForm, qtbot: QtBot
) -> None:
    form.day.setText("きのう")
    qtbot.keyClick(form.day, Qt.Key.Key_Return, CONTROL)
    assert "交換日が読めません" in area.notice.text
    assert form.day.hasFocus()


def test_tags_too_long_for_a_sheet_are_said(area: ReportsArea, form: CoverForm, qtbot: QtBot) -> None:
    form.tags.setText("長" * 90)
    form.day.setFocus()
    qtbot.keyClick(form.day, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: "タグが長すぎて" in area.notice.text)
