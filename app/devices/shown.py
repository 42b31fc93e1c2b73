"""What a device says of itself, fit to be shown on a terminal and in a window, and to be part of a name."""

from __future__ import annotations

_LONGEST = 80


def shown(said: str, most: int = _LONGEST) -> str:
    """Without control characters and marks that change the direction of writing, and cut after ``most`` characters."""
    return "".join(letter for letter in said if letter.isprintable()).strip()[:most]
