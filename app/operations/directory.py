"""職員名簿: who is in it, row by row, and changing what is known of one member of staff."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from app.core.dates import PartialDate, office_day, utc_now
from app.core.errors import UsageError
from app.core.records import Department, Post, User
from app.core.text import fold, stored
from app.db.door import Undo
from app.db.rows import first, rows, rows_in
from app.db.store import Store
from app.operations.session import Session
from app.operations.staff import department_of, ensure_department


@dataclass(frozen=True, slots=True)
class StaffFacts:
    """What a form asks of a member of staff."""

    name: str
    name_reading: str = ""
    staff_number: str = ""
    mail: str = ""
    department: str = ""
    """The name of the main department; 「局/課」 where several have that name."""


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One line of the list."""

    id: str
    facts: StaffFacts
    title: str


def staff_facts(session: Session, user_id: str) -> StaffFacts:
    """What is known of somebody. Raises NotFoundError."""
    user = session.store.get(User, user_id)
    return _facts(user, _department_name(session.store, department_of(session.store, user.id)))


def change_staff(session: Session, user_id: str, facts: StaffFacts) -> User:
    """Change what is known of somebody; another department is a new post from today.

    Raises NotFoundError, and UsageError for an empty name, a mail address that
    is none, and a number or address that somebody else has.
    """
    plain = _checked(session.store, facts, user_id)
    label = f"職員「{plain.name}」の変更"
    with session.operation("user.change", label).transaction() as writer:
        writer.update(User, user_id, **_columns(plain))
    user = session.store.get(User, user_id)
    if plain.department:
        _move(session, user, plain.department)
    return user


def add_staff(session: Session, facts: StaffFacts) -> User:
    """Add somebody to the list. Raises UsageError as ``change_staff`` does."""
    plain = _checked(session.store, facts, "")
    with session.operation("user.add", f"職員「{plain.name}」を追加", Undo.NEVER).transaction() as writer:
        user = writer.insert(User(name=plain.name))
        writer.update(User, user.id, **_columns(plain))
    if plain.department:
        _move(session, user, plain.department)
    return user


def staff_numbers(session: Session, text: str = "") -> bytes:
    """The row numbers of those in whose line a text occurs, by reading and name: an array of ``q``."""
    wanted = fold(text)
    sql = "SELECT num, name, name_reading, staff_number, mail FROM user WHERE revoked_at = '' ORDER BY num"
    found = [
        (row["name_reading"] or row["name"], row["num"])
        for row in rows(session.store.db, sql)
        if not wanted or any(wanted in fold(row[column]) for column in _COLUMNS)
    ]
    return array("q", [number for _, number in sorted(found)]).tobytes()


def staff_rows(session: Session, numbers: Sequence[int]) -> list[StaffRow]:
    """The lines of some row numbers, in their order."""
    store = session.store
    ids = {
        row["id"]: row["num"]
        for row in rows_in(store.db, "SELECT id, num FROM user WHERE num IN ({})", numbers)
    }
    users = {ids[user.id]: user for user in store.find_in(User, "id", ids)}
    posts = _main_posts(store, list(ids))
    names = {
        item.id: item.name for item in store.find_in(Department, "id", {p.department for p in posts.values()})
    }
    found = []
    for user in (users[number] for number in numbers if number in users):
        post = posts.get(user.id)
        facts = _facts(user, names.get(post.department, "") if post else "")
        found.append(StaffRow(user.id, facts, post.title if post else ""))
    return found


_COLUMNS = ("name", "name_reading", "staff_number", "mail")


def _facts(user: User, department: str) -> StaffFacts:
    return StaffFacts(user.name, user.name_reading, user.staff_number, user.mail, department)


def _columns(facts: StaffFacts) -> dict[str, str]:
    return {name: value for name, value in asdict(facts).items() if name != "department"}


def _checked(store: Store, facts: StaffFacts, user_id: str) -> StaffFacts:
    plain = StaffFacts(**{name: stored(value.strip()) for name, value in asdict(facts).items()})
    if not plain.name:
        raise UsageError("氏名が空です。何も変更していません。")
    if plain.mail and "@" not in plain.mail:
        raise UsageError("「{mail}」はメールアドレスではありません。何も変更していません。", mail=plain.mail)
    for key in filter(None, (plain.staff_number, plain.mail)):
        other = first(
            store.db,
            "SELECT name FROM user WHERE revoked_at = '' AND id <> ? AND (staff_number = ? OR mail = ? COLLATE NOCASE)",
            (user_id, key, key),
        )
        if other:
            raise UsageError(
                "「{key}」は {name} さんのものとして登録されています。何も変更していません。",
                key=key,
                name=other["name"],
            )
    return plain


def _move(session: Session, user: User, named: str) -> None:
    """Put somebody into a department from today, unless he is there."""
    store = session.store
    department = ensure_department(session, named)
    held = department_of(store, user.id)
    if held == department.id:
        return
    today = PartialDate.of(office_day(utc_now()))
    label = f"{user.name} を「{department.name}」に配置"
    with session.operation("post.add", label, Undo.NEVER).transaction() as writer:
        for post in _posts(store, [user.id]):
            if post.department == held and post.since == today:  # entered today: a correction, no transfer
                writer.update(Post, post.id, department=department.id)
                return
            if post.department == held:
                writer.update(Post, post.id, until=today, main=False)
        writer.insert(Post(user=user.id, department=department.id, since=today))


def _posts(store: Store, users: Sequence[str]) -> list[Post]:
    """Those that are held today."""
    today = office_day(utc_now())
    return [post for post in store.find_in(Post, "user", users) if _holds(post, today)]


def _holds(post: Post, today: date) -> bool:
    return post.since.earliest <= today and (not post.until or post.until.latest >= today)


def _main_posts(store: Store, users: Sequence[str]) -> dict[str, Post]:
    posts = sorted(_posts(store, users), key=lambda post: (post.main, post.since.earliest))
    return {post.user: post for post in posts}


def _department_name(store: Store, department: str) -> str:
    return store.get(Department, department).name if department else ""
