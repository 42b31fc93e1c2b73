"""What joining would change: who of this desk is whom at the server, before anything is changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QWidget

from app.operations.matching import Choice, JoinPlan, Match, finish_joining
from app.ui.kit.labels import scaled, set_ink
from app.ui.kit.theme import GRID, Role
from app.ui.sharing.link import ServerLink
from app.ui.sharing.sign_in import ServerForm


class PlanForm(ServerForm):
    """What is sure is told; of the rest a person chooses."""

    left = Signal()
    """The user does not want to join now. Nothing was changed."""

    def __init__(self, link: ServerLink, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.boxes: dict[str, QComboBox] = {}
        self._plan: JoinPlan | None = None
        self._grid = QWidget(self)
        self._column.addWidget(self._grid)
        self.leave = QPushButton(self.tr("やめる(何も変更しません)"), self)
        self.leave.setAccessibleName(self.leave.text())
        self.leave.clicked.connect(self.left)
        self.end_fields(self.leave)
        self.name(self.tr("サーバーの職員と部署を調べています…"), self.tr("この内容で参加する"))

    def show_plan(self, plan: JoinPlan) -> None:
        """Ask."""
        self._plan = plan
        self.setEnabled(True)
        words = self.tr(
            "{name} さんとして参加します。手元の名刺 {count} 枚を送ります。まだ何も変更していません。"
        ).format(name=plan.user.name, count=f"{plan.cards:,}")
        if plan.users or plan.departments:
            words += self.tr("この端末の職員と部署が、サーバーのだれ・どこに当たるかを確かめてください。")
        self.name(words, self.tr("この内容で参加する"))
        self._fill(plan)
        self.button.setFocus()

    def send(self) -> None:
        """Join as it stands there."""
        if self._plan is None:
            return
        chosen = {one: box.currentData() for one, box in self.boxes.items()}
        self.begin_asking()
        self.link.ask(finish_joining, chosen).then(self.succeed).otherwise(self.fail)

    def _fill(self, plan: JoinPlan) -> None:
        old, self._grid = self._grid, QWidget(self)
        self._column.replaceWidget(old, self._grid)
        old.deleteLater()
        self.boxes.clear()
        form = QGridLayout(self._grid)
        form.setContentsMargins(0, GRID, 0, GRID)
        form.setHorizontalSpacing(GRID * 2)
        form.setVerticalSpacing(GRID)
        form.setColumnStretch(1, 1)
        mine = Choice(plan.user.id, self.tr("自分({name})").format(name=plan.user.name))
        users = [mine, *(one for one in plan.known_users if one.id != plan.user.id)]
        none = Choice("", self.tr("(部署なし)"))
        self._part(form, self.tr("職員"), plan.users, users)
        self._part(form, self.tr("部署"), plan.departments, [none, *plan.known_departments])

    def _part(
        self, form: QGridLayout, heading: str, matches: Sequence[Match], choices: Sequence[Choice]
    ) -> None:
        if not matches:
            return
        title = QLabel(heading, self._grid)
        title.setFont(scaled(title, 1.05, bold=True))
        form.addWidget(title, form.rowCount(), 0, 1, 3)
        for match in sorted(matches, key=lambda one: one.sure):
            row = form.rowCount()
            who = " ".join(filter(None, (match.name, match.detail)))
            name = QLabel(
                self.tr("{who}(名刺 {count} 枚)").format(who=who, count=f"{match.cards:,}"), self._grid
            )
            box = QComboBox(self._grid)
            box.setAccessibleName(name.text())
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(18)
            for choice in choices:
                box.addItem(" ".join(filter(None, (choice.name, choice.detail))), choice.id)
            ids = [choice.id for choice in choices]
            box.setCurrentIndex(ids.index(match.choice) if match.choice in ids else 0)
            name.setBuddy(box)
            hint = QLabel(self._hint(match), self._grid)
            set_ink(hint, Role.QUIET if match.sure else Role.AMBER)
            form.addWidget(name, row, 0, Qt.AlignmentFlag.AlignVCenter)
            form.addWidget(box, row, 1)
            form.addWidget(hint, row, 2)
            self.boxes[match.id] = box

    def _hint(self, match: Match) -> str:
        if match.sure:
            return self.tr("✓ 一致")
        return (
            self.tr("同じ名前。確かめてください")
            if match.choice
            else self.tr("サーバーにない。選んでください")
        )
