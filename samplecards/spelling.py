"""How numbers and kana are written on the cards of all editions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from samplecards.phrases import kanji_digits

WIDE = "wide"
"""The form of a telephone number in full-width digits."""
_TO_KATAKANA = str.maketrans({chr(code): chr(code + 0x60) for code in range(ord("ぁ"), ord("ゖ") + 1)})
_IN_COLUMN = str.maketrans("0123456789-F", "０１２３４５６７８９―Ｆ")
_UNITS = "〇一二三四五六七八九"
_SMALL_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_BLOCK = re.compile(r"\d+(?=丁目)")


@dataclass(frozen=True, slots=True)
class Dial:
    """How one card sets telephone numbers."""

    form: str
    """``{}`` for each of the three parts, or ``WIDE``."""
    abroad: bool = False
    """Whether the form has the country code, so that the number has no zero before it."""
    hyphen: str = "－"
    """Between full-width digits."""

    def __call__(self, plain: str) -> str:
        """``03-3123-4567`` as it is printed."""
        if self.form == WIDE:
            return wide(plain, self.hyphen)
        return self.form.format(*(plain.removeprefix("0") if self.abroad else plain).split("-"))


def wide(text: str, hyphen: str = "－") -> str:
    """Digits and hyphens in full width."""
    return text.translate(str.maketrans("0123456789-", f"０１２３４５６７８９{hyphen}"))


def wide_in_column(text: str) -> str:
    """``1-2F`` as １―２Ｆ, for upright digits one under the other."""
    return text.translate(_IN_COLUMN)


def katakana(hiragana: str) -> str:
    return hiragana.translate(_TO_KATAKANA)


def as_said(number: int) -> str:
    """A number below a hundred as it is said: 21 as 二十一."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _UNITS[ones]
    return (_UNITS[tens] if tens > 1 else "") + "十" + (_UNITS[ones] if ones else "")


def numbers_as_said(address: str) -> str:
    """House numbers and floors in kanji as they are said: ``12番3号`` as 十二番三号."""
    return kanji_digits(_SMALL_NUMBER.sub(lambda found: as_said(int(found[0])), address))


def block_in_kanji(address: str) -> str:
    """``1丁目2番`` as 一丁目2番."""
    return _BLOCK.sub(lambda found: kanji_digits(found[0]), address)
