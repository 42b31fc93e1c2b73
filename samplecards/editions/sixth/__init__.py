"""The sixth edition."""

from samplecards.edition import assembled

SIXTH = assembled("sixth")
