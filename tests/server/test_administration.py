"""What administrators do, from the desk's client to the database and back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.join_code import JoinCode
from app.core.roles import Role
from app.operations.administration import accounts
from app.sync.administration import Administration, AuditQuery
from app.sync.client import Client, ServerError
from app.sync.wire_accounts import ChangeAccount, ImportedAccounts, NewAccount
from app.sync.wire_settings import ChangeSettings, TreeReading
from server.database import Database

from .desks import Desk, InProcess, a_desk, make_services, signed_in


def asks(desk: Desk) -> Administration:
    assert desk.tokens is not None
    client = Client("enishi", InProcess(desk.services, desk.portal), pause=lambda _: None)
    client.access = desk.tokens.access
    return Administration(client)


@pytest.fixture
def administrator(database: Database, tmp_path: Path) -> Iterator[Desk]:
    with a_desk(make_services(database, tmp_path)) as desk:
        desk.enrol()
        yield signed_in(desk, "admin", Role.ADMINISTRATOR)


def test_an_account_is_made_changed_and_listed(administrator: Desk) -> None:
    office = asks(administrator)
    made = office.create_account(NewAccount("sato", "佐藤 花子"))
    changed = office.change_account(
        made.user, ChangeAccount(role=Role.LEAD, disabled=True, new_password=True)
    )
    assert changed.password not in {"", made.password}
    (account,) = (one for one in office.accounts().accounts if one.user == made.user)
    assert (account.login, account.role, bool(account.disabled_at)) == ("sato", Role.LEAD, True)
    with pytest.raises(ServerError) as taken:
        office.create_account(NewAccount("SATO", "別の人"))
    assert taken.value.code == "login_taken"
    assert office.invite(made.user).code


def test_lists_are_handed_in_and_say_which_lines_were_wrong(administrator: Desk) -> None:
    office = asks(administrator)
    departments = office.import_departments("部署\n総務局\n総務局/人事課\n無い局/課\n")
    assert (departments.made, len(departments.problems)) == (2, 1)
    taken_in = office.import_accounts(
        "利用者名,氏名,部署,役割\nito,伊藤 進,人事課,職員\nkato,加藤,人事課,王様\n"
    )
    assert [one.login for one in taken_in.created] == ["ito"]
    assert "王様" in taken_in.problems[0]
    with pytest.raises(ServerError) as refused:
        office.import_departments("名前\n総務局\n")
    assert refused.value.code == "list_invalid"


def test_a_long_list_goes_in_turns_and_lines_keep_their_numbers(
    administrator: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accounts, "_AT_ONCE", 3)
    text = (
        '利用者名,氏名,役割\r\na1,一,\r\na2,二,王様\r\n\r\na3,"三\n三",\r\na4,四,王様\r\n\r\n'
        'a5,五,\r\na6,"六\r\n六",王様\r\na7,七,王様\r\n'
    )
    at_once = asks(administrator).import_accounts
    whole = at_once(text)
    again = accounts.in_turns(text.replace("a", "b"), at_once)
    assert again.problems == whole.problems
    assert [one.login for one in again.created] == ["b1", "b3", "b5"]


def test_what_was_told_before_a_turn_fails_is_told(
    administrator: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accounts, "_AT_ONCE", 2)
    turns = []

    def breaks_off(text: str) -> ImportedAccounts:
        turns.append(text)
        if len(turns) == 2:
            raise ServerError("切れました。")
        return asks(administrator).import_accounts(text)

    done = accounts.in_turns("利用者名,氏名\nc1,一\nc2,二\nc3,三\nc4,四\nc5,五\n", breaks_off)
    assert ([one.login for one in done.created], len(turns)) == (["c1", "c2"], 2)
    assert done.problems[0].startswith("4 行目から後の取り込みが終わっていません")
    with pytest.raises(ServerError):
        accounts.in_turns("名前\n一\n", asks(administrator).import_accounts)


def test_a_desk_is_let_in_by_a_code_and_revoked(administrator: Desk) -> None:
    office = asks(administrator)
    ticket = office.ticket(3)
    assert JoinCode.parse(ticket.printed) == JoinCode.parse(ticket.qr)
    another = administrator.another()
    office.revoke_device(another.device)
    desks = {one.id: one for one in office.devices().devices}
    assert desks[another.device].revoked_at
    assert not desks[administrator.device].revoked_at


def test_the_office_decides_and_the_audit_is_searched(administrator: Desk) -> None:
    office = asks(administrator)
    assert office.change_settings(ChangeSettings(reading=TreeReading.DOWN)).reading is TreeReading.DOWN
    assert office.settings().reading is TreeReading.DOWN
    lines = office.audit(AuditQuery(action="settings_changed"), 10).lines
    assert [line.action for line in lines] == ["settings_changed"]


def test_who_is_no_administrator_is_refused(administrator: Desk) -> None:
    office = asks(signed_in(administrator, "staff", Role.STAFF))
    for question in (office.accounts, lambda: office.ticket(7), lambda: office.audit(AuditQuery(), 10)):
        with pytest.raises(ServerError) as refused:
            question()
        assert refused.value.code == "forbidden"
