"""Whether glyphs that were looked at one by one say the same as a value: no look-alike counts, and every dash has to be there."""

from __future__ import annotations

import re

from app.ocr.fields.plain import digits_of, plain
from app.ocr.proof.folding import comparable
from app.ocr.proof.second import UNREAD, UNVOUCHED

_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_BETWEEN = rf"[^\w{UNVOUCHED}{UNREAD}]{{0,3}}"
_MAYBE = f"{UNVOUCHED}.?"
"""What is not vouched for may be any character, or one that the engine did not read."""
_POSTAL_CODE = 7
"""Digits. A telephone number has more."""
_NUMERAL = "0-9〇一二三四五六七八九十"


def glyphs_say_number(number: str, seen: str) -> bool | None:
    """Whether a statement by glyph has these digits, and no further ones beside them; None where it hangs on what is not vouched for.

    >>> glyphs_say_number("03-3123", "電話〇三―三一二三"), glyphs_say_number("03-3123", "電話〇三―三二二三")
    (True, False)
    >>> glyphs_say_number("03-3123", "電話〇三―三〓一二三")
    """
    digits = digits_of(plain(number))
    whole = plain(seen).translate(_DIGITS)
    # A sign before a number often goes unread; a digit would be missed. Behind a postal code a town may begin: 三島市.
    behind = "" if len(digits) == _POSTAL_CODE else f"0-9{UNREAD}"
    return _find(list(digits), _BETWEEN, ("0-9", behind), whole) if digits else False


def glyphs_say_text(text: str, seen: str) -> bool | None:
    """The same of the text of a house number, dashes and all."""
    wanted, whole = comparable(text), comparable(seen)
    beside = f"{_NUMERAL}{UNREAD}"
    return (
        _find([re.escape(character) for character in wanted], "", (beside, beside), whole)
        if wanted
        else False
    )


def _find(characters: list[str], between: str, beside: tuple[str, str], seen: str) -> bool | None:
    """``beside``: sets of what may not stand before and behind the characters, the latter empty where anything may."""
    before, behind = beside
    last = f"(?![{behind}{UNVOUCHED}])" if behind else ""
    if re.search(rf"(?<![{before}{UNVOUCHED}]){between.join(characters)}{last}", seen):
        return True
    anything = f"(?:{_MAYBE}|{between})" if between else ""
    maybe = anything.join(f"(?:{character}|{_MAYBE})" for character in characters)
    last = f"(?![{_NUMERAL}])" if behind else ""
    untold = rf"(?:(?<![{_NUMERAL}])|(?<={UNVOUCHED}[{_NUMERAL}])){maybe}{last}"
    return None if re.search(untold, seen.replace(UNREAD, UNVOUCHED)) else False
