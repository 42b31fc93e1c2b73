"""How this edition writes numbers, addresses and readings."""

from __future__ import annotations

import random
import re

from samplecards.chances import by_weight
from samplecards.spelling import WIDE, Dial

_DIALLED = {
    "{}-{}-{}": 72,
    "{}({}){}": 8,
    "({}){}-{}": 7,
    "{}（{}）{}": 5,
    "{}.{}.{}": 3,
    "{}－{}－{}": 2,
    WIDE: 3,
}
"""How the parts of a telephone number are set, and how often in per cent."""
_WIDE_FORMS = {"{}－{}－{}", WIDE}
"""Those that not every face has the characters for."""
_PREFECTURE = re.compile(r"^(?:北海道|東京都|京都府|大阪府|.{2,3}?県)(?=.)")
_HOUSE_NUMBER = re.compile(r"[0-9０-９一二三四五六七八九十]+(?:丁目|[-－―番])")


def drawn_dial(is_international: bool, can_be_wide: bool, rng: random.Random) -> Dial:
    """How one card sets telephone numbers."""
    if is_international:
        return Dial("+81-{}-{}-{}", abroad=True)
    narrow = {form: share for form, share in _DIALLED.items() if form not in _WIDE_FORMS}
    return Dial(by_weight(_DIALLED if can_be_wide else narrow, rng))


def without_prefecture(address: str) -> str:
    """``石川県金沢市…`` as ``金沢市…``."""
    return _PREFECTURE.sub("", address)


def number_start(street: str) -> int:
    """Where the house number begins."""
    found = _HOUSE_NUMBER.search(street)
    return found.start() if found else len(street)
