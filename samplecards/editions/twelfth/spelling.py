"""How this edition writes numbers, addresses and readings."""

from __future__ import annotations

import random
import re

from samplecards.chances import by_weight
from samplecards.spelling import WIDE, Dial

_DIALLED = {
    "{}-{}-{}": 74,
    "({}){}-{}": 7,
    "{}({}){}": 6,
    "{}（{}）{}": 4,
    "（{}）{}-{}": 2,
    "{}.{}.{}": 3,
    WIDE: 4,
}
"""How the parts of a telephone number are set, and how often in per cent."""
_ABROAD = {"+81-{}-{}-{}": 80, "+81 {} {} {}": 20}
_PREFECTURE = re.compile(r"^(?:東京都|北海道|(?:京都|大阪)府|.{2,3}?県)(?=.)")
_HOUSE_NUMBER = re.compile(r"[0-9０-９一二三四五六七八九十]+(?:丁目|[-－―番])")


def drawn_dial(is_international: bool, can_be_wide: bool, rng: random.Random) -> Dial:
    """How one card sets telephone numbers."""
    if is_international:
        return Dial(by_weight(_ABROAD, rng), abroad=True)
    narrow = {form: share for form, share in _DIALLED.items() if form != WIDE}
    return Dial(by_weight(_DIALLED if can_be_wide else narrow, rng))


def without_prefecture(address: str) -> str:
    """``長野県松本市…`` as ``松本市…``."""
    return _PREFECTURE.sub("", address)


def number_start(street: str) -> int:
    """Where the house number begins."""
    found = _HOUSE_NUMBER.search(street)
    return found.start() if found else len(street)
