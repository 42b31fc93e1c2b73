"""The third edition."""

from samplecards.edition import assembled

THIRD = assembled("third")
