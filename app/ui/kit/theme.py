"""Colours and sizes: a calm palette, light or dark, with one accent.

Contrast of every pair of text and ground is at least 4.5 : 1 (WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

from enum import Enum, StrEnum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

import resources
from app.ui.kit.fonts import interface_font

GRID = 8
"""Distances are multiples of this, in device-independent pixels."""
ROW_HEIGHT = 28
"""Of a row of a table at normal text size."""


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class TextSize(StrEnum):
    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"

    @property
    def points(self) -> float:
        return {TextSize.SMALL: 9.5, TextSize.NORMAL: 10.5, TextSize.LARGE: 13.0}[self]


class Role(Enum):
    """What a colour says, as (light, dark)."""

    ACCENT = ("#3D5A98", "#8FA8E0")
    ON_ACCENT = ("#FFFFFF", "#14161B")
    ACCENT_GROUND = ("#E6EBF5", "#2A3348")
    AMBER = ("#8A5A00", "#E8B454")
    AMBER_GROUND = ("#FFF4DC", "#3B3018")
    AMBER_LINE = ("#E0A92E", "#C08A22")
    RED = ("#B3261E", "#F2938C")
    RED_GROUND = ("#FCE9E7", "#45211F")
    QUIET = ("#5C6370", "#9BA3AF")
    HAIRLINE = ("#D9DCE1", "#3A3F47")
    RAIL = ("#EEF0F3", "#191B1F")
    MARK = ("#FFE9A8", "#5A4A14")


_PALETTE: dict[QPalette.ColorRole, tuple[str, str]] = {
    QPalette.ColorRole.Window: ("#F7F8FA", "#1F2226"),
    QPalette.ColorRole.WindowText: ("#1C1F24", "#E6E8EB"),
    QPalette.ColorRole.Base: ("#FFFFFF", "#25282D"),
    QPalette.ColorRole.AlternateBase: ("#F4F5F7", "#2A2D33"),
    QPalette.ColorRole.Text: ("#1C1F24", "#E6E8EB"),
    QPalette.ColorRole.PlaceholderText: ("#6B727E", "#8E96A3"),
    QPalette.ColorRole.Button: ("#FFFFFF", "#2E3238"),
    QPalette.ColorRole.ButtonText: ("#1C1F24", "#E6E8EB"),
    QPalette.ColorRole.BrightText: ("#FFFFFF", "#FFFFFF"),
    QPalette.ColorRole.ToolTipBase: ("#FFFFFF", "#2E3238"),
    QPalette.ColorRole.ToolTipText: ("#1C1F24", "#E6E8EB"),
    QPalette.ColorRole.Highlight: Role.ACCENT.value,
    QPalette.ColorRole.HighlightedText: Role.ON_ACCENT.value,
    QPalette.ColorRole.Accent: Role.ACCENT.value,
    QPalette.ColorRole.Link: Role.ACCENT.value,
    QPalette.ColorRole.LinkVisited: Role.ACCENT.value,
    QPalette.ColorRole.Light: ("#FFFFFF", "#3A3F47"),
    QPalette.ColorRole.Midlight: ("#F0F1F4", "#33373D"),
    QPalette.ColorRole.Mid: ("#C9CDD4", "#454B54"),
    QPalette.ColorRole.Dark: ("#A9AEB8", "#15171A"),
    QPalette.ColorRole.Shadow: ("#8A909B", "#0D0E10"),
}
_FADED = ("#8B919C", "#6E7682")
"""Of what cannot be used now; WCAG asks for no contrast there."""


def is_dark() -> bool:
    """Whether the window is dark now."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return window.lightness() < 128


def colour(role: Role) -> QColor:
    """The colour of a role in the theme that the window has now."""
    return QColor(role.value[is_dark()])


def palette(*, dark: bool) -> QPalette:
    """The palette of the light or the dark theme."""
    made = QPalette()
    for role, names in _PALETTE.items():
        made.setColor(role, QColor(names[dark]))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.PlaceholderText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(_FADED[dark]))
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(_FADED[dark]))
    return made


def apply_theme(app: QApplication, theme: Theme = Theme.SYSTEM, size: TextSize = TextSize.NORMAL) -> None:
    """Give the whole program its style, palette, font and sizes."""
    dark = theme is Theme.DARK or (
        theme is Theme.SYSTEM and app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    )
    app.setStyle("Fusion")
    app.setPalette(palette(dark=dark))
    font = interface_font()
    font.setPointSizeF(size.points)
    app.setFont(font)
    app.setStyleSheet(_sheet(dark=dark))


def _sheet(*, dark: bool) -> str:
    """What a palette cannot say; palette first."""
    hairline, accent = Role.HAIRLINE.value[dark], Role.ACCENT.value[dark]
    ground, text = Role.ACCENT.value[dark], Role.ON_ACCENT.value[dark]
    mid, base = _PALETTE[QPalette.ColorRole.Mid][dark], _PALETTE[QPalette.ColorRole.Base][dark]
    rail, soft, quiet = Role.RAIL.value[dark], Role.ACCENT_GROUND.value[dark], Role.QUIET.value[dark]
    words = _PALETTE[QPalette.ColorRole.Text][dark]
    faded = _FADED[dark]
    tick, drop, lift = (_drawing(name, dark=dark) for name in ("tick", "drop", "raise"))
    return f"""
    QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QTextEdit {{
        border: 1px solid {mid}; border-radius: 3px; padding: 3px 6px; background: {base}; }}
    QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus {{
        border: 2px solid {accent}; padding: 2px 5px; }}
    QComboBox::drop-down {{ border: none; width: 22px; }}
    QComboBox::down-arrow {{ image: url("{drop}"); width: 12px; height: 12px; }}
    QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 20px; }}
    QSpinBox::up-arrow {{ image: url("{lift}"); width: 10px; height: 10px; }}
    QSpinBox::down-arrow {{ image: url("{drop}"); width: 10px; height: 10px; }}
    QPushButton {{ border: 1px solid {mid}; border-radius: 3px; padding: 4px 12px; background: {base}; }}
    QPushButton:hover {{ border-color: {accent}; }}
    QPushButton:pressed, QPushButton:checked {{ background: {soft}; }}
    QPushButton:focus {{ border: 2px solid {accent}; padding: 3px 11px; }}
    QPushButton:disabled {{ color: {faded}; border-color: {hairline}; }}
    QPushButton[primary="true"] {{ background: {ground}; color: {text}; border-color: {ground}; }}
    QPushButton[primary="true"]:focus {{ border: 2px solid {words}; }}
    QPushButton[primary="true"]:disabled {{ background: {hairline}; color: {faded}; border-color: {hairline}; }}
    QPushButton[flat="true"] {{ border-color: transparent; background: transparent; }}
    QPushButton[flat="true"]:focus {{ border: 2px solid {accent}; }}
    QCheckBox, QRadioButton {{
        spacing: 8px; border: 1px solid transparent; border-radius: 3px; padding: 1px 4px 1px 1px; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {accent}; }}
    QCheckBox::indicator, QRadioButton::indicator {{
        width: 14px; height: 14px; border: 1px solid {quiet}; background: {base}; }}
    QCheckBox::indicator {{ border-radius: 3px; }}
    QRadioButton::indicator {{ border-radius: 8px; }}
    QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {accent}; }}
    QCheckBox::indicator:checked {{ border-color: {accent}; background: {accent}; image: url("{tick}"); }}
    QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {accent}; }}
    QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {hairline}; }}
    QToolButton {{ border: 1px solid transparent; border-radius: 3px; padding: 3px; }}
    QToolButton:hover {{ background: {soft}; }}
    QToolButton:focus {{ border: 1px solid {accent}; }}
    QTableView, QListView, QTreeView, QScrollArea {{ border: 1px solid {hairline}; background: {base}; }}
    QTableView:focus, QListView:focus, QTreeView:focus {{ border: 1px solid {accent}; }}
    QHeaderView::section {{ border: none; border-bottom: 1px solid {hairline}; border-right: 1px solid {hairline};
        padding: 4px 8px; background: {rail}; color: {quiet}; }}
    QSplitter::handle {{ background: {hairline}; }}
    QToolTip {{ border: 1px solid {hairline}; padding: 4px; }}
    QProgressBar {{ border: none; border-radius: 2px; background: {hairline}; max-height: 4px; min-height: 4px; }}
    QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
    QMenu {{ border: 1px solid {mid}; background: {base}; padding: 4px 0; }}
    QMenu::item {{ padding: 5px 24px 5px 16px; }}
    QMenu::item:selected {{ background: {soft}; color: {words}; }}
    """


def _drawing(name: str, *, dark: bool) -> str:
    """The address of a drawing that a style sheet shows; unlike an icon it cannot take the colour of text."""
    return (Path(resources.__file__).parent / "icons" / f"{name}{'-dark' * dark}.svg").as_posix()
