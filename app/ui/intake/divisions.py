"""Into which batches cover sheets divided the stack: a line each, as they came."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.background.messages import Change
from app.core.records import Batch
from app.operations.batch_views import StackLine, stack_lines
from app.ui.desk import Desk
from app.ui.intake.run import IntakeRun
from app.ui.kit.labels import label
from app.ui.kit.theme import GRID, Role, colour
from app.ui.kit.words import day_words

_MOST = 6
"""Lines: the rest is in the list of batches."""


class Divisions(QWidget):
    """Hidden while there is nothing to say; each line leads to its batch."""

    wanted = Signal(str)
    """The id of a batch to look at."""

    def __init__(self, desk: Desk, run: IntakeRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._run = run
        self._phase = run.phase
        self._lines_of = desk.latest(self._show)
        self.caption = label(self, role=Role.QUIET)
        self.caption.setText(self.tr("区切り用紙で切り替えました"))
        self.lines = label(self)
        self.lines.setTextFormat(Qt.TextFormat.RichText)
        self.lines.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.lines.setAccessibleName(self.caption.text())
        self.lines.linkActivated.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.caption)
        column.addWidget(self.lines)
        run.begun.connect(self._ask)
        run.moved.connect(self._follow)
        desk.changed.connect(self._hear)
        self.hide()
        self._ask()

    def _ask(self) -> None:
        self.setVisible(bool(self._run.batches))
        if self._run.batches and self._desk.is_open:
            self._lines_of.ask(stack_lines, self._run.batches[-_MOST:])

    def _follow(self) -> None:
        if self._run.phase is not self._phase:
            self._phase = self._run.phase
            self._ask()

    def _hear(self, change: Change) -> None:
        if change.touches(Batch):
            self._ask()

    def _show(self, lines: list[StackLine]) -> None:
        self.lines.setText("<br>".join(self._words(line) for line in lines))

    def _words(self, line: StackLine) -> str:
        who = f"{line.owner}　{day_words(line.exchanged_on)}"
        if line.batch == self._run.batch and not self._run.phase.is_over:
            words = self.tr("{who} から").format(who=who)
        else:
            words = self.tr("{who}　{n} 枚").format(who=who, n=f"{line.sheets:,}")
        ink = colour(Role.AMBER if line.asks else Role.ACCENT).name()
        asks = self.tr("　要確認") if line.asks else ""
        return f'<a href="{line.batch}" style="color:{ink};text-decoration:none">{escape(words + asks)}</a>'
