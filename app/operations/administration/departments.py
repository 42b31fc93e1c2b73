"""部署: the tree with its dates. It is changed at this desk like any record, undone like one, and sent with the next sync."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app.core.dates import UNKNOWN, PartialDate
from app.core.errors import UsageError
from app.core.records import Department, Post
from app.core.text import fold, stored
from app.operations.administration.names import paths
from app.operations.at_server import at_server
from app.operations.session import Session
from app.operations.staff import is_held, text_of
from app.sync.administration import Administration
from app.sync.wire_settings import ImportedDepartments

_LONGEST = 200
_HEADING = ("部署", "新しい名称", "上位部署", "地方", "開設日", "廃止日", "統合先")
"""As the server reads such a list."""


@dataclass(frozen=True, slots=True)
class DepartmentFacts:
    """What a form asks of a department."""

    name: str
    parent: str = ""
    """The id of the one above; empty at the top."""
    regional: bool = False
    opened_on: PartialDate = UNKNOWN
    closed_on: PartialDate = UNKNOWN
    merged_into: str = ""
    """The id of the one that goes on with its work."""


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """One line of the tree."""

    id: str
    facts: DepartmentFacts
    path: str
    depth: int
    """How many are above it."""
    people: int
    """Who has a post there today."""


def list_departments(session: Session) -> list[DepartmentRow]:
    """The tree from above, equals by name."""
    store = session.store
    departments = store.find(Department, "revoked_at = ''")
    people = Counter(post.department for post in store.find(Post, "revoked_at = ''") if is_held(post))
    named = paths(departments)
    below: dict[str, list[Department]] = {}
    for item in departments:
        below.setdefault(item.parent if item.parent in named else "", []).append(item)

    def rows(parent: str, depth: int) -> Iterator[DepartmentRow]:
        for item in sorted(below.get(parent, ()), key=lambda one: (bool(one.closed_on), fold(one.name))):
            yield DepartmentRow(item.id, _facts(item), named[item.id], depth, people[item.id])
            yield from rows(item.id, depth + 1)

    return list(rows("", 0))


def add_department(session: Session, facts: DepartmentFacts) -> Department:
    """A new one. Raises UsageError as ``change_department``."""
    plain = _checked(session, facts, "")
    with session.operation("department.add", f"部署「{plain.name}」を追加").transaction() as writer:
        return writer.insert(
            Department(
                name=plain.name, parent=plain.parent, regional=plain.regional, opened_on=plain.opened_on,
                closed_on=plain.closed_on, merged_into=plain.merged_into,
            )
        )  # fmt: skip


def change_department(session: Session, department: str, facts: DepartmentFacts) -> Department:
    """Rename, move, merge or close one; no card is rewritten for it.

    Raises NotFoundError, and UsageError for a name that is empty, too long, has a 「/」 or stands beside it already, for
    one above or after it that is below it or goes back to it, and for a successor without a day of closing.
    """
    plain = _checked(session, facts, department)
    with session.operation("department.change", f"部署「{plain.name}」の変更").transaction() as writer:
        writer.update(
            Department, department, name=plain.name, parent=plain.parent, regional=plain.regional,
            opened_on=plain.opened_on, closed_on=plain.closed_on, merged_into=plain.merged_into,
        )  # fmt: skip
    return session.store.get(Department, department)


def take_in_departments(session: Session, path: Path) -> ImportedDepartments:
    """Departments from a CSV file, at the server. Raises NotFoundError, UsageError, and what ``at_server`` raises."""
    text = text_of(path)
    with at_server(session) as (client, _):
        return Administration(client).import_departments(text)


def departments_as_list(session: Session) -> bytes:
    """All departments as a CSV that can be changed and taken in again: UTF-8 with a mark, as spreadsheets want it."""
    rows = list_departments(session)
    named = {row.id: row.path for row in rows}
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_HEADING)
    for row in rows:
        facts = row.facts
        writer.writerow(
            (
                row.path, "", "", "地方" if facts.regional else "", str(facts.opened_on), str(facts.closed_on),
                named.get(facts.merged_into, ""),
            )
        )  # fmt: skip
    return text.getvalue().encode("utf-8-sig")


def _facts(item: Department) -> DepartmentFacts:
    return DepartmentFacts(
        item.name, item.parent, item.regional, item.opened_on, item.closed_on, item.merged_into
    )


def _checked(session: Session, facts: DepartmentFacts, department: str) -> DepartmentFacts:
    plain = replace(facts, name=stored(facts.name.strip()))
    if not plain.name or "/" in plain.name or len(plain.name) > _LONGEST:
        raise UsageError("部署の名称は「/」を含まない 200 文字までです。何も変更していません。")
    if plain.merged_into and not plain.closed_on:
        raise UsageError("統合するときは、廃止日も入力してください。何も変更していません。")
    known = {item.id: item for item in session.store.find(Department, "revoked_at = ''")}
    for item in known.values():
        beside = item.id != department and item.parent == plain.parent and not item.closed_on
        if beside and not plain.closed_on and fold(item.name) == fold(plain.name):
            raise UsageError("同じ場所に「{name}」がすでにあります。何も変更していません。", name=plain.name)
    above = {item.id: item.parent for item in known.values()} | {department: plain.parent}
    after = {item.id: item.merged_into for item in known.values()} | {department: plain.merged_into}
    if department and (_circles(department, above) or _circles(department, after)):
        raise UsageError("上位部署か統合先が、その部署自身の下にあります。何も変更していません。")
    return plain


def _circles(department: str, following: dict[str, str]) -> bool:
    passed: set[str] = set()
    while department and department not in passed:
        passed.add(department)
        department = following.get(department, "")
    return bool(department)
