"""How this shop sets numbers and addresses."""

from __future__ import annotations

import random
import re

from samplecards.phrases import kanji_digits

_FORMS = {
    "{}-{}-{}": 79, "{}({}){}": 5, "({}){}-{}": 4, "（{}）{}-{}": 3, "{}（{}）{}": 2, "{}.{}.{}": 3, "{} - {} - {}": 1, "wide": 2, "{}－{}－{}": 1,
}  # fmt: skip
"""The parts of a telephone number in per cent; ``wide`` is all in full-width digits."""
_FORMS_ABROAD = {"+81-{}-{}-{}": 7, "+81 {}-{}-{}": 2, "+81-(0){}-{}-{}": 1, "+81(0){} {} {}": 1}
_TO_WIDE = str.maketrans("0123456789-", "０１２３４５６７８９－")
_UNITS = "〇一二三四五六七八九"
_SAID = re.compile(r"(?<!\d)\d{1,2}(?=丁目|番|号|階|F)")
_TO_KATAKANA = str.maketrans({chr(code): chr(code + 0x60) for code in range(0x3041, 0x3097)})
_PREFECTURE = re.compile(
    r"^(?:北海道|京都府|大阪府|...?県)(?=(.{2,4})市.{1,3}区|(?:金沢|松山|鹿児島|長崎|奈良)市)"
)
"""Before a city that everybody knows."""


class Dial:
    """The one way in which a card sets its telephone numbers."""

    def __init__(self, *, abroad: bool, rng: random.Random) -> None:
        forms = _FORMS_ABROAD if abroad else _FORMS
        self._form = rng.choices(tuple(forms), tuple(forms.values()))[0]
        self._abroad = abroad

    def __call__(self, plain: str) -> str:
        """``052-512-3456`` as it is printed."""
        if self._form == "wide":
            return wide(plain)
        parts = plain.split("-")
        return self._form.format(parts[0].removeprefix("0") if self._abroad else parts[0], *parts[1:])


def katakana(hiragana: str) -> str:
    return hiragana.translate(_TO_KATAKANA)


def wide(text: str) -> str:
    """Digits and hyphens in full width."""
    return text.translate(_TO_WIDE)


def as_said(number: int) -> str:
    """A number below a hundred as it is said: 21 as 二十一."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _UNITS[ones]
    return (_UNITS[tens] if tens > 1 else "") + "十" + (_UNITS[ones] if ones else "")


def upright_address(address: str, rng: random.Random) -> str:
    """An address for a column, with the numbers in kanji."""
    address = address.replace("F", "階")
    if rng.random() < 0.5:
        address = _SAID.sub(lambda found: as_said(int(found[0])), address)
    return kanji_digits(address)


def level_address(address: str, rng: random.Random) -> str:
    """An address for a line."""
    chance = rng.random()
    if chance < 0.04:
        return wide(address)
    if chance < 0.13:
        return re.sub(r"\d(?=丁目)", lambda found: as_said(int(found[0])), address)
    if chance < 0.21 and "丁目" not in address:
        return re.sub(r"(?<=[^\d-])(\d)-(\d+)-(\d+)", r"\1丁目\2-\3", address, count=1)
    if chance < 0.25 and "丁目" not in address:
        return re.sub(r"(?<=\d)-(?=\d)", "－", address)
    return address


def without_prefecture(address: str) -> str:
    """As people write it who live in a city that everybody knows."""
    return _PREFECTURE.sub("", address)
