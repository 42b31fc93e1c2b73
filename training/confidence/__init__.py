"""Fits the confidence of fields to made-up cards."""
