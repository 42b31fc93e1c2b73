"""What an administrator sees, with made-up people and desks, since no server is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QTimer

from app.core.dates import PartialDate, format_instant, office_day, utc_now
from app.core.ids import new_id
from app.core.join_code import JoinCode
from app.core.records import Department, Post, User
from app.core.retention import Candidate, over_on
from app.core.roles import Role
from app.operations import register, settings
from app.operations.administration.accounts import change_account, list_accounts
from app.operations.administration.desks import list_desks, make_join_code
from app.operations.administration.duties import (
    RegisterView,
    list_disclosures,
    list_disposal,
    read_register,
)
from app.operations.administration.office import list_approvals, read_rules, search_audit
from app.operations.administration.rotation import list_rotations, plan_rotation
from app.operations.due import Disposal
from app.operations.office_figures import figures
from app.operations.session import Session
from app.operations.sharing import SharingState, sharing_state
from app.sync.wire_accounts import Account, AuditLine, AuditLines, ChangedAccount, Device, Ticket
from app.sync.wire_privacy import DueRecords, Figure, FigureRow, Figures, Kept
from app.sync.wire_rotation import Count, Item, Plan, Right, RotationHead, Stay
from app.sync.wire_settings import Settings, TreeReading
from app.sync.wire_sharing import Approval, ApprovalState, Matter
from app.ui.administration.approvals import ApprovalsPage
from app.ui.administration.area import AdministrationArea
from app.ui.administration.audit import AuditPage
from app.ui.administration.delegation import DelegationPage
from app.ui.administration.departments import DepartmentsPage
from app.ui.administration.desks import DesksPage
from app.ui.administration.disclosures import DisclosuresPage
from app.ui.administration.register import RegisterPage
from app.ui.administration.retention import OwnRetentionPage, RetentionPage
from app.ui.administration.rotation import RotationPage
from app.ui.administration.rules import RulesPage
from app.ui.administration.usage import UsagePage
from app.ui.administration.users import UsersPage
from app.ui.area import Place
from app.ui.replies import Reply
from app.ui.settings.area import SettingsArea
from app.ui.sharing import link
from app.ui.sharing.link import ServerLink
from samplecards.screens_user import User as Person

_STAFF = (
    ("管理 一郎", "かんり いちろう", "情報政策課", "係長", Role.ADMINISTRATOR),
    ("佐々木 恵", "ささき めぐみ", "人事課", "課長", Role.LEAD),
    ("渡辺 大輔", "わたなべ だいすけ", "人事課", "主任", Role.STAFF),
    ("小林 直子", "こばやし なおこ", "商工振興課", "主事", Role.STAFF),
    ("監査 次郎", "かんさ じろう", "情報政策課", "主任", Role.AUDITOR),
    ("加藤 誠", "かとう まこと", "商工振興課", "課長補佐", Role.STAFF),
)
_TREE = (("総務局", "人事課"), ("総務局", "情報政策課"), ("産業局", "商工振興課"))


@dataclass(frozen=True, slots=True)
class Office:
    """The ids of the made-up office."""

    people: tuple[str, ...]
    departments: dict[str, str]


def administration(user: Person) -> None:
    """Every page of the area, with something to see on it."""
    answers = Answers(user)
    user.frame.go_to(Place(AdministrationArea.name))
    user.take("administration-nobody")
    office = _founded(user)
    answers.given |= _people(office, user.window.desk.operator.id)
    answers.join()
    _users(user, answers, office)
    _desks(user)
    _rotation(user, answers, office)
    _rest(user, office)
    answers.leave()


def _users(user: Person, answers: Answers, office: Office) -> None:
    page = _page(user, UsersPage)
    user.take("administration-users")
    page.table.choose(office.people[1])
    given = next(one for one in answers.given[list_accounts] if one.user == office.people[1])
    answers.given[change_account] = ChangedAccount(given, "7QXM-K2RD-9WPA")
    user.click(page.side.password_button)
    user.take("administration-user")
    page.table.choose(office.people[2])
    user.click(page.side.unlink_button)
    user.take("administration-unlink")
    user.click(page.new_button)
    user.take("administration-new-user")


def _desks(user: Person) -> None:
    page = _page(user, DesksPage)
    page.table.setCurrentIndex(page.table.found.index(0, 0))
    user.click(page.side.stop_button)
    user.take("administration-desk")
    user.click(page.new_button)
    user.click(page.code_side.make_button)
    user.take("administration-join-code")


def _rotation(user: Person, answers: Answers, office: Office) -> None:
    page = _page(user, RotationPage)
    page.table.setCurrentIndex(page.table.found.index(0, 0))
    user.take("administration-rotation-done")
    user.click(page.new_button)
    side = page.new_side
    side.person.set_value(office.people[2])
    side.department.set_value(office.departments["商工振興課"])
    side.successor.set_value(office.people[1])
    user.take("administration-rotation")
    to = office.people[1]
    items = tuple(Item(kind, new_id(), to) for kind in ("card", "card", "meeting", "task"))
    counts = (Count("card", to, 214), Count("meeting", to, 31), Count("task", to, 6))
    ends = (
        Right("post", new_id(), office.departments["人事課"]),
        Right("delegation", new_id(), office.people[2], office.people[3]),
    )
    stays = (Stay("batch", "batch", 2), Stay("card", "department", 18))
    answers.given[plan_rotation] = Plan(counts, items, ends, role=Role.LEAD, stays=stays)
    side.day.set_value(PartialDate.of(office_day(utc_now()) + timedelta(days=14)))
    user.click(side.plan_button)
    user.take("administration-rotation-plan")


def _rest(user: Person, office: Office) -> None:
    departments = _page(user, DepartmentsPage)
    departments.table.choose(office.departments["人事課"])
    user.take("administration-departments")
    _page(user, RulesPage)
    user.take("administration-rules")
    approvals = _page(user, ApprovalsPage)
    approvals.table.setCurrentIndex(approvals.table.found.index(0, 0))
    user.take("administration-approvals")
    delegation = _page(user, DelegationPage)
    user.click(delegation.new_button)
    user.take("administration-delegation")
    _duties(user, office)
    audit = _page(user, AuditPage)
    audit.table.setCurrentIndex(audit.table.found.index(1, 0))
    user.take("administration-audit")
    _page(user, UsagePage)
    user.take("administration-usage")
    user.frame.go_to(Place("settings", "delegation"))
    user.take("settings-delegation")
    user.frame.go_to(Place("settings", OwnRetentionPage.name))
    user.settle()
    due = user.frame.area
    assert isinstance(due, SettingsArea)
    assert isinstance(due.page, OwnRetentionPage)
    due.page.table.setCurrentIndex(due.page.table.found.index(1, 0))
    user.take("settings-due")


def _duties(user: Person, office: Office) -> None:
    disclosures = _page(user, DisclosuresPage)
    disclosures.table.choose(disclosures.table.lines.line(1).id)
    user.take("administration-disclosures")
    disclosures.side.show_request(disclosures.table.lines.line(1).record, disclosures.names, office.people[1])
    disclosures.table.choose(disclosures.table.lines.line(0).id)
    user.click(disclosures.side.approve_button)
    user.take("administration-disclosure-approve")
    user.click(disclosures.new_button)
    user.take("administration-disclosure-new")
    retention = _page(user, RetentionPage)
    user.click(retention.side.dispose_button)
    user.take("administration-retention")
    retention.which.setCurrentIndex(1)
    user.take("administration-retention-office")
    _page(user, RegisterPage)
    user.take("administration-register")


def _page(user: Person, kind: type[Any]) -> Any:
    area = user.frame.area
    assert isinstance(area, AdministrationArea)
    area.open_record(kind.name)
    user.settle()
    assert isinstance(area.page, kind)
    return area.page


class Answers:
    """In the place of the process that speaks to the server."""

    def __init__(self, user: Person) -> None:
        self.given: dict[Callable[..., Any], Any] = {}
        self._user = user
        self._link = ServerLink.of(user.window.desk)
        self._ask_really = self._link.ask

    def join(self) -> None:
        """From now on the desk is that of an administrator."""
        self._link.ask = self._ask  # type: ignore[method-assign]
        self._stand(as_administrator)

    def leave(self) -> None:
        """As it was."""
        self._link.ask = self._ask_really  # type: ignore[method-assign]
        self._stand(sharing_state)

    def _stand(self, state: Callable[[Session], SharingState]) -> None:
        link.sharing_state = state  # type: ignore[assignment, attr-defined]
        before = self._link.state
        self._link.refresh()
        self._user.wait(lambda: self._link.state != before, "another standing")

    def _ask(self, function: Callable[..., Any], *_: Any, **__: Any) -> Reply[Any]:
        reply: Reply[Any] = Reply(lambda _: None)
        answer = self.given[function]
        QTimer.singleShot(0, self._link, lambda: reply.arrive(answer))
        return reply


def as_administrator(_: Session) -> SharingState:
    """How the desk of an administrator stands."""
    return SharingState(joined=True, role=Role.ADMINISTRATOR)


def _founded(user: Person) -> Office:
    found: list[Office] = []
    user.window.desk.ask(found_office).then(found.append)
    user.wait(lambda: bool(found), "the office")
    return found[0]


def found_office(session: Session) -> Office:
    """Put people and departments into the directory of the desk."""
    departments: dict[str, str] = {}
    people = []
    with session.operation("staff.import", "職員名簿の取り込み").transaction() as writer:
        for path in _TREE:
            parent = ""
            for name in path:
                if name not in departments:
                    departments[name] = writer.insert(Department(name=name, parent=parent)).id
                parent = departments[name]
        for name, reading, department, title, _ in _STAFF:
            one = writer.insert(User(name=name, name_reading=reading))
            writer.insert(Post(user=one.id, department=departments[department], title=title))
            people.append(one.id)
    return Office(tuple(people), departments)


def _people(office: Office, operator: str) -> dict[Callable[..., Any], Any]:
    """The server's answers about accounts and desks."""
    now = utc_now()
    accounts = tuple(
        Account(
            one, f"10{number:02}", role, number == 1, number == 3,
            format_instant(now - timedelta(days=12)) if number == 5 else "",
            format_instant(now - timedelta(days=200 - number)), number == 2,
        )
        for number, (one, (*_, role)) in enumerate(zip(office.people, _STAFF, strict=True))
    )  # fmt: skip
    desks = tuple(
        Device(
            new_id(), f"MIDORI-PC-{140 + number:04}", format_instant(now - timedelta(days=90, hours=number)),
            format_instant(now - timedelta(days=days, hours=2)), office.people[number : number + 1],
            format_instant(now - timedelta(days=3)) if number == 4 else "",
        )
        for number, days in enumerate((0, 0, 1, 45, 60))
    )  # fmt: skip
    code = JoinCode("enishi.midori.example.lg.jp:8443", bytes(range(16)), bytes(range(10)))
    one, two, three, *_ = office.people
    lines = tuple(
        AuditLine(
            new_id(), format_instant(now - timedelta(hours=5 * number)), one, new_id(), action, subject, detail
        )
        for number, (action, subject, detail) in enumerate(
            (
                ("audit_read", one, {}), ("rotated", three, {"rotation": new_id()}), ("ticket_made", "", {}),
                ("account_changed", two, {"role": "lead"}), ("settings_changed", "", {"reading": "down"}),
            )
        )
    )  # fmt: skip
    why = "引き継ぎの前に退職したため。部長の了解済み。"
    approval = Approval(
        new_id(), Matter.OPEN_CARDS, three, one, why, two, format_instant(now - timedelta(hours=3)),
        ApprovalState.WAITING,
    )  # fmt: skip
    day = office_day(now)
    head = RotationHead(new_id(), three, one, office.departments["人事課"], day, two, format_instant(now))
    return {
        list_rotations: (head,),
        list_approvals: (approval,),
        figures: _figures(),
        list_disclosures: _disclosures(office, operator),
        list_disposal: _disposal(office.people),
        read_register: _register(),
        read_rules: Settings(reading=TreeReading.DOWN),
        search_audit: AuditLines(lines, more=True),
        list_accounts: accounts,
        list_desks: desks,
        make_join_code: Ticket(code.printed, code.qr, format_instant(now + timedelta(days=7))),
    }


def _disclosures(office: Office, operator: str) -> list[Approval]:
    """One that waits for whoever looks, one that he may take, one that was refused, and one that was taken back."""
    now = utc_now()
    one, two, *_ = office.people
    return [
        Approval(
            new_id(), Matter.DISCLOSE, "", "", f"開示請求「{whom}」 {why}", one,
            format_instant(now - timedelta(days=days)), state, by,
            format_instant(now - timedelta(days=days - 1)) if by else "",
        )
        for whom, why, days, state, by in (
            ("山本 直樹、みどり商会", "請求書 令和8年第14号", 1, ApprovalState.WAITING, ""),
            ("石川 陽子、yoko@midori.example.jp", "請求書 令和8年第12号", 6, ApprovalState.APPROVED, operator),
            ("森 健太、022-555-0134", "請求書 令和8年第9号", 40, ApprovalState.REFUSED, two),
            ("高木 亮、東西大学", "請求書 令和8年第8号", 44, ApprovalState.REFUSED, one),
        )
    ]  # fmt: skip


def _disposal(people: tuple[str, ...]) -> Disposal:
    """What is over its period."""
    names = (
        "株式会社みどり商会 山本 直樹",
        "東西大学 石川 陽子",
        "緑川市役所 森 健太",
        "有限会社北斗 中村 彩",
    )
    listed = [
        Candidate(new_id(), kind, what, owner, day, over_on(day, years))
        for kind, what, owner, day, years in (
            *(("card", name, "小林 直子", date(2018, 5 + row, 14), 5) for row, name in enumerate(names)),
            ("meeting", "展示会の共催について", "渡辺 大輔", date(2020, 6, 2), 3),
            ("meeting", "補助金の申請の相談", "加藤 誠", date(2020, 9, 18), 3),
            ("task", "資料を送る", "加藤 誠", date(2020, 9, 25), 3),
        )
    ]
    kept = Kept(listed[3].id, date(2028, 3, 31), "審査請求の資料", "", "")
    office = tuple(
        DueRecords(kind, owner, number, kept, oldest)
        for kind, owner, number, kept, oldest in (
            ("card", people[3], 1_214, 12, date(2011, 6, 1)), ("card", people[5], 87, 0, date(2015, 4, 1)),
            ("meeting", people[2], 31, 0, date(2018, 9, 1)), ("task", people[5], 6, 2, date(2019, 1, 1)),
        )
    )  # fmt: skip
    return Disposal(
        {"card": 5, "meeting": 3, "task": 3}, [*listed[:3], *listed[4:]], {listed[3]: kept}, office
    )


def _register() -> RegisterView:
    """As the schema has it, with what an office filled in."""
    filled = dict.fromkeys(register.FILLED_IN, "")
    filled |= {settings.OFFICE: "緑川市", settings.REGISTER_DEPARTMENT: "総務局情報政策課"}
    filled[settings.REGISTER_RECEPTION] = "総務局総務課 緑川市中央1-1"
    return RegisterView(register.Register(filled, {"card": 5, "meeting": 3, "task": 3}).entries, filled)


def _figures() -> Figures:
    """Cards of three departments, some of them of too few people to be told."""
    counts = {
        "人事課": (0, 0, 318, 402, 511, 97),
        "商工振興課": (41, 1204, 1187, 1322, 1418, 263),
        "情報政策課": (0, 0, 12, 0, 0, 8),
    }
    hidden = {("人事課", 2), ("人事課", 5), ("情報政策課", 5), ("情報政策課", 2)}
    rows = [
        FigureRow(
            name,
            tuple(
                Figure(hidden=True) if (name, at) in hidden else Figure(number, 9)
                for at, number in enumerate((*row, sum(row)))
            ),
        )
        for name, row in counts.items()
    ]
    total = [sum(column) for column in zip(*counts.values(), strict=True)]
    rows.append(FigureRow("", tuple(Figure(number, 30) for number in (*total, sum(total)))))
    return Figures(("〜2021", "2022", "2023", "2024", "2025", "2026"), tuple(rows))
