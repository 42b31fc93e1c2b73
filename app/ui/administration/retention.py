"""保存期間: for how long things are kept, what is over that, and its disposal or keeping it longer."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSpinBox, QWidget

from app.core.dates import UNKNOWN, office_day, utc_now
from app.core.retention import Candidate, over_on
from app.operations.administration.duties import (
    decide_periods,
    disposal_paper,
    dispose_of,
    keep_longer,
    list_disposal,
    save_disposal,
)
from app.operations.due import Disposal
from app.sync.wire_privacy import DueRecords, Kept
from app.ui.administration.lists import ListPage, Side
from app.ui.administration.table import Line, LinesTable
from app.ui.administration.words import kind_word
from app.ui.desk import Desk
from app.ui.kit.dates import PartialDateEdit
from app.ui.kit.labels import labelled, quiet_label
from app.ui.kit.notice import Level
from app.ui.kit.saving import ask_for_place, file_name
from app.ui.kit.theme import GRID

KINDS = ("card", "meeting", "note", "task")


class DuePage(ListPage):
    """The disposal list. What is disposed of is what the list shows, and nothing goes by itself."""

    side: DisposalSide

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
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
        self.side = self.make_side()
        self.add_side(self.side, form=True)
        self.show_side(self.side)
        self.field.textChanged.connect(self._count)
        self.save_button.clicked.connect(self._choose_place)
        self.print_button.clicked.connect(self._print)
        self.side.sure_button.clicked.connect(self._dispose)
        table.let_sort(4)
        self._count()

    def make_side(self) -> DisposalSide:
        """What stands beside the list."""
        return DisposalSide("", self)

    @property
    def listed(self) -> list[Candidate]:
        """What the list shows now and may be disposed of, in its order."""
        found = self.table.found
        rows = (found.mapToSource(found.index(row, 0)).row() for row in range(found.rowCount()))
        lines = (self.table.lines.line(row) for row in rows)
        return [line.record for line in lines if isinstance(line.record, Candidate) and not line.is_quiet]

    def _choose(self) -> None:
        self.show_side(self.side)

    def take(self, disposal: Disposal) -> None:
        """What there is now."""
        self.nothing = (
            self.tr("保存期間を過ぎたものはありません。")
            if any(disposal.years.values())
            else self.tr("保存期間が定められていません。年数を決めると、過ぎたものが一覧に出ます。")
        )
        self.table.show_lines(self.lines_of(disposal))
        self._count()

    def lines_of(self, disposal: Disposal) -> list[Line]:
        """What the list is to show: at the end, and quietly, what is kept longer."""
        kept = [self._line(one, kept) for one, kept in disposal.kept.items()]
        return [*(self._line(one) for one in disposal.listed), *kept]

    def _line(self, one: Candidate, kept: Kept | None = None) -> Line:
        over = _day(one.over)
        if kept is not None:
            over = self.tr("{until} まで残す: {why}").format(until=_day(kept.until), why=kept.why)
        cells = (kind_word(one.kind), one.what, one.owner, _day(one.day), over)
        return Line(one.id, cells, one, is_quiet=kept is not None)

    def _count(self) -> None:
        count = len(self.listed)
        self.side.show_count(count, sum(not line.is_quiet for line in self.table.lines.all))
        for button in (self.save_button, self.print_button):
            button.setEnabled(count > 0)

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


class RetentionPage(DuePage):
    """Of all that the desk holds, with the periods; at a desk with a server, what the whole office has, in numbers, too."""

    name = "retention"
    side: PeriodSide

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._disposal = Disposal({}, [])
        self.set_title(
            self.tr("保存期間"),
            self.tr("保存期間を過ぎた記録の一覧です。自動では何も消えません。一覧を確かめてから廃棄します。"),
        )
        self.which = QComboBox(self)
        self.which.setAccessibleName(self.tr("一覧に出すもの"))
        self.which.addItems([self.tr("この端末にある記録"), self.tr("機関全体(所有者ごとの件数)")])
        self.which.setToolTip(
            self.tr(
                "機関全体の件数には、非公開と「本人に確認」の記録を含みません。所有者の一覧にだけ出ます。"
            )
        )
        self.which.hide()
        self.buttons.insertWidget(0, self.which)
        self.which.currentIndexChanged.connect(self.show_names)
        self.side.period_button.clicked.connect(self._decide)

    def make_side(self) -> PeriodSide:
        return PeriodSide(self)

    def look(self) -> None:
        self.ask(self.take, list_disposal)

    def take(self, disposal: Disposal) -> None:
        self._disposal = disposal
        self.which.setVisible(self.link.state.joined)
        self.side.show_periods(disposal.years)
        super().take(disposal)

    def show_names(self) -> None:
        super().take(self._disposal)

    def lines_of(self, disposal: Disposal) -> list[Line]:
        if self.which.currentIndex() == 0:
            return super().lines_of(disposal)
        return [self._owner_line(one, disposal.years[one.kind]) for one in disposal.office]

    def _owner_line(self, one: DueRecords, years: int) -> Line:
        words = self.tr("{n} 件").format(n=f"{one.number:,}")
        if one.kept:
            words += self.tr("(ほかに残すもの {n} 件)").format(n=f"{one.kept:,}")
        since = self.tr("{day} から").format(day=_day(over_on(one.oldest, years)))
        cells = (kind_word(one.kind), words, self.names.person(one.owner), f"{one.oldest:%Y/%m}", since)
        return Line(f"{one.owner} {one.kind}", cells, one)

    def _decide(self) -> None:
        if changed := self.side.changed:
            self.ask(self._decided, decide_periods, changed)

    def _decided(self, disposal: Disposal) -> None:
        self.side.forget_periods()
        self.take(disposal)
        self.say_saved()


class OwnRetentionPage(DuePage):
    """One's own records that are due, at a desk with a server: dispose of them, or keep them longer and say why."""

    name = "due"
    side: KeepSide

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("保存期間"),
            self.tr(
                "ご自分の記録のうち、機関の定めた保存期間を過ぎたものです。自動では何も消えません。廃棄するか、理由を付けて残すかを決めます。"
            ),
        )
        self.table.setSelectionMode(LinesTable.SelectionMode.ExtendedSelection)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.table.lines.modelReset.connect(self._show_chosen)
        self.side.keep_button.clicked.connect(self._keep)
        self.side.release_button.clicked.connect(self._release)
        self._show_chosen()

    def make_side(self) -> KeepSide:
        return KeepSide(self.tr("廃棄するか、残すか"), self)

    def look(self) -> None:
        self.ask(self.take, list_disposal, own=True)

    @property
    def chosen(self) -> list[Line]:
        """The lines that are chosen."""
        rows = self.table.selectionModel().selectedRows()
        return [self.table.lines.line(self.table.found.mapToSource(row).row()) for row in rows]

    def _show_chosen(self) -> None:
        self.side.show_chosen(len(self.chosen), sum(line.is_quiet for line in self.chosen))

    def _keep(self) -> None:
        if (until := self.side.until.value) and self.side.until.is_readable:
            ids = [line.id for line in self.chosen]
            self.ask(self._kept, keep_longer, ids, until.latest, self.side.why.text())
        else:
            self.side.until.setFocus()

    def _kept(self, disposal: Disposal) -> None:
        self.take(disposal)
        self.side.forget()
        self.said(self.tr("残すことにしました。期限を過ぎると、また一覧に出ます。"))

    def _release(self) -> None:
        self.ask(self._released, keep_longer, [line.id for line in self.chosen if line.is_quiet], None, "")

    def _released(self, disposal: Disposal) -> None:
        self.take(disposal)
        self.said(self.tr("残すのをやめました。廃棄できるものの一覧に戻りました。"))


class DisposalSide(Side):
    """The disposal of what the list shows."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self.begin()
        self._count = quiet_label("", self)
        self.column.addWidget(self._count)
        self.dispose_button = self.button(self.tr("廃棄する…"))
        self.sure_button = self.sure(self.dispose_button, "", self.tr("完全に消去する"))
        self.go_on()
        self.end()

    def begin(self) -> None:
        """What stands above the disposal."""

    def go_on(self) -> None:
        """What stands below it."""

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


class PeriodSide(DisposalSide):
    """The periods as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)

    def begin(self) -> None:
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


class KeepSide(DisposalSide):
    """Keeping what is chosen, too."""

    def go_on(self) -> None:
        self.column.addSpacing(GRID)
        self.chosen = QLabel(self)
        self.chosen.setWordWrap(True)
        self.column.addWidget(self.chosen)
        self.until = PartialDateEdit(parent=self)
        self.until.setPlaceholderText("2031/03/31")
        self.why = QLineEdit(self)
        self._fields = (labelled(self.tr("残す期限"), self.until), labelled(self.tr("理由"), self.why))
        for field in self._fields:
            self.column.addWidget(field)
        self.keep_button = self.button(self.tr("残す"))
        self.release_button = self.button(self.tr("残すのをやめる"))

    def show_chosen(self, count: int, kept: int) -> None:
        """How many lines are chosen, and how many of them are kept already."""
        words = self.tr("廃棄せずに残すものは、一覧から選びます。")
        if count:
            words = self.tr(
                "選んだ {n} 件を残します。件数と期限は監査の記録に残ります(非公開のものを除く)。理由は、その記録を見られる管理者の一覧にも出ます。"
            ).format(n=f"{count:,}")
        self.chosen.setText(words)
        for part in (*self._fields, self.keep_button):
            part.setVisible(count > 0)
        self.release_button.setVisible(kept > 0)

    def forget(self) -> None:
        """Empty fields for the next ones."""
        self.until.set_value(UNKNOWN)
        self.why.clear()


def _day(day: date) -> str:
    return day.strftime("%Y/%m/%d")
