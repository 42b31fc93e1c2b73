"""Making a profile from a backup, before anything is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.background.keeping import RestoreRequest, serve_restore
from app.background.process import Link, ProcessLink
from app.core.errors import EnishiError, UsageError
from app.operations.places import free_name, require_free
from app.ui.entrance.code_edit import CodeEdit
from app.ui.entrance.panel import Busy, Panel
from app.ui.entrance.passphrase import PassphraseField
from app.ui.kit.folders import choose_folder
from app.ui.kit.labels import labelled
from app.ui.kit.theme import GRID
from app.ui.kit.words import time_left_words
from app.ui.tasks import Task

if TYPE_CHECKING:
    from app.db.restore import RestoreReport

Spawn = Callable[..., Link]
"""``spawn(on_message, body, *args)``: a process beside the window, as ``ProcessLink`` makes it."""


class RestorePage(Panel):
    """Asks where the backup lies and how it is opened, then brings it back."""

    restored = Signal(str, str, object)
    """Profile, the passphrase that opens it (empty where the code was given), RestoreReport."""
    back_wanted = Signal()

    def __init__(self, spawn: Spawn = ProcessLink, parent: QWidget | None = None) -> None:
        super().__init__("", width=560, parent=parent)
        self._spawn = spawn
        self._task: Task | None = None
        self._request: RestoreRequest | None = None
        self.heading.setText(self.tr("バックアップから復元"))
        self.explanation.setText(
            self.tr(
                "バックアップを読み、新しいプロファイルとして戻します。バックアップと今あるデータは変わりません。"
            )
        )
        self.explanation.show()
        self.folder = QLineEdit(self)
        self.choose_button = QPushButton(self.tr("参照…"), self)
        self.profile = QLineEdit(self)
        self.passphrase = PassphraseField(self.tr("バックアップしたときのパスフレーズ"), self)
        self.code = CodeEdit(self)
        self.code_box = QCheckBox(self.tr("パスフレーズの代わりに復旧コードを使う"), self)
        self.busy = Busy(self)
        self.start_button = QPushButton(self.tr("復元"), self)
        self.back_button = QPushButton(self.tr("戻る"), self)
        self.stop_button = QPushButton(self.tr("中止"), self)
        for button in (self.choose_button, self.start_button, self.back_button, self.stop_button):
            button.setAccessibleName(button.text())
        self.code_box.setAccessibleName(self.code_box.text())

        folder = QWidget(self)
        row = QHBoxLayout(folder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose_button)
        self.column.addWidget(labelled(self.tr("バックアップのフォルダー"), folder, focus=self.folder))
        self.column.addWidget(labelled(self.tr("戻す先のプロファイル名"), self.profile))
        self.column.addWidget(self.passphrase)
        self.column.addWidget(self.code)
        self.column.addWidget(self.code_box)
        self.column.addWidget(self.busy)
        self.add_buttons(self.start_button, self.back_button, self.stop_button)

        self.choose_button.clicked.connect(self._choose)
        self.code_box.toggled.connect(self._switch)
        for edit in (self.folder, self.profile):
            edit.returnPressed.connect(self.focusNextChild)
        self.passphrase.entered.connect(self._want)
        self.code.entered.connect(self._want)
        self.start_button.clicked.connect(self._want)
        self.back_button.clicked.connect(self.back_wanted)
        self.stop_button.clicked.connect(self._stop)
        self.code.hide()
        self._end()

    def begin(self, profile: str = "") -> None:
        """Start from empty fields; the damaged profile's name gets a number."""
        self.profile.setText(free_name(profile) if profile else free_name())
        self.passphrase.clear()
        self.code.clear()
        self.code_box.setChecked(False)
        self.notice.hide()
        self.folder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_busy(self, busy: bool) -> None:
        fields = (self.folder, self.choose_button, self.profile, self.passphrase, self.code, self.code_box)
        for widget in (*fields, self.start_button):
            widget.setEnabled(not busy)
        self.back_button.setVisible(not busy)
        self.stop_button.setVisible(busy)
        self.busy.setVisible(busy)

    def _choose(self) -> None:
        choose_folder(
            self, self.tr("バックアップのフォルダーを選ぶ"), self.folder.text(), self.folder.setText
        )

    def _switch(self, by_code: bool) -> None:
        self.passphrase.setVisible(not by_code)
        self.code.setVisible(by_code)

    def _want(self) -> None:
        if not self.folder.text().strip():
            self.ask_for(self.tr("バックアップのフォルダーを選んでください。"), self.folder)
            return
        by_code = self.code_box.isChecked()
        if by_code and not self.code.is_whole:
            self.ask_for(self.code.hint, self.code)
            return
        if not by_code and not self.passphrase.text:
            self.ask_for(self.tr("パスフレーズを入力してください。"), self.passphrase)
            return
        profile = self.profile.text().strip()
        try:
            require_free(profile)
        except UsageError as error:
            self.trouble(error)
            self.profile.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._start(
            RestoreRequest(
                Path(self.folder.text().strip()),
                profile,
                "" if by_code else self.passphrase.text,
                self.code.text if by_code else "",
            )
        )

    def _start(self, request: RestoreRequest) -> None:
        self._request = request
        self.notice.hide()
        self._set_busy(busy=True)
        self.busy.start(self.tr("バックアップを確かめています…"))
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)
        task = self._task = Task(self.tr("復元"), self)
        task.moved.connect(self._moved)
        task.finished.connect(self._finished)
        task.failed.connect(self._failed)
        task.stopped.connect(self._stopped)
        task.attach(self._spawn(task.hear, serve_restore, request))

    def _stop(self) -> None:
        if self._task:
            self._task.stop()

    def _moved(self) -> None:
        task = self._task
        if task is None or not task.total:
            return
        words = self.tr("{done} / {total} 面を戻しました。").format(
            done=f"{task.done:,}", total=f"{task.total:,}"
        )
        if task.seconds_left is not None:
            words += f" {time_left_words(task.seconds_left)}"
        self.busy.advance(task.done, task.total, words)

    def _end(self) -> None:
        if self._task:
            self._task.deleteLater()
        self._task = None
        self._set_busy(busy=False)

    def _finished(self, report: RestoreReport) -> None:
        self._end()
        request, self._request = self._request, None
        self.passphrase.clear()
        self.code.clear()
        if request:
            self.restored.emit(request.profile, request.passphrase, report)

    def _failed(self, error: EnishiError) -> None:
        self._end()
        self.trouble(error)
        self.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stopped(self) -> None:
        self._end()
        self.notice.say(self.tr("復元を中止しました。何も変わっていません。"))
        self.start_button.setFocus(Qt.FocusReason.OtherFocusReason)
