from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.core.reading import Box
from app.ocr.imaging.pairing import mirror, pair_cards


def box(x: float, y: float, width: float = 900, height: float = 550) -> Box:
    return (x, y), (x + width, y), (x + width, y + height), (x, y + height)


def test_one_on_each_page_is_one_card_wherever_it_lies() -> None:
    assert pair_cards((box(0, 0),), (box(1500, 2000),), 2480, 2480) == ((box(0, 0), box(1500, 2000)),)


def test_several_are_paired_by_mirrored_place() -> None:
    front = (box(100, 100), box(1300, 100), box(100, 900))
    back = (box(2480 - 1000, 110), box(2480 - 2200, 95), box(2480 - 1010, 905))
    assert pair_cards(front, back, 2480, 2480) == tuple(zip(front, back, strict=True))


def test_those_without_partner_stay() -> None:
    front = (box(100, 100), box(1300, 100))
    back = (box(2480 - 2200, 100), box(1400, 2500))
    assert pair_cards(front, back, 2480, 2480) == (
        (front[0], None), (front[1], back[0]), (None, back[1]),
    )  # fmt: skip


def test_pages_of_different_resolution() -> None:
    front = (box(100, 100), box(1300, 900))
    back = (box(1240 - 500, 50, 450, 275), box(1240 - 1100, 450, 450, 275))
    assert pair_cards(front, back, 2480, 1240) == tuple(zip(front, back, strict=True))


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4)), unique=True, max_size=8), st.randoms())
def test_every_card_is_in_one_pair(cells: list[tuple[int, int]], random: object) -> None:
    places = [box(1000 * column, 600 * row) for column, row in cells]
    front = tuple(place for place in places if random.random() < 0.7)  # type: ignore[attr-defined]
    back = tuple(mirror(place, 4000) for place in places if random.random() < 0.7)  # type: ignore[attr-defined]
    pairs = pair_cards(front, back, 4000, 4000)
    assert sorted(ours for ours, _ in pairs if ours) == sorted(front)
    assert sorted(theirs for _, theirs in pairs if theirs) == sorted(back)
    if len(front) != 1 or len(back) != 1:
        for ours, theirs in pairs:
            assert not (ours and theirs) or mirror(theirs, 4000) == ours
