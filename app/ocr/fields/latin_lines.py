"""A name in Latin letters that stands in one line with a post: Career Guidance Office Taro Yamada."""

from __future__ import annotations

import re

from app.ocr.fields.names import FAMILIES, GIVEN_NAMES, latin_names
from app.ocr.fields.romaji import canonical
from app.ocr.fields.words import has_word

_LISTS = ("titles_english", "departments_english", "organizations_english", "qualifications_english")
_WORD = r"[A-Z][A-Za-z'\-]+"
_FIRST = re.compile(rf"({_WORD} {_WORD})(?:,\s*|\s+)(?=[A-Z])")
_LAST = re.compile(rf"(?:,\s*|\s)({_WORD} {_WORD})$")


def is_english_post(text: str) -> bool:
    """Whether a text has a word of a title, a department, an organisation or a licence."""
    return any(has_word(name).search(text) for name in _LISTS)


def name_beside_post(text: str) -> tuple[int, int] | None:
    """Where in a line the name stands that the dictionaries know, if all the rest of it is a post.

    >>> name_beside_post("TOYODA Aiko, Attorney"), name_beside_post("Aiko Toyoda")
    ((0, 11), None)
    """
    for match in (_FIRST.match(text), _LAST.search(text)):
        if match is not None:
            rest = text[: match.start(1)] + text[match.end(1) :]
            if is_english_post(rest) and not is_english_post(match[1]) and _is_known(match[1]):
                return match.span(1)
    return None


def _is_known(name: str) -> bool:
    """Whether one word of two is a family name, and the other one a given name."""
    one, other = map(canonical, name.split())
    families, given = latin_names(FAMILIES), latin_names(GIVEN_NAMES)
    return (one in families and other in given) or (other in families and one in given)
