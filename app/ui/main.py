"""Starting the window."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.ui.desk import Desk
from app.ui.kit.theme import apply_theme
from app.ui.language import apply_language
from app.ui.window import MainWindow


def run(profile: str = "", operator: str = "") -> int:
    """Open the window until it is closed; the program's exit status.

    With ``ENISHI_PASSPHRASE`` the profile opens by itself, as on the command line.
    """
    app = make_application(sys.argv[:1])
    passphrase = os.environ.pop("ENISHI_PASSPHRASE", "")
    desk = Desk()
    window = MainWindow(desk)
    window.show()
    window.begin(profile, passphrase, operator)
    return app.exec()


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
