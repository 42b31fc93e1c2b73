from __future__ import annotations

import numpy as np
import PIL.Image
import PIL.ImageDraw
import PIL.ImageFont
import pytest
from numpy.typing import NDArray

from app.core.reading import Line
from app.ocr.engine import OcrEngine
from app.ocr.imaging.crop import page_quad
from app.ocr.imaging.image import Image
from app.ocr.imaging.orientation import OrientationNet
from app.ocr.upright import Upright, read_upright
from tests.ocr.drawing import FONT, card, pixels, vertical_card


class Net(OrientationNet):
    """Says what it is told to: scores of the four turns."""

    def __init__(self, *scores: float) -> None:
        self._scores = np.array(scores, dtype=np.float32)

    def turns(self, card: Image) -> NDArray[np.float32]:
        return self._scores


class Counting:
    """Counts how often an engine reads."""

    def __init__(self, engine: OcrEngine) -> None:
        self.engine, self.reads = engine, 0
        self.name, self.version, self.models = engine.name, engine.version, engine.models

    def read(self, image: Image) -> tuple[Line, ...]:
        self.reads += 1
        return self.engine.read(image)


def read(engine: OcrEngine, net: OrientationNet, picture: PIL.Image.Image) -> Upright:
    image = pixels(picture)
    return read_upright(engine, net, image, page_quad(image), image)


def column_card(text: str, row: str = "") -> PIL.Image.Image:
    picture = vertical_card()
    draw = PIL.ImageDraw.Draw(picture)
    font = PIL.ImageFont.truetype(FONT, 28)
    for place, character in enumerate(text):
        draw.text((140, 300 + 32 * place), character, font=font, fill="#111111")
    draw.text((60, 1000), row, font=font, fill="#111111")
    return picture


def test_clear_net_and_clear_text_take_one_reading(engine: OcrEngine) -> None:
    counting = Counting(engine)
    assert read(counting, Net(0.9, 0.04, 0.03, 0.03), card()).rotation == 0
    assert counting.reads == 1


@pytest.mark.parametrize("scores", [(0.5, 0.1, 0.3, 0.1), (0.3, 0.1, 0.5, 0.1)])
def test_text_decides_where_the_net_is_in_doubt(engine: OcrEngine, scores: tuple[float, ...]) -> None:
    counting = Counting(engine)
    assert read(counting, Net(*scores), card()).rotation == 0
    assert counting.reads == 2


def test_number_in_a_column_settles_the_doubt_of_the_net(engine: OcrEngine) -> None:
    counting = Counting(engine)
    picture = column_card("電話〇三—五一五八—一九三五")
    assert read(counting, Net(0.5, 0.1, 0.1, 0.3), picture).rotation == 0
    assert counting.reads == 1


@pytest.mark.parametrize(
    "picture",
    [column_card("電話〇三—五一五八—一九三五"), column_card("東京都", row="taro.sato@aoba-seiki.example")],
    ids=["number in a column", "mail address in a row"],
)
def test_column_on_its_side_is_noticed(engine: OcrEngine, picture: PIL.Image.Image) -> None:
    """It reads nearly as well as a row, and the net takes some vertical cards for that."""
    counting = Counting(engine)
    upright = read(counting, Net(0.05, 0.02, 0.03, 0.9), picture)
    assert counting.reads == 2
    assert upright.rotation == 0
    assert sum(line.vertical for line in upright.lines) >= 4


def test_sure_but_wrong_net_is_noticed(engine: OcrEngine) -> None:
    assert read(engine, Net(0.05, 0.02, 0.9, 0.03), card()).rotation == 0


def test_side_without_text_keeps_the_nets_turn(engine: OcrEngine) -> None:
    upright = read(engine, Net(0.2, 0.6, 0.1, 0.1), PIL.Image.new("RGB", (1075, 650), "#d8c080"))
    assert (upright.rotation, upright.lines) == (90, ())
    assert upright.image.shape == (1075, 650, 3)
