"""The fifth edition."""

from samplecards.edition import assembled

FIFTH = assembled("fifth")
