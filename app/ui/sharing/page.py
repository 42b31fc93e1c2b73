"""共有: how the desk stands to the office's server, what it did not take, signing in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from app.background.syncing import Standing
from app.core.errors import EnishiError
from app.operations import settings
from app.operations.asking import answer_request, list_requests
from app.operations.conflicts import AllConflicts, all_conflicts
from app.operations.fetching import choose_images
from app.operations.leaving import LeavePlan, plan_leaving
from app.operations.sharing import RefusalView, forget_refusal, list_refusals
from app.ui.area import Place
from app.ui.desk import Desk
from app.ui.kit.beside import Beside
from app.ui.kit.in_sight import InSight
from app.ui.kit.notice import Level
from app.ui.kit.saving import ask_for_place, write_file
from app.ui.kit.theme import GRID
from app.ui.kit.words import sentence
from app.ui.settings.page import Page
from app.ui.sharing.conflicted import ConflictedList
from app.ui.sharing.facts import Facts
from app.ui.sharing.images import ImageChoice
from app.ui.sharing.joining import JoinForm
from app.ui.sharing.leaving import LeaveForm
from app.ui.sharing.link import ServerLink
from app.ui.sharing.own_account import OwnAccount
from app.ui.sharing.own_desks import OwnDesks
from app.ui.sharing.refusals import RefusalList
from app.ui.sharing.requests import RequestList
from app.ui.sharing.rotations import RotationList
from app.ui.sharing.sign_in import FirstPasswordForm, SignInForm


class SharingPage(Page):
    """Joined or not, in step or not, and the first thing to do about it."""

    name = "sharing"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.link = ServerLink.of(desk)
        self.set_title(
            self.tr("共有"),
            self.tr("機関の共有サーバーを通して、職員どうしで名刺を共有します。同期は自動で行われます。"),
        )
        self.join = JoinForm(self.link, self)
        self.join.joined.connect(self.link.enter)
        self.column.addWidget(self.join)
        self.sign_in = SignInForm(self.link, self)
        self.first_password = FirstPasswordForm(self.link, self)
        self.column.addWidget(self.sign_in)
        self.column.addWidget(self.first_password)
        self.state = Facts(self)
        self.column.addWidget(self.state)
        self.column.addSpacing(GRID)
        self.sync_button = QPushButton(self.tr("今すぐ同期"), self)
        self.sync_button.clicked.connect(self.begin)
        self._sync_row = self.offer(
            self.sync_button,
            self.tr("変更はすぐに、何もなくても 1 分ごとに同期します。待たずに行うときに押します。"),
        )
        self.asked_heading = self.section(self.tr("「本人に確認」の依頼"))
        self.requests = RequestList(self)
        self.requests.answered.connect(self._answer)
        self.requests.card_wanted.connect(self._open_card)
        self.column.addWidget(self.requests)
        self.rotations = RotationList(self)
        self.rotations.wanted.connect(self._open_handover)
        self.column.addWidget(self.rotations)
        self.conflicted_heading = self.section(self.tr("重なった変更"))
        self.conflicted = ConflictedList(desk, self.trouble, self)
        self.conflicted.card_wanted.connect(self._open_card)
        self.column.addWidget(self.conflicted)
        self._show_conflicted(AllConflicts())
        self._add_refusals()
        self.account = OwnAccount(self.link, self)
        self.desks = OwnDesks(self.link, self)
        in_sight = InSight(self)
        self.account.opened.connect(in_sight.bring)
        self.desks.opened.connect(in_sight.bring)
        self.column.addWidget(self.account)
        self.column.addWidget(self.desks)
        self.images_heading = self.section(self.tr("名刺の画像"))
        self.images = ImageChoice(self)
        self.images.chosen.connect(self._choose_images)
        self.images.limited.connect(self._limit_images)
        self.column.addWidget(self.images)
        self._add_leaving()
        self.column.addStretch(1)
        self.link.changed.connect(self._show)
        self._latest = desk.latest(self._show_refusals)
        self._conflicts = desk.latest(self._show_conflicted)
        self._show()

    def _add_refusals(self) -> None:
        self.refused_heading = self.section(self.tr("受け付けられなかった変更"))
        self.refusals = RefusalList(self)
        self.refusals.card_wanted.connect(self._open_card)
        self.refusals.seen.connect(self._forget)
        self.refusals.file_wanted.connect(self._keep_as_file)
        self.column.addWidget(self.refusals)
        self._beside = Beside(self)

    def _add_leaving(self) -> None:
        self.leave_heading = self.section(self.tr("サーバーから離れる"))
        self.leave_button = QPushButton(self.tr("離れる…"), self)
        self.leave_button.clicked.connect(self._plan_leaving)
        self._leave_row = self.offer(
            self.leave_button,
            self.tr("共有をやめるときに使います。何が残り、何が消えるかを先に示します。"),
        )
        self.leave = LeaveForm(self.link, self)
        self.leave.kept.connect(self._keep)
        self.leave.granted.connect(self._left)
        self.leave.hide()
        self.column.addWidget(self.leave)

    def refresh(self) -> None:
        self.link.refresh()
        self.link.look_at_requests()
        if not self.desks.isHidden():
            self.desks.look()

    def begin(self) -> None:
        """Sync now."""
        self.link.sync_now()

    def _show(self) -> None:
        link, state = self.link, self.link.state
        joined = state.joined
        stands = link.stands
        self.join.setVisible(not joined)
        first = joined and state.first_password
        self.first_password.setVisible(first)
        self.sign_in.setVisible(joined and not first and (stands is Standing.SIGN_IN or not state.signed_in))
        self.state.setVisible(joined)
        has_records = joined and state.role.has_records
        self._sync_row.setVisible(has_records)
        self.images_heading.setVisible(has_records)
        self.images.setVisible(has_records)
        self.images.show_choice(state.images, link.stand.images_left, state.images_gb)
        is_in = joined and state.signed_in and not first
        self.account.setVisible(is_in and state.has_password)
        self.desks.setVisible(is_in)
        if not joined:
            self.desks.forget()
        elif is_in and not self.desks.is_known:
            self.desks.look()
        self.account.show_state(state)
        self.leave_heading.setVisible(joined)
        self._leave_row.setVisible(joined and self.leave.isHidden())
        if not joined:
            self.leave.hide()
        self.sync_button.setEnabled(stands not in {Standing.SYNCING, Standing.SIGN_IN})
        self.state.show_state(link)
        self._say(stands)
        asked = joined and bool(link.requests.received or link.requests.sent)
        self.asked_heading.setVisible(asked)
        self.requests.setVisible(asked)
        self.requests.show_requests(link.requests)
        self.rotations.show_rotations(link.rotations if joined else ())
        self.refused_heading.setVisible(bool(state.refused))
        self.refusals.setVisible(bool(state.refused))
        if stands is not Standing.SYNCING:
            self._conflicts.ask(all_conflicts)
        if state.refused and stands is not Standing.SYNCING:
            self._latest.ask(list_refusals)

    def _say(self, stands: Standing) -> None:
        error = self.link.stand.error
        if error is None or stands not in {Standing.HELD_BACK, Standing.FAILED, Standing.OFFLINE}:
            self.notice.hide()
            return
        actions: tuple[QAction, ...] = ()
        if stands is Standing.HELD_BACK:
            agree = QAction(self.tr("削除に応じる"), self)
            agree.triggered.connect(self._agree)
            actions = (agree,)
        level = Level.PLAIN if stands is Standing.OFFLINE else Level.LOOK
        self.notice.say(sentence(error), level, actions)

    def _agree(self) -> None:
        self.link.sync_now(asked=True)

    def _show_refusals(self, refusals: list[RefusalView]) -> None:
        self.refusals.show_refusals(refusals)

    def _show_conflicted(self, conflicts: AllConflicts) -> None:
        self.conflicted_heading.setVisible(bool(conflicts.people))
        self.conflicted.setVisible(conflicts != AllConflicts())
        self.conflicted.show_conflicts(conflicts)

    def _answer(self, request: str, days: int | None) -> None:
        self.requests.setEnabled(False)
        self.link.ask(answer_request, request, days).then(self._answered).otherwise(self._not_answered)

    def _answered(self, _: object) -> None:
        self.requests.setEnabled(True)
        self.link.ask(list_requests).then(self.link.take_requests).otherwise(self.trouble)

    def _not_answered(self, error: EnishiError) -> None:
        self.requests.setEnabled(True)
        self.trouble(error)

    def _choose_images(self, ahead: str) -> None:
        self.link.ask(choose_images, ahead).otherwise(self.trouble)

    def _limit_images(self, gigabytes: int) -> None:
        self.link.ask(settings.choose, settings.IMAGES_GB, str(gigabytes)).otherwise(self.trouble)

    def _plan_leaving(self) -> None:
        self.desk.ask(plan_leaving).then(self.ask_to_leave).otherwise(self.trouble)

    def ask_to_leave(self, plan: LeavePlan) -> None:
        """Show what would happen, and ask."""
        self._leave_row.hide()
        self.leave.show_plan(plan)

    def _keep(self) -> None:
        self.leave.hide()
        self._show()
        self.leave_button.setFocus()

    def _left(self, _: object) -> None:
        """In a new session, as if the program had been started: much of what it showed is gone."""
        self.desk.sign_on(self.desk.operator.id)

    def _open_card(self, card: str) -> None:
        self.go_to.emit(Place("people", card))

    def _open_handover(self, rotation: str) -> None:
        self.go_to.emit(Place("reports", rotation))

    def _forget(self, num: int) -> None:
        self.desk.ask(forget_refusal, num).then(self._forgotten)

    def _keep_as_file(self, text: str) -> None:
        def write(path: str) -> None:
            self._beside.do(write_file, Path(path), text.encode()).then(self.say_saved).otherwise(
                self.trouble
            )

        ask_for_place(self, self.tr("送られなかった変更"), self.tr("テキスト (*.txt)"), write)

    def _forgotten(self, _: None) -> None:
        self.link.refresh()
