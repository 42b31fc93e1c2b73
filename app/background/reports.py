"""Reports as long jobs: each gives the PDF as bytes, which lie on no disk until the user saves them.

The window imports this module to name its jobs; what they need is imported where they run.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from app.background.line import Line
from app.core.dates import PartialDate
from app.core.errors import NotFoundError, UsageError
from app.core.messages import Message
from app.operations.report_choices import CoverRequest, ListOrder

if TYPE_CHECKING:
    from app.operations.session import Session
    from app.sync.wire_rotation import Rotation


def make_handover(session: Session, line: Line, predecessor: str, successor: str, day: PartialDate) -> bytes:
    """The handover report of somebody's contacts.

    Both are named as ``find_user`` takes it; the successor need not be in the
    directory, and is not put into it. Raises UsageError, and NotFoundError where
    the predecessor is not known or has no contacts.
    """
    from app.operations import paper, staff

    before = staff.user_named(session.store, predecessor)
    after = staff.find_user(session.store, successor) or staff.new_user(successor)
    if before.id == after.id:
        raise UsageError("前任者と後任者が同じ人です。後任者を選び直してください。")
    with io.BytesIO() as out:
        if not paper.print_handover(session, before, after, day, out, line.step):
            raise _nothing_of(before.name)
        return out.getvalue()


def make_rotation(session: Session, line: Line, done: Rotation) -> bytes:
    """The handover report of a rotation. Raises NotFoundError where this desk may see nothing that it handed over."""
    from app.operations.paper import print_rotation

    with io.BytesIO() as out:
        if not print_rotation(session, done, out, line.step):
            raise NotFoundError(
                "この異動で引き継がれた名刺のうち、この端末で見られるものがありません。引継書は作りませんでした。"
            )
        return out.getvalue()


def make_own_rotation(session: Session, line: Line, rotation: str) -> bytes:
    """The same of one by which the operator moved or took over. Raises what ``at_server`` raises, too."""
    from app.operations.administration.rotation import read_rotation

    line.step(0, 0, Message("サーバーに問い合わせています"))
    return make_rotation(session, line, read_rotation(session, rotation))


def make_list(session: Session, line: Line, owner: str, order: ListOrder) -> bytes:
    """The list of contacts of one owner, or of all where ``owner`` is empty.

    Raises UsageError, and NotFoundError where the owner is not known or there are no contacts.
    """
    from app.operations import paper, staff

    user = staff.user_named(session.store, owner) if owner else None
    with io.BytesIO() as out:
        if not paper.print_list(session, user, out, order, line.step):
            raise _nothing_of(user.name) if user else _nothing()
        return out.getvalue()


def make_visit(session: Session, line: Line, meeting: str) -> bytes:
    """The record of a meeting. Raises NotFoundError."""
    from app.operations.paper import print_visit

    line.check()
    with io.BytesIO() as out:
        print_visit(session, meeting, out)
        return out.getvalue()


def make_slip(session: Session, line: Line, batch: str) -> bytes:
    """The slip of a batch. Raises NotFoundError."""
    from app.operations.slips import print_slip

    line.check()
    with io.BytesIO() as out:
        print_slip(session, batch, out)
        return out.getvalue()


def make_covers(session: Session, line: Line, request: CoverRequest) -> bytes:
    """Cover sheets. Raises what ``print_covers`` raises."""
    from app.operations.cover_printing import print_covers

    with io.BytesIO() as out:
        print_covers(session, request, out, line.step)
        return out.getvalue()


def _nothing_of(name: str) -> NotFoundError:
    return NotFoundError(
        "{name} さんの名刺がまだないため、書類を作りませんでした。別の職員を選ぶか、名刺を取り込んでから作成してください。",
        name=name,
    )


def _nothing() -> NotFoundError:
    return NotFoundError("名刺がまだないため、書類を作りませんでした。名刺を取り込んでから作成してください。")
