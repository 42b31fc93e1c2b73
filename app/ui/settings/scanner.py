"""スキャナー: which way fits which scanner, the set-up that is needed once, and a check that it worked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from app.background import setting_up
from app.core.errors import EnishiError
from app.devices.scanner import Connection
from app.operations.scanner_setup import SetupState, System, Verdict, setup_state
from app.ui.desk import Desk
from app.ui.devices import Devices
from app.ui.kit.icons import icon
from app.ui.kit.labels import quiet_label
from app.ui.kit.notice import Level
from app.ui.kit.scanners import device_words, state_word
from app.ui.kit.states import CONNECTION_ROLE, STATE_ROLE, StateDelegate
from app.ui.kit.theme import GRID, ROW_HEIGHT
from app.ui.settings.page import Page
from app.ui.settings.progress import TaskLine
from app.ui.settings.scanner_parts import Findings, Routes, RulePart, WindowsPart

_ROWS = 3
"""Scanners seen without scrolling."""
_NAME = int(Qt.ItemDataRole.UserRole)


class ScannerPage(Page):
    """What is connected shows as it comes and goes."""

    name = "scanner"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("スキャナー"),
            self.tr("はじめに 1 回だけ行う設定と、つながっているかの検査です。"),
        )
        self._devices = Devices.of(desk)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("つながっているスキャナー"))
        self.list.setItemDelegate(StateDelegate(self.list))
        self.list.setFixedHeight(_ROWS * ROW_HEIGHT + GRID)
        self.none = quiet_label(
            self.tr("スキャナーは見つかっていません。電源を入れてつなぐと、ここに現れます。"), self
        )
        self.check_button = QPushButton(self.tr("検査する"), self)
        self.line = TaskLine(self)
        self.findings = Findings(self)
        self.section(self.tr("つながっているスキャナー"))
        self.column.addWidget(self.none)
        self.column.addWidget(self.list)
        self.offer(self.check_button, self.tr("設定・接続・製造番号・給紙口を、順に確かめます。"))
        self.column.addWidget(self.line)
        self.column.addWidget(self.findings)
        self.rule = RulePart(self)
        self.column.addWidget(self.rule)
        self.windows = WindowsPart(self)
        self.column.addWidget(self.windows)
        self.section(self.tr("スキャナーと、つなぎ方"))
        self.column.addWidget(Routes(self))
        self.column.addStretch(1)
        self.rule.hide()
        self.windows.hide()
        self.check_button.clicked.connect(self.begin)
        self.rule.install_button.clicked.connect(self._install)
        self._devices.changed.connect(self._show_devices)
        self._show_devices()

    def refresh(self) -> None:
        self.desk.ask(setup_state).then(self._show_state)

    def begin(self) -> None:
        """Check the scanner that is chosen, or the first one; unless a check is under way."""
        if self.line.is_busy:
            return
        self.notice.hide()
        self.findings.begin()
        item = self.list.currentItem()
        name = str(item.data(_NAME)) if self.list.count() else ""
        task = self.desk.start(self.tr("スキャナーの検査"), setting_up.check_scanner, name)
        task.quiet = True
        task.told.connect(self.findings.add)
        task.finished.connect(self._checked)
        task.failed.connect(self._failed)
        task.stopped.connect(self._ended)
        self._follow(busy=True)
        self.line.show_task(task)

    def _install(self) -> None:
        if self.line.is_busy:
            return
        self.notice.hide()
        self.findings.hide()
        task = self.desk.start(self.tr("スキャナーの設定"), setting_up.install_rule)
        task.quiet = True
        task.finished.connect(self._installed)
        task.failed.connect(self._failed)
        task.stopped.connect(self._ended)
        self._follow(busy=True)
        self.line.show_task(task)

    def _follow(self, *, busy: bool) -> None:
        self.check_button.setEnabled(not busy)
        self.rule.install_button.setEnabled(not busy)

    def _ended(self, _: object = None) -> None:
        self._follow(busy=False)
        self.refresh()

    def _checked(self, _: object) -> None:
        self._ended()
        if self.findings.worst is Verdict.BAD:
            self.notice.say(self.tr("✕ の行のとおりにして、もう一度検査してください。"), Level.LOOK)
        else:
            self.notice.say(self.tr("使えます。「取り込み」の取り込み元に出ています。"))

    def _failed(self, error: EnishiError) -> None:
        self._ended()
        self.trouble(error)

    def _installed(self, _: object) -> None:
        self._ended()
        self.begin()

    # What is shown.

    def _show_state(self, state: SetupState) -> None:
        self.rule.setVisible(state.system is System.LINUX)
        self.windows.setVisible(state.system is System.WINDOWS)
        self.rule.show_state(state)

    def _show_devices(self) -> None:
        devices = [device for device in self._devices.seen if device.connection is not Connection.NONE]
        self.none.setVisible(not devices)
        self.list.setVisible(bool(devices))
        while self.list.count() > len(devices):
            self.list.takeItem(self.list.count() - 1)
        for row, device in enumerate(devices):
            if row == self.list.count():
                self.list.addItem(QListWidgetItem())
            item = self.list.item(row)
            item.setText(device_words(device))
            item.setIcon(icon("intake"))
            item.setData(_NAME, device.name)
            item.setData(STATE_ROLE, device.state)
            item.setData(CONNECTION_ROLE, device.connection)
            spoken = f"{device_words(device)} {state_word(device.state)}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        if devices and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
