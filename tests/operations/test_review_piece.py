"""The piece of a card that stands in a row."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from app.core.errors import NotFoundError
from app.core.reading import Box, FieldCandidate, FieldName, Line, Side
from app.core.records import Card, CardStatus
from app.operations.review_card import CardToCheck, FieldToCheck, SideToCheck
from app.operations.review_piece import column_as_row, is_sideways, piece_picture, stands_sideways
from app.operations.session import Session
from tests.operations.unsure import NAME_BOX, unsure_batch


@pytest.fixture
def card(session: Session) -> Card:
    _, (card,) = unsure_batch(session, "渡邉 﨑子")
    return card


def page_file(session: Session, card: Card) -> Path:
    name = session.store.keys.image_name(card.regions[0].page)
    (path,) = [path for path in session.store.images.files() if path.stem == name]
    return path


def test_a_piece_has_room_along_its_line(session: Session, card: Card) -> None:
    found = piece_picture(session, card.id, Side.FRONT, NAME_BOX)
    assert found.pixels is not None
    # 46 × 12 pixels; 0.6 of its height beside it, but no more than the card has, 0.15 above and below
    assert (found.pixels.width, found.pixels.height) == (57, 16)
    assert (found.scale, found.trouble) == (1.0, None)


def test_letters_that_stand_on_their_side_are_turned(session: Session, card: Card) -> None:
    column = ((70.0, 4.0), (80.0, 4.0), (80.0, 50.0), (70.0, 50.0))
    assert is_sideways("w@example", column)
    assert not is_sideways("w@ex", column)  # so few stand upright
    assert not is_sideways("渡邉﨑子課長補佐代理", column)
    assert not is_sideways("w@example", NAME_BOX)
    found = piece_picture(session, card.id, Side.FRONT, column, sideways=True)
    assert found.pixels is not None
    assert found.pixels.width > found.pixels.height


def test_without_a_box_the_side_is_shown_whole(session: Session, card: Card) -> None:
    found = piece_picture(session, card.id, Side.FRONT, None)
    assert found.pixels is not None
    assert (found.pixels.width, found.pixels.height) == (96, 60)


@pytest.mark.parametrize("box", [NAME_BOX, None])
def test_of_a_damaged_page_the_thumbnail_is_left(session: Session, card: Card, box: object) -> None:
    page_file(session, card).write_bytes(b"\0" * 64)
    found = piece_picture(session, card.id, Side.FRONT, box)  # type: ignore[arg-type]
    assert found.pixels is not None
    assert found.trouble is not None
    session.store.thumbnails.delete([card.id])
    found = piece_picture(session, card.id, Side.FRONT, box)  # type: ignore[arg-type]
    assert found.pixels is None
    assert found.trouble is not None


def test_a_contact_without_a_card_has_no_picture(session: Session) -> None:
    with session.operation("x", "x").transaction() as writer:
        card = writer.insert(Card(owner=session.operator.id, operator=session.operator.id))
    found = piece_picture(session, card.id, Side.FRONT, None)
    assert (found.pixels, found.trouble is not None) == (None, True)
    with pytest.raises(NotFoundError):
        piece_picture(session, "nobody", Side.FRONT, None)


def column(*characters: tuple[int, ...]) -> np.ndarray:
    """Characters 20 high with black strokes of 4 pixels from these lines on, on paper 26 wide."""
    image = np.full((len(characters) * 20 + 10, 26, 3), 250, np.uint8)
    for number, strokes in enumerate(characters):
        for stroke in strokes:
            top = 5 + number * 20 + stroke
            image[top : top + 4, 5:21] = 10
    return image


def test_a_column_becomes_a_row_and_keeps_its_ink() -> None:
    three, one, box = (0, 7, 14), (7,), (0, 3, 7, 11, 14)
    image = column(three, one, box)
    row = column_as_row(image)
    assert row.shape[1] == 3 * 16 + 2 * 2  # three characters and what is between them
    assert row.shape[0] < 26
    assert (row < 100).sum() == (image < 100).sum()


def test_the_right_one_of_two_columns_comes_first() -> None:
    dark, light = column((0, 7, 14), (0, 7, 14)), column((7,), (7,))
    image = np.concatenate([light, dark], axis=1)
    row = column_as_row(image)
    upper, lower = row[:-8], row[-8:]  # strokes of 4 pixels with 2 above and below
    assert (upper < 100).sum() > (lower < 100).sum()
    assert (row < 100).sum() == (image < 100).sum()


def test_a_column_without_ink_stays_as_it_is() -> None:
    blank = np.full((90, 20, 3), 255, np.uint8)
    assert column_as_row(blank).shape == blank.shape


@pytest.mark.parametrize(("printed", "sideways"), [("〇三―一二三四―五六七八", False), ("03-1234-5678", True)])
def test_a_number_in_kanji_stands_upright_in_its_column(printed: str, sideways: bool) -> None:
    column: Box = ((10.0, 5.0), (18.0, 5.0), (18.0, 50.0), (10.0, 50.0))
    tel = FieldToCheck(
        FieldName.TEL, "03-1234-5678", candidates=(FieldCandidate("03-1234-5678", 0.5, (), column),)
    )
    lines = (
        Line(printed, 0.9, column, vertical=True),
        Line("二", 0.9, ((40.0, 5.0), (48.0, 5.0), (48.0, 50.0), (40.0, 50.0)), vertical=True),
    )
    side = SideToCheck(Side.FRONT, (96, 60), 0, blank=False, lines=lines)
    assert stands_sideways(CardToCheck("", "", 0, "", CardStatus.ACTIVE, (tel,), (side,)), tel) is sideways
