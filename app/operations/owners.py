"""Whose cards they may be: the staff to choose from, and the departments that somebody's cards can go to."""

from __future__ import annotations

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
