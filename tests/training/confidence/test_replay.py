"""Reading the fields of a corpus again tells what the rules make of them now."""

from __future__ import annotations

from app.core.reading import FieldName
from samplecards import GENERATION
from tests.training.confidence.cards import WORDS, record, truth
from training.confidence.corpus import Card
from training.confidence.replay import counted, mistakes, read_again


def _cards() -> list[Card]:
    right = Card(GENERATION, 1, truth(), record())
    wrong = Card(GENERATION, 1, truth(**{**WORDS, FieldName.TEL: "03-3123-9999"}), record())
    return [right, wrong]


def test_fields_are_read_as_the_program_reads_them() -> None:
    fields = read_again(record())
    assert fields[FieldName.TEL][0].value == WORDS[FieldName.TEL]
    assert any(kind.startswith("read_by:") for kind in fields[FieldName.TEL][0].evidence)


def test_what_was_right_is_counted_by_field() -> None:
    told = counted(_cards()).splitlines()
    assert [line.split()[:5] for line in told if line.startswith(("name ", "tel "))] == [
        ["name", "100.00", "%", "of", "2"],
        ["tel", "50.00", "%", "of", "2"],
    ]


def test_mistakes_come_with_all_lines_of_their_cards() -> None:
    (head, front) = mistakes(_cards(), FieldName.TEL)
    assert "03-3123-9999 | 03-3123-4567" in head
    assert WORDS[FieldName.NAME] in front
    assert not list(mistakes(_cards(), FieldName.EMAIL))
