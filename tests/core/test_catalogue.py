import pytest

from app.core.catalogue import load_catalogue
from app.core.dates import UNKNOWN, PartialDate
from app.core.messages import Message, translate
from app.core.visibility import Visibility
from app.devices.scanner import FaultKind, ScannerFault


def english(message: Message | ScannerFault) -> str:
    return translate(message, load_catalogue("en").messages)


def test_english_is_there_and_japanese_needs_none() -> None:
    assert load_catalogue("en").operations["undo"] == "Undo"
    assert not load_catalogue("ja").messages
    assert not load_catalogue("ja").operations


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (PartialDate(2026, 1, 5), "2026/01/05"),
        (PartialDate(2026, 1), "2026/01"),
        (PartialDate(2026), "2026"),
        (UNKNOWN, "Unknown"),
    ],
)
def test_a_day_in_english(day: PartialDate, said: str) -> None:
    assert english(day.message) == said


def test_a_visibility_in_english() -> None:
    assert english(Visibility.ASK.message) == "Ask the owner"


@pytest.mark.parametrize("kind", FaultKind)
@pytest.mark.parametrize("sheet", [None, 7])
def test_a_fault_reads_as_sentences(kind: FaultKind, sheet: int | None) -> None:
    said = english(ScannerFault(kind, sheet))
    assert said.isascii()
    assert "  " not in said
    assert said.endswith("heet 8." if sheet else "first sheet.")


def test_a_fault_in_english() -> None:
    assert english(ScannerFault(FaultKind.JAM, 7)) == (
        "The paper jammed after sheet 7. Everything up to sheet 7 was taken in. Remove the paper. Feed again from sheet 8."
    )
