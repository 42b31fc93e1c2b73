"""確認: how sure a reading must be to be accepted unread, and how much of that is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QWidget

from app.core.reading import SURE
from app.operations import settings
from app.operations.accuracy import accuracy_in
from app.operations.sampling import ENOUGH
from app.ui.desk import Desk
from app.ui.kit.labels import quiet_label
from app.ui.kit.theme import GRID
from app.ui.settings.accuracy import AccuracyView
from app.ui.settings.page import Page, add_row

_STANDARD = settings.DEFAULT_SAMPLE_PERCENT
_PERCENTS = (1.0, _STANDARD, 5.0, 10.0)


class ReviewPage(Page):
    """A clear choice between more work and more mistakes."""

    name = "review"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("確認"),
            self.tr(
                "読み取った項目のうち、どこまでを人が見ずに受け入れるかを決めます。すでに確定した項目は変わりません。"
            ),
        )
        self._group = QButtonGroup(self)
        self._values: dict[int, float] = {}
        self._add(
            SURE,
            self.tr("標準（99.9 % 以上）"),
            self.tr(
                "受け入れた項目の誤りは 1,000 件に 1 件以下の見込み。外部に入力を頼むときの基準と同じです。"
            ),
        )
        self._add(
            0.99,
            self.tr("速さを優先（99 % 以上）"),
            self.tr("確認する枚数が減ります。誤りは 100 件に 1 件まで増える見込みです。"),
        )
        self._add(
            1.0,
            self.tr("すべて確認"),
            self.tr("どの項目も人が見ます。名簿など、誤りが許されない束に向きます。"),
        )
        self.section(self.tr("見ずに受け入れた項目の誤り"))
        self.accuracy = AccuracyView(self)
        self.column.addWidget(self.accuracy)
        self.sample = QComboBox(self)
        add_row(
            self.form(),
            self.tr("抜き取る割合"),
            self.sample,
            self.tr(
                "はじめの {count} 項目を確認するまでは 10 % 以上を抜き取ります。"
                "誤りが見つかった種類の項目は、確かと分かるまで要確認に戻ります。"
            ).format(count=f"{ENOUGH:,}"),
        )
        self.column.addStretch(1)
        self._group.idClicked.connect(self._choose)
        self._latest = desk.latest(self.accuracy.show_accuracy)
        self.accuracy.period_changed.connect(self._measure)
        self.sample.activated.connect(self._keep_sample)

    def refresh(self) -> None:
        self.desk.ask(settings.threshold).then(self._show)
        self.desk.ask(settings.sample_percent).then(self._show_sample)
        self._measure()

    @property
    def value(self) -> float | None:
        """What is chosen; None where the office set a value of its own."""
        return self._values.get(self._group.checkedId())

    def _add(self, value: float, words: str, explanation: str) -> None:
        button = QRadioButton(words, self)
        button.setAccessibleName(words)
        button.setAccessibleDescription(explanation)
        number = len(self._values)
        self._values[number] = value
        self._group.addButton(button, number)
        hint = quiet_label(explanation, self)
        hint.setContentsMargins(GRID * 3, 0, 0, GRID)
        self.column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(hint)

    def _show(self, threshold: float) -> None:
        for number, value in self._values.items():
            if value == threshold:
                self._group.button(number).setChecked(True)
                return
        # A value from the command line: shown as what it is, and kept until another is chosen.
        self._add(
            threshold,
            self.tr("{percent} % 以上").format(percent=f"{threshold * 100:g}"),
            self.tr("コマンドで設定した値です。"),
        )
        self._group.button(len(self._values) - 1).setChecked(True)

    def _measure(self) -> None:
        self._latest.ask(accuracy_in, self.accuracy.chosen)

    def _show_sample(self, percent: float) -> None:
        self.sample.clear()
        for value in sorted({*_PERCENTS, percent}):
            words = self.tr("{percent} %（標準）") if value == _STANDARD else self.tr("{percent} %")
            self.sample.addItem(words.format(percent=f"{value:g}"), value)
        self.sample.setCurrentIndex(self.sample.findData(percent))

    def _keep_sample(self) -> None:
        self.keep(settings.choose, settings.SAMPLE, f"{self.sample.currentData():g}")
        self._measure()

    def _choose(self, number: int) -> None:
        self.keep(settings.choose, settings.THRESHOLD, f"{self._values[number]:g}")
