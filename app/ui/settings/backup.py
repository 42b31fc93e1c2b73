"""バックアップ: where to, how things stand, and doing it now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.background import keeping as jobs
from app.core.dates import office_time, parse_instant
from app.core.errors import EnishiError
from app.operations.keeping import BackupState, backup_state, set_backup_folder
from app.ui.desk import Desk
from app.ui.kit.folders import choose_folder
from app.ui.kit.labels import quiet_label
from app.ui.kit.notice import Level, Notice
from app.ui.kit.theme import GRID
from app.ui.kit.words import sentence
from app.ui.settings.page import Page, add_row
from app.ui.settings.progress import TaskLine

if TYPE_CHECKING:
    from app.db.backup import BackupReport


class BackupPage(Page):
    """When, where to, and whether it was read back, in words."""

    name = "backup"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("バックアップ"),
            self.tr(
                "暗号化したまま、変わったものだけを別の場所に写します。"
                "1 日 1 回と、100 枚以上の取り込みのあとには自動で行います。"
            ),
        )
        self._folder = ""
        self.state = QLabel(self)
        self.state.setWordWrap(True)
        self.waiting = quiet_label("", self)
        self.warning = Notice(Level.LOOK, closable=False, parent=self)
        self.folder = QLineEdit(self)
        self.choose_button = QPushButton(self.tr("参照…"), self)
        self.choose_button.setAccessibleName(self.tr("バックアップ先を選ぶ"))
        self.now_button = QPushButton(self.tr("今すぐバックアップ"), self)
        self.now_button.setAccessibleName(self.now_button.text())
        self.now_button.setProperty("primary", "true")
        self.line = TaskLine(self)
        place = QWidget(self)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose_button)
        self.column.addWidget(self.state)
        self.column.addWidget(self.waiting)
        self.column.addWidget(self.warning)
        self.column.addSpacing(GRID)
        add_row(
            self.form(),
            self.tr("バックアップ先"),
            place,
            self.tr("外付けディスクや共有フォルダーなど、このパソコンとは別の装置を選んでください。"),
            focus=self.folder,
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self.now_button)
        buttons.addStretch(1)
        self.column.addSpacing(GRID)
        self.column.addLayout(buttons)
        self.column.addWidget(self.line)
        self.column.addStretch(1)
        self.folder.editingFinished.connect(self._keep_folder)
        self.choose_button.clicked.connect(self._choose)
        self.now_button.clicked.connect(self.begin)

    def refresh(self) -> None:
        self.desk.ask(backup_state).then(self._show)

    def begin(self) -> None:
        """Start a backup, unless one is under way or there is nowhere to put it."""
        self.desk.ask(backup_state).then(self._start).otherwise(self.trouble)

    def _start(self, state: BackupState) -> None:
        self._show(state)
        if not state.folder:
            self.notice.say(self.tr("先にバックアップ先を選んでください。"), Level.LOOK)
            self.folder.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.line.is_busy or not self.now_button.isEnabled():
            return
        task = self.desk.start(self.tr("バックアップ"), jobs.back_up)
        task.quiet = True
        task.finished.connect(self._backed_up)
        task.failed.connect(self._failed)
        task.stopped.connect(self.refresh)
        self.notice.hide()
        self.line.show_task(task)
        self.now_button.setEnabled(False)

    def _show(self, state: BackupState) -> None:
        self._folder = state.folder
        if not self.folder.hasFocus():
            self.folder.setText(state.folder)
        self.state.setText(self._state_words(state))
        self.waiting.setText(
            self.tr("そのあとに取り込んだ {count} 面は、まだ入っていません。").format(
                count=f"{state.waiting:,}"
            )
        )
        self.waiting.setVisible(bool(state.last_at and state.waiting))
        self.now_button.setEnabled(bool(state.folder and state.is_there) and not self.line.is_busy)
        if state.folder and not state.is_there:
            self.warning.say(
                self.tr("バックアップ先が見つかりません。装置をつなぐか、別のフォルダーを選んでください。"),
                Level.LOOK,
            )
        elif state.same_volume:
            self.warning.say(
                self.tr(
                    "バックアップ先がデータと同じディスクにあります。ディスクが壊れると両方なくなります。"
                    "別のディスクか共有フォルダーを選んでください。"
                ),
                Level.LOOK,
            )
        else:
            self.warning.hide()

    def _state_words(self, state: BackupState) -> str:
        if not state.folder:
            return self.tr(
                "バックアップ先が決まっていません。取り込んだ画像はこのパソコンにしかありません。紙の名刺はまだ廃棄しないでください。"
            )
        if not state.last_at:
            return self.tr("まだ一度もバックアップしていません。")
        return self.tr("{moment} に {folder} へバックアップし、書いたものを読み返して確かめました。").format(
            moment=office_time(parse_instant(state.last_at)), folder=state.folder
        )

    def _choose(self) -> None:
        choose_folder(self, self.tr("バックアップ先を選ぶ"), self._folder, self._take_folder)

    def _take_folder(self, folder: str) -> None:
        self.folder.setText(folder)
        self._keep_folder()

    def _keep_folder(self) -> None:
        wanted = self.folder.text().strip()
        if wanted and wanted != self._folder:
            self.desk.ask(set_backup_folder, Path(wanted)).then(self._folder_kept).otherwise(self.trouble)

    def _folder_kept(self, _: None) -> None:
        self.say_saved()
        self.refresh()

    def _backed_up(self, report: BackupReport) -> None:
        words = self.tr(
            "バックアップし、読み返して確かめました。画像 {images} 面（新しく {copied} 面）。"
        ).format(images=f"{report.images:,}", copied=f"{report.copied:,}")
        if report.damaged:
            check = QAction(self.tr("データの点検へ"), self)
            check.triggered.connect(self._go_to_check)
            words += self.tr("壊れた画像が {count} 面あり、写せませんでした。点検してください。").format(
                count=len(report.damaged)
            )
            self.notice.say(words, Level.LOOK, (check,))
        else:
            self.notice.say(words)
        self.refresh()

    def _failed(self, error: EnishiError) -> None:
        self.notice.say(sentence(error), Level.LOSS)
        self.refresh()

    def _go_to_check(self) -> None:
        self.go_to_page.emit("check")
