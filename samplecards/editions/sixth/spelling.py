"""How this shop writes numbers, names and addresses."""

from __future__ import annotations

import random
import re

from samplecards.phrases import kanji_digits

_DIALLED = {
    "{}-{}-{}": 76, "{}({}){}": 6, "({}){}-{}": 4, "（{}）{}-{}": 2, "{}（{}）{}": 3, "{}.{}.{}": 4, "{} {} {}": 1, "wide": 2, "{}―{}―{}": 2,
}  # fmt: skip
"""How the parts of a telephone number are set, and how often in per cent; ``wide`` in full-width digits."""
_ABROAD = {"+81-{}-{}-{}": 6, "+81 {} {} {}": 2, "+81-({}){}-{}": 1, "+81(0){}-{}-{}": 2}
_WIDE = str.maketrans("0123456789-", "０１２３４５６７８９-")
_TENS = "〇一二三四五六七八九"
_COUNTED = re.compile(r"\d+(?=丁目|番|号|階|F)")
_KATAKANA = str.maketrans({chr(code): chr(code + 0x60) for code in range(0x3041, 0x3097)})


class Dial:
    """How one card sets telephone numbers."""

    def __init__(self, *, abroad: bool, rng: random.Random) -> None:
        forms = _ABROAD if abroad else _DIALLED
        self._form = rng.choices(tuple(forms), tuple(forms.values()))[0]
        self._abroad = abroad

    def __call__(self, plain: str) -> str:
        """``03-3123-4567`` as it is printed."""
        if self._form == "wide":
            return plain.translate(_WIDE)
        return self._form.format(*(plain.removeprefix("0") if self._abroad else plain).split("-"))


def katakana(hiragana: str) -> str:
    return hiragana.translate(_KATAKANA)


def counted(number: int) -> str:
    """A number below a hundred as it is said: 12 as 十二."""
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else _TENS[tens]) + "十" if tens else ""
    return head + (_TENS[ones] if ones or not tens else "")


def address_in_kanji(address: str, rng: random.Random) -> str:
    """An address for columns, its numbers as they are said or digit by digit."""
    if rng.random() < 0.6:
        address = _COUNTED.sub(lambda found: counted(int(found[0])), address)
    return kanji_digits(address.replace("F", "階"))


def spelt_address(address: str, rng: random.Random) -> str:
    """An address for lines."""
    chance = rng.random()
    if chance < 0.05:
        return re.sub(r"(?<=\d)-(?=\d)", "－", address).translate(_WIDE)
    if chance < 0.16:
        return re.sub(r"\d(?=丁目)", lambda found: counted(int(found[0])), address)
    if chance < 0.26 and "丁目" not in address:
        return re.sub(r"(?<=[^\d-])(\d)-(?=\d+-\d)", r"\1丁目", address, count=1)
    return address
