from __future__ import annotations

import cv2
import numpy as np
import PIL.Image
import pytest

from app.core.errors import ImageError
from app.core.reading import FieldName, Side, SideReading
from app.ocr.fields.card import candidates_of, drafts_of, sure_fields
from app.ocr.imaging.crop import to_page
from app.ocr.imaging.decode import decode_image
from app.ocr.proof.proving import prove
from app.ocr.proof.second import SECOND_READERS
from app.ocr.proof.witnesses import RecordedWitnesses
from app.ocr.reader import SheetReader
from app.ocr.sheets import THUMBNAIL_SIDE
from tests.ocr.drawing import BACK_LINES, CARD_SIZE, FRONT_LINES, card, jpeg, page, pixels, png, vertical_card

BLANK = PIL.Image.new("RGB", CARD_SIZE, "#f8f4e8")


def texts(side: SideReading) -> list[str]:
    return [line.text for line in side.lines]


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_card_is_turned_upright_and_read(reader: SheetReader, quarters: int) -> None:
    lying = card().rotate(90 * quarters, expand=True)  # counter-clockwise
    (only,) = reader.read(png(lying)).cards
    (side,) = only.reading.sides
    assert side.rotation == 90 * quarters
    assert side.size == CARD_SIZE
    assert texts(side)[2] == "佐藤太郎"
    thumbnail = decode_image(only.thumbnails[Side.FRONT])
    assert thumbnail.shape == (290, THUMBNAIL_SIDE, 3)
    upright = cv2.resize(pixels(card()), (THUMBNAIL_SIDE, 290), interpolation=cv2.INTER_AREA)
    assert np.abs(thumbnail.astype(int) - upright).mean() < 4


def test_boxes_lead_back_to_the_page(reader: SheetReader) -> None:
    sheet = page((1500, 1400), "#404448", (card(), (200, 150), 183.0))
    (only,) = reader.read_image(jpeg(sheet))
    (side,) = only.reading.sides
    assert side.rotation == 180
    company = to_page(side.lines[0].box, side.quad, side.size)
    # The first line stands at the top left of the card, so at the bottom right of this page.
    assert company[0][0] > company[1][0]
    assert company[0][0] > 1100
    assert company[0][1] > 650


def test_front_and_back_are_one_card(reader: SheetReader) -> None:
    (only,) = reader.read(png(card()), png(card(BACK_LINES))).cards
    front, back = only.reading.sides
    assert (front.side, back.side) == (Side.FRONT, Side.BACK)
    assert texts(front)[0] == FRONT_LINES[0][1]
    assert texts(back)[1].replace(" ", "") == "TaroSato"
    assert set(only.thumbnails) == {Side.FRONT, Side.BACK}
    assert (only.reading.engine, only.reading.engine_version) == ("rapidocr", "3.10.0")


def test_blank_back_is_marked_and_not_read(reader: SheetReader, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []
    engine = reader._engine

    class Watched:
        name, version, models = engine.name, engine.version, engine.models

        def read(self, image: object) -> tuple[object, ...]:
            read.append(image)
            return ()

    monkeypatch.setattr(reader, "_engine", Watched())
    (only,) = reader.read(png(BLANK), png(BLANK)).cards
    assert [side.blank for side in only.reading.sides] == [True, True]
    assert [side.lines for side in only.reading.sides] == [(), ()]
    assert read == []
    assert set(only.thumbnails) == {Side.FRONT, Side.BACK}


def test_several_cards_keep_their_backs(reader: SheetReader) -> None:
    size = 2480, 1500
    front = page(size, "#505458", (card(), (150, 150), 0), (card(BACK_LINES), (1300, 150), 0))
    back = page(size, "#505458", (BLANK, (2480 - 150 - 1075, 150), 0),
                (card(FRONT_LINES[:1]), (2480 - 1300 - 1075, 150), 0))  # fmt: skip
    first, second = reader.read(jpeg(front), jpeg(back)).cards
    assert texts(first.reading.sides[0])[2] == "佐藤太郎"
    assert first.reading.sides[1].blank
    assert texts(second.reading.sides[1]) == [FRONT_LINES[0][1]]


def test_backs_that_show_no_edge_lie_behind_their_fronts(reader: SheetReader) -> None:
    size = 2480, 1500
    front = page(size, "#505458", (card(), (150, 150), 0), (card(BACK_LINES), (1300, 150), 0))
    back = page(size, "#ffffff", (card(FRONT_LINES[:3]), (2480 - 150 - 1075, 150), 0))
    first, second = reader.read(jpeg(front), jpeg(back)).cards
    assert texts(first.reading.sides[1])[2] == "佐藤太郎"
    assert second.reading.sides[1].blank


def test_back_page_of_other_shape_counts_whole(reader: SheetReader) -> None:
    front = page((1500, 1400), "#505458", (card(), (150, 150), 0))
    (only,) = reader.read(jpeg(front), png(PIL.Image.new("RGB", (900, 1400), "white"))).cards
    assert only.reading.sides[1].size == (900, 1400)
    assert only.reading.sides[1].blank


def test_page_without_a_card_is_one_card(reader: SheetReader) -> None:
    sheet = page((1240, 1754), "#ffffff", (card().crop((80, 40, 900, 640)), (150, 200), 0))
    (only,) = reader.read_image(png(sheet))
    (side,) = only.reading.sides
    assert side.size == (1240, 1754)
    assert "佐藤太郎" in texts(side)


def test_vertical_card_stays_upright(reader: SheetReader) -> None:
    (only,) = reader.read_image(png(vertical_card()))
    (side,) = only.reading.sides
    assert texts(side)[2] == "佐藤太郎"


def test_fields_are_read_from_all_sides(reader: SheetReader) -> None:
    (only,) = reader.read(png(card()), png(card(BACK_LINES))).cards
    fields = only.reading.fields
    assert fields[FieldName.NAME][0].value == "佐藤 太郎"
    assert [candidate.side for candidate in fields[FieldName.NAME_READING]] == [Side.BACK]


def test_a_record_leads_to_the_same_fields_without_images(reader: SheetReader) -> None:
    pages = png(card()), png(card(BACK_LINES))
    (only,) = reader.read(*pages).cards
    (kept,) = reader.record(*pages)
    assert kept.sides == only.reading.sides
    assert {side: len(lines) for side, lines in kept.evidence.items()} == {
        side.side: len(side.lines) for side in kept.sides
    }
    assert all(line.statements.keys() == SECOND_READERS.keys() for line in kept.evidence[Side.FRONT])
    drafts = drafts_of(kept.sides)
    lines = {side.side: side.lines for side in kept.sides}
    prove(drafts, lines, RecordedWitnesses(kept.evidence, tuple(SECOND_READERS)), sure_fields)
    assert candidates_of(drafts) == only.reading.fields


def test_broken_page_is_an_image_error(reader: SheetReader) -> None:
    with pytest.raises(ImageError):
        reader.read(png(card()), b"broken")
