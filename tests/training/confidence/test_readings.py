"""Examples from cards of the corpus."""

from __future__ import annotations

from app.core.reading import FieldName
from samplecards import GENERATION
from tests.training.confidence.cards import WORDS, record, truth
from training.confidence.corpus import Card
from training.confidence.examples import Example
from training.confidence.readings import examples_of


def _examples(card: Card) -> dict[FieldName, Example]:
    return {example.field: example for example in examples_of([card]) if example.weight == 1}


def test_each_field_is_an_example_with_a_stage_for_each_second_reader() -> None:
    found = _examples(Card(GENERATION, 1, truth(), record()))
    assert found.keys() >= WORDS.keys()
    telephone = found[FieldName.TEL]
    assert telephone.right
    assert [stage & {"read_by:tiny", "read_by:tesseract"} for stage in telephone.stages] == [
        set(),
        # Numerals are asked about columns only.
        set(),
        {"read_by:tiny"},
        {"read_by:tiny", "read_by:tesseract"},
    ]
    assert telephone.face == "Body"
    assert found[FieldName.NAME].face == "Display"
    assert telephone.design == "classic"


def test_readers_that_deny_are_heard_too() -> None:
    stages = _examples(Card(GENERATION, 1, truth(), record("03-3123-9999")))[FieldName.TEL].stages
    assert {"denied_by:tiny", "denied_by:tesseract"} <= stages[-1]


def test_what_is_not_printed_is_wrong() -> None:
    printed = {str(name): text for name, text in WORDS.items()} | {"tel": "03-3123-4568"}
    found = _examples(Card(GENERATION, 1, truth(**printed), record()))
    assert not found[FieldName.TEL].right
    assert found[FieldName.EMAIL].right


def test_what_stands_for_a_field_whose_text_is_missing_counts_little_and_is_wrong() -> None:
    lost = [
        example for example in examples_of([Card(GENERATION, 1, truth(), record())]) if example.weight < 1
    ]
    assert all(not example.right for example in lost)
    assert sum(example.weight for example in lost) < 1
    # Without its line, no other text of this card looks like a telephone number.
    assert FieldName.TEL not in {example.field for example in lost}
