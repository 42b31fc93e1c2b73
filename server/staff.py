"""New accounts, and the records of their users, which travel to all desks."""

from __future__ import annotations

import hashlib
from datetime import datetime

import msgspec

from app.core.clock import Stamp
from app.core.documents import EVERY_UNIT, document_of
from app.core.ids import new_id
from app.core.records import User
from app.core.roles import Role
from app.sync.wire import Change, Push
from app.sync.wire_accounts import CreatedAccount, NewAccount
from server import accounts
from server.callers import Author
from server.database import Connection
from server.problems import forbidden, not_found
from server.push import push
from server.services import Services


def create_account(
    services: Services, new: NewAccount, actor: str, device: str, now: datetime
) -> CreatedAccount:
    """An account for a user whose record is there, or for one whose record is made first.

    Raises Refused (``not_found``, ``login_taken``).
    """
    database, office = services.database, services.office
    database.transaction(lambda connection: accounts.refuse_taken(connection, office, new.login, new.user))
    user = new.user or _make_user(services, new, actor, device, now)
    password, hashed = accounts.new_first_password()

    def create(connection: Connection) -> None:
        if not _is_user(connection, office, user):
            raise not_found()
        accounts.create(
            connection, office, user, new.login, new.role, hashed, now, actor=actor, device=device
        )

    database.transaction(create)
    return CreatedAccount(user, new.login.strip(), password)


def create_first_administrator(services: Services, login: str, name: str, now: datetime) -> CreatedAccount:
    """An administrator, made at the server itself where there is nobody yet to sign in."""
    actor = new_id()
    return create_account(
        services, NewAccount(login=login, name=name, role=Role.ADMINISTRATOR), actor, services.office, now
    )


def _make_user(services: Services, new: NewAccount, actor: str, device: str, now: datetime) -> str:
    """Write it as a desk of an administrator would."""
    user = User(name=new.name, name_reading=new.name_reading, staff_number=new.staff_number, mail=new.mail)
    stamp = str(Stamp(int(now.timestamp() * 1000), 0, device))
    changes = (Change(document_of(user, {EVERY_UNIT: (stamp, actor)})),)
    author = Author(services.office, actor, device, frozenset({Role.ADMINISTRATOR}))
    batch = Push(new_id(), changes)
    body_hash = hashlib.sha256(msgspec.msgpack.encode(batch)).digest()
    pushed = push(services.database, services.sealer, author, batch, body_hash, now)
    if pushed.outcomes[0].refused is not None:
        raise forbidden()
    return user.id


def _is_user(connection: Connection, office: str, user: str) -> bool:
    found = connection.execute(
        "SELECT 1 FROM record WHERE office = %s AND id = %s AND kind = 'user'", (office, user)
    ).fetchone()
    return found is not None
