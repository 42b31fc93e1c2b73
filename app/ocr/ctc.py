"""From the scores of a CTC network to text (Graves et al., ICML 2006)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_BLANK = 0
"""The class of PaddleOCR's recognisers that stands for no character."""
_MASK_PENALTY = 9.0
"""More than any probability: a masked character is never the best one."""
_OLD_FORMS = frozenset("黑敎靑淸")
"""The nets prefer these to 黒教青清, which is what cards hold."""


def may_stand_on_card(text: str) -> bool:
    """Whether a Japanese card can hold a class of a recogniser.

    True for what Windows' Japanese code page 932 has (JIS X 0208 and the IBM
    extensions, among them 髙 and 﨑), Latin letters with accents, and general
    punctuation; false for other kanji, hangul and foreign scripts.
    """
    if text in _OLD_FORMS:
        return False
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
    """The probability of the whole path: the product of the best score of every column, 0..1."""
    columns: tuple[int, ...]
    """For each character of the text, the first column in which it is the best."""


class Decoder:
    """Takes the best path, and never a character that no Japanese card holds."""

    def __init__(self, characters: Sequence[str]) -> None:
        """``characters``: the text of each class of the network; that of class 0, the blank, does not matter."""
        self.characters = tuple(characters)
        allowed = [number == _BLANK or may_stand_on_card(text) for number, text in enumerate(characters)]
        self.penalty: NDArray[np.float32] = np.where(allowed, 0, _MASK_PENALTY).astype(np.float32)

    def decode(self, scores: NDArray[np.float32]) -> Decoded:
        """Decode one line; ``scores`` are probabilities of shape (columns, classes), altered in place."""
        scores -= self.penalty
        best = scores.argmax(axis=1)
        chances = scores.max(axis=1)
        begins = best != _BLANK
        begins[1:] &= best[1:] != best[:-1]
        columns = np.flatnonzero(begins)
        # A class may stand for more than one character, all in one column.
        texts = [self.characters[number] for number in best[columns]]
        places = [int(column) for column, text in zip(columns, texts, strict=True) for _ in text]
        score = float(chances[columns].mean()) if len(columns) else 0.0
        return Decoded("".join(texts), score, float(np.clip(chances, 0.0, 1.0).prod()), tuple(places))
