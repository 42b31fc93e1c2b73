"""The kinds of made-up cards, so that what is fitted to some may be judged by others."""

from __future__ import annotations

from enum import StrEnum

from samplecards.edition import Edition
from samplecards.editions.eighteenth import EIGHTEENTH
from samplecards.editions.eighth import EIGHTH
from samplecards.editions.eleventh import ELEVENTH
from samplecards.editions.fifteenth import FIFTEENTH
from samplecards.editions.fifth import FIFTH
from samplecards.editions.first import FIRST
from samplecards.editions.fourteenth import FOURTEENTH
from samplecards.editions.fourth import FOURTH
from samplecards.editions.ninth import NINTH
from samplecards.editions.second import SECOND
from samplecards.editions.seventeenth import SEVENTEENTH
from samplecards.editions.seventh import SEVENTH
from samplecards.editions.sixteenth import SIXTEENTH
from samplecards.editions.sixth import SIXTH
from samplecards.editions.tenth import TENTH
from samplecards.editions.third import THIRD
from samplecards.editions.thirteenth import THIRTEENTH
from samplecards.editions.twelfth import TWELFTH


class Split(StrEnum):
    """What cards are drawn for.

    Editions share neither designs nor words, and no kanji of ``HELD_OUT`` is drawn
    as on cards that anything was fitted to. Legal forms, the labels and words for
    telephones and offices that every card uses, and the posts without which
    there is no office (部長, 総務課) are those of the language and may stand in all.
    So do the rules of the postal and the numbering plan.
    """

    COMMON = "common"
    """For tests and pictures."""
    FITTING = "fitting"
    """For whatever is fitted to made-up cards: several editions, so that a fit can be judged by one that it did not see."""
    TRIAL = "trial"
    """For seeing what goes wrong on cards that nothing was fitted to, and for choosing thresholds. Rules may be
    mended by its mistakes; so it says too much in favour of those rules, and judges nothing. Some of its cards are in a
    typeface whose kanji a common one has too; those that judge share the others with it."""
    HELD_OUT = "held_out"
    """For judging how well cards are read (``dev.py bench reading``), and for nothing else: what has been tuned on
    these cards can no longer be measured with them."""


EDITIONS: dict[Split, tuple[Edition, ...]] = {
    Split.COMMON: (FIRST,),
    Split.FITTING: (FIRST, SECOND, THIRD, FOURTH, EIGHTH, NINTH, TENTH, ELEVENTH, TWELFTH),
    Split.TRIAL: (FIFTH, SIXTH, SEVENTH, THIRTEENTH, FOURTEENTH, FIFTEENTH, SIXTEENTH, SEVENTEENTH),
    Split.HELD_OUT: (EIGHTEENTH,),
}
"""Whose cards each is made of, in equal parts."""
