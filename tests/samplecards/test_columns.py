"""How columns set Latin letters and Arabic digits."""

from __future__ import annotations

import pytest

from samplecards.canvas import Canvas, Latin, Run
from samplecards.typefaces import NOTO

_EM = 4.0


def _squares(text: str, latin: Latin) -> float:
    """The length of a column in ems."""
    return Canvas(55.0, 91.0, 300, (255, 255, 255)).column_length(Run(text, NOTO, _EM, latin=latin)) / _EM


def _extent(text: str, latin: Latin) -> tuple[float, float]:
    """Width and height of its ink in ems."""
    canvas = Canvas(55.0, 91.0, 300, (255, 255, 255))
    canvas.write_column(Run(text, NOTO, _EM, latin=latin), 20.0, 10.0)
    (left, top), _, (right, bottom), _ = canvas.lines[0].box
    em = canvas.pixels(_EM)
    return (right - left) / em, (bottom - top) / em


@pytest.mark.parametrize(
    ("text", "squares"), [("1丁目12番3号", 7), ("中央ビル3F", 5), ("中央ビル12F", 5), ("本館128号", 6)]
)
def test_two_digits_and_a_floor_share_a_square(text: str, squares: int) -> None:
    assert _squares(text, Latin.UPRIGHT) == len(text)
    assert _squares(text, Latin.PAIRED) == squares


def test_what_shares_a_square_is_no_wider_than_it() -> None:
    for text in ("88", "88F"):
        width, height = _extent(text, Latin.PAIRED)
        assert 0.7 < width <= 1.05
        assert height < 1.0


def test_longer_runs_lie_on_their_side() -> None:
    text = "電話　03-3123-4567"
    width, height = _extent(text, Latin.TURNED)
    assert width < 1.05
    assert height == pytest.approx(_squares(text, Latin.TURNED), abs=0.3)
    assert _squares(text, Latin.TURNED) < 0.75 * _squares(text, Latin.UPRIGHT)
    assert _squares("ＤＸ課DX", Latin.TURNED) == 4
