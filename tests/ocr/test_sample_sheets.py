"""Generated sheets with the truth beside them, under the conditions of a bad day."""

from __future__ import annotations

from collections import Counter

import cv2
import numpy as np
import pytest

from app.core.reading import Box
from app.ocr.imaging.cards import find_cards
from app.ocr.imaging.decode import decode_image
from app.ocr.imaging.pairing import pair_cards
from app.ocr.reader import SheetReader
from samplecards import Layout, ScanFaults, draw_card, generate_people, sheet_of, stack


def overlap(first: Box, second: Box) -> float:
    """Intersection over union."""
    a, b = (np.array(quad, dtype=np.float32) for quad in (first, second))
    shared, _ = cv2.intersectConvexConvex(a, b)
    return float(shared / (cv2.contourArea(a) + cv2.contourArea(b) - shared))


def characters(texts: list[str]) -> Counter[str]:
    return Counter("".join("".join(text.split()) for text in texts))


def test_cards_are_found_where_they_lie() -> None:
    for sheet in stack(25, seed=4, faults=ScanFaults.rough):
        for placed, data in zip(sheet.placed, (sheet.front, sheet.back), strict=True):
            assert data
            (quad,) = find_cards(decode_image(data))
            assert overlap(quad, placed.quad) >= 0.9


def test_full_page_of_cards_is_parted_and_paired() -> None:
    cards = [draw_card(person, 70 + number) for number, person in enumerate(generate_people(6, 70))]
    scanned = sheet_of(cards, seed=3)
    assert scanned.back
    width = scanned.front.image.shape[1]
    pairs = pair_cards(find_cards(scanned.front.image), find_cards(scanned.back.image), width, width)
    assert len(pairs) == len(cards)
    for front, back in pairs:
        assert front
        assert back
        (number,) = (n for n, p in enumerate(scanned.front.cards) if overlap(front, p.quad) >= 0.9)
        assert overlap(back, scanned.back.cards[number].quad) >= 0.9


@pytest.mark.parametrize(("layout", "most_wrong"), [(Layout.HORIZONTAL, 0.04), (Layout.VERTICAL, 0.15)])
def test_sheets_are_turned_upright_and_read(reader: SheetReader, layout: Layout, most_wrong: float) -> None:
    """``most_wrong``: share of characters; dashes between the digits of a column are mostly lost."""
    missing = total = 0
    for sheet in stack(5, seed=8, layout=layout, faults=ScanFaults.rough):
        (card,) = reader.read(sheet.front, sheet.back).cards
        for read, placed in zip(card.reading.sides, sheet.placed, strict=True):
            assert read.blank == placed.blank
            if read.blank:
                continue
            # The first corner tells the turn.
            assert np.abs(np.array(read.quad) - placed.quad).max() < 40
            truth = sheet.truth.front if placed.side == "front" else sheet.truth.back
            printed = characters([line.text for line in truth.lines])
            missing += (printed - characters([line.text for line in read.lines])).total()
            total += printed.total()
    assert missing <= most_wrong * total
