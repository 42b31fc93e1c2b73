"""確認: what a person sees of a card that the machine was not sure of, and what he decides about it.

Whatever is decided about a card with one key is one operation, taken back as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.core.errors import DamagedError, EnishiError, ImageError, NotFoundError, UsageError
from app.core.messages import Message
from app.core.reading import Box, FieldCandidate, FieldName, Line, Side, SideReading
from app.core.records import Card, CardStatus, Certainty, Edit, Recognition, Region, Sheet, User
from app.core.text import stored, variants
from app.db.derived import load_fields
from app.db.effective import Effective, parse_reading
from app.db.rows import rows_in, value
from app.operations import settings
from app.operations.session import Session

READ = "read"
"""The origin of a value that no person has looked at."""


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
    """One side of a card, upright: its pixels, or a sentence that says why there are none."""

    card: str
    side: Side
    pixels: Pixels | None
    trouble: Message | EnishiError | None = None


# Looking.


def card_to_check(session: Session, card_id: str) -> CardToCheck:
    """What is known of a card. Raises NotFoundError."""
    store = session.store
    card = store.get(Card, card_id)
    recognitions = store.find(Recognition, "root = ? AND revoked_at = ''", card_id)
    reading = parse_reading(recognitions[-1].document) if recognitions else None
    read = {side.side: side for side in reading.sides} if reading else {}
    regions = {region.side: region for region in card.regions}
    effective = load_fields(store.db, card_id)
    said = _said(session, card_id)
    threshold = settings.threshold(session)

    def field(name: FieldName) -> FieldToCheck:
        found = effective.get(name)
        candidates = tuple(
            _moved_candidate(candidate, read[candidate.side], regions[candidate.side])
            for candidate in (reading.fields.get(name, ()) if reading else ())
            if candidate.side in regions and candidate.side in read
        )
        if found is None:
            asked = name is FieldName.NAME and bool(card.batch) and name not in said
            return FieldToCheck(name, origin=said.get(name, ""), wants_look=asked, candidates=candidates)
        unsure = found.confidence < threshold
        return FieldToCheck(name, found.value, found.confidence, found.origin, unsure, candidates)

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
    )


def side_picture(session: Session, card_id: str, side: Side, long_side: int) -> SidePicture:
    """One side of a card, upright, of at most ``long_side`` pixels. Raises NotFoundError where there is no such card."""
    region = next((item for item in session.store.get(Card, card_id).regions if item.side is side), None)
    if region is None:
        return SidePicture(card_id, side, None, Message("この面の画像はありません。"))
    from app.ocr.imaging.crop import crop, page_quad
    from app.ocr.imaging.decode import decode_image

    try:
        page = decode_image(session.store.image(region.page))
    except (DamagedError, NotFoundError, ImageError) as error:
        return SidePicture(card_id, side, None, error)
    image = crop(page, region.quad if all(region.size) else page_quad(page), long_side=long_side)
    height, width = image.shape[:2]
    return SidePicture(card_id, side, Pixels(width, height, image.tobytes()))


def variants_of(text: str) -> tuple[str, ...]:
    """The text with one kanji in another form (異体字): for each kanji that has any, each of them."""
    return tuple(
        text[:place] + form + text[place + 1 :]
        for place, character in enumerate(text)
        for form in variants(character)
    )


def touched_cards(session: Session, cards: Iterable[str], edits: Iterable[str]) -> tuple[str, ...]:
    """The cards that an operation changed, by the cards and edits that it changed."""
    roots = (
        row["root"] for row in rows_in(session.store.db, "SELECT root FROM edit WHERE id IN ({})", edits)
    )
    return tuple(dict.fromkeys((*cards, *roots)))


# Deciding.


def accept_field(session: Session, card_id: str, field: FieldName, text: str) -> None:
    """Decide on one field: agree with what was read, or say something else; empty says that the card has none."""
    edits = _decisions(session, card_id, {field: text})
    with session.operation("field.checked", "項目を確定").transaction() as writer:
        for edit in edits:
            writer.insert(edit)


def accept_card(session: Session, card_id: str, shown: Mapping[FieldName, str]) -> None:
    """Decide on a whole card as it was ``shown``; after that it does not wait any more.

    A field that a person decided on before, and that still says the same, is left alone.
    """
    edits = _decisions(session, card_id, shown)
    with session.operation("card.checked", "名刺を確定").transaction() as writer:
        for edit in edits:
            writer.insert(edit)


def turn_side(session: Session, card_id: str, side: Side, degrees: int) -> None:
    """Turn one side clockwise by 90, 180 or 270 degrees. Raises UsageError, ImageError, DamagedError, NotFoundError."""
    from app.ocr.imaging.crop import page_quad, quad_size, turned
    from app.ocr.imaging.decode import decode_image

    store = session.store
    card = store.get(Card, card_id)
    if degrees not in {90, 180, 270} or side not in {region.side for region in card.regions}:
        raise UsageError("この面は回転できません。")

    def turn(region: Region) -> Region:
        if region.side is not side:
            return region
        whole = all(region.size)
        quad = turned(region.quad if whole else page_quad(decode_image(store.image(region.page))), degrees)
        rotation = (region.rotation + degrees) % 360
        return replace(region, quad=quad, rotation=rotation, size=quad_size(quad))

    regions = tuple(turn(region) for region in card.regions)
    with session.operation("card.turned", "名刺を回転").transaction() as writer:
        writer.update(Card, card_id, regions=regions)
    store.thumbnails.delete([card_id])  # made anew when somebody looks


def _decisions(session: Session, card_id: str, shown: Mapping[FieldName, str]) -> list[Edit]:
    """The edits that make what was shown what holds."""
    store = session.store
    card = store.get(Card, card_id)
    effective = load_fields(store.db, card_id)
    said = _said(session, card_id)
    recognitions = store.find(Recognition, "root = ? AND revoked_at = ''", card_id)
    read = parse_reading(recognitions[-1].document).fields if recognitions else {}
    edits = []
    for field, text in shown.items():
        wanted = stored(text.strip())
        now = effective.get(field, Effective("", 0.0, said.get(field, "")))
        decided = bool(now.origin) and now.origin != READ
        # That a card has none is worth a record only where something was read, or where one has to be.
        absent = not wanted and now.origin != READ and not (field is FieldName.NAME and card.batch)
        if wanted == now.value and (decided or absent):
            continue
        agreed = wanted in {candidate.value for candidate in read.get(field, ())} or wanted == now.value
        certainty = Certainty.CONFIRMED if agreed else Certainty.TYPED
        edits.append(
            Edit(root=card_id, field=field, value=wanted, certainty=certainty, by=session.operator.id)
        )
    return edits


def _said(session: Session, card_id: str) -> dict[FieldName, str]:
    """The fields on which a person decided, with the last decision's certainty; also where it says that there is none."""
    edits = session.store.find(Edit, "root = ? AND revoked_at = ''", card_id)
    return {edit.field: edit.certainty.value for edit in sorted(edits, key=lambda edit: (edit.at, edit.id))}


# From the reading's picture to the one that is shown, which may have been turned since.


def _side(region: Region, read: SideReading | None) -> SideToCheck:
    lines = tuple(replace(line, box=_moved(line.box, read, region)) for line in read.lines) if read else ()
    size = region.size if all(region.size) or read is None else read.size
    return SideToCheck(region.side, size, region.blank, lines)


def _moved_candidate(candidate: FieldCandidate, read: SideReading, region: Region) -> FieldCandidate:
    return replace(candidate, box=_moved(candidate.box, read, region)) if candidate.box else candidate


def _moved(box: Box, read: SideReading, region: Region) -> Box:
    if read.quad == region.quad or not all(region.size):
        return box
    from app.ocr.imaging.crop import from_page, to_page

    return from_page(to_page(box, read.quad, read.size), region.quad, region.size)


def _why_unread(session: Session, sheet: str) -> str:
    return str(value(session.store.db, "SELECT error FROM reading WHERE sheet = ?", (sheet,)) or "")
