"""職員 and 部署: finding them by what people call them, making them, taking them in from a list."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.core.dates import PartialDate, office_day, parse_instant, utc_now
from app.core.errors import NotFoundError, UsageError
from app.core.messages import Message
from app.core.records import Delegation, Department, Post, User
from app.core.text import fold, stored
from app.db.door import Undo, Writer
from app.db.store import Store
from app.operations.session import Session


def find_user(store: Store, text: str) -> User | None:
    """The user with this id, staff number, mail address or name.

    Raises UsageError where several have the name.
    """
    wanted = fold(text)
    live = store.find(User, "revoked_at = ''")
    for user in live:
        if text in {user.id, user.staff_number} or (user.mail and fold(user.mail) == wanted):
            return user
    named = [user for user in live if fold(user.name) == wanted]
    if len(named) > 1:
        known = "、".join(user.staff_number or user.mail or user.id for user in named)
        raise UsageError(
            "「{text}」という職員が {count} 人います。職員番号かメールで指定してください({known})。",
            text=text,
            count=len(named),
            known=known,
        )
    return named[0] if named else None


def find_department(store: Store, text: str) -> Department | None:
    """The department with this id or name that is not closed; a path 「局/課」 tells equal names apart.

    Raises UsageError where several have the name.
    """
    live = {item.id: item for item in store.find(Department, "revoked_at = '' AND closed_on = ''")}
    if text in live:
        return live[text]
    names = [fold(part) for part in text.split("/")]
    found = [item for item in live.values() if _path_ends_with(live, item, names)]
    if len(found) > 1:
        raise UsageError(
            "「{text}」という部署が {count} あります。上位の部署を付けて「局/課」のように指定してください。",
            text=text,
            count=len(found),
        )
    return found[0] if found else None


def _path_ends_with(live: dict[str, Department], item: Department, names: list[str]) -> bool:
    current: Department | None = item
    for name in reversed(names):
        if current is None or fold(current.name) != name:
            return False
        current = live.get(current.parent)
    return True


def user_named(store: Store, text: str) -> User:
    """``find_user``, or NotFoundError."""
    found = find_user(store, text)
    if found is None:
        raise NotFoundError("職員「{text}」が見つかりません。", text=text)
    return found


def ensure_user(session: Session, text: str) -> User:
    """The user, made where there is none yet (a desk without a server has no other directory)."""
    found = find_user(session.store, text)
    if found:
        return found
    user = new_user(text)
    with session.operation("user.add", f"職員「{user.name}」を追加", Undo.NEVER).transaction() as writer:
        return writer.insert(user)


def new_user(text: str) -> User:
    """A user of whom nothing but a name or a mail address is known. Raises UsageError where it is empty."""
    text = stored(text.strip())
    if not text:
        raise UsageError("職員の名前が空です。")
    return User(name=text, mail=text if "@" in text else "")


def ensure_department(session: Session, text: str) -> Department:
    """The department, made where there is none yet; 「局/課」 makes both."""
    found = find_department(session.store, text)
    if found:
        return found
    with session.operation("department.add", f"部署「{text}」を追加", Undo.NEVER).transaction() as writer:
        return _ensure_path(session.store, writer, text)


def _ensure_path(store: Store, writer: Writer, text: str) -> Department:
    found = find_department(store, text)
    if found:
        return found
    head, _, name = text.rpartition("/")
    parent = _ensure_path(store, writer, head).id if head else ""
    return writer.insert(Department(name=stored(name.strip()), parent=parent))


def is_held(term: Post | Delegation) -> bool:
    """Whether a post is held, or somebody acts for another, today."""
    today = office_day(utc_now())
    return term.since.earliest <= today and (not term.until or term.until.latest >= today)


def delegated_by(store: Store, user: str) -> set[str]:
    """The ids of those for whom a user acts today."""
    found = store.find(Delegation, "delegate = ? AND revoked_at = ''", user)
    return {item.principal for item in found if is_held(item)}


def acting_for(store: Store, user: str, owner: str, at: str) -> str:
    """The name of the owner of something that a user did, where he acted for that owner on the day (``at`` in UTC); else empty."""
    if not owner or user == owner:
        return ""
    day = office_day(parse_instant(at))
    terms = store.find(Delegation, "delegate = ? AND principal = ?", user, owner)
    if any(_held_on(term, day) for term in terms):
        found = store.find(User, "id = ?", owner)
        return found[0].name if found else ""
    return ""


def _held_on(term: Delegation, day: date) -> bool:
    return term.since.earliest <= day <= term.until.latest


def department_of(store: Store, user: str) -> str:
    """The id of the user's main department today, or the empty string."""
    posts = [post for post in store.find(Post, "user = ? AND revoked_at = ''", user) if is_held(post)]
    posts.sort(key=lambda post: (post.main, post.since.earliest), reverse=True)
    return posts[0].department if posts else ""


def place_user(session: Session, user: User, department: Department, title: str = "") -> None:
    """Give a user a post in a department from today, unless there is one."""
    held = session.store.find(
        Post, "user = ? AND department = ? AND until = '' AND revoked_at = ''", user.id, department.id
    )
    if not held:
        label = f"{user.name} を「{department.name}」に配置"
        with session.operation("post.add", label, Undo.NEVER).transaction() as writer:
            writer.insert(Post(user=user.id, department=department.id, title=title))


def department_for(session: Session, user: User, named: str = "") -> Department | None:
    """The department that the user's cards go to: the one named (made where there is none), else the user's own.

    A user of whom no post is known is taken to belong to the one named.
    """
    own = department_of(session.store, user.id)
    if named:
        department = ensure_department(session, named)
        if not own:
            place_user(session, user, department)
        return department
    return session.store.get(Department, own) if own else None


@dataclass(frozen=True, slots=True)
class StaffImport:
    """What taking in a staff list did."""

    added: int
    updated: int
    problems: tuple[Message, ...]
    """One for each line that was not taken in."""


_HEADERS = {
    "氏名": "name", "name": "name", "よみ": "name_reading", "ふりがな": "name_reading", "reading": "name_reading",
    "職員番号": "staff_number", "staff_number": "staff_number", "メール": "mail", "mail": "mail", "email": "mail",
    "部署": "department", "department": "department", "役職": "title", "title": "title",
    "開始日": "since", "since": "since", "終了日": "until", "until": "until",
}  # fmt: skip


def import_staff(
    session: Session, path: Path, on_progress: Callable[[int, int], None] = lambda *_: None
) -> StaffImport:
    """Take in a CSV of staff (氏名, よみ, 職員番号, メール, 部署, 役職, 開始日, 終了日), as one operation.

    The key is the staff number, else the mail address. Several lines of one
    key are several posts (併任). Raises UsageError where the file is no such list.
    """
    lines = staff_lines(path)
    added = updated = 0
    problems: list[Message] = []
    known = _ids_by_key(session.store)
    operation = session.operation("staff.import", f"職員名簿「{path.name}」の取り込み", Undo.ALWAYS)
    for done, (number, line) in enumerate(lines, 1):
        on_progress(done, len(lines))
        try:
            with operation.transaction() as writer:
                new = _take_in_line(session.store, writer, line, known)
        except UsageError as error:
            problems.append(Message("{line} 行目: {problem}", line=number, problem=error.message))
            continue
        added, updated = added + new, updated + (not new)
    return StaffImport(added, updated, tuple(problems))


def text_of(path: Path) -> str:
    """The text of a list in UTF-8 or Shift_JIS. Raises NotFoundError, UsageError for what is in neither."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise NotFoundError(
            "名簿「{name}」を開けません。ファイルの場所を確かめて、選び直してください。", name=path.name
        ) from error
    for encoding in ("utf-8-sig", "cp932"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UsageError(
        "「{name}」の文字コードが分かりません。UTF-8 か Shift_JIS で保存し直してください。",
        name=path.name,
    )


def staff_lines(path: Path) -> list[tuple[int, dict[str, str]]]:
    """The lines of a staff list (see ``import_staff``) with their numbers. Raises UsageError where it is none, NotFoundError."""
    text = text_of(path)
    reader = csv.DictReader(io.StringIO(text, newline=""))
    columns = {
        name: _HEADERS[name.strip().lower()]
        for name in reader.fieldnames or ()
        if name.strip().lower() in _HEADERS
    }
    if "name" not in columns.values():
        raise UsageError("「{name}」に「氏名」の列がありません。1 行目に列の名前が要ります。", name=path.name)
    return [
        (
            number,
            {columns[name]: stored((value or "").strip()) for name, value in line.items() if name in columns},
        )
        for number, line in enumerate(reader, start=2)
    ]


def _ids_by_key(store: Store) -> dict[str, str]:
    """The ids of all staff by number and by folded mail address: a list may have thousands of lines."""
    live = store.find(User, "revoked_at = ''")
    return {key: user.id for user in reversed(live) for key in _keys(user.staff_number, user.mail)}


def _keys(staff_number: str, mail: str) -> list[str]:
    return [key for key in (staff_number, fold(mail)) if key]


def _take_in_line(store: Store, writer: Writer, line: dict[str, str], known: dict[str, str]) -> bool:
    if not line["name"]:
        raise UsageError("氏名が空です。")
    key = line.get("staff_number") or line.get("mail")
    if not key:
        raise UsageError("職員番号もメールもありません。")
    found = known.get(key) or known.get(fold(key))
    user = store.get(User, found) if found else _known_by_name_only(store, line["name"])
    new = user is None
    if user is None:
        user = writer.insert(User(name=line["name"]))
    own = {name: line[name] for name in ("name", "name_reading", "staff_number", "mail") if line.get(name)}
    writer.update(User, user.id, **own)
    if line.get("department"):
        department = _ensure_path(store, writer, line["department"])
        _ensure_post(store, writer, user, department, line)
    known.update(dict.fromkeys(_keys(line.get("staff_number", ""), line.get("mail", "")), user.id))
    return new


def _known_by_name_only(store: Store, name: str) -> User | None:
    """Somebody who came in as the owner of cards before the staff list did."""
    users = store.find(User, "revoked_at = '' AND staff_number = '' AND mail = ''")
    named = [user for user in users if fold(user.name) == fold(name)]
    return named[0] if len(named) == 1 else None


def _ensure_post(
    store: Store, writer: Writer, user: User, department: Department, line: dict[str, str]
) -> None:
    try:
        since, until = (
            PartialDate.parse(line.get(name, "").replace("/", "-")) for name in ("since", "until")
        )
    except ValueError as error:
        raise UsageError("開始日か終了日が読めません。") from error
    held = store.find(Post, "user = ? AND revoked_at = ''", user.id)
    for post in held:
        if post.department == department.id:
            writer.update(Post, post.id, title=line.get("title", post.title), since=since, until=until)
            return
    writer.insert(
        Post(
            user=user.id,
            department=department.id,
            title=line.get("title", ""),
            main=not held,
            since=since,
            until=until,
        )
    )
