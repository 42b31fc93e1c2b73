"""Looking at 取り込み: the list of batches, one of them, its cards as they arrive, and their pictures.

What draws and prints is imported where it is used: the window imports this
module to name its functions, and does neither itself.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.core.dates import PartialDate
from app.core.errors import DamagedError, ImageError, NotFoundError
from app.core.messages import Message
from app.core.reading import Side
from app.core.records import Batch, BatchState, Card, Page, Sheet, User
from app.core.text import fold
from app.core.visibility import Visibility
from app.db import unsent
from app.db.rows import first, rows, rows_in, value
from app.operations import settings
from app.operations.accuracy import Accuracy, accuracy
from app.operations.batches import BatchCount, count_batch, count_batches
from app.operations.oddities import odd_sheets
from app.operations.owners import name_of_department
from app.operations.session import Session

CARDS_AT_ONCE = 300
"""Cards that one question about a batch gives."""


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One line of the list of batches."""

    id: str
    owner: str
    operator: str
    device: str
    exchanged_on: PartialDate
    visibility: Visibility
    tags: tuple[str, ...]
    state: BatchState
    started_at: str
    count: BatchCount
    """Without the blank sides."""
    share: float | None
    """Of its fields, those that are accepted unread, 0..1; None where there are none."""


class BatchOrder(StrEnum):
    """What the list of batches can be sorted by."""

    STARTED = "started"
    OWNER = "owner"
    EXCHANGED = "exchanged"


@dataclass(frozen=True, slots=True)
class Sureness:
    """How much of a batch is accepted unread."""

    sure: int
    """Fields."""
    to_check: int
    """Fields."""
    cards_to_check: int

    @property
    def share(self) -> float | None:
        """Of the fields, 0..1; None where there are none."""
        fields = self.sure + self.to_check
        return self.sure / fields if fields else None


@dataclass(frozen=True, slots=True)
class Paper:
    """Whether the paper of a batch may go."""

    may_go: bool
    verdict: Message
    """Where the images are, and what follows for the paper."""
    notices: tuple[Message, ...]
    """Why it should stay for now."""


@dataclass(frozen=True, slots=True)
class BatchView:
    """One batch with all that is known of it."""

    batch: Batch
    owner: User
    department: str
    operator: str
    count: BatchCount
    sureness: Sureness
    accuracy: Accuracy
    paper: Paper
    leaves: bool = False
    """Whether it goes to its owner's desk, a colleague's, as soon as all of it is read."""


@dataclass(frozen=True, slots=True)
class CardArrived:
    """A card that was found on a sheet."""

    card: str
    sheet: int
    """Its number in the batch."""
    sides: tuple[Side, ...]
    """Those that are not blank."""
    sure: int
    """Fields that are accepted unread."""
    to_check: int
    """Fields that a person has to look at."""
    is_read: bool = True
    """False where it could not be read and has to be typed."""
    is_repeat: bool = False
    """Whether its owner had taken it in before."""

    @property
    def asks_for_a_look(self) -> bool:
        return self.to_check > 0 or not self.is_read


def batch_numbers(
    session: Session,
    text: str = "",
    order: BatchOrder = BatchOrder.STARTED,
    *,
    ascending: bool = False,
) -> bytes:
    """The row numbers of batches in whose owner, operator, date or tags a text occurs: an array of ``q``."""
    wanted = fold(text)
    sql = """SELECT batch.num, batch.exchanged_on AS exchanged, batch.tags, started_at AS started,
            coalesce(owner.name, '') AS owner, coalesce(operator.name, '') AS operator
        FROM batch LEFT JOIN user AS owner ON owner.id = batch.owner
        LEFT JOIN user AS operator ON operator.id = batch.operator
        WHERE batch.revoked_at = '' ORDER BY batch.num"""
    found = [
        row
        for row in rows(session.store.db, sql)
        if not wanted
        or any(wanted in fold(row[column]) for column in ("owner", "operator", "exchanged", "tags"))
    ]
    found.sort(key=lambda row: (row[order], row["num"]), reverse=not ascending)
    return array("q", [row["num"] for row in found]).tobytes()


def batch_rows(session: Session, numbers: Sequence[int]) -> list[BatchRow]:
    """The lines of some row numbers, in their order."""
    store = session.store
    nums = {
        row["id"]: row["num"]
        for row in rows_in(store.db, "SELECT id, num FROM batch WHERE num IN ({})", numbers)
    }
    batches = {nums[batch.id]: batch for batch in store.find_in(Batch, "id", nums)}
    return _rows(session, [batches[number] for number in numbers if number in batches])


def open_batches(session: Session) -> list[BatchRow]:
    """Batches that were begun and not ended, the last one first."""
    found = session.store.find(Batch, "state = ? AND revoked_at = ''", BatchState.OPEN)
    return _rows(session, found[::-1])


@dataclass(frozen=True, slots=True)
class StackLine:
    """One of the batches into which cover sheets divided a stack."""

    batch: str
    owner: str
    exchanged_on: PartialDate
    sheets: int
    asks: bool
    """Whether something about its sheets is to be decided on."""


def stack_lines(session: Session, batches: Sequence[str]) -> list[StackLine]:
    """What is stored of some batches, in their order."""
    store = session.store
    found = {batch.id: batch for batch in store.find_in(Batch, "id", batches)}
    names = {
        user.id: user.name for user in store.find_in(User, "id", {batch.owner for batch in found.values()})
    }
    counts = count_batches(store, found)
    return [
        StackLine(
            batch.id,
            names.get(batch.owner, ""),
            batch.exchanged_on,
            counts[batch.id].sheets,
            bool(odd_sheets(session, batch.id)),
        )
        for batch in (found[known] for known in batches if known in found)
    ]


def batch_view(session: Session, batch_id: str) -> BatchView:
    """One batch. Raises NotFoundError."""
    from app.operations.slips import paper_of

    store = session.store
    batch = store.get(Batch, batch_id)
    return BatchView(
        batch,
        store.get(User, batch.owner),
        name_of_department(store, batch.department),
        store.get(User, batch.operator).name,
        count_batch(store, batch_id),
        sureness(session, batch_id),
        accuracy(session),
        paper_of(session, batch_id),
        batch.owner != session.operator.id and unsent.is_waiting(store.db, batch_id),
    )


def sureness(session: Session, batch_id: str) -> Sureness:
    """How much of a batch is accepted unread."""
    found = first(
        session.store.db,
        """SELECT coalesce(sum(sure), 0) AS sure, coalesce(sum(fields - sure), 0) AS to_check,
            coalesce(sum(fields > sure), 0) AS cards_to_check
        FROM (SELECT count(*) AS fields, sum(confidence >= ?) AS sure
            FROM card JOIN card_field ON card_field.card = card.id WHERE card.batch = ? GROUP BY card.id)""",
        (settings.threshold(session), batch_id),
    )
    assert found is not None
    return Sureness(**found)


def save_slip(session: Session, batch_id: str, out: Path) -> None:
    """Write the slip of a batch as a PDF. Raises NotFoundError, DiskFullError, StoreError."""
    from app.operations.slips import write_slip

    write_slip(session, batch_id, out)


def waiting_sheets(session: Session) -> int:
    """How many sheets wait to be read, of batches that have ended or not."""
    return int(value(session.store.db, "SELECT count(*) FROM reading WHERE state = 'waiting'"))


def batch_cards(session: Session, batch_id: str, after: str = "") -> list[CardArrived]:
    """The first ``CARDS_AT_ONCE`` cards of a batch, or those behind a card, in the order in which they came."""
    sql = "SELECT id FROM card WHERE batch = ? AND id > ? AND revoked_at = '' ORDER BY id LIMIT ?"
    found = rows(session.store.db, sql, (batch_id, after, CARDS_AT_ONCE))
    return cards_arrived(session, [row["id"] for row in found])


def cards_arrived(session: Session, cards: Iterable[str]) -> list[CardArrived]:
    """What is shown of cards as they arrive, by their ids."""
    store, threshold = session.store, settings.threshold(session)
    records = sorted(store.find_in(Card, "id", cards), key=lambda card: card.id)
    sheets = {
        sheet.id: sheet.number for sheet in store.find_in(Sheet, "id", {card.sheet for card in records})
    }
    read = {
        row["root"]
        for row in rows_in(
            store.db, "SELECT root FROM recognition WHERE root IN ({})", [card.id for card in records]
        )
    }
    fields = store.fields_of(card.id for card in records)
    arrived = []
    for card in records:
        sure = [field.confidence >= threshold for field in fields.get(card.id, {}).values()]
        arrived.append(
            CardArrived(
                card.id,
                sheets.get(card.sheet, 0),
                tuple(region.side for region in card.regions if not region.blank),
                sum(sure),
                len(sure) - sum(sure),
                card.id in read,
                bool(card.repeat_of),
            )
        )
    return arrived


def card_pictures(session: Session, wanted: Sequence[tuple[str, Side]]) -> list[bytes | None]:
    """Small pictures of some sides of cards, in their order."""
    from app.operations.pictures import picture_of

    return [picture_of(session, card, side) for card, side in wanted]


def sheet_picture(session: Session, batch_id: str, number: int) -> bytes | None:
    """A small picture of a sheet's front: of its card where it has been read; None where there is none."""
    from app.ocr.imaging.decode import decode_image
    from app.ocr.imaging.thumbnail import thumbnail
    from app.operations.pictures import picture_of

    store = session.store
    sheet = next(
        iter(store.find(Sheet, "root = ? AND number = ? AND revoked_at = ''", batch_id, number)), None
    )
    if sheet is None:
        return None
    card = next(iter(store.find(Card, "sheet = ? AND revoked_at = ''", sheet.id)), None)
    if card is not None:
        return picture_of(session, card.id)
    page = next(iter(store.find(Page, "sheet = ?", sheet.id)), None)
    try:
        return thumbnail(decode_image(store.image(page.id)), None) if page else None
    except (DamagedError, NotFoundError, ImageError):
        return None


def _shares_of(session: Session, batches: Sequence[str]) -> dict[str, float]:
    """Which part of the fields of each batch is accepted unread, 0..1."""
    sql = """SELECT batch, avg(confidence >= ?) AS share
        FROM card JOIN card_field ON card_field.card = card.id WHERE card.batch IN ({}) GROUP BY card.batch"""
    found = rows_in(session.store.db, sql, batches, settings.threshold(session))
    return {row["batch"]: row["share"] for row in found}


def _rows(session: Session, batches: Sequence[Batch]) -> list[BatchRow]:
    store = session.store
    shares = _shares_of(session, [batch.id for batch in batches])
    counts = count_batches(store, [batch.id for batch in batches])
    people = {batch.owner for batch in batches} | {batch.operator for batch in batches}
    names = {user.id: user.name for user in store.find_in(User, "id", people)}
    return [
        BatchRow(
            batch.id,
            names.get(batch.owner, ""),
            names.get(batch.operator, ""),
            batch.device,
            batch.exchanged_on,
            batch.visibility,
            batch.tags,
            batch.state,
            batch.started_at,
            counts[batch.id],
            shares.get(batch.id),
        )
        for batch in batches
    ]
