"""What is printed are the pages of the PDF, in the order and number that were asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.pdf import page_image, page_sizes
from app.ui.kit.printing import PrintRun, chosen_pages, fitted, prepare, print_pdf
from app.ui.tasks import Task, Tasks, TaskState
from tests.ui.papers import paper

_WIDE = 120
"""Pixels across at which pages are compared."""


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    prepare(printer, "引継書")
    return printer


def printed(printer: QPrinter) -> bytes:
    return Path(printer.outputFileName()).read_bytes()


def ink(image: QImage) -> list[int]:
    """How dark each row is, in black pixels."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return [
        sum(255 - grey.pixelColor(x, y).red() for x in range(grey.width())) // 255
        for y in range(grey.height())
    ]


def alike(one: QImage, other: QImage) -> bool:
    """Whether most of the ink stands where it should; a page may be a pixel higher."""
    rows = zip(ink(one), ink(other), strict=False)
    return sum(abs(first - second) for first, second in rows) < sum(ink(other)) / 2


def run(printer: QPrinter, content: bytes, qtbot: QtBot) -> Task:
    task = Task("印刷")
    with qtbot.waitSignal(task.finished, timeout=10_000):
        PrintRun(content, page_sizes(content), printer, task).start()
    return task


def test_every_page_is_printed_as_it_is(printer: QPrinter, qtbot: QtBot) -> None:
    content = paper(3)
    task = run(printer, content, qtbot)
    assert (task.result, task.done, task.total) == (3, 3, 3)
    out = printed(printer)
    assert [size.toSize() for size in page_sizes(out)] == [QSizeF(595, 842).toSize()] * 3
    pages = [page_image(out, number, _WIDE) for number in range(3)]
    wanted = [page_image(content, number, _WIDE) for number in range(3)]
    assert [alike(*pair) for pair in zip(pages, wanted, strict=True)] == [True] * 3
    assert not alike(pages[0], wanted[1])


def test_only_the_pages_that_were_chosen_are_printed(printer: QPrinter, qtbot: QtBot) -> None:
    content = paper(5)
    ranges = QPageRanges()
    ranges.addRange(2, 3)
    ranges.addPage(5)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(ranges)
    assert run(printer, content, qtbot).result == 3
    assert alike(page_image(printed(printer), 1, _WIDE), page_image(content, 2, _WIDE))


class Repeating(QPrinter):
    """One that leaves copies to its user."""

    def supportsMultipleCopies(self) -> bool:  # noqa: N802 - Qt's name
        return False


def test_copies_and_order_are_as_asked() -> None:
    printer = Repeating()
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert chosen_pages(printer, 2) == [1, 2, 1, 2]
    printer.setCollateCopies(False)
    assert chosen_pages(printer, 2) == [1, 1, 2, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert chosen_pages(printer, 2) == [2, 2, 1, 1]


def test_another_paper_shows_the_whole_page(printer: QPrinter, qtbot: QtBot) -> None:
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    run(printer, paper(1), qtbot)
    assert page_sizes(printed(printer))[0].width() == pytest.approx(420, abs=1)
    place = fitted(QSizeF(100, 100), QRectF(0, 0, 50, 200))
    assert place == QRectF(0, 75, 50, 50)


def test_it_stops_between_two_strips(printer: QPrinter, qtbot: QtBot) -> None:
    content = paper(50)
    task = Task("印刷")
    job = PrintRun(content, page_sizes(content), printer, task)
    job.start()
    qtbot.waitUntil(lambda: task.done == 1, timeout=10_000)
    with qtbot.waitSignal(task.stopped, timeout=10_000):
        job.stop()
    assert task.done <= 3


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_a_sentence(printer: QPrinter, tmp_path: Path, qtbot: QtBot) -> None:
    printer.setOutputFileName(str(tmp_path / "none" / "out.pdf"))
    content = paper(1)
    task = Task("印刷")
    with qtbot.waitSignal(task.failed) as failed:
        PrintRun(content, page_sizes(content), printer, task).start()
    assert "プリンター" in str(failed.args[0])


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def dialog_of(window: QWidget, qtbot: QtBot) -> QPrintDialog:
    qtbot.waitUntil(lambda: window.findChild(QPrintDialog) is not None)
    dialog = window.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    return dialog


def test_leaving_the_dialog_prints_nothing(window: QWidget, qtbot: QtBot) -> None:
    tasks = Tasks(window)
    task = print_pdf(paper(2), "引継書の印刷", window, tasks)
    dialog = dialog_of(window, qtbot)
    assert (dialog.windowTitle(), dialog.minPage(), dialog.maxPage()) == ("引継書の印刷", 1, 2)
    with qtbot.waitSignals([task.stopped, task.destroyed]):
        dialog.reject()
    assert len(tasks) == 0


def test_a_dialog_that_goes_with_its_window_ends_the_task(qtbot: QtBot) -> None:
    tasks = Tasks()
    window = QWidget()
    window.show()
    task = print_pdf(paper(1), "印刷", window, tasks)
    dialog_of(window, qtbot)
    with qtbot.waitSignal(task.destroyed):
        window.deleteLater()


def test_a_printing_is_a_task_that_can_be_stopped(window: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    tasks = Tasks(window)
    task = print_pdf(paper(30), "引継書の印刷", window, tasks)
    dialog = dialog_of(window, qtbot)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "out.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    assert list(tasks) == [task]
    qtbot.waitUntil(lambda: task.done >= 1, timeout=10_000)
    with qtbot.waitSignal(task.stopped, timeout=10_000):
        task.stop()
    assert task.state is TaskState.STOPPED


def test_what_is_no_pdf_fails_before_a_printer_is_asked_for(
    window: QWidget, home: Path, qtbot: QtBot
) -> None:
    home.mkdir()
    with qtbot.waitSignal(print_pdf(b"nonsense", "印刷", window).failed):
        pass
    assert window.findChild(QPrintDialog) is None
