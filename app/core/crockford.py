"""Base 32 as Crockford writes it (https://www.crockford.com/base32.html): codes that survive being copied by hand.

Which look-alikes count as what, and what is wrong with a code, each kind of code says for itself.
"""

from __future__ import annotations

import re

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUP = 4
_SEPARATORS = re.compile(r"[\s\-‐‑–—ー・.,_]+")


def grouped(text: str) -> str:
    """The characters of a code in groups of four, as they are printed.

    >>> grouped("ABCDE")
    'ABCD-E'
    """
    return "-".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def ungrouped(text: str) -> str:
    """What was typed, without all that people put between characters.

    >>> ungrouped("ABCD E—F")
    'ABCDEF'
    """
    return _SEPARATORS.sub("", text)
