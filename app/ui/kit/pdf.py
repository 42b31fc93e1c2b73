"""Pages of a PDF as images, drawn by PDFium.

PDFium serves one thread at a time, so these functions wait for one another:
call them from a thread beside the window, never from the window's own. A
document is opened anew for each page, which costs some 3 ms and leaves nothing
to be closed.
"""

from __future__ import annotations

import threading

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72

ONE_AT_A_TIME = threading.Lock()
"""Held by whoever uses PDFium."""


def page_sizes(pdf: bytes) -> list[QSizeF]:
    """The width and height of each page in points. Raises PdfiumError for what is no PDF."""
    import pypdfium2

    with ONE_AT_A_TIME, pypdfium2.PdfDocument(pdf) as document:
        return [QSizeF(*document.get_page_size(number)) for number in range(len(document))]


def page_image(pdf: bytes, number: int, width: int) -> QImage:
    """A page (the first is 0), ``width`` pixels wide, in RGB32 on white."""
    import pypdfium2

    with ONE_AT_A_TIME, pypdfium2.PdfDocument(pdf) as document:
        scale = width / document.get_page_size(number)[0]
        bitmap = document[number].render(scale=scale, prefer_bgrx=True)
        shared = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        image = shared.copy()
        bitmap.close()  # the buffer goes with it
        return image
