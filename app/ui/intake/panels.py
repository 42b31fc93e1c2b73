"""Beside the pictures: how the stack is doing, and what it came to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.background.capture import WaitingForPaper
from app.devices.scanner import DeviceState
from app.operations.batch_views import BatchView
from app.operations.sources import is_place
from app.ui.desk import Desk
from app.ui.intake.batch_words import error_words, owner_words, say_verdict, sureness_words
from app.ui.intake.divisions import Divisions
from app.ui.intake.phase import Phase
from app.ui.intake.run import IntakeRun
from app.ui.intake.side_panel import CardPicture, SidePanel
from app.ui.kit.buttons import action_button, action_words
from app.ui.kit.icons import icon
from app.ui.kit.labels import label
from app.ui.kit.notice import Level, Notice
from app.ui.kit.theme import GRID, Role
from app.ui.kit.words import day_words, sentence, time_left_words, visibility_word

LAGGING = 20
"""Sheets by which reading is behind before that is said in words."""


class FirstCard(QWidget):
    """The first card, large, with whose and when: the wrong owner or date of a whole stack shows here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = label(self, role=Role.QUIET)
        self.caption.setText(self.tr("最初の名刺：この内容でよいか確かめてください"))
        self.picture = CardPicture(self.tr("最初の名刺"), self)
        self.owner = label(self, 1.2, bold=True)
        self.rest = label(self)
        self.hint = label(self, role=Role.QUIET)
        self.hint.setText(self.tr("違うときは上の欄を直すと、この取り込み全体に反映します。"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        for widget in (self.caption, self.picture, self.owner, self.rest, self.hint):
            column.addWidget(widget)
        column.setStretchFactor(self.picture, 1000)
        column.addStretch(1)

    def show_batch(self, view: BatchView) -> None:
        """What holds for the batch, as it is stored."""
        owner = f"{view.owner.name}　{view.department}".strip()
        self.owner.setText(self.tr("所有者 {name}").format(name=owner))
        parts = [
            self.tr("交換日 {day}").format(day=day_words(view.batch.exchanged_on)),
            visibility_word(view.batch.visibility),
            "、".join(view.batch.tags),
        ]
        self.rest.setText(" · ".join(part for part in parts if part))


class RunPanel(SidePanel):
    """Counts, rate, time left, and the buttons."""

    def __init__(
        self, desk: Desk, run: IntakeRun, hold: QAction, end: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("取り込みの状況"), parent)
        self._run = run
        self.divisions = Divisions(desk, run, self)
        self.count = label(self, 2.4, bold=True)
        self.pace = label(self, role=Role.QUIET)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("読み取り"))
        self.read = label(self)
        self.left = label(self, role=Role.QUIET)
        self.left.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.sure = label(self)
        self.check = label(self, role=Role.AMBER)
        self.check.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.lag = label(self, role=Role.QUIET)
        self.notice = Notice(closable=False, parent=self)
        self.first = FirstCard(self)
        self.hold = action_button(hold, self, "pause")
        self.end = action_button(end, self, "stop")
        self._hold, self._end = hold, end
        figures = QGridLayout()
        figures.setVerticalSpacing(GRID // 2)
        figures.addWidget(self.read, 0, 0)
        figures.addWidget(self.left, 0, 1)
        figures.addWidget(self.bar, 1, 0, 1, 2)
        figures.addWidget(self.sure, 2, 0)
        figures.addWidget(self.check, 2, 1)
        figures.addWidget(self.lag, 3, 0, 1, 2)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.hold, 1)
        buttons.addWidget(self.end, 1)
        self.body.addWidget(self.count)
        self.body.addWidget(self.pace)
        self.body.addLayout(figures)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.divisions)
        self.body.addWidget(self.first, 1)
        self.foot.addLayout(buttons)

    def show_run(self) -> None:
        run, tally = self._run, self._run.tally
        self.count.setText(self.tr("{n} 枚").format(n=f"{tally.sheets:,}"))
        self.pace.setText(" · ".join(self._pace()))
        self.bar.setRange(0, max(1, tally.sheets))
        self.bar.setValue(tally.read_sheets)
        counts = self.tr("読み取り {n} / {total}")
        self.read.setText(counts.format(n=f"{tally.read_sheets:,}", total=f"{tally.sheets:,}"))
        left = run.seconds_left if tally.lag else None
        self.left.setText(time_left_words(left))
        share = tally.sure_share
        self.sure.setText(self.tr("確実 {n} %").format(n=int(share * 100)) if share is not None else "")
        self.check.setText(
            self.tr("要確認 {n} 枚").format(n=tally.cards_to_check) if tally.cards_to_check else ""
        )
        self.lag.setText(self._lag_words())
        self.lag.setVisible(bool(self.lag.text()))
        if run.phase is Phase.WAITING and run.waiting:
            self.notice.say(self._waiting_words(run.waiting), Level.LOOK)
        elif run.notices:
            self.notice.say(sentence(run.notices[-1]), Level.LOOK)
        else:
            self.notice.hide()
        self.hold.setEnabled(self._hold.isEnabled())
        self.hold.setText(action_words(self._hold))
        self.hold.setIcon(icon("start" if run.phase in {Phase.PAUSED, Phase.WAITING} else "pause"))
        self.end.setEnabled(self._end.isEnabled())

    def _lag_words(self) -> str:
        """That reading comes after, and that nothing is lost by it; empty while it keeps up."""
        lag = self._run.tally.lag
        if lag < LAGGING:
            return ""
        words = self.tr("読み取り待ち {n} 枚。画像は保管済みで、終了しても読み続けます。")
        return words.format(n=f"{lag:,}")

    def _waiting_words(self, waiting: WaitingForPaper) -> str:
        if is_place(self._run.request.device):
            if waiting.state is DeviceState.ABSENT:
                return self.tr("フォルダーに届きません。戻りしだい続きます。終了もできます。")
            return self.tr("次のファイルが届くのを待っています。届きしだい続きます。")
        if self._run.request.settings.glass:
            return self.tr("次の面をガラス面に置いて「続ける」を押すか、終了してください。")
        if waiting.state is DeviceState.COVER_OPEN:
            return self.tr("カバーが開いています。閉じて続きを入れるか、終了してください。")
        if not waiting.sheets:
            return self.tr("給紙口が空です。紙を入れると始まります。")
        return self.tr("給紙口が空です。続きを入れるか、終了してください。")

    def _pace(self) -> list[str]:
        run, tally = self._run, self._run.tally
        parts = [self.tr("両面") if run.request.duplex else self.tr("片面")]
        state = {
            Phase.PAUSED: self.tr("一時停止中"),
            Phase.WAITING: self.tr("続きを待っています"),
            Phase.ENDING: self.tr("終えています…"),
            Phase.READING: self.tr("取り込み済み・読み取り中"),
        }.get(run.phase)
        if state:
            parts.append(state)
        elif tally.rate is not None:
            parts.append(self.tr("{n} 枚/分").format(n=round(tally.rate)))
        elif not tally.sheets:
            parts.append(self.tr("準備中…"))
        return parts


class SummaryPanel(SidePanel):
    """What the stack came to, whether the paper may go, and what comes next."""

    review_wanted = Signal()
    correction_wanted = Signal()
    slip_wanted = Signal()

    def __init__(self, desk: Desk, run: IntakeRun, new: QAction, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("取り込みの結果"), parent)
        self._run = run
        self.divisions = Divisions(desk, run, self)
        self.heading = label(self, 1.35, bold=True)
        self.facts = label(self)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.error = label(self, role=Role.QUIET)
        self.paper = Notice(closable=False, parent=self)
        self.notices = label(self)
        self.backup = label(self, role=Role.QUIET)
        self.review = QPushButton(self.tr("確認へ進む"), self)
        self.review.setProperty("primary", "true")
        self.review.setIcon(icon("review", Role.ON_ACCENT))
        self.review.clicked.connect(self.review_wanted)
        self.slip = QPushButton(self.tr("取り込み票を保存…"), self)
        self.slip.setIcon(icon("save"))
        self.slip.clicked.connect(self.slip_wanted)
        self.correct = QPushButton(self.tr("この取り込みを直す"), self)
        self.correct.setIcon(icon("edit"))
        self.correct.clicked.connect(self.correction_wanted)
        self.new = action_button(new, self, "plus")
        for widget in (
            self.heading,
            self.facts,
            self.error,
            self.divisions,
            self.paper,
            self.notices,
            self.backup,
        ):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        for button in (self.review, self.new, self.slip, self.correct):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.setAccessibleName(button.accessibleName() or button.text())
            self.foot.addWidget(button)

    def show_batch(self, view: BatchView) -> None:
        """What is stored of the batch that has ended."""
        count = view.count
        self.heading.setText(self.tr("{n} 枚を取り込みました").format(n=f"{count.sheets:,}"))
        cards = self.tr("名刺 {n} 枚").format(n=f"{count.cards:,}")
        lines = [owner_words(view), cards, sureness_words(view)]
        if count.repeats:
            lines.append(self.tr("取り込み済みと同じ名刺 {n} 枚").format(n=count.repeats))
        self.facts.setText("\n".join(filter(None, lines)))
        self.error.setText(error_words(view))
        self.error.setVisible(bool(self.error.text()))
        say_verdict(self.paper, view)
        notices = [sentence(notice) for notice in (*view.paper.notices, *self._run.notices)]
        self.notices.setText("\n".join(f"・{notice}" for notice in notices))
        self.notices.setVisible(bool(notices))
        result = self._run.result
        self.backup.setText(sentence(result.backup) if result and result.backup else "")
        self.backup.setVisible(bool(self.backup.text()))
