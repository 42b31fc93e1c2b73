"""Characters of departments and titles that readers take for others, put right where the grammar then has the whole.

What looks alike, or stands for the same, is tried: 宮業部 is 営業部, 店舖開発部 is
店舗開発部. A column loses its long vowels: グルプリダ is グループリーダー.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from app.core.kanji import TO_USUAL
from app.ocr.fields.drafts import Piece, Span
from app.ocr.fields.mending import EVIDENCE
from app.ocr.fields.post_grammar import is_department, is_title, katakana_words, title_begins

_ALIKE = TO_USUAL | {ord("宮"): "営"}
"""Old forms of kanji, which hardly an office of today bears, and what looks alike."""
_KATAKANA = re.compile(r"[ァ-ヶー]{3,}")
_LARGE = str.maketrans("ァィゥェォッャュョ", "アイウエオツヤユヨ")
_LOST = re.compile(r"[ーァィゥェォャュョ]")


def mended_post(piece: Piece) -> Piece:
    """The piece with the words put right that the grammar of departments and titles has only then; itself where there are none."""
    text = "".join(
        part if part.isspace() else _mended_word(part, piece.vertical)
        for part in re.split(r"(\s+)", piece.text)
    )
    if text == piece.text:
        return piece
    if len(text) == len(piece.text):
        return replace(piece, text=text, marks=(*piece.marks, EVIDENCE))
    spans = tuple(Span(span.line, 0, len(text)) for span in piece.spans)
    return replace(piece, text=text, marks=(*piece.marks, EVIDENCE), spans=spans, centres=())


def _mended_word(word: str, vertical: bool) -> str:
    """A word put right.

    >>> _mended_word("第一宮業部", False), _mended_word("大宮支店", False), _mended_word("プロジエクトマネージャー", False)
    ('第一営業部', '大宮支店', 'プロジェクトマネージャー')
    """
    if _is_known(word):
        return word
    tried = word.translate(_ALIKE)
    if tried != word and _is_known(tried):
        return tried
    full = _KATAKANA.sub(lambda run: _full_katakana(run[0], vertical), tried)
    return full if full != word and _is_known(full) else word


@lru_cache(maxsize=4096)
def _is_known(word: str) -> bool:
    begins = title_begins(word)
    return is_title(word) or is_department(word) or (bool(begins) and is_department(word[:begins]))


def _full_katakana(run: str, vertical: bool) -> str:
    """Katakana with the long vowels and small letters that the words it is made of have; itself where it is of no such words."""
    skeletons = _skeletons(vertical)
    found: list[str | None] = [""] + [None] * len(bare := _skeleton(run, vertical))
    for start in range(len(bare)):
        before = found[start]
        if before is None:
            continue
        for stop in range(start + 2, len(bare) + 1):
            if (word := skeletons.get(bare[start:stop])) is not None:
                found[stop] = before + word
    return found[-1] or run


@cache
def _skeletons(vertical: bool) -> dict[str, str]:
    """What is left of the words in katakana once what readers lose or change is left out; of several, the one with most in it."""
    return {_skeleton(word, vertical): word for word in sorted(katakana_words(), key=len)}


def _skeleton(text: str, vertical: bool) -> str:
    return (_LOST.sub("", text) if vertical else text).translate(_LARGE)
