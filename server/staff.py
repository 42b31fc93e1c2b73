"""New accounts, and the records of their users, which travel to all desks."""

from __future__ import annotations

from datetime import datetime

from app.core.dates import PartialDate, office_day
from app.core.ids import new_id
from app.core.records import Post, User
from app.core.roles import Role
from app.sync.wire_accounts import CreatedAccount, NewAccount
from server import accounts, directory
from server.database import Connection
from server.department_list import Tree
from server.directory import Pen
from server.problems import not_found
from server.services import Services


def create_account(
    services: Services, new: NewAccount, actor: str, device: str, now: datetime
) -> CreatedAccount:
    """An account for a user whose record is there, or for one whose record is made first.

    Raises Refused (``not_found``, ``login_taken``), UsageError for a department that is not there.
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
    user = User(name=new.name, name_reading=new.name_reading, staff_number=new.staff_number, mail=new.mail)
    pen = Pen(actor, device, now)
    changes = [pen.new(user)]
    if new.department:
        department = Tree(directory.documents(services, "department"), pen).known(new.department).id
        since = PartialDate.of(office_day(now))
        changes.append(pen.new(Post(user=user.id, department=department, title=new.title, since=since)))
    directory.write(services, pen, changes)
    return user.id


def _is_user(connection: Connection, office: str, user: str) -> bool:
    found = connection.execute(
        "SELECT 1 FROM record WHERE office = %s AND id = %s AND kind = 'user'", (office, user)
    ).fetchone()
    return found is not None
