"""The figure that a client shows before it knows its own."""

from app.core.reading import SURE
from app.core.statistics import upper_bound
from app.ocr.confidence.judged import judged
from app.ocr.confidence.model import parameters_digest


def test_the_figure_is_of_the_parameters_that_are_shipped() -> None:
    assert judged().parameters == parameters_digest(), "judge anew: dev.py bench reading --full --keep-figure"


def test_the_figure_carries_the_promise() -> None:
    sure, wrong = judged().accepted(SURE)
    assert sure >= 20_000
    assert upper_bound(wrong, sure) <= 1 - SURE


def test_what_is_less_sure_is_wrong_more_often() -> None:
    sure, wrong = judged().accepted(SURE)
    all_of_them, wrong_of_all = judged().accepted(0.9)
    assert wrong_of_all / all_of_them > wrong / sure
