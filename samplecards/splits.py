"""Two kinds of made-up cards that share neither typefaces nor designs nor words, so that one may judge the other."""

from __future__ import annotations

from enum import StrEnum


class Split(StrEnum):
    """What a card is drawn from.

    Legal forms, labels and the kinds of organisation are those of the language
    and stand in both. So do the rules of the postal and the numbering plan.
    """

    COMMON = "common"
    """For tests, pictures, and for whatever is fitted to made-up cards."""
    HELD_OUT = "held_out"
    """For judging how well cards are read (``dev.py bench reading``), and for nothing else: what has been tuned on
    these cards can no longer be measured with them."""
