"""Made-up cards with every character read right: what is left is the finding of the fields."""

from __future__ import annotations

import re
import time
from collections import Counter

import pytest

from app.core.reading import SURE, FieldName, Line, Side, SideReading
from app.core.text import fold
from app.ocr.fields import read_fields
from app.ocr.fields.plain import digits_of, plain
from samplecards import CardTruth, SideTruth, draw_card, generate_people

_COUNT = 200
_FLOOR = 0.92
_SECONDS_A_CARD = 0.015

Sample = tuple[CardTruth, list[SideReading]]


def _side(which: Side, truth: SideTruth) -> SideReading:
    width, height = truth.size
    quad = ((0.0, 0.0), (float(width), 0.0), (float(width), float(height)), (0.0, float(height)))
    lines = tuple(Line(line.text, 1.0, line.box, line.vertical) for line in truth.lines)
    return SideReading(which, quad, 0, truth.size, truth.blank, lines)


@pytest.fixture(scope="module")
def samples() -> list[Sample]:
    cards = [
        draw_card(contact, seed, dpi=60).truth for seed, contact in enumerate(generate_people(_COUNT, 20))
    ]
    return [(card, [_side(Side.FRONT, card.front), _side(Side.BACK, card.back)]) for card in cards]


def _is_right(name: FieldName, value: str, truth: CardTruth) -> bool:
    if name in {FieldName.TEL, FieldName.FAX, FieldName.MOBILE}:
        number = re.sub("[ (（]*内線.*", "", value)  # told beside the number, no part of it
        return digits_of(plain(number)) == digits_of(plain(truth.printed[name]))
    return fold(value) in {fold(truth.fields[name]), fold(truth.printed[name])}


def test_fields_are_found_and_what_is_sure_is_right(samples: list[Sample]) -> None:
    shown, right = Counter[FieldName](), Counter[FieldName]()
    for truth, sides in samples:
        fields = read_fields(sides)
        for name in truth.fields:
            shown[name] += 1
            first = fields[name][0] if name in fields else None
            is_right = first is not None and _is_right(name, first.value, truth)
            right[name] += is_right
            assert is_right or first is None or first.confidence < SURE
    assert {name: right[name] / shown[name] for name in shown if right[name] < _FLOOR * shown[name]} == {}


def test_a_card_takes_milliseconds(samples: list[Sample]) -> None:
    read_fields(samples[0][1])  # loads the word lists
    spent = []
    for _, sides in samples:
        start = time.process_time()
        read_fields(sides)
        spent.append(time.process_time() - start)
    assert sorted(spent)[len(spent) // 2] < _SECONDS_A_CARD
