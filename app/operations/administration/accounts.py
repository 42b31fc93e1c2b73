"""利用者: the accounts at the office's server. Who they are, the directory says (``names``)."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path

from app.core.messages import Message
from app.operations.at_server import at_server
from app.operations.session import Session
from app.operations.staff import text_of
from app.sync.administration import Administration
from app.sync.client import ServerError
from app.sync.wire_accounts import (
    Account,
    ChangeAccount,
    ChangedAccount,
    CreatedAccount,
    ImportedAccounts,
    NewAccount,
)
from app.sync.wire_provider import Invitation

_AT_ONCE = 50
"""Lines in one request: the server stretches a password for each, which takes some tenths of a second."""


def list_accounts(session: Session) -> tuple[Account, ...]:
    """All of the office. Raises what ``at_server`` raises, as all of these."""
    with at_server(session) as (client, _):
        return Administration(client).accounts().accounts


def make_account(session: Session, new: NewAccount) -> CreatedAccount:
    """An account, and its first password, which is told this once."""
    with at_server(session) as (client, _):
        return Administration(client).create_account(new)


def take_in_accounts(session: Session, path: Path) -> ImportedAccounts:
    """Accounts from a CSV file of any length. Raises NotFoundError, UsageError for a file that is no text."""
    text = text_of(path)
    with at_server(session) as (client, _):
        return in_turns(text, Administration(client).import_accounts)


def in_turns(text: str, hand_in: Callable[[str], ImportedAccounts]) -> ImportedAccounts:
    """Hand a list in a few lines at a time: a server takes some only, and the passwords of each are told once.

    Where a later turn fails, what was told until then is told, and where it stopped. Raises what ``hand_in`` raises for the first.
    """
    created: list[CreatedAccount] = []
    problems: list[str] = []
    for number, (line, part) in enumerate(_turns(text)):
        try:
            done = hand_in(part)
        except ServerError as error:
            if number == 0:
                raise
            stopped = Message(
                "{line} 行目から後の取り込みが終わっていません。同じファイルをもう一度取り込んでください。"
                "もう作られた利用者は、その利用者名が使われていると表示されます(最初のパスワードは出し直せます)。{reason}",
                line=line,
                reason=error.message,
            )
            problems.append(str(stopped))
            break
        created += done.created
        problems += done.problems
    return ImportedAccounts(tuple(created), tuple(problems))


def _turns(text: str) -> Iterator[tuple[int, str]]:
    """Parts of a list with its head, and the line at which each begins; empty lines keep the numbers of lines as they are."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        head, *rows = [(reader.line_num, row) for row in reader if row] or [(1, [])]
    except csv.Error:
        yield 1, text  # which the server refuses
        return
    for start in range(0, max(1, len(rows)), _AT_ONCE):
        part = io.StringIO(newline="")
        writer = csv.writer(part, lineterminator="\n")
        written = 0
        for ends, row in (head, *rows[start : start + _AT_ONCE]):
            lines = 1 + sum(cell.count("\n") for cell in row)
            part.write("\n" * (ends - lines - written))
            writer.writerow(row)
            written = ends
        yield rows[start][0] if rows else 1, part.getvalue()


def change_account(session: Session, user: str, change: ChangeAccount) -> ChangedAccount:
    """Role, first password, whether it is locked."""
    with at_server(session) as (client, _):
        return Administration(client).change_account(user, change)


def invite(session: Session, user: str) -> Invitation:
    """A code by which somebody whom the identity provider names becomes this account."""
    with at_server(session) as (client, _):
        return Administration(client).invite(user)
