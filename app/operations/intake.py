"""取り込み: sheets come in, and are safe before the next one is asked for.

A page's encrypted file is fsynced in the spool, then its rows are written, then
the source hears that it is safe. Whatever a killed process left in the spool is
adopted by the next one; a page that a source delivers again is known by its key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.core.dates import UNKNOWN, PartialDate
from app.core.errors import UsageError
from app.core.ids import new_id
from app.core.reading import Side
from app.core.records import COVER, Batch, BatchState, Department, Page, Sheet, User, now_text
from app.core.visibility import Visibility
from app.db import codec
from app.db.door import Undo, Writer
from app.db.reading_queue import ReadingState
from app.db.store import Store
from app.devices.scanner import ScannedPage
from app.operations.covering import Covered, follow_cover, follow_waiting, mark_cover
from app.operations.oddities import OddSheet, odd_of
from app.operations.session import Session


@dataclass(frozen=True, slots=True)
class StackSettings:
    """What holds for a whole stack of cards."""

    owner: User
    department: Department | None = None
    exchanged_on: PartialDate = UNKNOWN
    visibility: Visibility = Visibility.DEPARTMENT
    tags: tuple[str, ...] = ()
    duplex: bool = True
    own_count: int | None = None


@dataclass(frozen=True, slots=True)
class PageSafe:
    """A page is on disk; how far its batch has come."""

    pages: int
    """Of this run."""
    sheet: int
    """Its number in the batch, which is how many sheets the batch has."""
    side: Side


@dataclass(slots=True)
class IntakeTally:
    """What one run of taking in did."""

    sheets: set[str] = field(default_factory=set)
    pages: int = 0
    known: int = 0
    """Pages that were safe already and came again."""
    covers: int = 0
    """Cover sheets, which are in ``sheets`` no more."""


def begin_batch(session: Session, settings: StackSettings, device: str) -> Batch:
    """Start a batch; everything that comes in under it gets the owner, date, visibility and tags."""
    batch = Batch(
        owner=settings.owner.id,
        department=settings.department.id if settings.department else "",
        visibility=settings.visibility,
        operator=session.operator.id,
        device=device,
        exchanged_on=settings.exchanged_on,
        tags=settings.tags,
        duplex=settings.duplex,
        own_count=settings.own_count,
    )
    label = f"{settings.owner.name} の名刺の取り込み"
    with session.operation("batch.begin", label, Undo.NEVER).transaction() as writer:
        writer.insert(batch)
    return batch


def take_in(
    session: Session,
    batch: Batch,
    pages: Iterable[ScannedPage],
    acknowledge: Callable[[ScannedPage], None],
    on_page: Callable[[ScannedPage, Sheet], None] = lambda *_: None,
    tally: IntakeTally | None = None,
    on_odd: Callable[[OddSheet], None] = lambda _: None,
    on_cover: Callable[[Covered], None] = lambda _: None,
) -> IntakeTally:
    """Make every page of a source safe, in its order.

    ``acknowledge`` is called with each page once it is on disk, then ``on_page``
    with its sheet, and behind a whole sheet ``on_odd`` with what looks wrong about it; only then is the next one
    asked for. Behind a cover sheet ``on_cover`` is called in place of ``on_page``, and what follows goes to the batch
    that it names. ``tally`` is counted up as they come. What ``pages`` raises (a ScannerFault) passes through with
    everything before it kept. Raises DiskFullError and UsageError.
    """
    from app.operations.noticing import Noticing  # not above: the window imports this module, and no imaging

    if session.store.get(Batch, batch.id).state is not BatchState.OPEN:
        raise UsageError("この取り込みは終わっています。続けるには新しい取り込みを始めてください。")
    adopt_spool(session)  # a page whose rows could not be written the last time is known again
    numbering = _Numbering(session.store, batch.id)
    noticing = Noticing(session, batch)
    tally = tally or IntakeTally()
    operation = session.operation("pages.in", "ページの取り込み", Undo.NEVER)
    for page in pages:
        sheet = numbering.sheet_of(page)
        if page.key in numbering.known:
            tally.known += 1
        else:
            record = Page(
                root=batch.id,
                sheet=sheet.id,
                side=page.side,
                media_type=page.media_type,
                dpi=page.dpi,
                source_key=page.key,
                fingerprint=session.store.fingerprint(page.data),
            )
            session.store.spool.put(record.id, _header(batch, sheet, record), page.data)
            with operation.transaction() as writer:
                _enter(session.store, writer, sheet, record)
            session.store.spool.settle(record.id)
            numbering.known[page.key] = sheet.id
            tally.pages += 1
        covered: Covered | None = None
        odd: list[OddSheet] = []
        if page.last_of_sheet and session.store.reading.state(sheet.id) is ReadingState.COMING:
            covered = follow_cover(session, batch.id, sheet)
            if covered is None:
                odd = noticing.look_at(sheet)
                session.store.reading.ready(sheet.id)
        is_card = covered is None and COVER not in sheet.flags
        if is_card:
            tally.sheets.add(sheet.id)
        acknowledge(page)
        if is_card:
            on_page(page, sheet)
        if covered:
            batch = covered.batch
            numbering, noticing = _Numbering(session.store, batch.id), Noticing(session, batch)
            tally.sheets.discard(sheet.id)
            tally.covers += 1
            on_cover(covered)
            odd = odd_of(session.store, session.store.get(Sheet, sheet.id))
        for item in odd:
            on_odd(item)
    return tally


def end_batch(session: Session, batch_id: str) -> None:
    """Close a batch: no more sheets; a sheet of which a side never came is read as it is."""
    batch = session.store.get(Batch, batch_id)
    if batch.state is BatchState.ENDED:
        return
    batch_id = follow_waiting(session, batch_id)
    with session.operation("batch.end", "取り込みの終了", Undo.NEVER).transaction() as writer:
        writer.update(Batch, batch_id, state=BatchState.ENDED, ended_at=now_text())
        session.store.reading.release(batch_id)


def adopt_spool(session: Session) -> int:
    """Enter the pages that a killed process left safe but unentered; how many there were."""
    orphans = list(session.store.spool.orphans())
    for header in orphans:
        page = _adopt(session, header)
        if page:
            session.store.spool.settle(page)
    return len(orphans)


def adopt_unlisted(session: Session) -> int:
    """Enter the pages whose images are here and whose rows are not, as after a database was put back; how many.

    Raises DamagedError naming the first image that cannot be read.
    """
    unlisted = list(session.store.unlisted_images())
    sheets: dict[str, None] = {}
    for path in unlisted:
        header, _ = session.store.images.read_file(path)
        if _adopt(session, header):
            sheets[header["sheet"]["id"]] = None
    for sheet in sheets:
        mark_cover(session, sheet)  # what came behind it knows its batch by itself
    return len(unlisted)


def _adopt(session: Session, header: Mapping[str, Any]) -> str:
    """Enter a page by what its file says; its id, or the empty string where it was erased and had to go."""
    store = session.store
    batch = codec.from_row(Batch, header["batch"])
    sheet = codec.from_row(Sheet, header["sheet"])
    page = codec.from_row(Page, header["page"])
    if store.is_erased(page.id):
        store.images.delete([page.id])
        return ""
    if not store.has(Page, page.id):
        operation = session.operation("pages.adopt", "中断した取り込みの引き取り", Undo.NEVER)
        with operation.transaction() as writer:
            if not store.has(Batch, batch.id):
                writer.insert(batch)
            _enter(store, writer, sheet, page)
    return page.id


def _header(batch: Batch, sheet: Sheet, page: Page) -> dict[str, object]:
    """All that a page's file must say to be entered without the database."""
    return {"batch": codec.to_row(batch), "sheet": codec.to_row(sheet), "page": codec.to_row(page)}


def _enter(store: Store, writer: Writer, sheet: Sheet, page: Page) -> None:
    if not store.has(Sheet, sheet.id):
        writer.insert(sheet)
        store.reading.expect(sheet.id)
    writer.insert(page)


class _Numbering:
    """Which sheet of the batch a delivered page belongs to.

    A source may number anew after it was opened again, and may deliver what is
    safe already: a known key leads to its sheet, anything else to the next number.
    """

    def __init__(self, store: Store, batch: str) -> None:
        self._batch = batch
        self._sheets = {sheet.id: sheet for sheet in store.find(Sheet, "root = ?", batch)}
        self._last = max((sheet.number for sheet in self._sheets.values()), default=0)
        self._run: dict[int, Sheet] = {}
        self.known: dict[str, str] = {}
        for sheet in self._sheets:
            for page in store.find(Page, "sheet = ?", sheet):
                self.known[page.source_key] = sheet

    def sheet_of(self, page: ScannedPage) -> Sheet:
        if page.sheet not in self._run:
            known = self._sheets.get(self.known.get(page.key, ""))
            self._run[page.sheet] = known or self._next(page)
        return self._run[page.sheet]

    def _next(self, page: ScannedPage) -> Sheet:
        self._last += 1
        return Sheet(id=new_id(), root=self._batch, number=self._last, flags=tuple(sorted(page.flags)))
