"""From the scores of a CTC network to text (Graves et al., ICML 2006)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.ocr.taken_for import OLD_FORMS, TakenFor, as_printed

_BLANK = 0
"""The class of PaddleOCR's recognisers that stands for no character."""


def may_stand_on_card(text: str) -> bool:
    """Whether a Japanese card can hold a class of a recogniser.

    True for what Windows' Japanese code page 932 has (JIS X 0208 and the IBM
    extensions, among them 髙 and 﨑), Latin letters with accents, and general
    punctuation; false for other kanji, hangul and foreign scripts.
    """
    return all(_has_place(character) for character in text)


def _has_place(character: str) -> bool:
    code = ord(character)
    if code < 0x180 or 0x2000 <= code < 0x2150:
        return True
    try:
        character.encode("cp932")
    except UnicodeEncodeError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Decoded:
    """One line as the best path through the network's scores spells it."""

    text: str
    score: float
    """The mean of the probabilities of its characters, 0..1."""
    certainty: float
    """The probability of the whole string among all that a card may hold, whichever way its columns spell
    it, 0..1. Spaces count for nothing."""
    columns: tuple[int, ...]
    """For each character of the text, the first column in which it is the best."""


class Decoder:
    """Takes the best path, and never a character that no Japanese card holds."""

    def __init__(self, characters: Sequence[str], look_alikes: Iterable[TakenFor] = ()) -> None:
        """``characters``: the text of each class of the network; that of class 0, the blank, does not matter.

        ``look_alikes`` are what this network takes for one another, beside old forms.
        """
        self.characters = tuple(map(as_printed, characters))
        allowed = [number == _BLANK or may_stand_on_card(text) for number, text in enumerate(self.characters)]
        self.mask: NDArray[np.float32] = np.asarray(allowed, dtype=np.float32)
        self._spaces = [number for number, text in enumerate(characters) if text.isspace()]
        numbers = {text: number for number, text in enumerate(characters)}
        known = [pair for pair in (*OLD_FORMS, *look_alikes) if numbers.keys() >= {pair.taken, pair.printed}]
        self._taken = [numbers[pair.taken] for pair in known]
        self._printed = [numbers[pair.printed] for pair in known]
        self._limits = np.array([pair.limit for pair in known], dtype=np.float32)

    def decode(self, scores: NDArray[np.float32]) -> Decoded:
        """Decode one line; ``scores`` are probabilities of shape (columns, classes), altered in place."""
        self._put_right(scores)
        scores *= self.mask
        best = scores.argmax(axis=1)
        begins = best != _BLANK
        begins[1:] &= best[1:] != best[:-1]
        columns = np.flatnonzero(begins)
        # A class may stand for more than one character, all in one column.
        texts = [self.characters[number] for number in best[columns]]
        places = [int(column) for column, text in zip(columns, texts, strict=True) for _ in text]
        labels = best[columns]
        score = float(scores[columns, labels].mean()) if len(columns) else 0.0
        return Decoded("".join(texts), score, self._certainty(scores, labels), tuple(places))

    def _put_right(self, scores: NDArray[np.float32]) -> None:
        """Give what nets take for another the share of that one, where it may be what is printed."""
        taken = scores[:, self._taken]
        moved = taken * (scores[:, self._printed] * self._limits >= taken)
        scores[:, self._taken] = taken - moved
        # One may be taken for several, which `+=` would count once.
        np.add.at(scores.T, self._printed, moved.T)

    def _certainty(self, scores: NDArray[np.float32], labels: NDArray[np.intp]) -> float:
        """The forward probability of a labelling: section 4.1 of the paper, with spaces as blanks."""
        letters = [int(label) for label in labels if label not in self._spaces]
        states = np.full(2 * len(letters) + 1, _BLANK)
        states[1::2] = letters
        chances = scores[:, states].astype(np.float64)
        chances[:, ::2] += scores[:, self._spaces].sum(axis=1, keepdims=True)
        chances /= np.maximum(scores.sum(axis=1, keepdims=True), np.finfo(np.float32).tiny)
        may_skip = np.zeros(len(states))
        may_skip[1:2] = 1
        may_skip[3::2] = states[3::2] != states[1:-2:2]
        # Two more stand before the first: nowhere, and the start, which is left at once.
        reached = np.zeros(len(states) + 2)
        reached[1] = 1.0
        for column in chances:
            reached[2:] = (reached[2:] + reached[1:-1] + may_skip * reached[:-2]) * column
            reached[1] = 0.0
        return float(min(1.0, reached[-2:].sum()))
