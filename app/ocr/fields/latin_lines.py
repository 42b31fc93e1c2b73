"""A name in Latin letters that stands in one line with a post: Career Guidance Office Taro Yamada."""

from __future__ import annotations

import re
from collections.abc import Collection

from app.ocr.fields.names import FAMILIES, GIVEN_NAMES, latin_names
from app.ocr.fields.own_mail import spells
from app.ocr.fields.romaji import canonical
from app.ocr.fields.words import has_word

_LISTS = ("titles_english", "departments_english", "organizations_english", "qualifications_english")
_WORD = r"[A-Z][A-Za-z'\-]+"
_FIRST = re.compile(rf"({_WORD} {_WORD})(?:,\s*|\s+)(?=[A-Z])")
_SYLLABLES = re.compile(
    r"(?:(?:[kgsztdnhbpmr]y?|sh|ch|ts|[jfwyv])?[aeiou]h?|n(?![aeiouy])|m(?=[bmp])|([kstp])(?=\1)|t(?=ch))+",
    re.IGNORECASE,
)
"""A Japanese word in Latin letters."""
_PARTS = re.compile(r"[\s,]+|(?<=[a-z])(?=[A-Z])")
_LAST = re.compile(rf"(?:,\s*|\s)({_WORD} {_WORD})$")


def is_english_post(text: str) -> bool:
    """Whether a text has a word of a title, a department, an organisation or a licence."""
    return any(has_word(name).search(text) for name in _LISTS)


def latin_words(name: str) -> list[str]:
    """The words of a name, even where the space between them was lost.

    >>> latin_words("ARIGA,Maya"), latin_words("HidekazuShibasaki")
    (['ARIGA', 'Maya'], ['Hidekazu', 'Shibasaki'])
    """
    return [word for word in _PARTS.split(name) if word]


def is_spelled(name: str, locals_: Collection[str]) -> bool:
    """Whether a text is two words in Japanese syllables that a local part of a mail address spells.

    >>> is_spelled("Kazue Tokiwa", ["tokiwak"]), is_spelled("Water Supply", ["supply"])
    (True, False)
    """
    words = latin_words(name)
    if len(words) != 2 or not all(map(_SYLLABLES.fullmatch, words)):
        return False
    one, other = map(canonical, words)
    return any(spells(local, [(one, other), (other, one)]) for local in locals_)


def name_beside_post(text: str, locals_: Collection[str] = ()) -> tuple[int, int] | None:
    """Where in a line the name stands that the dictionaries know or a mail address spells, if all the rest of it is a post.

    >>> name_beside_post("TOYODA Aiko, Attorney"), name_beside_post("Aiko Toyoda")
    ((0, 11), None)
    """
    for match in (_FIRST.match(text), _LAST.search(text)):
        if match is not None:
            rest = text[: match.start(1)] + text[match.end(1) :]
            is_name = _is_known(match[1]) or is_spelled(match[1], locals_)
            if is_name and is_english_post(rest) and not is_english_post(match[1]):
                return match.span(1)
    return None


def _is_known(name: str) -> bool:
    """Whether one word of two is a family name, and the other one a given name."""
    one, other = map(canonical, name.split())
    families, given = latin_names(FAMILIES), latin_names(GIVEN_NAMES)
    return (one in families and other in given) or (other in families and one in given)
