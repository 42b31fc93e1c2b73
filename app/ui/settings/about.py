"""このソフトについて: its version and the licences of what is in it."""

from __future__ import annotations

import platform
from importlib import metadata
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QLabel, QWidget

import app
from app.ui.desk import Desk
from app.ui.settings.page import Page, reading_text


def notice_text() -> str:
    """The NOTICE that the program comes with: beside the package, or in what the installer recorded of it."""
    beside = Path(app.__file__).parents[1] / "NOTICE"
    if beside.is_file():
        return beside.read_text(encoding="utf-8")
    try:
        return metadata.distribution("enishi").read_text("licenses/NOTICE") or ""
    except metadata.PackageNotFoundError:
        return ""


class AboutPage(Page):
    """For who asks what this is."""

    name = "about"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("このソフトについて"),
            self.tr("縁 Enishi {version}").format(version=app.__version__),
        )
        facts = QLabel(
            self.tr("Qt {qt} · PySide {pyside} · Python {python} · {system}").format(
                qt=qVersion(),
                pyside=PySide6.__version__,
                python=platform.python_version(),
                system=platform.platform(terse=True),
            ),
            self,
        )
        facts.setWordWrap(True)
        self.column.addWidget(facts)
        self.section(self.tr("ライセンス"))
        self.notice_view = reading_text(self.tr("ライセンス"), self)
        self.notice_view.setPlainText(notice_text())
        self.column.addWidget(self.notice_view, 1)
