"""Tests of what is read from the lines of a card."""
