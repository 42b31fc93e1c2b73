"""How much of what is accepted unread is wrong, and how much of it is looked at to know that."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.operations.accuracy import Accuracy, Measured, Period
from app.operations.sampling import ENOUGH
from app.ui.kit.labels import quiet_label, scaled
from app.ui.kit.measured import percent_words
from app.ui.kit.theme import GRID, ROW_HEIGHT
from app.ui.kit.words import field_word

_WIDTHS = (13, 10, 16, 18)
"""Of the columns behind the first, in figures."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class AccuracyView(QWidget):
    """The figure, what it was measured on, and the same by field."""

    period_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = QLabel(self)
        self.figure.setFont(scaled(self.figure, 1.6, bold=True))
        self.bound = QLabel(self)
        self.source = quiet_label("", self)
        self.progress = quiet_label("", self)
        self.period = QComboBox(self)
        self.period.setAccessibleName(self.tr("期間"))
        for period, words in (
            (Period.EVER, self.tr("これまで全部")),
            (Period.FISCAL_YEAR, self.tr("今年度")),
            (Period.THREE_MONTHS, self.tr("この 3 か月")),
        ):
            self.period.addItem(words, period)
        self.model = QStandardItemModel(self)
        self.table = _make_table(self.model, self)
        self.table.setAccessibleName(self.tr("抜き取って確認した項目ごとの誤り"))
        first = QHBoxLayout()
        first.setSpacing(GRID * 2)
        first.addWidget(self.figure)
        first.addWidget(self.bound, 1, Qt.AlignmentFlag.AlignBottom)
        first.addWidget(self.period)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(first)
        column.addWidget(self.source)
        column.addWidget(self.progress)
        column.addSpacing(GRID // 2)
        column.addWidget(self.table)
        self.period.activated.connect(self.period_changed)

    @property
    def chosen(self) -> Period:
        """The period that is asked about."""
        return Period(self.period.currentData())

    def show_accuracy(self, found: Accuracy) -> None:
        self._show_figure(found.figure)
        self.source.setText(self._source(found))
        self.progress.setText(self._progress(found))
        self.period.setVisible(found.looked_at > 0)
        self._fill(found)

    def _show_figure(self, figure: Measured | None) -> None:
        known = figure is not None and figure.judged > 0
        self.figure.setText(percent_words(figure.error) if figure and known else "—")
        words = self.tr("95 % の確かさで {most} 以下")
        self.bound.setText(words.format(most=percent_words(figure.at_most)) if figure and known else "")

    def _source(self, found: Accuracy) -> str:
        counts = {
            "judged": f"{found.figure.judged:,}" if found.figure else "",
            "wrong": f"{found.figure.wrong:,}" if found.figure else "",
        }
        if found.is_own:
            return self.tr(
                "この機関の名刺での値。抜き取って確認した {judged} 項目のうち、誤りは {wrong} 項目。"
            ).format(**counts)
        if found.made_up is None:
            return self.tr("まだ値がありません。")
        return self.tr(
            "作成した名刺での値。確かと判断した {judged} 項目のうち、誤りは {wrong} 項目。実際の名刺では異なることがあります。"
        ).format(**counts)

    def _progress(self, found: Accuracy) -> str:
        if not found.share:
            return self.tr("抜き取り確認はしていません。")
        share = f"{100 * found.share:g}"
        if found.is_own:
            return self.tr(
                "見ずに受け入れる項目の {share} % を抜き取り、ほかの要確認の項目に混ぜています。どれがそうかは、画面では分かりません。"
            ).format(share=share)
        return self.tr(
            "見ずに受け入れる項目の {share} % を抜き取り、ほかの要確認の項目に混ぜています。どれがそうかは、画面では分かりません。"
            "この機関の名刺で {enough} 項目を確認すると、その値に替わります（いま {count} 項目）。"
        ).format(share=share, enough=f"{ENOUGH:,}", count=f"{found.looked_at:,}")

    def _fill(self, found: Accuracy) -> None:
        self.model.clear()
        self.model.setHorizontalHeaderLabels([
            self.tr("項目"), self.tr("確認"), self.tr("誤り"), self.tr("誤りの割合"), self.tr("95 % の上限"),
        ])  # fmt: skip
        rows = [(field_word(field), measured) for field, measured in found.by_field.items()]
        layouts = {"horizontal": self.tr("横書きの名刺"), "vertical": self.tr("縦書きの名刺")}
        rows += [(layouts[layout], measured) for layout, measured in found.by_layout.items()]
        if rows:
            rows.append((self.tr("全部"), found.sample))
        for words, measured in rows:
            self.model.appendRow(_line(words, measured))
        header, figure = self.table.horizontalHeader(), self.table.fontMetrics().horizontalAdvance("0")
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.table.setColumnWidth(column, width * figure)
        self.model.horizontalHeaderItem(0).setTextAlignment(_LEFT)
        self.table.setFixedHeight(
            self.table.horizontalHeader().sizeHint().height() + len(rows) * ROW_HEIGHT + 2
        )
        self.table.setVisible(bool(rows))


def _line(words: str, measured: Measured) -> list[QStandardItem]:
    texts = (
        words,
        f"{measured.judged:,}",
        f"{measured.wrong:,}",
        percent_words(measured.error),
        percent_words(measured.at_most),
    )
    items = [QStandardItem(text) for text in texts]
    for item in items[1:]:
        item.setTextAlignment(_RIGHT)
    return items


def _make_table(model: QStandardItemModel, parent: QWidget) -> QTableView:
    table = QTableView(parent)
    table.setModel(model)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    header.setDefaultAlignment(_RIGHT)
    return table
