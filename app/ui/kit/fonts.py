"""The window's typeface: the system's Japanese Gothic, or the bundled one where there is none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

import resources

_KNOWN = ("Yu Gothic UI", "Meiryo UI", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "IPAexGothic")
"""Gothics of the systems that we meet, best first."""

_made: list[str] = []


def interface_family() -> str:
    """The family to use, looked for once."""
    if not _made:
        there = set(QFontDatabase.families())
        _made.append(next((name for name in _KNOWN if name in there), "") or _register_bundled())
    return _made[0]


def interface_font() -> QFont:
    """The font of the window, with figures of one width where it has them."""
    font = QFont(interface_family())
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _register_bundled() -> str:
    """Register the bundled Gothic, regular and bold; its family."""
    family = ""
    for name in ("NotoSansJP-Regular.ttf", "NotoSansJP-Bold.ttf"):
        path = Path(resources.__file__).parent / "fonts" / name
        number = QFontDatabase.addApplicationFont(str(path))
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        family = family or (families[0] if families else "")
    return family
