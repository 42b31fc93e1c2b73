"""The first edition."""

from samplecards.edition import assembled

FIRST = assembled("first")
