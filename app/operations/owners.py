"""Whose cards they may be: the staff to choose from, and the departments that somebody's cards can go to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.core.errors import UsageError
from app.core.records import Department, Post, User
from app.db.store import Store
from app.operations.session import Session
from app.operations.staff import find_department, find_user, is_held


def all_staff(session: Session) -> list[User]:
    """Everybody in the directory, by reading and name."""
    live = session.store.find(User, "revoked_at = ''")
    return sorted(live, key=lambda user: (user.name_reading or user.name, user.name))


def departments_of(session: Session, owner: str) -> tuple[str, ...]:
    """The departments in which somebody (as ``find_user`` takes it) is today, the main one first.

    Each by its name, or as a path 「局/課」 where several have it. Empty for
    somebody who is not in the directory, or whose name several have.
    """
    store = session.store
    try:
        user = find_user(store, owner) if owner else None
    except UsageError:
        user = None
    if user is None:
        return ()
    posts = [post for post in store.find(Post, "user = ? AND revoked_at = ''", user.id) if is_held(post)]
    posts.sort(key=lambda post: (post.main, post.since.earliest), reverse=True)
    return tuple(dict.fromkeys(name_of_department(store, post.department) for post in posts))


@dataclass(frozen=True, slots=True)
class DepartmentOption:
    """A department to choose."""

    id: str
    path: str
    """Its name behind those above it: 「局/課」."""
    staff: int
    """Who is in it or below it today."""


def all_departments(session: Session) -> list[DepartmentOption]:
    """All that are not closed, by path."""
    live = {item.id: item for item in session.store.find(Department, "revoked_at = '' AND closed_on = ''")}
    inside: dict[str, set[str]] = {}
    paths: dict[str, str] = {}
    posts = [post for post in session.store.find(Post, "revoked_at = ''") if is_held(post)]
    for item in live.values():
        above = _lineage(live, item)
        paths[item.id] = "/".join(part.name for part in reversed(above))
        users = {post.user for post in posts if post.department == item.id}
        for part in above:
            inside.setdefault(part.id, set()).update(users)
    options = [DepartmentOption(item, path, len(inside[item])) for item, path in paths.items()]
    return sorted(options, key=lambda option: option.path)


def _lineage(live: Mapping[str, Department], item: Department) -> list[Department]:
    """A department and those above it, from below; a parent may be wrong in what other desks sent."""
    found = [item]
    while (parent := live.get(found[-1].parent)) and parent not in found:
        found.append(parent)
    return found


def staff_of(store: Store, department: Department) -> tuple[User, ...]:
    """Everybody who has a post in a department, or in one below it, today; by reading and name."""
    live = {item.id: item for item in store.find(Department, "revoked_at = '' AND closed_on = ''")}
    inside = [item.id for item in live.values() if department in _lineage(live, item)]
    users = {post.user for post in store.find_in(Post, "department", inside) if is_held(post)}
    staff = store.find_in(User, "id", users)
    return tuple(sorted(staff, key=lambda user: (user.name_reading or user.name, user.name)))


def name_of_department(store: Store, department: str) -> str:
    """By which ``find_department`` knows it: its name, with those above it where several have the name."""
    names: list[str] = []
    seen: set[str] = set()
    while department and department not in seen:  # a parent may be wrong in what other desks sent
        seen.add(department)
        item = store.get(Department, department)
        names.insert(0, item.name)
        department = item.parent
        if _is_clear(store, "/".join(names)):
            break
    return "/".join(names)


def _is_clear(store: Store, name: str) -> bool:
    try:
        return find_department(store, name) is not None
    except UsageError:
        return False
