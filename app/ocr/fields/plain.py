"""Text in the form in which patterns are looked for, character for character.

``plain`` keeps the length of the text, so that a match tells where in the text
as read it stands.
"""

from __future__ import annotations

import re
from functools import lru_cache

_DASHES = "‐‑‒–—―−－─━ｰ"
_TABLE = {
    **{0xFF01 + offset: 0x21 + offset for offset in range(94)},
    **{ord(dash): "-" for dash in _DASHES},
    ord("\u3000"): " ",
    ord("〜"): "~",
}
_KANJI_DIGITS = str.maketrans("〇零○一二三四五六七八九Ooニ", "000123456789" + "002")
_DIGIT = "〇零○一二三四五六七八九"
# At least seven digits: shorter runs are house numbers, which stay as they are.
# The katakana ni among them is 二.
_KANJI_RUN = re.compile(rf"\(?[{_DIGIT}](?:[\s()\-ーOoニ1・·･‧•]*[{_DIGIT}]){{6,}}")
_FALSE_DASH = re.compile(r"(?<=[0-9)])[ー一](?=[0-9(])")
GREEK_AS_LATIN = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχ", "ABEZHIKMNOPTYXaikvoptux", strict=True))
"""Greek letters that look like Latin ones, by what they look like."""
_GREEK_AMONG_LATIN = re.compile(r"(?<=[A-Za-z.@/])[Α-Ωα-ω]")
"""No host or mail address has any: the ρ of example.jρ."""
_JAPANESE = "\u3041-\u30fa\u30fc\u3400-\u9fff々"
_HAS_JAPANESE = re.compile(f"[{_JAPANESE}]")
_DOT = re.compile("[·•∙‧･]")
_FALSE_DASH_AMONG_KANJI = re.compile(r"ー")


@lru_cache(maxsize=512)  # every reader of fields asks for the same lines
def plain(text: str) -> str:
    """Full-width ASCII, Greek letters among Latin ones, dashes and long runs of kanji digits as ASCII; of the same length as ``text``.

    >>> plain("電話　〇三―三一二三―四五六七")
    '電話 03-3123-4567'
    """
    ascii_text = _FALSE_DASH.sub("-", text.translate(_TABLE))
    ascii_text = _GREEK_AMONG_LATIN.sub(lambda match: GREEK_AS_LATIN.get(match[0], match[0]), ascii_text)
    return _KANJI_RUN.sub(_to_digits, ascii_text)


def with_middle_dots(text: str) -> str:
    """A Japanese text with the Japanese middle dot where readers give dots of other scripts; another text as it is.

    >>> with_middle_dots("広報·会員部"), with_middle_dots("K·Tスクエア"), with_middle_dots("A·B")
    ('広報・会員部', 'K・Tスクエア', 'A·B')
    """
    return _DOT.sub("・", text) if _HAS_JAPANESE.search(text) else text


def dash_was_guessed(as_read: str) -> bool:
    """Whether a number as read has a long-vowel mark, or a kanji one among Western digits, for a dash."""
    return "ー" in as_read or bool(re.search(r"[0-9０-９]一[0-9０-９]", as_read))


def has_kanji_digits(as_read: str) -> bool:
    """Whether a number as read is in kanji: 〇三 and the like."""
    return bool(re.search(f"[{_DIGIT}]{{2}}", as_read))


def _to_digits(match: re.Match[str]) -> str:
    return _FALSE_DASH_AMONG_KANJI.sub("-", match[0]).translate(_KANJI_DIGITS)


def digits_of(text: str) -> str:
    """The ASCII digits of a plain text."""
    return "".join(character for character in text if "0" <= character <= "9")
