"""Putting a recovery code on paper. It goes to the printer only, and to no file of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from app.core.errors import EnishiError
from app.operations.keys import GreyPage, recovery_page
from app.ui.desk import Desk
from app.ui.kit.printing import prepare

if TYPE_CHECKING:  # its libraries are loaded when somebody prints
    from PySide6.QtPrintSupport import QPrinter


class CodePrinter(QObject):
    """Asks for the page and for a printer, then prints."""

    sent = Signal()
    """The printer has it."""
    failed = Signal(object)
    """EnishiError."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._page: GreyPage | None = None
        self._printer: QPrinter | None = None

    def print(self, code: str) -> None:
        """Print the sheet of a code; the dialog does not hold up the rest of the window."""
        self._desk.ask(recovery_page, code).then(self._choose).otherwise(self.failed.emit)

    def _choose(self, page: GreyPage) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._page = page
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(self._printer, "")  # the list of what is printed need not say what it is
        dialog = QPrintDialog(self._printer, self._window)
        dialog.setWindowTitle(self.tr("復旧コードの印刷"))
        dialog.accepted.connect(self._draw)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def _draw(self) -> None:
        if self._printer is None or self._page is None:
            return
        printed = draw_page(self._printer, self._page)
        self._page = self._printer = None
        if printed:
            self.sent.emit()
        else:
            self.failed.emit(
                EnishiError(
                    "プリンターに送れませんでした。コードは画面に出ています。プリンターを確かめてもう一度印刷するか、書き写してください。"
                )
            )


def draw_page(printer: QPrinter, page: GreyPage) -> bool:
    """Print one page over the whole paper; whether the printer took it."""
    from PySide6.QtPrintSupport import QPrinter

    image = QImage(page.pixels, page.width, page.height, page.width, QImage.Format.Format_Grayscale8)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    painter.drawImage(QRectF(printer.paperRect(QPrinter.Unit.DevicePixel)), image)
    return painter.end()
