from __future__ import annotations

import cv2
import numpy as np
import PIL.Image
import PIL.ImageDraw
import PIL.ImageFilter
import pytest

from app.core.reading import Box
from app.ocr.imaging.cards import find_cards
from app.ocr.imaging.crop import page_quad
from tests.ocr.drawing import BACK_LINES, CARD_SIZE, card, page, pixels, vertical_card

WIDTH, HEIGHT = CARD_SIZE


def rotated_rectangle(size: tuple[int, int], place: tuple[int, int], angle: float) -> Box:
    """The corners of a picture pasted by ``drawing.page``."""
    blank = PIL.Image.new("L", size, 255)
    bounds = blank.rotate(angle, expand=True).size
    centre = place[0] + bounds[0] / 2, place[1] + bounds[1] / 2
    corners = cv2.boxPoints((centre, size, -angle))
    return tuple((float(x), float(y)) for x, y in corners)  # type: ignore[return-value]


def overlap(first: Box, second: Box) -> float:
    """Intersection over union."""
    a, b = np.float32(first), np.float32(second)  # type: ignore[arg-type]
    shared, _ = cv2.intersectConvexConvex(cv2.convexHull(a), cv2.convexHull(b))
    return float(shared / (cv2.contourArea(cv2.convexHull(a)) + cv2.contourArea(cv2.convexHull(b)) - shared))


@pytest.mark.parametrize("angle", [0, 3, -5, 90, 184])
@pytest.mark.parametrize("ground", ["#101010", "#806040", "#3c783c", "#e6e6e6", "#f5f5f5"])
def test_one_card_on_any_ground(ground: str, angle: float) -> None:
    sheet = pixels(page((1400, 1400), ground, (card(), (120, 130), angle)))
    (quad,) = find_cards(sheet)
    assert overlap(quad, rotated_rectangle(CARD_SIZE, (120, 130), angle)) > 0.97


def test_white_card_on_white_by_its_shadow() -> None:
    sheet = PIL.Image.new("RGB", (1400, 1000), "#fefefe")
    shadow = PIL.ImageDraw.Draw(sheet)
    shadow.rectangle((122, 133, 122 + WIDTH, 133 + HEIGHT), fill="#d8d8d8")
    sheet = sheet.filter(PIL.ImageFilter.GaussianBlur(3))
    shadow = PIL.ImageDraw.Draw(sheet)
    shadow.rectangle((118, 128, 118 + WIDTH, 128 + HEIGHT), outline="#e4e4e4")
    sheet.paste(card(), (119, 129))
    (quad,) = find_cards(pixels(sheet))
    assert overlap(quad, rotated_rectangle(CARD_SIZE, (119, 129), 0)) > 0.95


@pytest.mark.parametrize(
    "picture",
    [
        card(),
        card(ground="#203050", ink="#ffffff"),
        vertical_card(),
        PIL.Image.new("RGB", CARD_SIZE, "white"),
    ],
    ids=["white", "dark", "vertical", "blank"],
)
def test_page_that_is_the_card_gives_itself(picture: PIL.Image.Image) -> None:
    image = pixels(picture)
    assert find_cards(image) == (page_quad(image),)


@pytest.mark.parametrize("box", [(0, 0, WIDTH, 150), (700, 100, 1000, 290), (560, 60, 1020, 330)])
def test_block_of_colour_on_a_card_is_no_card(box: tuple[int, int, int, int]) -> None:
    picture = card()
    PIL.ImageDraw.Draw(picture).rectangle(box, fill="#c03020")
    image = pixels(picture)
    assert find_cards(image) == (page_quad(image),)


def test_several_cards_from_top_to_bottom() -> None:
    placed = [(card(), (100, 120), 2.0), (card(ground="#f0e0c0"), (1280, 150), -3.0),
              (card(BACK_LINES), (150, 1000), 0.0), (vertical_card(), (1400, 1000), 4.0),
              (card(ground="#303030", ink="#fff"), (120, 2300), 180.0)]  # fmt: skip
    sheet = pixels(page((2480, 3508), "#d0d4d8", *placed))
    quads = find_cards(sheet)
    truth = [rotated_rectangle(picture.size, place, angle) for picture, place, angle in placed]
    assert len(quads) == len(truth)
    for quad, corners in zip(quads, truth, strict=True):
        assert overlap(quad, corners) > 0.95


def test_noise_and_compression_do_no_harm() -> None:
    noise = np.random.default_rng(1).normal(0, 6, (1000, 1400, 3))
    sheet = pixels(page((1400, 1000), "#e8e8e4", (card(), (150, 150), 2)))
    noisy = np.clip(sheet + noise, 0, 255).astype(np.uint8)
    _, data = cv2.imencode(".jpg", noisy, [cv2.IMWRITE_JPEG_QUALITY, 60])
    (quad,) = find_cards(np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), dtype=np.uint8))
    assert overlap(quad, rotated_rectangle(CARD_SIZE, (150, 150), 2)) > 0.95


def test_card_on_a_wooden_desk() -> None:
    random = np.random.default_rng(2)
    grain = cv2.resize(random.normal(0, 18, (300, 12)), (1500, 1200), interpolation=cv2.INTER_CUBIC)
    desk = np.clip(np.array((60, 100, 150)) + grain[..., None], 0, 255).astype(np.uint8)
    sheet = page((1500, 1200), "#ff00ff", (card(), (180, 190), 6))
    seen = pixels(sheet)
    free = (seen == (255, 0, 255)).all(axis=2)
    seen[free] = desk[free]
    (quad,) = find_cards(seen)
    assert overlap(quad, rotated_rectangle(CARD_SIZE, (180, 190), 6)) > 0.95


def test_page_of_text_has_no_card() -> None:
    sheet = PIL.Image.new("RGB", (1240, 1754), "white")
    sheet.paste(card().crop((60, 40, 900, 640)), (150, 200))
    assert find_cards(pixels(sheet)) == ()


@pytest.mark.parametrize("size", [(1, 1), (3, 700), (700, 3), (20, 13)])
def test_tiny_pages_are_survived(size: tuple[int, int]) -> None:
    find_cards(pixels(PIL.Image.new("RGB", size, "white")))
