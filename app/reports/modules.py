"""The modules of a QR code."""

from __future__ import annotations

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

QUIET = 4
"""Modules of white round a code (ISO/IEC 18004, 9.1)."""

Modules = tuple[tuple[bool, ...], ...]
"""Rows from the top; true is dark."""


def for_paper(text: str) -> Modules:
    """Error correction level Q, which restores a quarter of the code."""
    return _modules(text, QRErrorCorrectLevel.Q)


def for_screens(text: str) -> Modules:
    """Level M, since nothing tears a screen and fewer modules are larger ones; with the white round them."""
    rows = _modules(text, QRErrorCorrectLevel.M)
    margin = (False,) * QUIET
    blank = ((False,) * (len(rows) + 2 * QUIET),) * QUIET
    return (*blank, *((*margin, *row, *margin) for row in rows), *blank)


def _modules(text: str, level: int) -> Modules:
    code = QRCode(None, level)
    code.addData(text)
    code.make()
    return tuple(tuple(map(bool, row)) for row in code.modules)
