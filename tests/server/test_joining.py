"""The dry run of joining: whose number or address is the same is the same; of the rest somebody is asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.errors import UsageError
from app.core.records import Card, Department, Post, User
from app.core.roles import Role
from app.core.visibility import Visibility
from app.operations.joining import begin_joining
from app.operations.matching import JoinPlan, finish_joining, plan_joining
from app.operations.session import Session
from app.operations.syncing import LAST_AT, SyncReport
from server.database import Database
from tests.operations.desk import open_desk

from .desks import PASSWORD, a_desk, make_services, signed_in
from .real_desks import RealDesk, RealOffice


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with a_desk(make_services(database, tmp_path, burst=1000)) as desk:
        desk.enrol()
        yield RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), tmp_path / "desks")


def insert(session: Session, *records: User | Department | Post | Card) -> None:
    with session.operation("add", "追加").transaction() as writer:
        for record in records:
            writer.insert(record)


def a_card(session: Session, owner: str, department: str = "") -> Card:
    return Card(
        owner=owner, operator=session.operator.id, department=department, visibility=Visibility.EVERYONE
    )


@pytest.fixture
def session(office: RealOffice) -> Iterator[Session]:
    office.account("sato")
    with open_desk(office.folder / "sato", "佐藤") as session:
        yield session


def plan(session: Session, office: RealOffice) -> JoinPlan:
    begin_joining(session, office.ticket(), "sato", PASSWORD, connect=lambda _: office.network)
    return plan_joining(session, connect=lambda _: office.network)


def test_numbers_addresses_and_paths_are_sure_and_names_are_not(session: Session, office: RealOffice) -> None:
    bureau, there = Department(name="総務局"), User(name="鈴木 一", staff_number="0042")
    section = Department(name="人事課", parent=bureau.id)
    office.enter(bureau, section, there, User(name="高橋 二"), User(name="田中 三", mail="Tanaka@example.jp"))
    here_bureau = Department(name="総務局")
    here_section = Department(name="人事課", parent=here_bureau.id)
    number, mail, namesake, nobody = (
        User(name="鈴木一子", staff_number="0042"), User(name="T", mail="tanaka@example.jp"),
        User(name="高橋　二"), User(name="だれでもない"),
    )  # fmt: skip
    insert(session, here_bureau, here_section, number, mail, namesake, nobody)
    insert(session, *(a_card(session, user.id, here_section.id) for user in (number, mail, namesake, nobody)))
    found = plan(session, office)
    by_id = {match.id: match for match in found.users}
    assert (by_id[number.id].choice, by_id[number.id].sure) == (there.id, True)
    assert by_id[mail.id].sure
    assert by_id[namesake.id].choice
    assert not by_id[namesake.id].sure
    assert by_id[nobody.id].choice == ""
    assert [(match.name, match.choice, match.sure, match.cards) for match in found.departments] == [
        ("総務局/人事課", section.id, True, 4)
    ], "of the bureau nothing here says anything"
    assert found.asks
    assert session.store.get(User, number.id).staff_number == "0042", "nothing is changed by looking"


def test_what_was_chosen_holds_and_the_rest_is_ones_own(session: Session, office: RealOffice) -> None:
    known = User(name="鈴木 一", staff_number="0042")
    office.enter(known)
    mapped, mine, apart = (User(name=name) for name in ("鈴木", "わたし", "ほか"))
    department = Department(name="ない課")
    insert(session, mapped, mine, apart, department, User(name="名前だけ"))
    cards = {user.id: a_card(session, user.id, department.id) for user in (mapped, mine, apart)}
    insert(session, *cards.values(), Post(user=apart.id, department=department.id))
    found = plan(session, office)
    joined = finish_joining(session, {mapped.id: known.id, mine.id: found.user.id})
    with open_desk(office.folder / "sato", "") as again:
        desk = RealDesk(again, office.network)
        report = desk.sync()
        told = office.documents()
        owners = {user.name: told[cards[user.id].id].values["owner"] for user in (mapped, mine, apart)}
        assert owners == {"鈴木": known.id, "わたし": joined.user, "ほか": joined.user}
        assert {told[card.id].values["department"] for card in cards.values()} == {""}
        assert report.refused == 0, "nothing of the directory was sent, and all else was taken"
        assert not again.store.has(User, mapped.id)
        assert again.store.find(Department, "name = 'ない課'") == []


def test_an_auditor_joins_and_nothing_of_his_desk_is_sent(office: RealOffice) -> None:
    office.account("audit", role=Role.AUDITOR)
    with office.desk("audit") as desk:
        card = desk.add_card()
        assert desk.sync() == SyncReport()
        assert desk.session.store.setting(LAST_AT)
        assert desk.session.store.has(Card, card.id)
        assert card.id not in office.documents()


def test_joining_is_done_once(session: Session, office: RealOffice) -> None:
    finish_joining(session, plan(session, office).proposed())
    with pytest.raises(UsageError):
        finish_joining(session, {})
    with pytest.raises(UsageError):
        begin_joining(session, office.ticket(), "sato", PASSWORD, connect=lambda _: office.network)
