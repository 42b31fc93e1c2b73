"""Whether a telephone number is one of the place where an address is."""

from __future__ import annotations

from functools import cache

from app.core.text import fold
from app.ocr.fields.words import words

_COUNTRY = "+81"


def is_called_from(number: str, address: str) -> bool:
    """Whether the area of a number (E.164) is called after a place that the address names.

    >>> is_called_from("+81775283993", "滋賀県大津市京町4-1-1"), is_called_from("+81352534111", "滋賀県大津市京町4-1-1")
    (True, False)
    """
    place = _place_of("0" + number.removeprefix(_COUNTRY)) if number.startswith(_COUNTRY) else ""
    return bool(place) and fold(place) in fold(address)


def _place_of(digits: str) -> str:
    """The place after which the area of a national number is called; empty where it is none."""
    places = _places()
    return next((places[digits[:end]] for end in range(len(digits), 1, -1) if digits[:end] in places), "")


@cache
def _places() -> dict[str, str]:
    """By the beginnings of the numbers."""
    rows = (row.split() for row in words("areas"))
    return {prefix: place for place, *prefixes in rows for prefix in prefixes}
