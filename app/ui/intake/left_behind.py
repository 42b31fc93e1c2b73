"""What was left behind by a crash or by another program: batches that have not ended, sheets that were not read."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from app.background.capture import read_waiting
from app.core.errors import EnishiError
from app.operations.batch_views import BatchRow, open_batches, waiting_sheets
from app.operations.corrections import end
from app.operations.sources import is_place
from app.ui.desk import Desk
from app.ui.intake.phase import Phase
from app.ui.intake.run import IntakeRun
from app.ui.kit.notice import Level, Notice
from app.ui.kit.words import day_words, sentence


class LeftBehind(QObject):
    """Offers, in a notice, to go on with it; while no stack comes in."""

    resumed = Signal(object)
    """BatchRow: the clerk wants to go on with it."""
    counted = Signal()
    """It is known how many sheets wait."""

    def __init__(self, desk: Desk, run: IntakeRun, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._run = run
        self._notice = notice
        self._batches: list[BatchRow] = []
        self.sheets = 0
        """Those that wait to be read."""
        self.resume_action = QAction(self.tr("続ける"), self)
        self.end_action = QAction(self.tr("終える"), self)
        self.read_action = QAction(self.tr("読み取る"), self)
        self.resume_action.triggered.connect(self._resume)
        self.end_action.triggered.connect(self._end)
        self.read_action.triggered.connect(self._read)
        desk.tasks.removed.connect(self._hear_task)

    def look(self, _: object = None) -> None:
        """Ask what there is."""
        self._desk.ask(open_batches).then(self._show_batches)
        self._desk.ask(waiting_sheets).then(self._show_sheets)

    # Batches.

    def _show_batches(self, batches: list[BatchRow]) -> None:
        self._batches = batches
        if not batches or self._run.phase is not Phase.IDLE:
            return
        batch = batches[0]
        words = self.tr("終わっていない取り込みがあります：{owner}さん・{day}・{n} 枚。")
        text = words.format(owner=batch.owner, day=day_words(batch.exchanged_on), n=batch.count.sheets)
        can_go_on = is_place(batch.device) or not batch.device.startswith("folder")
        actions = (self.resume_action, self.end_action) if can_go_on else (self.end_action,)
        self._notice.say(text, Level.LOOK, actions)

    def _resume(self) -> None:
        self.resumed.emit(self._batches[0])

    def _end(self) -> None:
        self._notice.hide()
        self._desk.ask(end, self._batches[0].id).then(self.look).otherwise(self._say)

    # Sheets.

    def _show_sheets(self, count: int) -> None:
        self.sheets = count
        self.counted.emit()
        if count and not self._batches and self._run.phase.is_over and not self._desk.tasks.under_way:
            words = self.tr("読み取りを待つ名刺が {n} 枚あります。").format(n=count)
            self._notice.say(words, Level.PLAIN, (self.read_action,))

    def _read(self) -> None:
        self._notice.hide()
        task = self._desk.start(self.tr("読み取り"), read_waiting)
        task.quiet = True
        task.finished.connect(self.look)
        task.failed.connect(self._say)

    def _hear_task(self, _: object) -> None:
        if not self._desk.tasks.under_way and self._desk.is_open:
            self._desk.ask(waiting_sheets).then(self._show_sheets)

    def _say(self, error: EnishiError) -> None:
        self._notice.say(sentence(error), Level.LOSS)
