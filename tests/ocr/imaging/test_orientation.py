from __future__ import annotations

import numpy as np
import pytest

from app.ocr.imaging.orientation import OrientationNet
from tests.ocr.drawing import BACK_LINES, FRONT_LINES, card, pixels


@pytest.mark.parametrize("lines", [FRONT_LINES, BACK_LINES], ids=["japanese", "english"])
@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_turn_that_makes_it_upright(
    net: OrientationNet, quarters: int, lines: tuple[tuple[int, str], ...]
) -> None:
    lying = np.ascontiguousarray(np.rot90(pixels(card(lines)), quarters))  # counter-clockwise
    turns = net.turns(lying)
    assert turns.shape == (4,)
    assert int(turns.argmax()) == quarters
    assert turns.sum() == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize("shape", [(2, 900, 3), (900, 2, 3), (1, 1, 3)])
def test_any_size_is_taken(net: OrientationNet, shape: tuple[int, int, int]) -> None:
    assert np.isfinite(net.turns(np.full(shape, 255, dtype=np.uint8))).all()
