"""How long a passphrase would hold, in words. A hint, never a rule."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QCoreApplication


class Strength(IntEnum):
    """From 0 to 4, as many marks are filled."""

    NONE = 0
    SHORT = 1
    FAIR = 2
    GOOD = 3
    STRONG = 4


def strength(passphrase: str) -> Strength:
    """By length: a kanji or kana counts twice, as there are so many; what only repeats counts little."""
    if not passphrase:
        return Strength.NONE
    length = sum(1 if character.isascii() else 2 for character in passphrase)
    length = min(length, len(set(passphrase)) * 3)
    steps = ((20, Strength.STRONG), (14, Strength.GOOD), (9, Strength.FAIR))
    return next((word for least, word in steps if length >= least), Strength.SHORT)


def strength_words(value: Strength) -> str:
    """The sentence beside the marks."""
    translate = QCoreApplication.translate
    words = {
        Strength.NONE: translate("Strength", "12 文字以上をおすすめします。文でもかまいません。"),
        Strength.SHORT: translate("Strength", "短い。推測されやすいので、もう少し長くしてください。"),
        Strength.FAIR: translate("Strength", "まずまず。もう数文字あると安心です。"),
        Strength.GOOD: translate("Strength", "よい長さです。"),
        Strength.STRONG: translate("Strength", "とても丈夫です。"),
    }
    return words[value]
