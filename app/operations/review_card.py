"""What a person sees of a card that he checks: its fields with what else they may be, its sides, its pictures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from app.core.effective import parse_reading
from app.core.errors import DamagedError, EnishiError, ImageError, NotFoundError
from app.core.messages import Message
from app.core.reading import (
    AGAINST,
    SAID,
    Box,
    CardReading,
    FieldCandidate,
    FieldName,
    Line,
    Side,
    SideReading,
)
from app.core.records import Card, CardStatus, Edit, Recognition, Region, Sheet, User
from app.db.derived import load_fields
from app.db.rows import value
from app.db.said import Words
from app.operations import settings
from app.operations.review_offers import offers
from app.operations.review_pace import WorkDone, done_today
from app.operations.review_queue import WorkLeft, looked_at_by, outlook, work_left
from app.operations.session import Session

if TYPE_CHECKING:
    from app.ocr.imaging.image import Image


@dataclass(frozen=True, slots=True)
class FieldToCheck:
    """One field: what holds now, what else it may be, and where that stands on the card."""

    field: FieldName
    value: str = ""
    """Several values are lines; empty where there is none."""
    confidence: float = 0.0
    origin: str = ""
    """``read``, ``confirmed``, ``typed``, ``imported``, or empty where nothing is known."""
    wants_look: bool = False
    """Whether a person has to look at it."""
    candidates: tuple[FieldCandidate, ...] = ()
    """What was read, best first; boxes are pixels of the upright side."""
    offers: tuple[str, ...] = ()
    """What it may be besides (``app.operations.review_offers``), the likeliest first."""

    @property
    def texts(self) -> tuple[str, ...]:
        """All that it may be, in the order in which it is offered: what was read best, what is known, what was read else."""
        read = [candidate.value for candidate in self.candidates]
        return tuple(dict.fromkeys((*read[:1], *self.offers, *read[1:])))

    def candidate(self, text: str) -> FieldCandidate | None:
        """The candidate that says this, else the best one."""
        found = (candidate for candidate in self.candidates if candidate.value == text)
        return next(found, self.candidates[0] if self.candidates else None)


@dataclass(frozen=True, slots=True)
class SideToCheck:
    """One side of a card; its picture is asked for by itself (``side_pixels``)."""

    side: Side
    size: tuple[int, int]
    """Width and height in pixels of the upright side; (0, 0) where it was never found on its page."""
    rotation: int
    """Clockwise quarter turns in degrees that made it upright."""
    blank: bool
    lines: tuple[Line, ...]
    """Boxes are pixels of the upright side."""


@dataclass(frozen=True, slots=True)
class CardToCheck:
    """All that the screen shows of a card beside its pictures."""

    id: str
    batch: str
    number: int
    """Of its sheet in the batch; 0 for a contact without a card."""
    owner: str
    """The owner's name."""
    status: CardStatus
    fields: tuple[FieldToCheck, ...]
    """Every field, in the order of FieldName."""
    sides: tuple[SideToCheck, ...]
    unread: str = ""
    """Why nothing was read, as a sentence; empty where it was read."""
    looked_at_by: str = ""
    """The name of the colleague who looks at it at this moment; empty where nobody does."""
    is_colleagues: bool = False
    """Whether it is somebody else's than who looks at it."""

    @property
    def to_look_at(self) -> int:
        """How many fields a person has to look at."""
        return sum(field.wants_look for field in self.fields)

    def field(self, name: FieldName) -> FieldToCheck:
        return next(field for field in self.fields if field.field is name)


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture, decoded."""

    width: int
    height: int
    bgr: bytes
    """Rows from the top, three bytes a pixel: blue, green, red."""


@dataclass(frozen=True, slots=True)
class SidePicture:
    """One side of a card, upright; where its page is damaged, what is left of it and a sentence that says so."""

    card: str
    side: Side
    pixels: Pixels | None
    size: tuple[int, int] = (0, 0)
    """Width and height in pixels of the upright side as it was scanned, in which boxes are given."""
    trouble: Message | EnishiError | None = None


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A card, what waits, and the card behind it."""

    card: CardToCheck | None
    """None where nothing waits."""
    left: WorkLeft
    """In the queue that is gone through."""
    waiting: int
    """Cards that wait in all that is the user's own."""
    next: CardToCheck | None
    done: WorkDone
    """What the operator decided on today in that queue; where it is his own, in all."""


def review_view(session: Session, queue: str = "", card_id: str = "") -> ReviewView:
    """A card and what comes behind it in a queue; without ``card_id``, or where it is gone, the first."""
    known = bool(card_id) and session.store.has(Card, card_id)
    view = outlook(session, queue, card_id if known else "")
    shown = (card_id, *view.cards) if known else view.cards
    cards = [
        replace(card_to_check(session, card), looked_at_by=looked_at_by(session, card)) for card in shown[:2]
    ]
    waiting = work_left(session).cards if queue else view.left.cards
    following = cards[1] if len(cards) > 1 else None
    done = done_today(session, queue)
    return ReviewView(cards[0] if cards else None, view.left, waiting, following, done)


def note_opened(session: Session, *cards: str) -> None:
    """Cards, or pieces of them, came in front: a colleague's is recorded, so that its owner sees who looked."""
    for card in session.store.find_in(Card, "id", cards):
        if card.owner != session.operator.id:
            session.saw("open_card", card.id)


def card_to_check(session: Session, card_id: str) -> CardToCheck:
    """What is known of a card. Raises NotFoundError."""
    store = session.store
    card = store.get(Card, card_id)
    reading = newest_reading(session, card_id)
    read = {side.side: side for side in reading.sides} if reading else {}
    regions = {region.side: region for region in card.regions}
    effective = load_fields(store.db, card_id)
    said = decided_fields(session, card_id)
    threshold = settings.threshold(session)
    words = Words(store.db, card)
    offered = offers(words, {name: found.value for name, found in effective.items()}, reading)
    known = words.agree_with(reading) if reading else frozenset()

    def field(name: FieldName) -> FieldToCheck:
        found = effective.get(name)
        candidates = tuple(
            _moved_candidate(candidate, read[candidate.side], regions[candidate.side])
            for candidate in (reading.fields.get(name, ()) if reading else ())
            if candidate.side in regions and candidate.side in read
        )
        if found is None:
            asked = name is FieldName.NAME and card.is_scanned and name not in said
            return FieldToCheck(name, "", 0.0, said.get(name, ""), asked, candidates, offered.get(name, ()))
        if name in known and candidates:
            first = replace(candidates[0], evidence=(*candidates[0].evidence, SAID))
            candidates = (first, *candidates[1:])
        unsure = found.confidence < threshold
        shown = (
            tuple(_to_be_looked_at(item, found.confidence) for item in candidates) if unsure else candidates
        )
        return FieldToCheck(
            name, found.value, found.confidence, found.origin, unsure, shown, offered.get(name, ())
        )

    sheet = store.get(Sheet, card.sheet) if card.sheet else None
    return CardToCheck(
        card.id,
        card.batch,
        sheet.number if sheet else 0,
        store.get(User, card.owner).name if store.has(User, card.owner) else "",
        card.status,
        tuple(field(name) for name in FieldName),
        tuple(_side(region, read.get(region.side)) for region in card.regions),
        _why_unread(session, card.sheet) if card.regions and reading is None else "",
        is_colleagues=card.owner != session.operator.id,
    )


def side_picture(session: Session, card_id: str, side: Side, long_side: int) -> SidePicture:
    """One side of a card, upright, of at most ``long_side`` pixels; the thumbnail where the page is damaged.

    Raises NotFoundError where there is no such card.
    """
    region = next((item for item in session.store.get(Card, card_id).regions if item.side is side), None)
    if region is None:
        return SidePicture(card_id, side, None, trouble=Message("この面の画像はありません。"))
    from app.ocr.imaging.crop import crop, page_quad, quad_size
    from app.ocr.imaging.decode import decode_image

    try:
        page = decoded_page(session.store.image(region.page))
    except (DamagedError, NotFoundError, ImageError) as error:
        small = session.store.thumbnails.get(card_id, side)
        if small is None:
            return SidePicture(card_id, side, None, trouble=error)
        pixels = pixels_of(decode_image(small))
        return SidePicture(card_id, side, pixels, region.size, error)
    quad = region.quad if all(region.size) else page_quad(page)
    image = crop(page, quad, long_side=long_side)
    return SidePicture(card_id, side, pixels_of(image), quad_size(quad))


@lru_cache(maxsize=2)
def decoded_page(page: bytes) -> Image:
    """The pixels of a page: the next card often stands on the same one, and an A4 page takes 0.1 s."""
    from app.ocr.imaging.decode import decode_image

    return decode_image(page)


def pixels_of(image: Image) -> Pixels:
    height, width = image.shape[:2]
    return Pixels(width, height, image.tobytes())


def newest_reading(session: Session, card_id: str) -> CardReading | None:
    """What was read last on a card; None where nothing was."""
    recognitions = session.store.find(Recognition, "root = ? AND revoked_at = ''", card_id)
    return parse_reading(recognitions[-1].document) if recognitions else None


def decided_fields(session: Session, card_id: str) -> dict[FieldName, str]:
    """The fields on which a person decided, with the last decision's certainty; also those that he left empty."""
    edits = session.store.find(Edit, "root = ? AND revoked_at = ''", card_id)
    return {edit.field: edit.certainty.value for edit in sorted(edits, key=lambda edit: (edit.at, edit.id))}


def _to_be_looked_at(candidate: FieldCandidate, confidence: float) -> FieldCandidate:
    """A candidate without what speaks for it: that would tell a field of the blind sample, and whoever looks has eyes."""
    against = tuple(kind for kind in candidate.evidence if kind.partition(":")[0] in AGAINST)
    return replace(candidate, confidence=min(candidate.confidence, confidence), evidence=against)


# From the reading's picture to the one that is shown, which may have been turned since.


def _side(region: Region, read: SideReading | None) -> SideToCheck:
    lines = tuple(replace(line, box=_moved(line.box, read, region)) for line in read.lines) if read else ()
    size = region.size if all(region.size) or read is None else read.size
    return SideToCheck(region.side, size, region.rotation, region.blank, lines)


def _moved_candidate(candidate: FieldCandidate, read: SideReading, region: Region) -> FieldCandidate:
    return replace(candidate, box=_moved(candidate.box, read, region)) if candidate.box else candidate


def _moved(box: Box, read: SideReading, region: Region) -> Box:
    if read.quad == region.quad or not all(region.size):
        return box
    from app.ocr.imaging.crop import from_page, to_page

    return from_page(to_page(box, read.quad, read.size), region.quad, region.size)


def _why_unread(session: Session, sheet: str) -> str:
    return str(value(session.store.db, "SELECT error FROM reading WHERE sheet = ?", (sheet,)) or "")
