"""承認: what one administrator has asked and another decides."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.operations.administration.names import Names
from app.operations.administration.office import answer_approval, ask_for_cards, list_approvals
from app.sync.wire_sharing import Approval, ApprovalState, Matter
from app.ui.administration.fields import people_of
from app.ui.administration.lists import ListPage, Side
from app.ui.administration.table import Line, LinesTable
from app.ui.administration.words import (
    answered_words,
    approval_word,
    matter_word,
    moment_whole,
    unapproved_words,
)
from app.ui.desk import Desk
from app.ui.kit.choices import ChoiceBox
from app.ui.kit.labels import labelled
from app.ui.kit.notice import Level


class ApprovalsPage(ListPage):
    """What waits for a second administrator, and what became of the rest."""

    name = "approvals"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("承認"),
            self.tr("管理者 2 人で決めることです。1 人が理由を書いて依頼し、別の管理者が 7 日以内に承認すると、すぐに実行されます。"),
        )  # fmt: skip
        self._approvals: tuple[Approval, ...] = ()
        headings = (
            self.tr("内容"),
            self.tr("だれについて"),
            self.tr("依頼した人"),
            self.tr("日時"),
            self.tr("状態"),
        )
        table = LinesTable(headings, (23, 15, 15, 18, 8), self.tr("承認の一覧"), self)
        self.new_button = self.add_button(self.tr("退職者の名刺の引き継ぎを依頼する"))
        self.lay_out(table, self.tr("内容、氏名で絞り込む"), self.tr("承認の依頼はありません。"))
        self.side = ApprovalSide(self)
        self.new_side = AskSide(self)
        self.add_side(self.side)
        self.add_side(self.new_side, form=True)
        self.new_button.clicked.connect(self.begin)
        self.new_side.wanted.connect(self._ask)
        self.side.approved.connect(self._approve)
        self.side.refused.connect(self._refuse)
        table.let_sort(3, Qt.SortOrder.DescendingOrder)

    def look(self) -> None:
        self.ask(self._take, list_approvals)

    def begin(self) -> None:
        """Open the form."""
        self.new_side.begin(self.names)
        self.show_side(self.new_side)
        self.enter_side()

    def show_names(self) -> None:
        self.table.show_lines([self._line(one) for one in self._approvals])

    def side_of(self, line: Line) -> Side:
        self.side.show_approval(line.record, self.names, is_own=line.record.asked_by == self.desk.operator.id)
        return self.side

    def _line(self, one: Approval) -> Line:
        cells = (
            matter_word(one.matter), subject_of(one, self.names), self.names.person(one.asked_by),
            moment_whole(one.asked_at), approval_word(one),
        )  # fmt: skip
        return Line(one.id, cells, one, is_quiet=one.state is not ApprovalState.WAITING)

    def _take(self, approvals: tuple[Approval, ...]) -> None:
        self._approvals = approvals
        self.show_names()

    def _ask(self, left: str, heir: str, why: str) -> None:
        self.ask(self._asked, ask_for_cards, left, heir, why)

    def _asked(self, _: Approval) -> None:
        self.said(self.tr("依頼しました。別の管理者が 7 日以内に承認すると、実行されます。"))
        self.show_side(None)
        self.look()

    def _approve(self, approval: str) -> None:
        self.ask(self._answered_it, answer_approval, approval, approved=True)

    def _refuse(self, approval: str) -> None:
        self.ask(self._answered_it, answer_approval, approval, approved=False)

    def _answered_it(self, answer: Approval) -> None:
        if answer.state is ApprovalState.APPROVED:
            self.said(self.tr("承認し、実行しました。"))
        else:
            self.said(unapproved_words(answer), Level.LOOK)
        self.look()


def subject_of(one: Approval, names: Names) -> str:
    """The member of staff whom it is about; empty for one of the public, who stands in the reason."""
    return names.person(one.subject) if one.matter is Matter.OPEN_CARDS else ""


class ApprovalSide(Side):
    """One of them."""

    approved = Signal(str)
    """Its id."""
    refused = Signal(str)
    """Its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._id = ""
        self.approve_button = self.button(self.tr("承認する…"), primary=True)
        self.sure_button = self.sure(
            self.approve_button,
            self.tr("承認すると、すぐに実行され、元に戻せません。監査の記録に 2 人の名前が残ります。"),
            self.tr("承認して実行する"),
        )
        self.refuse_button = self.button(self.tr("承認しない"))
        self.end()
        self.sure_button.clicked.connect(self._approve)
        self.refuse_button.clicked.connect(self._refuse)

    def show_approval(self, one: Approval, names: Names, *, is_own: bool) -> None:
        """Show one; who asked may only take it back."""
        self._id = one.id
        self.calm()
        about = []
        if subject := subject_of(one, names):
            about.append(self.tr("だれについて: {name}").format(name=subject))
        if one.matter is Matter.OPEN_CARDS:
            about.append(self.tr("引き継ぐ人: {name}").format(name=names.person(one.to)))
        about += [
            self.tr("依頼した人: {name}({when})").format(name=names.person(one.asked_by), when=moment_whole(one.asked_at)),
            self.tr("理由: {why}").format(why=one.why),
        ]  # fmt: skip
        if answered := answered_words(one, names):
            about.append(answered)
        self.tell(matter_word(one.matter), "\n".join(about))
        waits = one.state is ApprovalState.WAITING
        self.approve_button.setVisible(waits and not is_own)
        self.refuse_button.setVisible(waits)
        words = self.tr("取り下げる") if is_own else self.tr("承認しない")
        self.refuse_button.setText(words)
        self.refuse_button.setAccessibleName(words)

    def _approve(self) -> None:
        self.approved.emit(self._id)

    def _refuse(self) -> None:
        self.refused.emit(self._id)


class AskSide(Side):
    """The cards of somebody who has left without a handover are to go to a successor."""

    wanted = Signal(str, str, str)
    """Who left, who is to have the cards, why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.tell(
            self.tr("退職者の名刺の引き継ぎ"),
            self.tr(
                "退職日が登録されているか、利用を停止した人に限ります。非公開の名刺も含めて、すべて後任に移ります。"
            ),
        )
        self.left_one = ChoiceBox(self.tr("退職した人"), self)
        self.heir = ChoiceBox(self.tr("引き継ぐ人"), self)
        self.why = QLineEdit(self)
        self.why.setMaxLength(1000)
        for words, field in (
            (self.tr("退職した人"), self.left_one),
            (self.tr("引き継ぐ人"), self.heir),
            (self.tr("理由"), self.why),
        ):
            self.column.addWidget(labelled(words, field))
        self.keep_button = self.button(self.tr("別の管理者に依頼する"), primary=True)
        self.end()
        self.keep_button.clicked.connect(self._keep)
        self.why.returnPressed.connect(self._keep)

    def begin(self, names: Names) -> None:
        """An empty form."""
        people = people_of(names)
        for box in (self.left_one, self.heir):
            box.set_value("")
            box.offer(people)
        self.why.clear()

    def _keep(self) -> None:
        for field, filled in (
            (self.left_one, self.left_one.value),
            (self.heir, self.heir.value and self.heir.value != self.left_one.value),
            (self.why, self.why.text().strip()),
        ):
            if not filled:
                field.setFocus()
                return
        self.wanted.emit(self.left_one.value, self.heir.value, self.why.text().strip())
