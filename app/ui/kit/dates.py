"""A field for a day that may be only a month or a year, or unknown."""

from __future__ import annotations

import re
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.dates import UNKNOWN, PartialDate, office_day, utc_now

_PARTS = re.compile(r"(\d{4})(?:[/\-.年](\d{1,2})月?(?:[/\-.]?(\d{1,2})日?)?|年)?", re.ASCII)
_UNKNOWN_WORDS = {"", "不明", "?", "？", "unknown"}


def parse_day(text: str) -> PartialDate:
    """Read 2026/01/15, 2026-1-15, 2026年1月15日, 2026/01, 2026, 不明 or nothing. Raises ValueError."""
    plain = text.strip().translate(str.maketrans("０１２３４５６７８９／－．", "0123456789/-."))
    if plain.lower() in _UNKNOWN_WORDS:
        return UNKNOWN
    match = _PARTS.fullmatch(plain)
    if match is None:
        raise ValueError(text)
    return PartialDate.parse("-".join(part.zfill(2) for part in match.groups() if part))


class PartialDateEdit(QLineEdit):
    """Takes a day as people write it; ↑ and ↓ go a day on or back, T is today."""

    edited = Signal(object)
    """PartialDate: the user gave another value."""

    def __init__(self, value: PartialDate = UNKNOWN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = value
        self.setPlaceholderText(self.tr("不明"))
        self.setToolTip(
            self.tr("2026/01/15 のほか、2026/01、2026、不明 と入力できます。↑↓ で 1 日ずつ、T で今日。")
        )
        self.setAccessibleName(self.tr("日付"))
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("2026/01/15") + 32)
        self.set_value(value)
        self.editingFinished.connect(self._take)

    @property
    def value(self) -> PartialDate:
        """The last value that could be read."""
        return self._value

    @property
    def is_readable(self) -> bool:
        """Whether what stands in the field is a day."""
        try:
            parse_day(self.text())
        except ValueError:
            return False
        return True

    def set_value(self, value: PartialDate) -> None:
        self._value = value
        self.setText(str(value).replace("-", "/") if value else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        elif event.text().lower() == "t":
            self._choose(PartialDate.of(office_day(utc_now())))
        else:
            super().keyPressEvent(event)

    def _step(self, days: int) -> None:
        self._take()
        start = self._value.earliest if self._value else office_day(utc_now())
        self._choose(PartialDate.of(start + timedelta(days=days if self._value.day else 0)))

    def _choose(self, value: PartialDate) -> None:
        self.setText(str(value).replace("-", "/"))
        self._take()

    def _take(self) -> None:
        try:
            value = parse_day(self.text())
        except ValueError:
            self.set_value(self._value)  # what cannot be read is not kept
            return
        changed = value != self._value
        self.set_value(value)
        if changed:
            self.edited.emit(value)
