"""Beside the pictures, when a stack has stopped: what happened, how far it came, and which sheets to put in next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.background.capture import Faulted
from app.devices.scanner import DeviceState, FaultKind, ScannerFault
from app.operations.sources import Source, is_place
from app.ui.devices import Devices
from app.ui.intake.run import IntakeRun
from app.ui.intake.side_panel import CardPicture, SidePanel
from app.ui.kit.buttons import action_button
from app.ui.kit.labels import label
from app.ui.kit.scanners import fault_heading, fault_steps, state_role, state_word
from app.ui.kit.theme import GRID, Role, colour
from app.ui.kit.words import sentence


class FaultPanel(SidePanel):
    """A fault waits for the clerk, whatever the scanner says: only who put the paper in knows that it is right."""

    def __init__(
        self,
        run: IntakeRun,
        devices: Devices,
        hold: QAction,
        end: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("取り込みが止まった理由"), parent)
        self._run = run
        self._devices = devices
        self.heading = label(self, 1.3, Role.RED, bold=True)
        self.what = label(self)
        self.what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.caption = label(self)
        self.picture = CardPicture(self.tr("最後に取り込んだ名刺"), self)
        self.next = _NextPaper(self)
        self.state = label(self)
        self.state.setTextFormat(Qt.TextFormat.RichText)
        self.read = label(self, role=Role.QUIET)
        self.go_on = action_button(hold, self, "start", primary=True)
        self.go_on.setText(self.tr("続ける  F6"))
        self.end = action_button(end, self, "stop")
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.go_on, 1)
        buttons.addWidget(self.end, 1)
        for widget in (self.heading, self.what, self.caption, self.picture, self.read):
            self.body.addWidget(widget)
        self.body.setStretchFactor(self.picture, 1000)
        self.body.addStretch(1)
        self.foot.addWidget(self.next)
        self.foot.addWidget(self.state)
        self.foot.addLayout(buttons)
        devices.changed.connect(self._show_state)

    def show_run(self) -> None:
        run = self._run
        if run.fault is None:
            return
        kind, sheet = run.fault.kind, run.fault.sheet
        is_fed = kind is not None and Source(run.request.device).kind not in {"", "folder"}
        self.heading.setText(fault_heading(kind if is_fed else None))
        self.what.setText(self._steps(run.fault) if is_fed else sentence(run.fault.message))
        self.caption.setText(
            self.tr("この名刺（{n} 枚目）までは保管済みです。").format(n=sheet)
            if sheet
            else self.tr("この区切り用紙までは保管済みです。")
        )
        self.caption.setVisible(bool(sheet or run.batches))
        self.picture.setVisible(bool(sheet or run.batches))
        self.next.setVisible(is_fed)
        self.next.show_after(sheet, is_behind_cover=bool(run.batches))
        self.read.setText(
            self.tr("{n} 枚を取り込み、{read} 枚を読み取りました。").format(
                n=f"{run.tally.sheets:,}", read=f"{run.tally.read_sheets:,}"
            )
        )
        self._show_state()

    def _steps(self, fault: Faulted) -> str:
        """What to do about a usual fault, one thing after the other; of any other what its sentence says."""
        if fault.kind is None or fault.message != ScannerFault(fault.kind, fault.sheet or None).message:
            return sentence(fault.message)
        steps = fault_steps(fault.kind)
        if len(steps) == 1:
            return steps[0]
        return "\n".join(f"{number}. {step}" for number, step in enumerate(steps, start=1))

    def _show_state(self) -> None:
        """How the scanner is now, so that the clerk sees that the fault is cleared."""
        name = self._run.request.device
        fault = self._run.fault
        if fault is None or not name or is_place(name):
            self.state.hide()
            return
        state = self._devices.state(name)
        words = self.tr("スキャナー：{state}").format(state=state_word(state))
        if state is DeviceState.READY:
            words = self.tr("スキャナーは準備完了です。紙を確かめて「続ける」を押してください。")
        elif state is DeviceState.EMPTY and fault.kind is not FaultKind.EMPTY:
            words = self.tr("スキャナー：紙が入るのを待っています")
        dot = colour(state_role(state)).name()
        self.state.setText(f'<span style="color:{dot}">●</span> {words}')
        self.state.show()


class _NextPaper(QFrame):
    """Which sheets to put in, large, since a wrong one is a card lost or taken twice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, colour(Role.ACCENT_GROUND))
        self.setPalette(palette)
        self.heading = label(self, 1.1, bold=True)
        self.which = label(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 3 // 2, GRID, GRID * 3 // 2, GRID)
        column.setSpacing(GRID // 2)
        column.addWidget(self.heading)
        column.addWidget(self.which)

    def show_after(self, sheet: int, *, is_behind_cover: bool) -> None:
        """Those behind a sheet; all of them behind sheet 0, unless a cover sheet was there."""
        self.heading.setText(self.tr("次に入れる紙：{n} 枚目から").format(n=sheet + 1))
        if sheet:
            self.which.setText(self.tr("受け皿の「この名刺」より後の紙と、残りの紙を入れます。"))
        elif is_behind_cover:
            self.heading.setText(self.tr("次に入れる紙：区切り用紙の次から"))
            self.which.setText(self.tr("受け皿の区切り用紙より後の紙と、残りの紙を入れます。"))
        else:
            self.which.setText(self.tr("まだ 1 枚も取り込んでいません。すべての紙を入れ直します。"))
