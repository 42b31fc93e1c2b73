"""The least that a window made with PySide6 can be: what our start is measured beside."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow


def main() -> None:
    """Show a window with one field; say so once it takes input, and leave."""
    app = QApplication(sys.argv)
    window = QMainWindow()
    field = QLineEdit(window)
    window.setCentralWidget(field)
    window.resize(1280, 720)
    window.show()
    field.setFocus()
    QTimer.singleShot(0, say_usable)
    sys.exit(app.exec())


def say_usable() -> None:
    """Called by the event loop after what was waiting: the window is painted and hears keys."""
    QApplication.processEvents()
    print("usable", flush=True)
    QApplication.quit()


if __name__ == "__main__":
    main()
