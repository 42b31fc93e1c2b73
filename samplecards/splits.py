"""Three kinds of made-up cards, so that what is fitted to one may be judged by another."""

from __future__ import annotations

from enum import StrEnum


class Split(StrEnum):
    """What a card is drawn from.

    No two share designs or words, and ``HELD_OUT`` shares typefaces with neither
    of the others. Legal forms and the labels and words for telephones and offices
    that every card uses are those of the language and stand in all. So do the
    rules of the postal and the numbering plan.
    """

    COMMON = "common"
    """For tests, pictures, and for whatever is fitted to made-up cards."""
    TRIAL = "trial"
    """For seeing what goes wrong on cards that nothing was fitted to, and for choosing thresholds. Rules may be
    mended by its mistakes; so it says too much in favour of those rules, and judges nothing. Some of its typefaces are among the common ones,
    and the net that tells variants of kanji apart has seen the others."""
    HELD_OUT = "held_out"
    """For judging how well cards are read (``dev.py bench reading``), and for nothing else: what has been tuned on
    these cards can no longer be measured with them."""
