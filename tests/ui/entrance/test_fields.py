"""The fields of the entrance, each by itself."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.db.recovery import new_code
from app.operations.keys import recovery_page
from app.operations.session import Session
from app.ui.desk import Desk
from app.ui.entrance.code_edit import CodeEdit
from app.ui.entrance.code_view import CodeView
from app.ui.entrance.passphrase import NewPassphrase
from app.ui.entrance.printing import CodePrinter, draw_page
from app.ui.entrance.strength import Strength, strength, strength_words
from app.ui.kit.printing import prepare


@pytest.fixture
def edit(qtbot: QtBot) -> CodeEdit:
    edit = CodeEdit()
    qtbot.addWidget(edit)
    return edit


@pytest.mark.parametrize(
    ("typed", "shown", "hint"),
    [
        ("abcd", "ABCD", "あと 28 文字"),
        ("ab cd-efgh", "ABCD-EFGH", "あと 24 文字"),
        ("olIu", "011V", "あと 28 文字"),
        ("ab#", "AB#", "#"),
        ("a" * 33, "-".join(["AAAA"] * 8) + "-A", "33"),
    ],
)
def test_a_code_is_grouped_and_judged_as_it_is_typed(
    edit: CodeEdit, qtbot: QtBot, typed: str, shown: str, hint: str
) -> None:
    qtbot.keyClicks(edit.edit, typed)
    assert edit.text == shown
    assert hint in edit.hint
    assert not edit.is_whole


def test_a_whole_code_says_so(edit: CodeEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit.edit, new_code().lower().replace("-", ""))
    assert edit.is_whole
    assert "32" in edit.hint


def test_typing_in_the_middle_stays_in_the_middle(edit: CodeEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit.edit, "abcdefgh")
    edit.edit.setCursorPosition(2)
    qtbot.keyClicks(edit.edit, "xy")
    assert edit.text == "ABXY-CDEF-GH"
    assert edit.edit.cursorPosition() == 4
    qtbot.keyClick(edit.edit, Qt.Key.Key_Backspace)
    assert edit.text == "ABXC-DEFG-H"


def test_a_code_is_shown_in_groups_that_can_be_heard(qtbot: QtBot) -> None:
    view = CodeView()
    qtbot.addWidget(view)
    view.show_code("ABCD-EFGH")
    assert view.accessibleName() == "ABCD EFGH"
    view.show_code("")
    assert view.accessibleName() == ""


@pytest.mark.parametrize(
    ("passphrase", "value"),
    [
        ("", Strength.NONE),
        ("abc", Strength.SHORT),
        ("aaaaaaaaaaaaaaaaaaaaaa", Strength.SHORT),
        ("correct-ho", Strength.FAIR),
        ("correct-horse-1", Strength.GOOD),
        ("correct-horse-battery", Strength.STRONG),
        ("朝日橋の街灯三番", Strength.GOOD),
    ],
)
def test_strength_goes_by_length(passphrase: str, value: Strength) -> None:
    assert strength(passphrase) is value
    assert strength_words(value)


@given(st.text(max_size=40), st.text(max_size=10))
def test_more_is_never_weaker(passphrase: str, more: str) -> None:
    assert strength(passphrase + more) >= strength(passphrase)


def test_a_new_passphrase_is_typed_twice(qtbot: QtBot) -> None:
    fields = NewPassphrase()
    qtbot.addWidget(fields)
    assert fields.problem
    qtbot.keyClicks(fields.first, "correct horse")
    assert fields.problem
    assert fields.unfinished is fields.second
    qtbot.keyClicks(fields.second, "correct Horse")
    assert "違います" in fields.problem
    fields.second.clear()
    qtbot.keyClicks(fields.second, "correct horse")
    assert not fields.problem
    assert fields.first.echoMode() is QLineEdit.EchoMode.Password
    fields.show_box.setChecked(True)
    assert fields.first.echoMode() is fields.second.echoMode() is QLineEdit.EchoMode.Normal


def test_the_sheet_is_printed_over_the_whole_paper(session: Session, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, "")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    assert draw_page(printer, recovery_page(session, new_code()))
    with pypdfium2.PdfDocument(tmp_path / "sheet.pdf") as document:
        assert len(document) == 1
        assert [round(side) for side in document[0].get_size()] == [595, 842]
        grey = document[0].render(scale=1, grayscale=True).to_numpy()
    assert (grey[40:60] < 128).any()  # the header stands where it does on the sheet
    assert not (grey[:30] < 128).any()


def test_printing_asks_for_a_printer_and_holds_nothing_up(desk: Desk, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    printer = CodePrinter(desk, window)
    printer.print(new_code())
    qtbot.waitUntil(lambda: bool(window.findChildren(QPrintDialog)))
    dialog = window.findChild(QPrintDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QPrintDialog))
