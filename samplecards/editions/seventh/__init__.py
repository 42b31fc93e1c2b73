"""The seventh edition."""

from samplecards.edition import assembled

SEVENTH = assembled("seventh")
