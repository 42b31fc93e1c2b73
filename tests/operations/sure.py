"""Cards of which everything is sure, many on one sheet, so that a sample of them can be drawn in a moment."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.reading import CardReading, FieldCandidate, FieldName, Fields, Line, Side, SideReading
from app.core.records import Card, Sheet
from app.ocr.sheets import SheetCard, SheetReading, SheetResult
from app.operations import settings
from app.operations.reading import ReadingTally, enter_reading
from app.operations.session import Session
from tests.operations.desk import page, pile, take_in_pile
from tests.operations.unsure import MAIL_BOX, NAME_BOX, QUAD

STATED = 0.9995

Read = dict[FieldName, tuple[str, float]]


def sample(session: Session, percent: float) -> None:
    """Have so much of what is accepted unread looked at from now on."""
    settings.choose(session, settings.SAMPLE, f"{percent:g}")


def read(name: str, sure: float = STATED, **fields: str | tuple[str, float]) -> Read:
    """What was read on a card; a field that says nothing else is as sure as the name."""
    found = {FieldName.NAME: (name, sure)}
    for field, value in fields.items():
        found[FieldName(field)] = (value, sure) if isinstance(value, str) else value
    return found


def enter_cards(
    session: Session,
    cards: Sequence[Read],
    *,
    vertical: bool = False,
    if_said: float = 0.0,
    **chosen: object,
) -> list[Card]:
    """Enter cards that were read on one sheet of a batch of its own."""
    batch = take_in_pile(session, pile(1), **chosen)
    (sheet,) = session.store.find(Sheet, "root = ?", batch.id)
    readings = tuple(
        SheetCard(_reading(card, vertical, if_said), {Side.FRONT: page("thumbnail")}) for card in cards
    )
    return enter_reading(session, SheetResult(sheet.id, SheetReading(readings)), ReadingTally())


def _reading(card: Read, vertical: bool, if_said: float) -> CardReading:
    line = Line(card[FieldName.NAME][0], 0.99, NAME_BOX, vertical=vertical)
    sides = (
        SideReading(Side.FRONT, QUAD, 0, (96, 60), lines=(line,)),
        SideReading(Side.BACK, QUAD, 0, (96, 60), blank=True),
    )
    boxes = {FieldName.NAME: NAME_BOX}
    fields: Fields = {
        field: (
            FieldCandidate(
                value, sure, ("label:x", "agrees:domain"), boxes.get(field, MAIL_BOX), if_said=if_said
            ),
        )
        for field, (value, sure) in card.items()
    }
    return CardReading("test", "1", (), sides, fields)
