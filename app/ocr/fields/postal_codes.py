"""Postal codes of columns, in which readers take 一, 二, 三 and the dash for one another or lose them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from app.core.places import split_address
from app.ocr.fields.address_form import starts_in

_MARK = r"(?:[I1l|][FTテデ]|[〒〠テデ干千=＝FTI十])?\s?"
_RUN = re.compile(
    rf"^{_MARK}(?P<code>[〇○零Oo一二三四五六七八九十ニハ0-9１｜\-ー―—–‐|]{{6,11}})(?P<rest>\D.*)?$"
)
_PLAIN = str.maketrans("〇○零Oo四五六七八ハ九１｜", "0000045678891|")
_MAY_BE = {
    "一": "1-23", "二": "213", "ニ": "213", "三": "32", "1": "1-", "|": "1-",
    "十": "-7", "-": "-1", "ー": "-1", "―": "-1", "—": "-1", "–": "-1", "‐": "-1",
}  # fmt: skip
"""What a bar may have been, the likeliest first."""
_BARS = "123"
_MOST = 4000
"""So many readings of one code are tried at the most."""
_DIGITS = 7
UNREAD = "doubt:code"
"""The evidence of what is a postal code only if its address tells which."""
_DASHES = "―—–‐"
_MIE = re.compile(r"^[一二ニ]?重県")


def leading_code(text: str) -> tuple[str, str] | None:
    """A column that begins with a postal code as (code as read, address behind it); None where it does not.

    The first character of 三重県 may have been read as another number.

    >>> leading_code("テ五一四一〇〇〇四二重県津市栄町")
    ('五一四一〇〇〇四', '三重県津市栄町')
    """
    for end in range(len(text), 0, -1):
        match = _RUN.match(text[:end])
        if match is None or match["rest"] is not None:
            continue
        code, rest = match["code"], text[end:].lstrip(" \u3000-―ー")
        if _MIE.match(rest) or (code[-1] in "一二三ニ" and rest.startswith("重県")):
            code, rest = (code, rest) if not rest.startswith("重県") else (code[:-1], rest)
            rest = "三" + rest[rest.index("重県") :]
        parts = split_address(rest)
        if parts.municipality and (parts.prefecture or len(code) >= 7):
            return code, rest
    return None


def may_be_code(text: str) -> bool:
    """Whether a column is nothing but a postal code, as far as it can be told; a number with several dashes is one of a house."""
    match = _RUN.fullmatch(text)
    if match is None or match["rest"] is not None:
        return False
    marked = match.start("code") > 0
    return marked or sum(text.count(dash) for dash in _DASHES) <= 1


def code_of_address(read: str, address: str) -> str | None:
    """The one postal code that a run of numbers may have been and whose town begins the address; None where there is none or several."""
    written = re.sub(rf"^{_MARK}|\s", "", read).translate(_PLAIN)
    found: set[str] = set()
    for code in _readings(written):
        if code not in found and starts_in(address, code):
            found.add(code)
    return found.pop() if len(found) == 1 else None


def _readings(written: str) -> Iterator[str]:
    """The codes that a run may have been; a bar may be missing."""
    tried = 0
    for text in _with_missing(written):
        for characters in product(*(_MAY_BE.get(character, character) for character in text)):
            digits = "".join(characters).replace("-", "")
            if len(digits) == _DIGITS:
                yield f"{digits[:3]}-{digits[3:]}"
            tried += 1
            if tried > _MOST:
                return


def _with_missing(written: str) -> Iterator[str]:
    yield written
    if sum(character.isdigit() or character in _MAY_BE for character in written) < 9:
        for place in range(len(written) + 1):
            for bar in _BARS:
                yield written[:place] + bar + written[place:]
