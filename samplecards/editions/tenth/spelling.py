"""How this edition writes numbers, addresses and readings."""

from __future__ import annotations

import random
import re

from samplecards.chances import by_weight
from samplecards.spelling import WIDE, Dial

_FORMS = {
    "{}-{}-{}": 78,
    "{}({}){}": 4,
    "({}) {}-{}": 2,
    "({}){}-{}": 4,
    "{}（{}）{}": 3,
    "{}.{}.{}": 4,
    "{} {} {}": 2,
    "{}‐{}‐{}": 1,
    WIDE: 2,
}
"""How the parts of a telephone number are set, and how often in per cent."""
_RARE = {"{}‐{}‐{}": "‐", WIDE: "－０１２３４５６７８９"}
"""Characters of forms that not every face has."""
_PREFECTURE = re.compile(r"^(?:北海道|東京都|京都府|大阪府|.{2,3}?県)(?=.)")
_HOUSE = re.compile(r"\d+(?:丁目|-|番)")


def dial_for(can_draw: set[str], is_international: bool, rng: random.Random) -> Dial:
    """How one card sets telephone numbers; ``can_draw`` are the rare characters that its face has."""
    if is_international:
        joint = rng.choice(("-", "-", " ", "."))
        return Dial(joint.join(("+81", "{}", "{}", "{}")), abroad=True)
    forms = {form: share for form, share in _FORMS.items() if {*_RARE.get(form, "")} <= can_draw}
    return Dial(by_weight(forms, rng))


def rare_characters() -> set[str]:
    return {character for several in _RARE.values() for character in several}


def without_prefecture(address: str) -> str:
    """``広島県広島市…`` as ``広島市…``."""
    return _PREFECTURE.sub("", address)


def house_number(street: str) -> int:
    """Where the house number begins."""
    found = _HOUSE.search(street)
    return found.start() if found else len(street)
