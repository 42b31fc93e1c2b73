from dataclasses import replace

import cv2
import numpy as np
import pytest

from app.core.reading import Side
from samplecards import CardImage, Layout, PlacedSide, ScanFaults, draw_card, generate_people, scan, sheet_of

_PEOPLE = generate_people(40, seed=8)


def _card(layout: Layout, seed: int = 1) -> CardImage:
    return draw_card(_PEOPLE[seed], seed, layout, dpi=150)


def _two_sided(layout: Layout) -> CardImage:
    cards = (_card(layout, seed) for seed in range(len(_PEOPLE)))
    return next(card for card in cards if card.back is not None)


def _upright(page: np.ndarray, placed: PlacedSide, size: tuple[int, int]) -> np.ndarray:
    """What lies within the quad, by a way of its own."""
    right, bottom = size[0] - 1, size[1] - 1
    corners = np.array(((0, 0), (right, 0), (right, bottom), (0, bottom)), np.float32)
    matrix = cv2.getPerspectiveTransform(np.array(placed.quad, np.float32), corners)
    upright: np.ndarray = cv2.warpPerspective(page, matrix, size)
    return upright


def _differs(first: np.ndarray, second: np.ndarray) -> float:
    """Mean difference in grey levels, away from the edge and blind to half a pixel."""
    a, b = (cv2.GaussianBlur(image, (0, 0), 2)[8:-8, 8:-8].astype(float) for image in (first, second))
    return float(np.abs(a - b).mean())


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("skew", [0.0, 4.0])
def test_quads_hold_the_upright_sides(turn: int, skew: float) -> None:
    card = _card(Layout.BILINGUAL)
    assert card.back is not None
    scanned = scan(card, 1, ScanFaults(turn=turn, skew=skew))
    assert scanned.back is not None
    for page, drawn, side in ((scanned.front, card.front, Side.FRONT), (scanned.back, card.back, Side.BACK)):
        (placed,) = page.cards
        assert placed.side is side
        assert _differs(_upright(page.image, placed, (drawn.shape[1], drawn.shape[0])), drawn) < 2.0
        assert _differs(_upright(page.image, placed, (drawn.shape[1], drawn.shape[0])), 255 - drawn) > 100


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_rotation_makes_the_crop_upright(turn: int) -> None:
    card = _card(Layout.HORIZONTAL)
    scanned = scan(card, 1, ScanFaults(turn=turn, margin=0))
    assert (turn + scanned.front.cards[0].rotation) % 360 == 0
    turned = np.rot90(scanned.front.image, -scanned.front.cards[0].rotation // 90)
    assert _differs(turned, card.front) < 2.0


def test_the_back_lies_askew_the_other_way() -> None:
    scanned = scan(_two_sided(Layout.BILINGUAL), 1, ScanFaults(skew=3))
    assert scanned.back is not None
    slopes = [
        np.subtract(page.cards[0].quad[1], page.cards[0].quad[0])[1] for page in (scanned.front, scanned.back)
    ]
    assert slopes[0] > 0 > slopes[1]
    assert slopes[0] == pytest.approx(-slopes[1])


def test_a_landscape_back_of_a_portrait_card_fills_the_card() -> None:
    cards = (_card(Layout.VERTICAL, seed) for seed in range(len(_PEOPLE)))
    card = next(card for card in cards if card.back is not None and card.back.shape != card.front.shape)
    assert card.back is not None
    scanned = scan(card, 1, ScanFaults(margin=0))
    assert scanned.back is not None
    assert scanned.back.image.shape == scanned.front.image.shape
    (placed,) = scanned.back.cards
    assert placed.rotation == 270
    assert _differs(np.rot90(scanned.back.image, 1), card.back) < 2.0


def test_blank_back_is_the_colour_of_the_paper() -> None:
    card = next(card for seed in range(40) if (card := _card(Layout.HORIZONTAL, seed)).back is None)
    scanned = scan(card, 1, ScanFaults(background=0))
    assert scanned.back is not None
    (placed,) = scanned.back.cards
    assert placed.blank
    height, width = scanned.back.image.shape[:2]
    assert tuple(scanned.back.image[height // 2, width // 2]) == card.stock[::-1]
    assert tuple(scanned.back.image[0, 0]) == (0, 0, 0)


def test_simplex_has_no_back() -> None:
    assert scan(_card(Layout.BILINGUAL), 1, duplex=False).back is None


@pytest.mark.parametrize("draw", [ScanFaults.mild, ScanFaults.rough])
def test_drawn_faults_keep_the_card_on_the_page(draw: type[ScanFaults]) -> None:
    card = _card(Layout.ENGLISH)
    for seed in range(12):
        first, second = (scan(card, seed, draw(seed)) for _ in range(2))
        assert np.array_equal(first.front.image, second.front.image)
        height, width = first.front.image.shape[:2]
        for x, y in first.front.cards[0].quad:
            assert 0 <= x <= width - 1
            assert 0 <= y <= height - 1


def test_each_fault_changes_the_page() -> None:
    card = _card(Layout.HORIZONTAL)
    clean = scan(card, 1, ScanFaults()).front.image
    for faults in (
        ScanFaults(blur=0.8),
        ScanFaults(noise=3),
        ScanFaults(shadow=0.5),
        ScanFaults(background=250),
    ):
        assert not np.array_equal(scan(card, 1, faults).front.image, clean)
    noisy = scan(card, 1, ScanFaults(noise=3)).front.image[:10, :].astype(float)
    assert noisy.std() == pytest.approx(3, rel=0.2)


def test_only_quarter_turns() -> None:
    with pytest.raises(ValueError, match="quarter"):
        ScanFaults(turn=45)


def test_sheet_holds_all_cards_apart_and_mirrors_the_back() -> None:
    cards = [_card(layout, seed) for seed, layout in enumerate(list(Layout) * 2, 1)]
    sheet = sheet_of(cards, 3)
    assert sheet.back is not None
    assert sheet.front.image.shape == (1754, 1240, 3)
    assert [placed.card for placed in sheet.front.cards] == [card.truth for card in cards]
    covered = np.zeros(sheet.front.image.shape[:2], np.uint8)
    for front, back, card in zip(sheet.front.cards, sheet.back.cards, cards, strict=True):
        outline = np.zeros_like(covered)
        cv2.fillConvexPoly(outline, np.rint(np.array(front.quad)).astype(np.int32), 1)
        covered += outline
        middle, behind = np.mean(front.quad, axis=0), np.mean(back.quad, axis=0)
        assert 1240 - middle[0] == pytest.approx(behind[0], abs=1.5)
        assert middle[1] == pytest.approx(behind[1], abs=1.5)
        assert back.card is front.card
        crop = _upright(sheet.front.image, front, card.truth.front.size)
        assert _differs(crop, card.front) < 4.0
    assert covered.max() == 1


def test_sheet_that_is_too_small_or_empty() -> None:
    card = _card(Layout.HORIZONTAL)
    with pytest.raises(ValueError, match="do not fit"):
        sheet_of([card] * 3, 1, size=(100, 120))
    with pytest.raises(ValueError, match="do not fit"):
        sheet_of([card], 1, size=(80, 120))
    with pytest.raises(ValueError, match="resolution"):
        sheet_of([], 1)
    with pytest.raises(ValueError, match="resolution"):
        sheet_of([card, replace(card, dpi=300)], 1)
