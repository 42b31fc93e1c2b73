"""Tests of training/confidence."""
