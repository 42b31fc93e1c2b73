"""Beside the pictures one panel at a time: how the stack is doing, what stopped it, or what it came to."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.core.reading import Side as CardSide
from app.operations.batch_views import BatchView, card_pictures, sheet_picture
from app.ui.desk import Desk
from app.ui.devices import Devices
from app.ui.intake.fault_panel import FaultPanel
from app.ui.intake.panels import RunPanel, SummaryPanel
from app.ui.intake.phase import Phase
from app.ui.intake.run import IntakeRun
from app.ui.kit.theme import GRID


class Side(QStackedWidget):
    """The panels, and the pictures on them."""

    def __init__(
        self,
        desk: Desk,
        run: IntakeRun,
        devices: Devices,
        actions: tuple[QAction, QAction, QAction],
        parent: QWidget | None = None,
    ) -> None:
        """``actions`` hold a stack or go on with it, end it, and begin another."""
        super().__init__(parent)
        hold, end, new = actions
        self._desk = desk
        self._run = run
        self._first = ""
        self.running = RunPanel(desk, run, hold, end, self)
        self.fault = FaultPanel(run, devices, hold, end, self)
        self.summary = SummaryPanel(desk, run, new, self)
        for panel in (self.running, self.fault, self.summary):
            self.addWidget(panel)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("国") * 22 + GRID * 4)

    def begin(self) -> None:
        """Another stack: forget the pictures of the one before."""
        self._first = ""
        self.running.first.picture.show_bytes(None)

    def show_run(self) -> None:
        """Show how the stack is doing now."""
        if self._run.phase is Phase.FAULT:
            self.fault.show_run()
        else:
            self.running.show_run()
        cards = self._run.tally.cards
        if cards and cards[0].card != self._first:
            self._first = cards[0].card
            self._desk.ask(card_pictures, [(self._first, CardSide.FRONT)]).then(self._show_first)

    def turn(self, phase: Phase) -> None:
        """Show the panel of a phase; the focus goes along, if it was here."""
        had_focus = self.isAncestorOf(self.focusWidget())
        self.setVisible(phase is not Phase.IDLE)
        panels = {Phase.FAULT: self.fault, Phase.ENDED: self.summary}
        self.setCurrentWidget(panels.get(phase, self.running))
        fault = self._run.fault
        if phase is Phase.FAULT and fault:
            self.fault.picture.show_bytes(None)
            self._desk.ask(sheet_picture, self._run.batch, fault.sheet).then(self._show_last)
        if had_focus:
            self.take_focus()

    def take_focus(self) -> bool:
        """Put the focus on what comes next; whether something here asks for it."""
        asking = {Phase.FAULT: self.fault.go_on, Phase.ENDED: self.summary.review}.get(self._run.phase)
        if asking:
            asking.setFocus()
        return asking is not None

    def show_batch(self, view: BatchView) -> None:
        """What is stored of the stack."""
        self.running.first.show_batch(view)
        self.summary.show_batch(view)

    def _show_first(self, pictures: list[bytes | None]) -> None:
        self.running.first.picture.show_bytes(pictures[0])

    def _show_last(self, picture: bytes | None) -> None:
        self.fault.picture.show_bytes(picture, self.tr("画像なし"))
