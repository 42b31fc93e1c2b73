"""A name and a post or licence that were read as one word: each becomes a piece of its own.

司法書士根本 孝之, 課長山田太郎 and 福島 清一郎 参与 stand in one line on paper, and
readers lose the space between them. Nothing is parted unless what is left is a
name that the dictionaries know.
"""

from __future__ import annotations

import re
from functools import cache

from app.ocr.fields.drafts import Piece
from app.ocr.fields.names import divide, is_common_family, is_family, is_given
from app.ocr.fields.words import ends_with, words

_POSTS = ("qualifications", "titles")
_NOT_NAMES = ("titles", "departments", "qualifications", "organization_ends", "organizations")
_MAY_HOLD_BOTH = re.compile(r"[^\W\d_a-z](?:[^\W\d_a-z]|[\s・（）()]){3,23}")
_SHORTEST = 3
"""A name of fewer characters must be large and common, since many a word looks like one."""
_LARGE = 1.15
"""A family name alone is one only where it is larger than the usual line by this factor."""


def parted(pieces: list[Piece], usual: float) -> list[Piece]:
    """The pieces, each name apart from what is glued to it; ``usual`` is the size of the text about it in pixels."""
    return [part for piece in pieces for part in _parts_of(piece, is_large=piece.size >= _LARGE * usual)]


def _parts_of(piece: Piece, *, is_large: bool) -> list[Piece]:
    text = piece.text
    if not _MAY_HOLD_BOTH.fullmatch(text) or text in posts() or _is_name(text, is_large=is_large):
        return [piece]
    for cut in range(2, len(text) - 1):
        before, behind = text[:cut], text[cut:]
        is_behind = (
            before[-1] in _ends_of_posts()
            and not behind[0].isspace()
            and (_is_name(behind, is_large=is_large) or (is_large and _is_half(before, behind)))
            and any(ends_with(name).search(before) for name in _POSTS)
        )
        if is_behind or (behind.strip() in posts() and _is_name(before.rstrip(), is_large=False)):
            return [piece.part(0, cut), piece.part(cut, len(text))]
    return [piece]


@cache
def posts() -> frozenset[str]:
    """Licences and titles, which stand before or behind a name."""
    return frozenset().union(*map(words, _POSTS))


@cache
def _ends_of_posts() -> frozenset[str]:
    return frozenset(post[-1] for post in posts())


def _is_half(before: str, behind: str) -> bool:
    """Whether a large text behind a post is a family name alone, whose given name stands elsewhere."""
    if _is_word_of_office(behind):
        return False
    return is_common_family(behind) or (is_family(behind) and before in words("qualifications"))


def _is_name(text: str, *, is_large: bool) -> bool:
    """Whether a text is a family and a given name that the dictionaries know."""
    tokens = text.split()
    compact = "".join(tokens)
    if len(compact) < 2 or len(tokens) > 2 or _is_word_of_office(compact):
        return False
    parts = divide(text)
    return (
        is_family(parts.family)
        and is_given(parts.given)
        and (len(compact) >= _SHORTEST or (is_large and is_common_family(parts.family)))
    )


def _is_word_of_office(text: str) -> bool:
    return any(ends_with(name).search(text) for name in _NOT_NAMES)
