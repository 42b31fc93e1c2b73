"""Tests of decoding, cropping and turning."""
