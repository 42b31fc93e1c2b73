"""Our window from the start of its process until it can be used: at the passphrase, or with one at hand in an area."""

from __future__ import annotations

import gc
import os

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication


def main() -> None:
    """Say when the window can be used, and leave."""
    gc.disable()  # as app.__main__ does
    from app.ui.main import make_application, open_window

    app = make_application(["enishi"])
    passphrase = os.environ.pop("ENISHI_PASSPHRASE", "")
    window = open_window(passphrase=passphrase)
    if passphrase:
        while window.frame is None:
            app.processEvents()
    QTimer.singleShot(0, say_usable)
    app.exec()
    window.close()


def say_usable() -> None:
    """Called by the event loop after what was waiting: the window is painted and hears keys."""
    QApplication.processEvents()
    print("usable", flush=True)
    QApplication.quit()


if __name__ == "__main__":
    main()
