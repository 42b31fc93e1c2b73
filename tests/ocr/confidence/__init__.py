"""Tests of ocr/confidence."""
