"""Rotation, departments, rules, approvals, the audit and delegations."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.background.syncing import Stand, Standing
from app.core.dates import PartialDate, format_instant, office_day, utc_now
from app.core.errors import EnishiError, UsageError
from app.core.ids import new_id
from app.core.records import Delegation, Department
from app.core.roles import Role
from app.operations.administration.accounts import list_accounts
from app.operations.administration.delegation import delegate
from app.operations.administration.departments import (
    DepartmentFacts,
    add_department,
    change_department,
    departments_as_list,
    list_departments,
)
from app.operations.administration.desks import list_desks
from app.operations.administration.duties import list_disclosures, list_disposal
from app.operations.administration.office import (
    answer_approval,
    ask_for_cards,
    change_rules,
    list_approvals,
    read_rules,
    search_audit,
)
from app.operations.administration.rotation import (
    list_rotations,
    plan_rotation,
    read_rotation,
    rotate,
    undo_rotation,
)
from app.operations.due import Disposal
from app.operations.office_figures import figures
from app.operations.session import Session
from app.operations.staff import ensure_user
from app.operations.undoing import take_back
from app.sync.administration import AuditQuery
from app.sync.wire_accounts import AuditLine, AuditLines
from app.sync.wire_privacy import Figure, FigureRow, Figures
from app.sync.wire_rotation import Count, Item, Plan, Right, Rotate, Rotation, RotationHead, Stay
from app.sync.wire_settings import ChangeSettings, Settings, TreeReading
from app.sync.wire_sharing import Approval, ApprovalState, Matter
from app.ui.administration.approvals import ApprovalsPage
from app.ui.administration.area import AdministrationArea
from app.ui.administration.audit import AuditPage
from app.ui.administration.delegation import DelegationPage
from app.ui.administration.departments import DepartmentsPage
from app.ui.administration.desks import DesksPage
from app.ui.administration.disclosures import DisclosuresPage
from app.ui.administration.lists import ListPage
from app.ui.administration.retention import RetentionPage
from app.ui.administration.rotation import RotationPage
from app.ui.administration.rules import RulesPage
from app.ui.administration.server_page import ServerPage
from app.ui.administration.usage import UsagePage
from app.ui.administration.users import UsersPage
from app.ui.desk import Desk
from app.ui.kit.choices import ChoiceBox
from app.ui.sharing.page import SharingPage
from app.ui.tasks import Task
from tests.operations.desk import contact, filled_batch
from tests.ui.administration.conftest import Answers, Directory
from tests.ui.administration.test_users import account, device
from tests.ui.typing import type_text

P = TypeVar("P", bound=ServerPage)
Opens = Callable[[type[P]], P]
NOW = format_instant(utc_now())
TODAY = office_day(utc_now())


@pytest.fixture
def opens(desk: Desk, answers: Answers, directory: Directory, qtbot: QtBot) -> Opens[ServerPage]:
    """Opens a page that knows the directory."""

    def show(kind: type[ServerPage]) -> ServerPage:
        page = kind(desk)
        qtbot.addWidget(page)
        page.resize(1100, 660)
        page.show()
        page.activateWindow()
        qtbot.waitActive(page)
        page.refresh()
        qtbot.waitUntil(lambda: directory.watanabe.id in page.names.people)
        return page

    return show


def test_a_rotation_is_planned_done_and_undone(
    opens: Opens[RotationPage], answers: Answers, directory: Directory, qtbot: QtBot
) -> None:
    who, heir, where = directory.watanabe.id, directory.ito.id, directory.bureau.id
    answers.given[list_rotations] = ()
    page = opens(RotationPage)
    page.new_button.click()
    form = page.new_side
    assert not form.apply_button.isVisible()
    form.plan_button.click()
    assert QApplication.focusWidget() in {form.person, form.person.lineEdit()}, "what is missing"
    form.person.setEditText("渡辺 花子")
    form.successor.setEditText("伊藤 進")
    form.department.setEditText("総務局")
    items = (Item("card", new_id(), heir), Item("card", new_id(), heir))
    ends = (Right("post", new_id(), directory.section.id), Right("delegation", new_id(), who, heir))
    stays = (Stay("batch", "batch", 1), Stay("card", "department", 7), Stay("tag", "of a later release", 3))
    counts = (Count("batch", heir, 2), Count("card", heir, 5))
    plan = Plan(counts, items, ends, waiting=1, role="lead", stays=stays)
    answers.given[plan_rotation] = plan
    form.plan_button.click()
    qtbot.waitUntil(form.apply_button.isVisible)
    wanted = answers.last(plan_rotation)[0]
    assert (wanted.user, wanted.successor, wanted.department, wanted.day) == (who, heir, where, TODAY)
    for words in (
        "取り込み 2 件 → 伊藤 進",
        "名刺 5 件 → 伊藤 進",
        "取り込み 1 件は、済んでから",
        "所属の終了: 総務局/人事課",
        "代行の終了: 伊藤 進 が代行しているもの",
        "異動日から「管理職」ではなく「職員」",
        "5 件は、あなたには見えない",
        "取り込み 1 件は本人に残ります(中の名刺",
        "名刺 7 件は本人に残ります(ほかの部署",
        "タグ 3 件は本人に残ります。",
    ):
        assert words in form.summary.text()
    assert "先の日" not in form.summary.text()
    qtbot.keyClick(form.items, Qt.Key.Key_Space)
    assert "名刺 4 件 → 伊藤 進" in form.summary.text()
    assert "名刺 1 件は本人に残ります(チェックを外したもの)" in form.summary.text()
    form.role.click()
    assert "管理職" not in form.summary.text()
    answers.given[rotate] = Rotation(wanted.id, who, heir, where, TODAY, heir, NOW, plan)
    head = RotationHead(wanted.id, who, heir, where, TODAY, heir, NOW)
    answers.given[list_rotations] = (head,)
    form.apply_button.click()
    qtbot.waitUntil(lambda: page.table.found.rowCount() == 1)
    assert answers.last(rotate)[0] == Rotate(
        wanted.id, who, heir, where, day=TODAY, stay=(items[0].id,), keeps_role=True
    )
    page.table.choose(head.id)
    assert page.side.print_button.isVisible()
    answers.given[undo_rotation] = Rotation(wanted.id, who, heir, where, TODAY, heir, NOW, plan, NOW, 2)
    page.side.ask_button.click()
    page.side.undo_button.click()
    qtbot.waitUntil(lambda: "2 件は、今のまま" in page.notice.text)


def chosen(box: ChoiceBox, words: str) -> None:
    """Type somebody's name, and go on."""
    box.setEditText(words)
    line = box.lineEdit()
    assert line is not None
    line.editingFinished.emit()


def test_lines_of_a_plan_go_to_somebody_else(
    opens: Opens[RotationPage], answers: Answers, directory: Directory, session: Session, qtbot: QtBot
) -> None:
    other = ensure_user(session, "木村 明")
    heir = directory.ito.id
    answers.given[list_rotations] = ()
    page = opens(RotationPage)
    page.refresh()
    qtbot.waitUntil(lambda: other.id in page.names.people)
    page.begin()
    form = page.new_side
    form.person.set_value(directory.watanabe.id)
    form.successor.set_value(heir)
    form.day.set_value(PartialDate.of(TODAY + timedelta(days=9)))
    items = tuple(Item("card", new_id(), heir) for _ in range(3))
    answers.given[plan_rotation] = Plan((Count("card", heir, 3),), items, ())
    form.plan_button.click()
    qtbot.waitUntil(form.apply_button.isVisible)
    assert "すぐに移ります" in form.summary.text()
    form.items.clearSelection()
    for row in (1, 2):
        form.items.item(row).setSelected(True)
    chosen(form.heir, "木村 明")
    for words in ("名刺 1 件 → 伊藤 進", "名刺 2 件 → 木村 明"):
        assert words in form.summary.text()
    assert "→ 木村 明" in form.items.item(2).text()
    decided = {items[1].id: other.id, items[2].id: other.id}
    assert form.with_exceptions(answers.last(plan_rotation)[0]).others == decided
    again = tuple(Item(one.kind, one.id, decided.get(one.id, heir)) for one in items)
    answers.given[plan_rotation] = Plan((Count("card", heir, 1), Count("card", other.id, 2)), again, ())
    asked = len(answers.asked)
    form.plan_button.click()
    assert answers.last(plan_rotation)[0].others == decided
    qtbot.waitUntil(lambda: len(answers.asked) > asked and not page.desk.is_waiting)
    form.items.setCurrentRow(1)
    chosen(form.heir, "渡辺 花子")
    wanted = form.with_exceptions(answers.last(plan_rotation)[0])
    assert (wanted.others, wanted.stay) == ({items[2].id: other.id}, (items[1].id,))


def test_a_plan_that_is_old_cannot_be_done(
    opens: Opens[RotationPage], answers: Answers, directory: Directory, qtbot: QtBot
) -> None:
    answers.given[list_rotations] = ()
    page = opens(RotationPage)
    page.begin()
    form = page.new_side
    form.person.set_value(directory.watanabe.id)
    form.successor.set_value(directory.ito.id)
    answers.given[plan_rotation] = Plan((), (), ())
    form.plan_button.click()
    qtbot.waitUntil(form.apply_button.isVisible)
    assert not form.role.isVisible()
    type_text(form.post, "係長")
    assert not form.apply_button.isVisible()


def test_a_department_is_made_changed_and_closed(
    opens: Opens[DepartmentsPage], session: Session, directory: Directory, qtbot: QtBot, tmp_path: Path
) -> None:
    page = opens(DepartmentsPage)
    qtbot.waitUntil(lambda: page.table.found.rowCount() >= 2)
    before = page.table.found.rowCount()
    page.table.choose(directory.bureau.id)
    page.new_button.click()
    type_text(page.new_side.title, "給与課")
    page.new_side.keep_button.click()
    qtbot.waitUntil(lambda: page.table.found.rowCount() == before + 1)
    assert "総務局/給与課" in {row.path for row in list_departments(session)}
    page.table.choose(directory.section.id)
    page.side.title.setText("人事企画課")
    page.side.closed.set_value(PartialDate(2027, 3, 31))
    page.side.merged.setEditText("給与課")
    page.side.keep_button.click()
    qtbot.waitUntil(lambda: session.store.get(Department, directory.section.id).name == "人事企画課")
    closed = session.store.get(Department, directory.section.id)
    assert closed.closed_on == PartialDate(2027, 3, 31)
    assert closed.merged_into
    page.write_out(str(tmp_path / "list.csv"))
    qtbot.waitUntil((tmp_path / "list.csv").exists)
    assert "総務局/人事企画課,,,,,2027-03-31,総務局/給与課" in (tmp_path / "list.csv").read_text("utf-8-sig")


def test_what_makes_no_tree_is_refused_and_a_change_is_undone(session: Session, directory: Directory) -> None:
    bureau, section = directory.bureau.id, directory.section.id
    for facts in (
        DepartmentFacts("総務局", section),
        DepartmentFacts("総務局", merged_into=bureau, closed_on=PartialDate(2027)),
        DepartmentFacts(" "),
        DepartmentFacts("総務/局"),
        DepartmentFacts("総務局", merged_into=section),
    ):
        with pytest.raises(UsageError):
            change_department(session, bureau, facts)
    with pytest.raises(UsageError):
        add_department(session, DepartmentFacts("人事課", bureau))
    change_department(session, bureau, DepartmentFacts("経営局"))
    assert "経営局/人事課" in departments_as_list(session).decode("utf-8-sig")
    take_back(session)
    assert session.store.get(Department, bureau).name == "総務局"


def test_only_what_was_changed_of_the_rules_is_sent(
    opens: Opens[RulesPage], answers: Answers, qtbot: QtBot
) -> None:
    answers.given[read_rules] = Settings(lease_days=30)
    page = opens(RulesPage)
    qtbot.waitUntil(page.keep_button.isEnabled)
    assert page.lease.value() == 30
    page.reading.setCurrentIndex(page.reading.findData(TreeReading.DOWN))
    page.years.setValue(3)
    page.look()
    page.issuer.setText("https://id.example.lg.jp")
    refusal = EnishiError("つながりません。何も変更していません。")
    answers.given[change_rules] = refusal
    page.keep_button.click()
    qtbot.waitUntil(lambda: "つながりません" in page.notice.text)
    assert page.issuer.text() == "https://id.example.lg.jp", "what was typed stays"
    answers.given[change_rules] = Settings(lease_days=30, reading=TreeReading.DOWN)
    page.keep_button.click()
    qtbot.waitUntil(lambda: page.says_saved)
    assert answers.last(change_rules) == (
        ChangeSettings(reading=TreeReading.DOWN, offline_years=3, provider_issuer="https://id.example.lg.jp"),
    )
    assert page.years.value() == 0, "what holds now"


def test_a_second_administrator_approves_and_the_first_takes_back(
    opens: Opens[ApprovalsPage], answers: Answers, directory: Directory, desk: Desk, qtbot: QtBot
) -> None:
    left, heir = directory.watanabe.id, directory.ito.id

    def asked(by: str, state: ApprovalState = ApprovalState.WAITING, answered_by: str = "") -> Approval:
        return Approval(
            new_id(), Matter.OPEN_CARDS, left, heir, "退職", by, NOW, state, answered_by,
            NOW if answered_by else "",
        )  # fmt: skip

    others, own = asked(heir), asked(desk.operator.id)
    answers.given[list_approvals] = (others, own)
    page = opens(ApprovalsPage)
    qtbot.waitUntil(lambda: page.table.found.rowCount() == 2)
    page.table.choose(own.id)
    assert not page.side.approve_button.isVisible()
    assert page.side.refuse_button.text() == "取り下げる"
    me = desk.operator.id
    withdrawn, refused = asked(me, ApprovalState.REFUSED, me), asked(me, ApprovalState.REFUSED, heir)
    answers.given |= {answer_approval: withdrawn, list_approvals: (others, own, withdrawn, refused)}
    page.side.refuse_button.click()
    qtbot.waitUntil(lambda: "依頼を取り下げました" in page.notice.text)
    qtbot.waitUntil(lambda: page.table.found.rowCount() == 4)
    assert {one: cells[-1] for one, cells in cells_of(page).items()} == {
        others.id: "承認待ち", own.id: "承認待ち", withdrawn.id: "取り下げ", refused.id: "不承認",
    }  # fmt: skip
    page.table.choose(others.id)
    assert not page.side.sure_button.isVisible()
    answers.given[answer_approval] = asked(heir, ApprovalState.APPROVED)
    page.side.approve_button.click()
    page.side.sure_button.click()
    qtbot.waitUntil(lambda: "承認し" in page.notice.text)
    assert answers.last(answer_approval) == (others.id, True)
    page.new_button.click()
    page.new_side.left_one.set_value(left)
    page.new_side.heir.set_value(heir)
    page.new_side.keep_button.click()
    assert (ask_for_cards,) not in [one[:1] for one in answers.asked], "a reason is wanted"
    type_text(page.new_side.why, "退職")
    answers.given[ask_for_cards] = own
    page.new_side.keep_button.click()
    assert answers.last(ask_for_cards) == (left, heir, "退職")


def cells_of(page: ApprovalsPage) -> dict[str, tuple[str, ...]]:
    lines = page.table.lines
    return {line.id: line.cells for line in map(lines.line, range(lines.rowCount()))}


def test_the_audit_is_searched_and_goes_on(
    opens: Opens[AuditPage], answers: Answers, directory: Directory, qtbot: QtBot
) -> None:
    stranger = account(new_id(), "shiranai")
    answers.given[list_accounts] = (stranger,)
    line = AuditLine(new_id(), NOW, directory.watanabe.id, new_id(), "signed_in", stranger.user, {"by": "x"})
    answers.given[search_audit] = AuditLines((line,), more=True)
    page = opens(AuditPage)
    qtbot.waitUntil(page.more_button.isEnabled)
    qtbot.waitUntil(lambda: page.table.found.index(0, 3).data() == "shiranai")
    assert [page.table.found.index(0, column).data() for column in (1, 2)] == ["渡辺 花子", "サインイン"]
    page.more_button.click()
    qtbot.waitUntil(lambda: page.table.found.rowCount() == 2)
    assert answers.last(search_audit) == (AuditQuery(before=line.id),)
    page.person.set_value(directory.watanabe.id)
    page.action.setCurrentIndex(page.action.findData("rotated"))
    page.since.set_value(PartialDate(2026, 4))
    page.until.set_value(PartialDate(2026, 4))
    page.search_button.click()
    wanted = AuditQuery(about=directory.watanabe.id, action="rotated", since="2026-04-01", until="2026-04-30")
    assert answers.last(search_audit) == (wanted,)


def test_what_a_line_of_the_audit_tells_is_told_in_words(
    opens: Opens[AuditPage], answers: Answers, directory: Directory
) -> None:
    answers.given |= {list_accounts: (), search_audit: AuditLines((), more=False)}
    page = opens(AuditPage)
    told = []
    for detail in (
        {"role": "lead"}, {"changed": "disabled_at role"}, {"reading": "own → down", "lease_days": "14 → 30"},
        {"rotation": new_id(), "by": "x"}, {"keep_card_years": "0 → 5"},
    ):  # fmt: skip
        line = AuditLine(new_id(), NOW, directory.watanabe.id, "", "rotated", "", detail)
        page.side_of(page._line(line))
        told.append(page.side.about.text().splitlines()[4:])
    assert told == [
        ["役割: 管理職"],
        ["変更: 利用の停止か再開 役割"],
        ["「部署内」が見える範囲: 自分のだけ → 下の部署も", "つながらずに見られる日数: 14 → 30"],
        ["by: x"],
        ["保存期間(名刺): 0 → 5"],
    ]


def test_a_delegation_is_made_and_ended(
    opens: Opens[DelegationPage], session: Session, directory: Directory, qtbot: QtBot
) -> None:
    page = opens(DelegationPage)
    page.new_button.click()
    page.new_side.acting.set_value(directory.ito.id)
    page.new_side.principal.set_value(directory.watanabe.id)
    page.new_side.keep_button.click()
    qtbot.waitUntil(lambda: "最後の日" in page.notice.text)
    page.new_side.until.set_value(PartialDate.of(TODAY + timedelta(days=30)))
    page.new_side.keep_button.click()
    qtbot.waitUntil(lambda: page.table.found.rowCount() == 1)
    (made,) = session.store.find(Delegation, "revoked_at = ''")
    assert (made.principal, made.delegate) == (directory.watanabe.id, directory.ito.id)
    page.table.choose(made.id)
    page.side.end_button.click()
    qtbot.waitUntil(lambda: page.table.found.rowCount() == 0)
    with pytest.raises(UsageError):
        delegate(session, made.principal, made.principal, made.since, made.until)


def test_usage_names_nobody(opens: Opens[UsagePage], answers: Answers, qtbot: QtBot) -> None:
    answers.given[list_accounts] = (account(new_id(), "a"), account(new_id(), "b", disabled_at=NOW))
    answers.given[list_desks] = (device("PC-1"), device("PC-2", revoked_at=NOW))
    cells = (Figure(12, 5), Figure(hidden=True))
    answers.given[figures] = Figures(("2026",), (FigureRow("人事課", cells), FigureRow("", cells)))
    page = opens(UsagePage)
    words = {"使える人 1", "停止中 1", "人事課 2026 12", "人事課 計 ＊", "計 2026 12"}
    qtbot.waitUntil(lambda: words <= {label.accessibleName() for label in page.findChildren(QLabel)})


def test_the_report_of_a_rotation_is_printed(
    opens: Opens[RotationPage],
    answers: Answers,
    directory: Directory,
    session: Session,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, (card,) = filled_batch(session, contact("山田 太郎"))
    who, heir = directory.watanabe.id, directory.ito.id
    head = RotationHead(new_id(), who, heir, "", TODAY, heir, NOW)
    printed: list[bytes] = []

    def keep(pdf: bytes, title: str, *_: object) -> Task:
        printed.append(pdf)
        return Task(title, page)

    monkeypatch.setattr("app.ui.administration.rotation.print_pdf", keep)
    answers.given[list_rotations] = (head,)
    page = opens(RotationPage)
    qtbot.waitUntil(lambda: page.table.found.rowCount() == 1)
    page.table.choose(head.id)
    for card_there, end in (
        (new_id(), lambda: "見られるもの" in page.notice.text),
        (card.id, lambda: bool(printed)),
    ):
        plan = Plan((), (Item("card", card_there, heir),), (Right("post", new_id(), directory.section.id),))
        answers.given[read_rotation] = Rotation(head.id, who, heir, "", TODAY, heir, NOW, plan)
        page.side.print_button.click()
        qtbot.waitUntil(end, timeout=20_000)
    with pypdfium2.PdfDocument(printed[0]) as document:
        text = "\n".join(sheet.get_textpage().get_text_bounded() for sheet in document)
    assert all(words in text for words in ("渡辺 花子", "伊藤 進", "人事課", "山田 太郎"))


def test_an_auditors_window_is_connected_and_has_nothing_to_sync(
    desk: Desk, answers: Answers, qtbot: QtBot
) -> None:
    link = answers.link
    link.state = type(link.state)(joined=True, role=Role.AUDITOR, unsent=3)
    link.stand = Stand(Standing.CONNECTED)
    page = SharingPage(desk)
    qtbot.addWidget(page)
    page.show()
    link.look_at_requests()
    assert page.state.standing.text() == "接続中"
    assert not page.sync_button.isVisible()
    assert not page.state.unsent.isVisible()
    assert answers.asked == []


def test_each_role_has_its_pages(desk: Desk, answers: Answers, qtbot: QtBot) -> None:
    answers.given[list_accounts] = ()
    answers.given[list_rotations] = ()
    answers.given[figures] = Figures((), ())
    answers.given[search_audit] = AuditLines((), more=False)
    area = AdministrationArea(desk)
    qtbot.addWidget(area)
    state = type(answers.link.state)
    for role, titles in (
        (
            Role.ADMINISTRATOR,
            [
                "利用者",
                "端末",
                "人事異動",
                "部署",
                "ルール",
                "承認",
                "代行",
                "開示請求",
                "保存期間",
                "ファイル簿",
                "監査",
                "利用状況",
            ],
        ),
        (Role.LEAD, ["人事異動", "代行"]),
        (Role.AUDITOR, ["監査", "利用状況"]),
        (Role.STAFF, []),
    ):
        answers.link.state = state(joined=True, role=role)
        answers.link.changed.emit()
        assert [area.list.item(row).text() for row in range(area.list.count())] == titles
        assert area.nobody.isHidden() == bool(titles)


@pytest.mark.parametrize(
    ("kind", "asked", "nothing"),
    [
        (ApprovalsPage, list_approvals, ()),
        (AuditPage, search_audit, AuditLines((), more=False)),
        (DesksPage, list_desks, ()),
        (DisclosuresPage, list_disclosures, []),
        (RetentionPage, list_disposal, Disposal({"card": 5}, [])),
        (RotationPage, list_rotations, ()),
        (UsersPage, list_accounts, ()),
    ],
)
def test_nothing_is_said_to_be_there_before_it_is_known(
    opens: Opens[ListPage],
    answers: Answers,
    qtbot: QtBot,
    kind: type[ListPage],
    asked: Callable[..., object],
    nothing: object,
) -> None:
    answers.given |= {list_accounts: (), asked: UsageError("つながりません。")}
    page = opens(kind)
    qtbot.waitUntil(lambda: not page._asking.isVisible())
    assert not page.table.said.isVisible(), "nobody has answered"
    answers.given[asked] = nothing
    page.refresh()
    assert page._asking.isVisible()
    assert not page.table.said.isVisible()
    qtbot.waitUntil(page.table.said.isVisible)
    assert page.table.said.text() == page.nothing != ""
    assert not page._asking.isVisible()
    page.refresh()
    assert page._asking.isVisible()
    assert not page.table.said.isVisible(), "it is looked at anew"


def test_a_list_says_that_nothing_fits_what_is_typed(
    opens: Opens[DepartmentsPage], directory: Directory, qtbot: QtBot
) -> None:
    page = opens(DepartmentsPage)
    qtbot.waitUntil(lambda: page.table.lines.rowCount() == 2)
    assert not page.table.said.isVisible()
    type_text(page.field, "経理")
    assert page.table.said.isVisible()
    assert page.table.said.text() != page.nothing
    page.field.clear()
    assert not page.table.said.isVisible()


def test_a_side_that_is_not_shown_makes_nobody_scroll(
    opens: Opens[RotationPage], answers: Answers, qtbot: QtBot
) -> None:
    answers.given[list_rotations] = ()
    page = opens(RotationPage)
    page.resize(1100, 360)
    qtbot.waitUntil(page.table.said.isVisible)
    bar = page._around.verticalScrollBar()
    page.show_side(page.new_side)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    page.show_side(None)
    qtbot.waitUntil(lambda: bar.maximum() == 0)
