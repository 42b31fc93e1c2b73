"""What recognisers make of kanji."""

from __future__ import annotations

from app.ocr.ctc import may_stand_on_card
from app.ocr.models import MODELS
from app.ocr.taken_for import OLD_FORMS, as_printed, look_alikes


def _measured() -> list[str]:
    return [path.name.removesuffix(".taken_for.txt") for path in MODELS.glob("*.taken_for.txt")]


def test_a_net_that_nobody_measured_is_believed() -> None:
    assert look_alikes("another") == ()


def test_what_is_printed_may_stand_on_a_card_and_no_pair_is_told_twice_or_both_ways() -> None:
    assert _measured()
    for model in _measured():
        pairs = [*OLD_FORMS, *look_alikes(model)]
        told = {(pair.taken, pair.printed) for pair in pairs}
        assert len(told) == len(pairs)
        assert not told & {(printed, taken) for taken, printed in told}
        assert all(may_stand_on_card(pair.printed) and pair.limit > 1 for pair in pairs)


def test_classes_are_written_as_cards_have_them() -> None:
    assert (as_printed("鄉"), as_printed("郷"), as_printed("ab")) == ("鄕", "郷", "ab")
