"""Cards of which each side says something of its own."""

from __future__ import annotations

from app.core.reading import Box, CardReading, Line, Side, SideReading
from app.core.records import Card, Sheet
from app.ocr.fields import read_fields
from app.ocr.sheets import SheetCard, SheetReading, SheetResult
from app.operations.reading import ReadingTally, enter_reading
from app.operations.session import Session
from tests.operations.desk import page, pile, take_in_pile

QUAD: Box = ((0.0, 0.0), (96.0, 0.0), (96.0, 60.0), (0.0, 60.0))


def lines(*texts: str) -> tuple[Line, ...]:
    def line(number: int, text: str) -> Line:
        top = 4.0 + 14 * number
        return Line(text, 0.99, ((4.0, top), (80.0, top), (80.0, top + 10), (4.0, top + 10)))

    return tuple(line(number, text) for number, text in enumerate(texts))


FRONT = lines("鈴木 一郎", "03-3123-4567")
BACK = lines("佐藤 次郎", "06-6123-4567")


def read_pile(session: Session, *sides: tuple[tuple[Line, ...], tuple[Line, ...]]) -> list[Card]:
    """A card a sheet, with the lines of its front and of its back; no lines are a blank side."""
    batch = take_in_pile(session, pile(len(sides)))
    cards = []
    sheets = sorted(session.store.find(Sheet, "root = ?", batch.id), key=lambda sheet: sheet.number)
    for sheet, texts in zip(sheets, sides, strict=True):
        found = tuple(
            SideReading(side, QUAD, 0, (96, 60), not text, text)
            for side, text in zip(Side, texts, strict=True)
        )
        card = SheetCard(
            CardReading("test", "1", (), found, read_fields(found)), {Side.FRONT: page("thumbnail")}
        )
        cards += enter_reading(session, SheetResult(sheet.id, SheetReading((card,))), ReadingTally())
    return cards
