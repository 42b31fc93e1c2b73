"""Batches of which fields are unsure, as an engine might have read them."""

from __future__ import annotations

from collections.abc import Mapping

from app.core.reading import Box, CardReading, FieldCandidate, FieldName, Fields, Line, Side, SideReading
from app.core.records import Batch, Card, Sheet
from app.ocr.sheets import SheetCard, SheetReading, SheetResult
from app.operations.reading import ReadingTally, enter_reading
from app.operations.session import Session
from tests.operations.desk import page, pile, take_in_pile

QUAD: Box = ((0.0, 0.0), (96.0, 0.0), (96.0, 60.0), (0.0, 60.0))
NAME_BOX: Box = ((4.0, 20.0), (50.0, 20.0), (50.0, 32.0), (4.0, 32.0))
MAIL_BOX: Box = ((4.0, 40.0), (80.0, 40.0), (80.0, 50.0), (4.0, 50.0))


def unsure_batch(
    session: Session,
    *names: str,
    name_sure: float = 0.9,
    chosen: Mapping[str, object] | None = None,
    **fields: tuple[str, float],
) -> tuple[Batch, list[Card]]:
    """One card a sheet, with a name that is ``name_sure`` and the other fields as (value, confidence).

    ``chosen``: whose the batch is and who may see it, as ``take_in_pile`` takes it.
    """
    batch = take_in_pile(session, pile(len(names)), **chosen or {})
    sheets = sorted(session.store.find(Sheet, "root = ?", batch.id), key=lambda sheet: sheet.number)
    cards = []
    for sheet, name in zip(sheets, names, strict=True):
        found: Fields = {
            FieldName.NAME: (
                FieldCandidate(name, name_sure, ("size:large",), NAME_BOX),
                FieldCandidate(name.replace(" ", ""), 0.3, (), NAME_BOX),
            )
        }
        for field, (value, confidence) in fields.items():
            found[FieldName(field)] = (FieldCandidate(value, confidence, ("pattern:email",), MAIL_BOX),)
        sides = (
            SideReading(Side.FRONT, QUAD, 0, (96, 60), lines=(Line(name, 0.9, NAME_BOX),)),
            SideReading(Side.BACK, QUAD, 0, (96, 60), blank=True),
        )
        reading = SheetReading(
            (SheetCard(CardReading("test", "1", (), sides, found), {Side.FRONT: page("thumbnail")}),)
        )
        cards += enter_reading(session, SheetResult(sheet.id, reading), ReadingTally())
    return batch, cards
