"""Correcting a batch as a form of the window asks for it: by names, and with answers that travel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from app.core.dates import PartialDate
from app.core.records import Batch, Department, User
from app.core.visibility import Visibility
from app.operations import batches, oddities
from app.operations.batches import Correction, SheetRange
from app.operations.intake import end_batch
from app.operations.session import Session
from app.operations.staff import department_for, ensure_user

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to hold for a batch; None leaves a thing as it is."""

    owner: str | None = None
    """As ``CaptureRequest.owner``."""
    department: str = ""
    """Goes with the owner."""
    exchanged_on: PartialDate | None = None
    visibility: Visibility | None = None
    tags: tuple[str, ...] | None = None


def correct(session: Session, batch: str, wanted: Wanted, sheets: SheetRange | None = None) -> None:
    """Change a whole batch, or some of its sheets, as one operation; nothing where all holds already.

    Raises what ``correct_batch`` and ``department_for`` raise.
    """
    correction = _news(session, session.store.get(Batch, batch), wanted, whole=sheets is None)
    if correction != Correction():
        batches.correct_batch(session, batch, correction, sheets)


def split(session: Session, batch: str, sheets: SheetRange, wanted: Wanted) -> str:
    """Move some sheets into a batch of their own and correct it; the id of the new batch."""
    correction = _news(session, session.store.get(Batch, batch), wanted, whole=True)
    return batches.split_batch(session, batch, sheets, correction).id


def put_aside(session: Session, batch: str, sheets: SheetRange, reason: str = "") -> None:
    """``set_aside``."""
    batches.set_aside(session, batch, sheets, reason)


def take_back_in(session: Session, batch: str, sheets: SheetRange) -> None:
    """``bring_back``."""
    batches.bring_back(session, batch, sheets)


def take_sheet_out(session: Session, sheet: str) -> None:
    """``take_out``."""
    oddities.take_out(session, sheet)


def keep_sheet(session: Session, sheet: str) -> None:
    """``keep``."""
    oddities.keep(session, sheet)


def read_sheet_as_card(session: Session, sheet: str) -> None:
    """``read_as_card``."""
    oddities.read_as_card(session, sheet)


def count_by_hand(session: Session, batch: str, count: int) -> None:
    """``set_own_count``, unless it is that already."""
    if session.store.get(Batch, batch).own_count != count:
        batches.set_own_count(session, batch, count)


def end(session: Session, batch: str) -> None:
    """End a batch that was left open."""
    end_batch(session, batch)


def _news(session: Session, batch: Batch, wanted: Wanted, *, whole: bool) -> Correction:
    """What differs from the batch; for some of its sheets all that is wanted, as they may differ from it."""
    owner: User | None = None
    department: Department | None = None
    if wanted.owner is not None:
        owner = ensure_user(session, wanted.owner)
        department = department_for(session, owner, wanted.department)
    if not whole:
        return Correction(owner, department, wanted.exchanged_on, wanted.visibility, wanted.tags)
    same_owner = owner and (owner.id, department.id if department else "") == (batch.owner, batch.department)
    return Correction(
        None if same_owner else owner,
        None if same_owner else department,
        _unless(wanted.exchanged_on, batch.exchanged_on),
        _unless(wanted.visibility, batch.visibility),
        _unless(wanted.tags, batch.tags),
    )


def _unless(wanted: T | None, held: T) -> T | None:
    return None if wanted == held else wanted
