"""Tests of what judges and measures."""
