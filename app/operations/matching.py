"""The dry run of joining: which of the desk's staff and departments are whom and what at the office's server.

Who has the same staff number or mail address is the same person; a department of the same path is
the same. Of the rest a person is asked, as far as something on this desk names them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from app.core.documents import Document, record_of
from app.core.errors import UsageError
from app.core.records import Department, Record, User
from app.core.text import fold
from app.db.adoption import adopt, mentioned
from app.db.rows import rows
from app.db.store import Store
from app.operations.joining import (
    OPERATOR,
    Connect,
    Membership,
    begun,
    connected,
    keep_membership,
)
from app.operations.session import Session
from app.sync.client import pinned_transport

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Choice:
    """A user or a department of the server."""

    id: str
    name: str
    """Of a department: its path 「局/課」."""
    detail: str = ""
    """Staff number or mail address."""


@dataclass(frozen=True, slots=True)
class Match:
    """A user or a department of this desk, and what it is at the server."""

    id: str
    name: str
    detail: str
    cards: int
    """How many cards here are its own."""
    choice: str = ""
    """Who or what it is at the server; empty where that is not known."""
    sure: bool = False
    """By number, address or path; else somebody should look."""


@dataclass(frozen=True, slots=True)
class JoinPlan:
    """What joining would change. Nothing is changed yet."""

    user: Choice
    """Who has signed in."""
    users: tuple[Match, ...] = ()
    departments: tuple[Match, ...] = ()
    known_users: tuple[Choice, ...] = ()
    """Whom one may choose, by name."""
    known_departments: tuple[Choice, ...] = ()
    cards: int = 0
    """Of this desk, that will be sent."""

    @property
    def asks(self) -> bool:
        """Whether a person has to look at it."""
        return any(not match.sure for match in (*self.users, *self.departments))

    def proposed(self) -> dict[str, str]:
        """What holds where nobody chooses otherwise: id here → id there."""
        return {match.id: match.choice for match in (*self.users, *self.departments) if match.choice}


def plan_joining(session: Session, connect: Connect = pinned_transport) -> JoinPlan:
    """The dry run. Raises UsageError where nobody has signed in, ServerError."""
    store = session.store
    with connected(store, connect) as (client, joined):
        if not joined.role.has_records:
            return JoinPlan(Choice(joined.account, joined.login))
        directory = client.directory()
    users = {one.id: one for one in _records(directory.users, User)}
    departments = {one.id: one for one in _records(directory.departments, Department)}
    named = mentioned(store.db)
    mine = [user for user in store.find(User, "revoked_at = ''") if user.id != session.operator.id]
    own_departments = {one.id: one for one in store.find(Department, "revoked_at = ''")}
    owned = _owned(store, "owner")
    placed = _owned(store, "department")
    paths = {fold(_path(departments, one)): one for one in departments.values()}
    return JoinPlan(
        user=_choice(users[joined.account]) if joined.account in users else Choice(joined.account, joined.login),
        users=tuple(_match_user(user, users, owned) for user in mine if user.id in named),
        departments=tuple(
            _match_department(_path(own_departments, one), one, paths, placed)
            for one in own_departments.values()
            if one.id in named
        ),
        known_users=tuple(sorted(map(_choice, users.values()), key=lambda one: one.name)),
        known_departments=tuple(
            sorted((Choice(one.id, _path(departments, one)) for one in departments.values()), key=lambda one: one.name)
        ),
        cards=sum(owned.values()),
    )  # fmt: skip


def finish_joining(session: Session, chosen: Mapping[str, str]) -> Membership:
    """Let what the desk has gathered become the account's, and that of those who were chosen.

    ``chosen``: id here → id at the server, as ``JoinPlan`` has them; the empty id takes a department
    away. What belongs to somebody who is not chosen becomes the account's own, since the server takes nothing of
    whom it does not know; what lies in a department that is not chosen, lies in none.
    Raises UsageError where nobody has signed in.
    """
    store = session.store
    joined = begun(store)
    if joined.user:
        raise UsageError("この端末はすでにサーバーに参加しています。何も変更していません。")
    named = mentioned(store.db)
    here = {
        table: {row["id"] for row in rows(store.db, f'SELECT id FROM "{table}"')} - {session.operator.id}
        for table in ("user", "department")
    }
    others = dict.fromkeys(here["user"] & named, joined.account) | dict.fromkeys(
        here["department"] & named, ""
    )
    gone = (here["user"] | here["department"]) - named
    adopt(store.db, (session.operator.id, joined.account), others | dict(chosen), gone)
    store.set_setting(OPERATOR, joined.account)
    return keep_membership(store, joined, user=joined.account)


def _match_user(user: User, users: Mapping[str, User], owned: Mapping[str, int]) -> Match:
    match = Match(user.id, user.name, user.staff_number or user.mail, owned.get(user.id, 0))
    same = [
        one.id
        for one in users.values()
        if (user.staff_number and one.staff_number == user.staff_number)
        or (user.mail and fold(one.mail) == fold(user.mail))
    ]
    if len(same) == 1:
        return replace(match, choice=same[0], sure=True)
    namesakes = [one.id for one in users.values() if fold(one.name) == fold(user.name)]
    return replace(match, choice=namesakes[0] if len(namesakes) == 1 else "")


def _match_department(
    path: str, department: Department, paths: Mapping[str, Department], placed: Mapping[str, int]
) -> Match:
    match = Match(department.id, path, "", placed.get(department.id, 0))
    if same := paths.get(fold(path)):
        return replace(match, choice=same.id, sure=True)
    namesakes = [one.id for one in paths.values() if fold(one.name) == fold(department.name)]
    return replace(match, choice=namesakes[0] if len(namesakes) == 1 else "")


def _records(documents: Iterable[Document], cls: type[R]) -> list[R]:
    found = (record_of(document) for document in documents)
    return [record for record in found if isinstance(record, cls)]


def _choice(user: User) -> Choice:
    return Choice(user.id, user.name, user.staff_number or user.mail)


def _path(departments: Mapping[str, Department], department: Department) -> str:
    names = [department.name]
    passed = {department.id}
    while (above := departments.get(department.parent)) and above.id not in passed:
        department = above
        passed.add(department.id)
        names.append(department.name)
    return "/".join(reversed(names))


def _owned(store: Store, column: str) -> dict[str, int]:
    """How many live cards each owner or department has."""
    sql = f'SELECT "{column}" AS id, count(*) AS n FROM card WHERE revoked_at = \'\' GROUP BY "{column}"'
    return {row["id"]: row["n"] for row in rows(store.db, sql)}
