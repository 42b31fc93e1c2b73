"""One batch of the past: what holds for it, and how to put it right, as a whole or for some of its sheets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.background.capture import change
from app.core.errors import EnishiError, UsageError
from app.core.records import BatchState
from app.operations.batch_views import BatchView, batch_view
from app.operations.batches import SheetRange
from app.operations.corrections import correct, count_by_hand, end, put_aside, split, take_back_in
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.intake.batch_words import error_words, owner_words, say_verdict, sureness_words
from app.ui.intake.oddities import OddBar
from app.ui.intake.owning import OwningFields
from app.ui.intake.run import QUICK
from app.ui.intake.slip import SlipSaver
from app.ui.kit.icons import icon
from app.ui.kit.labels import label
from app.ui.kit.notice import Level, Notice
from app.ui.kit.theme import GRID, Role
from app.ui.kit.words import moment_words, sentence


class CorrectionPanel(QScrollArea):
    """Shows a batch; every change is one operation that can be taken back."""

    go_to = Signal(object)
    """Place."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: BatchView | None = None
        self._views = desk.latest(self._show)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("国") * 22 + GRID * 6)
        self._body = body = QWidget(self)
        body.setAutoFillBackground(True)
        body.setMinimumHeight(1)  # what words that wrap need follows from the width; their hints ask for more
        self.setWidget(body)
        self.heading = label(body, 1.35, bold=True)
        self.facts = label(body, role=Role.QUIET)
        self.notice = Notice(parent=body)
        self.saver = SlipSaver(desk, self.notice, self)
        self.paper = Notice(closable=False, parent=body)
        self.odd = OddBar(desk, body)
        self.odd.changed.connect(self._look_again)
        self.fields = OwningFields(desk, body)
        self.some = QCheckBox(self.tr("シートの範囲だけ"), body)
        self.range = QLineEdit(body)
        self.range.setPlaceholderText("3-12")
        self.range.setAccessibleName(self.tr("シートの範囲"))
        self.range.setEnabled(False)
        self.save = self._button(self.tr("訂正する"), self._correct, "check", primary=True)
        self.split = self._button(self.tr("分割"), self._split, "split")
        self.split.setToolTip(self.tr("範囲を別の取り込みに分けて、上の内容に訂正します"))
        self.aside = self._button(self.tr("別置き"), self._put_aside, "later")
        self.aside.setToolTip(self.tr("範囲の名刺を使わないようにします。消しはしません"))
        self.back = self._button(self.tr("戻す"), self._bring_back, "back")
        self.back.setToolTip(self.tr("別置きにした範囲をまた使います"))
        self.count = QLineEdit(body)
        self.count.setValidator(QIntValidator(0, 99_999, self))
        self.count.setPlaceholderText(self.tr("数えていません"))
        self.count.editingFinished.connect(self._count)
        self.review = self._button(self.tr("確認へ進む"), self._review, "review")
        self.slip = self._button(self.tr("取り込み票…"), self._ask_where, "save")
        self.end = self._button(self.tr("この取り込みを終える"), self._end, "stop")
        self.some.toggled.connect(self._choose_some)
        self._lay_out(body)
        body.hide()

    def show_batch(self, batch: str) -> None:
        """Look at another batch."""
        self._views.ask(batch_view, batch)

    def refresh(self) -> None:
        """Ask again for what holds, unless somebody is typing."""
        if self._view and not self._body.isAncestorOf(self.focusWidget()):
            self._views.ask(batch_view, self._view.batch.id)

    # What is shown.

    def _show(self, view: BatchView) -> None:
        another = self._view is None or self._view.batch.id != view.batch.id
        self._view = view
        self._body.show()
        self.heading.setText(owner_words(view))
        self.facts.setText("\n".join(self._facts(view)))
        say_verdict(self.paper, view)
        if another:
            self.odd.show_batch(view.batch.id)
        self.fields.show_batch(view.batch, view.owner, view.department)
        self.count.setText("" if view.batch.own_count is None else str(view.batch.own_count))
        self.end.setVisible(view.batch.state is BatchState.OPEN)
        if another:
            self.notice.hide()
            self.some.setChecked(False)
            self.range.clear()

    def _facts(self, view: BatchView) -> list[str]:
        count = view.count
        started = moment_words(view.batch.started_at)
        lines = [
            self.tr("{time} 開始 · 操作者 {name}").format(time=started, name=view.operator),
            self.tr("用紙 {sheets} 枚 · 名刺 {cards} 枚").format(
                sheets=f"{count.sheets:,}", cards=f"{count.cards:,}"
            ),
        ]
        lines += [sureness_words(view), error_words(view)]
        others = (
            (count.waiting, self.tr("読み取り待ち {n}")),
            (count.failed, self.tr("読み取れず {n}")),
            (count.set_aside, self.tr("別置き {n}")),
            (count.taken_out, self.tr("重複などで外した {n}")),
            (count.repeats, self.tr("取り込み済みと同じ {n}")),
        )
        rest = [words.format(n=number) for number, words in others if number]
        lines.append(" · ".join(rest))
        if view.leaves:
            lines.append(
                self.tr("すべて読み終わると、次の同期で {name}さんの端末に移ります").format(
                    name=view.owner.name
                )
            )
        return list(filter(None, lines))

    def _choose_some(self, some: bool) -> None:
        self.range.setEnabled(some)
        for button in (self.split, self.aside, self.back):
            button.setEnabled(some)
        if some:
            self.range.setFocus()

    # What the clerk does.

    def _correct(self) -> None:
        sheets = self._sheets()
        if self._view and (sheets or not self.some.isChecked()):
            self._do(self.tr("取り込みの訂正"), correct, self.fields.wanted, sheets)

    def _split(self) -> None:
        if sheets := self._sheets():
            self._do(self.tr("取り込みの分割"), split, sheets, self.fields.wanted)

    def _put_aside(self) -> None:
        if sheets := self._sheets():
            self._do(self.tr("別置き"), put_aside, sheets)

    def _bring_back(self) -> None:
        if sheets := self._sheets():
            self._do(self.tr("別置きから戻す"), take_back_in, sheets)

    def _count(self) -> None:
        if self._view and self.count.text() and self.count.text() != str(self._view.batch.own_count):
            self._desk.ask(count_by_hand, self._view.batch.id, int(self.count.text())).otherwise(self._say)

    def _end(self) -> None:
        if self._view:
            self._desk.ask(end, self._view.batch.id).then(self._look_again).otherwise(self._say)

    def _review(self) -> None:
        if self._view:
            self.go_to.emit(Place("review", self._view.batch.id))

    def _do(self, title: str, operation: Callable[..., Any], *args: object) -> None:
        """Now where it is quick, else beside the window."""
        assert self._view
        self.notice.hide()
        batch = self._view.batch.id
        if self._view.count.cards <= QUICK:
            self._desk.ask(operation, batch, *args).then(self._look_again).otherwise(self._say)
        else:
            task = self._desk.start(title, change, operation, batch, *args)
            task.quiet = True
            task.finished.connect(self._look_again)
            task.failed.connect(self._say)

    def _look_again(self, _: object) -> None:
        if self._view:
            self._views.ask(batch_view, self._view.batch.id)

    def _sheets(self) -> SheetRange | None:
        if not self.some.isChecked():
            return None
        try:
            return SheetRange.parse(self.range.text().strip())
        except UsageError as error:
            self._say(error)
            self.range.setFocus()
            return None

    def _say(self, error: EnishiError) -> None:
        self.notice.say(sentence(error), Level.LOSS)

    def _ask_where(self) -> None:
        if self._view:
            self.saver.ask(self._view.batch.id)

    # How it is made.

    def _button(
        self, text: str, do: Callable[[], None], icon_name: str, *, primary: bool = False
    ) -> QPushButton:
        button = QPushButton(text, self._body)
        button.setIcon(icon(icon_name, Role.ON_ACCENT if primary else None))
        button.setAccessibleName(text)
        if primary:
            button.setProperty("primary", "true")
        button.clicked.connect(do)
        return button

    def _lay_out(self, body: QWidget) -> None:
        fields = self.fields
        form = QFormLayout()
        form.setHorizontalSpacing(GRID * 2)
        form.setVerticalSpacing(GRID)
        for caption, field in (
            (self.tr("所有者"), fields.owner),
            (self.tr("部署"), fields.department),
            (self.tr("交換日"), fields.day),
            (self.tr("公開範囲"), fields.visibility),
            (self.tr("タグ"), fields.tags),
            (self.tr("手で数えた枚数"), self.count),
        ):
            form.addRow(caption, field)
            field.setAccessibleName(caption)
        form.addRow(self.some, self.range)
        buttons = QGridLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.save, 0, 0, 1, 3)
        for column, button in enumerate((self.split, self.aside, self.back)):
            buttons.addWidget(button, 1, column)
        onward = QHBoxLayout()
        onward.setSpacing(GRID)
        onward.addWidget(self.review, 1)
        onward.addWidget(self.slip, 1)
        lines = QVBoxLayout(body)
        lines.setContentsMargins(GRID * 2, GRID * 3 // 2, GRID * 2, GRID * 2)
        lines.setSpacing(GRID * 3 // 2)
        lines.addWidget(self.heading)
        lines.addWidget(self.facts)
        lines.addLayout(onward)
        lines.addWidget(self.end)
        lines.addWidget(self.notice)
        lines.addLayout(form)
        lines.addLayout(buttons)
        lines.addWidget(self.paper)
        lines.addWidget(self.odd)
        lines.addStretch(1)
        self._choose_some(False)  # noqa: FBT003
