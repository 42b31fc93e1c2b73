"""The recovery code: 160 random bits as 32 characters of Crockford's Base32 (``app.core.crockford``)."""

from __future__ import annotations

import unicodedata

from app.core import crockford
from app.core.errors import LockedError

_LOOK_ALIKES = str.maketrans("OILU", "011V")
LENGTH = 32
"""Characters of a code, without what stands between its groups."""


def new_code() -> str:
    """A fresh code as it is printed: eight groups of four characters."""
    import secrets

    return crockford.grouped("".join(secrets.choice(crockford.ALPHABET) for _ in range(LENGTH)))


def grouped(text: str) -> str:
    """What was typed of a code so far, as it is printed: ``"abcd e"`` becomes ``"ABCD-E"``."""
    return crockford.grouped(_plain(text))


def parse_code(text: str) -> bytes:
    """The 20 bytes of a code, whatever its case, width, spacing and look-alikes.

    Raises LockedError where it cannot be a code, saying why.
    """
    plain = _plain(text)
    strange = sorted(set(plain) - set(crockford.ALPHABET))
    if strange:
        raise LockedError(
            "復旧コードに使われない文字「{letters}」があります。英数字 32 文字を入力してください。",
            letters="".join(strange),
        )
    if len(plain) != LENGTH:
        raise LockedError(
            "復旧コードは 32 文字ですが、{count} 文字でした。抜けや重なりがないか確かめてください。",
            count=len(plain),
        )
    number = 0
    for character in plain:
        number = number * len(crockford.ALPHABET) + crockford.ALPHABET.index(character)
    return number.to_bytes(20)


def _plain(text: str) -> str:
    return crockford.ungrouped(unicodedata.normalize("NFKC", text)).upper().translate(_LOOK_ALIKES)
