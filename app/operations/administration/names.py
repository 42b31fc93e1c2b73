"""Who and what ids stand for, as this desk's directory has it: the server says ids, people read names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.core.records import Department, Post, User
from app.operations.session import Session
from app.operations.staff import is_held

_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff, in a list."""

    name: str
    reading: str = ""
    department: str = ""
    """Id of the main department today; empty for none."""
    title: str = ""
    staff_number: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """The directory by id. What it does not know is called by its id's beginning."""

    people: Mapping[str, Person] = field(default_factory=dict)
    departments: Mapping[str, str] = field(default_factory=dict)
    """Paths, as 「総務局/人事課」."""

    def person(self, user: str) -> str:
        """The name of a user; empty for nobody."""
        found = self.people.get(user)
        return found.name if found else user[:8]

    def department(self, department: str) -> str:
        """The path of a department; empty for none."""
        return self.departments.get(department, department[:8])

    def department_of(self, user: str) -> str:
        """The path of the main department of a user."""
        found = self.people.get(user)
        return self.department(found.department) if found else ""


def office_names(session: Session) -> Names:
    """Everybody and every department that this desk has heard of, those of the past too."""
    store = session.store
    posts: dict[str, Post] = {}
    for post in store.find(Post, "revoked_at = ''"):
        if is_held(post):
            before = posts.get(post.user)
            if before is None or (post.main, post.since.earliest) > (before.main, before.since.earliest):
                posts[post.user] = post
    people = {}
    for user in store.find(User):
        held = posts.get(user.id)
        people[user.id] = Person(
            user.name, user.name_reading, held.department if held else "", held.title if held else "",
            user.staff_number,
        )  # fmt: skip
    return Names(people, paths(store.find(Department)))


def paths(departments: list[Department]) -> dict[str, str]:
    """The path of each."""
    known = {item.id: item for item in departments}
    return {item.id: "/".join(one.name for one in _above(known, item)) for item in departments}


def _above(known: Mapping[str, Department], item: Department) -> list[Department]:
    """A department and those over it, the topmost first."""
    found = [item]
    while (parent := known.get(found[0].parent)) and parent not in found and len(found) < _DEEPEST:
        found.insert(0, parent)
    return found
