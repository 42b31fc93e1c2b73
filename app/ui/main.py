"""Starting the window."""

from __future__ import annotations

import gc
import os
import sys

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from app.ui.desk import Desk
from app.ui.kit.garbage import Collector
from app.ui.kit.theme import apply_theme
from app.ui.language import apply_language
from app.ui.window import MainWindow

_STARTED_MS = 3000


def run(profile: str = "", operator: str = "") -> int:
    """Open the window until it is closed; the program's exit status.

    Called with the garbage collector at rest; once the window is there, garbage is
    looked for: what is loaded at the start stays, and looking through it takes a tenth
    of the time. With ``ENISHI_PASSPHRASE`` the profile opens by itself, as on the command line.
    """
    app = make_application(sys.argv[:1])
    QTimer.singleShot(_STARTED_MS, collect_from_now)
    window = open_window(profile, os.environ.pop("ENISHI_PASSPHRASE", ""), operator)
    status = app.exec()
    window.deleteLater()
    return status


def collect_from_now() -> None:
    """Look for garbage, but not in what is there by now, which stays: a look through it would stall the window."""
    gc.freeze()
    Collector(QApplication.instance())


def open_window(profile: str = "", passphrase: str = "", operator: str = "") -> MainWindow:
    """The window, shown, at its first page or on its way to the frame."""
    window = MainWindow(Desk())
    window.show()
    window.begin(profile, passphrase, operator)
    return window


def make_application(arguments: list[str]) -> QApplication:
    """The application with its name, language and looks."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    app = QApplication(arguments)
    app.setOrganizationName("enishi")
    app.setApplicationName("enishi")
    app.setApplicationDisplayName("Enishi")
    apply_language(app)
    apply_theme(app)
    return app
