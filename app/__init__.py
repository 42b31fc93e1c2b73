"""Enishi (縁): business cards, people and support cases of a public office."""

__version__ = "0.1.0"
