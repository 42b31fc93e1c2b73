"""The fourth edition."""

from samplecards.edition import assembled

FOURTH = assembled("fourth")
