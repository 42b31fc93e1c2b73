"""Accounts: made one by one and by list, changed, and never without an administrator."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.ids import new_id
from app.core.records import User
from app.core.roles import Role
from app.sync.wire import Pull, Pulled
from app.sync.wire_accounts import (
    Accounts,
    ChangeAccount,
    ChangedAccount,
    CreatedAccount,
    ImportedAccounts,
    NewAccount,
)
from server import staff
from server.database import Database

from .desks import Desk, a_desk, decoded, make_services, problem, signed_in


@pytest.fixture
def administrator(database: Database, tmp_path: Path) -> Iterator[Desk]:
    with a_desk(make_services(database, tmp_path)) as desk:
        desk.enrol()
        yield signed_in(desk, "admin", Role.ADMINISTRATOR)


def test_the_record_of_a_new_user_travels_to_desks(administrator: Desk) -> None:
    new = NewAccount(
        "sato", "佐藤 花子", name_reading="さとう はなこ", staff_number="1042", mail="sato@example.lg.jp"
    )
    created = administrator.ask("POST", "/v1/accounts", new, CreatedAccount)
    pulled = administrator.ask("POST", "/v1/pull", Pull(), Pulled)
    (document,) = [item.document for item in pulled.arrivals if item.document.id == created.user]
    assert document.kind == User.KIND.table
    assert document.values["name"] == "佐藤 花子"
    assert document.values["staff_number"] == "1042"
    sato = administrator.another()
    assert sato.sign_in("sato", created.password).user == created.user


def test_an_account_for_a_record_that_is_there(administrator: Desk) -> None:
    created = administrator.ask("POST", "/v1/accounts", NewAccount("sato", "佐藤"), CreatedAccount)
    again = NewAccount("sato2", "佐藤", user=created.user)
    assert problem(administrator.send("POST", "/v1/accounts", again)) == (409, "login_taken")
    nobody = NewAccount("tanaka", "田中", user=new_id())
    assert problem(administrator.send("POST", "/v1/accounts", nobody)) == (404, "not_found")


def test_a_login_is_taken_however_it_is_written(administrator: Desk) -> None:
    before = administrator.ask("POST", "/v1/pull", Pull(), Pulled).arrivals
    taken = administrator.send("POST", "/v1/accounts", NewAccount("ＡＤＭＩＮ", "別人"))
    assert problem(taken) == (409, "login_taken")
    assert len(administrator.ask("POST", "/v1/pull", Pull(), Pulled).arrivals) == len(before)


def test_a_list_is_taken_line_by_line(administrator: Desk) -> None:
    text = (
        "\ufeff利用者名,氏名,よみ,職員番号,メール,役割\r\n"
        "sato,佐藤 花子,さとう はなこ,1042,sato@example.lg.jp,管理職\r\n"
        "admin,別人,,,,職員\r\n"
        "tanaka,田中,,,,社長\r\n"
        ",名無し,,,,\r\n"
        'suzuki,"鈴木\n一郎",,,,\r\n'
    )
    response = administrator.send("POST", "/v1/accounts/list", text.encode(), form="text/csv; charset=utf-8")
    imported = decoded(response, ImportedAccounts)
    assert [item.login for item in imported.created] == ["sato", "suzuki"]
    assert [line.partition(" ")[0] for line in imported.problems] == ["3", "4", "5"]
    roles = {
        item.login: item.role for item in administrator.ask("GET", "/v1/accounts", None, Accounts).accounts
    }
    assert roles == {"admin": Role.ADMINISTRATOR, "sato": Role.LEAD, "suzuki": Role.STAFF}


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", 422),
        ("名前\r\n佐藤\r\n".encode(), 422),
        (b"\xff\xfe", 400),
        ("利用者名,氏名\r\n".encode() + b"a,b\r\n" * 101, 422),
        (b"x" * (256 << 10) + b"x", 413),
    ],
)
def test_what_is_no_list_changes_nothing(administrator: Desk, content: bytes, status: int) -> None:
    assert problem(administrator.send("POST", "/v1/accounts/list", content, form="text/csv"))[0] == status
    assert len(administrator.ask("GET", "/v1/accounts", None, Accounts).accounts) == 1


def test_a_disabled_account_is_out_at_once(administrator: Desk) -> None:
    sato = signed_in(administrator.another(), "sato", Role.STAFF)
    assert sato.tokens is not None
    path = f"/v1/accounts/{sato.tokens.user}"
    changed = administrator.ask("POST", path, ChangeAccount(disabled=True), ChangedAccount)
    assert changed.account.disabled_at
    assert problem(sato.send("GET", "/v1/devices")) == (401, "not_signed_in")
    assert problem(sato.like().send("POST", "/v1/sign-in", sato.signing("sato"))) == (401, "sign_in_failed")
    administrator.ask("POST", path, ChangeAccount(disabled=False), ChangedAccount)
    sato.sign_in("sato")


def test_a_new_first_password(administrator: Desk) -> None:
    sato = signed_in(administrator.another(), "sato", Role.STAFF)
    assert sato.tokens is not None
    changed = administrator.ask(
        "POST", f"/v1/accounts/{sato.tokens.user}", ChangeAccount(new_password=True), ChangedAccount
    )
    assert problem(sato.send("GET", "/v1/devices")) == (401, "not_signed_in")
    assert sato.sign_in("sato", changed.password).must_change_password


def test_the_last_administrator_stays(administrator: Desk) -> None:
    assert administrator.tokens is not None
    path = f"/v1/accounts/{administrator.tokens.user}"
    for change in (ChangeAccount(disabled=True), ChangeAccount(role=Role.STAFF)):
        assert problem(administrator.send("POST", path, change)) == (409, "last_administrator")
    signed_in(administrator.another(), "second", Role.ADMINISTRATOR)
    assert administrator.send("POST", path, ChangeAccount(role=Role.STAFF)).is_success


def test_nobody_changes_an_account_that_is_not_there(administrator: Desk) -> None:
    refused = administrator.send("POST", f"/v1/accounts/{new_id()}", ChangeAccount(disabled=True))
    assert problem(refused) == (404, "not_found")


def test_another_office_is_not_seen(administrator: Desk, database: Database, tmp_path: Path) -> None:
    other = make_services(database, tmp_path / "other")
    staff.create_first_administrator(other, "admin", "別の市", other.clock())
    with a_desk(other) as desk:
        desk.enrol()
        assert problem(desk.send("POST", "/v1/sign-in", desk.signing("admin"))) == (401, "sign_in_failed")
        desk.tokens = administrator.tokens
        assert problem(desk.send("GET", "/v1/accounts")) == (401, "not_signed_in")
    assert len(administrator.ask("GET", "/v1/accounts", None, Accounts).accounts) == 1
