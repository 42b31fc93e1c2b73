"""The second edition."""

from samplecards.edition import assembled

SECOND = assembled("second")
