"""A name and a post or licence that were read as one word: each becomes a piece of its own.

司法書士根本 孝之, 課長山田太郎 and 福島 清一郎 参与 stand in one line on paper, and
readers lose the space between them. Nothing is parted unless what is left is a
name that the dictionaries know.
"""

from __future__ import annotations

import re
from functools import cache

from app.ocr.fields.drafts import Piece
from app.ocr.fields.names import (
    FAMILIES,
    divide,
    is_common_family,
    is_family,
    is_given,
    spellings,
)
from app.ocr.fields.romaji import romanized
from app.ocr.fields.words import ends_with, words

_POSTS = ("qualifications", "titles")
_NOT_NAMES = ("titles", "departments", "qualifications", "organization_ends", "organizations")
_MAY_HOLD_BOTH = re.compile(r"[^\W\d_a-z](?:[^\W\d_a-z]|[\s・（）()]){3,23}")
_NAME_AND_KANA = re.compile(
    r"(?P<name>[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]{2,8}\s*)(?P<kana>[\u3041-\u3096\u30a1-\u30faー]{3,}(?:\s[\u3041-\u3096\u30a1-\u30faー]{2,})?)"
)
_LONGEST_GIVEN = 12
"""The most letters of the reading of a given name: shinnosuke, ryuutarou."""
_LONGEST_WRITTEN = 3
"""The most characters of a given name."""
_IN_LINE, _WIDEST_GAP = 0.45, 3.0
"""How far two boxes of one line lie from each other at most: in height between their middles, and along it, in sizes."""
_LONGEST_FAMILY = 4
_SHORTEST = 3
"""A name of fewer characters must be large and common, since many a word looks like one."""
_LARGE = 1.15
"""A family name alone is one only where it is larger than the usual line by this factor."""


def parted(pieces: list[Piece], usual: float) -> list[Piece]:
    """The pieces, each name apart from what is glued to it; ``usual`` is the size of the text about it in pixels."""
    families = [piece for piece in pieces if is_family(piece.text) and piece.size >= _LARGE * usual]
    return [
        part
        for piece in pieces
        for part in _given_and_post(piece, families)
        or _post_and_family(piece, pieces, is_large=piece.size >= _LARGE * usual)
        or _parts_of(piece, is_large=piece.size >= _LARGE * usual)
    ]


def _given_and_post(piece: Piece, families: list[Piece]) -> list[Piece]:
    """A given name and the post behind it, where its family name stands in a box of its own before it: 屋宜 / 志野主査."""
    for cut in range(1, min(_LONGEST_WRITTEN, len(piece.text) - 1) + 1):
        is_both = piece.text[cut:].strip() in posts() and is_given(piece.text[:cut])
        if is_both and any(_stands_before(family, piece) for family in families):
            return [piece.part(0, cut), piece.part(cut, len(piece.text))]
    return []


def _post_and_family(piece: Piece, pieces: list[Piece], *, is_large: bool) -> list[Piece]:
    """A post and the family name behind it, whose given name stands in a box of its own: 行政書士 坂巻 / 暢."""
    post, _, rest = piece.text.partition(" ")
    family = "".join(rest.split())
    if not is_large or post not in posts() or not is_family(family) or len(family) > _LONGEST_FAMILY:
        return []
    if not any(is_given(other.text) and _stands_before(piece, other) for other in pieces):
        return []
    return [piece.part(0, len(post)), piece.part(len(post) + 1, len(piece.text))]


def _stands_before(family: Piece, piece: Piece) -> bool:
    size = max(family.size, piece.size)
    return (
        not family.vertical
        and not piece.vertical
        and abs(family.centre[1] - piece.centre[1]) < _IN_LINE * size
        and -size < piece.left - family.right < _WIDEST_GAP * size
    )


def _parts_of(piece: Piece, *, is_large: bool) -> list[Piece]:
    text = piece.text
    if cut := _reading_begins(text):
        return [piece.part(0, cut), piece.part(cut, len(text))]
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


def _reading_begins(text: str) -> int:
    """Where behind a name in kanji its reading begins that ran into it, as the dictionaries have it; 0 where none does.

    >>> _reading_begins("島津琉生シマヅルイ"), _reading_begins("桑名実里クワナ ミノリ"), _reading_begins("森エリカ")
    (4, 4, 0)
    """
    match = _NAME_AND_KANA.fullmatch(text)
    if match is None:
        return 0
    name, kana = match["name"].rstrip(), romanized("".join(match["kana"].split()))
    parts = divide(name)
    # Given names have more readings than any dictionary; the family name tells that it is one.
    is_read = any(
        kana.startswith(family) and 1 < len(kana) - len(family) <= _LONGEST_GIVEN
        for family in spellings(parts.family, FAMILIES)
    )
    return match.start("kana") if parts.given and is_read else 0


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
