"""取り込む: choices on top, the cards as they come, and beside them how it goes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.background.capture import CaptureRequest
from app.background.messages import Change
from app.core.messages import Sentence
from app.core.records import Batch, Card, Sheet
from app.devices.scanner import DeviceState
from app.operations.batch_views import (
    BatchRow,
    BatchView,
    CardArrived,
    batch_view,
)
from app.operations.corrections import Wanted, count_by_hand
from app.operations.oddities import OddSheet
from app.operations.report_choices import ReportKind
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.intake.arrivals import ArrivalModel
from app.ui.intake.choices import Choices
from app.ui.intake.left_behind import LeftBehind
from app.ui.intake.oddities import OddBar
from app.ui.intake.phase import Phase
from app.ui.intake.run import IntakeRun
from app.ui.intake.side import Side
from app.ui.intake.slip import SlipSaver
from app.ui.intake.starting import Starter
from app.ui.intake.tiles import ArrivalView
from app.ui.kit.empty import EmptyState
from app.ui.kit.notice import Level, Notice
from app.ui.kit.words import sentence


class StackPage(QWidget):
    """One stack at a time."""

    go_to = Signal(object)
    """Place."""
    badge = Signal(int)
    correction_wanted = Signal(str)
    """The id of a batch."""

    def __init__(self, desk: Desk, run: IntakeRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.intake = run
        self._phase: Phase | None = None
        self._batch = ""
        self._view_of = desk.latest(self._show_view)
        self._make_actions()
        self.choices = Choices(desk, self.start_action, self)
        self.notice = Notice(parent=self)
        self.model = ArrivalModel(desk, run, self)
        self.view = ArrivalView(self.model, self)
        self.empty = EmptyState(
            self.tr("ここに、取り込んだ名刺が届いた順に並びます"),
            self.tr(
                "上の欄で取り込み元と所有者・交換日を確かめ、開始を押してください。フォルダーや画像ファイルは、この画面に落としても取り込めます。"
            ),
            self.tr("区切り用紙を印刷…"),
            icon_name="intake",
            parent=self,
        )
        self.empty.button.setProperty("primary", "")  # the first step is to start
        self.empty.button.setToolTip(
            self.tr("束の間に入れると、そこから所有者・交換日・公開範囲・タグが切り替わる紙です")
        )
        actions = (self.hold_action, self.end_action, self.new_action)
        self.side = Side(desk, run, self.choices.devices, actions, self)
        self.slip = SlipSaver(desk, self.notice, self)
        self.left = LeftBehind(desk, run, self.notice, self)
        self.odd = OddBar(desk, self, "F9")
        self.starter = Starter(self.choices, run, self)
        self._lay_out()
        self._connect()
        self.choices.set_owner(desk.operator)
        self._show_run()
        self.left.look()

    def start_focus(self) -> None:
        """Put the focus where work starts."""
        if self.side.take_focus():
            return
        if self.choices.has_source:
            self.choices.fields.owner.setFocus()
        else:
            self.choices.folder.setFocus()

    # What the clerk does.

    def start(self) -> None:
        """Take in what the choices say."""
        if self.intake.phase is not Phase.IDLE:
            return
        if not self.choices.has_source:
            self.notice.say(
                self.tr(
                    "取り込み元がありません。スキャナーをつなぐか、フォルダーかファイルを選んでください。"
                ),
                Level.LOOK,
                (self.setup_action,),
            )
            self.choices.folder.setFocus()
        elif self.choices.source.is_device and self.choices.device_state is DeviceState.FORBIDDEN:
            self.notice.say(
                self.tr("このスキャナーを使うには、はじめに 1 回だけ設定が必要です。"),
                Level.LOOK,
                (self.setup_action,),
            )
        elif not self.choices.fields.day.is_readable:
            self.notice.say(
                self.tr("交換日が読めません。2026/01/15、2026/01、2026 のように入力してください。"),
                Level.LOOK,
            )
            self.choices.fields.day.setFocus()
        elif not self.choices.fields.owner.value:
            self.notice.say(self.tr("所有者が空です。名刺を受け取った職員を選んでください。"), Level.LOOK)
            self.choices.fields.owner.setFocus()
        else:
            self.choices.remember()
            self._take(self.choices.request)

    def take_in_paths(self, paths: Sequence[Path]) -> None:
        """Make ready to take in files and folders; the clerk looks at the choices and starts."""
        if not self.intake.phase.is_over:
            words = self.tr("取り込みの途中です。終わってから、もう一度落としてください。")
            self.notice.say(words, Level.LOOK)
            return
        self.intake.close()
        self.choices.choose_paths(paths)
        words = self.tr("所有者と交換日を確かめて、開始を押してください。元のファイルはそのまま残ります。")
        self.notice.say(words, Level.PLAIN, (self.start_action,))
        self.choices.fields.owner.setFocus()

    def hold(self) -> None:
        """Pause, or go on after a pause or a fault."""
        if self.intake.phase is Phase.TAKING:
            self.intake.pause()
        else:
            self.intake.go_on()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's names
        super().showEvent(event)
        self.starter.set_looked_at(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self.starter.set_looked_at(False)

    def _say_incomplete(self) -> None:
        """A stack would begin by itself, and must not: the wrong owner or date of a whole stack is hard to see later."""
        self.notice.say(
            self.tr("紙の用意ができました。所有者と交換日を入れてから、開始を押してください。"),
            Level.LOOK,
            (self.start_action,),
        )

    def _print_covers(self) -> None:
        self.go_to.emit(Place("reports", ReportKind.COVER))

    def _set_up(self) -> None:
        self.notice.hide()
        self.go_to.emit(Place("settings", "scanner"))

    def _take(self, request: CaptureRequest) -> None:
        self.notice.hide()
        self.intake.start(request)
        self.side.running.hold.setFocus()

    def _make_new(self) -> None:
        self.intake.close()
        self.choices.forget_stack()
        self.choices.refresh()
        self.choices.fields.owner.setFocus()

    def _correct(self, wanted: Wanted) -> None:
        if self.intake.phase is not Phase.IDLE:
            self.intake.correct(wanted)

    def _count(self, count: int) -> None:
        if self.intake.batch and self.intake.phase is not Phase.IDLE:
            self._desk.ask(count_by_hand, self.intake.batch, count)

    def _review(self) -> None:
        self.go_to.emit(Place("review", self.intake.batch))

    def _correct_ended(self) -> None:
        self.correction_wanted.emit(self.intake.batch)

    def _open_card(self, card: CardArrived) -> None:
        self.go_to.emit(Place("people", card.card))

    def _save_slip(self) -> None:
        self.slip.ask(self.intake.batch)

    def _resume(self, batch: BatchRow) -> None:
        self._take(self.choices.request_again(batch))

    def _say(self, error: Sentence) -> None:
        self.notice.say(sentence(error), Level.LOSS)

    # What is shown.

    def _show_run(self) -> None:
        run, phase = self.intake, self.intake.phase
        if not self._desk.is_open:
            return  # the window is locked, and this page about to go
        self.hold_action.setText(
            self.tr("続ける") if phase in {Phase.PAUSED, Phase.WAITING, Phase.FAULT} else self.tr("一時停止")
        )
        self.hold_action.setEnabled(phase.can_end)
        self.end_action.setEnabled(phase.can_end)
        self.start_action.setEnabled(phase is Phase.IDLE)
        self.new_action.setEnabled(phase is Phase.ENDED)
        self.side.show_run()
        if run.batch != self._batch:
            self._batch = run.batch
            self._look_at_batch()
        if phase is not self._phase:
            self._change_phase(phase)
        self.odd.show_batch(run.batch, run.odd)
        self._show_badge()

    def _change_phase(self, phase: Phase) -> None:
        self._phase = phase
        self.choices.set_phase(idle=phase is Phase.IDLE, feeding=phase.is_taking, ended=phase is Phase.ENDED)
        self.middle.setCurrentWidget(self.empty if phase is Phase.IDLE else self.view)
        self.side.turn(phase)
        if phase is not Phase.IDLE:
            self._look_at_batch()

    def _look_at_batch(self) -> None:
        if self.intake.batch:
            self._view_of.ask(batch_view, self.intake.batch)

    def _show_view(self, view: BatchView) -> None:
        if view.batch.id != self.intake.batch:
            return
        self.side.show_batch(view)
        if not self.choices.isAncestorOf(self.focusWidget()):
            self.choices.show_batch(view)

    def _take_odd(self, odd: tuple[OddSheet, ...]) -> None:
        self.intake.set_odd(odd)
        self._look_at_batch()

    def _show_badge(self) -> None:
        run = self.intake
        self.badge.emit(run.tally.sheets if not run.phase.is_over else self.left.sheets)

    def _begin(self) -> None:
        self.side.begin()
        self._phase = None
        self._show_run()

    def _hear_change(self, change: Change) -> None:
        if self.intake.phase is not Phase.IDLE and change.ids(Batch) and change.touches(Batch, Card, Sheet):
            self._look_at_batch()

    # How it is made.

    def _make_actions(self) -> None:
        self.start_action = self._action(self.tr("開始"), "F5")
        self.hold_action = self._action(self.tr("一時停止"), "F6")
        self.end_action = self._action(self.tr("終了"), "F7")
        self.new_action = self._action(self.tr("次の束へ"), "Ctrl+N")
        self.setup_action = self._action(self.tr("スキャナーの設定を開く"))
        self.cover_action = self._action(self.tr("区切り用紙を印刷"))

    def _action(self, text: str, keys: str = "") -> QAction:
        action = QAction(text, self)
        action.setShortcut(keys)
        self.addAction(action)
        return action

    def _connect(self) -> None:
        run = self.intake
        run.moved.connect(self._show_run)
        run.begun.connect(self._begin)
        run.refused.connect(self._say)
        self._desk.changed.connect(self._hear_change)
        self.start_action.triggered.connect(self.start)
        self.hold_action.triggered.connect(self.hold)
        self.end_action.triggered.connect(run.end)
        self.new_action.triggered.connect(self._make_new)
        self.left.resumed.connect(self._resume)
        self.left.counted.connect(self._show_badge)
        self.setup_action.triggered.connect(self._set_up)
        self.cover_action.triggered.connect(self._print_covers)
        self.empty.chosen.connect(self._print_covers)
        self.choices.setup_wanted.connect(self._set_up)
        self.starter.wanted.connect(self.start)
        self.starter.incomplete.connect(self._say_incomplete)
        self.starter.resumed.connect(self.intake.go_on)
        self.choices.edited.connect(self._correct)
        self.choices.counted.connect(self._count)
        self.view.wanted.connect(self._open_card)
        self.odd.changed.connect(self._take_odd)
        self.side.summary.review_wanted.connect(self._review)
        self.side.summary.slip_wanted.connect(self._save_slip)
        self.side.summary.correction_wanted.connect(self._correct_ended)
        self.side.summary.divisions.wanted.connect(self.correction_wanted)
        self.side.running.divisions.wanted.connect(self.correction_wanted)

    def _lay_out(self) -> None:
        self.middle = QStackedWidget(self)
        self.middle.addWidget(self.empty)
        self.middle.addWidget(self.view)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.middle, 1)
        row.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)  # between two bars
        column.addWidget(self.choices)
        column.addWidget(self.notice)
        column.addWidget(self.odd)
        column.addLayout(row, 1)
