"""Accounts, for administrators: the list, new ones, changes."""

from __future__ import annotations

from http import HTTPStatus

from app.core.errors import UsageError
from app.sync.wire_accounts import (
    Accounts,
    ChangeAccount,
    ChangedAccount,
    CreatedAccount,
    ImportedAccounts,
    NewAccount,
)
from server import account_list, accounts, staff
from server.api import Call, Route
from server.problems import Refused

_MOST_LIST = 256 << 10


def list_accounts(call: Call[None]) -> Accounts:
    services = call.services
    return Accounts(
        services.database.transaction(lambda connection: accounts.listed(connection, services.office))
    )


def create_account(call: Call[NewAccount]) -> CreatedAccount:
    session = call.session
    return staff.create_account(call.services, call.body, session.account, session.device, call.now)


def import_accounts(call: Call[str]) -> ImportedAccounts:
    created: list[CreatedAccount] = []
    problems: list[str] = []
    for number, line in account_list.parse(call.body):
        if isinstance(line, str):
            problems.append(f"{number} 行目: {line}")
            continue
        try:
            session = call.session
            created.append(
                staff.create_account(call.services, line, session.account, session.device, call.now)
            )
        except (Refused, UsageError) as refusal:
            problems.append(f"{number} 行目: {refusal}")
    return ImportedAccounts(tuple(created), tuple(problems))


def change_account(call: Call[ChangeAccount]) -> ChangedAccount:
    services, session = call.services, call.session
    password, hashed = accounts.new_first_password() if call.body.new_password else ("", "")
    account = services.database.transaction(
        lambda connection: accounts.change(
            connection, services.office, call.path["account"], call.body, hashed, call.now,
            actor=session.account, device=session.device,
        )
    )  # fmt: skip
    return ChangedAccount(account, password)


ROUTES = (
    Route(
        name="list_accounts", method="GET", path="/v1/accounts", summary="All accounts of the office",
        handler=list_accounts, answer=Accounts,
    ),
    Route(
        name="create_account", method="POST", path="/v1/accounts", handler=create_account, body=NewAccount,
        answer=CreatedAccount, status=HTTPStatus.CREATED, guessable=True,
        summary="An account with a first password, and the record of its user",
        problems=(HTTPStatus.CONFLICT, HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY),
    ),
    Route(
        name="import_accounts", method="POST", path="/v1/accounts/list", handler=import_accounts, body=str,
        answer=ImportedAccounts, most_bytes=_MOST_LIST, summary="Accounts from a list in CSV", guessable=True,
        problems=(HTTPStatus.UNPROCESSABLE_ENTITY,),
    ),
    Route(
        name="change_account", method="POST", path="/v1/accounts/{account}", handler=change_account,
        body=ChangeAccount, answer=ChangedAccount, summary="Change role, first password or whether it is disabled", guessable=True,
        problems=(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT),
    ),
)  # fmt: skip
