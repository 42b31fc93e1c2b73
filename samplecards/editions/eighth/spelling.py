"""How this edition writes numbers, addresses and readings."""

from __future__ import annotations

import random
import re

from samplecards.chances import by_weight
from samplecards.phrases import kanji_digits
from samplecards.spelling import WIDE, Dial

_DIALLED = {
    "{}-{}-{}": 70,
    "{}({}){}": 8,
    "({}){}-{}": 6,
    "{}（{}）{}": 4,
    "{}.{}.{}": 4,
    "{} {} {}": 2,
    "{}－{}－{}": 2,
    WIDE: 4,
}
"""How the parts of a telephone number are set, and how often in per cent."""
_WIDE_FORMS = {"{}－{}－{}", WIDE}
"""Those that not every face has the characters for."""
_ABROAD = ("-", "-", " ")
_PREFECTURE = re.compile(r"^(?:北海道|東京都|京都府|大阪府|.{2,3}?県)(?=.)")


def drawn_dial(is_international: bool, can_be_wide: bool, rng: random.Random) -> Dial:
    """How one card sets telephone numbers."""
    joint = rng.choice(_ABROAD) if is_international else ""
    forms = (
        _DIALLED
        if can_be_wide
        else {form: share for form, share in _DIALLED.items() if form not in _WIDE_FORMS}
    )
    form = by_weight(forms, rng)
    return Dial(joint.join(("+81", "{}", "{}", "{}")), abroad=True) if joint else Dial(form)


def without_prefecture(address: str) -> str:
    """``千葉県木更津市…`` as ``木更津市…``."""
    return _PREFECTURE.sub("", address)


def number_start(street: str) -> int:
    """Where the house number begins."""
    found = re.search(r"[0-9０-９一二三四五六七八九十]+(?:丁目|[-－―番])", street)
    return found.start() if found else len(street)


def chome_in_kanji(text: str) -> str:
    """``1丁目2番`` as 一丁目2番."""
    return re.sub(r"\d(?=丁目)", lambda found: kanji_digits(found[0]), text)
