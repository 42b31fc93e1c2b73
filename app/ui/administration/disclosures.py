"""開示請求: all that the office holds on a person, gathered once two administrators have agreed."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.core.dates import parse_instant, utc_now
from app.operations.administration.duties import (
    ask_disclosure,
    disclosure_paper,
    list_disclosures,
    save_disclosure,
    whom,
)
from app.operations.administration.names import Names
from app.operations.administration.office import answer_approval
from app.sync.wire_privacy import TAKEN_WITHIN_DAYS, Wanted
from app.sync.wire_sharing import Approval, ApprovalState
from app.ui.administration.lists import ListPage, Side
from app.ui.administration.table import Line, LinesTable
from app.ui.administration.words import (
    answered_words,
    approval_word,
    day_of,
    moment_whole,
    unapproved_words,
)
from app.ui.desk import Desk
from app.ui.kit.labels import labelled, quiet_label
from app.ui.kit.notice import Level
from app.ui.kit.saving import ask_for_place, file_name

_TAKEN_WITHIN = timedelta(days=TAKEN_WITHIN_DAYS)


class DisclosuresPage(ListPage):
    """The requests of the last year; the paper is gathered when somebody saves or prints it, and kept nowhere else."""

    name = "disclosures"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("開示請求"),
            self.tr(
                "本人の保有個人情報を、公開範囲にかかわらずすべて集めて PDF にします。管理者 2 人で行い、監査の記録に残ります。"
            ),
        )
        self._requests: list[Approval] = []
        headings = (self.tr("請求に係る者と理由"), self.tr("依頼した人"), self.tr("日時"), self.tr("状態"))
        table = LinesTable(headings, (34, 12, 17, 12), self.tr("開示請求の一覧"), self)
        self.new_button = self.add_button(self.tr("開示請求を受け付ける"), primary=True)
        self.lay_out(
            table, self.tr("氏名、理由で絞り込む"), self.tr("この 1 年に受け付けた開示請求はありません。")
        )
        self.side = DisclosureSide(self)
        self.new_side = NewDisclosureSide(self)
        self.add_side(self.side)
        self.add_side(self.new_side, form=True)
        self.new_button.clicked.connect(self.begin)
        self.new_side.wanted.connect(self._ask)
        self.side.answered.connect(self._answer)
        self.side.save_button.clicked.connect(self._choose_place)
        self.side.print_button.clicked.connect(self._print)
        table.let_sort(2, Qt.SortOrder.DescendingOrder)

    def look(self) -> None:
        self.ask(self._take, list_disclosures)

    def begin(self) -> None:
        """Open the form."""
        self.new_side.begin()
        self.show_side(self.new_side)
        self.enter_side()

    def show_names(self) -> None:
        self.table.show_lines([self._line(one) for one in self._requests])

    def side_of(self, line: Line) -> Side:
        self.side.show_request(line.record, self.names, self.desk.operator.id)
        return self.side

    def _line(self, one: Approval) -> Line:
        state = self.tr("作成の期限切れ") if is_late(one) else approval_word(one)
        cells = (whom(one), self.names.person(one.asked_by), moment_whole(one.asked_at), state)
        is_open = one.state in {ApprovalState.WAITING, ApprovalState.APPROVED} and not is_late(one)
        return Line(one.id, cells, one, is_quiet=not is_open)

    def _take(self, requests: list[Approval]) -> None:
        self._requests = requests
        self.show_names()

    def _ask(self, wanted: Wanted, why: str) -> None:
        self.ask(self._asked, ask_disclosure, wanted, why)

    def _asked(self, _: Approval) -> None:
        self.said(self.tr("依頼しました。別の管理者が 7 日以内に承認すると、2 人が書類を作成できます。"))
        self.show_side(None)
        self.look()

    def _answer(self, approval: str, approved: bool) -> None:
        self.ask(self._answered_it, answer_approval, approval, approved=approved)

    def _answered_it(self, answer: Approval) -> None:
        if answer.state is ApprovalState.APPROVED:
            self.said(self.tr("承認しました。保存か印刷をすると、書類が作られます。"))
        else:
            self.said(unapproved_words(answer), Level.LOOK)
        self.look()

    def _choose_place(self) -> None:
        if line := self.table.current:
            name = file_name(self.tr("保有個人情報の写し"), day_of(line.record.asked_at))
            ask_for_place(self, name, "PDF (*.pdf)", partial(self.save, line.id))

    def save(self, approval: str, path: str) -> None:
        """Gather what was approved into a file."""
        self.ask(self._told_saved, save_disclosure, approval, Path(path))

    def _told_saved(self, cards: int) -> None:
        self.said(self.tr("名刺 {count} 枚の写しを保存しました。").format(count=f"{cards:,}"))

    def _print(self) -> None:
        if line := self.table.current:
            self.ask(partial(self.print_paper, self.tr("保有個人情報の写し")), disclosure_paper, line.id)


def is_late(one: Approval) -> bool:
    """Whether it was approved so long ago that nothing is given out any more."""
    approved = one.state is ApprovalState.APPROVED
    return approved and parse_instant(one.answered_at) + _TAKEN_WITHIN < utc_now()


class DisclosureSide(Side):
    """One request: to be approved by a second administrator, then to be taken by both."""

    answered = Signal(str, bool)
    """Its id, and whether it is approved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._id = ""
        self.approve_button = self.button(self.tr("承認する…"), primary=True)
        self.sure_button = self.sure(
            self.approve_button,
            self.tr(
                "請求した人が本人か、請求書の記載と合っているかを確かめましたか。承認すると、依頼した管理者とあなたが、この人の保有個人情報をすべて取り出せます。"
            ),
            self.tr("確かめて承認する"),
        )
        self.refuse_button = self.button(self.tr("承認しない"))
        self.save_button = self.button(
            self.tr("PDF に保存…"), primary=True, hint=self.tr("作成するたびに、監査の記録に残ります。")
        )
        self.print_button = self.button(self.tr("印刷…"))
        self.end()
        self.sure_button.clicked.connect(self._approve)
        self.refuse_button.clicked.connect(self._refuse)

    def show_request(self, one: Approval, names: Names, user: str) -> None:
        """Show one to an administrator; who asked may only take it back, and only the two take what was approved."""
        self._id = one.id
        self.calm()
        about = [
            whom(one),
            self.tr("依頼した人: {name}({when})").format(
                name=names.person(one.asked_by), when=moment_whole(one.asked_at)
            ),
        ]
        if answered := answered_words(one, names):
            about.append(answered)
        can_take = (
            one.state is ApprovalState.APPROVED
            and not is_late(one)
            and user in {one.asked_by, one.answered_by}
        )
        if can_take:
            until = (parse_instant(one.answered_at) + _TAKEN_WITHIN).isoformat()
            about.append(self.tr("{day} まで作成できます。").format(day=day_of(until)))
        self.tell(self.tr("開示請求"), "\n".join(about))
        waits = one.state is ApprovalState.WAITING
        is_own = one.asked_by == user
        self.approve_button.setVisible(waits and not is_own)
        self.refuse_button.setVisible(waits)
        words = self.tr("取り下げる") if is_own else self.tr("承認しない")
        self.refuse_button.setText(words)
        self.refuse_button.setAccessibleName(words)
        self.offer(self.save_button, can=can_take)
        self.offer(self.print_button, can=can_take)

    def _approve(self) -> None:
        self.answered.emit(self._id, True)  # noqa: FBT003

    def _refuse(self) -> None:
        self.answered.emit(self._id, False)  # noqa: FBT003


class NewDisclosureSide(Side):
    """Who the request is about, and why."""

    wanted = Signal(object, str)
    """Wanted, and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.tell(
            self.tr("開示請求を受け付ける"),
            self.tr("本人であることを確かめてから、請求書のとおりに記入します。別の管理者が承認するまで、書類は作成できません。"),
        )  # fmt: skip
        self.person, self.organization, self.mail, self.telephone, self.why = (
            QLineEdit(self) for _ in range(5)
        )
        self.why.setPlaceholderText(self.tr("請求書の番号など"))
        for words, field, longest in (
            (self.tr("氏名"), self.person, 200),
            (self.tr("組織"), self.organization, 200),
            (self.tr("メール"), self.mail, 200),
            (self.tr("電話"), self.telephone, 200),
            (self.tr("理由"), self.why, 500),
        ):
            field.setMaxLength(longest)
            field.returnPressed.connect(self._keep)
            self.column.addWidget(labelled(words, field))
        self.column.addWidget(
            quiet_label(
                self.tr("同姓同名の人と区別するため、組織・メール・電話のどれかも記入してください。"), self
            )
        )
        self.keep_button = self.button(self.tr("別の管理者に依頼する"), primary=True)
        self.end()
        self.keep_button.clicked.connect(self._keep)

    def begin(self) -> None:
        """An empty form."""
        for field in (self.person, self.organization, self.mail, self.telephone, self.why):
            field.clear()

    def _keep(self) -> None:
        name, organization, mail, telephone, why = (
            field.text().strip()
            for field in (self.person, self.organization, self.mail, self.telephone, self.why)
        )
        for field, filled in (
            (self.person, name),
            (self.organization, organization or mail or telephone),
            (self.why, why),
        ):
            if not filled:
                field.setFocus()
                return
        self.wanted.emit(Wanted(name, organization, mail, telephone), why)
