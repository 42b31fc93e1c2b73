"""Printing 区切り用紙: for one member of staff, for those of a list, or for everybody in a department."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.core.errors import NotFoundError
from app.core.messages import Message
from app.core.records import Department, User
from app.db.store import Store
from app.operations.cover_codes import Cover, write_code
from app.operations.owners import name_of_department, staff_of
from app.operations.paper import letterhead
from app.operations.report_choices import CoverRequest, CoversFor
from app.operations.session import Session
from app.operations.staff import department_of, find_department, staff_lines, user_named
from app.reports.data import CoverData
from app.reports.files import Output
from app.reports.pdf.cover_sheet import TITLE, write_cover_sheets

OnStep = Callable[[int, int, Message], None]


def print_covers(
    session: Session, request: CoverRequest, out: Output, on_step: OnStep = lambda *_: None
) -> int:
    """Write the sheets as one PDF; how many there are.

    Raises NotFoundError where somebody or the department is not known, or nobody is in it, UsageError where a name or
    the list is not clear or the tags are too long, DiskFullError, StoreError, and whatever ``on_step`` raises; then
    nothing is written.
    """
    department = _department(session.store, request.department)
    owners = _owners(session.store, request, department)
    if not owners:
        raise NotFoundError(
            "職員が 1 人もいないため、区切り用紙を作りませんでした。職員か部署を選び直してください。"
        )
    goes_to = department if request.whose is CoversFor.OWNERS else None
    covers = [
        cover
        for owner in owners
        for cover in [_cover(session.store, request, owner, goes_to)] * request.copies
    ]
    word = Message("ページを作っています")
    head = letterhead(session, TITLE)
    write_cover_sheets(head, covers, request.form, out, lambda done, total: on_step(done, total, word))
    session.saw("print")
    return len(covers)


def _department(store: Store, text: str) -> Department | None:
    department = find_department(store, text) if text else None
    if text and department is None:
        raise NotFoundError("部署「{text}」が見つかりません。", text=text)
    return department


def _owners(store: Store, request: CoverRequest, department: Department | None) -> tuple[User, ...]:
    match request.whose:
        case CoversFor.DEPARTMENT:
            return staff_of(store, department) if department else ()
        case CoversFor.LIST:
            return staff_in(store, request.listed) if request.listed else ()
    return tuple(user_named(store, owner) for owner in request.owners)


def staff_in(store: Store, path: Path) -> tuple[User, ...]:
    """Those whom a CSV names, in its order, by 職員番号, メール or 氏名, as a staff list does.

    Raises UsageError where it is no such list or a name is not clear, NotFoundError naming who is not known.
    """
    return tuple(
        user_named(store, line.get("staff_number") or line.get("mail") or line["name"])
        for _, line in staff_lines(path)
    )


def _cover(store: Store, request: CoverRequest, owner: User, goes_to: Department | None) -> CoverData:
    department = goes_to.id if goes_to else department_of(store, owner.id)
    cover = Cover(owner.id, department, request.exchanged_on, request.visibility, request.tags)
    return CoverData(
        write_code(store.keys, cover),
        owner.name,
        name_of_department(store, department).replace("/", " "),
        request.exchanged_on.japanese(),
        request.visibility.japanese,
        request.tags,
    )
