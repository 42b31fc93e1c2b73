"""A measured error in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.operations.accuracy import Accuracy


def percent_words(share: float) -> str:
    """A small share, 0..1, in per cent.

    >>> percent_words(0.00083), percent_words(0.0), percent_words(0.0712)
    ('0.083 %', '0 %', '7.1 %')
    """
    if share in {0.0, 1.0}:
        return f"{100 * share:.0f} %"
    return f"{100 * share:.1f} %" if share >= 0.01 else f"{100 * share:.3f} %"


def accuracy_words(found: Accuracy) -> str:
    """How much of what was accepted unread is wrong, in one line; empty where nobody knows."""
    translate = QCoreApplication.translate
    if found.figure is None:
        return ""
    words = (
        translate("measured", "見ずに受け入れた項目の誤り {error}（95 % の確かさで {most} 以下）")
        if found.is_own
        else translate(
            "measured",
            "見ずに受け入れた項目の誤り {error}（95 % の確かさで {most} 以下、作成した名刺での値）",
        )
    )
    return words.format(error=percent_words(found.figure.error), most=percent_words(found.figure.at_most))
