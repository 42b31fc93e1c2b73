"""A corpus is collected in turns and loses nothing."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from app.ocr.proof.witnesses import CardRecord
from samplecards import Split, stack
from tests.training.confidence.cards import record
from training.confidence.corpus import Corpus


class CountingReader:
    def __init__(self) -> None:
        self.read: list[bytes] = []

    def record(self, front: bytes, back: bytes | None = None) -> tuple[CardRecord, ...]:
        self.read.append(front)
        return (record(),)


def test_a_stack_is_gone_on_with_where_it_stopped(tmp_path: Path) -> None:
    corpus, reader = Corpus(tmp_path / "deep" / "corpus"), CountingReader()
    assert corpus.collect(reader, Split.FITTING, 3, 2, math.inf) == 2
    assert corpus.collect(reader, Split.FITTING, 3, 3, math.inf) == 1
    assert corpus.collect(reader, Split.FITTING, 3, 3, math.inf) == 0
    sheets = list(stack(3, 3, split=Split.FITTING))
    assert reader.read == [sheet.front for sheet in sheets]
    cards = list(corpus.cards())
    assert [card.truth for card in cards] == [sheet.truth for sheet in sheets]
    assert all(card.record == record() for card in cards)
    assert {card.seed for card in cards} == {3}


def test_a_line_that_was_cut_off_is_done_again(tmp_path: Path) -> None:
    corpus = Corpus(tmp_path)
    corpus.collect(CountingReader(), Split.FITTING, 4, 2, math.inf)
    file = tmp_path / "4.jsonl"
    whole = file.read_bytes()
    file.write_bytes(whole[:-40])
    assert len(list(corpus.cards())) == 1
    assert corpus.collect(CountingReader(), Split.FITTING, 4, 2, math.inf) == 1
    assert file.read_bytes() == whole


def test_nothing_is_read_once_the_time_is_over(tmp_path: Path) -> None:
    assert Corpus(tmp_path).collect(CountingReader(), Split.FITTING, 5, 2, -math.inf) == 0
    assert list(Corpus(tmp_path).cards()) == []


def test_cards_that_are_held_out_never_come_into_it(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="judging alone"):
        Corpus(tmp_path).collect(CountingReader(), Split.HELD_OUT, 6, 1, math.inf)
    assert not list(tmp_path.iterdir())
