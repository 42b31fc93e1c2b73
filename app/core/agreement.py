"""Whether two values of a field say the same, kanji for kanji.

Texts are alike if ``app.core.text.fold`` makes them so (width, case, kana and
spacing do not matter) and every kanji that has variants (``app.core.kanji.variants``)
stands in the same form: 高橋 is not 髙橋. Telephone numbers are compared as
E.164 with their extension, codes and numbers digit by digit, web addresses
without their scheme and last slash, and a dash between the digits of an address
may be any dash.
"""

from __future__ import annotations

import re
import unicodedata

from app.core.kanji import variants
from app.core.reading import FieldName
from app.core.text import fold, stored

_TELEPHONES = frozenset({FieldName.TEL, FieldName.FAX, FieldName.MOBILE})
_NUMBERS = frozenset({FieldName.POSTAL_CODE, FieldName.CORPORATE_NUMBER})
_DIGIT = "0-9〇一二三四五六七八九"
_DASH_IN_ADDRESS = re.compile(rf"(?<=[{_DIGIT}])[‐‑‒–—―−ー-](?=[{_DIGIT}])")
_SCHEME = re.compile(r"^https?://")


def agree(name: FieldName, one: str, other: str) -> bool:
    """Whether two values say the same; where a field has several, line by line.

    >>> agree(FieldName.NAME, "高橋 誠", "髙橋誠"), agree(FieldName.TEL, "03(3123)4567", "+81-3-3123-4567")
    (False, True)
    """
    return normalized(name, one) == normalized(name, other) and _forms(one) == _forms(other)


def normalized(name: FieldName, text: str) -> str:
    """The text as it is compared, but for the forms of kanji."""
    return "\n".join(_normalized_line(name, line) for line in text.splitlines() if line.strip())


def _normalized_line(name: FieldName, text: str) -> str:
    folded = fold(text)
    if name in _TELEPHONES:
        return _telephone(text) or folded
    if name in _NUMBERS:
        return re.sub(r"\D", "", folded) or folded
    if name is FieldName.URL:
        return _SCHEME.sub("", folded).removesuffix("/")
    if name is FieldName.ADDRESS:
        return _DASH_IN_ADDRESS.sub("-", folded)
    return folded


def _telephone(text: str) -> str:
    """The number as E.164 with its extension; empty where it is none."""
    import phonenumbers

    try:
        number = phonenumbers.parse(unicodedata.normalize("NFKC", text), "JP")
    except phonenumbers.NumberParseException:
        return ""
    plain = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{plain}x{number.extension}" if number.extension else str(plain)


def _forms(text: str) -> list[str]:
    return [character for character in stored(text) if variants(character)]
