"""How this shop writes numbers, names and addresses."""

from __future__ import annotations

import random
import re

from samplecards.chances import by_weight
from samplecards.phrases import kanji_digits
from samplecards.spelling import WIDE, Dial, as_said, wide

_DIALLED = {
    "{}-{}-{}": 76, "{}({}){}": 6, "({}){}-{}": 4, "（{}）{}-{}": 2, "{}（{}）{}": 3, "{}.{}.{}": 4, "{} {} {}": 1, WIDE: 2, "{}―{}―{}": 2,
}  # fmt: skip
"""How the parts of a telephone number are set, and how often in per cent."""
_ABROAD = {"+81-{}-{}-{}": 6, "+81 {} {} {}": 2, "+81-({}){}-{}": 1, "+81(0){}-{}-{}": 2}
_COUNTED = re.compile(r"\d+(?=丁目|番|号|階|F)")


def drawn_dial(*, abroad: bool, rng: random.Random) -> Dial:
    """How one card sets telephone numbers."""
    return Dial(by_weight(_ABROAD if abroad else _DIALLED, rng), abroad, hyphen="-")


def address_in_kanji(address: str, rng: random.Random) -> str:
    """An address for columns, its numbers as they are said or digit by digit."""
    if rng.random() < 0.6:
        address = _COUNTED.sub(lambda found: as_said(int(found[0])), address)
    return kanji_digits(address.replace("F", "階"))


def spelt_address(address: str, rng: random.Random) -> str:
    """An address for lines."""
    chance = rng.random()
    if chance < 0.05:
        return wide(re.sub(r"(?<=\d)-(?=\d)", "－", address), "-")
    if chance < 0.16:
        return re.sub(r"\d(?=丁目)", lambda found: as_said(int(found[0])), address)
    if chance < 0.26 and "丁目" not in address:
        return re.sub(r"(?<=[^\d-])(\d)-(?=\d+-\d)", r"\1丁目", address, count=1)
    return address
