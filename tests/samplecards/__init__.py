"""Tests of the made-up cards."""
