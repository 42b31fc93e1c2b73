"""利用者: the accounts at the office's server. Who they are, the directory says (``names``)."""

from __future__ import annotations

from pathlib import Path

from app.operations.at_server import at_server
from app.operations.session import Session
from app.operations.staff import text_of
from app.sync.administration import Administration
from app.sync.wire_accounts import (
    Account,
    ChangeAccount,
    ChangedAccount,
    CreatedAccount,
    ImportedAccounts,
    NewAccount,
)
from app.sync.wire_provider import Invitation


def list_accounts(session: Session) -> tuple[Account, ...]:
    """All of the office. Raises what ``at_server`` raises, as all of these."""
    with at_server(session) as (client, _):
        return Administration(client).accounts().accounts


def make_account(session: Session, new: NewAccount) -> CreatedAccount:
    """An account, and its first password, which is told this once."""
    with at_server(session) as (client, _):
        return Administration(client).create_account(new)


def take_in_accounts(session: Session, path: Path) -> ImportedAccounts:
    """Accounts from a CSV file. Raises NotFoundError, UsageError for a file that is no text."""
    text = text_of(path)
    with at_server(session) as (client, _):
        return Administration(client).import_accounts(text)


def change_account(session: Session, user: str, change: ChangeAccount) -> ChangedAccount:
    """Role, first password, whether it is locked."""
    with at_server(session) as (client, _):
        return Administration(client).change_account(user, change)


def invite(session: Session, user: str) -> Invitation:
    """A code by which somebody whom the identity provider names becomes this account."""
    with at_server(session) as (client, _):
        return Administration(client).invite(user)
