"""Text as second readers are held to it."""

from __future__ import annotations

import re
import unicodedata

_DASH = "[-‐‑‒–—―−─━ー]"
_LONG_VOWEL = re.compile(f"(?<=[ぁ-ゖァ-ヺ]){_DASH}")
_OTHER_DASH = re.compile(f"(?<![ぁ-ゖァ-ヺ]){_DASH}")
_ALIKE = str.maketrans({"〇": "0", "○": "0", "’": "'", "‘": "'", "·": "・", "•": "・"})
_IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def comparable(text: str) -> str:
    """The text without what no reader can be held to: width, case, spaces and the kind of its dashes.

    Every kanji stays in its form.

    >>> comparable("ﾊﾟﾜｰ Ｃｏ．， 髙﨑"), comparable("高崎") == comparable("髙﨑")
    ('パワーco.,髙﨑', False)
    """
    tight = _normal(_normal(text)).casefold().translate(_ALIKE)
    return _OTHER_DASH.sub("-", _LONG_VOWEL.sub("ー", tight))


def _normal(text: str) -> str:
    """NFKC of all but kanji, without spaces; to be done twice, since what stood apart may compose, and marks bring spaces."""
    parts = re.split(f"({_IDEOGRAPH.pattern})", re.sub(r"\s", "", text))
    kept = "".join(
        part if _IDEOGRAPH.fullmatch(part) else unicodedata.normalize("NFKC", part) for part in parts
    )
    return re.sub(r"\s", "", kept)
