"""確認: what a person decides about a card. Whatever one key decides is one operation, taken back as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.core.effective import Effective
from app.core.errors import UsageError
from app.core.reading import FieldName, Side
from app.core.records import Card, CardStatus, Certainty, Edit, Region
from app.core.text import stored
from app.db.derived import load_fields
from app.db.rows import rows_in
from app.operations.cards import set_status
from app.operations.learning import settle
from app.operations.review_card import decided_fields, newest_reading
from app.operations.session import Session

_READ = "read"
"""The origin of a value that no person has looked at."""


def accept_field(session: Session, card_id: str, field: FieldName, text: str) -> None:
    """Decide on one field: agree with what was read, or say something else; empty says that the card has none."""
    edits = decisions(session, card_id, {field: text})
    with session.operation("field.checked", "項目を確定").transaction() as writer:
        for edit in edits:
            writer.insert(edit)
    settle(session)


def accept_card(session: Session, card_id: str, shown: Mapping[FieldName, str]) -> None:
    """Decide on a whole card as it was ``shown``; after that it does not wait any more.

    A field that a person decided on before, and that still says the same, is left alone.
    """
    edits = decisions(session, card_id, shown)
    with session.operation("card.checked", "名刺を確定").transaction() as writer:
        for edit in edits:
            writer.insert(edit)
    settle(session)


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
    forget_thumbnails(session, [card_id])


def say_whether_card(session: Session, card_id: str, *, is_card: bool) -> None:
    """Say that it is no card (a receipt, a divider), or that it is one after all. Raises NotFoundError."""
    set_status(session, card_id, CardStatus.ACTIVE if is_card else CardStatus.NOT_A_CARD)


def forget_thumbnails(session: Session, cards: Iterable[str]) -> None:
    """Have small pictures made anew when somebody looks, as after a turn that was taken back."""
    session.store.thumbnails.delete(cards)


def touched_cards(session: Session, cards: Iterable[str], edits: Iterable[str]) -> tuple[str, ...]:
    """The cards that an operation changed, by the cards and edits that it changed."""
    roots = (
        row["root"] for row in rows_in(session.store.db, "SELECT root FROM edit WHERE id IN ({})", edits)
    )
    return tuple(dict.fromkeys((*cards, *roots)))


def decisions(session: Session, card_id: str, shown: Mapping[FieldName, str]) -> list[Edit]:
    """The edits that make what was shown what holds."""
    store = session.store
    card = store.get(Card, card_id)
    effective = load_fields(store.db, card_id)
    said = decided_fields(session, card_id)
    reading = newest_reading(session, card_id)
    read = reading.fields if reading else {}
    edits = []
    for field, text in shown.items():
        wanted = stored(text.strip())
        now = effective.get(field, Effective("", 0.0, said.get(field, "")))
        decided = bool(now.origin) and now.origin != _READ
        # That a card has none is worth a record only where something was read, or where one has to be.
        absent = not wanted and now.origin != _READ and not (field is FieldName.NAME and card.is_scanned)
        if wanted == now.value and (decided or absent):
            continue
        agreed = wanted in {candidate.value for candidate in read.get(field, ())} or wanted == now.value
        certainty = Certainty.CONFIRMED if agreed else Certainty.TYPED
        edits.append(
            Edit(root=card_id, field=field, value=wanted, certainty=certainty, by=session.operator.id)
        )
    return edits
