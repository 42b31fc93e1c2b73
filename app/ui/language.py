"""The language of the window: our own translation and Qt's."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

import resources

JAPANESE, ENGLISH = "ja", "en"

_installed: list[QTranslator] = []


def system_language() -> str:
    """English where the system speaks English, else Japanese."""
    english = QLocale.system().language() is QLocale.Language.English
    return ENGLISH if english else JAPANESE


def apply_language(app: QApplication, language: str = "") -> None:
    """Speak ``ja`` or ``en`` from now on (empty: as the system does). Widgets made before keep their words."""
    chosen = language or system_language()
    for translator in _installed:
        app.removeTranslator(translator)
        translator.deleteLater()
    _installed.clear()
    QLocale.setDefault(
        QLocale(QLocale.Language.English)
        if chosen == ENGLISH
        else QLocale(QLocale.Language.Japanese, QLocale.Country.Japan)
    )
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(app, "qtbase_ja" if chosen == JAPANESE else "qtbase_en", qt)
    if chosen != JAPANESE:  # which the program's own words are in
        _install(app, f"enishi_{chosen}", str(Path(resources.__file__).parent / "translations"))


def _install(app: QApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
        _installed.append(translator)
