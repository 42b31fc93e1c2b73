"""Words of a line that nobody knows: what stands before or behind them may go on there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from app.core.reading import FieldName
from app.ocr.fields.borders import BORDER
from app.ocr.fields.drafts import Draft
from app.ocr.fields.tokens import Token, is_own_title

_CHAIR = re.compile(r"..学(?:客員|特任|名誉|特命)?(?:教授|准教授|講師|助教|助手|研究員)$")
"""A chair that is called by its subject: 老年看護学 / 客員教授."""
_SHORTEST = 3
"""Characters of a word that may be a department which no list has."""


def doubt_unknown_words(drafts: Iterable[Draft], tokens: Sequence[Token]) -> None:
    """Add ``doubt:border`` to an organisation behind which its line goes on, and to department and title with such a word between them.

    株式会社青葉 | かがやき may be one name; お客様相談室 / 受付窓口 | 課長代理 has a department of two parts, and 老年看護学教授 may have one.
    """
    ends: set[tuple[int, ...]] = set()
    posts = False
    for first, second in pairwise(tokens):
        if first.piece.side is not second.piece.side or first.piece.lines != second.piece.lines:
            continue
        if first.field is FieldName.ORGANIZATION and second.field is None and _has_letters(second):
            ends.add(first.piece.lines)
        if first.field is None and is_own_title(second) and len(first.piece.text) >= _SHORTEST:
            posts = posts or not first.piece.text.isascii()
    posts = posts or any(is_own_title(token) and _CHAIR.search(token.piece.text) for token in tokens)
    for draft in drafts:
        if draft.field is FieldName.ORGANIZATION and draft.piece.lines in ends:
            draft.add(BORDER)
        if posts and draft.field in {FieldName.DEPARTMENT, FieldName.TITLE}:
            draft.add(BORDER)


def _has_letters(token: Token) -> bool:
    return any(character.isalpha() for character in token.piece.text)
