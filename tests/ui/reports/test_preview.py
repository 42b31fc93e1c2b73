"""The preview by keyboard: pages come as they are looked at, at the size at which they are shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.ui.kit.pdf import page_image, page_sizes
from app.ui.reports import pages as pages_module
from app.ui.reports.pages import SCALES, Fit, PageView
from app.ui.reports.preview import Preview
from app.ui.tasks import Tasks
from tests.ui.papers import paper

_INVERTED = False
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def preview(qtbot: QtBot) -> Preview:
    tasks = Tasks()
    made = Preview(tasks)
    made.keep = tasks  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def show(preview: Preview, qtbot: QtBot, count: int) -> bytes:
    content = paper(count)
    with qtbot.waitSignal(preview.shown):
        preview.show_pdf(content, "引継書", "引継書_佐藤花子_20260115")
    preview.pages.setFocus()
    qtbot.waitUntil(lambda: preview.pages.is_drawn(1))
    return content


def test_the_pages_shown_are_those_of_the_pdf(preview: Preview, qtbot: QtBot) -> None:
    content = show(preview, qtbot, 3)
    view = preview.pages
    grabbed = view.viewport().grab().toImage()
    width = grabbed.width() - 2 * 16
    wanted = page_image(content, 0, width)
    place = QPoint(16, 16)
    height = grabbed.height() - 16
    seen = grabbed.copy(place.x(), place.y(), width, height).convertToFormat(QImage.Format.Format_RGB32)
    assert seen.copy(2, 2, width - 4, height - 4) == wanted.copy(2, 2, width - 4, height - 4)


def test_pages_are_gone_through_by_keys(preview: Preview, qtbot: QtBot) -> None:
    show(preview, qtbot, 20)
    view = preview.pages
    assert (view.page, view.count, preview.number.text()) == (1, 20, "1")
    qtbot.keyClick(view, Qt.Key.Key_PageDown, CONTROL)
    assert (view.page, preview.number.text()) == (2, "2")
    assert "2 / 20" in view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == 20
    qtbot.keyClick(view, Qt.Key.Key_PageUp, CONTROL)
    assert view.page == 19
    before = view.verticalScrollBar().value()
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert before - view.verticalScrollBar().value() == view.viewport().height()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0


def test_a_number_leads_to_its_page(preview: Preview, qtbot: QtBot) -> None:
    show(preview, qtbot, 20)
    preview.number.setFocus()
    preview.number.selectAll()
    qtbot.keyClicks(preview.number, "13")
    qtbot.keyClick(preview.number, Qt.Key.Key_Return)
    assert preview.pages.page == 13
    assert preview.pages.hasFocus()
    preview.number.setFocus()
    preview.number.selectAll()
    qtbot.keyClicks(preview.number, "999")
    qtbot.keyClick(preview.number, Qt.Key.Key_Return)
    assert (preview.pages.page, preview.number.text()) == (20, "20")


def test_only_what_is_looked_at_is_drawn(preview: Preview, qtbot: QtBot) -> None:
    show(preview, qtbot, 60)
    view = preview.pages
    view.go_to(40)
    qtbot.waitUntil(lambda: all(view.is_drawn(number) for number in (39, 40, 41)))
    drawn = [number for number in range(1, 61) if view.is_drawn(number)]
    assert len(drawn) < 10


def test_images_are_forgotten_where_they_take_much_room(
    preview: Preview, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages_module, "_KEPT_BYTES", 1)
    show(preview, qtbot, 10)
    view = preview.pages
    view.go_to(8)
    qtbot.waitUntil(lambda: view.is_drawn(8))
    assert not view.is_drawn(1)
    view.go_to(1)
    qtbot.waitUntil(lambda: view.is_drawn(1))


def test_zoom_by_keys_keeps_the_place_and_draws_anew(preview: Preview, qtbot: QtBot) -> None:
    show(preview, qtbot, 20)
    view = preview.pages
    view.go_to(7)
    qtbot.keyClick(view, Qt.Key.Key_9, CONTROL)
    assert (view.scale, view.fit, view.page) == (1.0, Fit.SCALE, 7)
    qtbot.waitUntil(lambda: view.is_drawn(7))
    for _ in SCALES:
        qtbot.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    assert (view.scale, view.page) == (SCALES[-1], 7)
    assert view.horizontalScrollBar().maximum() > 0
    for _ in SCALES:
        qtbot.keyClick(view, Qt.Key.Key_Minus, CONTROL)
    assert view.scale == SCALES[0]
    qtbot.keyClick(view, Qt.Key.Key_0, CONTROL)
    assert view.fit is Fit.WIDTH
    assert view.horizontalScrollBar().maximum() == 0
    preview.resize(1200, 600)
    assert view.scale > 1
    assert view.horizontalScrollBar().maximum() == 0


def test_the_wheel_zooms_where_the_pointer_is(preview: Preview, qtbot: QtBot) -> None:
    show(preview, qtbot, 20)
    view = preview.pages
    view.set_scale(1.0)
    view.go_to(5)
    at = QPointF(300, 200)
    above = view.page

    def turn(by: int, modifiers: Qt.KeyboardModifier) -> None:
        turned = QWheelEvent(
            at, view.viewport().mapToGlobal(at), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, modifiers,
            Qt.ScrollPhase.NoScrollPhase, _INVERTED,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), turned)

    turn(120, CONTROL)
    assert (view.scale, view.page) == (1.25, above)
    turn(-120, CONTROL)
    assert view.scale == 1.0
    before = view.verticalScrollBar().value()
    turn(-120, Qt.KeyboardModifier.NoModifier)
    assert view.scale == 1.0
    assert view.verticalScrollBar().value() > before


def test_a_large_page_is_drawn_within_bounds(
    preview: Preview, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages_module, "_MOST_PIXELS", 10_000)
    show(preview, qtbot, 1)
    grabbed = preview.pages.viewport().grab().toImage()
    assert grabbed.pixelColor(grabbed.width() // 2, 40).lightness() > 200


def test_what_is_no_pdf_is_a_sentence(preview: Preview, home: Path, qtbot: QtBot) -> None:
    home.mkdir()
    preview.show_pdf(b"nonsense", "引継書", "x")
    qtbot.waitUntil(preview.notice.isVisible)
    assert not preview.save_action.isEnabled()


def test_keys_save_and_print(preview: Preview, qtbot: QtBot, tmp_path: Path) -> None:
    content = show(preview, qtbot, 2)
    qtbot.keyClick(preview.pages, Qt.Key.Key_S, CONTROL)
    dialog = preview.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "引継書_佐藤花子_20260115.pdf"
    dialog.selectFile(str(tmp_path / "a.pdf"))
    with qtbot.waitSignal(preview.saver.saved):
        dialog.accept()
    assert (tmp_path / "a.pdf").read_bytes() == content
    assert "a.pdf" in preview.notice.text
    with qtbot.waitActive(preview):
        preview.activateWindow()
    preview.pages.setFocus()
    qtbot.keyClick(preview.pages, Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(lambda: preview.findChild(QPrintDialog) is not None)


def test_an_empty_preview_offers_nothing(preview: Preview, qtbot: QtBot) -> None:
    assert not any(action.isEnabled() for action in preview.actions())
    assert preview.number.text() == ""
    show(preview, qtbot, 2)
    assert all(action.isEnabled() for action in preview.actions())
    preview.clear()
    assert not any(action.isEnabled() for action in preview.actions())
    assert preview.pages.count == 0


def test_a_view_that_goes_while_a_page_is_drawn_is_not_missed(qtbot: QtBot) -> None:
    view = PageView()
    content = paper(2)
    view.resize(600, 600)
    view.show()
    view.show_pages(content, page_sizes(content))
    with qtbot.waitSignal(view.destroyed):
        view.deleteLater()
    qtbot.wait(50)
