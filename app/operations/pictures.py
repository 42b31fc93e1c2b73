"""Small pictures of cards, made anew from the page where they are missing, as after a restore."""

from __future__ import annotations

from app.core.errors import DamagedError, ImageError, NotFoundError
from app.core.reading import Side
from app.core.records import Card
from app.operations.session import Session


def picture_of(session: Session, card_id: str, side: Side = Side.FRONT) -> bytes | None:
    """One side of a card as a small JPEG; None for a contact without a card, or where the page is damaged."""
    store = session.store
    found = store.thumbnail((card_id, side))
    if found is not None:
        return found
    card = store.get(Card, card_id)
    region = next((item for item in card.regions if item.side is side), None)
    if region is None:
        return None
    # The window names this function and has no need of the imaging libraries.
    from app.ocr.imaging.decode import decode_image
    from app.ocr.imaging.thumbnail import thumbnail

    try:
        page = decode_image(store.image(region.page))
    except (DamagedError, NotFoundError, ImageError):
        return None
    made = thumbnail(page, region.quad if all(region.size) else None)
    store.keep_thumbnail((card_id, side), made, card.owner, session.operator.id)
    return made
