from datetime import date

import pytest

from app.core.reading import FieldName
from app.ocr.confidence.judged import Judged, Reached
from app.operations.accuracy import Measured, accuracy, on_made_up_cards
from app.operations.review import accept_field
from app.operations.session import Session
from tests.operations.sure import enter_cards, read, sample

JUDGED = Judged(
    "made-up cards", "", (Reached(0.995, 1000, 4), Reached(0.9993, 9000, 2), Reached(0.9999, 9001, 0))
)


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.ocr.confidence.judged.judged", lambda: JUDGED)


@pytest.mark.usefixtures("judged")
def test_the_figure_of_made_up_cards_is_of_what_is_accepted() -> None:
    assert on_made_up_cards(0.999) == Measured(18_001, 2)
    assert on_made_up_cards(0.99) == Measured(19_001, 6)
    assert on_made_up_cards(1.0) == Measured(0, 0)


@pytest.mark.usefixtures("judged")
def test_a_small_sample_does_not_speak_yet(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    sample(session, 100)
    one, two = enter_cards(session, [read("山田 太郎"), read("鈴木 一郎")])
    accept_field(session, one.id, FieldName.NAME, "山田 太郎")
    accept_field(session, two.id, FieldName.NAME, "鈴木 一郎")
    found = accuracy(session)
    assert not found.is_own
    assert found.figure == Measured(18_001, 2)
    monkeypatch.setattr("app.operations.accuracy.ENOUGH", 2)
    assert accuracy(session).figure == Measured(2, 0)
    assert accuracy(session, date(2999, 1, 1)).figure == Measured(0, 0)


def test_a_program_that_nobody_judged_has_no_figure(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> None:
        raise FileNotFoundError

    monkeypatch.setattr("app.ocr.confidence.judged.judged", missing)
    assert accuracy(session).figure is None


def test_nothing_judged_bounds_nothing() -> None:
    assert (Measured(0, 0).error, Measured(0, 0).at_most) == (0.0, 1.0)
