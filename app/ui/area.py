"""What every area of the window has."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class KeyHint:
    """What a key does on a screen."""

    keys: str
    """As shown, for instance ``Ctrl+Enter``."""
    meaning: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the window to go."""

    area: str
    """``intake``, ``review``, ``people``, ``reports`` or ``settings``."""
    record: str = ""
    """What to show there: a card, a batch, a page of the settings."""
    words: str = ""
    """What to search for there."""


class Area(QWidget):
    """One entry of the rail. It is built anew when language or theme change, so it keeps nothing that matters."""

    badge = Signal(int)
    """How much work waits here; 0 shows nothing."""
    go_to = Signal(object)
    """Place: somewhere else."""

    appearance_changed = Signal()
    """Language, theme, text size or the minutes before the lock: the window has to look again."""

    name = ""
    """As in ``Place.area``."""
    icon_name = ""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    @property
    def title(self) -> str:
        """The word on the rail, in the language of the window."""
        raise NotImplementedError

    def shown(self) -> None:
        """The area came to the front: put the focus where work starts."""

    def open_record(self, record: str) -> None:
        """Show what ``Place.record`` names."""

    def search_for(self, words: str) -> None:
        """Find what ``Place.words`` says."""

    def keys(self) -> list[KeyHint]:
        """What the keys do here."""
        return []

    def commands(self) -> list[QAction]:
        """What the search over everything offers of this area."""
        return []
