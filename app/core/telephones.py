"""Telephone numbers in the international form (E.164), beside the one in which they are printed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_EXTENSION = re.compile(
    r"\s*[(\[]?\s*(?:内線|EXT\.?|#)\s*[:.]?\s*(?P<digits>\d{1,6})\s*[)\]]?\s*$", re.IGNORECASE
)
_KANJI_DIGITS = str.maketrans("〇零一二三四五六七八九―ー", "00123456789--")
_IN_KANJI = re.compile(r"[〇零一二三四五六七八九]{2}")


@dataclass(frozen=True, slots=True)
class Telephone:
    """A number that can be dialled."""

    e164: str
    """``+81312345678``."""
    extension: str
    """Digits, or nothing."""
    printed: str
    """As given."""
    valid: bool
    """Whether its area and length exist; numbers handed out lately may say no."""

    @property
    def link(self) -> str:
        """A ``tel:`` URI (RFC 3966)."""
        return f"tel:{self.e164}" + (f";ext={self.extension}" if self.extension else "")


def telephone(text: str, region: str = "JP") -> Telephone | None:
    """The number that a text holds, in any spelling; None where it holds none.

    ``region`` is the country of numbers without a country code (ISO 3166).

    >>> telephone("03（1234）5678 内線 12").link
    'tel:+81312345678;ext=12'
    """
    import phonenumbers  # takes a tenth of a second, which only those who ask for a number should spend

    plain = unicodedata.normalize("NFKC", text)
    if _IN_KANJI.search(plain):
        plain = plain.translate(_KANJI_DIGITS)
    extension = _EXTENSION.search(plain)
    number = plain[: extension.start()] if extension else plain
    try:
        parsed = phonenumbers.parse(number.replace("(0)", ""), region)
    except phonenumbers.NumberParseException:
        return None
    return Telephone(
        phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164),
        extension["digits"] if extension else parsed.extension or "",
        text,
        phonenumbers.is_valid_number(parsed),
    )
