"""Which scopes a user has on a day: from posts, departments, the office's rule for the tree, and delegations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from weakref import WeakKeyDictionary

from app.core.dates import PartialDate
from app.core.documents import record_of
from app.core.records import Delegation, Department, Post, Record
from app.core.visibility import EVERYBODY, department_scope, user_scope
from server import settings
from server.bulk import array
from server.callers import Reader
from server.database import Connection, Cursor
from server.reach import EVERYTHING, Reach, Within, reach_of
from server.sealing import Sealer
from server.settings import Settings, TreeReading

DEPARTMENTS = "#departments"
"""The name of the counter that tells how often the departments were changed. No scope is called so."""


@dataclass(frozen=True, slots=True)
class Rights:
    """What a user may see, and for whom he may act."""

    scopes: frozenset[str]
    principals: frozenset[str]
    """Users; he himself is one."""
    settings: Settings
    """What his office has decided."""
    reach: Reach | None = None
    """What of it his desk holds; None: all."""

    @property
    def within(self) -> Within:
        """The same for a query."""
        return self.reach.within if self.reach else EVERYTHING


@dataclass(frozen=True, slots=True)
class Tree:
    """The departments of an office, those that are closed too."""

    departments: Mapping[str, Department]
    _below: dict[str, list[str]] = field(init=False)

    def __post_init__(self) -> None:
        below: dict[str, list[str]] = defaultdict(list)
        for department in self.departments.values():
            below[department.parent].append(department.id)
        object.__setattr__(self, "_below", below)

    def readable(self, posts: Iterable[str], day: date, rule: TreeReading) -> frozenset[str]:
        """The departments whose cards may be read by one with posts in some.

        A post in a department that was merged is one in what it was merged into,
        and who reads a department reads what was merged into it.
        """
        own = {self.successor(department, day) for department in posts} | set(posts)
        seen = set(own)
        if rule in {TreeReading.DOWN, TreeReading.BOTH}:
            seen |= self._walk(own)
        if rule in {TreeReading.UP, TreeReading.BOTH}:
            seen |= {above for department in own for above in self._above(department)}
        seen |= {former for former in self.departments if self.successor(former, day) in seen}
        return frozenset(seen)

    def successor(self, department: str, day: date) -> str:
        """What a department has become by a day; itself where it was not merged."""
        passed = {department}
        while (
            (found := self.departments.get(department))
            and _merged(found, day)
            and found.merged_into not in passed
        ):
            department = found.merged_into
            passed.add(department)
        return department

    def _walk(self, tops: Iterable[str]) -> set[str]:
        seen: set[str] = set()
        waiting = list(tops)
        while waiting:
            for child in self._below.get(waiting.pop(), ()):
                if child not in seen:
                    seen.add(child)
                    waiting.append(child)
        return seen

    def _above(self, department: str) -> list[str]:
        path: list[str] = []
        while (found := self.departments.get(department)) and found.parent and found.parent not in path:
            department = found.parent
            path.append(department)
        return path


def rights_of(connection: Connection, sealer: Sealer, reader: Reader, day: date) -> Rights:
    """What a user may see on a day."""
    with connection.pipeline():
        asked = RightsAsked(connection, sealer, reader, day)
    return asked.answered()


class RightsAsked:
    """The same in two parts: what is asked can travel with what else the caller asks (``Connection.pipeline``).

    It begins no pipeline itself: one within another waits at both of its ends.
    """

    def __init__(self, connection: Connection, sealer: Sealer, reader: Reader, day: date) -> None:
        self._connection = connection
        self._sealer = sealer
        self._reader = reader
        self._day = day
        office, own = reader.office, [reader.user]
        self._settings = settings.ask(connection, office)
        self._version = _ask_version(connection, office)
        self._held = _ask_held(connection, office, own)
        self._shared = _ask_shared(connection, office, own, day)

    def answered(self) -> Rights:
        """What the user may see on the day."""
        connection, sealer, day = self._connection, self._sealer, self._day
        office, user = self._reader.office, self._reader.user
        decided = settings.answered(self._settings)
        tree = _tree(connection, sealer, office, self._version)
        posts, principals = _terms(sealer, office, self._held, day)
        shared = self._shared
        everyone = {user, *principals}
        if others := everyone - {user}:
            posts |= _terms(sealer, office, _ask_held(connection, office, others), day)[0]
            shared = _ask_shared(connection, office, everyone, day)
        departments = tree.readable(posts, day, decided.reading)
        scopes = {
            EVERYBODY,
            *map(user_scope, everyone),
            *map(department_scope, departments),
            *(scope for (scope,) in shared),
        }
        own = frozenset(everyone)
        return Rights(frozenset(scopes), own, decided, reach_of(decided, own, departments, day))


def posts_of(connection: Connection, sealer: Sealer, office: str, user: str, day: date) -> set[str]:
    """The departments in which a user has a post on a day."""
    return _terms(sealer, office, _ask_held(connection, office, [user]), day)[0]


def delegations_by(connection: Connection, sealer: Sealer, office: str, user: str) -> list[str]:
    """The ids of the delegations by which others act for a user; a delegation lies with who acts."""
    rows = connection.execute(
        "SELECT kind, id, document FROM record WHERE office = %s AND kind = 'delegation' ORDER BY id",
        (office,),
    )
    found = (_live(sealer, office, *row) for row in rows)
    return [one.id for one in found if isinstance(one, Delegation) and one.principal == user]


def departments_below(connection: Connection, sealer: Sealer, reader: Reader, day: date) -> frozenset[str]:
    """The departments in which a user has a post on a day, and all below them."""
    posts = posts_of(connection, sealer, reader.office, reader.user, day)
    tree = _tree(connection, sealer, reader.office, _ask_version(connection, reader.office))
    return tree.readable(posts, day, TreeReading.DOWN)


def _ask_shared(connection: Connection, office: str, users: Iterable[str], day: date) -> Cursor:
    """The scopes of *ask* cards that users let others see, and of those that they are let see on the day."""
    return connection.execute(
        "SELECT scope FROM record WHERE office = %s AND owner = ANY(%s::text[]) AND kind = 'card' AND scope LIKE 'g:%%'"
        " UNION SELECT r.scope FROM contact_request q JOIN record r ON r.office = q.office AND r.id = q.card"
        " WHERE q.office = %s AND q.asker = ANY(%s::text[]) AND q.until >= %s AND q.ended_at IS NULL"
        " AND r.scope = 'g:' || q.card",
        (office, array(users), office, array(users), day),
    )


def holds(since: PartialDate, until: PartialDate, day: date) -> bool:
    """Whether a day lies in a term; both ends are in it, and an unknown end is open."""
    return (not since or since.earliest <= day) and (not until or day <= until.latest)


def _ask_held(connection: Connection, office: str, users: Iterable[str]) -> Cursor:
    """The posts of users, and their delegations to act for others."""
    return connection.execute(
        "SELECT kind, id, document FROM record WHERE office = %s AND owner = ANY(%s::text[])"
        " AND kind IN ('post', 'delegation')",
        (office, array(users)),
    )


def _terms(sealer: Sealer, office: str, rows: Cursor, day: date) -> tuple[set[str], set[str]]:
    """The departments of the posts on the day, and those for whom is acted on it."""
    departments: set[str] = set()
    principals: set[str] = set()
    for row in rows:
        record = _live(sealer, office, *row)
        if isinstance(record, Post) and holds(record.since, record.until, day):
            departments.add(record.department)
        elif isinstance(record, Delegation) and holds(record.since, record.until, day):
            principals.add(record.principal)
    return departments, principals


def _merged(department: Department, day: date) -> bool:
    """Whether a department has been merged into another; the day of closing is the first without it."""
    return bool(department.merged_into) and (not department.closed_on or department.closed_on.earliest <= day)


_trees: WeakKeyDictionary[Sealer, dict[str, tuple[int, Tree]]] = WeakKeyDictionary()
"""Read once for as long as no department is changed; by the counter that every change of one adds to."""


def _ask_version(connection: Connection, office: str) -> Cursor:
    return connection.execute(
        "SELECT value FROM counter WHERE office = %s AND scope = %s", (office, DEPARTMENTS)
    )


def _tree(connection: Connection, sealer: Sealer, office: str, asked: Cursor) -> Tree:
    counted = asked.fetchone()
    version = counted[0] if counted else 0
    known = _trees.setdefault(sealer, {})
    if office not in known or known[office][0] != version:
        rows = connection.execute(
            "SELECT kind, id, document FROM record WHERE office = %s AND kind = 'department'", (office,)
        )
        found = (_live(sealer, office, *row) for row in rows)
        tree = Tree({record.id: record for record in found if isinstance(record, Department)})
        known[office] = (version, tree)
    return known[office][1]


def _live(sealer: Sealer, office: str, kind: str, record_id: str, sealed: bytes) -> Record | None:
    document = sealer.open(office, kind, record_id, sealed)
    return None if document.revoked_at else record_of(document)
