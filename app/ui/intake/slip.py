"""Saving the slip of a batch: where the clerk says, and what came of it in a notice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.core.errors import EnishiError
from app.operations.batch_views import save_slip
from app.ui.desk import Desk
from app.ui.kit.notice import Level, Notice
from app.ui.kit.words import sentence


class SlipSaver(QObject):
    """Asks where to, beside the window's own life."""

    def __init__(self, desk: Desk, notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._notice = notice
        self._window = window
        self._batch = ""
        self._path = ""

    def ask(self, batch: str) -> None:
        """Let the clerk choose a file."""
        self._batch = batch
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._window, self.tr("取り込み票の保存先"), folder, "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("取り込み票 {batch}.pdf").format(batch=batch[:8]))
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def save(self, batch: str, path: str) -> None:
        """Write the slip of a batch."""
        self._path = path
        self._desk.ask(save_slip, batch, Path(path)).then(self._say_saved).otherwise(self._say)

    def _take(self, path: str) -> None:
        self.save(self._batch, path)

    def _say_saved(self, _: None) -> None:
        self._notice.say(self.tr("取り込み票を {path} に保存しました。").format(path=self._path))

    def _say(self, error: EnishiError) -> None:
        self._notice.say(sentence(error), Level.LOSS)
