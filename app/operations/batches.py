"""Correcting what was taken in: owner, date, visibility and tags of a batch or of its sheets n–m; split; set aside.

The mistakes made at a scanner are the wrong owner and the wrong date for a
stack. Each correction is one operation and can be undone as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.core.dates import PartialDate
from app.core.errors import NotFoundError, UsageError
from app.core.ids import new_id
from app.core.records import (
    COVER,
    Batch,
    BatchState,
    Card,
    CardStatus,
    Department,
    Page,
    Sheet,
    Tag,
    Tagging,
    User,
    now_text,
)
from app.core.visibility import Visibility
from app.db.door import Operation, Undo, Writer
from app.db.rows import rows_in, value
from app.db.store import Store
from app.operations.session import Session

TAKEN_OUT = "taken_out"
"""Flag of a sheet that was taken out because it was odd; it counts while the sheet is set aside."""
SEEN = "seen"
"""Flag of a sheet of which a person said that it is right as it is."""
_RANGE = re.compile(r"(\d+)(?:-(\d+))?")


@dataclass(frozen=True, slots=True)
class SheetRange:
    """Sheets n–m of a batch, both included."""

    first: int
    last: int

    @classmethod
    def parse(cls, text: str) -> SheetRange:
        """Read ``7`` or ``3-12``. Raises UsageError."""
        match = _RANGE.fullmatch(text)
        first = int(match[1]) if match else 0
        last = int(match[2] or first) if match else 0
        if not 1 <= first <= last:
            raise UsageError(
                "シートの範囲「{text}」が読めません。「3-12」のように指定してください。", text=text
            )
        return cls(first, last)

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


@dataclass(frozen=True, slots=True)
class Correction:
    """What to change; None leaves a thing as it is."""

    owner: User | None = None
    department: Department | None = None
    """Goes with the owner: cards of an owner without a department have none."""
    exchanged_on: PartialDate | None = None
    visibility: Visibility | None = None
    tags: tuple[str, ...] | None = None


def find_batch(store: Store, text: str) -> Batch:
    """The batch with this id or beginning of an id; ``latest`` is the last one. Raises NotFoundError, UsageError."""
    if text == "latest":
        found = store.find(
            Batch, "revoked_at = '' AND num = (SELECT max(num) FROM batch WHERE revoked_at = '')"
        )
    else:
        found = store.find(Batch, "revoked_at = '' AND substr(id, 1, ?) = ?", len(text), text)
    if not found:
        raise NotFoundError("取り込み「{text}」が見つかりません。", text=text)
    if len(found) > 1:
        raise UsageError(
            "「{text}」で始まる取り込みが {count} 件あります。もう少し長く指定してください。",
            text=text,
            count=len(found),
        )
    return found[0]


def correct_batch(
    session: Session, batch_id: str, correction: Correction, sheets: SheetRange | None = None
) -> Operation:
    """Change a whole batch, or the cards of some of its sheets; returns what changed.

    A whole batch also changes what its sheets still to be read will get.
    Raises NotFoundError, and UsageError where there is nothing to change.
    """
    if correction == Correction():
        raise UsageError("変更する項目がありません。")
    store = session.store
    if sheets:
        sheets_of(store, batch_id, sheets)  # raises before anything is begun
    columns = _columns(correction)
    bulk = Undo.ALWAYS if correction.visibility else Undo.LATEST
    operation = session.operation("batch.correct", f"{_where(sheets)}の{_what(correction)}を変更", bulk)
    if sheets is None:
        whole = columns | ({} if correction.tags is None else {"tags": correction.tags})
        with operation.transaction() as writer:
            writer.update(Batch, batch_id, **whole)
            if correction.owner:  # which is what a cover sheet that could not be followed asks for
                for sheet in store.find(Sheet, "root = ? AND number <= 0", batch_id):
                    writer.update(Sheet, sheet.id, flags=tuple(dict.fromkeys((*sheet.flags, SEEN))))

    def correct(writer: Writer, card: Card) -> None:
        writer.update(Card, card.id, **columns)
        if correction.tags is not None:
            _retag(store, writer, store.get(Card, card.id), correction.tags)

    # Looked up after the batch was changed: what is read from then on is right already.
    operation.for_each(_cards_on(store, sheets_of(store, batch_id, sheets)), correct)
    return operation


def split_batch(session: Session, batch_id: str, sheets: SheetRange, correction: Correction) -> Batch:
    """Move some sheets into a batch of their own, numbered from 1, and correct it; the new batch."""
    store = session.store
    old = store.get(Batch, batch_id)
    chosen = sheets_of(store, batch_id, sheets)
    columns = _columns(correction)
    new = replace(
        old, id=new_id(), own_count=None, state=BatchState.ENDED, ended_at=old.ended_at or now_text()
    )
    whole = columns | ({} if correction.tags is None else {"tags": correction.tags})
    operation = session.operation("batch.split", f"{_where(sheets)}を別の取り込みに分割")
    with operation.transaction() as writer:
        writer.insert(new)
        writer.update(Batch, new.id, **whole)

    def move(writer: Writer, numbered: tuple[int, Sheet]) -> None:
        number, sheet = numbered
        writer.update(Sheet, sheet.id, root=new.id, number=number)
        for page in store.find(Page, "sheet = ? AND root = ?", sheet.id, batch_id):
            writer.update(Page, page.id, root=new.id)
        for card in _cards_on(store, [sheet]):
            writer.update(Card, card.id, batch=new.id, **columns)
            if correction.tags is not None:
                _retag(store, writer, store.get(Card, card.id), correction.tags)

    operation.for_each(enumerate(chosen, start=1), move)
    return store.get(Batch, new.id)


def set_aside(session: Session, batch_id: str, sheets: SheetRange, reason: str) -> Operation:
    """Take sheets out of use (別置き): their cards are found by no search, nothing is deleted."""
    return _turn(session, batch_id, sheets, CardStatus.SET_ASIDE, reason)


def bring_back(session: Session, batch_id: str, sheets: SheetRange) -> Operation:
    """The opposite of ``set_aside``."""
    return _turn(session, batch_id, sheets, CardStatus.ACTIVE, "")


def _turn(session: Session, batch_id: str, sheets: SheetRange, status: CardStatus, reason: str) -> Operation:
    store = session.store
    chosen = sheets_of(store, batch_id, sheets)
    aside = status is CardStatus.SET_ASIDE
    label = f"{_where(sheets)}を{'別置き' if aside else '元に'}"
    operation = session.operation("batch.aside" if aside else "batch.back", label)
    other = CardStatus.ACTIVE if aside else CardStatus.SET_ASIDE

    def turn(writer: Writer, sheet: Sheet) -> None:
        writer.update(Sheet, sheet.id, set_aside=aside, reason=reason)
        for card in _cards_on(store, [sheet]):
            if card.status is other:
                writer.update(Card, card.id, status=status)

    operation.for_each(chosen, turn)
    return operation


def set_own_count(session: Session, batch_id: str, count: int) -> Operation:
    """Keep how many cards the clerk counted by hand."""
    operation = session.operation("batch.count", "手で数えた枚数を記録")
    with operation.transaction() as writer:
        writer.update(Batch, batch_id, own_count=count)
    return operation


def discard_batch(session: Session, batch_id: str) -> None:
    """Take back a batch into which nothing came."""
    with session.operation("batch.discard", "空の取り込みを取り消し", Undo.NEVER).transaction() as writer:
        writer.revoke(Batch, batch_id)


def sheets_of(store: Store, batch_id: str, sheets: SheetRange | None = None) -> list[Sheet]:
    """The sheets of a batch, all or n–m, by number. Raises UsageError where a range holds none."""
    wanted = sheets or SheetRange(1, 2**62)
    found = store.find(
        Sheet, "root = ? AND revoked_at = '' AND number BETWEEN ? AND ?", batch_id, wanted.first, wanted.last
    )
    if sheets and not found:
        raise UsageError("この取り込みにシート {sheets} はありません。", sheets=sheets)
    return sorted(found, key=lambda sheet: sheet.number)


@dataclass(frozen=True, slots=True)
class BatchCount:
    """What a batch holds."""

    sheets: int = 0
    """Without those that were taken out, and without cover sheets."""
    cards: int = 0
    blank_sides: int = 0
    set_aside: int = 0
    """Sheets that were set aside, and not taken out."""
    taken_out: int = 0
    """Sheets that came in by mistake: fed twice, or together with another (``app.operations.oddities``)."""
    covers: int = 0
    """Cover sheets, which are in no other number."""
    unclear: int = 0
    """Those of them that could not be followed, while nobody has said whose the cards are."""
    repeats: int = 0
    waiting: int = 0
    failed: int = 0


def count_batch(store: Store, batch_id: str) -> BatchCount:
    """Count what a batch holds, as the slip states it."""
    blank = value(store.db, _COUNT_BLANK, (batch_id,))
    return replace(count_batches(store, [batch_id])[batch_id], blank_sides=blank)


def count_batches(store: Store, batch_ids: Iterable[str]) -> dict[str, BatchCount]:
    """``count_batch`` of many, but for the blank sides, which take time to count."""
    counts: dict[str, dict[str, int]] = {batch: {} for batch in batch_ids}
    for sql in (_COUNT_SHEETS, _COUNT_CARDS, _COUNT_READING):
        for row in rows_in(store.db, sql, counts):
            counts[row.pop("batch")].update(row)
    return {batch: BatchCount(**found) for batch, found in counts.items()}


_IS_OUT = f"""(sheet.set_aside AND sheet.flags LIKE '%"{TAKEN_OUT}"%')"""
_IS_COVER = f"""(sheet.flags LIKE '%"{COVER}"%')"""
_COUNT_SHEETS = f"""
    SELECT root AS batch, sum(NOT {_IS_OUT} AND NOT {_IS_COVER}) AS sheets,
        sum(set_aside AND NOT {_IS_OUT} AND NOT {_IS_COVER}) AS set_aside,
        sum({_IS_OUT} AND NOT {_IS_COVER}) AS taken_out, sum({_IS_COVER}) AS covers,
        sum({_IS_COVER} AND flags LIKE '%"{COVER}\\_%' ESCAPE '\\' AND flags NOT LIKE '%"{SEEN}"%') AS unclear
    FROM sheet WHERE revoked_at = '' AND root IN ({{}}) GROUP BY root"""
_COUNT_CARDS = """
    SELECT batch, sum(status = 'active') AS cards, sum(repeat_of <> '' AND status = 'active') AS repeats
    FROM card WHERE revoked_at = '' AND status <> 'not_a_card' AND sheet <> '' AND batch IN ({})
    GROUP BY batch"""
_COUNT_BLANK = f"""
    SELECT count(*) FROM card JOIN sheet ON sheet.id = card.sheet, json_each(card.regions) AS region
    WHERE card.revoked_at = '' AND card.status <> 'not_a_card' AND card.batch = ? AND region.value ->> 'blank'
    AND NOT {_IS_OUT}"""
_COUNT_READING = f"""
    SELECT sheet.root AS batch, sum(state IN ('coming', 'waiting')) AS waiting, sum(state = 'failed') AS failed
    FROM sheet JOIN reading ON reading.sheet = sheet.id WHERE NOT {_IS_OUT} AND sheet.root IN ({{}})
    GROUP BY sheet.root"""


def _cards_on(store: Store, sheets: Iterable[Sheet]) -> list[Card]:
    return store.find_in(Card, "sheet", (sheet.id for sheet in sheets))


def _columns(correction: Correction) -> dict[str, object]:
    columns: dict[str, object] = {}
    if correction.owner:
        columns["owner"] = correction.owner.id
        columns["department"] = correction.department.id if correction.department else ""
    if correction.exchanged_on is not None:
        columns["exchanged_on"] = correction.exchanged_on
    if correction.visibility:
        columns["visibility"] = correction.visibility
    return columns


def _where(sheets: SheetRange | None) -> str:
    return f"シート {sheets} " if sheets else "取り込み全体"


def _what(correction: Correction) -> str:
    names = {
        "所有者": correction.owner,
        "交換日": correction.exchanged_on,
        "公開範囲": correction.visibility,
        "タグ": correction.tags,
    }
    return "・".join(name for name, value in names.items() if value is not None)


def _retag(store: Store, writer: Writer, card: Card, names: Sequence[str]) -> None:
    """Give a card exactly these tags."""
    kept: set[str] = set()
    for tagging in store.find(Tagging, "root = ? AND revoked_at = ''", card.id):
        name = store.get(Tag, tagging.tag).name
        if name in names:
            kept.add(name)
        else:
            writer.revoke(Tagging, tagging.id)
    for name in names:
        if name not in kept:
            add_tag(store, writer, card, name)


def add_tag(store: Store, writer: Writer, card: Card, name: str) -> None:
    """Put a tag on a card, made where its owner has none of that name."""
    found = store.find(Tag, "name = ? AND owner = ? AND revoked_at = ''", name, card.owner)
    tag = found[0] if found else writer.insert(
        Tag(owner=card.owner, department=card.department, visibility=card.visibility, name=name)
    )  # fmt: skip
    writer.insert(Tagging(root=card.id, tag=tag.id, by=writer.operation.operator))
