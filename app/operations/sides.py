"""The two sides of a card that were paired wrongly: parted into two cards, or two cards made one.

The lines that were read stay; which field is which is read from them anew, and
takes no engine. What a person decided about a card stays with it.
"""

from __future__ import annotations

from dataclasses import replace

from app.core.errors import UsageError
from app.core.reading import CardReading, Side, SideReading
from app.core.records import Card, Edit, Page, Region, Tagging
from app.db.door import Writer
from app.operations.learning import learn
from app.operations.review import forget_thumbnails
from app.operations.review_card import newest_reading
from app.operations.sampling import Assessor
from app.operations.session import Session


def split_sides(session: Session, card_id: str) -> str:
    """Make the back of a card a card of its own, with the same owner, date and tags; the id of the new card.

    Raises NotFoundError, and UsageError where nothing is printed on one of its sides.
    """
    store = session.store
    card = store.get(Card, card_id)
    printed = _printed(card)
    if len(printed) < 2:
        raise UsageError("この名刺には、分ける裏面がありません。")
    front, back = printed
    new = Card(
        owner=card.owner,
        department=card.department,
        visibility=card.visibility,
        operator=session.operator.id,
        batch=card.batch,
        sheet=card.sheet,
        exchanged_on=card.exchanged_on,
        regions=(replace(back, side=Side.FRONT),),
    )
    reading = newest_reading(session, card_id)
    page = store.get(Page, back.page)
    tags = store.find(Tagging, "root = ? AND revoked_at = ''", card_id)
    assessor = learn(session)
    with session.operation("card.split", "表と裏を 2 枚の名刺に分ける").transaction() as writer:
        writer.update(Card, card_id, regions=(front,))
        writer.insert(new)
        if page.root == card_id and back.page != front.page:
            writer.update(Page, page.id, root=new.id)
        for tagging in tags:
            writer.insert(Tagging(root=new.id, tag=tagging.tag, by=session.operator.id))
        if reading:
            _enter(writer, assessor, card_id, reading, _side_of(reading, front.side))
            _enter(writer, assessor, new.id, reading, _as(Side.FRONT, _side_of(reading, back.side)))
    forget_thumbnails(session, [card_id])
    return new.id


def join_sides(session: Session, card_id: str, other_id: str) -> None:
    """Make another card of the batch, which has one printed side as this one has, the back of this one.

    Raises NotFoundError, and UsageError where they cannot be one card or where
    a person decided something about the other one already.
    """
    store = session.store
    card, other = store.get(Card, card_id), store.get(Card, other_id)
    fronts, backs = _printed(card), _printed(other)
    if card_id == other_id or card.batch != other.batch or (len(fronts), len(backs)) != (1, 1):
        raise UsageError("片面だけの名刺 2 枚でなければ、表と裏に合わせられません。")
    if store.find(Edit, "root = ? AND revoked_at = ''", other_id):
        raise UsageError("裏にする名刺には、確定した項目があります。先に元に戻してください。")
    first, second = newest_reading(session, card_id), newest_reading(session, other_id)
    page = store.get(Page, backs[0].page)
    front, back = replace(fronts[0], side=Side.FRONT), replace(backs[0], side=Side.BACK)
    assessor = learn(session)
    with session.operation("card.join", "2 枚を 1 枚の名刺の表と裏にする").transaction() as writer:
        writer.update(Card, card_id, regions=(front, back))
        if page.root == other_id:
            writer.update(Page, page.id, root=card_id)
        writer.revoke(Card, other_id)
        if first and second:
            sides = (
                *_as(Side.FRONT, _side_of(first, fronts[0].side)),
                *_as(Side.BACK, _side_of(second, backs[0].side)),
            )
            _enter(writer, assessor, card_id, first, sides)
    forget_thumbnails(session, [card_id])


def _printed(card: Card) -> list[Region]:
    return sorted(
        (region for region in card.regions if not region.blank), key=lambda region: region.side is Side.BACK
    )


def _side_of(reading: CardReading, side: Side) -> tuple[SideReading, ...]:
    return tuple(item for item in reading.sides if item.side is side)


def _as(side: Side, sides: tuple[SideReading, ...]) -> tuple[SideReading, ...]:
    return tuple(replace(item, side=side) for item in sides)


def _enter(
    writer: Writer, assessor: Assessor, card: str, reading: CardReading, sides: tuple[SideReading, ...]
) -> None:
    from app.ocr.fields import read_fields  # not above: the window imports this module

    assessor.record(writer, card, replace(reading, sides=sides, fields=read_fields(sides)))
