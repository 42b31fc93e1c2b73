"""Accounts: who may sign in, as what. The person is a ``user`` record of the same id."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from http import HTTPStatus
from typing import Any

import msgspec
from psycopg.rows import dict_row

from app.core.dates import format_instant
from app.core.roles import Role
from app.sync.wire_accounts import Account, ChangeAccount
from server import audit, identities, passwords
from server.audit import Action
from server.database import Connection
from server.problems import Refused, not_found


class Kept(msgspec.Struct, frozen=True):
    """An account as sign-in needs it."""

    id: str
    login: str
    password: str
    must_change: bool
    role: Role
    code_secret: bytes | None
    code_pending: bytes | None
    code_after: int
    created_at: datetime
    disabled_at: datetime | None
    has_provider: bool

    @property
    def public(self) -> Account:
        return Account(
            user=self.id,
            login=self.login,
            role=self.role,
            has_code=self.code_secret is not None,
            must_change_password=self.must_change,
            disabled_at=format_instant(self.disabled_at) if self.disabled_at else "",
            created_at=format_instant(self.created_at),
            has_provider=self.has_provider,
        )


_HAS_PROVIDER = (
    "EXISTS (SELECT FROM identity WHERE identity.office = account.office AND identity.account = account.id)"
)
_COLUMNS = ", ".join(
    f"{_HAS_PROVIDER} AS {field.name}" if field.name == "has_provider" else field.name
    for field in msgspec.structs.fields(Kept)
)


def login_key(login: str) -> str:
    """What two spellings of one login have in common."""
    return unicodedata.normalize("NFKC", login).strip().casefold()


def by_login(connection: Connection, office: str, login: str) -> Kept | None:
    """The account that somebody says to be."""
    return _one(connection, "office = %s AND login_key = %s", (office, login_key(login)))


def by_id(connection: Connection, office: str, account: str) -> Kept | None:
    """An account by the id of its user."""
    return _one(connection, "office = %s AND id = %s", (office, account))


def is_unchanged(connection: Connection, office: str, kept: Kept) -> bool:
    """Whether an account still has its password, and is open; that stays so until the transaction ends."""
    found = connection.execute(
        "SELECT 1 FROM account WHERE office = %s AND id = %s AND password = %s AND disabled_at IS NULL FOR UPDATE",
        (office, kept.id, kept.password),
    ).fetchone()
    return found is not None


def listed(connection: Connection, office: str) -> tuple[Account, ...]:
    """All accounts, in the order in which they were made."""
    with connection.cursor(row_factory=dict_row) as cursor:
        cursor.execute(f"SELECT {_COLUMNS} FROM account WHERE office = %s ORDER BY created_at, id", (office,))
        return tuple(msgspec.convert(row, Kept).public for row in cursor)


def create(
    connection: Connection,
    office: str,
    user: str,
    login: str,
    role: Role,
    password_hash: str,
    now: datetime,
    *,
    actor: str = "",
    device: str = "",
) -> None:
    """An account for a user. Raises Refused (``login_taken``)."""
    refuse_taken(connection, office, login, user)
    connection.execute(
        "INSERT INTO account (office, id, login, login_key, password, must_change, role, created_at)"
        " VALUES (%s, %s, %s, %s, %s, TRUE, %s, %s)",
        (office, user, login.strip(), login_key(login), password_hash, role, now),
    )
    audit.write(
        connection, office, Action.ACCOUNT_CREATED, now, actor=actor, device=device, subject=user, detail={"role": role}
    )  # fmt: skip


def refuse_taken(connection: Connection, office: str, login: str, user: str) -> None:
    """Raises Refused (``login_taken``) where the login, or the user, has an account."""
    taken = connection.execute(
        "SELECT 1 FROM account WHERE office = %s AND (login_key = %s OR id = %s)",
        (office, login_key(login), user),
    ).fetchone()
    if taken:
        raise Refused(
            HTTPStatus.CONFLICT, "login_taken", "利用者名「{login}」か、その職員のアカウントはすでにあります。", login=login
        )  # fmt: skip


def change(
    connection: Connection,
    office: str,
    account: str,
    wanted: ChangeAccount,
    password_hash: str,
    now: datetime,
    *,
    actor: str,
    device: str,
) -> Account:
    """What an administrator changes; a session of it ends where it gets a role less or loses its password.

    ``password_hash`` is of the new first password where one is wanted. Raises Refused
    (``not_found``; ``last_administrator``, who stays).
    """
    # Two administrators who remove each other at once wait here, and the second finds himself the last.
    connection.execute(
        "SELECT id FROM account WHERE office = %s AND role = %s ORDER BY id FOR UPDATE",
        (office, Role.ADMINISTRATOR),
    )
    kept = by_id(connection, office, account)
    if kept is None:
        raise not_found()
    columns: dict[str, Any] = {}
    if wanted.role is not None:
        columns["role"] = wanted.role
    if wanted.disabled is not None:
        columns["disabled_at"] = (kept.disabled_at or now) if wanted.disabled else None
    if wanted.new_password:
        columns |= {
            "password": password_hash, "must_change": True, "code_secret": None, "code_pending": None,
        }  # fmt: skip
    unlinked = {"provider"} if wanted.unlink_provider else set()
    if unlinked:
        identities.unlink(connection, office, account)
    if columns:
        _set(connection, office, account, columns)
    if columns or unlinked:
        end_sessions(connection, office, account, now)
        _keep_an_administrator(connection, office)
        detail = {
            "changed": " ".join(
                sorted((columns.keys() | unlinked) - {"code_secret", "code_pending", "must_change"})
            )
        }
        audit.write(
            connection, office, Action.ACCOUNT_CHANGED, now, actor=actor, device=device, subject=account, detail=detail
        )  # fmt: skip
    changed = by_id(connection, office, account)
    assert changed is not None
    return changed.public


def set_password(
    connection: Connection, office: str, account: str, password_hash: str, now: datetime, *, session: str, device: str
) -> None:  # fmt: skip
    """The person's own new password; all other sessions end."""
    _set(connection, office, account, {"password": password_hash, "must_change": False})
    end_sessions(connection, office, account, now, but=session)
    audit.write(
        connection, office, Action.PASSWORD_CHANGED, now, actor=account, device=device, subject=account
    )


def set_pending_code(connection: Connection, office: str, account: str, sealed: bytes) -> None:
    """The secret of an authenticator application that has shown no code yet."""
    _set(connection, office, account, {"code_pending": sealed})


def confirm_code(
    connection: Connection, office: str, kept: Kept, period: int, now: datetime, *, device: str
) -> None:
    """From now on the account needs codes."""
    columns = {"code_secret": kept.code_pending, "code_pending": None, "code_after": period}
    _set(connection, office, kept.id, columns)
    audit.write(connection, office, Action.CODE_CONFIRMED, now, actor=kept.id, device=device, subject=kept.id)


def remove_code(connection: Connection, office: str, account: str, now: datetime, *, device: str) -> None:
    """From now on the account needs no codes."""
    _set(connection, office, account, {"code_secret": None, "code_pending": None})
    audit.write(connection, office, Action.CODE_REMOVED, now, actor=account, device=device, subject=account)


def use_code(connection: Connection, office: str, account: str, period: int) -> bool:
    """Whether a code of this period is used for the first time; it is now."""
    used = connection.execute(
        "UPDATE account SET code_after = %s WHERE office = %s AND id = %s AND code_after < %s",
        (period, office, account, period),
    )
    return used.rowcount == 1


def end_sessions(connection: Connection, office: str, account: str, now: datetime, but: str = "") -> None:
    """Sign an account out everywhere, but for one session."""
    connection.execute(
        "UPDATE session SET ended_at = %s WHERE office = %s AND account = %s AND id <> %s AND ended_at IS NULL",
        (now, office, account, but),
    )


def administrators(connection: Connection, office: str) -> int:
    """How many administrators can sign in."""
    row = connection.execute(
        "SELECT count(*) FROM account WHERE office = %s AND role = %s AND disabled_at IS NULL",
        (office, Role.ADMINISTRATOR),
    ).fetchone()
    return int(row[0]) if row else 0


def new_first_password() -> tuple[str, str]:
    """A password to hand over, and its hash."""
    password = passwords.new_password()
    return password, passwords.hash_password(password)


def _keep_an_administrator(connection: Connection, office: str) -> None:
    if administrators(connection, office) == 0:
        raise Refused(
            HTTPStatus.CONFLICT,
            "last_administrator",
            "最後の管理者は外せません。何も変更していません。先に別の職員を管理者にしてください。",
        )


def _one(connection: Connection, where: str, values: tuple[str, ...]) -> Kept | None:
    with connection.cursor(row_factory=dict_row) as cursor:
        row = cursor.execute(f"SELECT {_COLUMNS} FROM account WHERE {where}", values).fetchone()
    return None if row is None else msgspec.convert(row, Kept)


def _set(connection: Connection, office: str, account: str, columns: dict[str, Any]) -> None:
    assignments = ", ".join(f"{column} = %s" for column in columns)
    connection.execute(
        f"UPDATE account SET {assignments} WHERE office = %s AND id = %s",
        (*columns.values(), office, account),
    )
