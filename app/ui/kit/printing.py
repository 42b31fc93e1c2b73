"""Printing a PDF: the system's dialog, then its pages as images, a strip at a time, so that the window stays awake.

Qt's printers take what is painted on them in the window's thread only at the
price of holding it up: a page at 300 dpi would take a tenth of a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from app.background.messages import Answer, Failure, Order, Progress, WasStopped
from app.core.errors import EnishiError
from app.ui.kit.beside import Beside
from app.ui.kit.pdf import page_image, page_sizes
from app.ui.tasks import Task, Tasks

if TYPE_CHECKING:  # its libraries are loaded when somebody prints
    from PySide6.QtPrintSupport import QPrinter

_MOST_DPI = 300
_STRIP = 192
"""Rows of pixels painted before the event loop comes round."""
_OVERLAP = 2
"""Rows that two strips share, so that no reader shows a seam between them."""


def print_pdf(pdf: bytes, title: str, parent: QWidget, tasks: Tasks | None = None) -> Task:
    """Ask for a printer and print. Nothing waits: the task ends by and by.

    ``tasks`` shows it while pages go to the printer, and lets it outlive
    ``parent``. It is stopped where the dialog is left, and fails where the
    printer refuses.
    """
    task = Task(title, tasks if tasks is not None else parent)
    for end in (task.finished, task.failed, task.stopped):
        end.connect(task.deleteLater)  # nothing of the document is kept
    task.attach(_Dialogue(pdf, task, parent, tasks))
    return task


class _Dialogue(QObject):
    """Asks which printer and which pages, and has them printed. The task's link to its work."""

    def __init__(self, pdf: bytes, task: Task, window: QWidget, tasks: Tasks | None) -> None:
        super().__init__(task)
        self._pdf = pdf
        self._task = task
        self._window = window
        self._tasks = tasks
        self._sizes: list[QSizeF] = []
        self._printer: QPrinter | None = None
        self._run: PrintRun | None = None
        self._beside = Beside(self)
        self._beside.do(page_sizes, pdf).then(self._ask).otherwise(self._fail)

    def send(self, message: object) -> None:
        if message is Order.STOP and self._run is not None:
            self._run.stop()

    def close(self) -> None:
        self.send(Order.STOP)

    def kill(self) -> None:
        self.send(Order.STOP)

    def _ask(self, sizes: list[QSizeF]) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._sizes = sizes
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(self._printer, self._task.title)
        dialog = QPrintDialog(self._printer, self._window)
        dialog.setWindowTitle(self._task.title)
        dialog.setMinMax(1, len(sizes))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._print)
        dialog.destroyed.connect(self._leave)  # also with the window that it stands before
        dialog.setModal(True)
        dialog.show()

    def _print(self) -> None:
        assert self._printer is not None
        if self._tasks is not None:
            self._tasks.add(self._task)
        self._run = PrintRun(self._pdf, self._sizes, self._printer, self._task)
        self._run.start()

    def _leave(self) -> None:
        if self._run is None:
            self._task.hear(WasStopped())

    def _fail(self, error: EnishiError) -> None:
        self._task.hear(Failure(0, error))


class PrintRun(QObject):
    """Puts the pages that a printer was set to on it, and tells a task how far it is."""

    def __init__(self, pdf: bytes, sizes: list[QSizeF], printer: QPrinter, task: Task) -> None:
        super().__init__(task)
        self._pdf = pdf
        self._sizes = sizes
        self._printer = printer
        self._task = task
        self._pages = chosen_pages(printer, len(sizes))
        self._done = 0
        self._stopping = False
        self._painter = QPainter()
        self._image = QImage()
        self._target = QRectF()
        self._row = 0
        self._beside = Beside(self)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._paint_strip)

    def start(self) -> None:
        """Begin; the task is told of every page."""
        if not self._painter.begin(self._printer):
            self._refuse()
            return
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # JPEG blurs small type
        self._task.hear(Progress(0, len(self._pages), ""))
        self._next()

    def stop(self) -> None:
        """Print no more pages."""
        self._stopping = True

    def _next(self) -> None:
        if self._stopping:
            self._printer.abort()
            self._painter.end()
            self._task.hear(WasStopped())
        elif self._done == len(self._pages):
            if self._painter.end():
                self._task.hear(Answer(0, self._done))
            else:
                self._refuse()
        elif self._done and not self._printer.newPage():
            self._painter.end()
            self._refuse()
        else:
            number = self._pages[self._done] - 1
            self._target = fitted(self._sizes[number], self._paper())
            dots = min(self._printer.resolution(), _MOST_DPI) / self._printer.resolution()
            width = max(1, round(self._target.width() * dots))
            self._beside.do(print_image, self._pdf, number, width).then(self._take).otherwise(self._fail)

    def _paper(self) -> QRectF:
        from PySide6.QtPrintSupport import QPrinter

        return QRectF(self._printer.paperRect(QPrinter.Unit.DevicePixel))

    def _take(self, image: QImage) -> None:
        self._image = image
        self._row = 0
        self._timer.start()

    def _paint_strip(self) -> None:
        image = self._image
        height = min(_STRIP + _OVERLAP, image.height() - self._row)
        strip = QRectF(0, self._row, image.width(), height)
        scale = self._target.width() / image.width()
        place = QRectF(strip.topLeft() * scale + self._target.topLeft(), strip.size() * scale)
        self._painter.drawImage(place, image, strip)
        self._row += _STRIP
        if self._row < image.height() and not self._stopping:
            return
        self._timer.stop()
        self._done += 1
        self._task.hear(Progress(self._done, len(self._pages), ""))
        self._next()

    def _fail(self, error: EnishiError) -> None:
        self._printer.abort()
        self._painter.end()
        self._task.hear(Failure(0, error))

    def _refuse(self) -> None:
        self._task.hear(
            Failure(
                0,
                EnishiError(
                    "プリンターに送れませんでした。書類は画面に残っています。プリンターを確かめて、もう一度印刷してください。"
                ),
            )
        )


def prepare(printer: QPrinter, title: str) -> None:
    """A4, upright, the whole paper: a page of ours has its own margins."""
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)


def chosen_pages(printer: QPrinter, count: int) -> list[int]:
    """The numbers (from 1) of the pages to print, in their order, each as often as the printer does not repeat it."""
    from PySide6.QtPrintSupport import QPrinter

    pages = list(range(1, count + 1))
    ranges = printer.pageRanges()
    if printer.printRange() is QPrinter.PrintRange.PageRange and not ranges.isEmpty():
        pages = [number for number in pages if ranges.contains(number)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    if printer.supportsMultipleCopies():
        return pages
    if printer.collateCopies():
        return pages * printer.copyCount()
    return [number for number in pages for _ in range(printer.copyCount())]


def fitted(page: QSizeF, paper: QRectF) -> QRectF:
    """Where a page stands on the paper: as large as it can be, in the middle."""
    size = page.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(paper.topLeft(), size)
    place.moveCenter(paper.center())
    return place


def print_image(pdf: bytes, number: int, width: int) -> QImage:
    """A page as a printer takes it: in grey where nothing on it is coloured."""
    image = page_image(pdf, number, width)
    return image.convertToFormat(QImage.Format.Format_Grayscale8) if image.allGray() else image
