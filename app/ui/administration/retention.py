"""保存期間: for how long things are kept, what is over that, and its disposal."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QLabel, QSpinBox, QWidget

from app.core.dates import office_day, utc_now
from app.core.retention import Candidate
from app.operations.administration.duties import (
    Disposal,
    decide_periods,
    disposal_paper,
    dispose_of,
    list_disposal,
    save_disposal,
)
from app.ui.administration.lists import ListPage, Side
from app.ui.administration.table import Line, LinesTable
from app.ui.administration.words import kind_word
from app.ui.desk import Desk
from app.ui.kit.labels import quiet_label
from app.ui.kit.notice import Level
from app.ui.kit.saving import ask_for_place, file_name
from app.ui.kit.theme import GRID

KINDS = ("card", "meeting", "note", "task")


class RetentionPage(ListPage):
    """The disposal list. What is disposed of is what the list shows, and nothing goes by itself."""

    name = "retention"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("保存期間"),
            self.tr("保存期間を過ぎた記録の一覧です。自動では何も消えません。一覧を確かめてから廃棄します。"),
        )
        headings = (
            self.tr("種類"),
            self.tr("内容"),
            self.tr("所有者"),
            self.tr("基準日"),
            self.tr("廃棄できる日"),
        )
        table = LinesTable(headings, (15, 27, 12, 12, 12), self.tr("廃棄候補の一覧"), self)
        self.save_button = self.add_button(self.tr("一覧を保存…"))
        self.print_button = self.add_button(self.tr("一覧を印刷…"))
        self.lay_out(table, self.tr("種類、内容、所有者で絞り込む"))
        self.side = DisposalSide(self)
        self.add_side(self.side, form=True)
        self.show_side(self.side)
        self.field.textChanged.connect(self._count)
        self.save_button.clicked.connect(self._choose_place)
        self.print_button.clicked.connect(self._print)
        self.side.period_button.clicked.connect(self._decide)
        self.side.sure_button.clicked.connect(self._dispose)
        table.let_sort(4)
        self._count()

    def look(self) -> None:
        self.ask(self._take, list_disposal)

    @property
    def listed(self) -> list[Candidate]:
        """What the list shows now, in its order."""
        found = self.table.found
        rows = (found.mapToSource(found.index(row, 0)).row() for row in range(found.rowCount()))
        return [self.table.lines.line(row).record for row in rows]

    def _choose(self) -> None:
        self.show_side(self.side)

    def _take(self, disposal: Disposal) -> None:
        self.nothing = (
            self.tr("保存期間を過ぎたものはありません。")
            if any(disposal.years.values())
            else self.tr("保存期間が定められていません。年数を決めると、過ぎたものが一覧に出ます。")
        )
        self.side.show_periods(disposal.years)
        self.table.show_lines([self._line(one) for one in disposal.listed])
        self._count()

    def _line(self, one: Candidate) -> Line:
        cells = (kind_word(one.kind), one.what, one.owner, _day(one.day), _day(one.over))
        return Line(one.id, cells, one)

    def _count(self) -> None:
        count = self.table.found.rowCount()
        self.side.show_count(count, self.table.lines.rowCount())
        for button in (self.save_button, self.print_button):
            button.setEnabled(count > 0)

    def _decide(self) -> None:
        if changed := self.side.changed:
            self.ask(self._decided, decide_periods, changed)

    def _decided(self, disposal: Disposal) -> None:
        self.side.forget_periods()
        self._take(disposal)
        self.say_saved()

    def _choose_place(self) -> None:
        name = file_name(self.tr("廃棄候補一覧"), _day(office_day(utc_now())).replace("/", ""))
        ask_for_place(self, name, "PDF (*.pdf);;CSV (*.csv)", self.save)

    def save(self, path: str) -> None:
        """Write what the list shows as a PDF, or as CSV where the name ends so."""
        self.ask(self.say_saved, save_disposal, self.listed, Path(path))

    def _print(self) -> None:
        self.ask(partial(self.print_paper, self.tr("廃棄候補一覧")), disposal_paper, self.listed)

    def _dispose(self) -> None:
        self.ask(self._disposed, dispose_of, [one.id for one in self.listed])

    def _disposed(self, counts: tuple[int, int]) -> None:
        gone, left = counts
        words = self.tr("{count} 件を廃棄しました。").format(count=f"{gone:,}")
        if left:
            words += self.tr("{count} 件は、保存期間内になっていたので残しました。").format(count=f"{left:,}")
        self.said(words, Level.LOOK if left else Level.PLAIN)
        self.look()


class DisposalSide(Side):
    """The periods, and the disposal of what the list shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.tell(
            self.tr("保存期間"),
            self.tr("基準日の翌年度の 4 月 1 日から数えます。名刺の基準日は、交換日か、最後に会った日の遅いほうです。"),
        )  # fmt: skip
        self._years: dict[str, int] | None = None
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID * 2)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        self.boxes: dict[str, QSpinBox] = {}
        for row, kind in enumerate(KINDS):
            words = kind_word(kind)
            box = self.boxes[kind] = QSpinBox(self)
            box.setRange(0, 100)
            box.setSuffix(self.tr(" 年"))
            box.setSpecialValueText(self.tr("定めない"))
            for part in (box, box.lineEdit()):
                part.setAccessibleName(words)
            label = QLabel(words, self)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        self.column.addLayout(grid)
        self.period_button = self.button(self.tr("保存期間を変える"))
        self.column.addSpacing(GRID)
        self._count = quiet_label("", self)
        self.column.addWidget(self._count)
        self.dispose_button = self.button(self.tr("廃棄する…"))
        self.sure_button = self.sure(self.dispose_button, "", self.tr("完全に消去する"))
        self.end()

    def show_periods(self, years: dict[str, int]) -> None:
        """Those that hold, unless somebody is changing them."""
        if not self.changed:
            self._years = {kind: years.get(kind, 0) for kind in KINDS}
            for kind, box in self.boxes.items():
                box.setValue(self._years[kind])

    def forget_periods(self) -> None:
        """What stands in the fields was kept, or is given up."""
        self._years = None

    @property
    def changed(self) -> dict[str, int]:
        """The periods that stand otherwise in the fields than they hold."""
        if self._years is None:
            return {}
        return {kind: box.value() for kind, box in self.boxes.items() if box.value() != self._years[kind]}

    def show_count(self, shown: int, count: int) -> None:
        """How many the list shows, of how many."""
        self.calm()
        if shown < count:
            words = self.tr("{count} 件のうち、一覧に出ている {shown} 件を廃棄できます。").format(
                count=f"{count:,}", shown=f"{shown:,}"
            )
        else:
            words = self.tr("一覧の {count} 件を廃棄できます。").format(count=f"{count:,}")
        self._count.setText(words)
        self._count.setVisible(shown > 0)
        self.dispose_button.setVisible(shown > 0)
        self.reword(
            self.sure_button,
            self.tr(
                "一覧に出ている {count} 件を、画像・履歴ごと消去します。共有していれば、サーバーとほかの端末からも消えます。元に戻せません。"
            ).format(count=f"{shown:,}"),
        )


def _day(day: date) -> str:
    return day.strftime("%Y/%m/%d")
